from __future__ import annotations

import pytest
import torch
from torch import nn

from mnist_desktop.experiment.architecture import (
    layers,
    layers_of,
    optimizer_call,
    parameter_count,
)
from mnist_desktop.experiment.choices import Activation, Optimizer
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training


def lines(network: Network) -> list[str]:
    return [f"{layer.name}: {layer}" for layer in layers(network, 784, 10)]


def test_a_hidden_layer_is_linear_batch_norm_activation_dropout():
    assert lines(Network(hidden=(100, 50))) == [
        "linear1: Linear(784, 100)",
        "bn1: BatchNorm1d(100)",
        "relu1: ReLU()",
        "dropout1: Dropout(p=0.3)",
        "linear2: Linear(100, 50)",
        "bn2: BatchNorm1d(50)",
        "relu2: ReLU()",
        "dropout2: Dropout(p=0.3)",
        "linear3: Linear(50, 10)",
    ]


def test_what_is_switched_off_leaves_no_trace():
    assert lines(Network(hidden=(5,), batch_norm=False, dropout=0.0)) == [
        "linear1: Linear(784, 5)",
        "relu1: ReLU()",
        "linear2: Linear(5, 10)",
    ]
    assert lines(Network(hidden=(5,), dropout=0)) == [
        "linear1: Linear(784, 5)",
        "bn1: BatchNorm1d(5)",
        "relu1: ReLU()",
        "linear2: Linear(5, 10)",
    ]


def test_no_hidden_layer_is_softmax_regression():
    assert lines(Network(hidden=())) == ["linear1: Linear(784, 10)"]


@pytest.mark.parametrize(
    ("activation", "line"),
    [
        (Activation.SIGMOID, "sigmoid1: Sigmoid()"),
        (Activation.TANH, "tanh1: Tanh()"),
        (Activation.RELU, "relu1: ReLU()"),
        (Activation.LEAKY_RELU, "leaky_relu1: LeakyReLU(negative_slope=0.2)"),
        (Activation.ELU, "elu1: ELU()"),
        (Activation.GELU, "gelu1: GELU()"),
        (Activation.SILU, "silu1: SiLU()"),
    ],
)
def test_activations(activation, line):
    network = Network(hidden=(5,), activation=activation, leaky_slope=0.2)
    assert lines(network)[2] == line


def plain_torch(experiment: Experiment) -> nn.Sequential:
    """The network by way of torch alone."""
    modules = [getattr(nn, layer.kind)(**layer.arguments) for layer in layers_of(experiment)]
    return nn.Sequential(*modules)


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=lambda recipe: recipe.name)
def test_the_parameters_are_counted_as_torch_counts_them(recipe):
    network = plain_torch(recipe.experiment)
    counts = [sum(p.numel() for p in module.parameters()) for module in network]
    assert [layer.parameters for layer in layers_of(recipe.experiment)] == counts
    assert parameter_count(recipe.experiment) == sum(counts)


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=lambda recipe: recipe.name)
def test_each_layer_says_how_many_numbers_it_passes_on(recipe):
    values = torch.zeros(2, recipe.experiment.task_facts.inputs)
    for module, layer in zip(
        plain_torch(recipe.experiment), layers_of(recipe.experiment), strict=True
    ):
        values = module(values)
        assert values.shape == (2, layer.outputs)


@pytest.mark.parametrize(
    ("name", "count"),
    [("homework-q1-1", 90_010), ("mnist-softmax-sgd", 7_850), ("mnist-nn-xavier", 269_322)],
)
def test_the_lecture_notes_counts(name, count):
    assert parameter_count(RECIPES[name].experiment) == count


@pytest.mark.parametrize(
    ("optimizer", "kind", "arguments"),
    [
        (Optimizer.SGD, torch.optim.SGD, {"momentum": 0}),
        (Optimizer.MOMENTUM, torch.optim.SGD, {"momentum": 0.8, "nesterov": False}),
        (Optimizer.NESTEROV, torch.optim.SGD, {"momentum": 0.8, "nesterov": True}),
        (Optimizer.ADAM, torch.optim.Adam, {"betas": (0.9, 0.999)}),
        (Optimizer.ADAMW, torch.optim.AdamW, {}),
        (Optimizer.RMSPROP, torch.optim.RMSprop, {"momentum": 0}),
        (Optimizer.ADAGRAD, torch.optim.Adagrad, {}),
        (Optimizer.ADADELTA, torch.optim.Adadelta, {}),
        (Optimizer.NADAM, torch.optim.NAdam, {}),
        (Optimizer.RADAM, torch.optim.RAdam, {}),
    ],
)
@pytest.mark.parametrize("weight_decay", [0.0, 0.002])
def test_the_optimizer_is_torchs_own_with_what_the_form_shows(
    optimizer, kind, arguments, weight_decay
):
    training = Training(
        optimizer=optimizer, learning_rate=0.25, momentum=0.8, weight_decay=weight_decay
    )
    name, given = optimizer_call(training)
    made = getattr(torch.optim, name)(nn.Linear(1, 1).parameters(), **given)
    assert type(made) is kind
    expected = {"lr": 0.25, "weight_decay": weight_decay, **arguments}
    assert {key: made.defaults[key] for key in expected} == expected


def test_every_optimizer_is_checked_above():
    marks = test_the_optimizer_is_torchs_own_with_what_the_form_shows.pytestmark
    listed = next(mark.args[1] for mark in marks if "kind" in mark.args[0])
    assert {row[0] for row in listed} == set(Optimizer)
