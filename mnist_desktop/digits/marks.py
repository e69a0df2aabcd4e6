"""What is no stroke of a digit: boxes, circles and lines around or under it, punch holes, small print."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import Picture

Box = tuple[int, int, int, int]  # left, top, right, bottom

FAINT = 0.2
# What is written fills this share of a frame's height or width at least.
LEAST_FRAMED = 0.25
# A frame's line is thinner than this share of its shorter side.
THICKEST_FRAME = 0.12
# A line under a digit is so many times as long as it is thick, and this share of the digit's height long.
FLAT = 5
LEAST_UNDERLINE = 0.4
# A hole is round, no larger than this share of the digit, and this near to the border (a share of the side).
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
    if count < 2:
        return ink
    areas = np.bincount(labels.ravel())
    pieces = [
        _Piece(number, x.start, y.start, x.stop, y.stop, int(areas[number]))
        for number, (y, x) in enumerate(ndimage.find_objects(labels), 1)
    ]
    gone = [piece for piece in pieces if _is_hole(piece, pieces, labels)]
    pieces = [piece for piece in pieces if piece not in gone]
    lines = [piece for piece in pieces if _is_underline(piece, pieces, labels)]
    pieces = [piece for piece in pieces if piece not in lines]
    largest = max(piece.longer for piece in pieces)
    tall = [piece for piece in pieces if piece.longer >= SMALL * largest]
    small = [
        piece
        for piece in pieces
        if piece not in tall and min(piece.gap(each) for each in tall) > FAR * largest
    ]
    return without_pieces(ink, labels, [piece.number for piece in (*gone, *lines, *small)])


def without_pieces(ink: Picture, labels: NDArray[np.int32], numbers: list[int]) -> Picture:
    """The ink without some of its pieces, each with its soft edge."""
    from scipy import ndimage

    if not numbers:
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


def _is_underline(piece: _Piece, pieces: list[_Piece], labels: NDArray[np.int32]) -> bool:
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
    """Without closed lines around something, and what they touch of it cut off from them."""
    from scipy import ndimage

    labels, count = ndimage.label(ink > FAINT, np.ones((3, 3)))
    for number, (y, x) in enumerate(ndimage.find_objects(labels), 1):
        height, width = y.stop - y.start, x.stop - x.start
        if max(height, width) < 0.2 * max(ink.shape):
            continue
        own = np.pad(labels[y, x] == number, 1)
        filled = ndimage.binary_fill_holes(own)
        hole = filled & ~own
        if hole.sum() < 0.4 * height * width:
            continue
        inside = ndimage.binary_dilation(hole)[1:-1, 1:-1]
        others = (labels[y, x] > 0) & (labels[y, x] != number) & filled[1:-1, 1:-1]
        if _fills(others, height, width):
            return _without_frames(without_pieces(ink, labels, [number]))
        del inside
    return ink


def _fills(mask: NDArray[np.bool_], height: int, width: int) -> bool:
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return False
    return bool(
        np.ptp(rows) + 1 > LEAST_FRAMED * height or np.ptp(columns) + 1 > LEAST_FRAMED * width
    )
