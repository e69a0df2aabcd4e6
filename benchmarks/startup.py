"""From the start of the process to the painted window, and to "ready to train".

python -m benchmarks.startup
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

from benchmarks.report import print_machine, spread, verdict

# What `mnist-desktop` does, with two moments told.
_PROGRAM = """
import sys, time
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.window import Window
from PySide6.QtCore import QTimer
app = make_app()
window = Window()
told = []
def painted():
    print(time.perf_counter(), "torch" in sys.modules, flush=True)
def paint(event, plain=window.paintEvent):
    plain(event)
    if not told:
        told.append(True)
        painted()
window.paintEvent = paint
window._loader.loaded.connect(lambda _: QTimer.singleShot(0, ready))
def ready():
    print(time.perf_counter(), flush=True)
    window.close()
window.show()
app.exec()
"""


def measure() -> tuple[float, float]:
    """Seconds to the painted window and to the program being ready."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.perf_counter()  # CLOCK_MONOTONIC: the same clock in every process
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    painted, ready = done.stdout.splitlines()
    moment, torch_loaded = painted.split()
    if torch_loaded != "False":
        raise RuntimeError("torch was loaded before the window was painted")
    return float(moment) - started, float(ready) - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    print_machine("Start-up, files warm", runs)
    measure()  # warm the files
    times = [measure() for _ in range(runs)]
    painted, ready = ([time[index] for time in times] for index in (0, 1))
    print(f"painted window  {spread(painted)}")
    print(f"ready to train  {spread(ready)}")
    print(verdict("painted", statistics.median(painted), 1.0, unit=" s"))
    print(verdict("ready", statistics.median(ready), 4.0, unit=" s"))


if __name__ == "__main__":
    main()
