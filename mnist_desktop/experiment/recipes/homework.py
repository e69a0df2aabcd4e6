"""The homework of the notes: one network, and its question about the widths."""

from __future__ import annotations

from mnist_desktop.experiment.claims import Claim, Look
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.recipe import Recipe, accuracy, mnist
from mnist_desktop.experiment.training import Training
from mnist_desktop.words import mark


def _homework(
    name: str,
    title: str,
    widths: tuple[int, int],
    summary: str,
    lowest: float,
    *questions: Question,
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
        questions=questions,
    )


HOMEWORK = (
    _homework(
        "homework-q1-1",
        mark("Q1-1: batch norm, dropout, Xavier"),
        (100, 100),
        mark("The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3"),
        0.96,
        Question(
            "Adam with a rate of 0.1, a hundred times the usual. Does this network learn?",
            ("Yes, to about 97 %", "Yes, but to 80 % at most", "No, its loss diverges"),
            0,
            "Batch norm brings the sums of each layer back to the same spread, however large the "
            "weights become. So it bears large steps.",
        ),
        Question(
            "The train accuracy is counted with dropout at work. How does it end, beside the test"
            " accuracy?",
            ("Above it: these images are known", "Below it, by some points", "About the same"),
            1,
            "With three of ten units silent, each answer is harder to find. On the test images "
            "all units answer.",
        ),
    ),
    _homework(
        "homework-q1-2-50-50",
        mark("Q1-2: narrow layers, 50 and 50"),
        (50, 50),
        mark("Question Q1-2: the homework with narrower layers, 50 and 50"),
        0.95,
        Question(
            "Half as many units in each layer. What becomes of the test accuracy, beside 97.1 % "
            "with 100 and 100?",
            (
                "It falls by about 10 points",
                "It falls by about 1 point",
                "It rises: less is learned by heart",
            ),
            1,
            "Dropout leaves 35 of the 50 units at a time, and these have to do. What this network"
            " lacks is room, not restraint.",
        ),
    ),
    _homework(
        "homework-q1-2-200-150",
        mark("Q1-2: wider layers, 200 and 150"),
        (200, 150),
        mark("Question Q1-2: the homework with the notes' wider layers, 200 and 150"),
        0.965,
        Question(
            "More units, 200 and 150. What do the train cost and the test accuracy do, beside 100"
            " and 100?",
            (
                "Lower cost, lower accuracy",
                "Hardly anything changes",
                "Lower cost, higher accuracy",
            ),
            2,
            "With dropout at 0.3 a network of this size is far from knowing 60,000 images by "
            "heart. More units are more that it can learn.",
        ),
    ),
    _homework(
        "homework-q1-2-300-300",
        mark("Q1-2: wide layers, 300 and 300"),
        (300, 300),
        mark("Question Q1-2: the homework with wide layers, 300 and 300"),
        0.965,
        Question(
            "From 200 and 150 to 300 and 300: how much does the test accuracy gain?",
            ("Hardly more than chance makes", "About 1 point", "Nothing: it falls by 1 point"),
            0,
            "What more units can add has mostly been added by now. The cost still falls a little,"
            " and the training takes longer.",
        ),
    ),
)
