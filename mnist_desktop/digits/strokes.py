"""Strokes of a pen -> an image like MNIST's own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import BOX, SIDE, DigitSteps, Picture, centred

# Half the width of a stroke in 28x28 pixels and the width of its soft edge, chosen so that a drawn digit
# has as many grey and as many bright pixels as an MNIST digit has on average (150 above 0, 105 above 127).
RADIUS = 1.25
EDGE = 1.2
# A drawing smaller than this share of the pad is a dot: it is not blown up to a digit's size.
DOT = 0.02

# The steps that are only looked at: the pad in pixels, its pen's radius as a share of it, and how many
# times finer than the box the crop is shown.
PAD_SIDE = 84
PAD_RADIUS = 0.03
CROP_SCALE = 3

# No pad reports such places; cut there, no difference of two overflows.
FARTHEST = 1e12
# With more segments a raster is quicker than the distance to each. It is so many times as fine as the
# pixels, and its dots lie so much of a dot nearer than the lines: measured over pen strokes.
MANY_SEGMENTS = 600
MOST_POINTS = 10_000
FINE = 16
FINE_TO_LOOK_AT = 4
NEAR_SIDE = 0.17

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
    drawing = _Drawing.of(strokes)
    return None if drawing is None else centred(drawing.boxed())


def steps_from_strokes(lines: Sequence[Points]) -> DigitSteps | None:
    """A drawing on its way into the network, or None where nothing is drawn.

    `lines` and the last step, `image`, are those of `image_from_strokes`. `drawing` is (84, 84) and shows
    the pad from 0 to 1 on both axes with a pen of one width; what lies outside is not in it. `crop` is
    drawn three times as fine as `box`, so that its longer side has 60 pixels.
    """
    drawing = _Drawing.of(lines)
    if drawing is None:
        return None
    boxed = drawing.boxed()
    margin = (SIDE - BOX) // 2
    return DigitSteps(
        drawing=drawing.on_pad(),
        crop=drawing.cropped(),
        box=boxed[margin : margin + BOX, margin : margin + BOX],
        image=centred(boxed),
    )


@dataclass(frozen=True, eq=False)
class _Drawing:
    """Every point of every line, (2, n), and whether it opens a line, (n,)."""

    points: Points
    opens: NDArray[np.bool_]

    @classmethod
    def of(cls, lines: Sequence[Points]) -> _Drawing | None:
        """What is drawn, without the points that are no numbers, or None."""
        arrays = [np.asarray(line, float).reshape(-1, 2) for line in lines]
        if not arrays:
            return None
        points = np.concatenate(arrays).T
        number = np.repeat(np.arange(len(arrays)), [len(array) for array in arrays])
        finite = np.isfinite(points).all(axis=0)
        # A row of x and one of y in memory too: numpy is ten times as quick along rows.
        points = np.ascontiguousarray(points[:, finite]).clip(-FARTHEST, FARTHEST)
        number = number[finite]
        if not number.size:
            return None
        opens = np.ones(number.size, bool)
        opens[1:] = number[1:] != number[:-1]
        return cls(points, opens)

    def boxed(self) -> Picture:
        """The drawing scaled into the 20x20 box in the middle of (28, 28)."""
        # The box is put in the middle; the ink's edge falls on the box's edge, in pixel-centre coordinates.
        placed = (self.points - self._middle) * self._scale + (SIDE - 1) / 2
        segments = self._segments(placed)
        if len(segments) > MANY_SEGMENTS:
            return _rastered(segments, (SIDE, SIDE), radius=RADIUS, edge=EDGE, fine=FINE)
        return _inked(segments)

    def cropped(self) -> Picture:
        """The drawing cut to its ink, (height, width), the longer side 60."""
        scale, radius = self._scale * CROP_SCALE, RADIUS * CROP_SCALE
        extent = np.ptp(self.points, axis=1) * scale + 2 * radius
        width, height = (max(1, round(side)) for side in extent.tolist())
        middle = np.array([[width - 1], [height - 1]]) / 2
        placed = (self.points - self._middle) * scale + middle
        return _rastered(self._segments(placed), (height, width), radius=radius)

    def on_pad(self) -> Picture:
        """The pad as it is seen, (84, 84)."""
        # What is far outside is cut nearer: Pillow's lines take whole numbers of 32 bits.
        placed = (self.points * PAD_SIDE - 0.5).clip(-100 * PAD_SIDE, 100 * PAD_SIDE)
        shape, radius = (PAD_SIDE, PAD_SIDE), PAD_RADIUS * PAD_SIDE
        return _rastered(self._segments(placed), shape, radius=radius)

    @property
    def _middle(self) -> Points:
        middle: Points = (self.points.min(axis=1) + self.points.max(axis=1)) / 2
        return middle[:, None]

    @property
    def _scale(self) -> float:
        """From the pad's unit to pixels of the box."""
        extent = float(np.ptp(self.points, axis=1).max())
        inner = BOX - 2 * RADIUS
        return inner / extent if extent > DOT else inner

    def _segments(self, placed: Points) -> Points:
        """The lines as rows (ax, ay, bx, by), without what adds nothing to the ink."""
        points, opens = _thinned(placed, self.opens, 0.1)
        if opens.size > MANY_SEGMENTS:
            points, opens = _thinned(points, opens, 0.25)
        if opens.size > MOST_POINTS:
            # A scribble has ink many times over: where its points are dense the pen is wider than what
            # is left out, and where they are not other lines cover it.
            kept = np.arange(opens.size) % math.ceil(opens.size / MOST_POINTS) == 0
            kept |= opens
            points, opens = points[:, kept], opens[kept]
        segments = np.concatenate([points[:, :-1], points[:, 1:]])[:, ~opens[1:]]
        alone = opens & np.append(opens[1:], True)
        segments = np.concatenate([segments, np.tile(points[:, alone], (2, 1))], axis=1)
        return np.ascontiguousarray(segments.T)


