"""Where the units of a first hidden layer have z = 0: each on a line of the plane."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.folding import unit_lines

# More are a thicket. Those stay whose outputs count most: by the size of the weights that lead on.
MOST_LINES = 48


def strongest_lines(experiment: Experiment, weights: Mapping[str, Any]) -> NDArray[np.float32]:
    """The lines of a network's first hidden layer, (lines, 3): two weights and a bias each."""
    if not experiment.network.hidden:
        return np.empty((0, 3), np.float32)
    counts = np.abs(weights["linear2.weight"].numpy()).sum(axis=0)
    strongest = np.argsort(-counts, kind="stable")[:MOST_LINES]
    lines: NDArray[np.float32] = unit_lines(experiment, weights)[strongest]
    return lines[np.isfinite(lines).all(axis=1)]


def within(lines: NDArray[np.float32], low: float, high: float) -> NDArray[np.float64]:
    """The pieces of lines (n, 3) that lie in a square: their ends, two by two, (2 · pieces, 2)."""
    edges, pieces = np.array([low, high]), []
    with np.errstate(divide="ignore", invalid="ignore"):
        for a, b, c in lines.astype(np.float64):
            # A line meets the edges, left, right, below and above, in at most two places of the square.
            sides = np.column_stack([edges, -(a * edges + c) / b])
            ends = np.concatenate([sides, np.column_stack([-(b * edges + c) / a, edges])])
            ends = ends[((ends >= low) & (ends <= high)).all(axis=1)]
            if len(ends):
                along = ends @ (-b, a)
                pieces.append(ends[[along.argmin(), along.argmax()]])
    return np.concatenate(pieces) if pieces else np.empty((0, 2))
