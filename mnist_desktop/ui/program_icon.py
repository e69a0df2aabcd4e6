"""The program's icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from mnist_desktop.paths import resources


def program_icon() -> QIcon:
    """The program's icon, drawn for small and for large sizes."""
    icon = QIcon()
    for file in sorted((resources() / "icons").glob("mnist-desktop-*.png")):
        icon.addFile(str(file))
    return icon
