"""What a probe says of the hidden layers of a network that trains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# A plot of probes is a few hundred pixels wide.
MOST_ROWS = 800


@dataclass(frozen=True)
class Histogram:
    """How many of some numbers lie in each of as many equal bins: edges (bins + 1,), counts (bins,)."""

    edges: NDArray[np.float64]
    counts: NDArray[np.int64]


@dataclass(frozen=True)
class BatchNormFigures:
    """What batch norm will normalise by in eval mode, and what the probe batch has: each float32 (units,).

    Both variances are of a sample (divided by rows - 1), as PyTorch keeps the running one.
    """

    running_mean: NDArray[np.float32]
    running_var: NDArray[np.float32]
    batch_mean: NDArray[np.float32]
    batch_var: NDArray[np.float32]


@dataclass(frozen=True)
class LayerFigures:
    """One hidden layer on the probe batch.

    `layer` counts from 1 and `name` is that of its weights ("linear1"). `gradient_norm` is of its weights,
    by the training loss. `activations` are what its activation function puts out, before any dropout;
    `weights` those of the linear part, and `weights_at_start` has the same edges.

    `dead` is the share of units, 0..1, through which nothing gets on any row: ReLU's whose output is 0
    everywhere, and of ELU, GELU and SiLU those whose pre-activation is always so negative that the slope is
    below 0.01. It is None for sigmoid and tanh, and for leaky ReLU: a unit of its that is negative on every
    row is a line with a small slope, which passes everything on, so that it can come back.

    `saturated` is the share of outputs (units times rows), 0..1, of a sigmoid below 0.05 or above 0.95, of
    a tanh beyond ±0.95; None for the others.
    """

    layer: int
    name: str
    gradient_norm: float
    dead: float | None
    saturated: float | None
    activations: Histogram
    weights: Histogram
    weights_at_start: Histogram
    batch_norm: BatchNormFigures | None


@dataclass(frozen=True)
class ProbeFigures:
    """All hidden layers after `steps` steps, and the gradient norm of the output layer's weights."""

    steps: int
    layers: tuple[LayerFigures, ...]
    last_gradient_norm: float


class ProbeRows:
    """One row of numbers for each probe of a run, never more of them than a plot can show.

    When there are too many, every second row goes, and so on from then.
    """

    def __init__(self, columns: int) -> None:
        self.steps: NDArray[np.float64] = np.empty(0)
        """(rows,), ascending."""
        self.values: NDArray[np.float64] = np.empty((0, columns))
        """(rows, columns); not a number where there was none."""
        self._every = 1
        self._seen = 0

    def __len__(self) -> int:
        return len(self.steps)

    def add(self, steps: int, values: Sequence[float | None]) -> None:
        """Add a row at its place; None is a number that there is not. Of the same step the first stays."""
        at = int(np.searchsorted(self.steps, steps))
        if at < len(self):
            if self.steps[at] == steps:
                return
        else:
            self._seen += 1
            if (self._seen - 1) % self._every:
                return
        if len(self) >= MOST_ROWS:
            self.steps, self.values = self.steps[::2], self.values[::2]
            self._every *= 2
            at = int(np.searchsorted(self.steps, steps))
        row = [np.nan if value is None else value for value in values]
        self.steps = np.insert(self.steps, at, steps)
        self.values = np.insert(self.values, at, row, axis=0)
