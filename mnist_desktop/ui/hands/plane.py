"""The plane of a copy: each first unit's line on it, which the mouse can move."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette

from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.ui.colours import is_dark
from mnist_desktop.ui.table.boundary import Boundary
from mnist_desktop.ui.table.unit_lines import within

# How near the mouse must be to a line, in pixels; and of how many lines each can be told from the others.
_NEAR = 9.0
MOST_LINES = 10
# Of the colours of runs those that neither side of the plane has.
_COLOURS = (2, 3, 5, 7)


class HandsPlane(Boundary):
    """`line_moved` brings which line was dragged, and the point of the plane that it goes through now."""

    line_moved = Signal(int, float, float)
    # For the colours, which the plane takes before it has any line.
    _movable: NDArray[np.float32] = np.empty((0, 3), np.float32)
    _names: Sequence[str] = ()
    _drawn: Sequence[tuple[pg.PlotDataItem, pg.TextItem]] = ()

    def __init__(self) -> None:
        super().__init__()
        self._dragged: int | None = None
        self.setMaximumHeight(16777215)
        self.view.viewport().installEventFilter(self)

    def show_lines(self, lines: NDArray[np.float32], names: Sequence[str]) -> None:
        """Show lines (lines, 3), w₁·x₁ + w₂·x₂ + b = 0, with their names.

        A line without a name is not drawn, for it is the edge between the colours; it can be dragged, too.
        """
        is_other = list(names) != list(self._names)
        self._movable, self._names = lines, names
        if is_other:
            for parts in self._drawn:
                for part in parts:
                    self.view.removeItem(part)
            self._drawn = [(pg.PlotDataItem(), pg.TextItem(anchor=(0.5, 0.5))) for _ in names]
            for parts in self._drawn:
                for part in parts:
                    part.setZValue(3)
                    self.view.addItem(part, ignoreBounds=True)
            self.take_colours()
        for line, name, (curve, label) in zip(lines, names, self._drawn, strict=False):
            ends = within(line[None], self._low, self._high)
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
                self.view.viewport().setCursor(shape)
        return super().eventFilter(watched, event)

    def _point(self, at: QPointF) -> QPointF:
        scene = self.view.mapToScene(at.toPoint())
        point: QPointF = self.view.getPlotItem().vb.mapSceneToView(scene)
        return point

    def _line_at(self, at: QPointF) -> int | None:
        """The line below the mouse."""
        point, box = self._point(at), self.view.getPlotItem().vb
        if not box.viewRect().contains(point):
            return None
        across, down = box.viewPixelSize()
        for index, (w1, w2, b) in enumerate(self._movable.tolist()):
            # As far as it is in pixels, which are not as wide as high in the plane.
            steep = float(np.hypot(w1 * across, w2 * down))
            if steep and abs(w1 * point.x() + w2 * point.y() + b) / steep <= _NEAR:
                return index
        return None
