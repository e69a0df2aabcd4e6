"""The library as the window sees it: looked through at the start in a thread, then whenever it changes."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.work import Work

if TYPE_CHECKING:
    from mnist_desktop.library.library import Library, Listing

log = logging.getLogger(__name__)

# A sweep or another program may write several files in a moment.
_SETTLE_MS = 250


class Shelf(QObject):
    """Keeps the list of runs up to date. `listed` brings a Listing, `failed` a sentence."""

    listed = Signal(object)
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._library: Library | None = None
        self._making = threading.Lock()
        self._listing: Listing | None = None
        self._reader = _Reader(self)
        self._reader.finished.connect(self._on_read)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.look)

    @property
    def library(self) -> Library:
        """The library itself. The first look imports it, in its thread: the start does not wait for it."""
        from mnist_desktop.library.library import Library

        with self._making:  # the window may ask meanwhile
            if self._library is None:
                self._library = Library(self._folder)
            return self._library

    def listing(self) -> Listing | None:
        """What was listed last; None before the first look has ended."""
        return self._listing

    def open(self) -> None:
        """Begin: the first look may have to read thousands of files, so it is a thread's."""
        self._reader.start()

    def close(self) -> None:
        """Let go of the folder."""
        self._settle.stop()
        self._watcher.directoryChanged.disconnect(self._look_soon)

    def look(self) -> None:
        """Look again, now. Only what has changed is read."""
        if self._reader.isRunning():
            self._look_soon()
            return
        try:
            listing = self.library.look()
        except Refusal as error:
            self.failed.emit(str(error))
            return
        self._tell(listing)

    def _on_read(self) -> None:
        if self._reader.sentence:
            self.failed.emit(self._reader.sentence)
        self._tell(self.library.listing())

    def _tell(self, listing: Listing) -> None:
        self._watch()
        self._listing = listing
        self.listed.emit(listing)

    def _look_soon(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _watch(self) -> None:
        folder = str(self._folder)
        if folder not in self._watcher.directories() and self._folder.is_dir():
            self._watcher.addPath(folder)


class _Reader(Work):
    """The first look through the library."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf)
        self.setObjectName("libraryReader")
        self._shelf = shelf
        self.sentence = ""

    def run(self) -> None:
        try:
            self._shelf.library.look()
        except Refusal as error:
            self.sentence = str(error)
