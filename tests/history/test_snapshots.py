"""Snapshots along a run: bounded, with the start, the first batches and the best epoch always there."""

from __future__ import annotations

from itertools import pairwise

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history import snapshots as module
from mnist_desktop.history.events import Snapshot
from mnist_desktop.history.snapshots import EARLY_STEPS, MOST, Moment, Snapshots
from mnist_desktop.learning.looking_back import LookingBack
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.learning.training import train
from tests.builders import finish
from tests.floats import accurate


def weights(size: int = 4) -> dict[str, torch.Tensor]:
    return {"linear1.weight": torch.zeros(size)}


def test_a_training_tells_of_its_start_and_its_first_batches(few):
    experiment = RECIPES["homework-q1-1"].experiment.with_knob("epochs", 8)
    events = list(train(experiment, few))
    found = {event.steps: event.weights for event in events if isinstance(event, Snapshot)}
    assert set(found) >= {0, *EARLY_STEPS, 80}
    start = initial_weights(experiment)
    assert all(torch.equal(found[0][name], start[name]) for name in start)
    assert not torch.equal(found[1]["linear1.weight"], start["linear1.weight"])


@given(st.lists(st.integers(1, 400), min_size=1, max_size=300), st.integers(0, 299))
def test_never_too_many_and_the_important_ones_stay(gaps, best):
    kept = Snapshots()
    kept.add(0, weights())
    steps = 0
    for step in EARLY_STEPS:
        kept.add(step, weights())
        steps = step
    for number, gap in enumerate(gaps):
        steps += gap
        kept.add(steps, weights())
        if number == best:
            kept.mark_best(steps)
            marked = steps
    there = [moment.steps for moment in kept.moments()]
    assert len(there) <= MOST
    assert there == sorted(set(there))
    assert {0, *EARLY_STEPS, steps} <= set(there)
    if best < len(gaps):
        assert marked in there


def test_what_is_left_is_spread_over_the_run():
    kept = Snapshots()
    for steps in range(0, 10_000, 10):
        kept.add(steps, weights())
    late = [moment.steps for moment in kept.moments() if moment.steps > 1000]
    assert max(b - a for a, b in pairwise(late)) < 1000


def test_a_large_network_has_fewer(monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 4 * 100 * 20)
    kept = Snapshots()
    for steps in range(0, 1000, 10):
        kept.add(steps, weights(100))
    assert len(kept) == kept.most == 20
    monkeypatch.setattr(module, "MOST_BYTES", 1)
    kept.add(2000, weights(100))
    assert kept.moments()[0].steps == 0


@pytest.mark.parametrize("recipe", ["homework-q1-1", "vanishing-sigmoid"])
def test_looking_back_sees_what_the_run_measured(few, recipe):
    experiment = RECIPES[recipe].experiment.with_knob("epochs", 2)
    events, outcome = finish(train(experiment, few))
    last = [event for event in events if isinstance(event, Snapshot)][-1]
    figures, results = LookingBack(experiment, few, None).at(Moment(last.steps, last.weights))
    assert results.accuracy == accurate(outcome.kept.test_accuracy, 1000)
    assert len(figures.layers) == len(experiment.network.hidden)
