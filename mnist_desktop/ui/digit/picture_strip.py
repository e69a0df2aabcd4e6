"""Rows of small pictures with words: a digit's way into the network, and images from the training set."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from mnist_desktop.digits.image import BOX, SIDE, DigitSteps, Picture
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.laying_out import STRETCH, column, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.wrapped_label import WrappedLabel

# Points to a pixel of a training image. A whole number makes every pixel as large as the next.
SMALL = 2


class CentredPicture(PixelPicture):
    """What the network sees, with marks for the 20x20 box and the centre of mass."""

    def __init__(self, longest: int) -> None:
        super().__init__(longest)
        self._box_at = QPointF()  # the box's corner, in pixels
        self._centre = QPointF()

    def show_steps(self, steps: DigitSteps) -> None:
        self._centre = _centre_of(steps.image)
        # Centring moves by whole pixels.
        self._box_at = QPointF((self._centre - _centre_of(steps.box)).toPoint())
        self.show_pixels(steps.image)

    def paint_marks(self, painter: QPainter) -> None:
        if self.pixels() is None:
            return
        palette = self.palette()
        scale = (self.width() - 2) / SIDE
        mark = colours(palette).accuracy
        painter.save()
        painter.translate(1, 1)
        painter.setPen(QPen(mark, 1, Qt.PenStyle.DotLine))
        box = QRectF(self._box_at * scale, self._box_at * scale + QPointF(BOX, BOX) * scale)
        painter.drawRect(box.adjusted(0, 0, -1, -1).toRect())
        x, y, arm = self._centre.x() * scale, self._centre.y() * scale, 1.6 * scale
        cross = [QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)]
        # With an edge in the colour of the ground, so that it shows on ink as well as beside it.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((palette.color(QPalette.ColorRole.Base), 3.5), (mark, 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawLines(cross)
        painter.restore()


class StepStrip(QWidget):
    """A digit on its way into the network: four pictures with words and arrows between them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitSteps")
        self._box = PixelPicture(BOX)
        self._image = CentredPicture(SIDE)
        drawing, crop = (PixelPicture(SIDE, hard=False) for _ in range(2))
        self._pictures = (drawing, crop, self._box, self._image)
        explained = {
            self.tr("Your drawing"): self.tr(
                "Where on the pad and how large it is makes no difference."
            ),
            self.tr("Cut to its ink"): self.tr("The smallest upright box that holds the ink."),
            self.tr("Scaled to 20\u00a0×\u00a020"): self.tr(
                "Its longer side becomes 20 pixels long; its proportions stay."
            ),
            self.tr("Centred by mass: 28\u00a0×\u00a028"): self.tr(
                "Moved by whole pixels until the balance point of its ink, its centre of mass, is in "
                "the middle. This is all that the network sees."
            ),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(3)
        centre = Qt.AlignmentFlag.AlignCenter
        steps = zip(self._pictures, explained.items(), strict=True)
        for number, (picture, (words, explanation)) in enumerate(steps):
            caption = named(WrappedLabel(text=words), "", tip=explanation)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            named(picture, "", words, explanation).setAccessibleDescription(explanation)
            if number:
                grid.addWidget(quiet(PlainLabel("→")), 0, 2 * number - 1, centre)
            grid.addWidget(picture, 0, 2 * number, centre)
            grid.addWidget(caption, 1, 2 * number)
            grid.setColumnStretch(2 * number, 1)

    def show_steps(self, steps: DigitSteps) -> None:
        drawing, crop, *_ = self._pictures
        drawing.show_pixels(steps.drawing)
        crop.show_pixels(steps.crop)
        self._box.show_pixels(steps.box)
        self._image.show_steps(steps)

    def set_scale(self, points: int) -> None:
        """Make a pixel of the network's image so many points large, and of the box as many."""
        for picture in self._pictures:
            picture.set_longest((BOX if picture is self._box else SIDE) * points)


class TrainingRow(QWidget):
    """The nearest training images of one digit, the nearest first, under a title."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = WrappedLabel()
        self._pictures = [PixelPicture(SIDE * SMALL) for _ in range(most)]
        pictures = row(*self._pictures, STRETCH, spacing=4)
        column(self._title, pictures, of=self, spacing=3)

    def show_images(self, digit: int, rows: NDArray[np.int64], images: NDArray[np.float32]) -> None:
        """Show training images (n, 784) in 0..1 of a digit; `rows` are their numbers."""
        self._title.setText(self.tr("Nearest {}s in the training images").format(digit))
        for number, picture in enumerate(self._pictures):
            shown = number < len(rows)
            picture.setVisible(shown)
            picture.show_pixels(images[number].reshape(SIDE, SIDE) if shown else None)
            if shown:
                name = self.tr("{}, number {}").format(self._title.text(), number + 1)
                named(picture, "", name, self.tr("Training image {}").format(int(rows[number])))


def _centre_of(pixels: Picture) -> QPointF:
    """The centre of mass in pixels from the upper left corner."""
    total = max(float(pixels.sum()), 1e-9)
    x, y = (
        float((pixels.sum(axis=axis) * (np.arange(pixels.shape[1 - axis]) + 0.5)).sum()) / total
        for axis in (0, 1)
    )
    return QPointF(x, y)
