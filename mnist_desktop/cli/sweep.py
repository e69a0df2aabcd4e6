"""The command sweep: one recipe with several values of one or two knobs, each with several seeds."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mnist_desktop.cli.answers import FAILURE, PROGRAM, BadInput, complain
from mnist_desktop.cli.library import library_of
from mnist_desktop.cli.options import (
    add_knobs_of_many,
    add_library,
    option_of,
    recipe_called,
    tell_no_effect,
)
from mnist_desktop.cli.outputs import add_outputs, check_outputs
from mnist_desktop.cli.sweeping import FIGURES, run_and_tell
from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.spec import knob_named, sentence

if TYPE_CHECKING:
    from mnist_desktop.runs.library import Library
    from mnist_desktop.runs.sweep import Sweep
    from mnist_desktop.runs.sweeping import Workers

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
        default=_SEEDS,
        metavar="N",
        help=f"how many seeds each value takes, from --seed on; {_SEEDS} by default",
    )
    parser.add_argument("--name", help="what the sweep is called; by default as the recipe")
    add_sweep_options(parser)
    parser.add_argument(
        "--json", action="store_true", help="the last line of the output is one JSON object"
    )
    add_library(parser)
    add_knobs_of_many(parser)
    parser.set_defaults(command=sweep_command)


def add_sweep_options(parser: Any) -> None:
    """The options of a sweep that begins or goes on, but --json."""
    parser.add_argument(
        "--at-once",
        type=int,
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
        choices=tuple(FIGURES),
        help="what is compared; by default test-accuracy and train-cost",
    )
    add_outputs(parser)


def sweep_command(parsed: argparse.Namespace) -> int:
    """Run what was asked for and return the exit code."""
    from mnist_desktop.runs.sweep import SweepError, save_sweep

    check_options(parsed)
    sweep = _sweep_of(parsed)
    library = library_of(parsed.library)
    check_figure(parsed, sweep)
    try:
        save_sweep(sweep, library.folder)
    except SweepError as error:
        return complain(str(error), FAILURE)
    return run_and_tell(parsed, sweep, library, workers_of(parsed, sweep))
