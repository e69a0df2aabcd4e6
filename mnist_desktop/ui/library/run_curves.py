"""What the chart of runs draws of a run's history, of one that is being trained, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.judging.grouping import names_apart
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.library.comparison_series import RunCurves
from mnist_desktop.ui.model.training import LiveRun, TrainingModel

if TYPE_CHECKING:
    from mnist_desktop.history.records import EpochFigures
    from mnist_desktop.library.entry import Entry
    from mnist_desktop.library.library import Library


class CurvesOfRuns:
    """The curves of runs of the library; those whose files have not changed are read once.

    `say` is told why one cannot be read.
    """

    def __init__(
        self, library: Library, training: TrainingModel, say: Callable[[str], None]
    ) -> None:
        self._library = library
        self._say = say
        self._training = training
        self._read: dict[str, tuple[Entry, RunCurves]] = {}

    def keep(self, entries: Iterable[Entry]) -> None:
        """Forget what is not of these: a run whose file has changed has other curves."""
        there = {entry.id: entry for entry in entries}
        self._read = {run: read for run, read in self._read.items() if there.get(run) is read[0]}

    def of(self, entries: Sequence[Entry], base: Entry | None) -> list[RunCurves]:
        """Their curves, each under its name in the table; those of one name are told apart."""
        curves = []
        for entry, label in zip(entries, names_apart(entries, base), strict=True):
            try:
                curves.append(self._of(entry, label))
            except Refusal as error:
                self._say(str(error))
        return curves

    def _of(self, entry: Entry, label: str) -> RunCurves:
        for live in self._training.live:
            if live.id == entry.id:
                return live_curves(live, label)
        read = self._read.get(entry.id)
        if read is None or read[0] is not entry or read[1].label != label:
            header, losses = self._library.header(entry.id), self._library.losses(entry.id)
            batches = max(1, entry.experiment.batches_per_epoch)
            read = entry, curves_from(entry.id, label, batches, losses, header.epochs)
            self._read[entry.id] = read
        return read[1]


def live_curves(live: LiveRun, label: str) -> RunCurves:
    """The curves so far of a run that is being trained."""
    history = live.history
    return curves_from(live.id, label, history.batches_per_epoch, history.losses, history.epochs)


def curves_from(
    run: str,
    label: str,
    batches_per_epoch: int,
    losses: NDArray[np.float32],
    epochs: Sequence[EpochFigures],
) -> RunCurves:
    """What the chart draws of a history."""
    validations = np.array(
        [epoch.validation_loss for epoch in epochs], np.float64
    )  # None: no number
    return RunCurves(
        id=run,
        label=label,
        batches_per_epoch=batches_per_epoch,
        losses=losses,
        epochs=np.array([epoch.epoch for epoch in epochs], np.float64),
        costs=np.array([epoch.cost for epoch in epochs], np.float64),
        validation_losses=validations if np.isfinite(validations).any() else np.empty(0),
        accuracies=np.array([epoch.test_accuracy for epoch in epochs], np.float64),
    )
