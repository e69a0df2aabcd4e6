"""Write pictures of the real window: those of the README, or every place in every state and size.

make screenshots                                 # docs/*.png
python docs/screenshots.py --all FOLDER          # some hundred pictures, to be looked at
python docs/screenshots.py --course FOLDER       # the lessons of the notes, each asked, guessed and trained
                                                 # (ten minutes); --language ko: in Korean
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from benchmarks.bench_window import open_ready_window, until
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.languages import LANGUAGES
from mnist_desktop.ui.look.dress import wear
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.window.window import Window

README = Path(__file__).parent
SEVEN = [(0.28, 0.22), (0.5, 0.19), (0.74, 0.2), (0.6, 0.5), (0.47, 0.84)]
# The size of the window, how many pixels a point has, and how large things are, in percent.
SIZES = {
    "1366x768": (QSize(1366, 768), 1.0, 100),
    "1024x640": (QSize(1024, 640), 1.0, 100),
    "1920x1080-150": (QSize(1280, 720), 1.5, 100),
    "projector": (QSize(1280, 720), 1.0, 150),
}


def picture_of(window: Window, density: float) -> QImage:
    """The window as it would look on a screen of so many pixels a point."""
    image = QImage((window.size() * density), QImage.Format.Format_RGB32)
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


def settle(window: Window) -> None:
    """Until all that was asked is answered and painted."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(3):
        app.processEvents()
        until(lambda: not window.is_answering())
    app.processEvents()


def schemes() -> Iterator[str]:
    """Wear each of the schemes."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scheme in ("light", "dark"):
        wear(app, dark=scheme == "dark")
        yield scheme
    wear(app, dark=False)


def take(window: Window, path: Path, density: float = 1) -> None:
    settle(window)
    if not picture_of(window, density).save(str(path)):
        sys.exit(f"{path} could not be written")


def train(window: Window, recipe: str, **knobs: object) -> None:
    """Train a recipe to its end, with some knobs of one's own."""
    window.choose_recipe(recipe)
    window.set_experiment(window.experiment().with_knobs(**knobs))
    window.train()
    until(lambda: window.activity() is Activity.READY)


def sweep(window: Window) -> None:
    """A small sweep of the widths, its runs over each other."""
    window.choose_recipe("homework-q1-1")
    knobs = {"epochs": 5, "subset": 10_000, "validation_share": 0.1}
    window.set_experiment(window.experiment().with_knobs(**knobs))
    sweeps = window.show_page("Sweep")
    window.findChild(QPushButton, "sweepStart").click()
    until(lambda: not sweeps.is_going())
    window.findChild(QPushButton, "sweepRuns").click()
    runs = window.show_page("Runs")
    first = [entry.id for entry in runs.selected() if entry.experiment.training.seed == 1]
    runs.select(first)
    until(lambda: len(runs.chart().runs()) == len(first))


def train_half(window: Window) -> None:
    """The homework, held in the middle, so that every picture shows the same moment."""
    window.choose_recipe("homework-q1-1")
    window.train()
    until(lambda: len(window.findChild(Curves).points()[0]) > 600 * 6.5)
    window.pause()
    window.findChild(DigitPad).clear()
    draw(window.findChild(DigitPad), SEVEN)


def stop(window: Window) -> None:
    window.stop()
    until(lambda: window.activity() is Activity.READY)


def take_for_readme(window: Window) -> None:
    window.resize(1366, 768)
    train_half(window)
    for scheme in schemes():
        take(window, README / f"training-{scheme}.png")
    stop(window)
    sweep(window)
    for scheme in schemes():
        take(window, README / f"runs-{scheme}.png")
    window.show_page("Optimizers")
    for scheme in schemes():
        take(window, README / f"optimizers-{scheme}.png")
    train(window, "xor-mlp")
    window.show_page("Step by step")
    settle(window)
    for name in ("forwardButton", "lossButton", "backOneButton"):
        window.findChild(QPushButton, name).click()
        settle(window)
    for scheme in schemes():
        take(window, README / f"step-{scheme}.png")


def take_all(window: Window, folder: Path) -> None:
    """Every page, empty, while it trains and when it has, in every size, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = window.page_titles()
    for state in ("empty", "training", "done"):
        if state == "training":
            train_half(window)
        elif state == "done":
            stop(window)
        for size, (points, density, percent) in SIZES.items():
            for action in ["usualSizeAction"] + ["largerAction"] * (3 if percent == 150 else 0):
                window.findChild(QAction, action).trigger()
            window.resize(points)
            for page in pages:
                window.show_page(page)
                for scheme in schemes():
                    name = f"{page.replace(' ', '-').lower()}-{state}-{size}-{scheme}.png"
                    take(window, folder / name, density)


def take_course(window: Window, folder: Path) -> None:
    """Every lesson of the notes as a student does it: its question, a guess, and its run beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    choice = window.findChild(QPushButton, "choiceButton1")
    press = window.findChild(QPushButton, "trainButton")
    assert choice is not None
    assert press is not None
    lessons = [recipe for recipe in RECIPES.values() if recipe.section != "beyond"]
    for number, recipe in enumerate(lessons, 1):
        window.choose_recipe(recipe.name)
        take(window, folder / f"{number:02}-{recipe.name}-asked.png")
        for _ in recipe.questions:
            choice.click()
        press.click()
        until(lambda: window.activity() is Activity.READY)
        take(window, folder / f"{number:02}-{recipe.name}-done.png")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("--course", type=Path, metavar="FOLDER")
    parser.add_argument("--language", choices=LANGUAGES)
    arguments = parser.parse_args()
    _, window = open_ready_window(arguments.language)
    if arguments.all is not None:
        take_all(window, arguments.all)
    elif arguments.course is not None:
        take_course(window, arguments.course)
    else:
        take_for_readme(window)
    window.close()


if __name__ == "__main__":
    main()
