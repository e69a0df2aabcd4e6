"""Pre-training of a deep belief network: a hidden layer learns as a restricted Boltzmann machine.

Sources: Hinton, Osindero and Teh 2006, "A fast learning algorithm for deep belief nets"; Hinton 2010, "A
practical guide to training restricted Boltzmann machines" ("the guide").

All of it is done without gradients. Random numbers are from the generators; from torch's own without one.
"""

from __future__ import annotations

import torch
from torch import Generator, Tensor, nn


def up(linear: nn.Linear, visible: Tensor) -> Tensor:
    """The probability of each hidden unit: (rows, visible) to (rows, hidden)."""
    return torch.addmm(linear.bias, visible, linear.weight.T).sigmoid_()


def machine_of(linear: nn.Linear) -> dict[str, Tensor]:
    """What a restricted Boltzmann machine has beside a layer's weights and bias."""
    # The bias of what is seen, and the last step of each: the next one keeps a half.
    visible_bias = linear.weight.new_zeros(linear.in_features)
    return {
        "visible_bias": visible_bias,
        "weight_step": torch.zeros_like(linear.weight),
        "hidden_step": torch.zeros_like(linear.bias),
        "visible_step": torch.zeros_like(visible_bias),
    }


def start_small(linear: nn.Linear, generator: Generator | None = None) -> None:
    """Weights large enough to break the symmetry (the guide, section 8.1), no bias."""
    # Drawn on the CPU: a seed means the same start on every device.
    weight = torch.empty_like(linear.weight, device="cpu")
    linear.weight.copy_(weight.normal_(std=0.01, generator=generator))
    linear.bias.zero_()


def contrastive_divergence(
    linear: nn.Linear,
    machine: dict[str, Tensor],
    shown: Tensor,
    learning_rate: float,
    noise: Generator | None = None,
) -> Tensor:
    """One step on a batch (rows, visible); the squared errors of it, summed."""
    # Hidden units go on or off by chance, and the batch is rebuilt from them: they let
    # through one bit each. Else probabilities will do, which are less noisy.
    hidden = up(linear, shown)
    states = torch.bernoulli(hidden, generator=noise)
    visible_bias = machine["visible_bias"]
    rebuilt = torch.addmm(visible_bias, states, linear.weight).sigmoid_()
    again = up(linear, rebuilt)
    error = rebuilt - shown
    # What the batch makes likely becomes likelier, what the machine makes up from it
    # less likely. A momentum of 0.5 is safe from the first step on (section 9).
    rate = learning_rate / len(shown)
    weight_step = machine["weight_step"]
    weight_step.addmm_(hidden.T, shown, beta=0.5, alpha=rate)
    weight_step.addmm_(again.T, rebuilt, alpha=-rate)
    hidden_step, visible_step = machine["hidden_step"], machine["visible_step"]
    hidden_step.mul_(0.5).add_((hidden - again).sum(0), alpha=rate)
    visible_step.mul_(0.5).add_(error.sum(0), alpha=-rate)
    linear.weight.add_(weight_step)
    linear.bias.add_(hidden_step)
    visible_bias.add_(visible_step)
    return error.square().sum()
