"""How many letters, faces, stars and scribbles are told to be no digits, and how many digits are, wrongly.

    python -m benchmarks.not_digits               # the network that ships with the program
    python -m benchmarks.not_digits --left-out    # five, each without six writers and a fifth of the shapes
    python -m benchmarks.not_digits --make        # and then make the one that ships anew

What is said of hands and of shapes that the network has never seen is the second one's.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from benchmarks.handwriting import as_stroke, with_a_mouse
from benchmarks.report import print_machine, verdict
from benchmarks.shapes import KINDS, MADE, drawing, images
from mnist_desktop.data.archives import read_archives
from mnist_desktop.digits import likeness
from mnist_desktop.digits.pen_strokes import GROUPS, PenDigits, pen_digits
from mnist_desktop.digits.reading import images_of_strokes

OF_EACH, TO_TEST = 250, 40
# Of the digits of those by which the limit is chosen: half of what is allowed.
WRONGLY = 0.01
EPOCHS, BATCH, RATE = 12, 256, 4e-3

Images = NDArray[np.uint8]


class Digits(NamedTuple):
    """Images (n, 784) by where they come from."""

    mnist: Images
    pen: Images
    mouse: Images

    def oddness(self, network: nn.Module) -> list[NDArray[np.float32]]:
        return [oddness(network, each) for each in self]


class Fold(NamedTuple):
    """Above which score an image is no digit, and what is told so: of shapes and of digits."""

    limit: float
    shapes: float
    unseen: float
    mnist: float
    pen: float
    mouse: float


def network_from(digits: Digits, anew: Images, shapes: Images, seed: int) -> nn.Sequential:
    """Train a network to give what is no digit a score above 0."""
    torch.manual_seed(seed)
    size = likeness.COARSE**2
    network = nn.Sequential(
        *(nn.Linear(size, 128), nn.ReLU(), nn.Dropout(0.3)),
        *(nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.3)),
        nn.Linear(64, 1),
    )
    # Writers are few beside MNIST's 60,000, and the shapes fewer.
    parts = [digits.mnist, *[digits.pen, anew] * 2, digits.mouse]
    shown = torch.cat([seen(each) for each in parts])
    none = seen(shapes).repeat(max(1, len(shown) // (2 * len(shapes))), 1)
    inputs = torch.cat([shown, none])
    labels = torch.cat([torch.zeros(len(shown)), torch.ones(len(none))])
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-4)
    steps = EPOCHS * (len(inputs) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        order = torch.randperm(len(inputs))
        for start in range(0, len(inputs) - BATCH + 1, BATCH):
            rows = order[start : start + BATCH]
            scores = network(inputs[rows]).squeeze(1)
            loss = nn.functional.binary_cross_entropy_with_logits(scores, labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def seen(pixels: Images) -> Tensor:
    """What the network sees of images (n, 784)."""
    return torch.from_numpy(likeness.coarse(pixels / np.float32(255)))


def oddness(network: nn.Module, pixels: Images) -> NDArray[np.float32]:
    with torch.inference_mode():
        scores: NDArray[np.float32] = network(seen(pixels)).squeeze(1).numpy()
    return scores


def without_a_group(
    group: int, digits: PenDigits, mouse: Images, anew: Images, shapes: Mapping[str, Images]
) -> Fold:
    """Train without six writers and a fifth of the shapes, choose the limit by half of them, report."""
    training, _, test, _ = read_archives()
    left_out = digits.in_group(group)
    rows = [np.flatnonzero(left_out & ((digits.writers // GROUPS) % 2 == half)) for half in (0, 1)]
    unseen = [kind for kind in KINDS[group - 1 :: GROUPS] if kind not in MADE]
    learned = np.concatenate([shapes[kind][TO_TEST:] for kind in KINDS if kind not in unseen])
    known = Digits(training.reshape(-1, 784), digits.images[~left_out], mouse[~left_out])
    network = network_from(known, anew[~left_out], learned, group)
    choosing, reporting = (
        Digits(half, digits.images[row], mouse[row])
        # By turns: the two halves of MNIST's test images are not equally hard.
        for half, row in zip(
            (test.reshape(-1, 784)[which::2] for which in (0, 1)), rows, strict=True
        )
    )
    limit = max(float(np.quantile(each, 1 - WRONGLY)) for each in choosing.oddness(network))
    wrongly = [float((each > limit).mean()) for each in reporting.oddness(network)]
    told = [
        float(np.mean([(oddness(network, shapes[kind][:TO_TEST]) > limit).mean() for kind in some]))
        for some in ([kind for kind in KINDS if kind not in unseen], unseen)
    ]
    return Fold(limit, *told, *wrongly)


def leave_out(*, make: bool) -> None:
    digits = pen_digits()
    mouse = np.round(with_a_mouse(digits) * 255).astype(np.uint8)
    anew = digits.images_written_anew(1)
    shapes = {kind: images(kind, TO_TEST + OF_EACH, number) for number, kind in enumerate(KINDS)}
    print("\nTold to be no digits; the last three wrongly: of MNIST's test images, with a pen and")
    print("with a mouse by writers by whom the limit was not chosen")
    print("group   limit   shapes   unseen    MNIST      pen    mouse")
    folds = []
    for group in range(1, GROUPS + 1):
        folds.append(without_a_group(group, digits, mouse, anew, shapes))
        limit, *shares = folds[-1]
        print(
            f"{group:5}  {limit:6.2f}  " + "  ".join(f"{each:7.1%}" for each in shares), flush=True
        )
    mean = Fold(*(statistics.mean(each) for each in zip(*folds, strict=True)))
    print(verdict("\nshapes told", mean.shapes, 0.8, at_most=False))
    print(f"shapes of kinds never seen {mean.unseen:.3f}")
    print(verdict("digits told wrongly", max(mean.mnist, mean.pen, mean.mouse), 0.02))
    if make:
        known = Digits(read_archives()[0].reshape(-1, 784), digits.images, mouse)
        learned = np.concatenate([shapes[kind][TO_TEST:] for kind in KINDS])
        # Not their mean: the three writers by whom one of them was chosen may have an odd hand.
        limit = statistics.median(fold.limit for fold in folds)
        write(network_from(known, anew, learned, 0), round(limit, 2))


def write(network: nn.Sequential, limit: float) -> None:
    """Write a network's numbers as `digits.likeness` reads them."""
    linear = [each for each in network if isinstance(each, nn.Linear)]
    numbers: dict[str, NDArray[np.floating]] = {"limit": np.array(limit, np.float32)}
    for number, layer in enumerate(linear):
        for name, values in layer.state_dict().items():
            numbers[f"{number}.{name}"] = values.numpy().astype(np.float16)
    np.savez_compressed(likeness.file(), **numbers)


