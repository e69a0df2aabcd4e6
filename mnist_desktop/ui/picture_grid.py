"""A list of pictures in rows as wide as the list; where it is empty, a hint why."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QListView


class _HasCells(Protocol):
    """A delegate that paints cells of one size."""

    def cell(self, font: QFont) -> QSize: ...


class PictureGrid(QListView):
    """Keeps its cells as wide as fills the row."""

    def __init__(self, model: QAbstractItemModel, delegate: QAbstractItemDelegate) -> None:
        super().__init__()
        self._cells: _HasCells = delegate  # type: ignore[assignment]
        self._hint = ""
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The columns fill the width: a bar that comes and goes would move them.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def set_hint(self, hint: str) -> None:
        """Say why there is nothing, where there is nothing."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.viewport().update()

    def hint(self) -> str:
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_cells()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_cells()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._hint)

    def fit_cells(self) -> None:
        """Share the width among as many cells as fit into a row."""
        cell = self._cells.cell(self.font())
        # One pixel less: a row that is exactly as wide as the view is wrapped.
        room = self.viewport().width() - 1
        cell.setWidth(max(cell.width(), room // max(1, room // cell.width())))
        if cell != self.gridSize():
            self.setGridSize(cell)
        self.verticalScrollBar().setSingleStep(cell.height() // 2)
