"""How a digit is written, as numbers: stroke width, slant, proportions and ink; and the digit otherwise.

An edit draws the same digit with one of these changed. It follows MNIST's recipe as a drawing does (see
`strokes`): the middle line of the strokes is turned or stretched and fills the box less the stroke, and
the pen keeps its width unless that is what is changed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.digits.image import BOX, SIDE, Picture, centred
from mnist_desktop.digits.strokes import EDGE
from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark

# Ink as dark as this share of the darkest counts as full where a stroke's outline is measured: a thin
# stroke falls between the pixels, and few of them are full. With 0.7 soft strokes of 1.5 to 5 pixels
# measure their width to within 10 %, but for thin straight ones along the pixels' rows and columns.
FULL = 0.7
# The outline of a digit is where its ink is half as dark as its darkest.
OUTLINE = 0.5
# The finer grid on which a digit is redrawn: points to a pixel, along each axis.
FINE = 4
# Thinning leaves a line of this half width in pixels, lest thin parts vanish and the digit breaks.
LEAST_HALF_WIDTH = 0.6
# Pixels between the half widths that are told apart for that.
THICKNESS_STEP = 0.25
# How much an edit may stretch the middle line along an axis: a straight 1 has no width to be stretched.
MOST_STRETCH = 3.0
# How often a digit is drawn, at most, to be as long as it should, and by how many pixels it may miss that.
FITS = 5
MISFIT = 0.5
# A digit is stretched a second time where its proportions miss what they should be by a greater share.
ASPECT_MISFIT = 0.05
# How often the outline is moved to make the strokes as wide as they should be.
STEPS = 5
# Less ink than this is none: what is divided by.
FAINTEST = 1e-9
# Images measured at a time, so that the temporary arrays stay in the processor's cache.
BLOCK = 200


class Trait(Choice):
    """One of the measures: the name of its array in `Measures`, and what it is in words."""

    STROKE_WIDTH = "stroke_width", mark("stroke width in pixels")
    SLANT = "slant", mark("slant to the right in degrees")
    ASPECT = "aspect", mark("width over height")
    MASS = "mass", mark("amount of ink in whole pixels")


@dataclass(frozen=True, eq=False)
class Measures:
    """The measures of n images, each float64 (n,); all are 0 for an image without ink."""

    stroke_width: NDArray[np.float64]  # pixels
    slant: NDArray[np.float64]  # degrees in -90..90; positive where the top leans to the right
    aspect: NDArray[np.float64]  # width over height
    mass: NDArray[np.float64]  # the sum of the ink: pixels, as if each were full or empty

    def __getitem__(self, trait: Trait) -> NDArray[np.float64]:
        values: NDArray[np.float64] = getattr(self, trait.value)
        return values


def measures_of(images: ArrayLike) -> Measures:
    """The measures of images: (n, 28, 28) or (n, 784) with 1 for ink, or one (28, 28).

    Width: strokes of length L and width w with round ends have an area A = L w + π w²/4 and an outline
    P = 2 L + π w (Steiner's formula), which is solved for w. A closed ring, which has no ends, measures
    some per cent too wide. P is the image's total variation.
    Slant: the shear that makes the second moment of x and y vanish, as in the deskewing of MNIST in LeCun
    et al. 1998, "Gradient-based learning applied to document recognition".
    Proportions: of the box around all that is at least half as dark as the darkest pixel, to fractions of
    a pixel.
    """
    pictures = np.asarray(images, np.float64).reshape(-1, SIDE, SIDE)
    parts = [_measured(pictures[start : start + BLOCK]) for start in range(0, len(pictures), BLOCK)]
    return Measures(*np.concatenate(parts, axis=1)) if parts else Measures(*np.zeros((4, 0)))


def with_stroke_width(image: Picture, pixels: float) -> Picture:
    """The digit (28, 28) as a pen of another width would have written it: a new float32 (28, 28) in 0..1.

    Where the digit's strokes differ in width, they do so still. The amount of ink changes with it: at
    full darkness it is the length of the strokes times their width, so that there is no edit of the ink
    alone. Raises ValueError for an image without ink, as all edits do.
    """
    return _redrawn(image, np.eye(2), pixels)


def with_slant(image: Picture, degrees: float) -> Picture:
    """The digit (28, 28) sheared until it has this slant: a new float32 (28, 28) in 0..1.

    The strokes keep their width. The proportions change with the slant, as they do in handwriting.
    """
    now = float(measures_of(image).slant[0])
    shear = math.tan(math.radians(now)) - math.tan(math.radians(degrees))
    return _redrawn(image, np.array([[1.0, shear], [0.0, 1.0]]), None)


def with_aspect(image: Picture, aspect: float) -> Picture:
    """The digit (28, 28) stretched to this width over height: a new float32 (28, 28) in 0..1.

    The strokes keep their width on average. At most it is stretched by MOST_STRETCH, so that a straight 1
    never gets as wide as an 8. Its slant changes too, but for an upright digit.
    """
    ink = _ink_of(image)
    stroke = float(measures_of(ink).stroke_width[0])
    wide, high = (float(extent[0]) for extent in _extents(ink[None]))
    longer = max(wide, high)
    middle = np.maximum([wide - stroke, high - stroke], 0.5)
    wanted = longer * np.array([aspect, 1.0]) / max(aspect, 1.0)
    stretch = np.clip((wanted - stroke) / middle, 1 / MOST_STRETCH, MOST_STRETCH)
    drawn = _redrawn(image, np.diag(stretch), None)
    # The pen's tip is round only on average: what the ends of the strokes add is seen afterwards.
    found = float(measures_of(drawn).aspect[0])
    if abs(found / aspect - 1) > ASPECT_MISFIT:
        stretch[0] = min(max(stretch[0] * aspect / found, 1 / MOST_STRETCH), MOST_STRETCH)
        drawn = _redrawn(image, np.diag(stretch), None)
    return drawn


def redrawn(image: Picture) -> Picture:
    """The digit (28, 28) as the edits draw it with nothing changed: what an edit is to be compared with."""
    return _redrawn(image, np.eye(2), None)


def _measured(pictures: NDArray[np.float64]) -> NDArray[np.float64]:
    """The four measures of a few images, in the order of `Measures`: (4, n)."""
    mass = pictures.sum(axis=(1, 2))
    wide, high = _extents(pictures)
    aspect = np.divide(wide, high, out=np.zeros_like(wide), where=mass > 0)
    return np.stack([_stroke_widths(pictures), _slants(pictures), aspect, mass])


def _stroke_widths(pictures: NDArray[np.float64]) -> NDArray[np.float64]:
    """How wide each image's strokes are in pixels."""
    darkest = np.maximum(pictures.max(axis=(1, 2)), FAINTEST)
    ink = pictures / darkest[:, None, None]
    area = ink.sum(axis=(1, 2))
    outline = _total_variation(np.minimum(ink / FULL, 1))
    # No outline is shorter than a disc's, but for the pixels' rounding.
    surplus = np.maximum(outline**2 - 4 * math.pi * area, 0)
    widths: NDArray[np.float64] = (outline - np.sqrt(surplus)) / math.pi
    return widths


def _total_variation(ink: NDArray[np.float64]) -> NDArray[np.float64]:
    """The length of the gradient summed over each image, from the two diagonals of every four pixels."""
    padded = np.pad(ink, ((0, 0), (1, 1), (1, 1)))
    falling = padded[:, 1:, 1:] - padded[:, :-1, :-1]
    rising = padded[:, 1:, :-1] - padded[:, :-1, 1:]
    total: NDArray[np.float64] = np.sqrt((falling**2 + rising**2) / 2).sum(axis=(1, 2))
    return total


def _slants(ink: NDArray[np.float64]) -> NDArray[np.float64]:
    """Degrees by which each image leans to the right; 0 where all ink lies in one row."""
    place = np.arange(SIDE)
    total = np.maximum(ink.sum(axis=(1, 2)), FAINTEST)[:, None]
    x = place - (ink.sum(axis=1) * place).sum(axis=1, keepdims=True) / total
    y = place - (ink.sum(axis=2) * place).sum(axis=1, keepdims=True) / total
    xy = (np.einsum("nyx,nx->ny", ink, x) * y).sum(axis=1)
    yy = (ink.sum(axis=2) * y**2).sum(axis=1)
    # y runs downwards: to lean to the right is to have a smaller x where y is greater.
    shear = np.divide(-xy, yy, out=np.zeros_like(xy), where=yy > FAINTEST)
    slants: NDArray[np.float64] = np.degrees(np.arctan(shear))
    return slants


def _extents(ink: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Width and height of each image's outline in pixels, the outline interpolated between pixels."""
    level = OUTLINE * ink.max(axis=(1, 2))
    wide, high = (
        _end(line, level) + _end(line[:, ::-1], level) - (SIDE - 1)
        for line in (ink.max(axis=1), ink.max(axis=2))
    )
    return wide, high


def _end(line: NDArray[np.float64], level: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where each row of (n, 28) last falls through its level; the pixels' middles are whole numbers."""
    padded = np.pad(line, ((0, 0), (0, 1)))
    last = SIDE - 1 - (line >= level[:, None])[:, ::-1].argmax(axis=1)
    row = np.arange(len(line))
    inside, outside = padded[row, last], padded[row, last + 1]
    fall = np.maximum(inside - outside, FAINTEST)
    end: NDArray[np.float64] = last + (inside - level) / fall
    return end


def _ink_of(image: Picture) -> NDArray[np.float64]:
    """An image's ink with the darkest as 1. Raises ValueError where there is none."""
    ink = np.asarray(image, np.float64).reshape(SIDE, SIDE)
    darkest = float(ink.max())
    if not darkest > 0:
        raise ValueError("the image has no ink")
    return np.divide(ink, darkest)


def _redrawn(image: Picture, shape: NDArray[np.float64], pixels: float | None) -> Picture:
    """The digit with its middle line mapped by `shape`, a (2, 2) map of (x, y), up to its size.

    Its longer side stays as long as it is, within the box. `pixels` is the width of the strokes (None:
    the one that they have).
    """
    ink = _ink_of(image)
    stroke = float(measures_of(ink).stroke_width[0])
    pen = stroke if pixels is None else pixels
    longer = min(BOX, max(float(extent[0]) for extent in _extents(ink[None])))

    rows, columns = np.nonzero(ink >= OUTLINE)
    mapped = shape @ np.stack([columns, rows])
    low, high = mapped.min(axis=1), mapped.max(axis=1)
    centre = np.linalg.inv(shape) @ ((low + high) / 2)
    # The box of the middle line: what the pen's round tip reaches beyond it is mapped with the ink.
    tip = stroke * np.sqrt((shape**2).sum(axis=1))
    middle = float((high - low + 1 - tip).max())
    for _ in range(FITS):
        scale = (longer - pen) / max(middle, 0.5)
        scale = min(max(scale, 1 / MOST_STRETCH), MOST_STRETCH)
        drawn = _inked(*_depth(ink, np.linalg.inv(shape * scale), centre), pen)
        off = max(float(extent[0]) for extent in _extents(drawn[None])) - longer
        if abs(off) < MISFIT:
            break
        middle += off / scale
    return centred(drawn.astype(np.float32))


def _depth(
    ink: NDArray[np.float64], back: NDArray[np.floating], middle: NDArray[np.floating]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Pixels from each pixel to the mapped digit's outline, more than 0 within; and half its thickness.

    `back` (2, 2) maps the new image's (x, y) about its middle to the old one's about `middle`. Both
    results are (28, 28).
    """
    # Here, as it takes a tenth of a second and only an edit needs it.
    from scipy import ndimage

    matrix = back[::-1, ::-1] / FINE
    first = np.full(2, (1 / FINE - SIDE) / 2)  # the finer grid's first point, from the middle
    side = SIDE * FINE
    finer = ndimage.affine_transform(
        ink, matrix, back[::-1, ::-1] @ first + middle[::-1], (side, side), order=1
    )
    inside = finer >= OUTLINE
    # From point to point the distances are half a point too long: the outline runs between them.
    to_outside, to_inside = (ndimage.distance_transform_edt(part) for part in (inside, ~inside))
    depth = np.where(inside, to_outside - 0.5, 0.5 - to_inside) / FINE
    # How thick the digit is here: half the width of the widest disc within it that reaches this point, its
    # soft edge included. (Squares are much faster than discs, and as good.)
    thickness = np.zeros_like(depth)
    for half in np.arange(THICKNESS_STEP, depth.max(), THICKNESS_STEP):
        size = 2 * math.ceil((half + EDGE / 2) * FINE) + 1
        thickness[ndimage.maximum_filter(depth >= half, size)] = half
    coarse = (SIDE, FINE, SIDE, FINE)
    return depth.reshape(coarse).mean(axis=(1, 3)), thickness.reshape(coarse).mean(axis=(1, 3))


def _inked(
    depth: NDArray[np.float64], thickness: NDArray[np.float64], pixels: float
) -> NDArray[np.float64]:
    """The digit that has these depths, its outline moved in or out until its strokes are so wide."""
    least = np.minimum(LEAST_HALF_WIDTH - thickness, 0)
    moved, best, closest = 0.0, depth, math.inf
    for _ in range(STEPS):
        ink = np.clip((depth + np.maximum(moved, least)) / EDGE + 0.5, 0, 1)
        off = pixels - float(_stroke_widths(ink[None])[0])
        # Not always the last: where a hole closes, the outline and with it the measure leaps.
        if abs(off) < closest:
            best, closest = ink, abs(off)
        # Half the pen is what a line without width needs. More would only fill the digit's holes.
        moved = min(moved + off / 2, pixels / 2)
    return best
