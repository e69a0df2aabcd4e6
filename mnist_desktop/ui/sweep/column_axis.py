"""The axis below columns: a name for each of them, in several rows where the names are wide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_MOST_ROWS = 3
# Between two names of a row, above the first row, and above the axis' label.
_GAP, _ABOVE, _ABOVE_LABEL = 8, 3, -3
_FLAGS = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextDontClip.value


class ColumnAxis(pg.AxisItem):
    """Names the columns around 0, 1, 2 and so on; the axis must reach half a column beyond them."""

    _names: Sequence[str] = ()

    def __init__(self) -> None:
        super().__init__("bottom")

    def set_names(self, names: Sequence[str]) -> None:
        self._names = names
        self.setTicks([[(column, "") for column in range(len(names))]])
        self._make_room()

    def resizeEvent(self, event: Any = None) -> None:
        super().resizeEvent(event)
        self._make_room()

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        specs = super().generateDrawSpecs(painter)
        # pyqtgraph's own labels would lie over each other, and it leaves the one at the end out.
        return specs and (*specs[:2], self._labels())

    def _labels(self) -> list[tuple[QRectF, int, str]]:
        metrics, room, rows = self._metrics(), self._room(), self._rows()
        # As `_needed` has it: the names at the ends stay within the axis.
        most = rows * room - _GAP
        if most > room:
            most = (most + room / 2) / 1.5
        labels = []
        # In the middle: what tells values apart is often at their ends.
        for column, name in enumerate(self._names):
            words = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, math.ceil(most))
            width = metrics.horizontalAdvance(words)
            left = min(max(0.0, (column + 0.5) * room - width / 2), self.width() - width)
            top = _ABOVE + column % rows * metrics.height()
            labels.append((QRectF(left, top, width, metrics.height()), _FLAGS, words))
        return labels

    def _rows(self) -> int:
        """In how many rows the names do not touch, if there is room for as many."""
        metrics, room = self._metrics(), self._room()
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        # A name that is wider than its column is moved inwards at the ends of the axis.
        needed = widest + _GAP + max(0.0, (widest - room) / 2)
        return min(_MOST_ROWS, math.ceil(needed / room)) if room > 0 else 1

    def _room(self) -> float:
        return float(self.width()) / max(1, len(self._names))

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(QFont())  # pyqtgraph's, too

    def _make_room(self) -> None:
        height = _ABOVE + self._rows() * self._metrics().height()
        if self.label.isVisible():
            height += _ABOVE_LABEL + self.label.boundingRect().height()
        if height != self.fixedHeight:
            self.setHeight(height)
