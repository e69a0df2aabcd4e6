"""A chart of curves as SVG, drawn by hand: no library, no script, nothing from elsewhere.

Colours come from STYLE, by classes, so that a chart follows light and dark with the page that it is in.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.palette import COLOURS, DARK, LIGHT, Palette, line_of
from mnist_desktop.publishing.table import width_of

_Numbers = NDArray[np.float64]
_OneOrMore = TypeVar("_OneOrMore", float, NDArray[np.float64])

MOST_POINTS = 600
# What a log axis shows of a loss of zero.
LEAST = 1e-7

_DASHES = ("", "7 3", "2 3")


def _variables(palette: Palette) -> str:
    runs = "".join(f"--run{number}:{colour};" for number, colour in enumerate(palette.runs))
    return f"--chart-text:{palette.text};--chart-pale:{palette.pale};--chart-grid:{palette.grid};{runs}"


STYLE = (
    f":root{{{_variables(LIGHT)}}}\n"
    f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}\n"
    + "".join(f".run{n}{{color:var(--run{n})}}" for n in range(COLOURS))
    + """
.chart{display:block;width:100%;height:auto;max-width:47.5rem}
.chart text{font:12px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--chart-text)}
.chart .pale{fill:var(--chart-pale)}
.chart .grid{stroke:var(--chart-grid);stroke-width:1;fill:none}
.chart .axis{stroke:var(--chart-pale);stroke-width:1;fill:none}
.line{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
.dots{fill:none;stroke:currentColor;stroke-width:5;stroke-linecap:round}
.marks{fill:currentColor;stroke:none}
.curve:hover .line{stroke-width:3}
.swatch{width:1.75em;height:.7em;vertical-align:middle}
"""
)


class Shape(Enum):
    """How a curve is told from another of the same run."""

    LINE = auto()
    DOTS = auto()
    TRIANGLES = auto()
    STAR = auto()  # one point alone


@dataclass(frozen=True)
class Series:
    """A curve: points (n,) and (n,), the run that it belongs to and what it says on hover.

    `look` numbers the runs of a report from 0 and chooses colour and dashes. What is not finite is a gap.
    """

    name: str
    look: int
    x: _Numbers
    y: _Numbers
    shape: Shape = Shape.LINE
    says: str = ""


@dataclass(frozen=True)
class Axes:
    """What stands at a chart's axes, and how y is divided; `key` says what the shapes mean.

    `percent` shows shares of 0..1; `errors` too, by the logarithm of what is missing to 1, so that 98 and
    99 % lie as far apart as 80 and 90 %.
    """

    label: str
    x_title: str
    y_title: str
    log: bool = False
    percent: bool = False
    errors: bool = False
    key: tuple[tuple[Shape, str], ...] = ()


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


_WIDTH, _LEFT, _RIGHT, _TOP, _BOTTOM = 760, 62, 730, 26, 276
_LEGEND_TOP, _LINE = 334, 19
_LONGEST_NAME = 44


def chart(series: Sequence[Series], axes: Axes) -> str:
    """The curves with axes, grid and legend as one <svg> element, well-formed also as XML."""
    series = [_drawable(one, axes) for one in series]
    xs = _finite([one.x[np.isfinite(one.y)] for one in series])
    ys = _finite([one.y for one in series])
    y_range, y_ticks = _y_axis(ys, axes)
    frame = _Frame((0.0, float(xs.max(initial=0.0)) or 1.0), y_range)
    legend, height = _legend(series, axes.key)
    parts = [
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'role="img" aria-label="{escaped(axes.label)}">',
        *_grid(frame, y_ticks, axes),
        *(_curve(one, frame) for one in series),
        *legend,
        "</svg>",
    ]
    return "\n".join(parts)


def swatch(look: int) -> str:
    """A short piece of a run's line, to stand in a text."""
    return (
        f'<svg class="swatch {_class_of(look)}" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 28 10" aria-hidden="true">{_stroke("M2 5h24", look, 3)}</svg>'
    )


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


def linear_ticks(low: float, high: float, most: int = 7) -> list[float]:
    """Round numbers from low to high: steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    if not span > 0:
        return [low]
    power = 10.0 ** math.floor(math.log10(span / most))
    step = next((m * power for m in (1, 2, 5) if span / (m * power) <= most), 10 * power)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int = 8) -> list[float]:
    """Round numbers from 10 ** low to 10 ** high: decades, and what lies between where there are few."""
    if high - low >= 2.5:
        every = math.ceil((high - low) / most)
        first = math.ceil((low - 1e-9) / every) * every
        return [10.0**power for power in range(first, math.floor(high + 1e-9) + 1, every)]
    decades = range(math.floor(low), math.ceil(high) + 1)
    for between in ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7)):
        ticks = [m * 10.0**power for power in decades for m in between]
        ticks = [tick for tick in ticks if low - 1e-9 <= math.log10(tick) <= high + 1e-9]
        if len(ticks) >= 4:
            break
    return ticks


def number_in_words(value: float) -> str:
    """A tick's number: "0.05", "10,000", "10⁻⁵"."""
    if value and not 1e-4 <= abs(value) < 1e6:
        power = math.floor(math.log10(abs(value)) + 1e-9)
        factor = value / 10.0**power
        before = "" if abs(factor - 1) < 1e-6 else f"{factor:.3g}·"
        return f"{before}10{str(power).translate(str.maketrans('-0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'))}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def escaped(text: str) -> str:
    """Text for HTML and XML, without the characters that neither may hold."""
    return html.escape(re.sub(_UNFIT, "\ufffd", text))


_UNFIT = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]"


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


