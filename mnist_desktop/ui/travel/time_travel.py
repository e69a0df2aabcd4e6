"""Time travel: the moments of the run that was trained last, and what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.travel.travel_bar import TravelBar
from mnist_desktop.ui.travel.travel_thread import TravelThread
from mnist_desktop.ui.window.pages import Later

if TYPE_CHECKING:
    from mnist_desktop.history.probes import ProbeFigures
    from mnist_desktop.history.results import Results
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.ui.layers.page import LayersPage
    from mnist_desktop.ui.results.page import ResultsPage


class TimeTravel(QObject):
    """Moves every view to a moment of a run while nothing is trained, and computes what they show there."""

    def __init__(
        self,
        bar: TravelBar,
        *,
        model: WindowModel,
        curves: Curves,
        layers: Later[LayersPage],
        results: Later[ResultsPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._curves, self._layers, self._results = bar, curves, layers, results
        self._training, self._shown = model.training, model.shown
        self._plan: Plan | None = None
        self._moments: list[Moment] = []
        self._known: dict[int, tuple[ProbeFigures, Results]] = {}
        self._thread: TravelThread | None = None
        self._at: Moment | None = None  # that is looked at
        bar.moved.connect(self._on_moved)
        bar.returned.connect(self._on_returned)
        training = model.training
        training.began.connect(self._on_began)
        training.paused.connect(self._on_paused)
        training.ended.connect(self._on_ended)
        training.opened.connect(self._on_opened)
        self._forget(self.tr("Train a network to look back along its way."))

    def moments(self) -> list[Moment]:
        """What can be looked back on now."""
        return self._moments

    def is_prepared(self) -> bool:
        """Whether all that the pages show of the moments is known."""
        return len(self._known) == len(self._moments)

    def go_on_from(self, before: TimeTravel) -> None:
        """Look back on the same run as another window did."""
        if not self._training.live:
            self._plan, self._known = before._plan, before._known
            self._on_ended()

    def _on_began(self) -> None:
        self._forget(self.tr("Pause or wait for the end to look back."))
        self._plan = self._training.plan()

    def _on_opened(self) -> None:
        self._forget(self.tr("A run's file holds no snapshots. Train it again to look back."))

    def _on_paused(self, paused: bool) -> None:
        if paused:
            self._rest()
            return
        self._bar.leave()
        self._end()
        self._bar.offer((), self.tr("Pause or wait for the end to look back."))

    def _on_ended(self) -> None:
        self._rest()
        self._prepare()

    def _rest(self) -> None:
        """Nothing is being trained now: what is there can be looked at."""
        if self._plan is None:
            return
        self._bar.leave()  # the run may have ended while one of its moments was looked at
        self._moments = self._training.history.snapshots.moments()
        there = {moment.steps for moment in self._moments}
        self._known = {steps: known for steps, known in self._known.items() if steps in there}
        self._bar.offer(
            [self._in_words(self._plan.experiment, moment.steps) for moment in self._moments],
            self.tr("There is nothing to look back on yet."),
        )

    def _forget(self, reason: str) -> None:
        """There is no run to look back on, for this reason."""
        self._end()
        self._plan = None
        self._moments, self._known = [], {}
        self._at = None
        self._curves.mark_moment(None)
        self._bar.offer((), reason)

    def _end(self) -> None:
        """Stop what is being computed."""
        if self._thread is not None:
            self._thread.end()
            self._thread = None

    def _prepare(self) -> None:
        """Compute what the pages show of all moments, ahead of being asked for it."""
        engine, plan = self._training.engine, self._plan
        if plan is None or engine is None or self._thread is not None:
            return
        left = [moment for moment in self._moments if moment.steps not in self._known]
        if left and plan.experiment.task_facts.images:
            self._thread = TravelThread(engine, plan, left, self)
            self._thread.computed.connect(self._on_computed)
            self._thread.finished.connect(self._thread.deleteLater)
            self._thread.start()

    def _on_moved(self, index: int) -> None:
        moment = self._moments[index]
        assert self._plan is not None
        self._at = moment
        self._curves.mark_moment(moment.steps)
        self._shown.show_moment(self._plan, moment)
        self._show_figures(self._plan, moment)
        if moment.steps not in self._known:
            self._prepare()
            if self._thread is not None:
                self._thread.want(moment.steps)

    def _show_figures(self, plan: Plan, moment: Moment) -> None:
        figures, results = self._known.get(moment.steps, (None, None))
        self._layers.tell("moment", lambda page: page.show_moment(moment, figures))
        if results is not None:
            name = self.tr("{}, step {:,}").format(plan.name, moment.steps)
            self._results.tell("network", lambda page: page.show_results(results, name))

    def _on_returned(self) -> None:
        if self._at is not None:
            self._at = None
            self._curves.mark_moment(None)
            self._layers.tell("moment", lambda page: page.show_moment(None))
            self._shown.show_now()

    def _on_computed(self, steps: int, figures: ProbeFigures, results: Results) -> None:
        if self.sender() is not self._thread:
            return  # of a run that is not shown any more
        self._known[steps] = figures, results
        self._training.history.take_probe(figures)
        if self._layers.made is not None:
            self._layers.made.draw_soon()
        if self._at is not None and steps == self._at.steps and self._plan is not None:
            self._show_figures(self._plan, self._at)

    def _in_words(self, experiment: Experiment, steps: int) -> str:
        star = " ★" if steps == self._training.history.snapshots.best else ""
        if experiment.task_facts.full_batch:
            return self.tr("step {:,}").format(steps)
        epoch = steps / max(1, experiment.batches_per_epoch)
        return self.tr("step {:,}, epoch {:.2f}{}").format(steps, epoch, star)
