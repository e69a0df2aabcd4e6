"""How long 98 % take: the recipe 98-in-seconds beside the lecture notes' Xavier loop.

Seconds are those of the training steps. The notes' loop is scored after each epoch, which is not counted,
and ends with the first epoch that reaches 0.98.

    python -m benchmarks.ninety_eight
"""

from __future__ import annotations

import argparse
import statistics

import torch

from benchmarks.report import print_machine, spread
from benchmarks.training import in_a_thread, notes_loop
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.training import train

GOAL = 0.98
MOST_EPOCHS = 30


def by_recipe(seed: int, data: Dataset) -> tuple[float, float]:
    """Seconds and test accuracy of the recipe."""
    experiment = RECIPES["98-in-seconds"].experiment.with_knob("seed", seed)
    outcome = drive(train(experiment, data))
    return outcome.seconds, outcome.history.epochs[-1].test_accuracy


def by_notes(seed: int, data: Dataset) -> tuple[float, float, int]:
    """Seconds, test accuracy and epochs of the notes' loop until it reaches the goal."""
    experiment = RECIPES["mnist-nn-xavier"].experiment.with_knob("seed", seed)
    seconds = accuracy = 0.0
    epoch = 0
    for network, took in notes_loop(experiment):
        seconds += took
        epoch += 1
        network.eval()
        with torch.inference_mode():
            right = network(data.test_inputs[:]).argmax(dim=1) == data.test_labels
        accuracy = right.float().mean().item()
        if accuracy >= GOAL or epoch == MOST_EPOCHS:
            break
    return seconds, accuracy, epoch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--notes-runs", type=int, default=3)
    arguments = parser.parse_args()
    print_machine(f"Seconds to a test accuracy of {GOAL}", arguments.runs)
    data = load_mnist()
    in_a_thread(lambda: by_recipe(0, data)[0])  # warm up
    recipe = [by_recipe(seed, data) for seed in range(1, arguments.runs + 1)]
    notes = [by_notes(seed, data) for seed in range(1, arguments.notes_runs + 1)]
    seconds, accuracies = zip(*recipe, strict=True)
    print(f"98-in-seconds     {spread(seconds)}, accuracy {spread(accuracies, '', 4)}")
    longer, reached, epochs = zip(*notes, strict=True)
    print(
        f"the notes' Xavier {spread(longer)}, accuracy {spread(reached, '', 4)}, "
        f"epochs {spread(epochs, '', 0)} ({arguments.notes_runs} runs)"
    )
    print(f"ratio {statistics.median(longer) / statistics.median(seconds):.1f}")


if __name__ == "__main__":
    main()
