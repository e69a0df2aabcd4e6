"""Hints: rules that look at a run's real figures and say what is going on and what to try."""

from __future__ import annotations

from collections.abc import Callable

from mnist_desktop.judging.hints.believing import chosen_by_test, compared, seed_noise
from mnist_desktop.judging.hints.evidence import Evidence, FormChange, Hint
from mnist_desktop.judging.hints.fitting import overfitting, still_falling, underfitting
from mnist_desktop.judging.hints.gradients import (
    dead_units,
    exploding_gradients,
    fading_gradients,
    nothing_learned,
    unfitting_init,
)
from mnist_desktop.judging.hints.instability import large_start, not_finite, rising, unusual_rate
from mnist_desktop.judging.hints.settings import heavy_dropout, tiny_batches

__all__ = ["RULES", "Evidence", "FormChange", "Hint", "Rule", "compared", "hints"]

Rule = Callable[[Evidence], Hint | None]

# The most urgent first.
RULES: tuple[Rule, ...] = (
    not_finite,
    large_start,
    rising,
    tiny_batches,
    heavy_dropout,
    fading_gradients,
    unusual_rate,
    dead_units,
    exploding_gradients,
    nothing_learned,
    unfitting_init,
    overfitting,
    underfitting,
    still_falling,
    chosen_by_test,
    seed_noise,
)

_FIT = frozenset({"nothing-learned", "underfitting", "still-falling"})
# What a hint explains need not be said again.
_EXPLAINS: dict[str, frozenset[str]] = {
    "not-finite": _FIT
    | {"large-start", "rising-loss", "unusual-rate", "exploding-gradients", "overfitting"},
    "large-start": _FIT | {"exploding-gradients", "dead-units"},
    "rising-loss": _FIT | {"unusual-rate", "dead-units", "exploding-gradients"},
    "fading-gradients": _FIT | {"unfitting-init"},
    "unusual-rate": _FIT | {"dead-units", "exploding-gradients"},
    "dead-units": _FIT,
    "exploding-gradients": _FIT,
    "nothing-learned": _FIT,
    "unfitting-init": _FIT,
    "tiny-batches": _FIT | {"fading-gradients", "dead-units", "unusual-rate"},
    "heavy-dropout": _FIT | {"dead-units"},
}


def hints(evidence: Evidence) -> list[Hint]:
    """What the rules have to say of a run, the most urgent first."""
    found: list[Hint] = []
    explained: set[str] = set()
    for rule in RULES:
        hint = rule(evidence)
        if hint is not None and hint.rule not in explained:
            found.append(hint)
            explained |= _EXPLAINS.get(hint.rule, frozenset())
    return found
