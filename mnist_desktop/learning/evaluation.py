"""How well a network does on examples it has not seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import evaluation_rows
from mnist_desktop.learning.objective import Objective


@dataclass(frozen=True)
class Score:
    """The mean loss over examples and the share (0..1) that is answered rightly."""

    loss: float
    accuracy: float


def evaluate(
    network: nn.Sequential, inputs: Tensor, labels: Tensor, objective: Objective
) -> Iterator[Score | None]:
    """Score a network in eval mode on `inputs` (rows, inputs) with `labels` (rows,).

    Yields None after each part, so that whoever trains can look up, and the Score at the end. The
    network is left in eval mode.
    """
    network.eval()
    part = objective.scores(network)
    targets = objective.targets(labels)
    # Sums stay on the device: reading one would wait for it.
    loss = torch.zeros((), device=inputs.device)
    right = torch.zeros((), device=inputs.device, dtype=torch.int64)
    rows = evaluation_rows(sum(parameter.numel() for parameter in network.parameters()))
    for start in range(0, len(inputs), rows):
        with torch.inference_mode():
            scores = part(inputs[start : start + rows])
            loss += objective.loss(scores, targets[start : start + rows]) * len(scores)
            right += (objective.answers(scores) == labels[start : start + rows]).sum()
        yield None
    yield Score(loss=loss.item() / len(inputs), accuracy=right.item() / len(inputs))
