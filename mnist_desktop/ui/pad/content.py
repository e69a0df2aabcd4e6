"""What lies on the pad, and what the user did to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QUndoCommand

from mnist_desktop.digits.image import Picture
from mnist_desktop.digits.strokes import Stroke


@dataclass(frozen=True, eq=False)
class Content:
    """Strokes, whose seconds are the machine's, or a picture.

    The machine's, so that a stroke erased, undone or redone leaves the order right.
    """

    strokes: tuple[Stroke, ...] = ()
    picture: Picture | None = None

    def with_stroke(self, stroke: Stroke) -> Content:
        """One stroke more, in place of a picture."""
        return Content((*self.strokes, stroke))

    def without(self, gone: frozenset[int]) -> Content:
        """The strokes but for some, told by their indices."""
        kept = (stroke for index, stroke in enumerate(self.strokes) if index not in gone)
        return Content(tuple(kept))

    def differs_from(self, other: Content) -> bool:
        """Whether the one in place of the other is something to undo."""
        return bool(self.strokes or other.strokes) or self.picture is not other.picture


class Replacement(QUndoCommand):
    """One thing the user did: what lay on the pad before it and after it."""

    def __init__(self, restore: Callable[[Content], None], before: Content, after: Content) -> None:
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


def timed_from_start(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    """The same strokes with the seconds since the first of their points."""
    if not strokes:
        return ()
    start = np.array([0, 0, min(stroke.lines[0][0, 2] for stroke in strokes), 0])
    return tuple(Stroke(tuple(line - start for line in stroke.lines)) for stroke in strokes)
