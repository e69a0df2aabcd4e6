"""The command train: it trains, tells how it goes, and judges the run."""

from __future__ import annotations

import argparse
import io
import json
import signal
import sys
from collections.abc import Sequence
from contextlib import closing
from typing import IO, TYPE_CHECKING, Any

from pydantic import ValidationError

from mnist_desktop.cli.answers import FAILURE, BadInput, complain
from mnist_desktop.cli.options import experiment_of
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF, Experiment, knob_named, sentence
from mnist_desktop.paths import own_set_file

if TYPE_CHECKING:
    from mnist_desktop.learning.history import EpochFigures, Outcome
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.verdict import Verdict


def train_command(parsed: argparse.Namespace) -> int:
    """Train what was asked for and return the exit code."""
    experiment = experiment_of(parsed)
    # What can be known at once is said before torch is loaded and an hour is spent.
    if parsed.save is not None and not parsed.save.resolve().parent.is_dir():
        raise BadInput(f"--save: there is no folder {parsed.save.resolve().parent}")
    if parsed.save is not None and parsed.save.is_dir():
        raise BadInput(f"--save: {parsed.save} is a folder, not a file")

    changes = _changes(parsed.change, experiment)

    from mnist_desktop.data.dataset import DataError
    from mnist_desktop.data.loading import load
    from mnist_desktop.learning.history import End
    from mnist_desktop.learning.training import why_impossible
    from mnist_desktop.runs.header import RunFileError
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.run_file import save_run
    from mnist_desktop.runs.verdict import judge

    if reason := why_impossible(experiment):
        raise BadInput(reason)
    try:
        outcome = _follow(experiment, load(experiment.task), changes)
        run = Run(parsed.recipe, experiment, outcome)
        # Without weights, where memory ran out before there were any, there is no run to keep.
        if parsed.save is not None and outcome.weights:
            save_run(run, parsed.save)
    except (DataError, RunFileError) as error:
        return complain(str(error), FAILURE)
    verdict = judge(run, RECIPES[parsed.recipe].claim)
    _tell_verdict(run, verdict)
    own = _read_own_digits(run)
    if own is not None:
        print(f"your handwriting: {own[0]} of {own[1]} digits read right ({own[0] / own[1]:.4f})")
    if parsed.json:
        accuracy = None if own is None else own[0] / own[1]
        print(json.dumps({**_summary(run, verdict), "handwriting_accuracy": accuracy}))
    if outcome.end in (End.DIVERGED, End.FAILED):
        return complain(outcome.message, FAILURE)
    if outcome.end is End.STOPPED:
        return complain("interrupted", 130)
    return 0


def _changes(given: Sequence[Sequence[str]], experiment: Experiment) -> dict[int, list[Any]]:
    """What to send into the run after which epoch: (knob, value) pairs, checked by the spec."""
    changes: dict[int, list[Any]] = {}
    for after, option, value in given:
        name = option.replace("-", "_")
        if name not in PART_OF or not knob_named(name).live:
            raise BadInput(
                f"--change: learning-rate or weight-decay can change while it trains, not '{option}'"
            )
        if not after.isdigit() or not 0 < int(after) < experiment.length:
            raise BadInput(
                f"--change: after 1 to {experiment.length - 1:,} epochs or steps, not '{after}'"
            )
        try:
            checked = experiment.with_knob(name, value).knob(name)
        except ValidationError as error:
            raise BadInput(f"--change: {sentence(error)}") from None
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
    if RECIPES[run.name].is_changed_in(run.experiment):
        print("the recipe's claim, with your settings:")
    for finding in verdict.findings:
        value = "–" if finding.value is None else f"{finding.value:.4g}"
        sign = "met" if finding.holds else "NOT met"
        print(f"{sign}: {finding.criterion}: {value}")


def _read_own_digits(run: Run) -> tuple[int, int] | None:
    """How many of the user's own digits the run reads right, of how many; None where there are none."""
    from mnist_desktop.handwriting.own_set import OwnSet, SetError
    from mnist_desktop.learning.prediction import Predictor

    if not run.experiment.task_facts.images or not run.outcome.weights:
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
