"""What an MNIST image is: a digit in a 20x20 box, its centre of mass in the middle of 28x28.

MNIST's recipe (LeCun et al.): the digit is scaled into a 20x20 box keeping its aspect, anti-aliased, and
moved by whole pixels so that its centre of mass lies in the middle of 28x28.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.refusal import Refusal
from mnist_desktop.words import mark

SIDE = 28
BOX = 20
# Over MNIST's 70,000 images the centre of mass lies at 14.0 ± 0.3 with pixel centres at whole numbers.
CENTRE = 14.0
# A shift of half a pixel is none. Symmetrical drawings (a 0, a straight 1) need just that, and without some
# margin would jump by a pixel with every rounding error.
TIE = 0.08
# The soft edge of a drawn stroke is at most this dark in the outermost pixel.
FAINTEST = 0.1

# What is less than this dark is no part of a digit.
FAINT = 0.2

# Several of each digit.
NAMES = (
    mark("zeros"),
    mark("ones"),
    mark("twos"),
    mark("threes"),
    mark("fours"),
    mark("fives"),
    mark("sixes"),
    mark("sevens"),
    mark("eights"),
    mark("nines"),
)

Picture = NDArray[np.float32]


class PictureError(Refusal):
    """A picture that cannot be read."""


def as_bytes(pixels: Picture) -> NDArray[np.uint8]:
    """Pixels in 0..1, of any shape, as MNIST's own bytes."""
    result: NDArray[np.uint8] = np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    return result


@dataclass(frozen=True, eq=False)
class DigitSteps:
    """A digit on its way into the network, each step float32 in 0..1 with 1 for ink."""

    drawing: Picture  # (side, side): as it was given, on a square, for the eye
    crop: Picture  # (height, width): cut to its ink
    box: Picture  # (20, 20): its longer side scaled to 20 pixels, the shorter one in the middle
    image: Picture  # (28, 28): the box, its centre of mass in the middle; what the network sees


def centred(ink: Picture) -> Picture:
    """Move the ink by whole pixels so that its centre of mass is in the middle, and none is lost.

    Only the soft edge, fainter than FAINTEST, may fall off: drawn strokes are two pixels wider with it than
    MNIST's, and it must not keep a digit from the middle.
    """
    total = ink.sum()
    if total <= 0:
        return ink
    result = ink
    for axis in (0, 1):
        line = ink.sum(axis=1 - axis)
        off = CENTRE - float((line * np.arange(SIDE)).sum() / total)
        shift = math.ceil(off - 0.5 - TIE)
        filled = np.flatnonzero(ink.max(axis=1 - axis) > FAINTEST)
        if len(filled):
            shift = max(-int(filled[0]), min(SIDE - 1 - int(filled[-1]), shift))
        result = np.roll(result, shift, axis=axis)
        # What came round the other side belongs to the edge that fell off.
        came_round = np.s_[:shift] if shift > 0 else np.s_[SIDE + shift :]
        if shift:
            result[came_round if axis == 0 else (slice(None), came_round)] = 0
    return result
