"""A sweep in a thread of its own: it waits for the workers, so that the window need not."""

from __future__ import annotations

import logging
import queue
import threading

from PySide6.QtCore import QObject, Signal

from mnist_desktop.history.driving import drive
from mnist_desktop.library.library import Library
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.cluster import ClusterWorkers
from mnist_desktop.sweeps.local_workers import LocalWorkers
from mnist_desktop.sweeps.sweep import Sweep
from mnist_desktop.sweeps.sweeping import (
    GoOn,
    Pause,
    StopSweep,
    SweepCommand,
    SweepEvent,
    Workers,
    work_off,
)
from mnist_desktop.ui.model.work import Work
from mnist_desktop.words import say

log = logging.getLogger(__name__)


class _ProgramEnds(Exception):
    """Nobody waits for the sweep any more: whoever drives it closes it, and with it its workers."""


class SweepThread(Work):
    """Works off a sweep. `told` brings each event, `ended` a SweepEnd, `failed` a sentence."""

    told = Signal(object)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(
        self, sweep: Sweep, library: Library, *, at_once: int, cluster: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sweepThread")
        self.sweep = sweep
        self._library = library
        self._at_once = at_once
        self._cluster = cluster
        self._commands: queue.SimpleQueue[SweepCommand] = queue.SimpleQueue()
        self._program_ends = threading.Event()

    def pause(self) -> None:
        self._commands.put(Pause())

    def go_on(self) -> None:
        self._commands.put(GoOn())

    def stop(self) -> None:
        """Ask for the end; what is being trained is kept, to go on later."""
        self._commands.put(StopSweep())

    def end(self) -> None:
        """The program ends: what is being trained is kept as broken off, for its next start."""
        self._program_ends.set()

    def run(self) -> None:
        workers: Workers
        try:
            workers = (
                ClusterWorkers(self._cluster) if self._cluster else LocalWorkers(self._at_once)
            )
            end = drive(work_off(self.sweep, self._library, workers), self._tell)
        except _ProgramEnds:
            log.info("The sweep waits for the next start.")
        except Refusal as error:
            self.failed.emit(str(error))
        except Exception as error:
            log.exception("The sweep broke off")
            self.failed.emit(
                say(
                    "The sweep broke off because of an error in the program: {error}. What was trained "
                    "is kept.",
                    error=error,
                )
            )
        else:
            self.ended.emit(end)

    def _tell(self, event: SweepEvent) -> SweepCommand | None:
        if self._program_ends.is_set():
            raise _ProgramEnds
        self.told.emit(event)
        return self._command()

    def _command(self) -> SweepCommand | None:
        try:
            return self._commands.get_nowait()
        except queue.Empty:
            return None
