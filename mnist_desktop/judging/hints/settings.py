"""Rules about settings that stand in one another's way."""

from __future__ import annotations

from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.judging.hints.evidence import (
    POOR,
    TOO_HIGH,
    Evidence,
    FormChange,
    Hint,
    number,
    possible,
)
from mnist_desktop.percent import percent
from mnist_desktop.words import say

_FEW_UNITS = 8
_HIGH_DROPOUT = 0.7
_TINY_BATCH = 8
_MUCH = 1.5


def heavy_dropout(evidence: Evidence) -> Hint | None:
    """Dropout leaves few units in a layer, and training can be seen to suffer from it."""
    network, last = evidence.experiment.network, evidence.last
    if not (network.hidden and network.dropout and last is not None):
        return None
    narrowest = min(network.hidden)
    left = narrowest * (1 - network.dropout)
    about = f"{left:.1f}" if left < 10 else f"{left:.0f}"
    if not (left < _FEW_UNITS or network.dropout >= _HIGH_DROPOUT):
        return None
    # Silenced units lift the train cost and not the test loss, until too few are left to learn at all.
    if last.cost < POOR * evidence.guess or not (
        evidence.is_poor or last.cost > _MUCH * last.test_loss
    ):
        return None
    share = value_in_words("dropout", network.dropout)
    return Hint(
        "heavy-dropout",
        say(
            "Dropout {share} leaves about {about} of {narrowest} units of a layer in each "
            "step: the train cost is {cost}, and the test loss, with all units at work, "
            "{test_loss}.",
            share=share,
            about=about,
            narrowest=narrowest,
            cost=number(last.cost),
            test_loss=number(last.test_loss),
        ),
        possible(
            evidence.change(dropout=0.2 if network.dropout > 0.3 else 0.0),
            evidence.change(hidden=tuple(max(100, units) for units in network.hidden))
            if evidence.experiment.task_facts.images
            else None,
            evidence.change(dropout=0.0),
        ),
        "09-3",
    )


def tiny_batches(evidence: Evidence) -> Hint | None:
    """Batch norm takes mean and variance from a handful of images."""
    last, batch = evidence.last, evidence.experiment.batch_rows
    if last is None or not evidence.normalises or evidence.experiment.task_facts.full_batch:
        return None
    if not 1 < batch < _TINY_BATCH:
        return None
    return Hint(
        "tiny-batches",
        say(
            "Batch norm takes its mean and variance from {batch} images here, which says little about the "
            "rest: the cost is {cost} and the test accuracy {test_accuracy}. Take "
            "larger batches, or none of batch norm.",
            batch=batch,
            cost=number(last.cost),
            test_accuracy=percent(last.test_accuracy),
        ),
        possible(evidence.change(batch_size=100), _without_batch_norm(evidence)),
        "09-4",
    )


def _without_batch_norm(evidence: Evidence) -> FormChange | None:
    """Batch norm off, and with it a rate that only batch norm can bear."""
    if evidence.rate > TOO_HIGH * evidence.usual_rate:
        return evidence.change(batch_norm=False, learning_rate=evidence.usual_rate)
    return evidence.change(batch_norm=False)
