from __future__ import annotations

import numpy as np
import pytest
from drawings import DRAWINGS
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image, ImageDraw

from mnist_desktop.digits.splitting import split_ink, split_strokes
from mnist_desktop.digits.strokes import Stroke, lines_of

ZERO, ONE, FOUR, SEVEN = (DRAWINGS[digit] for digit in "0147")
FIVE = [
    np.array([[0.3, 0.2], [0.3, 0.45], [0.6, 0.5], [0.65, 0.7], [0.3, 0.8]]),
    np.array([[0.35, 0.2], [0.65, 0.18]]),
]
# One digit each, though its strokes do not touch.
DIGITS = {
    "5": FIVE,
    "5 with its bar to the right": [FIVE[0], FIVE[1] + (0.4, -0.02)],
    "7 with a crossbar": [*SEVEN, np.array([[0.4, 0.5], [0.6, 0.5]])],
    "4 whose last stroke is apart": [
        np.array([[0.4, 0.1], [0.2, 0.5], [0.5, 0.5]]),
        np.array([[0.56, 0.35], [0.54, 0.8]]),
    ],
    "i": [*ONE, np.array([[0.5, 0.1]])],
    "1 with its foot": [*ONE, np.array([[0.35, 0.85], [0.65, 0.85]])],
    "0": ZERO,
    "4": FOUR,
    "dot": [np.array([[0.5, 0.5]])],
    "minus": DRAWINGS["minus"],
}
every_digit = pytest.mark.parametrize("lines", DIGITS.values(), ids=list(DIGITS))


def strokes_of(lines) -> list[Stroke]:
    return [Stroke((np.column_stack([line, np.zeros((len(line), 2))]),)) for line in lines]


def side_by_side(digits, gap) -> list[list[Stroke]]:
    """Each digit's strokes, `gap` apart."""
    placed, right = [], 0.0
    for lines in digits:
        points = np.concatenate(lines)
        left = points[:, 0].min()
        placed.append(strokes_of([np.add(line, (right - left, 0)) for line in lines]))
        right += np.ptp(points[:, 0]) + gap
    return placed


def inked(lines, pen=6):
    """Lines as ink, 200 pixels to the pad's side."""
    width = int(200 * max(line[:, 0].max() for line in lines)) + 20
    sheet = Image.new("L", (width, 220))
    draw = ImageDraw.Draw(sheet)
    for line in lines:
        x, y = (line * 200 + 10).T
        draw.line(list(zip(x.tolist(), y.tolist(), strict=True)), fill=255, width=pen)
        draw.ellipse([x[0] - 3, y[0] - 3, x[0] + 3, y[0] + 3], fill=255)
    return np.asarray(sheet, np.float32) / 255


@every_digit
def test_one_digit_stays_one(lines):
    strokes = strokes_of(lines)
    assert split_strokes(strokes) == [strokes]


@every_digit
def test_one_digit_of_ink_stays_one(lines):
    ink = inked(lines)
    assert [digit is ink for digit in split_ink(ink)] == [True]


@pytest.mark.parametrize("gap", [0.1, 0.15, 0.4])
def test_digits_side_by_side(gap):
    digits = side_by_side([ONE, ZERO, FIVE, FOUR, SEVEN, ONE], gap)
    strokes = [stroke for digit in digits for stroke in digit]
    assert split_strokes(strokes) == digits
    ink = inked(lines_of(strokes))
    split = split_ink(ink)
    assert len(split) == 6
    assert np.array_equal(sum(split), ink)
    lefts = [np.flatnonzero(digit.any(axis=0))[0] for digit in split]
    assert lefts == sorted(lefts)


def test_the_order_of_drawing_is_kept_within_a_digit_only():
    one, four = side_by_side([ONE, FOUR], 0.2)
    assert split_strokes([four[1], one[0], four[0]]) == [one, [four[1], four[0]]]


def test_slanted_digits_that_lie_over_each_other_a_little():
    slanted = [np.array([[0.3, 0.1], [0.1, 0.9]])]
    beside = [slanted[0] + (0.19, 0)]
    assert len(split_strokes(strokes_of([*slanted, *beside]))) == 2
    assert len(split_ink(inked([*slanted, *beside]))) == 2


def test_a_low_part_far_off_is_for_itself():
    assert len(split_strokes(strokes_of([*ONE, np.array([[0.6, 0.5], [0.8, 0.5]])]))) == 1
    assert len(split_strokes(strokes_of([*ONE, np.array([[1.1, 0.5], [1.3, 0.5]])]))) == 2


def test_there_are_at_most_twelve():
    many = [np.add(line, (place / 4, 0)) for place in range(20) for line in ONE]
    groups = split_strokes(strokes_of(many))
    assert len(groups) == 12
    assert sum(map(len, groups)) == 20
    assert len(split_ink(inked(many))) == 12


def test_nothing_to_split():
    assert split_strokes([]) == []
    assert split_strokes([Stroke(()), Stroke((np.full((2, 4), np.nan),))]) == []
    assert split_ink(np.zeros((20, 20), np.float32)) == []


def test_hundreds_of_strokes():
    generator = np.random.default_rng(1)
    columns = [np.array([[place / 300, 0], [place / 300, 1]]) for place in range(300)]
    dots = list(generator.random((1000, 1, 2)))
    for lines in (columns, dots):
        groups = split_strokes(strokes_of(lines))
        assert len(groups) <= 12
        assert sum(map(len, groups)) == len(lines)


@given(
    st.lists(
        hnp.arrays(float, st.tuples(st.integers(0, 5), st.just(2)), elements=st.floats(width=64)),
        max_size=8,
    )
)
def test_no_stroke_is_lost(lines):
    strokes = strokes_of(lines)
    drawn = [stroke for stroke in strokes if np.isfinite(stroke.lines[0]).all(axis=1).any()]
    groups = split_strokes(strokes)
    assert len(groups) <= 12
    assert {id(stroke) for group in groups for stroke in group} == set(map(id, drawn))


@given(hnp.arrays(bool, st.tuples(st.integers(1, 30), st.integers(1, 60))))
def test_no_ink_is_lost(dark):
    ink = dark.astype(np.float32)
    digits = split_ink(ink)
    assert np.array_equal(sum(digits, np.zeros_like(ink)), ink)
    assert all(digit.any() for digit in digits)
