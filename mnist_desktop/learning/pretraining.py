"""Greedy layer-wise pre-training of a deep belief network: one restricted Boltzmann machine a layer.

Sources: Hinton, Osindero and Teh 2006, "A fast learning algorithm for deep belief nets" (greedy, from the
bottom up); Hinton 2010, "A practical guide to training restricted Boltzmann machines" ("the guide").
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from mnist_desktop.history.records import Reconstruction

# The guide, section 8.1: large enough to break the symmetry, small enough not to learn worse for it.
WEIGHT_DEVIATION = 0.01
# The guide, section 9: 0.5 is safe from the first step on.
MOMENTUM = 0.5
REPORTS_PER_EPOCH = 10


@dataclass(frozen=True)
class PretrainingPlace:
    """Where a pre-training is, between two batches: `told` batches are in the epoch's last error told."""

    layer: int  # from 1
    epoch: int  # of this layer, from 0
    batches: int  # done in this epoch, at least one
    told: int


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
    return Pretraining(
        network,
        epochs=epochs,
        learning_rate=learning_rate,
        batch_size=batch_size,
        generator=generator,
        noise=noise,
    ).run(inputs)


class Pretraining:
    """A pre-training, as pretrain() says, that can tell after each batch what it needs to go on."""

    def __init__(
        self,
        network: nn.Sequential,
        *,
        epochs: int,
        learning_rate: float,
        batch_size: int,
        generator: torch.Generator,
        noise: torch.Generator,
    ) -> None:
        *self._hidden, _ = [part for part in network if isinstance(part, nn.Linear)]
        self._epochs = epochs
        self._learning_rate = learning_rate
        self._batch_size = batch_size
        self._generator = generator
        self._noise = noise
        self._machine: _Machine | None = None
        self._layer = 1
        self._epoch = 0
        self._batches = 0
        self._told = 0
        self._squares = torch.zeros(())
        self._before = torch.empty(0)  # the generator's state before it drew this epoch's order

    @property
    def place(self) -> PretrainingPlace:
        """Where it is; it has done a batch."""
        return PretrainingPlace(self._layer, self._epoch, self._batches, self._told)

    def tensors(self) -> dict[str, Tensor]:
        """What it needs to go on, beside the network and its generators' states; no copies."""
        assert self._machine is not None
        machine = self._machine
        return {
            "visible_bias": machine.visible_bias,
            "weight_step": machine.weight_step,
            "hidden_step": machine.hidden_step,
            "visible_step": machine.visible_step,
            "squares": self._squares,
            "order_before": self._before,
        }

    def go_on(self, place: PretrainingPlace, tensors: Mapping[str, Tensor]) -> None:
        """Let run() go on from another pre-training's `place` and copies of its tensors().

        The network and the generators must be as they were then.
        """
        self._layer, self._epoch = place.layer, place.epoch
        self._batches, self._told = place.batches, place.told
        machine = _Machine(self._hidden[place.layer - 1], self._learning_rate, self._noise)
        for name in ("visible_bias", "weight_step", "hidden_step", "visible_step"):
            getattr(machine, name).copy_(tensors[name])
        self._squares = tensors["squares"].to(machine.weight.device, copy=True)
        self._before = tensors["order_before"].clone()
        self._machine = machine

    # As a decorator, because a generator that yields inside of `with` would leave its caller without
    # gradients.
    @torch.no_grad()
    def run(self, inputs: Tensor) -> Iterator[Reconstruction | None]:
        """Pre-train, as pretrain() does."""
        data = inputs
        first = self._layer
        for layer, linear in enumerate(self._hidden, start=1):
            if layer >= first:
                yield from self._train_layer(layer, linear, data)
            if layer < len(self._hidden):
                # Probabilities, not states: the guide's data for the machine above.
                data = _hidden(linear.weight, linear.bias, data)

    def _train_layer(
        self, layer: int, linear: nn.Linear, data: Tensor
    ) -> Iterator[Reconstruction | None]:
        machine = self._machine
        if machine is None:
            machine = self._machine = _Machine(linear, self._learning_rate, self._noise)
            machine.draw(self._generator)
            self._layer, self._epoch, self._batches = layer, 0, 0
        while self._epoch < self._epochs:
            for done, error in self._train_epoch(machine, data):
                yield None if error is None else Reconstruction(layer, self._epoch + done, error)
            self._epoch += 1
            self._batches = 0
        self._machine = None

    def _train_epoch(self, machine: _Machine, data: Tensor) -> Iterator[tuple[float, float | None]]:
        """One pass over data (rows, visible) in a new order: (share of it done, error or None) a batch.

        The rows that do not fill a last batch are left out: they would make as large a step, but a
        noisier one.
        """
        rows = len(data)
        size = min(self._batch_size, rows)
        batches = rows // size
        order = self._order(rows).to(data.device)
        if not self._batches:
            # Summed on the device: to read a number waits for every step before it.
            self._squares = torch.zeros((), device=data.device, dtype=data.dtype)
            self._told = 0
        squares = self._squares
        for batch in range(self._batches + 1, batches + 1):
            chosen = order[(batch - 1) * size : batch * size]
            machine.learn(data.index_select(0, chosen), squares)
            self._batches = batch
            error = None
            if batch * REPORTS_PER_EPOCH // batches > (batch - 1) * REPORTS_PER_EPOCH // batches:
                error = squares.item() / ((batch - self._told) * size * data.shape[1])
                squares.zero_()
                self._told = batch
            yield batch / batches, error

    def _order(self, rows: int) -> Tensor:
        """The order of this epoch: a new one, or that in which it began."""
        if not self._batches:
            self._before = self._generator.get_state()
            return torch.randperm(rows, generator=self._generator)
        now = self._generator.get_state()
        self._generator.set_state(self._before)
        order = torch.randperm(rows, generator=self._generator)
        self._generator.set_state(now)
        return order


