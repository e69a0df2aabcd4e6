"""Starting the window: it is on the screen before torch is loaded."""

from __future__ import annotations

import signal
import sys

if sys.platform == "win32":
    # On Windows torch's libraries do not load once Qt's have.
    import torch  # noqa: F401

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mnist_desktop import __version__
from mnist_desktop.ui.about import program_icon
from mnist_desktop.ui.placement import Placement
from mnist_desktop.ui.window import Window


def open_window() -> int:
    """Show the window until it is closed and return the exit code."""
    app = make_app()
    window = Window()
    Placement(window, [screen.availableGeometry() for screen in app.screens()])
    window.show()
    # Control-C in the terminal closes the window as its button does. Python looks for signals only
    # while it runs, so a timer lets it.
    signal.signal(signal.SIGINT, lambda *_: window.close())
    heartbeat = QTimer()
    heartbeat.start(500)
    heartbeat.timeout.connect(lambda: None)
    return app.exec()


def make_app() -> QApplication:
    """The application object in the program's style: Qt's Fusion, light or dark as the system is."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("mnist-desktop")
    app.setApplicationDisplayName("MNIST Desktop")
    app.setApplicationVersion(__version__)
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon())
    app.setDesktopFileName("mnist-desktop")
    return app
