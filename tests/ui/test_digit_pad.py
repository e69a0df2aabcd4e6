"""Drawing: strokes by mouse, finger, pen and keys, undone, erased, cleared; pictures put on the pad."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.digits.strokes import image_from_strokes, lines_of
from mnist_desktop.ui.pad.digit_pad import DigitPad
from tests.ui.conftest import SEVEN

Draw = Callable[..., None]

BAR = [(0.3, 0.6), (0.7, 0.6)]
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pad(qtbot: QtBot) -> DigitPad:
    pad = DigitPad()
    qtbot.add_widget(pad)
    pad.resize(300, 300)
    pad.show()
    pad.activateWindow()
    pad.setFocus()
    qtbot.wait_until(pad.hasFocus)
    return pad


def places(pad: DigitPad) -> list[NDArray[np.float64]]:
    return lines_of(pad.drawing())


def seen(pad: DigitPad) -> NDArray[np.float32]:
    image = image_from_strokes(places(pad))
    assert image is not None
    return image


def darkness(pad: DigitPad) -> NDArray[np.float64]:
    """The pad as it looks on the screen: (height, width), 1 for ink."""
    image = pad.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return 1 - rows[:, : image.width()] / 255


def press_keys(pad: DigitPad, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pad, key)


def pen(
    pad: DigitPad,
    points: list[tuple[float, float]],
    pressure: float = 0.5,
    tip: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
) -> None:
    """Put a pen down, move it through points in units of the pad's side, and lift it."""
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        tip,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    moves = [(QEvent.Type.TabletMove, point) for point in points[1:]]
    for kind, (x, y) in [
        (QEvent.Type.TabletPress, points[0]),
        *moves,
        (QEvent.Type.TabletRelease, points[-1]),
    ]:
        place = QPointF(x * pad.width(), y * pad.height())
        up = kind is QEvent.Type.TabletRelease
        event = QTabletEvent(
            kind,
            device,
            place,
            place,
            0.0 if up else pressure,
            0,
            0,
            0,
            0,
            0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.NoButton if kind is QEvent.Type.TabletMove else LEFT,
            Qt.MouseButton.NoButton if up else LEFT,
        )
        QApplication.sendEvent(pad, event)


# Strokes.


def test_stroke_is_kept_in_units_of_the_pad(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    with qtbot.wait_signal(pad.stroke_ended):
        draw(pad, SEVEN)
    (stroke,) = places(pad)
    np.testing.assert_allclose(stroke[0], SEVEN[0], atol=0.01)
    np.testing.assert_allclose(stroke[-1], SEVEN[-1], atol=0.01)


def test_points_bear_their_seconds_and_a_mouse_presses_fully(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    first, second = (stroke.lines[0] for stroke in pad.drawing())
    assert first[0, 2] == 0
    seconds = np.concatenate([first[:, 2], second[:, 2]])
    assert (np.diff(seconds) > 0).all()
    assert (first[:, 3] == 1).all()
    pad.undo_stack.undo()
    pad.undo_stack.undo()
    draw(pad, BAR)
    assert pad.drawing()[0].lines[0][0, 2] == 0


def test_pad_tells_while_a_stroke_goes_on(qtbot: QtBot, pad: DigitPad) -> None:
    with qtbot.wait_signal(pad.drawing_changed):
        qtbot.mousePress(pad, LEFT, pos=QPoint(50, 50))
        qtbot.mouseMove(pad, QPoint(90, 90))
        assert len(places(pad)[0]) == 2
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(90, 90))


def test_a_stroke_from_the_margin_begins_at_the_pads_edge(qtbot: QtBot, pad: DigitPad) -> None:
    pad.resize(500, 300)
    qtbot.mousePress(pad, LEFT, pos=QPoint(40, 150))
    for y in (100, 200):
        qtbot.mouseMove(pad, QPoint(40, y))
    qtbot.mouseMove(pad, QPoint(250, 150))
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(250, 150))
    for line in places(pad):
        assert line.min() >= 0
        assert line.max() <= 1
    assert np.isfinite(seen(pad)).all()


