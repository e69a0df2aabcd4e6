"""Following a training on the command line: a line an epoch, and Control-C."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeVar

from mnist_desktop.cli.exiting import FAILURE, PROGRAM, complain, drop_output
from mnist_desktop.cli.options import option_of
from mnist_desktop.cli.terminal import StatusLine
from mnist_desktop.experiment.spec import KINDS, Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import (
    BatchLosses,
    Change,
    Changed,
    Command,
    EpochEnded,
    Reconstructed,
    Stop,
)
from mnist_desktop.history.records import EpochFigures
from mnist_desktop.percent import percent
from mnist_desktop.runs.run import Run
from mnist_desktop.words import mark, say

if TYPE_CHECKING:
    from mnist_desktop.runs.keeping import KeptEvent, KeptEvents

_Event = TypeVar("_Event")
_Command = TypeVar("_Command")
_End = TypeVar("_End")


def drive_until_stopped(
    going: Generator[_Event, _Command | None, _End],
    tell: Callable[[_Event, bool], _Command | None],
    stop: Callable[[], _Command],
) -> _End:
    """Drive a training or a sweep to its end, or to where Control-C or a reader who leaves stops it.

    `tell` prints what an event says, hears whether it is the end, and answers.
    """
    reasons: list[object] = []

    def answer(event: _Event) -> _Command | None:
        command = None
        try:
            command = tell(event, bool(reasons))
        except BrokenPipeError as error:  # `mnist-desktop train … | head -1`
            drop_output()
            reasons.append(error)
        return stop() if reasons else command

    # Rather than KeyboardInterrupt, which would end the generator without what it returns.
    before = signal.signal(signal.SIGINT, lambda number, _: reasons.append(number))
    try:
        return drive(going, answer)
    finally:
        signal.signal(signal.SIGINT, before)


def follow(training: KeptEvents, experiment: Experiment, changes: dict[int, list[Any]]) -> Run:
    """Train and tell how it goes. Where it is stopped, what there is is kept.

    `changes` are (knob, value) pairs to send into the run, by the epoch after which.
    """
    from mnist_desktop.runs.keeping import KeptOtherwise, NotKept

    progress = _ProgressLine(experiment)
    trouble = ""
    waiting: list[Change] = []

    def tell(event: KeptEvent, _is_stopping: bool) -> Command:
        nonlocal trouble
        if isinstance(event, BatchLosses):
            progress.show(event.first + len(event.losses))
        elif isinstance(event, EpochEnded):
            progress.clear()
            print(_line(event.figures, experiment), flush=True)
            due = [after for after in changes if after <= event.figures.epoch]
            waiting.extend(Change(*change) for after in due for change in changes.pop(after))
        elif isinstance(event, Changed):
            change = event.change
            before, after = map(KINDS[change.knob].print, (change.before, change.after))
            print(f"{option_of(change.knob)[2:]} {before} → {after}")
        elif isinstance(event, Reconstructed) and event.figures.epoch.is_integer():
            figures = event.figures
            words = "pre-training layer {layer}  epoch {epoch:g}  reconstruction error {error:.6f}"
            said = say(words, layer=figures.layer, epoch=figures.epoch, error=figures.error)
            print(said)
        elif isinstance(event, NotKept | KeptOtherwise) and event.sentence != trouble:
            # It is tried again every few seconds, and need not be said as often.
            trouble = event.sentence
            progress.clear()
            complain(trouble, FAILURE)
        return waiting.pop(0) if waiting else None

    try:
        run = drive_until_stopped(training, tell, Stop)
    finally:
        progress.clear()
    if run.id:
        print(say("kept as {id}", id=run.id), file=sys.stderr)
    return run


def interrupted(what: str) -> int:
    """Say how to go on with a run or a sweep of an id, "" where there is none, and return the exit code."""
    command = f"{PROGRAM} resume {what}"
    said = say("interrupted; to go on: {command}", command=command) if what else say("interrupted")
    return complain(said, 130)


def _line(figures: EpochFigures, experiment: Experiment) -> str:
    length = f"{experiment.length:,}"
    validation = ""
    if figures.validation_loss is not None:
        validation = say("validation loss {loss:.6f}  ", loss=figures.validation_loss)
    return say(
        "{unit} {epoch} of {length}  cost {cost:.6f}  {validation}test accuracy {accuracy}  "
        "{seconds:.2f} s",
        unit=say(unit_of(experiment)),
        epoch=f"{figures.epoch:{len(length)},}",
        length=length,
        cost=figures.cost,
        validation=validation,
        accuracy=percent(figures.test_accuracy, decimals=2),
        seconds=figures.seconds,
    )


def unit_of(experiment: Experiment) -> str:
    """What a run is counted in: a full-batch step is an epoch."""
    return mark("step") if experiment.task_facts.full_batch else mark("epoch")


class _ProgressLine:
    """A progress bar, drawn on a terminal only."""

    def __init__(self, experiment: Experiment) -> None:
        self._batches = experiment.batches_per_epoch
        # A step that is an epoch: there is nothing to show of it.
        self._status = StatusLine(None if experiment.task_facts.full_batch else sys.stderr)

    def show(self, steps: int) -> None:
        # Of the step that was taken last: after the last of an epoch, its bar is full.
        epoch, batch = divmod(max(steps - 1, 0), self._batches)
        batch += 1
        filled = 30 * batch // self._batches
        bar = "█" * filled + "░" * (30 - filled)
        words = "epoch {epoch} {bar} batch {batch:,} of {batches:,}"
        self._status.show(say(words, epoch=epoch + 1, bar=bar, batch=batch, batches=self._batches))

    def clear(self) -> None:
        self._status.clear()
