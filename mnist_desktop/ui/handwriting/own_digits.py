"""The user's own digits as a grid: what the network says of each, a model, and how a digit is painted."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

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
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
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
from mnist_desktop.handwriting.own_set import OwnDigit
from mnist_desktop.percent import percent
from mnist_desktop.ui.asker import Asker
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.ink_image import shades
from mnist_desktop.ui.keys import digit_of
from mnist_desktop.ui.picture_grid import PictureGrid

# float32 (n, 784) -> (n, 10) probabilities
Predict = Callable[[NDArray[np.float32]], NDArray[np.float32]]

DIGIT_ROLE = Qt.ItemDataRole.UserRole

_MOST_A_SLICE = 200
_FIRST_SLICE = 50
# A stroke on the pad waits for a slice at most.
_SLICE_SECONDS = 0.007
_HIDDEN_PAUSE_MS = 100
# Above it a new start is quicker for the view than to be told of each row.
_MOST_STEPS = 200
_IMAGE_SIDE = 2 * SIDE
_MARGIN = 4


class Answer(NamedTuple):
    """What a network says of one digit; no digit where its numbers are not finite."""

    digit: int | None
    probability: float


class _Slice(NamedTuple):
    """Some digits with what a network said of them (digits, 10), and how long that took."""

    digits: list[OwnDigit]
    probabilities: NDArray[np.float32]
    seconds: float


class Answers(QObject):
    """What the newest network says of each digit: asked in slices."""

    changed = Signal(object)  # set of the ids whose answers are others now
    completed = Signal()  # nothing is left to ask

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._predict: Predict | None = None
        self._digits: dict[int, OwnDigit] = {}
        self._answers: dict[int, Answer] = {}
        self._queue: deque[OwnDigit] = deque()
        self._asked: list[OwnDigit] = []  # those of the queue that the network is being asked for
        self._accuracy: tuple[int, int] | None = None
        self._size = _FIRST_SLICE
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self.set_shown(False)
        self._timer.timeout.connect(self._ask_some)

    @property
    def can_ask(self) -> bool:
        """Whether there is a network."""
        return self._predict is not None

    @property
    def is_asking(self) -> bool:
        """Whether the network is still to be asked for some of the digits."""
        return bool(self._queue or self._asked)

    def of(self, digit: OwnDigit) -> Answer | None:
        return self._answers.get(digit.id)

    def is_misread(self, digit: OwnDigit) -> bool:
        """Whether the network has said something else of the digit than its label."""
        answer = self._answers.get(digit.id)
        return answer is not None and answer.digit != digit.label

    def accuracy(self) -> tuple[int, int] | None:
        """How many of how many the newest network reads, once it was asked for all."""
        return self._accuracy

    def set_shown(self, shown: bool) -> None:
        """Ask at leisure where nobody sees the answers: the cores may be a training's."""
        self._timer.setInterval(0 if shown else _HIDDEN_PAUSE_MS)

    def set_predict(self, predict: Predict | None) -> None:
        """Ask this network from now on; what another has said stays until this one is asked."""
        self._predict = predict
        self._accuracy = None
        if predict is None:
            ids = set(self._answers)
            self._answers.clear()
            self._forget()
            self.changed.emit(ids)
            self._complete()
            return
        # Those that the network before was not asked for come first: while networks follow one another as
        # in a training, every digit gets its turn.
        waiting = {digit.id for digit in self._queue}
        self._queue.extend(digit for number, digit in self._digits.items() if number not in waiting)
        if not self._queue:
            self._complete()
        elif not self._asked:
            self._timer.start()

    def set_digits(self, digits: Sequence[OwnDigit]) -> None:
        """Answer for these; those with an image that was asked for already keep their answers."""
        waiting = {digit.id for digit in (*self._queue, *self._asked)}
        self._forget()
        before, self._digits = self._digits, {digit.id: digit for digit in digits}
        for digit in digits:
            known = before.get(digit.id)
            same = known is digit or (
                known is not None and np.array_equal(known.image, digit.image)
            )
            if not same:
                self._answers.pop(digit.id, None)
            if not same or digit.id in waiting:
                self._queue.append(digit)
        for number in before.keys() - self._digits.keys():
            self._answers.pop(number, None)
        self._accuracy = None
        if self._predict is None:
            self._queue.clear()
        if self._queue:
            # A single new digit has its answer at once.
            self._ask_some()
        else:
            self._complete()

    def _forget(self) -> None:
        """Ask for nothing any more."""
        self._queue.clear()
        self._asked = []
        self._timer.stop()
        self._asker.forget(self)

    def _ask_some(self) -> None:
        predict = self._predict
        assert predict is not None
        digits = [self._queue.popleft() for _ in range(min(self._size, len(self._queue)))]
        self._asked = digits

        def question(_: Engine) -> Iterator[_Slice]:
            start = time.perf_counter()
            probabilities = predict(np.stack([digit.image.ravel() for digit in digits]))
            yield _Slice(digits, probabilities, time.perf_counter() - start)

        self._asker.ask(self, question, self._on_answered, lambda _: self.set_predict(None))

    def _on_answered(self, answered: _Slice) -> None:
        digits, probabilities, seconds = answered
        self._asked = []
        fitting = int(self._size * _SLICE_SECONDS / max(seconds, 1e-6))
        self._size = max(1, min(fitting, 2 * self._size, _MOST_A_SLICE))
        changed = set()
        for digit, values in zip(digits, probabilities, strict=True):
            answer = Answer(None, 0.0)
            if np.isfinite(values).all():
                best = int(values.argmax())
                answer = Answer(best, float(values[best]))
            if self._answers.get(digit.id) != answer:
                self._answers[digit.id] = answer
                changed.add(digit.id)
        if changed:
            self.changed.emit(changed)
        if self._queue:
            self._timer.start()
        else:
            self._complete()

    def _complete(self) -> None:
        self._timer.stop()
        if self._predict is not None and self._digits:
            digits = self._digits.values()
            right = sum(self._answers[digit.id].digit == digit.label for digit in digits)
            self._accuracy = right, len(self._digits)
        self.completed.emit()


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

    def row_of(self, number: int) -> int | None:
        """The row of the digit of an id."""
        return self._row_of.get(number)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._digits)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        digit = self._digits[index.row()]
        if role == DIGIT_ROLE:
            return digit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(digit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(digit)
        return None

    def show(self, digits: Sequence[OwnDigit]) -> None:
        """Show other digits; those that were there keep their selection. Newest first, as by id."""
        digits = list(digits)
        wanted = {digit.id for digit in digits}
        there = self._row_of.keys()
        gone = _runs([row for number, row in self._row_of.items() if number not in wanted])
        new = _runs([row for row, digit in enumerate(digits) if digit.id not in there])
        if len(gone) + len(new) > _MOST_STEPS:
            self.start_with(digits)
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._digits[first : last + 1]
            self.endRemoveRows()
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._digits[first:first] = digits[first : last + 1]
            self.endInsertRows()
        others = [
            row
            for row, (old, digit) in enumerate(zip(self._digits, digits, strict=True))
            if old is not digit
        ]
        self._digits = digits
        self._index_rows()
        if others:
            self.dataChanged.emit(self.index(others[0]), self.index(others[-1]))

    def start_with(self, digits: Sequence[OwnDigit]) -> None:
        """Show other digits with none of them selected."""
        self.beginResetModel()
        self._digits = list(digits)
        self._index_rows()
        self.endResetModel()

    def _index_rows(self) -> None:
        self._row_of = {digit.id: row for row, digit in enumerate(self._digits)}

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
        added = digit.added.astimezone().strftime("%Y-%m-%d %H:%M")
        tip = self.tr("Your {}, filed {}.").format(digit.label, added)
        answer = self._answers.of(digit)
        if answer is None:
            return tip
        if answer.digit is None:
            return f"{tip} " + self.tr("The network's answer is not a finite number.")
        sure = percent(answer.probability)
        return f"{tip} " + self.tr("The network says {}, {}.").format(answer.digit, sure)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as (first, last) of those without a gap."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs


class DigitDelegate(QStyledItemDelegate):
    """Paints a digit with its label; one that is misread in a frame, and with what it is read as."""

    def __init__(self, answers: Answers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._shades: list[int] = []
        self._palette_key = 0

    def cell(self, font: QFont) -> QSize:
        """The room of one digit and of the words of a misread one."""
        bold = QFont(font)
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        words = metrics.horizontalAdvance(self.tr("{} read as {}").format(8, 8))
        return QSize(
            max(_IMAGE_SIDE, words) + 3 * _MARGIN, _IMAGE_SIDE + metrics.height() + 4 * _MARGIN
        )

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.cell(option.font)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        digit: OwnDigit = index.data(DIGIT_ROLE)
        palette, state = option.palette, option.state
        is_active = bool(state & QStyle.StateFlag.State_Active)
        palette.setCurrentColorGroup(
            QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        )
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_misread = self._answers.is_misread(digit)
        cell = option.rect.adjusted(2, 2, -2, -2)
        left = cell.left() + (cell.width() - _IMAGE_SIDE) // 2
        ink = QRect(left, cell.top() + _MARGIN, _IMAGE_SIDE, _IMAGE_SIDE)
        painter.save()
        if is_selected:
            painter.fillRect(cell, palette.highlight())
        self._draw(painter, ink, digit, palette)
        if is_misread:
            _paint_frame(painter, ink.adjusted(-3, -3, 3, 3), colours(palette).accuracy, 3)
        else:
            _paint_frame(painter, ink.adjusted(-1, -1, 1, 1), palette.mid().color(), 1)
        font = option.font
        font.setBold(is_misread)
        painter.setFont(font)
        text = palette.highlightedText() if is_selected else palette.text()
        painter.setPen(text.color())
        words = QRect(cell.left(), ink.bottom() + 1, cell.width(), cell.bottom() - ink.bottom())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, index.data())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(text.color(), 1, Qt.PenStyle.DotLine))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        painter.restore()

    def _draw(self, painter: QPainter, ink: QRect, digit: OwnDigit, palette: QPalette) -> None:
        if palette.cacheKey() != self._palette_key:
            self._shades = shades(palette)  # once for all digits
            self._palette_key = palette.cacheKey()
        pixels = as_bytes(digit.image).tobytes()
        image = QImage(pixels, SIDE, SIDE, SIDE, QImage.Format.Format_Indexed8)
        image.setColorTable(self._shades)
        painter.drawImage(ink, image)


