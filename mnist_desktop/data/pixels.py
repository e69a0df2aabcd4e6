"""Images kept as bytes, a quarter of what floats take: only what is taken out of them is scaled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


class Pixels:
    """Rows of bytes that are read as a tensor of numbers in 0..1 is: by its rows, `[:]` being all.

    They may be made when they are first asked for: of a function and the number of its rows.
    """

    def __init__(
        self, values: NDArray[np.uint8] | Callable[[], NDArray[np.uint8]], rows: int | None = None
    ) -> None:
        self._made = values
        self._rows = rows

    @classmethod
    def joined(cls, parts: Sequence[Pixels]) -> Pixels:
        """The rows of several, one after the other."""
        return cls(lambda: np.concatenate([part.values for part in parts]), sum(map(len, parts)))

    @cached_property
    def values(self) -> NDArray[np.uint8]:
        """All rows, as bytes."""
        return self._made() if callable(self._made) else self._made

    def __len__(self) -> int:
        return len(self.values) if self._rows is None else self._rows

    def __getitem__(self, rows: Any) -> Tensor:
        """The rows that are chosen as rows of an array are: float32 in 0..1, a new tensor each time."""
        # By numpy, which starts no threads: the window's thread asks, too.
        return torch.as_tensor(np.divide(self.values[rows], 255, dtype=np.float32))
