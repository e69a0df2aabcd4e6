"""The right column as a user meets it: numbers, labels, pictures, train mode."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.digit.label_row import LabelRow
from mnist_desktop.ui.digit.number_row import NumberRow
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.handwriting.page import HandwritingPage
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_for_answers
from tests.ui.test_workflow import drop

Find = Callable[..., QWidget]

SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]
ONE = [(0.12, 0.25), (0.12, 0.75)]
SMALL_SEVEN = [(0.35, 0.3), (0.6, 0.3), (0.45, 0.75)]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test begins with an empty pad, and with no digit filed."""
    used_window.findChild(HandwritingPage).refresh()
    wait_for_answers(used_window)
    return used_window


@pytest.fixture
def pad(find: Find) -> DigitPad:
    return find(DigitPad, "digitPad")


def answer(find: Find) -> str:
    """The number that is read, in large type."""
    return find(QLabel, "answerDigit").text()


def words(find: Find) -> str:
    return find(QLabel, "answer").text() + find(QLabel, "answerDetails").text()


def own_digits(window: Window) -> int:
    page = window.findChild(HandwritingPage)
    accuracy = page.accuracy()
    return accuracy[1] if accuracy else 0


# At first start


def test_a_network_answers_before_anything_is_trained(pad, find, draw):
    draw(pad, SEVEN)
    bars = find(ProbabilityBars, "probabilityBars")
    assert int(bars.probabilities().argmax()) == 7
    assert answer(find) == "7"
    assert find(QLabel, "answerSource").text() == "Ready-made network · eval mode"


def test_what_is_seen_is_never_called_nothing_while_the_network_is_asked(qtbot, pad, find):
    seen, told = find(PixelPicture, "seenImage"), set()
    assert "Here stands" in words(find)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    for step in range(12):
        qtbot.mouseMove(pad, QPoint(60 + 8 * step, 60))
        if seen.pixels() is not None:
            told.add(words(find))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))
    assert seen.pixels() is not None
    told.add(words(find))
    assert not any("Here stands" in each for each in told)
    wait_for_answers(pad.window())


# A number


def test_digits_side_by_side_are_read_as_a_number(qtbot, pad, find, draw):
    draw(pad, ONE)
    assert find(NumberRow, "numberRow").isHidden()
    draw(pad, SMALL_SEVEN)
    assert answer(find) == "17"
    bars = find(ProbabilityBars, "probabilityBars")
    assert int(bars.probabilities().argmax()) == 1
    qtbot.mouseClick(find(QToolButton, "numberDigit1"), Qt.MouseButton.LeftButton)
    wait_for_answers(pad.window())
    assert int(bars.probabilities().argmax()) == 7
    assert find(PixelPicture, "seenImage").pixels()[8:20].sum() > 0


def test_the_pad_keeps_its_size_while_a_number_grows(pad, find, draw):
    before = pad.size()
    draw(pad, ONE)
    draw(pad, SMALL_SEVEN)
    assert pad.size() == before


def test_its_digits_follow_the_palette(qtbot, pad, find, draw):
    draw(pad, ONE)
    draw(pad, SMALL_SEVEN)
    button = find(QToolButton, "numberDigit0")

    def corner() -> int:
        return button.icon().pixmap(20, 20).toImage().pixelColor(0, 0).lightness()

    assert corner() > 200
    row = find(NumberRow, "numberRow")
    palette = row.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    row.setPalette(palette)
    assert corner() < 60


# "That was a 7"


def test_a_drawing_is_filed_under_the_digit_that_it_was(qtbot, window, pad, find, draw):
    page = window.findChild(HandwritingPage)
    before = own_digits(window)
    draw(pad, SEVEN)
    with qtbot.wait_signal(page.accuracy_changed):
        qtbot.mouseClick(find(QToolButton, "wasA7"), Qt.MouseButton.LeftButton)
    assert own_digits(window) == before + 1
    assert find(QLabel, "labelWords").text() == "Kept as a 7 ✓"
    # Once is enough, until something else is drawn.
    assert not find(QToolButton, "wasA7").isEnabled()
    draw(pad, ONE)
    assert find(QToolButton, "wasA7").isEnabled()


def test_a_key_on_the_pad_files_it_too(qtbot, window, pad, find, draw):
    draw(pad, ONE)
    page = window.findChild(HandwritingPage)
    with qtbot.wait_signal(page.digits_changed):
        qtbot.keyClick(pad, Qt.Key.Key_1)
    assert find(QLabel, "labelWords").text() == "Kept as a 1 ✓"


def test_filing_goes_on_to_the_next_digit_of_a_number(qtbot, pad, find, draw):
    draw(pad, ONE)
    draw(pad, SMALL_SEVEN)
    qtbot.keyClick(pad, Qt.Key.Key_1)
    wait_for_answers(pad.window())
    assert find(QToolButton, "numberDigit1").isChecked()
    qtbot.keyClick(pad, Qt.Key.Key_7)
    assert find(QLabel, "labelWords").text() == "Kept as a 7 ✓"


def test_after_filing_the_next_stroke_begins_another_drawing(qtbot, pad, find, draw):
    draw(pad, SEVEN)
    qtbot.keyClick(pad, Qt.Key.Key_7)
    draw(pad, ONE)
    assert answer(find) == "1"
    assert find(LabelRow, "labelRow").can_label()


def test_a_wrong_filing_is_taken_back_beside_it(qtbot, window, pad, find, draw):
    page = window.findChild(HandwritingPage)
    before = own_digits(window)
    draw(pad, SEVEN)
    with qtbot.wait_signal(page.accuracy_changed):
        qtbot.keyClick(pad, Qt.Key.Key_1)
    assert own_digits(window) == before + 1
    undo = find(QToolButton, "unfileButton")
    with qtbot.wait_signal(page.digits_changed):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    wait_for_answers(window)
    assert own_digits(window) == before
    assert not undo.isVisible()
    assert find(LabelRow, "labelRow").can_label()
    draw(pad, ONE)  # the same drawing goes on
    assert answer(find) == "17"


