"""What was done to the user's own digits and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Step(NamedTuple):
    """Something that can be taken back."""

    words: str
    take_back: Callable[[], None]


class Steps:
    """The newest is taken back first; the newest filing from the pad also by itself."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._filing: Step | None = None

    def add(self, words: str, take_back: Callable[[], None], *, is_filing: bool = False) -> None:
        self._steps.append(Step(words, take_back))
        if is_filing:
            self._filing = self._steps[-1]

    def newest(self) -> Step | None:
        return self._steps[-1] if self._steps else None

    def filing(self) -> Step | None:
        """The newest filing, unless it was taken back."""
        return self._filing if self._filing in self._steps else None

    def take_back(self, step: Step) -> None:
        """Take one back. What could not be taken back, and raises, can be tried again."""
        step.take_back()
        self._steps.remove(step)
