"""The loss over a plane through the weights that a run had on its way, or two runs of one network.

Source: Li et al. 2018, "Visualizing the loss landscape of neural nets", section 7: the plane of the two
principal axes of the weights at several moments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.space import plane_of
from mnist_desktop.learning.split import drawn
from mnist_desktop.refusal import Refusal

CELLS = 28
# What the plane lies beyond the ways, as a share of their size.
_MARGIN = 0.3
_MOST_ROWS, _FEWEST_ROWS = 1000, 50
_MULTIPLICATIONS = 25_000_000_000
_MOST_PARAMETERS = 5_000_000


@dataclass(frozen=True, eq=False)
class Valley:
    """The loss of `rows` training examples over a plane, and the ways of runs through it.

    `heights` (cells, cells) are the loss along both axes, from `low` (2,) to `high` (2,), and each of
    `ways` (moments, 3) has the places of a run's moments and their own loss. `share` (0..1) is that of the
    variance of their weights in the plane: what lies beside it has another loss than is drawn below it.
    """

    heights: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    ways: tuple[NDArray[np.float64], ...]
    share: float
    rows: int


def is_one_plane(one: Experiment, other: Experiment) -> bool:
    """Whether two runs have the same weights to learn and compute the same with them; dropout rests."""
    shapes = [
        [(layer.kind, layer.arguments) for layer in layers_of(each) if layer.kind != "Dropout"]
        for each in (one, other)
    ]
    return one.task is other.task and shapes[0] == shapes[1]


def valley(
    experiment: Experiment, data: Dataset, runs: Sequence[Sequence[Moment]]
) -> Iterator[float | Valley]:
    """Yields how much is done, 0..1, again and again, and then the Valley of runs of an experiment.

    The loss is that of the first training examples, without dropout, with batch norm over these examples.
    Raises Refusal where the network is too large or weights are not finite.
    """
    count = parameter_count(experiment)
    if count > _MOST_PARAMETERS:
        raise Refusal(
            "This network learns {count:,} numbers: a plane is drawn through up to {most:,}.",
            count=count,
            most=_MOST_PARAMETERS,
        )
    loss, rows = _loss_of(experiment, data)
    names = [name for name, _ in loss.network.named_parameters()]
    # A run that diverged ends in weights without a place.
    every = [[_vector(names, moment) for moment in run] for run in runs]
    moments = [[each for each in run if each.isfinite().all()] for run in every]
    if sum(map(len, moments)) < 2:
        raise Refusal("There are no two moments of a run yet to lay a plane through.")
    stacked = torch.stack([each for run in moments for each in run])
    plane = plane_of(stacked)
    places = plane.places(stacked).astype(np.float64)
    low, high = places.min(axis=0), places.max(axis=0)
    size = np.maximum(high - low, 1e-3 * max(1e-6, float((high - low).max())))
    low, high = low - _MARGIN * size, high + _MARGIN * size
    total = CELLS + 1
    losses = [loss.of(each) for each in stacked]
    yield 1 / total
    heights = np.empty((CELLS, CELLS))
    across, along = (np.linspace(low[axis], high[axis], CELLS) for axis in (0, 1))
    for column, x in enumerate(across):
        for line, y in enumerate(along):
            at = torch.tensor([x, y], dtype=torch.float32)
            heights[column, line] = loss.of(plane.mean + plane.axes @ at)
        yield (column + 2) / total
    ways = np.column_stack([places, losses])
    ends = np.cumsum([len(run) for run in moments])[:-1]
    yield Valley(heights, low, high, tuple(np.split(ways, ends)), plane.share, rows)


@dataclass(frozen=True, eq=False)
class _Loss:
    network: nn.Sequential
    scores: nn.Sequential
    experiment: Experiment
    inputs: Tensor
    targets: Tensor

    @torch.inference_mode()
    def of(self, weights: Tensor) -> float:
        """The loss of the network with these weights, all after one another."""
        vector_to_parameters(weights, self.network.parameters())
        objective = objective_of(self.experiment.task_facts)
        return float(objective.loss(self.scores(self.inputs), self.targets))


def _loss_of(experiment: Experiment, data: Dataset) -> tuple[_Loss, int]:
    rows, _ = drawn(experiment, data)
    affordable = _MULTIPLICATIONS // (CELLS * CELLS * parameter_count(experiment))
    rows = rows[: min(_MOST_ROWS, max(_FEWEST_ROWS, affordable))]
    objective = objective_of(experiment.task_facts)
    network = build_network(layers_of(experiment)).requires_grad_(False).eval()
    for part in network:
        if isinstance(part, nn.BatchNorm1d):
            part.train()
    targets = objective.targets(data.train_labels[rows])
    scores = objective.scores(network)
    return _Loss(network, scores, experiment, data.train_inputs[rows], targets), len(rows)


def _vector(names: Sequence[str], moment: Moment) -> Tensor:
    """All numbers that are learned, after one another: (parameters,)."""
    return parameters_to_vector([moment.weights[name] for name in names])
