"""What looks like a digit and what does not, whatever network reads it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.shapes import images
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.digits.likeness import look_like_digits
from mnist_desktop.digits.pen_strokes import pen_digits


def test_digits_look_like_digits_whoever_wrote_them(mnist: Dataset) -> None:
    pen = pen_digits().images[::5] / np.float32(255)
    for digits in (mnist.test_inputs[:2000].numpy(), pen):
        assert look_like_digits(digits).mean() > 0.98


@pytest.mark.parametrize("kinds", ["AFKMNw", ("face", "star", "heart", "arrow", "hash", "dot")])
def test_letters_and_pictures_do_not(kinds: Sequence[str]) -> None:
    drawn = np.concatenate([images(kind, 5, seed=99) for kind in kinds]) / np.float32(255)
    assert look_like_digits(drawn).mean() < 0.2


def test_none_are_none() -> None:
    assert look_like_digits(np.empty((0, 784), np.float32)).shape == (0,)
