"""Whether an image is a digit at all: a network that reads digits says one of ten, whatever it is shown."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.digits.image import SIDE
from mnist_desktop.paths import resources
from mnist_desktop.words import say

# What it looks at is half as fine as what the digit's network sees.
COARSE = SIDE // 2


def look_like_digits(images: ArrayLike) -> NDArray[np.bool_]:
    """Which of some images (n, 784) in 0..1 look like digits.

    Asked is a small network of its own, the same beside every network of digits. It has learned digits
    from drawings that are none ("outlier exposure", Hendrycks et al. 2019): `python -m
    benchmarks.not_digits` says how well.
    """
    looks: NDArray[np.bool_] = oddness(images) <= _weights()["limit"]
    return looks


def no_digit() -> str:
    """What is said of an image that is none."""
    return say("This does not look like a digit: I can only answer 0 to 9.")


def oddness(images: ArrayLike) -> NDArray[np.float32]:
    """How little images (n, 784) in 0..1 look like digits, (n,): the higher, the less."""
    weights, layer = _weights(), coarse(np.asarray(images, np.float32))
    for number in range(3):
        # No threads of BLAS for so little: einsum has none.
        layer = np.einsum("ni,oi->no", layer, weights[f"{number}.weight"])
        layer += weights[f"{number}.bias"]
        if number < 2:
            np.maximum(layer, 0, out=layer)
    return layer[:, 0]


def coarse(images: NDArray[np.float32]) -> NDArray[np.float32]:
    """Images (n, 784) as means of 2 by 2 pixels, (n, 196)."""
    blocks = images.reshape(-1, COARSE, 2, COARSE, 2)
    means: NDArray[np.float32] = blocks.mean(axis=(2, 4)).reshape(-1, COARSE * COARSE)
    return means


def file() -> Path:
    """Where the small network's numbers are."""
    return resources() / "networks" / "likeness.npz"


@cache
def _weights() -> dict[str, NDArray[np.float32]]:
    with np.load(file()) as numbers:
        return {name: numbers[name].astype(np.float32) for name in numbers.files}
