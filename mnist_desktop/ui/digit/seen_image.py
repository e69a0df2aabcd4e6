"""What the network sees: 28x28 pixels, shown large with hard edges."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.ui.ink_image import ink_image


class SeenImage(QWidget):
    """Shows one 28x28 image, or an empty frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("seenImage")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setToolTip(
            self.tr(
                "<p>What the network sees: your drawing brought to 28 × 28 pixels as MNIST's digits were, "
                "scaled to 20 pixels and centred by its mass.</p>"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pixels: NDArray[np.float32] | None = None
        self._image: QImage | None = None

    def pixels(self) -> NDArray[np.float32] | None:
        """The image shown, (28, 28) in 0..1."""
        return self._pixels

    def show_pixels(self, pixels: NDArray[np.float32] | None) -> None:
        self._pixels = pixels
        self._image = None if pixels is None else ink_image(pixels, self.palette())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(86, 86)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_pixels(self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.fillRect(frame, self.palette().base())
        if self._image is not None:
            painter.drawImage(frame.adjusted(1, 1, 0, 0), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(frame)
