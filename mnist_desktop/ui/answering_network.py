"""The network that answers now: on the panels, of the user's own digits and on the Results page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mnist_desktop.experiment.tasks import View
from mnist_desktop.ui.answer_panels import AnswerPanels
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.own_handwriting import OwnHandwriting
from mnist_desktop.ui.pages import Later
from mnist_desktop.ui.session import Session

if TYPE_CHECKING:
    from mnist_desktop.history.events import Snapshot
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run
    from mnist_desktop.ui.results.page import ResultsPage


class AnsweringNetwork(QObject):
    """The ready-made network at first, then the newest of the training that goes or of the last run."""

    def __init__(
        self,
        session: Session,
        *,
        panels: AnswerPanels,
        handwriting: OwnHandwriting,
        results: Later[ResultsPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panels = panels
        self._handwriting = handwriting
        self._results = results
        self._engine: Engine | None = None
        self._newest: Snapshot | None = None  # of the training that goes

    def set_engine(self, engine: Engine) -> None:
        """Show the ready-made network: torch is there, and so are the panels and the page."""
        self._engine = engine
        if self._session.run() is None:
            self.show_run(engine.ready_made, self.tr("Ready-made network"))

    def asked_run(self) -> Run:
        """The run whose network reads the pad: the last of MNIST, or the ready-made one."""
        assert self._engine is not None
        run = self._session.run()
        of_mnist = run is not None and run.outcome.weights and run.experiment.task_facts.images
        return run if run is not None and of_mnist else self._engine.ready_made

    def begin(self) -> None:
        """A training begins; until its first snapshot the network before it answers."""
        self._newest = None

    def show_snapshot(self, plan: Plan, snapshot: Snapshot) -> None:
        """Let a training answer that is going."""
        self._newest = snapshot
        self._panels.set_snapshot(plan, snapshot)

    def show_run(self, run: Run, name: str = "") -> None:
        """Let a run's network answer, under another name where one is given."""
        experiment, weights = run.experiment, run.outcome.weights
        if not weights:
            return
        name = name or run.name
        self._panels.set_run(run, name)
        if experiment.task_facts.view is View.DIGIT and self._engine is not None:
            predictor = self._engine.predictor(experiment, weights)
            predict = predictor.probabilities
            self._handwriting.page.tell("network", lambda page: page.set_predictor(predict))
        self._results.tell("network", lambda page: page.show_network(name, experiment, weights))

    def show_now(self) -> None:
        """The network as it is now answers again, after an earlier one did."""
        plan, run = self._session.plan(), self._session.run()
        if plan is not None and self._newest is not None:
            self._panels.set_snapshot(plan, self._newest)
        elif plan is None and run is not None:
            self.show_run(run)
