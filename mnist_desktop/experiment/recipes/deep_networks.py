"""The deep networks of the notes: activations, optimizers, starts, dropout, batch norm (09)."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.questions import Question
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
        questions=(
            Question(
                "Six hidden layers of sigmoids. What does the cost do in fifteen epochs?",
                ("It falls further than with two", "It stays at 2.30, that of a guess", "It rises"),
                1,
                "A sigmoid passes on a quarter of the gradient at most, layer after layer. What "
                "arrives at the first layers is too little to learn from.",
            ),
            Question(
                "Which layer gets the smallest gradient?",
                (
                    "The first, next to the pixels",
                    "One in the middle",
                    "The last, next to the answer",
                ),
                0,
                "The gradient starts at the loss and becomes smaller in each layer on its way back. "
                "The first layer is the farthest away.",
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
        questions=(
            Question(
                "The same six layers with ReLU in place of the sigmoid. How many of 100 test digits "
                "do they read after fifteen epochs?",
                ("About 11, as before", "About 60", "About 97"),
                2,
                "ReLU passes on the whole gradient, or none of it. So what arrives at the first layer"
                " is no smaller than at the last.",
            ),
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
        questions=(
            Question(
                "With Leaky ReLU no unit can die. How much more accurate is it here than ReLU?",
                ("Hardly: by no more than chance makes", "By about 1 point", "By 5 points or more"),
                0,
                "At this learning rate few units die, so there are few to save. It counts for more "
                "where the rate is too high.",
            ),
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
        questions=(
            Question(
                "Only Adam is new. What is the cost after fifteen epochs, beside 0.274 with SGD?",
                ("A tenth of it", "A little lower: 0.25", "The same"),
                1,
                "Adam gives each weight a rate of its own and is nearer to the bottom by then. But it"
                " is the bottom of a linear layer, and no optimizer goes below it.",
            ),
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
            criteria=(Criterion(Measure.FIRST_COST, at_least=50), accuracy(0.93, 0.96)),
            reported=mark("accuracy 0.9451"),
            unscaled=True,
        ),
        questions=(
            Question(
                "All weights start from N(0, 1). A guess costs 2.30. What does the first epoch cost?",
                ("About 2.3", "About 10", "More than 100"),
                2,
                "Sums of hundreds of such weights are large, and the next layers make them larger. So"
                " the first answers are quite sure, and mostly wrong.",
            ),
            Question(
                "How accurate is it after fifteen epochs?",
                ("About 95 %", "About 50 %", "About 11 %: it never recovers"),
                0,
                "No gradient vanishes, so it learns. But Adam's steps are small beside such weights, "
                "which keep much of their random start.",
            ),
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
        questions=(
            Question(
                "First each layer is pre-trained as a restricted Boltzmann machine, without labels. "
                "What falls meanwhile?",
                (
                    "The number of misread digits",
                    "The error of rebuilding its input",
                    "The cross entropy",
                ),
                1,
                "Without labels there is no right answer to be measured by. Each layer learns to "
                "rebuild what comes in, and so what strokes look like.",
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
        questions=(
            Question(
                "The same network with Xavier's start. What does the first epoch cost, beside more "
                "than 100 with N(0, 1)?",
                ("Less than a hundredth", "About a tenth", "About half"),
                0,
                "The more weights meet in a unit, the smaller Xavier makes them. So the sums stay "
                "alike from layer to layer, and nothing has to be unlearned first.",
            ),
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
        questions=(
            Question(
                "He's start is made for ReLU. How much more accurate is it here than Xavier's?",
                ("By 5 points or more", "By about 1 point", "No more than chance makes"),
                2,
                "He's weights are somewhat larger, to make up for what ReLU cuts away. Over two "
                "hidden layers that hardly adds up; over twenty it would.",
            ),
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
        questions=(
            Question(
                "You draw one digit and ask the trained network twice, outside train mode. Are the "
                "two answers the same?",
                (
                    "No: other units are silent each time",
                    "Yes, to the last decimal",
                    "Only where it is sure",
                ),
                1,
                "Dropout belongs to training. When the network is asked, all of its units answer, and"
                " one drawing has one answer.",
            ),
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
        questions=(
            Question(
                "The six layers of sigmoids again, now with batch norm before each sigmoid. What "
                "happens?",
                (
                    "Nothing: sigmoids are sigmoids",
                    "They learn, to about 50 %",
                    "They learn, to about 97 %",
                ),
                2,
                "Batch norm brings the sums back to where a sigmoid is steep, and to the same spread "
                "in every layer. So the gradient arrives at the first one.",
            ),
        ),
    ),
)
