"""The images that excite a unit most, beside plain modules and a plain sort."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from mnist_desktop.data.pixels import Pixels
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning import liking
from mnist_desktop.learning.liking import Liked, liked
from mnist_desktop.learning.probes import initial_weights

IMAGES = np.random.default_rng(3).integers(0, 256, (300, 784)).astype(np.uint8)
SMALL = Experiment().with_knobs(hidden=(6, 5), batch_norm=False, activation="tanh")


@pytest.mark.parametrize(("layer", "units"), [(0, 6), (1, 5), (2, 10)])
def test_what_a_layers_units_like(monkeypatch: pytest.MonkeyPatch, layer: int, units: int) -> None:
    weights = initial_weights(SMALL)
    monkeypatch.setattr(liking, "_MOST_ROWS", 70)  # the last part is smaller
    *waits, found = liked(SMALL, weights, layer, Pixels(IMAGES))
    assert len(waits) == 5
    assert isinstance(found, Liked)
    values = torch.tensor(IMAGES / np.float32(255))
    for number in range(layer + 1):
        linear = nn.Linear(1, 1)
        linear.weight = nn.Parameter(weights[f"linear{number + 1}.weight"])
        linear.bias = nn.Parameter(weights[f"linear{number + 1}.bias"])
        values = linear(values) if number == 2 else torch.tanh(linear(values))
    order = values.detach().numpy().argsort(0)[::-1][:9].T
    assert found.rows.shape == (units, 9)
    assert found.rows.tolist() == order.tolist()
    assert found.values == pytest.approx(
        np.take_along_axis(values.detach().numpy().T, order, 1), rel=1e-4
    )
    assert found.looked_at == 300


def test_of_a_huge_network_the_first_images_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liking, "_MULTIPLICATIONS", 25 * 6 * 784)
    *_, found = liked(SMALL, initial_weights(SMALL), 0, Pixels(IMAGES))
    assert found is not None
    assert found.looked_at == 25
    assert found.rows.max() < 25


def test_what_is_no_number_excites_nobody() -> None:
    weights = {name: each * float("nan") for name, each in initial_weights(SMALL).items()}
    *_, found = liked(SMALL, weights, 1, Pixels(IMAGES))
    assert found is not None
    assert (found.values == -np.inf).all()
