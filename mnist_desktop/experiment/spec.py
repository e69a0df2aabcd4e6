"""What is to be trained: Experiment and its parts.

They are plain frozen data that a file, the form and the command line share. Every knob is declared once,
in the part that it belongs to, with its limits, its label and its help.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.knob_kinds import kind_of
from mnist_desktop.experiment.knobs import Knob, Knobs, knob_of
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.parts import Parts
from mnist_desktop.experiment.problems import Problem, problems
from mnist_desktop.experiment.training import Training
from mnist_desktop.printable import printable
from mnist_desktop.words import say


class Experiment(Parts):
    """All that is set before training. Two equal experiments give the same run."""

    def with_knob(self, name: str, value: Any) -> Experiment:
        """A checked copy with one knob set. Raises pydantic.ValidationError, KeyError if unknown."""
        part = PART_OF[name]
        if not part:
            return self.changed(**{name: value})
        return self.changed(**{part: getattr(self, part).changed(**{name: value})})

    def with_knobs(self, **values: Any) -> Experiment:
        """A checked copy with some knobs set, by their names. Raises as `with_knob` does."""
        experiment = self
        for name, value in values.items():
            experiment = experiment.with_knob(name, value)
        return experiment

    def knob(self, name: str) -> Any:
        """The value of a knob. Raises KeyError if unknown."""
        part = PART_OF[name]
        return getattr(getattr(self, part) if part else self, name)

    def differences(self, other: Experiment) -> dict[str, tuple[Any, Any]]:
        """The knobs that differ, by name, with their values here and there."""
        return {
            name: (self.knob(name), other.knob(name))
            for name in PART_OF
            if self.knob(name) != other.knob(name)
        }

    def problems(self) -> tuple[Problem, ...]:
        """What no single knob can see: why this experiment cannot be trained, if so."""
        return tuple(problems(self))


PARTS: dict[str, type[Knobs]] = {
    "": Experiment,
    "data": Data,
    "network": Network,
    "training": Training,
}

# Which part of an experiment holds a knob; names are unique over all parts.
PART_OF = {
    name: part
    for part, model in PARTS.items()
    for name, field in model.model_fields.items()
    if any(isinstance(item, Knob) for item in field.metadata)
}

# How a knob's values are typed, written and said.
KINDS = {name: kind_of(PARTS[part].model_fields[name]) for name, part in PART_OF.items()}


def sentence(error: ValidationError, *, within: int = 0) -> str:
    """One line that names the first wrong knob, its bounds and what was given.

    So many parts of its place, `within`, lead to the experiment.
    """
    first = error.errors()[0]
    place = [printable(str(part))[:60] for part in first["loc"][within:]]
    given = first["input"]
    name = next((part for part in reversed(place) if part in PART_OF), None)
    if first["type"] == "extra_forbidden":
        return say("unknown setting '{name}'", name=".".join(place))
    if name is None:
        where = ".".join(place) or say("the experiment")
        return say("{where}: {reason}", where=where, reason=first["msg"])
    return say(
        "{knob}: {taken}, not {given}",
        knob=name.replace("_", "-"),
        taken=KINDS[name].describe(),
        given=_shown(given),
    )


def _shown(value: Any) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    text = " ".join(printable(text).split()) or "nothing"  # one line, whatever was typed
    return text if len(text) <= 60 else text[:57] + "…"


def label_of(name: str) -> str:
    """The label of a knob. Raises KeyError if unknown."""
    return say(knob_named(name).label)


def knob_named(name: str) -> Knob:
    """The declaration of a knob. Raises KeyError if unknown."""
    return knob_of(PARTS[PART_OF[name]].model_fields[name])
