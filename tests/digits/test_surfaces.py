"""Pictures in which the digit is not all: what is around it, and what is no stroke of it."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from drawings import DRAWINGS, check, difference
from PIL import Image, ImageDraw
from scipy import ndimage

from mnist_desktop.digits.image import PictureError
from mnist_desktop.digits.pictures import image_from_picture
from mnist_desktop.digits.reading import read_picture

SIDE = 600
Pen = ImageDraw.ImageDraw


def written(pen: Pen, digit: str, ink: int, *, at=(150, 150), size=300, width=14) -> None:
    for line in DRAWINGS[digit]:
        places = [tuple(place) for place in (line * size + at).tolist()]
        pen.line(places, fill=ink, width=width, joint="curve")


def scene(draw: Callable[[Pen], None], ground: int = 245) -> np.ndarray:
    """A photograph: drawn, a little soft, darker on one side and grainy."""
    sheet = Image.new("L", (SIDE, SIDE), ground)
    draw(ImageDraw.Draw(sheet))
    seen = ndimage.gaussian_filter(np.asarray(sheet, np.float32), 0.7)
    seen *= np.linspace(1, 0.85, SIDE, dtype=np.float32)
    grain = np.random.default_rng(1).standard_normal(seen.shape, np.float32)
    return np.clip(seen + 2 * grain, 0, 255).astype(np.uint8)


def on(surface: int, ink: int, corners=((90, 70), (520, 90), (505, 530), (80, 515))):
    def draw(pen: Pen, digit: str) -> None:
        pen.polygon(corners, fill=surface)
        written(pen, digit, ink)

    return draw


def scan(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.rectangle([0, 0, 24, SIDE], fill=20)
    pen.rectangle([0, SIDE - 16, SIDE, SIDE], fill=20)


def frame(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.rectangle([0, 0, SIDE - 1, SIDE - 1], outline=10, width=15)


def figure(pen: Pen, digit: str) -> None:
    pen.rectangle([100, 80, 500, 480], fill=30)
    written(pen, digit, 230, width=26)
    for at in range(120, 480, 80):
        pen.text((at, 492), "15", fill=0)
        pen.text((75, at), "15", fill=0)


def screenshot(pen: Pen, digit: str) -> None:
    pen.rectangle([0, 0, SIDE, 40], fill=90)
    for at in range(20, 400, 50):
        pen.rectangle([at, 50, at + 26, 76], outline=60, width=2)
    pen.rectangle([40, 100, 560, 560], fill=255)
    written(pen, digit, 0)


def boxed(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.polygon([(170, 170), (440, 176), (436, 450), (166, 446)], outline=60, width=4)


def touching(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.rectangle([170, 160, 430, 384], outline=60, width=4)


def run_over(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.rectangle([170, 224, 430, 460], outline=60, width=4)


def row_of_boxes(pen: Pen, digit: str) -> None:
    for left in (0, 195, 405):
        pen.rectangle([left, 180, left + 210, 430], outline=50, width=4)
    written(pen, digit, 30)


def circled(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    pen.ellipse([140, 130, 470, 460], outline=90, width=5)


def underlined(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    for y in (416, 430):
        pen.line([(190, y), (420, y + 4)], fill=30, width=5)


def punched(pen: Pen, digit: str) -> None:
    written(pen, digit, 30)
    for y in (120, 440):
        pen.ellipse([25, y, 65, y + 40], fill=40)


def squared(pen: Pen, digit: str) -> None:
    for at in range(10, SIDE, 40):
        pen.line([(0, at), (SIDE, at + 6)], fill=150, width=2)
        pen.line([(at, 0), (at - 6, SIDE)], fill=150, width=2)
    written(pen, digit, 120)


def faint_print(pen: Pen, digit: str) -> None:
    pen.text((400, 60), "Name, first name", fill=60)
    pen.text((60, 540), "page 3 of 4", fill=60)
    written(pen, digit, 30)


def several_at_once(pen: Pen, digit: str) -> None:
    pen.polygon([(60, 40), (560, 60), (540, 570), (40, 550)], fill=240)
    boxed(pen, digit)
    for y in (120, 460):
        pen.ellipse([70, y, 100, y + 30], fill=70)


KINDS = {
    "a sheet on a dark desk": (on(240, 40), 30),
    "a sheet on a grey desk": (on(240, 40), 130),
    "a note on a pale wall": (on(190, 40), 245),
    "a slate on a wall": (on(45, 220), 230),
    "a sheet that runs out of the picture": (
        on(240, 40, ((90, -5), (605, -5), (605, 530), (80, 515))),
        60,
    ),
    "a scan with dark edges": (scan, 245),
    "a frame": (frame, 245),
    "a figure": (figure, 200),
    "a screenshot": (screenshot, 235),
    "a box": (boxed, 245),
    "a box that it touches": (touching, 245),
    "a box that it runs over": (run_over, 245),
    "a row of boxes": (row_of_boxes, 245),
    "a circle": (circled, 245),
    "lines under it": (underlined, 245),
    "punch holes": (punched, 245),
    "squared paper as dark as the pencil": (squared, 245),
    "small print": (faint_print, 245),
    "a form on a desk": (several_at_once, 60),
}


@cache
def read_alone(digit: str) -> np.ndarray:
    return image_from_picture(scene(lambda pen: written(pen, digit, 30)))


@pytest.mark.parametrize(("kind", "digit"), list(zip(KINDS, itertools.cycle("70"))))
def test_what_is_around_a_digit_is_no_ink(kind, digit):
    draw, ground = KINDS[kind]
    image = image_from_picture(scene(lambda pen: draw(pen, digit), ground))
    check(image)
    alone = read_alone(digit)
    shifts = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    assert min(difference(alone, np.roll(image, shift, (0, 1))) for shift in shifts) < 0.3


@pytest.mark.parametrize(("digit", "width"), [("0", 34), ("7", 14)])
def test_a_shadow_on_a_sheet_divides_neither_the_sheet_nor_the_digit(digit, width):
    def draw(pen: Pen) -> None:
        pen.polygon([(90, 70), (520, 90), (505, 530), (80, 515)], fill=240)
        written(pen, digit, 40, width=width)

    def write(pen: Pen) -> None:
        written(pen, digit, 40, width=width)

    across = np.arange(SIDE) / SIDE
    shadow = 1 - 0.45 / (1 + np.exp(-60 * (across[:, None] + across - 1)))
    image = image_from_picture((scene(draw, 60) * shadow).astype(np.uint8))
    check(image)
    assert difference(image_from_picture(scene(write)), image) < 0.3


def test_a_straight_stroke_across_is_no_blot():
    def draw(pen: Pen) -> None:
        pen.polygon([(90, 70), (520, 90), (505, 530), (80, 515)], fill=240)
        pen.line([(380, 200), (240, 400)], fill=40, width=14)

    rows, columns = np.nonzero(image_from_picture(scene(draw, 60)) > 0.5)
    assert np.corrcoef(rows, columns)[0, 1] < -0.9


def test_a_number_in_a_row_of_boxes():
    def draw(pen: Pen) -> None:
        for left, digit in ((20, "7"), (210, "0"), (400, "4")):
            pen.rectangle([left, 190, left + 180, 440], outline=50, width=3)
            written(pen, digit, 30, at=(left - 20, 195), size=220, width=12)

    assert len(read_picture(scene(draw))) == 3


def test_two_places_that_are_written_on_are_not_guessed_at():
    def draw(pen: Pen) -> None:
        for top in (20, 320):
            pen.rectangle([160, top, 440, top + 260], fill=240)
            written(pen, "7", 40, at=(180, top + 10), size=240)

    with pytest.raises(
        PictureError, match=r"^Where is the digit\? The picture shows several places"
    ):
        read_picture(scene(draw, 60))


@pytest.mark.parametrize("shape", [(64, 1), (3, 1500), (1400, 70), (65, 64), (120, 900)])
def test_whatever_the_shape_there_is_an_answer(shape):
    noise = np.random.default_rng(2).integers(0, 256, shape, np.uint8)
    for picture in (noise, np.where(noise > 250, 0, 255).astype(np.uint8), noise // 128 * 255):
        with contextlib.suppress(PictureError):
            assert all(steps.image.shape == (28, 28) for steps in read_picture(picture))


def test_what_can_be_seen_and_not_read_is_asked_for():
    """Not said to be no digit: the grain hides it from the program, and not from whoever looks."""
    sheet = Image.new("L", (SIDE, SIDE), 180)
    written(ImageDraw.Draw(sheet), "7", 130, width=24)
    grain = ndimage.gaussian_filter(np.random.default_rng(3).standard_normal((SIDE, SIDE)), 1.2)
    for ink, sentence in ((sheet, "Where is the digit"), (Image.new("L", (SIDE, SIDE), 180), None)):
        picture = np.clip(np.asarray(ink) + 25 * grain / grain.std(), 0, 255).astype(np.uint8)
        with pytest.raises(PictureError, match=sentence) if sentence else contextlib.nullcontext():
            assert read_picture(picture) == ()


def test_a_texture_is_not_guessed_at():
    random = np.random.default_rng(4)
    blots = ndimage.gaussian_filter(random.standard_normal((SIDE, SIDE)), 12)
    picture = np.clip(128 + 4000 * blots, 0, 255).astype(np.uint8)
    assert read_picture(picture) == ()
