"""What a probe says of the hidden layers of a network that trains."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
