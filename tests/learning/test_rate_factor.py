from __future__ import annotations

import pytest
import torch
from torch.optim import lr_scheduler

from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.descent import rate_factor

HOMEWORK = RECIPES["homework-q1-1"].experiment
XOR = RECIPES["xor-mlp"].experiment


def changed(experiment: Experiment, **knobs) -> Experiment:
    return experiment.with_knobs(**knobs)


def total(experiment) -> int:
    return experiment.length * experiment.batches_per_epoch


def factors(experiment) -> list[float]:
    return [rate_factor(experiment, step) for step in range(total(experiment))]


def torchs(experiment, make, every=1) -> list[float]:
    """The rates of a scheduler of torch over the run; it steps after every so many steps."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = make(optimizer)
    rates = []
    for step in range(1, total(experiment) + 1):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if step % every == 0 and step < total(experiment):
            scheduler.step()
    return rates


# An epoch of 60,000 images: 600 batches of a hundred, 235 of 256 without Drop last.
LENGTHS = [
    pytest.param(changed(HOMEWORK, epochs=3), id="three epochs"),
    pytest.param(changed(HOMEWORK, epochs=2, batch_size=256, drop_last=False), id="a last batch"),
    pytest.param(changed(HOMEWORK, epochs=7, subset=1000, validation_share=0.1), id="a subset"),
    pytest.param(changed(XOR, steps=501), id="a gate"),
    pytest.param(changed(XOR, steps=2), id="two steps"),
]


@pytest.mark.parametrize("experiment", LENGTHS)
def test_constant_is_one(experiment):
    assert set(factors(experiment)) == {1.0}


@pytest.mark.parametrize("experiment", LENGTHS)
@pytest.mark.parametrize(("every", "factor"), [(1, 0.5), (2, 0.1), (3, 0.9)])
def test_step_is_torchs_step_lr_by_epochs(experiment, every, factor):
    experiment = changed(experiment, schedule=Schedule.STEP, step_every=every, step_factor=factor)
    expected = torchs(
        experiment,
        lambda optimizer: lr_scheduler.StepLR(optimizer, every, factor),
        every=experiment.batches_per_epoch,
    )
    # Of hundreds of steps the smallest rates leave the range of float64's full precision.
    assert factors(experiment) == pytest.approx(expected, rel=1e-6, abs=1e-300)


@pytest.mark.parametrize("experiment", LENGTHS)
def test_cosine_is_torchs_cosine_annealing_lr_by_steps(experiment):
    experiment = changed(experiment, schedule=Schedule.COSINE)
    expected = torchs(
        experiment,
        lambda optimizer: lr_scheduler.CosineAnnealingLR(optimizer, total(experiment)),
    )
    assert factors(experiment) == pytest.approx(expected, rel=1e-6, abs=0)


@pytest.mark.parametrize("experiment", LENGTHS)
@pytest.mark.parametrize("warm_up", [0.01, 0.1, 0.3, 0.9])
def test_one_cycle_is_torchs_one_cycle_lr_by_steps(experiment, warm_up):
    experiment = changed(experiment, schedule=Schedule.ONE_CYCLE, warm_up=warm_up)
    expected = torchs(
        experiment,
        lambda optimizer: lr_scheduler.OneCycleLR(
            optimizer, 1.0, total(experiment), pct_start=warm_up, cycle_momentum=False
        ),
    )
    assert factors(experiment) == pytest.approx(expected, rel=1e-6, abs=0)


def test_one_cycle_rises_to_the_rate_and_falls_to_nearly_nothing():
    found = factors(changed(HOMEWORK, epochs=2, schedule=Schedule.ONE_CYCLE, warm_up=0.25))
    top = found.index(max(found))
    assert top == 299
    assert found[0] == pytest.approx(1 / 25)
    assert found[top] == pytest.approx(1)
    assert found[-1] == pytest.approx(1 / 250_000)
    assert found[: top + 1] == sorted(found[: top + 1])
    assert found[top:] == sorted(found[top:], reverse=True)


# Where torch's own scheduler would divide by zero, the rate is still a number in 0..1.
@pytest.mark.parametrize("schedule", Schedule)
@pytest.mark.parametrize(("steps", "warm_up"), [(1, 0.3), (1, 0.9), (2, 0.5), (10, 0.1)])
def test_a_run_of_few_steps_has_a_rate_for_each(schedule, steps, warm_up):
    experiment = changed(XOR, schedule=schedule, steps=steps, warm_up=warm_up, step_every=1)
    assert all(0 < factor <= 1 for factor in factors(experiment))


# A knob may be changed after the last step: the rate is asked for once more.
@pytest.mark.parametrize("schedule", Schedule)
def test_after_the_last_step_there_is_a_rate_too(schedule):
    experiment = changed(XOR, schedule=schedule, steps=100)
    assert 0 <= rate_factor(experiment, 100) <= 1
