"""The command line: train, predict and list recipes without a window.

Its options are made from the spec, one a knob, and checked by the spec; argparse only splits the words.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError

from mnist_desktop import __version__
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.knobs import Choice, bounds, knob_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment, sentence

if TYPE_CHECKING:
    from mnist_desktop.learning.history import EpochFigures, Outcome

PROGRAM = "mnist-desktop"
FAILURE, BAD_INPUT = 1, 2


class _BadInput(Exception):
    """What was typed cannot be used; the message is one line."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _BadInput(message)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0, 1 for a failure, 2 for bad input."""
    for stream in (sys.stdout, sys.stderr):
        # Redirected on Windows, or in a terminal without UTF-8: "?" in place of a bar or an arrow.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        try:
            parsed = _parser().parse_args(arguments)
            exit_code: int = parsed.command(parsed)
            return exit_code
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # here, where a reader that has left is no error
    except _BadInput as error:
        return _complain(str(error), BAD_INPUT)
    except BrokenPipeError:
        # Whoever read our output has enough: `mnist-desktop recipes | head -1`.
        # What is still in the buffer must go somewhere when Python exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _complain("interrupted", 130)


def _complain(message: str, code: int) -> int:
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        description="Without a command: open the window. With one: work without a window.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    recipes = commands.add_parser("recipes", help="list the recipes: names and one line each")
    recipes.set_defaults(command=_recipes)

    train = commands.add_parser(
        "train",
        help="train a recipe, with any knob changed",
        description="Train a recipe on the bundled MNIST. Every knob is an option.",
    )
    train.add_argument("recipe", help="a name from `mnist-desktop recipes`")
    train.add_argument("--save", type=Path, metavar="FILE", help="keep the run in FILE")
    train.add_argument(
        "--json", action="store_true", help="the last line of the output is one JSON object"
    )
    _add_knobs(train)
    train.set_defaults(command=_train)

    predict = commands.add_parser(
        "predict",
        help="ask a saved run what digit a picture shows",
        description="Print the probability of each digit for a picture.",
    )
    predict.add_argument("run", type=Path, help="a file saved by the window or by train --save")
    predict.add_argument("picture", type=Path, help="a PNG, JPEG, … of one digit")
    predict.add_argument("--json", action="store_true", help="print one JSON object")
    predict.set_defaults(command=_predict)
    return parser


def _add_knobs(parser: argparse.ArgumentParser) -> None:
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


def _experiment(parsed: argparse.Namespace) -> Experiment:
    if parsed.recipe not in RECIPES:
        raise _BadInput(
            f"no recipe is called '{parsed.recipe}': see `{PROGRAM} recipes` for their names"
        )
    experiment = RECIPES[parsed.recipe].experiment
    for name in PART_OF:
        value = getattr(parsed, name)
        if value is not None:
            try:
                experiment = experiment.with_knob(name, value)
            except ValidationError as error:
                raise _BadInput(f"--{sentence(error)}") from None
    for problem in experiment.problems():
        raise _BadInput(f"--{problem.knob.replace('_', '-')}: {problem.sentence}")
    return experiment


def _recipes(_: argparse.Namespace) -> int:
    width = max(map(len, RECIPES))
    for recipe in RECIPES.values():
        print(f"{recipe.name:{width}}  {recipe.section:9} {recipe.summary}")
    return 0


def _train(parsed: argparse.Namespace) -> int:
    experiment = _experiment(parsed)
    # What can be known at once is said before torch is loaded and an hour is spent.
    if parsed.save is not None and not parsed.save.resolve().parent.is_dir():
        raise _BadInput(f"--save: there is no folder {parsed.save.resolve().parent}")
    if parsed.save is not None and parsed.save.is_dir():
        raise _BadInput(f"--save: {parsed.save} is a folder, not a file")

    from mnist_desktop.data.dataset import DataError
    from mnist_desktop.data.mnist import load_mnist
    from mnist_desktop.learning.history import End
    from mnist_desktop.learning.training import why_impossible
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.run_file import RunFileError, save_run

    if reason := why_impossible(experiment):
        raise _BadInput(reason)
    try:
        outcome = _follow(experiment, load_mnist())
        # Without weights, where memory ran out before there were any, there is no run to keep.
        if parsed.save is not None and outcome.weights:
            save_run(Run(parsed.recipe, experiment, outcome), parsed.save)
    except (DataError, RunFileError) as error:
        return _complain(str(error), FAILURE)
    if parsed.json:
        print(json.dumps(_summary(parsed.recipe, experiment, outcome)))
    if outcome.end in (End.DIVERGED, End.FAILED):
        return _complain(outcome.message, FAILURE)
    if outcome.end is End.STOPPED:
        return _complain("interrupted", 130)
    return 0


