"""What stands beside the map: what is nearest to the drawing, and the example that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QGroupBox, QWidget

from mnist_desktop.digits.image import SIDE
from mnist_desktop.percent import percent
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.laying_out import STRETCH, column, named, row
from mnist_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.space import Mapped

NEIGHBOURS, _IN_A_ROW = 8, 4
_SMALL, _LARGE = 40, 3 * SIDE


class Beside(QWidget):
    """Two cards: the drawing's neighbours, and an example with what the network says of it."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures = [PixelPicture(_SMALL) for _ in range(NEIGHBOURS)]
        self._digits = [PlainLabel() for _ in range(NEIGHBOURS)]
        self._rows: tuple[int, ...] = ()
        self._near = named(QGroupBox(self.tr("Nearest to your drawing")), "neighbours")
        grid = QGridLayout()
        grid.setSpacing(2)
        for number, (picture, digit) in enumerate(zip(self._pictures, self._digits, strict=True)):
            line, place = divmod(number, _IN_A_ROW)
            grid.addWidget(picture, 2 * line, place)
            grid.addWidget(digit, 2 * line + 1, place, Qt.AlignmentFlag.AlignHCenter)
        self._said = named(PlainLabel(wordWrap=True), "neighboursSaid")
        column(row(grid, STRETCH), self._said, of=self._near, margins=(8, 6, 8, 8))
        self._chosen = named(QGroupBox(), "chosenExample")
        self._picture = PixelPicture(_LARGE)
        self._words = named(PlainLabel(wordWrap=True), "chosenWords")
        column(self._picture, self._words, of=self._chosen, margins=(8, 6, 8, 8))
        column(self._near, self._chosen, STRETCH, of=self, spacing=8)

    def show_neighbours(
        self, mapped: Mapped | None, images: NDArray[np.float32] | None, rows: NDArray[np.int64]
    ) -> None:
        """Show the rows of a map that are nearest to the drawing; none: there is no drawing."""
        self._near.setVisible(mapped is None or images is not None)
        if mapped is None or images is None or not len(rows):
            rows = np.empty(0, np.int64)
        shown = tuple(rows.tolist())
        if shown == self._rows and shown:
            return  # most strokes change nothing here
        self._rows = shown
        for number, (picture, digit) in enumerate(zip(self._pictures, self._digits, strict=True)):
            is_there = number < len(shown)
            picture.setVisible(is_there)
            digit.setVisible(is_there)
            if is_there and mapped is not None and images is not None:
                picture.show_pixels(images[shown[number]].reshape(SIDE, SIDE))
                name = mapped.classes[mapped.labels[shown[number]]]
                digit.setText(self._elided(name))
        if not shown or mapped is None:
            self._said.setText(self.tr("Draw a digit, and it moves on the map."))
            return
        most = np.bincount(mapped.labels[rows]).argmax()
        count = int((mapped.labels[rows] == most).sum())
        words = self.tr(
            "{} of the {} whose outputs are nearest are {}s, in all {:,} numbers of the layer."
        )
        if len(mapped.classes[0]) > 1:  # names
            words = self.tr(
                "{} of the {} whose outputs are nearest are of {}, in all {:,} numbers of the layer."
            )
        name = mapped.classes[most]
        self._said.setText(words.format(count, len(rows), name, mapped.outputs.shape[1]))

    def _elided(self, name: str) -> str:
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _SMALL)

    def show_example(
        self,
        mapped: Mapped | None,
        images: NDArray[np.float32] | None,
        chosen: int,
        inputs: str = "",
    ) -> None:
        """Show an example of a map with what the network says; -1: none is chosen. `inputs` in words."""
        is_chosen = mapped is not None and 0 <= chosen < len(mapped.labels)
        self._chosen.setTitle(self.tr("Chosen on the map"))
        self._picture.setVisible(is_chosen and images is not None)
        if not is_chosen or mapped is None:
            self._words.setText(self.tr("Press a point to see what it is."))
            return
        label, answer = (
            mapped.classes[int(each[chosen])] for each in (mapped.labels, mapped.answers)
        )
        sure = percent(float(mapped.sureness[chosen]))
        if images is not None:
            self._picture.show_pixels(images[chosen].reshape(SIDE, SIDE))
            words = self.tr("Test image {:,}, a {}: the network reads {} ({}).")
            self._words.setText(words.format(chosen, label, answer, sure))
        else:
            words = self.tr("{}, of class {}: the network says {} ({}).")
            self._words.setText(words.format(inputs, label, answer, sure))