def _finite(arrays: Sequence[_Numbers]) -> _Numbers:
    values: _Numbers = np.concatenate([np.empty(0), *arrays])
    finite: _Numbers = values[np.isfinite(values)]
    return finite


def _y_axis(values: _Numbers, axes: Axes) -> tuple[tuple[float, float], list[tuple[float, str]]]:
    """The range of the y axis and its ticks: where they lie and what they say."""
    if axes.log:
        low, high = (float(values.min()), float(values.max())) if len(values) else (-1.0, 0.0)
        # Quarters of a decade, with a little air, and never so few that the axis has no numbers.
        low, high = math.floor((low - 0.03) * 4) / 4, math.ceil((high + 0.03) * 4) / 4
        low = min(low, high - 0.75)
        ticks = [(math.log10(tick), number_in_words(tick)) for tick in log_ticks(low, high)]
        return (low, high), ticks
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    if axes.errors:
        low, high = max(low - 0.05, 0.0), high + 0.05
        places = [
            (float(at), f"{share:.12g} %") for share, at in zip(_SHARES, _SHARES_AT, strict=True)
        ]
        return (low, high), [(at, words) for at, words in places if low <= at <= high]
    least = 1e-6 * max(abs(low), abs(high), 1.0)
    room = 0.06 * (high - low) if high - low > least else 1e4 * least
    low, high = low - room, high + room
    if axes.percent:
        low, high = max(low, 0.0), min(high, 1.0 + room / 2)
        ends = linear_ticks(100 * low, min(100 * high, 100.0), 6)
        decimals = _decimals(ends)
        return (low, high), [(tick / 100, f"{tick:.{decimals}f} %") for tick in ends]
    return (low, high), [(tick, number_in_words(tick)) for tick in linear_ticks(low, high)]


_SHARES = (0, 50, 80, 90, 95, 98, 99, 99.5, 99.8, 99.9)
_SHARES_AT = _errors(np.array(_SHARES) / 100)


def _decimals(ticks: Sequence[float]) -> int:
    """How many decimals tell ticks apart."""
    return next(
        (n for n in range(6) if all(abs(round(tick, n) - tick) < 1e-9 for tick in ticks)), 6
    )


def _grid(frame: _Frame, y_ticks: Sequence[tuple[float, str]], axes: Axes) -> list[str]:
    x_ticks = linear_ticks(*frame.x_range, 10)
    if frame.x_range[1] >= 2:
        x_ticks = [tick for tick in x_ticks if tick == round(tick)]  # no half epochs
    places = [(frame.x(tick), number_in_words(tick)) for tick in x_ticks]
    levels = [(frame.y(tick), words) for tick, words in y_ticks]
    grid = "".join(f"M{_short(x)} {_TOP}V{_BOTTOM}" for x, _ in places)
    grid += "".join(f"M{_LEFT} {_short(y)}H{_RIGHT}" for y, _ in levels)
    middle = (_LEFT + _RIGHT) // 2
    return [
        f'<path class="grid" d="{grid}"/>' if grid else "",
        f'<path class="axis" d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}"/>',
        *(_text(x, _BOTTOM + 17, words, "middle", "pale") for x, words in places),
        *(_text(_LEFT - 7, y + 4, words, "end", "pale") for y, words in levels),
        _text(middle, _BOTTOM + 36, axes.x_title, "middle"),
        _text(4, 14, axes.y_title, "start"),
    ]


