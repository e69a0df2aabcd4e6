"""Where in a picture is written: the sheet on a desk, the slate on a wall, the inside of a box.

A picture falls into fields of nearly one shade, divided by sharp edges; a shadow's edge is soft. A field in
which something is written (of another shade, of some size, whole) is a surface. Of surfaces within each
other it is the innermost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mnist_desktop.digits.fields import (
    MARGIN,
    Box,
    Field,
    Mask,
    area_of,
    corners_of,
    quadrilateral_in,
)
from mnist_desktop.digits.image import Picture

# The longer side at which surfaces are looked for.
SEARCH_SIDE = 384
# Lines thinner than this, of squared paper and of text, divide no field.
THIN = 7
THINNER = 4
# Neighbours that differ by more than this share of the picture's contrast are at an edge: a sheet on a pale
# desk needs the first, the second lets more of a shadow pass.
EDGES = (0.06, 0.14)
# So many fields are looked at, each of this share of the picture at least.
MOST_FIELDS = 24
LEAST_AREA = 0.012
# A field is convex: along its hull's edge, so many pixels wide, most belongs to it.
RIM = 5
LEAST_RIM = 0.6
LEAST_RING_RIM = 0.8
LEAST_SHEET_RIM = 0.85
LEAST_SHEET = 0.4
# A quadrilateral takes up so much of a field's hull where that is a sheet: in an ellipse it is 0.64.
QUADRILATERAL = 0.82
# What is around the inside of a circle differs from it by less than this.
SAME_GROUND = 0.1
# The edge of a sheet has its shade, within this.
SAME_SHADE = 0.25
# What is written has this share of its field's height or width at least and this share of its area at
# most, and is not so many times as wide as high.
LEAST_WRITING = 0.12
MOST_WRITING = 0.45
FLAT = 5
# A box's line may cut a digit: so many pixels three deep, in units of the digit's longer side.
MOST_CUT = 1.2
# Ink is narrower than this share of its field.
WIDEST = 0.3
# So many pieces that are alike, within this share of the best one's score, are a texture.
MOST_ALIKE = 24
ALIKE = 0.3
TRIFLE = 0.1
# No blot is a digit: of a square with its longer side, and of its hull, it fills so much.
BLOT = 0.4
SOLID = 0.9
# A ground's slopes are held back as if so small a share of its pixels knew of none.
HELD = 1e-3


@dataclass(frozen=True, eq=False)
class Surface:
    """Where is written: a convex polygon, the shade of its ground, and what is on it.

    Lengths are in pixels of the reduced picture in which it was found.
    """

    corners: NDArray[np.float64]  # (n, 2): x, y
    is_dark_ink: bool
    ground: NDArray[np.float32]  # (6,): the brightness as 1, x, y, x², xy, y² with x and y in -1..1
    box: Box  # of what is written
    score: float
    is_overrun: bool = False  # what is written runs over the line around it


def surfaces_of(grey: Picture) -> list[Surface]:
    """The surfaces of a picture (height, width) in 0..1, the best first; the whole of it may be one."""
    from scipy import ndimage

    small = reduced(grey, SEARCH_SIDE)
    contrast = float(np.ptp(np.percentile(small, (0.5, 99.5))))
    if contrast <= 0:
        return []
    without_dark = ndimage.grey_opening(ndimage.grey_closing(small, THIN), THIN)
    without_light = ndimage.grey_closing(ndimage.grey_opening(small, THIN), THIN)
    thick = (ndimage.grey_opening(small, THINNER), ndimage.grey_closing(small, THINNER))
    seen = _Seen(small, thick, contrast, _terms(small.shape))
    whole = np.abs(small - np.median(small)) < SAME_SHADE * contrast
    fields: dict[Field, Kind] = {}
    for shades, inks in (
        (small, (True, False)),
        (without_dark, (True,)),
        (without_light, (False,)),
    ):
        for edge in EDGES:
            for pixels, corners in _flat(shades, edge * contrast):
                fields |= _new(seen, pixels, corners, inks, fields)
    fields |= _new(seen, whole, corners_of(np.ones_like(whole)), (True, False), fields)
    found: list[Surface] = []
    sheets: list[tuple[Field, float]] = []
    # From within: a sheet with something on it, or around it, is no ink on what is around the sheet.
    for field, kind in sorted(fields.items(), key=lambda each: each[0].area):
        surface = _written_on(seen, field, kind, found, sheets)
        if surface is not None:
            found.append(surface)
        on_it = [each.score for each in found if field.holds(each.box)]
        sheets += [(field, max(on_it))] if on_it else []
    return sorted(found, key=lambda surface: -surface.score)


@dataclass(frozen=True, eq=False)
class _Seen:
    """The reduced picture, its contrast, and the terms of a ground at each of its pixels."""

    small: Picture
    thick: tuple[Picture, Picture]  # without thin light lines, without thin dark ones
    contrast: float
    terms: NDArray[np.float32]


class Kind(Enum):
    """What a field is."""

    BORDERING = auto()  # it reaches the picture's border
    SHEET = auto()  # of four sides, of another shade than its surroundings
    BOX = auto()  # of four sides, with lines around it
    RING = auto()  # the inside of a circle


def _new(
    seen: _Seen,
    pixels: Mask,
    corners: NDArray[np.float64],
    inks: tuple[bool, ...],
    others: Iterable[Field],
) -> dict[Field, Kind]:
    """The fields that a part is, for dark ink and for light: none where it is of no kind, or not new."""
    some = (Field(pixels, corners, is_dark_ink=is_dark) for is_dark in inks)
    new = [field for field in some if not any(map(field.is_same, others))]
    return {field: kind for field in new if (kind := _kind(seen, field)) is not None}


def _flat(shades: Picture, step: float) -> Iterator[tuple[Mask, NDArray[np.float64]]]:
    """The parts of nearly one shade, the largest first, and the corners of their hulls."""
    from scipy import ndimage

    change = ndimage.grey_dilation(shades, 3) - ndimage.grey_erosion(shades, 3)
    pieces, count = ndimage.label(change < step)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    sizes[0] = 0
    for piece in np.argsort(-sizes)[:MOST_FIELDS].tolist():
        if sizes[piece] < LEAST_AREA * shades.size:
            return
        pixels = pieces == piece
        yield pixels, corners_of(pixels)


def reduced(grey: Picture, side: int) -> Picture:
    """The picture with its longer side at most about `side`."""
    factor = -(-max(grey.shape) // side)
    return np.asarray(Image.fromarray(grey).reduce(factor), np.float32) if factor > 1 else grey


def _terms(shape: tuple[int, int]) -> NDArray[np.float32]:
    """(height, width, 6): what the brightness of a ground is made of."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=2)


