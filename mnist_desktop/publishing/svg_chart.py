"""A chart of curves as SVG, from a template: for a report, and alone as a picture.

Colours come from a style sheet, by classes, so that a chart follows light and dark with its page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.palette import COLOURS, LIGHT, line_of
from mnist_desktop.publishing.rendering import rendered
from mnist_desktop.publishing.table import width_of
from mnist_desktop.publishing.ticks import linear_ticks, log_ticks, number_in_words
from mnist_desktop.words import say

if TYPE_CHECKING:
    from markupsafe import Markup

_Numbers = NDArray[np.float64]
_OneOrMore = TypeVar("_OneOrMore", float, NDArray[np.float64])
_Ticks = list[tuple[float, str]]

MOST_POINTS = 600
# What a log axis shows of a loss of zero.
LEAST = 1e-7

_DASHES = ("", "7 3", "2 3")
_WIDTH, _LEFT, _RIGHT, _TOP, _BOTTOM = 760, 62, 730, 26, 276
# A line of text, a letter's width and the room between two names, about.
_LINE, _LETTER, _GAP = 19, 6.9, 8
_LONGEST = 100
_MOST_ROWS = 3
_FAR = 1e4


class Shape(Enum):
    """How a curve is told from another of the same run."""

    LINE = auto()
    DOTS = auto()  # on a line, as the next
    TRIANGLES = auto()
    STAR = auto()  # points alone, as all that follow
    SEEDS = auto()
    MEANS = auto()


@dataclass(frozen=True)
class Series:
    """A curve: points (n,) and (n,), the run that it belongs to and what it says on hover.

    `look` numbers the runs from 0 and chooses colour and dashes. What is not finite is a gap. Without a
    name it is not in the legend.
    """

    name: str | None
    look: int
    x: _Numbers
    y: _Numbers
    shape: Shape = Shape.LINE
    says: str = ""


@dataclass(frozen=True)
class Axes:
    """What stands at a chart's axes, and how y is divided; `key` says what the shapes mean.

    `percent` shows shares of 0..1; `errors` too, by the logarithm of what is missing to 1, so that 98 and
    99 % lie as far apart as 80 and 90 %. `columns` are names at x of 0, 1, 2 and so on. Where `seen` is
    given, all but these ranges of x and y (on a log axis, in powers of ten) is cut off.
    """

    label: str
    x_title: str
    y_title: str
    log: bool = False
    percent: bool = False
    errors: bool = False
    key: tuple[tuple[Shape, str], ...] = ()
    columns: Sequence[str] = ()
    seen: tuple[tuple[float, float], tuple[float, float]] | None = None
    note: str = ""


@dataclass(frozen=True)
class _Frame:
    """Where the numbers of the axes lie on the picture."""

    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def x(self, values: _OneOrMore) -> _OneOrMore:
        low, high = self.x_range
        return _LEFT + (values - low) / (high - low) * (_RIGHT - _LEFT)

    def y(self, values: _OneOrMore) -> _OneOrMore:
        low, high = self.y_range
        return _BOTTOM - (values - low) / (high - low) * (_BOTTOM - _TOP)


class _Text(NamedTuple):
    x: str
    y: str
    words: str
    anchor: str = "start"
    kind: str = ""


class _Piece(NamedTuple):
    """A curve, or its sign in the legend: the paths of its line and of its marks."""

    look: str
    says: str
    line: str = ""
    dashes: str = ""
    marks: str = ""
    kind: str = ""


def chart(series: Sequence[Series], axes: Axes, *, alone: bool = False) -> Markup:
    """The curves with axes, grid and legend as one <svg> element, well-formed also as XML.

    `alone` it is a document of its own, with its title, on a white ground.
    """
    series = [_drawable(one, axes) for one in series]
    x_range, y_range = axes.seen or (_x_range(series, axes), _y_range(series, axes))
    frame = _Frame(x_range, y_range)
    x_ticks, y_ticks = _x_ticks(*x_range), _y_ticks(*y_range, axes)
    grid = [] if axes.columns else [f"M{_short(frame.x(x))} {_TOP}V{_BOTTOM}" for x, _ in x_ticks]
    grid += [f"M{_LEFT} {_short(frame.y(y))}H{_RIGHT}" for y, _ in y_ticks]
    names = (
        _columns(axes.columns, frame)
        if axes.columns
        else [_text(frame.x(x), _BOTTOM + 17, words, "middle", "pale") for x, words in x_ticks]
    )
    below = max((float(name.y) for name in names), default=_BOTTOM + 17) + _LINE
    signs, legend, bottom = _legend(series, axes, below + 22)
    top = -22 if alone else 0
    texts = [
        *names,
        *(_text(_LEFT - 7, frame.y(y) + 4, words, "end", "pale") for y, words in y_ticks),
        _text((_LEFT + _RIGHT) // 2, below, axes.x_title, "middle"),
        _text(4, 14, axes.y_title),
        *legend,
    ]
    if alone:
        texts.append(_text(4, -6, shortened(axes.label, _LONGEST), kind="title"))
    return rendered(
        "chart.svg",
        alone=alone,
        light=LIGHT,
        axes=axes,
        width=_WIDTH,
        top=top,
        height=_short(bottom - top),
        grid="".join(grid),
        axis=f"M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}",
        box=f"M{_LEFT} {_TOP}H{_RIGHT}V{_BOTTOM}H{_LEFT}z" if axes.seen else "",
        texts=texts,
        curves=[_curve(one, frame) for one in series],
        signs=signs,
    )


def class_of(look: int) -> str:
    """The class of a look, which has its colour."""
    return f"run{look % COLOURS}"


def dashes_of(look: int) -> str:
    """The dashes of a look's line, as SVG has them."""
    return _DASHES[line_of(look)]


