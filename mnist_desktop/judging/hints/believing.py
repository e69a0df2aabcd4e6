"""Rules about what may be concluded from the accuracies of several runs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.judging.comparison import TEST_ACCURACY, Group, seeds_in_words, welch
from mnist_desktop.judging.grouping import grouped
from mnist_desktop.judging.hints.evidence import Evidence, Hint, possible
from mnist_desktop.library.entry import Entry, changes
from mnist_desktop.percent import percent
from mnist_desktop.words import say

# Nine seeds of mnist-nn-xavier lie 0.73 points apart (docs/experiments.md).
_SEEDS_APART = 0.0075
# So many settings compared on the test images are a choice by them.
_COMPARED = 3
# Runs that differ in more knobs than this are not tried against one another.
_MOST_CHANGES = 2


def compared(entry: Entry, entries: Sequence[Entry]) -> tuple[Group, tuple[Group, ...]]:
    """The test accuracies of a run's own settings over all seeds, and those of its rivals.

    Rivals are the runs of the same task that differ in one or two knobs, gathered by their settings.
    """
    own: list[Entry] = []
    rivals: list[Entry] = []
    for other in entries:
        names = {name for name, *_ in changes(entry.knobs, other.knobs)} - NO_SETTINGS
        if not names:
            own.append(other)
        elif "task" not in names and len(names) <= _MOST_CHANGES:
            rivals.append(other)
    figures = [TEST_ACCURACY.of(each) for each in own]
    values = tuple(figure for figure in figures if figure is not None)
    return Group(entry.name, values, len(figures) - len(values)), tuple(
        grouped(rivals, entry, TEST_ACCURACY)
    )


def seed_noise(evidence: Evidence) -> Hint | None:
    """The accuracy differs from its nearest rival's by no more than other seeds would make it."""
    own, rival = evidence.own, _nearest(evidence)
    if not evidence.complete or own is None or rival is None:
        return None
    difference = abs(own.mean - rival.mean)
    interval = welch(own.values, rival.values)
    if interval is None:
        noise = evidence.experiment.task_facts.images and difference < _SEEDS_APART
        why = say("with other seeds alone, such accuracies have been 0.7 points apart")
    else:
        noise = interval.contains_zero and interval.half_width > 0
        why = say(
            "from so few seeds the difference is known to ± {off:.1f} points only",
            off=100 * interval.half_width,
        )
    if not noise:
        return None
    return Hint(
        "seed-noise",
        say(
            "{own} here and {rival} with {settings} are {difference:.2f} points apart over "
            "{seeds}: {why}. Repeat both with more seeds before you prefer one.",
            own=percent(own.mean, decimals=2),
            rival=percent(rival.mean, decimals=2),
            settings=rival.label,
            difference=100 * difference,
            seeds=seeds_in_words(max(len(own.values), len(rival.values))),
            why=why,
        ),
        possible(evidence.change(seed=evidence.experiment.training.seed + 1)),
    )


def chosen_by_test(evidence: Evidence) -> Hint | None:
    """Several settings were compared on the test images, and none were held back to choose by."""
    settings = 1 + len([rival for rival in evidence.rivals if rival.values])
    data, task = evidence.experiment.data, evidence.experiment.task_facts
    if not (evidence.complete and task.images and settings >= _COMPARED):
        return None
    if data.validation_share or evidence.own is None or not evidence.own.values:
        return None
    return Hint(
        "chosen-by-test",
        say(
            "{settings} settings have been compared by their accuracy on the test images. Whoever picks "
            "the best of them picks some luck too: choose by validation images, and look at the test "
            "images at the end.",
            settings=settings,
        ),
        possible(evidence.change(validation_share=0.1)),
        "07-1",
    )


def _nearest(evidence: Evidence) -> Group | None:
    """The rival whose mean is nearest to the run's own."""
    own = evidence.own
    if own is None or not own.values:
        return None
    mean = own.mean
    rivals = [rival for rival in evidence.rivals if rival.values and math.isfinite(rival.mean)]
    return min(rivals, key=lambda rival: abs(rival.mean - mean), default=None)
