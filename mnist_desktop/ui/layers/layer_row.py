"""One hidden layer: a line of words and its small pictures beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mnist_desktop.history.probes import LayerFigures
from mnist_desktop.percent import whole_percent
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.layers.panels import HistogramPanel, ScatterPanel
from mnist_desktop.ui.laying_out import column
from mnist_desktop.ui.wrapped_label import WrappedLabel


class LayerRow(QWidget):
    """What is known of one hidden layer, `number` from 1."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"layer{number}Row")
        self._number = number
        self._units = 0
        self._colour = QColor()
        self._words = WrappedLabel(f"layer{number}Words")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._activations = HistogramPanel(
            f"layer{number}Activations",
            self.tr("outputs"),
            self.tr(
                "What the units put out for the probe batch, after the activation function: how many of "
                "the numbers lie where. A bar too high for the picture has a gap."
            ),
        )
        self._weights = HistogramPanel(
            f"layer{number}Weights",
            self.tr("weights, line: at the start"),
            self.tr(
                "The layer's weights: how many of them lie where now, and as a line where they lay when "
                "training began."
            ),
        )
        self._means = ScatterPanel(
            f"layer{number}Means",
            self.tr("batch norm: means"),
            self.tr(
                "A point for each unit: across the running mean, by which batch norm shifts when the "
                "network is used, up the mean of the probe batch, by which it shifts in training. On the "
                "diagonal both are the same; beside it, the network answers otherwise than it trains."
            ),
        )
        self._variances = ScatterPanel(
            f"layer{number}Variances",
            self.tr("batch norm: variances"),
            self.tr(
                "A point for each unit: across the running variance, by which batch norm scales when the "
                "network is used, up the variance of the probe batch, by which it scales in training."
            ),
        )
        self._panels = (self._activations, self._weights, self._means, self._variances)
        column(self._words, Flow(*self._panels, spacing=8), of=self, spacing=2)

    def begin(self, units: int, *, batch_norm: bool) -> None:
        """Make room for a layer of so many units."""
        self._units = units
        for panel in (self._means, self._variances):
            panel.setVisible(batch_norm)
        self._say("")

    def paint(self, colour: QColor) -> None:
        """Take the layer's colour."""
        self._colour = colour
        for panel in self._panels:
            panel.set_colour(colour)

    def show_figures(self, figures: LayerFigures) -> None:
        """Show the layer as it is now."""
        said = self.tr(" · gradient norm {:.2g}").format(figures.gradient_norm)
        if figures.dead is not None:
            said += self.tr(" · {} of the units dead").format(whole_percent(figures.dead))
        if figures.saturated is not None:
            share = whole_percent(figures.saturated)
            said += self.tr(" · {} of the outputs saturated").format(share)
        self._say(said)
        outputs = figures.activations
        self._activations.show_counts(outputs.edges, outputs.counts)
        start = figures.weights_at_start.counts
        self._weights.show_counts(figures.weights.edges, figures.weights.counts, start)
        if (norm := figures.batch_norm) is not None:
            self._means.show_units(norm.running_mean, norm.batch_mean)
            self._variances.show_units(norm.running_var, norm.batch_var)

    @property
    def painting_ms(self) -> float:
        """How long the last paintings of what can be seen took."""
        in_sight = [panel for panel in self._panels if not panel.visibleRegion().isEmpty()]
        return sum(panel.painting_ms for panel in in_sight)

    def _say(self, more: str) -> None:
        name = self.tr("Layer {}: {:,} units").format(self._number, self._units)
        self._words.setText(f'<b style="color:{self._colour.name()}">▮</b> <b>{name}</b>{more}')
