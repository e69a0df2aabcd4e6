"""A sweep: one experiment with each of some values of one or two knobs, each with several seeds.

It is a plan, and one JSON file; its runs are those in the library that bear its id.
"""

from __future__ import annotations

import itertools
import json
import math
import re
import secrets
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.spec import Experiment, knob_named, label_of, sentence
from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.history.records import LONGEST_NAME, End
from mnist_desktop.judging.comparison import Figure, Group
from mnist_desktop.library.entry import Entry, knobs_of
from mnist_desktop.sweeps.values import MOST_RUNS, SweepError, checked_value, swept
from mnist_desktop.words import say

FORMAT: Literal["mnist-desktop sweep"] = "mnist-desktop sweep"
VERSION = 1

MOST_AXES = 2
MOST_SEEDS = 100
# Two thousand values of layers have some hundred thousand bytes.
_LARGEST = 2_000_000
# Its runs are called after it and their values.
_LONGEST_NAME = LONGEST_NAME // 2

# How a run ends that needs no more; the others may go on.
ENDED = frozenset({End.FINISHED, End.EARLY, End.DIVERGED, End.FAILED})

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Axis:
    """A knob and the values it takes, as Experiment.knob gives them."""

    knob: str
    values: tuple[Any, ...]

    @cached_property
    def in_words(self) -> tuple[str, ...]:
        """The values as one says them."""
        return tuple(value_in_words(self.knob, value) for value in self.values)


@dataclass(frozen=True)
class Point:
    """One run to be made: `label` says its values of the axes, whatever its seed."""

    experiment: Experiment
    seed: int
    label: str


@dataclass(frozen=True)
class Sweep:
    """A plan of runs; make one by make_sweep, which checks it.

    `experiment` has what the axes leave as it is, and the first of the `seeds` seeds.
    """

    id: str
    name: str
    experiment: Experiment
    axes: tuple[Axis, ...]
    seeds: int

    def labels(self) -> tuple[str, ...]:
        """Every combination of values in words, the last axis changing first."""
        if not self.axes:
            return (self.name,)
        if len(self.axes) == 1:
            return self.axes[0].in_words
        words = [[f"{label_of(axis.knob)} {word}" for word in axis.in_words] for axis in self.axes]
        return tuple(" · ".join(combination) for combination in itertools.product(*words))

    def points(self) -> tuple[Point, ...]:
        """All runs: every combination with the first seed, then with the second, and so on.

        So a sweep that is stopped early has compared them all.
        """
        return self._points

    def settings(self) -> tuple[Point, ...]:
        """A run of each setting, in the order of labels()."""
        return self._points[: len(self.labels())]

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        settings = []
        for values in itertools.product(*(axis.values for axis in self.axes)):
            experiment = self.experiment
            for axis, value in zip(self.axes, values, strict=True):
                experiment = experiment.with_knob(axis.knob, value)
            settings.append(experiment)
        first = self.experiment.training.seed
        return tuple(
            Point(experiment.with_knob("seed", seed), seed, label)
            for seed in range(first, first + self.seeds)
            for label, experiment in zip(self.labels(), settings, strict=True)
        )

    @cached_property
    def _keys(self) -> tuple[Any, ...]:
        return tuple(_key(knobs_of(point.experiment)) for point in self._points)

    def group(self, entries: Iterable[Entry], figure: Figure) -> list[Group]:
        """The figures of this sweep's runs that came to an end, a group for each of labels().

        The newest counts where a point was run twice.
        """
        own = [entry for entry in entries if entry.sweep == self.id and entry.end in ENDED]
        own.sort(key=lambda entry: (entry.created, entry.id))
        newest = {_key(entry.knobs): entry for entry in own}
        labels = self.labels()
        groups = []
        for number, label in enumerate(labels):
            keys = self._keys[number :: len(labels)]  # one for each seed
            figures = [figure.of(newest[key]) for key in keys if key in newest]
            values = tuple(value for value in figures if value is not None)
            groups.append(Group(label, values, missing=len(figures) - len(values)))
        return groups


def left(sweep: Sweep, entries: Iterable[Entry]) -> list[tuple[Point, Entry | None]]:
    """The points that no run has ended at, in order, with the run that can go on there, if any.

    Of several it is the one that has come farthest, then the newest.
    """
    ended: set[Any] = set()
    begun: dict[Any, Entry] = {}
    own = [entry for entry in entries if entry.sweep == sweep.id]
    for entry in sorted(own, key=lambda entry: (entry.epochs, entry.created, entry.id)):
        if entry.end in ENDED:
            ended.add(_key(entry.knobs))
        elif entry.can_go_on:
            begun[_key(entry.knobs)] = entry
    return [
        (point, begun.get(key))
        for point, key in zip(sweep.points(), sweep._keys, strict=True)
        if key not in ended
    ]


