"""A run as the library lists it: what its header says, without weights and without torch."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.in_words import MACHINERY
from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment
from mnist_desktop.history.records import About, Course, best_of, facts_of
from mnist_desktop.library.header import Header


@dataclass(frozen=True, kw_only=True)
class Entry(About, Course):
    """A run in the library.

    `id` is its file's name without the suffix. `knobs` are the values of its experiment's knobs as JSON has
    them, in the order of KNOBS. Cost, validation loss and test accuracy are those of the epoch whose
    weights were kept; None where there are none. `epochs` of `length` are done; `best_epoch` is the one
    with the least validation loss.
    """

    id: str
    knobs: tuple[Any, ...]
    parameters: int
    cost: float | None
    validation_loss: float | None
    test_accuracy: float | None
    best_epoch: int | None
    epochs: int
    length: int
    can_go_on: bool

    @property
    def experiment(self) -> Experiment:
        """What was trained."""
        return _experiment(json.dumps(self.knobs))


KNOBS = tuple(PART_OF)
_CHOICES: dict[str, Any] = {
    name: annotation
    for name, part in PART_OF.items()
    if isinstance(annotation := PARTS[part].model_fields[name].annotation, type)
    and issubclass(annotation, Choice)
}


def changes(before: tuple[Any, ...], after: tuple[Any, ...]) -> list[tuple[str, Any, Any]]:
    """The knobs that differ, with their values; the machine is no difference.

    The knobs are those of two entries. No experiment is made of them: thousands are compared at once.
    """
    if before == after:
        return []
    return [
        (name, _value(name, old), _value(name, new))
        for name, old, new in zip(KNOBS, before, after, strict=True)
        if old != new and name not in MACHINERY
    ]


def _value(name: str, plain: Any) -> Any:
    """What JSON has as a text or a list, as an experiment has it."""
    if name in _CHOICES:
        return _CHOICES[name](plain)
    return tuple(_value("", each) for each in plain) if isinstance(plain, list) else plain


def knobs_of(experiment: Experiment) -> tuple[Any, ...]:
    """The values of an experiment's knobs as JSON has them, in the order of KNOBS."""
    plain = experiment.model_dump(mode="json")
    return tuple((plain[part] if part else plain)[name] for name, part in PART_OF.items())


def entry_of(name: str, header: Header) -> Entry:
    """A run as the library lists it; `name` is its file's, without the suffix."""
    experiment = header.checked_experiment()
    kept = header.kept
    best = best_of(header.epochs)
    return Entry(
        **facts_of(header, About),
        **facts_of(header, Course),
        id=name,
        knobs=knobs_of(experiment),
        parameters=parameter_count(experiment),
        cost=kept.cost if kept else None,
        validation_loss=kept.validation_loss if kept else None,
        test_accuracy=kept.test_accuracy if kept else None,
        best_epoch=best.epoch if best else None,
        epochs=header.epochs[-1].epoch if header.epochs else 0,
        length=experiment.length,
        can_go_on=header.state is not None,
    )


# Thousands of runs share their experiments, and to find one is much quicker than to make it.
@lru_cache(maxsize=1024)
def _experiment(knobs: str) -> Experiment:
    parts: dict[str, Any] = {}
    for (name, part), value in zip(PART_OF.items(), json.loads(knobs), strict=True):
        (parts.setdefault(part, {}) if part else parts)[name] = value
    return Experiment.model_validate(parts)
