"""Beside the words of an opened unit: its weights on the drawing, its place on the curve."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.digits.image import SIDE
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.network.painting import Look, faint, look_of
from mnist_desktop.ui.network.pixels import signed_image
from mnist_desktop.ui.step.story import Values

_BETWEEN = 8.0


class Products(Coloured):
    """Weights, drawing and their products, each 28x28: what a unit of the first layer looks at."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The unit's weights, the drawing, and each pixel's product of the two: blue adds to the "
            "sum, red takes away from it."
        )
        named(self, "stepProducts", self.tr("Weights, drawing and products"), tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._weights: Values = np.zeros(SIDE * SIDE, np.float32)
        self._drawing: Values = self._weights
        self.take_colours()

    def show_unit(self, weights: Values, drawing: Values) -> None:
        """Show a unit's weights (784,) on a drawing (784,)."""
        self._weights, self._drawing = weights, drawing
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 74 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())

    def take_colours(self) -> None:
        self._look: Look = look_of(self.palette(), self.font())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            side = min((self.width() - 2 * _BETWEEN - 12) / 3, self.height() - self._look.line)
            words = (self.tr("weights"), self.tr("drawing"), self.tr("product"))
            images = (
                signed_image(self._weights, self._look),
                ink_image(self._drawing.reshape(SIDE, SIDE), self.palette()),
                signed_image(self._weights * self._drawing, self._look),
            )
            x = 0.0
            for image, name, sign in zip(images, words, ("·", "=", ""), strict=True):
                rect = QRectF(x, 0, side, side)
                painter.drawImage(rect, image)
                painter.setPen(QPen(self._look.edge, 1))
                painter.drawRect(rect)
                painter.setPen(self._look.quiet)
                below = QRectF(x - 4, side, side + 8, self._look.line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
                painter.setPen(self._look.text)
                between = QRectF(x + side, 0, _BETWEEN + 6, side)
                painter.drawText(between, Qt.AlignmentFlag.AlignCenter, sign)
                x += side + _BETWEEN + 6


class Curve(Coloured):
    """An activation's curve, with the point where a unit is and the tangent there."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The activation: where the unit sits on it, and its slope there. What comes back is "
            "multiplied by that slope: where the curve is flat, nothing gets through."
        )
        named(self, "stepCurve", self.tr("The unit on its curve"), tip)
        self.setFixedSize(QSize(104, 74))
        self._curve: Values = np.zeros((2, 2), np.float32)
        self._point = (0.0, 0.0, 0.0)
        self.take_colours()

    def show_point(self, curve: Values, x: float, y: float, slope: float) -> None:
        """Show a curve (points, 2), and where on it a unit is."""
        self._curve, self._point = curve, (x, y, slope)
        self.update()

    def take_colours(self) -> None:
        self._look: Look = look_of(self.palette(), self.font())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        x, y, slope = self._point
        look = self._look
        reach = float(np.clip(abs(x) * 1.25, 3.0, 6.0))
        shown = self._curve[np.abs(self._curve[:, 0]) <= reach]
        low, high = float(min(shown[:, 1].min(), -0.3)), float(max(shown[:, 1].max(), 1.05))
        wide, tall = self.width() - 2.0, self.height() - 2.0

        def at(px: float, py: float) -> QPointF:
            across = 1 + (px + reach) / (2 * reach) * wide
            return QPointF(across, 1 + (high - py) / (high - low) * tall)

        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.edge, 1))
            painter.setBrush(look.ground)
            painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1), 5, 5)
            painter.drawLine(at(-reach, 0), at(reach, 0))
            painter.drawLine(at(0, low), at(0, high))
            painter.setPen(QPen(look.text, 1.6))
            painter.drawPolyline(QPolygonF([at(*each) for each in shown.tolist()]))
            inside = float(np.clip(x, -reach, reach)), float(np.clip(y, low, high))
            half = reach * 0.35 / max(1.0, abs(slope))
            painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
            painter.setPen(QPen(faint(look.signs[2], 0.9), 1.4, Qt.PenStyle.DashLine))
            ends = [(inside[0] + sign * half, inside[1] + sign * half * slope) for sign in (-1, 1)]
            painter.drawLine(at(*ends[0]), at(*ends[1]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.signs[2])
            painter.drawEllipse(at(*inside), 4, 4)
