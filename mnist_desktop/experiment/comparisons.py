"""The comparisons of the notes: lessons that say more beside each other, trained with one click."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mnist_desktop.experiment.choices import Examples
from mnist_desktop.experiment.claims import Look
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import mark


@dataclass(frozen=True)
class Side:
    """One of what is compared: a recipe, as it is or with some knobs changed, which `label` names."""

    recipe: str
    label: str = ""
    knobs: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What its run is called, as those of a sweep are: "mnist-deep-dropout, no dropout"."""
        return f"{self.recipe}, {self.label}" if self.label else self.recipe

    @property
    def experiment(self) -> Experiment:
        """What is trained."""
        return RECIPES[self.recipe].experiment.with_knobs(**self.knobs)


@dataclass(frozen=True)
class Comparison:
    """Experiments that are trained beside each other, and in which curves one sees how they differ."""

    title: str
    sides: tuple[Side, ...]
    look: Look = Look.LOSS


def _of(title: str, *recipes: str, look: Look = Look.LOSS) -> Comparison:
    return Comparison(title, tuple(Side(recipe) for recipe in recipes), look)


# Two networks of which one has seen hands beside MNIST's: for eight epochs, and neither those of group 1.
_HANDS = {"epochs": 8, "left_out": 1}

COMPARISONS = (
    _of(
        mark("Overfitting and what helps against it"),
        *("overfitting", "early-stopping", "weight-decay"),
        look=Look.VALIDATION,
    ),
    _of(mark("XOR by one, by two layers, by many"), "perceptron-xor", "xor-mlp", "xor-wide-deep"),
    _of(mark("SGD or Adam"), "mnist-softmax-sgd", "mnist-softmax-adam"),
    _of(mark("Sigmoid or ReLU"), "vanishing-sigmoid", "relu-rescue"),
    _of(mark("ReLU or leaky ReLU"), "relu-rescue", "leaky-relu"),
    _of(mark("N(0, 1) or Xavier"), "mnist-nn-normal", "mnist-nn-xavier"),
    _of(mark("Xavier or He"), "mnist-nn-xavier", "mnist-nn-he"),
    Comparison(
        mark("Dropout or none"),
        (
            Side("mnist-deep-dropout"),
            Side("mnist-deep-dropout", "no dropout", {"dropout": 0.0}),
        ),
    ),
    _of(mark("Batch norm or none"), "batchnorm-rescue", "vanishing-sigmoid"),
    _of(
        mark("Narrow or wide layers"),
        *("homework-q1-1", "homework-q1-2-50-50", "homework-q1-2-200-150", "homework-q1-2-300-300"),
        look=Look.ACCURACY,
    ),
    Comparison(
        mark("With or without pen strokes"),
        (
            Side("handwriting", "8 epochs", _HANDS),
            Side("handwriting", "8 epochs of MNIST alone", _HANDS | {"examples": Examples.MNIST}),
        ),
        Look.ACCURACY,
    ),
)


def comparisons_of(recipe: str) -> list[Comparison]:
    """Those of which a recipe is a side."""
    return [
        comparison
        for comparison in COMPARISONS
        if any(side.recipe == recipe for side in comparison.sides)
    ]
