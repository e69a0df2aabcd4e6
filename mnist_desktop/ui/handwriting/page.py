"""The page of the user's own handwriting: their labelled digits, and how many the network reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.handwriting.exchange import (
    export_idx,
    export_pngs,
    import_idx,
    import_pictures,
    not_imported,
)
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.own_set import OwnSet
from mnist_desktop.handwriting.turning import Better, Predict, Way, turned
from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.handwriting.answers import Answers
from mnist_desktop.ui.handwriting.buttons import Buttons
from mnist_desktop.ui.handwriting.learned_card import LearnedCard
from mnist_desktop.ui.handwriting.own_digits import DIGIT_ROLE, DigitGrid, DigitsModel
from mnist_desktop.ui.handwriting.steps import Step, Steps
from mnist_desktop.ui.keys import is_taken
from mnist_desktop.ui.laying_out import column, label_for, named, row
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.saying import saying
from mnist_desktop.ui.wrapped_label import WrappedLabel

_POLL_MS = 2000
_ALL = "all"
_MISREAD = "misread"
_NAMED = 5  # of what an import left out


class HandwritingPage(QWidget):
    """Shows a handwriting set and edits it. The file is the truth: what others do to it shows here too."""

    said = Signal(str, bool)  # a sentence for the user, and whether something went wrong
    offered = Signal(str, object)  # a sentence, and a button's text with what it does
    learn_asked = Signal()
    digits_changed = Signal()
    accuracy_changed = Signal()
    digit_chosen = Signal(object)  # OwnDigit

    def __init__(self, own_set: OwnSet, asker: Asker) -> None:
        super().__init__()
        self._own_set = own_set
        self._digits: tuple[OwnDigit, ...] = ()
        self._unreadable = 0
        self._trouble: str | None = None
        self._steps = Steps()
        self._accuracy: tuple[int, int] | None = None
        self._cannot_learn: str | None = self.tr("The network is still being loaded.")
        self._answers = Answers(asker, self)
        self.accuracy = self._answers.accuracy
        self._learned = LearnedCard(self._answers)
        self.end_learning = self._learned.end
        self._answers.completed.connect(self._on_completed)
        self._model = DigitsModel(self._answers, self)
        self._grid = named(DigitGrid(self._model), "ownDigits", self.tr("Your digits"))
        self._grid.setWhatsThis(
            self.tr(
                "<p>The digits that you filed under what they are; those in a frame are misread. Select "
                "some to give them another label or to delete them, press one to put it on the pad.</p>"
            )
        )
        self._grid.label_pressed.connect(self._relabel)
        self._grid.delete_pressed.connect(self._delete)
        self._grid.chosen.connect(lambda index: self.digit_chosen.emit(index.data(DIGIT_ROLE)))
        self._grid.selectionModel().selectionChanged.connect(self._show_buttons)
        self._buttons = Buttons()
        self._buttons.learn_asked.connect(self.learn_asked)
        self._buttons.label_chosen.connect(self._relabel)
        self._buttons.delete_asked.connect(self._delete)
        self._buttons.undo_asked.connect(lambda: self._take_back(self._steps.newest()))
        self._buttons.import_asked.connect(self.import_from)
        self._buttons.export_asked.connect(self.export_to)
        column(self._learned, self._top(), (self._grid, 1), self._buttons, of=self, margins=(8,))

        self._show()
        # At once, and from then on for what other windows do.
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._on_poll)
        self._poll.start(0)

    def add(self, image: Picture, label: int, strokes: Sequence[Stroke]) -> bool:
        """File a (28, 28) image in 0..1 under its label, and say whether it is kept."""
        with saying(self.said.emit):
            digit = self._own_set.add(image, label, strokes)
            words = self.tr("a {} filed").format(label)
            self._steps.add(words, lambda: self._remove([digit]), is_filing=True)
            self._show_done()
            self._grid.scrollToTop()
            return True
        return False

    def unfile(self) -> None:
        """Take the newest filing back, unless that was done."""
        self._take_back(self._steps.filing())

    def begin_learning(self) -> None:
        """Say that a network learns from the digits, and once another is set, what it has learned."""
        self._learned.begin(self._digits)

    def refresh(self) -> None:
        """Show what is in the file now."""
        try:
            digits, unreadable = self._own_set.digits(), self._own_set.unreadable
        except Refusal as error:
            sentence = str(error)
            if sentence != self._trouble:
                self._trouble = sentence
                self._show()
                self.said.emit(sentence, True)
            return
        if digits is self._digits and self._trouble is None:
            return
        before, self._digits = self._digits, digits
        self._unreadable, self._trouble = unreadable, None
        is_new = before != digits
        if is_new:
            self._accuracy = None
            # Newest first, as they are shown.
            self._answers.set_digits(digits[::-1])
        self._show()
        if is_new:
            self.digits_changed.emit()

    def set_predictor(self, predict: Predict | None) -> None:
        """Show what a network says: float32 (n, 784) in 0..1 -> (n, 10) probabilities; None: no network.

        Another network, or newer weights of the same, need another call.
        """
        self._learned.expect()
        self._answers.set_predict(predict)
        self._show_line()

    def set_can_learn(self, reason: str | None) -> None:
        """Why the network cannot learn from the digits now, as a sentence, or that it can (None)."""
        self._cannot_learn = reason
        self._show_buttons()

    def import_from(self, path: Path) -> None:
        """File what is in a folder of pictures, or in a pair of IDX files, given either of them."""
        with saying(self.said.emit), _waiting():
            images = import_pictures(path) if path.is_dir() else import_idx(path)
            rest = not_imported(path) if path.is_dir() else []
            digits = self._own_set.add_many(images)
            if not digits:
                self.said.emit(self.tr("There are no digits in {}.").format(path.name), False)
                return
            count = self._count(len(digits))
            self._done(self.tr("{} imported").format(count), lambda: self._remove(digits))
            said = self.tr("Imported {} from {}.").format(count, path.name)
            if rest:
                named = ", ".join(rest[:_NAMED]) + (" …" if len(rest) > _NAMED else "")
                said += " " + self.tr("Not taken, {} in all: {}.").format(len(rest), named)
            self.said.emit(said, False)
            self._answers.ask_for_way(digits, lambda better: self._offer_way(digits, said, better))

    def _offer_way(self, digits: Sequence[OwnDigit], said: str, better: Better) -> None:
        ways = {
            Way.INVERTED: self.tr("with black and white exchanged"),
            Way.TRANSPOSED: self.tr("with rows and columns exchanged, as EMNIST has them"),
            Way.BOTH: self.tr("with black and white, and rows and columns exchanged"),
        }
        sentence = self.tr("The network reads {} of {} of them as they are, and {} {}.").format(
            better.before, better.asked, better.after, ways[better.way]
        )
        turn = (self.tr("Exchange"), lambda: self._turn(digits, better.way))
        self.offered.emit(f"{said} {sentence}", turn)

    def _turn(self, digits: Sequence[OwnDigit], way: Way) -> None:
        with saying(self.said.emit), _waiting():
            before = self._own_set.remove([digit.id for digit in self._there(digits)])
            after = self._own_set.add_many(
                (turned(digit.image, way), digit.label) for digit in before
            )

            def take_back() -> None:
                self._remove(after)
                self._own_set.restore(before)

            self._done(self.tr("{} exchanged").format(self._count(len(after))), take_back)

    def export_to(self, path: Path, kind: str) -> None:
        """Write all digits into a folder as "png", into an empty or a new one, or as "idx"."""
        # What cannot be read any more can still be rescued from the screen.
        self.refresh()
        with saying(self.said.emit), _waiting():
            export = export_pngs if kind == "png" else export_idx
            export(self._digits, path)
            count = self._count(len(self._digits))
            self.said.emit(self.tr("Exported {} to {}.").format(count, path.name), False)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Z is the pad's in the window; it is the page's while the keyboard is.
        return is_taken(event, _is_undo) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            self._take_back(self._steps.newest())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # The widgets

    def _top(self) -> QHBoxLayout:
        self._line = WrappedLabel("ownLine", selectable=True)
        tip = self.tr("Show all digits, those of one label, or those misread")
        box = QComboBox(maxVisibleItems=12)
        self._filter = named(box, "ownFilter", self.tr("Which digits are shown"), tip)
        self._filter.addItem(self.tr("All"), _ALL)
        for label in range(10):
            self._filter.addItem(str(label), label)
        self._filter.addItem(self.tr("Misread"), _MISREAD)
        self._filter.currentIndexChanged.connect(self._on_filter_changed)
        return row((self._line, 1), 8, label_for(self._filter, self.tr("Sho&w")), self._filter)

    # What is shown

    def _show(self) -> None:
        """Bring everything up to date but the answers."""
        row = self._grid.currentIndex().row()
        self._model.show(self._filtered())
        if row >= 0 and not self._grid.currentIndex().isValid():
            # The keyboard stays where it was, selecting nothing.
            place = self._model.index(min(row, self._model.rowCount() - 1))
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self._grid.selectionModel().setCurrentIndex(place, no_update)
        self._show_hint()
        self._show_line()
        self._show_buttons()

    def _filtered(self) -> list[OwnDigit]:
        choice = self._filter.currentData()
        return [
            digit
            for digit in reversed(self._digits)
            if choice in (_ALL, digit.label)
            or (choice == _MISREAD and self._answers.is_misread(digit))
        ]

    def _show_hint(self) -> None:
        choice = self._filter.currentData()
        hint = ""
        if not self._digits:
            if self._trouble is None:
                hint = self.tr("Digits that you have as pictures or as IDX files can be imported.")
        elif not self._model.digits():
            if choice != _MISREAD:
                hint = self.tr("There is no {} of yours yet.").format(choice)
            elif not self._answers.can_ask:
                hint = self.tr("There is no network yet that reads your digits.")
            elif self._answers.accuracy() is not None:
                hint = self.tr("The network reads all of them.")
        self._grid.set_hint(hint)

    def _show_line(self) -> None:
        self._line.setText(" ".join(self._sentences()))

    def _sentences(self) -> list[str]:
        if self._trouble is not None:
            kept = self.tr("The digits below were read before that: export them to keep them.")
            return [self._trouble, kept] if self._digits else [self._trouble]
        nothing = self.tr(
            "No digits of yours yet. Draw a digit on the pad and press the number that it was."
        )
        sentences = [self._counted() if self._digits else nothing]
        if self._unreadable:
            more = self.tr("{} more in the file cannot be read.")
            sentences.append(more.format(self._unreadable))
        if accuracy := self._answers.accuracy() or self._accuracy:
            right, of = accuracy
            words = self.tr("The network reads {} of them ({} of {}).")
            sentences.append(words.format(percent(right / of), right, of))
        elif self._answers.is_asking:
            sentences.append(self.tr("The network is reading them …"))
        return sentences

    def _counted(self) -> str:
        labels = [digit.label for digit in self._digits]
        each = [labels.count(label) for label in range(10)]
        if missing := [str(digit) for digit, count in enumerate(each) if not count]:
            none = self.tr("{} of yours, none yet of {}.")
            return none.format(self._count(len(labels)), ", ".join(missing))
        spread = str(min(each))
        if min(each) != max(each):
            spread = self.tr("{} to {}").format(min(each), max(each))
        return self.tr("{} of yours, {} of each.").format(self._count(len(labels)), spread)

    def _show_buttons(self) -> None:
        reason, step = self._cannot_learn, self._steps.newest()
        if reason is None and len({digit.label for digit in self._digits}) < 2:
            reason = self.tr("To learn from, there must be digits with two different labels.")
        self._buttons.show_state(
            cannot_learn=reason,
            has_selection=self._grid.selectionModel().hasSelection(),
            step=step.words if step is not None else None,
            has_digits=bool(self._digits),
        )

    def _count(self, count: int) -> str:
        return self.tr("1 digit") if count == 1 else self.tr("{:,} digits").format(count)

    # What is done

    def _selected(self) -> list[OwnDigit]:
        """The selected digits that are still in the file, as they are there."""
        rows = self._grid.selectionModel().selectedRows()
        selected = [self._model.digits()[index.row()] for index in rows]
        self.refresh()
        return self._there(selected)

    def _there(self, digits: Sequence[OwnDigit]) -> list[OwnDigit]:
        """Those of the digits that are in the set, whatever their labels are by now.

        By more than their ids: another file may have taken the place of the one they were read from.
        """
        now = {digit.id: digit for digit in self._digits}
        return [
            now[digit.id]
            for digit in digits
            if digit.id in now
            and now[digit.id].added == digit.added
            and np.array_equal(now[digit.id].image, digit.image)
        ]

    def _relabel(self, label: int) -> None:
        others = [digit for digit in self._selected() if digit.label != label]
        if not others:
            return
        with saying(self.said.emit), self._moving_on():
            self._own_set.relabel([digit.id for digit in others], label)
            words = self.tr("{} relabelled as {}").format(self._count(len(others)), label)
            self._done(words, lambda: self._relabel_back(others, label))

    def _relabel_back(self, digits: Sequence[OwnDigit], label: int) -> None:
        # Not those that were given yet another label meanwhile, in another window.
        given = {digit.id for digit in self._there(digits) if digit.label == label}
        for before in range(10):
            ids = [digit.id for digit in digits if digit.label == before and digit.id in given]
            self._own_set.relabel(ids, before)

    def _delete(self) -> None:
        selected = self._selected()
        if not selected:
            return
        with saying(self.said.emit), self._moving_on():
            removed = self._own_set.remove([digit.id for digit in selected])
            words = self.tr("{} deleted").format(self._count(len(removed)))
            self._done(words, lambda: self._own_set.restore(removed))

    def _remove(self, digits: Sequence[OwnDigit]) -> None:
        self._own_set.remove([digit.id for digit in self._there(digits)])

    def _done(self, words: str, take_back: Callable[[], None]) -> None:
        self._steps.add(words, take_back)
        self._show_done()

    def _show_done(self) -> None:
        self.refresh()
        self._show_buttons()

    def _take_back(self, step: Step | None) -> None:
        if step is None:
            return
        self.refresh()
        with saying(self.said.emit):
            self._steps.take_back(step)
        self._show_done()

    @contextmanager
    def _moving_on(self) -> Iterator[None]:
        """Where the selected digits go out of sight, select the next: one key after another does."""
        rows = [index.row() for index in self._grid.selectionModel().selectedRows()]
        yield
        if rows and not self._grid.selectionModel().hasSelection() and self._model.rowCount():
            row = min(min(rows), self._model.rowCount() - 1)
            self._grid.setCurrentIndex(self._model.index(row))

    # Handlers

    def _on_poll(self) -> None:
        self._poll.setInterval(_POLL_MS)
        if self.window().isVisible():
            self.refresh()

    def _on_completed(self) -> None:
        before, self._accuracy = self._accuracy, self._answers.accuracy()
        self._show()
        self._learned.show_answered(self._digits)
        if before is not None or self._accuracy is not None:
            self.accuracy_changed.emit()

    def _on_filter_changed(self) -> None:
        self._model.start_with(self._filtered())
        self._show_hint()
        self._show_buttons()
        self._grid.scrollToTop()


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


@contextmanager
def _waiting() -> Iterator[None]:
    """A thousand pictures take a second."""
    QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
