"""How far each layer's outputs and gradients spread before the first step, for several initialisations.

X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010),
and K. He and others, "Delving Deep into Rectifiers" (2015), compare initialisations by the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.choices import Init
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.probes import Histogram
from mnist_desktop.learning.activity import groups_of
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.probes import PROBE_ROWS, histograms, initial_weights
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import Sentence, say

# Weights, their gradients and a batch's values are there at once.
MOST_PARAMETERS = 10_000_000


@dataclass(frozen=True, eq=False)
class Start:
    """A network before its first step, on one batch.

    `outputs` float64 (layers + 1,) is the standard deviation of the inputs, of what each hidden layer gives
    and of the scores; `gradients` (layers,) that of the loss derived by each layer's sums, all of them over
    all rows and units. `histograms` are of what each hidden layer gives.
    """

    init: Init
    outputs: NDArray[np.float64]
    gradients: NDArray[np.float64]
    histograms: tuple[Histogram, ...]


def why_no_start(experiment: Experiment) -> Sentence | None:
    """A sentence where the experiment's network is too large to be drawn several times."""
    parameters = parameter_count(experiment)
    if parameters <= MOST_PARAMETERS:
        return None
    return say(
        "This network learns {parameters:,} numbers, and would be drawn four times: starts are compared of "
        "networks of up to {most:,}.",
        parameters=parameters,
        most=MOST_PARAMETERS,
    )


def compared(experiment: Experiment) -> tuple[Init, ...]:
    """The initialisations to be compared: the experiment's own kind of Xavier's and of He's among them."""
    own = experiment.network.init
    xavier = Init.XAVIER_NORMAL if own is Init.XAVIER_NORMAL else Init.XAVIER_UNIFORM
    he = Init.HE_NORMAL if own is Init.HE_NORMAL else Init.HE_UNIFORM
    return Init.NORMAL, Init.PYTORCH, xavier, he


def starts(experiment: Experiment, inputs: Tensor, labels: Tensor) -> Iterator[Start]:
    """The start of the experiment's network with each initialisation, with the run's own seed.

    They look at the first rows of `inputs` (rows, inputs) with `labels` (rows,). Batch norm normalises by
    them, as in training; dropout rests. Raises Refusal where the network is too large.
    """
    if (sentence := why_no_start(experiment)) is not None:
        raise Refusal(sentence)
    for init in compared(experiment):
        yield _start(experiment, init, inputs[:PROBE_ROWS], labels[:PROBE_ROWS])


def _start(experiment: Experiment, init: Init, batch: Tensor, labels: Tensor) -> Start:
    own = experiment.with_knob("init", init)
    with torch.device("meta"):
        network = build_network(layers_of(own))
    network.load_state_dict(initial_weights(own), assign=True)
    objective = objective_of(own.task_facts)
    values, sums, given = batch, [], [batch]
    for _, linear, others in groups_of(objective.scores(network)):
        values = linear(values)
        sums.append(values)
        for part in others:
            if not isinstance(part, nn.Dropout):
                values = part(values)
        given.append(values)
    targets = objective.targets(labels)
    loss = objective.loss(values, targets, own.training.label_smoothing)
    gradients = torch.autograd.grad(loss, sums)
    return Start(
        init=init,
        outputs=_spreads(given),
        gradients=_spreads(gradients),
        histograms=tuple(histograms(each.detach())[0] for each in given[1:-1]),
    )


def _spreads(values: Sequence[Tensor]) -> NDArray[np.float64]:
    return np.array([each.detach().double().std(correction=0).item() for each in values])
