"""What a training says, and what may be said to it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.training import Training
from mnist_desktop.history.probes import ProbeFigures
from mnist_desktop.history.records import (
    EpochFigures,
    KnobChange,
    Outcome,
    Reconstruction,
    Weights,
)


@dataclass(frozen=True)
class Stop:
    """The command to end the run: sent into the generator, which then returns the Outcome so far.

    `for_now` says that only the program ends: the run is UNFINISHED, as one that was broken off.
    """

    for_now: bool = False


@dataclass(frozen=True)
class Keep:
    """The command to say, before the next step, a Checkpoint of the run."""


@dataclass(frozen=True)
class Watch:
    """The command to say from now on what goes on in the hidden layers (Probed), or no longer.

    At the start, after the first batches and then so often, unless that would take too much of the time.
    """

    on: bool
    times_per_second: float = 10


@dataclass(frozen=True)
class Change:
    """The command to go on with another learning rate or weight decay.

    Raises ValueError for another knob, pydantic.ValidationError for a value out of its bounds. Under a
    schedule the learning rate is the one that the schedule multiplies.
    """

    knob: str
    value: float

    def __post_init__(self) -> None:
        if self.knob not in LIVE_KNOBS:
            raise ValueError(f"{self.knob} cannot change while training runs")
        checked = getattr(Training().changed(**{self.knob: self.value}), self.knob)
        object.__setattr__(self, "value", checked)


LIVE_KNOBS = tuple(name for name, field in Training.model_fields.items() if knob_of(field).live)


@dataclass(frozen=True)
class Started:
    """The run is about to take its first step, or its first step of pre-training."""

    device: str
    batches_per_epoch: int
    epochs: int


@dataclass(frozen=True)
class Reconstructed:
    """How well a layer that is being pre-trained gives back what it is shown."""

    figures: Reconstruction


@dataclass(frozen=True)
class BatchLosses:
    """The losses of the batches since the last event: float32 (batches,); `first` counts from 0."""

    first: int
    losses: NDArray[np.float32]


@dataclass(frozen=True)
class EpochEnded:
    """An epoch and its evaluation are done."""

    figures: EpochFigures


@dataclass(frozen=True)
class Changed:
    """A knob was changed, as asked."""

    change: KnobChange


@dataclass(frozen=True)
class Snapshot:
    """A copy of the weights on the CPU after `steps` steps, to be read and never written."""

    steps: int
    weights: Weights


@dataclass(frozen=True)
class Probed:
    """What goes on in the hidden layers, where Watch has asked for it."""

    figures: ProbeFigures


@dataclass(frozen=True)
class Checkpoint:
    """The run so far, its end UNFINISHED, with the state from which it can go on: an answer to Keep."""

    outcome: Outcome


Event = (
    Started | Reconstructed | BatchLosses | EpochEnded | Changed | Snapshot | Probed | Checkpoint
)
Command = Stop | Keep | Watch | Change | None
Events = Generator[Event, Command, Outcome]
