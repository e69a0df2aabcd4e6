"""The concepts of the lecture notes, and where in the window each is seen: what a lesson's card offers."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.experiment.claims import Look
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.words import mark


@dataclass(frozen=True)
class Concept:
    """A concept of the notes: what it is called, where it is seen, and what to do there.

    Of the lessons of its section, it is offered by those named in `lessons`, or by all (none named).
    """

    section: str
    name: str
    look: Look
    do: str
    lessons: tuple[str, ...] = ()


CONCEPTS = (
    Concept(
        "07-1",
        mark("Maximum likelihood, −log p"),
        Look.LIKELIHOOD,
        mark("Go to Loss, and move the point on the curve: how surely, so how much it costs."),
    ),
    Concept(
        "07-1",
        mark("Softmax and cross entropy"),
        Look.STEP,
        mark("Open an output: the scores, their exponentials, the sum, −log p."),
    ),
    Concept(
        "07-1",
        mark("Gradient descent, learning rate"),
        Look.HILL,
        mark("Put the ring somewhere, change a rate, and play."),
    ),
    Concept(
        "07-1",
        mark("Overfitting"),
        Look.VALIDATION,
        mark("Train, and see the validation loss rise while the train loss falls."),
        ("overfitting", "early-stopping", "weight-decay"),
    ),
    Concept(
        "07-2",
        mark("A template for each digit"),
        Look.TEMPLATES,
        mark("Train, and see what each of the ten outputs looks for in the pixels."),
    ),
    Concept(
        "07-2",
        mark("Test accuracy, confusion"),
        Look.RESULTS,
        mark("Choose a cell: these images are taken for that digit."),
    ),
    Concept(
        "08-1",
        mark("A perceptron draws a line"),
        Look.HANDS,
        mark("Drag the weights, or the line itself, until all four rows are right."),
    ),
    Concept(
        "08-1",
        mark("XOR has no line"),
        Look.BOUNDARY,
        mark("Train, and see the whole plane answer 0.50."),
        ("perceptron-xor",),
    ),
    Concept(
        "08-2",
        mark("Forward propagation"),
        Look.STEP,
        mark("Press Forward; point at a unit to see its sum."),
    ),
    Concept(
        "08-2",
        mark("Backpropagation, step 1 and step 2"),
        Look.STEP,
        mark("Press Step 1, then Step 2; point at a connection to see its chain rule."),
    ),
    Concept(
        "08-2",
        mark("What hidden units make of XOR"),
        Look.HANDS,
        mark("Each hidden unit is a line with a name, such as AND; drag them."),
    ),
    Concept(
        "08-2",
        mark("The plane bends until a line fits"),
        Look.SPACE,
        mark("Choose the hidden layer, and move through the training with Time travel."),
    ),
    Concept(
        "09-1",
        mark("Vanishing gradients"),
        Look.GRADIENTS,
        mark("Train, and compare the layers: the first is the farthest from the loss."),
        ("vanishing-sigmoid", "relu-rescue", "leaky-relu"),
    ),
    Concept(
        "09-1",
        mark("Activation functions and their slopes"),
        Look.STEP,
        mark("Open a unit: where it sits on the curve, and how steep that is there."),
    ),
    Concept(
        "09-1",
        mark("Optimizers"),
        Look.HILL,
        mark("Let all of them go down the ravine, then the plateau."),
    ),
    Concept(
        "09-2",
        mark("Why the start matters"),
        Look.START,
        mark("Add layers in the form, and see where each start's spread goes."),
    ),
    Concept(
        "09-2",
        mark("Restricted Boltzmann machines"),
        Look.RECONSTRUCTION,
        mark("Train, and see each layer's reconstruction error fall before anything else."),
        ("dbn-pretraining",),
    ),
    Concept(
        "09-3",
        mark("Dropout"),
        Look.DROPOUT,
        mark("Draw a digit, and ask again and again: other units are dark each time."),
    ),
    Concept(
        "09-3",
        mark("Many networks in one"),
        Look.SILENCE,
        mark("Silence units: a network that was trained with dropout bears more of it."),
    ),
    Concept(
        "09-4",
        mark("Batch normalisation"),
        Look.NORM,
        mark("Click a unit: the batch before, normalised, and after γ and β."),
    ),
    Concept(
        "09-4",
        mark("train() and eval()"),
        Look.TRAIN_MODE,
        mark("Draw a digit, and let train mode answer: it is not the same twice."),
    ),
    Concept(
        "homework",
        mark("From the pixels to the answer"),
        Look.STEP,
        mark("Draw a digit, press Play, and follow it through your network."),
    ),
    Concept(
        "homework",
        mark("Width, cost and accuracy"),
        Look.COMPARED,
        mark("Train all four, and compare their curves."),
    ),
    Concept(
        "homework",
        mark("Your own digit"),
        Look.EVIDENCE,
        mark("Draw a digit, and see which pixels spoke for the answer and against it."),
    ),
    Concept(
        "beyond",
        mark("What a layer makes of the images"),
        Look.SPACE,
        mark("Draw a digit, and see it move on the map."),
        ("strongest-mlp", "handwriting", "98-in-seconds"),
    ),
    Concept(
        "beyond",
        mark("Overfitting in the plane"),
        Look.BOUNDARY,
        mark("Train, and go back with Time travel: the islands come late."),
        ("moons-overfitting", "spiral"),
    ),
)


def concepts_of(recipe: str) -> list[Concept]:
    """The concepts that a lesson is about, in the order of the notes."""
    section = RECIPES[recipe].section
    return [
        concept
        for concept in CONCEPTS
        if concept.section == section and (not concept.lessons or recipe in concept.lessons)
    ]
