"""Small pictures of one layer: a histogram, and a scatter of two figures of each unit.

Painted by hand: two dozen plots of pyqtgraph's would take longer to draw than the training has between.
"""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.palette import LIGHT
from mnist_desktop.percent import percent
from mnist_desktop.ui.laying_out import named

_HEIGHT = 106
_MARGIN = 5
# A bar so much higher than the next one (what ReLU makes 0) is cut off, or the others could not be seen.
_HIGHEST = 3.0
# More units than these are drawn as small squares: round points are slow.
_ROUND_POINTS = 256


def short(value: float) -> str:
    """A number in few characters: 0.036, -9.1, 1,234."""
    return f"{value:,.0f}" if 100 <= abs(value) < 1e6 else f"{value:.2g}"


class Panel(QWidget):
    """A ground with a title above it and numbers below, and what lies under the mouse in the title."""

    def __init__(self, name: str, title: str, explanation: str) -> None:
        super().__init__()
        named(self, name, title, explanation)
        self.setMouseTracking(True)
        self.setFixedHeight(_HEIGHT)
        # Of what is narrower nobody could tell the title.
        self.setMinimumWidth(150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = title
        self._said = ""
        self._mouse: QPointF | None = None
        self._colour = QColor(LIGHT.answer)  # until the layer has one
        self.painting_ms = 0.0

    def set_colour(self, colour: QColor) -> None:
        """The colour of the layer."""
        self._colour = colour
        self.update()

    def said(self) -> str:
        """What is said of the place under the mouse."""
        return self._said

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        with QPainter(self) as painter:
            ground = self._ground()
            painter.fillRect(ground, self.palette().base())
            self._said = self._value_at(self._mouse) if self._mouse is not None else ""
            metrics = painter.fontMetrics()
            above = QRectF(0, 0, self.width(), ground.top())
            painter.setPen(self.palette().text().color())
            words = metrics.elidedText(
                self._said or self._title, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(
                above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )
            self._draw(painter, ground)
            self.painting_ms = (time.perf_counter() - started) * 1000

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mouse = None
        self.update()

    def _ground(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(0, line + 1, self.width(), self.height() - 2 * line - 2)

    def _label(
        self, painter: QPainter, text: str, where: Qt.AlignmentFlag, x: float | None = None
    ) -> QRectF:
        """Write below the ground: at the left, the right, or around `x`."""
        ground = self._ground()
        below = QRectF(0, ground.bottom() + 1, self.width(), self.height() - ground.bottom() - 1)
        if x is not None:
            below = QRectF(x - 40, below.top(), 80, below.height())
        painter.setPen(self.palette().placeholderText().color())
        return painter.drawText(below, where | Qt.AlignmentFlag.AlignTop, text)

    def _draw(self, painter: QPainter, ground: QRectF) -> None:
        raise NotImplementedError

    def _value_at(self, place: QPointF) -> str:
        raise NotImplementedError


class HistogramPanel(Panel):
    """Bars of how many numbers lie where, and the outline of how it was at the start."""

    _edges = _shares = np.empty(0)
    _start: NDArray[np.float64] | None = None

    def show_counts(
        self,
        edges: NDArray[np.float64],
        counts: NDArray[np.int64],
        start: NDArray[np.int64] | None = None,
    ) -> None:
        """Show a histogram: edges (bins + 1,), counts (bins,), and those at the start (bins,)."""
        self._edges = edges
        self._shares = counts / max(1, counts.sum())
        self._start = None if start is None else start / max(1, start.sum())
        self.update()

    def _draw(self, painter: QPainter, ground: QRectF) -> None:
        if not len(self._shares):
            return
        top = self._top()
        width = (ground.width() - 2 * _MARGIN) / len(self._shares)
        left = ground.left() + _MARGIN
        room = ground.height() - _MARGIN
        low, high = float(self._edges[0]), float(self._edges[-1])

        def height(share: float) -> float:
            return float(min(share / top, 1.0)) * room

        for index, share in enumerate(self._shares.tolist()):
            if not share:
                continue
            tall = height(share)
            # On whole pixels, or some gaps would be wider than others.
            first, end = round(left + index * width), round(left + (index + 1) * width)
            wide = end - first - (1 if width >= 4 else 0)
            bar = QRectF(first, ground.bottom() - tall, max(1, wide), tall)
            painter.fillRect(bar, self._colour)
            if share > top:  # a gap, as in a broken axis
                gap = QRectF(bar.left(), ground.top() + 9, bar.width(), 3)
                painter.fillRect(gap, self.palette().base())
        if self._start is not None:
            outline = QPolygonF()
            for index, share in enumerate(self._start):
                y = ground.bottom() - height(share)
                outline.append(QPointF(left + index * width, y))
                outline.append(QPointF(left + (index + 1) * width, y))
            painter.setPen(QPen(self.palette().text().color(), 1))
            painter.drawPolyline(outline)
        lefts = self._label(painter, short(low), Qt.AlignmentFlag.AlignLeft)
        rights = self._label(painter, short(high), Qt.AlignmentFlag.AlignRight)
        if low < 0 < high:
            x = left - low / (high - low) * (ground.width() - 2 * _MARGIN)
            painter.setPen(QPen(self.palette().placeholderText().color(), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, ground.top(), x, ground.bottom()))
            if lefts.right() + 8 < x < rights.left() - 8:
                self._label(painter, "0", Qt.AlignmentFlag.AlignHCenter, x)

    def _top(self) -> float:
        """The share that is as high as the ground."""
        shares = self._shares if self._start is None else np.maximum(self._shares, self._start)
        ordered = np.sort(shares)
        highest, second = float(ordered[-1]), float(ordered[-2])
        return min(highest, _HIGHEST * second) if second > 0 else max(highest, 1e-9)

    def _value_at(self, place: QPointF) -> str:
        if not len(self._shares):
            return ""
        across = (place.x() - _MARGIN) / max(1.0, self.width() - 2 * _MARGIN)
        if not 0 <= across < 1:
            return ""
        index = int(across * len(self._shares))
        low, high = self._edges[index], self._edges[index + 1]
        # What stands first is what is left where there is little room.
        said = percent(self._shares[index])
        if self._start is not None:
            said += self.tr(" (start {})").format(percent(self._start[index]))
        return said + self.tr(": {:.2g} … {:.2g}").format(low, high)


class ScatterPanel(Panel):
    """A point for each unit: across what batch norm has remembered, up what the batch has."""

    _running = _batch = np.empty(0)
    _ends = (0.0, 1.0)

    def show_units(self, running: NDArray[np.float32], batch: NDArray[np.float32]) -> None:
        """Show both figures of each unit, (units,)."""
        self._running, self._batch = running.astype(np.float64), batch.astype(np.float64)
        both = np.concatenate([self._running, self._batch])
        both = both[np.isfinite(both)]
        low, high = (float(both.min()), float(both.max())) if len(both) else (0.0, 1.0)
        self._ends = (low, high) if low < high else (low - 0.5, low + 0.5)
        self.update()

    def _draw(self, painter: QPainter, ground: QRectF) -> None:
        if not len(self._running):
            return
        painter.setClipRect(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1))
        inner = self._inner()
        painter.drawLine(inner.bottomLeft(), inner.topRight())
        pen = QPen(self._colour, 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if len(self._running) > _ROUND_POINTS:
            pen = QPen(self._colour, 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        x, y = self._places()
        there = np.isfinite(x) & np.isfinite(y)
        painter.drawPoints([QPointF(*at) for at in zip(x[there], y[there], strict=True)])
        painter.setClipping(False)
        low, high = self._ends
        lefts = self._label(painter, short(low), Qt.AlignmentFlag.AlignLeft)
        rights = self._label(painter, short(high), Qt.AlignmentFlag.AlignRight)
        words = self.tr("running →")
        middle = (lefts.right() + rights.left()) / 2
        if painter.fontMetrics().horizontalAdvance(words) < rights.left() - lefts.right() - 8:
            self._label(painter, words, Qt.AlignmentFlag.AlignHCenter, middle)

    def _inner(self) -> QRectF:
        """The ground without a margin, in which whole points have their middles."""
        return self._ground().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _places(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        low, high = self._ends
        ground = self._inner()
        x = ground.left() + (self._running - low) / (high - low) * ground.width()
        y = ground.bottom() - (self._batch - low) / (high - low) * ground.height()
        return x, y

    def _value_at(self, place: QPointF) -> str:
        if not len(self._running):
            return ""
        x, y = self._places()
        away = np.hypot(x - place.x(), y - place.y())
        away[~np.isfinite(away)] = np.inf
        unit = int(away.argmin())
        if away[unit] > 15:
            return ""
        return self.tr("unit {}: {:.3g}, batch {:.3g}").format(
            unit + 1, self._running[unit], self._batch[unit]
        )
