"""The loss over the plane of a run's weights, beside the loss of plain evaluations."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.learning import valley as module
from mnist_desktop.learning.training import train
from mnist_desktop.learning.valley import is_one_plane, valley
from mnist_desktop.refusal import Refusal
from tests.builders import short_experiment

CELLS = 4
XOR = RECIPES["xor-mlp"].experiment.with_knob("steps", 40)


@pytest.fixture(autouse=True)
def few_cells(monkeypatch):
    monkeypatch.setattr(module, "CELLS", CELLS)


def moments_of(experiment) -> list[Moment]:
    history = GrowingHistory(experiment)
    drive(train(experiment, load_for(experiment)), history.take)
    return history.snapshots.moments()


def test_the_plane_has_the_ways_of_two_runs_and_the_loss_of_its_own_weights():
    data, runs = load_for(XOR), [moments_of(XOR), moments_of(XOR.with_knob("seed", 2))]
    *done, found = valley(XOR, data, runs)
    assert done == sorted(done)
    assert done[-1] == 1
    assert [len(way) for way in found.ways] == [len(run) for run in runs]
    assert 0 < found.share <= 1
    assert found.heights.shape == (CELLS, CELLS)
    names = ("linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias")
    vectors = np.stack(
        [np.concatenate([m.weights[n].numpy().ravel() for n in names]) for run in runs for m in run]
    )
    mean = vectors.mean(axis=0)
    _, sizes, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    assert found.share == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum(), rel=1e-3)
    places = np.concatenate(found.ways)[:, :2]
    assert abs(places) == pytest.approx(abs((vectors - mean) @ axes[:2].T), abs=1e-3)

    def loss(vector: np.ndarray) -> float:
        one, two, three, four = torch.as_tensor(vector, dtype=torch.float32).split([4, 2, 2, 1])
        hidden = torch.sigmoid(data.train_inputs @ one.view(2, 2).T + two)
        scores = hidden @ three + four
        return float(functional.binary_cross_entropy_with_logits(scores, data.train_labels.float()))

    assert found.ways[1][-1, 2] == pytest.approx(loss(vectors[-1]), abs=1e-5)
    # A corner of the map, in weights: the axes are those of the singular vectors, either way round.
    signs = np.sign((places * ((vectors - mean) @ axes[:2].T)).sum(axis=0))
    corner = mean + (found.low * signs) @ axes[:2]
    assert found.heights[0, 0] == pytest.approx(loss(corner), rel=1e-3)


def test_what_has_no_plane_is_a_sentence(mnist):
    moments = moments_of(XOR)
    broken = Moment(9, {name: each * float("nan") for name, each in moments[-1].weights.items()})
    *_, found = valley(XOR, load_for(XOR), [[*moments, broken]])
    assert len(found.ways[0]) == len(moments)
    with pytest.raises(Refusal, match="no two moments"):
        list(valley(XOR, load_for(XOR), [moments[:1]]))
    with pytest.raises(Refusal, match="learns 476,"):
        list(valley(short_experiment(hidden=(8192,) * 8), mnist, [[]]))
    assert is_one_plane(short_experiment(dropout=0.0), short_experiment(dropout=0.5, seed=3))
    assert not is_one_plane(short_experiment(), short_experiment(activation="tanh"))
    assert not is_one_plane(XOR, XOR.with_knob("task", TaskName.AND))
