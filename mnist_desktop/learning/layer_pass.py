"""A network's way forward, layer by layer, with all that stands on it; and autograd's way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.activity import groups_of
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.refusal import Refusal

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

Values = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, eq=False)
class NormPass:
    """A batch norm at work: (z - mean) / sqrt(variance + epsilon) · scale + shift.

    `mean`, `variance`, `scale` (γ) and `shift` (β) are (units,), `normalised`, before γ and β, and
    `outputs` (rows, units); `over_batch` says whether mean and variance are this batch's.
    """

    mean: Values
    variance: Values
    scale: Values
    shift: Values
    epsilon: float
    normalised: Values
    outputs: Values
    over_batch: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class LayerPass:
    """A linear layer and what follows it, on a batch; all values are float32.

    `weight` (units, inputs) and `bias` (units,) are the network's own, `inputs` (rows, inputs), all else
    (rows, units). `slopes` is the activation's derivative where each unit is, `factors` what dropout
    multiplies by, or None at rest. Of the last layer, `z` are the scores, `outputs` and `activated` the
    probabilities, and `slopes` None.
    """

    name: str
    weight: Values
    bias: Values
    inputs: Values
    z: Values
    norm: NormPass | None
    activated: Values
    slopes: Values | None
    factors: Values | None
    outputs: Values


@dataclass(frozen=True, kw_only=True, eq=False)
class LayerGradients:
    """The loss derived by what a LayerPass of the same place has, each of the same shape.

    Of the last layer, `outputs` and `activated` are None: what the loss is computed from are the scores.
    `scale` and `shift` are those of batch norm.
    """

    inputs: Values
    weight: Values
    bias: Values
    z: Values
    normed: Values | None
    scale: Values | None
    shift: Values | None
    activated: Values | None
    outputs: Values | None


class Taped:
    """A layer's tensors as they were computed, of which autograd keeps the gradients."""

    def __init__(self, name: str, linear: nn.Linear, inputs: Tensor) -> None:
        self.name, self.linear, self.inputs = name, linear, inputs
        self.z: Tensor = linear(inputs)
        self.norm: nn.BatchNorm1d | None = None
        self.normed: Tensor | None = None
        self.statistics: tuple[Tensor, Tensor] | None = None
        self.activated = self.outputs = self.z
        self.slopes: Tensor | None = None
        self.factors: Tensor | None = None
        self.is_last = False

    def follow(self, part: nn.Module) -> None:
        """Go on through a module that follows the linear one."""
        if isinstance(part, nn.BatchNorm1d):
            self.norm = part
            # Before the module, which moves its running figures on.
            if part.training:
                variance, mean = torch.var_mean(self.z.detach(), dim=0, correction=0)
                self.statistics = mean, variance
            else:
                assert part.running_mean is not None
                assert part.running_var is not None
                self.statistics = part.running_mean, part.running_var
            self.normed = self.activated = self.outputs = part(self.z)
        elif isinstance(part, nn.Dropout):
            if part.training:
                # The factors by themselves: a unit may be 0 without being silenced.
                self.factors = part(torch.ones_like(self.outputs))
                self.outputs = self.activated * self.factors
        else:
            self.slopes = _slopes(part, self.activated)
            self.activated = self.outputs = part(self.activated)

    def keep_gradients(self) -> None:
        for each in (self.inputs, self.z, self.normed, self.activated, self.outputs):
            if each is not None:
                each.retain_grad()

    def told(self, weights: Weights) -> LayerPass:
        """What there is to tell; the optimizer is about to change the network's own weights."""
        return LayerPass(
            name=self.name,
            weight=numbers(weights[f"{self.name}.weight"]),
            bias=numbers(weights[f"{self.name}.bias"]),
            inputs=numbers(self.inputs),
            z=numbers(self.z),
            norm=self._norm_told(),
            activated=numbers(self.activated),
            slopes=None if self.slopes is None else numbers(self.slopes),
            factors=None if self.factors is None else numbers(self.factors),
            outputs=numbers(self.outputs),
        )

    def _norm_told(self) -> NormPass | None:
        if self.norm is None:
            return None
        assert self.statistics is not None
        assert self.normed is not None
        mean, variance = self.statistics
        return NormPass(
            mean=numbers(mean),
            variance=numbers(variance),
            scale=numbers(self.norm.weight).copy(),
            shift=numbers(self.norm.bias).copy(),
            epsilon=self.norm.eps,
            normalised=numbers((self.z - mean) / (variance + self.norm.eps).sqrt()),
            outputs=numbers(self.normed),
            over_batch=self.norm.training,
        )

    def gradients(self) -> LayerGradients:
        norm, hidden = self.norm, not self.is_last
        return LayerGradients(
            inputs=_gradient(self.inputs),
            weight=_gradient(self.linear.weight),
            bias=_gradient(self.linear.bias),
            z=_gradient(self.z),
            normed=None if self.normed is None else _gradient(self.normed),
            scale=None if norm is None else _gradient(norm.weight),
            shift=None if norm is None else _gradient(norm.bias),
            activated=_gradient(self.activated) if hidden else None,
            outputs=_gradient(self.outputs) if hidden else None,
        )


def taped_layers(experiment: Experiment, network: nn.Sequential, batch: Tensor) -> Iterator[Taped]:
    """What a network makes of a batch (rows, inputs), layer by layer.

    Autograd keeps the gradients of all of it where it keeps those of the batch. Raises Refusal where
    numbers are no longer finite.
    """
    objective = objective_of(experiment.task_facts)
    groups = groups_of(objective.scores(network))
    values = batch
    for name, linear, others in groups:
        taped = Taped(name, linear, values)
        for part in others:
            taped.follow(part)
        if batch.requires_grad:
            taped.keep_gradients()
        values = taped.outputs
        if name == groups[-1][0]:
            taped.is_last = True
            taped.activated = taped.outputs = objective.probabilities(taped.z.detach())
        if not torch.isfinite(taped.z).all() or not torch.isfinite(taped.outputs).all():
            raise Refusal(
                "The numbers of this network are no longer finite from its layer {number} on, so there is "
                "nothing to add up: it has diverged.",
                number=[each for each, *_ in groups].index(name) + 1,
            )
        yield taped


def _slopes(activation: nn.Module, at: Tensor) -> Tensor:
    """The derivative of an activation at each of some values."""
    with torch.enable_grad():
        own = at.detach().clone().requires_grad_()
        (slopes,) = torch.autograd.grad(activation(own).sum(), own)
    return slopes


def numbers(tensor: Tensor) -> Values:
    """A tensor's numbers, without a copy."""
    result: Values = tensor.detach().numpy()
    return result


def _gradient(tensor: Tensor) -> Values:
    assert tensor.grad is not None
    return numbers(tensor.grad)


def activation_curve(experiment: Experiment, at: Values) -> Values:
    """The activation of an experiment's hidden layers at some values: float32 (values, 2), x and y."""
    alone = experiment.with_knobs(hidden=(1,), batch_norm=False, dropout=0.0)
    activation = build_network(layers_of(alone))[1]
    with torch.no_grad():
        return np.stack([at, activation(torch.as_tensor(at)).numpy()], axis=1)
