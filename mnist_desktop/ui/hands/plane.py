"""The plane of a copy: each first unit's line on it, which the mouse can move."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette

from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.ui.colours import is_dark
from mnist_desktop.ui.table.boundary import Boundary

# How near the mouse must be to a line, in pixels; and of how many lines each can be told from the others.
_NEAR = 9.0
MOST_LINES = 10
# Of the colours of runs those that neither side of the plane has.
_COLOURS = (2, 3, 5, 7)


class HandsPlane(Boundary):
    """`line_moved` brings which line was dragged, and the point of the plane that it goes through now."""

    line_moved = Signal(int, float, float)
    # For the colours, which the plane takes before it has any line.
    _lines: NDArray[np.float32] = np.empty((0, 3), np.float32)
    _names: Sequence[str] = ()
    _drawn: Sequence[tuple[pg.PlotDataItem, pg.TextItem]] = ()

    def __init__(self) -> None:
        super().__init__()
        self._dragged: int | None = None
        self._view.setMaximumHeight(16777215)
        self._view.viewport().installEventFilter(self)

    def show_lines(self, lines: NDArray[np.float32], names: Sequence[str]) -> None:
        """Show lines (lines, 3), w₁·x₁ + w₂·x₂ + b = 0, with their names.

        A line without a name is not drawn, for it is the edge between the colours; it can be dragged, too.
        """
        is_other = list(names) != list(self._names)
        self._lines, self._names = lines, names
        if is_other:
            for parts in self._drawn:
                for part in parts:
                    self._view.removeItem(part)
            self._drawn = [(pg.PlotDataItem(), pg.TextItem(anchor=(0.5, 0.5))) for _ in names]
            for parts in self._drawn:
                for part in parts:
                    part.setZValue(3)
                    self._view.addItem(part, ignoreBounds=True)
            self.take_colours()
        for line, name, (curve, label) in zip(lines, names, self._drawn, strict=False):
            ends = _inside(line, self._square())
            curve.setData(ends[:, 0], ends[:, 1])
            label.setVisible(bool(name) and len(ends) == 2)
            curve.setVisible(label.isVisible())
            if len(ends) == 2:
                label.setPos(*(ends[0] + 0.12 * (ends[1] - ends[0])))

    def colour(self, line: int) -> QColor:
        """The colour of a line."""
        ground = DARK if is_dark(self.palette()) else LIGHT
        return QColor(ground.runs[_COLOURS[line % len(_COLOURS)]])

    def take_colours(self) -> None:
        super().take_colours()
        base = self.palette().color(QPalette.ColorRole.Base)
        for index, (curve, label) in enumerate(self._drawn):
            curve.setShadowPen(pg.mkPen(base, width=5))
            curve.setPen(pg.mkPen(self.colour(index), width=2.5, style=Qt.PenStyle.DashLine))
            label.setText(self._names[index], color=self.colour(index))
            label.fill = pg.mkBrush(base)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            kind, left = event.type(), Qt.MouseButton.LeftButton
            at = event.position()
            if kind == QEvent.Type.MouseButtonPress and event.button() is left:
                self._dragged = self._line_at(at)
            elif kind == QEvent.Type.MouseButtonRelease:
                self._dragged = None
            elif kind == QEvent.Type.MouseMove and self._dragged is not None:
                point = self._point(at)
                self.line_moved.emit(self._dragged, point.x(), point.y())
            elif kind == QEvent.Type.MouseMove:
                near = self._line_at(at) is not None
                shape = Qt.CursorShape.SizeAllCursor if near else Qt.CursorShape.ArrowCursor
                self._view.viewport().setCursor(shape)
        return super().eventFilter(watched, event)

    def _square(self) -> QRectF:
        square: QRectF = self._view.getPlotItem().vb.viewRect()
        return square

    def _point(self, at: QPointF) -> QPointF:
        scene = self._view.mapToScene(at.toPoint())
        point: QPointF = self._view.getPlotItem().vb.mapSceneToView(scene)
        return point

    def _line_at(self, at: QPointF) -> int | None:
        """The line below the mouse."""
        point, box = self._point(at), self._view.getPlotItem().vb
        if not box.viewRect().contains(point):
            return None
        across, down = box.viewPixelSize()
        for index, (w1, w2, b) in enumerate(self._lines.tolist()):
            # As far as it is in pixels, which are not as wide as high in the plane.
            steep = float(np.hypot(w1 * across, w2 * down))
            if steep and abs(w1 * point.x() + w2 * point.y() + b) / steep <= _NEAR:
                return index
        return None


def _inside(line: NDArray[np.float32], square: QRectF) -> NDArray[np.float64]:
    """The two points where a line crosses a square's edges, (2, 2); none (0, 2) where it does not."""
    w1, w2, b = (float(each) for each in line)
    left, right, low, high = square.left(), square.right(), square.top(), square.bottom()
    found = []
    if w2:
        found += [(x, -(w1 * x + b) / w2) for x in (left, right)]
    if w1:
        found += [(-(w2 * y + b) / w1, y) for y in (low, high)]
    slack = 1e-9
    inside = sorted(
        {
            (x, y)
            for x, y in found
            if left - slack <= x <= right + slack and low - slack <= y <= high + slack
        }
    )
    return np.array([inside[0], inside[-1]]) if len(inside) > 1 else np.empty((0, 2))
