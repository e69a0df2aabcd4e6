from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

import numpy as np
import pytest
import torch
from test_training import changed, figures, follow, plain_losses
from torch import nn
from torch.nn import functional

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.events import BatchLosses, EpochEnded, Snapshot, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning.split import split
from tests.floats import accurate, summed

HOMEWORK = RECIPES["homework-q1-1"].experiment
# Fits the thousand images of `few` as well as all of MNIST.
SPLIT = changed(HOMEWORK, subset=500, validation_share=0.2, hidden=(30,))
CPU = torch.device("cpu")


def rows_of(experiment, data) -> tuple[list[int], list[int]]:
    """The numbers of the rows that are trained on and of those that are held back."""
    numbered = replace(data, train_labels=torch.arange(len(data.train_labels)))
    parts = split(experiment, numbered, CPU)
    return parts.labels.tolist(), [] if parts.validation is None else parts.validation[1].tolist()


def with_rows(data, rows, inputs) -> Dataset:
    changed_inputs = data.train_inputs.clone()
    changed_inputs[rows] = inputs
    return replace(data, train_inputs=changed_inputs)


def plain_scores(weights, inputs) -> torch.Tensor:
    """What a network of one hidden layer, as SPLIT has it, says when it is asked."""
    model = nn.Sequential(
        OrderedDict(
            linear1=nn.Linear(784, 30),
            bn1=nn.BatchNorm1d(30),
            relu1=nn.ReLU(),
            dropout1=nn.Dropout(0.3),
            linear2=nn.Linear(30, 10),
        )
    )
    model.load_state_dict(weights)
    with torch.no_grad():
        return model.eval()(inputs)


def plain_accuracy(weights, inputs, labels) -> float:
    return (plain_scores(weights, inputs).argmax(dim=1) == labels).double().mean().item()


def plain_loss(weights, inputs, labels) -> float:
    return functional.cross_entropy(plain_scores(weights, inputs), labels).item()


# The split


def test_no_image_is_in_two_parts_of_the_split(few):
    everything = changed(SPLIT, subset=0)
    for experiment, rows in ((SPLIT, 500), (everything, 800)):
        trained, held_back = rows_of(experiment, few)
        assert (len(trained), len(held_back)) == (rows, 200)
        assert len({*trained, *held_back}) == rows + 200
    assert {*trained, *held_back} == set(range(1000))


def test_a_split_holds_the_images_with_their_own_labels_and_no_test_image(few):
    parts = split(SPLIT, few, CPU)
    label_of = {
        row.numpy().tobytes(): label
        for row, label in zip(few.train_inputs, few.train_labels.tolist(), strict=True)
    }
    assert len(label_of) == 1000
    for inputs, labels in ((parts.inputs, parts.labels), parts.validation):
        assert [label_of[row.numpy().tobytes()] for row in inputs] == labels.tolist()
    assert not any(row.numpy().tobytes() in label_of for row in few.test_inputs)
    assert torch.equal(parts.test[0], few.test_inputs)
    assert torch.equal(parts.test[1], few.test_labels)


def test_the_same_seed_splits_alike_whatever_the_network_is(few):
    others = [
        changed(SPLIT, hidden=(8, 8), init=Init.HE_NORMAL, activation=Activation.TANH),
        changed(SPLIT, dropout=0, batch_norm=False, batch_size=50, shuffle=False),
        changed(SPLIT, patience=3, epochs=7, learning_rate=0.5, augment=True),
    ]
    assert all(rows_of(other, few) == rows_of(SPLIT, few) for other in others)


def test_another_seed_splits_otherwise(few):
    trained, held_back = rows_of(SPLIT, few)
    other_trained, other_held_back = rows_of(changed(SPLIT, seed=2), few)
    assert set(trained) != set(other_trained)
    assert set(held_back) != set(other_held_back)


def test_a_larger_subset_holds_back_the_same_images(few):
    small, held_back = rows_of(SPLIT, few)
    large, held_back_too = rows_of(changed(SPLIT, subset=700), few)
    assert held_back == held_back_too
    assert set(small) < set(large)


def test_of_all_of_mnist_the_parts_are_as_large_as_the_experiment_says(mnist):
    for knobs in ({}, {"subset": 0}, {"validation_share": 0}, {"validation_share": 0.3333}):
        experiment = changed(SPLIT, **knobs)
        trained, held_back = rows_of(experiment, mnist)
        assert len(trained) == len(set(trained)) == experiment.train_rows
        assert len(held_back) == len(set(held_back)) == experiment.validation_rows
        assert not set(trained) & set(held_back)


