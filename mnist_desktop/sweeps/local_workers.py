"""Workers that are processes of this computer."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for_any
from multiprocessing.context import SpawnProcess

import psutil

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End
from mnist_desktop.learning.threads import cores
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, Lost, Word, serve
from mnist_desktop.words import say

# How long workers may take to keep their runs when everything is to end.
_CLOSING_SECONDS = 5.0
# What a worker takes with torch and MNIST, and for each parameter of its network.
_WORKER_BYTES = 700_000_000
_PARAMETER_BYTES = 16


@dataclass
class _Worker:
    """A worker's process, this end of its connection, and what it trains."""

    process: SpawnProcess
    connection: Connection
    is_ready: bool = False  # torch is there, and it listens
    task: int | None = None


class LocalWorkers:
    """Worker processes of this computer, `at_once` at most, each with its own torch.

    They are started when there is something to do and stay from run to run, for torch takes seconds to
    import. A worker that dies disturbs no other. `threads` each: by default the cores are shared out.
    """

    def __init__(self, at_once: int, threads: int | None = None) -> None:
        self.at_once = max(1, at_once)
        self.threads = threads or max(1, cores() // self.at_once)
        self._workers: list[_Worker] = []
        self._words: list[Word] = []

    def open(self, library: Library) -> None:
        del library  # a task says where it is

    def room(self) -> int:
        return self.at_once - sum(worker.task is not None for worker in self._workers)

    def start(self, task: Assignment) -> None:
        try:
            idle = next((worker for worker in self._workers if worker.task is None), None)
            worker = idle or self._new_worker()
            worker.task = task.number
            # Where it has died meanwhile, `wait` will find that.
            with suppress(OSError):
                worker.connection.send(task)
        except OSError as error:
            reason = error.strerror or error
            self._words.append(
                Lost(task.number, say("No worker could be started: {reason}.", reason=reason))
            )

    def wait(self, seconds: float) -> list[Word]:
        if not self._words:
            handles = [
                handle
                for worker in self._workers
                for handle in (worker.connection, worker.process.sentinel)
            ]
            if handles:
                wait_for_any(handles, seconds)
            else:
                threading.Event().wait(seconds)  # Windows cannot wait for nothing
            for worker in list(self._workers):
                self._listen(worker)
        words, self._words = self._words, []
        return words

    def pause(self) -> None:
        self._order("pause")

    def go_on(self) -> None:
        self._order("go on")

    def stop(self) -> None:
        for worker in list(self._workers):
            self._read(worker)
            if worker.task is not None and not worker.is_ready:
                # It is importing torch, and would begin its run only to end it.
                self._words.append(AssignmentEnd(worker.task, "", End.STOPPED, ""))
                self._workers.remove(worker)
                worker.connection.close()
                worker.process.kill()
                worker.process.join()
                worker.process.close()
        self._order("stop")

    def close(self) -> None:
        workers, self._workers, self._words = self._workers, [], []
        try:
            for worker in workers:
                self._read(worker)
                if not worker.is_ready:
                    # It is importing torch, and would only then notice that it is alone.
                    worker.process.terminate()
                worker.connection.close()  # which stops its run, keeps it and ends the process
            until = time.monotonic() + _CLOSING_SECONDS
            for worker in workers:
                worker.process.join(max(0.0, until - time.monotonic()))
        finally:
            for worker in workers:
                if worker.process.is_alive():
                    worker.process.kill()
                worker.process.join()
                worker.process.close()

    def _new_worker(self) -> _Worker:
        context = get_context("spawn")
        mine, its = context.Pipe()
        with its:  # closed here, so that its end is noticed
            process = context.Process(
                target=serve, args=(its, self.threads), name="mnist-desktop worker", daemon=True
            )
            try:
                with _no_control_c():
                    process.start()
            except BaseException:
                mine.close()
                raise
        worker = _Worker(process, mine)
        self._workers.append(worker)
        return worker

    def _listen(self, worker: _Worker) -> None:
        is_over = self._read(worker)
        if not is_over and worker.process.is_alive():
            return
        self._workers.remove(worker)
        worker.connection.close()
        if worker.process.is_alive():
            worker.process.kill()  # its connection has broken: nobody will hear from it again
        worker.process.join()
        if worker.task is not None:
            self._words.append(Lost(worker.task, _why_dead(worker.process.exitcode)))
        worker.process.close()

    def _read(self, worker: _Worker) -> bool:
        """Take in all that a worker said; True where no more can come."""
        try:
            while worker.connection.poll():
                word = worker.connection.recv()
                if word == "ready":
                    worker.is_ready = True
                    continue
                if isinstance(word, AssignmentEnd):
                    worker.task = None
                self._words.append(word)
        except (EOFError, OSError):
            return True
        return False

    def _order(self, order: str) -> None:
        for worker in self._workers:
            with suppress(OSError):
                worker.connection.send(order)


@contextmanager
def _no_control_c() -> Iterator[None]:
    """A process that is started within never hears SIGINT: it would print a traceback while it starts."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _why_dead(code: int | None) -> str:
    if code is not None and code < 0:
        name = str(-code)
        with suppress(ValueError):
            name = f"{-code}, {signal.Signals(-code).name}"
        return say("Its worker process was killed by signal {name}.", name=name)
    return say("Its worker process ended with code {code}.", code=code)


def sensible_at_once(experiment: Experiment) -> int:
    """How many runs to train at once, with a thread each: as many as cores, if memory allows.

    A device that is not the CPU trains one at a time.
    """
    if experiment.training.device != "cpu":
        return 1
    each = _WORKER_BYTES + _PARAMETER_BYTES * parameter_count(experiment)
    return max(1, min(cores(), int(psutil.virtual_memory().available) // each))
