"""The columns of a list of runs: each is declared once, for the window, the command line and the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from mnist_desktop.experiment.in_words import changes_in_words
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import label_of
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import KNOBS, Entry, changes, knobs_of
from mnist_desktop.percent import percent
from mnist_desktop.printable import composed, printable
from mnist_desktop.words import Translate, language, mark, say

ENDS = {
    End.FINISHED: mark("finished"),
    End.EARLY: mark("stopped early"),
    End.STOPPED: mark("stopped"),
    End.DIVERGED: mark("diverged"),
    End.FAILED: mark("failed"),
    End.UNFINISHED: mark("unfinished"),
}


@dataclass(frozen=True)
class View:
    """From where runs are looked at: the base that they are compared to.

    `own` is the accuracy (0..1) on the user's own handwriting, by the id of the run.
    """

    base: Entry | None = None
    own: Mapping[str, float] = field(default_factory=dict)
    _differences: dict[str, tuple[Entry, str]] = field(default_factory=dict, compare=False)

    def differences(self, entry: Entry) -> str:
        """What differs from the base or, without one, from the recipe of the run's name, in words."""
        known = self._differences.get(entry.id)
        if known is None or known[0] is not entry:
            known = self._differences[entry.id] = entry, self._compared(entry)
        return known[1]

    def _compared(self, entry: Entry) -> str:
        if self.base is not None and entry.id == self.base.id:
            return say("base")
        before = self.base.knobs if self.base is not None else _knobs_of_recipe(entry.name)
        if before is None:
            return ""
        differing = changes(before, entry.knobs)
        return ", ".join(_change_in_words(*change, language()) for change in differing)


@dataclass(frozen=True)
class Column:
    """A column: its name for programs, with its unit, its title for people, and how a value is found.

    Without `value`, it is what a run has under the column's name.
    `words` say a value in a document; in the window, `heading`, `help` and `cell` do where they differ.
    The best, or the first, of a column is its least value, or the greatest where `greatest_first`.
    """

    name: str
    title: str
    words: Callable[[Any], str] = str
    value: Callable[[Entry, View], Any] | None = None
    heading: str = ""
    help: str = ""
    cell: Callable[[Any], str] | None = None
    is_number: bool = False
    greatest_first: bool = False

    def of(self, entry: Entry, view: View) -> Any:
        """A run's value; None where there is none."""
        if self.value is not None:
            return self.value(entry, view)
        found = getattr(entry, self.name)
        return None if found == "" else found

    def in_words(self, value: Any) -> str:
        """A value as people read it: "97.05 %", "0.2451"; nothing where there is none."""
        return "" if value is None or value is False else self.words(value)

    def in_cell(self, entry: Entry, view: View) -> str:
        """A run's value in the window."""
        value = self.of(entry, view)
        return "" if value is None else (self.cell or self.words)(value)


def searched(entries: Iterable[Entry], text: str, words_of: Callable[[Entry], str]) -> list[Entry]:
    """The runs whose words hold all those of a text."""
    wanted = composed(text).casefold().split()
    if not wanted:
        return list(entries)
    return [entry for entry in entries if _has_all(words_of(entry), wanted)]


def _has_all(words: str, wanted: list[str]) -> bool:
    folded = composed(words).casefold()
    return all(word in folded for word in wanted)


def ordered(
    entries: Iterable[Entry], column: Column, view: View, *, greatest_first: bool
) -> list[Entry]:
    """The runs by a column, those without a value last; equal ones keep their order."""
    keyed = [(_key(column.of(entry, view)), entry) for entry in entries]
    there = [pair for pair in keyed if pair[0] is not None]
    there.sort(key=lambda pair: pair[0], reverse=greatest_first)
    return [entry for _, entry in there] + [entry for key, entry in keyed if key is None]


def _key(value: Any) -> Any:
    if isinstance(value, End):
        return ENDS[value]
    return value.casefold() if isinstance(value, str) else value


@cache
def _knobs_of_recipe(name: str) -> tuple[Any, ...] | None:
    recipe = recipe_of(name)
    return knobs_of(recipe.experiment) if recipe is not None else None


# A sort asks for the differences of thousands of runs, and they are few different ones.
@lru_cache(maxsize=10_000)
def _change_in_words(name: str, before: Any, after: Any, _language: Translate) -> str:
    return changes_in_words([(name, before, after)])


