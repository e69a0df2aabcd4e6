"""The real window, opened offscreen, and the means to use it as a person would."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QPoint,
    Qt,
    QThread,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

# Before what it reads with is replaced for the windows.
import mnist_desktop.data.mnist  # noqa: F401
from mnist_desktop.data.archives import read_archives
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.recipes import DEFAULT
from mnist_desktop.languages import ENGLISH
from mnist_desktop.library.library import Library
from mnist_desktop.paths import own_set_file
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.language import use_language
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.window import Window
from tests.builders import first_images

Draw = Callable[[DigitPad, list[tuple[float, float]]], None]

SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]
# Qt's offscreen platform says this of every window, and of a tooltip; it says nothing about the program.
NOISE = "This plugin does not support (propagateSizeHints|raise)"
# How long a test waits for what must come: a guard against waiting for ever, however busy the machine is.
WAIT_MS = 120_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(NOISE, extend=True))


class PatientBot(QtBot):
    """pytest-qt's, which gives up after five seconds unless it is told otherwise."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = WAIT_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = WAIT_MS, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = WAIT_MS, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = WAIT_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of each test's own, empty."""
    folder = tmp_path_factory.mktemp("library")
    return Library(folder / "runs", cache=folder)


@pytest.fixture(scope="module", autouse=True)
def fewer_test_images() -> Iterator[None]:
    """Windows test on the first thousand images: on all of them it takes longer than most tests train."""

    def read() -> list[NDArray[np.uint8]]:
        *training, pixels, labels = read_archives()
        return [*training, pixels[: 1000 * 784], labels[:1000]]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mnist_desktop.data.archives.read_archives", read)
        yield


@pytest.fixture(scope="session")
def mnist(mnist: Dataset) -> Dataset:
    """What a window has."""
    few = first_images(mnist, 1, 1000)
    return replace(mnist, test_inputs=few.test_inputs, test_labels=few.test_labels)


@pytest.fixture
def open_window(library: Library) -> Callable[..., Window]:
    """Makes windows of the test's library and of the user's own digits, or one in place of another."""
    return partial(Window, library.folder, own_set_file())


@contextmanager
def ready(open_window: Callable[[], Window]) -> Iterator[Window]:
    """Open a window and wait until it is ready to train. It must leave no thread behind."""
    gc.freeze()  # what was there before it need not be looked through when it goes
    window = open_window()
    window.show()
    wait_until_loaded(window)
    yield window
    window.close()
    assert not any(thread.isRunning() for thread in window.findChildren(QThread))
    window.deleteLater()
    del window
    # Each window has a quarter of a gigabyte of its own, in a cycle that Python would leave lying for long.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def wait_until_loaded(window: Window) -> None:
    """Until it can train, has done what it does at once, and has answered what it asked then."""
    wait_for(lambda: window.activity() is Activity.READY)
    QCoreApplication.processEvents()
    wait_for_answers(window)


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., Window]) -> Iterator[Window]:
    """A new window that is ready to train."""
    with ready(open_window) as window:
        yield window


@pytest.fixture(scope="module")
def kept_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """The window that stays open from test to test of a file."""
    library = tmp_path_factory.mktemp("library") / "runs"
    with ready(partial(Window, library, own_set_file())) as window:
        yield window


@pytest.fixture
def used_window(qtbot: QtBot, kept_window: Window) -> Window:
    """The window that other tests have used before: what they trained last may be there still.

    It has the default recipe and an empty pad, and shows its first page.
    """
    kept_window.stop()
    wait_until_ready(qtbot, kept_window)
    kept_window.resize(1366, 768)
    kept_window.activateWindow()
    kept_window.findChild(QTabWidget, "pages").setCurrentIndex(0)
    kept_window.findChild(DigitPad, "digitPad").clear()
    kept_window.findChild(QLabel, "message").clear()
    kept_window.findChild(QToolButton, "moreSettingsButton").setChecked(False)
    kept_window.choose_recipe(DEFAULT)
    wait_for_answers(kept_window)
    return kept_window


def wait_until_ready(qtbot: QtBot, window: Window) -> None:
    qtbot.wait_until(lambda: window.activity() is Activity.READY, timeout=WAIT_MS)
    wait_for_answers(window)


def wait_for(holds: Callable[[], bool]) -> None:
    """Let the windows live until something is so."""
    late = QDeadlineTimer(WAIT_MS)
    tick = QTimer()
    tick.start(10)  # else nothing might come that one looks after
    while not holds():
        assert not late.hasExpired()
        # Given a time, Qt would not wait for events but turn round and round.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def wait_for_answers(window: QWidget) -> None:
    """Until the networks have answered all that the window asked them; a pad alone asks none."""
    wait_for(lambda: not (isinstance(window, Window) and window.is_answering()))


@pytest.fixture
def korean(
    qapp: QApplication, korean_texts: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Windows may speak Korean, with whatever font there is; English is spoken afterwards."""
    monkeypatch.setattr("mnist_desktop.ui.language.can_write_korean", lambda: True)
    yield
    use_language(qapp, ENGLISH)


@pytest.fixture
def asker() -> Iterator[Asker]:
    """Who answers a page that is shown without a window."""
    asker = Asker()
    yield asker
    asker.close()


@pytest.fixture
def engine(few: Dataset, homework_run: Run) -> Engine:
    """What answers a page that is shown without a window: few images, and a small run as the ready-made."""
    nobody: Any = None
    return Engine(few, (), nobody, homework_run, nobody)


@pytest.fixture
def find(window: Window) -> Callable[..., QWidget]:
    """The widget of a name and type in the window."""

    def find(kind: type[QWidget], name: str) -> QWidget:
        found = window.findChild(kind, name)
        assert found is not None, f"no {kind.__name__} called {name}"
        return found

    return find


@pytest.fixture
def draw(qtbot: QtBot) -> Callable[..., None]:
    """Draw a stroke through points in units of the pad's side."""

    def draw(pad: DigitPad, points: list[tuple[float, float]]) -> None:
        side = min(pad.width(), pad.height())
        left = (pad.width() - side) // 2
        places = [QPoint(round(left + x * side), round(y * side)) for x, y in points]
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
        for start, end in pairwise(places):
            for step in range(1, 9):
                qtbot.mouseMove(pad, start + (end - start) * step / 8)
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])
        wait_for_answers(pad.window())

    return draw
