"""Run ▸ Hand in: the name, the runs and the answers that make one file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.handin.guesses import guesses_of
from mnist_desktop.handin.handin_file import ENDING, Answer, write_hand_in
from mnist_desktop.handin.names import LONGEST, keep_name, kept_name, seed_of
from mnist_desktop.library.columns import COLUMNS, View
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Library
from mnist_desktop.paths import file_name
from mnist_desktop.ui.laying_out import button, column, label_for, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.save_as import asked_file, written

_FACTS = ("name", "test_accuracy", "started", "differs")


class HandInDialog(QDialog):
    """Asks what is handed in, and writes it.

    `said` brings a sentence and whether something went wrong, `seed_wished` the seed of the name.
    """

    said = Signal(str, bool)
    seed_wished = Signal(int)

    def __init__(
        self,
        library: Library,
        runs: Sequence[Entry],
        chosen: Collection[str],
        progress: Progress,
        parent: QWidget,
        lessons: Mapping[str, Recipe] = RECIPES,
    ) -> None:
        """`runs` are offered in their order; the ids of those that are `chosen` are ticked.

        `lessons` are those that the window offers, by their names.
        """
        super().__init__(parent)
        self.setObjectName("handIn")
        self.setWindowTitle(self.tr("Hand in"))
        self._library, self._progress, self._lessons = library, progress, lessons
        self._names = {entry.id: entry.name for entry in runs}
        self._name = named(QLineEdit(kept_name(), maxLength=LONGEST), "handInName")
        tip = self.tr(
            "Put the seed that follows from your name into the form. A run with it is yours alone: no "
            "other name gives the same numbers."
        )
        text = self.tr("Use the seed of this name")
        self._seed = button(QPushButton, "handInSeed", text, tip, self._on_seed_wished)
        self._seed.setAutoDefault(False)
        self._runs = named(QListWidget(), "handInRuns")
        self._runs.setSpacing(2)
        self._runs.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._runs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in runs:
            self._runs.addItem(_item(entry, is_chosen=entry.id in chosen))
        self._answers = named(QPlainTextEdit(tabChangesFocus=True), "handInAnswers")
        self._answers.setPlaceholderText(self.tr("What you answer to the questions of the course"))
        tip = self.tr(
            "What you guessed of the lessons that are ticked above, and whether it was so."
        )
        self._guesses = named(QCheckBox(), "handInGuesses", tip=tip)
        self._guesses.setChecked(True)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self._save = named(buttons.button(kinds.Save), "handInSave")
        self._save.setDefault(True)
        buttons.accepted.connect(self._on_save_asked)
        buttons.rejected.connect(self.reject)
        words = self.tr(
            "One file with your answers, a report that opens in any browser, and the runs themselves. Who "
            "checks it trains the runs again."
        )
        if not runs:
            words = self.tr("There is no run yet. Train one first: it is kept by itself.")
        column(
            quiet(PlainLabel(words, wordWrap=True)),
            4,
            label_for(self._name, self.tr("Your &name")),
            row((self._name, 1), self._seed),
            4,
            label_for(self._runs, self.tr("&Runs")),
            (self._runs, 3),
            4,
            label_for(self._answers, self.tr("&Answers")),
            (self._answers, 2),
            self._guesses,
            4,
            buttons,
            of=self,
            margins=(16,),
        )
        self.resize(560, 520)
        self._name.textChanged.connect(self._show_state)
        self._runs.itemChanged.connect(self._show_state)
        self._show_state()

    def write(self, path: Path) -> None:
        """Write what is asked for. Raises OSError and Refusal."""
        answers = [Answer.model_construct(question="", text=self._answers.toPlainText())]
        if self._guesses.isChecked():
            answers += self._guessed()
        files = [self._library.path(run) for run in self._ticked()]
        write_hand_in(path, self._name.text(), files, answers)

    def _ticked(self) -> list[str]:
        items = [self._runs.item(place) for place in range(self._runs.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [item.data(Qt.ItemDataRole.UserRole) for item in ticked]

    def _guessed(self) -> list[Answer]:
        names = [self._names[run] for run in self._ticked()]
        return guesses_of(names, self._progress, self._lessons)

    def _show_state(self) -> None:
        count = len(self._guessed())
        self._guesses.setText(self.tr("With my guesses ({})").format(count))
        self._guesses.setEnabled(count > 0)
        has_name = bool(self._name.text().strip())
        self._seed.setEnabled(has_name)
        self._save.setEnabled(has_name and bool(self._ticked()))

    def _on_seed_wished(self) -> None:
        self._keep_name()
        self.seed_wished.emit(seed_of(self._name.text()))

    def _on_save_asked(self) -> None:
        self._keep_name()
        proposal = file_name(self._name.text(), "hand-in") + ENDING
        title, kinds = self.tr("Save the hand-in"), self.tr("Hand-ins (*.html)")
        path = asked_file(self, title, proposal, kinds, say=self.said.emit)
        if path is not None and written(path, self.write, self.said.emit):
            self.said.emit(self.tr("{} is ready to be handed in.").format(path), False)
            self.accept()

    def _keep_name(self) -> None:
        keep_name(self._name.text())


def _item(entry: Entry, *, is_chosen: bool) -> QListWidgetItem:
    told = [COLUMNS[name].in_cell(entry, View()) for name in _FACTS]
    item = QListWidgetItem("  ·  ".join(filter(None, told)))
    item.setToolTip(item.text())
    item.setData(Qt.ItemDataRole.UserRole, entry.id)
    item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
    return item
