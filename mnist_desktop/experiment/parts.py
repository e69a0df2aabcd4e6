"""The parts of an experiment, and what follows from them."""

from typing import Annotated

from mnist_desktop.experiment.choices import Examples, Init
from mnist_desktop.experiment.data import PEN_ROWS, Data
from mnist_desktop.experiment.knobs import Knob, Knobs
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.tasks import TASKS, Task, TaskName
from mnist_desktop.experiment.training import Training
from mnist_desktop.words import mark


class Parts(Knobs):
    """All that is set before training, and what it comes to: on it, problems.py has its rules."""

    task: Annotated[
        TaskName,
        Knob(
            label=mark("Task"),
            section="08-1",
            help=mark(
                "What the network is to learn: MNIST's digits, images of your own, or a table small enough "
                "to see the whole of what was learned."
            ),
        ),
    ] = TaskName.MNIST
    data: Data = Data()
    network: Network = Network()
    training: Training = Training()

    @property
    def task_facts(self) -> Task:
        """The facts of the task's data."""
        facts, data = TASKS[self.task], self.data
        if facts.is_own:
            return facts.with_own(data.own_data)
        if not facts.has_points:
            return facts
        trained = min(self.points, max(1, round(data.train_share * self.points)))
        classes = data.painted_classes if self.task is TaskName.PAINTED else 2
        return facts.with_points(trained, self.points - trained, classes)

    @property
    def points(self) -> int:
        """How many points there are, to train on and to test on, where the task has points."""
        return len(self.data.painted) if self.task is TaskName.PAINTED else self.data.points

    @property
    def examples(self) -> tuple[object, ...]:
        """What the rows, the points or one's own images follow from: where it is the same, so are they."""
        data = self.data
        if self.task_facts.is_own:
            return self.task, data.own_data
        if not self.task_facts.has_points:
            return (self.task,)
        drawn = (data.painted,) if self.task is TaskName.PAINTED else (data.points, data.noise)
        return self.task, *drawn, data.train_share, self.training.seed

    @property
    def reads(self) -> tuple[object, ...]:
        """What a network of it reads: where it is the same, one can be asked in place of another."""
        return self.task, self.data.own_data if self.task_facts.is_own else None

    @property
    def rows(self) -> int:
        """How many training examples there are, before any is held back."""
        of_task = self.task_facts.train_rows
        if not self.task_facts.digits or self.data.examples is Examples.MNIST:
            return of_task
        return PEN_ROWS if self.data.examples is Examples.PEN else of_task + PEN_ROWS

    @property
    def validation_rows(self) -> int:
        """How many training images are held back for validation."""
        if not self.task_facts.images:
            return 0
        return round(self.data.validation_share * self.rows)

    @property
    def train_rows(self) -> int:
        """How many examples an epoch goes through."""
        rest = self.rows - self.validation_rows
        return min(self.data.subset, rest) if self.data.subset and self.task_facts.images else rest

    @property
    def batch_rows(self) -> int:
        """How many examples a step looks at."""
        full = self.task_facts.full_batch
        return max(1, self.train_rows) if full else self.training.batch_size

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
