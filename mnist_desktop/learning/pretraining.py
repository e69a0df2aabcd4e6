"""Greedy layer-wise pre-training of a deep belief network: one restricted Boltzmann machine a layer.

Sources: Hinton, Osindero and Teh 2006, "A fast learning algorithm for deep belief nets" (greedy, from the
bottom up); Hinton 2010, "A practical guide to training restricted Boltzmann machines" ("the guide").
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn

from mnist_desktop.learning.history import Reconstruction

# The guide, section 8.1: large enough to break the symmetry, small enough not to learn worse for it.
WEIGHT_DEVIATION = 0.01
# The guide, section 9: 0.5 is safe from the first step on.
MOMENTUM = 0.5
REPORTS_PER_EPOCH = 10


# As a decorator, because a generator that yields inside of `with` would leave its caller without gradients.
@torch.no_grad()
def pretrain(
    network: nn.Sequential,
    inputs: Tensor,
    *,
    epochs: int,
    learning_rate: float,
    batch_size: int,
    generator: torch.Generator,
    noise: torch.Generator,
) -> Iterator[Reconstruction | None]:
    """Pre-train in place, bottom up, every Linear of `network` but the last; sigmoid between them.

    `inputs` (rows, features) in 0..1, on the network's device; they are only read. `generator`, on the
    CPU, draws weights and orders of rows, `noise`, on the network's device, the states of hidden units.
    Yields once a batch: about ten times an epoch the mean error since the last one, else None. Whoever
    stops listening leaves the layers above as they were.
    """
    *hidden, _ = [part for part in network if isinstance(part, nn.Linear)]
    data = inputs
    for layer, linear in enumerate(hidden, start=1):
        machine = _Machine(linear, learning_rate, generator, noise)
        for epoch in range(epochs):
            for done, error in _epoch(machine, data, batch_size, generator):
                yield None if error is None else Reconstruction(layer, epoch + done, error)
        if layer < len(hidden):
            # Probabilities, not states: the guide's data for the machine above.
            data = machine.hidden(data)


def _epoch(
    machine: _Machine, data: Tensor, batch_size: int, generator: torch.Generator
) -> Iterator[tuple[float, float | None]]:
    """One pass over data (rows, visible) in a new order: (share of it done, error or None) a batch.

    The rows that do not fill a last batch are left out: they would make as large a step, but a noisier one.
    """
    rows = len(data)
    size = min(batch_size, rows)
    batches = rows // size
    order = torch.randperm(rows, generator=generator).to(data.device)
    # Summed on the device: to read a number waits for every step before it.
    squares = torch.zeros((), device=data.device, dtype=data.dtype)
    told = 0
    for batch in range(1, batches + 1):
        chosen = order[(batch - 1) * size : batch * size]
        machine.learn(data.index_select(0, chosen), squares)
        error = None
        if batch * REPORTS_PER_EPOCH // batches > (batch - 1) * REPORTS_PER_EPOCH // batches:
            error = squares.item() / ((batch - told) * size * data.shape[1])
            squares.zero_()
            told = batch
        yield batch / batches, error


class _Machine:
    """A restricted Boltzmann machine around a Linear, whose weight (hidden, visible) and bias it trains.

    The bias of the visible units is needed to reconstruct only: it ends with the machine.
    """

    def __init__(
        self,
        linear: nn.Linear,
        learning_rate: float,
        generator: torch.Generator,
        noise: torch.Generator,
    ) -> None:
        self.weight = linear.weight
        self.hidden_bias = linear.bias
        self.visible_bias = linear.weight.new_zeros(linear.in_features)
        self.learning_rate = learning_rate
        self.noise = noise
        # Drawn on the CPU, so that a seed means the same start on every device.
        start = torch.empty(linear.weight.shape, dtype=linear.weight.dtype)
        self.weight.copy_(start.normal_(std=WEIGHT_DEVIATION, generator=generator))
        self.hidden_bias.zero_()
        # The last update of each, for momentum.
        self.weight_step = torch.zeros_like(self.weight)
        self.hidden_step = torch.zeros_like(self.hidden_bias)
        self.visible_step = torch.zeros_like(self.visible_bias)

    def hidden(self, visible: Tensor) -> Tensor:
        """p(h = 1 | v): (batch, visible) -> (batch, hidden)."""
        return torch.addmm(self.hidden_bias, visible, self.weight.t()).sigmoid_()

    def visible(self, hidden: Tensor) -> Tensor:
        """p(v = 1 | h): (batch, hidden) -> (batch, visible)."""
        return torch.addmm(self.visible_bias, hidden, self.weight).sigmoid_()

    def learn(self, shown: Tensor, squares: Tensor) -> None:
        """One step of CD-1 on a batch (batch, visible); adds its squared errors to `squares` ().

        The recipe of the guide's section 3: states carry data down, because they let through one bit a
        unit at most; the statistics are of probabilities, because those are less noisy.
        """
        hidden = self.hidden(shown)
        states = torch.bernoulli(hidden, generator=self.noise)
        rebuilt = self.visible(states)
        hidden_again = self.hidden(rebuilt)

        rate = self.learning_rate / len(shown)
        self.weight_step.addmm_(hidden.t(), shown, beta=MOMENTUM, alpha=rate)
        self.weight_step.addmm_(hidden_again.t(), rebuilt, alpha=-rate)
        self.hidden_step.mul_(MOMENTUM).add_(hidden.sub_(hidden_again).sum(0), alpha=rate)
        error = rebuilt.sub_(shown)
        self.visible_step.mul_(MOMENTUM).add_(error.sum(0), alpha=-rate)

        self.weight.add_(self.weight_step)
        self.visible_bias.add_(self.visible_step)
        self.hidden_bias.add_(self.hidden_step)
        squares.add_(error.square_().sum())
