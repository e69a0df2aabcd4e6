"""The program's style: what is written can be read, and what can be used can be seen, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.look.ground import contrast, ground
from mnist_desktop.ui.look.style import FlatStyle

ROLE = QPalette.ColorRole
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (text, on)
        for text in (ROLE.WindowText, ROLE.Text, ROLE.PlaceholderText, ROLE.Link, ROLE.BrightText)
        for on in (ROLE.Window, ROLE.Base, ROLE.Light, ROLE.AlternateBase)
    ]
    + [
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.ButtonText, ROLE.Midlight),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
    ],
)
@SCHEMES
def test_text_stands_out_from_its_ground(text: ROLE, on: ROLE, dark: bool) -> None:
    palette = ground(dark=dark)
    # 4.5 : 1 is what WCAG 2.2 asks of text (1.4.3).
    assert contrast(palette.color(text), palette.color(on)) >= 4.5


@pytest.mark.parametrize("on", [ROLE.Window, ROLE.Light, ROLE.Base])
@pytest.mark.parametrize("edge", [ROLE.Dark, ROLE.Highlight])
@SCHEMES
def test_the_edges_of_controls_stand_out(edge: ROLE, on: ROLE, dark: bool) -> None:
    palette = ground(dark=dark)
    # 3 : 1 is what WCAG 2.2 asks of what one uses (1.4.11).
    assert contrast(palette.color(edge), palette.color(on)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    palette = QPalette()
    palette.setColor(ROLE.Text, "black")
    palette.setColor(ROLE.Base, "white")
    assert contrast(palette.color(ROLE.Text), palette.color(ROLE.Base)) == pytest.approx(21)
    assert contrast(palette.color(ROLE.Base), palette.color(ROLE.Base)) == 1


@pytest.fixture
def styled(qtbot: QtBot) -> Iterator[QWidget]:
    """A window of our style that one fills."""
    window = QWidget()
    QVBoxLayout(window)
    style = FlatStyle()
    style.setParent(window)
    window.setStyle(style)
    yield window
    window.close()


def picture(window: QWidget, widget: QWidget, *, dark: bool) -> QImage:
    """How a widget looks in the style, in a scheme."""
    window.setPalette(ground(dark=dark))
    widget.setStyle(window.style())
    window.layout().addWidget(widget)
    window.resize(240, 200)
    window.show()
    image = widget.grab().toImage()
    window.layout().removeWidget(widget)
    widget.setParent(None)
    return image


def _checked(on: bool) -> QCheckBox:
    box = QCheckBox("batch norm")
    box.setChecked(on)
    return box


def _filled(on: bool) -> QPushButton:
    button = QPushButton("Train")
    button.setDefault(on)
    return button


def _at(kind: type, on: bool) -> QWidget:
    control = kind()
    control.setRange(0, 10)
    control.setValue(7 if on else 2)
    return control


@pytest.mark.parametrize(
    "make",
    [
        _checked,
        _filled,
        lambda on: _at(QSlider, on),
        lambda on: _at(QProgressBar, on),
        lambda on: _at(QSpinBox, on),
        lambda on: _at(QScrollBar, on),
        lambda on: QPushButton("Train", enabled=on),
        lambda on: QComboBox(enabled=on),
        lambda on: QLineEdit(enabled=on),
        lambda on: QToolButton(checkable=True, checked=on),
        lambda on: QGroupBox("Data" if on else "Network"),
        lambda on: QTableWidget(1, 2 if on else 3),
    ],
)
@SCHEMES
def test_each_control_shows_how_it_is_set(styled: QWidget, make, dark: bool) -> None:
    assert picture(styled, make(True), dark=dark) != picture(styled, make(False), dark=dark)


def test_a_scroll_bar_shows_only_what_can_be_scrolled(styled: QWidget) -> None:
    bar = QScrollBar(maximum=0)
    bar.resize(12, 100)

    def colours() -> int:
        image = picture(styled, bar, dark=False)
        pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return len({image.pixel(x, y) for x, y in pixels})

    assert colours() == 1
    bar.setMaximum(100)
    assert colours() > 1
