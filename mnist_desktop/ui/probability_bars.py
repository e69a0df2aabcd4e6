"""Ten bars: how sure the network is of each digit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.ui.colours import colours

_BARS = 10


class ProbabilityBars(QWidget):
    """A bar and a number for each digit; the largest stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("probabilityBars")
        self.setToolTip(
            self.tr(
                "<p>How probable each digit is to the network, from softmax over its ten scores. It is "
                "sure of something even when you draw no digit: it knows nothing else.</p>"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = self.fontMetrics().height() + 1
        self.setMinimumHeight(_BARS * self._row)
        self._probabilities: NDArray[np.float32] | None = None
        self.show_probabilities(None)

    def probabilities(self) -> NDArray[np.float32] | None:
        """What is shown: float32 (10,), or None."""
        return self._probabilities

    def show_probabilities(self, probabilities: NDArray[np.float32] | None) -> None:
        """Show float32 (10,), or that there is no answer (None)."""
        self._probabilities = probabilities
        if probabilities is None:
            self.setAccessibleName(self.tr("No prediction"))
        else:
            best = int(probabilities.argmax())
            self.setAccessibleName(self.tr("{}, {:.0%}").format(best, probabilities[best]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _BARS * (self._row + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, scheme = self.palette(), colours(self.palette())
        text = palette.color(QPalette.ColorRole.WindowText)
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        row = min(self.height() / _BARS, self._row + 8)
        left = self.fontMetrics().horizontalAdvance("0") + 10
        right = self.fontMetrics().horizontalAdvance("100.0 %") + 6
        room = max(1, self.width() - left - right)
        values = self._probabilities
        best = -1 if values is None else int(values.argmax())
        for digit in range(_BARS):
            top = digit * row
            value = 0.0 if values is None else float(values[digit])
            font = self.font()
            font.setBold(digit == best)
            painter.setFont(font)
            painter.setPen(text if digit == best else faint)
            painter.drawText(
                QRectF(0, top, left - 6, row),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(digit),
            )
            track = QRectF(left, top + 2, room, row - 4)
            painter.fillRect(track, palette.color(QPalette.ColorRole.AlternateBase))
            if value > 0:
                filled = QRectF(track.left(), track.top(), max(1.0, room * value), track.height())
                painter.fillRect(filled, scheme.answer if digit == best else scheme.bar)
            if values is not None:
                painter.drawText(
                    QRectF(left + room, top, right, row),
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    f"{value:.1%}".replace("%", " %"),
                )
