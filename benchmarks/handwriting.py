"""How well real pen strokes are read: 7,494 digits by 30 writers, fed to the pad's own code.

    python -m benchmarks.handwriting                    # the ready-made network
    python -m benchmarks.handwriting --run my.mnist     # another run
    python -m benchmarks.handwriting --learn            # and "Learn my hand" for each writer

The strokes (UCI "Pen-Based Recognition of Handwritten Digits", E. Alpaydin and F. Alimoglu, CC BY 4.0)
are no part of the project: they are read from ../shared/handwriting, or from --strokes.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.report import print_machine, verdict
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.digits.reading import images_of_strokes
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.fine_tuning import fine_tuning_of, mixed
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.training import train
from mnist_desktop.paths import resources
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run

STROKES = Path(__file__).parent.parent.parent / "shared/handwriting/pendigits-train.unipen.gz"
# The tablet's units; the pad's side is 1.
UNITS = 500
OWN_OF_EACH = 10


@dataclass(frozen=True)
class Written:
    """One digit as it was written."""

    label: int
    writer: int
    strokes: tuple[Stroke, ...]


def written(path: Path) -> Iterator[Written]:
    """The digits of a UNIPEN file, in which y grows upwards."""
    label = writer = 0
    strokes: list[Stroke] = []
    points: list[tuple[float, float, float, float]] = []
    with gzip.open(path, "rt", encoding="ascii") as lines:
        for line in lines:
            words = line.split()
            if line.startswith(".SEGMENT DIGIT"):
                if strokes:
                    yield Written(label, writer, tuple(strokes))
                label, strokes = int(words[-1].strip('"')), []
            elif line.startswith(".COMMENT") and strokes == [] and len(words) == 4:
                writer = int(words[2])
            elif line.startswith(".PEN_DOWN"):
                points = []
            elif line.startswith(".PEN_UP") and points:
                strokes.append(Stroke((np.array(points),)))
            elif len(words) == 2 and not line.startswith("."):
                x, y = map(int, words)
                points.append((x / UNITS, 1 - y / UNITS, 0.0, 1.0))
    if strokes:
        yield Written(label, writer, tuple(strokes))


def images(digits: list[Written]) -> tuple[NDArray[np.float32], NDArray[np.int64], list[int]]:
    """What the pad makes of the digits (rows, 784), their labels, and which fell into several digits."""
    rows, several = [], []
    for number, digit in enumerate(digits):
        seen = images_of_strokes(digit.strokes)
        if len(seen) != 1:
            several.append(number)
        rows.append(seen[0].reshape(-1))
    return np.stack(rows), np.array([digit.label for digit in digits]), several


def print_confusion(labels: NDArray[np.int64], answers: NDArray[np.int64]) -> None:
    print("\nwritten (rows) and read (columns)")
    print("      " + "".join(f"{digit:6}" for digit in range(10)) + "   right")
    for digit in range(10):
        counts = np.bincount(answers[labels == digit], minlength=10)
        right = counts[digit] / max(1, counts.sum())
        print(f"{digit:6}" + "".join(f"{count:6}" for count in counts) + f"  {right:6.1%}")


def learn_hands(
    run: Run, rows: NDArray[np.float32], labels: NDArray[np.int64], who: NDArray[np.int64]
) -> None:
    """Let a copy of the network learn each writer's hand from ten digits of each class."""
    mnist = load_mnist()
    experiment = fine_tuning_of(run.experiment)
    kept = run.outcome.kept
    assert kept is not None
    before = Predictor(run.experiment, run.outcome.weights)
    print(f"\nLearn my hand: {OWN_OF_EACH} digits of each class, tested on the writer's others")
    print("writer  tested  before   after  seconds  MNIST test")
    found: list[tuple[float, float, float, int]] = []
    for writer in sorted(set(who.tolist())):
        of_writer = np.flatnonzero(who == writer)
        own = np.concatenate(
            [of_writer[labels[of_writer] == digit][:OWN_OF_EACH] for digit in range(10)]
        )
        others = np.setdiff1d(of_writer, own)
        data = mixed(rows[own], labels[own], mnist, seed=experiment.training.seed)
        outcome = drive(train(experiment, data, start=run.outcome.weights))
        assert outcome.kept is not None
        after = Predictor(experiment, outcome.weights)
        was, now = (
            float((network.probabilities(rows[others]).argmax(axis=1) == labels[others]).mean())
            for network in (before, after)
        )
        found.append((now, outcome.seconds, outcome.kept.test_accuracy, writer))
        print(
            f"{writer:6}  {len(others):6}  {was:6.1%}  {now:6.1%}  {outcome.seconds:7.1f}  "
            f"{outcome.kept.test_accuracy:10.2%}",
            flush=True,
        )
    accuracy = statistics.mean(each[0] for each in found)
    worst = min(found)
    print(verdict("\nmean accuracy over writers", accuracy, 0.985, at_most=False))
    print(f"worst: writer {worst[3]} with {worst[0]:.1%}")
    print(verdict("slowest", max(each[1] for each in found), 10, unit=" s"))
    lost = kept.test_accuracy - min(each[2] for each in found)
    print(verdict("most of MNIST's test accuracy lost", 100 * lost, 0.3, unit=" points"))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--run", type=Path, default=resources() / "networks/handwriting.mnist")
    parser.add_argument("--strokes", type=Path, default=STROKES)
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--writers", type=int, nargs="*", help="these writers alone")
    arguments = parser.parse_args()
    if not arguments.strokes.exists():
        sys.exit(f"Skipped: there are no pen strokes at {arguments.strokes}.")
    print_machine("Real handwriting on the pad", 1)
    run = load_run(arguments.run)
    digits = [
        digit
        for digit in written(arguments.strokes)
        if not arguments.writers or digit.writer in arguments.writers
    ]
    rows, labels, several = images(digits)
    said = Predictor(run.experiment, run.outcome.weights).probabilities(rows).argmax(axis=1)
    right = said == labels
    right[several] = False  # a digit that falls into two is misread
    assert run.outcome.kept is not None
    print(f"{run.name}: MNIST test accuracy {run.outcome.kept.test_accuracy:.4f}")
    print(f"{len(digits)} digits, {len(several)} of them taken for several")
    print(verdict("accuracy", float(right.mean()), 0.94, at_most=False))
    print_confusion(labels, said)
    if arguments.learn:
        learn_hands(run, rows, labels, np.array([digit.writer for digit in digits]))


if __name__ == "__main__":
    main()
