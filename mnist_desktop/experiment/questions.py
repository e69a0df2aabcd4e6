"""Questions of a lesson: what will happen? To be answered before the run that answers them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A question with two to five choices, of which one is `right` (counted from 0), and why it is."""

    text: str
    choices: tuple[str, ...]
    right: int
    why: str
