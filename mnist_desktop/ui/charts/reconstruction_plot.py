"""How well each layer gives back what it is shown, while it is pre-trained."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from mnist_desktop.experiment.network import MOST_LAYERS
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.ui.charts.card import Reading, Value
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import colours


class ReconstructionPlot(Plot):
    """A curve for each layer over the epochs of its pre-training."""

    def __init__(self) -> None:
        super().__init__(
            name="reconstructionPlot",
            title=_tr("Reconstruction error"),
            unit=_tr("error"),
            below=_tr("epoch of pre-training"),
            explanation=_tr(
                "Pre-training: how badly each layer gives back what it is shown, as the mean squared error "
                "per unit, before the network is trained on labels."
            ),
        )
        self._curves = [self.curve() for _ in range(MOST_LAYERS)]
        self._history = GrowingHistory(Experiment())
        self._drawn = 0
        self.tell_reading(self._reading_at_point)
        self._paint_curves()

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is added to it whenever `draw` is called."""
        self._history = history
        self.item.setXRange(0, history.experiment.network.pretraining_epochs, padding=0.01)
        self._drawn = 0
        for curve in self._curves:
            curve.setData([], [])
        self._paint_curves()

    def draw(self) -> None:
        """Draw what has been added."""
        if len(self._history.pretraining) != self._drawn:
            self._drawn = len(self._history.pretraining)
            for layer, points in self._points().items():
                self._curves[layer - 1].setData(*zip(*points, strict=True))

    def _points(self) -> dict[int, list[tuple[float, float]]]:
        """Epochs and errors of each layer."""
        points: dict[int, list[tuple[float, float]]] = {}
        for figures in self._history.pretraining:
            points.setdefault(figures.layer, []).append((figures.epoch, figures.error))
        return points

    def take_colours(self) -> None:
        super().take_colours()
        self._paint_curves()

    def _reading_at_point(self, point: QPointF) -> Reading:
        values = []
        for layer, points in self._points().items():
            _, error = min(points, key=lambda each: abs(each[0] - point.x()))
            name = _tr("layer {}").format(layer)
            values.append(Value(self._colour(layer - 1), "—", name, f"{error:.4f}"))
        return Reading(_tr("epoch {:.2f}").format(max(0.0, point.x())) if values else "", values)

    def _paint_curves(self) -> None:
        for index, curve in enumerate(self._curves):
            curve.setPen(pg.mkPen(self._colour(index), width=2))
        self.set_legend(
            *(
                (self._colour(index), "—", _tr("layer {}").format(index + 1))
                for index in range(len(self._history.experiment.network.hidden))
            )
        )

    def _colour(self, index: int) -> QColor:
        scheme = colours(self.palette())
        return (scheme.cost, scheme.accuracy, scheme.validation)[index % 3]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReconstructionPlot", text)
