"""A plot with a curve for each layer over the steps, which tells of the one nearest to the mouse."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from mnist_desktop.experiment.network import MOST_LAYERS
from mnist_desktop.history.probes import ProbeRows
from mnist_desktop.ui.charts.card import Reading
from mnist_desktop.ui.charts.plot import Plot

# A gradient of zero has no place on a log scale.
_LEAST = 1e-12
# The top of a plot of percentages: the least of these that holds them.
_TOPS = (5.0, 10.0, 25.0, 50.0, 100.0)


class LayerPlot(Plot):
    """Curves of ProbeRows: its columns are the hidden layers and, where there is one more, the output.

    `in_words` says a value. On a log scale or else in percent from 0 on. Its axis has no unit: long numbers
    need the room, and the line above says what they are.
    """

    def __init__(
        self,
        *,
        name: str,
        title: str,
        explanation: str = "",
        log: bool,
        in_words: Callable[[float], str],
    ) -> None:
        super().__init__(name=name, title=title, explanation=explanation, log=log)
        self._log = log
        self._in_words = in_words
        # ProbeRows are never long, and what is not finite must not be averaged.
        self.item.setDownsampling(auto=False)
        self.item.setClipToView(False)
        self.item.setLabel("bottom", self.tr("step"))
        self.item.getAxis("bottom").setHeight(34)
        self.item.getAxis("bottom").enableAutoSIPrefix(False)
        self.view.setMouseEnabled(False, False)
        self._curves = [self.curve() for _ in range(MOST_LAYERS + 1)]
        self._record = ProbeRows(0)
        self._names: Sequence[str] = ()
        self.tell_reading(lambda point: Reading(self.value_at(point.x(), point.y())))
        self.begin(self._record, ())

    def begin(self, record: ProbeRows, names: Sequence[str]) -> None:
        """Draw this record from now on; `names` are those of its columns."""
        self._record, self._names = record, names
        self._shown_steps = 0.0
        self._range = (math.inf, -math.inf)
        self.item.setXRange(0, 100, padding=0.01)
        self.item.setYRange(*((-3, 0) if self._log else (0, _TOPS[0])), padding=0)
        for curve in self._curves:
            curve.setData([], [])

    def paint(self, layers: Sequence[QColor], output: QColor) -> None:
        """Give the curves their colours."""
        for index, curve in enumerate(self._curves):
            if index < len(layers):
                curve.setPen(pg.mkPen(layers[index], width=2))
            else:
                curve.setPen(pg.mkPen(output, width=2, style=Qt.PenStyle.DashLine))

    def draw(self) -> None:
        """Draw what the record holds."""
        steps, values = self._record.steps, self._shown()
        if not len(steps):
            return
        self._follow(steps[-1], values)
        for curve, column in zip(self._curves, values.T, strict=False):
            there = np.isfinite(column)
            curve.setData(steps[there], column[there])

    def points(self, column: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What the curve of a column holds: steps and values."""
        x, y = self._curves[column].getOriginalDataset()
        return (np.empty(0), np.empty(0)) if x is None else (x, y)

    def value_at(self, x: float, y: float) -> str:
        """The value nearest to a point of the view, in words."""
        steps, values = self._record.steps, self._shown()
        if not len(steps) or not values.shape[1]:
            return ""
        row = int(np.abs(steps - x).argmin())
        heights = np.log10(values[row]) if self._log else values[row]
        away = np.abs(np.where(np.isfinite(heights), heights, np.inf) - y)
        column = int(away.argmin())
        if not np.isfinite(away[column]):
            return ""
        value = self._in_words(self._record.values[row, column])
        return self.tr("{}, step {:,}: {}").format(self._names[column], int(steps[row]), value)

    def _shown(self) -> NDArray[np.float64]:
        values = self._record.values
        return np.maximum(values, _LEAST) if self._log else 100 * values

    def _follow(self, step: float, values: NDArray[np.float64]) -> None:
        """Keep everything in sight, in few large steps: each moves the axes, which is slow to paint."""
        if step > self._shown_steps:
            power = 10.0 ** math.floor(math.log10(max(step, 10)))
            self._shown_steps = next(
                power * k for k in (1, 1.5, 2, 3, 5, 7, 10) if power * k >= step
            )
            self.item.setXRange(0, self._shown_steps, padding=0.01)
        finite = values[np.isfinite(values)]
        if not len(finite):
            return
        least, most = float(finite.min()), float(finite.max())
        low, high = self._range
        if not self._log:
            top = next((top for top in _TOPS if most <= top), _TOPS[-1])
            if top > high:
                self._range = 0.0, top
                self.item.setYRange(0, top, padding=0.03)
            return
        least, most = math.log10(least), math.log10(most)
        if least < low or most > high:
            # Halves of a decade, and never less than one, so that the axis has numbers.
            low = min(low, math.floor((least - 0.05) * 2) / 2)
            high = max(high, math.ceil((most + 0.05) * 2) / 2)
            low = min(low, high - 1)
            self._range = low, high
            self.item.setYRange(low, high, padding=0)
