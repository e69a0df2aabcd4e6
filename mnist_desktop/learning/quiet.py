"""Layers computed in the calling thread alone: what the window's thread may ask of torch.

torch shares work out among threads of OpenMP, of which each thread that asks has a set of its own. Once the
window's thread has one beside the training's, there are more than cores, and the training waits at every
step: it takes half as long again. torch (2.13) starts them for a product of matrices with as little as two
rows, for its batch norm, for a softmax of two rows and for any GELU; not for what is done here.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from mnist_desktop.learning.objective import Objective

# torch shares out an addition of more numbers than this, and a tanh of more than the second.
_MOST_NUMBERS = 30_000
_MOST_CURVED = 2_000
# A layer of so few weights is computed for many rows at once, as a sum of products without a matrix.
_FEW_WEIGHTS = 1_000


def forward(module: nn.Module, batch: Sequence[Tensor] | Tensor) -> Tensor:
    """What a module makes of (rows, inputs), in train or eval mode as it is: (rows, outputs).

    Only a Linear takes the rows as a sequence and leaves them alone; the others change the batch in place.
    """
    if isinstance(module, nn.Linear):
        return _linear(module, batch)
    assert isinstance(batch, Tensor)
    if isinstance(module, nn.BatchNorm1d):
        _normalise(module, batch)
    else:
        _in_parts(module, batch)
    return batch


def _linear(layer: nn.Linear, rows: Sequence[Tensor] | Tensor) -> Tensor:
    if isinstance(rows, Tensor) and len(rows) > 1 and layer.weight.numel() <= _FEW_WEIGHTS:
        weights = layer.weight.T
        parts = rows.split(_MOST_NUMBERS // layer.weight.numel())
        return torch.cat([(part[:, :, None] * weights).sum(dim=1) + layer.bias for part in parts])
    result = torch.empty(len(rows), layer.out_features)
    for row, out in zip(rows, result, strict=True):
        torch.addmv(layer.bias, layer.weight, row, out=out)
    return result


def _normalise(norm: nn.BatchNorm1d, batch: Tensor) -> None:
    size = max(1, _MOST_NUMBERS // len(batch))
    for start in range(0, batch.shape[1], size):
        units = slice(start, start + size)
        part, mean, variance = batch[:, units], norm.running_mean, norm.running_var
        if norm.training:
            part -= part.mean(dim=0)
            spread = part.square().mean(dim=0)
        else:
            assert mean is not None
            assert variance is not None
            part -= mean[units]
            spread = variance[units]
        part *= norm.weight[units] * (spread + norm.eps).rsqrt()
        part += norm.bias[units]


def _in_parts(module: nn.Module, batch: Tensor) -> None:
    for part in batch.view(-1).split(_MOST_CURVED):
        if isinstance(module, nn.GELU):
            part *= torch.special.ndtr(part)  # its definition
        else:
            part.copy_(module(part))


def probabilities(objective: Objective, scores: Tensor) -> Tensor:
    """What the scores (rows, outputs) say: (rows, outputs), each in 0..1."""
    # A row at a time is slow where there are thousands, and then each has a single output.
    size = 1 if scores.shape[1] > 1 else _MOST_CURVED
    return torch.cat([objective.probabilities(part) for part in scores.split(size)])
