"""One unit's batch norm beside torch's own module, in train mode and in eval mode."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.batch_norm import UnitNorm, rows_for, unit_norm
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.refusal import Refusal

DEEP = Experiment().with_knobs(hidden=(7, 5), batch_norm=True, dropout=0.4, activation="tanh")


def weights_of(experiment: Experiment) -> dict[str, Any]:
    """Weights whose batch norm has figures of its own."""
    weights = {name: each.clone() for name, each in initial_weights(experiment).items()}
    generator = torch.Generator().manual_seed(2)
    for each in weights.values():
        if each.is_floating_point() and each.ndim == 1:
            each.copy_(0.5 + torch.rand(each.shape, generator=generator))
    return weights


def norm_of(weights: dict[str, Any], layer: int, mode: bool) -> nn.BatchNorm1d:
    units = len(weights[f"bn{layer + 1}.weight"])
    norm = nn.BatchNorm1d(units)
    prefix = f"bn{layer + 1}."
    own = {name.removeprefix(prefix): v.clone() for name, v in weights.items() if prefix in name}
    norm.load_state_dict(own)
    return norm.train(mode)


@pytest.mark.parametrize("rows", [2, 16])
def test_it_is_what_torchs_module_does(rows: int) -> None:
    weights = weights_of(DEEP)
    batch = torch.rand((rows, 784), generator=torch.Generator().manual_seed(rows))
    *waits, found = unit_norm(DEEP, weights, batch, 1, 3)
    assert not any(waits)
    assert isinstance(found, UnitNorm)
    ends = []
    for mode in (True, False):
        values = nn.functional.linear(batch, weights["linear1.weight"], weights["linear1.bias"])
        values = torch.tanh(norm_of(weights, 0, mode)(values))
        values = nn.functional.linear(values, weights["linear2.weight"], weights["linear2.bias"])
        ends.append((values[:, 3], norm_of(weights, 1, mode)(values)[:, 3]))
    (before, after), (_, rested) = ends
    close = {"rel": 1e-3, "abs": 1e-4}
    assert found.before == pytest.approx(before.detach().numpy(), **close)
    assert found.after == pytest.approx(after.detach().numpy(), **close)
    assert found.rested[1] == pytest.approx(rested[0].item(), **close)
    assert found.after == pytest.approx(found.scale * found.normalised + found.shift, **close)
    assert found.normalised.mean() == pytest.approx(0, abs=1e-4)
    assert found.running.mean == pytest.approx(weights["bn2.running_mean"][3].item())
    assert found.running.deviation**2 == pytest.approx(
        weights["bn2.running_var"][3].item(), rel=1e-4
    )
    if rows == 2:  # one above and one below, whatever the images, but for ε
        assert sorted(found.normalised.tolist()) == pytest.approx([-1, 1], abs=0.02)


def test_where_there_is_none_it_says_why() -> None:
    weights, batch = weights_of(DEEP), torch.rand(4, 784)
    with pytest.raises(Refusal, match="two images or more"):
        list(unit_norm(DEEP, weights, batch[:1], 0, 0))
    gone = {name: each * float("nan") for name, each in weights.items() if "num" not in name}
    with pytest.raises(Refusal, match="diverged"):
        list(unit_norm(DEEP, weights | gone, batch, 1, 0))
    for plain in (DEEP.with_knobs(batch_norm=False), DEEP.with_knobs(hidden=())):
        with pytest.raises(Refusal, match="no batch norm"):
            list(unit_norm(plain, initial_weights(plain), batch, 0, 0))
    assert rows_for(DEEP, 128) == 128
    assert rows_for(DEEP.with_knobs(hidden=(8192,) * 8), 128) == 4