def _ground(seen: _Seen, pixels: Mask) -> NDArray[np.float32]:
    places = np.flatnonzero(pixels)
    places = places[:: max(1, len(places) // 3000)]
    terms = seen.terms.reshape(-1, 6)[places]
    # Held back a little, lest the slope in a small field go on to the other end of the picture.
    held = np.diag([0.0, *[HELD * len(places)] * 5])
    found = np.linalg.solve(terms.T @ terms + held, terms.T @ seen.small.ravel()[places])
    return np.asarray(found, np.float32)


def _kind(seen: _Seen, field: Field) -> Kind | None:
    """What a field is. None: its hull is not its own, or it is the thick stroke of a digit."""
    depth, own = field.depth, field.pixels[field.place]
    rim = own[(depth > 0) & (depth <= RIM)]
    corners, end = field.corners, np.array(field.pixels.shape[::-1]) - 2
    if (corners <= 1).any() or (corners >= end).any():
        return Kind.BORDERING if rim.size == 0 or rim.mean() >= LEAST_RIM else None
    small = seen.small[field.place]
    shade = float(np.median(small[own]))
    is_box = quadrilateral_in(corners) >= QUADRILATERAL
    around, edge = small[(depth < -4) & (depth > -MARGIN)], small[(depth > 1) & (depth <= RIM)]
    if not around.size or not edge.size:
        return None
    step = float(np.median(around)) - shade
    if abs(step) < SAME_GROUND * seen.contrast:
        least = LEAST_RIM if is_box else LEAST_RING_RIM
        return (Kind.BOX if is_box else Kind.RING) if rim.mean() >= least else None
    # A thin stroke's hull is the paper's: of a sheet all of the edge has its shade, or is its own where a
    # shadow lies on it, and so has most of the rest.
    share = float((np.abs(edge - shade) < SAME_SHADE * seen.contrast).mean())
    filled = float(field.pixels.sum()) / field.area
    is_sheet = is_box and max(share, rim.mean()) >= LEAST_SHEET_RIM and filled > LEAST_SHEET
    return Kind.SHEET if is_sheet else None


def _written_on(
    seen: _Seen,
    field: Field,
    kind: Kind,
    found: list[Surface],
    sheets: list[tuple[Field, float]],
) -> Surface | None:
    """The surface that a field is, or None where nothing is written on it."""
    ground = _ground(seen, field.pixels)
    shades = seen.terms[field.place] @ ground
    sheets = [each for each in sheets if each[0].area < 0.95 * field.area]
    # Squared paper may hold everything together: a second look without its lines.
    for picture in (seen.small, seen.thick[field.is_dark_ink]):
        # From the shades around it, and from the field's: else what is between light strokes were dark.
        part = np.where(field.depth > 0, picture[field.place], shades)
        sign = -1 if field.is_dark_ink else 1
        off = np.minimum(_standing_out(part, field), sign * (part - shades))
        calm = off[field.pixels[field.place] & (field.depth > 1)]
        inked = off[field.depth > 1]
        if not calm.size:
            return None
        noise = 1.4826 * float(np.median(np.abs(calm - np.median(calm))))
        full = float(np.percentile(inked, 99.7))
        if full < max(6 * noise, 0.12 * seen.contrast):
            return None
        best = _largest(off, 0.45 * full, field, kind, found, sheets)
        if best is not None:
            score, box, is_cut = best
            return Surface(field.corners, field.is_dark_ink, ground, box, score, is_cut)
    return None


def _standing_out(picture: Picture, field: Field) -> Picture:
    """How much ink, narrower than a part of its field, stands out from the shades around it."""
    from scipy import ndimage

    window = max(3, int(WIDEST * min(picture.shape)))
    hat = ndimage.black_tophat if field.is_dark_ink else ndimage.white_tophat
    return np.asarray(hat(picture, window), np.float32)


def _largest(
    off: Picture,
    least: float,
    field: Field,
    kind: Kind,
    found: list[Surface],
    sheets: list[tuple[Field, float]],
) -> tuple[float, Box, bool] | None:
    """Of what stands out by more than `least` the piece most like a digit.

    Its score, its box, and whether the line around the field cuts it.
    The score is the piece's longer side as a share of the picture's, times its contrast.
    """
    from scipy import ndimage

    top, left = (side.start for side in field.place)
    end_y, end_x = field.pixels.shape
    depth = field.depth
    rows, columns = (np.flatnonzero((depth > 0).any(axis=axis)) for axis in (1, 0))
    shorter = min(len(rows), len(columns))
    pieces, _ = ndimage.label((off > least) & (depth > 1), np.ones((3, 3)))
    alike: list[tuple[float, Box, bool]] = []
    for piece, place in enumerate(ndimage.find_objects(pieces), 1):
        y, x = place
        tall, wide = y.stop - y.start, x.stop - x.start
        longest = max(tall, wide)
        if longest < max(6, LEAST_WRITING * shorter) or wide > FLAT * tall:
            continue
        box = (int(x.start + left), int(y.start + top), int(x.stop + left), int(y.stop + top))
        if min(box[:2]) <= 0 or box[2] >= end_x or box[3] >= end_y:
            continue  # it runs out of the picture
        own = pieces[place] == piece
        if own.sum() > MOST_WRITING * field.area:
            continue
        # What runs along the edge or from edge to edge is no digit, nor is a blot.
        cut = np.argwhere(own & (depth[place] <= 3))
        if len(cut) > (MOST_CUT * longest if kind is Kind.BOX else 1):
            continue
        if len(cut) and np.ptp(cut, axis=0).max() > 0.8 * longest:
            continue
        if own.sum() > max(BLOT * longest**2, SOLID * area_of(corners_of(own))):
            continue
        score = longest * float(np.median(off[place][own])) / max(field.pixels.shape)
        # A frame of something, or it around a sheet with something on it: unless that is next to nothing.
        if any(other.score > TRIFLE * score and _covers(box, other.box) for other in found):
            continue
        if any(on_it > TRIFLE * score and sheet.holds(box) for sheet, on_it in sheets):
            continue
        alike.append((score, box, kind is Kind.BOX and len(cut) > 0))
    best = max(alike, default=None)
    if best is None or sum(each[0] > ALIKE * best[0] for each in alike) > MOST_ALIKE:
        return None  # a texture
    return best


def _covers(box: Box, other: Box) -> bool:
    """Whether a box holds another's middle and most of it."""
    wide = min(box[2], other[2]) - max(box[0], other[0])
    high = min(box[3], other[3]) - max(box[1], other[1])
    area = (other[2] - other[0]) * (other[3] - other[1])
    return wide > 0 and high > 0 and wide * high > 0.6 * area
