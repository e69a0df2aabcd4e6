"""A picture is cut to the surfaces on which is written; the line of a box that is overrun is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.fields import Box, Mask, polygon
from mnist_desktop.digits.image import FAINT, Picture, PictureError
from mnist_desktop.digits.surface import SEARCH_SIDE, Surface

# Another surface is in question from this share of the best one's score on.
AS_GOOD = 0.6
# What runs over a box's line goes no farther than this share of the box's size beyond it.
BEYOND = 0.3
# The line is looked for within so many pixels of the reduced picture. Of its length a part may be missing,
# in per cent, and of its ink this share is its soft edge.
NEAR = 5
MISSING = 80
SOFT = 0.2


@dataclass(frozen=True, eq=False)
class Cut:
    """A part of a picture, and in its pixels what belongs to the surfaces that it was cut to."""

    grey: Picture  # (height, width); beyond the surfaces, their ground
    inside: Mask
    boxes: list[Box]  # of what is written
    overrun: list[Mask]  # the insides of boxes whose line a stroke runs over
    scale: int  # pixels to one of the reduced picture


def row_of(found: Sequence[Surface]) -> list[Surface]:
    """The best surface and those beside it in a row, as the boxes of a form are; not empty.

    Raises PictureError where another one, elsewhere, shows something as well.
    """
    best, row = found[0], [found[0]]
    for other in found[1:]:
        if other.score < AS_GOOD * best.score or any(_overlap(other, each) for each in row):
            continue
        high = [each.box[3] - each.box[1] for each in (best, other)]
        both = min(best.box[3], other.box[3]) - max(best.box[1], other.box[1])
        if both < 0.5 * min(high) or best.is_dark_ink != other.is_dark_ink:
            raise PictureError(
                "Where is the digit? The picture shows several places that are written on. Cut it to the "
                "one that is meant."
            )
        row.append(other)
    return row


def _overlap(one: Surface, other: Surface) -> bool:
    """Whether more than the edges of two surfaces, or of what is on them, lies over each other."""
    boxes = [
        [(*each.corners.min(axis=0), *each.corners.max(axis=0)) for each in (one, other)],
        [one.box, other.box],
    ]
    for (left, top, right, bottom), (u, v, w, x) in boxes:
        wide, high = min(right, w) - max(left, u), min(bottom, x) - max(top, v)
        if min(wide, high) > 0.1 * min(right - left, w - u, bottom - top, x - v):
            return True
    return False


def cut_to_surfaces(grey: Picture, row: Sequence[Surface]) -> Cut:
    """The part of the picture (height, width) around surfaces."""
    scale = -(-max(grey.shape) // SEARCH_SIDE)
    outlines = [(surface.corners + 0.5) * scale for surface in row]
    ends = [
        _grown(corners) if each.is_overrun else corners
        for each, corners in zip(row, outlines, strict=True)
    ]
    every = np.concatenate(ends)
    low = np.maximum(every.min(axis=0).astype(int) - scale, 0)
    high = np.minimum(np.ceil(every.max(axis=0)).astype(int) + 1 + scale, grey.shape[::-1])
    part = grey[low[1] : high[1], low[0] : high[0]]
    # Within the edge, which is as soft as the reduced picture's pixels are wide.
    end = np.array(grey.shape[::-1])
    inside: Mask = np.zeros(part.shape, bool)
    shown, overrun = inside, []
    for surface, corners, around in zip(row, outlines, ends, strict=True):
        inner = corners - 1.5 * scale * np.sign(corners - _middle(corners))
        inner = np.where(corners < 2 * scale, -1, np.where(corners > end - 2 * scale, end, inner))
        inside = inside | polygon(part.shape, inner - low)
        if surface.is_overrun:
            shown = shown | polygon(part.shape, around - low)
            overrun.append(polygon(part.shape, corners - low))
    shown = shown | inside
    x, y = (int(edge) for edge in low)
    boxes = [
        (left * scale - x, top * scale - y, right * scale - x, bottom * scale - y)
        for left, top, right, bottom in (surface.box for surface in row)
    ]
    if not shown.all():
        down, across = (
            np.linspace(-1, 1, size, dtype=np.float32)[start:stop]
            for size, start, stop in zip(grey.shape, low[::-1], high[::-1], strict=True)
        )
        u, v, c = across, down[:, None], row[0].ground
        ground = c[0] + c[1] * u + c[2] * v + c[3] * u * u + c[4] * u * v + c[5] * v * v
        part = np.where(shown, part, ground).astype(np.float32)
    return Cut(part, inside, boxes, overrun, scale)


def without_lines(ink: Picture, cut: Cut) -> Picture:
    """Ink without the lines of boxes that are overrun; where a stroke crosses a line it stays whole."""
    for inside in cut.overrun:
        ink = _without_line(ink, inside, NEAR * cut.scale)
    return ink


def _without_line(ink: Picture, inside: Mask, near: int) -> Picture:
    from scipy import ndimage

    edt = ndimage.distance_transform_edt
    depth = np.where(inside, edt(inside), 1 - edt(~inside))
    steps = np.arange(-near, near + 1)
    around = np.rint(depth)
    profile = np.array([np.percentile(ink[around == step], MISSING) for step in steps])
    most = int(profile.argmax())
    if profile[most] < FAINT:
        return ink
    clear = np.flatnonzero(profile < SOFT * profile[most])
    first = steps[max(clear[clear < most], default=0)] - 1
    last = steps[min(clear[clear > most], default=-1)] + 1
    crossed = ink
    for beyond in (depth < first, depth > last):
        nearest = edt(~beyond, return_distances=False, return_indices=True)
        crossed = np.minimum(crossed, ink[tuple(nearest)])
    return np.where((depth >= first) & (depth <= last), crossed, ink)


def _middle(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    middle: NDArray[np.float64] = (corners.min(axis=0) + corners.max(axis=0)) / 2
    return middle


def _grown(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    middle = _middle(corners)
    return middle + (1 + BEYOND) * (corners - middle)
