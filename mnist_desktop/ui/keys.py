"""What a key means in more than one place."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
