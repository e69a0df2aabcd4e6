"""Several digits side by side -> each for itself."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import FAINT, Picture
from mnist_desktop.digits.strokes import FARTHEST, Points, Stroke, lines_of

MOST_DIGITS = 12
# So many parts side by side are no digits: they are joined without a closer look.
MOST_PARTS = 4 * MOST_DIGITS

# Lengths are shares of the tallest part's height. Parts nearer to each other than this are one digit,
GAP = 0.05
# and so are those of which one lies over or under the other with this share of its width.
OVERLAP = 0.25
# A lower part, a bar or a dot, belongs to its neighbour unless it is this far off.
LOW = 0.45
FAR_OFF = 0.6
# The second stroke of a 4 is as tall as the first, but it begins and ends further down.
SUNK = 0.05
LEVEL = 0.55
SUNK_GAP = 0.2

# Enough points of a stroke, and pixels of a picture's longer side, to tell how far apart two are.
POINTS = 200
COARSE_SIDE = 300

# The numbers of the strokes or pieces of a group.
_Members = tuple[int, ...]


def split_strokes(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """The strokes of each digit, left to right, in the order in which they were drawn.

    A digit of several strokes stays one: only a clear gap divides. There are at most 12; a stroke
    without a finite point is left out.
    """
    places = []
    drawn = []
    for stroke in strokes:
        lines = lines_of([stroke])
        points = np.concatenate([np.empty((0, 2)), *lines])
        points = points[np.isfinite(points).all(axis=1)].clip(-FARTHEST, FARTHEST)
        if len(points):
            drawn.append(stroke)
            places.append(points)
    if not drawn:
        return []
    boxes = np.array([[*points.min(axis=0), *points.max(axis=0)] for points in places])
    thinned = [_sampled(points) for points in places]

    def distance(some: _Members, others: _Members) -> float:
        one, other = (
            np.concatenate([thinned[index] for index in group])[:: len(group)]
            for group in (some, others)
        )
        return _distance(one, other)

    return [[drawn[index] for index in group] for group in _grouped(boxes, distance)]


def split_ink(ink: Picture) -> list[Picture]:
    """The ink of each digit, left to right, each (height, width) as the whole with the others left out.

    `ink` is float32 in 0..1. A digit in several pieces stays one as in `split_strokes`; with a single
    digit the picture comes back as it is. Without ink above 0.2 the list is empty.
    """
    from PIL import Image
    from scipy import ndimage

    pieces, count = ndimage.label(ink > FAINT, np.ones((3, 3)))
    if count < 2:
        return [ink] * count
    found = ndimage.find_objects(pieces)
    boxes = np.array([[x.start, y.start, x.stop, y.stop] for y, x in found], float)
    shrink: int = max(1, max(ink.shape) // COARSE_SIDE)

    def distance(some: _Members, others: _Members) -> float:
        # In a coarse picture of the two: the distance of each of the one's pixels to the other.
        left, top = boxes[[*some, *others], :2].min(axis=0).astype(int)
        right, bottom = boxes[[*some, *others], 2:].max(axis=0).astype(int)
        part = pieces[top:bottom, left:right]
        one, other = (
            np.asarray(
                Image.fromarray(np.isin(part, np.add(group, 1)) * np.float32(1)).reduce(shrink)
            )
            for group in (some, others)
        )
        to_other = ndimage.distance_transform_edt(other == 0)
        return shrink * float(to_other[one > 0].min())

    groups = _grouped(boxes, distance)
    if len(groups) < 2:
        return [ink]
    # The faint edge around a piece is the piece's.
    wider = ndimage.grey_dilation(pieces, size=(5, 5))
    pieces = np.where(pieces > 0, pieces, wider)
    digits = [np.where(np.isin(pieces, np.add(group, 1)), ink, 0) for group in groups]
    return [digit.astype(np.float32) for digit in digits]


class _Group:
    """Parts that belong together, and the box around them: left, top, right, bottom."""

    def __init__(self, members: _Members, box: Sequence[float]) -> None:
        self.members = members
        self.left, self.top, self.right, self.bottom = box

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def gap(self, other: _Group) -> float:
        """The horizontal distance; below 0 where the two lie over each other."""
        return max(self.left, other.left) - min(self.right, other.right)

    def overlaps(self, other: _Group) -> bool:
        narrower = min(self.right - self.left, other.right - other.left)
        gap = self.gap(other)
        return gap <= 0 and -gap >= OVERLAP * narrower

    def level_with(self, other: _Group) -> float:
        """The share of their heights that both have: 1 where tops and feet are level."""
        both = min(self.bottom, other.bottom) - max(self.top, other.top)
        return both / (max(self.bottom, other.bottom) - min(self.top, other.top))

    def joined(self, other: _Group) -> _Group:
        box = (
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )
        return _Group(self.members + other.members, box)


def _grouped(
    boxes: NDArray[np.float64], distance: Callable[[_Members, _Members], float]
) -> list[list[int]]:
    """The numbers of the parts, in boxes (n, 4), that make up each digit, left to right."""
    groups: list[_Group] = []
    beside: list[_Group] = []  # what the next can still lie over
    for index in np.argsort(boxes[:, 0], kind="stable").tolist():
        group = _Group((index,), boxes[index].tolist())
        groups += [other for other in beside if other.right < group.left]
        beside = [other for other in beside if other.right >= group.left]
        # Joined with one, it may come to lie over another.
        while over := next((other for other in beside if group.overlaps(other)), None):
            beside.remove(over)
            group = over.joined(group)
        beside.append(group)
    groups = _divided_at_widest(groups + beside)

    tallest = max(group.height for group in groups)
    widest = max(group.right - group.left for group in groups)
    # Dashes and dots alone have no height to measure by.
    size = max(tallest, widest / 3, float(np.ptp(boxes[:, [0, 2]])) / 20)

    near = functools.cache(distance)

    def tall(group: _Group) -> bool:
        return group.height >= LOW * size

    def by_gap() -> list[int]:
        pairs = list(itertools.pairwise(groups))
        return sorted(range(len(pairs)), key=lambda at: pairs[at][0].gap(pairs[at][1]))

    def join(at: int) -> None:
        groups[at : at + 2] = [groups[at].joined(groups[at + 1])]

    def belong(one: _Group, other: _Group) -> bool:
        gap = one.gap(other)
        if not (tall(one) and tall(other)):
            return gap < FAR_OFF * size
        sunk = min(other.top - one.top, other.bottom - one.bottom) > SUNK * size
        if sunk and one.level_with(other) < LEVEL:
            return gap < SUNK_GAP * size
        return gap < GAP * size and near(one.members, other.members) < GAP * size

    while pair := [at for at in by_gap() if belong(groups[at], groups[at + 1])][:1]:
        join(pair[0])
    while len(groups) > MOST_DIGITS:
        join(by_gap()[0])
    return [sorted(group.members) for group in groups]


def _divided_at_widest(groups: list[_Group]) -> list[_Group]:
    """The groups left to right, joined over all but the widest gaps where they are many."""
    groups = sorted(groups, key=lambda group: group.left + group.right)
    gaps = [one.gap(other) for one, other in itertools.pairwise(groups)]
    widest = sorted(range(len(gaps)), key=lambda at: -gaps[at])[: MOST_PARTS - 1]
    cuts = [0, *(at + 1 for at in sorted(widest)), len(groups)]
    return [
        functools.reduce(_Group.joined, groups[start:stop])
        for start, stop in itertools.pairwise(cuts)
    ]


def _sampled(points: Points) -> Points:
    """Points (n, 2) at even distances along a line, as many as are needed to measure by."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.append(0, np.cumsum(steps))
    at = np.linspace(0, along[-1], POINTS if along[-1] > 0 else 1)
    return np.stack([np.interp(at, along, axis) for axis in points.T], axis=1)


def _distance(one: Points, other: Points) -> float:
    """How near the points of two strokes come to each other."""
    off = one[:, None] - other[None]
    return math.sqrt(float((off**2).sum(axis=2).min()))
