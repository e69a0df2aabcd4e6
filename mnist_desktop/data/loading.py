"""The data of every task, by its name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.mnist import load_mnist, mnist_of
from mnist_desktop.data.own_data import read
from mnist_desktop.data.pen import pen_examples
from mnist_desktop.data.pixels import Pixels
from mnist_desktop.data.points import load_points
from mnist_desktop.data.tables import load_gate, load_toy
from mnist_desktop.experiment.choices import Examples
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName

_LOADERS = {
    TaskName.MNIST: load_mnist,
    TaskName.AND: lambda: load_gate(TaskName.AND),
    TaskName.OR: lambda: load_gate(TaskName.OR),
    TaskName.XOR: lambda: load_gate(TaskName.XOR),
    TaskName.TOY: load_toy,
}


def load(task: TaskName) -> Dataset:
    """A task's training and test examples. Raises DataError where they cannot be loaded.

    Raises KeyError for a task whose examples are an experiment's (`load_for`): points, and own data.
    """
    return _LOADERS[task]()


def load_for(experiment: Experiment, mnist: Dataset | None = None) -> Dataset:
    """The examples that an experiment chooses; of its task's `mnist` where that is at hand.

    Raises DataError where they cannot be loaded.
    """
    if experiment.task_facts.has_points:
        return load_points(experiment)
    if experiment.data.own_data is not None and experiment.task_facts.is_own:
        return own_dataset(experiment.data.own_data)
    if not experiment.task_facts.images:
        return load(experiment.task)
    data, chosen = mnist or load(experiment.task), experiment.data
    inputs, labels = data.train_inputs, data.train_labels
    if chosen.examples is not Examples.MNIST:
        of_pen, their_labels = pen_examples(chosen.left_out)
        if chosen.examples is Examples.PEN:
            inputs, labels = of_pen, their_labels
        else:
            assert isinstance(inputs, Pixels)
            inputs, labels = Pixels.joined((inputs, of_pen)), torch.cat([labels, their_labels])
    return replace(data, train_inputs=inputs, train_labels=labels, pen_group=chosen.left_out)


@lru_cache(maxsize=1)
def own_dataset(own: OwnData) -> Dataset:
    """A data set of the user's own. Raises DataError where it is not on this computer, or damaged."""
    images = read(own)
    return mnist_of(
        [images.train_images, images.train_labels, images.test_images, images.test_labels]
    )
