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


def split(experiment: Experiment, data: Dataset, device: torch.device) -> Split:
    """Hold back the validation share and take the subset of the rest, both drawn by the seed.

    The draw has a generator of its own: the same seed splits alike whatever the network is.
    """
    inputs, labels = data.train_inputs[:].to(device), data.train_labels.to(device)
    test = data.test_inputs[:].to(device), data.test_labels.to(device)
    held_back = round(experiment.data.validation_share * len(inputs))
    held_back = held_back if experiment.validation_rows else 0
    rest = len(inputs) - held_back
    wanted = experiment.data.subset if experiment.task_facts.images else 0
    if not held_back and not 0 < wanted < rest:
        return Split(inputs, labels, None, test)
    generator = torch.Generator().manual_seed(experiment.training.seed)
    order = torch.randperm(len(inputs), generator=generator).to(device)
    kept = order[held_back : held_back + wanted if wanted else len(inputs)]
    validation = None
    if held_back:
        validation = inputs[order[:held_back]], labels[order[:held_back]]
    return Split(inputs[kept], labels[kept], validation, test)
