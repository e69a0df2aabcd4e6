"""A program as lines, each with what it does in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby

from mnist_desktop.publishing.table import width_of

# What `ruff format` allows by default.
WIDTH = 88


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
    key: str  # the English title as a name without spaces

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


def listed(before: str, items: Sequence[str], after: str) -> str:
    """`before`, items parted by commas, `after`, as ruff formats them: on one line, or an item a line."""
    line = before + ", ".join(items) + after
    if width_of(line) <= WIDTH:
        return line
    indent = " " * _indent(before)
    return "\n".join([before, *(f"{indent}    {item}," for item in items), indent + after])


def string(text: str) -> str:
    """A text as a string of Python, quoted as ruff quotes it: with as few backslashes as can be."""
    quoted = json.dumps(text, ensure_ascii=False)
    if text.count('"') <= text.count("'"):
        return quoted
    return "'" + quoted[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"


def parts_in(text: str) -> Iterator[Part]:
    """The parts of a program that tells in comments why its lines are there.

    `#= title` begins a part, and more of such lines say what it does. `#: why`, which is left out of the
    program, says why the lines below are there, as does a comment inside a function, which stays: until
    the next reason, or until a line is indented less. The others, and those below a `#:` without words,
    are there for what the part does.
    """
    by_heading = groupby(text.splitlines(), key=lambda line: line.startswith("#= "))
    blocks = [list(lines) for _, lines in by_heading]
    for heading, body in zip(blocks[::2], blocks[1::2], strict=True):
        title, *said = (line.removeprefix("#= ") for line in heading)
        why = " ".join(said)
        shown = [] if title in _UNTITLED else [Line(f"# {title}", why)]
        lines = dropwhile(lambda line: not line.text, _explained(body, why))
        key = re.sub(r"\W+", "-", title.lower()).strip("-")
        yield Part(title, why, (*shown, *lines), key)


# What is at the head of every program.
_UNTITLED = ("settings", "imports")


_REASON = re.compile(r" *#:| +# ")


def _explained(body: Sequence[str], part_why: str) -> Iterator[Line]:
    why, depth = part_why, 0
    by_kind = groupby(body, key=lambda line: bool(_REASON.match(line)))
    for are_reasons, group in by_kind:
        lines = list(group)
        if are_reasons:
            why = " ".join(line.lstrip(" #:") for line in lines) or part_why
            depth = _indent(lines[0])
            lines = [line for line in lines if not line.lstrip().startswith("#:")]
        for line in lines:
            if line and _indent(line) < depth:
                why, depth = part_why, 0
            yield Line(line, why if line else "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
