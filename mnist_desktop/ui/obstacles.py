"""Why nothing can be trained now, in sentences for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.pages import Later
from mnist_desktop.ui.run_bar import Activity
from mnist_desktop.ui.run_exports import RunExports
from mnist_desktop.ui.session import Session

if TYPE_CHECKING:
    from mnist_desktop.ui.sweep.page import SweepPage


class Obstacles(QObject):
    """Looks at what is loaded, what is going and what an experiment asks for."""

    def __init__(
        self, session: Session, *, sweeps: Later[SweepPage], exports: RunExports, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sweeps = sweeps
        self._exports = exports
        self._engine: Engine | None = None

    def set_engine(self, engine: Engine) -> None:
        """Say also what only torch and this machine know of an experiment."""
        self._engine = engine

    def why_busy(self) -> str | None:
        """Why no training of any kind can begin."""
        if self._engine is None:
            return self.tr("PyTorch and MNIST are still being loaded.")
        if self._session.activity() is not Activity.READY:
            return self.tr("A run is going.")
        if self._is_sweeping():
            return self.tr("A sweep is going.")
        return self._why_writing()

    def why_impossible(self, experiment: Experiment) -> str | None:
        """Why this experiment cannot be trained, even once the run that is going has ended."""
        if self._is_sweeping():
            return self.tr("A sweep is going. Stop it to train something else; it can go on later.")
        if writing := self._why_writing():
            return writing
        if self._engine is not None:
            return self._engine.why_impossible(experiment)
        return next((problem.sentence for problem in experiment.problems()), None)

    def _is_sweeping(self) -> bool:
        return self._sweeps.made is not None and self._sweeps.made.is_going()

    def _why_writing(self) -> str | None:
        # An export may use torch's threads, which a training would have to wait for.
        return self.tr("A file is being written.") if self._exports.is_busy() else None
