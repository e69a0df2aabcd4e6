"""What training leaves behind: the history of a run and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

Weights = dict[str, Tensor]


class End(Enum):
    """Why a training ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    DIVERGED = "diverged"
    FAILED = "failed"


@dataclass(frozen=True)
class EpochFigures:
    """The figures of one epoch (numbered from 1).

    `cost` is the mean loss of its batches, `test_loss` and `test_accuracy` (0..1) belong to the test
    images at its end, and `seconds` is what its training steps took, without the evaluation.
    """

    epoch: int
    cost: float
    test_loss: float
    test_accuracy: float
    seconds: float


@dataclass(frozen=True)
class History:
    """Every batch's loss, float32 (steps,), and the figures of each whole epoch."""

    losses: NDArray[np.float32]
    epochs: tuple[EpochFigures, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the training steps of the whole epochs took."""
        return sum(epoch.seconds for epoch in self.epochs)


@dataclass(frozen=True)
class Outcome:
    """What training returns.

    `weights` is the state dict on the CPU: at the end of the run, or of its last whole epoch where it
    diverged or failed. `message` is a sentence where there is something to say about the end. `device`
    says what computed ("CPU, 2 threads") and `seconds` how long the training steps took altogether.
    """

    history: History
    weights: Weights
    end: End
    device: str
    seconds: float
    message: str = ""
    versions: dict[str, str] = field(default_factory=dict)
