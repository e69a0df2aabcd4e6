"""The same drawing, answered again and again as a network answers while it is trained."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from mnist_desktop.data.pixels import Pixels
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.activity import LayerActivity, activity
from mnist_desktop.learning.network import build_network, draw_dropout_from
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import check_weights

# How long an answer may take: a batch is made smaller where it would multiply more often than this.
_MULTIPLICATIONS = 20_000_000
_LEAST_ROWS = 16
_MOST_ROWS = 128


class TrainModeAnswers:
    """A network in train mode: dropout draws anew and batch norm looks at the batch, at each answer.

    It computes in the thread that asks, which says how many threads torch may use (`learning.threads`).
    """

    def __init__(
        self,
        experiment: Experiment,
        weights: Mapping[str, Tensor],
        companions: Tensor | Pixels,
        *,
        seed: int = 0,
    ) -> None:
        """Draw each batch from `companions`, images float32 (images, inputs) on the CPU.

        A batch has as many rows as one of the training, but at most 128 and at most one more than there
        are companions. A large network gets smaller ones, of at least 16 rows, for an answer to take
        some milliseconds: three layers of 512 units get 21.

        Raises WeightsDoNotFit where the weights belong to another network, and ValueError where batch
        norm would have the drawing alone.
        """
        check_weights(experiment, weights)
        layers = layers_of(experiment)
        # On "meta" no memory is taken for weights that are replaced at once.
        with torch.device("meta"):
            network = build_network(layers)
        network.load_state_dict(dict(weights), assign=True)
        for part in network:
            if isinstance(part, nn.BatchNorm1d):
                # Else each answer would change the running mean and variance, which are the giver's.
                part.track_running_stats = False
        draw_dropout_from(network, torch.Generator().manual_seed(seed))
        self._objective = objective_of(experiment.task_facts)
        self._companions = companions
        # Not torch.randperm, which looks through all of MNIST's 60,000 to choose a few.
        self._random = random.Random(seed)
        norms = [place for place, layer in enumerate(layers) if layer.kind == "BatchNorm1d"]
        if norms and not len(companions):
            raise ValueError("Batch norm needs other images beside the drawing.")
        # What follows the last batch norm looks at each row by itself.
        among_others = norms[-1] + 1 if norms else 0
        scores = self._objective.scores(network)
        self._scores = scores
        self._among_others, self._alone = scores[:among_others], scores[among_others:]
        products = sum(part.weight.numel() for part in network if isinstance(part, nn.Linear))
        quick = max(_LEAST_ROWS, _MULTIPLICATIONS // products)
        most = min(experiment.batch_rows, _MOST_ROWS, quick, len(companions) + 1)
        self._rows = most if norms else 1
        self._varies = any(layer.kind in ("BatchNorm1d", "Dropout") for layer in layers)

    @property
    def varies(self) -> bool:
        """Whether answers can differ. Without dropout and batch norm, train mode is eval mode."""
        return self._varies

    @property
    def rows(self) -> int:
        """How many images batch norm looks at, with the drawing; 1 where there is no batch norm."""
        return self._rows

    def answers(self, image: ArrayLike, times: int) -> NDArray[np.float32]:
        """What the network says of an image (inputs,), so many times: float32 (times, outputs)."""
        drawing = torch.as_tensor(np.asarray(image, np.float32))
        with torch.inference_mode():
            result: NDArray[np.float32] = np.stack([self._answer(drawing) for _ in range(times)])
        return result

    def activity(self, image: ArrayLike) -> Iterator[LayerActivity]:
        """What each layer makes of an image (inputs,) in one more answer, from the first one on."""
        batch = self._batch(torch.as_tensor(np.asarray(image, np.float32)))
        return activity(self._scores, self._objective, batch, {})

    def _batch(self, drawing: Tensor) -> Tensor:
        others = self._random.sample(range(len(self._companions)), self.rows - 1)
        return torch.cat([drawing[None], self._companions[others]])

    def _answer(self, drawing: Tensor) -> NDArray[np.float32]:
        scores = self._alone(self._among_others(self._batch(drawing))[:1])
        result: NDArray[np.float32] = self._objective.probabilities(scores).numpy()[0]
        return result


@dataclass(frozen=True)
class Spread:
    """How answers scatter: percentiles of each probability, float32 (outputs,).

    `low`, `middle` and `high` are the 5th, the 50th and the 95th, and `votes` int64 (outputs,) is how
    often each class was the answer.
    """

    low: NDArray[np.float32]
    middle: NDArray[np.float32]
    high: NDArray[np.float32]
    votes: NDArray[np.int64]


def spread(answers: NDArray[np.float32]) -> Spread:
    """How answers (times, outputs) scatter."""
    low, middle, high = np.percentile(answers, (5, 50, 95), axis=0).astype(np.float32)
    votes = np.bincount(answers.argmax(axis=1), minlength=answers.shape[1])
    return Spread(low, middle, high, votes)
