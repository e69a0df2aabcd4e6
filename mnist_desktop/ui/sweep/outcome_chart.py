"""What came of a sweep: for each of its settings the mean over the seeds, the range, and every seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from mnist_desktop.judging.comparison import TEST_ACCURACY, Figure, Group, value_in_words
from mnist_desktop.publishing.svg_chart import Axes, Series, Shape, chart
from mnist_desktop.ui.charts.plot import paint_in_palette, still_view
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import column, named, notice, one_of
from mnist_desktop.ui.library.run_colours import Look
from mnist_desktop.ui.sweep.column_axis import ColumnAxis
from mnist_desktop.words import say

# The share of a column that its points take, where there are several of them.
_WIDTH = 0.7
# How far the points of the seeds lie beside the line of their range, as a share of a series' room.
_BESIDE = 0.2

# In pixels: the lines, the dots of the means, and those of the seeds.
_LINE, _MEAN, _SEED = 2, 11, 5


class _Points(NamedTuple):
    """Where the groups of one series are: the ends of their ranges, their seeds and means, each (n, 2)."""

    ends: NDArray[np.float64]
    seeds: NDArray[np.float64]
    means: NDArray[np.float64]


_NOWHERE = _Points(*[np.empty((0, 2))] * 3)


class _Layer:
    """The groups of one series: their ranges, means and seeds."""

    def __init__(self, item: pg.PlotItem) -> None:
        self._ranges = item.plot(connect="pairs")
        self._seeds = pg.ScatterPlotItem()
        self._means = pg.ScatterPlotItem()
        for points in (self._seeds, self._means):
            item.addItem(points)

    def show(self, points: _Points) -> None:
        for item, each in zip((self._ranges, self._seeds, self._means), points, strict=True):
            item.setData(*each.T)

    def paint(self, colour: QColor) -> None:
        self._ranges.setPen(pg.mkPen(colour, width=_LINE))
        for points, size in ((self._means, _MEAN), (self._seeds, _SEED)):
            points.setBrush(colour)
            points.setPen(None)
            points.setSize(size)


@dataclass(frozen=True)
class _Outcome:
    """The groups of each column, one of each of the series after the other."""

    groups: Sequence[Group]
    figure: Figure
    columns: Sequence[str]
    series: Sequence[str]

    def named_series(self) -> list[tuple[int, str]]:
        """What is told apart by its colour: none, where there is one series."""
        return list(enumerate(self.series)) if len(self.series) > 1 else []

    def points(self, number: int) -> _Points:
        """Where a series is: each group in its column, beside those of the other series."""
        count, scale = len(self.series), self.figure.scale
        room = _WIDTH / count
        shift = (number - (count - 1) / 2) * room
        placed = [(x + shift, g) for x, g in enumerate(self.groups[number::count]) if g.values]
        ends = [(x, bound * scale) for x, group in placed for bound in (group.low, group.high)]
        seeds = [
            (x + _BESIDE * room, value * scale) for x, group in placed for value in group.values
        ]
        means = [(x, group.mean * scale) for x, group in placed]
        return _Points(*(np.array(p, np.float64).reshape(-1, 2) for p in (ends, seeds, means)))

    def label(self) -> str:
        unit = f" ({self.figure.unit.strip()})" if self.figure.unit else ""
        return say(self.figure.label) + unit


class OutcomeChart(Coloured):
    """A column a setting: a line from the lowest to the highest, dots for the mean and seeds."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "Each setting: the large dot is the mean over its seeds, the line goes from the lowest "
            "to the highest, the small dots are the seeds. Where the lines overlap much, the "
            "difference may be chance."
        )
        self._view = named(still_view(), "sweepPlot", self.tr("Outcome of the sweep"), tip)
        self._view.setMinimumHeight(130)
        self._item = self._view.getPlotItem()
        self._layers: list[_Layer] = []
        self._columns = ColumnAxis()
        self._item.setAxisItems({"bottom": self._columns})
        self._item.showGrid(x=False, y=True, alpha=0.15)
        self._item.getAxis("left").setWidth(56)
        self._item.getAxis("left").enableAutoSIPrefix(False)
        self._legend = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._value = ElidedLabel("sweepPlotValue")
        nothing = self.tr("Once the first run has ended, what came of each setting stands here.")
        self._pages = one_of(notice("sweepPlotNothing", nothing), self._view)
        column(self._legend, (self._pages, 1), self._value, of=self, spacing=1)
        self._outcome = _Outcome((), TEST_ACCURACY, (), ("",))
        self._view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.take_colours()

    def show_groups(
        self,
        groups: Sequence[Group],
        figure: Figure,
        *,
        columns: Sequence[str] = (),
        series: Sequence[str] = ("",),
    ) -> None:
        """Show the figures of each setting; those without any have a place all the same.

        `groups` are those of each column, one of each of the series after the other: of a sweep of two
        knobs, a column a value of the first, in colours for the values of the second.
        """
        self._outcome = _Outcome(
            groups,
            figure,
            columns or [group.label for group in groups],
            series if columns else ("",),
        )
        self._pages.setCurrentIndex(1 if self.has_figures() else 0)
        self._draw(self._outcome)
        self._value.clear()
        self.take_colours()

    def groups(self) -> Sequence[Group]:
        return self._outcome.groups

    def has_figures(self) -> bool:
        """Whether there is anything to see."""
        return any(group.values for group in self.groups())

    def picture(self, title: str, below: str) -> str:
        """What is to be seen now, as SVG for a file; `below` is what the columns are values of."""
        outcome, series = self._outcome, []
        (left, right), (low, high) = self._item.vb.viewRange()
        for number, name in enumerate(outcome.series):
            points = outcome.points(number)
            # A gap after each range.
            gaps = ((0, 0), (0, 1), (0, 0))
            ranges = np.pad(points.ends.reshape(-1, 2, 2), gaps, constant_values=np.nan)
            for each, shape in (
                (ranges.reshape(-1, 2), Shape.LINE),
                (points.seeds, Shape.SEEDS),
                (points.means, Shape.MEANS),
            ):
                named = name if outcome.named_series() else None
                series.append(Series(named, number, each[:, 0], each[:, 1], shape))
        axes = Axes(
            title,
            below,
            outcome.label(),
            columns=outcome.columns,
            seen=((left, right), (low, high)),
            note=self.tr(
                "Large dots: means; lines: from the lowest to the highest; small dots: seeds."
            ),
        )
        return chart(series, axes, alone=True)

    def take_colours(self) -> None:
        paint_in_palette(self._view, self.palette())
        for number, layer in enumerate(self._layers):
            layer.paint(Look(number).colour(self.palette()))
        parts = []
        for number, name in self._outcome.named_series():
            colour = Look(number).colour(self.palette()).name()
            words = escape(name).replace(" ", "&nbsp;")  # lines break between the series only
            parts.append(f'<span style="color:{colour}"><b>●</b></span>&nbsp;{words}')
        self._legend.setText(" &nbsp; ".join(parts))
        self._legend.setVisible(bool(parts))

    def _draw(self, outcome: _Outcome) -> None:
        count = len(outcome.series)
        while len(self._layers) < count:
            self._layers.append(_Layer(self._item))
        for number, layer in enumerate(self._layers):
            layer.show(outcome.points(number) if number < count else _NOWHERE)
        self._item.setLabel("left", outcome.label())
        self._columns.set_names(outcome.columns)
        self._item.setXRange(-0.5, max(0.5, len(outcome.columns) - 0.5), padding=0)
        bounds = np.concatenate([outcome.points(number).ends[:, 1] for number in range(count)])
        if len(bounds):
            low, high = float(bounds.min()), float(bounds.max())
            air = max((high - low) * 0.12, abs(high) * 1e-4, 1e-9)
            self._item.setYRange(low - air, high + air, padding=0)

    def _on_mouse_moved(self, position: QPointF) -> None:
        self._value.clear()
        if self._item.sceneBoundingRect().contains(position):
            self._value.setText(self._value_at(self._item.vb.mapSceneToView(position).x()))

    def _value_at(self, x: float) -> str:
        outcome = self._outcome
        column, count = round(x), len(outcome.series)
        series = round((x - column) * count / _WIDTH + (count - 1) / 2)
        index = column * count + min(max(series, 0), count - 1)
        if not 0 <= column < len(outcome.columns) or index >= len(outcome.groups):
            return ""
        figure, group = outcome.figure, outcome.groups[index]
        if not group.values:
            return self.tr("{}: no run has ended yet").format(group.label)
        mean, low, high = (
            value_in_words(value, figure) for value in (group.mean, group.low, group.high)
        )
        words = self.tr("{}: mean {}, {} to {}, seeds: {}")
        return words.format(group.label, mean, low, high, len(group.values))
