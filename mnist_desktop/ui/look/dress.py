"""Giving the program its style and its colours, which follow the system's scheme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mnist_desktop.ui.look.ground import ground
from mnist_desktop.ui.look.style import FlatStyle


def dress(app: QApplication) -> None:
    """Give the program its style; whenever the system turns dark or light, so does the program."""
    style = FlatStyle()
    style.setParent(app)
    app.setStyle(style)
    hints = app.styleHints()
    wear(app, dark=hints.colorScheme() is Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.connect(lambda scheme: wear(app, dark=scheme is Qt.ColorScheme.Dark))


def wear(app: QApplication, *, dark: bool) -> None:
    """Take the colours of a scheme."""
    app.setPalette(ground(dark=dark))
