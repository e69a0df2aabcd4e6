"""The pen that the arrow keys move."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

_STEP, _FINE_STEP = 1 / 32, 1 / 128
_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def step_of(key: str) -> QPointF | None:
    """How far a key, as in "Shift+Left", moves the pen in units of the pad's side; None if it does not."""
    arrow = _ARROWS.get(key.removeprefix("Shift+"))
    if arrow is None:
        return None
    return QPointF(*arrow) * (_FINE_STEP if key.startswith("Shift+") else _STEP)


class KeyboardPen:
    """Where it is, and whether it is to be seen: from the first key until something else draws."""

    def __init__(self) -> None:
        self.place = QPointF(0.5, 0.5)
        self.is_seen = False

    def move(self, step: QPointF) -> None:
        x, y = self.place.x() + step.x(), self.place.y() + step.y()
        self.place = QPointF(max(0.0, min(1.0, x)), max(0.0, min(1.0, y)))

    def paint(
        self, painter: QPainter, colour: QColor, side: float, brush: float, *, is_down: bool
    ) -> None:
        """A ring of the brush's width with four arms, in the pixels of a pad of this side."""
        painter.setPen(QPen(colour, 1.5))
        at = self.place * side
        radius = brush / 2
        painter.drawEllipse(at, radius, radius)
        for arrow in _ARROWS.values():
            # The arms reach into the ring while the pen is down.
            inner = 0 if is_down else radius
            way = QPointF(*arrow)
            painter.drawLine(at + way * inner, at + way * (radius + 8))
