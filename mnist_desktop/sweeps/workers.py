"""What a worker does: it trains one run after the other, in a process of its own or on a Dask cluster.

Nothing here imports torch before a worker has been told how many threads it may have.
"""

from __future__ import annotations

import dataclasses
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import BatchLosses, EpochEnded, Stop
from mnist_desktop.history.records import End
from mnist_desktop.library.header import RunFileError
from mnist_desktop.library.library import SUFFIX, Library, LibraryError
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.history.events import Command
    from mnist_desktop.runs.keeping import KeptEvent
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run

TELL_SECONDS = 0.2


@dataclass(frozen=True)
class Assignment:
    """A run to be made, in plain values that pickle and JSON can hold.

    `experiment` is Experiment.model_dump(mode="json"), `sweep` the id of its sweep, `folder` the library's,
    `go_on` the id of the run in it to go on with.
    """

    number: int
    name: str
    experiment: dict[str, Any]
    sweep: str
    folder: str | None = None
    go_on: str | None = None


@dataclass(frozen=True)
class AssignmentEnd:
    """What became of a task: the id of its run in the library, or "" and a sentence that says why not.

    `end` is None where there was no training.
    """

    number: int
    run: str
    end: End | None
    sentence: str

    @classmethod
    def without_run(cls, number: int, sentence: str) -> AssignmentEnd:
        """Nothing was trained, or nothing could be kept."""
        return cls(number, "", None, sentence)


@dataclass(frozen=True)
class Share:
    """How much of a task is done: 0..1."""

    number: int
    share: float


@dataclass(frozen=True)
class Lost:
    """The worker of a task has died."""

    number: int
    sentence: str


Word = Share | AssignmentEnd | Lost


class _CannotGoOn(Exception):
    """The run to go on with is damaged."""


def train_here(
    task: Assignment,
    tell: Callable[[float], None],
    wants_stop: Callable[[], Stop | None],
    wait_while_paused: Callable[[], None],
) -> AssignmentEnd:
    """Train a task's run and keep it in its library, from scratch or going on; no error is raised.

    `tell` hears the share done (0..1) at most five times a second. After each event `wait_while_paused`
    may take its time; where `wants_stop` then has a Stop, the run is stopped and kept, to go on later. A
    damaged run is not gone on with: it is begun anew.
    """
    if wants_stop():
        return AssignmentEnd(task.number, "", End.STOPPED, "")
    try:
        try:
            run, sentence = _train(task, tell, wants_stop, wait_while_paused)
        except _CannotGoOn:
            anew = dataclasses.replace(task, go_on=None)
            run, sentence = _train(anew, tell, wants_stop, wait_while_paused)
    except Exception as error:  # whatever it is, the other runs go on
        return AssignmentEnd.without_run(task.number, _in_words(error))
    return AssignmentEnd(task.number, run.id, run.outcome.end, run.outcome.message or sentence)


def train_for_cluster(task: dict[str, Any]) -> bytes | str:
    """Train a task (as dataclasses.asdict has it) from scratch, for a machine without the library.

    Returns what the run's file holds, or a sentence. A task that is cancelled on the way is stopped.
    """
    try:
        from mnist_desktop.runs.run_file import run_as_bytes

        is_cancelled = _is_cancelled()

        def stop() -> Stop | None:
            return Stop() if is_cancelled() else None

        alone = dataclasses.replace(Assignment(**task), folder=None, go_on=None)
        run, _ = _train(alone, lambda share: None, stop, lambda: None)
        if run.outcome.end is End.FAILED and not run.outcome.weights:
            return run.outcome.message
        return run_as_bytes(run)
    except Exception as error:  # an exception would be tried again
        return _in_words(error)


def serve(connection: Connection, threads: int) -> None:
    """The life of a local worker: train what comes through the connection until its other end closes.

    It hears a Assignment, "pause", "go on" and "stop", and says "ready" and Words.
    """
    # Control-C in a terminal reaches every process of the program; the parent alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Before torch is imported: OpenMP reads it once.
    os.environ["OMP_NUM_THREADS"] = str(threads)
    import torch  # noqa: F401

    orders = _Orders(connection)
    orders.say("ready")
    while (task := orders.next_task()) is not None:

        def tell(share: float, number: int = task.number) -> None:
            orders.say(Share(number, share))

        orders.say(train_here(task, tell, orders.wants_stop, orders.wait_while_paused))


