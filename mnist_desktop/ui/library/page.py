"""The page of the library: curves of the selected runs over each other, and the table of all runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QWidget,
)

from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Listing
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, Do, action, button, column, named
from mnist_desktop.ui.library.comparison_chart import ComparisonChart
from mnist_desktop.ui.library.exports import Exports
from mnist_desktop.ui.library.own_accuracies import Digits, OwnAccuracies
from mnist_desktop.ui.library.run_card import RunCard
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.library.run_curves import CurvesOfRuns, live_curves
from mnist_desktop.ui.library.runs_model import RunsModel, column_named
from mnist_desktop.ui.library.runs_table import RunsTable
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.saying import saying

if TYPE_CHECKING:
    from mnist_desktop.runs.keeping import KeptEvent

# More curves than this cannot be told apart.
MOST_CURVES = 20
_SETTLE_MS = 150
# What the two menus offer, in groups.
_OF_RUNS = (
    ("openRun", "cloneRun", "goOn", "race"),
    ("markBase", "renameRun", "noteRun", "starRun"),
    ("deleteRuns", "undoDelete"),
    ("copyTable",),
)
_EXPORTS = (("exportCsv", "exportMarkdown", "copyTable"), ("exportChart",), ("exportReport",))


class RunsPage(Coloured):
    """Shows the library and changes it; what has to do with training it asks of the window's model."""

    said = Signal(str, bool)  # a sentence for the user, and whether something went wrong

    def __init__(self, window: WindowModel) -> None:
        super().__init__()
        self.setObjectName("runsPage")
        self._window = window
        self._shelf = window.shelf
        self._library = self._shelf.library
        self._colours = RunColours(self)
        self._model = RunsModel(self._colours, self)
        self._table = RunsTable(self._model)
        self._chart = ComparisonChart(self._colours)
        self._card = RunCard()
        self._own = OwnAccuracies(window.asker, self)
        self._training = window.training
        self._curves = CurvesOfRuns(
            self._library, self._training, lambda sentence: self.said.emit(sentence, True)
        )
        self._deleted: list[list[str]] = []
        self._can_train = False
        self._wanted: list[str] = []  # to be selected as soon as they are listed
        self._exports = Exports(self._library, self._table, self._model, self._chart, self._colours)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask_for_own)
        self._lay_out()
        self._make_actions()
        self._connect()
        self._on_selected()
        if (listing := self._shelf.listing()) is not None:
            self._on_listed(listing)
        self._show_going()

    def colours(self) -> RunColours:
        return self._colours

    def table(self) -> RunsTable:
        return self._table

    def model(self) -> RunsModel:
        return self._model

    def chart(self) -> ComparisonChart:
        return self._chart

    def selected(self) -> list[Entry]:
        """The selected runs."""
        return self._table.selected()

    def select(self, runs: Sequence[str]) -> None:
        """Select runs, also such as are about to be listed."""
        self._wanted = [run for run in runs if self._model.row_of(run) is None]
        self._table.select(runs)

    def set_own_digits(self, digits: Digits) -> None:
        """Tell how the user's own digits are: images (rows, 784) in 0..1 and labels (rows,)."""
        self._own.set_digits(digits)
        self._settle.start()

    def set_can_train(self, can_train: bool) -> None:
        """Whether a run could begin now."""
        self._can_train = can_train
        self._show_actions()

    # A training, told as it goes.

    def _on_began(self) -> None:
        self._show_going()
        if self._training.is_race():  # its curves are shown at once
            self._table.clearSelection()
            self._show_curves()

    def _on_told(self, events: list[tuple[int, KeptEvent]]) -> None:
        from mnist_desktop.runs.keeping import Placed

        live = self._training.live
        placed = [live[number].id for number, event in events if isinstance(event, Placed)]
        if placed:
            self._show_going()
        if placed and self._training.is_race():
            self._wanted += placed
            self._show_curves()
        else:
            for run in live:
                self._chart.update_run(live_curves(run, run.label))

    def _on_ended(self) -> None:
        self._show_going()
        self._show_curves()

    # Laying out.

    def _lay_out(self) -> None:
        hint = self.tr("Search names, notes, differences")
        line = QLineEdit(placeholderText=hint, clearButtonEnabled=True)
        tip = self.tr(
            "Show only runs with all of these words in their name, note, differences or end."
        )
        self._search = named(line, "runsSearch", self.tr("Search the runs"), tip)
        self._search.setMaximumWidth(260)
        tip = self.tr("Show the starred runs only")
        self._starred = named(QCheckBox(self.tr("★ only")), "starredOnly", tip=tip)
        self._count = named(PlainLabel(), "runsCount")
        tip = self.tr(
            "Go on with the selected run where it was stopped or broken off. It ends as if it had "
            "never been interrupted."
        )
        text = self.tr("Go on")
        self._go_on = button(QPushButton, "goOnButton", text, tip, self._ask_to_go_on)
        tip = self.tr(
            "Train two experiments side by side, with the same seed, split and order of the images: "
            "the selected run's and the form's or, where two runs are selected, theirs."
        )
        text = self.tr("Race")
        self._race = button(QPushButton, "raceButton", text, tip, self._ask_for_race)
        tip = self.tr("The table, the curves or a report, of the selected runs or of all")
        self._export = named(QPushButton(self.tr("Export")), "exportButton", tip=tip)
        controls = Flow(
            self._search,
            self._starred,
            self._count,
            STRETCH,
            (self._go_on, self._race, self._export),
        )
        below = QWidget()
        column(controls, (self._table, 1), self._card, of=below, spacing=4)
        parts = named(QSplitter(Qt.Orientation.Vertical), "runsParts")
        parts.addWidget(self._chart)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([260, 300])
        column(parts, of=self, margins=(0, 4, 0, 0))

    def _make_actions(self) -> None:
        keys, exports, table = QKeySequence.StandardKey, self._exports, self._table
        window, each = self._window, self._with_each
        self._actions: dict[str, QAction] = {}

        def make(name: str, text: str, do: Do, key: QKeySequence.StandardKey | None = None) -> None:
            self._actions[name] = action(self, name, text, do, key)

        make("openRun", self.tr("Show its network and curves"), lambda: each(window.open))
        text = self.tr("Put into the form, to change one thing")
        make("cloneRun", text, lambda: each(window.clone))
        make("goOn", self.tr("Go on"), self._ask_to_go_on)
        make("race", self.tr("Race"), self._ask_for_race)
        make("markBase", self.tr("Compare all with this one"), self._mark_base)
        make("renameRun", self.tr("Rename"), lambda: table.edit_cell("name"))
        make("noteRun", self.tr("Write a note"), lambda: table.edit_cell("note"))
        make("starRun", self.tr("Star"), self._star)
        make("deleteRuns", self.tr("Delete"), self._delete, keys.Delete)
        make("undoDelete", self.tr("Undo delete"), self._undo, keys.Undo)
        make("copyTable", self.tr("Copy the table"), exports.copy, keys.Copy)
        make("exportCsv", self.tr("Table as CSV …"), exports.ask_csv)
        make("exportMarkdown", self.tr("Table as Markdown …"), exports.ask_markdown)
        make("exportChart", self.tr("Curves as PNG or SVG …"), exports.ask_chart)
        make("exportReport", self.tr("Report as one HTML file …"), exports.ask_report)
        self._export.setMenu(QMenu(self._export))
        for menu, groups in ((table.menu(), _OF_RUNS), (self._export.menu(), _EXPORTS)):
            for group in groups:
                menu.addSeparator()
                menu.addActions([self._actions[name] for name in group])
        # Their keys work in the table, and there alone.
        for name in chain(*_OF_RUNS):
            self._actions[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            table.addAction(self._actions[name])

    def _connect(self) -> None:
        self._shelf.listed.connect(self._on_listed)
        self._search.textChanged.connect(self._on_search)
        self._starred.toggled.connect(self._on_search)
        self._table.selected_changed.connect(self._on_selected)
        self._table.opened.connect(self._window.open)
        self._table.scrolled.connect(self._settle.start)
        self._model.layoutChanged.connect(self._on_rows_changed)
        self._model.renamed.connect(partial(self._change, self._library.rename))
        self._model.annotated.connect(partial(self._change, self._library.annotate))
        star = self._library.star
        self._model.starred.connect(lambda run, on: self._change(star, [run], on))
        self._own.known.connect(self._model.set_own_accuracies)
        self._exports.said.connect(self.said)
        self._training.began.connect(self._on_began)
        self._training.told.connect(self._on_told)
        self._training.ended.connect(self._on_ended)

    # The list.

    def _on_listed(self, listing: Listing) -> None:
        self._model.set_entries(listing.entries)
        self._curves.keep(listing.entries)
        found = [run for run in self._wanted if self._model.row_of(run) is not None]
        if found:
            self._wanted = [run for run in self._wanted if run not in found]
            self._table.select([*(entry.id for entry in self.selected()), *found])
        else:
            self._on_selected()
        self._card.show_troubles(listing.troubles)

    def _on_search(self) -> None:
        self._model.set_search(self._search.text(), starred_only=self._starred.isChecked())

    def _on_rows_changed(self) -> None:
        shown, there = self._model.rowCount(), len(self._library.listing().entries)
        one = self.tr("1 run") if there == 1 else self.tr("{:,} runs").format(there)
        text = one if shown == there else self.tr("{:,} of {:,} runs").format(shown, there)
        self._count.setText(text)
        self._settle.start()

    def _ask_for_own(self) -> None:
        if self._table.horizontalHeader().sortIndicatorSection() == column_named("own_accuracy"):
            self._own.ask(entry.id for entry in self._model.entries_shown())
        self._own.ask(entry.id for entry in self._table.in_sight())

    def _show_going(self) -> None:
        self._model.set_going([live.id for live in self._training.live])

    # The selection.

    def _on_selected(self) -> None:
        self._show_curves()
        self._show_actions()
        self._card.show_runs(self.selected(), self._model)

    def _show_curves(self) -> None:
        if self._training.is_race() and not self.selected():
            curves = [live_curves(live, live.label) for live in self._training.live]
        else:
            curves = self._curves.of(self.selected()[:MOST_CURVES], self._model.base())
        self._chart.set_runs(curves)
        self._model.set_coloured(self._chart.runs())

    def _show_actions(self) -> None:
        entries = self.selected()
        one = entries[0] if len(entries) == 1 else None
        going = [live.id for live in self._training.live]
        can_go_on = self._can_train and one is not None and one.can_go_on and one.id not in going
        can_race = self._can_train and len(entries) in (1, 2)
        self._go_on.setEnabled(can_go_on)
        self._race.setEnabled(can_race)
        states = {
            "openRun": one is not None and self._can_train,
            "cloneRun": one is not None,
            "goOn": can_go_on,
            "race": can_race,
            "markBase": one is not None,
            "renameRun": one is not None,
            "noteRun": one is not None,
            "starRun": bool(entries),
            "deleteRuns": bool(entries),
            "undoDelete": bool(self._deleted),
            "exportChart": bool(self._chart.runs()),
        }
        for name, enabled in states.items():
            self._actions[name].setEnabled(enabled)
        is_base = one is not None and self._model.base() is one
        again, base = (
            self.tr("Compare with the recipes again"),
            self.tr("Compare all with this one"),
        )
        self._actions["markBase"].setText(again if is_base else base)
        starred = bool(entries) and all(entry.starred for entry in entries)
        text = self.tr("Take the star away") if starred else self.tr("Star")
        self._actions["starRun"].setText(text)

    # What is asked for.

    def _ask_to_go_on(self) -> None:
        self._with_each(self._window.go_on)

    def _with_each(self, do: Callable[[str], None]) -> None:
        for entry in self.selected():
            do(entry.id)

    def _ask_for_race(self) -> None:
        self._window.race([entry.id for entry in self.selected()])

    def _mark_base(self) -> None:
        for entry in self.selected():
            self._model.set_base(None if self._model.base() is entry else entry.id)
        self._on_selected()

    # What is changed in the library.

    def _change(self, do: Callable[..., object], *how: object) -> None:
        with saying(self.said.emit):
            do(*how)
        self._shelf.look()

    def _star(self) -> None:
        entries = self.selected()
        on = not all(entry.starred for entry in entries)
        self._change(self._library.star, [entry.id for entry in entries], on)

    def _delete(self) -> None:
        entries = self.selected()
        deleted: list[str] = []
        with saying(self.said.emit):
            for entry in entries:
                deleted += self._library.delete([entry.id])
        self._shelf.look()
        if deleted:
            self._deleted.append(deleted)
            what = entries[0].name if len(deleted) == 1 else self.tr("{} runs").format(len(deleted))
            self.said.emit(self.tr("Deleted {}. Ctrl+Z brings it back.").format(what), False)
        self._show_actions()

    def _undo(self) -> None:
        if not self._deleted:
            return
        runs = self._deleted.pop()
        self._wanted = list(runs)
        self._change(self._library.restore, runs)
        self.said.emit(self.tr("The deleted runs are back."), False)
        self._show_actions()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()

    def take_colours(self) -> None:
        self._model.set_coloured(self._chart.runs())
