"""Whether a run is what its experiment gives: it is trained again, and compared as it goes.

On the same kind of processor, with as many threads, both are the same to the bit. On another one the first
losses differ in their last digits, and what differs grows from step to step, at most ninefold in what was
tried (other kernels of torch, MKL and oneDNN, eight recipes); in the end the figures are those of a run
with another seed. Who changes a number makes it jump instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.pen import pen_test
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import BatchLosses, Change, Command, EpochEnded, Event, Stop
from mnist_desktop.history.records import End, EpochFigures, Outcome
from mnist_desktop.learning.evaluation import Score, evaluate
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import network_at_rest
from mnist_desktop.learning.threads import threads_in
from mnist_desktop.learning.training import train, why_impossible
from mnist_desktop.library.columns import ENDS
from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run
from mnist_desktop.words import mark, say

# Sums in another order are off by this share of a loss at most (see tests/floats.py), and what differs
# grows by this factor from one step to the next at most.
_ROUNDING = 1e-4
_GROWTH = 50.0
# Last digits; and what will not be the same to the bit again in the next steps.
_LAST_DIGITS, _FAR, _NEXT = 1e-6, 1e-5, 3
# A loss that is less is what is left of larger numbers, and so are its last digits.
_LEAST = 1.0
# What is the same to a share of this is the same, however small it is.
_SMALL = 1e-3
# Examples that only last digits tell apart.
_FEW = 2.5
# Figures are of weights that no loss has shown: they may be off by the first share before losses are. Those
# of one experiment with two seeds differ by the second, accuracies by this and by chance.
_FIGURE, _OTHER_LOSS, _OTHER_ACCURACY, _DEVIATIONS = 0.01, 0.3, 0.005, 4.0
_FIGURES = {
    "cost": mark("cost"),
    "test_loss": mark("test loss"),
    "test_accuracy": mark("test accuracy"),
    "validation_loss": mark("validation loss"),
    "validation_accuracy": mark("validation accuracy"),
    "train_accuracy": mark("train accuracy"),
}
_UNSCALED = 255


class Verdict(StrEnum):
    """What comes of training a run again; DAMAGED where there is no run to be read."""

    SAME = "same"
    CLOSE = "close"
    DIFFERENT = "different"
    UNCHECKED = "unchecked"
    DAMAGED = "damaged"


VERDICTS = {
    Verdict.SAME: mark("reproduced to the bit"),
    Verdict.CLOSE: mark("reproduced within rounding"),
    Verdict.DIFFERENT: mark("NOT reproduced"),
    Verdict.UNCHECKED: mark("cannot be trained again"),
    Verdict.DAMAGED: mark("damaged"),
}


@dataclass(frozen=True)
class Reproduction:
    """What came of it, in a sentence where there is something to say; `steps` were trained again."""

    verdict: Verdict
    sentence: str = ""
    steps: int = 0


class _Differs(Refusal):
    """The run is not what its experiment gives, and where that is seen."""


def reproduce(
    run: Run,
    data: Dataset,
    *,
    epochs: int | None = None,
    tell: Callable[[int, int], None] = lambda *_: None,
) -> Reproduction:
    """Train a run again on its examples, or the first `epochs` of it (of a gate: steps).

    What can be seen without training is looked at first, and the training ends at the first step that
    differs: a history that was made up costs no time. `tell` hears the steps that are done and are to do.
    """
    if why := _why_not(run):
        return Reproduction(Verdict.UNCHECKED, why)
    before = torch.get_num_threads()
    replay = _Replay(run, epochs, tell)
    try:
        torch.set_num_threads(1)
        _check_counts(run)
        _check_weights(run, data)
        return replay.compared(data)
    except _Differs as error:
        return Reproduction(Verdict.DIFFERENT, str(error), replay.steps)
    finally:
        torch.set_num_threads(before)


def _why_not(run: Run) -> str:
    if run.based_on:
        return say("It did not start from scratch: {based_on}.", based_on=run.based_on)
    if run.outcome.end in (End.UNFINISHED, End.FAILED):
        return say("Its training was broken off.")
    return why_impossible(run.experiment) or ""


def _check_counts(run: Run) -> None:
    """Raises _Differs where the parts of a history do not fit each other."""
    experiment, outcome, history = run.experiment, run.outcome, run.outcome.history
    each, every, length = experiment.batches_per_epoch, experiment.figures_every, experiment.length
    steps, last = len(history.losses), history.epochs[-1].epoch if history.epochs else 0
    due = [e for e in range(1, last + 1) if e % every == 0 or e == length]
    whole = {End.FINISHED: length, End.EARLY: last}.get(outcome.end)
    if (
        [figures.epoch for figures in history.epochs] != due
        or not last * each <= steps <= (last + every) * each
        or (whole is not None and (last != whole or steps != whole * each))
    ):
        raise _Differs("Its epochs are not those of its losses.")
    for figures in history.epochs:
        losses = history.losses[(figures.epoch - 1) * each : figures.epoch * each]
        if not np.isclose(losses.mean(dtype=np.float64), figures.cost, rtol=1e-6, atol=0):
            raise _Differs(
                "The cost of epoch {epoch:,} is not the mean of its losses.", epoch=figures.epoch
            )


def _check_weights(run: Run, data: Dataset) -> None:
    """Raises _Differs where the weights are not those that the figures of the history were taken of."""
    outcome, kept = run.outcome, run.outcome.kept
    each, steps = run.experiment.batches_per_epoch, len(outcome.history.losses)
    of_epoch = kept is not None and (
        outcome.kept_epoch is not None or outcome.end is End.DIVERGED or kept.epoch * each == steps
    )
    if kept is None or not of_epoch:
        return
    labels = data.test_labels
    score = _score(run, outcome.weights, data.test_inputs[:], labels)
    if not np.isclose(score.loss, kept.test_loss, rtol=_ROUNDING, atol=1e-7):
        raise _Differs(
            "Its weights are not those of its history: their test loss is {again:.6g}, not {told:.6g}.",
            again=score.loss,
            told=kept.test_loss,
        )
    told = [(kept.test_accuracy, score.accuracy, len(labels))]
    if outcome.unscaled_accuracy is not None:
        unscaled = _score(run, outcome.weights, data.test_inputs[:] * _UNSCALED, labels)
        told.append((outcome.unscaled_accuracy, unscaled.accuracy, len(labels)))
    if outcome.pen_accuracy is not None and data.pen_group is not None:
        images, written = pen_test(data.pen_group)
        pen = _score(run, outcome.weights, images[:], written)
        told.append((outcome.pen_accuracy, pen.accuracy, len(written)))
    for claimed, found, rows in told:
        if abs(claimed - found) > _FEW / rows:
            raise _Differs(
                "Its weights are not those of its history: their accuracy is {again}, not {told}.",
                again=percent(found, decimals=2),
                told=percent(claimed, decimals=2),
            )


def _score(run: Run, weights: dict[str, Tensor], inputs: Tensor, labels: Tensor) -> Score:
    network = network_at_rest(run.experiment, weights)
    objective = objective_of(run.experiment.task_facts)
    (score,) = filter(None, evaluate(network, inputs, labels, objective))
    return score


class _Replay:
    """A run that is trained again, with what was changed while it went."""

    def __init__(self, run: Run, epochs: int | None, tell: Callable[[int, int], None]) -> None:
        self._run, self._told, self._tell = run, run.outcome, tell
        history, each = run.outcome.history, run.experiment.batches_per_epoch
        self._losses = history.losses
        if epochs is not None:
            self._losses = self._losses[: epochs * each]
        self._until = len(self._losses)
        self._is_whole = self._until == len(history.losses)
        self._epochs = {e.epoch: e for e in history.epochs if e.epoch * each <= self._until}
        self._changes = [change for change in history.changes if change.steps <= self._until]
        # An experiment that goes on from there is stopped: after the figures, if it had any there.
        self._stops = not self._is_whole or self._told.end in (End.STOPPED, End.EARLY)
        self._ends_with_figures = any(e * each == self._until for e in self._epochs)
        self._commands: list[Command] = []
        self.steps = 0
        self._is_same = True  # to the bit
        self._worst = 0.0  # how far losses were apart so far, as a share
        self._first: _Differs | None = None  # where more than last digits differed

    def compared(self, data: Dataset) -> Reproduction:
        """Raises _Differs."""
        looks = {change.steps for change in self._changes} | (
            {self._until} if self._stops else set()
        )
        # Sums in another order have other last digits.
        threads = threads_in(self._told.device) or self._run.experiment.training.threads
        experiment = self._run.experiment.with_knob("threads", threads)
        again = drive(train(experiment, data, look_up_after=looks), self._answer)
        return self._judged(again, data)

    def _answer(self, event: Event) -> Command:
        if isinstance(event, BatchLosses) and len(event.losses):
            self._take(event.first, event.losses)
            self._tell(self.steps, self._until)
        elif isinstance(event, EpochEnded) and (told := self._epochs.get(event.figures.epoch)):
            self._compare(told, event.figures)
            if told.epoch * self._run.experiment.batches_per_epoch == self._until and self._stops:
                self._commands.append(Stop())
        return self._commands.pop(0) if self._commands else None

    def _take(self, first: int, again: NDArray[np.float32]) -> None:
        """Compare the losses from step `first` on, and ask for what was changed after the last of them."""
        last = first + len(again)
        told = self._losses[first:last]
        apart = _apart(told, again[: len(told)])
        worst = np.maximum.accumulate(np.concatenate([[self._worst], apart]))
        self._worst, self.steps = float(worst[-1]), first + len(told)
        self._is_same &= not apart.any()
        far = np.flatnonzero(apart > _LAST_DIGITS)
        if len(far) and self._first is None:
            self._first = _differs_at(first + int(far[0]), told[far[0]], again[far[0]])
        jumps = np.flatnonzero(apart > np.maximum(_ROUNDING, _GROWTH * worst[:-1]))
        if len(jumps):
            raise _differs_at(first + int(jumps[0]), told[jumps[0]], again[jumps[0]])
        self._commands += [Change(c.knob, c.after) for c in self._changes if c.steps == last]
        if last == self._until and self._stops and not self._ends_with_figures:
            self._commands.append(Stop())

    def _compare(self, told: EpochFigures, again: EpochFigures) -> None:
        """Raises _Differs where figures are further apart than their losses let expect."""
        experiment = self._run.experiment
        share = max(_FIGURE, min(_OTHER_LOSS, _GROWTH * self._worst))
        rows = {
            "test": experiment.task_facts.test_rows,
            "validation": experiment.validation_rows,
            "train": experiment.train_rows,
        }
        for name, words in _FIGURES.items():
            one, other = getattr(told, name), getattr(again, name)
            if one is None or one == other:
                continue  # older files have fewer figures
            differs = _Differs(
                "After epoch {epoch:,} its {figure} is {told:.7g}; trained again, it is {again:.7g}.",
                epoch=told.epoch,
                figure=say(words),
                told=one,
                again=other if other is not None else float("nan"),
            )
            self._is_same = False
            apart = abs(one - other) if other is not None else float("inf")
            allowed, last_digits = share * max(one, _SMALL), _LAST_DIGITS * max(one, _LEAST)
            if name.endswith("accuracy"):
                allowed, last_digits = _allowed(other or 0.0, rows[name.partition("_")[0]]), 0.0
            if apart > allowed:
                raise differs
            if apart > last_digits:
                self._first = self._first or differs

    def _judged(self, again: Outcome, data: Dataset) -> Reproduction:
        told, steps = self._told, self.steps
        if again.end is End.FAILED:
            return Reproduction(Verdict.UNCHECKED, again.message, steps)
        # Where the validation loss decides, last digits may.
        may_end_otherwise = self._run.experiment.stops_early and self._worst > _FAR
        ends = not self._is_whole or again.end is told.end
        if not may_end_otherwise and (steps < self._until or not ends):
            raise _Differs(
                "Trained again, it ends otherwise: {end} after {steps:,} steps.",
                end=say(ENDS[again.end]),
                steps=len(again.history.losses),
            )
        if list(again.history.changes) != self._changes[: len(again.history.changes)]:
            raise _Differs("What was changed while it trained is not what its history says.")
        has_weights = self._is_whole and ends and _equal(told.weights, again.weights)
        if self._is_same and self._is_whole and not has_weights:
            raise _Differs("Its history is that of its experiment, but its weights are another's.")
        # Where the end is the same to the bit, so was all before it.
        if self._first is not None and (has_weights or not self._worst):
            raise self._first
        self._check_isolated(again.history.losses[: self._until])
        if self._is_whole and ends and told.kept_epoch == again.kept_epoch and not has_weights:
            self._check_end(again, data)
        said = [] if self._is_whole else [say("Compared up to step {steps:,}.", steps=steps)]
        if self._is_same:
            return Reproduction(Verdict.SAME, " ".join(said), steps)
        said.append(say("A loss is off by {apart:.1g} at most.", apart=self._worst))
        return Reproduction(Verdict.CLOSE, " ".join(said), steps)

    def _check_isolated(self, again: NDArray[np.float32]) -> None:
        """Raises _Differs where one step is far apart and the next ones are the same to the bit."""
        apart = _apart(self._losses[: len(again)], again)
        for at in np.flatnonzero(apart > _FAR)[:1]:
            following = apart[at + 1 : at + 1 + _NEXT]
            if len(following) and not following.any():
                raise _differs_at(int(at), self._losses[at], again[at])

    def _check_end(self, again: Outcome, data: Dataset) -> None:
        """Raises _Differs where other weights came of it than a training on another processor gives."""
        inputs, labels = data.test_inputs[:], data.test_labels
        mine = _score(self._run, self._told.weights, inputs, labels).accuracy
        other = _score(self._run, again.weights, inputs, labels).accuracy
        if abs(mine - other) > _allowed(other, len(labels)):
            raise _Differs("Its weights are not those that its experiment ends with.")


def _allowed(accuracy: float, rows: int) -> float:
    """How far the accuracy on some rows may be from that of the same experiment with another seed."""
    chance = (max(accuracy * (1 - accuracy), 0.01) / rows) ** 0.5
    return float(_FEW / rows + _OTHER_ACCURACY + _DEVIATIONS * chance)


def _apart(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float64]:
    """How far losses (steps,) are apart, large ones as shares; infinite where one alone is no number."""
    a, b = one.astype(np.float64), other.astype(np.float64)
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    with np.errstate(invalid="ignore"):
        apart = np.abs(a - b) / np.maximum(np.abs(a), _LEAST)
    return np.where(same, 0.0, np.where(np.isfinite(apart), apart, np.inf))


def _differs_at(step: int, told: float, again: float) -> _Differs:
    return _Differs(
        "At step {step:,} its loss is {told:.7g}; trained again, it is {again:.7g}.",
        step=step + 1,
        told=float(told),
        again=float(again),
    )


def _equal(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)
