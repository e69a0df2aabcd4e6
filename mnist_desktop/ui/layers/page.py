"""The Layers page: what goes on in the hidden layers while a network trains."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QWidget,
)

from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.network import MOST_LAYERS
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import Snapshot
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.probes import ProbeFigures
from mnist_desktop.history.records import Weights
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.layers.flat_network import FlatNetwork
from mnist_desktop.ui.layers.layer_colours import layer_colours, output_colour
from mnist_desktop.ui.layers.layer_plot import LayerPlot
from mnist_desktop.ui.layers.layer_row import LayerRow
from mnist_desktop.ui.layers.tiles import Tiles
from mnist_desktop.ui.laying_out import STRETCH, column, named, notice, one_of, row
from mnist_desktop.ui.scroll import scrolled
from mnist_desktop.ui.wrapped_label import WrappedLabel

_PLOTS_HEIGHT = 190


class LayersPage(Coloured):
    """Gradients and silent units over the steps, and below them each layer as it is now.

    Nothing is drawn while the page is hidden. `watch_changed` says whether it can be
    seen, so that a training tells more of them only then.
    """

    watch_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        named(self, "layersPage", self.tr("Layers"))
        self._watches = False
        self._message = notice("layersMessage")
        self._legend = WrappedLabel("layersLegend")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._gradients = LayerPlot(
            name="gradientPlot",
            title=self.tr("Gradient norm of each layer"),
            explanation=self.tr(
                "How strongly the loss on the probe batch, the first 256 training images or all rows of a "
                "table, pulls at each layer's weights, on a log scale. Where the curves of the first "
                "layers lie far below the last one's, the gradient vanishes on its way to the input."
            ),
            log=True,
            in_words=lambda value: f"{value:.2g}",
        )
        title = self.tr("Dead units or saturated outputs of each layer")
        self._silent = LayerPlot(name="silentPlot", title=title, log=False, in_words=percent)
        self._plots = (self._gradients, self._silent)
        above = QWidget()
        above.setMinimumHeight(_PLOTS_HEIGHT)
        plots = row(*((plot, 1) for plot in self._plots))
        column(self._legend, (plots, 1), of=above, spacing=2)

        self._rows = [LayerRow(number) for number in range(1, MOST_LAYERS + 1)]
        self._tiles = Tiles()
        first, *others = self._rows
        below = QWidget()
        layers = (first, self._tiles, *others, STRETCH)
        column(*layers, of=below, margins=(0, 4, 6, 4), spacing=10)
        scroll = scrolled(below, "layersScroll", self.tr("Each layer as it is now"))
        # One that comes and goes would change the width, and with it how the tiles are arranged.
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        body = QWidget()
        column((above, 2), (scroll, 3), of=body)
        self._flat = FlatNetwork()
        self._pages = one_of(self._message, body, self._flat)
        column(self._pages, of=self, margins=(6, 4, 0, 0))

        self._frame = Frame(self, self._draw, self._painted_ms)
        self._tiles_frame = Frame(
            self, self._draw_tiles, lambda: [self._tiles.painting_ms], least_ms=500
        )
        self.show_history(GrowingHistory(Experiment()))
        self.show_message(self.tr("Train a network to see what goes on in its layers."))

    # What is shown

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is still added to it as soon as `draw_soon` is called."""
        self._history = history
        self._frame.begin()
        self._tiles_frame.begin()
        self._moment: Moment | None = None
        self._drawn_probes = 0
        self._drawn_snapshot: Snapshot | None = None
        self._is_over = False
        self._kept: Weights = {}
        network = history.experiment.network
        count = len(network.hidden)
        names = [self.tr("layer {}").format(number + 1) for number in range(count)]
        self._gradients.begin(history.gradients, [*names, self.tr("output")])
        self._silent.begin(history.silent, names)
        for plot in self._plots:
            plot.mark_moment(None)
        self._silent.setVisible(network.activation is not Activation.LEAKY_RELU)
        self._explain_silent()
        for layer, units in zip(self._rows, network.hidden, strict=False):
            layer.begin(units, batch_norm=network.batch_norm)
        for index, layer in enumerate(self._rows):
            layer.setVisible(index < count)
        self._flat.begin(history.experiment)
        self._tiles.begin()
        self._tiles.setVisible(history.experiment.task_facts.images)
        self._paint()
        wait = self.tr("The first figures come with the first steps.")
        if history.experiment.pretrains:
            wait = self.tr("The first figures come when pre-training is over.")
        self.show_message(wait)
        self.draw_soon()

    def show_message(self, sentence: str) -> None:
        """Say, in place of all figures, why there are none. The next figures take its place."""
        self._message.setText(sentence)
        self._pages.setCurrentIndex(0)

    def show_weights(self, weights: Weights) -> None:
        """Show the weights that came out of the run; without a hidden layer they are all there is."""
        self._kept = weights
        self._draw_flat()

    def draw_soon(self) -> None:
        """Draw what has been added to the history, with the next frame in which the page is seen."""
        if self._drawn_probes != self._history.probed:
            self._frame.draw_soon()
        if self._drawn_snapshot is not self._history.snapshot:
            self._tiles_frame.draw_soon()

    def show_moment(self, moment: Moment | None, figures: ProbeFigures | None = None) -> None:
        """Look back at a moment: its weights and, as soon as they are known, its figures.

        None is the present, whose figures are those of the last probe.
        """
        self._moment = moment
        for plot in self._plots:
            plot.mark_moment(None if moment is None else moment.steps)
        self._show_figures(self._history.probe if moment is None else figures)
        self._draw_tiles()

    def end(self) -> None:
        """The run is over: show its last figures, and the units in the order of their changes."""
        self._is_over = True
        self._frame.draw_soon()
        self._tiles_frame.draw_soon()

    def draw_now(self) -> None:
        """Draw what has been added, without waiting for the next frame."""
        self._frame.draw_now()
        self._tiles_frame.draw_now()

    def watches(self) -> bool:
        """Whether the page can be seen, and a training should say its figures."""
        return self._watches

    # Drawing

    def _draw(self) -> None:
        probe = self._history.probe
        if probe is None or not self._history.experiment.network.hidden:
            return
        self._drawn_probes = self._history.probed
        self._pages.setCurrentIndex(1)
        for plot in self._plots:
            plot.draw()
        if self._moment is None:
            self._show_figures(probe)

    def _painted_ms(self) -> list[float]:
        rows = self._rows[: len(self._history.experiment.network.hidden)]
        plots = [plot.view.painting_ms for plot in self._plots]
        return [*plots, *(row.painting_ms for row in rows)]

    def _show_figures(self, figures: ProbeFigures | None) -> None:
        for layer, shown in zip(self._rows, figures.layers if figures else (), strict=False):
            layer.show_figures(shown)

    def _draw_tiles(self) -> None:
        experiment = self._history.experiment
        self._drawn_snapshot = self._history.snapshot
        shown = self._moment or self._drawn_snapshot
        self._draw_flat()
        if shown is None or not (experiment.network.hidden and experiment.task_facts.images):
            return
        start, now = (
            moment.weights["linear1.weight"].numpy()
            for moment in (self._history.snapshots.moments()[0], shown)
        )
        self._tiles.draw(start, now, shown.steps, rank=self._is_over and self._moment is None)

    def _draw_flat(self) -> None:
        shown = self._moment or self._history.snapshot
        weights = self._kept if self._kept and self._moment is None else shown and shown.weights
        if weights and not self._history.experiment.network.hidden:
            self._flat.show_weights(weights)
            self._pages.setCurrentWidget(self._flat)

    def _explain_silent(self) -> None:
        activation = self._history.experiment.network.activation
        if activation in (Activation.SIGMOID, Activation.TANH):
            bounds = "0.05, 0.95" if activation is Activation.SIGMOID else "−0.95, 0.95"
            said = self.tr(
                "The share of the layer's outputs for the probe batch that lie outside of ({}): there the "
                "activation is nearly flat, and hardly any gradient gets through."
            ).format(bounds)
            self._silent_title = self.tr("saturated outputs, %")
        else:
            said = self.tr(
                "The share of the layer's units that pass nothing on for any row of the probe batch. No "
                "gradient gets through them, so they learn nothing either."
            )
            self._silent_title = self.tr("dead units, %")
        self._silent.view.setToolTip(f"<p>{said}</p>")
        self._silent.view.setAccessibleName(self._silent_title)

    def take_colours(self) -> None:
        self._paint()
        self._frame.draw_soon()

    def _paint(self) -> None:
        palette = self.palette()
        layers = layer_colours(len(self._history.experiment.network.hidden), palette)
        output = output_colour(palette)
        for plot in self._plots:
            plot.paint(layers, output)
        for layer, colour in zip(self._rows, layers, strict=False):
            layer.paint(colour)
        text = palette.text().color()
        self._gradients.set_legend((text, "", self.tr("gradient norm")))
        self._silent.set_legend((text, "", self._silent_title))
        entries = [
            f'<span style="color:{colour.name()}"><b>▬</b></span> {number}'
            for number, colour in enumerate(layers, start=1)
        ]
        entries.append(f'<span style="color:{output.name()}"><b>╍╍</b></span> {self.tr("output")}')
        self._legend.setText(self.tr("Layer:") + " &nbsp;" + " &nbsp; ".join(entries))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell_watch(False)

    def _tell_watch(self, on: bool) -> None:
        if on != self._watches:
            self._watches = on
            self.watch_changed.emit(on)
