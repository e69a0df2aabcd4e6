"""One step of a training taken apart: what goes forward, what comes back, what the optimizer makes of it.

All of it is what PyTorch computes: the network's own modules, autograd's gradients and torch.optim's step,
on copies. Nothing here changes what it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.descent import Descent
from mnist_desktop.learning.layer_pass import (
    LayerGradients,
    LayerPass,
    Values,
    numbers,
    taped_layers,
)
from mnist_desktop.learning.network import build_network, draw_dropout_from
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import check_weights
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import Sentence, say

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

# Beside the weights, a step keeps their gradients, the optimizer's memory and the weights after it.
MOST_PARAMETERS = 4_000_000
# Steps that are taken between two looks at whoever waits.
_STEPS_AT_ONCE = 10


@dataclass(frozen=True, eq=False)
class State:
    """Where a network is: its weights, what the optimizer remembers (by parameter), the steps behind it."""

    weights: Weights
    optimizer: dict[str, Any] = field(default_factory=dict)
    steps: int = 0


@dataclass(frozen=True)
class Mode:
    """How a network computes: batch norm `over_batch` or by its running figures, dropout at work or not.

    With a `dropout_seed`, dropout silences the same units each time that it is asked after as many steps.
    """

    over_batch: bool = False
    dropout_seed: int | None = None


AT_REST = Mode()


@dataclass(frozen=True, kw_only=True, eq=False)
class Update:
    """What the optimizer does to one parameter: values of its shape, float32.

    `memory` is what the optimizer remembered of it before this step (empty at the first), `remembered`
    after it: by the names that torch.optim has for them.
    """

    before: Values
    gradient: Values
    after: Values
    memory: Mapping[str, Any]
    remembered: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class OneStep:
    """A step from `state` to `next_state`, and the answers after it.

    `aims` (rows, outputs) are what the outputs ought to be, label smoothing included; `losses` is that of
    each row and `loss` their mean. `updates` are by the parameters' names.
    """

    state: State
    next_state: State
    layers: tuple[LayerPass, ...]
    gradients: tuple[LayerGradients, ...]
    labels: NDArray[np.int64]
    aims: Values
    losses: Values
    loss: float
    updates: Mapping[str, Update]
    answers_after: Values
    loss_after: float


def why_no_step(experiment: Experiment) -> Sentence | None:
    """A sentence where the experiment's network is too large for a step to be taken apart."""
    parameters = parameter_count(experiment)
    if parameters <= MOST_PARAMETERS:
        return None
    return say(
        "This network learns {parameters:,} numbers, and a step would keep each of them five times over: "
        "steps are shown of networks of up to {most:,}.",
        parameters=parameters,
        most=MOST_PARAMETERS,
    )


def start_of(experiment: Experiment) -> State:
    """Where a run of the experiment starts, but for pre-training. Raises Refusal where it is too large."""
    _check_size(experiment)
    return State(initial_weights(experiment))


def forward(
    experiment: Experiment, state: State, inputs: ArrayLike, mode: Mode = AT_REST
) -> Iterator[LayerPass]:
    """What a network makes of examples (rows, inputs), layer by layer, whatever its size.

    Raises WeightsDoNotFit where the weights are another network's, and Refusal where numbers are no longer
    finite.
    """
    network = _network(experiment, state, mode)
    with torch.no_grad():
        for taped in taped_layers(experiment, network, _batch(inputs)):
            yield taped.told(state.weights)


def one_step(
    experiment: Experiment,
    state: State,
    inputs: ArrayLike,
    labels: ArrayLike,
    mode: Mode = AT_REST,
) -> OneStep:
    """A step on examples (rows, inputs) with labels (rows,), as the experiment's optimizer takes it.

    Raises WeightsDoNotFit where the weights are another network's, and Refusal where the network is too
    large for it, or where numbers are no longer finite.
    """
    _check_size(experiment)
    objective = objective_of(experiment.task_facts)
    smoothing = experiment.training.label_smoothing
    batch, classes = _batch(inputs), torch.as_tensor(np.asarray(labels, np.int64))
    targets = objective.targets(classes)
    network = _network(experiment, state, mode, copied=True)
    descent = _descent(experiment, network, state)
    memories = [_copied(descent.state_of(place)) for place, _ in enumerate(network.parameters())]
    tape = list(taped_layers(experiment, network, batch.requires_grad_()))
    layers = tuple(taped.told(state.weights) for taped in tape)
    scores = tape[-1].z
    loss = objective.loss(scores, targets, smoothing)
    losses = [
        objective.loss(scores[row : row + 1].detach(), targets[row : row + 1], smoothing)
        for row in range(len(batch))
    ]
    loss.backward()
    gradients = tuple(taped.gradients() for taped in tape)
    descent.step()
    updates = {}
    for place, (name, parameter) in enumerate(network.named_parameters()):
        assert parameter.grad is not None
        updates[name] = Update(
            before=numbers(state.weights[name]),
            gradient=parameter.grad.numpy(),
            after=parameter.detach().numpy(),
            memory=memories[place],
            remembered=_copied(descent.state_of(place)),
        )
    next_state = State(_weights(network), descent.state(), state.steps + 1)
    again = _network(experiment, next_state, mode, steps=state.steps)
    with torch.no_grad():
        *_, last = taped_layers(experiment, again, batch.detach())
        loss_after = objective.loss(last.z, targets, smoothing)
    return OneStep(
        state=state,
        next_state=next_state,
        layers=layers,
        gradients=gradients,
        labels=classes.numpy(),
        aims=_aims(targets, scores.shape[1], smoothing),
        losses=torch.stack(losses).numpy(),
        loss=loss.item(),
        updates=updates,
        answers_after=numbers(last.outputs),
        loss_after=loss_after.item(),
    )


