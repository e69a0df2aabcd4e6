"""What recipes reach: median and range over seeds of cost and test accuracy, as a Markdown table.

python -m benchmarks.accuracy
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Generator

from benchmarks.report import print_machine
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.learning.events import Event
from mnist_desktop.learning.history import Outcome
from mnist_desktop.learning.training import train

# The bounds of the test accuracy that each recipe has to keep.
BOUNDS = {
    "homework-q1-1": (0.965, 0.98),
    "mnist-nn-xavier": (0.978, 1.0),
    "mnist-softmax-sgd": (0.92, 0.93),
}


def outcome_of(events: Generator[Event, None, Outcome]) -> Outcome:
    try:
        while True:
            next(events)
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipes", nargs="*", default=list(BOUNDS))
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    print_machine("What recipes reach", arguments.seeds)
    data = load_mnist()
    print("| recipe | cost | test accuracy | range | seconds | to reach |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name in arguments.recipes:
        costs, accuracies, seconds = [], [], []
        for seed in range(1, arguments.seeds + 1):
            outcome = outcome_of(train(RECIPES[name].experiment.with_knob("seed", seed), data))
            last = outcome.history.epochs[-1]
            costs.append(last.cost)
            accuracies.append(last.test_accuracy)
            seconds.append(outcome.seconds)
        low, high = BOUNDS.get(name, (0.0, 1.0))
        middle = statistics.median(accuracies)
        reached = "yes" if low <= middle <= high else "NO"
        print(
            f"| {name} | {statistics.median(costs):.4f} | {middle:.4f} | "
            f"{min(accuracies):.4f} … {max(accuracies):.4f} | {statistics.median(seconds):.1f} | "
            f"{low:g} to {high:g}: {reached} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
