"""What the user's own runs say of the lessons: which are done, and how long an experiment takes here."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mnist_desktop.experiment.duration import estimated_seconds
from mnist_desktop.experiment.in_words import MACHINERY, NO_SETTINGS
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import KNOBS, Entry, changes, knobs_of

_REACHED_THE_END = (End.FINISHED, End.EARLY, End.DIVERGED)
# What the time of an epoch does not depend on: its length, and what only chance depends on.
_TIMELESS = (NO_SETTINGS - MACHINERY) | {"epochs", "steps"}
_TIMED = [index for index, name in enumerate(KNOBS) if name not in _TIMELESS]
# The machine is as quick as it was with so many of the newest runs; a run so short says nothing of it.
_NEWEST, _SHORT_SECONDS = 20, 0.5


class Durations:
    """How long experiments take, as the user's own runs took."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        runs = [entry for entry in entries if entry.epochs and not entry.based_on]
        epochs = defaultdict(list)
        for entry in runs:
            epochs[_timed(entry.knobs)].append(entry.seconds / entry.epochs)
        self._epochs = {timed: statistics.fmean(each) for timed, each in epochs.items()}
        factors = []
        for entry in [each for each in runs if each.seconds > _SHORT_SECONDS][-_NEWEST:]:
            estimate = estimated_seconds(entry.experiment)
            if estimate:
                factors.append(entry.seconds / entry.epochs * entry.length / estimate)
        self._factor = statistics.median(factors) if factors else 1.0

    def seconds_of(self, experiment: Experiment) -> float | None:
        """As the user's own runs of the same took, of another length, too; else an estimate.

        The estimate is as wrong as it was with the user's other runs. None where there is none.
        """
        own = self._epochs.get(_timed(knobs_of(experiment)))
        if own is not None:
            return own * experiment.length
        estimate = estimated_seconds(experiment)
        return None if estimate is None else estimate * self._factor


def done_recipes(
    entries: Iterable[Entry], lessons: Mapping[str, Recipe] = RECIPES
) -> frozenset[str]:
    """The lessons, by their names, of which a run, with whatever seed, is there that reached its end."""
    knobs = {name: knobs_of(lesson.experiment) for name, lesson in lessons.items()}

    def is_of(entry: Entry) -> bool:
        # The knobs first: an experiment is much slower to make.
        changed = {name for name, *_ in changes(knobs[entry.name], entry.knobs)} - NO_SETTINGS
        return not changed or not lessons[entry.name].is_changed_in(entry.experiment)

    ended = (entry for entry in entries if entry.end in _REACHED_THE_END and entry.name in lessons)
    return frozenset(entry.name for entry in ended if is_of(entry))


def _timed(knobs: tuple[Any, ...]) -> str:
    return str([knobs[index] for index in _TIMED])
