"""The page "Initialisation": what four initialisations make of the form's network before its first step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mnist_desktop.experiment.choices import Init
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.charts.card import Reading, Value
from mnist_desktop.ui.charts.labels import Label, Legend
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import Coloured, is_dark
from mnist_desktop.ui.laying_out import column, notice, one_of, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.start.histograms import StartHistograms
from mnist_desktop.ui.wrapped_label import WrappedLabel
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.learning.starting import Start

# Who turns a knob in the form turns it on.
_AFTER_MS = 250
# What has no place on a log axis is drawn there.
_LEAST = 1e-12
_COLOURS = (1, 0, 2, 3)  # among those of runs: N(0, 1), PyTorch's, Xavier, He
_SIGNS = (("o", "●"), ("s", "■"), ("t1", "▲"), ("d", "◆"))


class StartPage(Coloured):
    """Draws the form's network with each initialisation, and shows how outputs and gradients spread."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self._asker = asker
        self._experiment = Experiment()
        self._asked: Experiment | None = None  # what is shown, or about to be
        self._starts: tuple[Start, ...] = ()
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._waiting.timeout.connect(self._ask)
        title = PlainLabel(self.tr("Initialisation"))
        title.setFont(sized(self.font(), Size.TITLE, bold=True))
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "The form's network before its first step, drawn with four initialisations: how far each "
            "layer's outputs spread on one batch, and the gradients that come back. A good start keeps "
            "both alike from layer to layer."
        )
        self._outputs = self._plot(
            "startOutputs",
            self.tr("Spread of outputs"),
            self.tr("The standard deviation of what each layer gives, over all images and units."),
        )
        self._gradients = self._plot(
            "startGradients",
            self.tr("Spread of gradients"),
            self.tr("The standard deviation of the loss derived by each layer's sums z."),
        )
        self._curves = [
            [plot.curve(symbol=symbol) for symbol, _ in _SIGNS]
            for plot in (self._outputs, self._gradients)
        ]
        self._legend = Legend()
        self.histograms = StartHistograms()
        self._said = WrappedLabel("startSaid", selectable=True)
        self._notice = notice("startNotice", self.tr("The network is still being loaded."))
        body = QWidget()
        plots = row((self._outputs, 1), (self._gradients, 1), spacing=8)
        column(self._legend, (plots, 5), (self.histograms, 4), self._said, of=body, spacing=6)
        self._place = one_of(self._notice, Scroll(body, "startScroll"))
        column(
            row(title, (WrappedLabel("startWords", words), 1), spacing=10),
            (self._place, 1),
            of=self,
            margins=(8, 4, 8, 8),
            spacing=8,
        )
        asker.when_ready(lambda _: self._ask_soon())

    def _plot(self, name: str, title: str, explanation: str) -> Plot:
        plot = Plot(name=name, title=title, explanation=explanation, log=True, heading=title)
        plot.item.setDownsampling(auto=False)
        plot.item.setClipToView(False)
        plot.view.setMouseEnabled(False, False)
        plot.tell_reading(partial(self._reading, plot))
        return plot

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment in the form."""
        self._experiment = experiment
        self._ask_soon()

    def starts(self) -> tuple[Start, ...]:
        """What is shown."""
        return self._starts

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._asker.is_asked(self):
            self._asker.forget(self)
            self._asked = None

    def take_colours(self) -> None:
        self._show()

    def _ask_soon(self) -> None:
        if self.isVisible() and self._asker.is_ready() and self._is_other():
            self._waiting.start()

    def _is_other(self) -> bool:
        """Whether what the form has starts otherwise than what is shown."""
        one, other = self._asked, self._experiment
        return one is None or any(
            (
                one.reads != other.reads,
                one.network != other.network,
                one.training.seed != other.training.seed,
                one.training.label_smoothing != other.training.label_smoothing,
            )
        )

    def _ask(self) -> None:
        experiment = self._asked = self._experiment

        def question(engine: Engine) -> Iterator[tuple[Start, ...] | str | None]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.probes import PROBE_ROWS
            from mnist_desktop.learning.starting import starts

            found = []
            try:
                data = engine.examples(experiment)
                inputs, labels = data.train_inputs[:PROBE_ROWS], data.train_labels[:PROBE_ROWS]
                for start in starts(experiment, inputs, labels):
                    found.append(start)
                    yield None
                yield tuple(found)
            except Refusal as refusal:
                yield str(refusal)

        self._asker.forget(self)
        self._asker.ask(self, question, self._on_answered, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._on_answered(self.tr("The network could not be asked: {}.").format(error))

    def _on_answered(self, found: tuple[Start, ...] | str) -> None:
        self._starts = () if isinstance(found, str) else found
        if isinstance(found, str):
            self._notice.setText(found)
        self._place.setCurrentIndex(0 if isinstance(found, str) else 1)
        self._show()

    # What is seen.

    def _colours(self) -> list[QColor]:
        ground = DARK if is_dark(self.palette()) else LIGHT
        return [QColor(ground.runs[colour]) for colour in _COLOURS]

    def _names(self) -> list[str]:
        return [say(start.init.label) for start in self._starts]

    def _show(self) -> None:
        starts, colours = self._starts, self._colours()
        if not starts:
            return
        layers = len(starts[0].gradients)
        places = [self.tr("in"), *(str(n) for n in range(1, layers)), self.tr("out")]
        for plot, curves, first in zip(
            (self._outputs, self._gradients), self._curves, (0, 1), strict=True
        ):
            values = [start.gradients if first else start.outputs for start in starts]
            for curve, colour, own in zip(curves, colours, values, strict=True):
                curve.setPen(pg.mkPen(colour, width=2))
                curve.setSymbolBrush(colour)
                curve.setSymbolPen(None)
                curve.setSymbolSize(8)
                curve.setData(np.arange(first, layers + 1), np.maximum(own, _LEAST))
            plot.item.getAxis("bottom").setTicks([list(enumerate(places))])
            plot.item.setXRange(first - 0.2, layers + 0.2, padding=0)
            finite = np.concatenate(values)
            finite = np.log10(np.maximum(finite[np.isfinite(finite)], _LEAST))
            low, high = float(finite.min()), float(finite.max())
            # Never less than a decade, so that the axis has numbers.
            middle, half = (low + high) / 2, max(high - low, 1.0) / 2
            plot.item.setYRange(middle - half, middle + half, padding=0.08)
        signs = (sign for _, sign in _SIGNS)
        self._legend.set_entries(
            [
                Label(colour, sign, self._called(start.init, name))
                for colour, sign, name, start in zip(
                    colours, signs, self._names(), starts, strict=True
                )
            ]
        )
        self.histograms.setVisible(layers > 1)
        self.histograms.show_starts(starts, self._names(), colours)
        self._said.setText(self._in_words(starts))

    def _called(self, init: Init, name: str) -> str:
        return self.tr("{} (the form's)").format(name) if init is self._own() else name

    def _own(self) -> Init:
        """Where pre-training starts from is PyTorch's own."""
        init = (self._asked or self._experiment).network.init
        return Init.PYTORCH if init is Init.DBN else init

    def _in_words(self, starts: Sequence[Start]) -> str:
        if len(starts[0].gradients) < 3:
            return self.tr(
                "With fewer than two hidden layers nothing is passed on from one to the next: add layers "
                "in the form, and see where the spread goes."
            )
        grown = [start.outputs[-2] / max(start.outputs[1], _LEAST) for start in starts]
        back = [start.gradients[0] / max(start.gradients[-2], _LEAST) for start in starts]
        named = (
            f"×\u00a0{each:.2g} {name}" for each, name in zip(grown, self._names(), strict=True)
        )
        words = self.tr(
            "From the first hidden layer to the last the outputs' spread changes by {}; that of the "
            "gradients, on their way back, by {}."
        )
        return words.format(", ".join(named), ", ".join(f"×\u00a0{each:.2g}" for each in back))

    def _reading(self, plot: Plot, point: QPointF) -> Reading:
        starts = self._starts
        place = round(point.x())
        of_gradients = plot is self._gradients
        if not starts or not of_gradients <= place <= len(starts[0].gradients):
            return Reading()
        parts = zip(
            starts, self._colours(), (sign for _, sign in _SIGNS), self._names(), strict=True
        )
        values = [
            Value(
                colour,
                sign,
                name,
                f"{(start.gradients[place - 1] if of_gradients else start.outputs[place]):.3g}",
            )
            for start, colour, sign, name in parts
        ]
        layers = len(starts[0].gradients)
        where = self.tr("layer {}").format(place)
        if place in (0, layers):
            where = self.tr("scores") if place else self.tr("inputs")
        return Reading(where, values)
