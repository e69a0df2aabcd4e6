"""The runs of the library as a table: a row a run, sorted by real values, narrowed by a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from mnist_desktop.history.records import End
from mnist_desktop.library.columns import COLUMNS, ENDS, Column, View, ordered, searched
from mnist_desktop.library.entry import Entry
from mnist_desktop.ui.laying_out import bold
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.picture_grid import ROOT, Index
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.words import mark, say

# Of a run that is not being trained here, the window knows why it is unfinished.
_ENDS = {**ENDS, End.UNFINISHED: mark("broken off")}

SHOWN = (
    "starred",
    "name",
    "end",
    "started",
    "test_accuracy",
    "differs",
    "train_cost",
    "validation_loss",
    "pen_accuracy",
    "own_accuracy",
    "parameters",
    "best_epoch",
    "epochs",
    "seconds",
    "seed",
    "device",
    "note",
)


def column_named(name: str) -> int:
    """Where a column is."""
    return SHOWN.index(name)


class RunsModel(QAbstractTableModel):
    """The table. `renamed`, `annotated` and `starred` bring an id and what a person wants of the run.

    It sorts and narrows by itself: a QSortFilterProxyModel asks Python for each of its comparisons, and
    takes a third of a second for 5,000 runs.
    """

    renamed = Signal(str, str)
    annotated = Signal(str, str)
    starred = Signal(str, bool)

    def __init__(self, colours: RunColours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._entries: Sequence[Entry] = ()
        self._rows: list[Entry] = []
        self._row_of: dict[str, int] = {}
        self._search = ""
        self._starred_only = False
        self._coloured: frozenset[str] = frozenset()
        self._going: frozenset[str] = frozenset()
        self._view = View()
        self._being_trained = self.tr("is being trained")
        self._column, self._order = column_named("started"), Qt.SortOrder.DescendingOrder

    # What is shown.

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show the library's runs; a base that is gone is none any more."""
        self._entries = entries
        if self._view.base is not None:
            self.set_base(self._view.base.id)
        else:
            self._refresh()

    def set_search(self, text: str, *, starred_only: bool) -> None:
        """Show only runs whose name, note, differences or end hold all words of a text."""
        self._search, self._starred_only = text, starred_only
        self._refresh()

    def set_base(self, run: str | None) -> None:
        """Compare all runs with this one; None: each with the recipe of its name."""
        base = next((entry for entry in self._entries if entry.id == run), None)
        self._view = View(base, self._view.own)
        self._refresh()

    def base(self) -> Entry | None:
        return self._view.base

    def set_coloured(self, runs: Iterable[str]) -> None:
        """Mark the runs whose curves are shown by their colours."""
        self._coloured = frozenset(runs)
        self._tell_changed(0)

    def set_going(self, runs: Iterable[str]) -> None:
        """Say which runs are being trained now."""
        self._going = frozenset(runs)
        self._tell_changed(column_named("end"))

    def set_own_accuracies(self, own: dict[str, float]) -> None:
        """Show how many of the user's own digits, as a share, each run's network reads."""
        self._view = replace(self._view, own=own)
        if self._column == column_named("own_accuracy"):
            self._refresh()
        else:
            self._tell_changed(column_named("own_accuracy"))

    def view(self) -> View:
        """From where the runs are looked at."""
        return self._view

    def entry_at(self, row: int) -> Entry:
        return self._rows[row]

    def entries_shown(self) -> Sequence[Entry]:
        """The runs in the order of the rows."""
        return self._rows

    def row_of(self, run: str) -> int | None:
        return self._row_of.get(run)

    def end_in_words(self, entry: Entry) -> str:
        return self._being_trained if entry.id in self._going else say(_ENDS[entry.end])

    def ends_in_words(self) -> list[str]:
        """All that is said of how a run ended."""
        return [self._being_trained, *(say(end) for end in _ENDS.values())]

    # Qt's questions.

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(SHOWN)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[SHOWN[section]]
        if role == Qt.ItemDataRole.DisplayRole:
            return say(column.heading or column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{say(column.help)}</p>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], COLUMNS[SHOWN[index.column()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.EditRole:
            return entry.note if column.name == "note" else entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and column.name == "name":
            if entry.id in self._coloured:
                return self._colours.icon(entry.id, QGuiApplication.palette())
            return None
        if role == Qt.ItemDataRole.FontRole and self._view.base is not None:
            if entry.id == self._view.base.id:
                return bold(QFont())
        elif role == Qt.ItemDataRole.ForegroundRole and entry.end is End.UNFINISHED:
            return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and SHOWN[index.column()] in ("name", "note"):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        entry, text = self._rows[index.row()], str(value)
        if SHOWN[index.column()] == "note":
            if text.strip() != entry.note:
                self.annotated.emit(entry.id, text)
        elif text.strip() and text != entry.name:
            self.renamed.emit(entry.id, text)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._refresh()

    # How the rows come about.

    def _refresh(self) -> None:
        """Narrow and sort; whoever looks at the table keeps what is selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        selected = [self._rows[index.row()].id for index in before]
        kept = [entry for entry in self._entries if entry.starred or not self._starred_only]
        # The library lists the oldest first; equal values keep that order.
        self._rows = ordered(
            searched(kept, self._search, self._words_of),
            COLUMNS[SHOWN[self._column]],
            self._view,
            greatest_first=self._order is Qt.SortOrder.DescendingOrder,
        )
        self._row_of = {entry.id: row for row, entry in enumerate(self._rows)}
        after = [
            self.index(self._row_of.get(run, -1), index.column())
            for run, index in zip(selected, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _words_of(self, entry: Entry) -> str:
        differences = self._view.differences(entry)
        return "\n".join((entry.name, entry.note, differences, say(_ENDS[entry.end])))

    def _text(self, entry: Entry, column: Column) -> str:
        if column.name == "end":
            return self.end_in_words(entry)
        return column.in_cell(entry, self._view)

    def _tell_changed(self, column: int) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(SHOWN) - 1)
            self.dataChanged.emit(self.index(0, column), last)

    def _tip(self, entry: Entry, column: Column) -> str | None:
        text = self._text(entry, column)
        if column.name == "starred":
            return self.tr("Click to star the run, or to take the star away.")
        if column.name == "name":
            based_on = self.tr("\nbased on {}").format(entry.based_on) if entry.based_on else ""
            return as_tip(entry.name + based_on)
        if column.name == "end" and entry.message:
            return as_tip(entry.message)
        return as_tip(text)


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
