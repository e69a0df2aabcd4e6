"""A step taken apart, beside the same step of plain modules, plain autograd and torch.optim."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import layers_of, optimizer_call
from mnist_desktop.experiment.choices import Activation, Optimizer
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.arithmetic import (
    Place,
    chain_rule,
    leads_to,
    loss_lines,
    terms,
    update_rule,
)
from mnist_desktop.learning.one_step import (
    Mode,
    OneStep,
    State,
    forward,
    one_step,
    start_of,
    stepped,
    warm_up,
)
from mnist_desktop.learning.optimizers import optimizer_class
from mnist_desktop.refusal import Refusal

# The same sums by the same kernels; a fused optimizer has other last digits.
CLOSE = {"rel": 1e-4, "abs": 1e-6}
ROWS, LABELS = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [0, 1, 1, 0]
GATE = Experiment(task=TaskName.XOR).with_knobs(
    hidden=(3, 4),
    batch_norm=False,
    dropout=0.0,
    init="normal",
    # Where batch norm takes a bias away again, Adam would make a step of what rounding has left.
    optimizer="sgd",
    learning_rate=0.05,
)


def is_close(found: Any, wanted: torch.Tensor | None) -> None:
    assert (found is None) == (wanted is None)
    if wanted is not None:
        assert found == pytest.approx(wanted.detach().numpy(), **CLOSE)


class Plain:
    """The experiment's network of torch's own modules, without anything of the program's."""

    def __init__(self, experiment: Experiment, weights: dict[str, torch.Tensor]) -> None:
        self.layers = [each for each in layers_of(experiment) if each.name != "sigmoid3"]
        self.network = nn.Sequential()
        for layer in self.layers:
            self.network.add_module(layer.name, getattr(nn, layer.kind)(**layer.arguments))
        self.network.load_state_dict(weights)
        kind, arguments = optimizer_call(experiment.training)
        self.optimizer = optimizer_class(kind)(self.network.parameters(), **arguments)
        self.smoothing = experiment.training.label_smoothing

    def step(self, found: OneStep, inputs: Any, labels: Any, *, over_batch: bool) -> None:
        """Take the step and compare all of it."""
        values = torch.tensor(inputs, requires_grad=True)
        before = {name: each.clone() for name, each in self.network.state_dict().items()}
        kept = {"inputs": values}
        factors = iter(layer.factors for layer in found.layers)
        for layer in self.layers:
            module = self.network.get_submodule(layer.name).train(over_batch)
            dropped = layer.kind == "Dropout"
            values = values * torch.tensor(next(factors)) if dropped else module(values)
            values.retain_grad()
            kept[layer.name] = values
        targets = torch.tensor(labels)
        if values.shape[1] == 1:
            sure = torch.sigmoid(values.double())
            loss = functional.binary_cross_entropy(sure, targets.double()[:, None])
            aims = targets.float()[:, None]
        else:
            aims = functional.one_hot(targets, values.shape[1]).float()
            aims = aims * (1 - self.smoothing) + self.smoothing / values.shape[1]
            loss, sure = functional.cross_entropy(values, aims), values.softmax(1)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        is_close(found.loss, loss)
        assert found.losses.mean() == pytest.approx(found.loss, rel=1e-5)
        is_close(found.layers[-1].outputs, sure)
        is_close(found.aims, aims)
        self._compare(found, kept)
        for name, parameter in self.network.named_parameters():
            update = found.updates[name]
            is_close(update.before, before[name])
            is_close(update.gradient, parameter.grad)
            is_close(update.after, parameter)
            is_close(found.next_state.weights[name], parameter)

    def _compare(self, found: OneStep, kept: dict[str, torch.Tensor]) -> None:
        given = kept["inputs"]
        for told, back in zip(found.layers, found.gradients, strict=True):
            number = told.name.removeprefix("linear")
            own = {
                layer.kind: kept[layer.name]
                for layer in self.layers
                if layer.name.endswith(number) and layer.kind not in ("Linear", "BatchNorm1d")
            }
            z, normed = kept[told.name], kept.get(f"bn{number}")
            module = self.network.get_submodule(told.name)
            is_close(told.inputs, given)
            is_close(back.inputs, given.grad)
            is_close(told.z, z)
            is_close(back.z, z.grad)
            is_close(back.weight, module.weight.grad)
            is_close(back.bias, module.bias.grad)
            is_close(told.norm and told.norm.outputs, normed)
            is_close(back.normed, None if normed is None else normed.grad)
            if told.norm is not None:
                again = told.norm.normalised * told.norm.scale + told.norm.shift
                assert again == pytest.approx(told.norm.outputs, rel=1e-3, abs=1e-4)
            if own:
                dropped = own.pop("Dropout", None)
                (activated,) = own.values()
                is_close(told.activated, activated)
                is_close(back.activated, activated.grad)
                given = activated if dropped is None else dropped
                is_close(told.outputs, given)
                is_close(back.outputs, given.grad)
                # What is multiplied in the chain rule gives what autograd gives.
                assert told.slopes is not None
                scale = told.slopes if told.factors is None else told.slopes * told.factors
                expected = back.z if back.normed is None else back.normed
                assert back.outputs * scale == pytest.approx(expected, **CLOSE)
            assert back.z.T @ told.inputs == pytest.approx(back.weight, **CLOSE)
            assert back.z @ told.weight == pytest.approx(back.inputs, **CLOSE)
        chance = found.layers[-1].outputs - found.aims
        assert chance / len(chance) == pytest.approx(found.gradients[-1].z, **CLOSE)


