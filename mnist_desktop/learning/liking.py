"""Which training images excite the units of a layer most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.data.pixels import Pixels
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.activity import groups_of
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import network_at_rest

COUNT = 9
# All of MNIST is looked through, unless that would take more than some seconds.
_MULTIPLICATIONS = 60_000_000_000
# Between two looks at whoever waits: also bounds what a part takes of memory.
_IN_A_PART = 300_000_000
_MOST_ROWS, _MOST_VALUES = 2000, 4_000_000


@dataclass(frozen=True, eq=False)
class Liked:
    """The images that excite each unit of a layer most, the most exciting first.

    `rows` int64 (units, count) are their numbers among the training images, `values` float32 of the same
    shape what the unit gives for each (of the last layer: its score), and `looked_at` how many images there
    were to choose from.
    """

    rows: NDArray[np.int64]
    values: NDArray[np.float32]
    looked_at: int


@torch.inference_mode()
def liked(
    experiment: Experiment,
    weights: Mapping[str, Tensor],
    layer: int,
    images: Tensor | Pixels,
    count: int = COUNT,
) -> Iterator[Liked | None]:
    """What excites the units of a layer, from 0 (the last: the outputs), in eval mode; None until then.

    Of a network so large that all images (rows, inputs) would take long, the first of them. What is not a
    finite number excites nobody. Raises WeightsDoNotFit where the weights are another network's.
    """
    network = network_at_rest(experiment, weights)
    groups = groups_of(objective_of(experiment.task_facts).scores(network))[: layer + 1]
    products = sum(linear.weight.numel() for _, linear, _ in groups)
    widest = max(linear.weight.shape[0] for _, linear, _ in groups)
    looked_at = min(len(images), max(count, _MULTIPLICATIONS // products))
    part = max(1, min(_MOST_ROWS, _IN_A_PART // products, _MOST_VALUES // widest))
    units = groups[-1][1].weight.shape[0]
    best = torch.full((0, units), -torch.inf)
    found = torch.empty((0, units), dtype=torch.int64)
    for start in range(0, looked_at, part):
        rows = torch.arange(start, min(start + part, looked_at))
        values = images[start : int(rows[-1]) + 1]
        for _, linear, others in groups:
            values = linear(values)
            for module in others:
                values = module(values)
        values = torch.where(values.isfinite(), values, -torch.inf)
        best = torch.cat([best, values])
        found = torch.cat([found, rows.unsqueeze(1).expand(-1, units)])
        best, order = best.topk(min(count, len(best)), dim=0)
        found = found.gather(0, order)
        yield None
    yield Liked(found.T.contiguous().numpy(), best.T.contiguous().numpy(), looked_at)
