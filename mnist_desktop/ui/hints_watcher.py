"""Gathers what the hints judge by: the figures of the run that goes, or of the one that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, Changed, EpochEnded, Event
from mnist_desktop.history.records import EpochFigures, History, KnobChange
from mnist_desktop.ui.hints_panel import HintsPanel
from mnist_desktop.ui.library.shelf import Shelf
from mnist_desktop.ui.texts import translated

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run


class HintsWatcher:
    """Lets the panel say what there is to say after each epoch, and when a run has ended."""

    def __init__(self, panel: HintsPanel, shelf: Shelf) -> None:
        self._panel = panel
        self._shelf = shelf
        self._experiment = Experiment()
        self._losses: list[NDArray[np.float32]] = []
        self._epochs: list[EpochFigures] = []
        self._changes: list[KnobChange] = []

    def begin(self, experiment: Experiment, before: History | None = None) -> None:
        """A run begins; `before` is what one that goes on has behind it."""
        self._experiment = experiment
        self._losses = [] if before is None else [before.losses]
        self._epochs = [] if before is None else list(before.epochs)
        self._changes = [] if before is None else list(before.changes)
        self._panel.begin()

    def show_event(self, event: Event) -> None:
        """Take in an event of the run; after an epoch, say what it tells."""
        if isinstance(event, BatchLosses):
            self._losses.append(event.losses)
        elif isinstance(event, Changed):
            self._changes.append(event.change)
        elif isinstance(event, EpochEnded):
            self._epochs.append(event.figures)
            # Of a table, where a step is an epoch, there would be a hundred judgements a second.
            if self._experiment.task_facts.images:
                from mnist_desktop.judging.hints import Evidence, hints

                losses = np.concatenate(self._losses)
                history = History(losses, tuple(self._epochs), tuple(self._changes))
                self._panel.show_hints(hints(Evidence(self._experiment, history)))

    def show_run(self, run: Run) -> None:
        """Say what a run that has ended tells, beside the others of the library."""
        # What judges is imported when there is something to judge: the start need not wait for it.
        from mnist_desktop.judging.hints import Evidence, compared, hints

        entry = self._shelf.library.entry(run.id) if run.id else None
        evidence = Evidence(run.experiment, run.outcome.history, run.outcome.end)
        if entry is not None:
            own, rivals = compared(entry, self._shelf.library.listing().entries, translated)
            evidence = replace(evidence, own=own, rivals=rivals)
        self._panel.show_hints(hints(evidence))
