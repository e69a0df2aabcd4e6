"""Rules about how well a run fits its data: too well, not well enough yet, or not at all."""

from __future__ import annotations

import math

from mnist_desktop.history.records import End
from mnist_desktop.judging.hints.evidence import (
    Evidence,
    FormChange,
    Hint,
    number,
    possible,
)
from mnist_desktop.words import say, say_of

# The notes' weight decay, which tames the turn, leaves a rise of 1.05; learning by heart makes 1.3.
_RISE, _EPOCHS_SINCE = 1.15, 3
# Softmax regression, which can do no more, still falls by 0.02; but it is not high.
_STILL_FALLING = 0.01
# A few images are learned by heart despite a small weight decay.
_FEW_ROWS, _DECAY, _DECAY_FOR_FEW = 5000, 1e-4, 0.01
_NARROW, _WIDEST_PROPOSED = 32, 1024


def overfitting(evidence: Evidence) -> Hint | None:
    """The validation loss has turned up for some epochs while the train cost went on falling."""
    best, last = evidence.history.best_epoch, evidence.last
    if best is None or last is None or evidence.end is End.EARLY:
        return None  # early stopping has dealt with it
    least, now = best.validation_loss, last.validation_loss
    if least is None or now is None or not (math.isfinite(now) and least > 0):
        return None
    if last.epoch - best.epoch < _EPOCHS_SINCE or now < _RISE * least or last.cost >= best.cost:
        return None
    return Hint(
        "overfitting",
        say(
            "Overfitting since epoch {epoch}: the train cost fell from {cost} to "
            "{cost_now}, while the validation loss rose from {least} to {now}. The "
            "network learns its images by heart.",
            epoch=best.epoch,
            cost=number(best.cost),
            cost_now=number(last.cost),
            least=number(least),
            now=number(now),
        ),
        possible(*_against_overfitting(evidence))[:4],
        "07-1",
    )


def _against_overfitting(evidence: Evidence) -> list[FormChange | None]:
    experiment = evidence.experiment
    network, training = experiment.network, experiment.training
    few = experiment.train_rows <= _FEW_ROWS
    decay = max(_DECAY_FOR_FEW if few else _DECAY, min(10 * training.weight_decay, 0.1))
    halved = tuple(max(1, units // 2) for units in network.hidden)
    strong = 0.5 if few else 0.3
    more_dropout = strong if network.dropout < strong else 0.5 if network.dropout < 0.5 else None
    return [
        evidence.change(patience=5) if not training.patience else None,
        evidence.change(weight_decay=decay) if training.weight_decay < 0.1 else None,
        evidence.change(dropout=more_dropout) if network.hidden and more_dropout else None,
        evidence.change(subset=0) if experiment.data.subset else None,
        evidence.change(hidden=halved) if network.hidden else None,
    ]


def still_falling(evidence: Evidence) -> Hint | None:
    """The run ended while its loss was high and still falling."""
    fall = evidence.fall
    if evidence.end is not End.FINISHED or not evidence.is_poor or evidence.last is None:
        return None
    if fall is None or fall < _STILL_FALLING:
        return None
    length = evidence.experiment.length
    least = min(evidence.experiment.network.hidden, default=0)
    narrow = _is_narrow(evidence)
    if evidence.experiment.task_facts.full_batch:
        after = say_of(length, "{count:,} step", "{count:,} steps")
    else:
        after = say_of(length, "{count:,} epoch", "{count:,} epochs")
    more = (
        say(
            "Training longer will bring more, and a layer of {least} units holds it back.",
            least=least,
        )
        if narrow
        else say("Training longer will bring more.")
    )
    return Hint(
        "still-falling",
        say(
            "The cost was {cost} after {after} and still falling: by {fall:.2g} % over the last fifth of "
            "the run. {more}",
            cost=number(evidence.last.cost),
            after=after,
            fall=100 * fall,
            more=more,
        ),
        possible(
            _wider(evidence) if narrow else None,
            evidence.doubled_length(),
            evidence.higher_rate(),
        ),
    )


def underfitting(evidence: Evidence) -> Hint | None:
    """The run ended with a loss that is high and hardly moves."""
    fall = evidence.fall
    if evidence.end is not End.FINISHED or not evidence.is_poor or evidence.last is None:
        return None
    if fall is None or not -_STILL_FALLING < fall < _STILL_FALLING:
        return None
    wider, deeper = _wider(evidence), _deeper(evidence)
    network = evidence.experiment.network
    size = (
        say("hidden layers of {widths}", widths="/".join(map(str, network.hidden)))
        if network.hidden
        else say("no hidden layer")
    )
    return Hint(
        "underfitting",
        say(
            "The cost has settled at {cost}, which is high, and hardly moves: this "
            "network, with {size}, does not fit its examples better at this rate.",
            cost=number(evidence.last.cost),
            size=size,
        ),
        possible(
            wider,
            deeper,
            evidence.higher_rate(),
            evidence.lower_rate() if evidence.rate > evidence.usual_rate else None,
        )[:4],
    )


def _is_narrow(evidence: Evidence) -> bool:
    hidden = evidence.experiment.network.hidden
    return evidence.experiment.task_facts.images and 0 < min(hidden, default=0) < _NARROW


def _wider(evidence: Evidence) -> FormChange | None:
    hidden = evidence.experiment.network.hidden
    if not hidden or max(hidden) >= _WIDEST_PROPOSED:
        return None
    # A bottleneck of a few units is not cured by a few more.
    least = 2 if evidence.experiment.task_facts.full_batch else _NARROW
    return evidence.change(hidden=tuple(max(least, 2 * units) for units in hidden))


def _deeper(evidence: Evidence) -> FormChange | None:
    hidden = evidence.experiment.network.hidden
    if not hidden:
        return evidence.change(
            hidden=(10,) if evidence.experiment.task_facts.full_batch else (100,)
        )
    return evidence.change(hidden=(*hidden, hidden[-1])) if len(hidden) < 4 else None
