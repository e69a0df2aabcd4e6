"""The knobs of the network: its layers and how their weights start."""

from typing import Annotated

from annotated_types import Ge, Gt, Le, Lt
from pydantic import Field

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.knobs import Knob, Knobs
from mnist_desktop.words import mark

MOST_LAYERS, WIDEST = 8, 8192
Width = Annotated[int, Ge(1), Le(WIDEST)]


class Network(Knobs):
    """The architecture: each hidden layer is linear, batch norm, activation, dropout, in this order."""

    hidden: Annotated[
        tuple[Width, ...],
        Field(max_length=MOST_LAYERS),
        Knob(
            label=mark("Hidden layers"),
            section="08-2",
            help=mark(
                "How many layers lie between the picture and the answer, and how many units each has. "
                "None at all is softmax regression. More units can learn more, and overfit more."
            ),
        ),
    ] = (100, 100)
    activation: Annotated[
        Activation,
        Knob(
            label=mark("Activation"),
            section="09-1",
            help=mark(
                "The function after each hidden layer. Without one, layers collapse into a single "
                "linear one. Sigmoid fades gradients in deep networks; ReLU does not."
            ),
            applies=lambda experiment: bool(experiment.network.hidden),
        ),
    ] = Activation.RELU
    leaky_slope: Annotated[
        float,
        Ge(0.0001),
        Lt(1),
        Knob(
            label=mark("Leaky slope"),
            section="09-1",
            help=mark(
                "The slope of Leaky ReLU for negative inputs. It keeps a unit that is never positive "
                "learning, where ReLU's unit would be dead."
            ),
            step=0.01,
            decimals=4,
            applies=lambda experiment: (
                bool(experiment.network.hidden)
                and experiment.network.activation is Activation.LEAKY_RELU
            ),
        ),
    ] = 0.01
    batch_norm: Annotated[
        bool,
        Knob(
            label=mark("Batch norm"),
            section="09-4",
            help=mark(
                "Normalises what each hidden layer passes on, over the batch. Gradients reach deep "
                "layers, initialisation matters less, larger learning rates work. It needs batches of "
                "two or more."
            ),
            applies=lambda experiment: bool(experiment.network.hidden),
        ),
    ] = True
    dropout: Annotated[
        float,
        Ge(0),
        Le(0.95),
        Knob(
            label=mark("Dropout"),
            section="09-3",
            help=mark(
                "The share of a hidden layer's units that is silenced at random in each training step, "
                "so that no unit relies on another. It is off when the network is asked for an answer."
            ),
            step=0.05,
            off=0.0,
            on=0.3,
            applies=lambda experiment: bool(experiment.network.hidden),
        ),
    ] = 0.3
    init: Annotated[
        Init,
        Knob(
            label=mark("Initialisation"),
            section="09-2",
            help=mark(
                "How the weights start. Xavier suits sigmoid and tanh, He suits ReLU; Normal (0, 1) is "
                "far too large for wide layers, as the first cost shows. DBN first teaches each layer to "
                "give its input back, before any label is used."
            ),
        ),
    ] = Init.XAVIER_UNIFORM
    pretraining_epochs: Annotated[
        int,
        Ge(1),
        Le(1000),
        Knob(
            label=mark("Pre-training epochs"),
            section="09-2",
            help=mark(
                "How often each hidden layer goes through all training images as a restricted Boltzmann "
                "machine before the network is trained."
            ),
            applies=lambda experiment: experiment.pretrains,
        ),
    ] = 3
    pretraining_rate: Annotated[
        float,
        Gt(0),
        Le(10),
        Knob(
            label=mark("Pre-training rate"),
            section="09-2",
            help=mark("The learning rate of the restricted Boltzmann machines."),
            decades=True,
            decimals=6,
            applies=lambda experiment: experiment.pretrains,
        ),
    ] = 0.1
