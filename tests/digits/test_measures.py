from __future__ import annotations

import itertools

import numpy as np
import pytest

from mnist_desktop.digits.image import TIE
from mnist_desktop.digits.measures import (
    Trait,
    measures_of,
    redrawn,
    with_aspect,
    with_slant,
    with_stroke_width,
)
from tests.floats import SUM

EDITS = {
    Trait.STROKE_WIDTH: with_stroke_width,
    Trait.SLANT: with_slant,
    Trait.ASPECT: with_aspect,
}
TURN = np.linspace(0, 2 * np.pi, 60)
SHAPES = {
    "slash": np.array([[18.2, 6], [9.7, 21]]),
    "seven": np.array([[8, 5.3], [18, 5.3], [12, 22]]),
    "ring": np.stack([13.5 + 6 * np.cos(TURN), 13.7 + 8 * np.sin(TURN)], axis=1),
}


def drawn(points, width: float, edge: float = 1.2):
    """A line through points (x, y) as a soft stroke of a width, in pixels: (28, 28)."""
    y, x = np.mgrid[:28, :28].astype(float)
    nearest = np.full((28, 28), np.inf)
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        dx, dy = bx - ax, by - ay
        along = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx**2 + dy**2), 0, 1)
        nearest = np.minimum(nearest, np.hypot(x - ax - along * dx, y - ay - along * dy))
    return np.clip((width / 2 - nearest) / edge + 0.5, 0, 1).astype(np.float32)


def longer_side(image) -> int:
    """How many pixels the ink takes up, counting what is at least half as dark as can be."""
    lines = (np.flatnonzero((image >= 0.5).any(axis=axis)) for axis in (0, 1))
    return max(int(np.ptp(line)) + 1 for line in lines)


@pytest.fixture(scope="module")
def pictures(few):
    return few.train_inputs.numpy()[:30].reshape(-1, 28, 28)


@pytest.mark.parametrize("width", [1.5, 2.0, 2.5, 3.5, 4.5])
@pytest.mark.parametrize("shape", ["slash", "seven", "ring"])
def test_a_soft_stroke_measures_its_width(shape, width):
    assert measures_of(drawn(SHAPES[shape], width)).stroke_width[0] == pytest.approx(width, rel=0.1)


def test_the_width_depends_on_neither_darkness_nor_softness():
    seven = SHAPES["seven"]
    dark = measures_of(drawn(seven, 2.5)).stroke_width
    assert measures_of(0.4 * drawn(seven, 2.5)).stroke_width == pytest.approx(dark, rel=SUM)
    assert measures_of(drawn(seven, 2.5, edge=1.8)).stroke_width == pytest.approx(dark, rel=0.05)


@pytest.mark.parametrize("degrees", [-40, -10, 0, 20, 45])
def test_a_leaning_line_measures_its_slant(degrees):
    reach = 7 * np.tan(np.radians(degrees))
    line = np.array([[13.5 + reach, 6.5], [13.5 - reach, 20.5]])
    assert measures_of(drawn(line, 2.5)).slant[0] == pytest.approx(degrees, abs=1.5)


def test_the_box_is_measured_to_fractions_of_a_pixel():
    wide, high, pen = 9.3, 15.8, 2.5
    ring = np.stack([13.5 + wide / 2 * np.cos(TURN), 13.5 + high / 2 * np.sin(TURN)], axis=1)
    aspect = (wide + pen) / (high + pen)
    assert measures_of(drawn(ring, pen)).aspect[0] == pytest.approx(aspect, rel=0.02)


def test_mass_is_ink_in_whole_pixels():
    image = np.zeros((28, 28))
    image[10:14, 10:13] = 0.5
    assert measures_of(image).mass[0] == pytest.approx(6)


def test_many_images_measure_what_each_does_and_rows_of_784_do_as_well(few):
    rows = few.train_inputs.numpy()[:450]
    together = measures_of(rows)
    for trait in Trait:
        assert together[trait].shape == (450,)
        assert together[trait] == pytest.approx(
            measures_of(rows.reshape(-1, 28, 28))[trait], rel=SUM, abs=SUM
        )
        for index in (0, 199, 200, 449):
            alone = measures_of(rows[index])[trait][0]
            assert together[trait][index] == pytest.approx(alone, rel=SUM, abs=SUM)


