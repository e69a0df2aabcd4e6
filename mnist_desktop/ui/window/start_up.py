"""The order in which the program comes up: the window, the list of runs, and only then torch."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mnist_desktop.ui.model.engine import EngineLoader
from mnist_desktop.ui.model.shelf import Shelf

log = logging.getLogger(__name__)

_LIST_FIRST_MS = 250


class StartUp(QObject):
    """Opens the library and lets the engine be loaded, once the window is on the screen.

    `broken_off` says that it is to end in the midst of an import, which cannot be interrupted: whoever owns
    the process may end it now, for nothing else is left to be done. Else the import is waited for.
    """

    broken_off = Signal()

    def __init__(
        self, shelf: Shelf, loader: EngineLoader, parent: QObject, *, is_over: bool = False
    ) -> None:
        """`is_over`: all is open and loaded, by the window that this one takes the place of."""
        super().__init__(parent)
        self._shelf = shelf
        self._loader = loader
        self._has_begun = self._is_loading = is_over

    def on_painted(self) -> None:
        """The window has been painted, for the first time or again."""
        if not self._has_begun:
            # Only now: importing torch holds Python up, and the window is to be on the screen first.
            self._has_begun = True
            QTimer.singleShot(0, self, self._open)

    def end(self) -> None:
        """Load nothing more; to be called when all else has been closed."""
        self._has_begun = self._is_loading = True
        self._loader.requestInterruption()
        if self._loader.isRunning():
            self.broken_off.emit()
        self._loader.wait()

    def _open(self) -> None:
        log.info("The window is painted.")
        # The list is read in a moment, unless importing torch holds it up; torch need not wait for long.
        self._shelf.listed.connect(self._load, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(_LIST_FIRST_MS, self, self._load)
        self._shelf.open()

    def _load(self) -> None:
        if not self._is_loading:
            self._is_loading = True
            self._loader.start()
