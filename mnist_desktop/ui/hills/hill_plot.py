"""A hill from above, with the ways of optimizers down it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.ui.charts.plot import paint_in_palette, still_view
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import column, named
from mnist_desktop.ui.library.run_colours import Look

_CONTOURS = 14
_START = 16
Pair = tuple[float, float]


def look_of(optimizer: Optimizer) -> Look:
    """The colour and the line of an optimizer, the same wherever it is shown."""
    return Look(list(Optimizer).index(optimizer))


class HillPlot(Coloured):
    """Shows heights as a map with contours, and ways on it, each by its Look.

    `start_moved` brings two weights: where one begins, if there is a ring to be dragged.
    """

    start_moved = Signal(float, float)

    def __init__(self, name: str, title: str, tip: str, *, axes: tuple[str, str]) -> None:
        super().__init__()
        self.setObjectName(f"{name}Place")
        self._view = named(still_view(), name, title, tip)
        item = self._view.getPlotItem()
        item.setLabel("bottom", axes[0])
        item.setLabel("left", axes[1])
        self._image = pg.ImageItem(axisOrder="col-major")
        item.addItem(self._image)
        self._contours: list[pg.IsocurveItem] = []
        self._heights: NDArray[np.float64] | None = None
        self._ends: tuple[Pair, Pair] = ((0, 0), (1, 1))
        self._ways: dict[Look, pg.PlotDataItem] = {}
        self._heads = pg.ScatterPlotItem(size=9)
        self._heads.setZValue(3)
        item.addItem(self._heads)
        self._start = pg.TargetItem(size=_START, movable=True)
        self._start.setZValue(4)
        item.addItem(self._start)
        self._start.sigPositionChangeFinished.connect(self._on_start_moved)
        column((self._view, 1), of=self)
        self.take_colours()

    def show_hill(
        self,
        heights: NDArray[np.float64],
        low: Pair,
        high: Pair,
        start: Pair | None,
    ) -> None:
        """Show a hill by its heights (cells, cells) between two corners, with a ring where one begins."""
        self._ends = low, high
        # Walls are so steep that the valleys would be flat beside them.
        self._heights = np.log1p(heights - heights.min())
        self._image.setImage(self._heights)
        self._image.setRect(QRectF(*low, high[0] - low[0], high[1] - low[1]))
        box = self._view.getPlotItem().vb
        box.setRange(xRange=(low[0], high[0]), yRange=(low[1], high[1]), padding=0)
        self._start.setVisible(start is not None)
        if start is not None:
            self.put_start(*start)
        self._draw_contours()
        self.take_colours()

    def put_start(self, x: float, y: float) -> None:
        """Put the ring somewhere, without telling anybody."""
        self._start.blockSignals(True)
        self._start.setPos(x, y)
        self._start.blockSignals(False)

    def show_ways(self, ways: Mapping[Look, NDArray[np.float64]], step: int) -> None:
        """Show ways (steps, 3) as far as a step, or their ends."""
        for look in [each for each in self._ways if each not in ways]:
            self._view.getPlotItem().removeItem(self._ways.pop(look))
        heads = []
        for look, way in ways.items():
            if look not in self._ways:
                self._ways[look] = line = pg.PlotDataItem()
                line.setZValue(2)
                self._view.getPlotItem().addItem(line)
            so_far = way[: step + 1]
            self._ways[look].setData(so_far[:, 0], so_far[:, 1])
            self._ways[look].setPen(self._pen(look))
            if len(so_far):
                colour = look.colour(self.palette())
                heads.append({"pos": so_far[-1, :2], "brush": colour, "pen": self._edge()})
        self._heads.setData(heads)

    def take_colours(self) -> None:
        palette = self.palette()
        paint_in_palette(self._view, palette)
        ground, text = palette.base().color(), palette.placeholderText().color()
        self._image.setColorMap(pg.ColorMap([0, 1], [_mixed(ground, text, 0.35), ground]))
        for curve in self._contours:
            curve.setPen(pg.mkPen(_mixed(ground, text, 0.45), width=1))
        self._start.setPen(pg.mkPen(palette.text().color(), width=2))
        self._start.setHoverPen(pg.mkPen(palette.highlight().color(), width=3))
        for look, line in self._ways.items():
            line.setPen(self._pen(look))

    def _draw_contours(self) -> None:
        assert self._heights is not None
        levels = np.linspace(self._heights.min(), self._heights.max(), _CONTOURS + 2)[1:-1]
        for curve in self._contours:
            curve.setParentItem(None)
        self._contours = [pg.IsocurveItem(self._heights, level) for level in levels]
        for curve in self._contours:
            curve.setParentItem(self._image)

    def _pen(self, look: Look) -> object:
        return pg.mkPen(look.colour(self.palette()), width=2, style=look.style)

    def _edge(self) -> object:
        return pg.mkPen(self.palette().base().color(), width=1)

    def _on_start_moved(self) -> None:
        corners = zip(self._start.pos(), *self._ends, strict=True)
        x, y = (max(low, min(high, value)) for value, low, high in corners)
        self.put_start(x, y)
        self.start_moved.emit(x, y)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, `share` of the other."""
    ones, others = (np.array([each.redF(), each.greenF(), each.blueF()]) for each in (one, other))
    return QColor.fromRgbF(*(ones + share * (others - ones)).tolist())
