"""The trainings of a window, one or a race at a time, and the run that came out last."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.run_bar import Activity
from mnist_desktop.ui.training_thread import TrainingThread

if TYPE_CHECKING:
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run

log = logging.getLogger(__name__)


class Session(QObject):
    """Starts, holds and ends trainings; says what comes of them.

    A training is told of by `began`, any number of `told` (lists of events, each with the number of its
    training), `kept` with its Run or `failed` with a sentence, and `ended` when its thread has gone. In a
    race the first training is the one that the window shows, and its Run is kept last.
    """

    activity_changed = Signal()
    began = Signal()
    told = Signal(list)
    kept = Signal(object)
    failed = Signal(str)
    paused = Signal(bool)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._activity = Activity.LOADING
        self._thread: TrainingThread | None = None
        self._run: Run | None = None
        self._watches = False

    def activity(self) -> Activity:
        return self._activity

    def plan(self) -> Plan | None:
        """What is being trained now, the first of a race."""
        return self._thread.plans[0] if self._thread is not None else None

    def plans(self) -> tuple[Plan, ...]:
        """All that is being trained now."""
        return self._thread.plans if self._thread is not None else ()

    def run(self) -> Run | None:
        """The last run that ended or was opened."""
        return self._run

    def set_ready(self) -> None:
        """The engine has been loaded: from now on something can be trained."""
        self._set_activity(Activity.READY)

    def keep(self, run: Run) -> None:
        """Take a run as the last one: it has ended, or was opened."""
        self._run = run
        log.info("The run %s is kept.", run.name)
        self.kept.emit(run)

    def start(self, engine: Engine, plans: Sequence[Plan]) -> None:
        """Begin a training, or several side by side; nothing else may be going."""
        assert self._activity is Activity.READY
        thread = TrainingThread(engine, plans, self)
        thread.told.connect(self.told)
        thread.succeeded.connect(self.keep)
        thread.stopped.connect(self.keep)
        thread.failed.connect(self._on_failed)
        thread.finished.connect(self._on_finished)
        self._thread = thread
        if self._watches:
            thread.watch(True)
        log.info("Training began: %s.", " and ".join(plan.name for plan in plans))
        self.began.emit()
        self._set_activity(Activity.TRAINING)
        thread.start()

    def pause(self) -> None:
        """Hold the training, or let it go on."""
        if self._thread is None:
            return
        if self._activity is Activity.TRAINING:
            self._thread.pause()
            self._set_activity(Activity.PAUSED)
            self.paused.emit(True)
        elif self._activity is Activity.PAUSED:
            self.paused.emit(False)
            self._thread.resume()
            self._set_activity(Activity.TRAINING)

    def stop(self) -> None:
        """End the training and keep what it has learned."""
        if self._thread is not None and self._activity in (Activity.TRAINING, Activity.PAUSED):
            self._set_activity(Activity.STOPPING)
            self._thread.stop()

    def change(self, knob: str, value: float) -> None:
        """Let the training go on with another value of a live knob."""
        if self._thread is not None:
            self._thread.change(knob, value)

    def watch(self, on: bool) -> None:
        """Whether this training and those to come are to tell of their hidden layers."""
        self._watches = on
        if self._thread is not None:
            self._thread.watch(on)

    def wait(self) -> None:
        """Ask a training to stop and wait until it has."""
        if self._thread is not None:
            self._thread.stop()
            self._thread.wait()

    def _on_failed(self, sentence: str, run: Run | None) -> None:
        self.failed.emit(sentence)
        if run is not None:
            self.keep(run)

    def _on_finished(self) -> None:
        if self._thread is not None:
            self._thread.deleteLater()
            self._thread = None
        self.ended.emit()
        self._set_activity(Activity.READY)

    def _set_activity(self, activity: Activity) -> None:
        self._activity = activity
        self.activity_changed.emit()
