"""What is to be trained: Experiment and its parts.

They are plain frozen data that a file, the form and the command line share. Every knob is declared here
once, with its limits, its label and its help.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from annotated_types import Ge, Gt, Le, Lt
from pydantic import Field, StringConstraints, ValidationError

from mnist_desktop.experiment.knobs import Choice, Knob, Knobs, bounds, knob_of, mark
from mnist_desktop.experiment.tasks import TASKS, Task

WIDEST = 8192
Width = Annotated[int, Ge(1), Le(WIDEST)]


class TaskName(Choice):
    """The data that a network can learn from."""

    MNIST = "mnist", mark("MNIST digits")


class Activation(Choice):
    """The function after each hidden layer."""

    SIGMOID = "sigmoid", mark("Sigmoid")
    TANH = "tanh", mark("Tanh")
    RELU = "relu", mark("ReLU")
    LEAKY_RELU = "leaky-relu", mark("Leaky ReLU")
    ELU = "elu", mark("ELU")
    GELU = "gelu", mark("GELU")
    SILU = "silu", mark("SiLU")


class Init(Choice):
    """How the weights start; the biases always start as PyTorch starts them."""

    PYTORCH = "pytorch", mark("PyTorch's own")
    NORMAL = "normal", mark("Normal (0, 1)")
    XAVIER_UNIFORM = "xavier-uniform", mark("Xavier uniform")
    XAVIER_NORMAL = "xavier-normal", mark("Xavier normal")
    HE_UNIFORM = "he-uniform", mark("He uniform")
    HE_NORMAL = "he-normal", mark("He normal")


class Optimizer(Choice):
    """The rule that turns gradients into steps."""

    SGD = "sgd", mark("SGD")
    MOMENTUM = "momentum", mark("SGD with momentum")
    NESTEROV = "nesterov", mark("SGD with Nesterov")
    ADAM = "adam", mark("Adam")
    ADAMW = "adamw", mark("AdamW")
    RMSPROP = "rmsprop", mark("RMSprop")
    ADAGRAD = "adagrad", mark("Adagrad")
    ADADELTA = "adadelta", mark("Adadelta")
    NADAM = "nadam", mark("NAdam")
    RADAM = "radam", mark("RAdam")


class Network(Knobs):
    """The architecture: each hidden layer is linear, batch norm, activation, dropout, in this order."""

    hidden: Annotated[
        tuple[Width, ...],
        Field(max_length=8),
        Knob(
            label=mark("Hidden layers"),
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
            help=mark(
                "The function after each hidden layer. Without one, layers collapse into a single "
                "linear one. Sigmoid fades gradients in deep networks; ReLU does not."
            ),
            applies=lambda network: bool(network.hidden),
        ),
    ] = Activation.RELU
    leaky_slope: Annotated[
        float,
        Ge(0.0001),
        Lt(1),
        Knob(
            label=mark("Leaky slope"),
            help=mark(
                "The slope of Leaky ReLU for negative inputs. It keeps a unit that is never positive "
                "learning, where ReLU's unit would be dead."
            ),
            step=0.01,
            decimals=4,
            applies=lambda network: (
                bool(network.hidden) and network.activation is Activation.LEAKY_RELU
            ),
        ),
    ] = 0.01
    batch_norm: Annotated[
        bool,
        Knob(
            label=mark("Batch norm"),
            help=mark(
                "Normalises what each hidden layer passes on, over the batch. Gradients reach deep "
                "layers, initialisation matters less, larger learning rates work. It needs batches of "
                "two or more."
            ),
            applies=lambda network: bool(network.hidden),
        ),
    ] = True
    dropout: Annotated[
        float,
        Ge(0),
        Le(0.95),
        Knob(
            label=mark("Dropout"),
            help=mark(
                "The share of a hidden layer's units that is silenced at random in each training step, "
                "so that no unit relies on another. It is off when the network is asked for an answer."
            ),
            step=0.05,
            off=0.0,
            on=0.3,
            applies=lambda network: bool(network.hidden),
        ),
    ] = 0.3
    init: Annotated[
        Init,
        Knob(
            label=mark("Initialisation"),
            help=mark(
                "How the weights start. Xavier suits sigmoid and tanh, He suits ReLU; Normal (0, 1) is "
                "far too large for wide layers, as the first cost shows."
            ),
        ),
    ] = Init.XAVIER_UNIFORM


class Training(Knobs):
    """How the network learns."""

    optimizer: Annotated[
        Optimizer,
        Knob(
            label=mark("Optimizer"),
            help=mark(
                "The rule that turns gradients into steps. SGD takes the plain gradient; Adam and its "
                "kin give each weight a step of its own."
            ),
        ),
    ] = Optimizer.ADAM
    momentum: Annotated[
        float,
        Gt(0),
        Lt(1),
        Knob(
            label=mark("Momentum"),
            help=mark("The share of the last step that the next one keeps."),
            step=0.05,
            decimals=3,
            applies=lambda training: training.optimizer in (Optimizer.MOMENTUM, Optimizer.NESTEROV),
        ),
    ] = 0.9
    learning_rate: Annotated[
        float,
        Gt(0),
        Le(10_000),
        Knob(
            label=mark("Learning rate"),
            help=mark(
                "The size of a step. Too small, and the loss hardly falls; too large, and it jumps or "
                "grows without bound."
            ),
            decades=True,
            decimals=6,
        ),
    ] = 0.1
    weight_decay: Annotated[
        float,
        Ge(0),
        Le(1),
        Knob(
            label=mark("Weight decay"),
            help=mark(
                "Pulls every weight a little towards zero in each step. It keeps weights small and so "
                "works against overfitting."
            ),
            decades=True,
            decimals=6,
            off=0.0,
            on=1e-4,
        ),
    ] = 0.0
    batch_size: Annotated[
        int,
        Ge(1),
        Le(1_000_000),
        Knob(
            label=mark("Batch size"),
            help=mark(
                "How many images one step looks at. Small batches take many noisy steps, large ones "
                "few smooth ones."
            ),
            step=10,
        ),
    ] = 100
    epochs: Annotated[
        int,
        Ge(1),
        Le(1000),
        Knob(
            label=mark("Epochs"),
            help=mark("How often training goes through all training images."),
        ),
    ] = 15
    shuffle: Annotated[
        bool,
        Knob(
            label=mark("Shuffle"),
            help=mark(
                "Draws a new order of the training images for each epoch. Without it the batches are "
                "the same in every epoch."
            ),
        ),
    ] = True
    drop_last: Annotated[
        bool,
        Knob(
            label=mark("Drop last"),
            help=mark(
                "Leaves out the images that do not fill a last whole batch, so that no small batch "
                "counts as much as a full one."
            ),
        ),
    ] = True
    seed: Annotated[
        int,
        Ge(0),
        Le(2**31 - 1),
        Knob(
            label=mark("Seed"),
            help=mark(
                "Where the random numbers start: the same seed gives the same weights, the same order "
                "and the same dropout, and so the same run."
            ),
        ),
    ] = 1
    device: Annotated[
        str,
        StringConstraints(pattern=r"^(cpu|mps|(cuda|xpu)(:\d+)?)$"),
        Knob(
            label=mark("Device"),
            help=mark(
                "What computes: the processor (cpu) or a graphics card (cuda:0, mps, xpu). A network "
                "of this size is quick on either."
            ),
            in_form=False,
        ),
    ] = "cpu"


@dataclass(frozen=True)
class Problem:
    """Why an experiment cannot be trained: the knob to change, and a sentence for the user."""

    knob: str
    sentence: str


class Experiment(Knobs):
    """All that is set before training. Two equal experiments give the same run."""

    task: Annotated[
        TaskName,
        Knob(label=mark("Task"), help=mark("The data to learn from."), in_form=False),
    ] = TaskName.MNIST
    network: Network = Network()
    training: Training = Training()

    @property
    def task_facts(self) -> Task:
        """The sizes of the task's data."""
        return TASKS[self.task.value]

    @property
    def batches_per_epoch(self) -> int:
        """How many steps an epoch takes; 0 where the batch size leaves no whole batch."""
        whole, rest = divmod(self.task_facts.train_rows, self.training.batch_size)
        return whole + (1 if rest and not self.training.drop_last else 0)

    def with_knob(self, name: str, value: Any) -> Experiment:
        """A checked copy with one knob set. Raises pydantic.ValidationError, KeyError if unknown."""
        part = PART_OF[name]
        if not part:
            return self.changed(**{name: value})
        return self.changed(**{part: getattr(self, part).changed(**{name: value})})

    def knob(self, name: str) -> Any:
        """The value of a knob. Raises KeyError if unknown."""
        part = PART_OF[name]
        return getattr(getattr(self, part) if part else self, name)

    def differences(self, other: Experiment) -> dict[str, tuple[Any, Any]]:
        """The knobs that differ, by name, with their values here and there."""
        return {
            name: (self.knob(name), other.knob(name))
            for name in PART_OF
            if self.knob(name) != other.knob(name)
        }

    def problems(self) -> tuple[Problem, ...]:
        """What no single knob can see: why this experiment cannot be trained, if so."""
        rows = self.task_facts.train_rows
        batch = self.training.batch_size
        found = []
        if self.training.drop_last and batch > rows:
            found.append(
                Problem(
                    "batch_size",
                    f"A batch of {batch:,} is larger than the {rows:,} training images, and Drop last "
                    "leaves it out: nothing would be trained. Take smaller batches or switch Drop last "
                    "off.",
                )
            )
        if self.network.batch_norm and self.network.hidden:
            if batch == 1:
                found.append(
                    Problem(
                        "batch_size",
                        "Batch norm cannot normalise a batch of one image. Take a larger batch size "
                        "or switch batch norm off.",
                    )
                )
            elif rows % batch == 1 and not self.training.drop_last:
                found.append(
                    Problem(
                        "drop_last",
                        f"The last batch would hold one image ({rows:,} = {rows // batch:,} × "
                        f"{batch:,} + 1), which batch norm cannot normalise. Switch Drop last on, "
                        "change the batch size, or switch batch norm off.",
                    )
                )
        return tuple(found)


