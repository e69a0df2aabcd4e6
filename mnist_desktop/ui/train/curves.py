"""The curves of a run: every batch's loss, each epoch's cost, the test accuracy."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mnist_desktop.experiment.spec import Experiment, label_of
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.records import EpochFigures, KnobChange, best_of
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.charts.reconstruction_plot import ReconstructionPlot
from mnist_desktop.ui.colours import Coloured, colours
from mnist_desktop.ui.laying_out import column
from mnist_desktop.ui.whats_this import explain_all
from mnist_desktop.words import say

# A loss of zero has no place on a log scale.
_LEAST_LOSS = 1e-7


class Curves(Coloured):
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
            below=self.tr("epoch"),
        )
        self._accuracy.item.setXLink(self._loss.item)
        self._batch_curve = self._loss.curve()
        self._cost_curve = self._loss.curve(symbol="o")
        self._validation_curve = self._loss.curve(symbol="t")
        self._best = self._loss.curve(symbol="star")
        self._best.setSymbolSize(16)
        self._accuracy_curve = self._accuracy.curve(symbol="o")
        self._marks: list[pg.InfiniteLine] = []
        self._reconstruction: ReconstructionPlot | None = None  # there is seldom any pre-training
        self.marked_moment = self._loss.marked_moment
        self._loss.tell_value(self._loss_at)
        self._accuracy.tell_value(self._accuracy_at)

        self._layout = column((self._loss, 3), (self._accuracy, 2), of=self, spacing=4)

        self._frame = Frame(self, self._draw, lambda: [self._loss.view.painting_ms])
        self.draw_soon, self.draw_now = self._frame.draw_soon, self._frame.draw_now
        QShortcut(QKeySequence(Qt.Key.Key_Home), self).activated.connect(self._show_all)
        self._history = GrowingHistory(Experiment())
        self.take_colours()
        self.show_history(self._history)

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is still added to it as soon as `draw_soon` is called."""
        self._history = history
        experiment = history.experiment
        unit = self.tr("step") if self._in_steps else self.tr("epoch")
        self._accuracy.item.setLabel("bottom", unit)
        if experiment.pretrains and self._reconstruction is None:
            self._reconstruction = ReconstructionPlot()
            self._layout.insertWidget(0, self._reconstruction, 2)
            explain_all(self)
        if self._reconstruction is not None:
            self._reconstruction.setVisible(experiment.pretrains)
            self._reconstruction.show_history(history)
        for mark in self._marks:
            self._loss.item.removeItem(mark)
        self._marks = []
        self._say_legends()
        self._forget_range()
        self._epochs_drawn = -1
        self._cost_curve.setData([], [])
        self._frame.begin()
        self._loss.item.setYRange(-1, 0.5, padding=0)
        self.draw_now()

    def mark_moment(self, steps: int | None) -> None:
        """Mark the moment that is looked at, after `steps` steps; None: the present."""
        for plot in (self._loss, self._accuracy):
            plot.mark_moment(None if steps is None else steps / self._history.batches_per_epoch)

    def marks(self) -> list[str]:
        """What is written at the marks of changed knobs, in their order."""
        return [mark.label.format for mark in self._marks]

    def best_epoch(self) -> int | None:
        """The epoch that is marked as the one with the least validation loss."""
        best = best_of(self._history.epochs)
        return None if best is None else best.epoch

    def points(self) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """What the loss curve shows: epochs (batches,) and losses (batches,)."""
        losses = np.maximum(self._history.losses, _LEAST_LOSS)
        return np.arange(1, len(losses) + 1) / self._history.batches_per_epoch, losses

    def _forget_range(self) -> None:
        self._shown_epochs = 0
        self._range = (math.inf, -math.inf)
        self._accuracy_floor = 1.0

    def _draw(self) -> None:
        epochs, losses = self.points()
        self._follow(epochs, losses)
        self._batch_curve.setData(epochs, losses)
        if len(self._history.epochs) != self._epochs_drawn:
            self._epochs_drawn = len(self._history.epochs)
            self._draw_epochs(self._history.epochs)
        for change in self._history.changes[len(self._marks) :]:
            self._mark_change(change)
        if self._reconstruction is not None:
            self._reconstruction.draw()

    def _draw_epochs(self, epochs: Sequence[EpochFigures]) -> None:
        x = [epoch.epoch for epoch in epochs]
        if not self._in_steps:
            self._cost_curve.setData(x, [max(epoch.cost, _LEAST_LOSS) for epoch in epochs])
        self._accuracy_curve.setData(x, [epoch.test_accuracy for epoch in epochs])
        validations = [
            max(epoch.validation_loss, _LEAST_LOSS)
            for epoch in epochs
            if epoch.validation_loss is not None
        ]
        self._validation_curve.setData(x[: len(validations)], validations)
        best = best_of(epochs)
        self._best.setData(*(([], []) if best is None else ([best.epoch], [min(validations)])))

    def _mark_change(self, change: KnobChange) -> None:
        label = say(label_of(change.knob))
        mark = pg.InfiniteLine(
            pos=change.steps / self._history.batches_per_epoch,
            label=f"{label} {change.before:g} → {change.after:g}",
            labelOpts={"position": 0.92, "anchors": [(1, 0), (0, 0)]},
        )
        self._marks.append(mark)
        self._loss.item.addItem(mark, ignoreBounds=True)
        self._paint_marks()

    def _follow(self, epochs: NDArray[np.float64], losses: NDArray[np.float32]) -> None:
        """Keep everything in sight, in few large steps: each moves the axes, which is slow to paint."""
        epoch = epochs[-1] if len(epochs) else 0
        length = self._history.experiment.length
        shown = min(2 ** max(0, math.ceil(math.log2(max(epoch, 1)))), length)
        if shown != self._shown_epochs:
            self._shown_epochs = shown
            self._loss.item.setXRange(0, shown, padding=0.01)
        self._follow_losses(losses)
        self._follow_accuracies()

    def _show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._forget_range()
        self._follow(*self.points())

    def _follow_losses(self, losses: NDArray[np.float32]) -> None:
        finite = losses[np.isfinite(losses)]
        if not len(finite):
            return
        validations = [each.validation_loss for each in self._history.epochs]
        ends = [max(each, _LEAST_LOSS) for each in validations if each is not None]
        low, high = self._range
        least = math.log10(min(finite.min(), *ends) if ends else finite.min())
        most = math.log10(max(finite.max(), *ends) if ends else finite.max())
        if least < low or most > high:
            # Quarters of a decade, with a little air.
            low = min(low, math.floor((least - 0.03) * 4) / 4)
            high = max(high, math.ceil((most + 0.03) * 4) / 4)
            # A flat curve has half a decade all the same, so that the axis has numbers.
            low = min(low, high - 0.75)
            self._range = low, high
            self._loss.item.setYRange(low, high, padding=0)

    def _follow_accuracies(self) -> None:
        accuracies = [each.test_accuracy for each in self._history.epochs]
        lowest = min(accuracies, default=0.9)
        floor = next((f for f in (0.98, 0.95, 0.9, 0.8, 0.5) if f <= lowest), 0.0)
        if floor < self._accuracy_floor or not accuracies:
            self._accuracy_floor = floor
            self._accuracy.item.setYRange(floor, 1, padding=0.03)

    def _loss_at(self, x: float) -> str:
        epochs, losses = self.points()
        if not len(losses) or x < 0:
            return ""
        index = min(len(losses) - 1, int(np.searchsorted(epochs, x)))
        if self._in_steps:
            return self.tr("step {:,}: loss {:.4f}").format(index + 1, losses[index])
        text = self.tr("batch {:,}: loss {:.4f}").format(index + 1, losses[index])
        epoch = math.ceil(x)
        if 1 <= epoch <= len(self._history.epochs):
            figures = self._history.epochs[epoch - 1]
            text += self.tr("  ·  epoch {}: cost {:.4f}").format(epoch, figures.cost)
            if figures.validation_loss is not None:
                text += self.tr(", validation {:.4f}").format(figures.validation_loss)
        return text

    def _accuracy_at(self, x: float) -> str:
        if not self._history.epochs:
            return ""
        nearest = min(self._history.epochs, key=lambda each: abs(each.epoch - x))
        words = self.tr("epoch {}: {} of {}")
        if self._in_steps:
            words = self.tr("step {:,}: {} of {}")
        share = percent(nearest.test_accuracy, decimals=2)
        return words.format(nearest.epoch, share, self._tested())

    @property
    def _in_steps(self) -> bool:
        """Whether each epoch is a single step and is called so."""
        return self._history.experiment.task_facts.full_batch

    def _tested(self) -> str:
        return say(self._history.experiment.task_facts.tested)

    def take_colours(self) -> None:
        scheme = colours(self.palette())
        for curve, colour in (
            (self._cost_curve, scheme.cost),
            (self._accuracy_curve, scheme.accuracy),
            (self._validation_curve, scheme.validation),
            (self._best, scheme.validation),  # a single point has no line
        ):
            curve.setPen(pg.mkPen(colour, width=1))
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
        self._paint_marks()
        self._say_legends()

    def _paint_marks(self) -> None:
        text = self.palette().text().color()
        for mark in self._marks:
            mark.setPen(pg.mkPen(text, width=1, style=Qt.PenStyle.DashLine))
            mark.label.setColor(text)

    def _say_legends(self) -> None:
        experiment = self._history.experiment
        scheme = colours(self.palette())
        # Where a step is an epoch there is but one curve, and it need not be pale.
        batch = scheme.cost if self._in_steps else scheme.batch
        self._batch_curve.setPen(pg.mkPen(batch, width=1))
        every = self.tr("loss of every step") if self._in_steps else self.tr("loss of every batch")
        entries = [(batch, "—", every)]
        if not self._in_steps:
            entries.append((scheme.cost, "●", self.tr("cost: mean over an epoch")))
        if experiment.validation_rows > 0:
            star = self.tr("kept") if experiment.stops_early else self.tr("least")
            entries.append((scheme.validation, "▼", self.tr("validation loss")))
            entries.append((scheme.validation, "★", star))
        self._loss.set_legend(*entries)
        words = self.tr("accuracy on {}").format(self._tested())
        self._accuracy.set_legend((scheme.accuracy, "●", words))
