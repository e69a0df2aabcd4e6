"""A picture or a picture file -> an image like MNIST's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from mnist_desktop.digits.image import BOX, CENTRE, SIDE, Picture, centred


class PictureError(Exception):
    """A picture that cannot be read; the message is a sentence for the user."""


def image_from_picture(picture: NDArray[Any]) -> Picture | None:
    """A grey picture as MNIST would show it, or None where it shows nothing.

    `picture` is (height, width), of any number type; dark ink on a light ground is recognised by the
    picture's border. The result is (28, 28) float32 in 0..1.
    """
    grey = np.asarray(picture, np.float32)
    if grey.ndim != 2 or 0 in grey.shape:
        return None
    low, high = float(grey.min()), float(grey.max())
    if not np.isfinite(high - low) or high <= low:
        return None
    grey = (grey - low) / (high - low)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    light = bool(np.median(border) > 0.5)
    if light:
        grey = 1 - grey
    if grey.shape == (SIDE, SIDE):
        # Bytes are not stretched: the brightest pixel of an MNIST image is not always 255.
        whole = grey
        if np.asarray(picture).dtype == np.uint8:
            whole = np.divide(255 - picture if light else picture, 255, dtype=np.float32)
        if _is_mnist_like(whole):
            return whole
    ink = grey > 0.2
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    crop = grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = BOX / max(crop.shape)
    height, width = (max(1, round(side * scale)) for side in crop.shape)
    small = np.asarray(
        Image.fromarray(crop).resize((width, height), Image.Resampling.BOX), np.float32
    )
    canvas = np.zeros((SIDE, SIDE), np.float32)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    canvas[top : top + height, left : left + width] = np.clip(small / small.max(), 0, 1)
    return centred(canvas)


def _is_mnist_like(image: Picture) -> bool:
    """Whether a 28x28 picture is an MNIST image already, which must reach the network unchanged.

    It fills a box of 20 pixels (in six of 30,000 images, 19) and its centre of mass is within half a
    pixel of the middle (in one of 30,000, 0.52).
    """
    filled = [np.flatnonzero((image > 0).any(axis=axis)) for axis in (0, 1)]
    longer = max(int(line[-1] - line[0]) + 1 for line in filled)
    lines = (image.sum(axis=axis) for axis in (0, 1))
    off = max(abs(CENTRE - float((line * np.arange(SIDE)).sum() / image.sum())) for line in lines)
    return image.max() > 0.99 and longer in (BOX - 1, BOX) and off < 0.53


def image_from_file(path: Path) -> Picture | None:
    """An image file as MNIST would show it, or None where it shows nothing. Raises PictureError."""
    try:
        with Image.open(path) as file:
            grey = _grey(file)
    except UnidentifiedImageError:
        raise PictureError(f"{path.name} is not a picture that can be read.") from None
    except Image.DecompressionBombError:
        raise PictureError(f"{path.name} is too large a picture to be read.") from None
    except Exception as error:
        # Pillow's decoders raise whatever comes on a damaged file, TypeError and struct.error too.
        reason = getattr(error, "strerror", None) or "the file is damaged"
        raise PictureError(f"{path.name} cannot be read as a picture: {reason}.") from error
    return image_from_picture(grey)


def _grey(file: Image.Image) -> NDArray[Any]:
    """The brightness of a picture, upright, as if on white paper where it is transparent."""
    upright = ImageOps.exif_transpose(file)  # a telephone says in its EXIF data how it was held
    if upright.mode.startswith(("I", "F")):
        # More than eight bits a pixel: Pillow would clip them at 255 rather than scale them.
        return np.asarray(upright)
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright.convert("RGBA"))
    return np.asarray(paper.convert("L"))
