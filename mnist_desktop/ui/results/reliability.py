"""The reliability diagram: how often the network is right, against how sure it is."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from mnist_desktop.history.results import Calibration
from mnist_desktop.ui.charts.card import Reading
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import Coloured, colours
from mnist_desktop.ui.laying_out import column
from mnist_desktop.ui.results.words import bin_words, calibration_words
from mnist_desktop.ui.wrapped_label import WrappedLabel

# The share of so few images says little.
_FEW = 20
# Of a bin's width: bars beside each other stay apart.
_BAR = 0.92


class ReliabilityDiagram(Coloured):
    """A bar for each tenth of sureness, against the diagonal on which sureness is right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reliability")
        self._calibration: Calibration | None = None
        self._plot = Plot(
            name="reliabilityPlot",
            title=self.tr("How often the network is right, against how sure it is"),
            unit=self.tr("right, %"),
            below=self.tr("how sure, %"),
            explanation=self.tr(
                "The answers by how sure the network is of them, and how many of each tenth are right. "
                "Below the line it is surer than right. The calibration error is the mean distance "
                "from the line, by the number of images (Guo et al. 2017)."
            ),
        )
        item = self._plot.item
        ticks = [(place, str(place)) for place in range(0, 101, 20)]
        for side in ("left", "bottom"):
            item.getAxis(side).setTicks([ticks])
        item.setMouseEnabled(x=False, y=False)
        item.setXRange(0, 100, padding=0.05)
        item.setYRange(0, 100, padding=0.09)
        self._bars = pg.BarGraphItem(x=[], height=[], width=1)
        item.addItem(self._bars)
        self._line = self._plot.curve()
        self._line.setData([0, 100], [0, 100])
        self._line.setZValue(1)
        self._plot.tell_reading(lambda point: Reading(self._value_at(point.x())))
        self._words = WrappedLabel("calibrationWords")
        column((self._plot, 1), self._words, of=self, spacing=2)
        self.take_colours()

    def show_calibration(self, calibration: Calibration) -> None:
        """Show another network's sureness."""
        self._calibration = calibration
        self._words.setText(calibration_words(calibration))
        self._plot.view.setAccessibleDescription(self._words.text())
        self.take_colours()

    def heights(self) -> list[float]:
        """How high the bars are, in percent."""
        return [float(height) for height in self._bars.opts["height"]]

    def take_colours(self) -> None:
        palette, scheme = self.palette(), colours(self.palette())
        faint = palette.color(QPalette.ColorRole.Text)
        self._line.setPen(pg.mkPen(faint, width=1, style=Qt.PenStyle.DashLine))
        self._plot.set_legend(
            (scheme.answer, "■", self.tr("right")),
            (scheme.bar, "■", self.tr("under {} images").format(_FEW)),
            (faint, "- -", self.tr("as sure as right")),
        )
        calibration = self._calibration
        if calibration is None:
            return
        edges = 100 * calibration.edges
        self._bars.setOpts(
            x=(edges[:-1] + edges[1:]) / 2,
            height=100 * calibration.accuracy,
            width=_BAR * (edges[1] - edges[0]),
            brushes=[
                scheme.answer if count >= _FEW else scheme.bar for count in calibration.counts
            ],
            pen=pg.mkPen(None),
        )

    def _value_at(self, x: float) -> str:
        if self._calibration is None or not 0 <= x <= 100:
            return ""
        bins = len(self._calibration.counts)
        return bin_words(self._calibration, min(bins - 1, int(x / 100 * bins)))
