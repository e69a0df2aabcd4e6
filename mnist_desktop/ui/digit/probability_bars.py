"""A bar for each class: how sure the network is of it, and how its answers in train mode scatter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.percent import percent
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.laying_out import bold

if TYPE_CHECKING:
    from mnist_desktop.learning.train_mode import Spread

# The least height of each, in lines of text: of the first ten, and of those that more classes bring. Of
# many classes the letters are smaller then.
_LEAST_LINES, _LEAST_OF_MORE, _FEW = 0.88, 0.5, 10
_WIDEST_NAME = 0.38  # of the width
# Steps of the golden ratio never fall on one another: answers that agree stay apart on the screen.
_GOLDEN = 0.618034


class ProbabilityBars(QWidget):
    """A bar and a number for each digit, or for each class by its name; the largest stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("probabilityBars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = self.fontMetrics().height() + 1
        self._names: tuple[str, ...] = ()
        self.show_classes(tuple(map(str, range(10))))
        self._probabilities: NDArray[np.float32] | None = None
        self._doubted = False
        self._answers: NDArray[np.float32] | None = None
        self._spread: Spread | None = None
        self.show_probabilities(None)
        self.show_spread(None)

    def show_classes(self, names: tuple[str, ...]) -> None:
        """What the bars are called; what was shown is gone where it was of others."""
        if names != self._names:
            self._names = names
            # Rows of digits have nothing below the line: they stay readable closer together than text.
            more = max(0, len(names) - _FEW)
            lines = (len(names) - more) * _LEAST_LINES + more * _LEAST_OF_MORE
            self.setMinimumHeight(round(lines * self.fontMetrics().height()))
            self._probabilities = self._answers = self._spread = None
            self.updateGeometry()
            self.update()

    def probabilities(self) -> NDArray[np.float32] | None:
        """What is shown: float32 (classes,), or None."""
        return self._probabilities

    def show_probabilities(
        self, probabilities: NDArray[np.float32] | None, *, doubted: bool = False
    ) -> None:
        """Show float32 (classes,), or that there is no answer (None); `doubted`: none stands out."""
        if probabilities is not None and len(probabilities) != len(self._names):
            self.show_classes(tuple(map(str, range(len(probabilities)))))
        self._probabilities, self._doubted = probabilities, doubted
        if probabilities is None:
            self.setAccessibleName(self.tr("No prediction"))
        else:
            best = int(probabilities.argmax())
            name = self.tr("No digit; least unlike {}, {}") if doubted else self.tr("{}, {}")
            self.setAccessibleName(name.format(self._names[best], percent(probabilities[best])))
        self.update()

    def spread(self) -> Spread | None:
        """How the answers in train mode that are shown scatter, or None."""
        return self._spread

    def show_spread(self, answers: NDArray[np.float32] | None) -> None:
        """Show over the bars how float32 (answers, classes) from train mode scatter, or none of it (None).

        They stay when other probabilities are shown: who shows those of another drawing takes them away.
        """
        self._answers, self._spread, votes = answers, None, ""
        meaning = self.tr(
            "<p>How probable each digit is to the network, from softmax over its ten scores. It is "
            "sure of something even when you draw no digit: it knows nothing else.</p>"
        )
        if answers is not None:
            # Whoever has answers has loaded torch; the window opens before.
            from mnist_desktop.learning.train_mode import spread

            self._spread = spread(answers)
            most = int(self._spread.votes.argmax())
            votes = self.tr("train mode: {} in {} of {}").format(
                self._names[most], self._spread.votes[most], len(answers)
            )
            meaning += self.tr(
                "<p>The dots are {} answers in train mode to the same drawing. Nine in ten lie within "
                "the line's ends, and half on either side of its tick.</p>"
            ).format(len(answers))
        self.setAccessibleDescription(votes)
        self.setToolTip(meaning)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._names) * (self._row + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            palette, scheme = self.palette(), colours(self.palette())
            text = palette.color(QPalette.ColorRole.WindowText)
            faint = palette.color(QPalette.ColorRole.PlaceholderText)
            row = min(self.height() / len(self._names), self._row + 8)
            font = QFont(self.font())
            if (fits := row / (_LEAST_LINES * self.fontMetrics().height())) < 1:
                font.setPointSizeF(font.pointSizeF() * fits)
            metrics = QFontMetrics(bold(font))
            widest = max(map(metrics.horizontalAdvance, self._names))
            left = min(widest, round(_WIDEST_NAME * self.width())) + 10
            right = metrics.horizontalAdvance("100.0 %") + 6
            room = max(1, self.width() - left - right)
            at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            values = self._probabilities
            best = -1 if values is None or self._doubted else int(values.argmax())
            for digit, name in enumerate(self._names):
                top = digit * row
                value = 0.0 if values is None else float(values[digit])
                painter.setFont(bold(font, digit == best))
                painter.setPen(text if digit == best else faint)
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, left - 8)
                painter.drawText(QRectF(0, top, left - 6, row), at_right, shown)
                air = min(2.0, row / 6)
                track = QRectF(left, top + air, room, row - 2 * air)
                painter.fillRect(track, palette.color(QPalette.ColorRole.AlternateBase))
                if value > 0:
                    filled = QRectF(
                        track.left(), track.top(), max(1.0, room * value), track.height()
                    )
                    painter.fillRect(filled, scheme.answer if digit == best else scheme.bar)
                if values is not None:
                    painter.drawText(QRectF(left + room, top, right, row), at_right, percent(value))
                self._paint_spread(painter, digit, track)

    def _paint_spread(self, painter: QPainter, digit: int, track: QRectF) -> None:
        if self._answers is None or self._spread is None:
            return
        palette = self.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def x(probability: np.float32) -> float:
            return track.left() + track.width() * float(probability)

        dot = QColor(colours(palette).accuracy)
        dot.setAlphaF(0.7)
        painter.setPen(QPen(dot, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(
            [
                QPointF(x(value), track.top() + track.height() * (number * _GOLDEN % 1))
                for number, value in enumerate(self._answers[:, digit])
            ]
        )
        low, middle, high = (
            x(each[digit]) for each in (self._spread.low, self._spread.middle, self._spread.high)
        )
        height, centre = track.height(), track.center().y()
        lines = [QLineF(low, centre, high, centre)]
        for place, share in ((low, 0.25), (middle, 0.5), (high, 0.25)):
            lines.append(QLineF(place, centre - height * share, place, centre + height * share))
        # With an edge in the colour of the ground, so that it shows on a bar as well as beside it.
        for role, width in ((QPalette.ColorRole.Base, 4.0), (QPalette.ColorRole.WindowText, 1.5)):
            painter.setPen(QPen(palette.color(role), width))
            painter.drawLines(lines)
        painter.restore()
