"""Going down a hill of two weights with torch's own optimizers."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.experiment.architecture import optimizer_call
from mnist_desktop.experiment.hills import HILLS, HillName
from mnist_desktop.experiment.training import Training
from mnist_desktop.learning.optimizers import optimizer_class


def _beale(x: Tensor, y: Tensor) -> Tensor:
    # E. M. L. Beale, "On an iterative method for finding a local minimum", 1958.
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2


_HEIGHTS: dict[HillName, Callable[[Tensor, Tensor], Tensor]] = {
    HillName.RAVINE: lambda x, y: 0.05 * x**2 + 2 * y**2,
    HillName.SADDLE: lambda x, y: x**2 / 2 - y**2 + y**4 / 4 + 1,
    HillName.BEALE: _beale,
    HillName.PLATEAU: lambda x, y: 1 - torch.exp(-(x**2 + y**2)),
}


def descent(
    name: HillName, training: Training, start: tuple[float, float], steps: int
) -> NDArray[np.float64]:
    """The way of an optimizer down a hill: (steps + 1, 3), two weights and the height at each step.

    It ends sooner, with fewer rows, where the height is not finite any more. The optimizer is the one that
    a run with these settings has, with their learning rate; a schedule has no effect.
    """
    weights = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    kind, arguments = optimizer_call(training)
    optimizer = optimizer_class(kind)([weights], **arguments)
    height = _HEIGHTS[name]
    way = []
    for _ in range(steps + 1):
        optimizer.zero_grad()
        value = height(*weights)
        if not math.isfinite(value.item()):
            break
        way.append((*weights.tolist(), value.item()))
        value.backward()
        optimizer.step()
    return np.array(way).reshape(-1, 3)


def heights(name: HillName, cells: int) -> NDArray[np.float64]:
    """The hill over its square: (cells, cells), along the first and the second weight."""
    hill = HILLS[name]
    axis = torch.linspace(hill.low, hill.high, cells, dtype=torch.float64)
    return _HEIGHTS[name](axis[:, None], axis[None, :]).numpy()
