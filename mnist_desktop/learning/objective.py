"""What a task's network is trained for: its loss, and what its scores mean."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from mnist_desktop.experiment.tasks import Loss, Task


class Objective(Protocol):
    """Between a network's scores, before any softmax or sigmoid at its end, and its answers."""

    def scores(self, network: nn.Sequential) -> nn.Sequential:
        """The part of the network that ends in the scores; it shares the network's modules."""

    def targets(self, labels: Tensor) -> Tensor:
        """Labels int64 (rows,) as the loss takes them."""

    def loss(self, scores: Tensor, targets: Tensor, smoothing: float = 0.0) -> Tensor:
        """The mean loss of scores (rows, outputs)."""

    def answers(self, scores: Tensor) -> Tensor:
        """The class that the scores (rows, outputs) say: int64 (rows,)."""

    def probabilities(self, scores: Tensor) -> Tensor:
        """What the network would say: (rows, outputs), each in 0..1."""


class CrossEntropy:
    """Softmax over as many outputs as there are classes."""

    def scores(self, network: nn.Sequential) -> nn.Sequential:
        return network

    def targets(self, labels: Tensor) -> Tensor:
        return labels

    def loss(self, scores: Tensor, targets: Tensor, smoothing: float = 0.0) -> Tensor:
        return functional.cross_entropy(scores, targets, label_smoothing=smoothing)

    def answers(self, scores: Tensor) -> Tensor:
        return scores.argmax(dim=1)

    def probabilities(self, scores: Tensor) -> Tensor:
        return scores.softmax(dim=1)


class BinaryCrossEntropy:
    """One sigmoid output, the probability of class 1.

    The loss is BCE on that probability, computed from the score before the sigmoid: a probability that
    rounds to 0 or 1 would make its logarithm infinite and its gradient vanish.
    """

    def scores(self, network: nn.Sequential) -> nn.Sequential:
        return nn.Sequential(OrderedDict(list(network.named_children())[:-1]))

    def targets(self, labels: Tensor) -> Tensor:
        return labels.float().unsqueeze(1)

    def loss(self, scores: Tensor, targets: Tensor, smoothing: float = 0.0) -> Tensor:
        return functional.binary_cross_entropy_with_logits(scores, targets)

    def answers(self, scores: Tensor) -> Tensor:
        # By the probability, as one reads it in the table: a score of -1e-8 gives 0.5 as 1e-8 does.
        return (torch.sigmoid(scores) >= 0.5).long().squeeze(1)

    def probabilities(self, scores: Tensor) -> Tensor:
        return torch.sigmoid(scores)


_OBJECTIVES: dict[Loss, Objective] = {
    Loss.CROSS_ENTROPY: CrossEntropy(),
    Loss.BINARY_CROSS_ENTROPY: BinaryCrossEntropy(),
}


def objective_of(task: Task) -> Objective:
    """What the networks of a task are trained for."""
    return _OBJECTIVES[task.loss]
