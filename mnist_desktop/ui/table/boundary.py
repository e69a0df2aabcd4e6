"""The output of a network over the plane of its two inputs, as a heat map with the line at 0.5."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt

from mnist_desktop.ui.charts.plot import paint_in_palette, still_view
from mnist_desktop.ui.colours import Coloured, colours
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, column, named, notice

# The plane that is shown: the unit square, where the points lie, with some air.
_LOW, _HIGH = -0.5, 1.5
# As many cells a side as look smooth, and fewer where a network is so huge that asking takes long.
_CELLS, _FEWEST_CELLS = 60, 6
_MULTIPLICATIONS = 200_000_000
# A network whose answers differ by no more answers alike everywhere.
_FLAT = 0.01
# The room of the axes beside the plane: left, top, right, bottom.
_AXES = (52, 0, 8, 36)


class Boundary(Coloured):
    """Blue where the network says 0, orange where it says 1, and the line at 0.5 between them."""

    def __init__(self) -> None:
        super().__init__()
        self._view = named(
            still_view(),
            "boundaryPlot",
            self.tr("Decision boundary"),
            self.tr(
                "What the network would answer anywhere in the plane: blue is 0, orange is 1, and "
                "the line is where it says 0.5. The points are the rows it learns from."
            ),
        )
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMinimumHeight(150)
        self._view.setMaximumHeight(300)
        item = self._view.getPlotItem()
        item.vb.setRange(xRange=(_LOW, _HIGH), yRange=(_LOW, _HIGH), padding=0.01)
        item.setLabel("bottom", self.tr("first input"))
        item.setLabel("left", self.tr("second input"))
        self._image = pg.ImageItem(axisOrder="col-major", levels=(0, 1))
        self._line = pg.IsocurveItem(level=0.5)
        self._line.setParentItem(self._image)
        self._line.setZValue(1)
        self._points = pg.ScatterPlotItem(size=14)
        self._points.setZValue(2)
        for part in (self._image, self._points):
            item.addItem(part)
        self._value = ElidedLabel("boundaryValue")
        self._flat = notice("boundaryFlat")
        self._flat.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column(STRETCH, self._flat, STRETCH, of=self._view, margins=_AXES)
        column((self._view, 1), self._value, of=self, spacing=2)
        self._output: NDArray[np.float32] | None = None
        self._classes: tuple[NDArray[np.float32], NDArray[np.int64]] | None = None
        self._view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.take_colours()
        self._say_how()

    def output(self) -> NDArray[np.float32] | None:
        """What is shown: float32 (cells, cells) over the first and the second input, or None."""
        return self._output

    def show_points(self, inputs: NDArray[np.float32], labels: NDArray[np.int64]) -> None:
        """Show the rows (rows, 2) with their labels (rows,), and no network yet."""
        self._classes = inputs, labels
        self._output = None
        self._flat.hide()
        self._image.clear()
        self._line.setData(None)
        self._paint_points()

    def show_output(self, of_plane: NDArray[np.float32], *, no_line_can: bool = False) -> None:
        """Show a network's output, (cells * cells, 1), at the points of the plane.

        `no_line_can`: it draws one line, and the points are XOR's.
        """
        cells = math.isqrt(len(of_plane))
        self._output = output = of_plane.reshape(cells, cells)
        self._image.setImage(output, autoLevels=False)
        self._image.setRect(QRectF(_LOW, _LOW, _HIGH - _LOW, _HIGH - _LOW))
        # A line only where the output crosses 0.5: on a plane that is 0.5 everywhere it would be noise.
        flat = np.ptp(output) <= _FLAT
        crosses = output.min() < 0.5 <= output.max() and not flat
        self._line.setData(output if crosses else None)
        self._flat.setVisible(bool(flat))
        words = self.tr("It answers {:.2f} everywhere.")
        if no_line_can:
            words = self.tr("It answers {:.2f} everywhere: one line cannot part XOR.")
        self._flat.setText(words.format(output.mean()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._say_how()

    def _on_mouse_moved(self, position: QPointF) -> None:
        point = self._view.getPlotItem().vb.mapSceneToView(position)
        x, y = point.x(), point.y()
        if self._output is None or not (_LOW <= x < _HIGH and _LOW <= y < _HIGH):
            self._say_how()
            return
        cells = len(self._output)
        column, row = (int((value - _LOW) / (_HIGH - _LOW) * cells) for value in (x, y))
        value = self._output[column, row]
        self._value.setText(self.tr("({:.2f}, {:.2f}): {:.3f}").format(x, y, value))

    def _say_how(self) -> None:
        self._value.setText(self.tr("○ class 0   ▲ class 1   — output 0.5"))

    def take_colours(self) -> None:
        palette, scheme = self.palette(), colours(self.palette())
        paint_in_palette(self._view, palette)
        middle = palette.base().color()
        self._image.setColorMap(pg.ColorMap([0, 0.5, 1], [scheme.cost, middle, scheme.accuracy]))
        self._line.setPen(pg.mkPen(palette.text().color(), width=2))
        self._paint_points()

    def _paint_points(self) -> None:
        if self._classes is None:
            return
        inputs, labels = self._classes
        palette = self.palette()
        # Neither of the heat map's colours, on which a point must stand out.
        fill = (palette.base().color(), palette.text().color())
        self._points.setData(
            x=inputs[:, 0],
            y=inputs[:, 1],
            symbol=["t1" if label else "o" for label in labels],
            brush=[pg.mkBrush(fill[label]) for label in labels],
            pen=pg.mkPen(palette.text().color(), width=2),
        )


def plane(parameters: int) -> NDArray[np.float32]:
    """The points of the plane that a network of so many parameters is asked of: (cells * cells, 2)."""
    affordable = math.isqrt(_MULTIPLICATIONS // max(1, parameters))
    return _centres(max(_FEWEST_CELLS, min(_CELLS, affordable)))


@cache
def _centres(cells: int) -> NDArray[np.float32]:
    """The middle of each cell of the plane, float32 (cells * cells, 2)."""
    axis = _LOW + (np.arange(cells) + 0.5) * (_HIGH - _LOW) / cells
    grid = np.meshgrid(axis, axis, indexing="ij")
    return np.stack([coordinate.ravel() for coordinate in grid], axis=1).astype(np.float32)
