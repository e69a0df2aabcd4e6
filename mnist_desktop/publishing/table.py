"""Runs as a table, for a spreadsheet (CSV) and for a text (Markdown)."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from mnist_desktop.library import columns
from mnist_desktop.library.columns import Column, View
from mnist_desktop.library.entry import Entry
from mnist_desktop.words import say

# What differs says the seed.
COLUMNS = tuple(column for name, column in columns.COLUMNS.items() if name != "seed")
_BLANK = ("\t", "\r", "\n")
_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NONE: Mapping[str, float] = MappingProxyType({})


def rows(
    entries: Sequence[Entry], *, base: Entry | None, own: Mapping[str, float] = _NONE
) -> list[dict[str, Any]]:
    """A row a run: its values by the names of COLUMNS, None where there is none.

    `own` is the accuracy (0..1) on the user's own handwriting, by the id of the run; shares are 0..1.
    """
    view = View(base, own)
    return [{column.name: column.of(entry, view) for column in COLUMNS} for entry in entries]


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as CSV with all digits; see csv_of()."""
    names = [column.name for column in COLUMNS]
    return csv_of(names, ([row[name] for name in names] for row in rows))


def csv_of(titles: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """Titles and cells as CSV, as RFC 4180 has it. Write it with newline="".

    Text that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows(map(_csv_cell, row) for row in rows)
    return text.getvalue()


def as_markdown(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as a Markdown table, aligned, of the columns that have any value."""
    there = columns_with_values(rows)
    lines: list[list[str]] = [[say(column.title) for column in there]]
    lines += [[_markdown_cell(c.in_words(row[c.name])) for c in there] for row in rows]
    widths = [max(3, *map(width_of, cells)) for cells in zip(*lines, strict=True)]
    right = [column.is_number for column in there]
    ruler = [
        "-" * (width - 1) + ":" if to_right else "-" * width
        for width, to_right in zip(widths, right, strict=True)
    ]
    lines.insert(1, ruler)
    return "".join(f"| {' | '.join(map(_aligned, cells, widths, right))} |\n" for cells in lines)


def columns_with_values(rows: Sequence[Mapping[str, Any]]) -> list[Column]:
    """The columns in which any run has a value, and always the run's name."""
    return [
        column
        for column in COLUMNS
        if column.name == "name" or any(row[column.name] not in (None, "", False) for row in rows)
    ]


def width_of(text: str) -> int:
    """How many columns a text takes in a fixed-width font: Korean letters take two."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    # Spreadsheets also look behind what is blank, and some take wide signs for narrow ones.
    if isinstance(value, str) and (value[:1] in _BLANK or value.lstrip().startswith(_SIGNS)):
        return f"'{value}"
    return value


def _markdown_cell(text: str) -> str:
    return "<br>".join(re.sub(r"([\\|<&`*\[])", r"\\\1", line) for line in text.splitlines())


def _aligned(text: str, width: int, to_right: bool) -> str:
    gap = " " * (width - width_of(text))
    return gap + text if to_right else text + gap
