"""A linear layer and the batch norm behind it as one, by its running figures: no torch is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.architecture import Layer, layers_of
from mnist_desktop.experiment.spec import Experiment

# torch.nn.BatchNorm1d's own.
_EPSILON = 1e-5


def folded(
    block: Sequence[Layer], weights: Mapping[str, Any]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """By how much a linear layer's W·x is scaled, and then shifted: (units,) each.

    `block` is the linear layer and what follows it up to the next; `weights` are tensors by their names.
    """
    shift = weights[f"{block[0].name}.bias"].double().numpy()
    scale = np.ones_like(shift)
    for layer in block:
        if layer.kind == "BatchNorm1d":
            gamma, beta, mean, variance = (
                weights[f"{layer.name}.{part}"].double().numpy()
                for part in ("weight", "bias", "running_mean", "running_var")
            )
            scale = gamma / np.sqrt(variance + _EPSILON)
            shift = scale * (shift - mean) + beta
    return scale, shift


def unit_lines(experiment: Experiment, weights: Mapping[str, Any]) -> NDArray[np.float32]:
    """Where each unit of a first layer on two inputs changes sides: w₁·x₁ + w₂·x₂ + b = 0, (units, 3).

    Without two inputs there is no line: (0, 3).
    """
    if experiment.task_facts.inputs != 2:
        return np.empty((0, 3), np.float32)
    linear, *others = layers_of(experiment)
    block = [linear, *takewhile(lambda layer: layer.kind != "Linear", others)]
    scale, shift = folded(block, weights)
    into = scale[:, None] * weights[f"{linear.name}.weight"].numpy()
    return np.column_stack([into, shift]).astype(np.float32)
