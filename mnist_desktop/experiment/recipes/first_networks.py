"""The first networks of the notes: softmax, gradient descent, perceptrons (07-1 to 08-2)."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
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
    ),
)
