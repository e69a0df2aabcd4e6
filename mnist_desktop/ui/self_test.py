"""The part of the self-test that needs Qt: the real window, drawn on, with each of its pages.

QtTest is left out of a packaged program, so the mouse's events are made here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

# Before Qt is loaded. One that is set stays: xcb on a virtual screen tests what most people have.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTabWidget

from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.display import missing_display
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.window import Window

# Qt's plugins for a screen that is none and for each system's own. Without its plugin Qt ends the process.
_OFFSCREEN = "qoffscreen"
_SCREENS = {"linux": "qxcb", "win32": "qwindows", "darwin": "qcocoa"}
# In units of the pad's side.
_SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]
_SECONDS = 120
# Qt's offscreen platform says this of every window.
_NOISE = "This plugin does not support propagateSizeHints"


def check_window() -> str:
    """Open the window, draw a 7, read the answer, show each page and close; return Qt's platform.

    Raises AssertionError with a sentence where something does not work.
    """
    folders = [Path(folder) / "platforms" for folder in QCoreApplication.libraryPaths()]
    plugins = [file.stem for folder in folders for file in folder.glob("*")]
    for name in sorted({_OFFSCREEN, _SCREENS.get(sys.platform, _OFFSCREEN)}):
        if not any(plugin.endswith(name) for plugin in plugins):
            raise AssertionError(f"Qt's platform plugin {name} is missing.")
    if (reason := missing_display()) is not None:
        raise AssertionError(reason)
    # PySide6 would only print what is raised in a slot or a thread.
    raised: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _traceback: raised.append(error)
    qInstallMessageHandler(_pass_on)
    app = make_app()
    window = Window(library_dir(), own_set_file())
    window.show()
    try:
        _use(window, raised)
    except AssertionError:
        if not raised:  # else it only follows from what was raised
            raise
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if raised:
        raise raised[0]
    return app.platformName()


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if _NOISE not in message:
        print(message, file=sys.stderr)


def _use(window: Window, raised: list[BaseException]) -> None:
    def until(condition: Callable[[], bool], late: str) -> None:
        """Let the window live until something is so, or was raised, for which there is no waiting."""
        loop, look = QEventLoop(), QTimer()
        look.timeout.connect(lambda: loop.quit() if raised or condition() else None)
        look.start(10)
        QTimer.singleShot(_SECONDS * 1000, loop, lambda: loop.exit(1))
        assert loop.exec() == 0, f"{late} after {_SECONDS} seconds."

    pad = window.findChild(DigitPad, "digitPad")
    bars = window.findChild(ProbabilityBars, "probabilityBars")
    pages = window.findChild(QTabWidget, "pages")
    assert pad is not None
    assert bars is not None
    assert pages is not None
    until(lambda: window.activity() is Activity.READY, "PyTorch and MNIST are still being loaded")
    _draw_seven(pad)
    until(lambda: not window.is_answering(), "A drawing is still being read")
    said = bars.probabilities()
    assert said is not None, "Nothing was said of a 7 drawn on the pad."
    assert said.argmax() == 7, f"A 7 drawn on the pad was read as {said.argmax()}."
    for page in range(pages.count()):
        pages.setCurrentIndex(page)
        window.grab()


def _draw_seven(pad: DigitPad) -> None:
    side = min(pad.width(), pad.height())
    left = (pad.width() - side) / 2
    corners = [QPointF(left + x * side, y * side) for x, y in _SEVEN]
    _send(pad, QEvent.Type.MouseButtonPress, corners[0])
    for start, end in pairwise(corners):
        for step in range(1, 9):
            _send(pad, QEvent.Type.MouseMove, start + (end - start) * step / 8)
    _send(pad, QEvent.Type.MouseButtonRelease, corners[-1])


def _send(pad: DigitPad, kind: QEvent.Type, place: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, pad.mapToGlobal(place), left, held, no_keys)
    QApplication.sendEvent(pad, event)