def _key(knobs: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(tuple(value) if isinstance(value, list) else value for value in knobs)


def make_sweep(
    name: str, experiment: Experiment, axes: Mapping[str, Sequence[Any]], seeds: int
) -> Sweep:
    """A checked sweep with a new id. Raises SweepError with the reason why it cannot be run."""
    return _checked(_new_id(name), name, experiment, list(axes.items()), seeds)


def _new_id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "sweep"
    return f"{slug}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def _checked(
    id_: str, name: str, experiment: Experiment, axes: list[tuple[str, Sequence[Any]]], seeds: int
) -> Sweep:
    name = " ".join(name.split())
    if not name:
        raise SweepError("A sweep needs a name.")
    if len(name) > _LONGEST_NAME:
        raise SweepError("The name of a sweep has at most {most:,} letters.", most=_LONGEST_NAME)
    if len(axes) > MOST_AXES:
        raise SweepError("A sweep goes through the values of at most two settings.")
    if not 1 <= seeds <= MOST_SEEDS:
        raise SweepError(
            "A sweep takes 1 to {most} seeds, not {seeds:,}.",
            most=MOST_SEEDS,
            seeds=seeds,
        )
    names = [swept(knob) for knob, _ in axes]
    if len(set(names)) < len(names):
        raise SweepError(
            "{label} is named twice: a sweep needs two settings.", label=label_of(names[0])
        )
    checked = tuple(
        Axis(knob, tuple(dict.fromkeys(checked_value(experiment, knob, value) for value in values)))
        for knob, (_, values) in zip(names, axes, strict=True)
    )
    for axis in checked:
        if not axis.values:
            raise SweepError("{label} needs at least one value.", label=label_of(axis.knob))
    runs = math.prod(len(axis.values) for axis in checked) * seeds
    if runs > MOST_RUNS:
        raise SweepError(
            "That would be {runs:,} runs; a sweep has at most {most:,}.",
            runs=runs,
            most=MOST_RUNS,
        )
    if runs == 1:
        raise SweepError("One run has nothing to be compared with: give more values or seeds.")
    checked_value(experiment, "seed", experiment.training.seed + seeds - 1)
    sweep = Sweep(id_, name, experiment, checked, seeds)
    _check_settings(sweep)
    return sweep


def _check_settings(sweep: Sweep) -> None:
    settings = sweep.settings()
    for point in settings:
        for problem in point.experiment.problems():
            if not sweep.axes:
                raise SweepError(problem.sentence)
            raise SweepError("{point}: {problem}", point=point.label, problem=problem.sentence)
    for axis in sweep.axes:
        applies = knob_named(axis.knob).applies
        if not any(applies(point.experiment) for point in settings):
            raise SweepError(
                "{label} has no effect with these settings: every run would be the same.",
                label=label_of(axis.knob),
            )


# Sweeps as files.


class _AxisInFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    knob: str
    values: list[Any]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    format: Literal["mnist-desktop sweep"]
    version: int
    id: str
    name: str
    experiment: dict[str, Any]
    axes: list[_AxisInFile]
    seeds: int


def save_sweep(sweep: Sweep, folder: Path) -> Path:
    """Write a sweep to folder/sweeps/<id>.json, whole or not at all. Raises SweepError."""
    path = folder / "sweeps" / f"{sweep.id}.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole((_file_of(sweep).model_dump_json(indent=1) + "\n").encode(), path)
    except OSError as error:
        raise SweepError(
            "The sweep could not be saved as {path}: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    return path


def _file_of(sweep: Sweep) -> _File:
    return _File(
        format=FORMAT,
        version=VERSION,
        id=sweep.id,
        name=sweep.name,
        experiment=sweep.experiment.model_dump(mode="json"),
        axes=[_AxisInFile(knob=axis.knob, values=list(axis.values)) for axis in sweep.axes],
        seeds=sweep.seeds,
    )


def load_sweep(path: Path) -> Sweep:
    """Read a sweep. Raises SweepError where the file is no valid sweep of this program."""
    try:
        text = read_at_most(path, _LARGEST)
    except OSError as error:
        raise SweepError(
            "{name} cannot be opened: {reason}.", name=path.name, reason=error.strerror or error
        ) from error
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise SweepError(
            "{name} is damaged or not a sweep of MNIST Desktop.", name=path.name
        ) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise SweepError("{name} is not a sweep of MNIST Desktop.", name=path.name)
    version = content.get("version")
    if type(version) is int and version > VERSION:
        raise SweepError(
            "{name} was saved by a later version of MNIST Desktop (file version {version}).",
            name=path.name,
            version=version,
        )
    try:
        file = _File.model_validate(content)
    except ValidationError:
        raise SweepError("{name} is damaged: it is no whole sweep.", name=path.name) from None
    if file.version != VERSION or not _ID.fullmatch(file.id) or file.id != path.stem:
        raise SweepError("{name} is damaged: its version or its id is wrong.", name=path.name)
    try:
        sweep = _checked(
            file.id,
            file.name,
            Experiment.model_validate(file.experiment),
            [(axis.knob, axis.values) for axis in file.axes],
            file.seeds,
        )
    except ValidationError as error:
        raise SweepError(
            "{name} cannot be opened: {reason}.", name=path.name, reason=sentence(error)
        ) from None
    except SweepError as error:
        raise SweepError("{name} cannot be opened: {error}", name=path.name, error=error) from None
    if _file_of(sweep).model_dump(mode="json")["axes"] != content["axes"]:
        raise SweepError(
            "{name} is damaged: its values are not as this program writes them.", name=path.name
        )
    return sweep


def load_sweeps(
    folder: Path, known: Mapping[str, Sweep] = MappingProxyType({})
) -> tuple[list[Sweep], list[str]]:
    """All sweeps in folder/sweeps, by id, and a sentence for each file that cannot be read.

    A sweep never changes: those that are `known`, by their ids, are not read again.
    """
    where = folder / "sweeps"
    sweeps, bad = [], []
    try:
        found = sorted(path for path in where.iterdir() if path.suffix == ".json")
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [
            say("{where} cannot be opened: {reason}.", where=where, reason=error.strerror or error)
        ]
    for path in found:
        try:
            sweeps.append(known.get(path.stem) or load_sweep(path))
        except SweepError as error:
            bad.append(str(error))
    return sweeps, bad
