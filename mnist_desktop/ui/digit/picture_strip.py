"""Rows of small pictures with words: a digit's way into the network, and images from the training set."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.digits.image import BOX, SIDE, DigitSteps, Picture
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.wrapped_label import WrappedLabel

# Points to a pixel of a training image. A whole number makes every pixel as large as the next.
SMALL = 2


class PixelPicture(QWidget):
    """Ink on paper in the palette's colours, framed, with its longer side so many points long."""

    def __init__(self, longest: int, *, hard: bool = True) -> None:
        """`hard` shows the pixels as what they are, squares."""
        super().__init__()
        self._longest = longest
        self._hard = hard
        self._pixels: Picture | None = None
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    def pixels(self) -> Picture | None:
        """The picture shown, (height, width) in 0..1."""
        return self._pixels

    def show_pixels(self, pixels: Picture | None) -> None:
        """Show (height, width) in 0..1 with 1 for ink, or an empty frame (None)."""
        self._pixels = pixels
        self._fit()

    def set_longest(self, longest: int) -> None:
        """Make the longer side so many points long."""
        if longest != self._longest:
            self._longest = longest
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.fillRect(frame, self.palette().base())
        if self._image is not None:
            painter.drawImage(frame.adjusted(1, 1, 0, 0), self._image)
        self.paint_marks(painter)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(frame)

    def paint_marks(self, painter: QPainter) -> None:
        """Paint over the picture and under the frame."""

    def _fit(self) -> None:
        """Take the picture's size, and make the image that is painted as often as need be."""
        shape = (1, 1) if self._pixels is None else self._pixels.shape
        height, width = (max(1, round(side * self._longest / max(shape))) for side in shape)
        self.setFixedSize(width + 2, height + 2)
        self._image = None
        if self._pixels is not None:
            self._image = ink_image(self._pixels, self.palette())
            if not self._hard:
                density = self.devicePixelRatioF()
                self._image = self._image.scaled(
                    round(width * density),
                    round(height * density),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
        self.update()


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
        self._drawing = PixelPicture(SIDE, hard=False)
        self._crop = PixelPicture(SIDE, hard=False)
        self._box = PixelPicture(BOX)
        self._image = CentredPicture(SIDE)
        steps = (
            (
                self._drawing,
                self.tr("Your drawing"),
                self.tr("Where on the pad and how large it is makes no difference."),
            ),
            (
                self._crop,
                self.tr("Cut to its ink"),
                self.tr("The smallest upright box that holds the ink."),
            ),
            (
                self._box,
                self.tr("Scaled to 20\u00a0×\u00a020"),
                self.tr("Its longer side becomes 20 pixels long; its proportions stay."),
            ),
            (
                self._image,
                self.tr("Centred by mass: 28\u00a0×\u00a028"),
                self.tr(
                    "Moved by whole pixels until the balance point of its ink, its centre of mass, is in "
                    "the middle. This is all that the network sees."
                ),
            ),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(3)
        centre = Qt.AlignmentFlag.AlignCenter
        for number, (picture, words, explanation) in enumerate(steps):
            caption = WrappedLabel()
            caption.setText(words)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            for widget in (picture, caption):
                widget.setToolTip(f"<p>{explanation}</p>")
            picture.setAccessibleName(words)
            picture.setAccessibleDescription(explanation)
            if number:
                arrow = QLabel("→")
                arrow.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                grid.addWidget(arrow, 0, 2 * number - 1, centre)
            grid.addWidget(picture, 0, 2 * number, centre)
            grid.addWidget(caption, 1, 2 * number)
            grid.setColumnStretch(2 * number, 1)

    def pictures(self) -> tuple[PixelPicture, PixelPicture, PixelPicture, PixelPicture]:
        """The four steps' pictures, in their order."""
        return self._drawing, self._crop, self._box, self._image

    def show_steps(self, steps: DigitSteps) -> None:
        self._drawing.show_pixels(steps.drawing)
        self._crop.show_pixels(steps.crop)
        self._box.show_pixels(steps.box)
        self._image.show_steps(steps)

    def set_scale(self, points: int) -> None:
        """Make a pixel of the network's image so many points large, and of the box as many."""
        for picture in self.pictures():
            picture.set_longest((BOX if picture is self._box else SIDE) * points)


class TrainingRow(QWidget):
    """The nearest training images of one digit, the nearest first, under a title."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = WrappedLabel()
        self._pictures = [PixelPicture(SIDE * SMALL) for _ in range(most)]
        row = QHBoxLayout()
        row.setSpacing(4)
        for picture in self._pictures:
            row.addWidget(picture)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addLayout(row)

    def title(self) -> str:
        return self._title.text()

    def pictures(self) -> list[PixelPicture]:
        """The pictures that show an image."""
        return [picture for picture in self._pictures if picture.pixels() is not None]

    def show_images(self, digit: int, rows: NDArray[np.int64], images: NDArray[np.float32]) -> None:
        """Show training images (n, 784) in 0..1 of a digit; `rows` are their numbers."""
        self._title.setText(self.tr("Nearest {}s in the training images").format(digit))
        for number, picture in enumerate(self._pictures):
            shown = number < len(rows)
            picture.setVisible(shown)
            picture.show_pixels(images[number].reshape(SIDE, SIDE) if shown else None)
            if shown:
                name = self.tr("{}, number {}").format(self._title.text(), number + 1)
                picture.setAccessibleName(name)
                picture.setToolTip(self.tr("Training image {}").format(int(rows[number])))


def _centre_of(pixels: Picture) -> QPointF:
    """The centre of mass in pixels from the upper left corner."""
    total = max(float(pixels.sum()), 1e-9)
    x, y = (
        float((pixels.sum(axis=axis) * (np.arange(pixels.shape[1 - axis]) + 0.5)).sum()) / total
        for axis in (0, 1)
    )
    return QPointF(x, y)
