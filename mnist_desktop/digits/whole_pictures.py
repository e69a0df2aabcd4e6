"""A picture as a whole in 28x28, of whatever it shows: for data sets that are no digits."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mnist_desktop.digits.image import SIDE, Picture

LIGHT = 127  # of 255: a ground of a lighter shade is no dark one


def fitted(grey: NDArray[Any]) -> NDArray[np.uint8]:
    """A grey picture (height, width) as 28x28 bytes: the whole of it, in the middle of its border's shade.

    One of 28x28 bytes is taken as it is; what has more than eight bits a pixel is stretched to 0..255.
    """
    if grey.dtype != np.uint8:
        values = np.nan_to_num(grey.astype(np.float32))
        low, high = float(values.min()), float(values.max())
        grey = np.rint((values - low) * (255 / max(high - low, 1e-9))).astype(np.uint8)
    if grey.shape == (SIDE, SIDE):
        return grey.astype(np.uint8)
    scale = SIDE / max(grey.shape)
    height, width = (max(1, round(side * scale)) for side in grey.shape)
    square = Image.new("L", (SIDE, SIDE), int(border_shade(grey[None])))
    small = Image.fromarray(grey).resize((width, height), Image.Resampling.BOX)
    square.paste(small, ((SIDE - width) // 2, (SIDE - height) // 2))
    return np.asarray(square)


def on_dark_ground(grey: NDArray[Any]) -> Picture:
    """A grey picture as 28x28 in 0..1 with a dark ground, as the images of a data set are."""
    image = fitted(grey)
    return np.divide(
        255 - image if border_shade(image[None]) > LIGHT else image, 255, dtype=np.float32
    )


def border_shade(pictures: NDArray[np.uint8]) -> float:
    """The median shade of the outermost pixels of some pictures (n, height, width)."""
    edges = pictures[:, (0, -1), :], pictures[:, :, (0, -1)]
    return float(np.median(np.concatenate([edge.ravel() for edge in edges])))
