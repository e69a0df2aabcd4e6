"""The optimizer of a run, with the learning rate and the weight decay that hold at each step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import (
    is_fused,
    optimizer_call,
)
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import Change
from mnist_desktop.history.records import KnobChange
from mnist_desktop.learning.optimizers import optimizer_class
from mnist_desktop.plain.schedule import cosine, one_cycle, steps_down


def rate_factor(experiment: Experiment, step: int) -> float:
    """What the learning rate is multiplied by in step `step` (counted from 0) of the run."""
    training = experiment.training
    total = experiment.length * experiment.batches_per_epoch
    match training.schedule:
        case Schedule.CONSTANT:
            return 1.0
        case Schedule.STEP:
            epoch = step // experiment.batches_per_epoch
            return steps_down(epoch, training.step_every, training.step_factor)
        case Schedule.COSINE:
            return cosine(step, total)
        case Schedule.ONE_CYCLE:
            return one_cycle(step, total, training.warm_up)


class Descent:
    """Steps down the gradient as the experiment says, until a Change says otherwise."""

    def __init__(self, experiment: Experiment, network: nn.Module, device: torch.device) -> None:
        self._experiment = experiment
        self._scheduled = experiment.training.schedule is not Schedule.CONSTANT
        self._values = {
            "learning_rate": experiment.training.learning_rate,
            "weight_decay": experiment.training.weight_decay,
        }
        kind, arguments = optimizer_call(experiment.training)
        self._fused = is_fused(kind, device.type)
        if self._fused:
            arguments["fused"] = True
        self.can_be_recorded = self._fused and device.type == "cuda"
        if self.can_be_recorded and kind != "SGD":
            arguments["capturable"] = True  # the same kernel: torch wants to hear that it is meant
        self._parameters = list(network.parameters())
        self._linears = [part for part in network.modules() if isinstance(part, nn.Linear)]
        self._optimizer = optimizer_class(kind)(self._parameters, **arguments)
        self.step = self._optimizer.step
        self.clear_gradients = self._optimizer.zero_grad

    @property
    def rate(self) -> float:
        """The learning rate, before the schedule multiplies it."""
        return self._values["learning_rate"]

    @property
    def values(self) -> dict[str, float]:
        """The learning rate and the weight decay that hold, by the knobs' names."""
        return dict(self._values)

    def begin_step(self, step: int) -> None:
        """Set the learning rate of step `step` (counted from 0)."""
        if self._scheduled:
            self._set("lr", self.rate * rate_factor(self._experiment, step))

    def settings(self) -> tuple[float, float]:
        """The learning rate, with its schedule, and the weight decay of this step."""
        group = self._optimizer.param_groups[0]
        return group["lr"], group["weight_decay"]

    def change(self, asked: Change, steps: int) -> KnobChange | None:
        """Go on with another value from now on; None where it is the value that holds."""
        before = self._values[asked.knob]
        if asked.value == before:
            return None
        self._values[asked.knob] = asked.value
        if asked.knob == "weight_decay":
            self._set("weight_decay", asked.value)
        elif not self._scheduled:
            self._set("lr", asked.value)
        return KnobChange(steps, asked.knob, before, asked.value)

    def gradients(self) -> list[Tensor | None]:
        """Of each parameter, in the last step: its own tensors, no copies."""
        return [parameter.grad for parameter in self._parameters]

    def put_gradients(self, gradients: list[Tensor | None]) -> None:
        """Have these as the gradients of the last step."""
        for parameter, gradient in zip(self._parameters, gradients, strict=True):
            parameter.grad = gradient

    def gradient_norms(self) -> tuple[float, ...]:
        """Of each linear layer's weights, in the last step: the next one is what clears them."""
        norms = [
            linear.weight.grad.norm() for linear in self._linears if linear.weight.grad is not None
        ]
        return tuple(torch.stack(norms).tolist()) if norms else ()

    def state(self) -> dict[str, Any]:
        """What the optimizer remembers, tensors (its own, no copies) and numbers: "0.exp_avg" and so on."""
        return {
            f"{place}.{name}": value
            for place in range(len(self._parameters))
            for name, value in self.state_of(place).items()
        }

    def state_of(self, place: int) -> dict[str, Any]:
        """What it remembers of one of the network's parameters, by name."""
        state = self._optimizer.state.get(self._parameters[place], {})
        return {name: value for name, value in state.items() if value is not None}

    def go_on(self, values: Mapping[str, float], state: Mapping[str, Any]) -> None:
        """Take copies of what another Descent of the same experiment had as its values and its state()."""
        self._values = dict(values)
        self._set("weight_decay", values["weight_decay"])
        if not self._scheduled:
            self._set("lr", values["learning_rate"])
        for key, value in state.items():
            place, _, name = key.partition(".")
            parameter = self._parameters[int(place)]
            if isinstance(value, Tensor):
                # As optimizers make them: what is one number is beside the weights in fused ones alone.
                beside = self._fused or value.ndim > 0
                value = value.to(parameter.device if beside else "cpu", copy=True)
            self._optimizer.state[parameter][name] = value

    def _set(self, name: str, value: float) -> None:
        for group in self._optimizer.param_groups:
            group[name] = value
