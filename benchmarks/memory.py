"""The most memory that the program takes with MNIST loaded and a run going.

python -m benchmarks.memory
"""

from __future__ import annotations

import resource
import sys

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import print_machine, verdict
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.model.training import Activity


def peak_mb() -> float:
    """The process's largest resident size so far, in MB of 10^6 bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def main() -> None:
    _, window = open_ready_window()
    loaded = peak_mb()
    window.set_experiment(RECIPES["mnist-nn-xavier"].experiment.with_knob("epochs", 2))
    window.train()
    until(lambda: window.activity() is Activity.READY)
    window.close()
    print_machine("Peak memory (resident)", 1)
    print(verdict("ready to train", loaded, 600, unit=" MB"))
    print(verdict("after a run of mnist-nn-xavier", peak_mb(), 900, unit=" MB"))


if __name__ == "__main__":
    main()
