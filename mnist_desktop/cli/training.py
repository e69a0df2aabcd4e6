"""The command train: it trains, tells how it goes, and judges the run."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mnist_desktop.cli.exiting import FAILURE, BadInput, complain
from mnist_desktop.cli.following import follow, interrupted
from mnist_desktop.cli.library import library_of
from mnist_desktop.cli.options import add_json, add_knobs, add_library, experiment_of
from mnist_desktop.cli.outputs import check_file
from mnist_desktop.cli.own_data import own_data_of
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, knob_named, sentence
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.handin.names import seed_of
from mnist_desktop.handwriting.own_set import OwnSet, SetError
from mnist_desktop.history.records import LONGEST_NAME, End
from mnist_desktop.judging.verdict import Verdict, judge
from mnist_desktop.library.header import RunFileError
from mnist_desktop.paths import own_set_file
from mnist_desktop.percent import percent
from mnist_desktop.runs.run import Run
from mnist_desktop.words import say


def add_train(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "train",
        help="train a recipe, with any knob changed",
        description="Train a recipe. Every knob is an option. The run is kept in the library.",
    )
    parser.add_argument(
        "recipe",
        nargs="?",
        help="a name from `mnist-desktop recipes`; with --data, it may be left out",
    )
    parser.add_argument(
        "--data",
        metavar="FOLDER",
        help="train on a data set of your own: IDX files called as MNIST's are, or a folder of pictures "
        "for each class; or the name or the checksum of one that was trained on before",
    )
    parser.add_argument("--name", help="what the run is called; by default as the recipe")
    parser.add_argument(
        "--seed-of", metavar="NAME", help="take the seed that follows from this name, for a hand-in"
    )
    add_train_options(parser)
    add_json(parser)
    add_library(parser)
    parser.add_argument("--no-library", action="store_true", help="keep nothing in the library")
    add_knobs(parser)
    parser.set_defaults(command=train_command)


def add_train_options(parser: Any) -> None:
    """The options of a training that begins or goes on."""
    parser.add_argument("--save", type=Path, metavar="FILE", help="save the run in FILE, too")
    parser.add_argument(
        "--change",
        nargs=3,
        action="append",
        default=[],
        metavar=("AFTER", "KNOB", "VALUE"),
        help="change learning-rate or weight-decay after so many epochs (of a gate: steps)",
    )


def train_command(parsed: argparse.Namespace) -> int:
    """Train what was asked for and return the exit code."""
    if parsed.data is not None:
        parsed.recipe = parsed.recipe or DEFAULT
        parsed.own_data, parsed.task = own_data_of(parsed.data), TaskName.OWN
    if parsed.recipe is None:
        raise BadInput("the following arguments are required: recipe")
    if parsed.seed_of is not None:
        if parsed.seed is not None:
            raise BadInput("--seed-of: there is a --seed, too")
        parsed.seed = seed_of(parsed.seed_of)
    experiment = experiment_of(parsed)
    # What can be known at once is said before torch is loaded and an hour is spent.
    if parsed.save is not None:
        check_file("--save", parsed.save)
    own = experiment.data.own_data if experiment.task_facts.is_own else None
    usual = parsed.recipe if own is None else own.name
    name = usual if parsed.name is None else " ".join(parsed.name.split())
    if not name:
        raise BadInput("--name: a run needs a name")
    if len(name) > LONGEST_NAME:
        raise BadInput("--name: at most {most:,} letters", most=LONGEST_NAME)
    if parsed.no_library and parsed.library is not None:
        raise BadInput("--no-library: there is a --library, too")
    changes = changes_of(parsed.change, experiment)
    library = None if parsed.no_library else library_of(parsed.library)

    from mnist_desktop.data.loading import load_for
    from mnist_desktop.learning.training import why_impossible
    from mnist_desktop.runs.keeping import train_and_keep
    from mnist_desktop.runs.plan import Plan

    if reason := why_impossible(experiment):
        raise BadInput(reason)
    training = train_and_keep(Plan(name, experiment, load_for(experiment)), library)
    recipe = RECIPES[parsed.recipe] if own is None else None  # what it claims is of its own task
    return end_of(parsed, follow(training, experiment, changes), recipe)


def end_of(parsed: argparse.Namespace, run: Run, recipe: Recipe | None) -> int:
    """Save and judge a run that was trained, by its recipe if that is known; return the exit code."""
    from mnist_desktop.runs.keeping import keep_elsewhere
    from mnist_desktop.runs.run_file import save_run

    outcome = run.outcome
    try:
        # Without weights, where memory ran out before there were any, there is no run to save.
        if parsed.save is not None and outcome.weights:
            save_run(run, parsed.save)
    except RunFileError as error:
        kept = say("It is kept in the library as {id}.", id=run.id)
        where = kept if run.id else keep_elsewhere(run)
        return complain(f"{error} {where}", FAILURE)
    verdict = judge(run, recipe.claim) if recipe is not None else None
    _tell_verdict(run, verdict, recipe)
    own = _read_own_digits(run)
    if own is not None:
        words = "your handwriting: {right} of {count} digits read right ({share:.4f})"
        print(say(words, right=own[0], count=own[1], share=own[0] / own[1]))
    if parsed.json:
        accuracy = None if own is None else own[0] / own[1]
        summary = _summary(run, verdict, recipe)
        print(json.dumps({**summary, "handwriting_accuracy": accuracy}))
    if outcome.end in (End.DIVERGED, End.FAILED):
        return complain(outcome.message, FAILURE)
    if outcome.end is End.STOPPED:
        return interrupted(run.id)
    # Nowhere, though it should be: why was said while it trained.
    is_lost = not run.id and parsed.save is None and not getattr(parsed, "no_library", False)
    return FAILURE if is_lost else 0


def changes_of(
    given: Sequence[Sequence[str]], experiment: Experiment, done: int = 0
) -> dict[int, list[Any]]:
    """What to send into the run after which epoch: (knob, value) pairs, checked by the spec.

    `done` epochs are over. Raises BadInput.
    """
    changes: dict[int, list[Any]] = {}
    for after, option, value in given:
        name = option.replace("-", "_")
        if name not in PART_OF or not knob_named(name).live:
            raise BadInput(
                "--change: learning-rate or weight-decay can change while it trains, not '{option}'",
                option=option,
            )
        if not after.isdigit() or not done < int(after) < experiment.length:
            raise BadInput(
                "--change: after {first:,} to {last:,} epochs or steps, not '{after}'",
                first=done + 1,
                last=experiment.length - 1,
                after=after,
            )
        try:
            checked = experiment.with_knob(name, KINDS[name].parse(value)).knob(name)
        except ValidationError as error:
            raise BadInput("--change: {reason}", reason=sentence(error)) from None
        changes.setdefault(int(after), []).append((name, checked))
    return changes


def _tell_verdict(run: Run, verdict: Verdict | None, recipe: Recipe | None) -> None:
    outcome = run.outcome
    if outcome.message and outcome.kept_epoch is not None:
        print(outcome.message)
    if outcome.unscaled_accuracy is not None and outcome.kept is not None:
        said = say(
            "test accuracy {scaled}; on pixels of 0 to 255, on which the notes test, {unscaled}",
            scaled=percent(outcome.kept.test_accuracy, decimals=2),
            unscaled=percent(outcome.unscaled_accuracy, decimals=2),
        )
        print(said)
    if verdict is None or recipe is None:
        return
    if recipe.is_changed_in(run.experiment):
        print(say("the recipe's claim, with your settings:"))
    for finding in verdict.findings:
        value = "–" if finding.value is None else finding.criterion.measure.in_words(finding.value)
        sign = say("met") if finding.holds else say("NOT met")
        print(f"{sign}: {finding.criterion}: {value}")
    if verdict.beside:
        print(verdict.beside)


def _read_own_digits(run: Run) -> tuple[int, int] | None:
    """How many of the user's own digits the run reads right, of how many; None where there are none."""
    from mnist_desktop.learning.prediction import Predictor

    if not run.experiment.task_facts.digits or not run.outcome.weights:
        return None
    try:
        own_set = OwnSet(own_set_file())
        with closing(own_set):
            images, labels = own_set.arrays()
    except SetError as error:
        complain(str(error), FAILURE)
        return None
    if not len(labels):
        return None
    said = Predictor(run.experiment, run.outcome.weights).probabilities(images).argmax(axis=1)
    return int((said == labels).sum()), len(labels)


def _summary(run: Run, verdict: Verdict | None, recipe: Recipe | None) -> dict[str, Any]:
    experiment, outcome = run.experiment, run.outcome
    epochs, kept = outcome.history.epochs, outcome.kept
    return {
        "recipe": recipe.name if recipe else None,
        "name": run.name,
        "id": run.id or None,
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