def test_a_subset_is_drawn_from_all_images(mnist):
    trained, _ = rows_of(changed(HOMEWORK, subset=1000), mnist)
    assert len(set(trained)) == 1000
    assert min(trained) < 1000
    assert max(trained) > 59_000


# What is trained on


def test_the_losses_are_those_of_a_script_that_trains_on_the_rest(few):
    parts = split(SPLIT, few, CPU)
    rest = replace(few, train_inputs=parts.inputs, train_labels=parts.labels)
    _, outcome = follow(changed(SPLIT, epochs=3), few)
    assert len(outcome.history.losses) == 15
    expected = plain_losses(rest, hidden=(30,), steps=15)
    assert np.array_equal(outcome.history.losses, expected)


def test_other_validation_images_change_their_figures_and_nothing_else(few):
    experiment = changed(SPLIT, epochs=2)
    trained, held_back = rows_of(experiment, few)
    unused = sorted(set(range(1000)) - {*trained, *held_back})
    _, usual = follow(experiment, few)
    _, same = follow(experiment, with_rows(few, unused, 1.0))
    _, blind = follow(experiment, with_rows(few, held_back, 0.0))
    _, other = follow(experiment, with_rows(few, trained[:1], 1 - few.train_inputs[trained[:1]]))
    assert np.array_equal(usual.history.losses, same.history.losses)
    assert np.array_equal(usual.history.losses, blind.history.losses)
    assert not np.array_equal(usual.history.losses, other.history.losses)
    assert figures(usual) == figures(same) == figures(blind)
    losses = [
        [epoch.validation_loss for epoch in outcome.history.epochs]
        for outcome in (usual, same, blind)
    ]
    assert losses[0] == losses[1]
    assert all(seen != unseen for seen, unseen in zip(losses[0], losses[2], strict=True))


def test_other_test_images_change_neither_the_training_nor_the_validation(few):
    experiment = changed(SPLIT, epochs=2)
    _, usual = follow(experiment, few)
    _, other = follow(experiment, replace(few, test_inputs=few.test_inputs * 0))
    assert np.array_equal(usual.history.losses, other.history.losses)
    for one, two in zip(usual.history.epochs, other.history.epochs, strict=True):
        assert one.validation_loss == two.validation_loss
        assert one.validation_accuracy == two.validation_accuracy
        assert one.test_loss != two.test_loss


# The figures


def test_the_validation_figures_are_those_of_the_weights_on_the_held_back_images(few):
    events, outcome = follow(changed(SPLIT, epochs=3), few)
    held_back = split(SPLIT, few, CPU).validation
    snapshots = {event.steps: event.weights for event in events if isinstance(event, Snapshot)}
    assert len(outcome.history.epochs) == 3
    for epoch in outcome.history.epochs:
        weights = snapshots[5 * epoch.epoch]
        assert epoch.validation_loss == summed(plain_loss(weights, *held_back))
        assert epoch.validation_accuracy == accurate(plain_accuracy(weights, *held_back), 200)
        test = few.test_inputs, few.test_labels
        assert epoch.test_loss == summed(plain_loss(weights, *test))
        assert epoch.validation_loss != epoch.test_loss


def test_without_validation_a_run_is_what_it_always_was(few):
    _, outcome = follow(changed(HOMEWORK, epochs=2), few)
    assert np.array_equal(outcome.history.losses, plain_losses(few, steps=20))
    for epoch in outcome.history.epochs:
        assert epoch.validation_loss is None
        assert epoch.validation_accuracy is None
    assert outcome.history.best_epoch is None
    assert outcome.kept_epoch is None
    assert outcome.kept is outcome.history.epochs[-1]


def test_a_subset_of_all_images_is_no_subset(few):
    _, plain = follow(changed(HOMEWORK, epochs=1), few)
    _, outcome = follow(changed(HOMEWORK, epochs=1, subset=1000), few)
    assert np.array_equal(plain.history.losses, outcome.history.losses)


# Early stopping

BY_HEART = changed(SPLIT, subset=200, learning_rate=0.02, dropout=0.3, patience=3, epochs=100)


@pytest.fixture(scope="module")
def early(few):
    return follow(BY_HEART, few)


def test_early_stopping_ends_the_run_when_the_loss_has_not_fallen(early):
    _, outcome = early
    losses = [epoch.validation_loss for epoch in outcome.history.epochs]
    best = 1 + losses.index(min(losses))
    assert outcome.end is End.EARLY
    assert outcome.kept_epoch == best
    assert len(losses) == best + 3 < 100
    # It did not end sooner than it should have.
    for end in range(4, len(losses)):
        assert min(losses[end - 3 : end]) < min(losses[: end - 3])
    assert f"least after epoch {best} and has not fallen for 3 epochs" in outcome.message


