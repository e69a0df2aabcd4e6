"""How well each layer gives back what it is shown, while it is pre-trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.knob_editors import MOST_LAYERS
from mnist_desktop.ui.plot import Plot

if TYPE_CHECKING:
    from mnist_desktop.history.records import Reconstruction


class ReconstructionPlot(Plot):
    """A curve for each layer over the epochs of its pre-training."""

    def __init__(self) -> None:
        super().__init__(
            name="reconstructionPlot",
            title=_tr("Reconstruction error"),
            unit=_tr("error"),
            explanation=_tr(
                "Pre-training: how badly each layer gives back what it is shown, as the mean squared error "
                "per unit, before the network is trained on labels."
            ),
        )
        self.item.setLabel("bottom", _tr("epoch of pre-training"))
        self.item.getAxis("bottom").setHeight(36)
        self._curves = [self.curve() for _ in range(MOST_LAYERS)]
        self._errors: dict[int, list[tuple[float, float]]] = {}
        self._layers = 0
        self.tell_value(self._value_at_epoch)
        self._paint()

    def begin(self, experiment: Experiment) -> None:
        """Make room for a run."""
        self.item.setXRange(0, experiment.network.pretraining_epochs, padding=0.01)
        self._layers = len(experiment.network.hidden)
        self._errors = {}
        for curve in self._curves:
            curve.setData([], [])
        self._paint()

    def add(self, figures: Reconstruction) -> None:
        """Add what was measured of a layer."""
        points = self._errors.setdefault(figures.layer, [])
        points.append((figures.epoch, figures.error))
        self._curves[figures.layer - 1].setData(*zip(*points, strict=True))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _value_at_epoch(self, x: float) -> str:
        words = [
            _tr("layer {}: {:.4f}").format(layer, min(points, key=lambda p: abs(p[0] - x))[1])
            for layer, points in self._errors.items()
        ]
        return "  ·  ".join(words)

    def _paint(self) -> None:
        for index, curve in enumerate(self._curves):
            curve.setPen(pg.mkPen(self._colour(index), width=2))
        self.set_legend(
            *(
                (self._colour(index), "—", _tr("layer {}").format(index + 1))
                for index in range(self._layers)
            )
        )

    def _colour(self, index: int) -> QColor:
        scheme = colours(self.palette())
        return (scheme.cost, scheme.accuracy, scheme.validation)[index % 3]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReconstructionPlot", text)
