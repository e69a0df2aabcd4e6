"""The real window for a benchmark, offscreen unless told otherwise."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window

_data = tempfile.TemporaryDirectory(prefix="mnist-desktop-benchmark-")


def open_ready_window(language: str | None = None) -> tuple[QApplication, Window]:
    """A shown window, 1366 × 768, that is ready to train; it speaks as the system does, unless told."""
    # What is trained here belongs into nobody's library.
    os.environ["MNIST_DESKTOP_HOME"] = _data.name
    app = make_app(language)
    window = Window(library_dir(), own_set_file())
    window.show()
    until(lambda: window.activity() is Activity.READY)
    return app, window


def until(condition: Callable[[], bool], *, seconds: float = 600, look_ms: int = 10) -> None:
    """Let the window live, as app.exec() does, until something is so."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    look.start(look_ms)
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    late.start(round(seconds * 1000))
    if loop.exec():
        raise TimeoutError