PARTS: dict[str, type[Knobs]] = {"": Experiment, "network": Network, "training": Training}

# Which part of an experiment holds a knob; names are unique over all parts.
PART_OF = {
    name: part
    for part, model in PARTS.items()
    for name, field in model.model_fields.items()
    if any(isinstance(item, Knob) for item in field.metadata)
}


def sentence(error: ValidationError) -> str:
    """One line that names the first wrong knob, its bounds and what was given."""
    first = error.errors()[0]
    place = [str(part) for part in first["loc"]]
    given = first["input"]
    name = next((part for part in reversed(place) if part in PART_OF), None)
    if first["type"] == "extra_forbidden":
        return f"unknown setting '{'.'.join(place)}'"
    if name is None:
        return f"{'.'.join(place) or 'the experiment'}: {first['msg']}"
    model = PARTS[PART_OF[name]]
    field = model.model_fields[name]
    label = name.replace("_", "-")
    if name == "hidden":
        return f"{label}: at most 8 widths of 1 to {WIDEST:,} units each, not {_shown(given)}"
    if isinstance(field.annotation, type) and issubclass(field.annotation, Choice):
        return f"{label}: one of {', '.join(field.annotation)}, not {_shown(given)}"
    if field.annotation is bool:
        return f"{label}: true or false, not {_shown(given)}"
    if field.annotation in (int, float):
        kind = "a whole number" if field.annotation is int else "a number"
        return f"{label}: {kind}, {bounds(field.metadata)}, not {_shown(given)}"
    if name == "device":
        return f"{label}: one of cpu, cuda, cuda:0, xpu, xpu:0, mps, not {_shown(given)}"
    return f"{label}: {first['msg']}, not {_shown(given)}"


def _shown(value: Any) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    text = " ".join(text.split()) or "nothing"  # one line, whatever was typed
    return text if len(text) <= 60 else text[:57] + "…"


def label_of(name: str) -> str:
    """The label of a knob. Raises KeyError if unknown."""
    return knob_of(PARTS[PART_OF[name]].model_fields[name]).label
