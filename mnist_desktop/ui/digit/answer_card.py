"""What the network reads, in large type, and how sure it is, in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.digits.likeness import no_digit
from mnist_desktop.percent import percent
from mnist_desktop.ui.laying_out import STRETCH, bold, column, named, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.wrapped_label import WrappedLabel

# Of so probable answers are right: of the ready-made network, on MNIST's test images, 99.9 % (98 % of its
# answers are so probable); of networks that have learned MNIST for one or two epochs, on the 30 writers of
# the pen strokes, 97 % (71 %). Of the others six to eight in ten are.
SURE = 0.95
# What takes the place of a digit in what is none.
_NONE = "?"
# Times a headline's size: one digit, and a number that shares the line with its words.
_ONE, _SEVERAL = 1.7, 1.0
_LINES = 3


class AnswerCard(QWidget):
    """A digit or a number, what is said of it beside it, and what else is to stand there below it."""

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._number = named(PlainLabel(), "answerDigit", self.tr("What the network reads"))
        self._words = WrappedLabel("answer")
        self._words.setFont(bold(self._words.font()))
        self._details = WrappedLabel("answerDetails")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        said = column(STRETCH, self._words, self._details, STRETCH, spacing=0)
        column(row(self._number, (said, 1), spacing=8), below, of=self, spacing=0)
        # The pad must not shrink under the hand that draws: the card is as high whatever it says.
        self.setMinimumHeight(_LINES * self.fontMetrics().height() + 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, words: str) -> None:
        """Say why there is no answer, or what will be here."""
        self._show("", "", words)

    def show_answers(
        self,
        answers: NDArray[np.float32],
        looks: NDArray[np.bool_],
        chosen: int = 0,
        known: str = "",
        names: Sequence[str] = (),
    ) -> None:
        """Say what the network reads in each of some images, (n, 10), and which look like digits, (n,).

        `known` is what is known of the only one, as words. Classes that have `names` are no digits, and
        there is one image.
        """
        if names:
            self._show_name(answers[0], names, known)
            return
        best, least = answers.argmax(axis=1), float(answers.max(axis=1).min())
        each = [str(digit) if look else _NONE for digit, look in zip(best, looks, strict=True)]
        number = "".join(each)
        if not looks[chosen]:
            self._show(number, "", no_digit())
        elif not looks.all():
            self._show(number, self.tr("one is no digit"), self.tr("I can only answer 0 to 9."))
        elif len(best) > 1:
            unsure = best[int(answers.max(axis=1).argmin())]
            words = self.tr("sure") if least >= SURE else self.tr("unsure of the {}").format(unsure)
            self._show(number, words, self.tr("each ≥ {}").format(percent(least)))
        else:
            second = int(np.argsort(answers[0])[-2])
            unsure_words = self.tr("unsure, perhaps {}").format(second)
            words = self.tr("sure") if least >= SURE else unsure_words
            self._show(number, words, known or percent(least))

    def _show_name(
        self, answer: NDArray[np.float32], names: Sequence[str], known: str = ""
    ) -> None:
        second, best = (int(place) for place in np.argsort(answer)[-2:])
        share = percent(float(answer[best]))
        unsure = self.tr("unsure, perhaps {}").format(names[second])
        said = self.tr("sure") if answer[best] >= SURE else unsure
        self._show("", names[best], known or self.tr("{}, {}").format(share, said))
        self._words.setFont(sized(self.font(), Size.TITLE, bold=True))

    def _show(self, number: str, words: str, details: str) -> None:
        self._words.setFont(bold(self.font()))
        factor = _ONE if len(number) < 2 else _SEVERAL
        font = sized(self.font(), Size.HEADLINE, bold=True)
        font.setPointSizeF(font.pointSizeF() * factor)
        self._number.setFont(font)
        # What stands alone is what there is to say.
        roles = QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText
        self._details.setForegroundRole(roles[bool(words) or not number])
        for label, text in (
            (self._number, number),
            (self._words, words),
            (self._details, details),
        ):
            label.setText(text)
            label.setVisible(bool(text))
