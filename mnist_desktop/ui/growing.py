"""A growing array that plots read without copying it."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


class Growing:
    """Numbers appended in blocks; the array below them doubles when it is full."""

    def __init__(self, room: int = 1024) -> None:
        self._array = np.empty(max(1, room), np.float64)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def extend(self, values: ArrayLike) -> None:
        """Append numbers of shape (n,)."""
        block = np.asarray(values, np.float64)
        need = self._count + len(block)
        if need > len(self._array):
            grown = np.empty(max(need, 2 * len(self._array)), np.float64)
            grown[: self._count] = self.values
            self._array = grown
        self._array[self._count : need] = block
        self._count = need

    @property
    def values(self) -> NDArray[np.float64]:
        """A view of what has been appended, shape (n,)."""
        return self._array[: self._count]
