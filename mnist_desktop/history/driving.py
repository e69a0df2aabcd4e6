"""What drives a training, a sweep or a race: each is a generator of events that takes commands."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

_Event = TypeVar("_Event")
_Command = TypeVar("_Command")
_End = TypeVar("_End")


def drive(
    going: Generator[_Event, _Command | None, _End],
    answer: Callable[[_Event], _Command | None] = lambda _: None,
) -> _End:
    """Take each event, send back what `answer` says to it, and return what the generator returns.

    It is closed however this ends.
    """
    command: _Command | None = None
    with closing(going):
        while True:
            try:
                event = going.send(command)
            except StopIteration as end:
                result: _End = end.value
                return result
            command = answer(event)
