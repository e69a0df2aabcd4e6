"""What the rules look at, and what they have to say."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import ValidationError

from mnist_desktop.experiment.choices import Activation, Init, Optimizer
from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.spec import Experiment, label_of
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.history.records import End, EpochFigures, History
from mnist_desktop.judging.comparison import Group
from mnist_desktop.words import say

# Loss that has come down to this share of a guess's is no reason to worry: 0.35 on MNIST.
POOR = 0.15
# What one starts from on MNIST. SGD with momentum goes as far as SGD with 1 / (1 - momentum) of its rate.
_USUAL_RATE = {
    Optimizer.SGD: 0.1,
    Optimizer.MOMENTUM: 0.1,
    Optimizer.NESTEROV: 0.1,
    Optimizer.ADAGRAD: 0.01,
    Optimizer.ADADELTA: 1.0,
}
_USUAL_RATE_OF_ADAMS_KIN = 0.001
# Over a gate's four rows gradients are small and steps may be large: the notes take 1. The toy's features
# are not scaled, and with 1 it diverges.
_GATE_FACTOR = 10
# How many times the usual rate still works as a rule, without batch norm and with it.
TOO_HIGH, TOO_HIGH_WITH_BATCH_NORM, TOO_LOW = 20, 500, 1 / 50


@dataclass(frozen=True)
class FormChange:
    """What one button does: knobs that go together, with their new values, and the button's text."""

    text: str
    knobs: tuple[tuple[str, Any], ...]

    def applied(self, experiment: Experiment) -> Experiment:
        """The experiment with this change. Raises pydantic.ValidationError."""
        for name, value in self.knobs:
            experiment = experiment.with_knob(name, value)
        return experiment


@dataclass(frozen=True)
class Hint:
    """What is going on and what to try.

    `rule` is a stable name. `changes` are alternatives, the first the most advisable. `section` is the one
    of the lecture notes that tells more ("09-1"), or empty.
    """

    rule: str
    sentence: str
    changes: tuple[FormChange, ...] = ()
    section: str = ""


