"""What each hidden layer gives at the start, a small histogram for each layer and initialisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.layers.panels import short
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.network.painting import faint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mnist_desktop.learning.starting import Start

_BETWEEN, _LEAST = 6.0, 26
# A bar so much higher than the next one (what ReLU makes 0) is cut off, or the others could not be seen.
_HIGHEST = 3.0


class StartHistograms(Coloured):
    """A row for each initialisation, a column for each layer; the number is how far the outputs spread."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "What the units of each hidden layer give for the batch, from the least to the largest, and "
            "its standard deviation. All at one end is saturated, all at 0 is dead."
        )
        named(self, "startHistograms", self.tr("Outputs of each hidden layer at the start"), tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._starts: Sequence[Start] = ()
        self._names: Sequence[str] = ()
        self._colours: Sequence[QColor] = ()

    def show_starts(
        self, starts: Sequence[Start], names: Sequence[str], colours: Sequence[QColor]
    ) -> None:
        """Show starts with their names and colours."""
        self._starts, self._names, self._colours = starts, names, colours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 4 * _LEAST + self.fontMetrics().height())

    def take_colours(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._starts or not self._starts[0].histograms:
            return
        palette, metrics = self.palette(), self.fontMetrics()
        layers, line = len(self._starts[0].histograms), float(metrics.height())
        left = max(metrics.horizontalAdvance(name) for name in self._names) + 12.0
        width = (self.width() - left - _BETWEEN * (layers - 1)) / layers
        height = (self.height() - line - _BETWEEN * len(self._starts)) / len(self._starts)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            for layer in range(layers):
                room = QRectF(left + layer * (width + _BETWEEN), 0, width, line)
                words = self.tr("layer {}") if width > 50 else "{}"
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words.format(layer + 1))
            parts = zip(self._starts, self._names, self._colours, strict=True)
            for row, (start, name, colour) in enumerate(parts):
                top = line + _BETWEEN + row * (height + _BETWEEN)
                painter.setPen(palette.color(QPalette.ColorRole.WindowText))
                side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(0, top, left - 8, height), side, name)
                for layer, histogram in enumerate(start.histograms):
                    cell = QRectF(left + layer * (width + _BETWEEN), top, width, height)
                    _paint(painter, cell, histogram.counts, colour, palette)
                    words = short(float(start.outputs[layer + 1]))
                    room = QRectF(0, 0, metrics.horizontalAdvance(words) + 4, line - 2)
                    room.moveTopRight(cell.topRight() + QPointF(-2, 1))
                    painter.fillRect(room, faint(palette.base().color(), 0.8))
                    painter.setPen(palette.color(QPalette.ColorRole.Text))
                    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


def _paint(
    painter: QPainter, cell: QRectF, counts: np.ndarray, colour: QColor, palette: QPalette
) -> None:
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    painter.setBrush(palette.base())
    painter.drawRoundedRect(cell, 4, 4)
    most = np.sort(counts)[-2:]
    top = min(float(most[-1]), _HIGHEST * float(most[0])) or 1.0
    step = (cell.width() - 4) / len(counts)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for place, count in enumerate(counts.tolist()):
        high = min(1.0, count / top) * (cell.height() - 6)
        if high > 0:
            painter.drawRect(
                QRectF(cell.left() + 2 + place * step, cell.bottom() - 2 - high, step, high)
            )
