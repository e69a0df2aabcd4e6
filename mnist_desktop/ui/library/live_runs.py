"""The runs that are being trained now, as far as their curves are concerned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, EpochEnded, Event
from mnist_desktop.ui.texts import translated

if TYPE_CHECKING:
    from mnist_desktop.history.records import EpochFigures, History
    from mnist_desktop.runs.keeping import NotKept, Placed
    from mnist_desktop.ui.library.comparison_chart import ComparisonChart, RunCurves


class _LiveRun:
    """One training's curves so far. Its id is made up until the library has given it one."""

    def __init__(self, number: int, label: str, experiment: Experiment) -> None:
        self.id = f"training {number}"
        self.label = label
        self.batches_per_epoch = max(1, experiment.batches_per_epoch)
        self.losses: list[NDArray[np.float32]] = []
        self.epochs: list[EpochFigures] = []

    def curves(self, label: str) -> RunCurves:
        losses = np.concatenate(self.losses) if self.losses else np.empty(0, np.float32)
        return curves_from(self.id, label, self.batches_per_epoch, losses, self.epochs)


class LiveRuns:
    """One training, or the two of a race."""

    def __init__(self) -> None:
        self._runs: list[_LiveRun] = []

    @property
    def is_race(self) -> bool:
        return len(self._runs) > 1

    def ids(self) -> list[str]:
        return [run.id for run in self._runs]

    def begin(
        self, experiments: Sequence[tuple[str, Experiment]], before: History | None = None
    ) -> None:
        """Trainings begin: names and experiments; `before` is what a run that goes on has behind it."""
        self._runs = []
        for number, (name, experiment) in enumerate(experiments):
            differs = differences_in_words(experiments[0][1], experiment, translated)
            self._runs.append(_LiveRun(number, differs or name, experiment))
        if before is not None:
            self._runs[0].losses.append(before.losses)
            self._runs[0].epochs.extend(before.epochs)

    def end(self) -> None:
        self._runs = []

    def take(self, number: int, event: Event | Placed | NotKept) -> bool:
        """Take in an event; whether it has given the run its id."""
        from mnist_desktop.runs.keeping import Placed

        run = self._runs[number]
        if isinstance(event, Placed):
            run.id = event.id
            return True
        if isinstance(event, BatchLosses):
            run.losses.append(event.losses)
        elif isinstance(event, EpochEnded):
            run.epochs.append(event.figures)
        return False

    def draw(self, number: int, event: Event | Placed | NotKept, chart: ComparisonChart) -> None:
        """Add an event to a chart that shows the run."""
        run = self._runs[number].id
        if isinstance(event, BatchLosses):
            chart.add_losses(run, event.losses)
        elif isinstance(event, EpochEnded):
            figures = event.figures
            chart.add_epoch(
                run,
                figures.epoch,
                figures.cost,
                figures.validation_loss,
                figures.test_accuracy,
            )

    def curves(self) -> list[RunCurves]:
        """The curves of all, each labelled by what it differs in from the first."""
        return [run.curves(run.label) for run in self._runs]

    def curves_of(self, run: str, label: str) -> RunCurves | None:
        """The curves of a run, where it is being trained now."""
        found = next((live for live in self._runs if live.id == run), None)
        return found.curves(label) if found is not None else None


def curves_from(
    run: str,
    label: str,
    batches_per_epoch: int,
    losses: NDArray[np.float32],
    epochs: Sequence[EpochFigures],
) -> RunCurves:
    """What the chart draws of a history."""
    from mnist_desktop.ui.library.comparison_chart import RunCurves  # only for who has a chart

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
