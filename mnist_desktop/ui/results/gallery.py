"""Test images in rows, each with what it is and what the network reads: painted as they come into sight."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mnist_desktop.digits.image import SIDE, as_bytes
from mnist_desktop.history.results import NO_ANSWER, Results
from mnist_desktop.percent import percent
from mnist_desktop.ui.ink_image import shades
from mnist_desktop.ui.picture_grid import PictureGrid
from mnist_desktop.ui.results.words import answer_text

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_IMAGE_SIDE = 2 * SIDE
_MARGIN = 3
_SURENESS_ROLE = Qt.ItemDataRole.UserRole


class GalleryModel(QAbstractListModel):
    """Rows of the test images, in their order, with one network's answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = np.empty((0, SIDE * SIDE), np.float32)
        self._rows = np.empty(0, np.int64)
        self._results: Results | None = None

    def show(
        self, rows: NDArray[np.int64], results: Results | None, images: NDArray[np.float32]
    ) -> None:
        """Show `rows` of images (n, 784) float32 in 0..1 with what `results` say of them."""
        self.beginResetModel()
        self._rows, self._results, self._images = rows, results, images
        self.endResetModel()

    def rows(self) -> NDArray[np.int64]:
        """The test images' numbers, in the order in which they are shown."""
        return self._rows

    def image(self, place: int) -> NDArray[np.float32]:
        """The image at a place: (28, 28)."""
        pixels: NDArray[np.float32] = self._images[self._rows[place]].reshape(SIDE, SIDE)
        return pixels

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._results is None or index.row() >= len(self._rows):
            return None
        row = int(self._rows[index.row()])
        label, answer = int(self._results.labels[row]), int(self._results.answers[row])
        sure = "" if answer == NO_ANSWER else percent(float(self._results.sureness[row]))
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{label} → {answer_text(answer)}"
        if role == _SURENESS_ROLE:
            return sure
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{} read as {}, {}").format(label, answer_text(answer), sure)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Press to put it on the pad")
        return None


class _Delegate(QStyledItemDelegate):
    """Paints an image, and below it "4 → 9" and how sure the network is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shades: list[int] = []
        self._palette_key = 0

    def cell(self, font: QFont) -> QSize:
        bold = QFont(font)
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance("8 → 8")
        sure = QFontMetrics(font).horizontalAdvance(percent(1))
        line = QFontMetrics(bold).height()
        return QSize(
            max(_IMAGE_SIDE, words, sure) + 4 * _MARGIN, _IMAGE_SIDE + 2 * line + 4 * _MARGIN
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell(option.font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, palette, state = index.model(), option.palette, option.state
        assert isinstance(model, GalleryModel)
        if index.row() >= model.rowCount():
            return
        is_active = bool(state & QStyle.StateFlag.State_Active)
        palette.setCurrentColorGroup(
            QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        )
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        cell = option.rect.adjusted(1, 1, -1, -1)
        ink = QRect(
            cell.left() + (cell.width() - _IMAGE_SIDE) // 2,
            cell.top() + _MARGIN,
            _IMAGE_SIDE,
            _IMAGE_SIDE,
        )
        painter.save()
        if is_selected:
            painter.fillRect(cell, palette.highlight())
        painter.fillRect(ink.adjusted(-1, -1, 1, 1), palette.mid())
        painter.drawImage(ink, self._picture(model.image(index.row()), palette))
        text = palette.highlightedText() if is_selected else palette.text()
        painter.setPen(text.color())
        font = QFont(option.font)
        font.setBold(True)
        line = QFontMetrics(font).height()
        below = QRect(cell.left(), ink.bottom() + _MARGIN, cell.width(), line)
        painter.setFont(font)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.setFont(option.font)
        below.translate(0, line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data(_SURENESS_ROLE) or "")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(text.color(), 1, Qt.PenStyle.DotLine))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        painter.restore()

    def _picture(self, pixels: NDArray[np.float32], palette: QPalette) -> QImage:
        if palette.cacheKey() != self._palette_key:
            self._shades = shades(palette)  # once for all images
            self._palette_key = palette.cacheKey()
        levels = as_bytes(pixels).tobytes()
        image = QImage(levels, SIDE, SIDE, SIDE, QImage.Format.Format_Indexed8)
        image.setColorTable(self._shades)
        return image


class Gallery(PictureGrid):
    """The images in rows as wide as the list. A click or Enter chooses one."""

    chosen = Signal(int)  # its place in the list
    pointed_at = Signal(int)  # the place under the mouse, else the selected one, or -1

    def __init__(self, model: GalleryModel) -> None:
        super().__init__(model, _Delegate())
        self.itemDelegate().setParent(self)
        self.setObjectName("gallery")
        self._pointed_at = -1
        # Rows in a plain list, wrapped: of thousands of icons each would be placed by itself.
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_left)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_left)
        self.fit_cells()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_left()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _on_entered(self, index: QModelIndex) -> None:
        self._point_at(index.row())

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._point_at(current.row() if current.isValid() else -1)

    def _on_left(self) -> None:
        self._point_at(self.currentIndex().row() if self.currentIndex().isValid() else -1)

    def _point_at(self, place: int) -> None:
        if place != self._pointed_at or place == -1:
            self._pointed_at = place
            self.pointed_at.emit(place)
