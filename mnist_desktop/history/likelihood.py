"""Cost and likelihood: the cost is the mean of −log p, and p is what a right answer got (07-1, MLE)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.results import as_classes

# Of less, float32 knows nothing: a probability that has become 0 still has a logarithm.
_LEAST = float(np.finfo(np.float32).tiny)


@dataclass(frozen=True, eq=False)
class Likelihood:
    """What the right answers got, `shares` float64 (rows,), each in 0..1."""

    shares: NDArray[np.float64]

    @property
    def cost(self) -> float:
        """The mean of −log p."""
        return float(-np.log(self.shares).mean())

    @property
    def mean(self) -> float:
        """What each right answer got on average, as the geometric mean: e to the −cost."""
        return math.exp(-self.cost)

    @property
    def decimal_log(self) -> float:
        """The product of all shares, the likelihood of the rows, as a power of ten."""
        return float(np.log10(self.shares).sum())


def likelihood(outputs: NDArray[np.float32], labels: ArrayLike) -> Likelihood:
    """What the right answers got of the outputs (rows, outputs); one output is the probability of 1."""
    shares = as_classes(outputs)[np.arange(len(outputs)), np.asarray(labels, np.int64)]
    return Likelihood(np.maximum(shares.astype(np.float64), _LEAST))


def mean_share(experiment: Experiment, cost: float) -> float | None:
    """What each right answer got on average; None with smoothed labels, where the cost is another."""
    if experiment.training.label_smoothing or not math.isfinite(cost):
        return None
    return math.exp(-cost)
