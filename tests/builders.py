"""What several tests build: small experiments, entries of a library, a sweep driven to its end."""

from __future__ import annotations

import dataclasses
import gzip
import multiprocessing
import os
import struct
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Stop
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import Entry, knobs_of
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, train_here

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset


def short_experiment(**knobs: Any) -> Experiment:
    """Three epochs of five batches on 250 images, the last one smaller."""
    settings = {
        "hidden": (12, 8),
        "subset": 250,
        "batch_size": 60,
        "drop_last": False,
        "epochs": 3,
        "learning_rate": 0.01,
    }
    return Experiment().with_knobs(**(settings | knobs))


def entry_with(**values: Any) -> Entry:
    """A finished run of the library, but for the values that are given."""
    plain = {
        "id": "one",
        "name": "one",
        "created": "2026-11-24T15:30:12+00:00",
        "knobs": knobs_of(Experiment()),
        "end": End.FINISHED,
        "parameters": 1,
        "cost": 0.25,
        "validation_loss": 0.5,
        "test_accuracy": 0.97,
        "pen_accuracy": 0.93,
        "best_epoch": None,
        "epochs": 15,
        "length": 15,
        "seconds": 12.5,
        "device": "CPU",
        "message": "",
        "based_on": "",
        "starred": False,
        "note": "",
        "sweep": "",
        "test_looks": None,
        "can_go_on": False,
    }
    return Entry(**(plain | values))


def worker_processes() -> list[psutil.Process]:
    """This process's children, but for what the system or multiprocessing keeps beside them."""
    if os.name == "nt":  # there is a conhost.exe for each as well, and Wine cannot tell them apart
        return [psutil.Process(child.pid) for child in multiprocessing.active_children()]
    found = []
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            if "resource_tracker" not in " ".join(child.cmdline()):
                found.append(child)
    return found


def first_images(mnist: Dataset, train: int, test: int) -> Dataset:
    """The first of MNIST's training images and of its test images, so many of each."""
    return dataclasses.replace(
        mnist,
        train_inputs=mnist.train_inputs[:train],
        train_labels=mnist.train_labels[:train],
        test_inputs=mnist.test_inputs[:test],
        test_labels=mnist.test_labels[:test],
    )


def finish(going: Any, wanted: Any = None) -> tuple[list[Any], Any]:
    """Drive a sweep or a training to its end: its events, and what it returns.

    `wanted` says which command answers an event: a function of it, one command for all, or commands by the
    numbers of the events.
    """
    events: list[Any] = []

    def answer(event: Any) -> Any:
        events.append(event)
        if isinstance(wanted, dict):
            return wanted.get(len(events) - 1)
        return wanted(event) if callable(wanted) else wanted

    return events, drive(going, answer)


class WorkersHere:
    """Trains one run at a time, in the thread that waits for it: processes take long to start."""

    at_once = 1

    def __init__(self, *_: Any) -> None:
        self._task: Assignment | None = None
        self._stopped = False

    def open(self, library: Library) -> None:
        self._stopped = False

    def room(self) -> int:
        return int(self._task is None)

    def start(self, task: Assignment) -> None:
        self._task = task

    def wait(self, seconds: float) -> list[AssignmentEnd]:
        task, self._task = self._task, None
        if task is None:
            threading.Event().wait(seconds)
            return []

        def stop() -> Stop | None:
            return Stop() if self._stopped else None

        return [train_here(task, lambda share: None, stop, lambda *_: None)]

    def pause(self) -> None:
        pass

    def go_on(self) -> None:
        pass

    def stop(self) -> None:
        self._stopped = True

    def close(self) -> None:
        pass


def write_own_idx(folder: Path, names: Sequence[str], count: int = 12) -> Path:
    """A data set as MNIST's files are: so many images of each class, a bar of its own across each."""
    folder.mkdir(parents=True)
    labels = np.repeat(np.arange(len(names), dtype=np.uint8), count)
    images = np.random.default_rng(0).integers(0, 60, (len(labels), 28, 28), np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[2 + 8 * label : 8 + 8 * label, 4:20] = 255
    header = struct.pack(">4I", 0x803, len(labels), 28, 28)
    (folder / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(header + images.tobytes()))
    header = struct.pack(">2I", 0x801, len(labels))
    (folder / "train-labels-idx1-ubyte").write_bytes(header + labels.tobytes())
    (folder / "classes.txt").write_text("\n".join(names), encoding="utf-8")
    return folder
