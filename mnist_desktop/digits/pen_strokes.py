"""Digits that 30 people wrote on a tablet, as strokes, and how one person might write them another time.

UCI "Pen-Based Recognition of Handwritten Digits", E. Alpaydin and F. Alimoglu, CC BY 4.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import as_bytes
from mnist_desktop.digits.strokes import Points, image_from_strokes
from mnist_desktop.paths import resources

# The tablet's units to the pad's side.
_UNITS = 500
# Every writer belongs to one of so many groups, which take turns in being left out.
GROUPS = 5
# Along a stroke that is written anew, points lie so far apart, as a share of the digit's longer side.
_APART = 0.05


@dataclass(frozen=True, eq=False)
class PenDigits:
    """Digits as they were written.

    `labels` and `writers` (1 to 30) are (n,), `lines` of each digit its lines, (points, 2) on the pad, and
    `images` (n, 784) bytes: what the pad makes of them.
    """

    labels: NDArray[np.int64]
    writers: NDArray[np.int64]
    lines: Sequence[Sequence[Points]]
    images: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.labels)

    def of(self, rows: NDArray[np.intp]) -> PenDigits:
        """Some of the digits."""
        lines = [self.lines[row] for row in rows]
        return PenDigits(self.labels[rows], self.writers[rows], lines, self.images[rows])

    def in_group(self, group: int) -> NDArray[np.bool_]:
        """Which were written by a group of the writers, 1 to 5; none by group 0."""
        of_writer = (self.writers - 1) % GROUPS + 1
        result: NDArray[np.bool_] = of_writer == group
        return result

    def repeated(self, count: int, seed: int) -> PenDigits:
        """`count` digits: each equally often, but for a remainder, in an order drawn by the seed."""
        generator = np.random.default_rng(seed)
        rounds = [generator.permutation(len(self)) for _ in range(-(-count // len(self)))]
        return self.of(np.concatenate(rounds)[:count])

    def images_written_anew(self, seed: int, *, first: int = 0) -> NDArray[np.uint8]:
        """(n, 784): those from the `first` on as they might be written another time, drawn by the seed."""
        generator = np.random.default_rng(seed)
        images = self.images.copy()
        for row in range(first, len(self)):
            anew = written_anew(self.lines[row], int(self.labels[row]), generator)
            images[row] = pad_image(anew)
        return images


@cache
def pen_digits() -> PenDigits:
    """All digits that ship with the program, in the order of the repository's file."""
    folder = resources() / "pen"
    with np.load(folder / "strokes.npz") as file:
        points = np.cumsum(file["steps"], axis=0, dtype=np.int64) / _UNITS
        lines = np.split(points, np.cumsum(file["points"], dtype=np.int64)[:-1])
        counts, labels, writers = file["lines"], file["labels"], file["writers"]
    ends = np.cumsum(counts, dtype=np.int64)
    with np.load(folder / "images.npz") as file:
        images = file["images"]
    of_digit = [lines[end - count : end] for end, count in zip(ends, counts, strict=True)]
    return PenDigits(labels.astype(np.int64), writers.astype(np.int64), of_digit, images)


def pad_image(lines: Sequence[Points]) -> NDArray[np.uint8]:
    """What the pad makes of lines: (784,) bytes."""
    image = image_from_strokes(lines)
    assert image is not None
    return as_bytes(image).reshape(-1)


def written_anew(
    lines: Sequence[Points], label: int, generator: np.random.Generator
) -> list[Points]:
    """A digit as it might be written another time: what a distortion of its pixels cannot do.

    Its end is longer, shorter or curled, a 7 may get a bar; it is slanted, stretched and bent; and it is
    written with few points, a trembling or a hurried hand, as with a mouse.
    """
    every = np.concatenate(lines)
    low, high = every.min(axis=0), every.max(axis=0)
    size = max(float((high - low).max()), 1e-6)
    anew = [resampled((line - (low + high) / 2) / size, _APART) for line in lines]
    if generator.random() < 0.5:
        anew[-1] = _with_another_end(anew[-1], generator)
    if label == 7 and len(anew) == 1 and generator.random() < 0.25:
        anew.append(_bar_across(anew[0], generator))
    turn, slant = generator.uniform(-0.2, 0.2), generator.uniform(-0.3, 0.3)
    wider, taller = np.exp(generator.uniform(-0.18, 0.18, 2))
    cos, sin = np.cos(turn), np.sin(turn)
    axes = np.array([[cos, -sin], [sin, cos]]) @ np.array([[wider, slant], [0, taller]])
    # A smooth bend: two waves across the digit, each along both axes.
    waves = generator.normal(0, 3, (2, 2))
    phases, heights = generator.uniform(0, 2 * np.pi, (2, 2)), generator.normal(0, 0.03, (2, 2))
    hand = generator.random()
    result = []
    for line in anew:
        bent = line + np.sin(line @ waves + phases[0]) @ heights
        result.append(_by_hand(bent @ axes.T, hand, generator))
    return result


def _by_hand(line: Points, hand: float, generator: np.random.Generator) -> Points:
    """A line with few points, a trembling or a hurried hand, or, most often, as it is."""
    if len(line) < 4:
        return line
    if hand < 0.25:
        return resampled(line, generator.uniform(0.12, 0.3))
    if hand < 0.45:
        return line + generator.normal(0, generator.uniform(0.004, 0.02), line.shape)
    if hand < 0.6:
        # Who hurries cuts the corners: each point is the mean of its neighbours.
        reach = int(generator.integers(1, 4))
        padded = np.pad(line, ((reach, reach), (0, 0)), mode="edge")
        windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=0)
        smoothed: Points = windows.mean(axis=2)
        return smoothed
    return line


def resampled(line: Points, apart: float) -> Points:
    """A line with its points at equal distances."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    if along[-1] <= 0:
        return line[:1]
    places = np.linspace(0, along[-1], max(2, int(np.ceil(along[-1] / apart)) + 1))
    return np.stack([np.interp(places, along, line[:, axis]) for axis in (0, 1)], axis=1)


def _with_another_end(line: Points, generator: np.random.Generator) -> Points:
    """A line whose last part is missing, or that goes on for a while, straight or in a curl."""
    count = round(len(line) * generator.uniform(-0.12, 0.2))
    if len(line) < 6 or not count:
        return line
    if count < 0:
        return line[:count]
    last = line[-1] - line[-4]
    turns = generator.normal(0, 1.2) * 1.5 * np.arange(1, count + 1) / count
    angles = np.arctan2(last[1], last[0]) + turns
    steps = np.hypot(*last) / 3 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    longer: Points = np.concatenate([line, line[-1] + np.cumsum(steps, axis=0)])
    return longer


def _bar_across(line: Points, generator: np.random.Generator) -> Points:
    """The bar of a 7 that is crossed below its middle."""
    place = line[int(len(line) * generator.uniform(0.55, 0.8))]
    angle, half = generator.normal(0, 0.25), generator.uniform(0.12, 0.28)
    along = half * np.array([np.cos(angle), np.sin(angle)])
    middle = place + generator.uniform(-0.1, 0.1) * along
    return np.stack([middle - along, middle + along])
