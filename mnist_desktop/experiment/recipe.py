"""A recipe, and what recipes are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.claims import Claim, Criterion, Measure
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.experiment.training import Training


@dataclass(frozen=True)
class Recipe:
    """A named experiment, in the window a lesson.

    `name` is for files and the command line, `title` for people; `section` is that of the notes, `summary`
    says in a line what it shows. `questions` are asked before it is trained.
    """

    name: str
    title: str
    section: str
    summary: str
    experiment: Experiment
    claim: Claim
    questions: tuple[Question, ...] = ()

    @property
    def key(self) -> str:
        """What tells its questions from those of other lessons."""
        return self.name

    def is_changed_in(self, experiment: Experiment) -> bool:
        """Whether an experiment differs from the recipe in more than chance and what computes it."""
        return bool(self.experiment.differences(experiment).keys() - NO_SETTINGS)


def plain(*hidden: int, **knobs: Any) -> Network:
    """A network without batch norm and dropout, started as PyTorch starts it, unless told."""
    defaults = {"batch_norm": False, "dropout": 0.0, "init": Init.PYTORCH}
    return Network(hidden=hidden, **{**defaults, **knobs})


def modern(*hidden: int, dropout: float = 0.0) -> Network:
    """What the notes do not have yet: GELU, with batch norm and Xavier's start."""
    return plain(
        *hidden,
        batch_norm=True,
        activation=Activation.GELU,
        dropout=dropout,
        init=Init.XAVIER_UNIFORM,
    )


def one_cycle(*, learning_rate: float, epochs: int) -> Training:
    """What trains in few epochs."""
    return Training(
        learning_rate=learning_rate,
        schedule=Schedule.ONE_CYCLE,
        label_smoothing=0.02,
        batch_size=256,
        epochs=epochs,
    )


def gate(task: TaskName, *hidden: int) -> Experiment:
    """A network of sigmoids that learns a table of two inputs."""
    network = plain(*hidden, activation=Activation.SIGMOID)
    return Experiment(
        task=task,
        network=network,
        training=Training(optimizer=Optimizer.SGD, learning_rate=1.0),
    )


def points(task: TaskName, network: Network, *, steps: int) -> Experiment:
    """A network that learns points of the plane."""
    training = Training(optimizer=Optimizer.ADAM, learning_rate=0.01, steps=steps)
    return Experiment(task=task, network=network, training=training)


def mnist(network: Network, training: Training, data: Data | None = None) -> Experiment:
    """A network that learns MNIST's digits."""
    return Experiment(data=data or Data(), network=network, training=training)


def accuracy(at_least: float, at_most: float | None = None) -> Criterion:
    """The test accuracy at the end is so high, 0 to 1."""
    return Criterion(Measure.TEST_ACCURACY, at_least, at_most)


SGD = Training(optimizer=Optimizer.SGD, learning_rate=0.1)
ADAM = Training(optimizer=Optimizer.ADAM, learning_rate=0.001)
SIX = (100,) * 6
FEW = Data(subset=1000, validation_share=0.1)
BY_HEART = plain(512, 512, init=Init.HE_UNIFORM)
LONG = Training(optimizer=Optimizer.ADAM, learning_rate=0.001, epochs=60)
LEARNS_BY_HEART = Criterion(Measure.LAST_COST, at_most=0.01)
