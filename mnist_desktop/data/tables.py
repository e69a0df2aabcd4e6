"""The tasks that fit on a page: AND, OR, XOR, and the lecture notes' three-feature toy (section 07-1)."""

from __future__ import annotations

import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.tasks import TaskName

_CORNERS = [[0, 0], [0, 1], [1, 0], [1, 1]]
_GATES = {TaskName.AND: [0, 0, 0, 1], TaskName.OR: [0, 1, 1, 1], TaskName.XOR: [0, 1, 1, 0]}


def load_gate(name: TaskName) -> Dataset:
    """A gate's four rows of two inputs, labelled 0 or 1. It is tested on the same rows: it has no others.

    Raises KeyError for a task that is no gate.
    """
    inputs = torch.tensor(_CORNERS, dtype=torch.float32)
    labels = torch.tensor(_GATES[name])
    return Dataset(inputs, labels, inputs, labels)


def load_toy() -> Dataset:
    """The toy's eight rows of three features in three classes, and its three test rows."""
    return Dataset(
        train_inputs=torch.tensor(
            [
                [1, 2, 1],
                [1, 3, 2],
                [1, 3, 4],
                [1, 5, 5],
                [1, 7, 5],
                [1, 2, 5],
                [1, 6, 6],
                [1, 7, 7],
            ],
            dtype=torch.float32,
        ),
        train_labels=torch.tensor([2, 2, 2, 1, 1, 1, 0, 0]),
        test_inputs=torch.tensor([[2, 1, 1], [3, 1, 2], [3, 3, 4]], dtype=torch.float32),
        test_labels=torch.tensor([2, 2, 2]),
    )
