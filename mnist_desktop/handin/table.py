"""What came of a check as a table: for the terminal, for a spreadsheet (CSV) and for a browser (HTML)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mnist_desktop import __version__
from mnist_desktop.handin.checking import Checked
from mnist_desktop.library.columns import moment_in_words
from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.percent import percent
from mnist_desktop.publishing.rendering import rendered
from mnist_desktop.publishing.table import csv_of
from mnist_desktop.runs.reproducing import VERDICTS
from mnist_desktop.words import mark, say

# By their names for programs.
TITLES = {
    "file": mark("File"),
    "name": mark("Name"),
    "number": mark("No."),
    "run": mark("Run"),
    "verdict": mark("Result"),
    "test_accuracy": mark("Test accuracy"),
    "seed": mark("Seed"),
    "seed_of_name": mark("Seed of the name"),
    "same_as": mark("The same as"),
    "remark": mark("Remark"),
}
_MOST_NAMED = 3
NUMBERS = ("number", "test_accuracy", "seed")


def as_csv(rows: Sequence[Checked]) -> str:
    """The rows with all digits; text that a spreadsheet would take for a formula is harmless."""
    return csv_of(TITLES, (_values(row).values() for row in rows))


def cells(row: Checked) -> list[str]:
    """The row as people read it, in the order of TITLES."""
    values = _values(row)
    if row.accuracy is not None:
        values["test_accuracy"] = percent(row.accuracy, decimals=2)
    values["verdict"] = say(VERDICTS[row.verdict])
    if row.has_own_seed is not None:
        values["seed_of_name"] = say("yes") if row.has_own_seed else say("no")
    if len(row.same_as) > _MOST_NAMED:
        shown, more = ", ".join(row.same_as[:_MOST_NAMED]), len(row.same_as) - _MOST_NAMED
        values["same_as"] = say("{shown} and {more} more", shown=shown, more=more)
    return ["" if value is None else str(value) for value in values.values()]


def as_html(rows: Sequence[Checked], made: datetime) -> str:
    """The rows, and below them the answers, as one HTML document that opens offline."""
    return rendered(
        "check.html",
        light=LIGHT,
        dark=DARK,
        written=say(
            "{moment} by MNIST Desktop {version}", moment=moment_in_words(made), version=__version__
        ),
        counts=counts(rows),
        titles=[(say(title), name in NUMBERS) for name, title in TITLES.items()],
        rows=[(row, cells(row)) for row in rows],
        numbers=[name in NUMBERS for name in TITLES],
    )


def counts(rows: Sequence[Checked]) -> str:
    """How many runs came to what: "27 reproduced to the bit, 3 NOT reproduced"."""
    found = Counter(row.verdict for row in rows)
    return ", ".join(
        say("{count} {what}", count=found[verdict], what=say(words))
        for verdict, words in VERDICTS.items()
        if found[verdict]
    )


def _values(row: Checked) -> dict[str, Any]:
    values = (
        row.file.name,
        row.name,
        row.number or None,
        row.run,
        row.verdict.value,
        row.accuracy,
        row.seed,
        row.has_own_seed,
        ", ".join(row.same_as),
        row.sentence,
    )
    return dict(zip(TITLES, values, strict=True))
