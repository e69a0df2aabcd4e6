"""The eraser: it takes whole strokes away."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap

from mnist_desktop.digits.strokes import Points, Stroke

# However thin the brush is, the eraser takes what lies so near.
ERASER_PX = 7


def strokes_at(strokes: Sequence[Stroke], place: QPointF, reach: float) -> frozenset[int]:
    """The indices of the strokes that lie no farther from a place than `reach`."""
    here = np.array([place.x(), place.y()])
    return frozenset(
        index
        for index, stroke in enumerate(strokes)
        if any(_distance(line[:, :2], here) <= reach for line in stroke.lines)
    )


def strokes_between(
    strokes: Sequence[Stroke], start: QPointF, end: QPointF, reach: float
) -> frozenset[int]:
    """The indices of the strokes that the eraser meets on its way."""
    way = end - start
    steps = max(1, math.ceil(math.hypot(way.x(), way.y()) / reach))
    hit: frozenset[int] = frozenset()
    for step in range(steps + 1):
        hit |= strokes_at(strokes, start + way * (step / steps), reach)
    return hit


def ring_cursor() -> QCursor:
    """A ring that is to be seen on light and dark."""
    side = 2 * ERASER_PX + 5
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((Qt.GlobalColor.white, 3), (Qt.GlobalColor.black, 1)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(QPointF(side / 2, side / 2), ERASER_PX, ERASER_PX)
    painter.end()
    return QCursor(pixmap)


def _distance(line: Points, place: NDArray[np.float64]) -> float:
    """How far a place (2,) is from a line (n, 2) through its points."""
    starts, ways = line[:-1], np.diff(line, axis=0)
    if not len(ways):
        starts, ways = line, np.zeros_like(line)
    squared = np.maximum((ways**2).sum(axis=1), 1e-12)
    along = np.clip(((place - starts) * ways).sum(axis=1) / squared, 0, 1)
    return float(np.hypot(*(starts + along[:, None] * ways - place).T).min())
