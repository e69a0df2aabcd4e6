"""The network that is shown: it answers drawings, and the pages of results are about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import EpochEnded
from mnist_desktop.ui.model.training import TrainingModel

if TYPE_CHECKING:
    from mnist_desktop.history.events import Snapshot
    from mnist_desktop.history.records import Weights
    from mnist_desktop.history.snapshots import Moment
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run


class Shown(NamedTuple):
    """A network's name, its weights, and whose they are in words."""

    name: str
    experiment: Experiment
    weights: Weights
    source: str


class ShownNetwork(QObject):
    """The ready-made network at first, then the newest of the training that goes or of the last run.

    `changed` brings every Shown; `evaluated` those that stay for a while, which are worth being asked of
    many images: of each epoch's end and of a run; `finished` only those of runs.
    """

    changed = Signal(object)
    evaluated = Signal(object)
    finished = Signal(object)

    def __init__(self, training: TrainingModel, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training
        self._told: Snapshot | None = None
        training.told.connect(self._on_told)
        training.kept.connect(self.show_run)

    def show_ready_made(self) -> None:
        """Show the ready-made network, unless a run is there already."""
        engine = self._training.engine
        if engine is not None and self._training.run() is None:
            self.show_run(engine.ready_made, self.tr("Ready-made network"))

    def asked_run(self) -> Run:
        """The run whose network reads the pad: the last of MNIST, or the ready-made one."""
        assert self._training.engine is not None
        run = self._training.run()
        of_mnist = run is not None and run.outcome.weights and run.experiment.task_facts.images
        return run if run is not None and of_mnist else self._training.engine.ready_made

    def show_run(self, run: Run, name: str = "") -> None:
        """Let a run's network answer, under another name where one is given."""
        if not run.outcome.weights:
            return
        shown = self._shown(run, name)
        for signal in (self.changed, self.finished, self.evaluated):
            signal.emit(shown)

    def show_compared(self, run: Run | None) -> None:
        """Let a run of the library answer while it is compared; None: whose turn it was before."""
        if run is not None:
            self.changed.emit(self._shown(run))
        elif (asked := self.asked_run()) is self._training.run():
            self.changed.emit(self._shown(asked))
        else:
            self.changed.emit(self._shown(asked, self.tr("Ready-made network")))

    def _shown(self, run: Run, name: str = "") -> Shown:
        name = name or run.name
        source = self.tr("{} · eval mode").format(name)
        return Shown(name, run.experiment, run.outcome.weights, source)

    def show_moment(self, plan: Plan, moment: Moment) -> None:
        """Let the network answer as it was at an earlier moment of its training."""
        source = self.tr("{} · step {:,} · eval mode").format(plan.name, moment.steps)
        self.changed.emit(Shown(plan.name, plan.experiment, moment.weights, source))

    def show_now(self) -> None:
        """The network as it is now answers again, after an earlier one did."""
        run = self._training.run()
        if self._training.plan() is not None:
            self._show_newest()
        elif run is not None:
            self.show_run(run)

    def _on_told(self, events: list[tuple[int, Any]]) -> None:
        snapshot = self._training.history.snapshot
        if snapshot is None or snapshot is self._told:
            return
        self._told = snapshot
        shown = self._show_newest()
        if shown is not None and any(
            not n and isinstance(event, EpochEnded) for n, event in events
        ):
            self.evaluated.emit(shown)

    def _show_newest(self) -> Shown | None:
        plan, snapshot = self._training.plan(), self._training.history.snapshot
        if plan is None or snapshot is None:
            return None
        batches = self.tr("{} · {:,} batches · eval mode")
        in_steps = plan.experiment.task_facts.full_batch
        source = self.tr("{} · {:,} steps · eval mode") if in_steps else batches
        words = source.format(plan.name, snapshot.steps)
        shown = Shown(plan.name, plan.experiment, snapshot.weights, words)
        self.changed.emit(shown)
        return shown
