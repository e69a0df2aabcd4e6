"""A program as lines, each with what it does in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line of Python, and why it is there: a sentence for the reader, "" where none is needed."""

    text: str
    why: str = ""


@dataclass(frozen=True)
class Part:
    """The lines that do one thing; `why` says what, in a sentence or two."""

    title: str
    why: str
    lines: tuple[Line, ...]

    @property
    def key(self) -> str:
        """The title as a name without spaces."""
        return re.sub(r"\W+", "-", self.title.lower()).strip("-")

    @property
    def heading(self) -> str:
        """The title as it stands above a text."""
        return self.title[0].upper() + self.title[1:]

    @property
    def statements(self) -> list[str]:
        """The lines at which a statement of the program itself begins."""
        return [line.text for line in self.lines if line.text and line.text[0] not in " #)]}"]


@dataclass(frozen=True)
class Script:
    """A Python program in parts, with an empty line between two of them, or two beside a function."""

    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order, as the file has them."""
        result: list[Line] = []
        before = ""
        for part in self.parts:
            first, *_ = [*part.statements, ""]
            if result:
                beside_function = any(text.startswith("def ") for text in (before, first))
                result += [Line("")] * (2 if beside_function else 1)
            result += part.lines
            before = part.statements[-1] if part.statements else ""
        return tuple(result)

    @property
    def text(self) -> str:
        """The file's content."""
        return "\n".join(line.text for line in self.lines) + "\n"
