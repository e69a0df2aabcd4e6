"""The drawing, and the templates of a network without hidden layers, as small pictures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPalette, QPen

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.network.arrangement import Placed
from mnist_desktop.ui.network.painting import Look, Values, faint, levels

_BETWEEN, _ROUND = 6.0, 5.0


def paint_pixels(
    painter: QPainter,
    placed: Placed,
    pixels: Picture | None,
    hint: str,
    look: Look,
    palette: QPalette,
) -> None:
    """The drawing (28, 28), or an empty sheet that says what will be there."""
    image = None
    if pixels is not None:
        image = ink_image(pixels, palette)
        image.setColor(0, 0)  # paper is let through: the sheet has round corners
    _paint_sheet(painter, placed.rect, image, look, _ROUND)
    if pixels is None:
        painter.setFont(look.font)
        painter.setPen(look.quiet)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(placed.rect, flags, hint)


def paint_templates(
    painter: QPainter,
    placed: Placed,
    weights: NDArray[np.float32] | None,
    probabilities: Values | None,
    look: Look,
) -> None:
    """The weights (classes, 784) from the pixels to each class as pictures; the answer has a frame."""
    units = np.arange(placed.column.units)
    side = placed.step - _BETWEEN
    largest = 0.0 if weights is None else float(np.abs(weights).max(initial=0))
    for unit, x, y in zip(
        units.tolist(), *(each.tolist() for each in placed.centres(units)), strict=True
    ):
        image = None if weights is None else signed_image(weights[unit], look, largest)
        rect = QRectF(x - side / 2, y - side / 2, side, side)
        _paint_sheet(painter, rect, image, look, 0)
        if probabilities is not None and probabilities[unit] > 0.05:
            painter.setPen(QPen(faint(look.signs[2], float(probabilities[unit])), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 1, 1))
        painter.setFont(look.font)
        painter.setPen(look.text)
        name = QFontMetricsF(look.font).elidedText(
            placed.column.names[unit], Qt.TextElideMode.ElideMiddle, side - 8
        )
        painter.drawText(rect.adjusted(4, 1, -4, -1), Qt.AlignmentFlag.AlignLeft, name)


def signed_image(values: Values, look: Look, largest: float = 0.0) -> QImage:
    """Numbers (784,) or (28, 28) by their sign, as a picture; the `largest` (0: of these) is brightest."""
    shades = levels(values, largest=largest)
    image = QImage(shades.tobytes(), SIDE, SIDE, SIDE, QImage.Format.Format_Indexed8).copy()
    image.setColorTable(look.shades)
    return image


def _paint_sheet(
    painter: QPainter, rect: QRectF, image: QImage | None, look: Look, roundness: float
) -> None:
    """An image, or nothing, on a sheet of paper."""
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(look.ground)
    painter.drawRoundedRect(rect, roundness, roundness)
    if image is not None:
        painter.drawImage(rect, image)
