"""An experiment from what was typed: an option for every knob, made from the spec and checked by it."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from pydantic import ValidationError

from mnist_desktop.cli.answers import PROGRAM, BadInput
from mnist_desktop.experiment.knobs import Choice, bounds, knob_of
from mnist_desktop.experiment.recipes import RECIPES, Recipe
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment, knob_named, sentence


def add_knobs(parser: argparse.ArgumentParser) -> None:
    """An option for every knob."""
    for name, part in PART_OF.items():
        field = PARTS[part].model_fields[name]
        option = "--" + name.replace("_", "-")
        text = knob_of(field).help.replace("%", "%%")
        if field.annotation is bool:
            parser.add_argument(
                option, help=text, default=None, action=argparse.BooleanOptionalAction
            )
            continue
        values: dict[str, Any] = {"metavar": "VALUE"}
        if name == "hidden":
            values = {"nargs": "*", "metavar": "WIDTH"}
        elif isinstance(field.annotation, type) and issubclass(field.annotation, Choice):
            text += f" One of: {', '.join(field.annotation)}."
        elif field.annotation in (int, float):
            text += f" ({str(bounds(field.metadata)).capitalize()}.)"
        parser.add_argument(option, help=text, **values)


def recipe_called(name: str) -> Recipe:
    """The recipe of a name. Raises BadInput."""
    if name not in RECIPES:
        raise BadInput(f"no recipe is called '{name}': see `{PROGRAM} recipes` for their names")
    return RECIPES[name]


def experiment_of(parsed: argparse.Namespace) -> Experiment:
    """The recipe that was named with the knobs that were typed. Raises BadInput."""
    experiment = recipe_called(parsed.recipe).experiment
    given = []
    for name in PART_OF:
        value = getattr(parsed, name)
        if value is not None:
            given.append(name)
            try:
                experiment = experiment.with_knob(name, value)
            except ValidationError as error:
                raise BadInput(f"--{sentence(error)}") from None
    for problem in experiment.problems():
        raise BadInput(f"--{problem.knob.replace('_', '-')}: {problem.sentence}")
    for name in given:
        if not knob_named(name).applies(experiment):
            print(
                f"{PROGRAM}: --{name.replace('_', '-')} has no effect on this experiment",
                file=sys.stderr,
            )
    return experiment
