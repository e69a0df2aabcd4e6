from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End, EpochFigures, History, Outcome, Reconstruction
from mnist_desktop.judging.verdict import Verdict, judge, measured
from mnist_desktop.runs.run import Run

TWENTY = Experiment().with_knob("epochs", 20)


def epoch(number, *, cost=1.0, accuracy=0.5, validation=None, norms=()) -> EpochFigures:
    return EpochFigures(
        epoch=number,
        cost=cost,
        test_loss=cost,
        test_accuracy=accuracy,
        seconds=0.0,
        validation_loss=validation,
        validation_accuracy=None if validation is None else 0.5,
        gradient_norms=norms,
    )


def run_of(epochs=(), losses=(), pretraining=(), end=End.FINISHED, kept_epoch=None) -> Run:
    history = History(
        losses=np.array(losses, np.float32), epochs=tuple(epochs), pretraining=tuple(pretraining)
    )
    outcome = Outcome(
        history=history,
        weights={"linear1.weight": torch.zeros(1)},
        end=end,
        device="CPU",
        seconds=0.0,
        kept_epoch=kept_epoch,
    )
    return Run("by hand", TWENTY, outcome)


def claim_of(*criteria) -> Claim:
    return Claim(notes="As it is.", do="", watch="", look=Look.LOSS, criteria=criteria)


LEARNING = run_of(
    epochs=[
        epoch(1, cost=2.0, accuracy=0.3, validation=1.5, norms=(0.5, 1.0)),
        epoch(2, cost=1.0, accuracy=0.8, validation=0.5, norms=(0.2, 2.0)),
        epoch(3, cost=0.25, accuracy=0.7, validation=1.0, norms=(8.0, 0.5, 2.0)),
    ],
    # 200 that do not count and then one that goes from 0.5 down to 0.25.
    losses=[4.0, 12.0, 0.125, *[1.0] * 197, 0.5, 0.375, 0.25],
    pretraining=[
        Reconstruction(1, 0.5, 0.4),
        Reconstruction(2, 0.5, 0.2),
        Reconstruction(1, 1.0, 0.1),
        Reconstruction(2, 0.75, 0.9),
        Reconstruction(2, 1.0, 0.15),
    ],
)

VALUES = {
    Measure.TEST_ACCURACY: 0.7,
    Measure.BEST_ACCURACY: 0.8,
    Measure.FIRST_COST: 2.0,
    Measure.LAST_COST: 0.25,
    Measure.LEAST_LOSS: 0.125,
    Measure.LOSS_LEAP: 3.0,
    Measure.LATE_MOVEMENT: 0.25,
    Measure.GRADIENT_RATIO: 0.5,
    Measure.VALIDATION_RISE: 2.0,
    Measure.KEPT_RISE: 2.0,
    Measure.EPOCHS_TAKEN: 3 / 20,
    Measure.RECONSTRUCTION: 0.75,
}


# The figures


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_is_computed_from_the_history(measure):
    assert measured(LEARNING, measure) == pytest.approx(VALUES[measure])


@pytest.mark.parametrize("measure", Measure)
def test_a_criterion_is_met_up_to_its_bounds_and_not_beyond(measure):
    value = VALUES[measure]
    met = [
        Criterion(measure, at_least=value - 1e-6),
        Criterion(measure, at_most=value + 1e-6),
        Criterion(measure, value - 1e-6, value + 1e-6),
    ]
    unmet = [
        Criterion(measure, at_least=value + 1e-6),
        Criterion(measure, at_most=value - 1e-6),
        Criterion(measure, value + 1e-6, value + 1),
        Criterion(measure, value - 1, value - 1e-6),
    ]
    verdict = judge(LEARNING, claim_of(*met, *unmet))
    assert [finding.holds for finding in verdict.findings] == [True] * 3 + [False] * 4
    assert [finding.criterion for finding in verdict.findings] == [*met, *unmet]
    assert {finding.value for finding in verdict.findings} == {measured(LEARNING, measure)}
    assert not verdict.met
    assert judge(LEARNING, claim_of(*met)).met


def test_a_claim_is_met_where_all_its_criteria_are():
    good, bad = Criterion(Measure.LAST_COST, at_most=1), Criterion(Measure.LAST_COST, at_least=1)
    other = Criterion(Measure.BEST_ACCURACY, at_least=0.8)
    assert judge(LEARNING, claim_of(good, other)).met
    assert not judge(LEARNING, claim_of(good, bad)).met
    assert not judge(LEARNING, claim_of(bad, good)).met


def test_the_accuracy_is_that_of_the_kept_epoch():
    early = run_of(LEARNING.outcome.history.epochs, end=End.EARLY, kept_epoch=2)
    assert measured(early, Measure.TEST_ACCURACY) == 0.8
    assert measured(early, Measure.KEPT_RISE) == 1.0
    assert measured(early, Measure.VALIDATION_RISE) == 2.0


@pytest.mark.parametrize(
    ("losses", "movement"), [([5.0] * 200, None), ([5.0] * 201, 0.0), ([5.0] * 201 + [6.0], 1.0)]
)
def test_the_late_movement_begins_after_step_200(losses, movement):
    assert measured(run_of(losses=losses), Measure.LATE_MOVEMENT) == movement


