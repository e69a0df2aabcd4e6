"""How long it takes from a click, or a key, until all that it changes is painted, for each control.

A control is used and used again, on each page, with three runs in the library: boxes are switched, numbers
and choices go one down and up, sliders move, buttons are pressed (but for those that open a dialog, write
or train for long). Everything that the window has then to do at once is done: what a thread answers later
is not waited for. So is the change from each page to each other one, once all have been seen.

    python -m benchmarks.controls
    python -m benchmarks.controls --own     on a busy machine: what the window's thread itself computes
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QSlider,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import percentile, print_machine, verdict
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window

TIMES = 10
WORST = 12
# They open a dialog, write a file, remove something or train for long.
_LEFT_ALONE = [
    "compareButton",
    "exportButton",
    "goOnButton",
    "hintTryButton",
    "importButton",
    "learnButton",
    "openPictureButton",
    "openSettingsButton",
    "pasteButton",
    "pasteSettingsButton",
    "pauseButton",
    "raceButton",
    "saveScriptButton",
    "stopButton",
    "sweepGoOn",
    "sweepPause",
    "sweepPictureButton",
    "sweepStart",
    "sweepStop",
    "trainButton",
    "welcomeTrain",
]


class Clock:
    """Tells how long it takes to do something and to paint all that it changes at once."""

    now: Callable[[], float] = time.perf_counter

    @classmethod
    def painted_ms(cls, do: Callable[[], object]) -> float:
        QApplication.processEvents()
        started = cls.now()
        do()
        QApplication.processEvents()
        return (cls.now() - started) * 1000


def uses_of(widget: QWidget) -> Iterator[Callable[[], object]]:
    """How a control is used, and used back."""

    def key(name: Qt.Key) -> Callable[[], object]:
        return lambda: QTest.keyClick(widget, name)

    def click(at: QPoint) -> Callable[[], object]:
        return lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    if isinstance(widget, QAbstractSpinBox | QComboBox):
        yield from (key(Qt.Key.Key_Down), key(Qt.Key.Key_Up))
    elif isinstance(widget, QSlider):
        yield from (key(Qt.Key.Key_Left), key(Qt.Key.Key_Right))
    elif isinstance(widget, QTabBar):
        yield from (click(widget.tabRect(index).center()) for index in range(widget.count()))
    elif isinstance(widget, QCheckBox) or (
        isinstance(widget, QAbstractButton) and widget.isCheckable()
    ):
        yield from (click(QPoint(8, widget.height() // 2)),) * 2
    elif isinstance(widget, QPushButton) or (
        isinstance(widget, QToolButton) and widget.menu() is None
    ):
        yield click(widget.rect().center())


def controls(window: Window) -> list[QWidget]:
    """What can be used now without a dialog."""
    found = window.findChildren(QWidget)
    return [
        widget
        for widget in found
        if widget.isVisible()
        and widget.isEnabled()
        and widget.objectName()
        and not widget.objectName().startswith("qt_")
        and widget.objectName().rstrip("0123456789") not in _LEFT_ALONE
    ]


def measure_controls(window: Window) -> dict[str, list[float]]:
    """The times of each control, on the page where it is seen first."""
    pages = window.findChild(QTabWidget, "pages")
    times: dict[str, list[float]] = {}
    for index in range(pages.count()):
        pages.setCurrentIndex(index)
        settle(window)
        for widget in controls(window):
            name = widget.objectName()
            if name in times:
                continue
            for _ in range(TIMES):
                for use in uses_of(widget):
                    if widget.isVisible() and widget.isEnabled():
                        times.setdefault(name, []).append(Clock.painted_ms(use))
            assert not window.findChildren(QDialog), name
            pages.setCurrentIndex(index)
            settle(window)
    return times


def measure_pages(window: Window) -> dict[str, list[float]]:
    """The times of opening each page again, from each other one."""
    pages = window.findChild(QTabWidget, "pages")
    times: dict[str, list[float]] = {pages.tabText(index): [] for index in range(pages.count())}
    for before in range(pages.count()):
        for index in range(pages.count()):
            if index != before:
                pages.setCurrentIndex(before)
                settle(window)
                ms = Clock.painted_ms(partial(pages.setCurrentIndex, index))
                times[pages.tabText(index)].append(ms)
    return times


def settle(window: Window) -> None:
    """Let the threads answer what was asked."""
    until(lambda: not window.is_answering() and window.activity() is Activity.READY, look_ms=1)
    QCoreApplication.processEvents()


def measure(window: Window) -> None:
    """Print what the controls and the pages of a window take."""
    for recipe in ("mnist-softmax-sgd", "mnist-nn-xavier", "homework-q1-1"):
        window.choose_recipe(recipe)
        window.set_experiment(window.experiment().with_knobs(epochs=1, subset=2000))
        window.train()
        settle(window)
    pages = measure_pages(window)  # the first round opens all
    pages = measure_pages(window)
    slowest = {name: max(found) for name, found in pages.items()}
    print(verdict("a page opened again, at worst", max(slowest.values()), 100, unit=" ms"))
    for name, worst in sorted(slowest.items(), key=lambda each: -each[1]):
        print(f"  {name}: {percentile(pages[name], 50):.1f} ms, {worst:.1f} ms at worst")
    times = measure_controls(window)
    everything = [each for found in times.values() for each in found]
    print(f"from a click to the painted change, {len(times)} controls, {len(everything):,} uses:")
    print(verdict("  99th percentile", percentile(everything, 99), 20, unit=" ms"))
    slow = sorted(times, key=lambda name: -percentile(times[name], 50))
    for name in slow[:WORST]:
        found = times[name]
        print(f"  {name}: {percentile(found, 50):.1f} ms, {max(found):.1f} ms at worst")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--own", action="store_true", help="the time of the window's thread alone")
    if parser.parse_args().own:
        Clock.now = time.thread_time
    _, window = open_ready_window()
    print_machine("Controls", TIMES)
    measure(window)
    window.close()


if __name__ == "__main__":
    main()
