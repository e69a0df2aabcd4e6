"""The command line: train, predict and list recipes without a window.

Its options are made from the spec, one a knob, and checked by the spec; argparse only splits the words.
"""

from __future__ import annotations

import argparse
import io
import json
import math
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
from mnist_desktop.experiment.recipes import RECIPES, Recipe
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment, sentence
from mnist_desktop.experiment.tasks import Task

if TYPE_CHECKING:
    from mnist_desktop.learning.history import EpochFigures, Outcome
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.verdict import Verdict

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
    recipes.add_argument("recipe", nargs="?", help="show the card of this one")
    recipes.set_defaults(command=_recipes)

    train = commands.add_parser(
        "train",
        help="train a recipe, with any knob changed",
        description="Train a recipe. Every knob is an option.",
    )
    train.add_argument("recipe", help="a name from `mnist-desktop recipes`")
    train.add_argument("--save", type=Path, metavar="FILE", help="keep the run in FILE")
    train.add_argument(
        "--json", action="store_true", help="the last line of the output is one JSON object"
    )
    train.add_argument(
        "--change",
        nargs=3,
        action="append",
        default=[],
        metavar=("AFTER", "KNOB", "VALUE"),
        help="change learning-rate or weight-decay after so many epochs (of a gate: steps)",
    )
    _add_knobs(train)
    train.set_defaults(command=_train)

    predict = commands.add_parser(
        "predict",
        help="ask a saved run what digit a picture shows, or what a gate says",
        description="Print the probability of each digit for a picture, or of each class for numbers.",
    )
    predict.add_argument("run", type=Path, help="a file saved by the window or by train --save")
    predict.add_argument(
        "what", nargs="+", help="a PNG, JPEG, … of one digit; for a gate or a table, its inputs"
    )
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


def _recipe(name: str) -> Recipe:
    if name not in RECIPES:
        raise _BadInput(f"no recipe is called '{name}': see `{PROGRAM} recipes` for their names")
    return RECIPES[name]


def _experiment(parsed: argparse.Namespace) -> Experiment:
    experiment = _recipe(parsed.recipe).experiment
    given = []
    for name in PART_OF:
        value = getattr(parsed, name)
        if value is not None:
            given.append(name)
            try:
                experiment = experiment.with_knob(name, value)
            except ValidationError as error:
                raise _BadInput(f"--{sentence(error)}") from None
    for problem in experiment.problems():
        raise _BadInput(f"--{problem.knob.replace('_', '-')}: {problem.sentence}")
    for name in given:
        if not knob_of(PARTS[PART_OF[name]].model_fields[name]).applies(experiment):
            print(
                f"{PROGRAM}: --{name.replace('_', '-')} has no effect on this experiment",
                file=sys.stderr,
            )
    return experiment


def _recipes(parsed: argparse.Namespace) -> int:
    if parsed.recipe is not None:
        recipe = _recipe(parsed.recipe)
        reported = f" They report: {recipe.claim.reported}." if recipe.claim.reported else ""
        print(f"{recipe.name} (section {recipe.section}): {recipe.summary}")
        print(f"Notes: {recipe.claim.notes}{reported}")
        print(f"Watch: {recipe.claim.watch}")
        for criterion in recipe.claim.criteria:
            print(f"Met where: {criterion}")
        return 0
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

    changes = _changes(parsed.change, experiment)

    from mnist_desktop.data.dataset import DataError
    from mnist_desktop.data.loading import load
    from mnist_desktop.learning.history import End
    from mnist_desktop.learning.training import why_impossible
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.run_file import RunFileError, save_run
    from mnist_desktop.runs.verdict import judge

    if reason := why_impossible(experiment):
        raise _BadInput(reason)
    try:
        outcome = _follow(experiment, load(experiment.task), changes)
        # Without weights, where memory ran out before there were any, there is no run to keep.
        if parsed.save is not None and outcome.weights:
            save_run(Run(parsed.recipe, experiment, outcome), parsed.save)
    except (DataError, RunFileError) as error:
        return _complain(str(error), FAILURE)
    run = Run(parsed.recipe, experiment, outcome)
    verdict = judge(run, RECIPES[parsed.recipe].claim)
    _tell_verdict(run, verdict)
    if parsed.json:
        print(json.dumps(_summary(run, verdict)))
    if outcome.end in (End.DIVERGED, End.FAILED):
        return _complain(outcome.message, FAILURE)
    if outcome.end is End.STOPPED:
        return _complain("interrupted", 130)
    return 0


def _changes(given: Sequence[Sequence[str]], experiment: Experiment) -> dict[int, list[Any]]:
    """What to send into the run after which epoch: (knob, value) pairs, checked by the spec."""
    changes: dict[int, list[Any]] = {}
    for after, option, value in given:
        name = option.replace("-", "_")
        if name not in PART_OF or not knob_of(PARTS[PART_OF[name]].model_fields[name]).live:
            raise _BadInput(
                f"--change: learning-rate or weight-decay can change while it trains, not '{option}'"
            )
        if not after.isdigit() or not 0 < int(after) < experiment.length:
            raise _BadInput(
                f"--change: after 1 to {experiment.length - 1:,} epochs or steps, not '{after}'"
            )
        try:
            checked = experiment.with_knob(name, value).knob(name)
        except ValidationError as error:
            raise _BadInput(f"--change: {sentence(error)}") from None
        changes.setdefault(int(after), []).append((name, checked))
    return changes


