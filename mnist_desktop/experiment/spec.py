"""What is to be trained: Experiment and its parts.

They are plain frozen data that a file, the form and the command line share. Every knob is declared here
once, with its limits, its label and its help.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ValidationError

from mnist_desktop.experiment.choices import Init
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.knob_kinds import kind_of
from mnist_desktop.experiment.knobs import Knob, Knobs, knob_of, mark
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.problems import Problem, problems
from mnist_desktop.experiment.tasks import TASKS, Task, TaskName
from mnist_desktop.experiment.training import Training


class Experiment(Knobs):
    """All that is set before training. Two equal experiments give the same run."""

    task: Annotated[
        TaskName,
        Knob(
            label=mark("Task"),
            section="08-1",
            help=mark(
                "What the network is to learn: MNIST's digits, or a table small enough to see the whole "
                "of what was learned."
            ),
        ),
    ] = TaskName.MNIST
    data: Data = Data()
    network: Network = Network()
    training: Training = Training()

    @property
    def task_facts(self) -> Task:
        """The facts of the task's data."""
        return TASKS[self.task]

    @property
    def validation_rows(self) -> int:
        """How many training images are held back for validation."""
        if not self.task_facts.images:
            return 0
        return round(self.data.validation_share * self.task_facts.train_rows)

    @property
    def train_rows(self) -> int:
        """How many examples an epoch goes through."""
        rest = self.task_facts.train_rows - self.validation_rows
        return min(self.data.subset, rest) if self.data.subset and self.task_facts.images else rest

    @property
    def batch_rows(self) -> int:
        """How many examples a step looks at."""
        return self.train_rows if self.task_facts.full_batch else self.training.batch_size

    @property
    def batches_per_epoch(self) -> int:
        """How many steps an epoch takes; 0 where the batch size leaves no whole batch."""
        whole, rest = divmod(self.train_rows, self.batch_rows)
        return whole + (1 if rest and not self.training.drop_last else 0)

    @property
    def length(self) -> int:
        """How many epochs the run takes; of a full-batch task, where a step is an epoch, steps."""
        return self.training.steps if self.task_facts.full_batch else self.training.epochs

    @property
    def figures_every(self) -> int:
        """After how many epochs figures are taken: about a hundred times where a step is an epoch."""
        return max(1, self.length // 100) if self.task_facts.full_batch else 1

    @property
    def augments(self) -> bool:
        """Whether the training images are distorted."""
        return self.data.augment and self.task_facts.images

    @property
    def pretrains(self) -> bool:
        """Whether the hidden layers are pre-trained as restricted Boltzmann machines."""
        return self.network.init is Init.DBN

    @property
    def stops_early(self) -> bool:
        """Whether the validation loss may end the run."""
        return self.training.patience > 0 and self.task_facts.images

    def with_knob(self, name: str, value: Any) -> Experiment:
        """A checked copy with one knob set. Raises pydantic.ValidationError, KeyError if unknown."""
        part = PART_OF[name]
        if not part:
            return self.changed(**{name: value})
        return self.changed(**{part: getattr(self, part).changed(**{name: value})})

    def with_knobs(self, **values: Any) -> Experiment:
        """A checked copy with some knobs set, by their names. Raises as `with_knob` does."""
        experiment = self
        for name, value in values.items():
            experiment = experiment.with_knob(name, value)
        return experiment

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
        return tuple(problems(self))


PARTS: dict[str, type[Knobs]] = {
    "": Experiment,
    "data": Data,
    "network": Network,
    "training": Training,
}

# Which part of an experiment holds a knob; names are unique over all parts.
PART_OF = {
    name: part
    for part, model in PARTS.items()
    for name, field in model.model_fields.items()
    if any(isinstance(item, Knob) for item in field.metadata)
}

# How a knob's values are typed, written and said.
KINDS = {name: kind_of(PARTS[part].model_fields[name]) for name, part in PART_OF.items()}


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
    return f"{name.replace('_', '-')}: {KINDS[name].describe()}, not {_shown(given)}"


def _shown(value: Any) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    text = " ".join(text.split()) or "nothing"  # one line, whatever was typed
    return text if len(text) <= 60 else text[:57] + "…"


def label_of(name: str) -> str:
    """The label of a knob. Raises KeyError if unknown."""
    return knob_named(name).label


def knob_named(name: str) -> Knob:
    """The declaration of a knob. Raises KeyError if unknown."""
    return knob_of(PARTS[PART_OF[name]].model_fields[name])
