"""The optimizer of a run, with the learning rate and the weight decay that hold at each step."""

from __future__ import annotations

import torch
from torch import nn

from mnist_desktop.experiment.architecture import optimizer_call
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.schedule import rate_factor
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.events import Change
from mnist_desktop.learning.history import KnobChange

_FUSED_OPTIMIZERS = {"SGD", "Adam", "AdamW", "Adagrad"}


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
        # One kernel for all weights in place of a dozen a weight: the same rule, a third faster.
        if kind in _FUSED_OPTIMIZERS and device.type in ("cpu", "cuda"):
            arguments["fused"] = True
        self._optimizer: torch.optim.Optimizer = getattr(torch.optim, kind)(
            network.parameters(), **arguments
        )
        self.step = self._optimizer.step

    @property
    def rate(self) -> float:
        """The learning rate, before the schedule multiplies it."""
        return self._values["learning_rate"]

    def begin_step(self, step: int) -> None:
        """Clear the gradients for step `step` (counted from 0) and set its learning rate."""
        if self._scheduled:
            self._set("lr", self.rate * rate_factor(self._experiment, step))
        self._optimizer.zero_grad()

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

    def _set(self, name: str, value: float) -> None:
        for group in self._optimizer.param_groups:
            group[name] = value
