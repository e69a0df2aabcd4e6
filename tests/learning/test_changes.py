from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from pydantic import ValidationError
from test_training import changed, follow, plain_losses, told_losses

from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Optimizer, Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF
from mnist_desktop.history.events import (
    LIVE_KNOBS,
    BatchLosses,
    Change,
    Changed,
    EpochEnded,
    Started,
    Stop,
)
from mnist_desktop.history.records import End, KnobChange
from mnist_desktop.learning import training as training_module

EXPERIMENT = changed(RECIPES["homework-q1-1"].experiment, subset=1000, epochs=3, learning_rate=0.01)
OTHERS = [knob for knob in PART_OF if knob not in LIVE_KNOBS]


@pytest.fixture
def eager(monkeypatch):
    """An event after every batch."""
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)


def after(steps, *commands):
    """Answers the event that tells the loss of step `steps` with the commands, one an event."""
    waiting = list(commands)

    def answer(event):
        reached = isinstance(event, BatchLosses) and event.first + len(event.losses) >= steps
        going = len(waiting) < len(commands)
        return waiting.pop(0) if waiting and (reached or going) else None

    return answer


def scripted(setting, experiment=EXPERIMENT):
    """An optimizer as plain_losses takes it: before each step, `setting(step)` sets its group."""

    def build(parameters):
        optimizer = torch.optim.Adam(parameters, lr=experiment.training.learning_rate, fused=True)
        steps = iter(range(10**9))
        optimizer.register_step_pre_hook(
            lambda *_: optimizer.param_groups[0].update(setting(next(steps)))
        )
        return optimizer

    return build


# What a change does


@pytest.mark.parametrize(
    ("knob", "argument", "before", "value"),
    [
        ("learning_rate", "lr", 0.01, 0.05),
        ("learning_rate", "lr", 0.01, 1),
        ("weight_decay", "weight_decay", 0.0, 0.1),
    ],
)
@pytest.mark.usefixtures("eager")
def test_a_change_is_what_a_script_does_that_changes_it_at_that_step(
    few, knob, argument, before, value
):
    events, outcome = follow(EXPERIMENT, few, after(12, Change(knob, value)))
    assert outcome.end is End.FINISHED
    assert outcome.history.changes == (KnobChange(12, knob, before, value),)
    told = [event.change for event in events if isinstance(event, Changed)]
    assert tuple(told) == outcome.history.changes

    expected = plain_losses(
        few,
        optimizer=scripted(lambda step: {argument: before if step < 12 else value}),
        steps=30,
    )
    losses = outcome.history.losses
    assert np.array_equal(losses, expected)
    # The loss of a step belongs to the weights before it: that of the 13th is still the old one.
    _, usual = follow(EXPERIMENT, few)
    assert np.array_equal(losses[:13], usual.history.losses[:13])
    assert (losses[13:] != usual.history.losses[13:]).all()


@pytest.mark.usefixtures("eager")
def test_a_weight_decay_may_be_switched_off(few):
    experiment = changed(EXPERIMENT, weight_decay=0.1)
    _, outcome = follow(experiment, few, after(12, Change("weight_decay", 0)))
    assert outcome.history.changes == (KnobChange(12, "weight_decay", 0.1, 0),)
    expected = plain_losses(
        few,
        optimizer=scripted(lambda step: {"weight_decay": 0.1 if step < 12 else 0}),
        steps=30,
    )
    assert np.array_equal(outcome.history.losses, expected)


@pytest.mark.parametrize("optimizer", Optimizer)
@pytest.mark.usefixtures("eager")
def test_every_optimizer_obeys(few, optimizer):
    experiment = changed(EXPERIMENT, optimizer=optimizer, epochs=2)
    _, usual = follow(experiment, few)
    for change in (Change("learning_rate", 0.02), Change("weight_decay", 0.3)):
        _, outcome = follow(experiment, few, after(5, change))
        assert [found.knob for found in outcome.history.changes] == [change.knob]
        assert np.array_equal(outcome.history.losses[:6], usual.history.losses[:6])
        assert (outcome.history.losses[6:] != usual.history.losses[6:]).any()


def test_a_change_takes_effect_at_the_step_that_is_told_however_rare_events_are(few):
    def at_the_end_of_the_first_epoch(event):
        first = isinstance(event, EpochEnded) and event.figures.epoch == 1
        return Change("learning_rate", 0.05) if first else None

    _, outcome = follow(EXPERIMENT, few, at_the_end_of_the_first_epoch)
    assert outcome.history.changes == (KnobChange(10, "learning_rate", 0.01, 0.05),)
    expected = plain_losses(
        few, optimizer=scripted(lambda step: {"lr": 0.01 if step < 10 else 0.05}), steps=30
    )
    assert np.array_equal(outcome.history.losses, expected)


@pytest.mark.usefixtures("eager")
def test_a_change_is_told_before_the_next_loss(few):
    events, outcome = follow(EXPERIMENT, few, after(12, Change("learning_rate", 0.05)))
    place = next(index for index, event in enumerate(events) if isinstance(event, Changed))
    told = [event for event in events[:place] if isinstance(event, BatchLosses)]
    assert told[-1].first + len(told[-1].losses) == 12
    assert np.array_equal(told_losses(events), outcome.history.losses)


