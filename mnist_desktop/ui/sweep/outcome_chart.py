"""What came of a sweep: for each of its settings the mean over the seeds, the range, and every seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mnist_desktop.runs.comparison import Figure, Group
from mnist_desktop.ui.library.run_colours import Look
from mnist_desktop.ui.plot import paint_in_palette
from mnist_desktop.ui.texts import translated

# The share of a column that its points take, where there are several of them.
_WIDTH = 0.7
# How far the points of the seeds lie beside the line of their range, as a share of a series' room.
_BESIDE = 0.2


class _Layer:
    """The groups of one series: their ranges, means and seeds."""

    def __init__(self, item: pg.PlotItem) -> None:
        self._ranges = item.plot(connect="pairs")
        self._seeds = pg.ScatterPlotItem(size=5)
        self._means = pg.ScatterPlotItem(size=11)
        for points in (self._seeds, self._means):
            item.addItem(points)

    def show(self, groups: Sequence[Group], *, shift: float, room: float, scale: float) -> None:
        """Draw each group in its column, `shift` beside the column's middle; `room` is its width."""
        placed = [(x + shift, group) for x, group in enumerate(groups) if group.values]
        ends = [(x, bound * scale) for x, group in placed for bound in (group.low, group.high)]
        seeds = [
            (x + _BESIDE * room, value * scale) for x, group in placed for value in group.values
        ]
        means = [(x, group.mean * scale) for x, group in placed]
        for item, points in ((self._ranges, ends), (self._seeds, seeds), (self._means, means)):
            item.setData(*np.array(points, np.float64).reshape(-1, 2).T)

    def paint(self, colour: QColor) -> None:
        self._ranges.setPen(pg.mkPen(colour, width=2))
        self._means.setBrush(colour)
        self._means.setPen(None)
        self._seeds.setBrush(colour)
        self._seeds.setPen(None)


class OutcomeChart(QWidget):
    """A column a setting: a line from the lowest to the highest, dots for the mean and seeds."""

    def __init__(self) -> None:
        super().__init__()
        self._view = pg.PlotWidget()
        self._view.setObjectName("sweepPlot")
        self._view.setAccessibleName(self.tr("Outcome of the sweep"))
        self._view.setToolTip(
            self.tr(
                "<p>Each setting: the large dot is the mean over its seeds, the line goes from the lowest "
                "to the highest, the small dots are the seeds. Where the lines overlap much, the "
                "difference may be chance.</p>"
            )
        )
        self._view.setMenuEnabled(False)
        self._view.hideButtons()
        self._view.setMouseEnabled(x=False, y=False)
        self._view.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._item = self._view.getPlotItem()
        self._item.showGrid(x=False, y=True, alpha=0.15)
        self._item.getAxis("left").setWidth(56)
        self._item.getAxis("left").enableAutoSIPrefix(False)
        self._layers: list[_Layer] = []
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._value = QLabel()
        self._value.setObjectName("sweepPlotValue")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._legend)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._value)
        self._groups: Sequence[Group] = ()
        self._columns: Sequence[str] = ()
        self._series: Sequence[str] = ()
        self._figure: Figure | None = None
        self._view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._paint_in_palette()

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
        self._groups, self._figure = groups, figure
        self._columns = columns or [group.label for group in groups]
        self._series = series if columns else ("",)
        while len(self._layers) < len(self._series):
            self._layers.append(_Layer(self._item))
        for number, layer in enumerate(self._layers):
            there = number < len(self._series)
            shown = groups[number :: len(self._series)] if there else ()
            room = _WIDTH / len(self._series)
            layer.show(shown, shift=self._shift(number), room=room, scale=figure.scale)
        unit = f" ({figure.unit.strip()})" if figure.unit else ""
        self._item.setLabel("left", translated(figure.label) + unit)
        self._item.getAxis("bottom").setTicks([list(enumerate(self._columns))])
        self._item.setXRange(-0.5, max(0.5, len(self._columns) - 0.5), padding=0)
        bounds = [
            bound * figure.scale
            for group in groups
            if group.values
            for bound in (group.low, group.high)
        ]
        if bounds:
            low, high = min(bounds), max(bounds)
            air = max((high - low) * 0.12, abs(high) * 1e-4, 1e-9)
            self._item.setYRange(low - air, high + air, padding=0)
        self._value.setText("")
        self._paint_in_palette()

    def _shift(self, series: int) -> float:
        """How far the points of a series lie from the middle of their column."""
        return (series - (len(self._series) - 1) / 2) * _WIDTH / max(1, len(self._series))

    def groups(self) -> Sequence[Group]:
        return self._groups

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_in_palette()

    def _paint_in_palette(self) -> None:
        paint_in_palette(self._view, self.palette())
        parts = []
        for number, layer in enumerate(self._layers[: len(self._series)]):
            colour = Look(number).colour(self.palette())
            layer.paint(colour)
            parts.append(
                f'<span style="color:{colour.name()}"><b>●</b></span> {self._series[number]}'
            )
        self._legend.setText(" &nbsp; ".join(parts))
        self._legend.setVisible(len(self._series) > 1)

    def _on_mouse_moved(self, position: QPointF) -> None:
        figure = self._figure
        if figure is None or not self._item.sceneBoundingRect().contains(position):
            self._value.setText("")
            return
        x = self._item.vb.mapSceneToView(position).x()
        column, count = round(x), len(self._series)
        series = round((x - column) * count / _WIDTH + (count - 1) / 2)
        index = column * count + min(max(series, 0), count - 1)
        if not 0 <= column < len(self._columns) or index >= len(self._groups):
            self._value.setText("")
            return
        group = self._groups[index]
        if not group.values:
            self._value.setText(self.tr("{}: no run has ended yet").format(group.label))
            return
        mean, low, high = (
            f"{value * figure.scale:.4g}{figure.unit}"
            for value in (group.mean, group.low, group.high)
        )
        self._value.setText(
            self.tr("{}: mean {}, {} to {}, seeds: {}").format(
                group.label, mean, low, high, len(group.values)
            )
        )