# No figure


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("bounds", [{"at_least": 0.0}, {"at_most": 1e9}])
def test_a_run_without_figures_meets_nothing(measure, bounds):
    criterion = Criterion(measure, **bounds)
    verdict = judge(run_of(), claim_of(criterion))
    [finding] = verdict.findings
    assert finding.criterion is criterion
    assert finding.value is None
    assert not finding.holds
    assert not verdict.met


@pytest.mark.parametrize(
    ("run", "measure"),
    [
        (run_of([epoch(1)]), Measure.VALIDATION_RISE),
        (run_of([epoch(1)]), Measure.KEPT_RISE),
        (run_of([epoch(1)]), Measure.RECONSTRUCTION),
        (run_of([epoch(1)]), Measure.GRADIENT_RATIO),
        # One layer is the first and the last; a norm of zero says nothing.
        (run_of([epoch(1, norms=(1.0,))]), Measure.GRADIENT_RATIO),
        (run_of([epoch(1, norms=(1.0, 0.0))]), Measure.GRADIENT_RATIO),
        (run_of([epoch(1, validation=0.0)]), Measure.VALIDATION_RISE),
        (run_of([epoch(1, validation=0.0)]), Measure.KEPT_RISE),
    ],
)
def test_a_figure_that_the_run_has_not_is_none(run, measure):
    assert measured(run, measure) is None


def test_what_is_not_a_number_does_not_hold():
    for criterion in (
        Criterion(Measure.LAST_COST, at_least=-math.inf),
        Criterion(Measure.LAST_COST, at_most=math.inf),
        Criterion(Measure.LAST_COST, 0, 1),
    ):
        assert not criterion.holds(math.nan)
    wild = run_of([epoch(1, cost=math.nan)])
    [finding] = judge(wild, claim_of(Criterion(Measure.LAST_COST, at_least=0))).findings
    assert math.isnan(finding.value)
    assert not finding.holds


@pytest.mark.parametrize(
    ("value", "holds"), [(0.9, False), (1.0, True), (1.5, True), (2.0, True), (2.1, False)]
)
def test_both_bounds_are_included(value, holds):
    criterion = Criterion(Measure.LAST_COST, 1.0, 2.0)
    assert criterion.holds(value) is holds
    assert Criterion(Measure.LAST_COST, at_least=1.0).holds(value) is (value >= 1)
    assert Criterion(Measure.LAST_COST, at_most=2.0).holds(value) is (value <= 2)


# When a run is judged


@pytest.mark.parametrize("end", End)
def test_a_run_that_was_stopped_or_failed_is_not_judged(end):
    run = run_of(LEARNING.outcome.history.epochs, LEARNING.outcome.history.losses, end=end)
    verdict = judge(run, claim_of(Criterion(Measure.BEST_ACCURACY, at_least=0.8)))
    if end in (End.STOPPED, End.FAILED):
        assert verdict is None
    else:
        assert isinstance(verdict, Verdict)
        assert verdict.met


def test_a_trained_run_is_judged(homework_run):
    accuracy = homework_run.outcome.history.epochs[-1].test_accuracy
    exactly = Criterion(Measure.TEST_ACCURACY, accuracy, accuracy)
    assert judge(homework_run, claim_of(exactly)).met
    better = Criterion(Measure.TEST_ACCURACY, at_least=accuracy + 0.001)
    assert not judge(homework_run, claim_of(better)).met


def test_how_examples_are_read_is_said_beside_a_claim_that_does_not_ask():
    cost = claim_of(Criterion(Measure.LAST_COST, at_most=2))
    read = "of the 10,000 test images are read rightly"
    assert (
        judge(LEARNING, cost).beside
        == f"Beside the claim: 70 % {read}, the others as another class."
    )
    all_right = run_of([epoch(1, accuracy=1.0)], losses=[1.0])
    assert judge(all_right, cost).beside == f"Beside the claim: all {read}."
    for measure in (Measure.TEST_ACCURACY, Measure.BEST_ACCURACY):
        assert judge(LEARNING, claim_of(Criterion(measure, at_least=0.1))).beside == ""


# The recipes


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_claims_something_that_can_be_measured(name):
    claim = RECIPES[name].claim
    assert claim.criteria
    assert claim.notes.strip()
    assert claim.watch.strip()
    for criterion in claim.criteria:
        low, high = criterion.at_least, criterion.at_most
        assert low is not None or high is not None
        assert low is None or high is None or low < high
        assert criterion.measure in VALUES
        # It says what it asks for, and there is something that does not meet it.
        assert str(criterion).startswith(criterion.measure.label)
        assert not (criterion.holds(-math.inf) and criterion.holds(math.inf))


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((0.5, None), "cost at the end at least 0.5"),
        ((None, 2), "cost at the end at most 2"),
        ((0.5, 2), "cost at the end from 0.5 to 2"),
        ((0, None), "cost at the end at least 0"),
    ],
)
def test_a_criterion_in_words(bounds, words):
    assert str(Criterion(Measure.LAST_COST, *bounds)) == words


def test_a_run_that_blew_up_has_diverged_beyond_every_bound():
    run = run_of(losses=[2.3, 900.0, math.nan], end=End.DIVERGED)
    assert judge(run, RECIPES["learning-rate-too-high"].claim).met
