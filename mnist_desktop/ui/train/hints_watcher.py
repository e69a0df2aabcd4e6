"""Lets the hints judge by the run that goes, or by the one that is shown beside the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import EpochEnded
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.train.hints_panel import HintsPanel

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run

# What judges is imported when there is something to judge: the start need not wait for it.


class HintsWatcher(QObject):
    """Lets the panel say what there is to say after each epoch, and when a run has ended."""

    def __init__(self, panel: HintsPanel, model: WindowModel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._training = training = model.training
        self._shelf = model.shelf
        self._judged = Experiment()
        training.history_changed.connect(self._on_history_changed)
        training.told.connect(self._on_told)

    def _on_history_changed(self) -> None:
        before, self._judged = self._judged, self._training.history.experiment
        self._panel.begin(again=self._judged == before.with_knob("order_apart", True))

    def _on_told(self, events: list[tuple[int, Any]]) -> None:
        experiment = self._training.history.experiment
        # Of a table, where a step is an epoch, there would be a hundred judgements a second.
        has_ended = any(not number and isinstance(event, EpochEnded) for number, event in events)
        if has_ended and experiment.task_facts.images:
            from mnist_desktop.judging.hints import Evidence, hints

            self._panel.show_hints(hints(Evidence(experiment, self._training.history.history())))

    def show_run(self, run: Run) -> None:
        """Say what a run that has ended tells, beside the others of the library."""
        from mnist_desktop.judging.hints import Evidence, compared, hints

        entry = self._shelf.library.entry(run.id) if run.id else None
        evidence = Evidence(run.experiment, run.outcome.history, run.outcome.end)
        if entry is not None:
            own, rivals = compared(entry, self._shelf.library.listing().entries)
            evidence = replace(evidence, own=own, rivals=rivals)
        self._panel.show_hints(hints(evidence))
