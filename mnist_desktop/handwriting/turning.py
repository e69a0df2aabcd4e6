"""Digits that others saved in another way: black on white, or rows as columns, as EMNIST has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import SIDE, Picture

# So many of them, at even distances, are asked of a network.
MOST_ASKED = 300
# A way is better where it lets a network read this share of them, and so much more than as they are.
LEAST_READ = 0.5
LEAST_GAIN = 0.25

# float32 (n, 784) -> (n, 10) probabilities
Predict = Callable[[NDArray[np.float32]], NDArray[np.float32]]


class Way(Enum):
    """How digits may have to be changed to be like MNIST's."""

    INVERTED = "inverted"
    TRANSPOSED = "transposed"
    BOTH = "both"


class Better(NamedTuple):
    """Another way than as they are: how many of `asked` digits a network reads as they are, and then."""

    way: Way
    asked: int
    before: int
    after: int


def turned(image: Picture, way: Way) -> Picture:
    """A digit (28, 28) in 0..1 with black and white, with rows and columns, or with both exchanged."""
    if way is not Way.TRANSPOSED:
        image = 1 - image
    return image if way is Way.INVERTED else np.ascontiguousarray(image.T)


def better_way(images: Sequence[Picture], labels: Sequence[int], predict: Predict) -> Better | None:
    """The way in which a network reads clearly more of digits (28, 28) than as they are, if any."""
    some = range(0, len(images), max(1, len(images) // MOST_ASKED))
    truth = np.array([labels[at] for at in some])

    def read(way: Way | None) -> int:
        seen = [images[at] if way is None else turned(images[at], way) for at in some]
        said = predict(np.stack(seen).reshape(-1, SIDE * SIDE).astype(np.float32))
        return int((said.argmax(axis=1) == truth).sum())

    before = read(None)
    after, way = max(((read(way), way) for way in Way), key=lambda each: each[0])
    if after < LEAST_READ * len(truth) or after - before < LEAST_GAIN * len(truth):
        return None
    return Better(way, len(truth), before, after)
