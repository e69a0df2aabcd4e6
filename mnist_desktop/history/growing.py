"""The history of a training while it grows: its events are taken in once, and every view reads it."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import (
    BatchLosses,
    Changed,
    EpochEnded,
    Event,
    Probed,
    Reconstructed,
    Snapshot,
    Started,
)
from mnist_desktop.history.probes import ProbeFigures, ProbeRows
from mnist_desktop.history.records import EpochFigures, History, KnobChange, Reconstruction
from mnist_desktop.history.snapshots import Snapshots

_MOST_ROOM = 1_000_000


class GrowingHistory:
    """What is known of a training by now. Views read it and never write it.

    `gradients` and `silent` are of the probes of its hidden layers, the first with a last column for the
    output, the second the share of dead units or of saturated outputs; `probe` is the newest of them and
    `probed` how many there were. `snapshot` has the newest weights, `snapshots` those that are
    kept for looking back. `device` is empty until the training has started.
    """

    def __init__(self, experiment: Experiment, before: History | None = None) -> None:
        """`before` is what a training that goes on has behind it, or all there is of a run that is over."""
        self.experiment = experiment
        self.batches_per_epoch = max(1, experiment.batches_per_epoch)
        self.device = ""
        room = min(self.batches_per_epoch * experiment.length, _MOST_ROOM)
        self._losses = _Growing(room)
        self.epochs: list[EpochFigures] = []
        self.changes: list[KnobChange] = []
        self.pretraining: list[Reconstruction] = []
        layers = len(experiment.network.hidden)
        self.gradients = ProbeRows(layers + 1)
        self.silent = ProbeRows(layers)
        self.probe: ProbeFigures | None = None
        self.probed = 0
        self.snapshot: Snapshot | None = None
        self.snapshots = Snapshots()
        self._least_validation_loss: float | None = None
        if before is not None:
            self._losses.extend(before.losses)
            self.epochs.extend(before.epochs)
            self.changes.extend(before.changes)
            self.pretraining.extend(before.pretraining)

    @property
    def losses(self) -> NDArray[np.float32]:
        """(batches,), a view."""
        return self._losses.values

    def history(self) -> History:
        """What there is by now, as a run keeps it."""
        return History(
            self.losses, tuple(self.epochs), tuple(self.changes), tuple(self.pretraining)
        )

    def take(self, event: Event) -> None:
        """Take in the next event of the training."""
        match event:
            case Started():
                self.device = event.device
            case BatchLosses():
                self._losses.extend(event.losses)
            case EpochEnded():
                self._take_epoch(event.figures)
            case Changed():
                self.changes.append(event.change)
            case Reconstructed():
                self.pretraining.append(event.figures)
            case Snapshot():
                self.snapshot = event
                self.snapshots.add(event.steps, event.weights)
            case Probed():
                self.take_probe(event.figures)

    def take_probe(self, figures: ProbeFigures) -> None:
        """Take in what a probe says, of now or of an earlier moment of the run."""
        layers = figures.layers
        if not layers:
            return
        self.probed += 1
        if self.probe is None or figures.steps >= self.probe.steps:
            self.probe = figures
        norms = [layer.gradient_norm for layer in layers]
        self.gradients.add(figures.steps, [*norms, figures.last_gradient_norm])
        silent = [layer.saturated if layer.dead is None else layer.dead for layer in layers]
        self.silent.add(figures.steps, silent)

    def _take_epoch(self, figures: EpochFigures) -> None:
        self.epochs.append(figures)
        loss, least = figures.validation_loss, self._least_validation_loss
        if loss is not None and self.snapshot is not None and (least is None or loss < least):
            self._least_validation_loss = loss
            self.snapshots.mark_best(self.snapshot.steps)


class _Growing:
    """Numbers appended in blocks; the array below them doubles when it is full, so plots copy nothing."""

    def __init__(self, room: int) -> None:
        self._array = np.empty(max(1, room), np.float32)
        self._count = 0

    def extend(self, values: ArrayLike) -> None:
        """Append numbers of shape (n,)."""
        block = np.asarray(values, np.float32)
        need = self._count + len(block)
        if need > len(self._array):
            grown = np.empty(max(need, 2 * len(self._array)), np.float32)
            grown[: self._count] = self.values
            self._array = grown
        self._array[self._count : need] = block
        self._count = need

    @property
    def values(self) -> NDArray[np.float32]:
        """A view of what has been appended, shape (n,)."""
        return self._array[: self._count]
