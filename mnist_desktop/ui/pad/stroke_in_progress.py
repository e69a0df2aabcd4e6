"""A stroke while it is drawn: its lines grow, and it may leave the pad and come back."""

from __future__ import annotations

import time
from array import array

import numpy as np
from PySide6.QtCore import QPointF

from mnist_desktop.digits.strokes import Points, Stroke

# A line of more points than this loses every second one: a scribble of minutes stays light.
_MOST_POINTS = 10_000


class StrokeInProgress:
    """Places are in units of the pad's side. Beside the pad no point is kept: a line ends at its edge."""

    def __init__(self, place: QPointF, pressure: float) -> None:
        # A flat row of x, y, seconds, pressure for each line.
        self._lines: list[array[float]] = [array("d")]
        self._last_outside: QPointF | None = None
        # A press in the margin beside the square begins at the square's edge.
        inside = QPointF(min(1.0, max(0.0, place.x())), min(1.0, max(0.0, place.y())))
        self._add(inside, pressure)

    def go_on(self, place: QPointF, pressure: float) -> list[QPointF]:
        """Move to a place. Returns the points that the stroke won, all of its last line."""
        if _is_inside(place):
            came_from, self._last_outside = self._last_outside, None
            if came_from is None:
                return self._add(place, pressure)
            self._lines.append(array("d"))
            edge = self._add(_edge_point(place, came_from), pressure)
            return edge + self._add(place, pressure)
        if self._last_outside is not None:
            self._last_outside = place
            return []
        x, y = self._lines[-1][-4:-2]
        edge = self._add(_edge_point(QPointF(x, y), place), pressure)
        self._last_outside = place
        return edge

    def is_outside(self) -> bool:
        """Whether it left the pad: its last line has ended, and coming back starts another."""
        return self._last_outside is not None

    def stroke(self) -> Stroke:
        """What is drawn of it, in the machine's seconds."""
        return Stroke(tuple(self.lines()))

    def lines(self) -> list[Points]:
        return [np.array(line).reshape(-1, 4) for line in self._lines]

    def _add(self, place: QPointF, pressure: float) -> list[QPointF]:
        line = self._lines[-1]
        x, y = place.x(), place.y()
        if len(line) and (line[-4], line[-3]) == (x, y):
            return []
        line.extend((x, y, time.perf_counter(), pressure))
        if len(line) > 4 * _MOST_POINTS:
            self._lines[-1] = array("d", np.array(line).reshape(-1, 4)[::2].tobytes())
        return [place]


def _is_inside(place: QPointF) -> bool:
    return 0 <= place.x() <= 1 and 0 <= place.y() <= 1


def _edge_point(inside: QPointF, outside: QPointF) -> QPointF:
    """Where the way from a point on the pad to one beside it crosses the pad's edge."""
    share = 1.0
    for start, end in ((inside.x(), outside.x()), (inside.y(), outside.y())):
        if end > 1:
            share = min(share, (1 - start) / (end - start))
        elif end < 0:
            share = min(share, start / (start - end))
    return inside + (outside - inside) * share
