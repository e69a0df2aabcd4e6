"""A value for every batch: the running mean over a pale band, or each value where there is room for it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mnist_desktop.publishing.smoothing import smoothed

_Floats = NDArray[Any]
# A block of the band is about so many pixels wide; a value that has as many as this is drawn itself.
_BLOCK_PIXELS = 4
_ROOM_PIXELS = 2


class Band(pg.GraphicsObject):
    """What of many values is seen in a plot at its zoom. The value number n, from 1, is at n / per.

    `over` is how many values the running mean is of, or those of a block, if these are more.
    """

    def __init__(self, item: pg.PlotItem) -> None:
        super().__init__()
        self._view = item.vb
        self._line, self._area = QPainterPath(), QPainterPath()
        self._pen, self._brush = QPen(), QBrush()
        self._seen = np.empty(0), np.empty(0)
        self._values: _Floats = np.empty(0)
        self._per, self._over = 1, 1
        self._least: float | None = None
        # What is in sight is decided here, so the view need not ask.
        self._view.addItem(self, ignoreBounds=True)
        self._view.sigRangeChanged.connect(self._draw)
        self._view.sigResized.connect(self._draw)

    def show(self, values: _Floats, *, per: int, over: int, least: float | None) -> None:
        """Draw values (n,), on a log scale where it is said what the `least` is that has a place there."""
        self._values, self._per, self._over, self._least = values, per, over, least
        self._draw()

    def set_colours(self, line: QColor, area: QColor) -> None:
        self._pen, self._brush = pg.mkPen(line), pg.mkBrush(area)
        self.update()

    def seen(self) -> tuple[_Floats, _Floats]:
        """The line that is drawn: x (m,) and y (m,), as the view counts."""
        return self._seen

    def end(self) -> float | None:
        """Where the line ends, as the view counts."""
        finite = self.seen()[1]
        finite = finite[np.isfinite(finite)]
        return float(finite[-1]) if len(finite) else None

    def _draw(self, *_: object) -> None:
        (left, right), _ = self._view.viewRange()
        count, per = len(self._values), self._per
        each = max(1.0, self._view.width()) / max((right - left) * per, 1e-9)  # pixels of a value
        size = 1
        if each < _ROOM_PIXELS:
            size = 2 ** math.ceil(math.log2(_BLOCK_PIXELS / each))
        # Blocks begin at the same values whatever is in sight, so that a curve that is moved keeps its
        # shape; and there are some beyond the edges, for the mean.
        beside = max(self._over, size)
        first = min(max(0, math.floor(left * per) - beside), count) // size * size
        last = min(max(first, math.ceil(right * per) + beside), count)
        x = (np.arange(first, last, size) + (size + 1) / 2) / per
        if size == 1:
            self._take(x, self._plotted(self._values[first:last]), QPainterPath())
            return
        least, means, greatest = in_blocks(self._values[first:last], size)
        means = smoothed(means, max(1, self._over // size) | 1)
        x[-1:] = last / per  # the newest value is at the end of the line
        there = np.isfinite(least)
        around = np.concatenate((least[there], greatest[there][::-1]))
        x_around = np.concatenate((x[there], x[there][::-1]))
        area = pg.arrayToQPath(x_around, self._plotted(around))
        self._take(x, self._plotted(means), area)

    def _take(self, x: _Floats, y: _Floats, area: QPainterPath) -> None:
        self._seen = x, y
        self._line, self._area = pg.arrayToQPath(x, y, connect="finite"), area
        self.update()

    def _plotted(self, values: _Floats) -> _Floats:
        finite = np.where(np.isfinite(values), values, np.nan)
        return finite if self._least is None else np.log10(np.maximum(finite, self._least))

    def boundingRect(self) -> QRectF:
        """All that is in sight."""
        rect: QRectF = self.viewRect()
        return rect

    def viewRangeChanged(self) -> None:
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.fillPath(self._area, self._brush)
        painter.setPen(self._pen)
        painter.drawPath(self._line)


def in_blocks(values: _Floats, size: int) -> tuple[_Floats, _Floats, _Floats]:
    """Least, mean and greatest of each `size` of values (n,), the last of what is left: each (blocks,).

    What is not finite is left out; a block without any other is not a number.
    """
    blocks = -(-len(values) // size)
    padded = np.full(blocks * size, np.nan, values.dtype)
    padded[: len(values)] = values
    rows = padded.reshape(blocks, size)
    there = np.isfinite(rows)
    rows[~there] = np.nan
    counts = there.sum(axis=1)
    sums = np.where(there, rows, 0).sum(axis=1, dtype=np.float64)
    means = np.divide(sums, counts, out=np.full(blocks, np.nan), where=counts > 0)
    return np.fmin.reduce(rows, axis=1), means, np.fmax.reduce(rows, axis=1)
