"""The curves of a run: its losses above its accuracies, or beside them where there is little height."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.records import best_of
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.charts.reconstruction_plot import ReconstructionPlot
from mnist_desktop.ui.laying_out import column
from mnist_desktop.ui.train.accuracy_plot import AccuracyPlot
from mnist_desktop.ui.train.loss_plot import LossPlot
from mnist_desktop.ui.whats_this import explain_all

# With less height for each, in pixels, the plots stand beside each other; then each has at least so much.
_LOW = 170
_LEAST_BESIDE = 130


class Curves(QWidget):
    """Plots over the epochs that grow while a run goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._loss = LossPlot()
        self._accuracy = AccuracyPlot(ends=self._loss.ends())
        self._accuracy.item.setXLink(self._loss.item)
        self._reconstruction: ReconstructionPlot | None = None  # there is seldom any pre-training
        self.marked_moment = self._loss.marked_moment
        self.marks = self._loss.marks
        self._layout = column((self._loss, 3), (self._accuracy, 2), of=self, spacing=4)
        self._frame = Frame(self, self._draw, lambda: [self._loss.view.painting_ms])
        self.draw_soon, self.draw_now = self._frame.draw_soon, self._frame.draw_now
        QShortcut(QKeySequence(Qt.Key.Key_Home), self).activated.connect(self._show_all)
        self._history = GrowingHistory(Experiment())
        self._shown_epochs = 0
        self.show_history(self._history)

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is still added to it as soon as `draw_soon` is called."""
        self._history = history
        experiment = history.experiment
        if experiment.pretrains and self._reconstruction is None:
            self._reconstruction = ReconstructionPlot()
            self._layout.insertWidget(0, self._reconstruction, 2)
            explain_all(self)
        if self._reconstruction is not None:
            self._reconstruction.setVisible(experiment.pretrains)
            self._reconstruction.show_history(history)
        self._loss.show_history(history)
        self._accuracy.show_history(history)
        self._arrange()
        self._shown_epochs = 0
        self._frame.begin()
        self.draw_now()

    def expect(self, experiment: Experiment) -> None:
        """While nothing is shown, say what will be here of an experiment."""
        history = self._history
        if not len(history.losses) and history.experiment.task is not experiment.task:
            self.show_history(GrowingHistory(experiment))

    def mark_moment(self, steps: int | None) -> None:
        """Mark the moment that is looked at, after `steps` steps; None: the present."""
        for plot in (self._loss, self._accuracy):
            plot.mark_moment(None if steps is None else steps / self._history.batches_per_epoch)

    def best_epoch(self) -> int | None:
        """The epoch that is marked as the one with the least validation loss."""
        best = best_of(self._history.epochs)
        return None if best is None else best.epoch

    def points(self) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """What the loss curve is of: epochs (batches,) and losses (batches,)."""
        losses = self._history.losses
        return np.arange(1, len(losses) + 1) / self._history.batches_per_epoch, losses

    def _draw(self) -> None:
        self._follow()
        self._loss.draw()
        self._accuracy.draw()
        if self._reconstruction is not None:
            self._reconstruction.draw()

    def _follow(self) -> None:
        """Keep all epochs in sight, in few large steps: each moves the axes, which is slow to paint."""
        epoch = len(self._history.losses) / self._history.batches_per_epoch
        length = self._history.experiment.length
        shown = min(2 ** max(0, math.ceil(math.log2(max(epoch, 1)))), length)
        if shown != self._shown_epochs:
            self._shown_epochs = shown
            self._loss.item.setXRange(0, shown, padding=0.01)

    def _show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._shown_epochs = 0
        self._follow()
        self._loss.show_all()
        self._accuracy.show_all()

    def _arrange(self) -> None:
        """Lay the plots above each other where there is height, else beside each other."""
        plots = 3 if self._history.experiment.pretrains else 2
        beside = self.height() < plots * _LOW
        way = QBoxLayout.Direction
        self._layout.setDirection(way.LeftToRight if beside else way.TopToBottom)
        for lower in (self._accuracy, self._reconstruction):
            if lower is not None:
                self._layout.setStretchFactor(lower, 3 if beside else 2)
        in_steps = self._history.experiment.task_facts.full_batch
        unit = self.tr("step") if in_steps else self.tr("epoch")
        self._loss.set_below(unit if beside else "")
        for plot in (self._loss, self._accuracy):
            plot.set_least_height(_LEAST_BESIDE if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