def test_early_stopping_keeps_the_weights_of_the_best_epoch(early, few):
    events, outcome = early
    kept = outcome.kept
    held_back = split(BY_HEART, few, CPU).validation
    assert kept is outcome.history.best_epoch
    assert kept.epoch == outcome.kept_epoch
    assert plain_loss(outcome.weights, *held_back) == summed(kept.validation_loss)
    accuracy = plain_accuracy(outcome.weights, few.test_inputs, few.test_labels)
    assert accuracy == accurate(kept.test_accuracy, 1000)
    snapshots = {event.steps: event.weights for event in events if isinstance(event, Snapshot)}
    at_best, at_end = snapshots[2 * kept.epoch], snapshots[len(outcome.history.losses)]
    assert all(torch.equal(at_best[name], outcome.weights[name]) for name in at_best)
    assert not torch.equal(at_end["linear1.weight"], outcome.weights["linear1.weight"])


def test_up_to_its_early_end_it_is_the_same_run(early, few):
    _, outcome = early
    epochs = len(outcome.history.epochs)
    _, patient = follow(changed(BY_HEART, patience=0, epochs=epochs), few)
    assert patient.end is End.FINISHED
    assert np.array_equal(patient.history.losses, outcome.history.losses)
    assert figures(patient) == figures(outcome)
    # Without early stopping the last weights are kept, whatever was validated.
    assert patient.kept_epoch is None
    assert patient.kept is patient.history.epochs[-1]
    held_back = split(BY_HEART, few, CPU).validation
    last = patient.history.epochs[-1].validation_loss
    assert plain_loss(patient.weights, *held_back) == summed(last)


def test_a_run_that_ends_before_its_patience_keeps_the_best_epoch_too(early, few):
    best = early[1].kept_epoch
    _, outcome = follow(changed(BY_HEART, epochs=best + 2), few)
    assert outcome.end is End.FINISHED
    assert outcome.message == ""
    assert outcome.kept_epoch == best
    assert all(
        torch.equal(outcome.weights[name], tensor) for name, tensor in early[1].weights.items()
    )


def test_a_stop_keeps_the_best_epoch_so_far(early, few):
    best = early[1].kept_epoch

    def stop(event):
        late = isinstance(event, EpochEnded) and event.figures.epoch == best + 1
        return Stop() if late else None

    _, outcome = follow(BY_HEART, few, stop)
    assert outcome.end is End.STOPPED
    assert len(outcome.history.epochs) == best + 1
    assert outcome.kept_epoch == best
    assert all(
        torch.equal(outcome.weights[name], tensor) for name, tensor in early[1].weights.items()
    )


def test_a_stop_in_the_first_epoch_keeps_no_epoch(few):
    def stop(event):
        return Stop() if not isinstance(event, EpochEnded | Snapshot) else None

    _, outcome = follow(BY_HEART, few, stop)
    assert outcome.end is End.STOPPED
    assert outcome.kept_epoch is None
    assert outcome.kept is None


# Pixels of 0 to 255, as the notes test


def test_the_unscaled_accuracy_is_that_on_pixels_of_0_to_255(few):
    _, outcome = follow(changed(SPLIT, epochs=2), few)
    expected = plain_accuracy(outcome.weights, few.test_inputs * 255, few.test_labels)
    assert outcome.unscaled_accuracy == accurate(expected, 1000)
    assert outcome.unscaled_accuracy != outcome.kept.test_accuracy


def test_after_an_early_stop_the_kept_weights_are_tested_unscaled(early, few):
    _, outcome = early
    expected = plain_accuracy(outcome.weights, few.test_inputs * 255, few.test_labels)
    assert outcome.unscaled_accuracy == accurate(expected, 1000)


def test_a_stopped_run_is_not_tested_unscaled(few):
    def stop(event):
        return Stop() if isinstance(event, BatchLosses) and event.first else None

    _, outcome = follow(changed(SPLIT, epochs=1000), few, stop)
    assert outcome.end is End.STOPPED
    assert outcome.unscaled_accuracy is None


def test_the_unscaled_test_leaves_the_test_images_and_the_kept_weights_alone(few):
    inputs = few.test_inputs.clone()
    events, outcome = follow(changed(SPLIT, epochs=1), few)
    assert torch.equal(few.test_inputs, inputs)
    [snapshot] = [event for event in events if isinstance(event, Snapshot) and event.steps == 5]
    for name, tensor in snapshot.weights.items():
        assert torch.equal(tensor, outcome.weights[name])
