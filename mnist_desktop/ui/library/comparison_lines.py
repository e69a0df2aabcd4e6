"""What the curves of several runs are drawn with."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from mnist_desktop.ui.library.comparison_series import PlottedSeries, Quantity

# A run with at most so many figures has a mark at each of them.
_MOST_MARKS = 60
_MARK = 6
# A curve is drawn as one block of points for about so many pixels.
_BLOCK_PIXELS = 2


def has_marks(series: PlottedSeries, quantity: Quantity) -> bool:
    """Whether a curve has few values, so that each is marked."""
    count = int(np.isfinite(series.y).sum())
    return count <= (1 if quantity.of_batches else _MOST_MARKS)


class Line:
    """A run's curve in a plot, and the marks at its values."""

    def __init__(self, item: pg.PlotItem) -> None:
        self._view = item.vb
        self.curve = pg.PlotCurveItem()
        self.marks = pg.ScatterPlotItem(pxMode=True, size=_MARK, pen=None)
        # What is in sight is decided here, so the view need not ask the curves.
        self._view.addItem(self.curve, ignoreBounds=True)
        self._view.addItem(self.marks, ignoreBounds=True)

    def remove(self) -> None:
        self._view.removeItem(self.curve)
        self._view.removeItem(self.marks)

    def draw(self, series: PlottedSeries, seen: tuple[float, float], pixels: float) -> None:
        """Draw what can be told apart of a curve between two x on so many pixels."""
        x, y = series.seen(*seen, pixels / _BLOCK_PIXELS)
        connect = "all" if series.gapless else "finite"
        self.curve.setData(x, y, connect=connect, skipFiniteCheck=series.gapless)

    def draw_marks(self, series: PlottedSeries, quantity: Quantity) -> None:
        """Mark the values where they are few."""
        drawn = np.isfinite(series.y) & has_marks(series, quantity)
        self.marks.setData(series.x[drawn], series.y[drawn])
        # Marks that are none cost as much to paint as a curve.
        self.marks.setVisible(bool(drawn.any()))

    def paint(self, colour: QColor, style: Qt.PenStyle, width: int) -> None:
        self.curve.setPen(pg.mkPen(colour, width=width, style=style))
        self.curve.setZValue(width)
        self.marks.setBrush(colour)
        self.marks.setSize(_MARK + 2 * (width - 1))
        self.marks.setZValue(width)
