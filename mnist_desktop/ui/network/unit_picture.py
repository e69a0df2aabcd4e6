"""The picture of a network whose units are clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from mnist_desktop.ui.network.picture import NetworkPicture


class UnitPicture(NetworkPicture):
    """`units_clicked` brings a hidden layer, from 0, and its units there: of a cell all it stands for."""

    units_clicked = Signal(int, object)

    def units_at(self, position: QPointF) -> tuple[int, range] | None:
        """The hidden layer and its units at a point."""
        for placed in self._placed:
            hidden = placed.column.hidden
            if hidden is not None and (unit := placed.unit_at(position)) is not None:
                pool = 1 if placed.grid is None else placed.grid.pool
                return hidden, range(unit, min(unit + pool, placed.column.units))
        return None

    def what_a_click_does(self, layer: int) -> str:
        """What is said of a hidden layer, beside its words."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif (found := self.units_at(event.position())) is not None:
            self.units_clicked.emit(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found, shape = self.units_at(event.position()), Qt.CursorShape
        self.setCursor(shape.ArrowCursor if found is None else shape.PointingHandCursor)

    def tip_at(self, position: QPointF) -> str:
        index = self._column_at(position)
        if index is None:
            return ""
        column = self._columns[index]
        if column.hidden is None:
            return column.words + "."
        return f"{column.words}. {self.what_a_click_does(column.hidden)}"
