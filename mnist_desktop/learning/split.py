"""Which training examples are trained on and which are held back for validation."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment


@dataclass(frozen=True)
class Split:
    """The examples of one run, on its device. Validation is None where none are held back."""

    inputs: Tensor
    labels: Tensor
    validation: tuple[Tensor, Tensor] | None
    test: tuple[Tensor, Tensor]


def drawn(experiment: Experiment, data: Dataset) -> tuple[Tensor, Tensor]:
    """The rows of the training examples that are trained on, and those held back, each (rows,) of int64.

    The validation share is held back and the subset taken of the rest, both drawn by the seed. The draw has
    a generator of its own: the same seed splits alike whatever the network is.
    """
    rows = len(data.train_labels)
    held_back = round(experiment.data.validation_share * rows) if experiment.validation_rows else 0
    wanted = experiment.data.subset if experiment.task_facts.images else 0
    if not held_back and not 0 < wanted < rows:
        return torch.arange(rows), torch.arange(0)
    generator = torch.Generator().manual_seed(experiment.training.seed)
    order = torch.randperm(rows, generator=generator)
    return order[held_back : held_back + wanted if wanted else rows], order[:held_back]


def split(experiment: Experiment, data: Dataset, device: torch.device) -> Split:
    """The examples that are `drawn`, and those of the test. No others are scaled or copied."""

    def taken(rows: Tensor) -> tuple[Tensor, Tensor]:
        return data.train_inputs[rows].to(device), data.train_labels[rows].to(device)

    kept, held_back = drawn(experiment, data)
    validation = taken(held_back) if len(held_back) else None
    test = data.test_inputs[:].to(device), data.test_labels.to(device)
    return Split(*taken(kept), validation, test)
