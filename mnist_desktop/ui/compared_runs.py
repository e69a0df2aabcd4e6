"""What the Results page is about: the two runs that are selected under Runs, or the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.shown_network import ShownNetwork
from mnist_desktop.ui.model.training import TrainingModel
from mnist_desktop.ui.pages import Later

if TYPE_CHECKING:
    from mnist_desktop.ui.library.page import RunsPage
    from mnist_desktop.ui.results.page import ResultsPage


class ComparedRuns(QObject):
    """Shows another selection once; what the page shows after that is left to whoever trains."""

    said = Signal(str, bool)  # a sentence for the user, and whether something went wrong

    def __init__(
        self,
        training: TrainingModel,
        *,
        shown: ShownNetwork,
        results: Later[ResultsPage],
        runs: Later[RunsPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._training = training
        self._shown = shown
        self._results = results
        self._runs = runs
        self._compared: list[str] = []

    def show(self) -> None:
        """Compare the two runs that are selected; else show the network that reads the pad."""
        engine = self._training.engine
        entries = self._runs.made.selected() if self._runs.made is not None else []
        selected = [entry.id for entry in entries]
        if engine is None or selected == self._compared:
            return
        self._compared = selected
        if len(selected) == 2:
            try:
                runs = [engine.load_run(engine.library.path(run)) for run in selected]
            except Refusal as error:
                self.said.emit(str(error), True)
                return
            self._results.page().show_runs(*runs)
        elif self._training.plan() is None:
            self._results.page().show_runs(self._shown.asked_run())
        else:
            self._results.page().show_second("")
