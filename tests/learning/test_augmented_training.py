from __future__ import annotations

import numpy as np
import pytest
import torch
from test_training import changed, figures, follow, told_losses
from torch import nn
from torch.nn import functional

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.events import BatchLosses, EpochEnded, Reconstructed, Started, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.augmentation import Augmenter
from tests.floats import summed

SOFTMAX = changed(RECIPES["mnist-softmax-sgd"].experiment, subset=1000, epochs=2)
AUGMENTED = changed(SOFTMAX, augment=True)
NO_DISTORTION = {"shift": 0, "rotation": 0, "scaling": 0, "shear": 0, "elastic": 0}
DBN = changed(
    RECIPES["dbn-pretraining"].experiment,
    subset=1000,
    hidden=(32, 16),
    epochs=2,
    pretraining_epochs=2,
)


def script(data, *, steps=20, smoothing=0.0, distort=lambda images, generator: images):
    """The losses of plain softmax regression on a thousand images, in batches of a hundred."""
    generator = torch.Generator().manual_seed(1)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        model = nn.Linear(784, 10)
        generator.set_state(torch.get_rng_state())
    descend = torch.optim.SGD(model.parameters(), lr=0.1)
    criterion = nn.CrossEntropyLoss(label_smoothing=smoothing)
    losses = []
    for _ in range(steps // 10):
        for rows in torch.randperm(1000, generator=generator).split(100):
            images = distort(data.train_inputs[rows], generator)
            loss = criterion(model(images), data.train_labels[rows])
            descend.zero_grad()
            loss.backward()
            descend.step()
            losses.append(loss.item())
    return np.array(losses, np.float32)


def plain_test_loss(outcome, data) -> float:
    weights = outcome.weights
    scores = functional.linear(data.test_inputs, weights["linear1.weight"], weights["linear1.bias"])
    return functional.cross_entropy(scores, data.test_labels).item()


# Augmentation


@pytest.mark.parametrize("elastic", [0.0, 1.0])
def test_augmented_training_is_that_of_a_script_that_distorts_each_batch(few, elastic):
    ranges = Data(shift=3, rotation=15, scaling=0.2, shear=5, elastic=elastic)
    experiment = changed(AUGMENTED, shift=3, rotation=15, scaling=0.2, shear=5, elastic=elastic)
    _, outcome = follow(experiment, few)
    expected = script(few, distort=Augmenter(ranges))
    assert outcome.history.losses == summed(expected)


def test_augmented_training_differs_from_plain_training(few):
    _, plain = follow(SOFTMAX, few)
    _, augmented = follow(AUGMENTED, few)
    assert plain.history.losses == summed(script(few))
    assert (plain.history.losses != augmented.history.losses).all()
    assert plain.history.epochs[-1].cost < augmented.history.epochs[-1].cost


@pytest.mark.parametrize("amount", NO_DISTORTION)
def test_each_distortion_has_an_effect(few, amount):
    none = changed(AUGMENTED, **NO_DISTORTION, epochs=1)
    one = changed(none, **{amount: 0.5 if amount == "scaling" else 3})
    _, without = follow(none, few)
    _, with_it = follow(one, few)
    assert without.history.losses == summed(script(few, steps=10))
    assert (np.abs(without.history.losses - with_it.history.losses) > 1e-4).all()


def test_augmented_training_is_the_same_for_the_same_seed(few, monkeypatch):
    _, first = follow(changed(AUGMENTED, elastic=1.0), few)

    def disturb(event):
        torch.manual_seed(99)
        torch.rand(9)

    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    _, second = follow(changed(AUGMENTED, elastic=1.0), few, disturb)
    _, other = follow(changed(AUGMENTED, elastic=1.0, seed=2), few)
    assert np.array_equal(first.history.losses, second.history.losses)
    assert figures(first) == figures(second)
    assert not np.array_equal(first.history.losses, other.history.losses)


# One batch of all images, in steps too small to change anything: only the images can change a loss.
def test_the_images_are_distorted_anew_in_every_epoch(few):
    still = changed(SOFTMAX, learning_rate=1e-9, batch_size=1000, shuffle=False, epochs=4)
    _, plain = follow(still, few)
    _, augmented = follow(changed(still, augment=True), few)
    assert np.ptp(plain.history.losses) < 1e-6
    steps = np.abs(np.subtract.outer(augmented.history.losses, augmented.history.losses))
    assert steps[~np.eye(4, dtype=bool)].min() > 1e-5


def test_what_is_evaluated_is_not_distorted(few):
    experiment = changed(
        AUGMENTED, shift=10, rotation=90, validation_share=0.2, subset=500, epochs=1
    )
    inputs = few.train_inputs.clone(), few.test_inputs.clone()
    _, outcome = follow(experiment, few)
    [epoch] = outcome.history.epochs
    assert epoch.test_loss == summed(plain_test_loss(outcome, few))
    still = changed(experiment, learning_rate=1e-9, epochs=3)
    _, unchanged = follow(still, few)
    validation = [epoch.validation_loss for epoch in unchanged.history.epochs]
    assert validation == summed([validation[0]] * 3)
    assert torch.equal(few.train_inputs, inputs[0])
    assert torch.equal(few.test_inputs, inputs[1])


# Label smoothing


@pytest.mark.parametrize("smoothing", [0.0, 0.02, 0.5])
def test_label_smoothing_is_torchs(few, smoothing):
    _, outcome = follow(changed(SOFTMAX, label_smoothing=smoothing), few)
    expected = script(few, smoothing=smoothing)
    assert outcome.history.losses == summed(expected)


def test_labels_are_smoothed_in_the_training_loss_alone(few):
    _, outcome = follow(changed(SOFTMAX, label_smoothing=0.5), few)
    last = outcome.history.epochs[-1]
    assert last.test_loss == summed(plain_test_loss(outcome, few))
    assert last.cost > last.test_loss


# Pre-training


def test_reconstructions_come_before_the_first_loss(few):
    events, outcome = follow(DBN, few)
    told = [index for index, event in enumerate(events) if isinstance(event, Reconstructed)]
    first_loss = next(
        index
        for index, event in enumerate(events)
        if isinstance(event, BatchLosses) and len(event.losses)
    )
    assert isinstance(events[0], Started)
    assert max(told) < first_loss
    assert outcome.end is End.FINISHED
    assert np.array_equal(told_losses(events), outcome.history.losses)
    assert len(outcome.history.losses) == 20


def test_the_history_holds_every_reconstruction(few):
    events, outcome = follow(DBN, few)
    figures = outcome.history.pretraining
    assert figures == tuple(e.figures for e in events if isinstance(e, Reconstructed))
    # Ten times an epoch, in two epochs of each of two layers.
    tenths = [round(0.1 * tenth, 1) for tenth in range(1, 21)]
    assert [one.layer for one in figures] == [1] * 20 + [2] * 20
    assert [round(one.epoch, 6) for one in figures] == tenths * 2
    for layer in (figures[:20], figures[20:]):
        assert layer[-1].error < layer[0].error


def test_a_pre_trained_run_is_the_same_for_the_same_seed(few, monkeypatch):
    _, first = follow(DBN, few)
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    events, second = follow(DBN, few)
    _, other = follow(changed(DBN, seed=2), few)
    assert first.history.pretraining == second.history.pretraining
    assert np.array_equal(first.history.losses, second.history.losses)
    assert first.history.pretraining != other.history.pretraining
    assert np.array_equal(told_losses(events), second.history.losses)


def test_without_pre_training_there_is_no_reconstruction(few):
    events, outcome = follow(SOFTMAX, few)
    assert outcome.history.pretraining == ()
    assert not any(isinstance(event, Reconstructed) for event in events)


@pytest.mark.parametrize("reports", [1, 15, 40])
def test_a_stop_in_pre_training_ends_the_run_without_losses(few, reports):
    seen = []

    def stop(event):
        seen.extend([event] * isinstance(event, Reconstructed))
        return Stop() if len(seen) == reports else None

    events, outcome = follow(DBN, few, stop)
    assert outcome.end is End.STOPPED
    assert len(outcome.history.pretraining) == reports
    assert len(outcome.history.losses) == 0
    assert outcome.history.epochs == ()
    assert outcome.kept is None
    assert outcome.unscaled_accuracy is None
    assert not any(isinstance(event, EpochEnded) for event in events)
    assert all(tensor.isfinite().all() for tensor in outcome.weights.values())


def test_a_stop_before_the_first_reconstruction_is_obeyed(few, monkeypatch):
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    # Of twenty batches an epoch every second one is told as a figure: the first is not.
    experiment = changed(DBN, batch_size=50)
    _, outcome = follow(
        experiment, few, lambda event: Stop() if isinstance(event, BatchLosses) else None
    )
    assert outcome.end is End.STOPPED
    assert outcome.history.pretraining == ()
    assert len(outcome.history.losses) == 0


def test_pre_training_that_blows_up_says_so(few):
    experiment = changed(DBN, pretraining_rate=10, optimizer=Optimizer.SGD)
    blown_up = few.train_inputs * 1e30
    data = type(few)(blown_up, few.train_labels, few.test_inputs, few.test_labels)
    _, outcome = follow(experiment, data)
    assert outcome.end is End.DIVERGED
    assert outcome.message.startswith("Pre-training blew up")
    assert len(outcome.history.losses) == 0
