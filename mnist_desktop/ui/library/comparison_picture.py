"""The curves of several runs as a picture for a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtGui import QPalette

from mnist_desktop.ui.chart_picture import ChartPicture, Key
from mnist_desktop.ui.library.comparison_lines import Line, give_axis
from mnist_desktop.ui.library.comparison_series import Quantity, Series


@dataclass(frozen=True)
class Entry(Key):
    """A curve, how it is drawn, and its line in the legend."""

    series: Series


@dataclass(frozen=True, kw_only=True)
class Picture(ChartPicture):
    """What is to be seen in a picture. `x` and `y` are what is in sight, as the plot has it."""

    entries: Sequence[Entry]
    unit: str
    below: str
    quantity: Quantity
    log: bool
    x: tuple[float, float]
    y: tuple[float, float]

    def _draw(self, item: pg.PlotItem, palette: QPalette, width: float, density: int) -> None:
        give_axis(item)
        item.setLogMode(y=self.log)
        item.setLabel("left", self.unit)
        item.setLabel("bottom", self.below)
        item.vb.setRange(xRange=self.x, yRange=self.y, padding=0)
        for entry in self.entries:
            line = Line(item, smooth=True)
            line.draw(entry.series, self.x, width)
            line.draw_marks(entry.series, self.quantity)
            line.paint(entry.look.colour(palette), entry.look.style, density)
