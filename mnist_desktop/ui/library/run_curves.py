"""What the chart of runs draws of a run's history, of one that is being trained, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.ui.library.comparison_series import RunCurves
from mnist_desktop.ui.model.training import LiveRun

if TYPE_CHECKING:
    from mnist_desktop.history.records import EpochFigures


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
