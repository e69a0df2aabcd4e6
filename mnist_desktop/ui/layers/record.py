"""One row of numbers for each probe of a run, never more of them than a plot can show."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# A plot of the page is a few hundred pixels wide.
MOST = 800


class Record:
    """Rows of `columns` numbers over steps. When it is full, every second row goes, and so on from then."""

    def __init__(self, columns: int) -> None:
        self._steps = np.empty(MOST)
        self._values = np.empty((MOST, columns))
        self._count = 0
        self._every = 1
        self._seen = 0

    def __len__(self) -> int:
        return self._count

    def add(self, steps: int, values: Sequence[float | None]) -> None:
        """Add the next row; None is a number that there is not."""
        self._seen += 1
        if (self._seen - 1) % self._every:
            return
        if self._count == MOST:
            self._count = MOST // 2
            self._steps[: self._count] = self._steps[::2].copy()
            self._values[: self._count] = self._values[::2].copy()
            self._every *= 2
        self._steps[self._count] = steps
        self._values[self._count] = [np.nan if value is None else value for value in values]
        self._count += 1

    @property
    def steps(self) -> NDArray[np.float64]:
        """(rows,), a view."""
        return self._steps[: self._count]

    @property
    def values(self) -> NDArray[np.float64]:
        """(rows, columns), a view; not a number where there was none."""
        return self._values[: self._count]
