from __future__ import annotations

import itertools

import numpy as np
import pytest
from drawings import DRAWINGS, centre_of_mass, check, difference, every_drawing, longer_side
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mnist_desktop.digits.strokes import image_from_strokes, steps_from_strokes


@pytest.mark.parametrize(
    "strokes",
    [[], [np.empty((0, 2))], [np.full((3, 2), np.nan)], [np.array([[np.inf, 0.5]])]],
    ids=["no stroke", "no point", "nan", "inf"],
)
def test_nothing_drawn(strokes):
    assert image_from_strokes(strokes) is None


@every_drawing
def test_a_drawing_looks_like_mnist(strokes):
    image = image_from_strokes(strokes)
    check(image)
    assert longer_side(image) in (19, 20, 21)
    assert centre_of_mass(image) == pytest.approx((14, 14), abs=0.66)


@every_drawing
@given(scale=st.floats(0.1, 20), right=st.floats(-5, 5), down=st.floats(-5, 5))
def test_its_size_and_place_do_not_matter(strokes, scale, right, down):
    moved = [stroke * scale + (right, down) for stroke in strokes]
    assert difference(image_from_strokes(strokes), image_from_strokes(moved)) < 0.02


@every_drawing
def test_how_many_points_a_stroke_was_sampled_at_does_not_matter(strokes):
    dense = [
        np.concatenate([np.linspace(a, b, 3000) for a, b in itertools.pairwise(stroke)])
        for stroke in strokes
    ]
    assert difference(image_from_strokes(strokes), image_from_strokes(dense)) < 0.02


@every_drawing
def test_the_order_of_the_strokes_and_their_direction_do_not_matter(strokes):
    other = [stroke[::-1] for stroke in reversed(strokes)]
    assert difference(image_from_strokes(strokes), image_from_strokes(other)) < 0.001


@every_drawing
def test_points_that_are_no_numbers_are_left_out(strokes):
    holed = [np.insert(stroke, 1, np.nan, axis=0) for stroke in strokes]
    assert np.array_equal(image_from_strokes(holed), image_from_strokes(strokes))


@pytest.mark.parametrize(
    "strokes",
    [
        [[[0.3, 0.7]]],
        [np.array([[0.3, 0.7], [0.3, 0.7]])],
        [np.array([[0.3, 0.7], [0.301, 0.702]])],
        [np.array([[0.3, 0.7]]), np.array([[0.305, 0.7]])],
    ],
    ids=["a point", "a point twice", "a tremor", "two points"],
)
def test_a_dot_stays_a_dot(strokes):
    image = image_from_strokes(strokes)
    check(image)
    assert 1 <= longer_side(image) <= 4
    assert centre_of_mass(image) == pytest.approx((14, 14), abs=0.66)


def test_a_dot_is_part_of_a_drawing():
    with_dot = [*DRAWINGS["1"], np.array([[0.8, 0.5]])]
    image = image_from_strokes(with_dot)
    assert np.ptp(np.flatnonzero(image.any(axis=0))) > 8
    assert np.ptp(np.flatnonzero(image_from_strokes(DRAWINGS["1"]).any(axis=0))) < 5


def test_a_scribble_of_a_hundred_thousand_points():
    points = np.random.default_rng(1).random((100_000, 2))
    image = image_from_strokes([points])
    check(image)
    assert (image > 0.99).sum() > 300


@given(
    st.lists(
        hnp.arrays(
            float,
            st.tuples(st.integers(0, 12), st.just(2)),
            elements=st.floats(-1e6, 1e6) | st.just(np.nan),
        ),
        max_size=4,
    )
)
def test_whatever_is_drawn_gives_an_image_or_none(strokes):
    image = image_from_strokes(strokes)
    drawn = any(np.isfinite(stroke).all(axis=1).any() for stroke in strokes)
    assert (image is not None) == drawn
    if image is not None:
        check(image)


@every_drawing
@pytest.mark.parametrize("scale", [0.5, 2])
@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (0, 1), (1, 1)])
def test_half_and_double_size_in_any_corner(strokes, scale, corner):
    points = np.concatenate(strokes)
    side = scale * np.ptp(points, axis=0)
    place = np.array(corner) * (1 - side)
    moved = [(stroke - points.min(axis=0)) * scale + place for stroke in strokes]
    assert difference(image_from_strokes(strokes), image_from_strokes(moved)) < 0.02


def test_a_hundred_thousand_points_are_as_good_as_a_few():
    turn = np.linspace(0, 6, 100_001)
    spiral = np.stack([turn * np.cos(3 * turn), turn * np.sin(3 * turn)], axis=1) / 12 + 0.5
    assert difference(image_from_strokes([spiral]), image_from_strokes([spiral[::250]])) < 0.02


def test_a_long_walk_is_as_good_as_its_turns():
    walk = np.cumsum(np.random.default_rng(2).normal(size=(2000, 2)), axis=0) / 100
    middles = (walk[1:] + walk[:-1]) / 2
    twice = np.concatenate([np.stack([walk[:-1], middles], axis=1).reshape(-1, 2), walk[-1:]])
    assert difference(image_from_strokes([walk]), image_from_strokes([twice])) < 0.05


@pytest.mark.parametrize("kind", ["scribble", "walk", "dots"])
def test_the_longest_drawings_are_images(kind):
    generator = np.random.default_rng(1)
    if kind == "scribble":
        strokes = [generator.random((100_000, 2))]
    elif kind == "walk":
        strokes = [np.cumsum(generator.normal(size=(100_000, 2)), axis=0)]
    else:
        strokes = list(generator.random((3000, 1, 2)))
    check(image_from_strokes(strokes))


# Steps


@every_drawing
def test_the_steps_end_at_what_the_network_sees(strokes):
    steps = steps_from_strokes(strokes)
    assert np.array_equal(steps.image, image_from_strokes(strokes))
    assert steps.drawing.shape == (84, 84)
    assert max(steps.crop.shape) == 60
    assert steps.box.shape == (20, 20)
    for step in (steps.drawing, steps.crop, steps.box, steps.image):
        assert step.dtype == np.float32
        assert step.min() >= 0
        assert step.max() == 1
    # Only moved from the box to the image, but for a soft edge outside the box.
    assert steps.box.sum() == pytest.approx(steps.image.sum(), rel=0.1)


@every_drawing
def test_the_crop_is_cut_to_the_ink(strokes):
    crop = steps_from_strokes(strokes).crop
    assert all(line.max() > 0 for line in (crop[0], crop[-1], crop[:, 0], crop[:, -1]))
    width, height = np.ptp(np.concatenate(strokes), axis=0)
    assert (crop.shape[0] > crop.shape[1]) == (height > width)


def test_the_drawing_shows_the_pad():
    in_corner = steps_from_strokes([np.array([[0.1, 0.8], [0.2, 0.9]])]).drawing
    rows, columns = np.nonzero(in_corner)
    assert rows.min() > 60
    assert columns.max() < 22
    outside = steps_from_strokes([np.array([[1e300, 5.0], [7.0, -1e300]])])
    check(outside.image)
    assert outside.drawing.max() == 0


def test_a_dot_has_steps():
    steps = steps_from_strokes([np.array([[0.5, 0.5]])])
    check(steps.image)
    assert max(steps.crop.shape) < 12
    assert steps_from_strokes([]) is None
