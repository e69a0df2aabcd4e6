"""The homework of the notes: one network, and its question about the widths."""

from __future__ import annotations

from mnist_desktop.experiment.claims import Claim, Look
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.recipe import Recipe, accuracy, mnist
from mnist_desktop.experiment.training import Training
from mnist_desktop.words import mark


def _homework(
    name: str, title: str, widths: tuple[int, int], summary: str, lowest: float
) -> Recipe:
    """The homework's network with other widths, and the test accuracy that it reaches at least."""
    return Recipe(
        name,
        title,
        "homework",
        summary,
        mnist(Network(hidden=widths), Training()),
        Claim(
            notes=mark(
                "Batch norm, ReLU, dropout 0.3 and Xavier in every hidden layer, Adam with a rate of 0.1. "
                "The question is what other widths do to the train cost and to the test accuracy."
            ),
            watch=mark(
                "The cost at the end and the test accuracy, beside those of the other widths. Dropout is "
                "at work in the cost and not in the accuracy."
            ),
            do=mark("Train all four widths with one click, or press Train for this one alone."),
            look=Look.COMPARED,
            criteria=(accuracy(lowest),),
        ),
    )


HOMEWORK = (
    _homework(
        "homework-q1-1",
        mark("Q1-1: batch norm, dropout, Xavier"),
        (100, 100),
        mark("The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3"),
        0.96,
    ),
    _homework(
        "homework-q1-2-50-50",
        mark("Q1-2: narrow layers, 50 and 50"),
        (50, 50),
        mark("Question Q1-2: the homework with narrower layers, 50 and 50"),
        0.95,
    ),
    _homework(
        "homework-q1-2-200-150",
        mark("Q1-2: wider layers, 200 and 150"),
        (200, 150),
        mark("Question Q1-2: the homework with the notes' wider layers, 200 and 150"),
        0.965,
    ),
    _homework(
        "homework-q1-2-300-300",
        mark("Q1-2: wide layers, 300 and 300"),
        (300, 300),
        mark("Question Q1-2: the homework with wide layers, 300 and 300"),
        0.965,
    ),
)
