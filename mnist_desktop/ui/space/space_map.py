"""A map of examples by a layer's outputs, with what moves on it painted over what stands still."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)

from mnist_desktop.digits.image import SIDE, as_bytes
from mnist_desktop.ui.colours import Coloured, colours, digit_colours, rgb
from mnist_desktop.ui.laying_out import bold, named
from mnist_desktop.ui.table.boundary import SYMBOLS
from mnist_desktop.ui.table.unit_lines import within

if TYPE_CHECKING:
    from mnist_desktop.learning.space import Mapped

Floats = NDArray[np.float32]

_MARGIN = 16
_WIDEST_NAME, _FEW_NAMES = 120.0, 10
_DOT, _FEW, _SYMBOL_OF_FEW, _SYMBOL = 6.5, 20, 14, 8
_THUMBNAIL = 19
# How near to a point the mouse points at it, in pixels.
_REACH = 14
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SpaceMap(Coloured):
    """Points or pictures in the colours of their digits, or a plane that bends with its examples.

    What is misread has an edge. A click, or an arrow key, chooses an example: `chosen` brings its row. The
    points are painted when the map is another; a drawing that moves is painted over their pixels.
    `painting_ms` is how long the points took to paint.
    """

    painting_ms = 0.0

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "Each point is a test image at the place that the layer's outputs have in the plane of their "
            "two principal axes: what lies together, the network takes to be alike. An edge: it is "
            "misread. The cross is your drawing, with lines to what is nearest to it in the whole layer."
        )
        named(self, "spaceMap", self.tr("Map of the layer's outputs"), tip)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self._mapped: Mapped | None = None
        self._images: Floats | None = None
        self._as_pictures = False
        self._atlas: QImage | None = None
        self._ground: QPixmap | None = None
        self._pixels: NDArray[np.float64] = np.empty((0, 2))  # where each example is painted
        self._centre, self._scale = np.zeros(2), 1.0
        self._place: Floats | None = None
        self._near: NDArray[np.int64] = np.empty(0, np.int64)
        self._selected = self._pointed_at = -1

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def show_map(self, mapped: Mapped, images: Floats | None) -> None:
        """Show a map; `images` (rows, 784) are its examples, where they are images."""
        if images is not self._images:
            self._atlas, self._selected = None, -1
        if self._mapped is None or len(mapped.places) != len(self._mapped.places):
            self._selected = -1
        self._mapped, self._images = mapped, images
        self._place, self._near, self._pointed_at = None, self._near[:0], -1
        self._repaint_ground()

    def show_drawing(self, place: Floats | None, near: NDArray[np.int64]) -> None:
        """Put the drawing at a place (2,), with lines to the rows that are `near` it; or take it away."""
        self._place, self._near = place, near
        self.update()

    def show_pictures(self, on: bool) -> None:
        """Show each image as a small picture, or as a point."""
        self._as_pictures = on
        self._repaint_ground()

    def place(self) -> Floats | None:
        """Where the drawing is, (2,)."""
        return self._place

    def pixel_of(self, row: int) -> QPointF:
        """Where an example is painted."""
        self._painted()
        return QPointF(*self._pixels[row])

    def take_colours(self) -> None:
        self._atlas = None
        self._repaint_ground()

    def _repaint_ground(self) -> None:
        self._ground = None
        self.update()

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent, text = self.palette().highlight().color(), self.palette().text().color()
            for row, colour in ((self._pointed_at, text), (self._selected, accent)):
                if 0 <= row < len(self._pixels):
                    painter.setPen(QPen(colour, 2))
                    painter.drawEllipse(QPointF(*self._pixels[row]), 9, 9)
            if self._place is not None:
                self._paint_drawing(painter, accent)
            if self.hasFocus():
                painter.setPen(QPen(accent, 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_drawing(self, painter: QPainter, accent: QColor) -> None:
        assert self._place is not None
        at = self._clipped(self._in_pixels(self._place))
        painter.setPen(QPen(accent, 1))
        for row in self._near:
            painter.drawLine(at, QPointF(*self._pixels[row]))
        for colour, width in ((self.palette().base().color(), 6.0), (accent, 3.0)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0))
            painter.drawLine(at - QPointF(0, 8), at + QPointF(0, 8))

    def _painted(self) -> QPixmap:
        """What stands still, painted once."""
        if self._ground is None:
            started = time.perf_counter()
            density = self.devicePixelRatioF()
            self._ground = QPixmap(self.size() * density)
            self._ground.setDevicePixelRatio(density)
            self._ground.fill(self.palette().base().color())
            if self._mapped is not None:
                with QPainter(self._ground) as painter:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    self._paint_map(painter, self._mapped)
            self.painting_ms = (time.perf_counter() - started) * 1000
        return self._ground

    def _paint_map(self, painter: QPainter, mapped: Mapped) -> None:
        parts = [mapped.places]
        if mapped.grid is not None:
            parts.append(mapped.grid.places.reshape(-1, 2))
        every = np.concatenate(parts).astype(np.float64)
        low, high = every.min(axis=0), every.max(axis=0)
        room = np.array([self.width(), self.height()]) - 2 * _MARGIN
        # One scale for both axes: distances in the plane are distances.
        self._scale = float((np.maximum(room, 1) / np.maximum(high - low, 1e-9)).min())
        self._centre = (low + high) / 2
        self._pixels = self._in_pixels(mapped.places)
        if mapped.grid is not None:
            self._paint_grid(painter, mapped)
            self._paint_symbols(painter, mapped)
        elif self._images is None:
            self._paint_symbols(painter, mapped)
        elif self._as_pictures:
            self._paint_pictures(painter, mapped)
        else:
            self._paint_dots(painter, mapped)

    def _in_pixels(self, places: NDArray[Any]) -> NDArray[np.float64]:
        middle = np.array([self.width(), self.height()]) / 2
        return middle + (places - self._centre) * (self._scale, -self._scale)

    def _clipped(self, at: NDArray[np.float64]) -> QPointF:
        ends = (self.width() - 1, self.height() - 1)
        x, y = (
            max(0.0, min(float(end), float(value))) for value, end in zip(at, ends, strict=True)
        )
        return QPointF(x, y)

    def _paint_dots(self, painter: QPainter, mapped: Mapped) -> None:
        inks, edge = digit_colours(self.palette()), QPen(self.palette().text().color(), 1.4)
        wrong = mapped.answers != mapped.labels
        for row in np.argsort(wrong, kind="stable"):  # what is misread lies above the others
            painter.setPen(edge if wrong[row] else Qt.PenStyle.NoPen)
            painter.setBrush(inks[mapped.labels[row]])
            painter.drawEllipse(QPointF(*self._pixels[row]), _DOT / 2, _DOT / 2)
        self._paint_digits(painter, mapped)

    def _paint_pictures(self, painter: QPainter, mapped: Mapped) -> None:
        assert self._images is not None
        if self._atlas is None:
            self._atlas = _atlas(self._images, mapped.labels, digit_colours(self.palette()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wrong = mapped.answers != mapped.labels
        half = _THUMBNAIL / 2
        painter.setPen(QPen(self.palette().text().color(), 1))
        for row in np.argsort(wrong, kind="stable"):
            x, y = self._pixels[row]
            target = QRectF(x - half, y - half, _THUMBNAIL, _THUMBNAIL)
            painter.drawImage(target, self._atlas, QRectF(0, int(row) * SIDE, SIDE, SIDE))
            if wrong[row]:
                painter.drawRect(target)

    def _paint_digits(self, painter: QPainter, mapped: Mapped) -> None:
        """Each digit where the middle one of its points is, for whoever cannot tell the colours apart."""
        font = bold(self.font())
        font.setPointSizeF(font.pointSizeF() * (1.6 if len(mapped.classes) <= _FEW_NAMES else 1.0))
        ground = QPen(self.palette().base().color(), 4)
        size, written = QFontMetricsF(font), list[QRectF]()
        for digit, (name, ink) in enumerate(
            zip(mapped.classes, digit_colours(self.palette()), strict=False)
        ):
            own = self._pixels[mapped.labels == digit]
            if not len(own):
                continue
            word = size.elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST_NAME)
            at = QRectF(0, 0, size.horizontalAdvance(word), size.height())
            at.moveCenter(QPointF(*np.median(own, axis=0)))
            at = _beside(at, written, QRectF(self.rect()))
            written.append(at)
            path = QPainterPath()
            path.addText(at.left(), at.center().y() + size.capHeight() / 2, font, word)
            painter.strokePath(path, ground)
            painter.fillPath(path, ink)

    def _paint_symbols(self, painter: QPainter, mapped: Mapped) -> None:
        scheme = colours(self.palette())
        inks = (scheme.cost, scheme.accuracy, scheme.validation)
        size = _SYMBOL_OF_FEW if len(self._pixels) <= _FEW else _SYMBOL
        text, base = self.palette().text().color(), self.palette().base().color()
        for (x, y), label, answer in zip(
            self._pixels, mapped.labels.tolist(), mapped.answers.tolist(), strict=True
        ):
            edge = QPen(text if answer != label else base, 2 if answer != label else 1)
            edge.setCosmetic(True)
            painter.save()
            painter.translate(x, y)
            drawSymbol(painter, SYMBOLS[label], size, edge, inks[label])
            painter.restore()

    def _paint_grid(self, painter: QPainter, mapped: Mapped) -> None:
        grid = mapped.grid
        assert grid is not None
        side = len(grid.places)
        at = self._in_pixels(grid.places.reshape(-1, 2)).reshape(side, side, 2)
        scheme = colours(self.palette())
        for answer, ink in enumerate((scheme.cost, scheme.accuracy, scheme.validation)):
            painter.setPen(QPen(ink, 1))
            for points, answers in ((at, grid.answers), (at.transpose(1, 0, 2), grid.answers.T)):
                for line, said in zip(points[:: grid.step], answers[:: grid.step], strict=True):
                    _paint_runs(painter, line, said == answer)
        if mapped.boundary is not None:
            # In a square around all that is seen.
            reach = float(max(self.width(), self.height())) / self._scale
            a, b, c = mapped.boundary.astype(np.float64)
            moved = np.array([[a, b, a * self._centre[0] + b * self._centre[1] + c]], np.float32)
            ends = within(moved, -reach, reach) + self._centre
            if len(ends):
                painter.setPen(QPen(self.palette().text().color(), 2))
                painter.drawPolyline(QPolygonF([QPointF(*end) for end in self._in_pixels(ends)]))

    # The mouse and the keys.

    def _row_at(self, position: QPointF) -> int:
        if not len(self._pixels):
            return -1
        distances = np.hypot(*(self._pixels - (position.x(), position.y())).T)
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= _REACH else -1

    def _choose(self, row: int) -> None:
        self._selected = row
        self.update()
        self.chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row != self._pointed_at:
            self._pointed_at = row
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if row >= 0 else arrow)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self._choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or not len(self._pixels):
            super().keyPressEvent(event)
        elif self._selected < 0:
            self._choose(0)
        else:
            off = self._pixels - self._pixels[self._selected]
            ahead = off @ way
            # The nearest within a right angle around the arrow.
            distances = np.where(ahead > np.hypot(*off.T) * 0.7, np.hypot(*off.T), np.inf)
            distances[self._selected] = np.inf
            if np.isfinite(distances.min()):
                self._choose(int(distances.argmin()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_ground()


def _beside(at: QRectF, others: Sequence[QRectF], within: QRectF) -> QRectF:
    """The place nearest above or below where a word hides no other; its own where there is none."""
    at.moveLeft(max(within.left(), min(at.left(), within.right() - at.width())))
    for lines in range(2 * int(within.height() / at.height())):
        moved = at.translated(0, (lines + 1) // 2 * at.height() * (-1) ** lines)
        if within.contains(moved) and not any(map(moved.intersects, others)):
            return moved
    return at


def _paint_runs(painter: QPainter, line: NDArray[np.float64], is_own: NDArray[np.bool_]) -> None:
    """Paint the pieces of a line (n, 2) that begin at points of its own."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_own, [False]]).astype(np.int8)))
    for start, end in edges.reshape(-1, 2):
        painter.drawPolyline(QPolygonF([QPointF(*at) for at in line[start : end + 1]]))


def _atlas(images: Floats, labels: NDArray[np.int64], inks: tuple[QColor, ...]) -> QImage:
    """All images (rows, 784) below each other, their ink in the colour of their digit."""
    alpha = as_bytes(images).reshape(-1, SIDE, 1)
    tints = np.array([rgb(ink)[::-1] for ink in inks], np.float32)[labels].repeat(SIDE, axis=0)
    pixels = np.concatenate(
        [(tints[:, None] * (alpha / 255)).round().astype(np.uint8), alpha], axis=2
    )
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), SIDE, len(pixels), 4 * SIDE, kind).copy()