def _curve(series: Series, frame: _Frame) -> str:
    known = np.isfinite(series.y)
    x, y = frame.x(series.x), frame.y(series.y)
    parts = []
    if series.shape is not Shape.STAR:
        parts.append(_stroke(_path(x, y), series.look))
    marks = np.flatnonzero(known)[:: max(1, math.ceil(known.sum() / 40))]
    if draw := _MARKS.get(series.shape):
        kind = "dots" if series.shape is Shape.DOTS else "marks"
        path = "".join(draw(float(x[index]), float(y[index])) for index in marks)
        parts.append(f'<path class="{kind}" d="{path}"/>' if path else "")
    return (
        f'<g class="curve {_class_of(series.look)}">'
        f"<title>{escaped(series.says or series.name)}</title>{''.join(parts)}</g>"
    )


def _path(x: _Numbers, y: _Numbers) -> str:
    """A line through the points, with a gap where y is not finite."""
    pieces: list[str] = []
    begun = False
    for across, down in zip(x.tolist(), y.tolist(), strict=True):
        if not math.isfinite(down):
            begun = False
            continue
        # The stroke of no length behind "M" makes a point seen that has no neighbours.
        pieces.append(f"{' ' if begun else 'M'}{_short(across)} {_short(down)}")
        if not begun:
            pieces.append("h0L" + f"{_short(across)} {_short(down)}")
        begun = True
    return "".join(pieces)


def _stroke(path: str, look: int, width: float | None = None) -> str:
    if not path:
        return ""
    dashes = _DASHES[line_of(look)]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    wide = f' style="stroke-width:{width}"' if width else ""
    return f'<path class="line"{dashed}{wide} d="{path}"/>'


def _dot(x: float, y: float) -> str:
    return f"M{_short(x)} {_short(y)}h0"


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


_MARKS: dict[Shape, Callable[[float, float], str]] = {
    Shape.DOTS: _dot,
    Shape.TRIANGLES: _triangle,
    Shape.STAR: _star,
}


def _legend(series: Sequence[Series], key: Sequence[tuple[Shape, str]]) -> tuple[list[str], int]:
    """The legend's elements, in columns below the chart, and the height of the whole."""
    names = {one.look: shortened(one.name, _LONGEST_NAME) for one in series}
    entries: list[tuple[str, str]] = [
        (f'<g class="{_class_of(look)}">{_stroke("M0 -4h26", look, 2.2)}</g>', name)
        for look, name in names.items()
    ]
    top = _LEGEND_TOP
    parts: list[str] = []
    keys = [(_key(shape), words) for shape, words in key]
    for group in (entries, keys):
        if not group:
            continue
        widest = max(width_of(words) for _, words in group)
        cell = 34 + 6.9 * widest + 14
        columns = min(len(group), max(1, int((_WIDTH - 8) // cell)))
        for number, (sign, words) in enumerate(group):
            x, y = 8 + cell * (number % columns), top + _LINE * (number // columns)
            parts.append(f'<g transform="translate({_short(x)} {y})">{sign}</g>')
            parts.append(_text(x + 34, y, words, "start"))
        top += _LINE * math.ceil(len(group) / columns) + 3
    return parts, top - 6


def _key(shape: Shape) -> str:
    line = '<path class="axis" d="M0 -4h26"/>' if shape is not Shape.STAR else ""
    style = (
        "fill:none;stroke:var(--chart-pale)" if shape is Shape.DOTS else "fill:var(--chart-pale)"
    )
    kind = "dots" if shape is Shape.DOTS else "marks"
    mark = _MARKS[shape](13, -4) if shape in _MARKS else ""
    return f'{line}<path class="{kind}" style="{style}" d="{mark}"/>' if mark else line


def shortened(text: str, most: int) -> str:
    """A text on one line, no wider than `most` columns."""
    text = " ".join(text.split())
    if width_of(text) <= most:
        return text
    while width_of(text) >= most:
        text = text[:-1]
    return text + "…"


def _text(x: float, y: float, words: str, anchor: str, kind: str = "") -> str:
    of_kind = f' class="{kind}"' if kind else ""
    return (
        f'<text x="{_short(x)}" y="{_short(y)}" text-anchor="{anchor}"{of_kind}>'
        f"{escaped(words)}</text>"
    )


def _class_of(look: int) -> str:
    return f"run{look % COLOURS}"


def _short(value: float) -> str:
    """A place on the picture to a tenth, without what is not needed."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
