"""An experiment from what was typed: an option for every knob, made from the spec and checked by it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mnist_desktop.cli.exiting import PROGRAM, BadInput
from mnist_desktop.experiment.knob_kinds import OnOff, Widths
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, knob_named, sentence
from mnist_desktop.words import say


def add_knobs(parser: argparse.ArgumentParser) -> None:
    """An option for every knob."""
    for name, kind in KINDS.items():
        values: dict[str, Any] = {"metavar": "VALUE"}
        if isinstance(kind, OnOff):
            values = {"action": argparse.BooleanOptionalAction, "default": None}
        elif isinstance(kind, Widths):
            values = {"nargs": "*", "metavar": "WIDTH"}
        parser.add_argument(option_of(name), help=_help_of(name), **values)


def add_knobs_of_many(parser: argparse.ArgumentParser) -> None:
    """An option for every knob that takes several values; `knobs` has what was typed, in that order."""
    parser.set_defaults(knobs={})
    for name, kind in KINDS.items():
        text = _help_of(name)
        if isinstance(kind, Widths):
            text += say(' (Such as "50,50", or "none".)')
        parser.add_argument(
            option_of(name), help=text, nargs="+", metavar="VALUE", action=_Remember
        )


def add_library(parser: argparse.ArgumentParser) -> None:
    """The option that names another library."""
    parser.add_argument(
        "--library", type=_folder, metavar="FOLDER", help="the library of runs; by default your own"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option for programs that read the output."""
    parser.add_argument(
        "--json", action="store_true", help="the last line of the output is JSON, for programs"
    )


def at_least_one(option: str) -> Callable[[str], int]:
    """What reads the number of an option that counts something. It raises BadInput."""

    def read(text: str) -> int:
        with suppress(ValueError):
            if (number := int(text)) >= 1:
                return number
        raise BadInput("{option}: a whole number, at least 1, not {text}", option=option, text=text)

    return read


def option_of(name: str) -> str:
    """The option of a knob."""
    return "--" + name.replace("_", "-")


def recipe_called(name: str) -> Recipe:
    """The recipe of a name. Raises BadInput."""
    if name not in RECIPES:
        raise BadInput(
            "no recipe is called '{name}': see `{program} recipes` for their names",
            name=name,
            program=PROGRAM,
        )
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
                value = KINDS[name].parse(value) if isinstance(value, str) else value
                experiment = experiment.with_knob(name, value)
            except ValidationError as error:
                raise BadInput("--{sentence}", sentence=sentence(error)) from None
    for problem in experiment.problems():
        raise BadInput(
            "{option}: {sentence}", option=option_of(problem.knob), sentence=problem.sentence
        )
    for name in given:
        if not knob_named(name).applies(experiment):
            tell_no_effect(name)
    return experiment


def tell_no_effect(name: str) -> None:
    """Say that a knob that was typed does nothing."""
    words = say("{option} has no effect on this experiment", option=option_of(name))
    print(f"{PROGRAM}: {words}", file=sys.stderr)


def _folder(given: str) -> Path:
    if not given:  # a variable of the shell that is not set: Path("") would be the folder one is in
        raise BadInput("--library: a folder, not nothing")
    return Path(given)


class _Remember(argparse.Action):
    """Keeps the values of a knob in the order in which the knobs were typed."""

    def __call__(self, _parser: Any, namespace: Any, values: Any, _option: Any = None) -> None:
        namespace.knobs = {**namespace.knobs, self.dest: list(values)}


def _help_of(name: str) -> str:
    allowed = KINDS[name].describe()
    return f"{say(knob_named(name).help)} ({allowed[0].upper()}{allowed[1:]}.)".replace("%", "%%")
