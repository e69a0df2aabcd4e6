"""The tasks that fit on a page, as tensors: AND, OR, XOR, and the lecture notes' three-feature toy."""

from __future__ import annotations

import torch

from mnist_desktop.data import rows
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.tasks import TaskName


def load_gate(name: TaskName) -> Dataset:
    """A gate's four rows of two inputs, labelled 0 or 1. It is tested on the same rows: it has no others.

    Raises KeyError for a task that is no gate.
    """
    inputs = torch.tensor(rows.GATE_INPUTS, dtype=torch.float32)
    labels = torch.tensor(rows.GATE_LABELS[name])
    return Dataset(inputs, labels, inputs, labels)


def load_toy() -> Dataset:
    """The toy's eight rows of three features in three classes, and its three test rows."""
    return Dataset(
        train_inputs=torch.tensor(rows.TOY_INPUTS, dtype=torch.float32),
        train_labels=torch.tensor(rows.TOY_LABELS),
        test_inputs=torch.tensor(rows.TOY_TEST_INPUTS, dtype=torch.float32),
        test_labels=torch.tensor(rows.TOY_TEST_LABELS),
    )
