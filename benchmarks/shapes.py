"""Drawings that are no digits: letters, faces, stars and scribbles, as strokes that a seed distorts.

A shape is written as its strokes, parted by " / "; a stroke as places on a grid of 10 by 10, x to the
right and y downwards, and with "~" before it as a curve through them.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from mnist_desktop.digits.pen_strokes import pad_image, pen_digits, written_anew
from mnist_desktop.digits.strokes import Points

# O, o, I, l, Z, z, S and s are digits, too.
SHAPES = {
    "A": ("2,9 5,1 8,9 / 3,6 7,6", "2,9 5,1 8,9 7,6 3,6", "~2,9 3,4 5,1 7,4 8,9 / 2,6 8,6"),
    "B": ("3,1 3,9 / ~3,1 7,2 6,4 3,5 / ~3,5 7,6 7,8 3,9",),
    "C": ("~8,3 6,1 3,2 2,5 3,8 6,9 8,7",),
    "D": ("3,1 3,9 / ~3,1 7,2 8,5 7,8 3,9",),
    "E": ("7,1 3,1 3,9 7,9 / 3,5 6,5", "~7,2 5,1 3,2 4,4 6,5 / ~6,5 3,6 3,8 5,9 7,8"),
    "F": ("3,9 3,1 8,1 / 3,5 7,5", "1,1 8,1 / ~5,1 5,8 2,9 / 3,5 7,5"),
    "G": ("~8,2 5,1 2,4 3,8 6,9 8,7 / 5,6 8,6 8,9",),
    "H": ("2,1 2,9 / 8,1 8,9 / 2,5 8,5", "2,1 2,9 2,5 8,5 8,1 8,9"),
    "K": ("3,1 3,9 / 8,1 3,5 8,9", "3,1 3,9 / ~8,1 6,4 3,5 / ~3,5 6,6 9,9"),
    "M": ("1,9 2,1 5,7 8,1 9,9", "~1,9 2,1 4,3 5,9 / ~5,9 6,2 8,2 9,9"),
    "N": ("2,9 2,1 8,9 8,1", "~1,9 3,1 4,4 6,8 7,7 8,1"),
    "P": ("3,9 3,1 / ~3,1 7,2 7,4 3,5", "~3,9 3,5 3,1 7,1 7,4 3,5"),
    "Q": ("~5,1 2,3 2,7 5,9 8,7 8,3 5,1 / 6,7 9,10",),
    "R": ("3,9 3,1 / ~3,1 7,2 7,4 3,5 / 4,5 8,9", "~3,9 3,5 3,1 7,1 7,4 3,5 / ~3,5 6,7 9,9"),
    "T": ("1,1 9,1 / 5,1 5,9", "~1,2 3,1 7,2 9,1 / ~5,2 5,7 3,9 2,8"),
    "U": ("~2,1 2,6 4,9 6,9 8,6 8,1", "~2,1 2,6 4,9 7,7 8,1 / ~8,1 8,7 9,9"),
    "V": ("1,1 5,9 9,1", "~1,2 2,1 5,9 8,2 9,1"),
    "W": ("1,1 3,9 5,3 7,9 9,1", "~1,1 2,7 4,9 5,4 / ~5,4 6,9 8,7 9,1"),
    "X": ("2,1 8,9 / 8,1 2,9", "~1,2 3,1 6,8 9,9 / ~8,1 5,5 2,9"),
    "Y": ("2,1 5,5 8,1 / 5,5 5,9", "~2,1 3,5 6,5 8,1 / ~8,1 7,6 5,9 2,8"),
    "a": ("~7,4 4,3 2,6 4,9 7,7 / ~7,3 7,8 9,9", "~7,4 4,3 2,6 4,9 7,6 7,3 7,7 9,9"),
    "b": ("3,1 3,9 / ~3,6 6,4 8,7 6,9 3,9",),
    "d": ("7,1 7,9 / ~7,6 4,4 2,7 4,9 7,8",),
    "e": ("~2,6 7,5 6,3 3,3 2,6 4,9 8,8",),
    "f": ("~8,2 6,1 5,3 5,9 / 3,4 8,4",),
    "g": ("~7,3 4,2 3,4 5,6 7,4 / ~7,2 7,7 5,9 2,8",),
    "h": ("3,1 3,9 / ~3,6 5,4 7,5 7,9", "~3,7 6,3 5,0 3,4 3,9 / ~3,7 5,5 6,7 7,9 9,8"),
    "k": ("3,1 3,9 / 7,4 3,6 7,9", "~3,7 6,3 5,0 3,4 3,9 / ~3,6 6,4 6,6 4,7 7,9 9,8"),
    "m": ("1,4 1,9 / ~1,6 3,4 4,6 4,9 / ~4,6 7,4 8,6 8,9", "~1,9 2,4 4,6 4,9 5,5 7,4 8,6 9,9"),
    "n": ("3,3 3,9 / ~3,5 5,3 7,5 7,9", "~2,9 3,4 3,7 5,3 7,5 8,9"),
    "p": ("3,3 3,10 / ~3,4 6,3 7,5 5,7 3,6", "~2,4 4,2 4,5 3,10 / ~4,4 6,2 8,4 6,7 4,6"),
    "q": ("~7,3 4,2 3,4 5,6 7,4 / 7,2 7,9 9,8",),
    "r": ("3,3 3,9 / ~3,5 5,3 7,4",),
    "t": ("~5,1 5,7 6,9 8,8 / 3,3 8,3", "5,1 5,9 / 3,4 7,4"),
    "u": ("~3,3 3,7 5,9 7,7 7,3 / 7,3 7,9",),
    "w": ("~1,3 2,8 3,8 5,4 7,8 8,8 9,3", "1,3 3,9 5,4 7,9 9,3"),
    "x": ("3,3 7,9 / 7,3 3,9", "~3,3 5,5 5,7 3,9 / ~8,3 6,5 6,7 8,9"),
    "y": ("2,3 5,6 / 8,3 3,10", "~2,2 3,5 5,6 7,5 8,2 / ~8,2 7,7 5,10 3,9"),
    "face": (
        "~5,0 1,2 0,6 3,9 7,9 10,6 9,2 5,0 / 3,3 3,4 / 7,3 7,4 / ~3,7 5,8 7,7",
        "~5,0 1,2 0,6 3,9 7,9 10,6 9,2 5,0 / 3,3 3,4 / 7,3 7,4 / ~3,8 5,7 7,8",
        "~5,0 1,2 0,6 3,9 7,9 10,6 9,2 5,0 / 3,3 3,4 / 7,3 7,4 / 5,4 5,6 / 3,8 7,8",
    ),
    "smiley": ("2,2 2,4 / 8,2 8,4 / ~1,6 3,9 7,9 9,6", "2,2 2,4 / 8,2 8,4 / ~1,9 3,6 7,6 9,9"),
    "star": ("2,10 5,0 8,10 0,4 10,4 2,10", "5,0 5,10 / 0,5 10,5 / 1,1 9,9 / 9,1 1,9"),
    "heart": ("~5,3 3,1 1,2 1,5 5,10 9,5 9,2 7,1 5,3",),
    "cross": ("5,1 5,9 / 1,5 9,5", "5,0 5,10 / 2,3 8,3"),
    "arrow": ("1,5 9,5 / 6,2 9,5 6,8", "5,9 5,1 / 2,4 5,1 8,4", "2,8 8,2 / 4,2 8,2 8,6"),
    "tick": ("1,6 4,9 9,1",),
    "house": ("2,10 2,5 5,1 8,5 8,10 2,10 / 2,5 8,5",),
    "square": ("1,1 9,1 9,9 1,9 1,1",),
    "triangle": ("5,1 9,9 1,9 5,1",),
    "wave": ("~0,5 2,3 4,6 6,3 8,6 10,4",),
    "spiral": ("~5,5 6,5 5,6 4,5 5,3 7,5 5,8 2,5 5,1 9,5 6,10",),
    "hash": ("3,1 3,9 / 7,1 7,9 / 1,3 9,3 / 1,7 9,7",),
    "dash": ("1,5 9,5", "1,3 9,3 / 1,7 9,7"),
    "question": ("~2,3 5,1 8,3 5,6 5,7 / 5,9 5,9",),
    "flash": ("6,0 2,6 7,5 3,10",),
    "man": ("~5,0 4,1 5,3 6,1 5,0 / 5,3 5,7 / 2,4 8,4 / 2,10 5,7 8,10",),
    "tree": ("5,10 5,6 / ~5,6 2,5 2,2 5,0 8,2 8,5 5,6", "5,0 9,7 1,7 5,0 / 5,7 5,10"),
    "sun": ("~5,3 3,5 5,7 7,5 5,3 / 5,0 5,2 / 5,8 5,10 / 0,5 2,5 / 8,5 10,5",),
    "cloud": ("~1,7 1,4 4,4 5,2 7,4 9,5 8,8 4,8 1,7",),
    "fish": ("~1,5 4,2 8,5 10,8 / ~1,5 4,8 8,5 10,2",),
    "pi": ("1,2 9,2 / 3,2 3,9 / 7,2 7,9",),
    "alpha": ("~9,2 6,8 3,8 2,5 4,2 7,6 9,8",),
    "and": ("~9,9 4,4 4,1 6,1 6,3 2,6 3,9 6,9 9,5",),
    "percent": ("8,1 2,9 / ~2,1 1,3 3,4 4,2 2,1 / ~7,6 6,8 8,9 9,7 7,6",),
    "flower": ("~5,5 3,1 7,1 5,5 9,4 9,7 5,5 6,9 3,9 5,5 1,7 1,4 5,5",),
}
MADE = ("scribble", "polygon", "turned", "joined", "dots", "dot")
KINDS = (*SHAPES, *MADE)


def drawing(kind: str, generator: Generator) -> list[Points]:
    """The lines of a shape, as somebody might draw it: by another hand each time."""
    if kind in MADE:
        lines = _made(kind, generator)
    else:
        ways = _lines(kind)
        lines = ways[generator.integers(len(ways))]
        # Whoever draws it puts no point where the grid has it.
        lines = [curve(line + generator.normal(0, 0.035, line.shape), bent) for line, bent in lines]
    return written_anew(lines, -1, generator)


def images(kind: str, count: int, seed: int) -> NDArray[np.uint8]:
    """(count, 784) bytes: drawings of a kind as the pad makes them."""
    generator = np.random.default_rng(seed)
    return np.stack([pad_image(drawing(kind, generator)) for _ in range(count)])


def curve(places: Points, bent: bool) -> Points:
    """A line through places (n, 2), straight from one to the next or smooth."""
    if not bent or len(places) < 3:
        return places
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(places, axis=0).T) + 1e-6)])
    smooth: Points = CubicSpline(along, places)(np.linspace(0, along[-1], 8 * len(places)))
    return smooth


@cache
def _lines(kind: str) -> tuple[list[tuple[Points, bool]], ...]:
    return tuple([_line(stroke) for stroke in way.split(" / ")] for way in SHAPES[kind])


def _line(stroke: str) -> tuple[Points, bool]:
    pairs = [place.split(",") for place in stroke.removeprefix("~").split()]
    return np.array(pairs, float) / 10, stroke.startswith("~")


def _made(kind: str, generator: Generator) -> list[Points]:
    """Shapes without a model; two of them are made of digits."""
    if kind == "dot":
        return [np.full((1, 2), 0.5)]
    if kind == "dots":
        return [place[None] for place in generator.random((generator.integers(2, 6), 2))]
    if kind == "turned":
        # Others of the ten may be digits when they are turned.
        return [line[:, ::-1] for line in _digit((2, 3, 5), generator)]
    if kind == "joined":
        one, other = _digit((2, 3, 5, 6, 8, 9), generator), _digit((0, 2, 4, 5, 7), generator)
        return [*one, *(line[:, ::-1] for line in other)]
    places = generator.random((generator.integers(5, 16), 2))
    return [curve(places, kind == "scribble")]


def _digit(labels: tuple[int, ...], generator: Generator) -> list[Points]:
    """The lines of somebody's digit, its middle at 0 and its longer side 1."""
    digits = pen_digits()
    lines = digits.lines[generator.choice(np.flatnonzero(np.isin(digits.labels, labels)))]
    every = np.concatenate(lines)
    low, high = every.min(axis=0), every.max(axis=0)
    return [(line - (low + high) / 2) / max(float((high - low).max()), 1e-6) for line in lines]
