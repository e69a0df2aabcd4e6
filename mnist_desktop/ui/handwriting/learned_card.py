"""What learning a hand has brought: how many of the user's digits were read before, and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from mnist_desktop.digits.image import SIDE
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.percent import percent
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.handwriting.answers import Answers
from mnist_desktop.ui.laying_out import STRETCH, column, named, quiet, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.wrapped_label import WrappedLabel

# So many of the digits that turned right are shown.
_MOST = 8


class LearnedCard(QFrame):
    """Hidden until a network learns the hand; then a headline, and at the end the digits that turned right.

    In between another network has to be asked for all digits: `expect` says that this has begun.
    """

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        named(self, "learnedCard").setFrameShape(QFrame.Shape.StyledPanel)
        self._answers = answers
        self._before: dict[int, int | None] | None = None  # what each digit was read as
        self._is_expecting = False
        self._says = named(PlainLabel(), "learnedSays")
        self._says.setFont(sized(self.font(), Size.TITLE, bold=True))
        self._words = quiet(WrappedLabel("learnedWords"))
        self._tiles = [_Turned(number) for number in range(_MOST)]
        tiles = row(*self._tiles, STRETCH, spacing=8)
        column(self._says, self._words, tiles, of=self, margins=(12, 8, 12, 8), spacing=4)
        self.hide()

    def begin(self, digits: Sequence[OwnDigit]) -> None:
        """A network begins to learn from the digits."""
        said = {digit.id: self._answers.of(digit) for digit in digits}
        self._before = {number: answer.digit for number, answer in said.items() if answer}
        self._is_expecting = False
        words = self.tr(
            "From {} digits of yours, among many of MNIST's, so that it does not forget those. "
            "What it reads then will stand here."
        )
        self._show(self.tr("Your network is learning your hand …"), words.format(len(digits)), [])

    def expect(self) -> None:
        """Another network is asked for the digits: the one that has learned, if one was learning."""
        self._is_expecting = self._before is not None
        if not self._is_expecting:
            self.hide()

    def end(self) -> None:
        """The learning has ended; where no network has come of it, there is nothing to show."""
        if self._before is not None and not self._is_expecting:
            self._before = None
            self.hide()

    def show_answered(self, digits: Sequence[OwnDigit]) -> None:
        """Show what the network that has learned reads of the digits: it was asked for all of them."""
        accuracy = self._answers.accuracy()
        if self._before is None or not self._is_expecting or accuracy is None:
            return
        before, self._before, self._is_expecting = self._before, None, False
        after = percent(accuracy[0] / accuracy[1])
        known = [digit for digit in digits if digit.id in before]
        if len(known) < len(digits):
            self._show(self.tr("Your handwriting: {}").format(after), "", [])
            return
        were_right = sum(before[digit.id] == digit.label for digit in known)
        turned = [
            (digit, before[digit.id])
            for digit in known
            if before[digit.id] != digit.label and not self._answers.is_misread(digit)
        ]
        lost = were_right + len(turned) - accuracy[0]
        says = self.tr("Your handwriting: {} → {}")
        words = self.tr(
            "Turned right: {}. Turned wrong: {}. Still misread: {}. "
            "It has learned from these very digits: draw others to try it."
        )
        self._show(
            says.format(percent(were_right / len(known)), after),
            words.format(len(turned), lost, accuracy[1] - accuracy[0] - lost),
            turned,
        )

    def _show(self, says: str, words: str, turned: Sequence[tuple[OwnDigit, int | None]]) -> None:
        self._says.setText(says)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for number, tile in enumerate(self._tiles):
            tile.setVisible(number < len(turned))
            if number < len(turned):
                tile.show_digit(*turned[number])
        self.show()


class _Turned(QWidget):
    """A digit that is read rightly now, and what it was read as."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"turned{number}")
        self._picture = PixelPicture(2 * SIDE)
        self._words = PlainLabel()
        column(self._picture, self._words, of=self, spacing=2)

    def show_digit(self, digit: OwnDigit, before: int | None) -> None:
        self._picture.show_pixels(digit.image)
        was = self.tr("{}, was {}").format(digit.label, "?" if before is None else before)
        self._words.setText(was)
        self._picture.setAccessibleName(was)
