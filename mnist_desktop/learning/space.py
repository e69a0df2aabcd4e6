"""A layer's outputs in a plane: principal components, which stay where they were as the network learns.

Sources: Pearson 1901, "On lines and planes of closest fit to systems of points in space"; Schönemann 1966,
"A generalized solution of the orthogonal Procrustes problem".
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.refusal import Refusal

# Of a network for which that is more multiplications, fewer are looked at.
MOST_IMAGES, _FEWEST_IMAGES = 1000, 100
_MULTIPLICATIONS = 20_000_000_000
# The lines of a plane each way, and of how many pieces each is from one to the next: a bend is seen as one.
_GRIDS = ((17, 4), (17, 2), (9, 1))
_ALIKE = 1e-6
_NOT_FINITE = (
    "What this network computes is no longer finite numbers, which have no place on a map."
)

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Plane:
    """The plane of the two principal axes of some outputs, turned in itself to lie as another did.

    `mean` is (units,) and `axes` (units, 2), orthonormal, of which a layer of one unit has but one. `share`
    is that of the variance in the plane, 0..1; 0 where all outputs are the same.
    """

    mean: Tensor
    axes: Tensor
    share: float

    def places(self, outputs: Tensor) -> Floats:
        """Where outputs (rows, units) lie in the plane: (rows, 2)."""
        places: Floats = ((outputs - self.mean) @ self.axes).numpy()
        return places


@torch.inference_mode()
def plane_of(outputs: Tensor, before: Floats | None = None) -> Plane:
    """The plane of outputs float32 (rows, units); `before`, (rows, 2), is where they lay in the last one.

    Raises Refusal where they are not finite.
    """
    if not outputs.isfinite().all():
        raise Refusal(_NOT_FINITE)
    mean = outputs.mean(0)
    centred = outputs - mean
    if centred.abs().max() <= _ALIKE * outputs.abs().max():
        mean, centred = outputs[0], torch.zeros_like(outputs)  # only rounding tells them apart
    rows, units = centred.shape
    # Either way the eigenvalues are the same; what is smaller is quicker.
    wide = units > rows
    variances, vectors = torch.linalg.eigh(centred @ centred.T if wide else centred.T @ centred)
    axes = vectors[:, -2:].flip(1)
    if wide:
        axes = torch.linalg.qr(centred.T @ axes).Q
    # An eigenvector may point either way: its largest number is positive.
    axes = axes * axes.gather(0, axes.abs().argmax(0, keepdim=True)).sign()
    if axes.shape[1] < 2:
        axes = torch.cat([axes, torch.zeros_like(axes)], dim=1)
    total = float(variances.sum())
    share = float(variances[-2:].sum()) / total if total > 0 else 0.0
    if before is not None:
        there = torch.as_tensor(before - before.mean(axis=0))
        left, _, right = torch.linalg.svd((centred @ axes).T @ there)
        axes = axes @ left @ right
    return Plane(mean, axes, min(1.0, share))


@dataclass(frozen=True, eq=False)
class Grid:
    """The plane of two inputs, carried through a network: its points in rows and columns.

    `places` (n, n, 2) are on the map, `answers` (n, n) what the network says there; of the rows and the
    columns, every `step`-th is a line.
    """

    places: Floats
    answers: NDArray[np.int64]
    step: int


@dataclass(frozen=True, eq=False)
class Mapped:
    """A layer's outputs for the examples of a task, on a map.

    `inputs` (rows, inputs) are the examples, `outputs` (rows, units) what the layer makes of them and
    `places` (rows, 2) where these lie; `labels` and `answers` (rows,) are what they are and what is said of
    them, `sureness` (rows,) how probable that is. Where a layer of two units or less makes one score,
    `boundary` (3,) is the line a·x + b·y + c = 0 of score 0. `classes` are the names of the labels.
    """

    layer: int
    plane: Plane
    inputs: Floats
    outputs: Tensor
    places: Floats
    labels: NDArray[np.int64]
    answers: NDArray[np.int64]
    sureness: Floats
    grid: Grid | None
    boundary: Floats | None
    classes: tuple[str, ...]

    @torch.inference_mode()
    def nearest(self, one: Tensor, count: int) -> NDArray[np.int64]:
        """The rows of the examples whose outputs are nearest to (units,), the nearest first: (count,)."""
        distances = (self.outputs - one).norm(dim=1)
        found = distances.topk(min(count, len(distances)), largest=False)
        rows: NDArray[np.int64] = found.indices.numpy()
        return rows


def outputs_of(predictor: Predictor, examples: Tensor, layer: int) -> Tensor:
    """What a layer makes of examples (rows, inputs): (rows, units); 0 is the inputs themselves."""
    *_, outputs = examples, *islice(predictor.passes(examples), layer)
    return outputs


def map_of(
    predictor: Predictor,
    experiment: Experiment,
    data: Dataset,
    layer: int,
    before: Mapped | None = None,
) -> Iterator[Mapped | None]:
    """The map of a layer: 0 is the inputs, then come the hidden layers, then the scores.

    Yields None after each layer, then the map: of the first test images, of all rows of a table. `before`
    is the map, of the same examples, from which it follows. Raises Refusal where numbers are not finite.
    """
    affordable = _MULTIPLICATIONS // parameter_count(experiment)
    examples, labels = _examples(experiment, data, affordable)
    count, grid, step = len(examples), examples[:0], 1
    if experiment.task_facts.view is View.PLANE:
        lines, step = next((g for g in _GRIDS if _side(*g) ** 2 <= affordable), _GRIDS[-1])
        grid = _points(*experiment.task_facts.plane, _side(lines, step))
    outputs = scores = torch.cat([examples, grid])
    for number, scores in enumerate(predictor.passes(outputs), start=1):
        outputs = scores if number <= layer else outputs
        yield None
    if not scores.isfinite().all():
        raise Refusal(_NOT_FINITE)
    answers, sureness = predictor.answers(scores)
    plane = _plane(outputs, grid, layer, before)
    carried = boundary = None
    if len(grid):
        side = math.isqrt(len(grid))
        places = plane.places(outputs[count:]).reshape(side, side, 2)
        carried = Grid(places, answers[count:].reshape(side, side), step)
        is_last = layer == len(experiment.network.hidden)
        if is_last and outputs.shape[1] <= 2 and scores.shape[1] == 1:
            weight, bias = predictor.last_linear()
            boundary = torch.cat([weight[0] @ plane.axes, weight @ plane.mean + bias]).numpy()
    inputs: Floats = examples.numpy()
    if before is not None and np.array_equal(before.inputs, inputs):
        inputs = before.inputs
    own, sure = outputs[:count], sureness[:count]
    places = plane.places(own)
    classes = experiment.task_facts.classes
    yield Mapped(
        layer, plane, inputs, own, places, labels, answers[:count], sure, carried, boundary, classes
    )


def _examples(
    experiment: Experiment, data: Dataset, affordable: int
) -> tuple[Tensor, NDArray[np.int64]]:
    inputs, labels = data.test_inputs, data.test_labels
    if experiment.task_facts.images:
        rows = min(MOST_IMAGES, max(_FEWEST_IMAGES, affordable))
        return inputs[:rows], labels[:rows].numpy()
    if data.test_inputs is not data.train_inputs:
        both = torch.cat([data.train_inputs[:], inputs[:]])
        return both, torch.cat([data.train_labels, labels]).numpy()
    return inputs[:], labels.numpy()


def _plane(outputs: Tensor, grid: Tensor, layer: int, before: Mapped | None) -> Plane:
    if not len(grid):
        if before is None or len(before.places) != len(outputs):
            return plane_of(outputs)
        # The inputs are what they were.
        return before.plane if layer == before.layer == 0 else plane_of(outputs, before.places)
    # The grid fills the plane evenly, the examples may not; and at first it lies as one knows it.
    lay = grid.numpy()
    if before is not None and before.grid is not None and before.grid.places.size == lay.size:
        lay = before.grid.places.reshape(-1, 2)
    return plane_of(outputs[-len(grid) :], lay)


def _side(lines: int, step: int) -> int:
    return (lines - 1) * step + 1


def _points(low: float, high: float, side: int) -> Tensor:
    """Points of a plane in rows and columns: (side * side, 2)."""
    along = torch.linspace(low, high, side)
    return torch.cartesian_prod(along, along)
