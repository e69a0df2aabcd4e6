"""Sweeps run by real worker processes. Each process takes seconds to import torch: they are few."""

from __future__ import annotations

import subprocess
import sys
import threading
from multiprocessing import Pipe
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning.threads import cores
from mnist_desktop.library.library import Library
from mnist_desktop.runs.run_file import load_run
from mnist_desktop.sweeps import local_workers, workers
from mnist_desktop.sweeps.local_workers import LocalWorkers, sensible_at_once
from mnist_desktop.sweeps.sweep import Axis, Sweep, left, make_sweep
from mnist_desktop.sweeps.sweeping import (
    GoOn,
    Pause,
    RunEnded,
    StopSweep,
    SweepEnd,
    SweepProgress,
    WorkerLost,
    work_off,
)
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, Share, serve, train_here
from tests.builders import WorkersHere, finish, worker_processes

SMALL = RECIPES["homework-q1-1"].experiment.with_knobs(subset=500, hidden=(), epochs=1)
# Longer than any test takes, unless it is stopped.
LONG = SMALL.with_knobs(epochs=1000, hidden=(300,))
GATE = RECIPES["perceptron-and"].experiment.with_knob("steps", 20)


@pytest.fixture(autouse=True)
def no_process_left():
    before = {child.pid for child in worker_processes()}
    yield
    assert {child.pid for child in worker_processes()} <= before


@pytest.fixture
def library(tmp_path) -> Library:
    return Library(tmp_path / "runs", cache=tmp_path)


def is_progress(event, *, done: int, above: float) -> bool:
    return isinstance(event, SweepProgress) and event.done == done and event.share > above


def test_a_sweep_of_two_workers_of_which_one_is_killed(library):
    """Runs fail, end, are lost, held, and kept when all is closed, in as few processes as can be."""
    # A device that this computer does not have, which no sweep can know, and one that it has; runs of an
    # epoch, and such as no test waits for.
    axes = (Axis("device", ("xpu:9", "cpu")), Axis("epochs", (1, 1000)))
    sweep = Sweep("devices", "devices", LONG, axes, 2)
    sweeping = work_off(sweep, library, LocalWorkers(2, threads=1))
    events = []
    pids = set()

    def until(holds, command=None):
        while True:
            events.append(sweeping.send(command))
            pids.update(child.pid for child in worker_processes())
            if holds(events[-1]):
                return events[-1]
            command = None

    # Two have ended and four have failed, and of the long ones at least one is on its way.
    until(lambda event: is_progress(event, done=2, above=6 / 8))
    assert len(pids) == 2
    ended = [event for event in events if isinstance(event, RunEnded)]
    points = {(point.label, point.seed) for point in sweep.points()}
    assert len({(event.point_label, event.seed) for event in ended} & points) == 6
    failed = [event for event in ended if event.run_id == ""]
    assert [event.end for event in failed] == [None] * 4
    assert all("no device xpu:9" in event.sentence for event in failed)

    worker_processes()[0].kill()
    lost = until(lambda event: isinstance(event, WorkerLost))
    assert "Its worker process" in lost.sentence
    # Begun again, by a worker that is still to come; the other one is held until then.
    until(lambda event: isinstance(event, SweepProgress) and event.running == 2)
    until(lambda _: len(being_trained(library)) == 2, Pause())
    # A share that was on its way may still come; then, for over a second, none.
    share, same = 0.0, 0
    while same < 12:
        before, share = share, until(lambda event: isinstance(event, SweepProgress)).share
        same = same + 1 if share == before else 0
    until(lambda event: is_progress(event, done=2, above=share), GoOn())
    assert len(pids) == 3
    sweeping.close()
    # What was being trained is kept, and can go on.
    entries = library.look().entries
    assert sorted((entry.end.value, entry.can_go_on) for entry in entries) == [
        *[("finished", False)] * 2,
        *[("unfinished", True)] * 2,
    ]
    assert {entry.device for entry in entries} == {"CPU, 1 thread"}
    assert {event.run_id for event in ended} - {""} == {
        entry.id for entry in entries if entry.end is End.FINISHED
    }
    to_go_on = [entry for _, entry in left(sweep, entries) if entry is not None]
    assert {entry.end for entry in to_go_on} == {End.UNFINISHED}
    assert len(to_go_on) == 2
    assert being_trained(library) == []


def being_trained(library: Library) -> list[str]:
    runs = [path.name[1 : -len(".lock")] for path in library.folder.glob(".*.lock")]
    return [run for run in runs if library.is_being_trained(run)]


