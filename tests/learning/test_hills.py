"""Ten optimizers on hills of two weights: the ways are torch's own."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.hills import HILLS, HillName
from mnist_desktop.experiment.training import Training
from mnist_desktop.learning.hills import descent, heights


def training_with(name: HillName, optimizer: Optimizer) -> Training:
    return Training(optimizer=optimizer, learning_rate=HILLS[name].rate(optimizer))


def test_a_way_is_that_of_torchs_optimizer() -> None:
    weights = torch.tensor([-4.0, 1.0], dtype=torch.float64, requires_grad=True)
    adam = torch.optim.Adam([weights], lr=0.1)
    expected = []
    for _ in range(4):
        adam.zero_grad()
        height = 0.05 * weights[0] ** 2 + 2 * weights[1] ** 2
        expected.append([*weights.tolist(), height.item()])
        height.backward()
        adam.step()
    way = descent(HillName.RAVINE, training_with(HillName.RAVINE, Optimizer.ADAM), (-4, 1), 3)
    # The same operations on the same machine; only their order might differ.
    np.testing.assert_allclose(way, expected, rtol=1e-12)


@pytest.mark.parametrize("optimizer", Optimizer)
@pytest.mark.parametrize("name", HillName)
def test_every_optimizer_goes_down_every_hill(name: HillName, optimizer: Optimizer) -> None:
    hill = HILLS[name]
    way = descent(name, training_with(name, optimizer), hill.start, 50)
    assert way.shape == (51, 3)
    assert way[-1, 2] < way[0, 2]
    assert np.all((way[:, :2] > hill.low - 1) & (way[:, :2] < hill.high + 1))


def test_what_the_hills_are_to_show_is_so() -> None:
    def end(name: HillName, optimizer: Optimizer) -> float:
        return float(descent(name, training_with(name, optimizer), HILLS[name].start, 200)[-1, 2])

    sides = np.sign(
        descent(
            HillName.RAVINE,
            training_with(HillName.RAVINE, Optimizer.SGD),
            HILLS[HillName.RAVINE].start,
            20,
        )[:, 1]
    )
    assert np.count_nonzero(np.diff(sides)) >= 10  # it leaps from side to side
    assert end(HillName.PLATEAU, Optimizer.ADAM) < 0.01
    assert end(HillName.PLATEAU, Optimizer.SGD) > 0.5
    assert end(HillName.BEALE, Optimizer.RMSPROP) < end(HillName.BEALE, Optimizer.SGD)


def test_a_rate_that_is_too_high_ends_the_way() -> None:
    training = Training(optimizer=Optimizer.SGD, learning_rate=100.0)
    way = descent(HillName.RAVINE, training, (-4, 1), 500)
    assert 1 < len(way) < 501
    assert np.isfinite(way).all()


@pytest.mark.parametrize("name", HillName)
def test_heights_are_those_of_the_ways(name: HillName) -> None:
    hill, cells = HILLS[name], 5
    found = heights(name, cells)
    axis = np.linspace(hill.low, hill.high, cells)
    sgd = training_with(name, Optimizer.SGD)
    for i, j in ((0, 0), (1, 3), (4, 2)):
        assert found[i, j] == pytest.approx(descent(name, sgd, (axis[i], axis[j]), 0)[0, 2])
