"""What goes beyond the lecture notes."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Activation, Examples
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.recipe import (
    Recipe,
    accuracy,
    mnist,
    modern,
    one_cycle,
    plain,
    points,
)
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.words import mark

BEYOND = (
    Recipe(
        "strongest-mlp",
        mark("What augmentation can do: 99.3 %"),
        "beyond",
        mark("What these knobs can do: 0.993 with three hidden layers and augmentation"),
        mnist(
            modern(512, 512, 512),
            one_cycle(learning_rate=0.004, epochs=40),
            Data(augment=True, shift=2, rotation=12, scaling=0.12, shear=10, elastic=0.5),
        ),
        Claim(
            notes=mark(
                "Not in the notes. Batch norm, GELU, one-cycle, label smoothing and images "
                "distorted anew in every epoch."
            ),
            watch=mark("The last epochs, in which the rate falls to nothing: they bring the most."),
            do=mark(
                "Press Train and do something else meanwhile. It may be stopped, and go on another day."
            ),
            look=Look.ACCURACY,
            criteria=(accuracy(0.993),),
        ),
        questions=(
            Question(
                "Every epoch has the images distorted anew. How does the train accuracy end, beside "
                "the test accuracy?",
                ("Above it: these images are known", "About 5 points above", "A little below it"),
                2,
                "It trains on harder images than it is tested on, and never meets one twice. So there"
                " is nothing to learn by heart.",
            ),
        ),
    ),
    Recipe(
        "handwriting",
        mark("Reading hands it has never seen"),
        "beyond",
        mark("The ready-made network: trained to read hands that MNIST has never seen"),
        mnist(
            modern(512, 512, 512, dropout=0.2),
            one_cycle(learning_rate=0.004, epochs=38),
            Data(
                examples=Examples.BOTH,
                left_out=0,
                augment=True,
                shift=0,
                rotation=12,
                scaling=0.15,
                shear=15,
                elastic=0.7,
                stroke_width=1.0,
                gaps=0.1,
                recentre=True,
            ),
        ),
        Claim(
            notes=mark(
                "Not in the notes. It learns from digits that people wrote with a pen beside MNIST's, "
                "all of them slanted, bent, thinned, thickened and broken, then brought back into "
                "MNIST's box as a drawing is."
            ),
            watch=mark(
                "A test accuracy below what augmentation alone can do, from a network that reads your hand "
                "better."
            ),
            do=mark(
                "Draw digits in your own hand, say what each was, and see what each network reads of "
                "them."
            ),
            look=Look.HAND,
            criteria=(accuracy(0.99),),
        ),
        questions=(
            Question(
                "It learns from pen strokes beside MNIST. How does it read MNIST's test images, "
                "beside 99.5 % with MNIST alone?",
                ("A little worse", "A little better", "Worse by 5 points or more"),
                0,
                "It has to read many more hands, and MNIST's test asks for MNIST's alone. What it has"
                " gained is seen on hands that neither network knows.",
            ),
        ),
    ),
    Recipe(
        "98-in-seconds",
        mark("98 % in two epochs"),
        "beyond",
        mark("98 % in two epochs: batch norm and one-cycle"),
        mnist(
            modern(192, 64),
            one_cycle(learning_rate=0.02, epochs=2),
        ),
        Claim(
            notes=mark("Not in the notes, whose Xavier network needs fifteen epochs for as much."),
            watch=mark("The clock: two epochs, and the accuracy is there."),
            do=mark("Press Train and count."),
            look=Look.ACCURACY,
            criteria=(accuracy(0.98),),
        ),
        questions=(
            Question(
                "The first epoch ends at about 97 %. What does the second do to the mistakes, while "
                "the learning rate falls to nothing?",
                (
                    "It hardly changes them",
                    "It takes away four of ten",
                    "It takes away nine of ten",
                ),
                1,
                "With large steps the weights keep jumping about the bottom. As the rate falls, they "
                "settle in it.",
            ),
        ),
    ),
    Recipe(
        "spiral",
        mark("A spiral needs two hidden layers"),
        "beyond",
        mark("Two arms of a spiral, told apart by two hidden layers of 16 units"),
        points(TaskName.SPIRAL, plain(16, 16, activation=Activation.TANH), steps=2000).with_knobs(
            points=400, noise=0.05
        ),
        Claim(
            notes=mark(
                "Not in the notes. A unit of the first layer draws a line; the second layer bends what the "
                "first has cut."
            ),
            watch=mark(
                "The dotted lines of the first layer's units, and the boundary that winds between them."
            ),
            do=mark("Press Train and watch the plane; then try one hidden layer of 8 units."),
            look=Look.BOUNDARY,
            criteria=(accuracy(0.9),),
        ),
        questions=(
            Question(
                "The boundary will wind between the two arms. What does a single unit of the first "
                "layer draw?",
                ("A piece of the spiral", "A straight line", "A circle"),
                1,
                "In the first layer a unit is still a weighted sum of the two inputs, and changes "
                "along one direction alone. The second layer joins sixteen such cuts into a curve.",
            ),
        ),
    ),
    Recipe(
        "moons-overfitting",
        mark("Overfitting that one sees"),
        "beyond",
        mark(
            "Two noisy moons, learned by heart: every training point is right, and the test gets worse"
        ),
        points(TaskName.MOONS, plain(32, 32, activation=Activation.TANH), steps=1500).with_knobs(
            noise=0.3
        ),
        Claim(
            notes=mark(
                "Not in the notes. Noise has moved points of one class among those of the other, and a "
                "network that is large enough bends its boundary around each of them."
            ),
            watch=mark(
                "The boundary, smooth at first, then with islands around single filled points, while "
                "hollow points come to lie on the wrong side; and the test loss, which rises while the "
                "loss falls."
            ),
            do=mark("Press Train, then go back with Time travel to where the test loss was least."),
            look=Look.BOUNDARY,
            criteria=(
                Criterion(Measure.LAST_COST, at_most=0.02),
                Criterion(Measure.TEST_ACCURACY, at_most=0.9),
            ),
        ),
        questions=(
            Question(
                "Noise has put some points among those of the other class. What will the boundary do "
                "about them?",
                (
                    "It stays smooth and passes them by",
                    "It becomes straighter",
                    "It bends around single points",
                ),
                2,
                "Each point that is still wrong costs something, and two layers of 32 units can bend "
                "around it. Hollow points beside it then lie on the wrong side.",
            ),
        ),
    ),
)
