"""Lines of Python as ruff formats them: on one line where it fits, else an item a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mnist_desktop.publishing.script.lines import Line, Part

# What `ruff format` allows by default.
WIDTH = 88


def listed(before: str, items: Sequence[str], after: str, why: str) -> list[Line]:
    """`before`, items parted by commas, `after`: "model = nn.Sequential(", ["a", "b"], ")"."""
    line = before + ", ".join(items) + after
    if len(line) <= WIDTH:
        return [Line(line, why)]
    indent = before[: len(before) - len(before.lstrip())]
    lines = [before, *(f"{indent}    {item}," for item in items), indent + after]
    return [Line(text, why) for text in lines]


def part(title: str, why: str, lines: Iterable[Line]) -> Part:
    """A part that begins with its title as a comment; a line without a reason has that of the whole."""
    told = (Line(line.text, line.why or why) if line.text else line for line in lines)
    return Part(title, why, (Line(f"# {title}", why), *told))
