"""What is no stroke of a digit: boxes, circles and lines around or under it, punch holes, small print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.fields import Box, area_of, corners_of, quadrilateral_in
from mnist_desktop.digits.image import FAINT, Picture

# Among more pieces nothing is told apart.
MOST_PIECES = 300
# What is not this dark anywhere, of the darkest, is no stroke.
PALE = 0.6
# What is written fills this share of a frame's height or width at least.
LEAST_FRAMED = 0.25
# A box fills so much of its hull, and a quadrilateral so much of that.
BOXED = 0.85
# A line under a digit is so many times as long as it is thick, and this share of the digit's height long.
FLAT = 5
LEAST_UNDERLINE = 0.4
# A hole is round, no larger than this share of the digit, and this near to the border, a share of the side.
ROUND = 0.72
LARGEST_HOLE = 0.45
HOLE_MARGIN = 0.2
# What is smaller than this share of the largest piece and farther off than this belongs to no digit.
SMALL = 0.3
FAR = 0.5


@dataclass(frozen=True)
class _Piece:
    number: int
    left: int
    top: int
    right: int
    bottom: int
    area: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def longer(self) -> int:
        return max(self.width, self.height)

    def gap(self, other: _Piece) -> float:
        x = max(self.left, other.left) - min(self.right, other.right)
        y = max(self.top, other.top) - min(self.bottom, other.bottom)
        return float(np.hypot(max(0, x), max(0, y)))


def without_marks(ink: Picture) -> Picture:
    """Ink (height, width) without what is no stroke beside or around strokes; alone, anything stays."""
    from scipy import ndimage

    ink = _without_frames(ink)
    labels, count = ndimage.label(ink > FAINT, np.ones((3, 3)))
    if count < 2 or count > MOST_PIECES:
        return ink
    areas = np.bincount(labels.ravel())
    pieces = [
        _Piece(number, x.start, y.start, x.stop, y.stop, int(areas[number]))
        for number, (y, x) in enumerate(ndimage.find_objects(labels), 1)
    ]
    # What shines through or is printed in a pale colour, and all else where nothing is darker.
    dark = np.asarray(ndimage.maximum(ink, labels, [piece.number for piece in pieces]))
    faint = [piece for piece, most in zip(pieces, dark, strict=True) if most < PALE * dark.max()]
    pieces = [piece for piece in pieces if piece not in faint]
    gone = [piece for piece in pieces if _is_hole(piece, pieces, labels)]
    pieces = [piece for piece in pieces if piece not in gone]
    lines = [piece for piece in pieces if _is_underline(piece, pieces)]
    pieces = [piece for piece in pieces if piece not in lines]
    largest = max(piece.longer for piece in pieces)
    tall = [piece for piece in pieces if piece.longer >= SMALL * largest]
    small = [
        piece
        for piece in pieces
        if piece not in tall and min(piece.gap(each) for each in tall) > FAR * largest
    ]
    return without_pieces(ink, labels, [piece.number for piece in (*faint, *gone, *lines, *small)])


def without_rest(ink: Picture, inside: NDArray[np.bool_], boxes: list[Box]) -> Picture:
    """Without what touches a surface's edge and is not in the boxes of what is written on it."""
    from scipy import ndimage

    if inside.all():
        return ink
    labels, _ = ndimage.label(ink > FAINT, np.ones((3, 3)))
    at_edge = np.unique(labels[ndimage.binary_dilation(~inside, iterations=3)])
    written = [np.unique(labels[max(0, y) : v, max(0, x) : u]) for x, y, u, v in boxes]
    return without_pieces(ink, labels, np.setdiff1d(at_edge, [0, *np.concatenate(written)]))


