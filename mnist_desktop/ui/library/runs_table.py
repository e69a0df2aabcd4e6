"""The table of runs: rows to select, a menu of what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mnist_desktop.library.columns import moment_in_words
from mnist_desktop.library.entry import Entry
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.library.runs_model import SHOWN, RunsModel, column_named
from mnist_desktop.ui.picture_grid import Index

# A table of thousands cannot measure all its texts: these are the longest ones of a column.
_LONGEST = {"test_accuracy": "100.00 %"}
_LATE = datetime(2026, 12, 28, 20, 8)
# In pixels at a font of 13. What one looks for first is in sight in a window of 1366 pixels: up to and with
# what differs, which has at least so much and else the rest of the room.
_WIDTHS = {
    "starred": 26,
    "name": 230,
    "differs": 150,
    "parameters": 78,
    "epochs": 60,
    "seconds": 66,
    "seed": 48,
    "best_epoch": 78,
    "device": 110,
    "note": 160,
}
_OTHER_WIDTH = 100


class _Names(QStyledItemDelegate):
    """Names of runs differ at their ends, too: those that are too long lack their middle."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class RunsTable(QTableView):
    """A row a run. `selected_changed` says that other rows are selected, `opened` brings the id of one."""

    selected_changed = Signal()
    opened = Signal(str)
    scrolled = Signal()

    def __init__(self, model: RunsModel) -> None:
        super().__init__()
        named(self, "runsTable", self.tr("The runs of the library"))
        self.setWhatsThis(
            self.tr(
                "<p>Every run that was trained here. Click a heading to sort, select rows to lay their "
                "curves over each other, press the right button for what can be done. F2 renames, "
                "Delete deletes, Ctrl+Z brings back.</p>"
            )
        )
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)  # the arrows go through it, Tab goes on
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegateForColumn(column_named("name"), _Names(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        # Fixed: thousands of rows are not measured one by one.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 7)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSortIndicator(column_named("started"), Qt.SortOrder.DescendingOrder)
        self._set_widths()
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected_changed.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self._menu = QMenu(self)
        self.customContextMenuRequested.connect(self._on_menu_asked)

    def _set_widths(self) -> None:
        advance = self.fontMetrics().horizontalAdvance
        scale = self.fontMetrics().height() / 17
        end = max(self._model.ends_in_words(), key=advance)
        longest = _LONGEST | {"end": end, "started": moment_in_words(_LATE)}
        for index, name in enumerate(SHOWN):
            width = round(_WIDTHS.get(name, _OTHER_WIDTH) * scale)
            if name in longest:
                width = advance(longest[name]) + 10
            if name != "starred":
                heading = self._model.headerData(index, Qt.Orientation.Horizontal)
                width = max(width, advance(heading) + 22)
            self.setColumnWidth(index, width)
        self._differs = self._least_differs = self.columnWidth(column_named("differs"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        column = column_named("differs")
        if self.columnWidth(column) == self._differs:  # nobody has chosen another width
            before = sum(self.columnWidth(index) for index in range(column))
            self._differs = max(self._least_differs, self.viewport().width() - before)
            self.setColumnWidth(column, self._differs)

    def menu(self) -> QMenu:
        """What can be done with the selected runs: it opens at a press of the right button."""
        return self._menu

    def selected(self) -> list[Entry]:
        """The selected runs, in the order of their rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.entry_at(row) for row in rows]

    def select(self, runs: Iterable[str]) -> None:
        """Select these runs and bring the first into sight; those that are not shown are passed over."""
        rows = [row for run in runs if (row := self._model.row_of(run)) is not None]
        selection = self.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            selection.select(self._model.index(row, 0), flags)
        if rows:
            first = self._model.index(rows[0], column_named("name"))
            selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._model.index(rows[0], 0))

    def in_sight(self) -> list[Entry]:
        """The runs whose rows can be seen now."""
        first = self.rowAt(0)
        if first < 0:
            return []
        last = self.rowAt(self.viewport().height() - 1)
        end = self._model.rowCount() if last < 0 else last + 1
        return [self._model.entry_at(row) for row in range(first, end)]

    def edit_cell(self, column: str) -> None:
        """Let the user write into a column of the current row."""
        index = self.currentIndex()
        if index.isValid():
            cell = self._model.index(index.row(), column_named(column))
            self.setCurrentIndex(cell)
            self.edit(cell)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == column_named("starred"):
            entry = self._model.entry_at(index.row())
            self._model.starred.emit(entry.id, not entry.starred)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() != column_named("starred"):
            self.opened.emit(self._model.entry_at(index.row()).id)

    def _on_menu_asked(self, place: QPoint) -> None:
        if self.selected():
            self._menu.popup(self.viewport().mapToGlobal(place))
