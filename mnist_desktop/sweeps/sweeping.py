"""Running a sweep: its runs are made by workers, several at once, and kept in the library one by one.

Whatever happens on the way, the library is the only record: a sweep that was stopped or broken off goes on
by working off what is left of it.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for_any
from multiprocessing.context import SpawnProcess
from typing import Protocol

import psutil

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End
from mnist_desktop.learning.threads import cores
from mnist_desktop.library.entry import Entry, knobs_of
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.sweep import ENDED, Point, Sweep, left
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, Lost, Share, Word, serve

WAIT_SECONDS = 0.1
# How often a run is begun where its worker dies: once, and twice again.
_MOST_STARTS = 3
# How long workers may take to keep their runs when everything is to end.
_CLOSING_SECONDS = 5.0
# What a worker takes with torch and MNIST, and for each parameter of its network.
_WORKER_BYTES = 700_000_000
_PARAMETER_BYTES = 16


@dataclass(frozen=True)
class SweepProgress:
    """`done` of `of` runs are made, `share` (0..1) of all the work; `running` are being trained."""

    done: int
    of: int
    share: float
    running: int


@dataclass(frozen=True)
class RunEnded:
    """A run has ended: by itself, or because the sweep was stopped, or it failed.

    `run_id` is "" where nothing of it is in the library, and `end` None where it was never trained.
    """

    point_label: str
    run_id: str
    end: End | None
    sentence: str
    seed: int


@dataclass(frozen=True)
class WorkerLost:
    """A worker has died in the middle of a run."""

    sentence: str


@dataclass(frozen=True)
class Pause:
    """The command to hold all trainings and to begin none."""


@dataclass(frozen=True)
class GoOn:
    """The command to go on after a Pause."""


@dataclass(frozen=True)
class StopSweep:
    """The command to end: runs that are being trained are kept, to go on later."""


@dataclass(frozen=True)
class SweepEnd:
    """How many of the sweep's runs there are now, and a sentence for each that could not be made.

    `stopped` says that there are runs left because a StopSweep came.
    """

    done: int
    failed: list[str]
    stopped: bool


SweepEvent = SweepProgress | RunEnded | WorkerLost
SweepCommand = Pause | GoOn | StopSweep


class Workers(Protocol):
    """Who trains. Between `open` and `close` it takes tasks; afterwards it may be opened again."""

    def open(self, library: Library) -> None:
        """Make ready for tasks whose runs belong into the library. Raises ClusterError."""

    def room(self) -> int:
        """How many more tasks can be begun now. Raises ClusterError."""

    def start(self, task: Assignment) -> None:
        """Begin a task. Raises ClusterError."""

    def wait(self, seconds: float) -> list[Word]:
        """What workers said; waits for it, so long at most. Raises ClusterError."""

    def pause(self) -> None:
        """Hold the trainings, where that is possible."""

    def go_on(self) -> None:
        """Go on after a pause."""

    def stop(self) -> None:
        """Stop the trainings: each will say its AssignmentEnd."""

    def close(self) -> None:
        """Leave nothing behind. What is still being trained is stopped."""


Sweeping = Generator[SweepEvent, SweepCommand | None, SweepEnd]


def work_off(sweep: Sweep, library: Library, workers: Workers) -> Sweeping:
    """Make the runs that a sweep has left, and return what there is then.

    Yields an event at least every 0.1 seconds, and takes commands by `send`. However it ends (by closing
    it, too), no worker is left. A run whose worker dies is begun again, at most twice, from what was kept
    of it. Raises LibraryError where the library cannot be read or made, and ClusterError.
    """
    library.prepare()
    # The workers' processes read the library too: a task names the same folder wherever they run.
    folder = str(library.folder.absolute())
    entries = library.look().entries
    todo = deque(_Job(number, *pair) for number, pair in enumerate(left(sweep, entries)))
    work = _Work(sweep, folder, len(sweep.points()) - len(todo), todo)
    if not todo:
        yield work.progress()
        return work.end()
    try:
        workers.open(library)
        while work.running or (work.todo and not work.is_stopped):
            while work.may_begin() and workers.room() > 0:
                workers.start(work.begin())
            for word in workers.wait(WAIT_SECONDS):
                said: Word | None = word
                if isinstance(word, Lost):
                    sentence = f"{work.running[word.number].in_words}: {word.sentence}"
                    yield from _obeyed(work, workers, WorkerLost(sentence))
                    said = _lost(work, word, library)
                if isinstance(said, Share):
                    work.shares[said.number] = said.share
                elif isinstance(said, AssignmentEnd):
                    yield from _obeyed(work, workers, work.ended(said))
            yield from _obeyed(work, workers, work.progress())
        return work.end()
    finally:
        workers.close()


@dataclass
class _Job:
    """A point to be made: from scratch, or from where a run was interrupted."""

    number: int
    point: Point
    entry: Entry | None
    starts: int = 0

    @property
    def in_words(self) -> str:
        return f"{self.point.label}, seed {self.point.seed}"


@dataclass
class _Work:
    """How far a sweep has come."""

    sweep: Sweep
    folder: str
    done: int
    todo: deque[_Job]
    running: dict[int, _Job] = field(default_factory=dict)
    shares: dict[int, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    is_paused: bool = False
    is_stopped: bool = False

    def may_begin(self) -> bool:
        return bool(self.todo) and not self.is_paused and not self.is_stopped

    def begin(self) -> Assignment:
        job = self.todo.popleft()
        job.starts += 1
        self.running[job.number] = job
        point, name = job.point, self.sweep.name
        if point.label != name:
            name += f", {point.label}"
        return Assignment(
            number=job.number,
            name=name,
            experiment=point.experiment.model_dump(mode="json"),
            sweep=self.sweep.id,
            folder=self.folder,
            go_on=job.entry.id if job.entry else None,
        )

    def ended(self, end: AssignmentEnd) -> RunEnded:
        job = self.running.pop(end.number)
        self.shares.pop(end.number, None)
        sentence = end.sentence
        if end.end in ENDED and end.end is not End.FAILED and end.run:
            self.done += 1
        elif end.end is not End.STOPPED:
            sentence = sentence or "The run could not be kept."
            self.failed.append(f"{job.in_words}: {sentence}")
        return RunEnded(job.point.label, end.run, end.end, sentence, job.point.seed)

    def progress(self) -> SweepProgress:
        of = len(self.sweep.points())
        over = self.done + len(self.failed) + sum(self.shares.values())
        return SweepProgress(self.done, of, over / of, len(self.running))

    def end(self) -> SweepEnd:
        is_left = self.done + len(self.failed) < len(self.sweep.points())
        return SweepEnd(self.done, self.failed, self.is_stopped and is_left)


def _obeyed(
    work: _Work, workers: Workers, event: SweepEvent
) -> Generator[SweepEvent, SweepCommand | None, None]:
    command = yield event
    if work.is_stopped:
        return
    if isinstance(command, StopSweep):
        work.is_stopped = True
        workers.stop()
    elif isinstance(command, Pause) and not work.is_paused:
        work.is_paused = True
        workers.pause()
    elif isinstance(command, GoOn) and work.is_paused:
        work.is_paused = False
        workers.go_on()


def _lost(work: _Work, lost: Lost, library: Library) -> AssignmentEnd | None:
    """What became of a run whose worker died; None where it is to be begun again."""
    job = work.running[lost.number]
    entries = library.look().entries
    found = next((pair for pair in left(work.sweep, entries) if pair[0] == job.point), None)
    if found is None:
        # It was written, and its worker died before saying so.
        knobs = knobs_of(job.point.experiment)
        for entry in reversed(entries):
            if (entry.sweep, entry.knobs) == (work.sweep.id, knobs) and entry.end in ENDED:
                return AssignmentEnd(lost.number, entry.id, entry.end, entry.message)
        return AssignmentEnd.without_run(lost.number, lost.sentence)
    job.entry = found[1]
    if work.is_stopped:
        return AssignmentEnd(
            lost.number, job.entry.id if job.entry else "", End.STOPPED, lost.sentence
        )
    if job.starts >= _MOST_STARTS:
        return AssignmentEnd.without_run(
            lost.number, f"{lost.sentence} So it did {_MOST_STARTS} times."
        )
    del work.running[lost.number]
    work.shares.pop(lost.number, None)
    work.todo.appendleft(job)
    return None


# The processes of this computer.


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
            self._words.append(Lost(task.number, f"No worker could be started: {reason}."))

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
        why = f"killed by signal {-code}"
        with suppress(ValueError):
            why += f", {signal.Signals(-code).name}"
        return f"Its worker process was {why}."
    return f"Its worker process ended with code {code}."


def sensible_at_once(experiment: Experiment) -> int:
    """How many runs to train at once, with a thread each: as many as cores, if memory allows.

    A device that is not the CPU trains one at a time.
    """
    if experiment.training.device != "cpu":
        return 1
    each = _WORKER_BYTES + _PARAMETER_BYTES * parameter_count(experiment)
    return max(1, min(cores(), int(psutil.virtual_memory().available) // each))
