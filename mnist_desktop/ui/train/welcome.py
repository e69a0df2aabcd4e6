"""What one who has never trained anything can do, in the place of empty curves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mnist_desktop.experiment.duration import duration_in_words, estimated_seconds
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.laying_out import STRETCH, Do, button, column, quiet, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.plain_label import PlainLabel

# It reads most digits after a few seconds on any machine.
FIRST = "mnist-softmax-sgd"
_CARD_WIDTH = 280


class Welcome(QWidget):
    """Three cards, each with a button. `train_asked` brings the name of a recipe."""

    draw_asked = Signal()
    train_asked = Signal(str)
    lecture_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome")
        seconds = estimated_seconds(RECIPES[FIRST].experiment)
        train = self.tr("Train it ({})").format(duration_in_words(seconds or 0))
        cards = (
            self._card(
                "welcomeDraw",
                self.tr("Draw a digit"),
                self.tr("A network that has learned to read is waiting at the pad on the right."),
                self.tr("Go to the pad"),
                self.draw_asked,
            ),
            self._card(
                "welcomeTrain",
                self.tr("Train your first network"),
                self.tr("Watch one layer learn to read 60,000 digits, and try it while it learns."),
                train,
                lambda: self.train_asked.emit(FIRST),
            ),
            self._card(
                "welcomeLecture",
                self.tr("Follow the lecture"),
                self.tr("The experiments of the notes in their order, each with its claim."),
                self.tr("Choose a lesson"),
                self.lecture_asked,
            ),
        )
        beside = row(*((card, 1) for card in cards), spacing=12)
        column(STRETCH, beside, STRETCH, of=self, margins=(8, 8, 8, 8))

    def _card(self, name: str, title: str, words: str, text: str, do: Do) -> QFrame:
        card = QFrame()
        card.setFrameShape(QFrame.Shape.StyledPanel)
        card.setMaximumWidth(_CARD_WIDTH)
        head = PlainLabel(title, wordWrap=True)
        head.setFont(sized(head.font(), Size.TITLE, bold=True))
        says = quiet(PlainLabel(words, wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop))
        press = button(QPushButton, name, text, words, do)
        column(head, (says, 1), press, of=card, margins=(14, 12, 14, 14), spacing=8)
        return card
