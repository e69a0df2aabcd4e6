"""How the library's networks read the user's own digits: found out in a thread, those in sight first."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from mnist_desktop.library.library import Library
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.model.work import Work

Digits = tuple[NDArray[np.float32], NDArray[np.int64]]


class OwnAccuracies(Work):
    """Reads the user's digits with the networks that are asked for. `known` brings ids and shares (0..1).

    A run that cannot be read, or reads no digits, has none.
    """

    known = Signal(dict)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("ownAccuracies")
        self._library = library
        self._digits: Digits | None = None
        self._shares: dict[str, float | None] = {}
        self._asked: queue.SimpleQueue[tuple[str, ...] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._waiting: set[str] = set()

    def set_digits(self, digits: Digits) -> None:
        """From now on it is about these: images (rows, 784) in 0..1 and their labels."""
        with self._lock:
            self._digits = digits if len(digits[1]) else None
            self._shares.clear()
            self._waiting.clear()
        self.known.emit({})

    def ask(self, runs: Iterable[str]) -> None:
        """Find out how these runs read the digits, before those that were asked for earlier."""
        with self._lock:
            if self._digits is None:
                return
            new = tuple(run for run in runs if run not in self._shares and run not in self._waiting)
            self._waiting.update(new)
        if new:
            self._asked.put(new)
            if not self.isRunning():
                self.start(QThread.Priority.LowPriority)

    def end(self) -> None:
        """Give up what is left."""
        with self._lock:
            self._digits = None
            self._waiting.clear()
        self._asked.put(None)

    def run(self) -> None:
        import torch  # there by now, but not when the window opens

        torch.set_num_threads(1)
        pending: list[str] = []
        while True:
            try:
                # With work to do, only look whether something is more urgent; else sleep until asked.
                asked = self._asked.get(block=not pending)
            except queue.Empty:
                self._read(pending.pop(0))
                continue
            if asked is None:
                return
            pending = [*asked, *pending]

    def _read(self, name: str) -> None:
        with self._lock:
            digits = self._digits
            if digits is None or name not in self._waiting:
                return
        share = self._share(name, digits)
        with self._lock:
            if self._digits is not digits:
                return  # the digits have changed meanwhile
            self._waiting.discard(name)
            self._shares[name] = share
            found = {run: value for run, value in self._shares.items() if value is not None}
        self.known.emit(found)

    def _share(self, name: str, digits: Digits) -> float | None:
        from mnist_desktop.learning.prediction import Predictor
        from mnist_desktop.runs.run_file import load_run

        try:
            run: Run = load_run(self._library.path(name))
        except Refusal:
            return None
        if not run.experiment.task_facts.images or not run.outcome.weights:
            return None
        images, labels = digits
        said = Predictor(run.experiment, run.outcome.weights).probabilities(images).argmax(axis=1)
        return float((said == labels).mean())
