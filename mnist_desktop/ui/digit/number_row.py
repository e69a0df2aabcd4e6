"""Several digits drawn side by side: a button for each, to choose whose bars are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton

from mnist_desktop.digits.image import Picture
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.laying_out import named

_THUMBNAIL = 20


class NumberRow(Coloured):
    """Shows each digit, at most 12; hidden where there are fewer than two."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(self, "numberRow", self.tr("Digits of the number"))
        self._layout = Flow(of=self, spacing=1)
        self._images: list[Picture] = []
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self.chosen)
        self.hide()

    def show_digits(self, images: Sequence[Picture], answers: Sequence[int], chosen: int) -> None:
        """Show 28x28 images, what each was read as (for who cannot see it), and which of them is chosen."""
        self.setVisible(len(images) > 1)
        if len(images) < 2:
            return
        while len(self._buttons.buttons()) < len(images):
            self._add_button()
        for index, button in enumerate(self._buttons.buttons()):
            button.setVisible(index < len(images))
            if index >= len(images):
                continue
            answer = str(answers[index]) if index < len(answers) else "?"
            button.setAccessibleName(self.tr("Digit {}, read as {}").format(index + 1, answer))
            button.setChecked(index == chosen)
        self._images = list(images)
        self.take_colours()

    def take_colours(self) -> None:
        for button, image in zip(self._buttons.buttons(), self._images, strict=False):
            picture = ink_image(image, self.palette()).scaled(_THUMBNAIL, _THUMBNAIL)
            button.setIcon(QPixmap.fromImage(picture))

    def _add_button(self) -> None:
        number = len(self._buttons.buttons())
        tip = self.tr("Show this digit's bars")
        button = named(QToolButton(autoRaise=True), f"numberDigit{number}", tip=tip)
        button.setCheckable(True)
        button.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        self._buttons.addButton(button, number)
        self._layout.addWidget(button)
