"""A drawing or a picture -> a 28x28 image like MNIST's own.

MNIST's recipe (LeCun et al.): the digit is scaled into a 20x20 box keeping its aspect, anti-aliased, and
moved by whole pixels so that its centre of mass lies in the middle of 28x28.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from mnist_desktop.data.dataset import DataError

SIDE = 28
BOX = 20
# Over MNIST's 70,000 images the centre of mass lies at 14.0 ± 0.3 with pixel centres at whole numbers.
CENTRE = 14.0
# Half the width of a stroke in 28x28 pixels and the width of its soft edge, chosen so that a drawn digit
# has as many grey and as many bright pixels as an MNIST digit has on average (150 above 0, 105 above 127).
RADIUS = 1.25
EDGE = 1.2
# A shift of half a pixel is none. Symmetrical drawings (a 0, a straight 1) need just that, and without some
# margin would jump by a pixel with every rounding error.
TIE = 0.05
# A drawing smaller than this share of the pad is a dot: it is not blown up to a digit's size.
DOT = 0.02

Points = NDArray[np.float64]
Picture = NDArray[np.float32]


def image_from_strokes(strokes: Sequence[Points]) -> Picture | None:
    """A drawing as MNIST would show it, or None where nothing is drawn.

    Each stroke is an (n, 2) array of x to the right and y downwards in any unit in which the pad's
    longer side is 1. The result is (28, 28) float32 in 0..1. The drawing's size, place and brush change
    nothing in it: the strokes, not their pixels, are scaled.
    """
    strokes = [np.asarray(stroke, float).reshape(-1, 2) for stroke in strokes]
    strokes = [stroke[np.isfinite(stroke).all(axis=1)] for stroke in strokes]
    strokes = [stroke for stroke in strokes if len(stroke)]
    if not strokes:
        return None
    points = np.concatenate(strokes)
    low, high = points.min(axis=0), points.max(axis=0)
    extent = float((high - low).max())
    inner = BOX - 2 * RADIUS
    scale = inner / extent if extent > DOT else inner
    # The box is put in the middle; the ink's edge falls on the box's edge, in pixel-centre coordinates.
    middle = (low + high) / 2
    placed = [(stroke - middle) * scale + (SIDE - 1) / 2 for stroke in strokes]
    return _centred(_inked(placed))


def _inked(strokes: Sequence[Points]) -> Picture:
    """Strokes in pixel coordinates as ink: how far each pixel is from the nearest pen line, softly cut."""
    segments = np.concatenate([_segments(stroke) for stroke in strokes])
    nearest = np.full((SIDE, SIDE), np.inf)
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(float)
    # In blocks: a scribble of thousands of segments must not take memory by the gigabyte.
    for block in np.array_split(segments, max(1, len(segments) // 256)):
        ax, ay, bx, by = (column[:, None, None] for column in block.T)
        dx, dy = bx - ax, by - ay
        length = np.maximum(dx * dx + dy * dy, 1e-12)
        along = np.clip(((x - ax) * dx + (y - ay) * dy) / length, 0, 1)
        squared = (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2
        np.minimum(nearest, squared.min(axis=0), out=nearest)
    ink = (RADIUS - np.sqrt(nearest)) / EDGE + 0.5
    clipped: Picture = np.clip(ink, 0, 1).astype(np.float32)
    return clipped


def _segments(stroke: Points) -> Points:
    """The lines of a stroke as rows (ax, ay, bx, by), without points closer than a tenth of a pixel."""
    if len(stroke) > 2:
        cells = np.round(stroke * 10)
        moved = np.any(cells[1:] != cells[:-1], axis=1)
        moved[-1] = True  # a stroke ends where the pen was lifted
        stroke = stroke[np.concatenate([[True], moved])]
    if len(stroke) == 1:
        stroke = np.repeat(stroke, 2, axis=0)
    lines = np.hstack([stroke[:-1], stroke[1:]])
    return np.unique(np.round(lines, 2), axis=0) if len(lines) > 1000 else lines


def _centred(ink: Picture) -> Picture:
    """Move the ink by whole pixels so that its centre of mass is in the middle, and none is lost."""
    total = ink.sum()
    if total <= 0:
        return ink
    result = ink
    for axis in (0, 1):
        line = ink.sum(axis=1 - axis)
        off = CENTRE - float((line * np.arange(SIDE)).sum() / total)
        shift = math.ceil(off - 0.5 - TIE)
        filled = np.flatnonzero(line)
        shift = max(-int(filled[0]), min(SIDE - 1 - int(filled[-1]), shift))
        result = np.roll(result, shift, axis=axis)
    return result


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
    return _centred(canvas)


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
    """An image file as MNIST would show it, or None where it shows nothing. Raises DataError."""
    try:
        with Image.open(path) as file:
            grey = _grey(file)
    except UnidentifiedImageError:
        raise DataError(f"{path.name} is not a picture that can be read.") from None
    except Image.DecompressionBombError:
        raise DataError(f"{path.name} is too large a picture to be read.") from None
    except Exception as error:
        # Pillow's decoders raise whatever comes on a damaged file, TypeError and struct.error too.
        reason = getattr(error, "strerror", None) or "the file is damaged"
        raise DataError(f"{path.name} cannot be read as a picture: {reason}.") from error
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
