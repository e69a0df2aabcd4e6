"""The bar below: how far the run is, how long an epoch takes, how long is left."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, EpochEnded, Event, Reconstructed, Started
from mnist_desktop.ui.elided_label import ElidedLabel

# Text that changes more often than this cannot be read.
_EVERY_SECONDS = 0.5


class RunProgress(QWidget):
    """A progress bar over the whole run, with words on both sides."""

    def __init__(self) -> None:
        super().__init__()
        self._where = ElidedLabel("progressWhere")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setAccessibleName(self.tr("Progress of the run"))
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(12)
        self._speed = ElidedLabel("progressSpeed")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._where)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._speed)
        self._batches = self._epochs = 1
        self._steps = 0
        self._device = ""
        self._told = 0.0
        self.rest("")

    def rest(self, message: str) -> None:
        """Nothing is being trained; say what there is to say."""
        self._where.setText(message)
        self._bar.hide()
        self._speed.clear()

    def show_event(self, experiment: Experiment, event: Event) -> None:
        """Take from an event of the experiment's training what tells how far it is."""
        if isinstance(event, BatchLosses):
            self._show_steps(event.first + len(event.losses))
        elif isinstance(event, EpochEnded):
            self._epoch_seconds.append(event.figures.seconds)
        elif isinstance(event, Reconstructed):
            epochs = experiment.network.pretraining_epochs
            self._show_pretraining(event.figures.layer, event.figures.epoch, epochs)
        elif isinstance(event, Started):
            self._begin(event, in_steps=experiment.task_facts.full_batch)

    def _begin(self, started: Started, *, in_steps: bool) -> None:
        """A run begins; `in_steps` where each of its epochs is a single step and is called so."""
        self._batches, self._epochs = started.batches_per_epoch, started.epochs
        self._device = started.device
        self._in_steps = in_steps
        self._epoch_seconds: list[float] = []
        self._bar.setRange(0, 1000)
        self._bar.setValue(0)
        self._bar.show()
        self._told = 0.0
        self._show_steps(0)

    def _show_pretraining(self, layer: int, epoch: float, epochs: int) -> None:
        self._where.setText(
            self.tr("Pre-training layer {}, epoch {} of {}").format(
                layer, min(epochs, int(epoch) + 1), epochs
            )
        )

    def _show_steps(self, steps: int) -> None:
        now = time.perf_counter()
        if now - self._told < _EVERY_SECONDS:
            return
        self._told = now
        self._steps = steps
        epoch = min(self._epochs, steps // self._batches + 1)
        where = self.tr("Step {:,} of {:,}") if self._in_steps else self.tr("Epoch {} of {}")
        self._where.setText(where.format(epoch, self._epochs))
        done = steps / (self._batches * self._epochs)
        self._bar.setValue(round(1000 * done))
        self._speed.setText(self._in_words(done))

    def _in_words(self, done: float) -> str:
        if not self._epoch_seconds or self._in_steps:
            return self._device
        recent = self._epoch_seconds[-3:]
        each = sum(recent) / len(recent)
        left = _duration(each * self._epochs * (1 - done))
        return self.tr("{} an epoch  ·  {} left  ·  {}").format(_duration(each), left, self._device)


def _duration(seconds: float) -> str:
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s"
