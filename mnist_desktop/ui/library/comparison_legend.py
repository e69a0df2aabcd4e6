"""The legend beside the curves of several runs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mnist_desktop.ui.laying_out import bold, named
from mnist_desktop.ui.library.run_colours import SWATCH, RunColours
from mnist_desktop.ui.picture_grid import Index
from mnist_desktop.ui.plain_label import as_tip

# There is room for this beside every label, if there is room at all.
_USUAL_VALUE = "0.0000"
_VALUE = Qt.ItemDataRole.UserRole
_RUN = Qt.ItemDataRole.UserRole + 1
_NEAREST = Qt.ItemDataRole.UserRole + 2


class _LegendRow(QStyledItemDelegate):
    """Paints a run's line, its label as far as there is room, and its value at the right edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, rect = option.palette, option.rect.adjusted(4, 0, -4, 0)
        nearest = bool(index.data(_NEAREST))
        painter.save()
        if nearest:
            painter.fillRect(option.rect, palette.alternateBase())
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        corner = QPoint(rect.left(), rect.center().y() - SWATCH.height() // 2 + 1)
        swatch = QRect(corner, SWATCH)
        if isinstance(icon, QIcon):
            icon.paint(painter, swatch)
        painter.setFont(bold(option.font, nearest))
        metrics = painter.fontMetrics()
        value = index.data(_VALUE) or ""
        rect.setLeft(swatch.right() + 7)
        missing = value and not value[0].isdigit()
        colour = palette.placeholderText() if missing else palette.text()
        painter.setPen(colour.color())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, right, value)
        if value:
            rect.setRight(rect.right() - metrics.horizontalAdvance(value) - 8)
        painter.setPen(palette.text().color())
        label = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, option.fontMetrics.height() + 3)


class Legend(QListWidget):
    """A row for each run."""

    hovered = Signal(object)  # str | None: the run whose row is under the mouse

    def __init__(self, colours: RunColours) -> None:
        super().__init__()
        self._colours = colours
        title = self.tr("The runs in the chart, with their values under the mouse")
        named(self, "comparedLegend", title)
        self.setItemDelegate(_LegendRow(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.itemEntered.connect(lambda item: self.hovered.emit(item.data(_RUN)))
        self.viewportEntered.connect(lambda: self.hovered.emit(None))

    def set_runs(self, labels: Iterable[tuple[str, str]]) -> None:
        """Show runs, given by id and label."""
        self.clear()
        for run, label in labels:
            item = QListWidgetItem(label)
            item.setData(_RUN, run)
            item.setToolTip(as_tip(label))
            self.addItem(item)
        self._paint_in_palette()

    def set_values(self, values: dict[str, str]) -> None:
        """What each run is under the mouse."""
        for item in self._items():
            value = values.get(item.data(_RUN), "")
            if value != item.data(_VALUE):
                item.setData(_VALUE, value)
                words = f"{item.text()}: {value}" if value else item.text()
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def values(self) -> list[tuple[str, str]]:
        """The label of each run, and what stands beside it: its value under the mouse, or what it lacks."""
        return [(item.text(), item.data(_VALUE) or "") for item in self._items()]

    def mark(self, run: str | None) -> None:
        """Mark the row of the run that is highlighted."""
        for item in self._items():
            if (item.data(_RUN) == run) != bool(item.data(_NEAREST)):
                item.setData(_NEAREST, item.data(_RUN) == run)

    def wanted_width(self) -> int:
        """The width in which every label has room beside a value."""
        metrics = QFontMetrics(bold(self.font()))
        labels = (metrics.horizontalAdvance(item.text()) for item in self._items())
        beside = SWATCH.width() + metrics.horizontalAdvance(_USUAL_VALUE) + 26
        return max(labels, default=0) + beside + self.verticalScrollBar().sizeHint().width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_in_palette()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _paint_in_palette(self) -> None:
        for item in self._items():
            item.setIcon(self._colours.icon(item.data(_RUN), self.palette()))
