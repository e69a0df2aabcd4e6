"""What is asked of networks, in one thread in the background: the window's thread asks none."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.work import Work

log = logging.getLogger(__name__)

# Run in the asker's thread with the engine; what it yields is told, and after each part the asker looks for
# what is newer. A None is told to nobody.
Question = Callable[[Engine], Iterator[Any]]


@dataclass(eq=False)
class _Asked:
    """A question, who is told of its answers, and how far it is."""

    number: int
    place: Hashable
    question: Question
    answered: Callable[[Any], None]
    failed: Callable[[Exception], None]
    parts: Iterator[Any] | None = None
    is_forgotten: bool = False


class Asker(Work):
    """Answers the newest question first, and none that another one of its place has replaced.

    Whatever is asked before the engine is there waits for it: `ready` brings it.
    What has been begun goes on to its end, part by part with newer questions in between, unless it is
    forgotten: where new weights come faster than a huge network answers, there is still an answer now and
    then. The functions that are told run in the window's thread.
    """

    ready = Signal(object)
    _told = Signal(object, object)
    _broke = Signal(object, object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("asker")
        self._engine: Engine | None = None
        # Guards all that follows; the thread and the window's thread change it.
        self._changed = threading.Condition()
        self._waiting: dict[Hashable, _Asked] = {}
        self._begun: dict[Hashable, _Asked] = {}
        self._last_number = 0
        self._last_place: Hashable = None
        self._is_closing = False
        # Of the window's thread alone: what it has not heard the end of.
        self._open: set[_Asked] = set()
        self._told.connect(self._on_told)
        self._broke.connect(self._on_broke)
        self._ended.connect(self._on_ended)

    def set_engine(self, engine: Engine) -> None:
        """Begin to answer."""
        self._engine = engine
        self.ready.emit(engine)
        if self._open and not self.isRunning():
            self.start()

    def is_ready(self) -> bool:
        """Whether there is an engine."""
        return self._engine is not None

    def when_ready(self, tell: Callable[[Engine], object]) -> None:
        """Tell somebody of the engine, now or as soon as it is there."""
        if self._engine is not None:
            tell(self._engine)
        else:
            self.ready.connect(tell)

    def ask(
        self,
        place: Hashable,
        question: Question,
        answered: Callable[[Any], None],
        failed: Callable[[Exception], None] = lambda error: None,
    ) -> None:
        """Ask, in the place of what waits there. `answered` is told each part, `failed` what was raised."""
        with self._changed:
            if self._is_closing:
                return
            self._last_number += 1
            asked = _Asked(self._last_number, place, question, answered, failed)
            self._open.discard(self._waiting.get(place, asked))
            self._waiting[place] = asked
            self._open.add(asked)
            self._changed.notify()
        if self._engine is not None and not self.isRunning():
            self.start()

    def forget(self, place: Hashable) -> None:
        """Nobody waits any more for what was asked at a place: nothing is told of it from now on."""
        with self._changed:
            self._waiting.pop(place, None)
            self._begun.pop(place, None)
        for asked in [each for each in self._open if each.place == place]:
            asked.is_forgotten = True
            self._open.discard(asked)

    def is_asked(self, place: Hashable) -> bool:
        """Whether something that was asked at a place has not been answered to its end."""
        return any(asked.place == place for asked in self._open)

    def is_busy(self) -> bool:
        """Whether anything has not been answered to its end."""
        return bool(self._open)

    def end(self) -> None:
        """Break everything off, for good."""
        for place in {asked.place for asked in self._open}:
            self.forget(place)
        with self._changed:
            self._is_closing = True
            self._changed.notify()

    def run(self) -> None:
        # Imported here: the engine comes once torch is there, the window long before.
        import torch

        # One, whatever a training beside it has: answers are small, and the cores are the training's.
        torch.set_num_threads(1)
        assert self._engine is not None
        while (asked := self._next()) is not None:
            try:
                if asked.parts is None:
                    asked.parts = asked.question(self._engine)
                part = next(asked.parts)
            except StopIteration:
                self._end(asked)
            except Exception as error:
                if not isinstance(error, Refusal):  # that is for the user, whom the place tells
                    log.warning("A network could not be asked.", exc_info=error)
                self._broke.emit(asked, error)
                self._end(asked)
            else:
                if part is not None:
                    self._told.emit(asked, part)

    def _next(self) -> _Asked | None:
        """What is to be gone on with; waits for it. None where everything is to end."""
        with self._changed:
            while not self._waiting and not self._begun and not self._is_closing:
                self._changed.wait()
            if self._is_closing:
                return None
            # The newest; but who has just had a turn comes after the others, who would else never have one.
            candidates = self._waiting | self._begun
            asked = max(
                candidates.values(),
                key=lambda each: (each.place != self._last_place, each.number),
            )
            self._last_place = asked.place
            if asked.place not in self._begun:
                self._begun[asked.place] = self._waiting.pop(asked.place)
            return asked

    def _end(self, asked: _Asked) -> None:
        with self._changed:
            if self._begun.get(asked.place) is asked:
                del self._begun[asked.place]
        self._ended.emit(asked)

    def _on_ended(self, asked: _Asked) -> None:
        self._open.discard(asked)

    def _on_told(self, asked: _Asked, part: Any) -> None:
        if not asked.is_forgotten:
            asked.answered(part)

    def _on_broke(self, asked: _Asked, error: Exception) -> None:
        if not asked.is_forgotten:
            asked.failed(error)