def test_what_is_done_is_done_and_starts_no_worker(library):
    sweep = make_sweep("rates", GATE, {"learning_rate": (0.1, 0.2)}, 2)
    events, end = finish(work_off(sweep, library, WorkersHere()))
    assert end == SweepEnd(4, [], stopped=False)
    assert events[-1] == SweepProgress(done=4, of=4, share=1.0, running=0)
    entries = library.look().entries
    assert left(sweep, entries) == []
    ended = [event for event in events if isinstance(event, RunEnded)]
    assert {event.run_id for event in ended} == {entry.id for entry in entries}
    assert {(event.point_label, event.seed) for event in ended} == {
        (point.label, point.seed) for point in sweep.points()
    }
    events, end = finish(work_off(sweep, library, LocalWorkers(2, threads=1)))
    assert events == [SweepProgress(4, 4, 1.0, 0)]
    assert end == SweepEnd(4, [], stopped=False)


def test_workers_end_by_themselves_when_the_program_is_killed(tmp_path):
    program = (
        "import sys; from pathlib import Path\n"
        "from mnist_desktop.experiment.spec import Experiment\n"
        "from mnist_desktop.library.library import Library\n"
        "from mnist_desktop.sweeps.sweep import make_sweep\n"
        "from mnist_desktop.sweeps.local_workers import LocalWorkers\n"
        "from mnist_desktop.sweeps.sweeping import work_off\n"
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
    assert entry.end is End.UNFINISHED  # it noticed, and kept what it had


# What a worker does, in this process.


def task_of(library: Library, **values) -> Assignment:
    experiment = values.pop("experiment", SMALL).model_dump(mode="json")
    return Assignment(7, "a run", experiment, "some-sweep", str(library.folder), **values)


def ignore(*_) -> None:
    pass


def test_a_sweep_that_is_stopped_while_its_worker_starts_waits_for_none(library):
    sweep = make_sweep("rates", LONG, {"learning_rate": [0.1, 0.2]}, 1)
    events = []

    def stop(event):
        events.append(event)
        return StopSweep()

    end = drive(work_off(sweep, library, LocalWorkers(1, threads=1)), stop)
    assert end.stopped
    assert end.failed == []
    assert [event.end for event in events if isinstance(event, RunEnded)] == [End.STOPPED]
    assert not worker_processes()


def test_a_worker_that_is_told_to_stop_takes_another_task(library, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    monkeypatch.setattr(workers.signal, "signal", ignore)  # it would leave Control-C to its parent
    mine, its = Pipe()
    words = []

    def command():
        with mine:
            mine.send(task_of(library, experiment=LONG))
            words.extend(mine.recv() for _ in range(2))
            mine.send("stop")
            while not isinstance(words[-1], AssignmentEnd):
                words.append(mine.recv())
            mine.send(task_of(library, experiment=GATE))
            words.append("another")
            while words[-1] == "another" or not isinstance(words[-1], AssignmentEnd):
                words.append(mine.recv())

    other_end = threading.Thread(target=command)
    other_end.start()
    serve(its, threads=1)
    other_end.join()
    assert words[0] == "ready"
    assert isinstance(words[1], Share)
    stopped, finished = (word for word in words if isinstance(word, AssignmentEnd))
    assert (stopped.end, finished.end) == (End.STOPPED, End.FINISHED)
    assert {entry.id for entry in library.look().entries} == {stopped.run, finished.run}


def test_a_damaged_run_is_begun_anew(library, monkeypatch):
    monkeypatch.setattr(workers, "TELL_SECONDS", 0.0)
    told: list[float] = []
    long = SMALL.with_knob("epochs", 6)
    task = task_of(library, experiment=long)
    end = train_here(task, told.append, lambda: Stop() if told and told[-1] > 0.3 else None, ignore)
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


def never() -> None:
    return None


def test_errors_are_sentences(library, monkeypatch):
    not_this = train_here(
        task_of(library, experiment=SMALL.with_knob("device", "xpu:9")), ignore, never, ignore
    )
    assert (not_this.run, not_this.end) == ("", None)
    assert not_this.sentence.startswith("This machine has no device xpu:9.")

    def breaks(task):
        raise KeyError("what")

    monkeypatch.setattr(workers, "_plan", breaks)
    broken = train_here(task_of(library), ignore, never, ignore)
    assert broken == AssignmentEnd(7, "", None, broken.sentence)
    assert broken.sentence.endswith("an error of the program: KeyError: 'what'")
    assert train_here(task_of(library), ignore, Stop, ignore).end is End.STOPPED


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
    monkeypatch.setattr(local_workers, "cores", lambda: 8)
    monkeypatch.setattr(
        local_workers.psutil, "virtual_memory", lambda: SimpleNamespace(available=16 * 2**30)
    )
    assert sensible_at_once(SMALL) == 8
    assert sensible_at_once(SMALL.with_knob("device", "cuda")) == 1
    assert 1 <= sensible_at_once(SMALL.with_knob("hidden", (8192,) * 8)) < 8
    assert [LocalWorkers(at_once).threads for at_once in (1, 2, 8, 16)] == [8, 4, 1, 1]
