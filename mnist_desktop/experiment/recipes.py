"""The lecture notes' experiments on MNIST, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.spec import (
    Activation,
    Experiment,
    Init,
    Network,
    Optimizer,
    Training,
)


@dataclass(frozen=True)
class Recipe:
    """A named experiment of the lecture notes: its section and what it shows, in a line."""

    name: str
    section: str
    summary: str
    experiment: Experiment


DEFAULT = "homework-q1-1"


def _recipe(name: str, section: str, summary: str, network: Network, training: Training) -> Recipe:
    return Recipe(name, section, summary, Experiment(network=network, training=training))


def _plain(*hidden: int, **knobs: Any) -> Network:
    """A network without batch norm and dropout, started as PyTorch starts it, unless told."""
    defaults = {"batch_norm": False, "dropout": 0.0, "init": Init.PYTORCH}
    return Network(hidden=hidden, **{**defaults, **knobs})


def _homework(*hidden: int) -> Network:
    return Network(hidden=hidden)


_SGD = Training(optimizer=Optimizer.SGD, learning_rate=0.1)
_ADAM = Training(optimizer=Optimizer.ADAM, learning_rate=0.001)
_SIX = (100,) * 6

RECIPES: dict[str, Recipe] = {
    recipe.name: recipe
    for recipe in (
        _recipe(
            "homework-q1-1",
            "homework",
            mark("The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3"),
            _homework(100, 100),
            Training(),
        ),
        _recipe(
            "homework-q1-2-50-50",
            "homework",
            mark("Question Q1-2: the homework with narrower layers, 50 and 50"),
            _homework(50, 50),
            Training(),
        ),
        _recipe(
            "homework-q1-2-200-150",
            "homework",
            mark("Question Q1-2: the homework with the notes' wider layers, 200 and 150"),
            _homework(200, 150),
            Training(),
        ),
        _recipe(
            "homework-q1-2-300-300",
            "homework",
            mark("Question Q1-2: the homework with wide layers, 300 and 300"),
            _homework(300, 300),
            Training(),
        ),
        _recipe(
            "mnist-softmax-sgd",
            "07-2",
            mark("Softmax regression: no hidden layer, plain SGD"),
            _plain(),
            _SGD,
        ),
        _recipe(
            "learning-rate-too-high",
            "07-1",
            mark(
                "Softmax regression with a learning rate at which the loss leaps far above its start"
            ),
            _plain(),
            Training(optimizer=Optimizer.SGD, learning_rate=100, epochs=3),
        ),
        _recipe(
            "mnist-softmax-adam",
            "09-1",
            mark("Softmax regression with Adam in place of SGD"),
            _plain(),
            _ADAM,
        ),
        _recipe(
            "mnist-nn-normal",
            "09-1",
            mark("Two hidden layers of 256 that start at Normal (0, 1): a huge first cost"),
            _plain(256, 256, init=Init.NORMAL),
            _ADAM,
        ),
        _recipe(
            "mnist-nn-xavier",
            "09-2",
            mark("The same network with Xavier initialisation"),
            _plain(256, 256, init=Init.XAVIER_UNIFORM),
            _ADAM,
        ),
        _recipe(
            "mnist-nn-he",
            "09-2",
            mark("The same network with He initialisation, made for ReLU"),
            _plain(256, 256, init=Init.HE_UNIFORM),
            _ADAM,
        ),
        _recipe(
            "vanishing-sigmoid",
            "09-1",
            mark("Six hidden layers of sigmoids: the gradient fades and nothing is learned"),
            _plain(*_SIX, activation=Activation.SIGMOID),
            _SGD,
        ),
        _recipe(
            "relu-rescue",
            "09-1",
            mark("The same six layers with ReLU: the gradient arrives"),
            _plain(*_SIX),
            _SGD,
        ),
        _recipe(
            "leaky-relu",
            "09-1",
            mark("The same six layers with Leaky ReLU, which has no dead units"),
            _plain(*_SIX, activation=Activation.LEAKY_RELU),
            _SGD,
        ),
        _recipe(
            "batchnorm-rescue",
            "09-4",
            mark("The six layers of sigmoids with batch norm: they learn after all"),
            _plain(*_SIX, activation=Activation.SIGMOID, batch_norm=True),
            _SGD,
        ),
        _recipe(
            "mnist-deep-dropout",
            "09-3",
            mark("Four hidden layers of 512 with dropout 0.3"),
            _plain(512, 512, 512, 512, dropout=0.3, init=Init.XAVIER_UNIFORM),
            _ADAM,
        ),
    )
}
