"""A stranger's text: harmless wherever it is shown, and the same however its letters are written."""

from __future__ import annotations

import re
import unicodedata

# What moves a cursor, rings a bell, names a window or turns the reading direction, and the halves of
# letters that stand for bytes of a name that is not in UTF-8. Some of it no UTF-8 and no XML may hold.
_UNSEEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff"
_IN_TEXT = re.compile(f"[{_UNSEEN}\r]")
_IN_OUTPUT = re.compile(f"[{_UNSEEN}]")
_MARK = "\ufffd"


def printable(text: str) -> str:
    """The text with a mark in place of each character that does something else than to be read."""
    return _IN_TEXT.sub(_MARK, text)


def composed(text: str) -> str:
    """The text as one compares it: macOS writes 각 as ㄱ, ㅏ and ㄱ, and é as e with an accent."""
    return unicodedata.normalize("NFC", text)


def printable_output(text: str) -> str:
    """The same of what a program writes, whose lines may end or begin anew."""
    return _IN_OUTPUT.sub(_MARK, text)
