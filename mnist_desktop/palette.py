"""The colours of the window, of reports and of pictures, on a light and on a dark ground.

Those of the runs are from the palettes of Okabe and Ito, "Color Universal Design" (2008), and of Paul Tol,
"Colour Schemes" (2021), chosen so that any two of them differ by at least 13 (CIE 1976 ΔE) for whoever sees
no red or no green too, and so that each has a contrast of at least 3 : 1 to the ground. Those of the layers
are viridis (Smith and van der Walt 2015) without the end that does not stand out from the ground.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours on one ground: of runs, of the curves of one run, of what an answer is shown by.

    Between those of `layers`, from the first to the last, which stands out most, lie all that are needed.
    `digits` are ten, after Tol's "muted": more than can be told apart by everybody, so a digit is written
    beside its colour.
    `text`, `pale` and `grid` are those of a chart in a document; the window has the system's.
    """

    runs: tuple[str, ...]
    layers: tuple[str, ...]
    digits: tuple[str, ...]
    batch: str
    cost: str
    accuracy: str
    validation: str
    answer: str
    bar: str
    text: str
    pale: str
    grid: str


# The runs by hue: blue, vermilion, green, pink, sky, olive or yellow, ink, indigo.
LIGHT = Palette(
    runs=(
        *("#0077bb", "#d55e00", "#009988", "#ee3377"),
        *("#3399cc", "#999933", "#222222", "#332288"),
    ),
    layers=("#50c46a", "#21918c", "#3b528b", "#440154"),
    digits=(
        *("#332288", "#3399cc", "#009988", "#117733", "#8c8c2a"),
        *("#cc6677", "#882255", "#aa4499", "#d55e00", "#777777"),
    ),
    batch="#9fb8cc",
    cost="#0072b2",
    accuracy="#d55e00",
    validation="#aa3377",
    answer="#0072b2",
    bar="#a9bccb",
    text="#24292f",
    pale="#59636e",
    grid="#e3e6ea",
)
DARK = Palette(
    runs=(
        *("#56b4e9", "#ee7733", "#44aa99", "#ee3377"),
        *("#99ddff", "#f0e442", "#ffffff", "#8877dd"),
    ),
    layers=("#607abe", "#26a096", "#6ece58", "#fde725"),
    digits=(
        *("#8877dd", "#99ddff", "#44bb99", "#5fbf5f", "#d6d65c"),
        *("#ee99aa", "#e0558c", "#cc88dd", "#ee7733", "#bbbbbb"),
    ),
    batch="#4f6b82",
    cost="#56b4e9",
    accuracy="#e69f00",
    validation="#ee88bb",
    answer="#56b4e9",
    bar="#566b7c",
    text="#e6e8eb",
    pale="#a3abb4",
    grid="#343a41",
)
# Of so many runs each has a colour of its own; then come as many dashed ones, then dotted ones.
COLOURS = len(LIGHT.runs)
LINES = 3


def line_of(look: int) -> int:
    """Whether the look of a number, counted from 0, is solid (0), dashed (1) or dotted (2)."""
    return look // COLOURS % LINES