def test_leaving_the_pad_ends_a_line_at_its_edge(pad: DigitPad, draw: Draw) -> None:
    draw(pad, [(0.5, 0.5), (1.5, 0.5), (1.5, 0.9), (0.5, 0.9)])
    first, second = places(pad)
    assert first[-1] == pytest.approx((1.0, 0.5), abs=0.01)
    assert second[0] == pytest.approx((1.0, 0.9), abs=0.01)
    for line in (first, second):
        assert line.min() >= 0
        assert line.max() <= 1
    assert len(pad.drawing()) == 1
    pad.undo()
    assert pad.is_empty()


def test_dot_is_a_drawing(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mouseClick(pad, LEFT, pos=QPoint(10, 280))
    image = seen(pad)
    assert 0 < (image > 0).sum() < 30
    assert image[14, 14] > 0.9
    assert darkness(pad)[280, 10] == 1


def test_finger_draws_and_a_second_one_does_not(pad: DigitPad) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(pad, device).press(0, QPoint(60, 60), pad).commit()
    QTest.touchEvent(pad, device).stationary(0).press(1, QPoint(60, 240), pad).commit()
    both = QTest.touchEvent(pad, device)
    both.move(0, QPoint(200, 60), pad).move(1, QPoint(200, 240), pad).commit()
    one_up = QTest.touchEvent(pad, device)
    one_up.release(0, QPoint(200, 60), pad).move(1, QPoint(100, 240), pad).commit()
    QTest.touchEvent(pad, device).move(1, QPoint(150, 240), pad).commit()
    QTest.touchEvent(pad, device).release(1, QPoint(150, 240), pad).commit()
    (stroke,) = places(pad)
    assert stroke[0] == pytest.approx((0.2, 0.2), abs=0.01)
    assert stroke[-1] == pytest.approx((200 / 300, 0.2), abs=0.01)
    assert stroke[:, 1].max() < 0.25


def test_pen_takes_over_from_the_hand_that_lies_on_the_screen(pad: DigitPad) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(pad, device).press(0, QPoint(280, 280), pad).commit()
    pen(pad, SEVEN)
    QTest.touchEvent(pad, device).release(0, QPoint(280, 280), pad).commit()
    (stroke,) = places(pad)
    assert stroke[0] == pytest.approx(SEVEN[0], abs=0.01)


def test_pen_draws_with_its_pressure(pad: DigitPad) -> None:
    pen(pad, SEVEN, pressure=0.25)
    (stroke,) = pad.drawing()
    assert stroke.lines[0][-1, :2] == pytest.approx(SEVEN[-1], abs=0.01)
    assert stroke.lines[0][:, 3] == pytest.approx(0.25)
    light = darkness(pad).sum()
    pad.clear()
    pen(pad, SEVEN, pressure=1.0)
    assert 0.5 < light / darkness(pad).sum() < 0.9


def test_right_button_does_nothing(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    qtbot.mouseMove(pad, QPoint(90, 90))
    qtbot.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(90, 90))
    assert pad.is_empty()


def test_losing_the_window_ends_a_stroke(qtbot: QtBot, pad: DigitPad) -> None:
    other = QWidget()
    qtbot.add_widget(other)
    qtbot.mousePress(pad, LEFT, pos=QPoint(50, 50))
    qtbot.mouseMove(pad, QPoint(90, 90))
    with qtbot.wait_signal(pad.stroke_ended):
        other.show()
        other.activateWindow()
    qtbot.mouseMove(pad, QPoint(200, 200))
    (stroke,) = places(pad)
    assert stroke[-1] == pytest.approx((0.3, 0.3), abs=0.01)


def test_release_that_went_elsewhere_ends_a_stroke(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mousePress(pad, LEFT, pos=QPoint(50, 50))
    none = Qt.MouseButton.NoButton
    place = QPointF(200, 200)
    plain = Qt.KeyboardModifier.NoModifier
    with qtbot.wait_signal(pad.stroke_ended):
        move = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, plain)
        QApplication.sendEvent(pad, move)
    assert len(places(pad)[0]) == 1


def test_scribble_of_many_points_stays_light_and_ends_where_it_ended(pad: DigitPad) -> None:
    angles = np.arange(12_000) * 0.01
    spiral = 0.5 + 0.4 * np.stack([np.cos(angles), np.sin(angles * 1.01)], axis=1)
    pen(pad, [(x, y) for x, y in spiral.tolist()])
    ((line,),) = (stroke.lines for stroke in pad.drawing())
    assert 4_000 < len(line) <= 10_000
    assert line[-1, :2] == pytest.approx(spiral[-1], abs=1e-6)
    assert (np.diff(line[:, 2]) > 0).all()


# How it looks.


def test_ink_is_smooth_and_looks_the_same_when_the_stroke_ends(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mousePress(pad, LEFT, pos=QPoint(60, 60))
    for step in range(60):
        qtbot.mouseMove(pad, QPoint(60 + 3 * step, 60 + step * step // 20))
    going_on = darkness(pad)
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(237, 234))
    ended = darkness(pad)
    soft = (ended[20:280, 20:280] > 0.05) & (ended[20:280, 20:280] < 0.95)
    assert soft.sum() > 100
    assert (abs(going_on - ended) > 0.5).sum() < 20


def test_brush_changes_the_pad_and_not_what_is_seen(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    before, thin = seen(pad), darkness(pad).sum()
    pad.set_brush(40)
    assert darkness(pad).sum() > 1.5 * thin
    np.testing.assert_array_equal(seen(pad), before)


def test_size_of_the_pad_changes_nothing_but_the_scale(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    before, share = seen(pad), darkness(pad)[5:-5, 5:-5].mean()
    pad.resize(600, 600)
    np.testing.assert_array_equal(seen(pad), before)
    assert darkness(pad)[10:-10, 10:-10].mean() == pytest.approx(share, rel=0.05)


def test_resizing_while_drawing_loses_nothing(qtbot: QtBot, pad: DigitPad) -> None:
    qtbot.mousePress(pad, LEFT, pos=QPoint(60, 60))
    qtbot.mouseMove(pad, QPoint(150, 60))
    pad.resize(600, 600)
    qtbot.mouseMove(pad, QPoint(300, 400))
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(300, 400))
    (stroke,) = places(pad)
    assert stroke[0] == pytest.approx((0.2, 0.2), abs=0.01)
    assert stroke[-1] == pytest.approx((0.5, 2 / 3), abs=0.01)
    assert darkness(pad)[120, 200] == 1


# Undo, eraser, clear.


def test_undo_takes_one_stroke_and_clear_all(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    pad.undo()
    assert len(places(pad)) == 1
    pad.undo()
    pad.undo()
    assert pad.is_empty()
    draw(pad, SEVEN)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.is_empty()
    assert image_from_strokes(places(pad)) is None


def test_everything_done_can_be_undone_and_redone(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    one = seen(pad)
    draw(pad, BAR)
    two = seen(pad)
    pad.clear()
    pad.show_picture(np.eye(40, dtype=np.float32))
    assert pad.drawing() == ()
    with qtbot.wait_signal(pad.stroke_ended):
        pad.undo_stack.undo()
    assert pad.is_empty()
    QTest.keyClick(pad, Qt.Key.Key_Z, CTRL)
    np.testing.assert_array_equal(seen(pad), two)
    QTest.keyClick(pad, Qt.Key.Key_Z, CTRL)
    np.testing.assert_array_equal(seen(pad), one)
    QTest.keyClick(pad, Qt.Key.Key_Y, CTRL)
    np.testing.assert_array_equal(seen(pad), two)
    for _ in range(2):
        QTest.keyClick(pad, Qt.Key.Key_Z, CTRL | SHIFT)
    assert pad.picture() is not None
    assert not pad.undo_stack.canRedo()


def test_clearing_an_empty_pad_leaves_nothing_to_undo(pad: DigitPad) -> None:
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert not pad.undo_stack.canUndo()


def test_eraser_takes_the_strokes_it_touches(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    cursor = pad.cursor().shape()
    QTest.keyClick(pad, Qt.Key.Key_E)
    assert pad.is_erasing()
    assert pad.cursor().shape() != cursor
    with qtbot.wait_signal(pad.stroke_ended):
        draw(pad, [(0.67, 0.7), (0.67, 0.55)])  # across the bar only
    (stroke,) = places(pad)
    assert stroke[0] == pytest.approx(SEVEN[0], abs=0.01)
    pad.undo()
    assert len(places(pad)) == 2
    pad.set_erasing(False)
    assert pad.cursor().shape() == cursor
    draw(pad, BAR)
    assert len(places(pad)) == 3


def test_fast_eraser_misses_nothing_on_its_way(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    draw(pad, BAR)
    pad.set_erasing(True)
    qtbot.mousePress(pad, LEFT, pos=QPoint(150, 20))
    qtbot.mouseMove(pad, QPoint(150, 290))
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(150, 290))
    assert pad.is_empty()


def test_stroke_under_the_eraser_is_shown_faint(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    dark = darkness(pad).sum()
    pad.set_erasing(True)
    qtbot.mouseMove(pad, QPoint(200, 180))
    qtbot.wait_until(lambda: darkness(pad).sum() < dark * 0.9)
    assert len(places(pad)) == 2
    qtbot.mouseMove(pad, QPoint(20, 20))
    qtbot.wait_until(lambda: darkness(pad).sum() == pytest.approx(dark))


def test_other_end_of_a_pen_erases(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    pen(pad, [(0.67, 0.7), (0.67, 0.55)], tip=QPointingDevice.PointerType.Eraser)
    assert len(places(pad)) == 1
    assert not pad.is_erasing()


def test_eraser_takes_a_picture_away(qtbot: QtBot, pad: DigitPad) -> None:
    pad.show_picture(np.eye(40, dtype=np.float32))
    pad.set_erasing(True)
    qtbot.mouseClick(pad, LEFT, pos=QPoint(150, 150))
    assert pad.is_empty()
    pad.undo()
    assert pad.picture() is not None


def test_emptiness_is_told(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    told: list[bool] = []
    pad.empty_changed.connect(told.append)
    draw(pad, SEVEN)
    draw(pad, BAR)
    pad.clear()
    pad.show_image(np.eye(28, dtype=np.float32))
    pad.clear()
    assert told == [False, True, False, True]


# Keys.


def test_digit_is_drawn_by_keyboard(qtbot: QtBot, pad: DigitPad) -> None:
    plain = pad.grab().toImage()
    press_keys(pad, *[Qt.Key.Key_Up] * 8)
    assert pad.grab().toImage() != plain  # the pen is to be seen
    assert pad.is_empty()
    press_keys(pad, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8, *[Qt.Key.Key_Down] * 16)
    assert len(places(pad)) == 1
    with qtbot.wait_signal(pad.stroke_ended):
        press_keys(pad, Qt.Key.Key_Space)
    press_keys(pad, Qt.Key.Key_Left)
    (stroke,) = places(pad)
    assert stroke[0] == pytest.approx((0.5, 0.25))
    assert stroke[8] == pytest.approx((0.75, 0.25))
    assert stroke[-1] == pytest.approx((0.75, 0.75))


def test_shift_moves_the_pen_in_finer_steps_and_it_stays_on_the_pad(pad: DigitPad) -> None:
    press_keys(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Right, SHIFT)
    press_keys(pad, Qt.Key.Key_Right)
    (line,) = places(pad)
    fine, coarse = np.diff(line[:, 0])
    assert 0 < fine < coarse / 2
    press_keys(pad, *[Qt.Key.Key_Right] * 100, Qt.Key.Key_Space)
    assert places(pad)[0][:, 0].max() == 1


def test_escape_drops_the_stroke_in_progress(qtbot: QtBot, pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    press_keys(pad, Qt.Key.Key_Space, Qt.Key.Key_Right)
    with qtbot.wait_signal(pad.stroke_ended):
        press_keys(pad, Qt.Key.Key_Escape)
    press_keys(pad, Qt.Key.Key_Right)
    assert len(places(pad)) == 1
    qtbot.mousePress(pad, LEFT, pos=QPoint(50, 50))
    qtbot.mouseMove(pad, QPoint(90, 90))
    QTest.keyClick(pad, Qt.Key.Key_Z, CTRL)
    qtbot.mouseMove(pad, QPoint(190, 190))
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(190, 190))
    assert len(places(pad)) == 1


def test_keyboard_erases_too(pad: DigitPad, draw: Draw) -> None:
    draw(pad, [(0.2, 0.5), (0.8, 0.5)])
    press_keys(pad, Qt.Key.Key_E, Qt.Key.Key_Space)
    assert pad.is_empty()
    press_keys(pad, Qt.Key.Key_E)
    assert not pad.is_erasing()


def test_tab_leaves_the_pad_and_ends_the_stroke(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.add_widget(window)
    layout = QVBoxLayout(window)
    pad, after = DigitPad(), QLineEdit()
    layout.addWidget(pad)
    layout.addWidget(after)
    window.show()
    window.activateWindow()
    pad.setFocus()
    qtbot.wait_until(pad.hasFocus)
    press_keys(pad, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert len(places(pad)) == 1
    assert pad.undo_stack.canUndo()


def test_brackets_change_the_brush_within_its_range(qtbot: QtBot, pad: DigitPad) -> None:
    before = pad.brush()
    with qtbot.wait_signal(pad.brush_changed):
        QTest.keyClick(pad, "]")
    assert pad.brush() > before
    for _ in range(30):
        QTest.keyClick(pad, "[")
    assert pad.brush() == 4


@pytest.mark.parametrize("letters", ["уъх", "УЪХ", "ε][", "ק][", "ㄷ][", "ثدج"])
def test_the_keys_are_where_they_are_in_every_script(pad: DigitPad, letters: str) -> None:
    """As Qt tells of a Cyrillic, Greek, Hebrew, Korean or Arabic keyboard."""

    def press(letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper())
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(pad, event)

    erase, thicker, thinner = letters
    press(erase)
    assert pad.is_erasing()
    before = pad.brush()
    press(thicker)
    assert pad.brush() > before
    press(thinner)
    assert pad.brush() == before


def test_copying_is_asked_for(qtbot: QtBot, pad: DigitPad) -> None:
    with qtbot.wait_signal(pad.copy_asked):
        QTest.keyClick(pad, Qt.Key.Key_C, CTRL)


# Pictures.


def test_shown_image_gives_way_to_a_drawing(pad: DigitPad, draw: Draw) -> None:
    pad.show_image(np.eye(28, dtype=np.float32))
    assert not pad.is_empty()
    assert pad.drawing() == ()
    assert pad.picture() is None
    draw(pad, SEVEN)
    pad.undo()
    assert pad.is_empty()


def test_drawing_that_a_shown_image_hid_comes_back(pad: DigitPad, draw: Draw) -> None:
    draw(pad, SEVEN)
    before = seen(pad)
    for _ in range(3):
        pad.show_image(np.eye(28, dtype=np.float32))
    pad.undo()
    np.testing.assert_array_equal(seen(pad), before)


def test_picture_keeps_its_aspect_and_gives_way_to_a_stroke(pad: DigitPad, draw: Draw) -> None:
    ink = np.ones((100, 400), np.float32)
    pad.show_picture(ink)
    np.testing.assert_array_equal(pad.picture(), ink)
    dark = darkness(pad)[5:-5, 5:-5] > 0.5
    rows, columns = dark.any(axis=1).sum(), dark.any(axis=0).sum()
    assert columns / rows == pytest.approx(4, rel=0.05)
    draw(pad, SEVEN)
    assert pad.picture() is None
    assert len(places(pad)) == 1
    pad.undo()
    np.testing.assert_array_equal(pad.picture(), ink)


def test_picture_far_larger_than_the_pad_keeps_its_thin_lines(pad: DigitPad) -> None:
    ink = np.zeros((3000, 3000), np.float32)
    ink[:, 1500:1506] = 1
    pad.show_picture(ink)
    column = darkness(pad)[30:270, 140:160].max(axis=1)
    assert column.min() > 0.15


def test_image_of_mnist_has_hard_edges(pad: DigitPad) -> None:
    pad.resize(333, 333)
    checks = (np.indices((28, 28)).sum(axis=0) % 2).astype(np.float32)
    pad.show_image(checks)
    inner = darkness(pad)[60:270, 60:270]
    assert ((inner < 0.1) | (inner > 0.9)).mean() > 0.75


def file_data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def image_data() -> QMimeData:
    image = QImage(5, 5, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data = QMimeData()
    data.setImageData(image)
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag onto a widget and, where that is accepted, let go."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, data, LEFT, plain)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(50, 50), actions, data, LEFT, plain)
    QApplication.sendEvent(widget, event)
    assert event.dropAction() == Qt.DropAction.CopyAction
    return event.isAccepted()


# A drawing afresh


def test_after_a_drawing_is_done_a_stroke_begins_another_that_undo_takes_back(
    pad: DigitPad, draw: Draw
) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    pad.set_done()
    before = seen(pad)
    draw(pad, BAR)
    assert len(pad.drawing()) == 1
    draw(pad, BAR)
    assert len(pad.drawing()) == 2
    for _ in range(3):
        pad.undo()
    np.testing.assert_array_equal(seen(pad), before)
    draw(pad, BAR)  # what was taken back is drawn on
    assert len(pad.drawing()) == 3


@pytest.mark.parametrize("change", ["undo", "clear", "erase"])
def test_whoever_changes_a_drawing_that_was_done_goes_on_with_it(
    pad: DigitPad, draw: Draw, change: str
) -> None:
    draw(pad, SEVEN)
    draw(pad, BAR)
    pad.set_done()
    if change == "erase":
        pad.set_erasing(True)
        draw(pad, [BAR[0], BAR[0]])
        pad.set_erasing(False)
    else:
        getattr(pad, change)()
    left = len(pad.drawing())
    draw(pad, BAR)
    assert len(pad.drawing()) == left + 1


def test_after_a_pause_a_drawing_is_done_where_that_is_wanted(
    qtbot: QtBot, pad: DigitPad, draw: Draw
) -> None:
    pad.set_done_after(0)
    draw(pad, SEVEN)
    qtbot.wait_until(pad.is_done)
    draw(pad, BAR)
    assert len(pad.drawing()) == 1
    qtbot.wait_until(pad.is_done)
    pad.set_done_after(None)
    draw(pad, SEVEN)
    draw(pad, BAR)
    QApplication.processEvents()
    assert not pad.is_done()
    assert len(pad.drawing()) == 2


# Pictures dropped and pasted


@pytest.mark.parametrize("name", ["seven.png", "SEVEN.JPG", "seven.heic", "scan.jfif", "p.avif"])
def test_picture_file_dropped_is_offered(
    qtbot: QtBot, pad: DigitPad, tmp_path: Path, name: str
) -> None:
    with qtbot.wait_signal(pad.picture_offered) as offered:
        assert drop(pad, file_data(tmp_path / name))
    assert offered.args == [tmp_path / name]


def test_image_dropped_is_offered(qtbot: QtBot, pad: DigitPad) -> None:
    with qtbot.wait_signal(pad.picture_offered) as offered:
        assert drop(pad, image_data())
    assert offered.args is not None
    assert isinstance(offered.args[0], QImage)


def test_other_files_are_left_to_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    class Owner(QWidget):
        entered = 0

        def dragEnterEvent(self, event: QDragEnterEvent) -> None:
            self.entered += 1
            event.ignore()

    owner = Owner()
    qtbot.add_widget(owner)
    owner.setAcceptDrops(True)
    pad = DigitPad()
    QVBoxLayout(owner).addWidget(pad)
    owner.show()
    with qtbot.assert_not_emitted(pad.picture_offered):
        assert not drop(pad, file_data(tmp_path / "run.mnist"))
        assert owner.entered == 1
        far = QMimeData()
        far.setUrls([QUrl("https://example.org/seven.png")])
        assert not drop(pad, far)


def test_pasting_offers_an_image_or_a_file(qtbot: QtBot, pad: DigitPad, tmp_path: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(image_data())
    with qtbot.wait_signal(pad.picture_offered) as offered:
        QTest.keyClick(pad, Qt.Key.Key_V, CTRL)
    assert offered.args is not None
    assert offered.args[0].size().toTuple() == (5, 5)
    clipboard.setMimeData(file_data(tmp_path / "seven.png"))
    with qtbot.wait_signal(pad.picture_offered) as offered:
        pad.paste()
    assert offered.args == [tmp_path / "seven.png"]


def test_nothing_to_paste_is_told(qtbot: QtBot, pad: DigitPad) -> None:
    for fill in (lambda clipboard: clipboard.clear(), lambda clipboard: clipboard.setText("7")):
        fill(QGuiApplication.clipboard())
        with qtbot.wait_signal(pad.nothing_to_paste), qtbot.assert_not_emitted(pad.picture_offered):
            QTest.keyClick(pad, Qt.Key.Key_V, CTRL)
