from __future__ import annotations

import numpy as np
import pytest

from mnist_desktop.handwriting.turning import Better, Way, better_way, turned


def images_of(labels):
    """Images whose label is the column that is lit in their first row."""
    images = np.zeros((len(labels), 28, 28), np.float32)
    images[np.arange(len(labels)), 0, labels] = 1
    return images


def predict(images):
    """Reads those images, and says 0 of those that are mostly light."""
    assert images.shape[1:] == (784,)
    said = images[:, :10].copy()
    said[images.mean(axis=1) > 0.5] = np.eye(10, dtype=np.float32)[0]
    return said


LABELS = np.arange(1000) % 9 + 1


@pytest.mark.parametrize("way", Way)
def test_the_way_in_which_a_network_reads_them_is_found(way):
    images = [turned(image, way) for image in images_of(LABELS)]
    better = better_way(images, LABELS.tolist(), predict)
    assert better is not None
    assert (better.way, better.before, better.after) == (way, 0, better.asked)
    assert np.array_equal(turned(images[5], way), images_of(LABELS)[5])


def test_what_is_read_as_it_is_or_in_no_way_stays():
    assert better_way(images_of(LABELS), LABELS.tolist(), predict) is None
    noise = np.random.default_rng(0).random((40, 28, 28), np.float32)
    assert better_way(noise, LABELS[:40].tolist(), predict) is None
    assert better_way([turned(images_of([3])[0], Way.BOTH)], [3], predict) == Better(
        Way.BOTH, 1, 0, 1
    )
