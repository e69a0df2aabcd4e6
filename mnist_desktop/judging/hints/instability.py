"""Rules about a loss that goes the wrong way, and about rates and starts that make it do so."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from mnist_desktop.experiment.choices import Init, Optimizer, Schedule
from mnist_desktop.judging.hints.evidence import (
    Evidence,
    Hint,
    epochs_in_words,
    number,
    possible,
    times,
)
from mnist_desktop.words import say

# How many of the last losses say where a run is, and how many steps it must have taken to be judged.
_RECENT = 100
_FIRST_STEPS = 30
_BATCH_NORM_BEARS = 200


def not_finite(evidence: Evidence) -> Hint | None:
    """The loss is no number any more."""
    losses = evidence.history.losses
    bad = np.flatnonzero(~np.isfinite(losses))
    if not len(bad):
        return None  # what ended in an evaluation or in pre-training says so itself
    step, network = int(bad[0]) + 1, evidence.experiment.network
    calm = evidence.change(batch_norm=True) if network.hidden else None
    if network.init is Init.NORMAL:
        # A lower rate alone has been seen not to help.
        init = evidence.fitting_init()
        key = (
            "The loss stopped being a finite number at step {step:,}; it began at {first}: weights "
            "from N(0, 1) are far too large for so many inputs. {init} keeps what the layers pass on at "
            "one size."
            if step > 1
            else "The loss stopped being a finite number at step {step:,}: weights from N(0, 1) are far "
            "too large for so many inputs. {init} keeps what the layers pass on at one size."
        )
        return Hint(
            "not-finite",
            say(key, step=step, first=number(float(losses[0])), init=say(init.label)),
            possible(
                evidence.change(init=init),
                evidence.lower_rate() if evidence.rate_is_high else None,
            ),
            "09-2",
        )
    return Hint(
        "not-finite",
        say(
            "The loss stopped being a finite number at step {step:,}: each step went further too far. A "
            "lower learning rate than {rate} takes smaller steps.",
            step=step,
            rate=number(evidence.rate),
        ),
        possible(evidence.lower_rate(), calm),
        "07-1",
    )


def rising(evidence: Evidence) -> Hint | None:
    """The loss is well above where it started, or climbs from epoch to epoch."""
    return _above_the_start(evidence) or _climbing(evidence)


def _above_the_start(evidence: Evidence) -> Hint | None:
    losses = evidence.history.losses
    if len(losses) < _FIRST_STEPS:
        return None
    first = float(losses[0])
    # The median: a single batch may leap.
    recent = losses[-min(_RECENT, len(losses) // 3) :]
    now = float(np.median(recent)) if np.isfinite(recent).all() else math.nan
    if not now > 1.3 * max(first, evidence.guess):
        return None
    return Hint(
        "rising-loss",
        say(
            "The loss began at {first} and is about {now} now, more than guessing gives ({guess}): at a "
            "learning rate of {rate} the steps jump over the valley. Take a lower rate.",
            first=number(first),
            now=number(now),
            guess=evidence.guess_in_words,
            rate=number(evidence.rate),
        ),
        possible(evidence.lower_rate()),
        "07-1",
    )


def _climbing(evidence: Evidence) -> Hint | None:
    epochs = evidence.epochs[-3:]
    costs = [epoch.cost for epoch in epochs]
    schedule = evidence.experiment.training.schedule
    if len(costs) < 3 or schedule is Schedule.ONE_CYCLE or not all(map(math.isfinite, costs)):
        return None  # one-cycle's rate rises by itself, and falls again
    if not all(before < after for before, after in pairwise(costs)):
        return None
    if costs[-1] < 1.2 * costs[0] or costs[-1] - costs[0] < 0.1 * evidence.guess:
        return None
    since = epochs_in_words(evidence, epochs[0].epoch)
    return Hint(
        "rising-loss",
        say(
            "The train cost climbs: {before} at {since} and {cost} now. The learning rate of {rate} is "
            "too high to settle; take a lower one.",
            before=number(costs[0]),
            since=since,
            cost=number(costs[-1]),
            rate=number(evidence.rate),
        ),
        possible(evidence.lower_rate(), evidence.change(schedule=Schedule.COSINE)),
        "07-1",
    )


def unusual_rate(evidence: Evidence) -> Hint | None:
    """A rate far from what the optimizer is used with, in a run that does not go well."""
    if not (evidence.is_poor and evidence.last is not None):
        return None
    if not (evidence.rate_is_high or evidence.rate_is_low):
        return None
    network, training = evidence.experiment.network, evidence.experiment.training
    optimizer = say(training.optimizer.label)
    if training.optimizer in (Optimizer.MOMENTUM, Optimizer.NESTEROV):
        optimizer = say("SGD with momentum {momentum:g}", momentum=training.momentum)
    rate, usual = number(evidence.rate), number(evidence.usual_rate)
    after = epochs_in_words(evidence, evidence.last.epoch)
    cost = number(evidence.last.cost)
    if evidence.rate_is_low:
        return Hint(
            "unusual-rate",
            say(
                "{optimizer} usually starts near {usual}, and {rate} is far below: the cost is {cost} "
                "after {after}, because the steps are tiny.",
                optimizer=optimizer,
                usual=usual,
                rate=rate,
                cost=cost,
                after=after,
            ),
            possible(evidence.change(learning_rate=evidence.usual_rate), evidence.higher_rate()),
            "07-1",
        )
    # At 500 times the usual rate batch norm has been seen to help little.
    bearable = network.hidden and evidence.rate <= _BATCH_NORM_BEARS * evidence.usual_rate
    key = (
        "{optimizer} usually starts near {usual}; {rate} is {times} as much, and the cost is {cost} after "
        "{after}."
        if evidence.normalises
        else "{optimizer} without batch norm usually starts near {usual}; {rate} is {times} as much, and "
        "the cost is {cost} after {after}."
    )
    return Hint(
        "unusual-rate",
        say(
            key,
            optimizer=optimizer,
            usual=usual,
            rate=rate,
            times=times(evidence.rate / evidence.usual_rate),
            cost=cost,
            after=after,
        ),
        possible(
            evidence.change(learning_rate=evidence.usual_rate),
            evidence.change(batch_norm=True) if bearable else None,
        ),
        "07-1",
    )


def large_start(evidence: Evidence) -> Hint | None:
    """The first loss is far above a guess's: the weights start too large."""
    losses, network = evidence.history.losses, evidence.experiment.network
    if network.init is not Init.NORMAL or not len(losses):
        return None
    first = float(losses[0])
    if not (math.isfinite(first) and first > 3 * evidence.guess):
        return None
    init = evidence.fitting_init()
    advice = (
        say(
            "{init} suits {activation}.",
            init=say(init.label),
            activation=say(network.activation.label),
        )
        if network.hidden
        else say("Take {init}.", init=say(init.label))
    )
    return Hint(
        "large-start",
        say(
            "The first loss was {first}, {times} a guess's ({guess}): weights from N(0, 1) are far "
            "too large for so many inputs, and the run spends its epochs undoing them. {advice}",
            first=number(first),
            times=times(first / evidence.guess),
            guess=evidence.guess_in_words,
            advice=advice,
        ),
        possible(evidence.change(init=init)),
        "09-2",
    )
