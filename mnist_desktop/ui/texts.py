"""Translating what the spec says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    """A text that experiment/ marked for translation, in the user's language."""
    return QCoreApplication.translate("spec", text)
