"""What a network makes of one input: what each unit gets and gives, and which weights say the most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnist_desktop.learning.objective import Objective

Values = NDArray[np.float32]
# How many connections are told of, over all layers: enough to be a picture, few enough to be seen.
MOST_CONNECTIONS = 240
# The rows of weights that are looked at together stay in the processor's cache.
_ROWS = 16


@dataclass(frozen=True)
class Connections:
    """The strongest connections into a layer, strongest first; all arrays are (connections,).

    `sources` and `targets` int64 say which unit of the layer before (or input) leads to which of this one,
    `weights` how much counts of the `inputs` that come along it. Strong is a large |weight x input|.
    """

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]
    weights: Values
    inputs: Values

    @property
    def products(self) -> Values:
        """What each adds to its target's z."""
        return self.weights * self.inputs


@dataclass(frozen=True, kw_only=True)
class LayerActivity:
    """A linear layer and what follows it, on one input; all values are float32 (units,).

    `name` is the linear module's and `bias` its own. `z` is what it makes of the layer before,
    `normalised` what batch norm makes of that, or None, `activated` what the activation makes of that, and
    `outputs` what goes on: the same, unless dropout is at work, which `kept` those units (bool) or is at
    rest (None). Of the last layer, `z` are the scores and `activated` the probabilities.
    """

    name: str
    bias: Values
    z: Values
    normalised: Values | None
    activated: Values
    kept: NDArray[np.bool_] | None
    outputs: Values
    connections: Connections


@torch.inference_mode()
def activity(
    scores: nn.Sequential, objective: Objective, batch: Tensor, peaks: dict[str, Tensor]
) -> Iterator[LayerActivity]:
    """What a network, up to its scores, makes of the first row of a batch float32 (rows, inputs).

    The other rows are there for a batch norm in train mode; what follows the last one has no use for them.
    `peaks` remembers what has to be computed once for the same weights: give an empty one with others.
    """
    groups = groups_of(scores)
    shares = _shared([linear.weight.numel() for _, linear, _ in groups], MOST_CONNECTIONS)
    values = batch
    for share, (name, linear, others) in zip(shares, groups, strict=True):
        if name not in peaks:
            peaks[name] = _peaks(linear.weight)
        strongest = _strongest(linear.weight, values[0], peaks[name], share)
        z = values = linear(values)
        normalised = kept = None
        activated = objective.probabilities(z) if name == groups[-1][0] else z
        for part in others:
            if isinstance(part, nn.BatchNorm1d):
                normalised = activated = values = part(values)
            elif not isinstance(part, nn.Dropout):
                activated = values = part(values)
            elif part.training:
                # The factors by themselves: a unit may be 0 without being silenced.
                factors = part(torch.ones_like(values))
                kept, values = factors != 0, values * factors
        given = activated if name == groups[-1][0] else values
        yield LayerActivity(
            name=name,
            bias=linear.bias.numpy(),
            z=z[0].numpy(),
            normalised=None if normalised is None else normalised[0].numpy(),
            activated=activated[0].numpy(),
            kept=None if kept is None else kept[0].numpy(),
            outputs=given[0].numpy(),
            connections=strongest,
        )


def groups_of(network: nn.Sequential) -> list[tuple[str, nn.Linear, list[nn.Module]]]:
    """Each linear layer with its name, and the modules that follow it up to the next one."""
    groups: list[tuple[str, nn.Linear, list[nn.Module]]] = []
    for name, part in network.named_children():
        if isinstance(part, nn.Linear):
            groups.append((name, part, []))
        else:
            groups[-1][2].append(part)
    return groups


def _shared(wanted: Sequence[int], most: int) -> list[int]:
    """So many among those who want some: as equally as can be, and to nobody more than it wants."""
    shares = [0] * len(wanted)
    for place, (index, want) in enumerate(sorted(enumerate(wanted), key=lambda each: each[1])):
        shares[index] = min(want, most // (len(wanted) - place))
        most -= shares[index]
    return shares


def _peaks(weight: Tensor) -> Tensor:
    """The size of the largest weight from each source: (sources,) of weights (targets, sources)."""
    parts = [torch.maximum(rows.amax(0), -rows.amin(0)) for rows in weight.split(_ROWS)]
    return torch.stack(parts).amax(0)


def _strongest(weight: Tensor, inputs: Tensor, peaks: Tensor, count: int) -> Connections:
    """The `count` connections of largest |weight x input|.

    They come from the `count` sources whose largest one is largest, for each of these has one that no
    other source surpasses: so all other columns of a matrix of millions need not be looked at.
    """
    few = min(count, len(inputs))
    sources = (inputs.abs() * peaks).topk(few).indices
    sizes = (weight[:, sources] * inputs[sources]).abs()
    best = sizes.flatten().topk(count).indices
    targets, sources = best // few, sources[best % few]
    found = weight[targets, sources], inputs[sources]
    return Connections(sources.numpy(), targets.numpy(), *(each.numpy() for each in found))
