"""Time travel: the moments of the run that was trained last, and what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import EpochEnded, Event, Snapshot
from mnist_desktop.history.snapshots import Moment, Snapshots
from mnist_desktop.ui.curves import Curves
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.pages import Later
from mnist_desktop.ui.travel.travel_bar import TravelBar
from mnist_desktop.ui.travel.travel_thread import TravelThread

if TYPE_CHECKING:
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.ui.layers.page import LayersPage
    from mnist_desktop.ui.results.page import ResultsPage


class TimeTravel(QObject):
    """Keeps the snapshots of a run and moves every view to one of them.

    `moved` brings the experiment, the weights and a name for whoever answers drawings, and `returned` says
    that the present is wanted there again; the other views it moves by itself.
    """

    moved = Signal(object, object, str)
    returned = Signal()

    def __init__(
        self,
        bar: TravelBar,
        *,
        curves: Curves,
        layers: Later[LayersPage],
        results: Later[ResultsPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._curves, self._layers, self._results = bar, curves, layers, results
        self._is_closed = False
        self._plan: Plan | None = None
        self._snapshots = Snapshots()
        self._moments: list[Moment] = []
        self._known: dict[int, tuple[Any, Any]] = {}
        self._thread: TravelThread | None = None
        self._engine: Engine | None = None
        self._at: Moment | None = None  # that is looked at
        self._least: float | None = None  # validation loss so far
        bar.moved.connect(self._on_moved)
        bar.returned.connect(self._on_returned)
        self.forget(self.tr("Train a network to look back along its way."))

    def begin(self, plan: Plan) -> None:
        """A training begins, whose snapshots are to be kept."""
        self.forget(self.tr("Pause or wait for the end to look back."))
        self._plan = plan

    def take(self, event: Event) -> None:
        """Take from an event of the training what can be looked at later."""
        if isinstance(event, Snapshot):
            self._snapshots.add(event.steps, event.weights)
        elif isinstance(event, EpochEnded) and event.figures.validation_loss is not None:
            loss = event.figures.validation_loss
            moments = self._snapshots.moments()
            if moments and (self._least is None or loss < self._least):
                self._least = loss
                self._snapshots.mark_best(moments[-1].steps)

    def rest(self, engine: Engine) -> None:
        """Nothing is being trained now: what is there can be looked at."""
        if self._plan is None:
            return
        self._bar.leave()  # the run may have ended while one of its moments was looked at
        self._engine = engine
        self._moments = self._snapshots.moments()
        there = {moment.steps for moment in self._moments}
        self._known = {steps: known for steps, known in self._known.items() if steps in there}
        self._bar.offer(
            [self._in_words(self._plan.experiment, moment.steps) for moment in self._moments],
            self.tr("There is nothing to look back on yet."),
        )

    def go_on(self) -> None:
        """The training goes on: back to the present."""
        self._bar.leave()
        self.end()
        self._bar.offer((), self.tr("Pause or wait for the end to look back."))

    def forget(self, reason: str) -> None:
        """There is no run to look back on, for this reason."""
        self.end()
        self._plan = None
        self._snapshots = Snapshots()
        self._moments, self._known = [], {}
        self._at = self._least = None
        self._curves.mark_moment(None)
        self._bar.offer((), reason)

    def end(self) -> None:
        """Stop what is being computed."""
        if self._thread is not None:
            self._thread.end()
            self._thread = None

    def close(self) -> None:
        """Stop for good, and wait."""
        self._is_closed = True
        self.end()
        for thread in self.findChildren(TravelThread):
            thread.wait()

    def prepare(self) -> None:
        """Compute what the pages show of all moments, ahead of being asked for it."""
        if self._plan is None or self._engine is None or self._thread is not None:
            return
        if self._is_closed:
            return  # the end of a training that the window's closing has stopped
        left = [moment for moment in self._moments if moment.steps not in self._known]
        if left and self._plan.experiment.task_facts.images:
            self._thread = TravelThread(self._engine, self._plan, left, self)
            self._thread.computed.connect(self._on_computed)
            self._thread.finished.connect(self._thread.deleteLater)
            self._thread.start()

    def _on_moved(self, index: int) -> None:
        moment = self._moments[index]
        assert self._plan is not None
        self._at = moment
        self._curves.mark_moment(moment.steps)
        name = self.tr("{} · step {:,} · eval mode").format(self._plan.name, moment.steps)
        self.moved.emit(self._plan.experiment, moment.weights, name)
        self._show_figures(moment)
        if moment.steps not in self._known:
            self.prepare()
            if self._thread is not None:
                self._thread.want(moment.steps)

    def _show_figures(self, moment: Moment) -> None:
        figures, results = self._known.get(moment.steps, (None, None))
        self._layers.tell(
            "moment", lambda page: page.show_moment(moment.steps, moment.weights, figures)
        )
        if results is not None and self._plan is not None:
            name = self.tr("{}, step {:,}").format(self._plan.name, moment.steps)
            self._results.tell("network", lambda page: page.show_results(results, name))

    def _on_returned(self) -> None:
        if self._at is not None:
            self._at = None
            self._curves.mark_moment(None)
            weights = self._moments[-1].weights
            self._layers.tell("moment", lambda page: page.show_moment(None, weights, None))
            self.returned.emit()

    def _on_computed(self, steps: int, figures: Any, results: Any) -> None:
        if self.sender() is not self._thread:
            return  # of a run that is not shown any more
        self._known[steps] = figures, results
        if self._at is not None and steps == self._at.steps:
            self._show_figures(self._at)
        if len(self._known) == len(self._moments):
            way = [self._known[moment.steps][0] for moment in self._moments]
            self._layers.tell("way", lambda page: page.show_way(way))

    def _in_words(self, experiment: Experiment, steps: int) -> str:
        star = " ★" if steps == self._snapshots.best else ""
        if experiment.task_facts.full_batch:
            return self.tr("step {:,}").format(steps)
        epoch = steps / max(1, experiment.batches_per_epoch)
        return self.tr("step {:,}, epoch {:.2f}{}").format(steps, epoch, star)
