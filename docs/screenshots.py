"""Write the pictures of the README: the real window, light and dark, idle and training.

make screenshots
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.bench_window import open_ready_window, until
from mnist_desktop.ui.digit_pad import DigitPad
from mnist_desktop.ui.run_bar import Activity
from mnist_desktop.ui.window import Window

FOLDER = Path(__file__).parent
SEVEN = [(0.28, 0.22), (0.5, 0.19), (0.74, 0.2), (0.6, 0.5), (0.47, 0.84)]


def dark_palette() -> QPalette:
    """Fusion's dark palette, which the offscreen platform does not offer by itself."""
    palette = QPalette(QColor("#323232"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#242424"))
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor("#2c2c2c"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#308cc6"))
    for role in ("WindowText", "Text", "ButtonText"):
        grey = QColor("#828282")
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], grey)
    return palette


def picture_of(window: Window, density: int) -> QImage:
    """The window as it would look on a screen of so many pixels a point."""
    image = QImage(window.size() * density, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    painter = QPainter(image)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return image


def draw_seven(pad: DigitPad) -> None:
    """Draw a 7 as a hand would, with the mouse."""
    side = min(pad.width(), pad.height())
    places = [QPoint(round(x * side), round(y * side)) for x, y in SEVEN]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])


def take(window: Window, state: str) -> None:
    """Write the window's pictures in one state: light and dark; of MNIST, at twice the density too."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    light = app.palette()
    for scheme, palette in (("light", light), ("dark", dark_palette())):
        app.setPalette(palette)
        if state == "training":
            draw_seven(window.findChild(DigitPad))
        app.processEvents()
        for density in (1, 2) if state in ("idle", "training") else (1,):
            name = f"{state}-{scheme}" + ("@2x" if density == 2 else "") + ".png"
            if not picture_of(window, density).save(str(FOLDER / name)):
                sys.exit(f"{FOLDER / name} could not be written")
    app.setPalette(light)
    app.processEvents()


def take_xor(window: Window) -> None:
    """The perceptron that cannot, and the two layers that can, when they have ended."""
    for name in ("perceptron-xor", "xor-mlp"):
        window.choose_recipe(name)
        window.train()
        until(lambda: window.activity() is Activity.READY)
        take(window, name)


def main() -> None:
    app, window = open_ready_window()
    window.resize(1366, 768)
    app.processEvents()
    take(window, "idle")
    window.train()
    # Held in the middle, so that every picture shows the same moment.
    until(lambda: len(window._curves.points()[0]) > 600 * 6.5)
    window.pause()
    window.findChild(DigitPad).clear()
    take(window, "training")
    window.stop()
    until(lambda: window.activity() is Activity.READY)
    window.findChild(DigitPad).clear()
    take_xor(window)
    window.close()


if __name__ == "__main__":
    main()