@pytest.mark.parametrize("dropout_seed", [None, 7])
@pytest.mark.parametrize("norm", ["none", "running", "batch"])
@pytest.mark.parametrize("activation", list(Activation))
def test_all_that_goes_forward_and_comes_back_is_autograds(activation, norm, dropout_seed):
    experiment = GATE.with_knobs(activation=activation, batch_norm=norm != "none", dropout=0.4)
    over_batch = norm == "batch"
    mode = Mode(over_batch, dropout_seed)
    state = start_of(experiment)
    plain = Plain(experiment, state.weights)
    if dropout_seed is None:
        plain.layers = [each for each in plain.layers if each.kind != "Dropout"]
    found = one_step(experiment, state, ROWS, LABELS, mode)
    assert any(layer.factors is not None for layer in found.layers) == (dropout_seed is not None)
    plain.step(found, ROWS, LABELS, over_batch=over_batch)
    told = list(forward(experiment, state, ROWS, mode))
    assert all(
        np.array_equal(one.outputs, two.outputs)
        for one, two in zip(told, found.layers, strict=True)
    )
    if over_batch:
        assert found.layers[0].norm.mean == pytest.approx(found.layers[0].z.mean(0), abs=1e-6)


@pytest.mark.parametrize("task", [TaskName.XOR, TaskName.TOY])
@pytest.mark.parametrize("optimizer", list(Optimizer))
def test_three_steps_of_every_optimizer_are_torchs(optimizer, task):
    decay = 0.01 if task is TaskName.XOR else 0.0
    experiment = GATE.with_knobs(
        task=task, optimizer=optimizer, weight_decay=decay, label_smoothing=0.1, activation="tanh"
    )
    inputs = ROWS if task is TaskName.XOR else [[1.0, 2, 1], [2, 1, 3], [3, 1, 3], [4, 1, 5]]
    labels = LABELS if task is TaskName.XOR else [2, 1, 0, 0]
    start = state = start_of(experiment)
    before = {name: each.clone() for name, each in start.weights.items()}
    plain = Plain(experiment, start.weights)
    for number in range(3):
        found = one_step(experiment, state, inputs, labels)
        plain.step(found, inputs, labels, over_batch=False)
        state = found.next_state
        assert state.steps == number + 1
        *_, last = forward(experiment, state, inputs)
        assert np.array_equal(found.answers_after, last.outputs)
    assert found.loss_after == pytest.approx(
        one_step(experiment, state, inputs, labels).loss, rel=1e-5
    )
    *_, at_once = stepped(experiment, start, inputs, labels, 3)
    assert all(torch.equal(at_once.weights[name], each) for name, each in state.weights.items())
    # Who is asked again from before is where it was.
    assert all(torch.equal(start.weights[name], each) for name, each in before.items())


@pytest.mark.parametrize("over_batch", [False, True])
@pytest.mark.parametrize("optimizer", list(Optimizer))
def test_what_is_written_comes_to_what_torch_computes(optimizer, over_batch):
    experiment = GATE.with_knobs(
        optimizer=optimizer, weight_decay=0.1, batch_norm=True, dropout=0.3, activation="gelu"
    )
    state, mode = start_of(experiment), Mode(over_batch, 3)
    for _ in range(3):
        step = one_step(experiment, state, ROWS, LABELS, mode)
        for layer, (told, back) in enumerate(zip(step.layers, step.gradients, strict=True)):
            for target, source in np.ndindex(*told.weight.shape):
                *_, own, total = chain_rule(experiment, step, Place(layer, target, source), 2)
                assert own.value == pytest.approx(back.z[2, target] * told.inputs[2, source])
                assert total.value == pytest.approx(back.weight[target, source], **CLOSE)
                update = step.updates[f"{told.name}.weight"]
                *_, after = update_rule(experiment.training, update, (target, source))
                assert after.value == pytest.approx(update.after[target, source], **CLOSE)
            sums = [
                sum(each.product for each in terms(told, unit, 1, 9))
                for unit in range(told.z.shape[1])
            ]
            assert sums + told.bias == pytest.approx(told.z[1], abs=1e-5)
        assert loss_lines(experiment, step, 0)[-1].value == step.loss
        state = step.next_state
    first, *_ = leads_to(step.layers, 0, 1, 2)
    assert abs(first.weight) == np.abs(step.layers[1].weight[:, 1]).max()


def test_a_network_without_hidden_layers_and_one_drawing():
    experiment = Experiment().with_knobs(hidden=())
    image = np.random.default_rng(1).random((1, 784), np.float32)
    found = one_step(experiment, start_of(experiment), image, [3])
    (layer,), (back,) = found.layers, found.gradients
    assert layer.slopes is layer.norm is layer.factors is back.outputs is None
    assert back.weight == pytest.approx(np.outer(layer.outputs - found.aims, image), abs=1e-6)


def test_it_refuses_what_it_cannot_show():
    huge = Experiment().with_knobs(hidden=(8192,) * 8)
    for asked in (lambda: start_of(huge), lambda: one_step(huge, State({}), [[0.0]], [0])):
        with pytest.raises(Refusal, match="476,"):
            asked()
    start = start_of(GATE)
    lost = {name: torch.full_like(each, torch.nan) for name, each in start.weights.items()}
    for asked in (forward(GATE, State(lost), ROWS), stepped(GATE, State(lost), ROWS, LABELS, 1)):
        with pytest.raises(Refusal, match="from its layer 1 on"):
            list(asked)


def test_the_graph_of_the_notes():
    graph = warm_up()
    assert (graph.product, graph.f) == (-10, -7)
    assert (graph.by_product, graph.by_x, graph.by_y, graph.by_z) == (1, 5, -2, 1)
