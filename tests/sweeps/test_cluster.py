"""Sweeps run by the workers of a real Dask cluster on this computer."""

from __future__ import annotations

import builtins
import dataclasses
import logging
import socket
import sys
import time
from contextlib import contextmanager

import psutil
import pytest

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.records import End
from mnist_desktop.library.library import Library
from mnist_desktop.runs.run_file import load_run
from mnist_desktop.sweeps import cluster
from mnist_desktop.sweeps.cluster import ClusterError, ClusterWorkers
from mnist_desktop.sweeps.sweep import Axis, Sweep, left, make_sweep
from mnist_desktop.sweeps.sweeping import RunEnded, StopSweep, SweepEnd, SweepProgress, work_off
from mnist_desktop.sweeps.workers import Assignment, train_for_cluster
from tests.builders import finish

SMALL = (
    RECIPES["homework-q1-1"]
    .experiment.with_knob("subset", 500)
    .with_knob("hidden", ())
    .with_knob("epochs", 2)
)


@contextmanager
def a_cluster():
    """A worker of two threads, and the one that takes its place: each imports torch, for seconds."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1,
        threads_per_worker=2,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    ) as found:
        yield found


@pytest.fixture
def library(tmp_path) -> Library:
    return Library(tmp_path / "runs", cache=tmp_path)


def training_pids() -> list[int]:
    """The processes of the workers that have loaded torch, which the first task of each does."""
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if any("torch_cpu" in part.path for part in child.memory_maps()):
                found.append(child.pid)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found


def test_sweeps_on_a_cluster_from_a_killed_worker_to_a_dead_scheduler(tmp_path, capfd):
    libraries = (Library(tmp_path / name / "runs", cache=tmp_path) for name in "abcd")
    with a_cluster() as found:
        address = found.scheduler_address
        a_killed_worker_costs_no_run(address, next(libraries))
        failures_are_sentences_and_stopping_cancels(address, next(libraries))
        gates = make_sweep("gates", gate_experiment(), {"learning_rate": [0.1, 0.2]}, 1)
        _, end = finish(work_off(gates, next(libraries), ClusterWorkers(address)))
        assert end == SweepEnd(2, [], stopped=False)
        # Nothing of Dask's on the terminal.
        said = capfd.readouterr()
        assert said.out + said.err == ""
        a_scheduler_that_dies_is_a_sentence(found, next(libraries))


def a_killed_worker_costs_no_run(address, library):
    sweep = make_sweep("lengths", SMALL, {"epochs": [2, 3, 4]}, 1)
    killed = []

    def kill(event):
        if isinstance(event, SweepProgress) and event.running and not killed:
            killed.extend(training_pids()[:1])
            for pid in killed:
                psutil.Process(pid).kill()

    events, end = finish(work_off(sweep, library, ClusterWorkers(address)), kill)
    assert killed
    assert end == SweepEnd(3, [], stopped=False)
    entries = library.look().entries
    assert sorted(entry.epochs for entry in entries) == [2, 3, 4]
    assert left(sweep, entries) == []
    assert {entry.end for entry in entries} == {End.FINISHED}
    assert {entry.sweep for entry in entries} == {sweep.id}
    assert all(entry.created and entry.test_looks is not None for entry in entries)
    ended = [event for event in events if isinstance(event, RunEnded)]
    assert {event.run_id for event in ended} == {entry.id for entry in entries}
    run = load_run(library.path(ended[0].run_id))
    assert run.name.startswith("lengths, ")
    assert run.outcome.weights


def failures_are_sentences_and_stopping_cancels(address, library):
    long = SMALL.with_knobs(epochs=1000, hidden=(2000,))  # many minutes
    devices = Sweep("devices", "devices", long, (Axis("device", ("xpu:9", "cpu")),), 3)

    def stop(event):
        if isinstance(event, SweepProgress) and event.share > 0 and event.running == 2:
            return StopSweep()
        return None

    events, end = finish(work_off(devices, library, ClusterWorkers(address)), stop)
    assert end.stopped
    assert end.done == 0
    assert end.failed
    assert all("has no device xpu:9" in sentence for sentence in end.failed)
    ended = [event for event in events if isinstance(event, RunEnded)]
    assert [event.end for event in ended].count(End.STOPPED) == 2
    assert library.look().entries == ()
    # What ran was stopped, too, and does not go on.
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        until = time.monotonic() + 120
        while any(client.run(threads_at_work).values()):
            assert time.monotonic() < until


def threads_at_work(dask_worker) -> int:
    return dask_worker.state.executing_count


def gate_experiment():
    return SMALL.with_knob("task", TaskName.AND).with_knob("steps", 100)


def a_scheduler_that_dies_is_a_sentence(found, library):
    long = make_sweep("long", SMALL.with_knob("epochs", 1000), {"learning_rate": [0.1, 0.2]}, 1)
    sweeping = work_off(long, library, ClusterWorkers(found.scheduler_address))
    event = next(sweeping)
    while not (isinstance(event, SweepProgress) and event.running):
        event = next(sweeping)
    found.close()
    with pytest.raises(ClusterError, match=r"^The Dask scheduler at tcp://.* is gone\."):
        finish(sweeping)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{}", "nonsense://here:{}"])
def test_an_unreachable_scheduler_is_a_sentence(library, monkeypatch, address):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = address.format(free.getsockname()[1])
        sweep = make_sweep("rates", SMALL, {"learning_rate": [0.1, 0.2]}, 1)
        with pytest.raises(ClusterError) as raised:
            finish(work_off(sweep, library, ClusterWorkers(address)))
    assert address in str(raised.value)
    assert str(raised.value).endswith(".")


def test_without_the_extra_package(library, monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.partition(".")[0] == "distributed":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "distributed", raising=False)
    with pytest.raises(ClusterError, match="pip install 'mnist-desktop\\[cluster\\]'"):
        ClusterWorkers("tcp://127.0.0.1:1").open(library)


def test_what_a_worker_sends_is_checked(library):
    workers = ClusterWorkers("tcp://127.0.0.1:1")
    workers._library = library
    task = Assignment(0, "gate", gate_experiment().model_dump(mode="json"), "some-sweep")
    content = train_for_cluster(dataclasses.asdict(task))
    assert isinstance(content, bytes)
    kept = workers._kept(cluster._Job(task, None, None), content)
    assert kept.end is End.FINISHED
    cut = workers._kept(cluster._Job(task, None, None), content[:-4])
    assert (cut.run, cut.end) == ("", None)
    assert "damaged" in cut.sentence
    other = dataclasses.replace(task, experiment=SMALL.model_dump(mode="json"))
    assert workers._kept(cluster._Job(other, None, None), content).run == ""
    assert len(library.look().entries) == 1
