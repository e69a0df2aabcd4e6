"""A trained network in eval mode, ready to answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.network import build_network


class WeightsDoNotFit(ValueError):
    """Weights of another network; the message is a sentence for the user."""


class Predictor:
    """A network of its own with copies of a run's weights: asking it never disturbs a training."""

    def __init__(self, experiment: Experiment, weights: Mapping[str, Tensor]) -> None:
        """Raises WeightsDoNotFit where the weights belong to another network."""
        check_weights(experiment, weights)
        # On "meta" no memory is taken for weights that are replaced at once.
        with torch.device("meta"):
            self._network = build_network(layers_of(experiment))
        self.update(weights)

    def update(self, weights: Mapping[str, Tensor]) -> None:
        """Answer from newer weights of the same network from now on."""
        self._network.load_state_dict(dict(weights), assign=True)
        self._network.eval()

    def probabilities(self, images: ArrayLike) -> NDArray[np.float32]:
        """The probability of each class for images (rows, inputs) in 0..1: float32 (rows, classes)."""
        inputs = torch.as_tensor(np.asarray(images, np.float32))
        with torch.inference_mode():
            scores: NDArray[np.float32] = self._network(inputs).softmax(dim=1).numpy()
        return scores


def check_weights(experiment: Experiment, weights: Mapping[str, Tensor]) -> None:
    """Raise WeightsDoNotFit unless the weights are those of the experiment's network."""
    with torch.device("meta"):
        expected: dict[str, Tensor] = nn.Module.state_dict(build_network(layers_of(experiment)))
    if set(expected) != set(weights):
        odd = sorted(set(expected) ^ set(weights))[0]
        raise WeightsDoNotFit(f"The weights do not fit the network: '{odd}' is missing or unknown.")
    for name, tensor in expected.items():
        given = weights[name]
        if given.shape != tensor.shape or given.dtype != tensor.dtype:
            raise WeightsDoNotFit(
                f"The weights do not fit the network: '{name}' should be {tuple(tensor.shape)} "
                f"{_kind(tensor)}, and is {tuple(given.shape)} {_kind(given)}."
            )


def _kind(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")
