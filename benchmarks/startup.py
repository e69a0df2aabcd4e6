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
from collections.abc import Sequence

from benchmarks.report import print_machine, spread, verdict


def measure(program: Sequence[str]) -> tuple[float, float]:
    """Seconds from the start of a program to its painted window, and to its being ready to train."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "MNIST_DESKTOP_LOG": "info"}
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
    running.terminate()
    running.communicate()
    if len(moments) < 2:
        raise RuntimeError(f"{program[0]} did not come up")
    painted, ready = moments.values()
    return painted, ready


def print_startup(name: str, program: Sequence[str], runs: int) -> tuple[float, float]:
    """Print and return the medians of a program."""
    measure(program)  # warm the files
    times = [measure(program) for _ in range(runs)]
    painted, ready = ([time[index] for time in times] for index in (0, 1))
    print(f"{name}: painted window  {spread(painted)}")
    print(f"{name}: ready to train  {spread(ready)}")
    return statistics.median(painted), statistics.median(ready)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    print_machine("Start-up, files warm", runs)
    painted, ready = print_startup("checkout", [sys.executable, "-m", "mnist_desktop"], runs)
    print(verdict("painted", painted, 1.0, unit=" s"))
    print(verdict("ready", ready, 4.0, unit=" s"))


if __name__ == "__main__":
    main()
