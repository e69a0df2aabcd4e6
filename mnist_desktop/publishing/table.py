"""Runs as a table, for a spreadsheet (CSV) and for a text (Markdown)."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import Entry


@dataclass(frozen=True)
class Column:
    """A column: its name for programs, with its unit, and its title for people."""

    name: str
    title: str


COLUMNS = (
    Column("name", "Run"),
    Column("differs", "What differs"),
    Column("parameters", "Parameters"),
    Column("train_cost", "Train cost"),
    Column("validation_loss", "Validation loss"),
    Column("test_accuracy", "Test accuracy"),
    Column("own_accuracy", "Own handwriting"),
    Column("best_epoch", "Best epoch"),
    Column("epochs", "Epochs"),
    Column("seconds", "Seconds"),
    Column("device", "Device"),
    Column("end", "End"),
    Column("started", "Started"),
    Column("starred", "Starred"),
    Column("note", "Note"),
    Column("id", "File"),
)

ENDS = {
    End.FINISHED: mark("finished"),
    End.EARLY: mark("stopped early"),
    End.STOPPED: mark("stopped"),
    End.DIVERGED: mark("diverged"),
    End.FAILED: mark("failed"),
    End.UNFINISHED: mark("unfinished"),
}

NUMBERS = frozenset(
    {
        "parameters",
        "train_cost",
        "validation_loss",
        "test_accuracy",
        "own_accuracy",
        "best_epoch",
        "epochs",
        "seconds",
    }
)
_NONE: Mapping[str, float] = MappingProxyType({})


def reference_of(entry: Entry, base: Entry | None) -> Experiment | None:
    """What a run is compared to: the base's experiment, or without one the recipe of the run's name."""
    if base is not None:
        return base.experiment
    recipe = recipe_of(entry.name)
    return recipe.experiment if recipe else None


def rows(
    entries: Sequence[Entry], *, base: Entry | None, own: Mapping[str, float] = _NONE
) -> list[dict[str, Any]]:
    """A row a run: its values by the names of COLUMNS, None where there is none.

    `own` is the accuracy (0..1) on the user's own handwriting, by the id of the run. `end` is the End's
    value; shares are 0..1.
    """
    return [_row(entry, base, own.get(entry.id)) for entry in entries]


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as CSV with all digits, as RFC 4180 has it. Write it with newline="".

    Text that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for row in rows:
        writer.writerow(_csv_cell(row[column.name]) for column in COLUMNS)
    return text.getvalue()


def as_markdown(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as a Markdown table, aligned, of the columns that have any value."""
    columns = columns_with_values(rows)
    lines = [[column.title for column in columns]]
    lines += [[_markdown_cell(in_words(c.name, row[c.name])) for c in columns] for row in rows]
    widths = [max(3, *map(width_of, cells)) for cells in zip(*lines, strict=True)]
    right = [column.name in NUMBERS for column in columns]
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


def in_words(name: str, value: Any) -> str:
    """A value of a column as people read it: "97.05 %", "0.2451"; nothing where there is none."""
    if value is None or value is False:
        return ""
    if name.endswith("_accuracy"):
        return f"{100 * value:.2f} %"
    if name in ("train_cost", "validation_loss"):
        return f"{value:.4f}"
    if name == "seconds":
        return f"{value:,.1f}"
    if name in NUMBERS:
        return f"{value:,}"
    if name == "end":
        return ENDS[End(value)]
    if name == "started":
        return _moment(value)
    return "★" if name == "starred" else str(value)


def width_of(text: str) -> int:
    """How many columns a text takes in a fixed-width font: Korean letters take two."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _row(entry: Entry, base: Entry | None, own: float | None) -> dict[str, Any]:
    values = (
        entry.name,
        _differs(entry, base),
        entry.parameters,
        entry.cost,
        entry.validation_loss,
        entry.test_accuracy,
        own,
        entry.best_epoch,
        entry.epochs,
        entry.seconds,
        entry.device or None,
        entry.end.value,
        entry.created or None,
        entry.starred,
        entry.note or None,
        entry.id,
    )
    return {column.name: value for column, value in zip(COLUMNS, values, strict=True)}


def _differs(entry: Entry, base: Entry | None) -> str:
    if base is not None and entry.id == base.id:
        return "base"
    reference = reference_of(entry, base)
    return differences_in_words(reference, entry.experiment) if reference else ""


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    # Spreadsheets also look behind a leading tab or line end.
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{value}"
    return value


def _markdown_cell(text: str) -> str:
    return "<br>".join(re.sub(r"([\\|<&`*\[])", r"\\\1", line) for line in text.splitlines())


def _aligned(text: str, width: int, to_right: bool) -> str:
    gap = " " * (width - width_of(text))
    return gap + text if to_right else text + gap


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    zone = " UTC" if moment.tzinfo and not moment.utcoffset() else ""
    return f"{moment:%Y-%m-%d %H:%M}{zone}"
