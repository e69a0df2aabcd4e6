"""The runs of the library as a table: a row a run, sorted by real values, narrowed by a search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from mnist_desktop.experiment.in_words import changes_in_words
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import label_of
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import KNOBS, Entry, changes, knobs_of
from mnist_desktop.publishing.table import ENDS
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.texts import translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

# Of a run that is not being trained here, the window knows why it is unfinished.
_ENDS = {**ENDS, End.UNFINISHED: mark("broken off")}


@dataclass(frozen=True)
class Column:
    """A column: its title, what it means, what a row shows there and by what it is sorted (None: last)."""

    name: str
    title: str
    help: str
    text: Callable[[RunsModel, Entry], str]
    key: Callable[[RunsModel, Entry], Any]
    is_number: bool = False


class RunsModel(QAbstractTableModel):
    """The table. `renamed`, `annotated` and `starred` bring an id and what a person wants of the run."""

    renamed = Signal(str, str)
    annotated = Signal(str, str)
    starred = Signal(str, bool)

    def __init__(self, colours: RunColours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._entries: Sequence[Entry] = ()
        self._rows: list[Entry] = []
        self._row_of: dict[str, int] = {}
        self._words: dict[str, tuple[Entry, str]] = {}  # what a search looks through
        self._differences: dict[str, tuple[Entry, str]] = {}
        self._search = ""
        self._starred_only = False
        self._coloured: frozenset[str] = frozenset()
        self._going: frozenset[str] = frozenset()
        self._base: Entry | None = None
        self._own: dict[str, float] = {}
        self._column, self._order = column_named("when"), Qt.SortOrder.DescendingOrder

    # What is shown.

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show the library's runs; a base that is gone is none any more."""
        self._entries = entries
        if self._base is not None:
            base = self._base.id
            self._base = next((entry for entry in entries if entry.id == base), None)
        self._refresh()

    def set_search(self, text: str, *, starred_only: bool) -> None:
        """Show only runs whose name, note, differences or end hold all words of a text."""
        self._search, self._starred_only = text, starred_only
        self._refresh()

    def set_base(self, run: str | None) -> None:
        """Compare all runs with this one; None: each with the recipe of its name."""
        self._base = next((entry for entry in self._entries if entry.id == run), None)
        self._words.clear()
        self._differences.clear()
        self._refresh()

    def base(self) -> Entry | None:
        return self._base

    def set_coloured(self, runs: Iterable[str]) -> None:
        """Mark the runs whose curves are shown by their colours."""
        self._coloured = frozenset(runs)
        self._tell_changed(0)

    def set_going(self, runs: Iterable[str]) -> None:
        """Say which runs are being trained now."""
        self._going = frozenset(runs)
        self._tell_changed(column_named("ended"))

    def set_own_accuracies(self, own: dict[str, float]) -> None:
        """Show how many of the user's own digits, as a share, each run's network reads."""
        self._own = own
        if self._column == column_named("own"):
            self._refresh()
        else:
            self._tell_changed(column_named("own"))

    def own_accuracies(self) -> dict[str, float]:
        return self._own

    def entry_at(self, row: int) -> Entry:
        return self._rows[row]

    def entries_shown(self) -> Sequence[Entry]:
        """The runs in the order of the rows."""
        return self._rows

    def row_of(self, run: str) -> int | None:
        return self._row_of.get(run)

    def differences(self, entry: Entry) -> str:
        """What differs from the base or, without one, from the recipe of the run's name, in words."""
        if self._base is not None:
            if entry.id == self._base.id:
                return self.tr("base")
            before: tuple[Any, ...] | None = self._base.knobs
        else:
            before = _knobs_of_recipe(entry.name)
        if before is None:
            return ""
        known = self._differences.get(entry.id)
        if known is None or known[0] is not entry:
            words = (_change_in_words(*change) for change in changes(before, entry.knobs))
            known = self._differences[entry.id] = entry, ", ".join(words)
        return known[1]

    def end_in_words(self, entry: Entry) -> str:
        if entry.id in self._going:
            return self.tr("is being trained")
        return self.tr(_ENDS[entry.end])

    def own_accuracy(self, entry: Entry) -> float | None:
        return self._own.get(entry.id)

    # Qt's questions.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr(column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{self.tr(column.help)}</p>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self, entry)
        if role == Qt.ItemDataRole.EditRole:
            return entry.note if column.name == "note" else entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and column.name == "name":
            if entry.id in self._coloured:
                return self._colours.icon(entry.id, QGuiApplication.palette())
            return None
        if role == Qt.ItemDataRole.FontRole and self._base is not None:
            if entry.id == self._base.id:
                font = QFont()
                font.setBold(True)
                return font
        elif role == Qt.ItemDataRole.ForegroundRole and entry.end is End.UNFINISHED:
            return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and COLUMNS[index.column()].name in ("name", "note"):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        entry, text = self._rows[index.row()], str(value)
        if COLUMNS[index.column()].name == "note":
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
        selected = [
            (index, self._rows[index.row()].id, index.column())
            for index in self.persistentIndexList()
        ]
        self._rows = self._sorted(self._narrowed())
        self._row_of = {entry.id: row for row, entry in enumerate(self._rows)}
        for index, run, column in selected:
            row = self._row_of.get(run)
            new = self.index(row, column) if row is not None else QModelIndex()
            self.changePersistentIndex(index, new)
        self.layoutChanged.emit()

    def _narrowed(self) -> list[Entry]:
        entries = list(self._entries)
        if self._starred_only:
            entries = [entry for entry in entries if entry.starred]
        wanted = self._search.casefold().split()
        if wanted:
            entries = [
                entry for entry in entries if all(map(self._words_of(entry).__contains__, wanted))
            ]
        return entries

    def _words_of(self, entry: Entry) -> str:
        known = self._words.get(entry.id)
        if known is not None and known[0] is entry:
            return known[1]
        words = (entry.name, entry.note, self.differences(entry), self.tr(_ENDS[entry.end]))
        text = "\n".join(words).casefold()
        self._words[entry.id] = entry, text
        return text

    def _sorted(self, entries: list[Entry]) -> list[Entry]:
        key = COLUMNS[self._column].key
        keyed = [(key(self, entry), entry) for entry in entries]
        there = [pair for pair in keyed if pair[0] is not None]
        missing = [entry for value, entry in keyed if value is None]
        # The library lists the oldest first; equal values keep that order.
        there.sort(key=lambda pair: pair[0], reverse=self._order is Qt.SortOrder.DescendingOrder)
        return [entry for _, entry in there] + missing

    def _tell_changed(self, column: int) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, column), last)

    def _tip(self, entry: Entry, column: Column) -> str | None:
        text = column.text(self, entry)
        if column.name == "star":
            return self.tr("Click to star the run, or to take the star away.")
        if column.name == "name":
            based_on = self.tr("<br>based on {}").format(entry.based_on) if entry.based_on else ""
            return f"<p>{entry.name}{based_on}</p>"
        if column.name == "ended" and entry.message:
            return f"<p>{entry.message}</p>"
        return f"<p>{text}</p>" if text else None


