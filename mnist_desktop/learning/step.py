"""One step of gradient descent on a batch; on a CUDA device it is recorded, and then replayed."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from mnist_desktop.learning.descent import Descent
from mnist_desktop.learning.objective import Objective

Step = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]

# Steps that are taken as they are written before one is recorded: in the first, optimizers and libraries
# make what they keep, and a rate that changes at every step is never worth recording.
AS_WRITTEN = 3


def step_of(
    scores: nn.Module,
    objective: Objective,
    descent: Descent,
    *,
    smoothing: float,
    generator: torch.Generator,
) -> Step:
    """What takes a step on inputs (rows, inputs) and targets, with `descent`.

    It returns the loss () and the scores (rows, outputs) from before the step.

    `generator` is what the network draws from.
    """

    def written(inputs: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        descent.clear_gradients()
        said = scores(inputs)
        loss = objective.loss(said, targets, smoothing)
        loss.backward()
        descent.step()
        return loss.detach(), said.detach()

    return _Recorded(written, descent, generator) if descent.can_be_recorded else written


class _Recorded:
    """Starts all of a step's kernels at once, as a CUDA graph.

    Such small networks are computed in a fraction of the time in which their kernels are started one by
    one. What was asked alike some times, with as many rows and the same rates, is recorded; whatever is
    asked otherwise is taken as it is written, to the same numbers.
    """

    def __init__(self, written: Step, descent: Descent, generator: torch.Generator) -> None:
        self._written = written
        self._descent = descent
        self._generator = generator
        self._asked: tuple[object, ...] = ()
        self._times = 0
        self._recorded_for: tuple[object, ...] | None = None

    def __call__(self, inputs: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        asked = (inputs.shape, *self._descent.settings())
        if asked != self._recorded_for:
            self._times = self._times + 1 if asked == self._asked else 1
            self._asked = asked
            if self._times <= AS_WRITTEN:
                return self._written(inputs, targets)
            self._record(inputs, targets)
            self._recorded_for = asked
        self._inputs.copy_(inputs)
        self._targets.copy_(targets)
        self._graph.replay()
        self._descent.put_gradients(self._gradients)
        return self._loss.clone(), self._scores.clone()

    def _record(self, inputs: Tensor, targets: Tensor) -> None:
        """Nothing is computed, and no number drawn, until it is replayed."""
        self._inputs, self._targets = inputs.clone(), targets.clone()
        self._graph = torch.cuda.CUDAGraph()
        self._graph.register_generator_state(self._generator)
        # Other threads may ask the device for something meanwhile.
        with torch.cuda.graph(self._graph, capture_error_mode="thread_local"):
            self._loss, self._scores = self._written(self._inputs, self._targets)
        self._gradients = self._descent.gradients()