@dataclass(frozen=True)
class Evidence:
    """A run, finished or still going, and what is known beside it.

    `end` is None while it goes. `dead_shares` are the shares (0..1) of dead units in each hidden layer,
    None where not known. `own` are the test accuracies (0..1) of the runs with these settings, this one
    among them, and `rivals` those of other settings that it is compared with.
    """

    experiment: Experiment
    history: History
    end: End | None = None
    dead_shares: tuple[float | None, ...] = ()
    own: Group | None = None
    rivals: tuple[Group, ...] = ()

    @property
    def epochs(self) -> tuple[EpochFigures, ...]:
        return self.history.epochs

    @property
    def last(self) -> EpochFigures | None:
        """The figures of the last epoch; None before there are any."""
        return self.epochs[-1] if self.epochs else None

    @property
    def complete(self) -> bool:
        """Whether the run came to an end of its own."""
        return self.end in (End.FINISHED, End.EARLY)

    @property
    def guess(self) -> float:
        """The loss of one who guesses: ln 10 on MNIST, ln 2 on a gate."""
        task = self.experiment.task_facts
        classes = 2 if task.loss is Loss.BINARY_CROSS_ENTROPY else task.outputs
        return math.log(classes)

    @property
    def guess_in_words(self) -> str:
        return f"ln {round(math.exp(self.guess))} = {self.guess:.2f}"

    @property
    def level(self) -> float | None:
        """How far the loss has come down: the least of the last epoch's.

        Dropout, distorted images and label smoothing lift the train cost, so it does not count by itself.
        """
        if self.last is None:
            return None
        found = (self.last.cost, self.last.test_loss, self.last.validation_loss)
        return min(
            (loss for loss in found if loss is not None and math.isfinite(loss)), default=None
        )

    @property
    def is_poor(self) -> bool:
        """Whether there is an epoch and its loss is still a good part of a guess's."""
        return self.level is not None and self.level > POOR * self.guess

    @property
    def has_gone_on(self) -> bool:
        """Whether a slow start is over: some epochs, half of the steps over a table, or the end."""
        if not self.epochs:
            return False
        if self.complete:
            return True
        if self.experiment.task_facts.full_batch:
            return len(self.history.losses) >= self.experiment.length / 2
        return len(self.epochs) >= 2

    @property
    def fall(self) -> float | None:
        """By which share the loss fell from the last but one fifth of the steps to the last."""
        fifth = len(self.history.losses) // 5
        if not fifth or not np.isfinite(self.history.losses[-2 * fifth :]).all():
            return None
        before = float(np.mean(self.history.losses[-2 * fifth : -fifth], dtype=np.float64))
        after = float(np.mean(self.history.losses[-fifth:], dtype=np.float64))
        return 1 - after / before if before > 0 else None

    @property
    def gradient_ratio(self) -> float | None:
        """The first layer's gradient over the last's, in the median of the last three epochs."""
        ratios = [
            epoch.gradient_norms[0] / epoch.gradient_norms[-1]
            for epoch in self.epochs[-3:]
            if len(epoch.gradient_norms) > 1
            and all(map(math.isfinite, epoch.gradient_norms))
            and epoch.gradient_norms[-1] > 0
        ]
        return statistics.median(ratios) if ratios else None

    @property
    def gradient_norm(self) -> float | None:
        """The largest of the layers' gradients, in the median of the last three epochs."""
        norms = [
            max(epoch.gradient_norms)
            for epoch in self.epochs[-3:]
            if epoch.gradient_norms and all(map(math.isfinite, epoch.gradient_norms))
        ]
        return statistics.median(norms) if norms else None

    @property
    def rate(self) -> float:
        """The learning rate, which may have been changed on the way."""
        changed = [each.after for each in self.history.changes if each.knob == "learning_rate"]
        return changed[-1] if changed else self.experiment.training.learning_rate

    @property
    def usual_rate(self) -> float:
        """The learning rate from which one starts with the run's optimizer."""
        training = self.experiment.training
        rate = _USUAL_RATE.get(training.optimizer, _USUAL_RATE_OF_ADAMS_KIN)
        if training.optimizer in (Optimizer.MOMENTUM, Optimizer.NESTEROV):
            rate *= 1 - training.momentum
        gate = self.experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY
        return _short(rate * (_GATE_FACTOR if gate else 1))

    @property
    def normalises(self) -> bool:
        """Whether batch norm is at work."""
        return self.experiment.network.batch_norm and bool(self.experiment.network.hidden)

    @property
    def rate_is_high(self) -> bool:
        bound = TOO_HIGH_WITH_BATCH_NORM if self.normalises else TOO_HIGH
        return self.rate > bound * self.usual_rate

    @property
    def rate_is_low(self) -> bool:
        return self.rate < TOO_LOW * self.usual_rate

    def change(self, **knobs: Any) -> FormChange | None:
        """A change that can be made: allowed, no new problem, and different from what was trained."""
        before = self.experiment
        # A rate that was changed on the way is what the form shows.
        now = {"learning_rate": self.rate}
        pairs = tuple(
            (name, value)
            for name, value in knobs.items()
            if value != now.get(name, before.knob(name))
        )
        text = ", ".join(f"{label_of(name)} {value_in_words(name, value)}" for name, value in pairs)
        change = FormChange(text, pairs)
        try:
            after = change.applied(before)
        except ValidationError:
            return None
        return change if pairs and set(after.problems()) <= set(before.problems()) else None

    def lower_rate(self) -> FormChange | None:
        """A tenth of the rate; the usual one where a tenth would still be far too high."""
        tenth = _short(self.rate / 10)
        bound = TOO_HIGH_WITH_BATCH_NORM if self.normalises else TOO_HIGH
        far = tenth > bound * self.usual_rate
        return self.change(learning_rate=self.usual_rate if far else tenth)

    def higher_rate(self) -> FormChange | None:
        """Ten times the rate, up to the usual one."""
        if self.rate >= self.usual_rate:
            return None
        return self.change(learning_rate=min(_short(10 * self.rate), self.usual_rate))

    def fitting_init(self) -> Init:
        """The initialisation made for the activation."""
        network = self.experiment.network
        bounded = network.activation in (Activation.SIGMOID, Activation.TANH)
        return Init.HE_UNIFORM if network.hidden and not bounded else Init.XAVIER_UNIFORM

    def doubled_length(self) -> FormChange | None:
        """Twice as many epochs, or steps over a table."""
        training = self.experiment.training
        if self.experiment.task_facts.full_batch:
            return self.change(steps=min(2 * training.steps, 1_000_000))
        return self.change(epochs=min(2 * training.epochs, 1000))


def possible(*changes: FormChange | None) -> tuple[FormChange, ...]:
    """The changes that can be made, each once."""
    return tuple(dict.fromkeys(change for change in changes if change is not None))


def number(value: float) -> str:
    """Three digits, in words where there are many zeros: "0.0321", "2.3", "1,830", "1.73 million"."""
    if 1e6 <= abs(value) < 1e12:
        if abs(value) < 1e9:
            return say("{value:,.3g} million", value=value / 1e6)
        return say("{value:,.3g} billion", value=value / 1e9)
    if 100 <= abs(value) < 1e6:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def times(factor: float) -> str:
    """A factor in two digits: "34,000 times"."""
    if not math.isfinite(factor) or factor >= 1e9:
        return say("more than a billion times")
    return say("{factor:,.10g} times", factor=float(f"{factor:.2g}"))


def epochs_in_words(evidence: Evidence, epoch: int) -> str:
    """Where in the run an epoch is: "epoch 3", or over a table "step 300"."""
    if evidence.experiment.task_facts.full_batch:
        return say("step {epoch:,}", epoch=epoch)
    return say("epoch {epoch:,}", epoch=epoch)


def _short(value: float) -> float:
    return float(f"{value:.3g}")
