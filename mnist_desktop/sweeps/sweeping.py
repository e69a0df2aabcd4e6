"""Running a sweep: its runs are made by workers, several at once, and kept in the library one by one.

Whatever happens on the way, the library is the only record: a sweep that was stopped or broken off goes on
by working off what is left of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Protocol

from mnist_desktop.history.records import End
from mnist_desktop.library.entry import Entry, knobs_of
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.sweep import ENDED, Point, Sweep, left
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, Lost, Share, Word
from mnist_desktop.words import say

WAIT_SECONDS = 0.1
# How often a run is begun where its worker dies: once, and twice again.
_MOST_STARTS = 3


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
                    sentence = work.running[word.number].says(word.sentence)
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

    def says(self, sentence: str) -> str:
        """What became of it, with its point."""
        point = self.point
        return say(
            "{point}, seed {seed}: {sentence}",
            point=point.label,
            seed=point.seed,
            sentence=sentence,
        )


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
            sentence = sentence or say("The run could not be kept.")
            self.failed.append(job.says(sentence))
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
        again = say(
            "{sentence} So it did {times} times.", sentence=lost.sentence, times=_MOST_STARTS
        )
        return AssignmentEnd.without_run(lost.number, again)
    del work.running[lost.number]
    work.shares.pop(lost.number, None)
    work.todo.appendleft(job)
    return None
