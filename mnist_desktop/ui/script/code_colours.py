"""The colours of code on light and dark ground, each readable on a changed line too."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from mnist_desktop.ui.colours import is_dark


@dataclass(frozen=True)
class CodeColours:
    """The colours of one scheme; `changed` is the ground of a changed line, `bar` stands beside it."""

    comment: QColor
    keyword: QColor
    string: QColor
    number: QColor
    call: QColor
    builtin: QColor
    changed: QColor
    bar: QColor


_LIGHT = CodeColours(
    comment=QColor("#4d6652"),
    keyword=QColor("#8a1a8c"),
    string=QColor("#9a3b00"),
    number=QColor("#0a58a8"),
    call=QColor("#0b4f7d"),
    builtin=QColor("#006262"),
    changed=QColor("#fff2c2"),
    bar=QColor("#b85400"),
)
_DARK = CodeColours(
    comment=QColor("#a3b8a6"),
    keyword=QColor("#e5a5f0"),
    string=QColor("#f2b088"),
    number=QColor("#93c9ff"),
    call=QColor("#8fd4f0"),
    builtin=QColor("#7ad8c8"),
    changed=QColor("#40361a"),
    bar=QColor("#e69f00"),
)


def code_colours(palette: QPalette) -> CodeColours:
    """The colours that suit a palette."""
    return _DARK if is_dark(palette) else _LIGHT
