"""The colours of layers, from the first to the last: their order can be seen, by the colour-blind too.

Viridis (Smith and van der Walt 2015) without the end that does not stand out from the ground.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QPalette

from mnist_desktop.ui.colours import colours, is_dark

# From light to dark on a light ground, from dark to light on a dark one: the last layer stands out most.
_ON_LIGHT = np.array([(80, 196, 106), (33, 145, 140), (59, 82, 139), (68, 1, 84)], float)
_ON_DARK = np.array([(96, 122, 190), (38, 160, 150), (110, 206, 88), (253, 231, 37)], float)


def layer_colours(count: int, palette: QPalette) -> list[QColor]:
    """A colour for each of so many hidden layers."""
    anchors = _ON_DARK if is_dark(palette) else _ON_LIGHT
    places = np.linspace(0, len(anchors) - 1, count) if count > 1 else np.array([2.0])
    shades = [np.interp(places, np.arange(len(anchors)), anchors[:, part]) for part in range(3)]
    return [QColor(*map(round, shade)) for shade in zip(*shades, strict=True)]


def output_colour(palette: QPalette) -> QColor:
    """The colour of the output layer, which is no hidden one."""
    return colours(palette).accuracy
