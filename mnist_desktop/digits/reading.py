"""What is drawn or shown -> each digit on its way into the network, left to right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from mnist_desktop.digits.image import DigitSteps, Picture
from mnist_desktop.digits.pictures import ink_of, is_mnist_like, steps_from_ink
from mnist_desktop.digits.splitting import split_ink, split_strokes
from mnist_desktop.digits.strokes import Stroke, image_from_strokes, lines_of, steps_from_strokes


def read_strokes(strokes: Sequence[Stroke], *, whole: bool = False) -> tuple[DigitSteps, ...]:
    """The digits of a drawing, left to right, at most 12; none where nothing is drawn.

    Where it is read as a `whole`, all of it is one.
    """
    steps = (steps_from_strokes(lines_of(digit)) for digit in _parted(strokes, whole))
    return tuple(step for step in steps if step is not None)


def images_of_strokes(strokes: Sequence[Stroke], *, whole: bool = False) -> list[Picture]:
    """Only the last step of `read_strokes`, (28, 28) each: quick enough for every move of the pen."""
    images = (image_from_strokes(lines_of(digit)) for digit in _parted(strokes, whole))
    return [image for image in images if image is not None]


def _parted(strokes: Sequence[Stroke], whole: bool) -> Sequence[Sequence[Stroke]]:
    return [strokes] if whole else split_strokes(strokes)


def read_picture(picture: NDArray[Any]) -> tuple[DigitSteps, ...]:
    """The digits of a grey picture, left to right, at most 12; none where it shows nothing.

    `picture` is (height, width), of any number type, dark on a light ground or the other way round. Raises
    PictureError where it cannot be told what is written.
    """
    ink = ink_of(picture)
    return () if ink is None else read_ink(ink)


def read_ink(ink: Picture) -> tuple[DigitSteps, ...]:
    """The digits of ink that was found in a picture, as `read_picture` gives them."""
    digits = [ink] if is_mnist_like(ink) else split_ink(ink)
    return tuple(steps_from_ink(digit) for digit in digits)
