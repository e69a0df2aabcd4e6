"""A small card that follows the mouse over a plot and says what its curves are there."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mnist_desktop.ui.laying_out import named

# How far the card is from the mouse, in pixels.
_AWAY = 14


class Value(NamedTuple):
    """What a curve is at a place: its colour and sign, its name, and its value in words."""

    colour: QColor
    sign: str
    name: str
    words: str


class Reading(NamedTuple):
    """Where one is, and what each curve is there."""

    place: str = ""
    values: Sequence[Value] = ()


class Card(QLabel):
    """Lies over a view and takes no room in the layout."""

    def __init__(self, view: QWidget, name: str) -> None:
        super().__init__(view)
        self._view = view
        named(self, name)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMargin(5)
        self.setForegroundRole(QPalette.ColorRole.Text)
        self.hide()

    def tell(self, reading: Reading, mouse: QPoint) -> None:
        """Say it beside the mouse, within the view; without a place, nothing."""
        self.setVisible(bool(reading.place))
        if not reading.place:
            self.clear()
            return
        self.setText(_in_html(reading))
        view = self._view
        self.resize(self.sizeHint().boundedTo(view.size()))
        left = mouse.x() + _AWAY
        if left + self.width() > view.width():
            left = mouse.x() - _AWAY - self.width()
        above = mouse.y() - _AWAY - self.height()
        self.move(
            min(max(left, 0), view.width() - self.width()),
            min(max(above, 0), view.height() - self.height()),
        )


def _in_html(reading: Reading) -> str:
    place = escape(reading.place)
    if not reading.values:
        return place
    rows = "".join(
        f'<tr><td style="color:{value.colour.name()}">{value.sign}</td>'
        f"<td>&nbsp;{escape(value.name)}&nbsp;&nbsp;</td>"
        f'<td align="right">{escape(value.words).replace(" ", "&nbsp;")}</td></tr>'
        for value in reading.values
    )
    return f"<b>{place}</b><table cellspacing=0 cellpadding=0>{rows}</table>"
