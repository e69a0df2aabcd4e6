"""A trained network in eval mode, ready to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.results import as_classes
from mnist_desktop.learning.activity import LayerActivity, activity, groups_of
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.refusal import Refusal


class WeightsDoNotFit(Refusal):
    """Weights of another network."""


class Predictor:
    """A network of its own with copies of a run's weights: asking it never disturbs a training.

    It computes in the thread that asks, which says how many threads torch may use (`learning.threads`).
    """

    def __init__(self, experiment: Experiment, weights: Mapping[str, Tensor]) -> None:
        """Raises WeightsDoNotFit where the weights belong to another network."""
        self._network = network_at_rest(experiment, weights)
        self._objective = objective_of(experiment.task_facts)
        self._scores = self._objective.scores(self._network)
        self._peaks: dict[str, Tensor] = {}

    def update(self, weights: Mapping[str, Tensor]) -> None:
        """Answer from newer weights of the same network from now on."""
        self._network.load_state_dict(dict(weights), assign=True)
        self._peaks = {}

    def probabilities(self, images: ArrayLike) -> NDArray[np.float32]:
        """What the network says of examples (rows, inputs): float32 (rows, outputs), each in 0..1.

        The probability of each class, or of class 1 where a task has one output.
        """
        batch = torch.as_tensor(np.asarray(images, np.float32))
        with torch.inference_mode():
            scores = self._scores(batch)
            result: NDArray[np.float32] = self._objective.probabilities(scores).numpy()
        return result

    def passes(self, examples: Tensor) -> Iterator[Tensor]:
        """What examples float32 (rows, inputs) become: each hidden layer's outputs, then the scores."""
        for _, linear, others in groups_of(self._scores):
            with torch.inference_mode():
                examples = linear(examples)
                for part in others:
                    examples = part(examples)
            yield examples

    def answers(self, scores: Tensor) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The class that scores (rows, outputs) say, and how probable it is: both (rows,)."""
        said = as_classes(self._objective.probabilities(scores).numpy())
        return said.argmax(axis=1), said.max(axis=1)

    def last_linear(self) -> tuple[Tensor, Tensor]:
        """The weight (outputs, units) and the bias (outputs,) of what makes the scores."""
        *_, (_, linear, _) = groups_of(self._scores)
        return linear.weight.detach(), linear.bias.detach()

    def activity(self, example: ArrayLike) -> Iterator[LayerActivity]:
        """What each layer makes of an example (inputs,), from the first one on."""
        batch = torch.as_tensor(np.asarray(example, np.float32)).reshape(1, -1)
        return activity(self._scores, self._objective, batch, self._peaks)


def network_at_rest(experiment: Experiment, weights: Mapping[str, Tensor]) -> nn.Sequential:
    """A network of its own with these weights, in eval mode, which learns nothing.

    Raises WeightsDoNotFit where the weights belong to another network.
    """
    check_weights(experiment, weights)
    # On "meta" no memory is taken for weights that are replaced at once.
    with torch.device("meta"):
        network = build_network(layers_of(experiment))
    network.load_state_dict(dict(weights), assign=True)
    return network.eval().requires_grad_(False)


def check_weights(experiment: Experiment, weights: Mapping[str, Tensor]) -> None:
    """Raise WeightsDoNotFit unless the weights are those of the experiment's network."""
    with torch.device("meta"):
        expected: dict[str, Tensor] = nn.Module.state_dict(build_network(layers_of(experiment)))
    if set(expected) != set(weights):
        odd = sorted(set(expected) ^ set(weights))[0]
        raise WeightsDoNotFit(
            "The weights do not fit the network: '{odd}' is missing or unknown.", odd=odd
        )
    for name, tensor in expected.items():
        given = weights[name]
        if given.shape != tensor.shape or given.dtype != tensor.dtype:
            raise WeightsDoNotFit(
                "The weights do not fit the network: '{name}' should be {wanted} "
                "{kind}, and is {shape} {other}.",
                name=name,
                wanted=tuple(tensor.shape),
                kind=_kind(tensor),
                shape=tuple(given.shape),
                other=_kind(given),
            )


def _kind(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")
