"""What the window shows of a training while it goes, and of the run that came out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mnist_desktop.history.records import End
from mnist_desktop.ui.answering_network import AnsweringNetwork
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.message_bar import MessageBar
from mnist_desktop.ui.own_handwriting import OwnHandwriting
from mnist_desktop.ui.run_views import RunViews
from mnist_desktop.ui.run_words import run_in_words
from mnist_desktop.ui.session import Session

if TYPE_CHECKING:
    from mnist_desktop.history.events import Event
    from mnist_desktop.runs.keeping import NotKept, Placed
    from mnist_desktop.runs.run import Run


class ShownTraining(QObject):
    """Tells the views, the network that answers and the message bar what the session tells."""

    def __init__(
        self,
        session: Session,
        *,
        views: RunViews,
        answering: AnsweringNetwork,
        handwriting: OwnHandwriting,
        message: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self._answering = answering
        self._handwriting = handwriting
        self._message = message
        self._engine: Engine | None = None
        session.began.connect(self._on_began)
        session.told.connect(self._on_told)
        session.kept.connect(self._on_kept)
        session.failed.connect(self._on_failed)
        session.ended.connect(self._on_ended)
        session.paused.connect(self._on_paused)
        handwriting.accuracy_changed.connect(self._on_own_accuracy_changed)

    def set_engine(self, engine: Engine) -> None:
        """Let earlier moments of a training be computed: torch is there."""
        self._engine = engine

    def _on_began(self) -> None:
        self._views.begin(self._session.plans())
        self._answering.begin()

    def _on_told(self, events: list[tuple[int, Event | Placed | NotKept]]) -> None:
        from mnist_desktop.runs.keeping import NotKept

        plan = self._session.plan()
        if plan is None:
            return
        for _, event in events:
            if isinstance(event, NotKept):
                self._message.say(event.sentence, bad=True)
        newest = self._views.show_events(plan, events)
        if newest is not None:
            self._answering.show_snapshot(plan, newest)

    def _on_kept(self, run: Run) -> None:
        self._answering.show_run(run)
        self._show_outcome(run)
        if run.outcome.end is End.EARLY:
            self._message.say(run.outcome.message)

    def _on_failed(self, sentence: str) -> None:
        self._message.say(sentence, bad=True)
        self._views.progress.rest(self.tr("The run failed."))

    def _on_ended(self) -> None:
        self._views.end(self._engine, self._session.run())

    def _on_paused(self, paused: bool) -> None:
        if paused and self._engine is not None:
            self._views.travel.rest(self._engine)
        else:
            self._views.travel.go_on()

    def _on_own_accuracy_changed(self) -> None:
        run = self._session.run()
        if run is not None and self._session.plan() is None:
            self._show_outcome(run)

    def _show_outcome(self, run: Run) -> None:
        self._views.progress.rest(run_in_words(run, self._handwriting.accuracy()))