def without_pieces(
    ink: Picture, labels: NDArray[np.int32], numbers: Sequence[int] | NDArray[np.int32]
) -> Picture:
    """The ink without some of its pieces, each with its soft edge."""
    from scipy import ndimage

    if not len(numbers):
        return ink
    chosen = np.isin(labels, numbers)
    soft = ndimage.binary_dilation(chosen, np.ones((3, 3)), iterations=2)
    return np.where(soft & (chosen | (labels == 0)), 0, ink).astype(np.float32)


def _is_hole(piece: _Piece, pieces: list[_Piece], labels: NDArray[np.int32]) -> bool:
    """Whether a piece is a solid round spot near the border, beside something larger."""
    largest = max(other.longer for other in pieces)
    if piece.longer > LARGEST_HOLE * largest:
        return False
    shorter = min(piece.width, piece.height)
    if shorter < 0.75 * piece.longer or piece.area < ROUND * piece.width * piece.height:
        return False
    height, width = labels.shape
    near = min(piece.left, width - piece.right) < HOLE_MARGIN * width
    near = near or min(piece.top, height - piece.bottom) < HOLE_MARGIN * height
    # Not the dot of somebody's 1 or the end of a broken stroke.
    big = [other for other in pieces if other.longer > 2 * piece.longer]
    return near and all(piece.gap(other) > 0.6 * piece.longer for other in big)


def _is_underline(piece: _Piece, pieces: list[_Piece]) -> bool:
    """Whether a piece is a thin flat line below all of a digit."""
    thick = piece.area / max(1, piece.width)
    if piece.width < FLAT * thick or piece.height > 0.25 * piece.width + 2 * thick:
        return False
    over = [
        other
        for other in pieces
        if other.height > 2 * piece.height
        and min(other.right, piece.right) - max(other.left, piece.left)
        > 0.5 * min(other.width, piece.width)
    ]
    if not over:
        return False
    tallest = max(over, key=lambda other: other.height)
    return (
        piece.top >= tallest.bottom - 0.08 * tallest.height
        and piece.width >= LEAST_UNDERLINE * tallest.height
    )


def _without_frames(ink: Picture) -> Picture:
    """Without closed lines around something; what touches a box's line is cut off from it."""
    from scipy import ndimage

    labels, _ = ndimage.label(ink > FAINT, np.ones((3, 3)))
    for number, place in enumerate(ndimage.find_objects(labels), 1):
        height, width = (side.stop - side.start for side in place)
        if max(height, width) < 0.2 * max(ink.shape):
            continue
        part = labels[place]
        own = np.pad(part == number, 1)
        filled = ndimage.binary_fill_holes(own)
        if (filled & ~own).sum() < 0.4 * height * width:
            continue
        if _fills((part > 0) & (part != number) & filled[1:-1, 1:-1], height, width):
            return _without_frames(without_pieces(ink, labels, [number]))
        outline = corners_of(filled)
        if min(filled.sum() / area_of(outline), quadrilateral_in(outline)) > BOXED:
            rest = _without_rim(own, filled)[1:-1, 1:-1]
            if _fills(rest, height, width):
                whole = np.where(labels == number, 0, ink)
                whole[place] = np.where(rest, ink[place], whole[place])
                return without_marks(whole.astype(np.float32))
    return ink


def _without_rim(own: NDArray[np.bool_], filled: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """A box's pixels but for its line, which is as thick as most of the box's edge is deep."""
    from scipy import ndimage

    depth = np.rint(ndimage.distance_transform_edt(filled)).astype(int)
    every = np.bincount(depth[filled])
    share = np.bincount(depth[own], minlength=len(every))[1:] / every[1:]
    thin = np.flatnonzero(share < 0.5)
    thick = int(thin[0]) if thin.size else len(share)
    rest: NDArray[np.bool_] = own & (depth > thick + 2)
    return rest


def _fills(mask: NDArray[np.bool_], height: int, width: int) -> bool:
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return False
    return bool(
        np.ptp(rows) + 1 > LEAST_FRAMED * height or np.ptp(columns) + 1 > LEAST_FRAMED * width
    )
