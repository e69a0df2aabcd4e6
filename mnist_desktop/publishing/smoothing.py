"""Losses of batches, smoothed so that curves can be told apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def smoothed(losses: ArrayLike, batches: int) -> NDArray[np.float64]:
    """The running mean of losses (n,) over `batches` (odd) around each; what is not finite is left out."""
    values = np.asarray(losses, np.float64)
    finite = np.isfinite(values)
    sums = _running_sum(np.where(finite, values, 0.0), batches)
    counts = _running_sum(finite.astype(np.float64), batches)
    means = np.full(len(values), np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means


def _running_sum(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """The sum of the `width` (odd) values around each of values (n,).

    In each block of `width` values the sums from its start and to its end are known, and a window is the
    end of one block and the start of the next. A difference of two sums over everything would be as short,
    but of a run that once had a loss of 1e20 it would leave nothing.
    """
    count = len(values)
    blocks = -(-count // width) + 2
    padded = np.zeros((blocks, width))
    padded.reshape(-1)[width // 2 : width // 2 + count] = values
    to_here = np.cumsum(padded, axis=1).reshape(-1)
    from_here = np.cumsum(padded[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    sums = from_here[:count].copy()
    inside = np.arange(count) % width != 0
    sums[inside] += to_here[width - 1 : width - 1 + count][inside]
    return sums
