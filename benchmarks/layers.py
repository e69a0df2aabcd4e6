"""What watching the layers costs: an epoch of the engine (a) never asked, (b) Watch off, (c) Watch on.

(a) is the plain engine as benchmarks.training has it, its events consumed and nothing ever sent. In (b) it
is told not to watch, in (c) it watches and the figures are consumed.
The page that draws them is not part of it.

    python -m benchmarks.layers
"""

from __future__ import annotations

import argparse
import statistics
import time

from benchmarks.report import print_machine, spread, verdict
from benchmarks.training import in_a_thread
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import Command, Event, Probed, Started, Watch
from mnist_desktop.learning.training import train

RECIPE = "mnist-nn-xavier"
LIMIT = 1.10


def epoch(experiment: Experiment, data: Dataset, *commands: Command) -> tuple[float, int]:
    """The seconds of the whole training, evaluation and all, and how many probes there were."""
    started = time.perf_counter()
    waiting: list[Command] = []
    probes = 0

    def answer(event: Event) -> Command:
        nonlocal probes
        if isinstance(event, Started):
            waiting.extend(commands)
        elif isinstance(event, Probed):
            probes += 1
        return waiting.pop(0) if waiting else None

    drive(train(experiment, data), answer)
    return time.perf_counter() - started, probes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print_machine("Watching the layers: seconds an epoch", runs)
    data = load_mnist()
    experiment = RECIPES[RECIPE].experiment.with_knob("epochs", 1)
    ways: dict[str, tuple[Command, ...]] = {
        "(a) never asked": (),
        "(b) Watch off": (Watch(False),),
        "(c) Watch on": (Watch(True),),
    }
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    probes = []
    in_a_thread(lambda: epoch(experiment, data)[0])  # warm up
    for _ in range(runs):  # turn by turn, so that a slow moment of the machine hits all
        for way, commands in ways.items():
            counted: list[int] = []

            def measure(
                commands: tuple[Command, ...] = commands, counted: list[int] = counted
            ) -> float:
                took, count = epoch(experiment, data, *commands)
                counted.append(count)
                return took

            seconds[way].append(in_a_thread(measure))
            if way.startswith("(c)"):
                probes += counted
            else:
                assert counted == [0]
    print(RECIPE)
    for way, values in seconds.items():
        print(f"  {way:20} {spread(values)}")
    print(f"  probes an epoch: {statistics.median(probes):.0f}")
    # A ratio for each turn, then their median: what is compared was measured side by side.
    plain, off, on = seconds.values()
    for name, pair, limit in (("(c)/(b)", (on, off), LIMIT), ("(b)/(a)", (off, plain), 1.02)):
        ratio = statistics.median(x / y for x, y in zip(*pair, strict=True))
        print("  " + verdict(name, ratio, limit))


if __name__ == "__main__":
    main()
