"""The curves of a run: every batch's loss, each epoch's cost, the test accuracy."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mnist_desktop.experiment.spec import Experiment, label_of
from mnist_desktop.history.events import BatchLosses, Changed, EpochEnded, Event, Reconstructed
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.growing import Growing
from mnist_desktop.ui.plot import Plot
from mnist_desktop.ui.reconstruction_plot import ReconstructionPlot
from mnist_desktop.ui.texts import translated
from mnist_desktop.ui.whats_this import explain_all

if TYPE_CHECKING:
    from mnist_desktop.history.records import EpochFigures, History, KnobChange, Reconstruction

# The curves are drawn at most this often, and less often where drawing is slow, so that it takes this
# share of the time: what draws does not train.
_FRAME_MS = 125
_DRAWING_SHARE = 0.03
_SLOWEST_FRAME_MS = 1000
# A loss of zero has no place on a log scale.
_LEAST_LOSS = 1e-7


class Curves(QWidget):
    """Two plots over the epochs that grow while a run goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._loss = Plot(
            name="lossPlot",
            title=self.tr("Loss"),
            unit=self.tr("loss"),
            log=True,
            explanation=self.tr(
                "How wrong the network is, on a log scale. The thin line is the loss of every batch; the "
                "thick one the cost, the mean over an epoch. Drag to move, turn the wheel to zoom, press "
                "Home to see all."
            ),
        )
        self._accuracy = Plot(
            name="accuracyPlot",
            title=self.tr("Test accuracy"),
            unit=self.tr("accuracy"),
            explanation=self.tr(
                "The share of the 10,000 test images, which are never trained on, that the network "
                "reads rightly after each epoch; of a table, the share of its rows."
            ),
        )
        self._accuracy.item.setLabel("bottom", self.tr("epoch"))
        self._accuracy.item.getAxis("bottom").setHeight(36)
        self._accuracy.item.setXLink(self._loss.item)
        self._batch_curve = self._loss.curve()
        self._cost_curve = self._loss.curve(symbol="o")
        self._validation_curve = self._loss.curve(symbol="t")
        self._best = self._loss.curve(symbol="star")
        self._best.setSymbolSize(16)
        self._accuracy_curve = self._accuracy.curve(symbol="o")
        self._marks: list[pg.InfiniteLine] = []
        self._moment_lines = [pg.InfiniteLine(), pg.InfiniteLine()]
        for line, plot in zip(self._moment_lines, (self._loss, self._accuracy), strict=True):
            line.hide()
            plot.item.addItem(line, ignoreBounds=True)
        self._reconstruction: ReconstructionPlot | None = None  # there is seldom any pre-training
        self._loss.tell_value(self._loss_at)
        self._accuracy.tell_value(self._accuracy_at)

        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._loss, 3)
        layout.addWidget(self._accuracy, 2)

        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._draw)
        QShortcut(QKeySequence(Qt.Key.Key_Home), self).activated.connect(self._show_all)
        self._in_steps = self._has_validation = self._stops_early = False
        self._tested = ""
        self._paint_in_palette()
        self.clear(Experiment())

    def clear(self, experiment: Experiment) -> None:
        """Make room for a run."""
        batches_per_epoch, epochs = experiment.batches_per_epoch, experiment.length
        self._in_steps = experiment.task_facts.full_batch
        unit = self.tr("step") if self._in_steps else self.tr("epoch")
        self._accuracy.item.setLabel("bottom", unit)
        self._tested = translated(experiment.task_facts.tested)
        self._stops_early = experiment.stops_early
        self._has_validation = experiment.validation_rows > 0
        if experiment.pretrains and self._reconstruction is None:
            self._reconstruction = ReconstructionPlot()
            self._layout.insertWidget(0, self._reconstruction, 2)
            explain_all(self)
        if self._reconstruction is not None:
            self._reconstruction.setVisible(experiment.pretrains)
            self._reconstruction.begin(experiment)
        for mark in self._marks:
            self._loss.item.removeItem(mark)
        self._marks = []
        self._say_legends()
        self._batches_per_epoch = max(1, batches_per_epoch)
        self._epochs = epochs
        self._x = Growing(min(self._batches_per_epoch * epochs, 1_000_000))
        self._losses = Growing(min(self._batches_per_epoch * epochs, 1_000_000))
        self._epoch_x = Growing(epochs)
        self._costs = Growing(epochs)
        self._accuracies = Growing(epochs)
        self._validations = Growing(epochs)
        self._shown_epochs = 0
        self._least, self._most = math.inf, 0.0
        self._range = (math.inf, -math.inf)
        self._accuracy_floor = 1.0
        self._epochs_drawn = -1
        self._cost_curve.setData([], [])
        self._interval_ms = _FRAME_MS
        self._loss.item.setYRange(-1, 0.5, padding=0)
        self._draw()

    def show_history(self, experiment: Experiment, history: History) -> None:
        """Show a run that is over."""
        self.clear(experiment)
        for reconstruction in history.pretraining:
            self.add_reconstruction(reconstruction)
        self.add_losses(0, history.losses)
        for change in history.changes:
            self.add_change(change)
        for figures in history.epochs:
            self.add_epoch(figures)
        self.draw_now()

    def draw_now(self) -> None:
        """Draw what has been added, without waiting for the next frame."""
        self._frame.stop()
        self._draw()

    def show_event(self, event: Event) -> None:
        """Take from an event of a training what belongs on the curves."""
        if isinstance(event, BatchLosses):
            self.add_losses(event.first, event.losses)
        elif isinstance(event, EpochEnded):
            self.add_epoch(event.figures)
        elif isinstance(event, Changed):
            self.add_change(event.change)
        elif isinstance(event, Reconstructed):
            self.add_reconstruction(event.figures)

    def add_losses(self, first: int, losses: NDArray[np.float32]) -> None:
        """Add the losses of batches `first`, `first` + 1, … (counted from 0)."""
        if not len(losses):
            return
        steps = np.arange(first + 1, first + 1 + len(losses))
        self._x.extend(steps / self._batches_per_epoch)
        shown = np.clip(losses, _LEAST_LOSS, None, dtype=np.float64)
        self._losses.extend(shown)
        finite = shown[np.isfinite(shown)]
        self._least = min(self._least, finite.min(initial=math.inf))
        self._most = max(self._most, finite.max(initial=0.0))
        self._draw_soon()

    def add_epoch(self, figures: EpochFigures) -> None:
        self._epoch_x.extend([figures.epoch])
        self._costs.extend([max(figures.cost, _LEAST_LOSS)])
        if figures.validation_loss is not None:
            loss = max(figures.validation_loss, _LEAST_LOSS)
            self._validations.extend([loss])
            self._least, self._most = min(self._least, loss), max(self._most, loss)
        self._accuracies.extend([figures.test_accuracy])
        self._draw_soon()

    def add_change(self, change: KnobChange) -> None:
        """Mark where a knob was changed."""
        label = translated(label_of(change.knob))
        mark = pg.InfiniteLine(
            pos=change.steps / self._batches_per_epoch,
            label=f"{label} {change.before:g} → {change.after:g}",
            labelOpts={"position": 0.92, "anchors": [(1, 0), (0, 0)]},
        )
        self._marks.append(mark)
        self._loss.item.addItem(mark, ignoreBounds=True)
        self._paint_marks()

    def mark_moment(self, steps: int | None) -> None:
        """Mark the moment that is looked at, after `steps` steps; None: the present."""
        for line in self._moment_lines:
            line.setVisible(steps is not None)
            if steps is not None:
                line.setPos(steps / self._batches_per_epoch)

    def marks(self) -> list[str]:
        """What is written at the marks of changed knobs, in their order."""
        return [mark.label.format for mark in self._marks]

    def best_epoch(self) -> int | None:
        """The epoch that is marked as the one with the least validation loss."""
        if not len(self._validations):
            return None
        return int(self._epoch_x.values[self._validations.values.argmin()])

    def add_reconstruction(self, figures: Reconstruction) -> None:
        """Add how well a layer that is being pre-trained gives back what it is shown."""
        if self._reconstruction is not None:
            self._reconstruction.add(figures)

    def points(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What the loss curve holds: epochs (batches,) and losses (batches,)."""
        return self._x.values, self._losses.values

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_in_palette()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frame.stop()

    def _draw_soon(self) -> None:
        if not self._frame.isActive():
            self._frame.start(self._interval_ms)

    def _draw(self) -> None:
        started = time.perf_counter()
        self._follow()
        self._batch_curve.setData(self._x.values, self._losses.values)
        if len(self._costs) != self._epochs_drawn:
            self._epochs_drawn = len(self._costs)
            if not self._in_steps:
                self._cost_curve.setData(self._epoch_x.values, self._costs.values)
            self._accuracy_curve.setData(self._epoch_x.values, self._accuracies.values)
            epochs = self._epoch_x.values[: len(self._validations)]
            self._validation_curve.setData(epochs, self._validations.values)
            if (best := self.best_epoch()) is not None:
                self._best.setData([best], [self._validations.values.min()])
            else:
                self._best.setData([], [])
        # Qt paints when it gets to it, so the painting counted here is that of the frame before.
        took_ms = (time.perf_counter() - started) * 1000 + self._loss.view.painting_ms
        wanted = max(_FRAME_MS, took_ms / _DRAWING_SHARE)
        self._interval_ms = round(min(_SLOWEST_FRAME_MS, wanted))

    def _follow(self) -> None:
        """Keep everything in sight, in few large steps: each moves the axes, which is slow to paint."""
        epoch = self._x.values[-1] if len(self._x) else 0
        shown = min(2 ** max(0, math.ceil(math.log2(max(epoch, 1)))), self._epochs)
        if shown != self._shown_epochs:
            self._shown_epochs = shown
            self._loss.item.setXRange(0, shown, padding=0.01)
        self._follow_losses()
        self._follow_accuracies()

    def _show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._shown_epochs = 0
        self._range = (math.inf, -math.inf)
        self._accuracy_floor = 1.0
        self._follow()

    def _follow_losses(self) -> None:
        if not self._most:
            return
        low, high = self._range
        least, most = math.log10(self._least), math.log10(self._most)
        if least < low or most > high:
            # Quarters of a decade, with a little air.
            low = min(low, math.floor((least - 0.03) * 4) / 4)
            high = max(high, math.ceil((most + 0.03) * 4) / 4)
            # A flat curve has half a decade all the same, so that the axis has numbers.
            low = min(low, high - 0.75)
            self._range = low, high
            self._loss.item.setYRange(low, high, padding=0)

    def _follow_accuracies(self) -> None:
        lowest = self._accuracies.values.min() if len(self._accuracies) else 0.9
        floor = next((f for f in (0.98, 0.95, 0.9, 0.8, 0.5) if f <= lowest), 0.0)
        if floor < self._accuracy_floor or not len(self._accuracies):
            self._accuracy_floor = floor
            self._accuracy.item.setYRange(floor, 1, padding=0.03)

    def _loss_at(self, x: float) -> str:
        if not len(self._x) or x < 0:
            return ""
        index = min(len(self._x) - 1, int(np.searchsorted(self._x.values, x)))
        text = self.tr("batch {:,}: loss {:.4f}").format(index + 1, self._losses.values[index])
        if self._in_steps:
            return self.tr("step {:,}: loss {:.4f}").format(index + 1, self._losses.values[index])
        epoch = math.ceil(x)
        if 1 <= epoch <= len(self._costs):
            cost = self._costs.values[epoch - 1]
            text += self.tr("  ·  epoch {}: cost {:.4f}").format(epoch, cost)
        if 1 <= epoch <= len(self._validations):
            text += self.tr(", validation {:.4f}").format(self._validations.values[epoch - 1])
        return text

    def _accuracy_at(self, x: float) -> str:
        if not len(self._accuracies):
            return ""
        nearest = int(np.abs(self._epoch_x.values - x).argmin())
        epoch, accuracy = int(self._epoch_x.values[nearest]), self._accuracies.values[nearest]
        words = (
            self.tr("step {:,}: {:.2%} of {}")
            if self._in_steps
            else self.tr("epoch {}: {:.2%} of {}")
        )
        return words.format(epoch, accuracy, self._tested)

    def _paint_in_palette(self) -> None:
        scheme = colours(self.palette())
        self._cost_curve.setPen(pg.mkPen(scheme.cost, width=1))
        self._cost_curve.setSymbolBrush(scheme.cost)
        self._cost_curve.setSymbolPen(None)
        self._accuracy_curve.setPen(pg.mkPen(scheme.accuracy, width=1))
        self._accuracy_curve.setSymbolBrush(scheme.accuracy)
        self._accuracy_curve.setSymbolPen(None)
        self._validation_curve.setPen(pg.mkPen(scheme.validation, width=1))
        for curve in (self._validation_curve, self._best):
            curve.setSymbolBrush(scheme.validation)
            curve.setSymbolPen(None)
        self._paint_marks()
        self._say_legends()

    def _paint_marks(self) -> None:
        text = self.palette().text().color()
        for line in self._moment_lines:
            line.setPen(pg.mkPen(self.palette().highlight().color(), width=2))
        for mark in self._marks:
            mark.setPen(pg.mkPen(text, width=1, style=Qt.PenStyle.DashLine))
            mark.label.setColor(text)

    def _say_legends(self) -> None:
        scheme = colours(self.palette())
        # Where a step is an epoch there is but one curve, and it need not be pale.
        batch = scheme.cost if self._in_steps else scheme.batch
        self._batch_curve.setPen(pg.mkPen(batch, width=1))
        every = self.tr("loss of every step") if self._in_steps else self.tr("loss of every batch")
        entries = [(batch, "—", every)]
        if not self._in_steps:
            entries.append((scheme.cost, "●", self.tr("cost: mean over an epoch")))
        if self._has_validation:
            star = self.tr("kept") if self._stops_early else self.tr("least")
            entries.append((scheme.validation, "▼", self.tr("validation loss")))
            entries.append((scheme.validation, "★", star))
        self._loss.set_legend(*entries)
        words = self.tr("accuracy on {}").format(self._tested)
        self._accuracy.set_legend((scheme.accuracy, "●", words))
