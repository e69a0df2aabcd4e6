"""What batch norm makes of one unit's sums over a batch, and what by its running figures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import network_at_rest
from mnist_desktop.refusal import Refusal

Values = NDArray[np.float32]
# A batch of a huge network is smaller than is asked for, so that it is there in a second or so.
_MULTIPLICATIONS = 2_000_000_000


@dataclass(frozen=True, kw_only=True)
class Normal:
    """A mean and a standard deviation (the root of the variance over all, without a correction)."""

    mean: float
    deviation: float


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitNorm:
    """A unit's batch norm over a batch: its sums `before`, `normalised`, and `after` γ and β, (rows,).

    `batch` has the mean and the deviation that it took from these rows, `running` those that it keeps for
    when it is asked, and `rested` is what the first row becomes by them: normalised, and after γ and β.
    """

    before: Values
    normalised: Values
    after: Values
    scale: float
    shift: float
    batch: Normal
    running: Normal
    rested: tuple[float, float]


def rows_for(experiment: Experiment, wanted: int) -> int:
    """How many rows of a batch of so many are looked at."""
    return min(wanted, max(2, _MULTIPLICATIONS // parameter_count(experiment)))


@torch.inference_mode()
def unit_norm(
    experiment: Experiment, weights: Mapping[str, Tensor], batch: Tensor, layer: int, unit: int
) -> Iterator[UnitNorm | None]:
    """The batch norm of a unit of a hidden layer, from 0, over a batch (rows, inputs); None until then.

    Dropout rests: what is seen is batch norm alone. Raises Refusal where there is no batch norm, where it
    would have one row alone, and where numbers are no longer finite.
    """
    if not experiment.network.batch_norm or not experiment.network.hidden:
        raise Refusal("This network has no batch norm.")
    if len(batch) < 2:
        raise Refusal(
            "Batch norm needs two images or more: of one alone, the mean is that one, and nothing is left."
        )
    network = network_at_rest(experiment, weights)
    norms = 0
    values, rested = batch, batch[:1]
    for part in objective_of(experiment.task_facts).scores(network):
        if not isinstance(part, nn.BatchNorm1d):
            values, rested = part(values), part(rested)
            yield None
            continue
        if norms == layer:
            yield _of(part, values[:, unit], rested[0, unit], unit)
            return
        norms += 1
        # Without the running figures, which are the run's.
        values = functional.batch_norm(
            values, None, None, part.weight, part.bias, training=True, eps=part.eps
        )
        rested = part(rested)


def _of(norm: nn.BatchNorm1d, before: Tensor, rested: Tensor, unit: int) -> UnitNorm:
    assert norm.running_mean is not None
    assert norm.running_var is not None
    variance, mean = torch.var_mean(before, correction=0)
    kept_mean, kept_variance = norm.running_mean[unit], norm.running_var[unit]
    scale, shift = norm.weight[unit], norm.bias[unit]
    normalised = (before - mean) / (variance + norm.eps).sqrt()
    by_kept = (rested - kept_mean) / (kept_variance + norm.eps).sqrt()
    after = scale * normalised + shift
    if not torch.isfinite(after).all() or not torch.isfinite(by_kept):
        raise Refusal("The numbers of this network are no longer finite: it has diverged.")
    return UnitNorm(
        before=before.numpy(),
        normalised=normalised.numpy(),
        after=after.numpy(),
        scale=scale.item(),
        shift=shift.item(),
        batch=Normal(mean=mean.item(), deviation=math.sqrt(variance.item())),
        running=Normal(mean=kept_mean.item(), deviation=math.sqrt(kept_variance.item())),
        rested=(by_kept.item(), (scale * by_kept + shift).item()),
    )
