"""Runs that differ in their seeds alone, gathered under a label that says what sets them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mnist_desktop.experiment.in_words import NO_SETTINGS, changes_in_words
from mnist_desktop.judging.comparison import Figure, Group
from mnist_desktop.library.entry import Entry, changes


def label_against(entry: Entry, base: Entry, *, with_seed: bool = True) -> str:
    """What sets a run apart from a base, in words: what differs, else its name."""
    differing = changes(base.knobs, entry.knobs)
    if not with_seed:
        differing = [change for change in differing if change[0] not in NO_SETTINGS]
    return changes_in_words(differing) or entry.name


def names_apart(entries: Sequence[Entry], base: Entry | None = None) -> list[str]:
    """The runs' names, as a list has them; of several of one name, what sets each apart beside it.

    That is told from `base` or, without one, from the oldest of the name. What nothing sets apart has a
    number.
    """
    labels: list[str] = []
    seen: Counter[str] = Counter()
    for entry in entries:
        differs, alike = "", [each for each in entries if each.name == entry.name]
        before = base or min(alike, key=lambda each: each.created)
        if len(alike) > 1 and (words := changes_in_words(changes(before.knobs, entry.knobs))):
            differs = f" · {words}"
        seen[entry.name + differs] += 1
        count = seen[entry.name + differs]
        # The number comes first: what differs may be too long for its place.
        labels.append(entry.name + (f" ({count})" if count > 1 else "") + differs)
    return labels


def grouped(entries: Sequence[Entry], base: Entry, figure: Figure) -> list[Group]:
    """A group for each of the settings among the runs, in the order in which they come."""
    labels: dict[str, list[Entry]] = {}
    for entry in entries:
        label = label_against(entry, base, with_seed=False)
        labels.setdefault(label, []).append(entry)
    groups = []
    for label, members in labels.items():
        values = [figure.of(entry) for entry in members]
        there = tuple(value for value in values if value is not None)
        groups.append(Group(label, there, len(values) - len(there)))
    return groups
