"""A program that is killed while it trains and writes loses no run that had been kept."""

from __future__ import annotations

import dataclasses
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mnist_desktop.history.driving import drive
from mnist_desktop.history.records import End
from mnist_desktop.learning.training import train
from mnist_desktop.library.library import Library
from mnist_desktop.runs.keeping import train_and_keep
from mnist_desktop.runs.plan import plan_to_go_on
from mnist_desktop.runs.run_file import load_run
from tests.runs import killed_program

PROGRAM = Path(killed_program.__file__)


class Killed:
    """What a copy of the program had said when it was killed."""

    def __init__(self, program: subprocess.Popen[str], lines: int) -> None:
        """Kill it so many lines after it has kept its first run."""
        self.lines: list[list[str]] = []
        print("begin", file=program.stdin, flush=True)
        left = None
        copy = 0
        while left != 0:
            words = self._next(program)
            if words[0] == "copy":
                copy = int(words[1])
            elif words[0] == "kept" and left is None:
                left = lines
            elif left is not None:
                left -= 1
        # Between two steps, in one, or in the midst of writing: it has gone on meanwhile.
        os.kill(copy, signal.SIGKILL)
        while self._next(program)[0] != "died":
            pass
        self.signal = -int(self.lines[-1][1])
        self.kept = {words[1] for words in self.lines if words[0] == "kept"}
        self.ended = {words[1] for words in self.lines if words[0] == "ended"}

    def _next(self, program: subprocess.Popen[str]) -> list[str]:
        line = program.stdout.readline()
        assert line, "the program has ended"
        self.lines.append(line.split())
        return self.lines[-1]


def losses_of(library: Library, killed: Killed, before: dict[str, bytes]) -> list[str]:
    """What is not as it should be after a kill; `before` are the runs that lay there before it."""
    listing = library.look()
    wrong = [trouble.sentence for trouble in listing.troubles]
    there = {entry.id: entry for entry in listing.entries}
    wrong += [f"{run} is lost" for run in (killed.kept | set(before)) - set(there)]
    for run, entry in there.items():
        loaded = load_run(library.path(run))
        if entry.end is End.UNFINISHED and loaded.outcome.state is None:
            wrong.append(f"{run} cannot go on")
        if run in killed.ended and entry.end is not End.FINISHED:
            wrong.append(f"{run} had ended")
        if library.is_being_trained(run):
            wrong.append(f"{run} is still claimed")
    for run, content in before.items():
        if library.path(run).read_bytes() != content:
            wrong.append(f"{run} was changed")
    return wrong


@pytest.fixture
def program(tmp_path) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "cache").mkdir()
    command = [sys.executable, str(PROGRAM), str(tmp_path / "runs"), str(tmp_path / "cache")]
    # One thread: those that a copy would wait for stay with the first process.
    environment = os.environ | {"PYTHONPATH": str(PROGRAM.parents[2]), "OMP_NUM_THREADS": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment, **pipes) as started:
        yield started
        started.kill()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL and fork are POSIX's")
def test_killed_at_any_moment_no_run_is_lost(program, tmp_path):
    moments = random.Random(20261124)
    before: dict[str, bytes] = {}
    library = Library(tmp_path / "runs", cache=tmp_path / "cache")
    for part in range(4):
        # A run says about sixty: spread over what two of them say.
        killed = Killed(program, int((part + moments.random()) * 30))
        assert killed.signal == signal.SIGKILL, killed.lines[-5:]
        assert losses_of(library, killed, before) == []
        before = {entry.id: library.path(entry.id).read_bytes() for entry in library.look().entries}
    unfinished = library.broken_off()
    assert 1 <= len(unfinished) <= 4
    entry = unfinished[-1]
    # It goes on, here, to what it would have been.
    data = killed_program.examples()
    run = dataclasses.replace(load_run(library.path(entry.id)), id=entry.id)
    gone_on = drive(train_and_keep(plan_to_go_on(run, data), library)).outcome
    whole = drive(train(entry.experiment, data))
    assert gone_on.history.losses.tobytes() == whole.history.losses.tobytes()
    assert [dataclasses.replace(e, seconds=0) for e in gone_on.history.epochs] == [
        dataclasses.replace(e, seconds=0) for e in whole.history.epochs
    ]
    for name, weight in whole.weights.items():
        assert gone_on.weights[name].numpy().tobytes() == weight.numpy().tobytes()
    assert library.look()
    assert library.entry(entry.id).end is End.FINISHED
