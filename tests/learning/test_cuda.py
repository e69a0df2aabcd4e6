"""Training on a graphics card: where there is none, as on most machines, nothing here is tried."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
import torch

from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Change, EpochEnded, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning.endings import OUT_OF_MEMORY
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.training import train
from mnist_desktop.library.library import Library
from mnist_desktop.runs.plan import plan_to_go_on
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run
from mnist_desktop.sweeps.local_workers import LocalWorkers
from mnist_desktop.sweeps.sweep import Axis, Sweep
from mnist_desktop.sweeps.sweeping import work_off
from tests.builders import short_experiment
from tests.floats import accurate, summed

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")

CARD = "cuda:0"
RANDOM = {"dropout": 0.3, "batch_norm": True, "augment": True}


@pytest.fixture
def written(monkeypatch):
    """Take every step as it is written, none from a recording."""

    def switch():
        monkeypatch.setattr("mnist_desktop.learning.step.AS_WRITTEN", 10**9)

    return switch


def outcome_of(experiment, data, *answer, **how):
    return drive(train(experiment, data, **how), *answer)


def on_the_card(**knobs):
    return short_experiment(device=CARD, **knobs)


@pytest.mark.parametrize("optimizer", Optimizer)
def test_a_run_is_what_it_is_on_the_cpu(few, optimizer):
    """The first steps: later ones are as far apart as rounding grows."""
    knobs = {"optimizer": optimizer, "dropout": 0.0, "batch_norm": True, "weight_decay": 0.001}
    card = outcome_of(on_the_card(**knobs), few)
    cpu = outcome_of(short_experiment(**knobs), few)
    assert card.end is End.FINISHED
    assert torch.cuda.get_device_name(0) in card.device
    assert card.history.losses[:3] == summed(cpu.history.losses[:3])
    assert {weights.device.type for weights in card.weights.values()} == {"cpu"}


@pytest.mark.parametrize(
    "knobs",
    [
        *(pytest.param({"optimizer": optimizer}, id=optimizer) for optimizer in Optimizer),
        *(
            pytest.param({"schedule": schedule, "step_every": 1}, id=schedule)
            for schedule in Schedule
        ),
        pytest.param({"label_smoothing": 0.1}, id="label smoothing"),
        pytest.param({"validation_share": 0.2, "patience": 1}, id="early stopping"),
        pytest.param(
            {"init": Init.DBN, "activation": Activation.SIGMOID, "batch_norm": False},
            id="pre-training",
        ),
    ],
)
def test_recorded_steps_are_the_steps_as_they_are_written(few, written, knobs):
    experiment = on_the_card(**(RANDOM | knobs))
    recorded = outcome_of(experiment, few)
    written()
    plain = outcome_of(experiment, few)
    assert recorded.history.losses.tobytes() == plain.history.losses.tobytes()
    assert [replace(each, seconds=0) for each in recorded.history.epochs] == [
        replace(each, seconds=0) for each in plain.history.epochs
    ]
    assert all(torch.equal(recorded.weights[name], plain.weights[name]) for name in plain.weights)


@pytest.mark.parametrize("knob", ["learning_rate", "weight_decay"])
def test_a_knob_that_is_changed_holds_from_then_on(few, written, knob):
    experiment = on_the_card(**RANDOM)

    def change(event):
        return Change(knob, 0.02) if isinstance(event, EpochEnded) else None

    changed = outcome_of(experiment, few, change)
    assert changed.history.changes
    written()
    plain = outcome_of(experiment, few, change)
    assert changed.history.losses.tobytes() == plain.history.losses.tobytes()


@pytest.mark.parametrize("recipe", ["perceptron-and", "xor-mlp"])
def test_gates_are_learnt(recipe):
    experiment = RECIPES[recipe].experiment.with_knob("device", CARD)
    assert outcome_of(experiment, load(experiment.task)).history.epochs[-1].test_accuracy == 1


def test_mnist_is_learnt_and_answered_alike(mnist):
    experiment = RECIPES["mnist-nn-xavier"].experiment.with_knobs(device=CARD, epochs=1)
    outcome = outcome_of(experiment, mnist)
    (epoch,) = outcome.history.epochs
    assert epoch.test_accuracy > 0.93
    said = Predictor(experiment, outcome.weights).probabilities(mnist.test_inputs[:].numpy())
    answered = float(np.mean(said.argmax(axis=1) == mnist.test_labels.numpy()))
    assert answered == accurate(epoch.test_accuracy, len(said))


def test_too_little_memory_ends_the_run_with_a_sentence_and_the_next_one_goes(few):
    experiment = on_the_card(hidden=(4096, 4096))
    assert outcome_of(on_the_card(), few).end is End.FINISHED  # libraries keep what they need
    torch.cuda.empty_cache()
    before = torch.cuda.memory_allocated()
    total = torch.cuda.get_device_properties(0).total_memory
    torch.cuda.set_per_process_memory_fraction(200 * 2**20 / total)
    try:
        outcome = outcome_of(experiment, few)
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert (outcome.end, outcome.message) == (End.FAILED, OUT_OF_MEMORY)
    assert torch.cuda.memory_allocated() - before < 2**20  # nothing of it is left
    assert outcome_of(experiment, few).end is End.FINISHED


@pytest.mark.parametrize("stopped_after", [2, 9])
def test_a_stopped_run_goes_on_here_and_elsewhere(few, tmp_path, monkeypatch, stopped_after):
    monkeypatch.setattr("mnist_desktop.learning.training.EVENT_SECONDS", 0)
    experiment = on_the_card(**RANDOM)
    whole = outcome_of(experiment, few)
    events = count()
    stopped = outcome_of(
        experiment, few, lambda _: Stop() if next(events) >= stopped_after else None
    )
    assert stopped.end is End.STOPPED
    path = tmp_path / "run.mnist"
    save_run(Run("lab", experiment, stopped), path)
    run = load_run(path)
    here = outcome_of(experiment, few, go_on_from=run.outcome)
    assert here.history.losses.tobytes() == whole.history.losses.tobytes()
    # As on a machine without the card.
    monkeypatch.setattr("mnist_desktop.runs.plan.missing_device", lambda _: "There is none.")
    plan = plan_to_go_on(run, few)
    there = outcome_of(plan.experiment, few, go_on_from=plan.go_on.outcome)
    done = len(stopped.history.losses)
    assert there.end is End.FINISHED
    assert there.history.losses[:done].tobytes() == whole.history.losses[:done].tobytes()
    assert np.isfinite(there.history.losses).all()


def test_several_workers_share_a_card(tmp_path):
    experiment = RECIPES["homework-q1-1"].experiment.with_knobs(
        subset=2000, epochs=3, device=CARD, batch_size=100
    )
    library = Library(tmp_path / "runs", cache=tmp_path)
    sweep = Sweep("card", "card", experiment, (Axis("hidden", ((), (50,))),), 2)
    drive(work_off(sweep, library, LocalWorkers(3, threads=1)))
    entries = library.look().entries
    assert [entry.end for entry in entries] == [End.FINISHED] * 4
    assert {entry.device for entry in entries} == {torch.cuda.get_device_name(0)}