def decimated(x: _Numbers, y: _Numbers, most: int = MOST_POINTS) -> tuple[_Numbers, _Numbers]:
    """At most so many points that look the same: first and last, and the extremes in between."""
    if len(y) <= most:
        return x, y
    inner = np.arange(1, len(y) - 1)
    chosen = {0, len(y) - 1}
    for piece in np.array_split(inner, (most - 2) // 2):
        values = y[piece]
        known = np.isfinite(values)
        # A gap stays one where a whole piece is missing.
        low = np.where(known, values, np.inf).argmin()
        high = np.where(known, values, -np.inf).argmax()
        chosen |= {int(piece[low]), int(piece[high])}
    kept = sorted(chosen)
    return x[kept], y[kept]


def shortened(text: str, most: int) -> str:
    """A text on one line, no wider than `most` columns: what tells texts apart is often at their ends."""
    text = " ".join(text.split())
    if width_of(text) <= most:
        return text
    while width_of(text) >= most:
        middle = len(text) // 2
        text = text[:middle] + text[middle + 1 :]
    middle = len(text) // 2
    return f"{text[:middle]}…{text[middle:]}"


def _drawable(series: Series, axes: Axes) -> Series:
    """What is drawn of a series: few enough points; on a log axis, powers of ten."""
    x, y = np.asarray(series.x, np.float64), np.asarray(series.y, np.float64)
    y = np.where(np.isfinite(y), y, np.nan)
    if axes.errors:
        y = _errors(y)
    elif axes.log:
        y = np.log10(np.clip(y, LEAST, None))
    x, y = decimated(x, y)
    return replace(series, x=x, y=y)


def _errors(shares: _Numbers) -> _Numbers:
    """Where shares of 0..1 lie on an axis of errors."""
    powers: _Numbers = -np.log10(np.clip(1 - shares, LEAST, 1))
    return powers


def _finite(arrays: Iterable[_Numbers]) -> _Numbers:
    values: _Numbers = np.concatenate([np.empty(0), *arrays])
    finite: _Numbers = values[np.isfinite(values)]
    return finite


def _percent(number: str) -> str:
    return say("{number} %", number=number)


def _x_range(series: Sequence[Series], axes: Axes) -> tuple[float, float]:
    if axes.columns:
        return -0.5, len(axes.columns) - 0.5
    xs = _finite(one.x[np.isfinite(one.y)] for one in series)
    return 0.0, float(xs.max(initial=0.0)) or 1.0


def _y_range(series: Sequence[Series], axes: Axes) -> tuple[float, float]:
    values = _finite(one.y for one in series)
    if axes.log:
        low, high = (float(values.min()), float(values.max())) if len(values) else (-1.0, 0.0)
        # Quarters of a decade, with a little air, and never so few that the axis has no numbers.
        low, high = math.floor((low - 0.03) * 4) / 4, math.ceil((high + 0.03) * 4) / 4
        return min(low, high - 0.75), high
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    if axes.errors:
        return max(low - 0.05, 0.0), high + 0.05
    least = 1e-6 * max(abs(low), abs(high), 1.0)
    room = 0.06 * (high - low) if high - low > least else 1e4 * least
    low, high = low - room, high + room
    return (max(low, 0.0), min(high, 1.0 + room / 2)) if axes.percent else (low, high)


def _x_ticks(low: float, high: float) -> _Ticks:
    ticks = linear_ticks(low, high, 10)
    if high - low >= 2:
        ticks = [tick for tick in ticks if tick == round(tick)]  # no half epochs
    return [(tick, number_in_words(tick)) for tick in ticks]


def _y_ticks(low: float, high: float, axes: Axes) -> _Ticks:
    """Where the ticks of the y axis lie, and what they say."""
    if axes.log:
        ticks = log_ticks(low, high)
        if len(ticks) < 2:  # so little of a decade is in sight
            ticks = [tick for tick in linear_ticks(10.0**low, 10.0**high) if tick > 0]
        return [(math.log10(tick), number_in_words(tick)) for tick in ticks]
    if axes.errors:
        places = [
            (float(at), _percent(f"{share:.12g}"))
            for share, at in zip(_SHARES, _SHARES_AT, strict=True)
        ]
        return [(at, words) for at, words in places if low <= at <= high]
    if axes.percent:
        ends = linear_ticks(100 * low, min(100 * high, 100.0), 6)
        decimals = _decimals(ends)
        return [(tick / 100, _percent(f"{tick:.{decimals}f}")) for tick in ends]
    return [(tick, number_in_words(tick)) for tick in linear_ticks(low, high)]


_SHARES = (0, 50, 80, 90, 95, 98, 99, 99.5, 99.8, 99.9)
_SHARES_AT = _errors(np.array(_SHARES) / 100)


def _decimals(ticks: Sequence[float]) -> int:
    """How many decimals tell ticks apart."""
    return next(
        (n for n in range(6) if all(abs(round(tick, n) - tick) < 1e-9 for tick in ticks)), 6
    )


def _columns(names: Sequence[str], frame: _Frame) -> list[_Text]:
    """The names below the columns, in several rows where they are wide."""
    room = (_RIGHT - _LEFT) / len(names)
    widest = _LETTER * max(map(width_of, names)) + _GAP
    rows = min(_MOST_ROWS, math.ceil(widest / room))
    texts = []
    for number, name in enumerate(names):
        words = shortened(name, max(3, int((rows * room - _GAP) / _LETTER)))
        half = _LETTER * width_of(words) / 2
        x = min(max(frame.x(float(number)), half), _WIDTH - half)
        texts.append(_text(x, _BOTTOM + 17 + 15 * (number % rows), words, "middle", "pale"))
    return texts


def _curve(series: Series, frame: _Frame) -> _Piece:
    known = np.flatnonzero(np.isfinite(series.y))
    # What is far out of sight is cut off: there, no slope can be told from another.
    x, y = (np.clip(at, -_FAR, _FAR) for at in (frame.x(series.x), frame.y(series.y)))
    if series.shape in _ON_LINES:
        known = known[:: max(1, math.ceil(len(known) / 40))]
    draw = _MARKS.get(series.shape)
    return _Piece(
        class_of(series.look),
        series.says or series.name or "",
        _path(x, y) if series.shape in _ON_LINES else "",
        dashes_of(series.look),
        "".join(draw(float(x[index]), float(y[index])) for index in known) if draw else "",
        _KINDS.get(series.shape, "marks"),
    )


def _path(x: _Numbers, y: _Numbers) -> str:
    """A line through the points, with a gap where y is not finite."""
    pieces: list[str] = []
    begun = False
    for across, down in zip(x.tolist(), y.tolist(), strict=True):
        if not math.isfinite(down):
            begun = False
            continue
        # The stroke of next to no length behind "M" makes a point seen that has no neighbours.
        pieces.append(f"{' ' if begun else 'M'}{_short(across)} {_short(down)}")
        if not begun:
            pieces.append("h.01L" + f"{_short(across)} {_short(down)}")
        begun = True
    return "".join(pieces)


def _dot(x: float, y: float) -> str:
    return f"M{_short(x)} {_short(y)}h.01"


def _triangle(x: float, y: float) -> str:
    return f"M{_short(x)} {_short(y + 3.5)}l-4-7h8z"


def _star(x: float, y: float) -> str:
    turns = [math.pi * (number / 5 - 0.5) for number in range(10)]
    radii = [8.5, 3.6] * 5
    points = [
        f"{_short(x + radius * math.cos(turn))} {_short(y + radius * math.sin(turn))}"
        for radius, turn in zip(radii, turns, strict=True)
    ]
    return f"M{' '.join(points)}z"


_ON_LINES = (Shape.LINE, Shape.DOTS, Shape.TRIANGLES)
_MARKS: dict[Shape, Callable[[float, float], str]] = {
    Shape.DOTS: _dot,
    Shape.TRIANGLES: _triangle,
    Shape.STAR: _star,
    Shape.SEEDS: _dot,
    Shape.MEANS: _dot,
}
_KINDS = {Shape.DOTS: "dots", Shape.SEEDS: "dots", Shape.MEANS: "means"}


def _legend(
    series: Sequence[Series], axes: Axes, top: float
) -> tuple[list[_Piece], list[_Text], float]:
    """The signs and words of the legend, in columns below the chart, and where it ends."""
    named = {one.look: (one.shape, one.name) for one in series if one.name is not None}
    runs = [
        (_sign(shape, class_of(look), dashes_of(look)), shortened(name, _LONGEST))
        for look, (shape, name) in named.items()
    ]
    keys = [(_key(shape), words) for shape, words in axes.key]
    signs: list[_Piece] = []
    texts: list[_Text] = []
    for group in (runs, keys):
        if not group:
            continue
        cell = 34 + _LETTER * max(width_of(words) for _, words in group) + 14
        columns = min(len(group), max(1, int((_WIDTH - 8) // cell)))
        for number, (sign, words) in enumerate(group):
            x, y = 8 + cell * (number % columns), top + _LINE * (number // columns)
            signs.append(sign._replace(says=f"{_short(x)} {_short(y)}"))
            texts.append(_text(x + 34, y, words))
        top += _LINE * math.ceil(len(group) / columns) + 3
    if axes.note:
        texts.append(_text(8, top, axes.note, kind="pale"))
        top += _LINE
    return signs, texts, top - 6


def _sign(shape: Shape, look: str, dashes: str) -> _Piece:
    if shape is Shape.MEANS:
        return _Piece(look, "", marks=_dot(20, -4), kind="means")
    return _Piece(look, "", "M0 -4h26", dashes)


def _key(shape: Shape) -> _Piece:
    line = "M0 -4h26" if shape is not Shape.STAR else ""
    return _Piece("key", "", line, "", _MARKS[shape](13, -4), _KINDS.get(shape, "marks"))


def _text(x: float, y: float, words: str, anchor: str = "start", kind: str = "") -> _Text:
    return _Text(_short(x), _short(y), words, anchor, kind)


def _short(value: float) -> str:
    """A place on the picture to a tenth, without what is not needed."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
