"""The data of every task, by its name."""

from __future__ import annotations

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.data.tables import load_gate, load_toy
from mnist_desktop.experiment.tasks import TaskName

_LOADERS = {
    TaskName.MNIST: load_mnist,
    TaskName.AND: lambda: load_gate(TaskName.AND),
    TaskName.OR: lambda: load_gate(TaskName.OR),
    TaskName.XOR: lambda: load_gate(TaskName.XOR),
    TaskName.TOY: load_toy,
}


def load(task: TaskName) -> Dataset:
    """A task's training and test examples. Raises DataError where they cannot be loaded."""
    return _LOADERS[task]()
