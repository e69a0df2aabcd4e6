"""What stands beside each other in the picture of a network, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import say

# So many units have room for a circle each.
MOST_NODES = 10
_FIRST_WIDTH, _FIRST_WIDTH_OF_A_TABLE = 100, 4


class Kind(Enum):
    """What a column of the picture looks like."""

    PIXELS = auto()  # the drawing
    NODES = auto()  # a circle for each number
    UNITS = auto()  # a block with a cell for each unit, or for several
    TEMPLATES = auto()  # the weights of each digit as a picture, where there is no hidden layer
    DIGITS = auto()  # a bar for each digit, or each class of one's own data


@dataclass(frozen=True)
class Column:
    """A column of `units` numbers. `hidden` says which hidden layer it is, counted from 0.

    `lines` are what can be written below it, the longest first, and `words` what is said of it; `names`
    are those of its numbers.
    """

    kind: Kind
    units: int
    words: str
    hidden: int | None = None
    lines: tuple[str, ...] = ()
    batch_norm: bool = False
    dropout: float = 0.0
    names: tuple[str, ...] = ()


def columns_of(experiment: Experiment) -> tuple[Column, ...]:
    """The columns of an experiment's network, from its inputs to its outputs."""
    task, network = experiment.task_facts, experiment.network
    activation = say(network.activation.label)
    small = all(width <= MOST_NODES for width in network.hidden) and not task.images
    hidden = []
    for index, width in enumerate(network.hidden):
        norm = _tr("batch norm") if network.batch_norm else ""
        dropout = _tr("dropout {:g}").format(network.dropout) if network.dropout else ""
        words = _tr("Hidden layer {}: {:,} units, {}").format(index + 1, width, activation)
        hidden.append(
            Column(
                Kind.NODES if small else Kind.UNITS,
                width,
                ", ".join(filter(None, (words, norm, dropout))),
                index,
                (" · ".join(filter(None, (norm, activation, dropout))), activation),
                network.batch_norm,
                network.dropout,
            )
        )
    if not task.images:
        first = Column(Kind.NODES, task.inputs, _tr("{} inputs").format(task.inputs))
        last = Column(Kind.NODES, task.outputs, _tr("What it answers"))
        return (first, *hidden, last)
    if not hidden:
        words = _tr("Ten templates: the weights from the pixels to each digit")
        if not task.digits:
            words = _tr("{} templates: the weights from the pixels to each class")
        words = words.format(task.outputs)
        hidden = [Column(Kind.TEMPLATES, task.outputs, words, names=task.classes)]
    pixels = Column(Kind.PIXELS, task.inputs, _tr("The drawing, 28 × 28 pixels"))
    words = _tr("Ten digits") if task.digits else _tr("{} classes").format(task.outputs)
    return (pixels, *hidden, Column(Kind.DIGITS, task.outputs, words, names=task.classes))


def shape_in_words(experiment: Experiment) -> str:
    """How many numbers go in and come out of each layer: "784 → 100 → 10"."""
    task = experiment.task_facts
    widths = (task.inputs, *experiment.network.hidden, task.outputs)
    return " → ".join(f"{width:,}" for width in widths)


def parameters_in_words(experiment: Experiment) -> str:
    """How many numbers a network learns: "90,010 parameters"."""
    return _tr("{:,} parameters").format(parameter_count(experiment))


def is_alike(one: Experiment, other: Experiment) -> bool:
    """Whether two experiments have the same network for the same task."""
    return one.reads == other.reads and layers_of(one) == layers_of(other)


def with_one_more(experiment: Experiment, gap: int) -> tuple[int, ...]:
    """The hidden layers' widths with one more in a gap, 0 before the first: as wide as its neighbour."""
    hidden = experiment.network.hidden
    usual = _FIRST_WIDTH if experiment.task_facts.images else _FIRST_WIDTH_OF_A_TABLE
    width = hidden[max(0, gap - 1)] if hidden else usual
    return (*hidden[:gap], width, *hidden[gap:])


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPicture", text)
