"""The drawing on the pad: what is finished, what is in progress and whose, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from mnist_desktop.digits.image import Picture
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.ui.pad.eraser import strokes_between
from mnist_desktop.ui.pad.stroke_in_progress import StrokeInProgress

# While a stroke goes on the network is asked this often; at its end, at once.
_ASK_EVERY_MS = 33
_UNDO_LIMIT = 200


@dataclass(frozen=True, eq=False)
class OnPad:
    """What lies on the pad: strokes, or a picture.

    Seconds are the machine's, so that a stroke erased, undone or redone leaves the order right.
    """

    strokes: tuple[Stroke, ...] = ()
    picture: Picture | None = None

    def with_stroke(self, stroke: Stroke) -> OnPad:
        """One stroke more, in place of a picture."""
        return OnPad((*self.strokes, stroke))

    def without(self, gone: frozenset[int]) -> OnPad:
        """The strokes but for some, told by their indices."""
        kept = (stroke for index, stroke in enumerate(self.strokes) if index not in gone)
        return OnPad(tuple(kept))

    def differs_from(self, other: OnPad) -> bool:
        """Whether the one in place of the other is something to undo."""
        return bool(self.strokes or other.strokes) or self.picture is not other.picture


class _Replacement(QUndoCommand):
    """One thing the user did: what lay on the pad before it and after it."""

    def __init__(self, restore: Callable[[OnPad], None], before: OnPad, after: OnPad) -> None:
        super().__init__()
        self._restore = restore
        self._before = before
        self._after = after
        self._done = False

    def undo(self) -> None:
        self._restore(self._before)

    def redo(self) -> None:
        # Qt asks for it at once when a command is pushed, but by then the pad has done it.
        if self._done:
            self._restore(self._after)
        self._done = True


class Source(Enum):
    """Who is drawing, or erasing: one at a time."""

    MOUSE = auto()
    FINGER = auto()
    PEN = auto()
    KEYS = auto()


class PadDrawing(QObject):
    """Places are in units of the pad's side, and so is the eraser's reach.

    `replaced` asks for everything to be painted anew, before the other signals tell the world: they are
    the pad's own.
    """

    replaced = Signal()
    drawing_changed = Signal()
    stroke_ended = Signal()
    empty_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_LIMIT)
        self.content = OnPad()  # what is finished
        self._shown_pixels: Picture | None = None
        self._was_empty = True
        # Who draws or erases, and either the stroke in progress or where the eraser was last.
        self.source: Source | None = None
        self.stroke: StrokeInProgress | None = None
        self._rubbed: QPointF | None = None
        self._asking = QTimer(self, singleShot=True, interval=_ASK_EVERY_MS)
        self._asking.timeout.connect(self.drawing_changed)
        self._is_done = False
        self._pause_ms: int | None = None
        self._pausing = QTimer(self, singleShot=True)
        self._pausing.timeout.connect(self.set_done)

    # What there is.

    def strokes(self) -> tuple[Stroke, ...]:
        """All of them, the one in progress included, with the seconds since the first point."""
        going_on = () if self.stroke is None else (self.stroke.stroke(),)
        return _timed_from_start((*self.content.strokes, *going_on))

    def picture(self) -> Picture | None:
        """The picture placed, while it is there."""
        return self.content.picture if self.stroke is None else None

    def background(self) -> Picture | None:
        """What is to be seen instead of strokes: an image shown or a picture placed."""
        return self.picture() if self._shown_pixels is None else self._shown_pixels

    def is_empty(self) -> bool:
        content = self.content
        return not (self.stroke or content.strokes) and (
            content.picture is None and self._shown_pixels is None
        )

    # What the user does to it.

    def clear(self) -> None:
        """Take everything off the pad."""
        if not self.is_empty():
            self._start_over(OnPad())

    def show_picture(self, grey: NDArray[np.float32]) -> None:
        """Place a picture (height, width) in 0..1, 1 for ink, instead of the strokes: the user's doing."""
        self._start_over(OnPad(picture=np.array(grey, np.float32)))

    def show_image(self, pixels: NDArray[np.float32]) -> None:
        """Show a 28x28 image in 0..1 until something is drawn; undo brings back the drawing it hides."""
        self._let_go()
        self._shown_pixels = pixels
        self._replace(OnPad())
        self._asking.stop()
        self.replaced.emit()
        self._tell_if_empty()

    def copy(self, other: PadDrawing) -> None:
        """Take what the user has put on another pad."""
        if other.content.differs_from(self.content):
            self._start_over(other.content)

    def set_done(self, done: bool = True) -> None:
        """Whether the drawing is complete: the next stroke begins another one, which undo takes back."""
        self._is_done = done

    def is_done(self) -> bool:
        return self._is_done

    def set_done_after(self, milliseconds: int | None) -> None:
        """Take a drawing as complete so long after its last stroke, or never by itself (None)."""
        self._pausing.stop()
        self._pause_ms = milliseconds

    def undo(self) -> None:
        """Take the last thing done back: first of all, the stroke in progress."""
        if self.stroke is not None:
            self.drop_stroke()
        else:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        if self.stroke is None:
            self.undo_stack.redo()

    def make_way(self, source: Source) -> bool:
        """Whether this one may begin."""
        if source is Source.PEN and self.source is Source.FINGER:
            self._let_go()  # the hand lay on the screen before the pen did
        elif self.source is Source.KEYS:
            self.end()
        return self.source is None

    def begin(self, source: Source, place: QPointF, pressure: float) -> None:
        """Start a stroke."""
        self.source = source
        hides = self.background() is not None or self._is_done
        self._shown_pixels = None
        self._pausing.stop()
        if self._is_done:
            self._is_done = False
            self._replace(OnPad())
        self.stroke = StrokeInProgress(place, pressure)
        if hides:
            self.replaced.emit()
        self._ask_soon()
        self._tell_if_empty()

    def begin_erasing(self, source: Source, place: QPointF, reach: float) -> None:
        self.source = source
        self._rub(place, place, reach)

    def go_on(self, source: Source, place: QPointF, pressure: float, reach: float) -> list[QPointF]:
        """Move the pen or the eraser that this one began with. Returns the points a stroke won."""
        if source is not self.source:
            return []
        if self._rubbed is not None:
            self._rub(self._rubbed, place, reach)
        elif self.stroke is not None:
            self._ask_soon()
            return self.stroke.go_on(place, pressure)
        return []

    def end(self, source: Source | None = None) -> None:
        """The stroke is whole. With a source, only if it is the one that draws."""
        if self.source is None or source not in (None, self.source):
            return
        stroke = self.stroke
        self._let_go()
        if stroke is not None:
            self._replace(self.content.with_stroke(stroke.stroke()))
            self._changed()
            if self._pause_ms is not None:
                self._pausing.start(self._pause_ms)

    def drop_stroke(self) -> None:
        """Forget the stroke in progress."""
        self._let_go()
        self._changed()

    def _rub(self, start: QPointF, place: QPointF, reach: float) -> None:
        """Take away every stroke between the eraser's last place and this one."""
        if self.background() is not None:
            self.clear()
            return
        hit = strokes_between(self.content.strokes, start, place, reach)
        self._rubbed = place
        if hit:
            self._replace(self.content.without(hit))
            self._changed()

    def _start_over(self, content: OnPad) -> None:
        self._let_go()
        self._shown_pixels = None
        self._replace(content)
        self._changed()

    def _restore(self, content: OnPad) -> None:
        """Undo or redo: put back what lay on the pad."""
        self._let_go()
        self._shown_pixels = None
        self.content = content
        self._changed()

    def _replace(self, content: OnPad) -> None:
        """Make this the content, so that it can be undone, and tell nobody."""
        before, self.content = self.content, content
        if content.differs_from(before):
            self.undo_stack.push(_Replacement(self._restore, before, content))

    def _let_go(self) -> None:
        """Forget the stroke in progress and who draws it."""
        self.source = None
        self._rubbed = None
        self.stroke = None

    def _changed(self) -> None:
        self._asking.stop()
        self._is_done = False
        self.replaced.emit()
        self._tell_if_empty()
        self.stroke_ended.emit()

    def _tell_if_empty(self) -> None:
        empty = self.is_empty()
        if empty != self._was_empty:
            self._was_empty = empty
            self.empty_changed.emit(empty)

    def _ask_soon(self) -> None:
        if not self._asking.isActive():
            self._asking.start()


def _timed_from_start(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    """The same strokes with the seconds since the first of their points."""
    if not strokes:
        return ()
    start = np.array([0, 0, min(stroke.lines[0][0, 2] for stroke in strokes), 0])
    return tuple(Stroke(tuple(line - start for line in stroke.lines)) for stroke in strokes)
