"""How often something is drawn while it changes: what draws does not train."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# The share of the time that drawing may take; where it is slow, it is done less often.
_DRAWING_SHARE = 0.03
_SLOWEST_FRAME_MS = 1000


class Frame(QTimer):
    """Draws what has changed at most so often, and only while its widget is seen.

    `is_stale` while something waits to be drawn. Qt paints when it gets to it: `painted_ms`, how long that
    took, is of the frame before.
    """

    def __init__(
        self,
        widget: QWidget,
        draw: Callable[[], None],
        painted_ms: Callable[[], Iterable[float]] = tuple,
        *,
        least_ms: float = 125,
        share: float = _DRAWING_SHARE,
        most_ms: float = _SLOWEST_FRAME_MS,
    ) -> None:
        super().__init__(widget)
        self._widget, self._do, self._painted_ms = widget, draw, painted_ms
        self._least_ms = self._interval_ms = least_ms
        self._share, self._most_ms = share, most_ms
        self.is_stale = False
        self.setSingleShot(True)
        self.timeout.connect(self.draw_now)
        widget.installEventFilter(self)

    def draw_soon(self) -> None:
        """Draw with the next frame in which the widget is seen."""
        self.is_stale = True
        if self._widget.isVisible() and not self.isActive():
            self.start(round(self._interval_ms))

    def draw_now(self) -> None:
        """Draw without waiting for the next frame."""
        self.stop()
        self.is_stale = False
        started = time.perf_counter()
        self._do()
        took_ms = (time.perf_counter() - started) * 1000 + sum(self._painted_ms())
        self._interval_ms = min(self._most_ms, max(self._least_ms, took_ms / self._share))

    def begin(self) -> None:
        """What is drawn from now on may be quick again."""
        self.stop()
        self._interval_ms = self._least_ms

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self.is_stale:
            self.start(0)
        elif event.type() == QEvent.Type.Hide:
            self.stop()
        return super().eventFilter(watched, event)
