"""What is finished on the pad, painted ahead, so that a move paints one short piece."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from mnist_desktop.digits.image import Picture
from mnist_desktop.digits.strokes import Points, Stroke
from mnist_desktop.ui.pad.ink import Dot, PadLook, paint_line, paint_picture
from mnist_desktop.ui.pad.stroke_in_progress import StrokeInProgress

# Points nearer to each other than this, in pixels of the screen, change nothing that is to be seen.
_NEAREST_PX = 0.3
_PICTURE_MARGIN = 0.08


class PadCanvas:
    """A pixmap, and the tail of the line that goes on: the dots that one more could still bend."""

    def __init__(self) -> None:
        self.pixmap = QPixmap()
        self._tail: list[Dot] = []
        self._tail_goes_on = False

    def repaint(
        self,
        look: PadLook,
        picture: Picture | None,
        strokes: Sequence[Stroke],
        faint: frozenset[int],
        going_on: StrokeInProgress | None,
    ) -> None:
        """Paint everything anew; `faint` are the indices of strokes to be shown so."""
        side, ratio = look.side, look.ratio
        self.pixmap = QPixmap(round(side * ratio), round(side * ratio))
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(look.palette.base().color())
        painter = self._painter()
        if picture is not None:
            margin = side * _PICTURE_MARGIN
            box = QRectF(0, 0, side, side).adjusted(margin, margin, -margin, -margin)
            paint_picture(painter, picture, box, look.palette)
        # The faint ones below: what stays looks as it will without them.
        for index in sorted(range(len(strokes)), key=lambda index: index not in faint):
            ink = look.ink(faint=index in faint)
            for line in strokes[index].lines:
                paint_line(painter, ink, _dots(line, look))
        lines = [] if going_on is None else going_on.lines()
        self._tail = []
        if going_on is not None and not going_on.is_outside():
            self._tail = _dots(lines.pop(), look)
        for line in lines:
            paint_line(painter, look.ink(), _dots(line, look))
        painter.end()
        self._tail_goes_on = False
        self._shorten_tail(look)

    def extend(self, look: PadLook, place: QPointF, pressure: float) -> QRectF | None:
        """Add a point in units of the pad's side to the line that goes on.

        What is certain goes onto the pixmap, the rest waits for the next. Returns where the pad looks
        different now.
        """
        x, y = place.x() * look.side, place.y() * look.side
        if self._tail:
            last_x, last_y, _ = self._tail[-1]
            if abs(x - last_x) + abs(y - last_y) < _NEAREST_PX / look.ratio:
                return None
        else:
            self._tail_goes_on = False
        self._tail.append((x, y, pressure))
        xs, ys = [dot[0] for dot in self._tail], [dot[1] for dot in self._tail]
        reach = look.brush / 2 + 2
        # In pieces of some length: smooth edges painted over each other many times become hard ones.
        if len(self._tail) > 30 or math.hypot(x - xs[0], y - ys[0]) > reach:
            self._shorten_tail(look)
        dirty = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return dirty.adjusted(-reach, -reach, reach, reach)

    def end_line(self, look: PadLook) -> None:
        """The line has ended, and the next point starts another."""
        if self._tail:
            painter = self._painter()
            self.paint_tail(painter, look)
            painter.end()
        self.forget_tail()

    def forget_tail(self) -> None:
        self._tail = []

    def paint_tail(self, painter: QPainter, look: PadLook, *, to_middle: bool = False) -> None:
        """Paint what is not yet on the pixmap; `to_middle` leaves out what a point to come can change."""
        if self._tail:
            paint_line(
                painter, look.ink(), self._tail, goes_on=self._tail_goes_on, to_middle=to_middle
            )

    def _shorten_tail(self, look: PadLook) -> None:
        """Paint the tail onto the pixmap as far as no point to come can change it."""
        if len(self._tail) > 1:
            painter = self._painter()
            self.paint_tail(painter, look, to_middle=True)
            painter.end()
            self._tail = self._tail[-2:]
            self._tail_goes_on = True

    def _painter(self) -> QPainter:
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


def _dots(line: Points, look: PadLook) -> list[Dot]:
    """A line in the pad's pixels, without the points that change nothing to be seen."""
    nearest = _NEAREST_PX / look.ratio
    rows = (line * [look.side, look.side, 1, 1]).tolist()
    x, y, _, pressure = rows[0]
    dots = [(x, y, pressure)]
    for next_x, next_y, _, pressure in rows[1:]:
        if abs(next_x - x) + abs(next_y - y) >= nearest:
            x, y = next_x, next_y
            dots.append((x, y, pressure))
    if (x, y) != tuple(rows[-1][:2]):
        dots.append((rows[-1][0], rows[-1][1], rows[-1][3]))
    return dots
