"""The spread of outputs and gradients at the start, beside plain modules and plain autograd."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.choices import Init
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.learning.starting import starts
from mnist_desktop.refusal import Refusal

BATCH = torch.rand((300, 784), generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(300) % 10


def plain(experiment: Experiment, batch: Any, labels: Any) -> tuple[list[float], list[float]]:
    """Standard deviations of what each linear layer's block gives, and of the gradients of its sums."""
    weights, sums, given, values = initial_weights(experiment), [], [batch], batch
    for layer in layers_of(experiment):
        if layer.name == "sigmoid3":
            continue  # of the gate: the loss has it
        module = getattr(nn, layer.kind)(**layer.arguments)
        prefix = f"{layer.name}."
        own = {
            name.removeprefix(prefix): v for name, v in weights.items() if name.startswith(prefix)
        }
        module.load_state_dict(own)
        if layer.kind == "Linear" and sums:
            given.append(values)
        values = values if layer.kind == "Dropout" else module(values)
        if layer.kind == "Linear":
            values.retain_grad()
            sums.append(values)
    given.append(values)
    if values.shape[1] == 1:
        functional.binary_cross_entropy(torch.sigmoid(values)[:, 0], labels.float()).backward()
    else:
        functional.cross_entropy(values, labels).backward()
    outputs = [each.detach().numpy().std() for each in given]
    return outputs, [each.grad.numpy().std() for each in sums]


@pytest.mark.parametrize(
    "knobs",
    [
        {"hidden": (40, 30, 20), "activation": "tanh", "batch_norm": False, "dropout": 0.5},
        {"hidden": (30, 30), "activation": "relu", "batch_norm": True, "init": "he-normal"},
        {"hidden": ()},
    ],
)
def test_spreads_are_those_of_plain_torch(knobs: dict[str, Any]) -> None:
    experiment = Experiment().with_knobs(**knobs)
    found = list(starts(experiment, BATCH, LABELS))
    he = Init.HE_NORMAL if "init" in knobs else Init.HE_UNIFORM
    assert [each.init for each in found] == [Init.NORMAL, Init.PYTORCH, Init.XAVIER_UNIFORM, he]
    for start in found:
        outputs, gradients = plain(
            experiment.with_knob("init", start.init), BATCH[:256], LABELS[:256]
        )
        assert start.outputs == pytest.approx(outputs, rel=2e-3)
        assert start.gradients == pytest.approx(gradients, rel=2e-3)
        assert [each.counts.sum() for each in start.histograms] == [
            256 * units for units in experiment.network.hidden
        ]


def test_a_gates_rows_are_its_batch_and_a_huge_network_is_refused() -> None:
    gate = Experiment(task=TaskName.XOR).with_knobs(hidden=(4, 3), batch_norm=False, dropout=0.0)
    rows, labels = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]]), torch.tensor([0, 1, 1, 0])
    found = list(starts(gate, rows, labels))[1]
    outputs, gradients = plain(gate.with_knob("init", "pytorch"), rows, labels)
    assert found.outputs == pytest.approx(outputs, rel=2e-3)
    assert found.gradients == pytest.approx(gradients, rel=2e-3)
    with pytest.raises(Refusal, match="10,000,000"):
        list(starts(Experiment().with_knobs(hidden=(8192,) * 8), BATCH, LABELS))
