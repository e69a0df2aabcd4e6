"""How well real pen strokes are read: 7,494 digits by 30 writers, fed to the pad's own code.

    python -m benchmarks.handwriting                    # the ready-made network, which learned from them
    python -m benchmarks.handwriting --run my.mnist     # another run
    python -m benchmarks.handwriting --learn            # and "Learn my hand" for each writer
    python -m benchmarks.handwriting --left-out         # five trainings, each without six of the writers
    python -m benchmarks.handwriting --left-out --learn # and "Learn my hand" for those six

What is said of hands that a network has never seen is the last one's.
"""

from __future__ import annotations

import argparse
import statistics
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.report import print_machine, verdict
from mnist_desktop.data.loading import load_for
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.digits.pen_strokes import GROUPS, PenDigits, pad_image, pen_digits, resampled
from mnist_desktop.digits.reading import images_of_strokes
from mnist_desktop.digits.strokes import Points, Stroke
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.fine_tuning import fine_tuning_of, mixed
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.training import train
from mnist_desktop.paths import resources
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run

# As in packaging/make_ready_made.py, which takes it from what is printed here.
TEMPERATURE = 0.7
OWN_OF_EACH = 10


def several_of(digits: PenDigits) -> list[int]:
    """Which digits the pad takes for several."""
    return [
        row
        for row, lines in enumerate(digits.lines)
        if len(images_of_strokes([as_stroke(line) for line in lines])) != 1
    ]


def as_stroke(line: Points) -> Stroke:
    """A line with the time and the pressure of a pen that tells neither."""
    return Stroke((np.column_stack([line, np.zeros(len(line)), np.ones(len(line))]),))


def with_a_mouse(digits: PenDigits, seed: int = 0) -> NDArray[np.float32]:
    """The digits as they are drawn with a mouse: few points, shaky, lagging behind, or in corners."""
    generator = np.random.default_rng(seed)
    images = []
    for lines in digits.lines:
        points = np.concatenate(lines)
        low, size = points.min(axis=0), max(float(np.ptp(points, axis=0).max()), 1e-6)
        kind, strength = generator.integers(4), generator.random()
        drawn = [_by_mouse((line - low) / size, kind, strength, generator) for line in lines]
        images.append(pad_image(drawn) / np.float32(255))
    return np.stack(images)


def _by_mouse(line: Points, kind: int, strength: float, generator: np.random.Generator) -> Points:
    if kind == 0:
        return resampled(line, 0.2 + 0.15 * strength)
    line = resampled(line, 0.04)
    if kind == 1:
        return line + generator.normal(0, 0.02, line.shape)
    if kind == 2:
        behind = [line[0]]
        for place in line:
            behind.append(behind[-1] + (0.25 + 0.25 * strength) * (place - behind[-1]))
        return np.array(behind)
    return np.round(line * (8 + round(6 * strength))) / 12


def calibration_error(
    probabilities: NDArray[np.float32], labels: NDArray[np.int64], temperature: float = 1.0
) -> float:
    """The expected calibration error (Guo et al., 2017; 15 bins) of scores divided by a temperature."""
    scores = np.log(np.maximum(probabilities, 1e-30)) / temperature
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    sure = (shares / shares.sum(axis=1, keepdims=True)).max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    bins = np.minimum((sure * 15).astype(int), 14)
    return float(
        sum(
            (bins == each).mean() * abs(right[bins == each].mean() - sure[bins == each].mean())
            for each in set(bins.tolist())
        )
    )


def leave_writers_out(epochs: int | None, folder: Path | None, *, learn: bool) -> None:
    """Train the recipe five times, each time without a fifth of the writers, and read those.

    `folder` is where the five runs are kept, and read from where they are there; with `learn` each network
    then learns the hands of its six.
    """
    recipe = RECIPES["handwriting"].experiment
    if epochs:
        recipe = recipe.with_knob("epochs", epochs)
    digits, found, by_mouse, mnist, truth = pen_digits(), [], [], [], []
    learned: list[Learned] = []
    print(
        f"\nWriters left out: five trainings of {recipe.training.epochs} epochs, six writers tested"
    )
    print("group  tested  accuracy  with a mouse  MNIST test  seconds")
    for group in range(1, GROUPS + 1):
        experiment = recipe.with_knob("left_out", group)
        file = folder / f"left-out-{group}.mnist" if folder is not None else None
        if file is not None and file.exists() and load_run(file).experiment == experiment:
            run = load_run(file)
        else:
            run = Run("handwriting", experiment, drive(train(experiment, load_for(experiment))))
            if file is not None:
                save_run(run, file)
        outcome = run.outcome
        assert outcome.kept is not None
        left_out = digits.of(digits.in_group(group).nonzero()[0])
        network = Predictor(experiment, outcome.weights)
        found.append(network.probabilities(left_out.images / np.float32(255)))
        by_mouse.append(network.probabilities(with_a_mouse(left_out)))
        truth.append(left_out.labels)
        mnist.append(outcome.kept.test_accuracy)
        accuracies = [_accuracy(each[-1], truth[-1]) for each in (found, by_mouse)]
        print(
            f"{group:5}  {len(left_out):6}  {accuracies[0]:8.2%}  {accuracies[1]:12.2%}  "
            f"{mnist[-1]:10.2%}  {outcome.seconds:7.0f}",
            flush=True,
        )
        if learn:
            learned += learn_hands(run, left_out)
    said, drawn, labels = map(np.concatenate, (found, by_mouse, truth))
    folds = [_accuracy(each, right) for each, right in zip(found, truth, strict=True)]
    of_digit = [_accuracy(said[labels == digit], labels[labels == digit]) for digit in range(10)]
    print(verdict("\nmean of five", statistics.mean(folds), 0.987, at_most=False))
    print(f"worst fold {min(folds):.4f}")
    print(verdict(f"worst digit, {np.argmin(of_digit)}", min(of_digit), 0.96, at_most=False))
    print(verdict("with a mouse", _accuracy(drawn, labels), 0.97, at_most=False))
    print(verdict("least MNIST test accuracy", min(mnist), 0.992, at_most=False))
    print(f"calibration error before {calibration_error(said, labels):.4f}")
    print(verdict("after, the scores divided", calibration_error(said, labels, TEMPERATURE), 0.01))
    print(verdict("with a mouse", calibration_error(drawn, labels, TEMPERATURE), 0.01))
    print_confusion(labels, said.argmax(axis=1))
    if learn:
        print_learned(learned, least=0.995)