def _share(value: float) -> str:
    return percent(value, decimals=2)


def _moment(created: str) -> str:
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return created
    zone = " UTC" if moment.tzinfo and not moment.utcoffset() else ""
    return moment_in_words(moment) + zone


def _own_moment(created: str) -> str:
    """A moment in the user's own time."""
    try:
        moment = datetime.fromisoformat(created).astimezone()
    except ValueError:
        return ""
    today = moment.date() == datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if today else moment_in_words(moment)


def moment_in_words(moment: datetime) -> str:
    """A date and a time of day as the user's language writes them."""
    return say("{moment:%Y-%m-%d %H:%M}", moment=moment)


_SEED = KNOBS.index("seed")

COLUMNS: Mapping[str, Column] = {
    column.name: column
    for column in (
        Column(
            "name",
            mark("Run"),
            help=mark("The run's name; F2 renames it. A coloured line: its curves are shown."),
        ),
        Column(
            "differs",
            mark("What differs"),
            value=lambda entry, view: view.differences(entry),
            help=mark(
                "The knobs that differ from the run that is marked as base, or, where none is marked, from "
                "the recipe of the run's name."
            ),
        ),
        Column(
            "parameters",
            mark("Parameters"),
            "{:,}".format,
            help=mark("How many numbers the network learns."),
            cell=str,
            is_number=True,
        ),
        Column(
            "train_cost",
            mark("Train cost"),
            "{:.4f}".format,
            value=lambda entry, view: entry.cost,
            help=mark(
                "The mean loss over the kept epoch; with dropout at work, which makes it larger."
            ),
            is_number=True,
        ),
        Column(
            "validation_loss",
            mark("Validation loss"),
            "{:.4f}".format,
            help=mark(
                "The loss on the images that were held back from training: what to choose settings by."
            ),
            is_number=True,
        ),
        Column(
            "test_accuracy",
            mark("Test accuracy"),
            _share,
            heading=mark("Accuracy"),
            help=mark("The share of the test examples, never trained on, that are read rightly."),
            is_number=True,
            greatest_first=True,
        ),
        Column(
            "pen_accuracy",
            mark("Pen strokes"),
            _share,
            help=mark(
                "The share of digits of pen strokes that are read rightly. Their writers were never "
                "trained on, unless none were left out."
            ),
            is_number=True,
            greatest_first=True,
        ),
        Column(
            "own_accuracy",
            "Own handwriting",
            _share,
            value=lambda entry, view: view.own.get(entry.id),
            heading=mark("Your handwriting"),
            help=mark(
                "The share of the digits under “Your handwriting” that the run's network reads rightly."
            ),
            is_number=True,
            greatest_first=True,
        ),
        Column(
            "best_epoch",
            mark("Best epoch"),
            "{:,}".format,
            help=mark("The epoch with the least validation loss."),
            is_number=True,
        ),
        Column(
            "epochs",
            mark("Epochs"),
            "{:,}".format,
            help=mark("How many epochs, or steps over a whole table, were trained."),
            is_number=True,
        ),
        Column(
            "seconds",
            mark("Seconds"),
            "{:,.1f}".format,
            help=mark("How long the training steps took, without the evaluations."),
            cell="{:.1f}".format,
            is_number=True,
        ),
        Column(
            "seed",
            label_of("seed"),
            value=lambda entry, view: entry.knobs[_SEED],
            help=mark("The number that every chance of the run comes from."),
            is_number=True,
        ),
        Column(
            "device",
            mark("Device"),
            help=mark("What computed the run."),
        ),
        Column(
            "end",
            "End",
            lambda end: say(ENDS[end]),
            heading=mark("Ended"),
            help=mark("How the run ended. One that was stopped or broken off can go on."),
        ),
        Column(
            "started",
            "Started",
            _moment,
            value=lambda entry, view: entry.created or None,
            heading=mark("Begun"),
            help=mark("When the training began."),
            cell=_own_moment,
            greatest_first=True,
        ),
        Column(
            "starred",
            "Starred",
            lambda starred: "★" if starred else "",
            heading="★",
            help=mark("Your stars: click to set or to take away."),
            cell=lambda starred: "★" if starred else "☆",
            greatest_first=True,
        ),
        Column(
            "note",
            mark("Note"),
            help=mark("What you want to remember of the run; F2 edits it."),
        ),
        Column("id", "File", value=lambda entry, view: printable(entry.id)),
    )
}
