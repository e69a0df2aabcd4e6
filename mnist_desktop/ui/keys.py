"""What a key means in more than one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# The letters of other scripts on the keys that have a meaning here, as the usual keyboards have them.
_LATIN = "ezyvc[]"
_ON_THE_SAME_KEYS = ("уянмсхъ", "εζυωψ[]", "קזטהב[]", "ㄷㅋㅛㅍㅊ[]", "ثئغرؤجد")
_IN_LATIN = {
    there: latin
    for letters in _ON_THE_SAME_KEYS
    for there, latin in zip(letters, _LATIN, strict=True)
}


def in_latin(event: QKeyEvent) -> str:
    """The key, with Ctrl, Shift and Alt, as shortcuts are written ("Ctrl+Z", "E", "["), in any script.

    A Cyrillic, Greek, Hebrew, Korean or Arabic letter counts as the Latin one on the same key.
    """
    if event.text() in ("[", "]"):  # wherever the keyboard has them
        return event.text()
    pressed = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
    *modifiers, key = (
        QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText).rsplit("+", 1)
    )
    letter = _IN_LATIN.get(key.lower())
    return "+".join((*modifiers, letter.upper() if letter else key))


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