def measure(seed: int) -> None:
    """What the network that ships says of drawings on the pad, and of digits."""
    generator = np.random.default_rng(seed)
    print("\nof each shape, drawn on the pad, told to be no digit")
    told = {}
    for kind in KINDS:
        drawn = [
            images_of_strokes([as_stroke(line) for line in drawing(kind, generator)])
            for _ in range(TO_TEST)
        ]
        told[kind] = np.mean([not likeness.look_like_digits(flat(each)).all() for each in drawn])
    for number, (kind, share) in enumerate(told.items(), start=1):
        print(f"{kind:>10} {share:5.0%}", end="" if number % 6 else "\n")
    digits = pen_digits()
    of_digits = {
        "of MNIST's test images": read_archives()[2].reshape(-1, 784) / np.float32(255),
        "of the pen strokes": digits.images / np.float32(255),
        "of those with a mouse": with_a_mouse(digits, seed=1).reshape(-1, 784),
    }
    print(verdict("\n\nshapes told", float(np.mean(list(told.values()))), 0.8, at_most=False))
    for name, some in of_digits.items():
        wrongly = 1 - float(likeness.look_like_digits(some).mean())
        print(verdict(f"{name} told wrongly", wrongly, 0.02))


def flat(pictures: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    return np.stack(pictures).reshape(len(pictures), -1)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--left-out", action="store_true")
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--seed", type=int, default=2027)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    print_machine("What is no digit", 1)
    if arguments.left_out or arguments.make:
        leave_out(make=arguments.make)
    if not arguments.left_out or arguments.make:
        measure(arguments.seed)


if __name__ == "__main__":
    main()