def _thinned(
    points: Points, opens: NDArray[np.bool_], cell: float
) -> tuple[Points, NDArray[np.bool_]]:
    """The points without those in the same cell, of so many pixels, as the one before."""
    cells = np.round(points / cell)
    kept = opens.copy()
    kept[1:] |= (cells[:, 1:] != cells[:, :-1]).any(axis=0)
    kept[:-1] |= opens[1:]  # a line ends where the pen was lifted
    kept[-1] = True
    return np.compress(kept, points, axis=1), opens[kept]


def _inked(segments: Points) -> Picture:
    """(28, 28) of ink: how far each pixel is from the nearest segment, softly cut."""
    nearest = np.full((SIDE, SIDE), np.inf)
    line = np.arange(SIDE, dtype=float)
    # In blocks that fit into the processor's cache.
    for block in np.array_split(segments, math.ceil(len(segments) / 64)):
        ax, ay, bx, by = block.T[:, :, None]
        dx, dy = bx - ax, by - ay
        x, y = line - ax, line - ay
        length = np.maximum(dx * dx + dy * dy, 1e-12)
        along = (x * dx / length)[:, None, :] + (y * dy / length)[:, :, None]
        np.clip(along, 0, 1, out=along)
        squared = (x[:, None, :] - along * dx[:, :, None]) ** 2
        squared += (y[:, :, None] - along * dy[:, :, None]) ** 2
        np.minimum(nearest, squared.min(axis=0), out=nearest)
    return _soft(np.sqrt(nearest), RADIUS, EDGE)


def _rastered(
    segments: Points,
    shape: tuple[int, int],
    *,
    radius: float,
    edge: float = 1.0,
    fine: int = FINE_TO_LOOK_AT,
) -> Picture:
    """(height, width) of ink as in `_inked`, quicker for many segments or pixels: by way of a raster.

    The lines are drawn thinly on a raster `fine` times as fine; then each pixel looks for the nearest
    dot of it, first up and down, then to the left and right.
    """
    from PIL import Image, ImageDraw

    height, width = shape
    reach = math.ceil((radius + edge / 2) * fine)
    size = (width * fine + 2 * reach, height * fine + 2 * reach)
    raster = Image.new("L", size)
    draw = ImageDraw.Draw(raster)
    ends = np.round(segments * fine).astype(np.int32) + reach
    # A run of joined segments is one call.
    starts = np.flatnonzero(np.any(ends[1:, :2] != ends[:-1, 2:], axis=1)) + 1
    for run in np.split(ends, starts):
        draw.line([*run[0, :2].tolist(), *run[:, 2:].ravel().tolist()], fill=1)
        draw.point(run[0, :2].tolist(), fill=1)  # a line of no length draws nothing
    dots = np.asarray(raster) > 0
    far = (2 * reach) ** 2
    column = np.full((height, size[0]), far)
    nearest = np.full(shape, far)
    for step in range(-reach, reach + 1):
        rows = dots[reach + step :: fine][:height]
        np.minimum(column, step * step, out=column, where=rows)
    for step in range(-reach, reach + 1):
        columns = column[:, reach + step :: fine][:, :width]
        np.minimum(nearest, columns + step * step, out=nearest)
    return _soft((np.sqrt(nearest) + NEAR_SIDE) / fine, radius, edge)


def _soft(distance: NDArray[np.float64], radius: float, edge: float) -> Picture:
    """Ink up to a distance from the pen's line, with a soft edge."""
    ink: Picture = np.clip((radius - distance) / edge + 0.5, 0, 1).astype(np.float32)
    return ink
