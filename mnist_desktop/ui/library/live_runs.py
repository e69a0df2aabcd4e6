"""What the chart of runs draws of a run's history, of one that is being trained, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.history.events import BatchLosses, EpochEnded, Event
from mnist_desktop.ui.library.comparison_chart import ComparisonChart, RunCurves
from mnist_desktop.ui.model.training import LiveRun

if TYPE_CHECKING:
    from mnist_desktop.history.records import EpochFigures
    from mnist_desktop.runs.keeping import NotKept, Placed


def live_curves(live: LiveRun, label: str) -> RunCurves:
    """The curves so far of a run that is being trained."""
    history = live.history
    losses = history.losses.copy()  # they go on growing
    return curves_from(live.id, label, history.batches_per_epoch, losses, history.epochs)


def draw(event: Event | Placed | NotKept, live: LiveRun, chart: ComparisonChart) -> None:
    """Add an event to a chart that shows the run."""
    if isinstance(event, BatchLosses):
        chart.add_losses(live.id, event.losses)
    elif isinstance(event, EpochEnded):
        figures = event.figures
        chart.add_epoch(
            live.id,
            figures.epoch,
            figures.cost,
            figures.validation_loss,
            figures.test_accuracy,
        )


def curves_from(
    run: str,
    label: str,
    batches_per_epoch: int,
    losses: NDArray[np.float32],
    epochs: Sequence[EpochFigures],
) -> RunCurves:
    """What the chart draws of a history."""
    validated = [epoch.validation_loss for epoch in epochs if epoch.validation_loss is not None]
    return RunCurves(
        id=run,
        label=label,
        batches_per_epoch=batches_per_epoch,
        losses=losses,
        epochs=np.array([epoch.epoch for epoch in epochs], np.float64),
        costs=np.array([epoch.cost for epoch in epochs], np.float64),
        validation_losses=np.array(validated, np.float64),
        accuracies=np.array([epoch.test_accuracy for epoch in epochs], np.float64),
    )
