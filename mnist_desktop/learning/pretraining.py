"""Greedy layer-wise pre-training of a deep belief network: one restricted Boltzmann machine a layer.

What a machine computes is in plain.pretraining; here is the way through layers, epochs and batches, which
can be left after each batch and gone on with.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from mnist_desktop.history.records import Reconstruction
from mnist_desktop.plain.pretraining import contrastive_divergence, machine_of, start_small, up

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
        self._machine: dict[str, Tensor] | None = None
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
        return {**self._machine, "squares": self._squares, "order_before": self._before}

    def go_on(self, place: PretrainingPlace, tensors: Mapping[str, Tensor]) -> None:
        """Let run() go on from another pre-training's `place` and copies of its tensors().

        The network and the generators must be as they were then.
        """
        self._layer, self._epoch = place.layer, place.epoch
        self._batches, self._told = place.batches, place.told
        self._machine = machine_of(self._hidden[place.layer - 1])
        for name, tensor in self._machine.items():
            tensor.copy_(tensors[name])
        self._squares = tensors["squares"].to(tensor.device, copy=True)
        self._before = tensors["order_before"].clone()

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
                data = up(linear, data)

    def _train_layer(
        self, layer: int, linear: nn.Linear, data: Tensor
    ) -> Iterator[Reconstruction | None]:
        if self._machine is None:
            self._machine = machine_of(linear)
            start_small(linear, self._generator)
            self._layer, self._epoch, self._batches = layer, 0, 0
        while self._epoch < self._epochs:
            for done, error in self._train_epoch(linear, data):
                yield None if error is None else Reconstruction(layer, self._epoch + done, error)
            self._epoch += 1
            self._batches = 0
        self._machine = None

    def _train_epoch(self, linear: nn.Linear, data: Tensor) -> Iterator[tuple[float, float | None]]:
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
            squares.add_(self._squared_errors(linear, data.index_select(0, chosen)))
            self._batches = batch
            error = None
            if batch * REPORTS_PER_EPOCH // batches > (batch - 1) * REPORTS_PER_EPOCH // batches:
                error = squares.item() / ((batch - self._told) * size * data.shape[1])
                squares.zero_()
                self._told = batch
            yield batch / batches, error

    def _squared_errors(self, linear: nn.Linear, shown: Tensor) -> Tensor | float:
        """Take a step on a batch (batch, visible)."""
        assert self._machine is not None
        try:
            return contrastive_divergence(
                linear, self._machine, shown, self._learning_rate, self._noise
            )
        except RuntimeError:
            if not up(linear, shown).isnan().any():
                raise
            return math.nan  # it blew up, and the next error told says so

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
