"""What the curves of a plot are called: at their ends, or in a line above."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.plain_label import as_tip

# In pixels: what is left of a label's sign and between it and its text.
_BEFORE, _BETWEEN = 5, 4


class Label(NamedTuple):
    """Which colour and sign is which curve; `at` is where it ends, as the view counts, or None."""

    colour: QColor
    sign: str
    text: str
    at: float | None = None


class Legend(QLabel):
    """Which colour and sign is which curve, in the width that is left; what does not fit is elided."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._entries: Sequence[Label] = ()

    def set_entries(self, entries: Sequence[Label]) -> None:
        self._entries = entries
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, left = self.fontMetrics(), self.width()
        gap = metrics.horizontalAdvance("    ")
        parts = []
        for colour, sign, text, _ in self._entries:
            left -= metrics.horizontalAdvance(f"{sign} ") + 2  # the sign is bold
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, left))
            if not shown:
                break
            parts.append(
                f'<span style="color:{colour.name()}"><b>{sign}</b></span> {escape(shown)}'
            )
            left -= metrics.horizontalAdvance(text) + gap
        self.setText(" &nbsp; ".join(parts))
        whole = ", ".join(f"{sign} {text}" for _, sign, text, _ in self._entries)
        self.setToolTip(as_tip(whole) if left + gap < 0 else "")


class Ends(QWidget):
    """Beside a plot: each curve's name at the height of its end, none over another."""

    def __init__(self, view: pg.PlotWidget, texts: Sequence[str]) -> None:
        """`texts` are all that may stand here: as wide as the longest of them it is, always."""
        super().__init__()
        self._view = view
        self._box = view.getPlotItem().vb
        self._labels: Sequence[Label] = ()
        self._look: object = None  # what was painted last
        self.setFont(sized(self.font(), Size.SMALL))
        metrics = QFontMetrics(self.font())
        self._sign = max(map(metrics.horizontalAdvance, "—●▼■★"))
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        self.setFixedWidth(_BEFORE + self._sign + _BETWEEN + widest + 4)
        self._box.sigRangeChanged.connect(lambda: self.update())
        self._box.sigResized.connect(lambda: self.update())

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Show the names of curves that have an end."""
        self._labels = [label for label in labels if label.at is not None]
        if (look := (self.places(), [label.colour for label in self._labels])) != self._look:
            self._look = look
            self.update()

    def places(self) -> list[tuple[str, int]]:
        """What stands here, from above: each text and the middle of its line, in pixels."""
        height = self.fontMetrics().height()
        ends = self._box.sceneBoundingRect()
        low, high = int(ends.top()) + height // 2, int(ends.bottom()) - height // 2
        wanted = sorted((self._pixel(label.at or 0.0), label.text) for label in self._labels)
        middles: list[int] = []
        for middle, _ in wanted:  # downwards, each below the one before
            middle = min(max(middle, low), high)
            middles.append(max(middle, middles[-1] + height) if middles else middle)
        for place in reversed(range(len(middles))):  # and up again where the room has ended
            below = middles[place + 1] - height if place + 1 < len(middles) else high
            middles[place] = min(middles[place], below)
        return [(text, middle) for (_, text), middle in zip(wanted, middles, strict=True)]

    def _pixel(self, at: float) -> int:
        scene = self._box.mapViewToScene(QPointF(0.0, at))
        return int(self._view.mapFromScene(scene).y())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), palette.base())
            height = self.fontMetrics().height()
            of_text = {label.text: label for label in self._labels}
            aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            for text, middle in self.places():
                label = of_text[text]
                line = QRect(_BEFORE, middle - height // 2, self.width() - _BEFORE, height)
                painter.setPen(label.colour)
                painter.drawText(line, aligned, label.sign)
                painter.setPen(palette.text().color())
                painter.drawText(line.adjusted(self._sign + _BETWEEN, 0, 0, 0), aligned, text)
