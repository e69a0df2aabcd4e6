"""Rows and columns of widgets, and widgets with their names."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

# What takes all the room that is left; a pair is a part with its share of it.
Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | None
W = TypeVar("W", bound=QWidget)

STRETCH = None


def column(
    *parts: Part, of: QWidget | None = None, margins: tuple[int, ...] = (0,), spacing: int = 6
) -> QVBoxLayout:
    """Parts below each other, in a widget where one is given; `margins` are one or four numbers."""
    layout = QVBoxLayout() if of is None else QVBoxLayout(of)
    return _filled(layout, parts, margins, spacing)


def row(
    *parts: Part, of: QWidget | None = None, margins: tuple[int, ...] = (0,), spacing: int = 6
) -> QHBoxLayout:
    """Parts beside each other, in a widget where one is given; `margins` are one or four numbers."""
    layout = QHBoxLayout() if of is None else QHBoxLayout(of)
    return _filled(layout, parts, margins, spacing)


def named(widget: W, name: str, accessible: str = "", tip: str = "") -> W:
    """Give a widget its objectName and, where there are any, what is said of it."""
    widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)
    if tip:
        widget.setToolTip(f"<p>{tip}</p>")
    return widget


def quiet_label(name: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label that stands back behind the others."""
    label = named(QLabel(text), name)
    label.setWordWrap(wrap)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


Box = TypeVar("Box", bound=QBoxLayout)


def _filled(layout: Box, parts: tuple[Part, ...], margins: tuple[int, ...], spacing: int) -> Box:
    layout.setContentsMargins(*(margins if len(margins) == 4 else margins * 4))
    layout.setSpacing(spacing)
    for part in parts:
        part, share = part if isinstance(part, tuple) else (part, 0)
        if part is None:
            layout.addStretch()
        elif isinstance(part, QWidget):
            layout.addWidget(part, share)
        else:
            layout.addLayout(part, share)
    return layout
