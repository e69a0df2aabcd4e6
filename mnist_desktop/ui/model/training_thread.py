"""Trainings in a thread of their own, told to the window about 15 times a second."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Change, Command, Stop, Watch
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.collecting import give_back_memory
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.work import Work
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run

log = logging.getLogger(__name__)

# The window draws eight times a second; more signals would only wake it, which takes time from training.
_SIGNAL_SECONDS = 1 / 15
# Figures of the layers that nobody looks at yet: they take a hundredth of the time at most.
_SELDOM_PER_SECOND = 2


class TrainingThread(Work):
    """Drives one training, or several side by side.

    `told` brings every event since the last one, in order, each with the number of its training; `ended`
    the Run of each, the first one's last; or else `failed` a sentence: then all of them have broken off.
    """

    told = Signal(list)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, engine: Engine, plans: Sequence[Plan], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("trainingThread")
        self._plans = plans
        self._engine = engine
        self._stop: Stop | None = None
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._may_run = threading.Event()
        self._may_run.set()

    def stop(self) -> None:
        """Ask for the end; the runs so far are kept. Asking twice is asking once."""
        self._ask(Stop())

    def end(self) -> None:
        """The program ends: the runs so far are kept as broken off, to be offered at its next start."""
        self._ask(Stop(for_now=True))

    def _ask(self, stop: Stop) -> None:
        self._stop = self._stop or stop
        self._may_run.set()

    def change(self, knob: str, value: float) -> None:
        """Go on with another learning rate or weight decay."""
        self._commands.put(Change(knob, value))

    def watch(self, closely: bool) -> None:
        """Ask for figures of the hidden layers, for somebody who looks or else for later."""
        self._commands.put(Watch(True) if closely else Watch(True, _SELDOM_PER_SECOND))

    def pause(self) -> None:
        self._may_run.clear()
        if self._stop is not None:
            self._may_run.set()

    def resume(self) -> None:
        self._may_run.set()

    def run(self) -> None:
        try:
            runs = self._drive()
        except Refusal as error:
            self.failed.emit(str(error))
        except Exception as error:
            log.exception("Training broke off")
            words = "Training broke off because of an error in the program: {error}."
            self.failed.emit(say(words, error=error))
        else:
            # The first one last: it is what the window goes on with.
            for run in reversed(runs):
                self.ended.emit(run)
        give_back_memory()

    def _drive(self) -> list[Run]:
        untold: list[object] = []
        last_told = 0.0

        def tell(event: object) -> Command:
            nonlocal untold, last_told
            untold.append(event)
            now = time.perf_counter()
            if now - last_told >= _SIGNAL_SECONDS or not self._may_run.is_set():
                self.told.emit(untold)
                untold, last_told = [], now
            self._may_run.wait()
            return self._command()

        runs = drive(self._engine.train(self._plans), tell)
        if untold:
            self.told.emit(untold)
        return runs

    def _command(self) -> Command:
        if self._stop is not None:
            return self._stop
        try:
            return self._commands.get_nowait()
        except queue.Empty:
            return None
