"""From drawings to a network that has learned a hand, in the window."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.handwriting.own_set import OwnSet
from mnist_desktop.learning import fine_tuning
from mnist_desktop.paths import own_set_file
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.handwriting.page import HandwritingPage
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window

Find = Callable[..., QWidget]


@pytest.fixture
def own_digits(mnist):
    """Twenty digits of the user's own, on the disk before the window opens."""
    own_set = OwnSet(own_set_file())
    own_set.remove([digit.id for digit in own_set.digits()])
    images = mnist.test_inputs[:20].numpy().reshape(-1, 28, 28)
    own_set.add_many(zip(images, mnist.test_labels[:20].tolist(), strict=True))
    yield own_set
    own_set.remove([digit.id for digit in own_set.digits()])
    own_set.close()


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(fine_tuning, "MNIST_ROWS", 100)
    monkeypatch.setattr(fine_tuning, "PEN_ROWS", 20)
    monkeypatch.setattr(fine_tuning, "OWN_ROWS", 100)


def learn(qtbot: QtBot, window: Window, find: Find) -> None:
    page = window.findChild(HandwritingPage)
    find(QTabWidget, "pages").setCurrentWidget(page)
    qtbot.wait_until(lambda: page.accuracy() is not None)  # which is compared with what comes of it
    button = find(QPushButton, "learnButton")
    qtbot.wait_until(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: window.activity() is Activity.READY)


def test_learn_my_hand_is_a_run_of_its_own(own_digits, short, qtbot: QtBot, window, find):
    first = find(QLabel, "answerSource").text()
    assert first == "Ready-made network · eval mode"
    learn(qtbot, window, find)
    run = window.run()
    assert run.name == "handwriting-my-hand"
    assert run.based_on == "handwriting, with 20 digits of one's own"
    assert len(run.outcome.history.epochs) == run.experiment.training.epochs
    assert find(QLabel, "answerSource").text() == "handwriting-my-hand · eval mode"
    # One stays with the digits, and what it reaches on the hand stands beside the test accuracy.
    page = window.findChild(HandwritingPage)
    assert find(QTabWidget, "pages").currentWidget() is page
    qtbot.wait_until(lambda: "→" in find(QLabel, "learnedSays").text())
    qtbot.wait_until(lambda: page.accuracy() is not None)
    assert page.accuracy()[1] == 20
    where = find(QLabel, "progressWhere")
    qtbot.wait_until(lambda: "your handwriting" in where.text())


def test_the_first_network_stays(own_digits, short, qtbot: QtBot, window, find, draw):
    learn(qtbot, window, find)
    find(QAction, "readyMadeAction").trigger()
    assert window.run().name == "handwriting"
    draw(find(QWidget, "digitPad"), [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)])
    bars = find(ProbabilityBars, "probabilityBars")
    assert int(np.argmax(bars.probabilities())) == 7


def test_learning_twice_goes_on_from_the_first(own_digits, short, qtbot: QtBot, window, find):
    learn(qtbot, window, find)
    learn(qtbot, window, find)
    assert window.run().based_on == "handwriting-my-hand, with 20 digits of one's own"
    assert window.run().name == "handwriting-my-hand"


def test_without_digits_there_is_nothing_to_learn(window, find):
    button = find(QPushButton, "learnButton")
    assert not button.isEnabled()
    assert button.toolTip()


def test_a_set_that_is_damaged_meanwhile_is_a_sentence(
    own_digits, qtbot: QtBot, window: Window, find: Find
) -> None:
    button = find(QPushButton, "learnButton")
    qtbot.wait_until(button.isEnabled)
    file = own_set_file()
    whole = file.read_bytes()
    file.write_bytes(b"no digits here" * 1000)
    try:
        window.learn_hand()
        assert find(QLabel, "message").isVisible()
        assert window.activity() is Activity.READY
    finally:
        file.write_bytes(whole)


def test_a_damaged_set_is_a_sentence_and_new_digits_go_beside_it(
    qtbot: QtBot, draw, open_window: Callable[[], Window]
):
    file = own_set_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_bytes(b"no digits here, but not empty either" * 100)
    before = file.read_bytes()
    window = open_window()
    try:
        window.show()
        message = window.findChild(QLabel, "message")
        assert "handwriting-2.sqlite" in message.text()
        assert file.read_bytes() == before
        page = window.show_page("Your handwriting")
        assert page.add(np.zeros((28, 28), np.float32) + 0.5, 3, ())
        assert file.with_stem("handwriting-2").exists()
        qtbot.wait_until(lambda: window.activity() is Activity.READY)
    finally:
        window.close()
        window.deleteLater()
        file.unlink()
        file.with_stem("handwriting-2").unlink(missing_ok=True)
