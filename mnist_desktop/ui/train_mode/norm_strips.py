"""A unit's sums over a batch, before batch norm, normalised, and after γ and β: three strips of dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.learning.arithmetic import figure
from mnist_desktop.ui.colours import Coloured, colours
from mnist_desktop.ui.laying_out import bold, named

if TYPE_CHECKING:
    from mnist_desktop.learning.batch_norm import UnitNorm

_BETWEEN, _AIR, _ROUND = 12.0, 8.0, 6.0
# Steps of the golden ratio never fall on one another.
_GOLDEN = 0.618034


class NormStrips(Coloured):
    """Each image of the batch is a dot, the drawing a large one; the band is mean and deviation."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "Each dot is an image of the batch, the large one your drawing. The band is the batch's mean "
            "and standard deviation; the dashed lines are the running ones, which batch norm uses when the "
            "network is asked, and the ring is where they put your drawing."
        )
        named(self, "normStrips", self.tr("Batch norm of one unit"), tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._norm: UnitNorm | None = None

    def show_norm(self, norm: UnitNorm | None) -> None:
        """Show a unit's, or nothing."""
        self._norm = norm
        self.update()

    def sizeHint(self) -> QSize:
        # No higher than at least: beside words that wrap, Qt gives it this before others have their least.
        return QSize(480, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 4 * self.fontMetrics().height() + 30)

    def take_colours(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        norm = self._norm
        if norm is None:
            return
        running, scale, shift = norm.running, norm.scale, norm.shift
        steep = abs(scale)
        strips = (
            (
                self.tr("z, before"),
                norm.before,
                (running.mean, running.deviation),
                float(norm.before[0]),
                self.tr("μ {}, σ {}").format(*map(_short, (norm.batch.mean, norm.batch.deviation))),
            ),
            (
                self.tr("ẑ = (z − μ) / σ, normalised"),
                norm.normalised,
                None,
                norm.rested[0],
                self.tr("μ {}, σ {}").format(
                    *map(_short, (norm.normalised.mean(), norm.normalised.std()))
                ),
            ),
            (
                self.tr("γ · ẑ + β, after"),
                norm.after,
                None,
                norm.rested[1],
                self.tr("γ {}, β {} · μ {}, σ {}").format(
                    _short(scale),
                    _short(shift),
                    _short(shift),
                    _short(steep * norm.normalised.std()),
                ),
            ),
        )
        width = (self.width() - 2 * _BETWEEN) / 3
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, strip in enumerate(strips):
                room = QRectF(place * (width + _BETWEEN), 0, width, self.height())
                self._paint(painter, room, *strip)

    def _paint(
        self,
        painter: QPainter,
        room: QRectF,
        title: str,
        values: NDArray[np.float32],
        running: tuple[float, float] | None,
        rested: float,
        words: str,
    ) -> None:
        palette, scheme = self.palette(), colours(self.palette())
        text = palette.color(QPalette.ColorRole.WindowText)
        pale = palette.color(QPalette.ColorRole.PlaceholderText)
        line = float(self.fontMetrics().height())
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(bold(self.font()))
        painter.setPen(text)
        title = painter.fontMetrics().elidedText(title, elide, int(room.width()))
        painter.drawText(QRectF(room.left(), 0, room.width(), line), title)
        painter.setFont(self.font())
        painter.setPen(pale)
        said = painter.fontMetrics().elidedText(words, elide, int(room.width()))
        below = QRectF(room.left(), room.bottom() - line, room.width(), line)
        painter.drawText(below, said)
        box = QRectF(room.left(), line + 3, room.width(), room.height() - 3 * line - 6)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.base())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        mean, deviation = float(values.mean()), float(values.std())
        ends = [*values.tolist(), mean - deviation, mean + deviation, rested, 0.0]
        if running is not None:
            ends += [running[0] - running[1], running[0] + running[1]]
        low, high = min(ends), max(ends)
        span = (high - low) or 1.0

        def x(value: float) -> float:
            return float(box.left() + _AIR + (value - low) / span * (box.width() - 2 * _AIR))

        band = QColor(scheme.bar)
        band.setAlphaF(0.35)
        left, right = x(mean - deviation), x(mean + deviation)
        painter.fillRect(QRectF(left, box.top() + 1, right - left, box.height() - 2), band)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QLineF(x(0), box.top() + 1, x(0), box.bottom() - 1))
        painter.setPen(QPen(scheme.answer, 2))
        painter.drawLine(QLineF(x(mean), box.top() + 1, x(mean), box.bottom() - 1))
        if running is not None:
            painter.setPen(QPen(scheme.accuracy, 1.5, Qt.PenStyle.DashLine))
            for sign in (-1, 0, 1):
                at = x(running[0] + sign * running[1])
                painter.drawLine(QLineF(at, box.top() + 1, at, box.bottom() - 1))
        tall = box.height() - 2 * _AIR
        dot = QColor(text)
        dot.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot)
        for number, value in enumerate(values[1:].tolist(), start=1):
            height = box.top() + _AIR + tall * (number * _GOLDEN % 1)
            painter.drawEllipse(QPointF(x(value), height), 2.2, 2.2)
        centre = box.center().y()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(scheme.accuracy, 2))
        if running is None:
            painter.drawEllipse(QPointF(x(rested), centre), 7, 7)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1.5))
        painter.setBrush(scheme.answer)
        painter.drawEllipse(QPointF(x(float(values[0])), centre), 5, 5)
        painter.setPen(pale)
        numbers = QRectF(box.left(), box.bottom() + 1, box.width(), line)
        painter.drawText(numbers, Qt.AlignmentFlag.AlignLeft, _short(low))
        painter.drawText(numbers, Qt.AlignmentFlag.AlignRight, _short(high))


def _short(value: float) -> str:
    return figure(float(value) if abs(value) > 5e-4 else 0.0, 3)
