"""The pen strokes that ship with the program."""

from __future__ import annotations

import numpy as np
import pytest

from mnist_desktop.digits.image import as_bytes
from mnist_desktop.digits.pen_strokes import GROUPS, pen_digits, written_anew
from mnist_desktop.digits.strokes import image_from_strokes


def test_they_are_the_digits_of_thirty_writers():
    digits = pen_digits()
    assert len(digits) == 7494
    assert set(digits.writers.tolist()) == set(range(1, 31))
    assert np.bincount(digits.labels).tolist() == [780, 779, 780, 719, 780, 720, 720, 778, 719, 719]
    groups = [digits.in_group(group) for group in range(1, GROUPS + 1)]
    assert np.sum(groups, axis=0).tolist() == [1] * len(digits)
    assert [len(set(digits.writers[group].tolist())) for group in groups] == [6] * GROUPS


def test_their_images_are_what_the_pad_makes_of_them():
    digits = pen_digits()
    for row in range(0, len(digits), 250):
        image = image_from_strokes(digits.lines[row])
        # A rounding of another processor may be a grey value.
        assert np.abs(as_bytes(image).reshape(-1) - digits.images[row].astype(int)).max() <= 1


def test_a_digit_is_written_anew_the_same_way_for_the_same_seed_and_otherwise_for_another():
    digits = pen_digits().of(np.arange(40))
    first, again, other = (digits.images_written_anew(seed, first=20) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert np.array_equal(first[:20], digits.images[:20])
    assert all((first[row] != digits.images[row]).any() for row in range(20, 40))
    assert (first[20:] != other[20:]).any()


def test_each_digit_comes_equally_often():
    digits = pen_digits().of(np.arange(40))
    repeated = digits.repeated(100, seed=0)
    counts = np.bincount(
        [np.flatnonzero((digits.images == image).all(axis=1))[0] for image in repeated.images]
    )
    assert set(counts.tolist()) <= {2, 3}
    assert len(counts) == 40


@pytest.mark.parametrize(
    "lines",
    [
        [np.array([[0.5, 0.5]])],
        [np.array([[0.5, 0.5], [0.5, 0.5]])],
        [np.array([[0.1, 0.1], [0.9, 0.1]]), np.array([[0.5, 0.5]])],
    ],
)
def test_whatever_is_written_can_be_written_anew(lines):
    generator = np.random.default_rng(0)
    for label in range(10):
        anew = written_anew(lines, label, generator)
        image = image_from_strokes(anew)
        assert image is not None
        assert image.max() > 0.5
