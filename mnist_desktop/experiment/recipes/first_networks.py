"""The first networks of the notes: softmax, gradient descent, perceptrons (07-1 to 08-2)."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.recipe import (
    BY_HEART,
    FEW,
    LEARNS_BY_HEART,
    LONG,
    SGD,
    Recipe,
    accuracy,
    gate,
    mnist,
    plain,
)
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.experiment.training import Training
from mnist_desktop.words import mark

FIRST_NETWORKS = (
    Recipe(
        "softmax-toy",
        mark("Softmax on eight rows"),
        "07-1",
        mark("Softmax regression on eight rows of three features"),
        Experiment(
            task=TaskName.TOY,
            network=plain(),
            training=Training(optimizer=Optimizer.SGD, learning_rate=0.1, steps=20),
        ),
        Claim(
            notes=mark(
                "Twenty steps of gradient descent over all eight rows; each lowers the cost."
            ),
            watch=mark(
                "The cost falling step by step, and the three test rows, all of class 2: after twenty "
                "steps some starts still read them as another class."
            ),
            do=mark(
                "Press Train, then set Steps to 100 and train again: all three test rows are read "
                "rightly."
            ),
            look=Look.ROWS,
            criteria=(Criterion(Measure.LAST_COST, at_most=1.2),),
        ),
        questions=(
            Question(
                "Twenty steps of gradient descent over all eight rows. What does the cost do?",
                (
                    "It falls with every step",
                    "It zigzags downwards",
                    "It is at 0 after a few steps",
                ),
                0,
                "Every step sees all eight rows, so it goes down the slope of the cost itself. With a"
                " rate this small it never goes too far.",
            ),
        ),
    ),
    Recipe(
        "learning-rate-too-high",
        mark("A learning rate that is too high"),
        "07-1",
        mark("Softmax regression with a learning rate at which the loss leaps far above its start"),
        mnist(plain(), Training(optimizer=Optimizer.SGD, learning_rate=100, epochs=3)),
        Claim(
            notes=mark("With too high a learning rate the loss diverges."),
            watch=mark(
                "The first steps, which overshoot a hundredfold, and a cost that stays far above ln 10 "
                "= 2.30, the loss of one who guesses."
            ),
            do=mark("Press Train, then set the learning rate to 0.1 and train again."),
            look=Look.LOSS,
            criteria=(
                Criterion(Measure.LOSS_LEAP, at_least=10),
                Criterion(Measure.LAST_COST, at_least=2.303),
            ),
        ),
        questions=(
            Question(
                "The learning rate is 100, a thousand times the usual 0.1. What does the loss do?",
                (
                    "It is at its lowest after one step",
                    "It stays at 2.30, that of a guess",
                    "It leaps up more than a hundredfold",
                ),
                2,
                "A step is the rate times the slope, so it shoots far past the bottom. The scores "
                "become huge, and so does what a wrong answer costs.",
            ),
            Question(
                "Say the cost stays many times that of a guess. How many of 100 test digits are read "
                "rightly in the end?",
                ("About 10, as by guessing", "About 90", "About 50"),
                1,
                "Accuracy asks only which score is the largest. The cost also asks how sure the "
                "answer is, and few but very sure mistakes make it huge.",
            ),
        ),
    ),
    Recipe(
        "overfitting",
        mark("Overfitting: 1,000 images by heart"),
        "07-1",
        mark("A large network and 1,000 images: it learns them by heart"),
        mnist(BY_HEART, LONG, FEW),
        Claim(
            notes=mark("With many epochs the train loss falls while the validation loss rises."),
            watch=mark(
                "The two curves parting: the cost goes on down, the validation loss turns up."
            ),
            do=mark(
                "Press Train and let it go on to the end, long after the validation loss has turned."
            ),
            look=Look.VALIDATION,
            criteria=(LEARNS_BY_HEART, Criterion(Measure.VALIDATION_RISE, at_least=1.15)),
        ),
        questions=(
            Question(
                "With sixty epochs on 1,000 images the train loss goes to 0. And the validation loss?",
                ("It goes to 0, only later", "It falls, then it rises", "It falls, then it stays"),
                1,
                "What helps to know these images by heart does not help to read new ones. There the "
                "network becomes surer of its mistakes, too.",
            ),
            Question(
                "Say the validation loss rises. What does the test accuracy do meanwhile?",
                ("It falls by 5 points or more", "It rises by 5 points or more", "It hardly moves"),
                2,
                "Most answers stay the same, they only become surer. The loss makes one pay for being"
                " sure of a mistake, and the accuracy does not see it.",
            ),
        ),
    ),
    Recipe(
        "early-stopping",
        mark("Early stopping: end in time"),
        "07-1",
        mark("The same, ended when the validation loss has stopped falling"),
        mnist(BY_HEART, LONG.changed(patience=5), FEW),
        Claim(
            notes=mark("The epoch with the least validation loss is the one to keep."),
            watch=mark("The star on the validation curve: the epoch whose weights are kept."),
            do=mark("Press Train, or train it beside the one that goes on to the end."),
            look=Look.VALIDATION,
            criteria=(
                Criterion(Measure.EPOCHS_TAKEN, at_most=0.5),
                Criterion(Measure.KEPT_RISE, at_most=1.0),
            ),
        ),
        questions=(
            Question(
                "It ends when the validation loss has not fallen for five epochs. How many of the "
                "sixty are trained?",
                ("All sixty", "About forty", "Fewer than twenty"),
                2,
                "After ten epochs nearly all of the images are read rightly. What is left to learn "
                "helps with them alone, and the validation loss has turned.",
            ),
            Question(
                "Which weights are kept in the end?",
                (
                    "Those of the least validation loss",
                    "Those of the last epoch",
                    "Those of the least train loss",
                ),
                0,
                "The last epochs were only there to see whether it falls once more. The images that "
                "were held back say which epoch reads new ones best.",
            ),
        ),
    ),
    Recipe(
        "weight-decay",
        mark("Weight decay against overfitting"),
        "07-1",
        mark("The same 1,000 images with weights kept small by weight decay"),
        mnist(BY_HEART, LONG.changed(weight_decay=0.01), FEW),
        Claim(
            notes=mark("Limiting the size of the weights works against overfitting."),
            watch=mark(
                "The validation loss, which hardly turns up, and the cost, which stays higher."
            ),
            do=mark("Press Train, or train it beside the same network without weight decay."),
            look=Look.VALIDATION,
            criteria=(Criterion(Measure.VALIDATION_RISE, at_most=1.12),),
        ),
        questions=(
            Question(
                "Weight decay pulls every weight towards 0. How does the cost end, beside 0.0002 "
                "without it?",
                ("Hundreds of times higher", "About the same", "Lower still"),
                0,
                "To be quite sure of every image takes large weights, and these are pulled back. So "
                "less is learned by heart, and the validation loss hardly rises.",
            ),
        ),
    ),
    Recipe(
        "mnist-softmax-sgd",
        mark("Softmax regression reads MNIST"),
        "07-2",
        mark("Softmax regression: no hidden layer, plain SGD"),
        mnist(plain(), SGD),
        Claim(
            notes=mark("One linear layer and softmax already read most digits."),
            watch=mark("The loss falls fast and then hardly moves: a linear layer can do no more."),
            do=mark("Press Train, then draw a digit while it learns."),
            look=Look.LOSS,
            criteria=(accuracy(0.92, 0.93),),
            unscaled=True,
        ),
        questions=(
            Question(
                "Without a hidden layer each digit's score is one weighted sum of the pixels. How "
                "many of 100 test digits will it read?",
                ("About 50", "About 75", "About 92", "About 99"),
                2,
                "One template of pixels for each digit is enough for most hands. Strokes that may lie"
                " here or there need a hidden layer.",
            ),
        ),
    ),
    Recipe(
        "perceptron-and",
        mark("A perceptron learns AND"),
        "08-1",
        mark("A single perceptron learns AND"),
        gate(TaskName.AND),
        Claim(
            notes=mark("AND is linearly separable: a single perceptron learns it."),
            watch=mark("The line at 0.5, which moves until it cuts off the corner (1, 1)."),
            do=mark("Press Train and watch the plane."),
            look=Look.BOUNDARY,
            criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.01)),
        ),
        questions=(
            Question(
                "A perceptron answers 1 on one side of a line. Where will that line be for AND?",
                (
                    "Through the middle, two corners on each side",
                    "Between (1, 1) and the other three",
                    "Around (1, 1), as a curve",
                ),
                1,
                "Only (1, 1) has the answer 1, and one straight line can cut off a corner. A weighted"
                " sum draws no curve.",
            ),
        ),
    ),
    Recipe(
        "perceptron-or",
        mark("A perceptron learns OR"),
        "08-1",
        mark("A single perceptron learns OR"),
        gate(TaskName.OR),
        Claim(
            notes=mark("OR is linearly separable: a single perceptron learns it."),
            watch=mark("The line at 0.5, which moves until it cuts off the corner (0, 0)."),
            do=mark("Press Train and watch the plane."),
            look=Look.BOUNDARY,
            criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.01)),
        ),
        questions=(
            Question(
                "The same perceptron learns OR. What will tell its line from that of AND?",
                (
                    "It lies at the other corner, (0, 0)",
                    "It leans the other way",
                    "It takes two lines",
                ),
                0,
                "Both weights are positive and alike again, so the line leans as it did. It is the "
                "bias that has moved it.",
            ),
        ),
    ),
    Recipe(
        "perceptron-xor",
        mark("A perceptron fails at XOR"),
        "08-1",
        mark("A single perceptron cannot learn XOR"),
        gate(TaskName.XOR),
        Claim(
            notes=mark(
                "A single perceptron cannot solve XOR: from step 200 on the loss hardly moves."
            ),
            watch=mark(
                "The loss, which stops at ln 2 = 0.693, and the plane, which fades to 0.5 everywhere."
            ),
            do=mark("Press Train, then go on to the next lesson: a hidden layer of two units."),
            look=Look.LOSS,
            criteria=(
                Criterion(Measure.LEAST_LOSS, at_least=0.69),
                Criterion(Measure.TEST_ACCURACY, at_most=0.75),
                Criterion(Measure.LATE_MOVEMENT, at_most=0.01),
            ),
        ),
        questions=(
            Question(
                "10,001 steps to learn XOR. What does the loss do?",
                (
                    "It falls, only more slowly than for AND",
                    "It goes up and down without end",
                    "It stops at ln 2 = 0.69",
                ),
                2,
                "No straight line has (0, 1) and (1, 0) on one side and the other two on the other. "
                "0.69 is what it costs to answer 0.5 every time.",
            ),
            Question(
                "What does it answer in the end?",
                (
                    "Three rows rightly and one wrongly",
                    "0.5 for all four rows",
                    "0 for all four rows",
                ),
                1,
                "Three rows could be right, but to be sure of them makes the fourth cost more than "
                "they save. So all weights go to 0.",
            ),
        ),
    ),
    Recipe(
        "xor-mlp",
        mark("Two hidden units solve XOR"),
        "08-2",
        mark("Two hidden units bend the boundary, and XOR is solved"),
        gate(TaskName.XOR, 2),
        Claim(
            notes=mark("With a hidden layer the loss keeps falling, and XOR is solved."),
            watch=mark("The line at 0.5: one straight cut becomes two."),
            do=mark("Press Train, then choose other seeds: each cuts in its own way."),
            look=Look.BOUNDARY,
            criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.05)),
        ),
        questions=(
            Question(
                "Two hidden units solve XOR. What will the boundary be?",
                (
                    "Two lines with a band between them",
                    "One line, only steeper",
                    "A circle around the middle",
                ),
                0,
                "Each hidden unit draws a line, and the output joins the two as a gate does. What "
                "lies between them has the other answer.",
            ),
            Question(
                "When does the loss fall?",
                (
                    "At once, as for AND",
                    "After hundreds of steps without change",
                    "Evenly, a little with each step",
                ),
                1,
                "At first the two units do much the same, and the slope is nearly flat. Once they "
                "part, each makes the other more useful.",
            ),
        ),
    ),
    Recipe(
        "xor-wide-deep",
        mark("XOR, wide and deep"),
        "08-2",
        mark("Three hidden layers of ten units on XOR"),
        gate(TaskName.XOR, 10, 10, 10),
        Claim(
            notes=mark("With more and wider layers the loss falls further."),
            watch=mark(
                "A long flat start, then a steep fall to a loss below that of two hidden units."
            ),
            do=mark("Press Train, and then with seed 2: from there it never leaves the flat."),
            look=Look.LOSS,
            criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.001)),
        ),
        questions=(
            Question(
                "With two hidden units the loss left 0.69 after about 1,000 steps. When does it with "
                "three layers of ten?",
                ("Sooner: there is more to learn with", "After about as many", "Much later"),
                2,
                "Through every layer of sigmoids the gradient fades, so for thousands of steps the "
                "first layers hardly move. Once they do, the loss falls faster and further.",
            ),
        ),
    ),
)
