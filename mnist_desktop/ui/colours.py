"""Colours that tell series apart on light and dark ground, for the colour-blind too.

From the palette of Okabe and Ito, "Color Universal Design" (2008).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Colours:
    """The colours of one scheme."""

    batch: QColor
    cost: QColor
    accuracy: QColor
    validation: QColor
    answer: QColor
    bar: QColor


_LIGHT = Colours(
    batch=QColor("#9fb8cc"),
    cost=QColor("#0072b2"),
    accuracy=QColor("#d55e00"),
    validation=QColor("#aa3377"),
    answer=QColor("#0072b2"),
    bar=QColor("#a9bccb"),
)
_DARK = Colours(
    batch=QColor("#4f6b82"),
    cost=QColor("#56b4e9"),
    accuracy=QColor("#e69f00"),
    validation=QColor("#ee88bb"),
    answer=QColor("#56b4e9"),
    bar=QColor("#566b7c"),
)


def colours(palette: QPalette) -> Colours:
    """The colours that suit a palette."""
    return _DARK if is_dark(palette) else _LIGHT


def is_dark(palette: QPalette) -> bool:
    """Whether a palette has light text on a dark ground."""
    return palette.window().color().lightness() < palette.windowText().color().lightness()
