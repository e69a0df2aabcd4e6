"""Pixels of ink as an image in the palette's colours: how every picture gets on the screen."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPalette, qBlue, qGreen, qRed, qRgb

from mnist_desktop.digits.image import Picture, as_bytes


def ink_image(pixels: Picture, palette: QPalette) -> QImage:
    """(height, width) in 0..1 as an image of that size: ink in the text colour on the base colour.

    Painted larger, its pixels stay squares unless the painter is told to smooth them.
    """
    # A byte a pixel and a table of colours: a picture from a camera can have a million pixels.
    levels = as_bytes(pixels)
    height, width = levels.shape
    image = QImage(levels.tobytes(), width, height, width, QImage.Format.Format_Indexed8).copy()
    image.setColorTable(shades(palette))
    return image


def png(image: QImage) -> bytes:
    """An image as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # The stub wants bytes, PySide6 a str.
    return bytes(buffer.data().data())


def shades(palette: QPalette) -> list[int]:
    """The 256 colours from paper to ink, as Qt's numbers."""
    return _shades(palette.base().color().rgb(), palette.text().color().rgb())


@lru_cache(maxsize=8)  # a grid paints a thousand pictures in the same colours
def _shades(paper: int, ink: int) -> list[int]:
    start, end = ((qRed(colour), qGreen(colour), qBlue(colour)) for colour in (paper, ink))
    table = np.linspace(start, end, 256).round().astype(int)
    return [qRgb(*shade) for shade in table.tolist()]
