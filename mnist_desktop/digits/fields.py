"""Parts of a picture of nearly one shade, and the hulls around them."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

# Fields whose corners are so near to each other, in pixels, are one.
SAME = 3
# Pixels around a field that are looked at as well.
MARGIN = 9
# Directions in which a field's hull is measured.
DIRECTIONS = 48

Box = tuple[int, int, int, int]  # left, top, right, bottom
Mask = NDArray[np.bool_]


class Field:
    """A part of nearly one shade: its pixels, its hull, and whether dark ink may be on it, or light."""

    def __init__(self, pixels: Mask, corners: NDArray[np.float64], *, is_dark_ink: bool) -> None:
        self.pixels = pixels
        self.corners = corners
        self.is_dark_ink = is_dark_ink
        self.area = area_of(corners)

    @cached_property
    def place(self) -> tuple[slice, slice]:
        """Rows and columns of its hull, and a margin."""
        low = np.maximum(self.corners.min(axis=0).astype(int) - MARGIN, 0)
        high = self.corners.max(axis=0).astype(int) + 1 + MARGIN
        return slice(low[1], high[1]), slice(low[0], high[0])

    @cached_property
    def depth(self) -> NDArray[np.int32]:
        """How many pixels each of its place is within its hull; below 0 beyond it, at the border many."""
        from scipy import ndimage

        inside = polygon(self.pixels.shape, self.corners)[self.place]
        if inside.all():
            return np.full(inside.shape, max(inside.shape), np.int32)
        depth = ndimage.distance_transform_cdt(inside)
        depth -= ndimage.distance_transform_cdt(~inside)
        return np.asarray(depth, np.int32)

    def is_same(self, other: Field) -> bool:
        off = np.abs(self.corners - other.corners).max()
        return self.is_dark_ink == other.is_dark_ink and bool(off < SAME)

    def holds(self, box: Box) -> bool:
        """Whether the middle of a box is within the hull or at its edge."""
        y, x = (
            (box[1] + box[3]) // 2 - self.place[0].start,
            (box[0] + box[2]) // 2 - self.place[1].start,
        )
        height, width = self.depth.shape
        return 0 <= y < height and 0 <= x < width and bool(self.depth[y, x] > -MARGIN)


def corners_of(pixels: Mask) -> NDArray[np.float64]:
    """The corners (n, 2) of a field's hull, x and y, those of its pixels' outer edges."""
    rows = np.flatnonzero(pixels.any(axis=1))
    lefts = pixels[rows].argmax(axis=1)
    rights = pixels.shape[1] - 1 - pixels[rows][:, ::-1].argmax(axis=1)
    ends = np.concatenate([np.stack([lefts, rows], 1), np.stack([rights, rows], 1)]).astype(float)
    turn = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    farthest = (ends @ np.stack([np.cos(turn), np.sin(turn)])).argmax(axis=0)
    corners: NDArray[np.float64] = ends[farthest]
    return corners


def area_of(corners: NDArray[np.float64]) -> float:
    """The area of a polygon, in pixels."""
    x, y = corners.T
    return 0.5 * abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1)))


def quadrilateral_in(corners: NDArray[np.float64]) -> float:
    """The share of a polygon's area that its largest quadrilateral has."""
    between = corners[None] - corners[:, None]  # from i to j
    cross = between[:, :, None, 0] * (corners[None, None, :, 1] - corners[:, None, None, 1])
    cross = cross - between[:, :, None, 1] * (corners[None, None, :, 0] - corners[:, None, None, 0])
    both = cross.max(axis=2) - cross.min(axis=2)
    return float(both.max()) / 2 / max(area_of(corners), 1e-9)


def polygon(shape: tuple[int, int], corners: NDArray[np.float64]) -> Mask:
    """The pixels of a polygon."""
    sheet = Image.new("1", (shape[1], shape[0]))
    ImageDraw.Draw(sheet).polygon([(float(x), float(y)) for x, y in corners], fill=1)
    return np.asarray(sheet)