def stepped(
    experiment: Experiment,
    state: State,
    inputs: ArrayLike,
    labels: ArrayLike,
    count: int,
    mode: Mode = AT_REST,
) -> Iterator[State | None]:
    """The state after so many steps on the same examples; None now and then until it is there.

    Raises as `one_step` does.
    """
    _check_size(experiment)
    objective = objective_of(experiment.task_facts)
    batch = _batch(inputs)
    targets = objective.targets(torch.as_tensor(np.asarray(labels, np.int64)))
    network = _network(experiment, state, mode, copied=True)
    descent = _descent(experiment, network, state)
    for step in range(count):
        _draw_dropout(network, mode, state.steps + step)
        *_, last = taped_layers(experiment, network, batch)
        loss = objective.loss(last.z, targets, experiment.training.label_smoothing)
        descent.clear_gradients()
        loss.backward()
        descent.step()
        if step % _STEPS_AT_ONCE == 0:
            yield None
    yield State(_weights(network), descent.state(), state.steps + count)


def _network(
    experiment: Experiment,
    state: State,
    mode: Mode,
    *,
    copied: bool = False,
    steps: int | None = None,
) -> nn.Sequential:
    """The experiment's network, whose batch norm and dropout are at work where the mode says so."""
    check_weights(experiment, state.weights)
    with torch.device("meta"):
        network = build_network(layers_of(experiment))
    weights = state.weights
    # Buffers change in any case where batch norm looks at the batch.
    if copied or mode.over_batch:
        weights = {name: each.clone() for name, each in weights.items()}
    network.load_state_dict(dict(weights), assign=True)
    for part in network:
        if isinstance(part, nn.BatchNorm1d):
            part.train(mode.over_batch)
        elif isinstance(part, nn.Dropout):
            part.train(mode.dropout_seed is not None)
    _draw_dropout(network, mode, state.steps if steps is None else steps)
    return network


def _draw_dropout(network: nn.Sequential, mode: Mode, steps: int) -> None:
    """Let dropout draw what it draws at a step."""
    if mode.dropout_seed is not None:
        seed = mode.dropout_seed + steps
        draw_dropout_from(network, torch.Generator().manual_seed(seed))


def _descent(experiment: Experiment, network: nn.Sequential, state: State) -> Descent:
    descent = Descent(experiment, network, torch.device("cpu"))
    descent.go_on(descent.values, state.optimizer)
    return descent


def _aims(targets: Tensor, outputs: int, smoothing: float) -> Values:
    """What each output ought to be."""
    if targets.is_floating_point():
        return targets.numpy()
    sharp = nn.functional.one_hot(targets, outputs).float()
    return (sharp * (1 - smoothing) + smoothing / outputs).numpy()


def _weights(network: nn.Sequential) -> Weights:
    return {name: each.detach() for name, each in network.state_dict().items()}


def _copied(memory: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter's part of the optimizer's memory, as arrays and plain numbers."""
    return {
        name: (each.item() if each.ndim == 0 else each.detach().numpy().copy())
        if isinstance(each, Tensor)
        else each
        for name, each in memory.items()
    }


def _batch(inputs: ArrayLike) -> Tensor:
    return torch.as_tensor(np.array(inputs, np.float32))


def _check_size(experiment: Experiment) -> None:
    if (sentence := why_no_step(experiment)) is not None:
        raise Refusal(sentence)


@dataclass(frozen=True)
class WarmUp:
    """The notes' first graph, f = x · y + z, and how f changes with each number in it (08-2)."""

    x: float
    y: float
    z: float
    product: float
    f: float
    by_product: float
    by_x: float
    by_y: float
    by_z: float


def warm_up(x: float = -2.0, y: float = 5.0, z: float = 3.0) -> WarmUp:
    """F = x · y + z, forward and back, as autograd has it."""
    given = [torch.tensor(each, requires_grad=True) for each in (x, y, z)]
    product = given[0] * given[1]
    f = product + given[2]
    by = torch.autograd.grad(f, (product, *given))
    return WarmUp(x, y, z, product.item(), f.item(), *(each.item() for each in by))
