"""What a key means in more than one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key is, on the keypad too."""
    # By its text: a French keyboard has the digits behind Shift.
    others = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    text = event.text()
    is_digit = len(text) == 1 and text in "0123456789" and not event.modifiers() & others
    return int(text) if is_digit else None


def is_taken(event: QEvent, is_own: Callable[[QKeyEvent], bool]) -> bool:
    """Take a key that is a widget's own before it is looked up among the window's shortcuts."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if is_own(event):
        event.accept()
        return True
    return False
