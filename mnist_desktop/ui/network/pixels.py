"""The drawing, and the templates of a network without hidden layers, as small pictures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPalette, QPen

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.network.arrangement import Placed
from mnist_desktop.ui.network.painting import Look, Values, faint, levels

_BETWEEN, _ROUND = 6.0, 5.0


def paint_pixels(
    painter: QPainter, placed: Placed, pixels: Picture | None, look: Look, palette: QPalette
) -> None:
    """The drawing (28, 28), or an empty sheet."""
    image = None if pixels is None else ink_image(pixels, palette)
    _paint_sheet(painter, placed.rect, image, look)


def paint_templates(
    painter: QPainter,
    placed: Placed,
    weights: NDArray[np.float32] | None,
    probabilities: Values | None,
    look: Look,
) -> None:
    """The weights (10, 784) from the pixels to each digit as ten pictures; the answer has a frame."""
    units = np.arange(placed.column.units)
    side = placed.step - _BETWEEN
    shades = None if weights is None else levels(weights).reshape(-1, SIDE, SIDE)
    for unit, x, y in zip(
        units.tolist(), *(each.tolist() for each in placed.centres(units)), strict=True
    ):
        image = None
        if shades is not None:
            kind = QImage.Format.Format_Indexed8
            image = QImage(shades[unit].tobytes(), SIDE, SIDE, SIDE, kind)
            image.setColorTable(look.shades)
        rect = QRectF(x - side / 2, y - side / 2, side, side)
        _paint_sheet(painter, rect, image, look)
        if probabilities is not None and probabilities[unit] > 0.05:
            painter.setPen(QPen(faint(look.signs[2], float(probabilities[unit])), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)
        painter.setFont(look.font)
        painter.setPen(look.text)
        painter.drawText(rect.adjusted(4, 1, -4, -1), Qt.AlignmentFlag.AlignLeft, str(unit))


def _paint_sheet(painter: QPainter, rect: QRectF, image: QImage | None, look: Look) -> None:
    """An image, or nothing, with rounded corners on the colour of paper."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(rect, _ROUND, _ROUND)
    painter.fillPath(outline, look.ground)
    if image is not None:
        painter.setClipPath(outline)
        painter.drawImage(rect, image)
    painter.restore()
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