# A sort asks for the differences of thousands of runs, and they are few different ones.
@lru_cache(maxsize=10_000)
def _change_in_words(name: str, before: Any, after: Any) -> str:
    return changes_in_words([(name, before, after)], translated)


@cache
def _knobs_of_recipe(name: str) -> tuple[Any, ...] | None:
    recipe = recipe_of(name)
    return knobs_of(recipe.experiment) if recipe is not None else None


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.2%}"


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _when(created: str) -> str:
    """A moment in the user's own time and way of writing it."""
    try:
        moment = datetime.fromisoformat(created).astimezone()
    except ValueError:
        return ""
    today = moment.date() == datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if today else f"{moment:%Y-%m-%d %H:%M}"


_SEED = KNOBS.index("seed")

COLUMNS = (
    Column(
        "star",
        "★",
        mark("Your stars: click to set or to take away."),
        lambda model, entry: "★" if entry.starred else "☆",
        lambda model, entry: entry.starred,
    ),
    Column(
        "name",
        mark("Run"),
        mark("The run's name; F2 renames it. A coloured line: its curves are shown."),
        lambda model, entry: entry.name,
        lambda model, entry: entry.name.casefold(),
    ),
    Column(
        "differs",
        mark("What differs"),
        mark(
            "The knobs that differ from the run that is marked as base, or, where none is marked, from the "
            "recipe of the run's name."
        ),
        lambda model, entry: model.differences(entry),
        lambda model, entry: model.differences(entry),
    ),
    Column(
        "accuracy",
        mark("Test accuracy"),
        mark("The share of the test examples, never trained on, that are read rightly."),
        lambda model, entry: _share(entry.test_accuracy),
        lambda model, entry: entry.test_accuracy,
        is_number=True,
    ),
    Column(
        "cost",
        mark("Train cost"),
        mark("The mean loss over the kept epoch; with dropout at work, which makes it larger."),
        lambda model, entry: _figure(entry.cost),
        lambda model, entry: entry.cost,
        is_number=True,
    ),
    Column(
        "validation",
        mark("Validation loss"),
        mark(
            "The loss on the images that were held back from training: what to choose settings by."
        ),
        lambda model, entry: _figure(entry.validation_loss),
        lambda model, entry: entry.validation_loss,
        is_number=True,
    ),
    Column(
        "own",
        mark("Your handwriting"),
        mark(
            "The share of the digits under “Your handwriting” that the run's network reads rightly."
        ),
        lambda model, entry: _share(model.own_accuracy(entry)),
        lambda model, entry: model.own_accuracy(entry),
        is_number=True,
    ),
    Column(
        "parameters",
        mark("Parameters"),
        mark("How many numbers the network learns."),
        lambda model, entry: QLocale.c().toString(entry.parameters),
        lambda model, entry: entry.parameters,
        is_number=True,
    ),
    Column(
        "best",
        mark("Best epoch"),
        mark("The epoch with the least validation loss."),
        lambda model, entry: "" if entry.best_epoch is None else f"{entry.best_epoch:,}",
        lambda model, entry: entry.best_epoch,
        is_number=True,
    ),
    Column(
        "epochs",
        mark("Epochs"),
        mark("How many epochs, or steps over a whole table, were trained."),
        lambda model, entry: f"{entry.epochs:,}",
        lambda model, entry: entry.epochs,
        is_number=True,
    ),
    Column(
        "seconds",
        mark("Seconds"),
        mark("How long the training steps took, without the evaluations."),
        lambda model, entry: f"{entry.seconds:.1f}",
        lambda model, entry: entry.seconds,
        is_number=True,
    ),
    Column(
        "seed",
        translated(label_of("seed")),
        mark("The number that every chance of the run comes from."),
        lambda model, entry: str(entry.knobs[_SEED]),
        lambda model, entry: entry.knobs[_SEED],
        is_number=True,
    ),
    Column(
        "device",
        mark("Device"),
        mark("What computed the run."),
        lambda model, entry: entry.device,
        lambda model, entry: entry.device,
    ),
    Column(
        "ended",
        mark("Ended"),
        mark("How the run ended. One that was stopped or broken off can go on."),
        lambda model, entry: model.end_in_words(entry),
        lambda model, entry: model.end_in_words(entry),
    ),
    Column(
        "when",
        mark("Begun"),
        mark("When the training began."),
        lambda model, entry: _when(entry.created),
        lambda model, entry: entry.created,
    ),
    Column(
        "note",
        mark("Note"),
        mark("What you want to remember of the run; F2 edits it."),
        lambda model, entry: entry.note,
        lambda model, entry: entry.note.casefold() or None,
    ),
)


def column_named(name: str) -> int:
    """Where a column is."""
    return next(index for index, column in enumerate(COLUMNS) if column.name == name)
