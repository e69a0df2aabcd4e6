"""Strokes of a pen -> an image like MNIST's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import BOX, SIDE, Picture, centred

# Half the width of a stroke in 28x28 pixels and the width of its soft edge, chosen so that a drawn digit
# has as many grey and as many bright pixels as an MNIST digit has on average (150 above 0, 105 above 127).
RADIUS = 1.25
EDGE = 1.2
# A drawing smaller than this share of the pad is a dot: it is not blown up to a digit's size.
DOT = 0.02

Points = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Stroke:
    """What the pen drew from its touch to its lifting.

    `lines` are (n, 4) float64 arrays with a row a point: x to the right and y downwards in units of the
    pad's side, seconds since the drawing's first point, and pressure in 0..1 (1 where the pen has none).
    Leaving the pad ends a line and coming back starts another, so one stroke can have several.
    """

    lines: tuple[Points, ...]


def lines_of(strokes: Sequence[Stroke]) -> list[Points]:
    """The places (n, 2) of every line of a drawing, which is what `image_from_strokes` takes."""
    return [line[:, :2] for stroke in strokes for line in stroke.lines]


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
    return centred(_inked(placed))


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
