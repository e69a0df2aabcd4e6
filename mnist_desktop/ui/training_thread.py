"""A training in a thread of its own, told to the window about 15 times a second."""

from __future__ import annotations

import logging
import queue
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.learning.events import Command, Event
    from mnist_desktop.learning.history import Outcome
    from mnist_desktop.runs.plan import Plan

log = logging.getLogger(__name__)

# The window draws eight times a second; more signals would only wake it, which takes time from training.
_SIGNAL_SECONDS = 1 / 15


class TrainingThread(QThread):
    """Drives one training. It ends with exactly one of succeeded, stopped and failed.

    `told` brings every event since the last one, in order. `stopped` and `succeeded` bring the Run;
    `failed` a sentence and the Run so far, or None where there is none.
    """

    told = Signal(list)
    succeeded = Signal(object)
    stopped = Signal(object)
    failed = Signal(str, object)

    def __init__(self, engine: Engine, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingThread")
        self.plan = plan
        self._engine = engine
        self._stop_asked = threading.Event()
        self._changes: queue.SimpleQueue[tuple[str, float]] = queue.SimpleQueue()
        self._may_run = threading.Event()
        self._may_run.set()

    def stop(self) -> None:
        """Ask for the end; the run so far is kept. Asking twice is asking once."""
        self._stop_asked.set()
        self._may_run.set()

    def change(self, knob: str, value: float) -> None:
        """Go on with another learning rate or weight decay."""
        self._changes.put((knob, value))

    def pause(self) -> None:
        self._may_run.clear()
        if self._stop_asked.is_set():
            self._may_run.set()

    def resume(self) -> None:
        self._may_run.set()

    def run(self) -> None:
        try:
            outcome = self._drive()
        except Exception as error:
            log.exception("Training broke off")
            self.failed.emit(
                f"Training broke off because of an error in the program: {error}.", None
            )
            return
        self._tell_end(outcome)

    def _drive(self) -> Outcome:
        events = self._engine.train(self.plan)
        untold: list[Event] = []
        last_told = 0.0
        try:
            event = next(events)
            while True:
                untold.append(event)
                now = time.perf_counter()
                if now - last_told >= _SIGNAL_SECONDS or not self._may_run.is_set():
                    self.told.emit(untold)
                    untold = []
                    last_told = now
                self._may_run.wait()
                event = events.send(self._command())
        except StopIteration as end:
            outcome: Outcome = end.value
        if untold:
            self.told.emit(untold)
        return outcome

    def _command(self) -> Command:
        from mnist_desktop.learning.events import Change, Stop

        if self._stop_asked.is_set():
            return Stop()
        try:
            return Change(*self._changes.get_nowait())
        except queue.Empty:
            return None

    def _tell_end(self, outcome: Outcome) -> None:
        from mnist_desktop.learning.history import End
        from mnist_desktop.runs.run import Run

        plan = self.plan
        run = Run(plan.name, plan.experiment, outcome, plan.based_on)
        if outcome.end in (End.FINISHED, End.EARLY):
            self.succeeded.emit(run)
        elif outcome.end is End.STOPPED:
            self.stopped.emit(run)
        else:
            self.failed.emit(outcome.message, run)
