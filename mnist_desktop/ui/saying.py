"""Saying what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mnist_desktop.refusal import Refusal

# Takes a sentence for the user, and whether something went wrong.
Say = Callable[[str, bool], object]


@contextmanager
def saying(say: Say) -> Iterator[None]:
    """Let what is done within end where something is refused, and say why."""
    try:
        yield
    except Refusal as error:
        say(str(error), True)
