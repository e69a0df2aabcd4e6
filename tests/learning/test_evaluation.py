from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import MOST_EVALUATION_ROWS as CHUNK
from mnist_desktop.learning.evaluation import Score, evaluate
from mnist_desktop.learning.objective import CrossEntropy
from tests.floats import accurate, summed


def score(network, inputs, labels) -> Score:
    *parts, result = evaluate(network, inputs, labels, CrossEntropy())
    assert parts == [None] * len(parts)
    return result


def plain_network(seed: int = 1) -> nn.Sequential:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return nn.Sequential(
            nn.Linear(784, 20), nn.BatchNorm1d(20), nn.ReLU(), nn.Dropout(0.5), nn.Linear(20, 10)
        )


@pytest.mark.parametrize("rows", [1, 999, CHUNK, CHUNK + 1, 2 * CHUNK + 500])
def test_loss_and_accuracy_are_those_of_a_plain_computation(mnist, rows):
    network, inputs, labels = plain_network(), mnist.test_inputs[:rows], mnist.test_labels[:rows]
    found = score(network, inputs, labels)
    network.eval()
    with torch.no_grad():
        scores = network(inputs)
    assert found.loss == summed(functional.cross_entropy(scores, labels).item())
    right = (scores.argmax(dim=1) == labels).double().mean().item()
    assert found.accuracy == accurate(right, rows)


@pytest.mark.parametrize(("shift", "accuracy"), [(0, 1.0), (1, 0.0)])
def test_all_right_and_all_wrong(shift, accuracy):
    labels = torch.arange(10).repeat(7)
    inputs = 30 * functional.one_hot((labels + shift) % 10).float()
    found = score(nn.Identity(), inputs, labels)
    assert found.accuracy == accuracy
    assert found.loss == pytest.approx(0 if accuracy else 30, abs=1e-3)


def test_it_looks_up_between_its_parts(mnist):
    steps = list(evaluate(plain_network(), mnist.test_inputs[:], mnist.test_labels, CrossEntropy()))
    assert len(steps) > 3
    assert steps[:-1] == [None] * (len(steps) - 1)
    assert isinstance(steps[-1], Score)


def test_it_changes_nothing_in_the_network(few):
    network = plain_network().train()
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    first = score(network, few.test_inputs, few.test_labels)
    assert first == score(network, few.test_inputs, few.test_labels)
    assert all(torch.equal(tensor, before[name]) for name, tensor in network.state_dict().items())
    assert all(parameter.grad is None for parameter in network.parameters())
