"""What a network makes of one input, beside the same network made of plain modules."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.activity import MOST_CONNECTIONS, LayerActivity
from mnist_desktop.learning.network import build_network, initialise
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.train_mode import TrainModeAnswers
from tests.floats import PROBABILITY, SUM


def start_of(experiment: Experiment) -> dict[str, torch.Tensor]:
    """Weights as a training might start with, and a batch norm that has learnt something."""
    generator = torch.Generator().manual_seed(3)
    network = build_network(layers_of(experiment))
    initialise(network, experiment.network, generator)
    weights = {name: tensor.detach() for name, tensor in network.state_dict().items()}
    for name, tensor in weights.items():
        if name.startswith("bn") and tensor.is_floating_point():
            tensor.add_(torch.rand(tensor.shape, generator=generator))
    return weights


def plain_outputs(experiment: Experiment, batch: torch.Tensor, *, training: bool) -> dict[str, Any]:
    """What each module of a plain network makes of a batch, by the module's name: its first row."""
    values, outputs = batch, {}
    weights = start_of(experiment)
    for layer in layers_of(experiment):
        module = getattr(nn, layer.kind)(**layer.arguments)
        own = {
            name.partition(".")[2]: tensor
            for name, tensor in weights.items()
            if name.startswith(f"{layer.name}.")
        }
        module.load_state_dict(own)
        module.train(training and layer.kind != "Dropout")
        with torch.no_grad():
            values = module(values)
        outputs[layer.name] = values[0].numpy()
    return outputs


def check(layers: list[LayerActivity], plain: dict[str, Any], experiment: Experiment) -> None:
    *hidden, last = layers
    activation = experiment.network.activation.name.lower()
    for number, layer in enumerate(hidden, start=1):
        assert layer.name == f"linear{number}"
        assert layer.z == pytest.approx(plain[f"linear{number}"], rel=SUM, abs=SUM)
        if experiment.network.batch_norm:
            assert layer.normalised == pytest.approx(plain[f"bn{number}"], rel=1e-3, abs=1e-3)
        else:
            assert layer.normalised is None
        expected = plain[f"{activation}{number}"]
        assert layer.activated == pytest.approx(expected, rel=1e-3, abs=1e-3)
    scores = plain[last.name]
    assert last.z == pytest.approx(scores, rel=1e-3, abs=1e-3)
    answer = torch.tensor(scores).softmax(0).numpy()
    if "sigmoid" in list(plain)[-1]:
        answer = list(plain.values())[-1]
    assert last.activated == pytest.approx(answer, abs=PROBABILITY)
    assert np.array_equal(last.outputs, last.activated)


@pytest.mark.parametrize("batch_norm", [False, True])
@pytest.mark.parametrize("activation", list(Activation))
def test_each_step_is_that_of_plain_modules_in_eval_and_in_train_mode(few, activation, batch_norm):
    experiment = Experiment().with_knobs(
        hidden=(20, 12), activation=activation, batch_norm=batch_norm, dropout=0.0
    )
    batch, weights = few.test_inputs[:100], start_of(experiment)
    found = list(Predictor(experiment, weights).activity(batch[0]))
    check(found, plain_outputs(experiment, batch[:1], training=False), experiment)
    # As many companions as a batch takes: each batch is all of them.
    found = list(TrainModeAnswers(experiment, weights, batch[1:]).activity(batch[0]))
    check(found, plain_outputs(experiment, batch, training=True), experiment)
    assert all(layer.kept is None for layer in found)


@pytest.mark.parametrize("hidden", [(), (2,), (10, 10, 10)])
def test_a_gate_is_told_whole(hidden):
    experiment = Experiment(task=TaskName.XOR).with_knobs(
        hidden=hidden, batch_norm=False, dropout=0.0
    )
    row = torch.tensor([1.0, 0.0])
    weights = start_of(experiment)
    found = list(Predictor(experiment, weights).activity(row))
    check(found, plain_outputs(experiment, row[None], training=False), experiment)
    given = row.numpy()
    for layer in found:
        matrix = weights[f"{layer.name}.weight"].numpy()
        told = layer.connections
        assert sorted(zip(told.targets, told.sources, strict=True)) == sorted(
            np.ndindex(*matrix.shape)
        )
        # So the terms and the bias are what z is made of.
        sums = np.bincount(told.targets, told.products, len(layer.z)) + layer.bias
        assert sums == pytest.approx(layer.z, abs=1e-5)
        assert np.array_equal(told.inputs, given[told.sources])
        given = layer.outputs


def test_dropout_is_told_where_it_is_at_work(few):
    experiment = Experiment().with_knobs(hidden=(1000,), batch_norm=False, dropout=0.4)
    weights, image = start_of(experiment), few.test_inputs[0]
    hidden, last = Predictor(experiment, weights).activity(image)
    assert hidden.kept is None
    assert np.array_equal(hidden.outputs, hidden.activated)
    hidden, last = TrainModeAnswers(experiment, weights, few.test_inputs[:0], seed=5).activity(
        image
    )
    assert hidden.kept.mean() == pytest.approx(0.6, abs=0.06)
    assert (hidden.activated[~hidden.kept] > 0).any()
    assert not hidden.outputs[~hidden.kept].any()
    assert hidden.outputs[hidden.kept] == pytest.approx(hidden.activated[hidden.kept] / 0.6)
    assert hidden.kept[last.connections.sources].all()
    # It is the answer that the same seed gives, whoever asks for it.
    (answer,) = TrainModeAnswers(experiment, weights, few.test_inputs[:0], seed=5).answers(image, 1)
    assert last.outputs == pytest.approx(answer, abs=PROBABILITY)


@pytest.mark.parametrize("hidden", [(), (100, 100), (300, 5, 300)])
def test_the_connections_are_the_strongest_there_are(few, hidden):
    experiment = Experiment().with_knobs(hidden=hidden, batch_norm=False, dropout=0.0)
    weights = start_of(experiment)
    given = few.test_inputs[7].numpy()
    found = list(Predictor(experiment, weights).activity(given))
    assert sum(len(layer.connections.weights) for layer in found) == MOST_CONNECTIONS
    for layer in found:
        matrix, told = weights[f"{layer.name}.weight"].numpy(), layer.connections
        assert (
            len(told.weights) >= MOST_CONNECTIONS // len(found) or len(told.weights) == matrix.size
        )
        assert np.array_equal(told.weights, matrix[told.targets, told.sources])
        assert np.array_equal(told.inputs, given[told.sources])
        sizes = np.sort(np.abs(matrix * given), axis=None)[::-1]
        assert np.abs(told.products) == pytest.approx(sizes[: len(told.weights)])
        given = layer.outputs


def test_it_goes_on_with_newer_weights_and_bears_what_is_no_number(few):
    experiment = Experiment().with_knobs(hidden=(30,), batch_norm=False, dropout=0.0)
    weights = start_of(experiment)
    predictor = Predictor(experiment, weights)
    first = list(predictor.activity(few.test_inputs[0]))
    newer = {name: tensor.clone() for name, tensor in weights.items()}
    newer["linear1.weight"][3, 400:420] = 50
    predictor.update(newer)
    newest = list(predictor.activity(few.test_inputs[0]))
    assert 3 in newest[0].connections.targets[:5]
    assert not np.array_equal(newest[0].z, first[0].z)
    predictor.update({name: torch.full_like(each, math.nan) for name, each in weights.items()})
    assert np.isnan(list(predictor.activity(few.test_inputs[0]))[-1].outputs).all()
