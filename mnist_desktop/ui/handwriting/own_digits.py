"""The user's own digits as a grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.library.columns import moment_in_words
from mnist_desktop.percent import percent
from mnist_desktop.ui.handwriting.answers import Answers
from mnist_desktop.ui.keys import digit_of, is_taken
from mnist_desktop.ui.picture_grid import ROOT, TILE_ROLE, Index, PictureGrid, Tile

DIGIT_ROLE = TILE_ROLE + 1


class DigitsModel(QAbstractListModel):
    """The digits that the grid shows, in its order."""

    def __init__(self, answers: Answers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._digits: list[OwnDigit] = []
        self._row_of: dict[int, int] = {}
        answers.changed.connect(self._on_answers_changed)

    def digits(self) -> list[OwnDigit]:
        return self._digits

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._digits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        digit = self._digits[index.row()]
        if role == DIGIT_ROLE:
            return digit
        if role == TILE_ROLE:
            is_misread = self._answers.is_misread(digit)
            words = (self._words(digit),)
            return Tile(digit.image, words, is_bold=is_misread, is_marked=is_misread)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(digit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(digit)
        return None

    def show(self, digits: Sequence[OwnDigit]) -> None:
        """Show other digits; those that were there keep their selection."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._digits[index.row()].id for index in before]
        self._take(digits)
        after = [self.index(self._row_of.get(number, -1)) for number in numbers]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def start_with(self, digits: Sequence[OwnDigit]) -> None:
        """Show other digits with none of them selected."""
        self.beginResetModel()
        self._take(digits)
        self.endResetModel()

    def _take(self, digits: Sequence[OwnDigit]) -> None:
        self._digits = list(digits)
        self._row_of = {digit.id: row for row, digit in enumerate(digits)}

    def _on_answers_changed(self, ids: set[int]) -> None:
        rows = [self._row_of[number] for number in ids if number in self._row_of]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def _words(self, digit: OwnDigit) -> str:
        if not self._answers.is_misread(digit):
            return str(digit.label)
        answer = self._answers.of(digit)
        assert answer is not None
        if answer.digit is None:
            return self.tr("{} not read").format(digit.label)
        return self.tr("{} read as {}").format(digit.label, answer.digit)

    def _tip(self, digit: OwnDigit) -> str:
        # Text of the program alone: no escaping is due.
        added = moment_in_words(digit.added.astimezone())
        tip = self.tr("Your {}, filed {}.").format(digit.label, added)
        answer = self._answers.of(digit)
        if answer is None:
            return tip
        if answer.digit is None:
            return f"{tip} " + self.tr("The network's answer is not a finite number.")
        sure = percent(answer.probability)
        return f"{tip} " + self.tr("The network says {}, {}.").format(answer.digit, sure)


class DigitGrid(PictureGrid):
    """Keys: 0 to 9, Delete and Enter for what is selected; a double click does what Enter does."""

    label_pressed = Signal(int)
    delete_pressed = Signal()

    def __init__(self, model: DigitsModel) -> None:
        super().__init__(model, widest=(self.tr("{} read as {}").format(8, 8),), air=2)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self.chosen)
        self.fit_cells()

    def event(self, event: QEvent) -> bool:
        return is_taken(event, _is_own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        label = digit_of(event)
        if label is not None:
            self.label_pressed.emit(label)
        elif _is_delete(event):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    return digit_of(event) is not None or _is_delete(event)


def _is_delete(event: QKeyEvent) -> bool:
    # A Mac's keyboard has no other key for it.
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    )
