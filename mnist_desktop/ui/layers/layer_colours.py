"""The colours of layers, from the first to the last: their order can be seen, by the colour-blind too."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QPalette

from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.ui.colours import colours, is_dark, rgb


def layer_colours(count: int, palette: QPalette) -> list[QColor]:
    """A colour for each of so many hidden layers."""
    ground = DARK if is_dark(palette) else LIGHT
    anchors = np.array([rgb(QColor(colour)) for colour in ground.layers], float)
    places = np.linspace(0, len(anchors) - 1, count) if count > 1 else np.array([2.0])
    shades = [np.interp(places, np.arange(len(anchors)), anchors[:, part]) for part in range(3)]
    return [QColor(*map(round, shade)) for shade in zip(*shades, strict=True)]


def output_colour(palette: QPalette) -> QColor:
    """The colour of the output layer, which is no hidden one."""
    return colours(palette).accuracy
