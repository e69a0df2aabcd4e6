"""The bar below: how far the run is, how long an epoch takes, how long is left."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QProgressBar, QWidget

from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.in_time import duration
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import named, row

# Text that changes more often than this cannot be read.
_EVERY_SECONDS = 0.5


class RunProgress(QWidget):
    """A progress bar over the whole run, with words on both sides."""

    def __init__(self) -> None:
        super().__init__()
        self._where = ElidedLabel("progressWhere")
        bar = QProgressBar(textVisible=False, minimum=0, maximum=1000)
        self._bar = named(bar, "progressBar", self.tr("Progress of the run"))
        self._bar.setMaximumHeight(12)
        self._speed = ElidedLabel("progressSpeed")
        row(self._where, (self._bar, 1), self._speed, of=self)
        self.rest("")

    def rest(self, message: str) -> None:
        """Nothing is being trained; say what there is to say."""
        self._where.setText(message)
        self._bar.hide()
        self._bar.setValue(0)
        self._speed.clear()
        self._told = 0.0

    def show_history(self, history: GrowingHistory, *, at_once: bool = False) -> None:
        """Show how far a training is by now, with the next words that can be read or at once."""
        experiment = history.experiment
        steps, epochs = len(history.losses), experiment.length
        self._bar.show()
        if not steps and history.pretraining:
            newest = history.pretraining[-1]
            of = experiment.network.pretraining_epochs
            text = self.tr("Pre-training layer {}, epoch {} of {}")
            self._where.setText(text.format(newest.layer, min(of, int(newest.epoch) + 1), of))
            return
        now = time.perf_counter()
        if now - self._told < _EVERY_SECONDS and not at_once:
            return
        self._told = now
        in_steps = experiment.task_facts.full_batch
        epoch = min(epochs, steps // history.batches_per_epoch + 1)
        where = self.tr("Step {:,} of {:,}") if in_steps else self.tr("Epoch {} of {}")
        self._where.setText(where.format(epoch, epochs))
        done = steps / (history.batches_per_epoch * epochs)
        self._bar.setValue(round(1000 * done))
        self._speed.setText(self._in_words(history, done))

    def _in_words(self, history: GrowingHistory, done: float) -> str:
        recent = [figures.seconds for figures in history.epochs[-3:]]
        if not recent or history.experiment.task_facts.full_batch:
            return history.device
        each = sum(recent) / len(recent)
        left = duration(each * history.experiment.length * (1 - done))
        return self.tr("{} an epoch  ·  {} left  ·  {}").format(
            duration(each), left, history.device
        )
