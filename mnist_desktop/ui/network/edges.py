"""The connections of a small network, with their weights written on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mnist_desktop.ui.network.arrangement import Placed
from mnist_desktop.ui.network.painting import Look, faint, number

if TYPE_CHECKING:
    from mnist_desktop.learning.activity import Connections

# More weights than this, or in a narrower gap, would lie over each other.
_MOST, _NARROWEST = 12, 96.0
# Where on a connection its weight stands: further on the lower its target is, so that none hides another.
_FROM, _TO = 0.2, 0.62


def paint_faintly(painter: QPainter, one: Placed, other: Placed, look: Look) -> None:
    """All connections of two columns of nodes, whatever goes along them."""
    pairs = np.indices((one.column.units, other.column.units)).reshape(2, -1)
    ends = np.stack([*one.right_ends(pairs[0]), *other.left_ends(pairs[1])], axis=1)
    painter.setPen(QPen(faint(look.text, 0.12), 1))
    painter.drawLines([QLineF(*each) for each in ends.tolist()])


def paint_weights(
    painter: QPainter, one: Placed, other: Placed, told: Connections, look: Look
) -> None:
    """Write the weights between two columns on their connections, where there is room."""
    count = one.column.units * other.column.units
    is_narrow = other.rect.left() - one.rect.right() < _NARROWEST
    if count > _MOST or is_narrow or min(one.step, other.step) < 1.5 * look.line:
        return
    metrics = painter.fontMetrics()
    starts, ends = one.right_ends(told.sources), other.left_ends(told.targets)
    rows = zip(told.targets, told.weights, *starts, *ends, strict=True)
    for target, weight, x0, y0, x1, y1 in rows:
        share = _FROM + (_TO - _FROM) * target / max(1, other.column.units - 1)
        if other.column.units == 1:
            share = (_FROM + _TO) / 2
        words = number(float(weight))
        room = QRectF(0, 0, metrics.horizontalAdvance(words) + 6, look.line)
        room.moveCenter(QPointF(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint(look.ground, 0.85))
        painter.drawRoundedRect(room, 4, 4)
        painter.setPen(look.signs[2] if weight > 0 else look.signs[0])
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
