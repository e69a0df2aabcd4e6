from __future__ import annotations

import numpy as np
from drawings import DRAWINGS, check, difference
from PIL import Image, ImageDraw

from mnist_desktop.digits.reading import images_of_strokes, read_picture, read_strokes
from mnist_desktop.digits.strokes import Stroke, image_from_strokes

# A 1, a 4 and a 7 on one pad.
DIGITS = [[line * 0.4 + (0.3 * at, 0.3) for line in DRAWINGS[d]] for at, d in enumerate("147")]
LINES = [line for digit in DIGITS for line in digit]
STROKES = [Stroke((np.column_stack([line, np.zeros((len(line), 2))]),)) for line in LINES]


def test_the_digits_of_a_drawing():
    steps = read_strokes(STROKES)
    images = images_of_strokes(STROKES)
    assert len(steps) == len(images) == 3
    for digit, step, image in zip(DIGITS, steps, images, strict=True):
        assert np.array_equal(image, image_from_strokes(digit))
        assert np.array_equal(step.image, image)
    lefts = [np.flatnonzero(step.drawing.any(axis=0))[0] for step in steps]
    assert lefts == sorted(lefts)


def test_the_digits_of_a_picture():
    sheet = Image.new("L", (600, 600), 255)
    for line in LINES:
        ImageDraw.Draw(sheet).line([tuple(place) for place in line * 600], fill=0, width=24)
    steps = read_picture(np.asarray(sheet))
    assert len(steps) == 3
    for digit, step in zip(DIGITS, steps, strict=True):
        check(step.image)
        assert difference(image_from_strokes(digit), step.image) < 0.6


def test_nothing_to_read():
    assert read_strokes([]) == ()
    assert images_of_strokes([]) == []
    assert read_picture(np.full((40, 40), 255, np.uint8)) == ()


def test_mnists_own_images_are_read_unchanged(few):
    for pixels in few.test_inputs[:200].reshape(-1, 28, 28).numpy():
        steps = read_picture(np.round(pixels * 255).astype(np.uint8))
        assert len(steps) == 1
        check(steps[0].image)
        assert difference(pixels, steps[0].image) < 0.5
