"""What goes on in the hidden layers of a network that trains: gradients, units, weights, batch norm.

All figures come from one fixed batch, so that from probe to probe only the network changes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import Watch
from mnist_desktop.history.probes import (
    BatchNormFigures,
    Histogram,
    LayerFigures,
    ProbeFigures,
)
from mnist_desktop.history.records import Weights
from mnist_desktop.learning.network import build_network, draw_dropout_from, initialise
from mnist_desktop.learning.objective import objective_of

# A probe costs about as much as a few steps. Ten a second may take this share of the time at most.
PROBE_SHARE = 0.05
# A probe that takes less is no burden after each of the first few batches.
_QUICK_SECONDS = 0.2
# The first rows that the run trains on; of a table, all of them.
PROBE_ROWS = 256
BINS = 40
# Below these pre-activations the slope of the activation is less than 0.01: nothing gets through.
DEAD_BELOW = {
    Activation.RELU: 0.0,
    Activation.ELU: math.log(0.01),
    Activation.GELU: -3.1,
    Activation.SILU: -6.5,
}
# Where the slope of a sigmoid or a tanh is a fifth of its greatest, or less.
SATURATED = {Activation.SIGMOID: (0.05, 0.95), Activation.TANH: (-0.95, 0.95)}


class Prober:
    """Looks into the network of one run, again and again, and changes nothing there.

    Its network has modules, gradients and a generator for dropout of its own, and only reads the run's
    weights. As in training, dropout silences units, the same at every probe, and batch norm normalises by
    the batch; it does not move its running figures.
    """

    def __init__(
        self,
        experiment: Experiment,
        inputs: Tensor,
        targets: Tensor,
        at_start: Mapping[str, Tensor],
    ) -> None:
        """Probe with the first rows that the run trains on, on the run's device.

        `inputs` are (rows, inputs) and `targets` what the objective makes of their labels. `at_start` are
        the weights of step 0, on whichever device; they are read at every probe.
        """
        self._experiment = experiment
        rows = PROBE_ROWS if experiment.task_facts.images else len(inputs)
        # Copies, for the rest is not to be kept in memory as long as this is.
        self._inputs, self._targets = inputs[:rows].clone(), targets[:rows].clone()
        # On "meta" no memory is taken for weights that are the run's own.
        with torch.device("meta"):
            self._network = build_network(layers_of(experiment))
        self._objective = objective_of(experiment.task_facts)
        self._generator = torch.Generator(inputs.device)
        draw_dropout_from(self._network, self._generator)
        self._at_start = {
            name: at_start[f"{name}.weight"].detach().to(inputs.device)
            for name, part in self._network.named_children()
            if isinstance(part, nn.Linear)
        }

    def figures(self, weights: Mapping[str, Tensor], steps: int) -> ProbeFigures:
        """What the network's state dict `weights`, on the run's device, does after `steps` steps."""
        self._network.load_state_dict(dict(weights), assign=True)
        self._generator.manual_seed(self._experiment.training.seed)
        linears = {
            name: part
            for name, part in self._network.named_children()
            if isinstance(part, nn.Linear)
        }
        outputs: list[
            tuple[Tensor, Tensor]
        ] = []  # of each activation: what it gets and what it makes
        norms: list[BatchNormFigures | None] = []
        values = self._inputs
        for part in self._objective.scores(self._network):
            if isinstance(part, nn.BatchNorm1d):
                norms.append(_batch_norm_figures(part, values.detach()))
                # Without the running figures, which are the run's.
                values = functional.batch_norm(
                    values, None, None, part.weight, part.bias, training=True, eps=part.eps
                )
            elif isinstance(part, nn.Linear | nn.Dropout):
                values = part(values)
            else:
                before, values = values, part(values)
                outputs.append((before.detach(), values.detach()))
        smoothing = self._experiment.training.label_smoothing
        loss = self._objective.loss(values, self._targets, smoothing)
        gradients = torch.autograd.grad(loss, [linear.weight for linear in linears.values()])
        gradient_norms = torch.stack([gradient.norm() for gradient in gradients]).tolist()
        del gradients
        layers = tuple(
            self._layer(number, name, linears[name].weight.detach(), norm, *output, batch_norm)
            for number, (name, norm, output, batch_norm) in enumerate(
                zip(linears, gradient_norms, outputs, norms or [None] * len(outputs), strict=False),
                start=1,
            )
        )
        return ProbeFigures(steps, layers, gradient_norms[-1])

    def _layer(
        self,
        number: int,
        name: str,
        weight: Tensor,
        gradient_norm: float,
        before: Tensor,
        output: Tensor,
        batch_norm: BatchNormFigures | None,
    ) -> LayerFigures:
        activation = self._experiment.network.activation
        dead = saturated = None
        if (least := DEAD_BELOW.get(activation)) is not None:
            dead = (before <= least).all(dim=0).float().mean().item()
        if (limits := SATURATED.get(activation)) is not None:
            saturated = ((output < limits[0]) | (output > limits[1])).float().mean().item()
        now, start = histograms(weight, self._at_start[name])
        return LayerFigures(
            layer=number,
            name=name,
            gradient_norm=gradient_norm,
            dead=dead,
            saturated=saturated,
            activations=histograms(output)[0],
            weights=now,
            weights_at_start=start,
            batch_norm=batch_norm,
        )


def initial_weights(experiment: Experiment) -> Weights:
    """What a run of the experiment starts from, drawn anew; before any pre-training."""
    network = build_network(layers_of(experiment))
    generator = torch.Generator().manual_seed(experiment.training.seed)
    initialise(network, experiment.network, generator)
    return network.state_dict()


def histograms(*tensors: Tensor) -> list[Histogram]:
    """One histogram of each tensor, all with the same edges; what is not finite is left out."""
    parts, ends = zip(*(_finite(values) for values in tensors), strict=True)
    low, high = min(end[0] for end in ends), max(end[1] for end in ends)
    if not low < high:  # all are the same number, or there is none
        low, high = (low - 0.5, low + 0.5) if math.isfinite(low) else (0.0, 1.0)
    edges = np.linspace(low, high, BINS + 1)
    return [Histogram(edges, _counts(values, low, high)) for values in parts]


def _finite(values: Tensor) -> tuple[Tensor, tuple[float, float]]:
    """The finite ones of some values, and between which they lie."""
    low, high = torch.stack(torch.aminmax(values)).tolist()
    if not (math.isfinite(low) and math.isfinite(high)):
        values = values[values.isfinite()]
        if not len(values):
            return values, (math.inf, -math.inf)
        low, high = torch.stack(torch.aminmax(values)).tolist()
    return values, (low, high)


def _counts(values: Tensor, low: float, high: float) -> NDArray[np.int64]:
    # A third of the time that torch.histc takes, and histograms are most of a probe.
    bins = ((values - low) * (BINS / (high - low))).int().clamp_(0, BINS - 1)
    counts: NDArray[np.int64] = torch.bincount(bins.view(-1), minlength=BINS).cpu().numpy()
    return counts


def _batch_norm_figures(norm: nn.BatchNorm1d, values: Tensor) -> BatchNormFigures:
    """Of a layer of batch norm and what it is given, (rows, units)."""
    assert norm.running_mean is not None
    assert norm.running_var is not None
    variance, mean = torch.var_mean(values, dim=0)
    figures = torch.stack([norm.running_mean, norm.running_var, mean, variance]).detach()
    # stack() has copied them: the run's own figures go on changing.
    return BatchNormFigures(*figures.cpu().numpy())


class Watching:
    """Whether a run is watched, and when it may be probed next.

    `at_start` are its weights at step 0: those that were drawn, or `start`; of a run that goes on, those
    that it had at that moment; and what pre-training has made of them.
    """

    def __init__(self, experiment: Experiment, at_start: Weights | None) -> None:
        self._experiment = experiment
        self.at_start = at_start  # None: drawn anew where they are asked for
        self._per_second = 0.0
        self._due = self._took = 0.0
        self._prober: Prober | None = None

    def switch(self, watch: Watch) -> None:
        """Do as a Watch says."""
        self._per_second = watch.times_per_second if watch.on else 0.0
        self._due = 0.0
        if not watch.on:
            self._prober = None

    def is_due(self, now: float, *, early: bool = False) -> bool:
        """Whether a probe is wanted at a moment of the run's clock, in seconds.

        The first batches are `early`: most happens then, and a quick probe is wanted after each.
        """
        is_early = early and self._took < _QUICK_SECONDS
        return self._per_second > 0 and (now >= self._due or is_early)

    def probe(
        self, inputs: Tensor, targets: Tensor, weights: Mapping[str, Tensor], steps: int
    ) -> ProbeFigures | None:
        """The figures of the run's state dict; None, and no more from then on, where memory runs out."""
        try:
            if self._prober is None:
                at_start = self.at_start or initial_weights(self._experiment)
                self._prober = Prober(self._experiment, inputs, targets, at_start)
            return self._prober.figures(weights, steps)
        except (torch.OutOfMemoryError, MemoryError):
            self.switch(Watch(False))
            return None

    def has_probed(self, started: float, ended: float) -> None:
        """Wait for the next probe, the longer the longer this one took."""
        self._took = ended - started
        share = PROBE_SHARE * self._per_second / 10
        self._due = ended + max(1 / self._per_second, self._took / share)
