"""How well digits are read in pictures as people bring them: scenes rendered from MNIST's test images.

    python -m benchmarks.pictures                      # every scene, 100 digits each
    python -m benchmarks.pictures --digits 20 --scenes slate sticky
    python -m benchmarks.pictures --keep FOLDER        # and keep the pictures that are misread

Each digit is written with MNIST's own strokes or with a pen's, and counted where the ready-made network
reads it when it is plain: black on white, nothing else in the picture. The files are read by the code of
`mnist-desktop predict`. The scenes are drawn by `benchmarks.scenes`, the same ones for the same --seed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.random import Generator

from benchmarks.report import percentile, print_machine
from benchmarks.scenes import PLAIN, SCENES, Scene
from benchmarks.stage import as_file, stencil_of
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.digits.image import PictureError
from mnist_desktop.digits.picture_files import grey_from_bytes
from mnist_desktop.digits.reading import read_picture
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.paths import ready_made_network
from mnist_desktop.runs.run_file import load_run

GOAL = 0.95
TURNED = 0.3  # the share of photographs that are upright only by their EXIF
PENS = (None, 1.2, 1.7, 2.4)  # strokes in MNIST's pixels; None: as they are

Read = Callable[[bytes, str], str]


def reader() -> Read:
    """What the ready-made network reads in a file's content, or why it does not."""
    run = load_run(ready_made_network())
    predictor = Predictor(run.experiment, run.outcome.weights)

    def read(content: bytes, name: str) -> str:
        try:
            digits = read_picture(grey_from_bytes(content, name))
        except PictureError as error:
            return str(error)
        if not digits:
            return "no digit"
        said = predictor.probabilities(np.stack([steps.image.reshape(-1) for steps in digits]))
        return "".join(str(digit) for digit in said.argmax(axis=1))

    return read


class Digits:
    """MNIST's test images in an order by chance, each with a pen."""

    def __init__(self, read: Read, seed: int) -> None:
        self._mnist = load_mnist()
        self._read = read
        self._seed = seed
        self._order = np.random.default_rng(seed).permutation(len(self._mnist.test_labels))
        self._plain: dict[int, bool] = {}

    def seen_in(self, scene: Scene, place: int) -> tuple[bytes, str, int] | None:
        """Content, ending and label of a scene's picture; None where the digit is misread when plain."""
        index = int(self._order[place])
        label = int(self._mnist.test_labels[index])
        pixels = self._mnist.test_inputs[index].numpy().reshape(28, 28)
        stencil = stencil_of(pixels, PENS[place % len(PENS)])
        if place not in self._plain:
            content, ending = as_file(
                self._rng(place), PLAIN(self._rng(place), stencil), turned=False
            )
            self._plain[place] = self._read(content, ending) == str(label)
        if not self._plain[place]:
            return None
        rng = self._rng(place)
        picture = scene(rng, stencil)
        return *as_file(rng, picture, turned=bool(rng.random() < TURNED)), label

    def _rng(self, place: int) -> Generator:
        return np.random.default_rng([self._seed, place])


def measure(
    name: str, digits: Digits, read: Read, count: int, keep: Path | None
) -> tuple[int, int, list[float]]:
    """How many of how many digits are read in a scene, how many were refused, and the seconds of each."""
    right = refused = place = 0
    seconds: list[float] = []
    while len(seconds) < count:
        found = digits.seen_in(SCENES[name], place)
        place += 1
        if found is None:
            continue
        content, ending, label = found
        start = time.perf_counter()
        said = read(content, f"picture{ending}")
        seconds.append(time.perf_counter() - start)
        right += said == str(label)
        refused += not said.isdigit()
        if keep is not None and said != str(label):
            answer = said if said.isdigit() else "none"
            file = f"{name.replace(' ', '-')}-{place - 1:03d}-as-{answer}-{label}{ending}"
            (keep / file).write_bytes(content)
    return right, refused, seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--digits", type=int, default=100, help="digits in each scene")
    parser.add_argument("--scenes", nargs="*", default=[""], help="parts of the scenes' names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the pictures that are misread")
    arguments = parser.parse_args()
    if arguments.keep is not None:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    print_machine("Digits in pictures", 1)
    read = reader()
    digits = Digits(read, arguments.seed)
    print(
        f"{'scene':<37} {'read':>5} {'of':>5} {'%':>6} {'refused':>8} {'s, median':>10} {'99 %':>6}"
    )
    below = []
    for name in SCENES:
        if not any(part in name for part in arguments.scenes):
            continue
        right, refused, seconds = measure(name, digits, read, arguments.digits, arguments.keep)
        share = right / len(seconds)
        if share < GOAL:
            below.append(name)
        middle, most = percentile(seconds, 50), percentile(seconds, 99)
        print(
            f"{name:<37} {right:>5} {len(seconds):>5} {100 * share:>6.1f} {refused:>8} "
            f"{middle:>10.2f} {most:>6.2f}",
            flush=True,
        )
    print(f"\nat least {GOAL:.0%} in every scene: " + ("reached" if not below else "NOT reached"))


if __name__ == "__main__":
    main()
