"""Write the pictures of the README: the real window, light and dark, idle and training.

make screenshots
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from benchmarks.bench_window import open_ready_window, until
from mnist_desktop.ui.look.dress import wear
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.script.code_view import CodeView
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.window.window import Window

FOLDER = Path(__file__).parent
SEVEN = [(0.28, 0.22), (0.5, 0.19), (0.74, 0.2), (0.6, 0.5), (0.47, 0.84)]
# It leans so far that the ready-made network takes it for a 1.
LEANING_NINE = [
    (0.732, 0.3),
    (0.712, 0.22),
    (0.548, 0.35),
    (0.512, 0.47),
    (0.716, 0.32),
    (0.48, 0.6),
    (0.25, 0.85),
]


def picture_of(window: Window, density: int) -> QImage:
    """The window as it would look on a screen of so many pixels a point."""
    image = QImage(window.size() * density, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    painter = QPainter(image)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return image


def draw(pad: DigitPad, *strokes: list[tuple[float, float]]) -> None:
    """Draw strokes with the mouse, as densely as a hand does."""
    side = min(pad.width(), pad.height())
    left = (pad.width() - side) // 2
    for stroke in strokes:
        corners = [QPoint(round(left + x * side), round(y * side)) for x, y in stroke]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=corners[0])
        for start, end in pairwise(corners):
            for step in range(1, 9):
                QTest.mouseMove(pad, start + (end - start) * step / 8)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=corners[-1])


def take(window: Window, state: str) -> None:
    """Write the window's pictures in one state: light and dark; of MNIST, at twice the density too."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scheme in ("light", "dark"):
        wear(app, dark=scheme == "dark")
        if state == "training":
            draw(window.findChild(DigitPad), SEVEN)
        app.processEvents()
        until(lambda: not window.is_answering())
        for density in (1, 2) if state in ("idle", "training") else (1,):
            name = f"{state}-{scheme}" + ("@2x" if density == 2 else "") + ".png"
            if not picture_of(window, density).save(str(FOLDER / name)):
                sys.exit(f"{FOLDER / name} could not be written")
    wear(app, dark=False)
    app.processEvents()


def take_xor(window: Window) -> None:
    """The perceptron that cannot, and the two layers that can, when they have ended."""
    for name in ("perceptron-xor", "xor-mlp"):
        window.choose_recipe(name)
        window.train()
        until(lambda: window.activity() is Activity.READY)
        take(window, name)


def take_digit(window: Window) -> None:
    """A 9 that leans far, what became of it and why it was read so, with fifty answers in train mode."""
    window.findChild(QAction, "readyMadeAction").trigger()
    window.show_page("Your digit")
    window.findChild(QCheckBox, "trainModeBox").setChecked(True)
    draw(window.findChild(DigitPad), LEANING_NINE)
    words = window.findChild(QLabel, "trainModeAnswers")
    sentence = window.findChild(QLabel, "digitSentence")
    until(lambda: "50 answers" in words.text() and "Read as" in sentence.text())
    take(window, "your-digit")
    window.findChild(QCheckBox, "trainModeBox").setChecked(False)
    window.show_page("Curves")


def take_script(window: Window) -> None:
    """The homework as a program, just after dropout was made stronger, with a line explained."""
    window.choose_recipe("homework-q1-1")
    view = window.show_page("Script").findChild(CodeView)
    window.set_experiment(window.experiment().with_knob("dropout", 0.5))
    found = view.document().find("nn.Dropout")
    found.clearSelection()
    view.setTextCursor(found)
    take(window, "script")
    window.show_page("Curves")


def take_runs(window: Window) -> None:
    """A small sweep of the widths, its outcome, and its runs over each other."""
    window.choose_recipe("homework-q1-1")
    experiment = window.experiment()
    for knob, value in (("epochs", 5), ("subset", 10_000), ("validation_share", 0.1)):
        experiment = experiment.with_knob(knob, value)
    window.set_experiment(experiment)
    sweeps = window.show_page("Sweep")
    window.findChild(QPushButton, "sweepStart").click()
    until(lambda: not sweeps.is_going())
    take(window, "sweep")
    window.findChild(QPushButton, "sweepRuns").click()
    runs = window.show_page("Runs")
    first = [entry.id for entry in runs.selected() if entry.experiment.training.seed == 1]
    runs.select(first)
    until(lambda: len(runs.chart().runs()) == len(first))
    take(window, "runs")
    window.show_page("Curves")


def main() -> None:
    app, window = open_ready_window()
    window.resize(1366, 768)
    app.processEvents()
    take(window, "idle")
    window.train()
    # Held in the middle, so that every picture shows the same moment.
    until(lambda: len(window.findChild(Curves).points()[0]) > 600 * 6.5)
    window.pause()
    window.findChild(DigitPad).clear()
    take(window, "training")
    window.stop()
    until(lambda: window.activity() is Activity.READY)
    window.findChild(DigitPad).clear()
    take_script(window)
    take_digit(window)
    window.findChild(DigitPad).clear()
    take_xor(window)
    take_runs(window)
    window.close()


if __name__ == "__main__":
    main()
