"""What the parts of a script have to know of the experiment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnist_desktop.experiment.architecture import Layer, layers_of
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.learning.threads import threads_in, threads_of

if TYPE_CHECKING:
    # Not at run time: it needs numpy, which the command line's list of recipes does without.
    from mnist_desktop.history.records import KnobChange

EVAL = mark("Eval mode: dropout silences nothing, and batch norm uses the means of training.")
TRAIN = mark("Train mode: dropout silences units, and batch norm looks at the batch.")
NO_GRAD = mark("Nothing is learned here, so no gradients are kept.")


@dataclass(frozen=True)
class Course:
    """What a run adds to its experiment.

    `changes` are those of its history, `based_on` says what it started from where that was no
    initialisation, and `device`, in its outcome's words, what computed.
    """

    changes: Sequence[KnobChange] = ()
    based_on: str = ""
    device: str = ""


@dataclass(frozen=True)
class Modules:
    """The layers by the names that a script gives them; those without weights may be used twice."""

    definitions: dict[str, Layer]
    order: list[str]

    @property
    def linears(self) -> list[str]:
        return [name for name in self.definitions if name.startswith("linear")]


class Facts:
    """An experiment, the course of its run, and what follows from them for a script."""

    def __init__(self, experiment: Experiment, course: Course, *, notebook: bool) -> None:
        self.experiment = experiment
        self.course = course
        self.notebook = notebook
        self.images = experiment.task_facts.images
        self.binary = experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY
        self.modules = _modules(experiment)
        kinds = {layer.kind for layer in self.modules.definitions.values()}
        self.has_modes = bool(kinds & {"BatchNorm1d", "Dropout"})
        self.validates = experiment.validation_rows > 0
        self.stops_early = experiment.stops_early and self.validates
        self.pretrains = experiment.pretrains and self.images and bool(experiment.network.hidden)
        self.scheduled = experiment.training.schedule is not Schedule.CONSTANT
        device = experiment.training.device
        self.device = "" if device == "cpu" else device
        # On the CPU: those of the run, or those that a run on this machine would have.
        self.threads = 0 if self.device else threads_in(course.device) or threads_of(experiment)
        # What puts a tensor or a module on the device; nothing on the CPU.
        self.to = ".to(device)" if self.device else ""


def _modules(experiment: Experiment) -> Modules:
    definitions: dict[str, Layer] = {}
    order = []
    for layer in layers_of(experiment):
        name = layer.name
        if not layer.parameters:
            name = name.rstrip("0123456789")
        definitions[name] = layer
        order.append(name)
    # As the notes have them: all linear layers, then all of batch norm, then the others.
    kinds = list(dict.fromkeys(layer.kind for layer in definitions.values()))
    by_kind = sorted(definitions.items(), key=lambda item: kinds.index(item[1].kind))
    return Modules(dict(by_kind), order)
