"""Where in a picture is written: the sheet on a desk, the slate on a wall, the inside of a box.

A picture falls into fields of nearly one shade, divided by sharp edges; a shadow's edge is soft. A field in
which something is written (of another shade, of some size, whole) is a surface. Of surfaces within each
other it is the innermost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from mnist_desktop.digits.image import Picture

# The longer side at which surfaces are looked for.
SEARCH_SIDE = 384
# Lines thinner than this, of squared paper and of text, divide no field.
THIN = 7
# Neighbours that differ by more than this share of the picture's contrast are at an edge.
EDGE = 0.06
# A field takes up this share of the picture at least, and of its own hull.
LEAST_AREA = 0.012
LEAST_SOLID = 0.72
# A quadrilateral takes up so much of a field's hull where that is a sheet: in an ellipse it is 0.64.
QUADRILATERAL = 0.82
# What is written has this share of its field's height or width at least, and this share of its area at most.
LEAST_WRITING = 0.12
MOST_WRITING = 0.45
# A digit that is smaller than this share of the largest found is in print, or dirt.
SMALLER = 0.5
DIRECTIONS = 48
MOST_FIELDS = 40

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Surface:
    """Where is written: a convex polygon, the shade of its ground, and what is on it.

    Lengths are in pixels of the reduced picture in which it was found, of the shape `shape`.
    """

    shape: tuple[int, int]
    corners: NDArray[np.float64]  # (n, 2): x, y
    is_dark_ink: bool
    ground: NDArray[np.float64]  # (6,): the brightness as 1, x, y, x², xy, y² with x and y in -1..1
    box: tuple[float, float, float, float]  # of what is written: left, top, right, bottom
    score: float


def surfaces_of(grey: Picture) -> list[Surface]:
    """The surfaces of a picture (height, width) in 0..1, the whole of it among them, the best first.

    None of them lies within another; where something is written only on the whole, it is the only one.
    """
    from scipy import ndimage

    small = reduced(grey, SEARCH_SIDE)
    contrast = float(np.ptp(np.percentile(small, (0.5, 99.5))))
    if contrast <= 0:
        return []
    without_dark = ndimage.grey_opening(ndimage.grey_closing(small, THIN), THIN)
    without_light = ndimage.grey_closing(ndimage.grey_opening(small, THIN), THIN)
    found: list[Surface] = []
    fields = [
        field
        for seen, polarities in (
            (small, (True, False)),
            (without_dark, (True,)),
            (without_light, (False,)),
        )
        for field in _fields(seen, EDGE * contrast, polarities)
    ]
    whole = np.ones(small.shape, bool)
    fields += [_Field(whole, _corners(whole), (True, False))]
    # From within: what is a surface is not taken for ink on the one around it.
    for field in sorted(fields, key=lambda field: _area(field.corners)):
        for is_dark in field.polarities:
            surface = _written_on(small, field, is_dark, contrast, found)
            if surface is not None:
                found.append(surface)
    return sorted(found, key=lambda surface: -surface.score)


@dataclass(frozen=True, eq=False)
class _Field:
    """A field's pixels, the corners of its hull, and the inks that may be on it: dark, light."""

    pixels: Mask
    corners: NDArray[np.float64]
    polarities: tuple[bool, ...]


def _fields(seen: Picture, step: float, polarities: tuple[bool, ...]) -> Iterator[_Field]:
    from scipy import ndimage

    change = ndimage.grey_dilation(seen, 3) - ndimage.grey_erosion(seen, 3)
    pieces, count = ndimage.label(change < step)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    sizes[0] = 0
    for piece in np.argsort(-sizes)[:MOST_FIELDS].tolist():
        if sizes[piece] < LEAST_AREA * seen.size:
            return
        pixels = pieces == piece
        corners = _corners(pixels)
        filled = ndimage.binary_fill_holes(pixels)
        if filled.sum() < LEAST_SOLID * _area(corners):
            continue
        yield _Field(pixels, corners, polarities)


def reduced(grey: Picture, side: int) -> Picture:
    """The picture with its longer side at most about `side`."""
    factor = -(-max(grey.shape) // side)
    return np.asarray(Image.fromarray(grey).reduce(factor), np.float32) if factor > 1 else grey


def _corners(pixels: Mask) -> NDArray[np.float64]:
    """The corners (n, 2) of a field's hull, x and y, those of its pixels' outer edges."""
    rows = np.flatnonzero(pixels.any(axis=1))
    lefts = pixels[rows].argmax(axis=1)
    rights = pixels.shape[1] - 1 - pixels[rows][:, ::-1].argmax(axis=1)
    ends = np.concatenate([np.stack([lefts, rows], 1), np.stack([rights, rows], 1)]).astype(float)
    turn = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    farthest = (ends @ np.stack([np.cos(turn), np.sin(turn)])).argmax(axis=0)
    corners = ends[farthest]
    # The edge itself belongs to no field.
    return corners + np.sign(corners - corners.mean(axis=0))


def _area(corners: NDArray[np.float64]) -> float:
    x, y = corners.T
    return 0.5 * abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1)))


