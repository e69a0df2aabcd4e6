"""A program that is killed while it trains and writes loses no run that had been kept."""

from __future__ import annotations

import dataclasses
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mnist_desktop.learning.history import End
from mnist_desktop.learning.training import train
from mnist_desktop.runs.keeping import train_and_keep
from mnist_desktop.runs.library import Library
from mnist_desktop.runs.plan import plan_to_go_on
from mnist_desktop.runs.run_file import load_run
from tests.runs import killed_program

PROGRAM = Path(killed_program.__file__)


class Killed:
    """What a program had said when it was killed."""

    def __init__(self, folder: Path, cache: Path, seconds: float) -> None:
        """Run it, and kill it so many seconds after it has kept its first run."""
        command = [sys.executable, str(PROGRAM), str(folder), str(cache)]
        root = PROGRAM.parents[2]
        environment = os.environ | {"PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"}
        said = b""
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout is not None
            kill = threading.Timer(60, process.kill)
            kill.start()
            is_first = True
            while piece := os.read(process.stdout.fileno(), 65536):
                said += piece
                if is_first and b"kept" in said:
                    is_first = False
                    kill.cancel()
                    kill = threading.Timer(seconds, process.kill)
                    kill.start()
            kill.join()
        self.was_killed = process.returncode == (1 if os.name == "nt" else -9)
        self.lines = [line.split() for line in said.decode().splitlines()]
        self.kept = {words[1] for words in self.lines if words[0] == "kept"}
        self.ended = {words[1] for words in self.lines if words[0] == "ended"}
        self.last = self.lines[-1][0] if self.lines else "nothing"


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


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> tuple[Path, Path]:
    place = tmp_path_factory.mktemp("killed")
    (place / "cache").mkdir()
    return place / "runs", place / "cache"


def test_killed_at_any_moment_no_run_is_lost(place):
    moments = random.Random(20261124)
    before: dict[str, bytes] = {}
    for part in range(4):
        # Spread over what about four runs take.
        seconds = (part + moments.random()) * 0.2
        killed = Killed(*place, seconds)
        assert killed.was_killed, killed.lines[-5:]
        assert killed.kept
        library = Library(place[0], cache=place[1])
        assert losses_of(library, killed, before) == []
        before = {entry.id: library.path(entry.id).read_bytes() for entry in library.look().entries}
    unfinished = library.broken_off()
    assert 1 <= len(unfinished) <= 4
    entry = unfinished[-1]
    # It goes on, here, to what it would have been.
    data = killed_program.examples()
    run = dataclasses.replace(load_run(library.path(entry.id)), id=entry.id)
    gone_on = outcome_of(train_and_keep(plan_to_go_on(run, data), library)).outcome
    whole = outcome_of(train(entry.experiment, data))
    assert gone_on.history.losses.tobytes() == whole.history.losses.tobytes()
    assert [dataclasses.replace(e, seconds=0) for e in gone_on.history.epochs] == [
        dataclasses.replace(e, seconds=0) for e in whole.history.epochs
    ]
    for name, weight in whole.weights.items():
        assert gone_on.weights[name].numpy().tobytes() == weight.numpy().tobytes()
    assert library.look()
    assert library.entry(entry.id).end is End.FINISHED


def outcome_of(events):
    while True:
        try:
            next(events)
        except StopIteration as end:
            return end.value