def _paint_frame(painter: QPainter, frame: QRect, colour: QColor, width: int) -> None:
    """A frame of whole pixels inside a rectangle."""
    left, top, right, bottom = frame.left(), frame.top(), frame.right(), frame.bottom()
    across, down = frame.width(), frame.height()
    for side in (
        QRect(left, top, across, width),
        QRect(left, bottom - width + 1, across, width),
        QRect(left, top, width, down),
        QRect(right - width + 1, top, width, down),
    ):
        painter.fillRect(side, colour)


class DigitGrid(PictureGrid):
    """The digits in rows as wide as the grid. Keys: 0 to 9, Delete and Enter for what is selected."""

    label_pressed = Signal(int)
    delete_pressed = Signal()
    chosen = Signal(object)  # OwnDigit

    def __init__(self, model: DigitsModel, answers: Answers) -> None:
        super().__init__(model, DigitDelegate(answers))
        self.itemDelegate().setParent(self)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._on_double_clicked)
        self.fit_cells()

    def event(self, event: QEvent) -> bool:
        # Before shortcuts of the window that are the same keys.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (digit_of(event) is not None or _is_delete(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        label = digit_of(event)
        if label is not None:
            self.label_pressed.emit(label)
        elif _is_delete(event):
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().data(DIGIT_ROLE))
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(DIGIT_ROLE))


def _is_delete(event: QKeyEvent) -> bool:
    # A Mac's keyboard has no other key for it.
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    )
