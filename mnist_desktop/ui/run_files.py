"""Runs as files: the one that is kept somewhere, and the one that is opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.run_bar import Activity
from mnist_desktop.ui.session import Session


class RunFiles(QObject):
    """Saves the session's last run; reads others, of the library or not."""

    said = Signal(str, bool)  # a sentence for the user, and whether something went wrong
    opened = Signal(object)  # Run

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._engine: Engine | None = None

    def set_engine(self, engine: Engine) -> None:
        """Let files be read and written: torch is there."""
        self._engine = engine

    def save(self, path: Path) -> None:
        """Keep the last run in a file."""
        run = self._session.run()
        if run is None or self._engine is None:
            return
        try:
            self._engine.save_run(run, path)
        except Refusal as error:
            self.said.emit(str(error), True)
        else:
            self.said.emit(self.tr("Saved as {}.").format(path), False)

    def open(self, path: Path) -> None:
        """Read a run, if nothing is going that it would push aside."""
        engine = self._engine
        if engine is None or self._session.activity() is not Activity.READY:
            wait = self.tr("A run can be opened once the program has loaded and no run is going.")
            self.said.emit(wait, True)
            return
        try:
            run = engine.load_run(path)
        except Refusal as error:
            self.said.emit(str(error), True)
            return
        if path == engine.library.path(path.stem):
            run = replace(run, id=path.stem)
        self.opened.emit(run)
