"""The lecture notes' experiments, by name, with what the notes claim of each; and two that go beyond."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Activation, Examples, Init, Optimizer
from mnist_desktop.experiment.claims import Claim, Criterion, Measure
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.recipe import (
    ADAM,
    BY_HEART,
    FEW,
    LEARNS_BY_HEART,
    LONG,
    SGD,
    SIX,
    Recipe,
    accuracy,
    gate,
    homework,
    mnist,
    modern,
    one_cycle,
    plain,
)
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.experiment.training import Training
from mnist_desktop.words import mark

DEFAULT = "homework-q1-1"

RECIPES: dict[str, Recipe] = {
    recipe.name: recipe
    for recipe in (
        homework(
            "homework-q1-1",
            (100, 100),
            mark("The homework: two hidden layers of 100 with batch norm, ReLU and dropout 0.3"),
            0.96,
        ),
        homework(
            "homework-q1-2-50-50",
            (50, 50),
            mark("Question Q1-2: the homework with narrower layers, 50 and 50"),
            0.95,
        ),
        homework(
            "homework-q1-2-200-150",
            (200, 150),
            mark("Question Q1-2: the homework with the notes' wider layers, 200 and 150"),
            0.965,
        ),
        homework(
            "homework-q1-2-300-300",
            (300, 300),
            mark("Question Q1-2: the homework with wide layers, 300 and 300"),
            0.965,
        ),
        Recipe(
            "softmax-toy",
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
                    "The cost falling step by step, and the three test rows, all of class 2."
                ),
                criteria=(Criterion(Measure.LAST_COST, at_most=1.2),),
            ),
        ),
        Recipe(
            "overfitting",
            "07-1",
            mark("A large network and 1,000 images: it learns them by heart"),
            mnist(BY_HEART, LONG, FEW),
            Claim(
                notes=mark(
                    "With many epochs the train loss falls while the validation loss rises."
                ),
                watch=mark(
                    "The two curves parting: the cost goes on down, the validation loss turns up."
                ),
                criteria=(LEARNS_BY_HEART, Criterion(Measure.VALIDATION_RISE, at_least=1.15)),
            ),
        ),
        Recipe(
            "early-stopping",
            "07-1",
            mark("The same, ended when the validation loss has stopped falling"),
            mnist(BY_HEART, LONG.changed(patience=5), FEW),
            Claim(
                notes=mark("The epoch with the least validation loss is the one to keep."),
                watch=mark("The star on the validation curve: the epoch whose weights are kept."),
                criteria=(
                    Criterion(Measure.EPOCHS_TAKEN, at_most=0.5),
                    Criterion(Measure.KEPT_RISE, at_most=1.0),
                ),
            ),
        ),
        Recipe(
            "weight-decay",
            "07-1",
            mark("The same 1,000 images with weights kept small by weight decay"),
            mnist(BY_HEART, LONG.changed(weight_decay=0.01), FEW),
            Claim(
                notes=mark("Limiting the size of the weights works against overfitting."),
                watch=mark(
                    "The validation loss, which hardly turns up, and the cost, which stays higher."
                ),
                criteria=(Criterion(Measure.VALIDATION_RISE, at_most=1.12),),
            ),
        ),
        Recipe(
            "learning-rate-too-high",
            "07-1",
            mark(
                "Softmax regression with a learning rate at which the loss leaps far above its start"
            ),
            mnist(plain(), Training(optimizer=Optimizer.SGD, learning_rate=100, epochs=3)),
            Claim(
                notes=mark("With too high a learning rate the loss diverges."),
                watch=mark(
                    "The first steps, which overshoot a hundredfold, and a cost that stays far above ln 10 "
                    "= 2.30, the loss of one who guesses."
                ),
                criteria=(
                    Criterion(Measure.LOSS_LEAP, at_least=10),
                    Criterion(Measure.LAST_COST, at_least=2.303),
                ),
            ),
        ),
        Recipe(
            "mnist-softmax-sgd",
            "07-2",
            mark("Softmax regression: no hidden layer, plain SGD"),
            mnist(plain(), SGD),
            Claim(
                notes=mark("One linear layer and softmax already read most digits."),
                watch=mark(
                    "The loss falls fast and then hardly moves: a linear layer can do no more."
                ),
                criteria=(accuracy(0.92, 0.93),),
                unscaled=True,
            ),
        ),
        Recipe(
            "perceptron-and",
            "08-1",
            mark("A single perceptron learns AND"),
            gate(TaskName.AND),
            Claim(
                notes=mark("AND is linearly separable: a single perceptron learns it."),
                watch=mark("The line at 0.5, which moves until it cuts off the corner (1, 1)."),
                criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.01)),
            ),
        ),
        Recipe(
            "perceptron-or",
            "08-1",
            mark("A single perceptron learns OR"),
            gate(TaskName.OR),
            Claim(
                notes=mark("OR is linearly separable: a single perceptron learns it."),
                watch=mark("The line at 0.5, which moves until it cuts off the corner (0, 0)."),
                criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.01)),
            ),
        ),
        Recipe(
            "perceptron-xor",
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
                criteria=(
                    Criterion(Measure.LEAST_LOSS, at_least=0.69),
                    Criterion(Measure.TEST_ACCURACY, at_most=0.75),
                    Criterion(Measure.LATE_MOVEMENT, at_most=0.01),
                ),
            ),
        ),
        Recipe(
            "xor-mlp",
            "08-2",
            mark("Two hidden units bend the boundary, and XOR is solved"),
            gate(TaskName.XOR, 2),
            Claim(
                notes=mark("With a hidden layer the loss keeps falling, and XOR is solved."),
                watch=mark("The line at 0.5: one straight cut becomes two."),
                criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.05)),
            ),
        ),
        Recipe(
            "xor-wide-deep",
            "08-2",
            mark("Three hidden layers of ten units on XOR"),
            gate(TaskName.XOR, 10, 10, 10),
            Claim(
                notes=mark("With more and wider layers the loss falls further."),
                watch=mark("A long flat start, then a steep fall to a loss below that of xor-mlp."),
                criteria=(accuracy(1.0), Criterion(Measure.LAST_COST, at_most=0.001)),
            ),
        ),
        Recipe(
            "mnist-softmax-adam",
            "09-1",
            mark("Softmax regression with Adam in place of SGD"),
            mnist(plain(), ADAM),
            Claim(
                notes=mark("Only the optimizer differs from section 07-2: Adam for SGD."),
                watch=mark("The cost, a little lower after as many epochs than with SGD."),
                criteria=(accuracy(0.92), Criterion(Measure.LAST_COST, at_most=0.265)),
                unscaled=True,
            ),
        ),
        Recipe(
            "mnist-nn-normal",
            "09-1",
            mark("Two hidden layers of 256 that start at Normal (0, 1): a huge first cost"),
            mnist(plain(256, 256, init=Init.NORMAL), ADAM),
            Claim(
                notes=mark(
                    "Weights from N(0, 1): cost 129.38 after the first epoch, 0.79 after the fifteenth."
                ),
                watch=mark(
                    "The first cost, a hundred times that of a guess, and how long it takes to fall."
                ),
                criteria=(Criterion(Measure.FIRST_COST, at_least=50), accuracy(0.93, 0.95)),
                reported=mark("accuracy 0.9451"),
                unscaled=True,
            ),
        ),
        Recipe(
            "mnist-nn-xavier",
            "09-2",
            mark("The same network with Xavier initialisation"),
            mnist(plain(256, 256, init=Init.XAVIER_UNIFORM), ADAM),
            Claim(
                notes=mark(
                    "Xavier balances the variance of the layers; the same network reads far better."
                ),
                watch=mark("The cost of the first epoch beside that of mnist-nn-normal."),
                criteria=(Criterion(Measure.FIRST_COST, at_most=0.5), accuracy(0.978)),
                reported=mark("accuracy 0.9805"),
                unscaled=True,
            ),
        ),
        Recipe(
            "mnist-nn-he",
            "09-2",
            mark("The same network with He initialisation, made for ReLU"),
            mnist(plain(256, 256, init=Init.HE_UNIFORM), ADAM),
            Claim(
                notes=mark("He initialisation suits ReLU."),
                watch=mark("How little it differs from Xavier in a network of two hidden layers."),
                criteria=(Criterion(Measure.FIRST_COST, at_most=0.5), accuracy(0.977)),
                unscaled=True,
            ),
        ),
        Recipe(
            "dbn-pretraining",
            "09-2",
            mark("Sigmoids pre-trained as restricted Boltzmann machines, then fine-tuned"),
            mnist(plain(256, 256, activation=Activation.SIGMOID, init=Init.DBN), ADAM),
            Claim(
                notes=mark("Layer by layer pre-training, then fine-tuning; hardly used today."),
                watch=mark(
                    "The reconstruction error of each layer, and how low the first cost is after it."
                ),
                criteria=(
                    Criterion(Measure.RECONSTRUCTION, at_most=0.8),
                    Criterion(Measure.FIRST_COST, at_most=0.5),
                    accuracy(0.97),
                ),
            ),
        ),
        Recipe(
            "vanishing-sigmoid",
            "09-1",
            mark("Six hidden layers of sigmoids: the gradient fades and nothing is learned"),
            mnist(plain(*SIX, activation=Activation.SIGMOID), SGD),
            Claim(
                notes=mark("The gradient of sigmoids fades towards the input: vanishing gradient."),
                watch=mark(
                    "The cost, flat at ln 10 = 2.30, and an accuracy no better than guessing."
                ),
                criteria=(
                    Criterion(Measure.GRADIENT_RATIO, at_most=0.01),
                    Criterion(Measure.BEST_ACCURACY, at_most=0.2),
                ),
            ),
        ),
        Recipe(
            "relu-rescue",
            "09-1",
            mark("The same six layers with ReLU: the gradient arrives"),
            mnist(plain(*SIX), SGD),
            Claim(
                notes=mark("ReLU solves the vanishing gradient, but units can die."),
                watch=mark("A flat first epoch, then the same six layers learn."),
                criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.95)),
            ),
        ),
        Recipe(
            "leaky-relu",
            "09-1",
            mark("The same six layers with Leaky ReLU, which has no dead units"),
            mnist(plain(*SIX, activation=Activation.LEAKY_RELU), SGD),
            Claim(
                notes=mark(
                    "Leaky ReLU keeps a gradient for negative inputs, so that no unit dies."
                ),
                watch=mark("How little it differs from relu-rescue here, where few units die."),
                criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.95)),
            ),
        ),
        Recipe(
            "mnist-deep-dropout",
            "09-3",
            mark("Four hidden layers of 512 with dropout 0.3"),
            mnist(plain(512, 512, 512, 512, dropout=0.3, init=Init.XAVIER_UNIFORM), ADAM),
            Claim(
                notes=mark(
                    "Dropout works against overfitting; it is off when the network is asked."
                ),
                watch=mark(
                    "A cost, with units silenced, that stays above the loss on the test images."
                ),
                criteria=(accuracy(0.975),),
                unscaled=True,
            ),
        ),
        Recipe(
            "batchnorm-rescue",
            "09-4",
            mark("The six layers of sigmoids with batch norm: they learn after all"),
            mnist(plain(*SIX, activation=Activation.SIGMOID, batch_norm=True), SGD),
            Claim(
                notes=mark("With batch norm even sigmoids learn: vanishing is much improved."),
                watch=mark(
                    "The same network as vanishing-sigmoid, and a cost that falls from the start."
                ),
                criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.96)),
            ),
        ),
        Recipe(
            "strongest-mlp",
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
                watch=mark(
                    "The cost of distorted images stays above the test loss, and the last epochs, as the "
                    "rate falls to nothing, bring the most."
                ),
                criteria=(accuracy(0.993),),
            ),
        ),
        Recipe(
            "handwriting",
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
                    "A test accuracy below that of strongest-mlp, from a network that reads your hand "
                    "better."
                ),
                criteria=(accuracy(0.99),),
            ),
        ),
        Recipe(
            "98-in-seconds",
            "beyond",
            mark("98 % in two epochs: batch norm and one-cycle"),
            mnist(
                modern(192, 64),
                one_cycle(learning_rate=0.02, epochs=2),
            ),
            Claim(
                notes=mark(
                    "Not in the notes, whose Xavier network needs fifteen epochs for as much."
                ),
                watch=mark("The clock."),
                criteria=(accuracy(0.98),),
            ),
        ),
    )
}


def recipe_of(run: str) -> Recipe | None:
    """The recipe that a run is named after: "homework-q1-1", or in a sweep "homework-q1-1, 50/50"."""
    return RECIPES.get(run.partition(",")[0])
