"""The pad: where one draws, with mouse, finger, pen or keys, and where a picture is put."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from mnist_desktop.ui.keys import in_latin, is_taken
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.pad.canvas import PadCanvas
from mnist_desktop.ui.pad.drawing import PadDrawing, Source
from mnist_desktop.ui.pad.eraser import ERASER_PX, ring_cursor, strokes_at
from mnist_desktop.ui.pad.ink import PadLook, paint_frame, paint_hint
from mnist_desktop.ui.pad.keyboard_pen import KeyboardPen, step_of
from mnist_desktop.ui.pad.offered_picture import accept_copy, offers_picture, picture_in
from mnist_desktop.ui.pad.pointers import Pointers

# The brush is told in pixels of a pad of this size, and grows with the pad.
PAD_SIDE = 264
# Still large enough to draw into.
_LEAST_SIDE = 112
BRUSH_RANGE = (4, 40)
BRUSH = 18

# Held down, these keys act once.
_ONCE = ("Space", "E", "Ctrl+V", "Ctrl+C")
# After these no release of the mouse or pen may ever arrive.
_INTERRUPTIONS = (
    QEvent.Type.WindowDeactivate,
    QEvent.Type.WindowBlocked,
    QEvent.Type.UngrabMouse,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)


class DigitPad(QWidget):
    """Keeps what is drawn as strokes, or a picture in their place.

    `drawing_changed` is told while a stroke goes on; `stroke_ended` at its end and after everything else
    that changes the drawing: undo, redo, erasing, clearing, a picture placed. `show_image` tells neither.
    `picture_offered` hands on what was dropped or pasted, a Path or a QImage; whoever reads it answers with
    `show_picture`.
    """

    erasing_changed = Signal(bool)
    brush_changed = Signal(int)
    picture_offered = Signal(object)
    nothing_to_paste = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "digitPad", self.tr("Drawing pad"))
        self.setToolTip(
            self.tr(
                "<p>Draw a digit with the mouse, a finger or a pen, or drop a picture here.</p>"
                "<p>Ctrl+Z takes the last stroke back, Ctrl+Y draws it again, Delete clears the pad, "
                "E erases single strokes, [ and ] change the brush, Ctrl+V pastes a picture, "
                "Ctrl+C copies what the network sees.</p>"
                "<p>By keyboard: the arrow keys move the pen (with Shift in finer steps), Space puts it "
                "down and lifts it, Escape drops the stroke.</p>"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAcceptDrops(True)
        # Moves without a button show what would be erased, and that a release was missed.
        self.setMouseTracking(True)
        self.setMinimumSize(_LEAST_SIDE, _LEAST_SIDE)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._brush = BRUSH
        self._hint = self.tr("Draw a digit here")
        self._erasing = False
        self._faint: frozenset[int] = frozenset()
        self._pen = KeyboardPen()
        self._drop_near = False
        self._canvas = PadCanvas()
        self._drawing = drawing = PadDrawing(self)
        drawing.replaced.connect(self._show_replaced)
        # What is on the pad, what changes it, and what tells of it: as the drawing has it.
        self.drawing, self.picture = drawing.strokes, drawing.picture
        self.is_empty = drawing.is_empty
        self.clear, self.undo, self.redo = drawing.clear, drawing.undo, drawing.redo
        self.set_done, self.set_done_after = drawing.set_done, drawing.set_done_after
        self.is_done = drawing.is_done
        self.show_picture, self.show_image = drawing.show_picture, drawing.show_image
        self.undo_stack = drawing.undo_stack
        self.drawing_changed, self.stroke_ended = drawing.drawing_changed, drawing.stroke_ended
        self.empty_changed = drawing.empty_changed
        self._pointers = Pointers(self)
        self._pointers.began.connect(self._begin)
        self._pointers.went_on.connect(self._go_on)
        self._pointers.ended.connect(self._drawing.end)
        self._pointers.hovered.connect(self._hover)

    # Its tools.

    def brush(self) -> int:
        return self._brush

    def set_brush(self, width: int) -> None:
        """How thick ink is drawn, in pixels of a pad of 264; what the network sees stays the same."""
        width = max(BRUSH_RANGE[0], min(BRUSH_RANGE[1], width))
        if width != self._brush:
            self._brush = width
            self._repaint_canvas()
            self.brush_changed.emit(width)

    def show_hint(self, words: str) -> None:
        """What stands on the pad as long as nothing is drawn."""
        self._hint = words
        self.update()

    def copy(self, other: DigitPad) -> None:
        """Take what the user has put on another pad."""
        self._drawing.copy(other._drawing)

    def is_erasing(self) -> bool:
        return self._erasing

    def set_erasing(self, on: bool) -> None:
        """Whether pressing on a stroke takes it away instead of drawing."""
        if on == self._erasing:
            return
        self._drawing.end()
        self._erasing = on
        self.setCursor(ring_cursor() if on else Qt.CursorShape.CrossCursor)
        self._show_faint(frozenset())
        self.update()
        self.erasing_changed.emit(on)

    def paste(self) -> None:
        """Offer the clipboard's picture, or say that there is none."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        offer = None if data is None else picture_in(data)
        if offer is None:
            self.nothing_to_paste.emit()
        else:
            self.picture_offered.emit(offer)

    # Pens, fingers, the mouse and keys draw alike.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointers.on_mouse(event, self._area())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointers.on_mouse(event, self._area())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointers.on_mouse(event, self._area())

    def tabletEvent(self, event: QTabletEvent) -> None:
        is_drawing = self._drawing.source is not None
        self._pointers.on_tablet(event, self._area(), is_drawing=is_drawing)

    def _begin(self, source: Source, place: QPointF, pressure: float, erases: bool) -> None:
        gone = self._drawing.source
        if not self._drawing.make_way(source):
            return
        self._canvas.forget_tail()
        if gone is Source.FINGER:
            self._repaint_canvas()  # what the palm drew before the pen came
        if source is not Source.KEYS:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pen.is_seen = False
        if erases or self._erasing:
            self._drawing.begin_erasing(source, place, self._reach())
            return
        self._show_faint(frozenset())
        self._drawing.begin(source, place, pressure)
        self._show_points([place], pressure)

    def _go_on(self, source: Source, place: QPointF, pressure: float) -> None:
        points = self._drawing.go_on(source, place, pressure, self._reach())
        self._show_points(points, pressure)
        stroke = self._drawing.stroke
        if stroke is not None and stroke.is_outside():
            self._canvas.end_line(self._look())

    # Erasing: by stroke.

    def _hover(self, place: QPointF, erases: bool) -> None:
        """Show faint what the eraser would take away here."""
        if erases or self._erasing:
            self._show_faint(strokes_at(self._drawing.content.strokes, place, self._reach()))

    def _reach(self) -> float:
        return max(self._brush / PAD_SIDE / 2, ERASER_PX / max(1.0, self._area().width()))

    def _show_faint(self, strokes: frozenset[int]) -> None:
        if strokes != self._faint:
            self._faint = strokes
            self._repaint_canvas()

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answer_to(event)
        if answer is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and in_latin(event) in _ONCE):
            answer()

    def _answer_to(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does on the pad, or None where it does nothing here."""
        key = in_latin(event)
        step = step_of(key)
        if step is not None:
            return partial(self._move_pen, step)
        if key == "Esc" and self._drawing.stroke is not None:
            return self._drawing.drop_stroke
        answers: dict[str, Callable[[], None]] = {
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self.redo,
            "Ctrl+Shift+Z": self.redo,
            "Del": self.clear,
            "Backspace": self.clear,
            "E": partial(self.set_erasing, not self._erasing),
            "[": partial(self.set_brush, self._brush - 2),
            "]": partial(self.set_brush, self._brush + 2),
            "Ctrl+V": self.paste,
            "Ctrl+C": self.copy_asked.emit,
            "Space": self._press_pen,
        }
        return answers.get(key)

    def _move_pen(self, step: QPointF) -> None:
        self._pen.is_seen = True
        self._pen.move(step)
        self._go_on(Source.KEYS, self._pen.place, 1.0)
        self._hover(self._pen.place, False)
        self.update()

    def _press_pen(self) -> None:
        self._pen.is_seen = True
        if self._drawing.source is Source.KEYS:
            self._drawing.end()
        else:
            self._begin(Source.KEYS, self._pen.place, 1.0, False)
            if self._erasing:
                self._drawing.end(Source.KEYS)  # a single touch: the next press is another one
        self.update()

    # Pictures dropped.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is no picture is ignored, so that the window gets it: it opens runs.
        if offers_picture(event.mimeData()):
            accept_copy(event)
            self._show_drop_near(True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop_near(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop_near(False)
        if (offer := picture_in(event.mimeData())) is not None:
            accept_copy(event)
            self.picture_offered.emit(offer)
        else:
            event.ignore()

    def _show_drop_near(self, near: bool) -> None:
        self._drop_near = near
        self.update()

    # Events that belong to none of these.

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._pointers.on_touch(event, self._area())
            return True
        if is_taken(event, lambda key: self._answer_to(key) is not None):
            return True
        if event.type() in _INTERRUPTIONS:
            self._drawing.end()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._drawing.end(Source.KEYS)
        super().focusOutEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._show_faint(frozenset())
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._repaint_canvas()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_canvas()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        # A square, if there is room. A height that followed from the width could not become less.
        return QSize(PAD_SIDE, self.width())

    # Painting: what is finished lies on a canvas, so that a move paints one short piece.

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._canvas.pixmap.devicePixelRatio() != self.devicePixelRatio():
            self._repaint_canvas()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area, palette, side = self._area(), self.palette(), self._area().width()
            painter.fillRect(self.rect(), palette.window())
            painter.drawPixmap(area.topLeft(), self._canvas.pixmap)
            painter.translate(area.topLeft())
            painter.setClipRect(QRectF(0, 0, side, side))
            self._canvas.paint_tail(painter, self._look())
            if self.is_empty():
                erasing = self.tr("Nothing to erase: E draws again")
                hint = erasing if self._erasing else self._hint
                paint_hint(painter, hint, side, self.font(), palette)
            if self._pen.is_seen and self.hasFocus():
                colour = palette.color(QPalette.ColorRole.Highlight)
                is_down = self._drawing.stroke is not None
                self._pen.paint(
                    painter, colour, side, self._brush / PAD_SIDE * side, is_down=is_down
                )
            strong = self.hasFocus() or self._drop_near
            role = QPalette.ColorRole.Highlight if strong else QPalette.ColorRole.Mid
            paint_frame(painter, QPen(palette.color(role), 3 if self._drop_near else 1), side)

    def _area(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, 0, side, side)

    def _look(self) -> PadLook:
        side = max(1, int(self._area().width()))
        brush = self._brush / PAD_SIDE * side
        return PadLook(side, self.devicePixelRatio(), brush, self.palette())

    def _repaint_canvas(self) -> None:
        drawing = self._drawing
        strokes, going_on = drawing.content.strokes, drawing.stroke
        self._canvas.repaint(self._look(), drawing.background(), strokes, self._faint, going_on)
        self.update()

    def _show_replaced(self) -> None:
        self._faint = frozenset()
        self._repaint_canvas()

    def _show_points(self, points: Iterable[QPointF], pressure: float) -> None:
        """Show what the stroke in progress won."""
        for point in points:
            dirty = self._canvas.extend(self._look(), point, pressure)
            if dirty is not None:
                self.update(dirty.translated(self._area().topLeft()).toAlignedRect())
