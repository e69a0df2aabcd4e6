"""From a list of layers to a torch network that draws its random numbers from its own generator."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import Layer, initialisation_call
from mnist_desktop.experiment.network import Network


class SeededDropout(nn.Dropout):
    """nn.Dropout that draws from a generator of its own instead of PyTorch's global one.

    With the same seed it silences the same units as nn.Dropout does after torch.manual_seed, so a plain
    script gives the same run; and whatever else the program draws meanwhile cannot disturb it.
    """

    def __init__(self, p: float) -> None:
        super().__init__(p)
        self.generator: torch.Generator | None = None

    def forward(self, inputs: Tensor) -> Tensor:
        """(batch, units) -> (batch, units). In eval mode, the inputs themselves."""
        if not self.training:
            return inputs
        keep = 1 - self.p
        noise = torch.empty_like(inputs).bernoulli_(keep, generator=self.generator)
        return inputs * noise.div_(keep)


class Linear(nn.Linear):
    """nn.Linear without values to begin with, and without what nn.utils.skip_init would import: SymPy."""

    def reset_parameters(self) -> None:
        pass


def build_network(layers: Iterable[Layer]) -> nn.Sequential:
    """The modules of a list of layers, on the CPU, with memory for the weights but no values yet."""
    network = nn.Sequential()
    for layer in layers:
        if layer.kind == "Dropout":
            module: nn.Module = SeededDropout(**layer.arguments)
        elif layer.kind == "Linear":
            module = Linear(**layer.arguments)
        else:
            module = getattr(nn, layer.kind)(**layer.arguments)
        network.add_module(layer.name, module)
    return network


def initialise(module: nn.Sequential, network: Network, generator: torch.Generator) -> None:
    """Draw the starting weights in place, from a CPU generator.

    The numbers are drawn in the order in which a script would draw them: PyTorch's own for every layer
    first, then the chosen initialisation over the weights. Sources: Glorot and Bengio 2010 (Xavier), He
    et al. 2015 (He).
    """
    linears = [part for part in module if isinstance(part, nn.Linear)]
    for linear in linears:
        nn.init.kaiming_uniform_(linear.weight, a=5**0.5, generator=generator)
        bound = linear.in_features**-0.5
        nn.init.uniform_(linear.bias, -bound, bound, generator=generator)
    function, arguments = initialisation_call(network)
    if function:
        for linear in linears:
            getattr(nn.init, function)(linear.weight, **arguments, generator=generator)


def draw_dropout_from(module: nn.Sequential, generator: torch.Generator) -> None:
    """Let every dropout layer draw from `generator`, which must be on the network's device."""
    for part in module:
        if isinstance(part, SeededDropout):
            part.generator = generator