def _summary(recipe: str, experiment: Experiment, outcome: Outcome) -> dict[str, Any]:
    epochs = outcome.history.epochs
    last = epochs[-1] if epochs else None
    return {
        "recipe": recipe,
        "test_accuracy": last.test_accuracy if last else None,
        "train_cost": last.cost if last else None,
        "seconds": outcome.seconds,
        "epoch_seconds": [epoch.seconds for epoch in epochs],
        "parameters": parameter_count(experiment),
        "device": outcome.device,
        "end": outcome.end.value,
        "message": outcome.message,
        "experiment": experiment.model_dump(mode="json"),
        "versions": outcome.versions,
    }


def _follow(experiment: Experiment, data: Any) -> Outcome:
    """Train and tell how it goes. Control-C stops the run and keeps what there is."""
    from mnist_desktop.learning.training import BatchLosses, EpochEnded, Stop, train

    progress = _Progress(experiment, sys.stderr)
    training = train(experiment, data)
    # A handler rather than KeyboardInterrupt, which would end the generator without an Outcome.
    interrupted: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: interrupted.append(number))
    try:
        event = next(training)
        while True:
            if isinstance(event, BatchLosses):
                progress.show(event.first + len(event.losses))
            elif isinstance(event, EpochEnded):
                progress.clear()
                print(_line(event.figures, experiment.training.epochs), flush=True)
            event = training.send(Stop() if interrupted else None)
    except StopIteration as stop:
        outcome: Outcome = stop.value
        return outcome
    finally:
        progress.clear()
        signal.signal(signal.SIGINT, before)


def _line(figures: EpochFigures, epochs: int) -> str:
    return (
        f"epoch {figures.epoch:{len(str(epochs))}} of {epochs}  cost {figures.cost:.6f}  "
        f"test accuracy {figures.test_accuracy:.4f}  {figures.seconds:.2f} s"
    )


class _Progress:
    """A progress bar, drawn on a terminal only."""

    def __init__(self, experiment: Experiment, terminal: IO[str]) -> None:
        self._batches = experiment.batches_per_epoch
        self._terminal = terminal if terminal.isatty() else None

    def show(self, steps: int) -> None:
        if self._terminal:
            # Of the step that was taken last: after the last of an epoch, its bar is full.
            epoch, batch = divmod(max(steps - 1, 0), self._batches)
            batch += 1
            filled = 30 * batch // self._batches
            bar = "█" * filled + "░" * (30 - filled)
            self._terminal.write(f"\repoch {epoch + 1} {bar} batch {batch:,} of {self._batches:,} ")
            self._terminal.flush()

    def clear(self) -> None:
        if self._terminal:
            self._terminal.write("\r\x1b[K")
            self._terminal.flush()


def _predict(parsed: argparse.Namespace) -> int:
    from mnist_desktop.data.dataset import DataError
    from mnist_desktop.data.digit import image_from_file
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run_file import RunFileError, load_run

    try:
        run = load_run(parsed.run)
        image = image_from_file(parsed.picture)
    except (DataError, RunFileError) as error:
        raise _BadInput(str(error)) from None
    if image is None:
        raise _BadInput(f"{parsed.picture.name} shows no digit: it is of one colour")
    predictor = Predictor(run.experiment, run.outcome.weights)
    probabilities = predictor.probabilities(image.reshape(1, -1))[0]
    prediction = int(probabilities.argmax())
    if parsed.json:
        print(
            json.dumps(
                {
                    "run": run.name,
                    "prediction": prediction,
                    "probabilities": [round(float(value), 6) for value in probabilities],
                }
            )
        )
        return 0
    for digit, probability in enumerate(probabilities):
        marker = "  ←" if digit == prediction else ""
        print(f"{digit}  {probability:7.2%}  {'█' * round(30 * float(probability))}{marker}")
    return 0
