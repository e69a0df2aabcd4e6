"""A copy changed by hand, beside plain modules whose units are masked, and gates written down by hand."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.by_hand import MOST_PARAMETERS, Changes, Truth, why_not
from mnist_desktop.learning.hands_on import CORNERS, activity_of, changed, of_rows
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights

XOR = RECIPES["xor-mlp"].experiment
LABELS = [0, 1, 1, 0]
# Both hidden units and the output written down: OR, NAND, and AND of the two.
SOLVED = {
    "linear1.weight": torch.tensor([[6.0, 6.0], [-6.0, -6.0]]),
    "linear1.bias": torch.tensor([-3.0, 9.0]),
    "linear2.weight": torch.tensor([[6.0, 6.0]]),
    "linear2.bias": torch.tensor([-9.0]),
}


def trained_a_little(experiment: Experiment) -> dict[str, Any]:
    """Weights whose batch norm has running figures of its own."""
    weights = {name: each.clone() for name, each in initial_weights(experiment).items()}
    generator = torch.Generator().manual_seed(5)
    for each in weights.values():
        if each.is_floating_point() and each.ndim == 1:
            each.copy_(0.5 + torch.rand(each.shape, generator=generator))
    return weights


@pytest.mark.parametrize("batch_norm", [False, True])
def test_a_silenced_unit_gives_nothing_as_a_masked_one(batch_norm: bool) -> None:
    experiment = Experiment().with_knobs(hidden=(9, 7), batch_norm=batch_norm)
    weights = trained_a_little(experiment)
    before = {name: each.clone() for name, each in weights.items()}
    silenced = frozenset({(0, 2), (0, 8), (1, 0)})
    images = torch.rand((5, 784), generator=torch.Generator().manual_seed(1))
    copy = changed(experiment, weights, Changes(silenced=silenced))
    found = Predictor(experiment, copy).probabilities(images)

    values, hidden = images, 0
    for layer in layers_of(experiment):
        module = getattr(nn, layer.kind)(**layer.arguments).eval()
        prefix = f"{layer.name}."
        own = {
            name.removeprefix(prefix): v for name, v in weights.items() if name.startswith(prefix)
        }
        module.load_state_dict(own)
        values = module(values)
        if layer.kind == "ReLU":
            values[:, [unit for each, unit in silenced if each == hidden]] = 0
            hidden += 1
    assert found == pytest.approx(values.softmax(1).detach().numpy(), rel=1e-4, abs=1e-6)
    assert all(torch.equal(each, before[name]) for name, each in weights.items())

    layers = list(activity_of(experiment, weights, Changes(silenced=silenced), images[0]))
    assert layers[-1].outputs == pytest.approx(found[0], rel=1e-4, abs=1e-6)
    assert np.flatnonzero(~layers[0].kept).tolist() == [2, 8]
    assert not layers[0].outputs[[2, 8]].any()


def test_noise_is_as_strong_as_is_said_and_the_same_for_a_seed() -> None:
    experiment = Experiment().with_knobs(hidden=(60,))
    weights = initial_weights(experiment)
    one, same, other = (
        changed(experiment, weights, Changes(noise=0.5, seed=seed)) for seed in (1, 1, 2)
    )
    for name, before in weights.items():
        if before.ndim < 2:
            assert torch.equal(one[name], before)
            continue
        assert torch.equal(one[name], same[name])
        assert not torch.equal(one[name], other[name])
        strength = ((one[name] - before).std() / before.std()).item()
        assert strength == pytest.approx(0.5, rel=0.1)


def test_a_solved_gate_is_what_it_was_written_as() -> None:
    found = of_rows(XOR, SOLVED, CORNERS, LABELS)
    first, b1, last, b2 = (each.double() for each in SOLVED.values())
    hidden = torch.sigmoid(torch.tensor(CORNERS).double() @ first.T + b1)
    said = torch.sigmoid(hidden @ last.T + b2)
    cost = functional.binary_cross_entropy(said[:, 0], torch.tensor(LABELS).double())
    assert found.outputs == pytest.approx(said.numpy(), rel=1e-4)
    assert found.cost == pytest.approx(cost.item(), rel=1e-3)
    assert found.right == 4
    names = [[each.name(short=True) for each in layer] for layer in found.truths]
    assert names == [["OR", "NAND"], ["XOR"]]
    assert found.made is not None
    assert found.made.name("h₁", "h₂") == "h₁ AND h₂"
    # By hand it is spoiled: with another bias the first unit is always on.
    spoiled = changed(XOR, SOLVED, Changes().with_number("linear1.bias", (0,), 5.0))
    worse = of_rows(XOR, spoiled, CORNERS, LABELS)
    assert (worse.right, worse.truths[0][0].name()) == (3, "always")


def test_a_units_line_is_where_its_sum_is_zero_batch_norm_included() -> None:
    experiment = XOR.with_knobs(hidden=(3,), batch_norm=True)
    weights = trained_a_little(experiment)
    lines = of_rows(experiment, weights, CORNERS, LABELS).lines
    assert lines.shape == (3, 3)
    for unit, (w1, w2, b) in enumerate(lines.tolist()):
        across = torch.tensor([-1.0, 0.5, 2.0])
        on_line = torch.stack([across, -(w1 * across + b) / w2], dim=1)
        z = on_line @ weights["linear1.weight"].T + weights["linear1.bias"]
        norm = nn.BatchNorm1d(3).eval()
        norm.load_state_dict(
            {name.removeprefix("bn1."): v for name, v in weights.items() if name[:4] == "bn1."}
        )
        assert norm(z)[:, unit].detach().numpy() == pytest.approx(0, abs=1e-4)


def test_all_functions_of_two_bits_have_names_that_say_what_they_are() -> None:
    every = [Truth(bits) for bits in product((False, True), repeat=4)]
    assert len({each.name() for each in every}) == 16
    for truth in every:
        name = truth.name("a", "b")
        if name not in ("never", "always"):
            for word, code in (
                *(("XNOR", "=="), ("XOR", "!="), ("NAND", "nand"), ("NOR", "nor")),
                *(("AND", "and"), ("OR", "or"), ("NOT", "not")),
            ):
                name = name.replace(word, code)
            if "nand" in name or "nor" in name:
                name = "not (" + name.replace("nand", "and").replace("nor", "or") + ")"
            values = [bool(eval(name, {"a": a, "b": b})) for a, b in CORNERS.astype(bool)]
            assert tuple(values) == truth.says


def test_a_huge_network_is_not_copied() -> None:
    assert why_not(Experiment()) is None
    sentence = why_not(Experiment().with_knobs(hidden=(8192,) * 8))
    assert sentence is not None
    assert f"{MOST_PARAMETERS:,}" in sentence