class _Orders:
    """The worker's end of its connection. Where the other end has gone, everything is to stop."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_gone = False
        self._stop = False
        self._paused = False

    def say(self, word: Word | str) -> None:
        try:
            self._connection.send(word)
        except OSError:
            self._is_gone = True

    def next_task(self) -> Assignment | None:
        """Wait for a task; None where none will come."""
        self._stop = False
        while not self._is_gone:
            order = self._hear()
            if isinstance(order, Assignment):
                self._stop = False
                return order
        return None

    def wants_stop(self) -> Stop | None:
        self._hear_all()
        return Stop(for_now=not self._stop) if self._stop or self._is_gone else None

    def wait_while_paused(self) -> None:
        self._hear_all()
        while self._paused and not self._stop and not self._is_gone:
            self._hear()

    def _hear_all(self) -> None:
        with suppress(OSError):  # as where it is closed: hearing says so
            while not self._is_gone and self._connection.poll():
                self._hear()

    def _hear(self) -> Any:
        try:
            order = self._connection.recv()
        except (EOFError, OSError):
            self._is_gone = True
            return None
        if order == "stop":
            self._stop = True
        elif order in ("pause", "go on"):
            self._paused = order == "pause"
        return order


def _train(
    task: Assignment,
    tell: Callable[[float], None],
    wants_stop: Callable[[], Stop | None],
    wait_while_paused: Callable[[], None],
) -> tuple[Run, str]:
    """Train; return the run, and a sentence where it could not be kept."""
    from mnist_desktop.runs.keeping import NotKept, train_and_keep

    plan = _plan(task)
    experiment = plan.experiment
    steps = experiment.length * experiment.batches_per_epoch
    training = train_and_keep(plan, Library(Path(task.folder)) if task.folder else None)
    has_begun = False
    sentence = ""
    told = 0.0

    def answer(event: KeptEvent) -> Command:
        nonlocal has_begun, sentence, told
        share = None
        if isinstance(event, NotKept):
            if not has_begun:
                raise LibraryError(event.sentence)  # nothing of it would be left
            sentence = event.sentence
        else:
            has_begun = True
        if isinstance(event, BatchLosses):
            share = (event.first + len(event.losses)) / max(1, steps)
        elif isinstance(event, EpochEnded):
            share = event.figures.epoch / experiment.length
        if share is not None and time.monotonic() - told >= TELL_SECONDS:
            told = time.monotonic()
            tell(min(1.0, share))
        wait_while_paused()
        return wants_stop()

    try:
        run = drive(training, answer)
    except LibraryError:
        raise
    except (Refusal, ValueError, TypeError, LookupError, RuntimeError) as error:
        if task.go_on is None or has_begun:
            raise
        # Its file could be read, but its state is not one of this experiment.
        raise _CannotGoOn from error
    return run, sentence


def _plan(task: Assignment) -> Plan:
    from mnist_desktop.data.loading import load_for
    from mnist_desktop.runs.plan import Plan, plan_to_go_on
    from mnist_desktop.runs.run_file import load_run

    experiment = Experiment.model_validate(task.experiment)
    data = load_for(experiment, _mnist() if experiment.task_facts.digits else None)
    if task.go_on is None or task.folder is None:
        return Plan(task.name, experiment, data, sweep=task.sweep)
    try:
        run = load_run(Path(task.folder) / (task.go_on + SUFFIX))
    except RunFileError as error:
        raise _CannotGoOn from error
    if run.experiment != experiment or run.outcome.state is None:
        raise _CannotGoOn
    return plan_to_go_on(dataclasses.replace(run, id=task.go_on), data)


@cache
def _mnist() -> Dataset:
    from mnist_desktop.data.mnist import load_mnist

    return load_mnist()


def _in_words(error: Exception) -> str:
    if isinstance(error, Refusal):
        return str(error)
    said = " ".join(str(error).split())
    return say(
        "The training broke off with an error of the program: {kind}: {reason}",
        kind=type(error).__name__,
        reason=said,
    )


def _is_cancelled() -> Callable[[], bool]:
    """Whether the Dask task that runs in this thread has been cancelled.

    Dask cannot interrupt a task that runs: it forgets the task and lets it go on to its end.
    """
    try:
        from distributed import get_worker

        worker = get_worker()
        key = worker.get_current_task()
    except (ImportError, ValueError, AttributeError):
        return lambda: False  # not on a worker

    def is_cancelled() -> bool:
        try:
            state = worker.state.tasks.get(key)
            return state is None or state.state == "cancelled"
        except (AttributeError, RuntimeError):  # another version of distributed
            return False

    return is_cancelled
