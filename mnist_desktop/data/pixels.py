"""Images kept as bytes, a quarter of what floats take: only what is taken out of them is scaled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


@dataclass(frozen=True, eq=False)
class Pixels:
    """Rows of bytes that are read as a tensor of numbers in 0..1 is: by its rows, `[:]` being all."""

    values: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, rows: Any) -> Tensor:
        """The rows that are chosen as rows of an array are: float32 in 0..1, a new tensor each time."""
        # By numpy, which starts no threads: the window's thread asks, too.
        return torch.as_tensor(np.divide(self.values[rows], 255, dtype=np.float32))
