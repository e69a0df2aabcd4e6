"""What came of a sweep: for each of its settings the mean over the seeds, the range, and every seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mnist_desktop.runs.comparison import Figure, Group
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.plot import paint_in_palette
from mnist_desktop.ui.texts import translated

# How far the points of the seeds lie beside the line of their range.
_BESIDE = 0.12


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
        self._ranges = self._item.plot(connect="pairs")
        self._seeds = pg.ScatterPlotItem(size=5)
        self._means = pg.ScatterPlotItem(size=11)
        for item in (self._seeds, self._means):
            self._item.addItem(item)
        self._value = QLabel()
        self._value.setObjectName("sweepPlotValue")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._value)
        self._groups: Sequence[Group] = ()
        self._figure: Figure | None = None
        self._view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._paint_in_palette()

    def show_groups(self, groups: Sequence[Group], figure: Figure) -> None:
        """Show the figures of each setting; those without any have a place all the same."""
        self._groups, self._figure = groups, figure
        with_values = [(x, group) for x, group in enumerate(groups) if group.values]
        scale = figure.scale
        ends = np.array(
            [[x, bound * scale] for x, group in with_values for bound in (group.low, group.high)]
        ).reshape(-1, 2)
        self._ranges.setData(ends[:, 0], ends[:, 1])
        seeds = [(x + _BESIDE, value * scale) for x, group in with_values for value in group.values]
        self._seeds.setData(*np.array(seeds).reshape(-1, 2).T)
        means = np.array([(x, group.mean * scale) for x, group in with_values]).reshape(-1, 2)
        self._means.setData(*means.T)
        unit = f" ({figure.unit.strip()})" if figure.unit else ""
        self._item.setLabel("left", translated(figure.label) + unit)
        axis = self._item.getAxis("bottom")
        labels = [group.label.replace(" · ", "\n") for group in groups]
        axis.setTicks([list(enumerate(labels))])
        axis.setHeight(18 + 15 * max((label.count("\n") + 1 for label in labels), default=1))
        self._item.setXRange(-0.5, max(0.5, len(groups) - 0.5), padding=0)
        if len(ends):
            low, high = ends[:, 1].min(), ends[:, 1].max()
            air = max((high - low) * 0.12, abs(high) * 1e-4, 1e-9)
            self._item.setYRange(low - air, high + air, padding=0)
        self._value.setText("")

    def groups(self) -> Sequence[Group]:
        return self._groups

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_in_palette()

    def _paint_in_palette(self) -> None:
        paint_in_palette(self._view, self.palette())
        scheme = colours(self.palette())
        self._ranges.setPen(pg.mkPen(scheme.cost, width=2))
        self._means.setBrush(scheme.cost)
        self._means.setPen(None)
        self._seeds.setBrush(scheme.accuracy)
        self._seeds.setPen(None)

    def _on_mouse_moved(self, position: QPointF) -> None:
        x = round(self._item.vb.mapSceneToView(position).x())
        figure = self._figure
        inside = self._item.sceneBoundingRect().contains(position)
        if figure is None or not inside or not 0 <= x < len(self._groups):
            self._value.setText("")
            return
        group = self._groups[x]
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
