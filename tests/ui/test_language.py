"""The window in Korean, and how it changes its language while something goes on in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.recipes import title_of
from mnist_desktop.files import remove
from mnist_desktop.languages import ENGLISH, KOREAN, keep_language
from mnist_desktop.paths import language_file
from mnist_desktop.ui import language
from mnist_desktop.ui.language import language_of_window, trouble_with_font, use_language
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.in_language import InLanguage
from tests.ui.conftest import SEVEN, Draw, wait_until_ready
from tests.ui.test_workflow import wait_for_batches


@pytest.fixture(autouse=True)
def nothing_chosen() -> Iterator[None]:
    yield
    remove(language_file())


@pytest.fixture
def shown(qapp: QApplication, korean: None) -> Iterator[InLanguage]:
    shown = InLanguage(qapp, lambda: None)
    yield shown
    shown.window.close()
    shown.window.deleteLater()
    shown.deleteLater()


def choose(qtbot: QtBot, shown: InLanguage, name: str) -> None:
    before = shown.window
    before.findChild(QAction, f"{name}LanguageAction").trigger()
    qtbot.wait_until(lambda: shown.window is not before)


def lines_on(window: QWidget) -> list[list[float]]:
    """What is drawn on the pad."""
    return [
        line.tolist() for stroke in window.findChild(DigitPad).drawing() for line in stroke.lines
    ]


def test_a_training_and_a_drawing_outlive_a_change_of_the_language(
    qtbot: QtBot, shown: InLanguage, draw: Draw
) -> None:
    # While PyTorch is being loaded, too: then it comes at once afterwards.
    choose(qtbot, shown, KOREAN)
    assert shown.window.findChild(QPushButton, "trainButton").text() == "학습"
    assert shown.window.findChild(QAction, "koLanguageAction").isChecked()
    wait_until_ready(qtbot, shown.window)
    shown.window.set_experiment(shown.window.experiment().with_knob("epochs", 1000))
    shown.window.train()
    wait_for_batches(qtbot, shown.window)
    draw(shown.window.findChild(DigitPad), SEVEN)
    lines = lines_on(shown.window)
    assert lines
    experiment = shown.window.experiment()

    choose(qtbot, shown, ENGLISH)
    window = shown.window
    assert window.activity() is Activity.TRAINING
    assert window.experiment() == experiment
    assert lines_on(window) == lines
    assert window.findChild(QPushButton, "stopButton").text() == "Stop"
    window.stop()
    wait_until_ready(qtbot, window)
    run = window.run()
    assert run is not None
    choose(qtbot, shown, KOREAN)
    assert shown.window.run() is run
    assert title_of(run.name) in shown.window.findChild(QLabel, "headlineWhose").text()
    assert language_of_window() == KOREAN


def test_without_a_font_for_it_the_window_speaks_english_and_says_so(
    qapp: QApplication, korean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert trouble_with_font(qapp) is None
    monkeypatch.setattr(language, "can_write_korean", lambda: False)
    keep_language(KOREAN)
    use_language(qapp, language_of_window())
    assert QLabel.tr("Learning rate") == "Learning rate"
    assert "no font with Korean letters" in (trouble_with_font(qapp) or "")
    monkeypatch.setattr(language, "can_write_korean", lambda: True)
    use_language(qapp, language_of_window())
    assert QLabel.tr("Learning rate") == "학습률"
    # Qt's own words, too.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
