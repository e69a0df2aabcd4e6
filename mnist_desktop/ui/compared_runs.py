"""What the Results page is about: the two runs that are selected under Runs, or the last one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mnist_desktop.runs.header import RunFileError
from mnist_desktop.ui.answering_network import AnsweringNetwork
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.library.page import RunsPage
from mnist_desktop.ui.results.page import ResultsPage
from mnist_desktop.ui.session import Session


class ComparedRuns(QObject):
    """Shows another selection once; what the page shows after that is left to whoever trains."""

    said = Signal(str, bool)  # a sentence for the user, and whether something went wrong

    def __init__(
        self,
        session: Session,
        *,
        answering: AnsweringNetwork,
        results: ResultsPage,
        runs: RunsPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._answering = answering
        self._results = results
        self._runs = runs
        self._compared: list[str] = []

    def show(self, engine: Engine) -> None:
        """Compare the two runs that are selected; else show the network that reads the pad."""
        selected = [entry.id for entry in self._runs.selected()]
        if selected == self._compared:
            return
        self._compared = selected
        if len(selected) == 2:
            try:
                runs = [engine.load_run(engine.library.path(run)) for run in selected]
            except RunFileError as error:
                self.said.emit(str(error), True)
                return
            self._results.show_runs(*runs)
        elif self._session.plan() is None:
            self._results.show_runs(self._answering.asked_run())
        else:
            self._results.show_second("")