def _hidden(weight: Tensor, bias: Tensor, visible: Tensor) -> Tensor:
    """p(h = 1 | v): (batch, visible) -> (batch, hidden)."""
    return torch.addmm(bias, visible, weight.t()).sigmoid_()


class _Machine:
    """A restricted Boltzmann machine around a Linear, whose weight (hidden, visible) and bias it trains.

    The bias of the visible units is needed to reconstruct only: it ends with the machine.
    """

    def __init__(
        self,
        linear: nn.Linear,
        learning_rate: float,
        noise: torch.Generator,
    ) -> None:
        self.weight = linear.weight
        self.hidden_bias = linear.bias
        self.visible_bias = linear.weight.new_zeros(linear.in_features)
        self.learning_rate = learning_rate
        self.noise = noise
        # The last update of each, for momentum.
        self.weight_step = torch.zeros_like(self.weight)
        self.hidden_step = torch.zeros_like(self.hidden_bias)
        self.visible_step = torch.zeros_like(self.visible_bias)

    def draw(self, generator: torch.Generator) -> None:
        """The weights it starts from, drawn on the CPU: a seed means the same start on every device."""
        start = torch.empty(self.weight.shape, dtype=self.weight.dtype)
        self.weight.copy_(start.normal_(std=WEIGHT_DEVIATION, generator=generator))
        self.hidden_bias.zero_()

    def hidden(self, visible: Tensor) -> Tensor:
        """p(h = 1 | v): (batch, visible) -> (batch, hidden)."""
        return _hidden(self.weight, self.hidden_bias, visible)

    def visible(self, hidden: Tensor) -> Tensor:
        """p(v = 1 | h): (batch, hidden) -> (batch, visible)."""
        return torch.addmm(self.visible_bias, hidden, self.weight).sigmoid_()

    def learn(self, shown: Tensor, squares: Tensor) -> None:
        """One step of CD-1 on a batch (batch, visible); adds its squared errors to `squares` ().

        The recipe of the guide's section 3: states carry data down, because they let through one bit a
        unit at most; the statistics are of probabilities, because those are less noisy.
        """
        hidden = self.hidden(shown)
        try:
            states = torch.bernoulli(hidden, generator=self.noise)
        except RuntimeError:
            if not hidden.isnan().any():
                raise
            squares.fill_(math.nan)  # it blew up, and the next error told says so
            return
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
