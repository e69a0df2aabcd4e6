from __future__ import annotations

import math
from collections import OrderedDict

import numpy as np
import pytest
import torch
from torch import nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Snapshot
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.network import build_network, initialise
from mnist_desktop.learning.prediction import Predictor, WeightsDoNotFit
from mnist_desktop.learning.train_mode import TrainModeAnswers, spread
from mnist_desktop.learning.training import train
from tests.floats import PROBABILITY

HOMEWORK = RECIPES["homework-q1-1"].experiment


def homework(**knobs) -> Experiment:
    experiment = HOMEWORK
    return experiment.with_knobs(**knobs)


def start_of(experiment) -> dict[str, torch.Tensor]:
    """Weights as a training might start with, and a batch norm that has learnt something."""
    generator = torch.Generator().manual_seed(3)
    network = build_network(layers_of(experiment))
    initialise(network, experiment.network, generator)
    weights = {name: tensor.detach() for name, tensor in network.state_dict().items()}
    for name, tensor in weights.items():
        if name.startswith("bn") and tensor.is_floating_point():
            tensor.add_(torch.rand(tensor.shape, generator=generator))
    return weights


def asked(experiment, companions, seed=0) -> TrainModeAnswers:
    return TrainModeAnswers(experiment, start_of(experiment), companions, seed=seed)


# What the answers are


@pytest.mark.parametrize("activation", list(Activation))
def test_it_answers_as_a_plain_network_in_train_mode(few, activation):
    experiment = homework(activation=activation, dropout=0.0)
    weights = start_of(experiment)
    batch = few.test_inputs[:100]
    parts = [
        (layer.name, getattr(nn, layer.kind)(**layer.arguments)) for layer in layers_of(experiment)
    ]
    network = nn.Sequential(OrderedDict(parts))
    network.load_state_dict(weights)
    with torch.no_grad():
        expected = network(batch)[0].softmax(dim=0).numpy()
    # As many companions as a batch takes: each batch is all of them.
    found = TrainModeAnswers(experiment, weights, batch[1:]).answers(batch[0], 3)
    assert found.dtype == np.float32
    assert found.shape == (3, 10)
    assert found == pytest.approx(np.tile(expected, (3, 1)), abs=PROBABILITY)


def test_dropout_silences_the_chosen_share_and_scales_the_rest(few):
    # One unit decides, of a network that is otherwise still: it is there in 7 answers of 10.
    experiment = homework(hidden=(1,), batch_norm=False, dropout=0.3)
    weights = {name: torch.zeros_like(tensor) for name, tensor in start_of(experiment).items()}
    weights["linear1.bias"][0] = 7
    weights["linear2.weight"][4] = 0.1
    answers = TrainModeAnswers(experiment, weights, few.test_inputs[:0]).answers(
        np.zeros(784), 1000
    )
    there = torch.tensor([0.0] * 4 + [1.0] + [0.0] * 5).softmax(dim=0).numpy()  # 7 / 0.7 * 0.1
    silenced = np.isclose(answers[:, 4], 0.1)
    assert answers[silenced] == pytest.approx(0.1, abs=PROBABILITY)
    assert answers[~silenced] == pytest.approx(
        np.tile(there, ((~silenced).sum(), 1)), abs=PROBABILITY
    )
    assert silenced.mean() == pytest.approx(0.3, abs=0.05)


def test_dropout_makes_answers_differ(few):
    found = asked(homework(batch_norm=False), few.test_inputs)
    assert found.varies
    assert found.rows == 1
    assert found.answers(few.test_inputs[0], 20).std(axis=0).min() > 0.001


def test_batch_norm_makes_answers_differ_by_the_company_alone(few):
    experiment = homework(dropout=0.0)
    drawing = few.test_inputs[0]
    mixed = asked(experiment, few.test_inputs)
    assert mixed.varies
    assert mixed.rows == 100
    assert mixed.answers(drawing, 20).std(axis=0).min() > 0.0001
    alike = asked(experiment, few.test_inputs[5].expand(1000, 784))
    assert alike.varies
    first, *others = alike.answers(drawing, 5)
    assert all(np.array_equal(first, other) for other in others)


@pytest.mark.parametrize("hidden", [(100, 100), ()])
def test_without_either_every_answer_is_that_of_eval_mode(few, hidden):
    experiment = homework(batch_norm=False, dropout=0.0, hidden=hidden)
    found = asked(experiment, few.test_inputs)
    assert not found.varies
    expected = Predictor(experiment, start_of(experiment)).probabilities(few.test_inputs[:1])
    answers = found.answers(few.test_inputs[0], 4)
    assert answers == pytest.approx(np.tile(expected, (4, 1)), abs=PROBABILITY)


