"""What other programs cost: an epoch beside one and two busy processes over an epoch alone.

The window trains mnist-nn-xavier with its curves streaming; a 10 ms heartbeat in its thread says how late a
click would be. Then, for three sizes of network, what a step takes with one thread and with all, waiting
asleep or awake: from that comes what `learning.threads` chooses. What is compared is measured in turns.

    python -m benchmarks.steady
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.bench_window import open_ready_window, until
from benchmarks.heartbeat import Heartbeat
from benchmarks.report import percentile, print_machine, spread, verdict
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.threads import cores, threads_of
from mnist_desktop.learning.training import train
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window

EPOCHS = 4
BUSY = (0, 1, 2)
LIMITS = {1: 1.6, 2: 2.6}
LATE_MS = 150
_PLAIN = RECIPES["mnist-nn-xavier"].experiment.with_knob("epochs", 1)
# Each with some tenths of a second of steps on one thread.
SIZES = {
    "2×256, batch 100": _PLAIN.with_knob("subset", 10_000),
    "3×512, batch 512": _PLAIN.with_knobs(hidden=(512,) * 3, batch_size=512, subset=5_120),
    "3×1024, batch 512": _PLAIN.with_knobs(hidden=(1024,) * 3, batch_size=512, subset=2_560),
}
WAYS = (
    ("1 thread", 1, "passive"),
    ("all, asleep", cores(), "passive"),
    ("all, awake", cores(), "active"),
)


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """Processes of one thread each that never rest."""
    line = [sys.executable, "-c", "while True: pass"]
    started = [subprocess.Popen(line) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def in_window(window: Window) -> tuple[list[float], list[float]]:
    """Train; the seconds of each epoch, and how late each tick of the heartbeat was, in milliseconds."""
    heartbeat = Heartbeat()
    heartbeat.start()
    window.train()
    until(lambda: window.activity() is Activity.READY)
    heartbeat.stop()
    run = window.run()
    assert run is not None
    return [epoch.seconds for epoch in run.outcome.history.epochs], heartbeat.late_ms


def window_beside_others(runs: int) -> None:
    _, window = open_ready_window()
    window.set_experiment(_PLAIN.with_knob("epochs", EPOCHS))
    in_window(window)  # warm up
    epochs: dict[int, list[float]] = {count: [] for count in BUSY}
    late: dict[int, list[float]] = {count: [] for count in BUSY}
    for _ in range(runs):
        for count in BUSY:
            with busy(count):
                seconds, ticks = in_window(window)
            epochs[count] += seconds
            late[count] += ticks
    window.close()
    print(f"mnist-nn-xavier in the window, {threads_of(_PLAIN)} thread(s)")
    for count in BUSY:
        print(f"  {count} busy: an epoch {spread(epochs[count])}")
        if count:
            ratio = statistics.median(epochs[count]) / statistics.median(epochs[0])
            print("  " + verdict("  over an epoch alone", ratio, LIMITS[count]))
        print(f"    heartbeat: 99th percentile {percentile(late[count], 99):.1f} ms late")
        print("  " + verdict("  worst", max(late[count]), LATE_MS, unit=" ms"))


def milliseconds_a_step(threads: int) -> list[float]:
    """Of each of the SIZES, in this process."""
    data = load_mnist()
    found = []
    for experiment in SIZES.values():
        outcome = drive(train(experiment.with_knob("threads", threads), data))
        found.append(1000 * outcome.seconds / len(outcome.history.losses))
    return found


def ways_to_compute(runs: int) -> None:
    measured: dict[tuple[int, str], list[list[float]]] = {}
    for _ in range(runs):
        for count in BUSY:
            with busy(count):
                for way, threads, policy in WAYS:
                    environment = {**os.environ, "OMP_WAIT_POLICY": policy}
                    line = [sys.executable, "-m", "benchmarks.steady", "--threads", str(threads)]
                    done = subprocess.run(
                        line, env=environment, capture_output=True, text=True, check=True
                    )
                    steps = [float(word) for word in done.stdout.split()]
                    measured.setdefault((count, way), []).append(steps)
    print(f"\nMilliseconds a step; {cores()} cores\n")
    print(f"| {'busy':4} | {'way':12} | " + " | ".join(SIZES) + " |")
    print("| --- | --- | " + " | ".join("---" for _ in SIZES) + " |")
    for (count, way), steps in measured.items():
        medians = [statistics.median(values) for values in zip(*steps, strict=True)]
        cells = " | ".join(
            f"{value:{len(size)}.1f}" for value, size in zip(medians, SIZES, strict=True)
        )
        print(f"| {count:4} | {way:12} | {cells} |")
    chosen = ", ".join(f"{size}: {threads_of(experiment)}" for size, experiment in SIZES.items())
    print(f"\nChosen here: {chosen}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, help="only print milliseconds a step of each size")
    arguments = parser.parse_args()
    if arguments.threads:
        print(*milliseconds_a_step(arguments.threads))
        return
    print_machine("Beside other programs", arguments.runs)
    window_beside_others(arguments.runs)
    ways_to_compute(arguments.runs)


if __name__ == "__main__":
    main()
