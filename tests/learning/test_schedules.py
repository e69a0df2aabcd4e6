from __future__ import annotations

import numpy as np
import pytest
import torch
from test_training import changed, follow, plain_losses
from torch.optim import lr_scheduler

from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.learning import training as training_module

# A thousand images in batches of a hundred: ten steps an epoch, of `few` as of all of MNIST.
EXPERIMENT = changed(
    RECIPES["homework-q1-1"].experiment, subset=1000, epochs=4, learning_rate=0.01, dropout=0
)
STEPS = 40


def scheduled(make):
    """An optimizer as plain_losses takes it: torch's scheduler steps after each of its steps."""

    def build(parameters):
        optimizer = torch.optim.Adam(parameters, lr=0.01, fused=True)
        scheduler = make(optimizer)
        # The last step needs no further rate, and OneCycleLR refuses to give one.
        rates = iter(range(STEPS - 1))
        optimizer.register_step_post_hook(
            lambda *_: scheduler.step() if next(rates, None) is not None else None
        )
        return optimizer

    return build


@pytest.mark.parametrize(
    ("knobs", "make"),
    [
        pytest.param(
            {"schedule": Schedule.STEP, "step_every": 1, "step_factor": 0.3},
            lambda optimizer: lr_scheduler.StepLR(optimizer, 10, 0.3),
            id="step",
        ),
        pytest.param(
            {"schedule": Schedule.COSINE},
            lambda optimizer: lr_scheduler.CosineAnnealingLR(optimizer, 40),
            id="cosine",
        ),
        pytest.param(
            {"schedule": Schedule.ONE_CYCLE, "warm_up": 0.2},
            lambda optimizer: lr_scheduler.OneCycleLR(
                optimizer, 0.01, 40, pct_start=0.2, cycle_momentum=False
            ),
            id="one-cycle",
        ),
    ],
)
@pytest.mark.parametrize("seconds", [0, 1e9])
def test_a_scheduled_run_is_what_a_script_with_torchs_scheduler_computes(
    few, monkeypatch, knobs, make, seconds
):
    monkeypatch.setattr(training_module, "EVENT_SECONDS", seconds)
    _, outcome = follow(changed(EXPERIMENT, **knobs), few)
    expected = plain_losses(few, dropout=0, optimizer=scheduled(make), steps=STEPS)
    losses = outcome.history.losses
    assert len(losses) == STEPS
    constant = plain_losses(
        few,
        dropout=0,
        optimizer=lambda parameters: torch.optim.Adam(parameters, lr=0.01, fused=True),
        steps=STEPS,
    )
    assert losses == pytest.approx(expected, rel=1e-3)
    assert losses[-10:] != pytest.approx(constant[-10:], rel=1e-3)


def test_a_schedule_of_a_gate_goes_by_its_steps():
    gate = changed(RECIPES["perceptron-and"].experiment, steps=40)
    halved = changed(gate, schedule=Schedule.STEP, step_every=20, step_factor=0.5)
    _, usual = follow(gate, load(gate.task))
    _, other = follow(halved, load(gate.task))
    # The 21st step is the first with the smaller rate: the 22nd loss is the first to show it.
    assert np.array_equal(usual.history.losses[:21], other.history.losses[:21])
    assert (usual.history.losses[21:] < other.history.losses[21:]).all()
