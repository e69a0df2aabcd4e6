"""A list of pictures in rows as wide as the list; where it is empty, a hint why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.ink_image import ink_image

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
# What a model has for each of its rows: a Tile, or None where there is none any more.
TILE_ROLE = Qt.ItemDataRole.UserRole
_PICTURE = 2 * SIDE


@dataclass(frozen=True, eq=False)
class Tile:
    """A picture (28, 28) and the lines below it, of which the first can be bold; a frame marks it."""

    picture: Picture
    lines: tuple[str, ...]
    is_bold: bool = True
    is_marked: bool = False


class PictureGrid(QListView):
    """Keeps its cells as wide as fills the row. Enter chooses a picture, a mouse as the grid has it."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, *, widest: tuple[str, ...], air: int) -> None:
        """`widest` are the longest lines of a tile, `air` the points around it."""
        super().__init__()
        self._tiles = _TileDelegate(widest, air)
        self._tiles.setParent(self)
        self._hint = ""
        self.setModel(model)
        self.setItemDelegate(self._tiles)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The columns fill the width: a bar that comes and goes would move them.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def set_widest(self, widest: tuple[str, ...]) -> None:
        """Make room for other lines."""
        self._tiles.widest = widest
        self.fit_cells()

    def set_hint(self, hint: str) -> None:
        """Say why there is nothing, where there is nothing."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.viewport().update()

    def hint(self) -> str:
        return self._hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

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
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                room = self.viewport().rect().adjusted(16, 16, -16, -16)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room, flags, self._hint)

    def fit_cells(self) -> None:
        """Share the width among as many cells as fit into a row."""
        cell = self._tiles.cell(self.font())
        # One pixel less: a row that is exactly as wide as the view is wrapped.
        room = self.viewport().width() - 1
        cell.setWidth(max(cell.width(), room // max(1, room // cell.width())))
        if cell != self.gridSize():
            self.setGridSize(cell)
        self.verticalScrollBar().setSingleStep(cell.height() // 2)


class _TileDelegate(QStyledItemDelegate):
    """Paints a tile."""

    def __init__(self, widest: tuple[str, ...], air: int) -> None:
        super().__init__()
        self.widest = widest
        self._air = air

    def cell(self, font: QFont) -> QSize:
        """The room of one tile."""
        line = QFontMetrics(_bold(font))
        widths = [line.horizontalAdvance(self.widest[0])]
        widths += [QFontMetrics(font).horizontalAdvance(words) for words in self.widest[1:]]
        height = _PICTURE + len(widths) * line.height() + 4 * (self._air + 2)
        return QSize(max(_PICTURE, *widths) + 12, height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell(option.font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile | None = index.data(TILE_ROLE)
        if tile is None:
            return
        palette, state, air = option.palette, option.state, self._air
        is_active = bool(state & QStyle.StateFlag.State_Active)
        palette.setCurrentColorGroup(
            QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        )
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        cell = option.rect.adjusted(air, air, -air, -air)
        left = cell.left() + (cell.width() - _PICTURE) // 2
        picture = QRect(left, cell.top() + air + 2, _PICTURE, _PICTURE)
        painter.save()
        if is_selected:
            painter.fillRect(cell, palette.highlight())
        edge = 3 if tile.is_marked else 1
        colour = colours(palette).accuracy if tile.is_marked else palette.mid().color()
        painter.fillRect(picture.adjusted(-edge, -edge, edge, edge), colour)
        painter.drawImage(picture, ink_image(tile.picture, palette))
        text = (palette.highlightedText() if is_selected else palette.text()).color()
        painter.setPen(text)
        height = QFontMetrics(_bold(option.font)).height()
        top = picture.top() + _PICTURE + 2 * air
        for number, words in enumerate(tile.lines):
            is_bold = tile.is_bold and not number
            painter.setFont(_bold(option.font) if is_bold else option.font)
            room = QRect(cell.left(), top + number * height, cell.width(), height)
            elide = painter.fontMetrics().elidedText
            shown = elide(words, Qt.TextElideMode.ElideRight, cell.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(text, 1, Qt.PenStyle.DotLine))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        painter.restore()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
