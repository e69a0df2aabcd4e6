"""The beats of a step, one after the other: forward through the layers, the loss, back, the update."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.spec import Experiment

if TYPE_CHECKING:
    from mnist_desktop.learning.layer_pass import LayerPass
    from mnist_desktop.learning.one_step import OneStep, State

Values = NDArray[np.float32]


class Part(IntEnum):
    """A part of a step, in the order of the notes."""

    START = 0
    FORWARD = 1
    LOSS = 2
    BACK = 3
    UPDATE = 4


class Beat(NamedTuple):
    """How far a step has been told: in a part that goes through the layers, which one was the last."""

    part: Part
    layer: int = 0

    def has_values(self, layer: int) -> bool:
        """Whether what a layer makes of its inputs has been told."""
        return self.part > Part.FORWARD or (self.part is Part.FORWARD and layer <= self.layer)

    def has_gradients(self, layer: int) -> bool:
        """Whether what comes back is seen at a layer."""
        return self.part is Part.BACK and layer >= self.layer


def beats(layers: int) -> list[Beat]:
    """All beats of a step of a network with so many layers, output included."""
    forward = [Beat(Part.FORWARD, layer) for layer in range(layers)]
    back = [Beat(Part.BACK, layer) for layer in reversed(range(layers))]
    return [Beat(Part.START), *forward, Beat(Part.LOSS), *back, Beat(Part.UPDATE)]


@dataclass(frozen=True)
class Spot:
    """A unit of a layer (from 0; -1 are the inputs), on one of the rows."""

    layer: int
    unit: int
    row: int = 0


@dataclass(frozen=True, eq=False)
class Lines:
    """Connections into a layer that are worth seeing: int64 (lines,), and how strong float32 (lines,)."""

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]
    strengths: Values


@dataclass(frozen=True, kw_only=True, eq=False)
class Told:
    """What is known of a network at a state, on some rows.

    `step` is None where none can be shown, and `note` then says why; `note` may say more at other times.
    `forward`, `back` and `moves` have the strongest connections of each layer, by what they add, by their
    gradients and by how far they move. `curve` (points, 2) is the activation's.
    """

    experiment: Experiment
    state: State
    layers: tuple[LayerPass, ...]
    step: OneStep | None
    note: str
    forward: tuple[Lines, ...]
    back: tuple[Lines, ...]
    moves: tuple[Lines, ...]
    curve: Values