def _quadrilateral(corners: NDArray[np.float64]) -> float:
    """The share of a polygon's area that its largest quadrilateral has."""
    between = corners[None] - corners[:, None]  # from i to j
    cross = between[:, :, None, 0] * (corners[None, None, :, 1] - corners[:, None, None, 1])
    cross = cross - between[:, :, None, 1] * (corners[None, None, :, 0] - corners[:, None, None, 0])
    both = cross.max(axis=2) - cross.min(axis=2)
    return float(both.max()) / 2 / max(_area(corners), 1e-9)


def polygon(shape: tuple[int, int], corners: NDArray[np.float64]) -> Mask:
    """The pixels of a polygon."""
    sheet = Image.new("1", (shape[1], shape[0]))
    ImageDraw.Draw(sheet).polygon([(float(x), float(y)) for x, y in corners], fill=1)
    return np.asarray(sheet)


def _terms(shape: tuple[int, int]) -> NDArray[np.float32]:
    """(height, width, 6): what the brightness of a ground is made of."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=2)


def _ground(small: Picture, pixels: Mask) -> NDArray[np.float64]:
    places = np.flatnonzero(pixels)
    places = places[:: max(1, len(places) // 4000)]
    terms = _terms(small.shape).reshape(-1, 6)[places]
    values = small.ravel()[places]
    found = np.linalg.lstsq(terms, values, rcond=1e-3)[0]
    return np.asarray(found, np.float64)


def _written_on(
    small: Picture, field: _Field, is_dark: bool, contrast: float, within: list[Surface]
) -> Surface | None:
    from scipy import ndimage

    inside = polygon(small.shape, field.corners)
    inner = ndimage.binary_erosion(inside, iterations=2, border_value=1)
    ground = _ground(small, field.pixels & inside)
    off = small - _terms(small.shape) @ ground.astype(np.float32)
    off = np.where(inner, -off if is_dark else off, 0)
    calm = off[field.pixels & inner]
    if not calm.size:
        return None
    noise = 1.4826 * float(np.median(np.abs(calm - np.median(calm))))
    full = float(np.percentile(off[inner], 99.7))
    if full < max(6 * noise, 0.12 * contrast):
        return None
    dark = off > 0.45 * full
    pieces, count = ndimage.label(dark, np.ones((3, 3)))
    if not count:
        return None
    border = ndimage.binary_erosion(inner, iterations=1, border_value=0) != inner
    best: tuple[float, tuple[float, float, float, float]] | None = None
    height, width = (np.ptp(np.flatnonzero(inside.any(axis=axis))) + 1 for axis in (1, 0))
    for piece, (rows, columns) in enumerate(ndimage.find_objects(pieces), 1):
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        longest = max(tall, wide)
        if longest < max(6, LEAST_WRITING * min(height, width)):
            continue
        box = (columns.start, rows.start, columns.stop, rows.stop)
        if any(_covers(box, other.box) for other in within):
            continue
        own = pieces[rows, columns] == piece
        # What runs along the border, or out of it, is no digit.
        cut = int((own & border[rows, columns]).sum())
        if cut > 0.25 * longest:
            continue
        if own.sum() > MOST_WRITING * inside.sum():
            continue
        score = float(longest) * float(np.median(off[rows, columns][own]))
        if best is None or score > best[0]:
            best = score, tuple(float(edge) for edge in box)
    if best is None:
        return None
    return Surface(small.shape, field.corners, is_dark, ground, best[1], best[0] / max(small.shape))


def _covers(
    box: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    """Whether a box holds another's middle and most of it."""
    wide = min(box[2], other[2]) - max(box[0], other[0])
    high = min(box[3], other[3]) - max(box[1], other[1])
    area = (other[2] - other[0]) * (other[3] - other[1])
    return wide > 0 and high > 0 and wide * high > 0.6 * area


def cut_to_surface(grey: Picture, surface: Surface) -> Picture:
    """The part of the picture (height, width) around a surface, what lies beyond its edges as its ground."""
    scale = -(-max(grey.shape) // SEARCH_SIDE)
    corners = (surface.corners + 0.5) * scale
    low = np.maximum(corners.min(axis=0).astype(int), 0)
    high = np.minimum(np.ceil(corners.max(axis=0)).astype(int) + 1, grey.shape[::-1])
    part = grey[low[1] : high[1], low[0] : high[0]]
    middle = corners.mean(axis=0)
    # Within the edge, which is as soft as the reduced picture's pixels are wide.
    off = corners - middle
    on_border = (corners <= 1.5 * scale) | (corners >= np.array(grey.shape[::-1]) - 2 * scale)
    inner = corners - np.where(on_border, -1, 1) * np.sign(off) * 1.5 * scale
    inside = polygon(part.shape, inner - low)
    if inside.all():
        return part
    y, x = (
        np.linspace(-1, 1, size, dtype=np.float32)[start:stop]
        for size, start, stop in zip(grey.shape, low[::-1], high[::-1], strict=True)
    )
    c = surface.ground.astype(np.float32)
    ground = c[0] + c[1] * x + c[2] * y[:, None]
    ground = ground + c[3] * x * x + c[4] * y[:, None] * x + c[5] * (y * y)[:, None]
    return np.where(inside, part, ground.astype(np.float32))
