"""The part of the self-test that needs Qt: the real window, used as a person uses it.

QtTest may be missing from a packaged program, so the mouse's events are made here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TypeVar

# Before Qt is loaded. One that is set stays: xcb on a virtual screen tests what most people have.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QPointF,
    Qt,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget

from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.display import missing_display
from mnist_desktop.ui.engine import EngineLoader
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window import Window

# Qt's plugins for a screen that is none and for each system's own. Without its plugin Qt ends the process.
_OFFSCREEN = "qoffscreen"
_SCREENS = {"linux": "qxcb", "win32": "qwindows", "darwin": "qcocoa"}
# In units of the pad's side.
_SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]
_SHORT = {"subset": 2000, "epochs": 1, "batch_size": 20, "learning_rate": 0.003}
_LEAST_ACCURACY = 0.7
_SECONDS = 120
# Qt's offscreen platform says this of every window.
_NOISE = "This plugin does not support propagateSizeHints"

_Part = TypeVar("_Part", bound=QObject)


def qt_version() -> str:
    """The version of PySide6."""
    return str(PySide6.__version__)


def check_window() -> str:
    """Open the window, draw a 7, read the answer, train and close; return what was found.

    Raises AssertionError with a sentence where something does not work.
    """
    _look_for_plugins()
    if (reason := missing_display()) is not None:
        raise AssertionError(reason)
    with _without_noise(), _nothing_raised() as raised:
        app = make_app()
        window = Window(library_dir(), own_set_file())
        window.show()
        try:
            accuracy = _use(window, raised)
        finally:
            window.close()
        going = [each.objectName() for each in window.findChildren(QThread) if each.isRunning()]
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if going:
        raise AssertionError(f"The window left threads behind: {', '.join(going)}.")
    return f"{app.platformName()}, accuracy {accuracy:.4f}"


def _look_for_plugins() -> None:
    wanted = {_OFFSCREEN, _SCREENS.get(sys.platform, _OFFSCREEN)}
    folders = [Path(folder) / "platforms" for folder in QCoreApplication.libraryPaths()]
    files = [file.stem for folder in folders for file in folder.glob("*")]
    for name in sorted(wanted):
        if not any(file.endswith(name) for file in files):
            raise AssertionError(f"Qt's platform plugin {name} is missing.")


def _use(window: Window, raised: list[BaseException]) -> float:
    """Draw, look at each page and train; return the accuracy that the trained network has."""
    loader = _part(window, EngineLoader, "engineLoader")
    _until(
        lambda: window.activity() is Activity.READY or loader.isFinished(),
        "PyTorch and MNIST are still being loaded",
        raised,
    )
    if window.activity() is not Activity.READY:
        raise AssertionError(_message(window))
    _draw_seven(_part(window, DigitPad, "digitPad"))
    bars = _part(window, ProbabilityBars, "probabilityBars")
    _until(lambda: not window.is_answering(), "A drawing is still being read", raised)
    said = bars.probabilities()
    if said is None:
        raise AssertionError("Nothing was said of a 7 drawn on the pad.")
    if (digit := said.argmax()) != 7:
        raise AssertionError(f"A 7 drawn on the pad was read as {digit}.")
    pages = _part(window, QTabWidget, "pages")
    for page in (*range(pages.count()), 0):
        pages.setCurrentIndex(page)
        window.grab()

    experiment = window.experiment()
    experiment = experiment.with_knobs(**_SHORT)
    window.set_experiment(experiment)
    window.train()
    if window.activity() is not Activity.TRAINING:
        raise AssertionError("Training did not start.")
    _until(lambda: window.activity() is Activity.READY, "An epoch is still being trained", raised)
    run = window.run()
    if run is None or run.outcome.kept is None:
        raise AssertionError(_message(window) or "Training left no figures.")
    accuracy = run.outcome.kept.test_accuracy
    if accuracy < _LEAST_ACCURACY:
        raise AssertionError(f"Trained in the window, a network is right in {accuracy:.2%} only.")
    return accuracy


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
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, pad.mapToGlobal(place), button, held, no_keys)
    QApplication.sendEvent(pad, event)


def _part(window: Window, kind: type[_Part], name: str) -> _Part:
    found = window.findChild(kind, name)
    if found is None:
        raise AssertionError(f"The window has no {name}.")
    return found


def _message(window: Window) -> str:
    return _part(window, QLabel, "message").text()


def _until(condition: Callable[[], bool], late: str, raised: list[BaseException]) -> None:
    """Let the window live until something is so, or was raised, for which there is no waiting."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if raised or condition() else None)
    look.start(10)
    QTimer.singleShot(_SECONDS * 1000, loop, lambda: loop.exit(1))
    if loop.exec():
        raise AssertionError(f"{late} after {_SECONDS} seconds.")


@contextmanager
def _nothing_raised() -> Iterator[list[BaseException]]:
    """Raise here what is raised in a slot or a thread, which PySide6 would only print."""
    raised: list[BaseException] = []

    def keep(
        _kind: type[BaseException], error: BaseException, _traceback: TracebackType | None
    ) -> None:
        raised.append(error)

    before, sys.excepthook = sys.excepthook, keep
    try:
        yield raised
    except AssertionError:
        if not raised:  # else it only follows from what was raised
            raise
    finally:
        sys.excepthook = before
    if raised:
        raise raised[0]


@contextmanager
def _without_noise() -> Iterator[None]:
    def pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if _NOISE not in message:
            print(message, file=sys.stderr)

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
