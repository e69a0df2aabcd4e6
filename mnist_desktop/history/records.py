"""What training leaves behind: the history of a run and how it ended.

What a number may be is checked where a file is read (library/header.py), and nowhere after that. Nothing
here needs torch at run time, so that a list of runs is there before torch is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import numpy as np
from annotated_types import Ge, Le, MaxLen
from numpy.typing import NDArray
from pydantic import AfterValidator, AllowInfNan

from mnist_desktop.printable import printable

if TYPE_CHECKING:
    from torch import Tensor

Weights: TypeAlias = "dict[str, Tensor]"

LONGEST_NAME = 1000
LONGEST_NOTE = 100_000

# A loss is float32, and so is the mean of many.
_LARGEST = float(np.finfo(np.float32).max)
_Loss = Annotated[float, Ge(-_LARGEST), Le(_LARGEST)]
_Share = Annotated[float, Ge(0), Le(1)]
_Seconds = Annotated[float, Ge(0), Le(1e12)]
_Count = Annotated[int, Ge(0), Le(2**53)]
_Number = Annotated[int, Ge(1), Le(2**53)]
_Printed = AfterValidator(printable)
_Text = Annotated[str, MaxLen(10_000), _Printed]


def _moment(created: str) -> str:
    """Raises ValueError where a moment is not in the calendars of all time zones."""
    try:
        year = datetime.fromisoformat(created).year
    except ValueError:
        return printable(created)
    if not 1970 <= year < 9000:
        raise ValueError("out of range")
    return created


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

    layer: Annotated[int, Ge(1), Le(100)]  # hidden layer, from 1
    epoch: Annotated[
        float, Ge(0), Le(1e6)
    ]  # how many passes over the data this layer has behind it
    error: _Loss


@dataclass(frozen=True)
class EpochFigures:
    """The figures of one epoch (numbered from 1).

    `cost` is the mean loss of its batches, `test_loss` and `test_accuracy` (0..1) belong to the test
    examples at its end, `validation_loss` and `validation_accuracy` to those held back from training, and
    `seconds` is what the training steps since the last figures took, without the evaluation.
    `gradient_norms` are those of each linear layer's weights in the epoch's last batch, from the input on.
    `train_accuracy` is of the rows as they were trained on: each with the weights before its step, with
    dropout and distortion; of points of the plane, as the test's is. None where it was not counted: of a
    table, which is its own test, and in files that are older.
    """

    epoch: _Number
    cost: _Loss
    test_loss: _Loss
    test_accuracy: _Share
    seconds: _Seconds
    validation_loss: _Loss | None = None
    validation_accuracy: _Share | None = None
    gradient_norms: Annotated[tuple[Annotated[float, AllowInfNan(True)], ...], MaxLen(20)] = ()
    train_accuracy: _Share | None = None


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

    steps: _Count
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
    of 0 to 255, as the lecture notes test, or None. `pen_accuracy` is that on the digits of writers, of
    those that were left out of training where it had any of theirs.
    """

    end: End
    device: _Text
    seconds: _Seconds
    message: _Text = ""
    versions: dict[_Text, _Text] = field(default_factory=dict)
    kept_epoch: int | None = None
    unscaled_accuracy: _Share | None = None
    pen_accuracy: _Share | None = None


@dataclass(frozen=True, kw_only=True)
class About:
    """What is kept of a run beside its training.

    `based_on` says in words what it started from where that was not an initialisation ("handwriting, with
    40 digits of one's own"). `created` is when its training began (ISO 8601, UTC). `starred` and `note` are
    the user's; `sweep` is the id of the sweep that it belongs to; `test_looks` how often the task's test
    accuracy had been looked at before these settings were made, None where that is not known.
    """

    name: Annotated[str, MaxLen(LONGEST_NAME), _Printed] = field(kw_only=False)
    based_on: _Text = ""
    created: Annotated[str, MaxLen(100), AfterValidator(_moment)] = ""
    starred: bool = False
    note: Annotated[str, MaxLen(LONGEST_NOTE), _Printed] = ""
    sweep: _Text = ""
    test_looks: _Count | None = None


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
