"""What the newest network says of each of the user's own digits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.turning import Better, Predict, better_way
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine

_FIRST_SLICE, _MOST_A_SLICE = 50, 200
# A stroke on the pad waits for a slice at most.
_SLICE_SECONDS = 0.007


class Answer(NamedTuple):
    """What a network says of one digit; no digit where its numbers are not finite."""

    digit: int | None
    probability: float


class _Slice(NamedTuple):
    """Some digits with what a network said of them (digits, 10)."""

    digits: Sequence[OwnDigit]
    probabilities: NDArray[np.float32]


class Answers(QObject):
    """Asks in slices, so that a drawing need not wait for a thousand digits."""

    changed = Signal(object)  # set of the ids whose answers are others now
    completed = Signal()  # nothing is left to ask

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._predict: Predict | None = None
        self._digits: dict[int, OwnDigit] = {}
        self._answers: dict[int, Answer] = {}
        # What the network is still to be asked for, in this order.
        self._queue: dict[int, OwnDigit] = {}
        self._size = _FIRST_SLICE  # of the asker's thread

    @property
    def can_ask(self) -> bool:
        """Whether there is a network."""
        return self._predict is not None

    @property
    def is_asking(self) -> bool:
        """Whether the network is still to be asked for some of the digits."""
        return bool(self._queue)

    def of(self, digit: OwnDigit) -> Answer | None:
        return self._answers.get(digit.id)

    def is_misread(self, digit: OwnDigit) -> bool:
        """Whether the network has said something else of the digit than its label."""
        answer = self._answers.get(digit.id)
        return answer is not None and answer.digit != digit.label

    def accuracy(self) -> tuple[int, int] | None:
        """How many of how many digits the newest network reads; None until it was asked for all."""
        if self._predict is None or self._queue or not self._digits:
            return None
        wrong = sum(self.is_misread(digit) for digit in self._digits.values())
        return len(self._digits) - wrong, len(self._digits)

    def set_predict(self, predict: Predict | None) -> None:
        """Ask this network from now on; what another has said stays until this one is asked."""
        self._predict = predict
        if predict is not None:
            # Those that the network before was not asked for come first: while networks follow one another
            # every digit gets its turn.
            self._queue |= self._digits
        else:
            ids = set(self._answers)
            self._answers.clear()
            self._queue.clear()
            self._asker.forget(self)
            self.changed.emit(ids)
        self._ask()

    def set_digits(self, digits: Sequence[OwnDigit]) -> None:
        """Answer for these; those with an image that was asked for already keep their answers."""
        self._asker.forget(self)
        before, self._digits = self._digits, {digit.id: digit for digit in digits}
        known = {
            number
            for number, digit in self._digits.items()
            if number in before
            and (before[number] is digit or np.array_equal(before[number].image, digit.image))
        }
        self._answers = {number: self._answers[number] for number in known & self._answers.keys()}
        answered = known - self._queue.keys()
        self._queue = {
            number: digit
            for number, digit in self._digits.items()
            if self.can_ask and number not in answered
        }
        self._ask()

    def ask_for_way(self, digits: Sequence[OwnDigit], offer: Callable[[Better], None]) -> None:
        """Ask the network whether it reads digits clearly better in another way than as they are."""
        predict = self._predict
        if predict is None:
            return

        def question(_: Engine) -> Iterator[Better | None]:
            images, labels = [digit.image for digit in digits], [digit.label for digit in digits]
            yield better_way(images, labels, predict)

        def answered(better: Better | None) -> None:
            if better is not None:
                offer(better)

        self._asker.ask("way", question, answered)

    def _ask(self) -> None:
        predict, digits = self._predict, list(self._queue.values())
        if predict is None or not digits:
            self.completed.emit()
            return

        def question(_: Engine) -> Iterator[_Slice]:
            rest = digits
            # A newer network is asked by the question that waits behind this one.
            while rest and self._predict is predict:
                some, rest = rest[: self._size], rest[self._size :]
                start = time.perf_counter()
                probabilities = predict(np.stack([digit.image.ravel() for digit in some]))
                seconds = time.perf_counter() - start
                fitting = int(self._size * _SLICE_SECONDS / max(seconds, 1e-6))
                self._size = max(1, min(fitting, 2 * self._size, _MOST_A_SLICE))
                yield _Slice(some, probabilities)

        answered, failed = partial(self._on_answered, predict), partial(self._on_failed, predict)
        self._asker.ask(self, question, answered, failed)

    def _on_answered(self, predict: Predict, answered: _Slice) -> None:
        changed = set()
        for digit, values in zip(*answered, strict=True):
            self._queue.pop(digit.id, None)
            if predict is not self._predict:
                self._queue[digit.id] = digit  # the newer network is asked for it, too, but last
            answer = Answer(None, 0.0)
            if np.isfinite(values).all():
                best = int(values.argmax())
                answer = Answer(best, float(values[best]))
            if self._answers.get(digit.id) != answer:
                self._answers[digit.id] = answer
                changed.add(digit.id)
        if changed:
            self.changed.emit(changed)
        if not self._queue:
            self.completed.emit()

    def _on_failed(self, predict: Predict, _: Exception) -> None:
        if predict is self._predict:
            self.set_predict(None)