@pytest.mark.usefixtures("eager")
def test_several_changes_are_obeyed_in_their_order(few):
    commands = [
        Change("learning_rate", 0.05),
        Change("weight_decay", 0.01),
        Change("learning_rate", 0.002),
    ]
    _, outcome = follow(EXPERIMENT, few, after(12, *commands))
    assert [(change.knob, change.before, change.after) for change in outcome.history.changes] == [
        ("learning_rate", 0.01, 0.05),
        ("weight_decay", 0.0, 0.01),
        ("learning_rate", 0.05, 0.002),
    ]
    steps = [change.steps for change in outcome.history.changes]
    assert steps == sorted(steps)
    assert steps[0] == 12


@pytest.mark.usefixtures("eager")
def test_under_a_schedule_the_rate_that_it_multiplies_is_changed(few):
    experiment = changed(EXPERIMENT, schedule=Schedule.COSINE)
    _, outcome = follow(experiment, few, after(12, Change("learning_rate", 0.05)))
    assert outcome.history.changes == (KnobChange(12, "learning_rate", 0.01, 0.05),)

    def cosine(step):
        rate = 0.01 if step < 12 else 0.05
        return {"lr": rate * (1 + math.cos(math.pi * step / 30)) / 2}

    expected = plain_losses(few, optimizer=scripted(cosine), steps=30)
    assert outcome.history.losses == pytest.approx(expected, rel=1e-3)


@pytest.mark.usefixtures("eager")
def test_a_gate_obeys_too():
    experiment = changed(RECIPES["perceptron-and"].experiment, steps=60)
    data = load(experiment.task)
    _, usual = follow(experiment, data)
    _, outcome = follow(experiment, data, after(20, Change("learning_rate", 5.0)))
    assert outcome.history.changes == (KnobChange(20, "learning_rate", 1.0, 5.0),)
    assert np.array_equal(outcome.history.losses[:21], usual.history.losses[:21])
    assert (outcome.history.losses[21:] != usual.history.losses[21:]).all()


def test_what_is_asked_before_the_first_step_is_not_forgotten(few):
    _, outcome = follow(
        EXPERIMENT,
        few,
        lambda event: Change("learning_rate", 0.05) if isinstance(event, Started) else None,
    )
    [change] = outcome.history.changes
    assert change == KnobChange(change.steps, "learning_rate", 0.01, 0.05)
    expected = plain_losses(
        few,
        optimizer=scripted(lambda step: {"lr": 0.01 if step < change.steps else 0.05}),
        steps=30,
    )
    assert np.array_equal(outcome.history.losses, expected)


@pytest.mark.usefixtures("eager")
def test_a_stop_after_a_change_ends_the_run_and_remembers_the_change(few):
    _, outcome = follow(EXPERIMENT, few, after(12, Change("learning_rate", 0.05), Stop()))
    assert outcome.end is End.STOPPED
    assert outcome.history.changes == (KnobChange(12, "learning_rate", 0.01, 0.05),)
    assert 12 <= len(outcome.history.losses) <= 13


# What is no change


@pytest.mark.parametrize(("knob", "value"), [("learning_rate", 0.01), ("weight_decay", 0.0)])
@pytest.mark.usefixtures("eager")
def test_an_equal_value_is_no_change(few, knob, value):
    _, usual = follow(EXPERIMENT, few)
    events, outcome = follow(EXPERIMENT, few, after(12, Change(knob, value)))
    assert outcome.history.changes == ()
    assert not any(isinstance(event, Changed) for event in events)
    assert np.array_equal(outcome.history.losses, usual.history.losses)


@pytest.mark.usefixtures("eager")
def test_a_value_that_is_there_by_now_is_no_change_either(few):
    twice = [Change("learning_rate", 0.05), Change("learning_rate", 0.05)]
    _, outcome = follow(EXPERIMENT, few, after(12, *twice))
    assert len(outcome.history.changes) == 1


def test_the_live_knobs_are_the_rate_and_the_decay():
    assert LIVE_KNOBS == ("learning_rate", "weight_decay")


@pytest.mark.parametrize("knob", [*OTHERS, "no_knob", ""])
def test_other_knobs_are_refused(knob):
    with pytest.raises(ValueError, match="cannot change while training runs") as caught:
        Change(knob, 0.5)
    assert str(caught.value) == f"{knob} cannot change while training runs"


@pytest.mark.parametrize(
    ("knob", "value"),
    [
        ("learning_rate", 0),
        ("learning_rate", -0.1),
        ("learning_rate", 10_001),
        ("learning_rate", math.nan),
        ("learning_rate", math.inf),
        ("weight_decay", -1e-6),
        ("weight_decay", 1.01),
        ("weight_decay", math.nan),
    ],
)
def test_values_out_of_bounds_are_refused(knob, value):
    with pytest.raises(ValidationError, match=knob):
        Change(knob, value)


@pytest.mark.parametrize(
    ("knob", "value"),
    [("learning_rate", 1e-9), ("learning_rate", 10_000), ("weight_decay", 0), ("weight_decay", 1)],
)
def test_values_at_the_bounds_are_not(knob, value):
    assert Change(knob, value).value == value
