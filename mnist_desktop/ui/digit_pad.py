"""The pad: where one draws, with mouse, finger or pen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.ui.seen_image import grey_image

# While a stroke goes on the network is asked this often; at its end, at once.
_ASK_EVERY_MS = 60
_HINT_SHARE = 0.055


class DigitPad(QWidget):
    """Keeps what is drawn as strokes.

    `drawing_changed` is told while a stroke goes on, `stroke_ended` at its end and after undo and clear.
    """

    drawing_changed = Signal()
    stroke_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitPad")
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setToolTip(
            self.tr(
                "<p>Draw a digit with the mouse, a finger or a pen. Ctrl+Z takes the last stroke back, "
                "Delete clears the pad.</p>"
            )
        )
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(160, 160)
        self._brush = 18
        # A stroke is a list of lines: leaving the pad ends a line, coming back starts another.
        self._strokes: list[list[list[QPointF]]] = []
        self._drawing = False
        self._last_outside: QPointF | None = None
        self._shown_pixels: NDArray[np.float32] | None = None
        self._canvas = QPixmap()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self.drawing_changed)

    def strokes(self) -> list[NDArray[np.float64]]:
        """The lines drawn: arrays (n, 2) of x to the right and y downwards, the pad's side being 1."""
        return [
            np.array([(point.x(), point.y()) for point in line])
            for stroke in self._strokes
            for line in stroke
        ]

    def is_empty(self) -> bool:
        return not self._strokes and self._shown_pixels is None

    def clear(self) -> None:
        """Take everything off the pad."""
        self._drawing = False
        self._strokes = []
        self._shown_pixels = None
        self._changed()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._drawing or not self._strokes:
            return
        self._strokes.pop()
        self._changed()

    def set_brush(self, width: int) -> None:
        """How thick the picture on the pad is drawn, in pixels; what the network sees stays the same."""
        self._brush = width
        self._repaint_canvas()

    def show_image(self, pixels: NDArray[np.float32]) -> None:
        """Show a 28x28 image in 0..1 in place of a drawing; the next stroke takes its place."""
        self._drawing = False
        self._strokes = []
        self._shown_pixels = pixels
        self._repaint_canvas()

    # Pens, fingers and the mouse draw alike.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() == QEvent.Type.TabletMove:
            self._go_on(event.position())
        elif event.type() == QEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._on_touched(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if not points or event.type() == QEvent.Type.TouchCancel:
            self._end()
            return
        first = points[0].position()  # one finger draws; the palm does not
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(first)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._go_on(first)
        else:
            self._end()

    def _begin(self, position: QPointF) -> None:
        if self._shown_pixels is not None:
            self._shown_pixels = None
            self._repaint_canvas()
        self._drawing = True
        self._last_outside = None
        point = self._to_unit(position)
        self._strokes.append([[point]])
        self._paint_line(point, point)
        self._ask_soon()

    def _go_on(self, position: QPointF) -> None:
        if not self._drawing:
            return
        point = self._to_unit(position)
        stroke = self._strokes[-1]
        if _is_inside(point):
            if self._last_outside is not None:
                stroke.append([_edge_point(point, self._last_outside)])
                self._last_outside = None
            self._add(point)
        elif self._last_outside is None:
            self._add(_edge_point(stroke[-1][-1], point))
            self._last_outside = point
        else:
            self._last_outside = point
        self._ask_soon()

    def _add(self, point: QPointF) -> None:
        line = self._strokes[-1][-1]
        self._paint_line(line[-1], point)
        line.append(point)

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._asking.stop()
            self.stroke_ended.emit()

    def _ask_soon(self) -> None:
        if not self._asking.isActive():
            self._asking.start(_ASK_EVERY_MS)

    def _changed(self) -> None:
        self._asking.stop()
        self._repaint_canvas()
        self.stroke_ended.emit()

    # Painting: finished lines lie on a canvas, so that a move paints one short line.

    def sizeHint(self) -> QSize:
        return QSize(264, 264)

    def heightForWidth(self, width: int) -> int:
        return width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_canvas()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._repaint_canvas()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._canvas.devicePixelRatio() != self.devicePixelRatio():
            self._repaint_canvas()
        painter = QPainter(self)
        area = self._area()
        painter.fillRect(self.rect(), self.palette().window())
        painter.drawPixmap(area.topLeft(), self._canvas)
        if self.is_empty():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            font = self.font()
            font.setPixelSize(max(11, int(area.width() * _HINT_SHARE)))
            painter.setFont(font)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("Draw a digit here"))
        focused = self.hasFocus()
        role = QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _area(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, 0, side, side)

    def _to_unit(self, position: QPointF) -> QPointF:
        area = self._area()
        return (position - area.topLeft()) / max(1.0, area.width())

    def _repaint_canvas(self) -> None:
        side = max(1, int(self._area().width()))
        ratio = self.devicePixelRatio()
        self._canvas = QPixmap(round(side * ratio), round(side * ratio))
        self._canvas.setDevicePixelRatio(ratio)
        self._canvas.fill(self.palette().base().color())
        painter = QPainter(self._canvas)
        if self._shown_pixels is not None:
            margin = side * 0.08
            box = QRectF(margin, margin, side - 2 * margin, side - 2 * margin)
            painter.drawImage(box, grey_image(self._shown_pixels, self.palette()))
        self._prepare(painter, side)
        for stroke in self._strokes:
            for line in stroke:
                _draw_line(painter, line)
        painter.end()
        self.update()

    def _paint_line(self, start: QPointF, end: QPointF) -> None:
        side = max(1, int(self._area().width()))
        painter = QPainter(self._canvas)
        self._prepare(painter, side)
        _draw_line(painter, [start, end])
        painter.end()
        reach = self._brush
        dirty = QRectF(start * side, end * side).normalized().adjusted(-reach, -reach, reach, reach)
        self.update(dirty.translated(self._area().topLeft()).toAlignedRect())

    def _prepare(self, painter: QPainter, side: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side, side)
        ink: QColor = self.palette().text().color()
        painter.setPen(
            QPen(
                ink,
                self._brush / side,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )


def _draw_line(painter: QPainter, line: list[QPointF]) -> None:
    if len(set(map(QPointF.toTuple, line))) == 1:
        painter.drawPoint(line[0])
    else:
        painter.drawPolyline(QPolygonF(line))


def _is_inside(point: QPointF) -> bool:
    return 0 <= point.x() <= 1 and 0 <= point.y() <= 1


def _edge_point(inside: QPointF, outside: QPointF) -> QPointF:
    """Where the way from a point on the pad to one beside it crosses the pad's edge."""
    share = 1.0
    for start, end in ((inside.x(), outside.x()), (inside.y(), outside.y())):
        if end > 1:
            share = min(share, (1 - start) / (end - start))
        elif end < 0:
            share = min(share, start / (start - end))
    return inside + (outside - inside) * share
