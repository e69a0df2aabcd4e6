"""Room: what stands back in a narrow window, how large things are, and what is there while presenting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.look.zoom import PERCENTS, Zoom
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_until_ready
from tests.ui.person import Find


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which gets its style and its font back."""
    font, style = qapp.font(), qapp.style().objectName()
    yield qapp
    qapp.setStyle(style)
    qapp.setFont(font)


def test_everything_is_made_larger_in_steps_and_usual_again(app: QApplication) -> None:
    zoom, size = Zoom(app), app.font().pointSizeF()
    seen = []
    for _ in range(len(PERCENTS) + 1):
        zoom.step(1)
        seen.append(zoom.percent())
    assert seen == [*PERCENTS[1:], 200, 200]
    assert app.font().pointSizeF() == pytest.approx(2 * size)
    zoom.step(-1)
    assert zoom.percent() == 175
    zoom.set_percent(33)
    assert zoom.percent() == 175
    zoom.set_percent(100)
    assert app.font().pointSizeF() == pytest.approx(size)


def test_in_a_narrow_window_the_form_is_there_when_it_is_asked_for(
    app: QApplication, qtbot: QtBot, window: Window, find: Find
) -> None:
    form, button = find(ExperimentForm, "experimentForm"), find(QToolButton, "formButton")
    assert form.isVisible()
    assert button.isChecked()
    window.resize(1000, 640)
    assert not form.isVisible()
    button.click()
    assert form.isVisible()
    window.resize(1010, 640)  # it stays while the window stays narrow
    assert form.isVisible()
    window.resize(1366, 768)
    assert form.isVisible()
    find(QAction, "formAction").trigger()
    assert not form.isVisible()
    find(QAction, "formAction").trigger()
    # Where everything is larger the same window is narrow.
    for _ in range(3):
        find(QAction, "largerAction").trigger()
    assert not form.isVisible()
    find(QAction, "usualSizeAction").trigger()
    assert form.isVisible()


def test_presenting_leaves_the_curves_and_the_pad(qtbot: QtBot, window: Window, find: Find) -> None:
    window.choose_recipe("xor-mlp")
    aside = [window.menuBar(), find(QWidget, "trainButton"), find(QWidget, "experimentForm")]
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not any(part.isVisible() for part in aside)
    for name in ("networkPicture", "boundaryPlot", "headlineSays"):
        assert window.findChild(QWidget, name).isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F11)  # its key is there though the menu is not
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert find(QWidget, "trainButton").isVisible()


def test_a_number_key_with_ctrl_goes_to_a_place(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    pages = ((Qt.Key.Key_2, "Results"), (Qt.Key.Key_3, "Runs"), (Qt.Key.Key_1, "Curves"))
    for key, page in pages:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        titles = window.findChild(QTabWidget, "pages")
        assert titles.tabText(titles.currentIndex()) == page


def test_the_headline_says_what_the_run_has_reached(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    says, whose = find(QLabel, "headlineSays"), find(QLabel, "headlineWhose")
    assert "Press Train" in says.text()
    window.choose_recipe("softmax-toy")
    train = find(QPushButton, "trainButton")
    train.setFocus()
    qtbot.keyClick(train, Qt.Key.Key_Space)
    assert window.focusWidget() is find(QPushButton, "pauseButton")
    wait_until_ready(qtbot, window)
    assert window.focusWidget() is train  # who works by keyboard is where they were
    assert says.text().startswith("0.0 % right · cost ")
    assert "step 20/20" in says.text()
    assert whose.text() == "Softmax on eight rows · ✓ as the notes say"
    assert "geometric mean" in find(QWidget, "headline").toolTip()


def test_who_has_no_run_yet_is_greeted_and_led_on(qtbot: QtBot, window: Window, find: Find) -> None:
    welcome, card = find(QWidget, "welcome"), find(QWidget, "recipeCard")
    qtbot.waitUntil(welcome.isVisible)  # once the library is known to be empty
    assert not card.isVisible()
    window.activateWindow()
    find(QPushButton, "welcomeDraw").click()
    assert find(QWidget, "digitPad").hasFocus()
    find(QPushButton, "welcomeTrain").click()
    assert window.activity() is Activity.TRAINING
    assert not welcome.isVisible()
    assert card.isVisible()
    window.stop()
    wait_until_ready(qtbot, window)
    assert not welcome.isVisible()


def test_the_headline_leads_to_the_next_lesson(qtbot: QtBot, window: Window, find: Find) -> None:
    following = find(QPushButton, "nextButton")
    assert not following.isVisible()
    names = list(RECIPES)
    window.choose_recipe("perceptron-and")
    window.set_experiment(window.experiment().with_knob("steps", 50))
    window.train()
    wait_until_ready(qtbot, window)
    following.click()
    after = names[names.index("perceptron-and") + 1]
    assert window.experiment() == RECIPES[after].experiment
    assert not following.isVisible()


def test_the_card_of_a_lesson_is_folded_where_there_is_little_room(
    window: Window, find: Find
) -> None:
    window.choose_recipe("xor-mlp")
    find(QToolButton, "skipQuestionButton").click()
    watch, claim = find(QLabel, "recipeWatch"), find(QLabel, "recipeClaim")
    assert watch.isVisible()
    window.resize(1366, 600)
    assert not watch.isVisible()
    assert claim.isVisible()
    find(QToolButton, "foldCardButton").click()
    assert watch.isVisible()
