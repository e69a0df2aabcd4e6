"""The output of a network over the plane of its two inputs, as a heat map with the line at 0.5."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from mnist_desktop.ui.charts.plot import paint_in_palette, still_view
from mnist_desktop.ui.colours import Coloured, colours, mixed, rgb
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, column, named, notice
from mnist_desktop.ui.table.unit_lines import within

# As many cells a side as look smooth, and fewer where a network is so huge that asking takes long.
_CELLS, _FEWEST_CELLS = 60, 6
_MULTIPLICATIONS = 200_000_000
# A network whose answers differ by no more answers alike everywhere.
_FLAT = 0.01
# The room of the axes beside the plane: left, top, right, bottom.
_AXES = (52, 0, 8, 36)
# The map is so much of a class's colour, so that points in all of it stand out.
_STRENGTH = 0.6
_HIGHEST = 300
SYMBOLS = ("o", "t1", "s")
_FEW, _SIZE_OF_FEW, _SIZE = 20, 14, 8


class Boundary(Coloured):
    """Blue where the network says 0, orange where it says 1, and the line at 0.5 between them.

    Of three classes, each has a colour where it is the answer, the stronger the surer. Points that are
    trained on are filled, those of the test are hollow.
    """

    def __init__(self) -> None:
        super().__init__()
        self.view = named(
            still_view(),
            "boundaryPlot",
            self.tr("Decision boundary"),
            self.tr(
                "What the network would answer anywhere in the plane: blue is 0, orange is 1, and "
                "the line is where it says 0.5. The points are the rows it learns from; hollow ones "
                "it is tested on. Each dotted line is a unit of the first hidden layer: on it, the unit "
                "gets 0."
            ),
        )
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMinimumHeight(150)
        self.setMaximumHeight(_HIGHEST + 2 * self.fontMetrics().height())
        item = self.view.getPlotItem()
        item.setLabel("bottom", self.tr("first input"))
        item.setLabel("left", self.tr("second input"))
        self._image = pg.ImageItem(axisOrder="col-major", levels=(0, 1))
        self._lines = [pg.IsocurveItem(level=0) for _ in SYMBOLS]
        for line in self._lines:
            line.setParentItem(self._image)
            line.setZValue(1)
        self._units = pg.PlotCurveItem(connect="pairs")
        self._units.setZValue(1)
        self._points = pg.ScatterPlotItem()
        self._points.setZValue(2)
        for part in (self._image, self._units, self._points):
            item.addItem(part)
        self._value = ElidedLabel("boundaryValue")
        self._flat = notice("boundaryFlat")
        self._flat.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column(STRETCH, self._flat, STRETCH, of=self.view, margins=_AXES)
        column((self.view, 1), self._value, of=self, spacing=2)
        self._output: NDArray[np.float32] | None = None
        self._classes: tuple[NDArray[np.float32], NDArray[np.int64]] | None = None
        self._tests = 0
        self._low, self._high = self._plane = (-0.5, 1.5)
        self.view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.take_colours()
        self._say_how()

    def output(self) -> NDArray[np.float32] | None:
        """What is shown: float32 (cells, cells) over both inputs, for three classes (…, 3), or None."""
        return self._output

    def show_points(
        self,
        inputs: NDArray[np.float32],
        labels: NDArray[np.int64],
        plane: tuple[float, float],
        tests: int = 0,
    ) -> None:
        """Show the rows (rows, 2) with their labels (rows,) in a plane; the last `tests` are test rows."""
        self._classes, self._tests = (inputs, labels), tests
        self._low, self._high = self._plane = plane
        self.view.getPlotItem().vb.setRange(xRange=plane, yRange=plane, padding=0.01)
        self._paint_points()
        self._say_how()

    def show_painted(self, points: Sequence[tuple[float, float, int]]) -> None:
        """Show points with their classes while they are being painted: all filled."""
        table = np.array(points, np.float32).reshape(-1, 3)
        self._classes, self._tests = (table[:, :2], table[:, 2].astype(np.int64)), 0
        self._paint_points()

    def clear_output(self) -> None:
        """There is no network yet."""
        self._output = None
        self._flat.hide()
        self._image.clear()
        for line in self._lines:
            line.setData(None)
        self.show_units(np.empty((0, 3), np.float32))

    def show_output(self, of_plane: NDArray[np.float32], *, no_line_can: bool = False) -> None:
        """Show a network's output, (cells * cells, outputs), at the points of the plane.

        `no_line_can`: it draws one line, and the points are XOR's.
        """
        cells = math.isqrt(len(of_plane))
        self._output = output = of_plane.reshape((cells, cells, -1)).squeeze()
        self._paint_output()
        self._image.setRect(QRectF(self._low, self._low, *[self._high - self._low] * 2))
        # A line only where an answer changes: on a plane that is 0.5 everywhere it would be noise.
        flat = float(np.ptp(output, axis=(0, 1)).max()) <= _FLAT
        for number, line in enumerate(self._lines):
            margin = _margin(output, number)
            crosses = margin is not None and not flat and margin.min() < 0 <= margin.max()
            line.setData(margin if crosses else None)
        self._flat.setVisible(flat)
        words = self.tr("It answers {:.2f} everywhere.")
        if no_line_can:
            words = self.tr("It answers {:.2f} everywhere: one line cannot part XOR.")
        if output.ndim == 3:
            words = self.tr("It answers class {} everywhere.")
            self._flat.setText(words.format(int(output.mean(axis=(0, 1)).argmax())))
        else:
            self._flat.setText(words.format(output.mean()))

    def show_units(self, lines: NDArray[np.float32]) -> None:
        """Show where units of the first hidden layer get 0: (lines, 3), two weights and a bias each."""
        ends = within(lines, self._low, self._high)
        self._units.setData(ends[:, 0], ends[:, 1])

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._say_how()

    def _on_mouse_moved(self, position: QPointF) -> None:
        point = self.view.getPlotItem().vb.mapSceneToView(position)
        x, y = point.x(), point.y()
        low, high = self._plane
        if self._output is None or not (low <= x < high and low <= y < high):
            self._say_how()
            return
        cells = len(self._output)
        column, row = (int((value - low) / (high - low) * cells) for value in (x, y))
        value = self._output[column, row]
        if value.ndim:
            best = int(value.argmax())
            words = self.tr("({:.2f}, {:.2f}): class {}, {:.3f}").format(x, y, best, value[best])
        else:
            words = self.tr("({:.2f}, {:.2f}): {:.3f}").format(x, y, value)
        self._value.setText(words)

    def _say_how(self) -> None:
        if self._tests:
            words = self.tr("● train   ○ test   — boundary")
        else:
            words = self.tr("○ class 0   ▲ class 1   — output 0.5")
        self._value.setText(words)

    def colours_of_classes(self) -> tuple[QColor, ...]:
        """The colour of each class in the plane."""
        scheme = colours(self.palette())
        return scheme.cost, scheme.accuracy, scheme.validation

    def take_colours(self) -> None:
        palette = self.palette()
        paint_in_palette(self.view, palette)
        middle = palette.base().color()
        first, second, _ = (mixed(each, middle, _STRENGTH) for each in self.colours_of_classes())
        self._image.setColorMap(pg.ColorMap([0, 0.5, 1], [first, middle, second]))
        for line in self._lines:
            line.setPen(pg.mkPen(palette.text().color(), width=2))
        dotted = Qt.PenStyle.DotLine
        self._units.setPen(pg.mkPen(palette.placeholderText().color(), width=1, style=dotted))
        self._paint_output()
        self._paint_points()

    def _paint_output(self) -> None:
        output = self._output
        if output is None:
            return
        if output.ndim == 3:
            ground = np.array(rgb(self.palette().base().color()))
            inks = np.array([rgb(each) for each in self.colours_of_classes()])
            sure = (output.max(axis=2) - 1 / 3) * 1.5 * _STRENGTH
            output = ground + sure[..., None] * (inks[output.argmax(axis=2)] - ground)
            self._image.setImage(output.round().astype(np.uint8), autoLevels=False, levels=(0, 255))
        else:
            self._image.setImage(output, autoLevels=False, levels=(0, 1))

    def _paint_points(self) -> None:
        if self._classes is None:
            return
        inputs, labels = self._classes
        hollow, inks = self.palette().base().color(), self.colours_of_classes()
        edge = self.palette().text().color()
        trained = np.arange(len(labels)) < len(labels) - self._tests
        pairs = list(zip(labels.tolist(), trained.tolist(), strict=True))
        few = len(labels) <= _FEW
        self._points.setData(
            x=inputs[:, 0],
            y=inputs[:, 1],
            size=_SIZE_OF_FEW if few else _SIZE,
            symbol=[SYMBOLS[label] for label in labels],
            brush=[pg.mkBrush(inks[label] if is_train else hollow) for label, is_train in pairs],
            pen=[
                pg.mkPen(edge if is_train else inks[label], width=2 if few else 1.3)
                for label, is_train in pairs
            ],
        )


def _margin(output: NDArray[np.float32], number: int) -> NDArray[np.float32] | None:
    """How far one of the boundaries is away: negative on one side of it. None where there is none."""
    if output.ndim == 2:
        return output - 0.5 if not number else None
    others = np.delete(output, number, axis=2).max(axis=2)
    margin: NDArray[np.float32] = output[..., number] - others
    return margin


def plane(parameters: int, sides: tuple[float, float]) -> NDArray[np.float32]:
    """The points of the plane that a network of so many parameters is asked of: (cells * cells, 2)."""
    affordable = math.isqrt(_MULTIPLICATIONS // max(1, parameters))
    return _centres(max(_FEWEST_CELLS, min(_CELLS, affordable)), sides)


@cache
def _centres(cells: int, sides: tuple[float, float]) -> NDArray[np.float32]:
    """The middle of each cell of the plane, float32 (cells * cells, 2)."""
    low, high = sides
    axis = low + (np.arange(cells) + 0.5) * (high - low) / cells
    grid = np.meshgrid(axis, axis, indexing="ij")
    return np.stack([coordinate.ravel() for coordinate in grid], axis=1).astype(np.float32)
