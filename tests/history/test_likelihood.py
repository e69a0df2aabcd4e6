"""What a cost says of the right answers, beside torch's losses."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.likelihood import likelihood, mean_share


def test_the_cost_is_torchs_and_the_mean_is_geometric() -> None:
    scores = torch.randn((20, 10), generator=torch.Generator().manual_seed(1))
    labels = torch.arange(20) % 10
    found = likelihood(scores.softmax(1).numpy(), labels.numpy())
    assert found.cost == pytest.approx(functional.cross_entropy(scores, labels).item(), rel=1e-5)
    assert found.mean == pytest.approx(found.shares.prod() ** (1 / 20))
    assert 10**found.decimal_log == pytest.approx(found.shares.prod())
    assert mean_share(Experiment(), found.cost) == found.mean
    said = torch.sigmoid(scores[:, :1])
    gate = likelihood(said.numpy(), labels.numpy() % 2)
    wanted = functional.binary_cross_entropy(said[:, 0], (labels % 2).float())
    assert gate.cost == pytest.approx(wanted.item(), rel=1e-5)


def test_what_has_become_nothing_still_has_a_logarithm() -> None:
    found = likelihood(np.array([[0.0, 1.0]] * 50, np.float32), [0] * 50)
    assert math.isfinite(found.cost)
    assert found.decimal_log < -1000
    smooth = Experiment().with_knobs(label_smoothing=0.1)
    assert mean_share(smooth, 0.3) is None
    assert mean_share(Experiment(), math.nan) is None
