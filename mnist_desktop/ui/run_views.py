"""All that follows a training: told in one place when it begins, what it says and when it has ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import EpochEnded, Event, Probed, Snapshot
from mnist_desktop.ui.curves import Curves
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.hints_watcher import HintsWatcher
from mnist_desktop.ui.library.live_runs import LiveRuns
from mnist_desktop.ui.library.shelf import Shelf
from mnist_desktop.ui.live_knobs import LiveKnobs
from mnist_desktop.ui.pages import Later
from mnist_desktop.ui.run_progress import RunProgress
from mnist_desktop.ui.travel.time_travel import TimeTravel

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights
    from mnist_desktop.runs.keeping import NotKept, Placed
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run
    from mnist_desktop.ui.layers.page import LayersPage
    from mnist_desktop.ui.library.page import RunsPage
    from mnist_desktop.ui.results.page import ResultsPage


@dataclass(frozen=True)
class RunViews:
    """The views of a run. Of a race, all but the page of runs show the first training."""

    curves: Curves
    hints: HintsWatcher
    layers: Later[LayersPage]
    live: LiveKnobs
    live_runs: LiveRuns
    progress: RunProgress
    results: Later[ResultsPage]
    runs: Later[RunsPage]
    shelf: Shelf
    travel: TimeTravel

    def begin(self, plans: Sequence[Plan]) -> None:
        """Trainings begin."""
        plan = plans[0]
        before = plan.go_on.outcome.history if plan.go_on is not None else None
        if before is None:
            self.curves.clear(plan.experiment)
        else:
            self.curves.show_history(plan.experiment, before)
        self.live_runs.begin([(each.name, each.experiment) for each in plans], before)
        if self.runs.made is not None:
            self.runs.made.begin()
        self.hints.begin(plan.experiment, before)
        self.layers.forget()
        self.layers.tell("run", lambda page: page.begin(plan.experiment))
        self.travel.begin(plan)
        if len(plans) == 1:  # in a race nothing may differ but what is named
            self.live.begin(plan.experiment)
        self.progress.rest(_tr("Starting …"))

    def show_events(
        self, plan: Plan, events: Sequence[tuple[int, Event | Placed | NotKept]]
    ) -> Snapshot | None:
        """Take in what the trainings said; the newest weights among it, if there are any."""
        from mnist_desktop.runs.keeping import NotKept, Placed

        newest: Snapshot | None = None
        for number, event in events:
            has_id = self.live_runs.take(number, event)
            if self.runs.made is not None:
                self.runs.made.show_event(number, event, has_id=has_id)
            if number or isinstance(event, NotKept | Placed):
                continue
            self.curves.show_event(event)
            self.hints.show_event(event)
            self.travel.take(event)
            self.progress.show_event(plan.experiment, event)
            if isinstance(event, Snapshot):
                newest = event
                self.layers.tell("weights", partial(_show_weights, event), and_first=True)
            elif isinstance(event, Probed):
                self.layers.tell("figures", partial(_show_probe, event))
            elif isinstance(event, EpochEnded) and newest is not None:
                show = partial(_show_network, plan.name, plan.experiment, newest.weights)
                self.results.tell("network", show)
        return newest

    def end(self, engine: Engine | None, run: Run | None) -> None:
        """The trainings have ended, and left `run`."""
        self.live.rest()
        self.curves.draw_now()
        self.layers.tell("end", lambda page: page.end())
        if engine is not None:
            self.travel.rest(engine)
            self.travel.prepare()
        self.live_runs.end()
        self.shelf.look()
        if self.runs.made is not None:
            self.runs.made.end()
        if run is not None:
            self.hints.show_run(run)  # now that the library has it

    def show_run(self, run: Run) -> None:
        """Show a run that was opened."""
        self.curves.show_history(run.experiment, run.outcome.history)
        self.hints.begin(run.experiment)
        self.hints.show_run(run)
        nothing = _tr("A run's file holds no figures of its layers. Train it again to see them.")
        self.layers.forget()
        self.layers.tell("run", lambda page: page.show_message(nothing))
        self.travel.forget(_tr("A run's file holds no snapshots. Train it again to look back."))


def _show_weights(snapshot: Snapshot, page: LayersPage) -> None:
    page.show_weights(snapshot.weights, snapshot.steps)


def _show_probe(probed: Probed, page: LayersPage) -> None:
    page.show_probe(probed.figures)


def _show_network(name: str, experiment: Experiment, weights: Weights, page: ResultsPage) -> None:
    page.show_network(name, experiment, weights)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunViews", text)
