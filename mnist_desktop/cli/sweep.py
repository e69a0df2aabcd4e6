"""The command sweep: one recipe with several values of one or two knobs, each with several seeds."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any

from mnist_desktop.cli.exiting import FAILURE, PROGRAM, BadInput, complain
from mnist_desktop.cli.library import library_of
from mnist_desktop.cli.options import (
    add_json,
    add_knobs_of_many,
    add_library,
    at_least_one,
    option_of,
    recipe_called,
    tell_no_effect,
)
from mnist_desktop.cli.outputs import add_outputs, check_outputs, given_outputs
from mnist_desktop.cli.sweeping import FIGURES, run_and_tell
from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.spec import KINDS, Experiment, knob_named
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.cluster import ClusterWorkers
from mnist_desktop.sweeps.local_workers import LocalWorkers, sensible_at_once
from mnist_desktop.sweeps.sweep import Sweep, make_sweep, save_sweep
from mnist_desktop.sweeps.sweeping import Workers
from mnist_desktop.sweeps.values import SweepError, checked_value, parse_values

_SEEDS = 3


def add_sweep(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "sweep",
        help="train a recipe with several values of a knob or two, and compare",
        usage=f"{PROGRAM} sweep RECIPE [-h] [--KNOB VALUE [VALUE ...]] [--seeds N] [OPTION ...]",
        description="Train a recipe with several values of one knob or two, each with several seeds, and "
        "say which differences are more than chance. Every knob is an option: with one value it is set for "
        'all runs, with several they are compared. Numbers may be "0.001..1 log 4" or "0..0.5 step 0.1".',
    )
    parser.add_argument("recipe", metavar="RECIPE", help="a name from `mnist-desktop recipes`")
    parser.add_argument(
        "--seeds",
        type=int,
        metavar="N",
        help="how many seeds each value takes, from --seed on; 3 by default",
    )
    parser.add_argument("--name", help="what the sweep is called; by default as the recipe")
    add_sweep_options(parser)
    add_json(parser)
    add_library(parser)
    add_knobs_of_many(parser)
    parser.set_defaults(command=sweep_command)


def add_sweep_options(parser: Any) -> None:
    """The options of a sweep that begins or goes on, but --json."""
    parser.add_argument(
        "--at-once",
        type=at_least_one("--at-once"),
        metavar="N",
        help="how many runs are trained at once; by default as many as cores, if memory allows",
    )
    parser.add_argument(
        "--scheduler",
        metavar="tcp://HOST:PORT",
        help="train on the workers of this Dask cluster instead",
    )
    parser.add_argument(
        "--figure",
        choices=FIGURES,
        help="what is compared; by default test-accuracy and train-cost",
    )
    add_outputs(parser)


def given_sweep_options(parsed: argparse.Namespace) -> list[str]:
    """Those of the options of a sweep that were given."""
    own = ("at_once", "scheduler", "figure")
    return [
        *(option_of(name) for name in own if getattr(parsed, name) is not None),
        *given_outputs(parsed),
    ]


def sweep_command(parsed: argparse.Namespace) -> int:
    """Run what was asked for and return the exit code."""
    return run_sweep(parsed, _sweep_of(parsed), library_of(parsed.library), is_new=True)


def run_sweep(
    parsed: argparse.Namespace, sweep: Sweep, library: Library, *, is_new: bool = False
) -> int:
    """Make the runs that a sweep has left, tell what came out, and return the exit code."""
    check_outputs(parsed)
    _check_figure(parsed.figure, sweep)
    workers = _workers(parsed, sweep)
    if is_new:
        try:
            save_sweep(sweep, library.folder)
        except SweepError as error:
            return complain(str(error), FAILURE)
    return run_and_tell(parsed, sweep, library, workers)


def _sweep_of(parsed: argparse.Namespace) -> Sweep:
    """The sweep that was typed. Raises BadInput."""
    experiment = recipe_called(parsed.recipe).experiment
    axes: dict[str, Sequence[Any]] = {}
    for name, words in parsed.knobs.items():
        values = _values(name, words)
        if len(values) > 1:
            axes[name] = values
        else:
            experiment = experiment.with_knob(name, values[0])
    if not axes and parsed.seeds is None:
        raise BadInput(
            "no values to compare: give a knob several, such as --dropout 0 0.3, or --seeds N to train "
            "the same settings N times"
        )
    name = parsed.recipe if parsed.name is None else parsed.name
    seeds = _SEEDS if parsed.seeds is None else parsed.seeds
    sweep = make_sweep(name, experiment, axes, seeds)
    for knob in parsed.knobs:
        applies = knob_named(knob).applies
        if not any(applies(point.experiment) for point in sweep.settings()):
            tell_no_effect(knob)
    return sweep


def _values(name: str, words: Sequence[str]) -> Sequence[Any]:
    """The values of a knob that were typed as words. Raises BadInput."""
    if name == "hidden":
        words = [word.replace(",", "/") for word in words]
    # A range need not be in quotes.
    text = re.sub(r", (log|step), ", r" \1 ", ", ".join(words))
    try:
        if name in NO_SETTINGS and len(words) == 1:
            return [checked_value(Experiment(), name, KINDS[name].parse(text))]
        return parse_values(name, text)
    except SweepError as error:
        is_of_the_knob = str(error).startswith(f"{option_of(name)[2:]}:")
        raise BadInput("--{sentence}" if is_of_the_knob else "{sentence}", sentence=error) from None


def _check_figure(figure: str | None, sweep: Sweep) -> None:
    is_validated = any(point.experiment.validation_rows for point in sweep.settings())
    if figure == "validation-loss" and not is_validated:
        raise BadInput("--figure: no image is held back for validation: see --validation-share")


def _workers(parsed: argparse.Namespace, sweep: Sweep) -> Workers:
    """Who trains. Raises BadInput."""
    if parsed.scheduler is None:
        _check_device(sweep.experiment.training.device)
        sensible = min(sensible_at_once(point.experiment) for point in sweep.settings())
        return LocalWorkers(parsed.at_once or sensible)
    if parsed.at_once is not None:
        raise BadInput("--at-once: the workers of a --scheduler are as many as it has")
    return ClusterWorkers(parsed.scheduler)


def _check_device(name: str) -> None:
    """Raises BadInput where this machine has no such device: each run would fail."""
    if name == "cpu":
        return
    from mnist_desktop.learning.devices import missing_device

    if reason := missing_device(name):
        raise BadInput(reason)
