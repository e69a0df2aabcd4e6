"""The lessons: the lecture notes' experiments in the notes' order, the homework, and what goes beyond."""

from __future__ import annotations

from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes.beyond import BEYOND
from mnist_desktop.experiment.recipes.deep_networks import DEEP_NETWORKS
from mnist_desktop.experiment.recipes.first_networks import FIRST_NETWORKS
from mnist_desktop.experiment.recipes.homework import HOMEWORK
from mnist_desktop.words import mark, say

DEFAULT = "homework-q1-1"

RECIPES: dict[str, Recipe] = {
    recipe.name: recipe for recipe in (*FIRST_NETWORKS, *DEEP_NETWORKS, *HOMEWORK, *BEYOND)
}

# What each section is about, in the notes' order.
SECTIONS = {
    "07-1": mark("07-1 Softmax, learning rate, overfitting"),
    "07-2": mark("07-2 MNIST"),
    "08-1": mark("08-1 Perceptron"),
    "08-2": mark("08-2 Multi-layer perceptron"),
    "09-1": mark("09-1 ReLU, optimizers"),
    "09-2": mark("09-2 Weight initialisation"),
    "09-3": mark("09-3 Dropout"),
    "09-4": mark("09-4 Batch normalisation"),
    "homework": mark("Homework"),
    "beyond": mark("Beyond the notes"),
}


def recipe_of(run: str) -> Recipe | None:
    """The recipe that a run is named after: "homework-q1-1", or in a sweep "homework-q1-1, 50/50"."""
    return RECIPES.get(run.partition(",")[0])


def title_of(name: str) -> str:
    """What a run of this name is called in the window: its lesson's title, else its name."""
    return say(RECIPES[name].title) if name in RECIPES else name