def _accuracy(said: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    return float((said.argmax(axis=1) == labels).mean())


def print_confusion(labels: NDArray[np.int64], answers: NDArray[np.int64]) -> None:
    print("\nwritten (rows) and read (columns)")
    print("      " + "".join(f"{digit:6}" for digit in range(10)) + "   right")
    for digit in range(10):
        counts = np.bincount(answers[labels == digit], minlength=10)
        right = counts[digit] / max(1, counts.sum())
        print(f"{digit:6}" + "".join(f"{count:6}" for count in counts) + f"  {right:6.1%}")


class Learned(NamedTuple):
    """What a network that has learned a writer's hand reads of it, in how long, at what cost on MNIST."""

    accuracy: float
    seconds: float
    lost: float
    writer: int


def learn_hands(run: Run, digits: PenDigits) -> list[Learned]:
    """Let a copy of the network learn each writer's hand from ten digits of each class."""
    rows, labels, who = digits.images / np.float32(255), digits.labels, digits.writers
    mnist = load_mnist()
    experiment = fine_tuning_of(run.experiment)
    kept = run.outcome.kept
    assert kept is not None
    before = Predictor(run.experiment, run.outcome.weights)
    print(f"\nLearn my hand: {OWN_OF_EACH} digits of each class, tested on the writer's others")
    print("writer  tested  before   after  seconds  MNIST test")
    found = []
    for writer in sorted(set(who.tolist())):
        of_writer = np.flatnonzero(who == writer)
        own = np.concatenate(
            [of_writer[labels[of_writer] == digit][:OWN_OF_EACH] for digit in range(10)]
        )
        others = np.setdiff1d(of_writer, own)
        left_out = run.experiment.data.left_out
        seed = experiment.training.seed
        data = mixed(rows[own], labels[own], mnist, left_out=left_out, seed=seed)
        outcome = drive(train(experiment, data, start=run.outcome.weights))
        assert outcome.kept is not None
        after = Predictor(experiment, outcome.weights)
        was, now = (
            _accuracy(network.probabilities(rows[others]), labels[others])
            for network in (before, after)
        )
        lost = kept.test_accuracy - outcome.kept.test_accuracy
        found.append(Learned(now, outcome.seconds, lost, writer))
        print(
            f"{writer:6}  {len(others):6}  {was:6.1%}  {now:6.1%}  {outcome.seconds:7.1f}  "
            f"{outcome.kept.test_accuracy:10.2%}",
            flush=True,
        )
    return found


def print_learned(found: list[Learned], *, least: float) -> None:
    accuracy = statistics.mean(each.accuracy for each in found)
    worst = min(found)
    print(verdict("\nmean accuracy over writers", accuracy, least, at_most=False))
    print(f"worst: writer {worst.writer} with {worst.accuracy:.1%}")
    print(verdict("slowest", max(each.seconds for each in found), 10, unit=" s"))
    lost = max(each.lost for each in found)
    print(verdict("most of MNIST's test accuracy lost", 100 * lost, 0.3, unit=" points"))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--run", type=Path, default=resources() / "networks/handwriting.mnist")
    parser.add_argument("--left-out", action="store_true")
    parser.add_argument("--epochs", type=int, help="of each training with --left-out")
    parser.add_argument("--runs", type=Path, help="where the five of --left-out are kept")
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--writers", type=int, nargs="*", help="these writers alone")
    arguments = parser.parse_args()
    print_machine("Real handwriting on the pad", 1)
    if arguments.left_out:
        leave_writers_out(arguments.epochs, arguments.runs, learn=arguments.learn)
        return
    run = load_run(arguments.run)
    digits = pen_digits()
    if arguments.writers:
        digits = digits.of(np.flatnonzero(np.isin(digits.writers, arguments.writers)))
    several = several_of(digits)
    rows, labels = digits.images / np.float32(255), digits.labels
    said = Predictor(run.experiment, run.outcome.weights).probabilities(rows).argmax(axis=1)
    right = said == labels
    right[several] = False  # a digit that falls into two is misread
    assert run.outcome.kept is not None
    print(f"{run.name}: MNIST test accuracy {run.outcome.kept.test_accuracy:.4f}")
    print(f"{len(digits)} digits, {len(several)} of them taken for several")
    print(verdict("accuracy", float(right.mean()), 0.94, at_most=False))
    print_confusion(labels, said)
    if arguments.learn:
        print_learned(learn_hands(run, digits), least=0.985)


if __name__ == "__main__":
    main()