# What is no digit


A = ([(0.15, 0.9), (0.5, 0.1), (0.85, 0.9)], [(0.3, 0.6), (0.7, 0.6)])
NO_DIGIT = "This does not look like a digit: I can only answer 0 to 9."


def test_a_letter_is_told_to_be_no_digit_on_every_page(qtbot, window, pad, find, draw):
    window.show_page("Your digit")
    for stroke in A:
        draw(pad, stroke)
    assert (answer(find), words(find)) == ("?", NO_DIGIT)
    assert "No digit" in find(ProbabilityBars, "probabilityBars").accessibleName()
    sentence = find(QLabel, "digitSentence")
    qtbot.wait_until(lambda: NO_DIGIT in sentence.text())
    window.show_page("Curves")
    panel = window.findChild(DigitPanel)
    assert not panel.reading().is_digit
    # Who says which digit it was has the last word.
    qtbot.keyClick(pad, Qt.Key.Key_4)
    assert panel.reading().is_digit
    pad.clear()
    draw(pad, SEVEN)
    assert (answer(find), words(find)[:4]) == ("7", "sure")


def test_a_letter_in_a_picture_is_told_too(pad, find, tmp_path):
    image = Image.new("L", (200, 200), 255)
    for line in A:
        ImageDraw.Draw(image).line([(200 * x, 200 * y) for x, y in line], fill=0, width=14)
    image.save(tmp_path / "a.png")
    drop(pad, tmp_path / "a.png")
    assert (answer(find), words(find)) == ("?", NO_DIGIT)


def test_nobody_can_label_an_empty_pad_or_a_test_image(qtbot, pad, find):
    row = find(LabelRow, "labelRow")
    assert not row.can_label()
    qtbot.mouseClick(find(QPushButton, "testImageButton"), Qt.MouseButton.LeftButton)
    assert not row.can_label()


# Pictures


def photograph(path, light: bool) -> None:
    """A 7 in a picture of 200x150: light ink on dark, or dark ink on light."""
    picture = np.full((150, 200), 30 if light else 235, np.uint8)
    ink = 220 if light else 20
    picture[30:42, 60:140] = ink
    for row in range(42, 120):
        column = 128 - (row - 42) // 2
        picture[row, column - 6 : column + 7] = ink
    Image.fromarray(picture).save(path)


@pytest.mark.parametrize("light", [True, False])
def test_a_dropped_picture_is_read(pad, find, tmp_path, light):
    photograph(tmp_path / "seven.png", light)
    drop(pad, tmp_path / "seven.png")
    assert answer(find) == "7"
    pad.undo()
    assert "Here stands" in words(find)


def test_a_picture_dropped_beside_the_pad_is_read_too(window, pad, find, tmp_path):
    photograph(tmp_path / "seven.png", light=False)
    drop(window, tmp_path / "seven.png")
    assert answer(find) == "7"


def test_a_broken_picture_is_a_sentence_and_the_drawing_stays(pad, find, draw, tmp_path):
    draw(pad, SEVEN)
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nand no more")
    drop(pad, tmp_path / "broken.png")
    message = find(QLabel, "message")
    assert message.isVisible()
    assert "broken.png" in message.text()
    assert answer(find) == "7"


def test_a_picture_of_one_colour_is_a_sentence(pad, find, tmp_path):
    Image.new("L", (40, 40), 200).save(tmp_path / "blank.png")
    drop(pad, tmp_path / "blank.png")
    assert "shows nothing" in find(QLabel, "message").text()


def test_the_28_by_28_pixels_go_to_the_clipboard_and_come_back(qtbot, pad, find, draw):
    draw(pad, SEVEN)
    seen = find(PixelPicture, "seenImage")
    before = seen.pixels().copy()
    qtbot.keyClick(pad, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (28, 28)
    pad.clear()
    qtbot.keyClick(pad, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert np.abs(seen.pixels() - before).max() < 0.01


def test_nothing_to_paste_is_a_sentence(qtbot, pad, find):
    QGuiApplication.clipboard().clear()
    find(QAction, "pasteAction").trigger()
    assert "no picture to paste" in find(QLabel, "message").text()


# Train mode


def test_train_mode_scatters_over_the_bars_of_eval_mode(qtbot: QtBot, window, pad, find, draw):
    draw(pad, SEVEN)
    bars = find(ProbabilityBars, "probabilityBars")
    eval_mode = bars.probabilities().copy()
    find(QCheckBox, "trainModeBox").setChecked(True)
    scatter = find(QLabel, "trainModeAnswers")
    qtbot.wait_until(lambda: "50 answers" in scatter.text())
    spread = bars.spread()
    assert spread.votes.sum() == 50
    assert (spread.high - spread.low).max() > 0
    assert (bars.probabilities() == eval_mode).all()
    pad.clear()
    assert bars.spread() is None


# The page "Your digit"


def test_your_digit_says_what_became_of_it_and_why(qtbot: QtBot, window, pad, find, draw):
    window.show_page("Your digit")
    sentence = find(QLabel, "digitSentence")
    draw(pad, SEVEN)
    qtbot.wait_until(lambda: "7" in sentence.text())
    qtbot.keyClick(pad, Qt.Key.Key_1)
    qtbot.wait_until(lambda: "1, which was meant" in sentence.text())
    qtbot.mouseClick(pad, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    pad.clear()
    qtbot.wait_until(lambda: not sentence.isVisible())