def _tell_verdict(run: Run, verdict: Verdict | None) -> None:
    outcome = run.outcome
    if outcome.message and outcome.kept_epoch is not None:
        print(outcome.message)
    if outcome.unscaled_accuracy is not None and outcome.kept is not None:
        print(
            f"test accuracy {outcome.kept.test_accuracy:.4f}; on pixels of 0 to 255, on which the notes "
            f"test, {outcome.unscaled_accuracy:.4f}"
        )
    if verdict is None:
        return
    changed = RECIPES[run.name].experiment.differences(run.experiment).keys() - {"seed", "device"}
    if changed:
        print("the recipe's claim, with your settings:")
    for finding in verdict.findings:
        value = "–" if finding.value is None else f"{finding.value:.4g}"
        sign = "met" if finding.holds else "NOT met"
        print(f"{sign}: {finding.criterion}: {value}")


def _summary(run: Run, verdict: Verdict | None) -> dict[str, Any]:
    experiment, outcome = run.experiment, run.outcome
    epochs, kept = outcome.history.epochs, outcome.kept
    return {
        "recipe": run.name,
        "test_accuracy": kept.test_accuracy if kept else None,
        "test_accuracy_unscaled": outcome.unscaled_accuracy,
        "train_cost": kept.cost if kept else None,
        "validation_loss": kept.validation_loss if kept else None,
        "kept_epoch": outcome.kept_epoch,
        "claim_met": verdict.met if verdict else None,
        "seconds": outcome.seconds,
        "epoch_seconds": [epoch.seconds for epoch in epochs],
        "parameters": parameter_count(experiment),
        "device": outcome.device,
        "end": outcome.end.value,
        "message": outcome.message,
        "experiment": experiment.model_dump(mode="json"),
        "versions": outcome.versions,
    }


def _follow(experiment: Experiment, data: Any, changes: dict[int, list[Any]]) -> Outcome:
    """Train and tell how it goes. Control-C stops the run and keeps what there is."""
    from mnist_desktop.learning.events import (
        BatchLosses,
        Change,
        Changed,
        Command,
        EpochEnded,
        Reconstructed,
        Stop,
    )
    from mnist_desktop.learning.training import train

    progress = _Progress(experiment, sys.stderr)
    training = train(experiment, data)
    # A handler rather than KeyboardInterrupt, which would end the generator without an Outcome.
    interrupted: list[int] = []
    waiting: list[Change] = []
    before = signal.signal(signal.SIGINT, lambda number, _: interrupted.append(number))
    try:
        event = next(training)
        while True:
            if isinstance(event, BatchLosses):
                progress.show(event.first + len(event.losses))
            elif isinstance(event, EpochEnded):
                progress.clear()
                print(_line(event.figures, experiment), flush=True)
                due = [after for after in changes if after <= event.figures.epoch]
                waiting += [Change(*change) for after in due for change in changes.pop(after)]
            elif isinstance(event, Changed):
                change = event.change
                print(f"{change.knob.replace('_', '-')} {change.before:g} → {change.after:g}")
            elif isinstance(event, Reconstructed) and event.figures.epoch.is_integer():
                figures = event.figures
                print(
                    f"pre-training layer {figures.layer}  epoch {figures.epoch:g}  "
                    f"reconstruction error {figures.error:.6f}"
                )
            command: Command = Stop() if interrupted else waiting.pop(0) if waiting else None
            event = training.send(command)
    except StopIteration as stop:
        outcome: Outcome = stop.value
        return outcome
    finally:
        progress.clear()
        signal.signal(signal.SIGINT, before)


def _line(figures: EpochFigures, experiment: Experiment) -> str:
    unit = "step" if experiment.task_facts.full_batch else "epoch"
    length = f"{experiment.length:,}"
    validation = ""
    if figures.validation_loss is not None:
        validation = f"validation loss {figures.validation_loss:.6f}  "
    return (
        f"{unit} {figures.epoch:{len(length)},} of {length}  cost {figures.cost:.6f}  {validation}"
        f"test accuracy {figures.test_accuracy:.4f}  {figures.seconds:.2f} s"
    )


class _Progress:
    """A progress bar, drawn on a terminal only."""

    def __init__(self, experiment: Experiment, terminal: IO[str]) -> None:
        self._batches = experiment.batches_per_epoch
        if experiment.task_facts.full_batch:
            terminal = io.StringIO()  # a step is an epoch: there is nothing to show of it
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


def _inputs(task: Task, what: Sequence[str]) -> Any:
    """A picture's 784 pixels, or the numbers that were typed. Raises DataError."""
    from mnist_desktop.data.digit import image_from_file

    if task.images:
        if len(what) != 1:
            raise _BadInput(f"this run reads one picture, not {len(what)}")
        image = image_from_file(Path(what[0]))
        if image is None:
            raise _BadInput(f"{Path(what[0]).name} shows no digit: it is of one colour")
        return image.reshape(-1)
    try:
        numbers = [float(word) for word in what]
    except ValueError:
        numbers = []
    if len(numbers) != task.inputs or not all(map(math.isfinite, numbers)):
        raise _BadInput(f"this run takes {task.inputs} numbers, not {' '.join(what)}")
    return numbers


def _predict(parsed: argparse.Namespace) -> int:
    from mnist_desktop.data.dataset import DataError
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.runs.run_file import RunFileError, load_run

    try:
        run = load_run(parsed.run)
        inputs = _inputs(run.experiment.task_facts, parsed.what)
    except (DataError, RunFileError) as error:
        raise _BadInput(str(error)) from None
    predictor = Predictor(run.experiment, run.outcome.weights)
    said = [float(value) for value in predictor.probabilities([inputs])[0]]
    # One output is the probability of class 1.
    probabilities = said if len(said) > 1 else [1 - said[0], said[0]]
    prediction = max(range(len(probabilities)), key=probabilities.__getitem__)
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
