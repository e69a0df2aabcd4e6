"""A training that is kept in the library while it goes, so that a power cut costs seconds of it."""

from __future__ import annotations

import dataclasses
import logging
import tempfile
import time
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop.history.events import Checkpoint, Command, Event, Keep
from mnist_desktop.history.records import End, Outcome
from mnist_desktop.learning.training import train
from mnist_desktop.library.header import RunFileError
from mnist_desktop.library.library import Library, LibraryError
from mnist_desktop.paths import library_dir
from mnist_desktop.runs.plan import Plan
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.words import say

if TYPE_CHECKING:
    from filelock import BaseFileLock

log = logging.getLogger(__name__)

FIRST_KEPT_SECONDS = 3.0
KEPT_EVERY_SECONDS = 20.0
# Writing the weights of a huge network takes long: it may take this share of the time at most.
_WRITING_SHARE = 0.05


@dataclass(frozen=True)
class NotKept:
    """The run could not be kept in the library; it goes on all the same."""

    sentence: str


@dataclass(frozen=True)
class KeptOtherwise:
    """The run is kept, but without a lock or in another place."""

    sentence: str


@dataclass(frozen=True)
class Placed:
    """The id under which the run is kept in the library."""

    id: str


KeptEvent = Event | Placed | NotKept | KeptOtherwise
KeptEvents = Generator[KeptEvent, Command, Run]


def train_and_keep(plan: Plan, library: Library | None) -> KeptEvents:
    """Train a plan as `learning.training.train` does, and keep it in the library from its first seconds on.

    Yields Placed first where it will be kept, the training's events, and NotKept where a file cannot be
    written; returns the Run, whose `id` is empty where it could not be kept at its end. Raises what `train`
    raises before its first event, and LibraryError where the run that is to go on is being trained
    elsewhere. Without a library nothing is kept.
    """
    keeper = _Keeper(plan, library)
    asked: list[Command] = []  # also in answer to what the training itself does not hear
    try:
        training = train(
            plan.experiment,
            plan.data,
            start=plan.start,
            go_on_from=plan.go_on.outcome if plan.go_on is not None else None,
        )
        sentence = keeper.begin()
        if keeper.id:
            asked.append((yield Placed(keeper.id)))
        if sentence:
            told = KeptOtherwise if keeper.id else NotKept
            asked.append((yield told(sentence)))
        event = next(training)
        while True:
            if not isinstance(event, Checkpoint):
                asked.append((yield event))
            elif sentence := keeper.keep(event.outcome):
                asked.append((yield NotKept(sentence)))
            asked = [command for command in asked if command is not None]
            command = asked.pop(0) if asked else None
            if command is None and keeper.is_due():
                command = Keep()
            event = training.send(command)
    except StopIteration as stop:
        outcome: Outcome = stop.value
        if sentence := keeper.keep(outcome):
            yield NotKept(sentence)
        run = keeper.run(outcome)
        if library is not None and not run.id and (sentence := keep_elsewhere(run)):
            yield KeptOtherwise(sentence)
        return run
    finally:
        keeper.end()


def keep_elsewhere(run: Run) -> str:
    """Keep a run that no place took which it was meant for; a sentence that names the file, or ""."""
    if not run.outcome.weights:
        return ""
    for folder in (library_dir(), Path.cwd(), Path(tempfile.gettempdir())):
        library = Library(folder)
        path = library.path(library.new_id(run.name))
        with suppress(OSError, LibraryError, RunFileError):
            library.prepare()
            save_run(run, path)
            return say(
                "The run is kept as {path}. Put it into the library when that can be written again.",
                path=path,
            )
    return ""


class _Keeper:
    """The file of one run in the library."""

    def __init__(self, plan: Plan, library: Library | None) -> None:
        self._plan = plan
        self._library = library
        self.id = ""
        self._is_whole = False  # what was written last is what there is
        self._claim: BaseFileLock | None = None
        self._created = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._test_looks: int | None = None
        self._due = time.monotonic() + FIRST_KEPT_SECONDS

    def begin(self) -> str | None:
        """Take the run's place in the library; a sentence where that cannot be."""
        plan, library = self._plan, self._library
        if library is None:
            return None
        going_on = plan.go_on is not None and plan.go_on.id
        try:
            library.prepare()
            run = (
                plan.go_on.id if plan.go_on is not None and going_on else library.new_id(plan.name)
            )
            self._claim = library.claim(run)
            library.look()
            self.id = run
        except LibraryError as error:
            if self._claim is not None:
                library.release(run, self._claim)
                self._claim = None
            if going_on and library.folder.is_dir():
                raise
            self._library = None
            return str(error)
        if plan.experiment.task_facts.images:
            self._test_looks = library.test_looks(plan.experiment)
        if self._claim is None:
            return say(
                "The library {folder} is on a disk that cannot lock files. The run is kept all the same; "
                "let no other program go on with it meanwhile.",
                folder=library.folder,
            )
        return None

    def is_due(self) -> bool:
        return self._library is not None and time.monotonic() >= self._due

    def keep(self, outcome: Outcome) -> str | None:
        """Write the run as it is now; a sentence where it cannot be written."""
        self._is_whole = False
        # Without weights, where memory ran out before there were any, there is no run to keep.
        if self._library is None or not outcome.weights:
            return None
        started = time.monotonic()
        try:
            self._library.prepare()  # somebody may have removed the folder meanwhile
            save_run(self.run(outcome), self._library.path(self.id))
        except (LibraryError, RunFileError) as error:
            log.info("%s", error)  # whoever trains is told
            return str(error)
        else:
            self._is_whole = True
            return None
        finally:
            now = time.monotonic()
            self._due = now + max(KEPT_EVERY_SECONDS, (now - started) / _WRITING_SHARE)

    def run(self, outcome: Outcome) -> Run:
        plan = self._plan
        if plan.start is not None:
            # Its examples are not those of its task, so nobody could go on with it.
            outcome = dataclasses.replace(outcome, state=None)
        id_ = self.id if self._is_whole or outcome.end is End.UNFINISHED else ""
        if plan.go_on is not None:
            return dataclasses.replace(
                plan.go_on, experiment=plan.experiment, outcome=outcome, id=id_
            )
        return Run(
            plan.name,
            plan.experiment,
            outcome,
            based_on=plan.based_on,
            created=self._created,
            sweep=plan.sweep,
            test_looks=self._test_looks,
            id=id_,
        )

    def end(self) -> None:
        if self._library is not None and self.id:
            self._library.release(self.id, self._claim)
            self._claim = None
