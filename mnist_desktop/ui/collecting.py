"""Python's cyclic garbage is collected in the window's thread alone.

Python collects wherever something is allocated, a training's thread too. Whatever of Qt lies in the garbage
would end there: a timer that another thread stops takes the process with it.
"""

from __future__ import annotations

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 250


class CollectHere(QObject):
    """Does from the event loop of its thread what Python did anywhere, as long as it is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    def collect_if_due(self) -> None:
        """Collect the oldest generation whose count is above Python's own threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > thresholds[age]]
        if due and thresholds[0]:  # 0: nothing is to be collected now
            gc.collect(max(due))

    def end(self) -> None:
        """Let Python collect wherever it does."""
        self._timer.stop()
        gc.enable()


def give_back_memory() -> None:
    """Have the C library give back what is free of its heaps: after twenty runs that is a gigabyte.

    glibc keeps it otherwise, for pieces that are in use lie between; other systems' do it by themselves.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)
