"""The deep networks of the notes: activations, optimizers, starts, dropout, batch norm (09)."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.recipe import ADAM, SGD, SIX, Recipe, accuracy, mnist, plain
from mnist_desktop.words import mark

DEEP_NETWORKS = (
    Recipe(
        "vanishing-sigmoid",
        mark("Six sigmoid layers: gradients vanish"),
        "09-1",
        mark("Six hidden layers of sigmoids: the gradient fades and nothing is learned"),
        mnist(plain(*SIX, activation=Activation.SIGMOID), SGD),
        Claim(
            notes=mark("The gradient of sigmoids fades towards the input: vanishing gradient."),
            watch=mark(
                "The gradients, which fade from layer to layer towards the input, and the cost, flat at "
                "ln 10 = 2.30."
            ),
            do=mark(
                "Press Train and look at the layers, or train it beside the same layers with ReLU."
            ),
            look=Look.GRADIENTS,
            criteria=(
                Criterion(Measure.GRADIENT_RATIO, at_most=0.01),
                Criterion(Measure.BEST_ACCURACY, at_most=0.2),
            ),
        ),
    ),
    Recipe(
        "relu-rescue",
        mark("Six ReLU layers: the gradient arrives"),
        "09-1",
        mark("The same six layers with ReLU: the gradient arrives"),
        mnist(plain(*SIX), SGD),
        Claim(
            notes=mark("ReLU solves the vanishing gradient, but units can die."),
            watch=mark(
                "The gradients, which reach the first layers too; after a flat first epoch the same six "
                "layers learn."
            ),
            do=mark("Press Train, or train it beside the sigmoids."),
            look=Look.GRADIENTS,
            criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.95)),
        ),
    ),
    Recipe(
        "leaky-relu",
        mark("Leaky ReLU: no unit dies"),
        "09-1",
        mark("The same six layers with Leaky ReLU, which has no dead units"),
        mnist(plain(*SIX, activation=Activation.LEAKY_RELU), SGD),
        Claim(
            notes=mark("Leaky ReLU keeps a gradient for negative inputs, so that no unit dies."),
            watch=mark("How little it differs from ReLU here, where few units die."),
            do=mark("Train it beside ReLU and lay the two curves over each other."),
            look=Look.COMPARED,
            criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.95)),
        ),
    ),
    Recipe(
        "mnist-softmax-adam",
        mark("Adam in place of SGD"),
        "09-1",
        mark("Softmax regression with Adam in place of SGD"),
        mnist(plain(), ADAM),
        Claim(
            notes=mark("Only the optimizer differs from section 07-2: Adam for SGD."),
            watch=mark("The cost, a little lower after as many epochs than with SGD."),
            do=mark("Train it beside SGD: nothing else differs."),
            look=Look.COMPARED,
            criteria=(accuracy(0.92), Criterion(Measure.LAST_COST, at_most=0.265)),
            unscaled=True,
        ),
    ),
    Recipe(
        "mnist-nn-normal",
        mark("Weights from N(0, 1)"),
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
            do=mark("Press Train, or train it beside Xavier initialisation."),
            look=Look.LOSS,
            criteria=(Criterion(Measure.FIRST_COST, at_least=50), accuracy(0.93, 0.95)),
            reported=mark("accuracy 0.9451"),
            unscaled=True,
        ),
    ),
    Recipe(
        "dbn-pretraining",
        mark("Pre-training with RBMs"),
        "09-2",
        mark("Sigmoids pre-trained as restricted Boltzmann machines, then fine-tuned"),
        mnist(plain(256, 256, activation=Activation.SIGMOID, init=Init.DBN), ADAM),
        Claim(
            notes=mark("Layer by layer pre-training, then fine-tuning; hardly used today."),
            watch=mark(
                "The reconstruction error of each layer, and how low the first cost is after it."
            ),
            do=mark(
                "Press Train: first come the machines, layer by layer, then the training itself."
            ),
            look=Look.RECONSTRUCTION,
            criteria=(
                Criterion(Measure.RECONSTRUCTION, at_most=0.8),
                Criterion(Measure.FIRST_COST, at_most=0.5),
                accuracy(0.97),
            ),
        ),
    ),
    Recipe(
        "mnist-nn-xavier",
        mark("Xavier initialisation"),
        "09-2",
        mark("Two hidden layers of 256 with Xavier initialisation"),
        mnist(plain(256, 256, init=Init.XAVIER_UNIFORM), ADAM),
        Claim(
            notes=mark(
                "Xavier balances the variance of the layers; the same network reads far better."
            ),
            watch=mark(
                "The cost of the first epoch: less than a hundredth of that with weights from N(0, 1)."
            ),
            do=mark("Press Train, or train it beside weights from N(0, 1)."),
            look=Look.COMPARED,
            criteria=(Criterion(Measure.FIRST_COST, at_most=0.5), accuracy(0.978)),
            reported=mark("accuracy 0.9805"),
            unscaled=True,
        ),
    ),
    Recipe(
        "mnist-nn-he",
        mark("He initialisation, made for ReLU"),
        "09-2",
        mark("Two hidden layers of 256 with He initialisation, made for ReLU"),
        mnist(plain(256, 256, init=Init.HE_UNIFORM), ADAM),
        Claim(
            notes=mark("He initialisation suits ReLU."),
            watch=mark("How little it differs from Xavier in a network of two hidden layers."),
            do=mark("Train it beside Xavier initialisation."),
            look=Look.COMPARED,
            criteria=(Criterion(Measure.FIRST_COST, at_most=0.5), accuracy(0.977)),
            unscaled=True,
        ),
    ),
    Recipe(
        "mnist-deep-dropout",
        mark("Dropout in four layers of 512"),
        "09-3",
        mark("Four hidden layers of 512 with dropout 0.3"),
        mnist(plain(512, 512, 512, 512, dropout=0.3, init=Init.XAVIER_UNIFORM), ADAM),
        Claim(
            notes=mark("Dropout works against overfitting; it is off when the network is asked."),
            watch=mark(
                "Train mode: with dropout at work one drawing gets fifty answers, without it always the "
                "same one."
            ),
            do=mark(
                "Press Train and draw a digit, or train it beside the same layers without dropout."
            ),
            look=Look.TRAIN_MODE,
            criteria=(accuracy(0.975),),
            unscaled=True,
        ),
    ),
    Recipe(
        "batchnorm-rescue",
        mark("Batch norm saves the six sigmoids"),
        "09-4",
        mark("The six layers of sigmoids with batch norm: they learn after all"),
        mnist(plain(*SIX, activation=Activation.SIGMOID, batch_norm=True), SGD),
        Claim(
            notes=mark("With batch norm even sigmoids learn: vanishing is much improved."),
            watch=mark(
                "The gradients of all six layers, which stay together, and a cost that falls at once."
            ),
            do=mark("Press Train, or train it beside the same layers without batch norm."),
            look=Look.GRADIENTS,
            criteria=(Criterion(Measure.GRADIENT_RATIO, at_least=0.1), accuracy(0.96)),
        ),
    ),
)
