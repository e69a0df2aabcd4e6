"""A label that shows its text as it is: Qt's own takes what looks like HTML for HTML, whoever wrote it."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label of plain text. What has colours or bold words in it is a QLabel of rich text, and escapes."""

    def __init__(self, text: str = "", **properties: Any) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, **properties)
        self.setText(text)


def as_tip(text: str) -> str:
    """Any text as a tooltip, which wraps and has no format of its own."""
    lines = escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>" if text else ""
