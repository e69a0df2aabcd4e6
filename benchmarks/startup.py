"""From the start of the process to the painted window, and to "ready to train", beside what it rests on.

That is a bare window of PySide6 and pyqtgraph: as large, with one empty plot, and `import torch` once it
is painted.

    python -m benchmarks.startup
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benchmarks.report import print_machine, spread, verdict

CHECKOUT = [sys.executable, "-m", "mnist_desktop"]
BARE = [
    sys.executable,
    "-c",
    """
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import pyqtgraph


class Plot(pyqtgraph.PlotWidget):
    is_painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, load)


def load():
    print("The window is painted.", file=sys.stderr, flush=True)
    import torch
    print("Ready to train.", file=sys.stderr, flush=True)


app = QApplication()
plot = Plot()
plot.resize(1366, 768)
plot.show()
app.exec()
""",
]


class Moments(NamedTuple):
    """Seconds from the start of a process."""

    painted: float
    ready: float


def measure(program: Sequence[str]) -> Moments:
    """When a program's window was painted, and when it was ready to train, as it says itself."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "MNIST_DESKTOP_LOG": "info"}
    # Python keeps what it has compiled, as a user's does; pip has compiled what the bare window imports.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    running = subprocess.Popen(
        program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert running.stderr is not None
    moments = {}
    for line in running.stderr:
        for sentence in ("The window is painted.", "Ready to train."):
            if sentence in line:
                moments[sentence] = time.perf_counter() - started
        if len(moments) == 2:
            break
    running.kill()
    running.communicate()
    if len(moments) < 2:
        raise RuntimeError(f"{program[0]} did not come up")
    return Moments(*moments.values())


def print_startups(programs: Mapping[str, Sequence[str]], runs: int) -> dict[str, list[Moments]]:
    """Start each program in turn, so that a slow moment of the machine hits all; print the medians."""
    for program in programs.values():
        measure(program)  # warm the files
    times: dict[str, list[Moments]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            times[name].append(measure(program))
    for name, moments in times.items():
        painted, ready = zip(*moments, strict=True)
        print(f"{name:9} painted window  {spread(painted)}, ready to train  {spread(ready)}")
    return times


def print_ratios(ours: Sequence[Moments], theirs: Sequence[Moments], most: Moments) -> None:
    """Print the medians of the ratios, each of two starts side by side."""
    for what, limit in most._asdict().items():
        ratios = [getattr(a, what) / getattr(b, what) for a, b in zip(ours, theirs, strict=True)]
        print(verdict(f"{what}, ratio", statistics.median(ratios), limit))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    print_machine("Start-up, files warm", runs)
    times = print_startups({"bare": BARE, "program": CHECKOUT}, runs)
    print_ratios(times["program"], times["bare"], Moments(1.4, 1.4))


if __name__ == "__main__":
    main()
