"""Help ▸ About: the versions, and how they are copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from mnist_desktop import __version__
from mnist_desktop.ui.program_icon import program_icon


def test_about_copies_the_versions(qtbot, window, find):
    find(QAction, "aboutAction").trigger()
    about = find(QDialog, "about")
    qtbot.wait_until(about.isVisible)
    shown = find(QLabel, "versions").text()
    assert shown.startswith(f"MNIST Desktop {__version__}\nPython 3.")
    for part in ("torch", "PySide6-Essentials", "numpy"):
        assert f"\n{part} " in shown
    qtbot.mouseClick(find(QPushButton, "copyVersionsButton"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown
    about.close()


def test_the_program_has_an_icon_at_every_size(window):
    icon = program_icon()
    sizes = {size.width() for size in icon.availableSizes()}
    assert {16, 32, 48, 256} <= sizes
