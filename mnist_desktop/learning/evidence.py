"""Which pixels spoke for a digit and which against it: integrated gradients.

M. Sundararajan, A. Taly and Q. Yan, "Axiomatic Attribution for Deep Networks" (2017), against the white
page: a pixel's part is its ink times the mean slope of the digit's score along the straight way from the
page to the drawing. All parts together are by how much the score has grown on that way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import network_at_rest
from mnist_desktop.refusal import Refusal

# Steps along the way: more of them until the sum is right, or there are enough.
_FEWEST, _MOST = 32, 1024
_CLOSE = 0.005  # of how far the score has gone
_MULTIPLICATIONS = 20_000_000  # between two looks at whoever waits


@dataclass(frozen=True, eq=False)
class Evidence:
    """What each pixel said of a digit: `pixels` (28, 28), above 0 for it and below 0 against it.

    `score` is the digit's score (before softmax) for the drawing, `blank` that for the white page.
    """

    digit: int
    pixels: Picture
    score: float
    blank: float

    @property
    def total(self) -> float:
        """The sum of all pixels, which is `score` less `blank` but for the steps of the integral."""
        return float(self.pixels.sum(dtype=np.float64))


def evidence(
    experiment: Experiment, weights: Mapping[str, Tensor], image: ArrayLike, digits: Sequence[int]
) -> Iterator[tuple[Evidence, ...] | None]:
    """What the pixels of an image of 784 said of some digits; None now and then until it is there.

    Raises WeightsDoNotFit where the weights are another network's, and Refusal where its scores are not
    finite.
    """
    network = network_at_rest(experiment, weights)
    scores = objective_of(experiment.task_facts).scores(network)
    drawing = torch.as_tensor(np.asarray(image, np.float32)).reshape(1, -1)
    with torch.no_grad():
        ends = scores(torch.cat([drawing, torch.zeros_like(drawing)]))
    if not torch.isfinite(ends).all():
        raise Refusal("The scores of this network are no longer finite numbers: it has diverged.")
    rows = max(1, _MULTIPLICATIONS // parameter_count(experiment))
    grown = (ends[0] - ends[1])[list(digits)]
    steps = _FEWEST
    while True:
        # The middles of equal parts of the way.
        places = ((torch.arange(steps) + 0.5) / steps).unsqueeze(1)
        slopes = torch.zeros(len(digits), drawing.shape[1], dtype=torch.float64)
        for part in places.split(rows):
            batch = (part * drawing).requires_grad_()
            said = scores(batch)
            for number, digit in enumerate(digits):
                keep = number < len(digits) - 1
                (slope,) = torch.autograd.grad(said[:, digit].sum(), batch, retain_graph=keep)
                slopes[number] += slope.sum(0)
            yield None
        parts = slopes / steps * drawing
        off = (parts.sum(1) - grown).abs()
        if steps >= _MOST or bool((off <= _CLOSE * grown.abs().clamp(min=1)).all()):
            break
        steps *= 4
    yield tuple(
        Evidence(
            digit=digit,
            pixels=parts[number].float().numpy().reshape(SIDE, SIDE),
            score=ends[0, digit].item(),
            blank=ends[1, digit].item(),
        )
        for number, digit in enumerate(digits)
    )
