"""What goes on in the background of a window, and its one end."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread


class Work(QThread):
    """A thread that a window need not know: it is among its children, and ends with it."""

    def end(self) -> None:
        """Ask it to end, and do not wait. What cannot be broken off is waited for by `end_all`."""

    def close(self) -> None:
        """End, and wait."""
        self.end()
        self.wait()


def end_all(parent: QObject) -> None:
    """Ask all that works for a window to end, and wait until it has."""
    works = parent.findChildren(Work)
    for work in works:
        work.end()
    for work in works:
        work.wait()
