"""What running a sweep's runs side by side saves: six runs of homework-q1-1, two epochs each.

One after the other, each with all cores, against as many at once as there are cores, with a thread each.
Both in worker processes whose start, with torch's import and MNIST, is part of the time.

    python -m benchmarks.sweeping
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.report import print_machine, spread
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.learning.threads import cores
from mnist_desktop.library.library import Library
from mnist_desktop.sweeps.local_workers import LocalWorkers
from mnist_desktop.sweeps.sweep import make_sweep
from mnist_desktop.sweeps.sweeping import work_off

RUNS = 6
EPOCHS = 2


def seconds_of(workers: LocalWorkers) -> float:
    """How long the whole sweep takes, from its start until its last run is kept."""
    experiment = RECIPES["homework-q1-1"].experiment.with_knob("epochs", EPOCHS)
    sweep = make_sweep("benchmark", experiment, {}, RUNS)
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder) / "runs", cache=Path(folder))
        started = time.perf_counter()
        for _ in work_off(sweep, library, workers):
            pass
        took = time.perf_counter() - started
        assert len(library.look().entries) == RUNS
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print_machine(f"Sweeping: seconds for {RUNS} runs of {EPOCHS} epochs", runs)
    ways = {
        f"one at a time, {cores()} threads": LocalWorkers(1, threads=cores()),
        f"{cores()} at once, a thread each": LocalWorkers(cores(), threads=1),
    }
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(runs):  # turn by turn, so that a slow moment of the machine hits both
        for way, workers in ways.items():
            seconds[way].append(seconds_of(workers))
    for way, values in seconds.items():
        print(f"  {way:30} {spread(values)}")
    one, several = seconds.values()
    ratios = [a / b for a, b in zip(one, several, strict=True)]
    print(f"  ratio                          {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
