"""Rows and columns of widgets, and widgets with their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction, QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.ui.plain_label import PlainLabel

# None takes all the room that is left, a number so many pixels; a pair is a part with its share.
Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | int | None
W = TypeVar("W", bound=QWidget)
B = TypeVar("B", bound=QAbstractButton)
# What a press of a button does.
Do = Callable[[], object] | SignalInstance

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


def quiet(widget: W) -> W:
    """Let a widget's text stand back behind the others."""
    widget.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return widget


def notice(name: str, text: str = "") -> QLabel:
    """What stands in the middle of a place where there is nothing yet, and says why."""
    return quiet(
        named(PlainLabel(text, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter), name)
    )


def words(text_format: Qt.TextFormat) -> QLabel:
    """Sentences that wrap, in whatever width there is, and that the mouse can select."""
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    label = QLabel(wordWrap=True, textFormat=text_format, textInteractionFlags=selectable)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def one_of(*widgets: QWidget) -> QStackedWidget:
    """A place for one of several widgets; at first it shows the first."""
    place = QStackedWidget()
    for widget in widgets:
        place.addWidget(widget)
    return place


def choices(letters: int, placeholder: str = "") -> QComboBox:
    """A list to choose from that takes the room there is, and needs that of so many letters."""
    narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    box = QComboBox(
        sizeAdjustPolicy=narrow, minimumContentsLength=letters, placeholderText=placeholder
    )
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def only_read(table: QTableWidget) -> None:
    """Let a table be looked at: nothing in it can be selected or edited."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)  # the arrows go through it, Tab goes on
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.horizontalHeader().setHighlightSections(False)


def bold(font: QFont, on: bool = True) -> QFont:
    """A font in bold, or as it is otherwise when not."""
    made = QFont(font)
    made.setBold(on)
    return made


def label_for(widget: QWidget, text: str) -> QLabel:
    """A label whose mnemonic leads to a widget."""
    label = PlainLabel(text)
    label.setBuddy(widget)
    return label


def button(
    kind: type[B],
    name: str,
    text: str,
    tip: str = "",
    do: Do | None = None,
) -> B:
    """A button with its names, and what is done when it is pressed."""
    made = named(kind(), name, text.removesuffix(" …"), tip)
    made.setText(text)
    if do is not None:
        made.clicked.connect(do)
    return made


def action(
    owner: QWidget,
    name: str,
    text: str,
    do: Do,
    key: QKeySequence.StandardKey | str | None = None,
) -> QAction:
    """An action with its name and its key, and what is done when it is chosen."""
    made = QAction(text, owner)
    made.setObjectName(name)
    if key is not None:
        made.setShortcut(key)
    made.triggered.connect(do)
    return made


Box = TypeVar("Box", bound=QBoxLayout)


def _filled(layout: Box, parts: tuple[Part, ...], margins: tuple[int, ...], spacing: int) -> Box:
    layout.setContentsMargins(*(margins if len(margins) == 4 else margins * 4))
    layout.setSpacing(spacing)
    for part in parts:
        part, share = part if isinstance(part, tuple) else (part, 0)
        if part is None:
            layout.addStretch()
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part, share)
        else:
            layout.addLayout(part, share)
    return layout
