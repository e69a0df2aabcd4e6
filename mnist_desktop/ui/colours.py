"""Colours that tell series apart on light and dark ground, for the colour-blind too."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from mnist_desktop.palette import DARK, LIGHT


@dataclass(frozen=True)
class Colours:
    """The colours of one scheme."""

    batch: QColor
    cost: QColor
    accuracy: QColor
    validation: QColor
    answer: QColor
    bar: QColor


_ON_LIGHT, _ON_DARK = (
    Colours(**{each.name: QColor(getattr(ground, each.name)) for each in fields(Colours)})
    for ground in (LIGHT, DARK)
)


class Coloured(QWidget):
    """A widget that chooses its colours itself, by the palette."""

    def take_colours(self) -> None:
        """Take the palette's colours; asked for whenever it is another."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.take_colours()


def colours(palette: QPalette) -> Colours:
    """The colours that suit a palette."""
    return _ON_DARK if is_dark(palette) else _ON_LIGHT


def digit_colours(palette: QPalette) -> tuple[QColor, ...]:
    """The colour of each digit on a palette's ground, and of ten more classes, paler."""
    digits = [QColor(each) for each in (DARK if is_dark(palette) else LIGHT).digits]
    return *digits, *(mixed(each, palette.base().color(), 0.6) for each in digits)


def rgb(colour: QColor) -> tuple[int, int, int]:
    """A colour's red, green and blue, each of 255."""
    return colour.red(), colour.green(), colour.blue()


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """What a colour is on a ground of which it lets all but a share (0..1) through."""
    pairs = zip(rgb(colour), rgb(ground), strict=True)
    return QColor(*(round(share * one + (1 - share) * other) for one, other in pairs))


def is_dark(palette: QPalette) -> bool:
    """Whether a palette has light text on a dark ground."""
    return palette.window().color().lightness() < palette.windowText().color().lightness()
