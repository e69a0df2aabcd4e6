"""Drawing: strokes by mouse, finger and pen, undone, cleared and taken over the edge."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.digits.strokes import image_from_strokes
from mnist_desktop.ui.digit_pad import DigitPad
from tests.ui.conftest import SEVEN

Draw = Callable[..., None]


@pytest.fixture
def pad(qtbot: QtBot) -> DigitPad:
    pad = DigitPad()
    qtbot.add_widget(pad)
    pad.resize(300, 300)
    pad.show()
    return pad


def test_stroke_is_kept_in_units_of_the_pad(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    with qtbot.wait_signal(pad.stroke_ended):
        draw(pad, SEVEN)
    (stroke,) = pad.strokes()
    np.testing.assert_allclose(stroke[0], SEVEN[0], atol=0.01)
    np.testing.assert_allclose(stroke[-1], SEVEN[-1], atol=0.01)


def test_pad_tells_while_a_stroke_goes_on(qtbot: QtBot, pad: DigitPad) -> None:
    with qtbot.wait_signal(pad.drawing_changed):
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
        qtbot.mouseMove(pad, QPoint(90, 90))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))


def test_undo_takes_one_stroke_and_clear_all(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, [(0.3, 0.5), (0.6, 0.5)])
    pad.undo()
    assert len(pad.strokes()) == 1
    pad.undo()
    pad.undo()
    assert pad.is_empty()
    draw(pad, SEVEN)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.is_empty()
    assert image_from_strokes(pad.strokes()) is None


def test_leaving_the_pad_ends_a_line_at_its_edge(pad: DigitPad, draw: Draw) -> None:
    draw(pad, [(0.5, 0.5), (1.5, 0.5), (1.5, 0.9), (0.5, 0.9)])
    first, second = pad.strokes()
    assert first[-1] == pytest.approx((1.0, 0.5), abs=0.01)
    assert second[0] == pytest.approx((1.0, 0.9), abs=0.01)
    for stroke in (first, second):
        assert stroke.min() >= 0
        assert stroke.max() <= 1
    pad.undo()
    assert pad.is_empty()


def test_dot_is_a_drawing(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 280))
    image = image_from_strokes(pad.strokes())
    assert image is not None
    assert 0 < (image > 0).sum() < 30
    assert image[14, 14] > 0.9


def test_brush_changes_the_pad_and_not_what_is_seen(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    seen = image_from_strokes(pad.strokes())
    thin = pad.grab().toImage()
    pad.set_brush(40)
    assert pad.grab().toImage() != thin
    np.testing.assert_array_equal(image_from_strokes(pad.strokes()), seen)


def test_size_of_the_pad_changes_nothing(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    seen = image_from_strokes(pad.strokes())
    pad.resize(500, 500)
    np.testing.assert_array_equal(image_from_strokes(pad.strokes()), seen)


def test_finger_draws(pad: DigitPad) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(pad, device).press(0, QPoint(60, 60), pad).commit()
    QTest.touchEvent(pad, device).move(0, QPoint(200, 60), pad).commit()
    QTest.touchEvent(pad, device).release(0, QPoint(200, 60), pad).commit()
    (stroke,) = pad.strokes()
    assert stroke[0] == pytest.approx((0.2, 0.2), abs=0.01)
    assert stroke[-1] == pytest.approx((200 / 300, 0.2), abs=0.01)


def test_pen_draws(pad: DigitPad) -> None:
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for kind, x in zip(kinds, (60.0, 200.0, 200.0), strict=True):
        place = QPointF(x, 60)
        pressed = kind is not QEvent.Type.TabletRelease
        left = Qt.MouseButton.LeftButton
        event = QTabletEvent(
            kind,
            pen,
            place,
            place,
            0.5,
            0,
            0,
            0,
            0,
            0,
            Qt.KeyboardModifier.NoModifier,
            left,
            left if pressed else Qt.MouseButton.NoButton,
        )
        QApplication.sendEvent(pad, event)
    (stroke,) = pad.strokes()
    assert stroke[-1] == pytest.approx((200 / 300, 0.2), abs=0.01)


def test_shown_image_gives_way_to_a_drawing(pad: DigitPad, draw: Draw) -> None:
    pad.show_image(np.eye(28, dtype=np.float32))
    assert not pad.is_empty()
    assert pad.strokes() == []
    draw(pad, SEVEN)
    pad.undo()
    assert pad.is_empty()
