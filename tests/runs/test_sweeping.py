"""Sweeps run by real worker processes. Each process takes seconds to import torch: they are few."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.history import End
from mnist_desktop.runs import sweeping, workers
from mnist_desktop.runs.library import Library
from mnist_desktop.runs.run_file import load_run
from mnist_desktop.runs.sweep import Axis, Sweep, left, make_sweep
from mnist_desktop.runs.sweeping import (
    GoOn,
    LocalWorkers,
    Pause,
    Progress,
    RunEnded,
    StopSweep,
    SweepEnd,
    WorkerLost,
    cores,
    sensible_at_once,
    work_off,
)
from mnist_desktop.runs.workers import Task, TaskEnd, train_here
from tests.builders import WorkersHere, finish, worker_processes

SMALL = (
    RECIPES["homework-q1-1"]
    .experiment.with_knob("subset", 500)
    .with_knob("hidden", ())
    .with_knob("epochs", 1)
)
# Longer than any test takes, unless it is stopped.
LONG = SMALL.with_knob("epochs", 1000).with_knob("hidden", (300,))


@pytest.fixture(autouse=True)
def no_process_left():
    before = {child.pid for child in worker_processes()}
    yield
    assert {child.pid for child in worker_processes()} <= before


@pytest.fixture
def library(tmp_path) -> Library:
    return Library(tmp_path / "runs", cache=tmp_path)


def sweep_of(experiment: Experiment, rates=(0.1, 0.2), seeds: int = 1) -> Sweep:
    return make_sweep("rates", experiment, {"learning_rate": rates}, seeds)


def is_training(event, running: int) -> bool:
    return isinstance(event, Progress) and event.running == running and event.share > 0


def test_all_runs_are_made_in_workers_that_stay(library):
    sweep = sweep_of(SMALL, (0.1, 0.2, 0.3), seeds=2)
    pids = set()

    def look(event):
        pids.update(child.pid for child in worker_processes())

    pool = LocalWorkers(2, threads=1)
    events, end = finish(work_off(sweep, library, pool), look)
    assert end == SweepEnd(6, [], stopped=False)
    assert len(pids) == 2
    entries = library.look().entries
    assert len(entries) == 6
    assert left(sweep, entries) == []
    assert {entry.end for entry in entries} == {End.FINISHED}
    assert {entry.device for entry in entries} == {"CPU, 1 thread"}
    ended = [event for event in events if isinstance(event, RunEnded)]
    assert {event.run_id for event in ended} == {entry.id for entry in entries}
    assert {(event.point_label, event.seed) for event in ended} == {
        (point.label, point.seed) for point in sweep.points()
    }
    assert events[-1] == Progress(done=6, of=6, share=1.0, running=0)
    # What is done is done: nothing is started.
    events, end = finish(work_off(sweep, library, pool))
    assert events == [Progress(6, 6, 1.0, 0)]
    assert end == SweepEnd(6, [], stopped=False)


def test_a_killed_worker_costs_no_run_and_what_was_stopped_goes_on(library):
    """Kill one of two workers in the middle, pause, stop, and go on in a second call."""
    # Long enough to be killed, paused and stopped before they end.
    sweep = make_sweep("lengths", SMALL, {"epochs": [99, 100]}, 1)
    killed: list[int] = []
    paused: list[float] = []
    shares: list[float] = []
    still: list[float] = []

    def command(event):
        if is_training(event, 2) and not killed:
            victim = worker_processes()[0]
            killed.append(victim.pid)
            victim.kill()
        elif killed and is_training(event, 2) and not paused:
            paused.append(event.share)
            return Pause()
        elif paused and isinstance(event, Progress):
            shares.append(event.share)
            if still and event.share > still[0]:
                return StopSweep()
            # A share that was on its way may come after the pause; then, for over a second, none.
            if not still and len(shares) > 15 and len(set(shares[-15:])) == 1:
                still.append(event.share)
                return GoOn()
        return None

    events, end = finish(work_off(sweep, library, LocalWorkers(2, threads=1)), command)
    lost = [event for event in events if isinstance(event, WorkerLost)]
    assert len(lost) == 1
    assert "Its worker process" in lost[0].sentence
    assert still
    assert end.stopped
    assert end.failed == []
    stopped = library.look().entries
    assert {entry.end for entry in stopped} <= {End.STOPPED, End.FINISHED}
    done = {entry.epochs for entry in stopped if entry.end is End.STOPPED}

    before = {entry.id for entry in stopped}
    events, end = finish(work_off(sweep, library, WorkersHere()))
    assert end == SweepEnd(2, [], stopped=False)
    entries = library.look().entries
    assert sorted(entry.epochs for entry in entries) == [99, 100]
    assert {entry.end for entry in entries} == {End.FINISHED}
    assert before <= {entry.id for entry in entries}  # they went on, none was begun anew
    assert done  # at least one had been stopped in the middle


def test_a_failing_run_is_a_sentence_and_closing_leaves_no_process(library):
    # The first is a device that this computer does not have, which no sweep can know.
    sweep = Sweep("devices", "devices", LONG, (Axis("device", ("xpu:9", "cpu")),), 1)
    sweeping = work_off(sweep, library, LocalWorkers(1, threads=1))
    events = [next(sweeping)]
    while not is_training(events[-1], 1):
        events.append(next(sweeping))
    failed = next(event for event in events if isinstance(event, RunEnded))
    assert failed.run_id == ""
    assert failed.end is None
    assert "no device xpu:9" in failed.sentence
    sweeping.close()
    # What was being trained is kept, and can go on.
    (entry,) = library.look().entries
    assert entry.end is End.STOPPED
    assert entry.can_go_on
    assert not library.is_being_trained(entry.id)


def test_workers_end_by_themselves_when_the_program_is_killed(tmp_path):
    program = (
        "import sys; from pathlib import Path\n"
        "from mnist_desktop.experiment.spec import Experiment\n"
        "from mnist_desktop.runs.library import Library\n"
        "from mnist_desktop.runs.sweep import make_sweep\n"
        "from mnist_desktop.runs.sweeping import LocalWorkers, work_off\n"
        "if __name__ == '__main__':\n"
        "    experiment = Experiment.model_validate_json(sys.argv[2])\n"
        "    sweep = make_sweep('rates', experiment, {'learning_rate': [0.1, 0.2]}, 1)\n"
        "    for event in work_off(sweep, Library(Path(sys.argv[1])), LocalWorkers(1, 1)):\n"
        "        print(getattr(event, 'share', 0), flush=True)\n"
    )
    script = tmp_path / "program.py"
    script.write_text(program)
    command = [sys.executable, str(script), str(tmp_path / "runs"), LONG.model_dump_json()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while not float(process.stdout.readline() or "1"):
            pass
        assert process.poll() is None
        family = psutil.Process(process.pid).children(recursive=True)
        process.kill()
    _, alive = psutil.wait_procs(family, timeout=600)  # the run is longer than that
    assert alive == []
    (entry,) = Library(tmp_path / "runs").look().entries
    assert entry.end is End.STOPPED  # it noticed, and kept what it had


# What a worker does, in this process.


def task_of(library: Library, **values) -> Task:
    experiment = values.pop("experiment", SMALL).model_dump(mode="json")
    return Task(7, "a run", experiment, "some-sweep", str(library.folder), **values)


def ignore(*_) -> None:
    pass


def test_a_damaged_run_is_begun_anew(library, monkeypatch):
    monkeypatch.setattr(workers, "TELL_SECONDS", 0.0)
    told: list[float] = []
    long = SMALL.with_knob("epochs", 6)
    task = task_of(library, experiment=long)
    end = train_here(task, told.append, lambda: bool(told and told[-1] > 0.3), ignore)
    assert end.end is End.STOPPED
    path = library.path(end.run)
    whole = path.read_bytes()
    assert load_run(path).outcome.state is not None

    for damage in (whole[: len(whole) // 2], b"", whole.replace(b'"state.', b'"stake.')):
        path.write_bytes(damage)
        anew = train_here(task_of(library, experiment=long, go_on=end.run), ignore, never, ignore)
        assert (anew.end, anew.sentence) == (End.FINISHED, "")
        assert anew.run not in ("", end.run)

    path.write_bytes(whole)
    told.clear()
    on = train_here(task_of(library, experiment=long, go_on=end.run), told.append, never, ignore)
    assert (on.run, on.end) == (end.run, End.FINISHED)
    assert told[0] >= 0.3
    assert load_run(path).sweep == "some-sweep"


def never() -> bool:
    return False


def test_errors_are_sentences(library, monkeypatch):
    not_this = train_here(
        task_of(library, experiment=SMALL.with_knob("device", "xpu:9")), ignore, never, ignore
    )
    assert (not_this.run, not_this.end) == ("", None)
    assert not_this.sentence.startswith("This machine has no device xpu:9.")

    def breaks(task):
        raise KeyError("what")

    monkeypatch.setattr(workers, "_data", breaks)
    broken = train_here(task_of(library), ignore, never, ignore)
    assert broken == TaskEnd(7, "", None, broken.sentence)
    assert broken.sentence.endswith("an error of the program: KeyError: 'what'")
    assert train_here(task_of(library), ignore, lambda: True, ignore).end is End.STOPPED


def test_a_library_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file" / "runs", cache=tmp_path)
    end = train_here(task_of(library), ignore, never, ignore)
    assert (end.run, end.end) == ("", None)
    assert "cannot be written" in end.sentence
    assert not Path(library.folder).exists()


def test_how_many_at_once(monkeypatch):
    assert cores() >= 1
    # Of eight cores and 16 GB, whatever there is here.
    monkeypatch.setattr(sweeping, "cores", lambda: 8)
    monkeypatch.setattr(
        sweeping.psutil, "virtual_memory", lambda: SimpleNamespace(available=16 * 2**30)
    )
    assert sensible_at_once(SMALL) == 8
    assert sensible_at_once(SMALL.with_knob("device", "cuda")) == 1
    assert 1 <= sensible_at_once(SMALL.with_knob("hidden", (8192,) * 8)) < 8
    assert [LocalWorkers(at_once).threads for at_once in (1, 2, 8, 16)] == [8, 4, 1, 1]
