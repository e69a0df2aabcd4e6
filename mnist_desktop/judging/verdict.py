"""Whether a run met its recipe's claim, computed from its history."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mnist_desktop.experiment.claims import Claim, Criterion, Measure
from mnist_desktop.history.records import End
from mnist_desktop.percent import whole_percent
from mnist_desktop.runs.run import Run
from mnist_desktop.words import say


@dataclass(frozen=True)
class Finding:
    """A criterion with the figure that the run gave; None where the run has no such figure."""

    criterion: Criterion
    value: float | None

    @property
    def holds(self) -> bool:
        return self.value is not None and self.criterion.holds(self.value)


@dataclass(frozen=True)
class Verdict:
    """What was found for each criterion. The claim is met where all hold.

    `beside` says how the test examples are read where no criterion does: a cost can be met beside 0 %.
    """

    findings: tuple[Finding, ...]
    beside: str = ""

    @property
    def met(self) -> bool:
        return all(finding.holds for finding in self.findings)


def judge(run: Run, claim: Claim) -> Verdict | None:
    """Measure a run by a claim; None where the run was stopped or failed before its end."""
    if run.outcome.end in (End.STOPPED, End.FAILED):
        return None
    return Verdict(
        tuple(Finding(criterion, measured(run, criterion.measure)) for criterion in claim.criteria),
        _beside(run, claim),
    )


def _beside(run: Run, claim: Claim) -> str:
    share = _test_accuracy(run)
    accuracies = (Measure.TEST_ACCURACY, Measure.BEST_ACCURACY)
    if share is None or any(criterion.measure in accuracies for criterion in claim.criteria):
        return ""
    tested = say(run.experiment.task_facts.tested)
    if share == 1:
        return say("Beside the claim: all of {tested} are read rightly.", tested=tested)
    return say(
        "Beside the claim: {share} of {tested} are read rightly, the others as another class.",
        share=whole_percent(share),
        tested=tested,
    )


def measured(run: Run, measure: Measure) -> float | None:
    """A figure of a run, or None where the run has none of this kind."""
    try:
        return _MEASURES[measure](run)
    except (IndexError, ValueError, ZeroDivisionError, statistics.StatisticsError):
        return None  # no epoch was finished, or nothing was validated or pre-trained


def _test_accuracy(run: Run) -> float | None:
    kept = run.outcome.kept
    return None if kept is None else kept.test_accuracy


def _last_cost(run: Run) -> float:
    # A loss that is no longer a number has gone beyond every bound.
    if run.outcome.end is End.DIVERGED:
        return math.inf
    return run.outcome.history.epochs[-1].cost


def _loss_leap(run: Run) -> float:
    if run.outcome.end is End.DIVERGED:
        return math.inf
    losses = run.outcome.history.losses
    return float(losses.max() / losses[0])


def _gradient_ratio(run: Run) -> float:
    ratios = [
        epoch.gradient_norms[0] / epoch.gradient_norms[-1]
        for epoch in run.outcome.history.epochs
        if len(epoch.gradient_norms) > 1 and epoch.gradient_norms[-1]
    ]
    return statistics.median(ratios)


def _validation_losses(run: Run) -> list[float]:
    losses = [epoch.validation_loss for epoch in run.outcome.history.epochs]
    return [loss for loss in losses if loss is not None]


def _kept_rise(run: Run) -> float | None:
    kept = run.outcome.kept
    if kept is None or kept.validation_loss is None:
        return None
    return kept.validation_loss / min(_validation_losses(run))


def _validation_rise(run: Run) -> float:
    losses = _validation_losses(run)
    return losses[-1] / min(losses)


def _reconstruction(run: Run) -> float:
    """The worst of the layers: each layer's last error over its first."""
    errors: dict[int, list[float]] = {}
    for figures in run.outcome.history.pretraining:
        errors.setdefault(figures.layer, []).append(figures.error)
    return max(of_layer[-1] / of_layer[0] for of_layer in errors.values())


_MEASURES: dict[Measure, Callable[[Run], float | None]] = {
    Measure.TEST_ACCURACY: _test_accuracy,
    Measure.BEST_ACCURACY: lambda run: max(e.test_accuracy for e in run.outcome.history.epochs),
    Measure.FIRST_COST: lambda run: run.outcome.history.epochs[0].cost,
    Measure.LAST_COST: _last_cost,
    Measure.LEAST_LOSS: lambda run: float(run.outcome.history.losses.min()),
    Measure.LOSS_LEAP: _loss_leap,
    Measure.LATE_MOVEMENT: lambda run: float(np.ptp(run.outcome.history.losses[200:])),
    Measure.GRADIENT_RATIO: _gradient_ratio,
    Measure.VALIDATION_RISE: _validation_rise,
    Measure.KEPT_RISE: _kept_rise,
    Measure.EPOCHS_TAKEN: lambda run: run.outcome.history.epochs[-1].epoch / run.experiment.length,
    Measure.RECONSTRUCTION: _reconstruction,
}
