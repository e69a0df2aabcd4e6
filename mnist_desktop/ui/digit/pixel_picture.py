"""A small picture with its pixels to be seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.digits.image import Picture
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.ink_image import ink_image


class PixelPicture(Coloured):
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

    def take_colours(self) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
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
                size = QSize(width, height) * self.devicePixelRatioF()
                stretch, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
                self._image = self._image.scaled(size, stretch, smooth.SmoothTransformation)
        self.update()
