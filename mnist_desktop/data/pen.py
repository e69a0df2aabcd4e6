"""Digits that people wrote with a pen, as images for training and for measuring."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor

from mnist_desktop.data.pixels import Pixels
from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.experiment.data import PEN_ROWS

# What is drawn is the same for every experiment: its own seed chooses among the examples as they are.
_SEED = 0


@cache
def pen_examples(left_out: int) -> tuple[Pixels, Tensor]:
    """PEN_ROWS images of 784 pixels by all writers but those of the group `left_out`, and their labels.

    Each digit is there once as it was written, and else as it might be written another time. Those are
    drawn when the images are first asked for, which takes seconds.
    """
    digits = pen_digits()
    kept = digits.of((~digits.in_group(left_out)).nonzero()[0])
    examples = kept.repeated(PEN_ROWS, _SEED)
    images = Pixels(lambda: examples.images_written_anew(_SEED, first=len(kept)), PEN_ROWS)
    return images, torch.from_numpy(examples.labels)


@cache
def pen_test(left_out: int) -> tuple[Pixels, Tensor]:
    """The digits as the writers of the group `left_out` wrote them, and their labels; all for group 0."""
    digits = pen_digits()
    tested = digits.of(digits.in_group(left_out).nonzero()[0]) if left_out else digits
    return Pixels(tested.images), torch.from_numpy(tested.labels)
