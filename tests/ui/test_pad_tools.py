"""The pad's tools: they do what the keys do, and show what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.pad.tools import PadTools
from tests.ui.conftest import SEVEN

Draw = Callable[..., None]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tools(qtbot: QtBot) -> Iterator[PadTools]:
    """The tools under their pad, in a window that is in front."""
    window = QWidget()
    qtbot.add_widget(window)
    pad = DigitPad()
    tools = PadTools(pad)
    layout = QVBoxLayout(window)
    layout.addWidget(pad)
    layout.addWidget(tools)
    window.show()
    window.activateWindow()
    pad.setFocus()
    qtbot.wait_until(pad.hasFocus)
    yield tools
    window.close()


@pytest.fixture
def pad(tools: PadTools) -> DigitPad:
    pad = tools.window().findChild(DigitPad)
    assert pad is not None
    return pad


def button(tools: PadTools, name: str) -> QAbstractButton:
    found = tools.findChild(QAbstractButton, name)
    assert found is not None
    return found


def click(tools: PadTools, name: str) -> None:
    assert button(tools, name).isEnabled()
    QTest.mouseClick(button(tools, name), LEFT)


def action(tools: PadTools, name: str) -> QAction:
    found = tools.findChild(QAction, name)
    assert found is not None
    return found


def enabled(tools: PadTools) -> set[str]:
    of_menu = ("openPictureAction", "pasteAction", "copyAction")
    can_be_chosen = {name for name in of_menu if action(tools, name).isEnabled()}
    buttons = tools.findChildren(QAbstractButton)
    return can_be_chosen | {each.objectName() for each in buttons if each.isEnabled()}


def test_tools_are_enabled_when_they_can_do_something(
    tools: PadTools, pad: DigitPad, draw: Draw
) -> None:
    always = {"eraserButton", "padMenuButton", "pasteAction", "openPictureAction"}
    assert enabled(tools) == always
    draw(pad, SEVEN)
    assert enabled(tools) == always | {"undoButton", "clearButton", "copyAction"}
    click(tools, "undoButton")
    assert pad.is_empty()
    assert enabled(tools) == always | {"redoButton"}
    click(tools, "redoButton")
    assert len(pad.drawing()) == 1
    click(tools, "clearButton")
    assert pad.is_empty()
    pad.show_image(np.eye(28, dtype=np.float32))
    assert enabled(tools) >= {"clearButton", "copyAction"}


def test_eraser_button_and_key_agree(tools: PadTools, pad: DigitPad) -> None:
    click(tools, "eraserButton")
    assert pad.is_erasing()
    QTest.keyClick(pad, Qt.Key.Key_E)
    assert not button(tools, "eraserButton").isChecked()


def test_brush_slider_and_keys_agree(tools: PadTools, pad: DigitPad) -> None:
    slider = tools.findChild(QSlider, "brushWidth")
    assert slider is not None
    assert (slider.minimum(), slider.value(), slider.maximum()) == (4, 18, 40)
    slider.setValue(30)
    assert pad.brush() == 30
    QTest.keyClick(pad, "]")
    assert slider.value() == pad.brush() > 30
    assert slider in [label.buddy() for label in tools.findChildren(QLabel)]


def test_what_the_pad_cannot_do_itself_is_asked_for(
    qtbot: QtBot, tools: PadTools, pad: DigitPad, draw: Draw
) -> None:
    with qtbot.wait_signal(tools.open_asked):
        action(tools, "openPictureAction").trigger()
    with qtbot.wait_signal(tools.open_asked):
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(pad, Qt.Key.Key_O, modifiers)
    draw(pad, SEVEN)
    with qtbot.wait_signal(pad.copy_asked):
        action(tools, "copyAction").trigger()
    QGuiApplication.clipboard().clear()
    with qtbot.wait_signal(pad.nothing_to_paste):
        action(tools, "pasteAction").trigger()


def test_undo_key_works_from_everywhere_and_once(
    qtbot: QtBot, tools: PadTools, pad: DigitPad, draw: Draw
) -> None:
    for _ in range(3):
        draw(pad, SEVEN)
    eraser = button(tools, "eraserButton")
    eraser.setFocus()
    with qtbot.wait_signal(pad.stroke_ended):  # the button is seen to go down first
        QTest.keyClick(eraser, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.drawing()) == 2
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.drawing()) == 1


def test_a_new_drawing_after_a_pause_is_wanted_by_a_choice_in_the_menu(
    qtbot: QtBot, tools: PadTools, pad: DigitPad, draw: Draw
) -> None:
    wanted: list[int | None] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pad, "set_done_after", wanted.append)
        chosen = action(tools, "newAfterPauseAction")
        assert not chosen.isChecked()
        chosen.trigger()
        chosen.trigger()
    assert wanted == [1500, None]


def test_every_button_says_what_it_does(tools: PadTools) -> None:
    buttons = tools.findChildren(QAbstractButton)
    assert len(buttons) == 5
    for each in buttons:
        assert each.accessibleName()
        assert "(" in each.toolTip()  # its key
    assert button(tools, "clearButton").text() == "Clear"
    assert not any(each.icon().isNull() for each in tools.findChildren(QToolButton))
    assert tools.minimumSizeHint().width() <= 250


def shade(tools: PadTools, mode: QIcon.Mode) -> float:
    """How light the strongest ink of an icon is, in 0..1."""
    pixmap = button(tools, "eraserButton").icon().pixmap(QSize(16, 16), mode)
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colours = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    return max(colours, key=QColor.alpha).lightnessF()


def test_icons_follow_the_palette(tools: PadTools) -> None:
    for text, grey in (("#000000", "#808080"), ("#ffffff", "#707070")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(text))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(grey))
        tools.window().setPalette(palette)
        assert shade(tools, QIcon.Mode.Normal) == pytest.approx(QColor(text).lightnessF(), abs=0.05)
        assert shade(tools, QIcon.Mode.Disabled) == pytest.approx(
            QColor(grey).lightnessF(), abs=0.05
        )
