"""The distortions that show a network more kinds of hand: other pens, broken strokes, MNIST's own frame."""

from __future__ import annotations

import pytest
import torch

from mnist_desktop.digits.measures import measures_of
from mnist_desktop.experiment.data import Data
from mnist_desktop.learning.augmentation import Augmenter

STILL = {"shift": 0.0, "rotation": 0.0, "scaling": 0.0, "shear": 0.0, "elastic": 0.0}


def distorted(images, seed: int = 0, **ranges):
    augmenter = Augmenter(Data(**{**STILL, **ranges}))
    return augmenter(images, torch.Generator().manual_seed(seed))


def mass_and_sides(images):
    """Centres of mass (rows, 2) and the longer side of the ink (rows,), in pixels."""
    squares = images.view(-1, 28, 28)
    line = torch.arange(28.0)
    total = squares.sum(dim=(1, 2))
    middle = torch.stack([squares.sum(dim=axis) @ line / total for axis in (1, 2)], dim=1)
    sides = torch.stack([(squares.amax(dim=axis) > 0.3).sum(dim=1) for axis in (1, 2)], dim=1)
    return middle, sides.amax(dim=1)


def test_recentring_brings_every_image_back_into_mnists_frame(few):
    images = distorted(
        few.train_inputs, shift=4, rotation=20, scaling=0.3, shear=25, elastic=1.5, recentre=True
    )
    middle, side = mass_and_sides(images)
    # An outlying digit is cut off by the edge and cannot be brought back whole; there are few of them.
    assert ((middle - 14).abs().amax(dim=1) < 0.75).float().mean() > 0.95
    assert ((side - 20).abs() <= 1).float().mean() > 0.95


def test_recentring_leaves_mnists_own_images_nearly_as_they_are(few):
    images = distorted(few.train_inputs, recentre=True)
    middle, side = mass_and_sides(images)
    before_middle, before_side = mass_and_sides(few.train_inputs)
    assert (side - before_side).abs().float().mean() < 1
    assert (middle - before_middle).abs().mean() < 0.5


def test_strokes_become_thicker_and_thinner_and_stay_black(few):
    before = measures_of(few.train_inputs.numpy()).stroke_width
    images = distorted(few.train_inputs, stroke_width=1.5)
    after = measures_of(images.numpy()).stroke_width
    assert (after - before > 0.5).mean() > 0.2
    assert (before - after > 0.3).mean() > 0.2
    torch.testing.assert_close(images.amax(dim=1), torch.ones(len(images)))
    assert images.min() >= 0


def test_no_stroke_vanishes_however_thin(few):
    images = distorted(few.train_inputs, stroke_width=2)
    assert images.sum(dim=1).min() > 5


@pytest.mark.parametrize("share", [0.2, 0.7])
def test_gaps_blank_a_spot_in_the_wished_share_of_the_images(few, share):
    images = distorted(few.train_inputs, gaps=share)
    lost = few.train_inputs - images
    assert lost.min() > -1e-5
    spots = lost.view(-1, 28, 28) > 1e-3
    has_spot = spots.any(dim=(1, 2))
    # A spot beside the strokes takes nothing.
    assert 0.25 * share < has_spot.float().mean() < share
    high = spots.any(dim=2).sum(dim=1)[has_spot]
    wide = spots.any(dim=1).sum(dim=1)[has_spot]
    assert max(int(high.max()), int(wide.max())) <= 7
    untouched = ~has_spot
    torch.testing.assert_close(images[untouched], few.train_inputs[untouched], atol=1e-5, rtol=0)


def test_the_generator_alone_decides(few):
    ranges = {"stroke_width": 1.0, "gaps": 0.3, "recentre": True, "elastic": 1.0}
    one, same, other = (distorted(few.train_inputs, seed, **ranges) for seed in (1, 1, 2))
    assert torch.equal(one, same)
    assert not torch.equal(one, other)
