"""What is known of the runs that are compared, and what of it can be seen at a zoom. Knows no Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.publishing.smoothing import smoothed

# A loss of zero has no place on a log scale: its curve leaves the picture downwards.
_LEAST_LOSS = 1e-7
# The smoothed loss is the mean over this share of an epoch, and over at least so many batches.
_SMOOTHING = 1 / 20
_LEAST_SMOOTHED = 5


@dataclass(frozen=True)
class RunCurves:
    """A run's figures: a loss for each batch, and for each epoch what was measured after it."""

    id: str
    label: str
    batches_per_epoch: int
    losses: NDArray[np.float32]  # (steps,)
    epochs: NDArray[np.float64]  # (n,): the epochs' numbers
    costs: NDArray[np.float64]  # (n,)
    validation_losses: NDArray[np.float64]  # (n,), or empty
    accuracies: NDArray[np.float64]  # (n,)


class Quantity(Enum):
    """What of the runs is drawn."""

    SMOOTHED = "smoothed"
    LOSS = "loss"
    COST = "cost"
    VALIDATION = "validation"
    ACCURACY = "accuracy"

    @property
    def of_batches(self) -> bool:
        """Whether there is a value for every batch, and not for every epoch."""
        return self in (Quantity.SMOOTHED, Quantity.LOSS)


class PlottedSeries:
    """One curve as it is plotted, and, for what is far away, in blocks of 2, 4, 8, … points.

    Of a block its least and its greatest value are drawn; or, of a curve of `means`, which would become a
    band, its mean. The blocks begin at the same points whatever is in sight, so that a curve that is moved
    keeps its shape.
    """

    def __init__(
        self, x: NDArray[np.float64], values: NDArray[np.float64], *, log: bool, means: bool = False
    ) -> None:
        self.x, self.values = x, values
        self._log, self._means = log, means
        finite = np.isfinite(values)
        kept = np.where(finite, values, np.nan)
        self.y = self._plotted(kept)
        self.gapless = bool(finite.all())
        shown = self.y[finite & (values > 0)] if log else self.y[finite]
        # (least, greatest) of what is plotted; None where nothing is.
        self.bounds = (float(shown.min()), float(shown.max())) if len(shown) else None
        if self.bounds is None and finite.any():
            self.bounds = (math.log10(_LEAST_LOSS),) * 2
        self._levels: list[tuple[NDArray[np.float64], NDArray[np.float64]]] | None = None

    def seen(
        self, low: float, high: float, blocks: float
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The points between two x, in at most about so many blocks: x (m,) and y (m,)."""
        first = max(0, int(np.searchsorted(self.x, low)) - 1)
        end = min(len(self.x), int(np.searchsorted(self.x, high, "right")) + 1)
        level = math.ceil(math.log2(max(1.0, (end - first) / max(1.0, blocks))))
        if level < (1 if self._means else 2):  # Two values of two points would be all of them.
            return self.x[first:end], self.y[first:end]
        if self._levels is None:
            self._levels = self._means_by_level() if self._means else _levels_of(self.x, self.y)
        size = 2**level
        x, y = self._levels[min(level, len(self._levels)) - 1]
        block = slice(first // size, -(-end // size))
        return x[block].reshape(-1), y[block].reshape(-1)

    def _plotted(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.log10(np.maximum(values, _LEAST_LOSS)) if self._log else values

    def _means_by_level(self) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """By level, x and y of blocks of 2, 4, 8, … points: each (blocks,)."""
        finite = np.isfinite(self.values)
        # Summed over each block: the finite values, how many they are, all x, all points.
        sums = np.stack((np.where(finite, self.values, 0.0), finite, self.x, np.ones(len(self.x))))
        levels = []
        while sums.shape[1] > 1:
            if sums.shape[1] % 2:
                sums = np.pad(sums, ((0, 0), (0, 1)))
            sums = sums[:, 0::2] + sums[:, 1::2]
            total, count, x, points = sums
            means = np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
            levels.append((x / points, self._plotted(means)))
        return levels

    def index_at(self, x: float) -> int | None:
        """The point nearest to an x; none where the curve has not begun or has ended."""
        count = len(self.x)
        if not count:
            return None
        spacing = self.x[1] - self.x[0] if count > 1 else 1.0
        if not self.x[0] - spacing <= x <= self.x[-1] + spacing / 2:
            return None
        right = min(count - 1, int(np.searchsorted(self.x, x)))
        left = max(0, right - 1)
        return left if x - self.x[left] < self.x[right] - x else right


def _levels_of(
    x: NDArray[np.float64], y: NDArray[np.float64]
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """By level, x and y of blocks of 2, 4, 8, … points: each (blocks, 2).

    A block's two points are its least and its greatest value, the one that is nearer to the block before
    first, so that a curve that falls does not get teeth.
    """
    levels = []
    low = high = first = last = y
    start = x
    while len(low) > 1:
        if len(low) % 2:
            low, high, first, last, start = (
                np.append(values, values[-1]) for values in (low, high, first, last, start)
            )
        low, high = np.fmin(low[0::2], low[1::2]), np.fmax(high[0::2], high[1::2])
        first, last, start = first[0::2], last[1::2], start[0::2]
        falls = first > last
        levels.append(
            (
                np.column_stack((start, start)),
                np.column_stack((np.where(falls, high, low), np.where(falls, low, high))),
            )
        )
    return levels


class Figures:
    """What is known of one run, and its curves as far as they were asked for."""

    def __init__(self, curves: RunCurves) -> None:
        self.label = curves.label
        self._curves = curves
        self._series: dict[tuple[Quantity, bool], PlottedSeries] = {}

    def series(self, quantity: Quantity, *, log: bool) -> PlottedSeries:
        key = (quantity, log)
        if key not in self._series:
            self._series[key] = PlottedSeries(
                *self._points(quantity), log=log, means=quantity is Quantity.SMOOTHED
            )
        return self._series[key]

    def _points(self, quantity: Quantity) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        curves = self._curves
        if not quantity.of_batches:
            values = {
                Quantity.COST: curves.costs,
                Quantity.VALIDATION: curves.validation_losses,
                Quantity.ACCURACY: curves.accuracies,
            }[quantity]
            return curves.epochs[: len(values)], values
        losses = curves.losses.astype(np.float64)
        batches_per_epoch = max(1, curves.batches_per_epoch)
        x = np.arange(1, len(losses) + 1) / batches_per_epoch
        if quantity is Quantity.LOSS:
            return x, losses
        # An odd number, so that a mean belongs to the batch in its middle.
        over = max(_LEAST_SMOOTHED, round(batches_per_epoch * _SMOOTHING)) | 1
        return x, smoothed(losses, over)
