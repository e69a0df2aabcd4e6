"""Pixels of ink as an image in the palette's colours: how every picture gets on the screen."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage, QPalette, qRgb

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


def shades(palette: QPalette) -> list[int]:
    """The 256 colours from paper to ink, as Qt's numbers."""
    paper, ink = (
        (brush.color().red(), brush.color().green(), brush.color().blue())
        for brush in (palette.base(), palette.text())
    )
    table = np.linspace(paper, ink, 256).round().astype(int)
    return [qRgb(*shade) for shade in table.tolist()]