def test_the_least_drawings_measure_numbers():
    images = np.zeros((5, 28, 28), np.float32)
    images[1, 14, 14] = 1
    images[2, 0, :] = 1
    images[3] = 1
    images[4, 3, 3] = 1e-6
    measures = measures_of(images)
    for trait in Trait:
        assert np.isfinite(measures[trait]).all()
        assert measures[trait][0] == 0
    assert measures.aspect[3] == 1
    assert measures_of(np.zeros((0, 784))).mass.shape == (0,)


@pytest.mark.parametrize(
    ("trait", "wanted"),
    [
        (Trait.STROKE_WIDTH, 1.8),
        (Trait.STROKE_WIDTH, 3.5),
        (Trait.SLANT, -15),
        (Trait.SLANT, 30),
        (Trait.ASPECT, 0.6),
        (Trait.ASPECT, 1.0),
    ],
)
def test_an_edited_digit_has_the_measure_and_is_as_mnist_would_show_it(
    few, pictures, trait, wanted
):
    # A straight 1 has no width that could be stretched, whatever its wanted proportions.
    if trait is Trait.ASPECT:
        pictures = pictures[few.train_labels.numpy()[: len(pictures)] != 1]
    edited = np.stack([EDITS[trait](picture, wanted) for picture in pictures])
    assert edited.dtype == np.float32
    assert edited.shape == pictures.shape
    assert edited.min() >= 0
    assert edited.max() <= 1
    off = np.abs(measures_of(edited)[trait] - wanted)
    near = off <= (3 if trait is Trait.SLANT else 0.15 * wanted)
    assert near.mean() >= 0.95
    sides = np.array([longer_side(image) for image in edited])
    assert (sides <= 20).mean() >= 0.9
    assert sides.max() <= 21
    place = np.arange(28)
    for axis in (1, 2):
        lines = edited.sum(axis=axis)
        centres = (lines * place).sum(axis=1) / lines.sum(axis=1)
        assert np.percentile(np.abs(centres - 14), 95) < 0.5 + 2 * TIE


def test_shearing_and_stretching_keep_the_stroke_width(pictures):
    before = measures_of(pictures).stroke_width
    for edited in (
        [with_slant(picture, 25) for picture in pictures],
        [with_aspect(picture, 0.7) for picture in pictures],
    ):
        change = np.abs(measures_of(np.stack(edited)).stroke_width / before - 1)
        assert np.percentile(change, 95) < 0.05


def test_drawing_a_digit_again_changes_little(pictures):
    before, after = measures_of(pictures), measures_of(np.stack([redrawn(p) for p in pictures]))
    assert np.median(np.abs(after.slant - before.slant)) < 1
    assert after.stroke_width == pytest.approx(before.stroke_width, rel=0.1)
    assert np.median(np.abs(after.aspect / before.aspect - 1)) < 0.03


def test_thinning_spares_what_is_thin_already():
    thick = drawn(np.array([[8.0, 5], [8, 22]]), 5)
    thin = drawn(np.array([[19.3, 5], [19.3, 22]]), 1.6)
    thinned = with_stroke_width(np.maximum(thick, thin), 1.7)
    left, right = thinned[:, :14].max(axis=1), thinned[:, 14:].max(axis=1)
    assert (left > 0.5).sum() >= 14
    assert (right > 0.5).sum() >= 14
    assert thinned[14, :14].sum() < 2.5


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_edits_take_any_ink_but_none(edit):
    dot, full = np.zeros((28, 28), np.float32), np.ones((28, 28), np.float32)
    with pytest.raises(ValueError, match="no ink"):
        edit(dot, 1.0)
    dot[14, 14] = 0.3
    row = np.zeros((28, 28), np.float32)
    row[0] = 1
    for image in (dot, full, row):
        edited = edit(image, 1.0)
        assert edited.shape == (28, 28)
        assert np.isfinite(edited).all()
        assert edited.max() <= 1