def test_train_mode_mostly_agrees_with_eval_mode_where_that_is_sure(homework_run, few):
    weights = homework_run.outcome.weights
    sure = Predictor(homework_run.experiment, weights).probabilities(few.test_inputs)
    images = np.flatnonzero(sure.max(axis=1) > 0.95)[:10]
    found = TrainModeAnswers(homework_run.experiment, weights, few.train_inputs)
    for image in images:
        answers = found.answers(few.test_inputs[image], 20)
        assert spread(answers).votes.argmax() == sure[image].argmax()
        assert np.median(answers, axis=0).argmax() == sure[image].argmax()


@pytest.mark.parametrize(
    ("knobs", "companions", "rows"),
    [
        ({"batch_size": 20}, 1000, 20),
        ({"batch_size": 1000}, 1000, 128),
        ({"batch_size": 100}, 30, 31),
        ({"hidden": (512, 512, 512)}, 1000, 21),
        ({"hidden": (2000, 2000)}, 1000, 16),
        ({"hidden": (2000, 2000), "batch_size": 4}, 1000, 4),
    ],
)
def test_a_batch_is_as_large_as_it_may_be(few, knobs, companions, rows):
    assert asked(homework(**knobs), few.test_inputs[:companions]).rows == rows


def test_the_same_seed_gives_the_same_answers(few):
    drawing = few.test_inputs[0]
    first = asked(HOMEWORK, few.test_inputs, seed=1)
    answers = first.answers(drawing, 5)
    assert np.array_equal(asked(HOMEWORK, few.test_inputs, seed=1).answers(drawing, 5), answers)
    assert not np.array_equal(asked(HOMEWORK, few.test_inputs, seed=2).answers(drawing, 5), answers)
    assert not np.array_equal(first.answers(drawing, 5), answers)


@pytest.mark.parametrize("kind", [np.float64, np.uint8])
def test_the_image_may_be_of_any_type_of_number(few, kind):
    image = np.zeros(784, kind)
    image[300:320] = 1
    expected = asked(HOMEWORK, few.test_inputs).answers(image.astype(np.float32), 2)
    assert np.array_equal(asked(HOMEWORK, few.test_inputs).answers(image, 2), expected)


def test_what_cannot_answer_is_refused(few):
    with pytest.raises(WeightsDoNotFit):
        TrainModeAnswers(HOMEWORK, start_of(homework(hidden=(50,))), few.test_inputs)
    with pytest.raises(ValueError, match="Batch norm needs other images beside the drawing"):
        asked(HOMEWORK, few.test_inputs[:0])


# What it leaves alone


def test_answers_change_neither_what_is_given_nor_the_random_numbers(few):
    weights, companions, image = (
        start_of(HOMEWORK),
        few.test_inputs[:200],
        few.test_inputs[0].clone(),
    )
    given = {**weights, "companions": companions, "image": image}
    before = {name: tensor.clone() for name, tensor in given.items()}
    numbers = torch.get_rng_state()
    TrainModeAnswers(HOMEWORK, weights, companions).answers(image, 5)
    assert all(torch.equal(given[name], before[name]) for name in before)
    assert torch.equal(torch.get_rng_state(), numbers)


def test_a_training_goes_on_as_if_nobody_asked(few, monkeypatch):
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    monkeypatch.setattr(training_module, "SNAPSHOT_SECONDS", 0)
    monkeypatch.setattr(training_module, "SNAPSHOT_SHARE", math.inf)
    experiment = homework(epochs=2)

    def outcome(look):
        return drive(train(experiment, few), look)

    def ask(event):
        if isinstance(event, Snapshot):
            found = TrainModeAnswers(experiment, event.weights, few.train_inputs)
            counts.append(len(found.answers(few.test_inputs[0], 2)))

    counts: list[int] = []
    alone, watched = outcome(lambda event: None), outcome(ask)
    assert len(counts) > 10
    assert np.array_equal(watched.history.losses, alone.history.losses)
    for one, other in zip(watched.history.epochs, alone.history.epochs, strict=True):
        assert one.cost == other.cost
        assert one.test_loss == other.test_loss
        assert one.gradient_norms == other.gradient_norms
    assert watched.weights.keys() == alone.weights.keys()
    assert all(torch.equal(watched.weights[name], alone.weights[name]) for name in alone.weights)


# How answers scatter


def test_the_spread_of_answers():
    answers = np.zeros((21, 10), np.float32)
    answers[:, 7] = np.linspace(0.3, 0.7, 21)
    answers[:, 2] = 0.45
    found = spread(answers[::-1])
    assert found.low.dtype == found.middle.dtype == found.high.dtype == np.float32
    assert found.low == pytest.approx([0, 0, 0.45, 0, 0, 0, 0, 0.32, 0, 0])
    assert found.middle == pytest.approx([0, 0, 0.45, 0, 0, 0, 0, 0.5, 0, 0])
    assert found.high == pytest.approx([0, 0, 0.45, 0, 0, 0, 0, 0.68, 0, 0])
    assert found.votes.tolist() == [0, 0, 8, 0, 0, 0, 0, 13, 0, 0]
