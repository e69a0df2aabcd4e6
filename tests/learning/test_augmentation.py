from __future__ import annotations

import math

import pytest
import torch

from mnist_desktop.experiment.data import Data
from mnist_desktop.learning.augmentation import Augmenter

NONE = {"shift": 0.0, "rotation": 0.0, "scaling": 0.0, "shear": 0.0, "elastic": 0.0}
STRONG = {"shift": 3.0, "rotation": 20.0, "scaling": 0.2, "shear": 15.0, "elastic": 1.5}
MIDDLE = 13.5  # the image's centre, where pixel centres are at whole numbers
# A place of up to 28 pixels is computed in some five float32 steps, each off by 28 · 2⁻²⁴ at most, and a
# pixel differs from its neighbour by no more than 1.
PLACE = 5 * 28 * 2**-24


def augmenter(**ranges: float) -> Augmenter:
    return Augmenter(Data(**{**NONE, **ranges}))


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def copies(image, rows: int = 1000):
    return image.reshape(1, 784).repeat(rows, 1)


def box(height: int, width: int):
    """A filled box in the middle of an image."""
    image = torch.zeros(28, 28)
    image[14 - height // 2 : 14 + height // 2, 14 - width // 2 : 14 + width // 2] = 1
    return image


def ink(images):
    return images.double().sum(dim=1)


def centres(images):
    """Centres of mass as (rows, 2): x, y."""
    shares = images.double().view(-1, 28, 28) / ink(images)[:, None, None]
    line = torch.arange(28).double()
    return torch.stack([shares.sum(dim=1) @ line, shares.sum(dim=2) @ line], dim=1)


def moments(images):
    """Second moments about the centre of mass: xx, yy, xy, each (rows,)."""
    shares = images.double().view(-1, 28, 28) / ink(images)[:, None, None]
    off = torch.arange(28).double() - centres(images)[:, :, None]
    x, y = off[:, 0, None, :], off[:, 1, :, None]
    return tuple((shares * product).sum(dim=(1, 2)) for product in (x * x, y * y, x * y))


def check_range(amounts, bound: float, slack: float = 0.01) -> None:
    """Amounts go up to the bound both ways, never past it, and are spread evenly in between."""
    assert amounts.abs().max() <= bound * (1 + slack)
    assert amounts.min() < -0.97 * bound
    assert amounts.max() > 0.97 * bound
    assert float(amounts.std()) == pytest.approx(bound / math.sqrt(3), rel=0.07)


def correlation(one, other) -> float:
    return float(torch.corrcoef(torch.stack([one.flatten(), other.flatten()]))[0, 1])


# One distortion at a time


def test_no_range_changes_nothing(few):
    images = few.train_inputs[:200]
    torch.testing.assert_close(augmenter()(images, seeded()), images, atol=PLACE, rtol=0)


def test_no_range_changes_nothing_up_to_the_border():
    images = torch.rand(50, 784, generator=seeded())
    torch.testing.assert_close(augmenter()(images, seeded()), images, atol=PLACE, rtol=0)


def test_a_shift_moves_the_ink_and_keeps_it(few):
    outer = few.train_inputs.view(-1, 28, 28).clone()
    outer[:, 2:-2, 2:-2] = 0
    # Where two pixels around the digit are empty, a shift by two loses nothing.
    images = few.train_inputs[(outer == 0).all(dim=(1, 2))]
    assert len(images) > 500
    shifted = augmenter(shift=2)(images, seeded())
    torch.testing.assert_close(ink(shifted), ink(images), rtol=PLACE, atol=0)
    moved = centres(shifted) - centres(images)
    check_range(moved[:, 0], 2)
    check_range(moved[:, 1], 2)
    assert abs(correlation(moved[:, 0], moved[:, 1])) < 0.15


def test_what_a_shift_uncovers_is_empty():
    shifted = augmenter(shift=5)(torch.ones(200, 784), seeded())
    corners = shifted.view(-1, 28, 28)[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners == 0).any(dim=0).all()
    # 28 by 28 less up to 5 on one side of each
    assert 23 * 23 <= ink(shifted).min() < 24 * 24


def test_a_rotation_turns_a_bar_about_the_images_centre():
    turned = augmenter(rotation=20)(copies(box(2, 20)), seeded())
    xx, yy, xy = moments(turned)
    check_range(torch.rad2deg(torch.atan2(2 * xy, xx - yy) / 2), 20)
    assert (centres(turned) - MIDDLE).abs().max() < 1e-3


def test_a_rotation_keeps_a_bars_length():
    xx, yy, xy = moments(augmenter(rotation=45)(copies(box(2, 20)), seeded()))
    along = (xx + yy) / 2 + ((xx - yy) ** 2 / 4 + xy**2).sqrt()
    # Interpolation blurs by a fraction of a pixel squared.
    assert (along - 20**2 / 12).abs().max() < 0.5


def test_a_rotation_carries_a_digit_around_the_images_centre(few):
    images = few.train_inputs
    turned = augmenter(rotation=30)(images, seeded())
    before, after = ((centres(some) - MIDDLE).norm(dim=1) for some in (images, turned))
    assert (after - before).abs().median() < 0.01
    assert float(ink(turned).sum() / ink(images).sum()) == pytest.approx(1, abs=0.01)
    assert (centres(turned) - centres(images)).norm(dim=1).max() > 0.2


def test_a_scaling_changes_width_and_height_each_by_itself():
    scaled = augmenter(scaling=0.2)(copies(box(10, 10)), seeded()).view(-1, 28, 28)
    # A line through the box has as much ink as the box is long.
    width, height = scaled[:, 13].sum(dim=1), scaled[:, :, 13].sum(dim=1)
    # A border between two pixels is read at whole pixels, so a length is off by some hundredths.
    check_range(width / 10 - 1, 0.2, slack=0.1)
    check_range(height / 10 - 1, 0.2, slack=0.1)
    assert abs(correlation(width, height)) < 0.1
    assert (centres(scaled.flatten(1)) - MIDDLE).abs().max() < 1e-3


def test_a_scaling_changes_a_digits_ink_within_bounds(few):
    share = ink(augmenter(scaling=0.1)(few.train_inputs, seeded())) / ink(few.train_inputs)
    assert 0.9**2 - 0.02 < share.min() < 0.85
    assert 1.15 < share.max() < 1.1**2 + 0.02


def test_a_shear_slants_an_upright_bar_and_keeps_its_height():
    upright = copies(box(20, 2))
    sheared = augmenter(shear=15)(upright, seeded())
    _, yy, xy = moments(sheared)
    check_range(torch.rad2deg(torch.atan2(xy, yy)), 15)
    torch.testing.assert_close(yy, moments(upright)[1], atol=1e-3, rtol=0)
    assert (centres(sheared) - MIDDLE).abs().max() < 1e-3


def test_a_shear_leaves_a_level_bar_level():
    _, yy, xy = moments(augmenter(shear=15)(copies(box(2, 20)), seeded()))
    assert xy.abs().max() < 0.1
    assert (yy - moments(box(2, 20).view(1, 784))[1]).abs().max() < 1e-3


def test_a_shift_is_in_pixels_of_the_new_image_whatever_else_is_done():
    moved = augmenter(shift=3, rotation=20, scaling=0.2, shear=10)(copies(box(8, 8)), seeded())
    off = centres(moved) - MIDDLE
    check_range(off[:, 0], 3)
    check_range(off[:, 1], 3)


# Elastic distortion


def displacements(axis: int, elastic: float, rows: int = 2000):
    """How far along an axis each pixel is displaced, read from an image that brightens along it.

    (rows, 26, 26) pixels: the outermost ones may be read from beyond the image.
    """
    line = torch.arange(28) / 27
    ramp = line.repeat(28, 1) if axis == 0 else line[:, None].repeat(1, 28)
    bent = augmenter(elastic=elastic)(copies(ramp, rows), seeded()).view(-1, 28, 28)
    return ((bent - ramp) * 27)[:, 1:-1, 1:-1].double()


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("elastic", [0.1, 0.2])
def test_every_pixel_is_displaced_by_the_wished_root_mean_square(axis, elastic):
    displaced = displacements(axis, elastic)
    assert float(displaced.square().mean().sqrt()) == pytest.approx(elastic, rel=0.03)
    # Also near the border, where the smoothing has fewer pixels to take from.
    everywhere = displaced.square().mean(dim=0).sqrt()
    assert everywhere.min() > 0.9 * elastic
    assert everywhere.max() < 1.1 * elastic
    assert displaced.mean(dim=0).abs().max() < 0.1 * elastic


def test_displacements_are_smooth_over_four_pixels():
    for axis in (0, 1):
        displaced = displacements(axis, 0.1)[:, 6:20, 6:20]
        for apart in (1, 4, 8):
            expected = math.exp(-(apart**2) / (4 * 4**2))
            beside = correlation(displaced[:, :, apart:], displaced[:, :, :-apart])
            below = correlation(displaced[:, apart:], displaced[:, :-apart])
            assert beside == pytest.approx(expected, abs=0.06)
            assert below == pytest.approx(expected, abs=0.06)


def test_the_axes_are_displaced_independently():
    assert abs(correlation(displacements(0, 0.1), displacements(1, 0.1))) < 0.05


def test_an_elastic_distortion_roughly_keeps_the_ink(few):
    images = few.train_inputs
    bent = augmenter(elastic=1)(images, seeded())
    share = ink(bent) / ink(images)
    assert share.min() > 0.5
    assert share.max() < 1.7
    assert float(share.mean()) == pytest.approx(1, abs=0.03)
    # It is bent, not only moved: the shape about the centre of mass differs too.
    assert (bent - images).abs().sum(dim=1).min() > 0.05 * ink(images).min()
    assert (moments(bent)[0] / moments(images)[0] - 1).abs().median() > 0.03


# Batches and random numbers


@pytest.mark.parametrize("kind", NONE)
def test_each_copy_of_an_image_is_distorted_differently(few, kind):
    same = copies(few.train_inputs[0], 20)
    distorted = augmenter(**{kind: STRONG[kind]})(same, seeded())
    apart = torch.cdist(distorted, distorted, p=1) + torch.eye(20) * 1e6
    assert apart.min() > 0.01
    assert torch.equal(same, copies(few.train_inputs[0], 20))


def test_an_image_is_not_mixed_with_its_neighbours(few):
    images = few.train_inputs[:50]
    others = few.train_inputs[50:100].clone()
    others[7] = images[7]
    one, other = (augmenter(**STRONG)(batch, seeded()) for batch in (images, others))
    assert torch.equal(one[7], other[7])
    assert not torch.equal(one[8], other[8])


def test_the_generator_alone_decides(few):
    images = few.train_inputs[:50]
    augment = augmenter(**STRONG)
    with torch.random.fork_rng():
        torch.manual_seed(1)
        first = augment(images, seeded(3))
        torch.manual_seed(2)
        before = torch.get_rng_state()
        second = augment(images, seeded(3))
        assert torch.equal(torch.get_rng_state(), before)
    assert torch.equal(first, second)
    assert not torch.equal(first, augment(images, seeded(4)))


def test_the_next_batch_is_distorted_differently(few):
    images, generator = few.train_inputs[:50], seeded()
    augment = augmenter(**STRONG)
    one, other = augment(images, generator), augment(images, generator)
    assert (one - other).abs().sum(dim=1).min() > 1


@pytest.mark.parametrize("elastic", [0.0, 0.5])
def test_the_draws_are_those_of_a_plain_script(few, elastic):
    used, plain = seeded(), seeded()
    augmenter(shift=1, elastic=elastic)(few.train_inputs[:30], used)
    torch.rand(30, 6, generator=plain)
    if elastic:
        torch.rand(60, 28, 28, generator=plain)
    assert torch.equal(used.get_state(), plain.get_state())


def test_the_result_is_an_image_for_an_image(few):
    digits = augmenter(**STRONG)(few.train_inputs, seeded())
    # All white: where too large a weight would show as more than 1.
    white = augmenter(**STRONG)(torch.ones(500, 784), seeded())
    for images, rows in ((digits, 1000), (white, 500)):
        assert images.shape == (rows, 784)
        assert images.dtype == torch.float32
        assert torch.isfinite(images).all()
        assert images.min() == 0
        assert 0.9 < images.max() <= 1


@pytest.mark.parametrize("ranges", [NONE, STRONG], ids=["none", "strong"])
def test_the_batch_itself_is_not_written(few, ranges):
    images = few.train_inputs[:50].clone()
    result = augmenter(**ranges)(images, seeded())
    assert torch.equal(images, few.train_inputs[:50])
    # The result is the caller's own, also where nothing was to be changed.
    result.fill_(0.5)
    assert torch.equal(images, few.train_inputs[:50])


def test_a_batch_of_one_is_distorted(few):
    one = few.train_inputs[:1]
    distorted = augmenter(**STRONG)(one, seeded())
    assert distorted.shape == (1, 784)
    assert (distorted - one).abs().sum() > 1
