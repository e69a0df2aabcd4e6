"""A copy of a network that was changed by hand: numbers set, units silenced, noise on the weights.

Nothing here changes what it is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.learning.activity import LayerActivity
from mnist_desktop.learning.by_hand import Changes, Truth, linear_names
from mnist_desktop.learning.folding import unit_lines
from mnist_desktop.learning.layer_pass import LayerPass, Values
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.one_step import State, forward
from mnist_desktop.learning.prediction import Predictor

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32)
# What a hidden unit gives where it is all off and all on, of the activations that have two such ends.
_ENDS = {Activation.SIGMOID: (0.0, 1.0), Activation.TANH: (-1.0, 1.0)}


@dataclass(frozen=True, kw_only=True, eq=False)
class OfRows:
    """What a copy says of a table's rows: `outputs` float32 (rows, outputs), how many are right, the cost.

    `truths` are those of each unit of each layer where the rows are the four of two bits, else empty;
    `made` is what the output makes of two hidden units, or None where that can't be said.
    `lines` float32 (units, 3) are w₁, w₂ and b of each first unit that has a line in a plane, else empty.
    """

    outputs: Values
    right: int
    cost: float
    truths: tuple[tuple[Truth, ...], ...]
    made: Truth | None
    lines: Values


def changed(experiment: Experiment, weights: Weights, changes: Changes) -> Weights:
    """The weights of a copy: noise first, then what was set by hand, then what is silenced.

    A silenced unit gives 0, as in dropout: what would lead on from it is set to 0. Tensors that do not
    change are shared with those that are given.
    """
    made = dict(weights)
    names = linear_names(experiment)
    if changes.noise:
        generator = torch.Generator().manual_seed(changes.seed)
        for name in names:
            own = weights[f"{name}.weight"]
            drawn = torch.randn(own.shape, generator=generator)
            made[f"{name}.weight"] = own + changes.noise * own.std(correction=0) * drawn
    touched: set[str] = set()

    def own_copy(name: str) -> torch.Tensor:
        if name not in touched:
            touched.add(name)
            made[name] = made[name].clone()
        return made[name]

    for (name, place), value in changes.numbers.items():
        own_copy(name)[place] = value
    for layer, onwards in enumerate(names[1:]):
        units = [unit for each, unit in sorted(changes.silenced) if each == layer]
        if units:
            own_copy(f"{onwards}.weight")[:, units] = 0
    return made


def of_rows(
    experiment: Experiment, weights: Weights, inputs: ArrayLike, labels: ArrayLike
) -> OfRows:
    """What a network says of the rows (rows, inputs) of a table with labels (rows,), in eval mode.

    Raises as `one_step.forward` does.
    """
    objective = objective_of(experiment.task_facts)
    layers = list(forward(experiment, State(weights), inputs))
    scores, truth = torch.as_tensor(layers[-1].z), torch.as_tensor(np.asarray(labels, np.int64))
    right = (objective.answers(scores) == truth).sum().item()
    is_gate = np.array_equal(np.asarray(inputs, np.float32), CORNERS)
    truths = tuple(_truths(layer) for layer in layers) if is_gate else ()
    return OfRows(
        outputs=layers[-1].outputs,
        right=int(right),
        cost=objective.loss(scores, objective.targets(truth)).item(),
        truths=truths,
        made=_made(experiment, layers[-1]) if is_gate else None,
        lines=unit_lines(experiment, weights),
    )


def _truths(layer: LayerPass) -> tuple[Truth, ...]:
    """On which side of 0 each unit's sum is, after batch norm, for each row."""
    sums = layer.z if layer.norm is None else layer.norm.outputs
    return tuple(_truth(each >= 0) for each in sums.T)


def _made(experiment: Experiment, last: LayerPass) -> Truth | None:
    ends = _ENDS.get(experiment.network.activation)
    alone = len(experiment.network.hidden) == 1 and last.weight.shape == (1, 2)
    if ends is None or not alone or experiment.task_facts.loss is not Loss.BINARY_CROSS_ENTROPY:
        return None
    low, high = ends
    given = low + (high - low) * CORNERS
    return _truth((given @ last.weight.T + last.bias)[:, 0] >= 0)


def _truth(says: NDArray[np.bool_]) -> Truth:
    a, b, c, d = says.tolist()
    return Truth((a, b, c, d))


def activity_of(
    experiment: Experiment, weights: Weights, changes: Changes, example: ArrayLike
) -> Iterator[LayerActivity]:
    """What each layer of a copy makes of an example (inputs,); silenced units are not `kept` and give 0."""
    copy = Predictor(experiment, changed(experiment, weights, changes))
    for index, layer in enumerate(copy.activity(example)):
        units = [unit for each, unit in changes.silenced if each == index]
        if units:
            kept = np.ones(len(layer.outputs), bool)
            kept[units] = False
            layer = replace(layer, kept=kept, outputs=layer.outputs * kept)
        yield layer
