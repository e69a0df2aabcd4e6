"""What training leaves behind: the history of a run and how it ended.

Nothing here needs torch at run time, so that a list of runs is there before torch is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

Weights: TypeAlias = "dict[str, Tensor]"


class End(StrEnum):
    """Why a training ended; UNFINISHED while it has not."""

    FINISHED = "finished"
    EARLY = "early"
    STOPPED = "stopped"
    DIVERGED = "diverged"
    FAILED = "failed"
    UNFINISHED = "unfinished"


@dataclass(frozen=True)
class Reconstruction:
    """How well an RBM gives back what it is shown: the mean squared error per unit."""

    layer: int  # hidden layer, from 1
    epoch: float  # how many passes over the data this layer has behind it
    error: float


@dataclass(frozen=True)
class EpochFigures:
    """The figures of one epoch (numbered from 1).

    `cost` is the mean loss of its batches, `test_loss` and `test_accuracy` (0..1) belong to the test
    examples at its end, `validation_loss` and `validation_accuracy` to those held back from training, and
    `seconds` is what the training steps since the last figures took, without the evaluation.
    `gradient_norms` are those of each linear layer's weights in the epoch's last batch, from the input on.
    """

    epoch: int
    cost: float
    test_loss: float
    test_accuracy: float
    seconds: float
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    gradient_norms: tuple[float, ...] = ()


def best_of(epochs: Sequence[EpochFigures]) -> EpochFigures | None:
    """The epoch with the least validation loss, the first of several; None without validation."""
    validated = [epoch for epoch in epochs if epoch.validation_loss is not None]
    return min(validated, key=lambda epoch: epoch.validation_loss or 0.0, default=None)


def kept_of(epochs: Sequence[EpochFigures], kept_epoch: int | None) -> EpochFigures | None:
    """The figures of the epoch whose weights were kept: the last where none was chosen."""
    if kept_epoch is None:
        return epochs[-1] if epochs else None
    return next(epoch for epoch in epochs if epoch.epoch == kept_epoch)


@dataclass(frozen=True)
class KnobChange:
    """A knob that was changed while the run went on, after `steps` steps."""

    steps: int
    knob: str
    before: float
    after: float


@dataclass(frozen=True)
class History:
    """Every batch's loss, float32 (steps,), the figures of each whole epoch, and what else happened."""

    losses: NDArray[np.float32]
    epochs: tuple[EpochFigures, ...] = ()
    changes: tuple[KnobChange, ...] = ()
    pretraining: tuple[Reconstruction, ...] = ()

    @property
    def best_epoch(self) -> EpochFigures | None:
        """The epoch with the least validation loss, the first of several; None without validation."""
        return best_of(self.epochs)

    @property
    def seconds(self) -> float:
        """How long the training steps of the whole epochs took."""
        return sum(epoch.seconds for epoch in self.epochs)


@dataclass(frozen=True)
class TrainingState:
    """What a training needs, beside its history so far, to go on as if it had never been interrupted.

    `tensors` (on the CPU) are weights, optimizer state and the states of generators; `values`, which JSON
    can hold, say where in the run it is.
    """

    tensors: dict[str, Tensor]
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Course:
    """How a training went: all that an Outcome says of it beside what it computed.

    `message` is a sentence where there is something to say about the end. `device` says what computed
    ("CPU, 2 threads") and `seconds` how long the training steps took altogether. `kept_epoch` is the epoch
    whose weights were kept where early stopping chose one, `unscaled_accuracy` the test accuracy on pixels
    of 0 to 255, as the lecture notes test, or None.
    """

    end: End
    device: str
    seconds: float
    message: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    kept_epoch: int | None = None
    unscaled_accuracy: float | None = None


@dataclass(frozen=True, kw_only=True)
class About:
    """What is kept of a run beside its training.

    `based_on` says in words what it started from where that was not an initialisation ("handwriting, with
    40 digits of one's own"). `created` is when its training began (ISO 8601, UTC). `starred` and `note` are
    the user's; `sweep` is the id of the sweep that it belongs to; `test_looks` how often the task's test
    accuracy had been looked at before these settings were made, None where that is not known.
    """

    name: str = field(kw_only=False)
    based_on: str = ""
    created: str = ""
    starred: bool = False
    note: str = ""
    sweep: str = ""
    test_looks: int | None = None


def facts_of(record: Course | About, kind: type[Course | About]) -> dict[str, Any]:
    """What a record has of a kind of facts, to make another record of it."""
    return {each.name: getattr(record, each.name) for each in fields(kind)}


@dataclass(frozen=True)
class Outcome(Course):
    """What training returns.

    `weights` is the state dict on the CPU: at the end of the run; of its last whole epoch where it diverged
    or failed; of the epoch with the least validation loss, `kept_epoch`, where early stopping was on.
    `state` is there where the run can go on: it was stopped, or is not finished.
    """

    history: History
    weights: Weights
    state: TrainingState | None = None

    @property
    def kept(self) -> EpochFigures | None:
        """The figures of the epoch whose weights were kept: the last where none was chosen."""
        return kept_of(self.history.epochs, self.kept_epoch)
