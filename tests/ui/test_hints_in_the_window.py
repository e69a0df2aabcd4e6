"""The hints where people meet them: beside the curves, with a button that changes the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Init
from mnist_desktop.library.library import Library
from mnist_desktop.ui.train.hints_panel import HintsPanel
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_until_ready

Find = Callable[..., Any]


def train(qtbot: QtBot, window: Window, **knobs: Any) -> None:
    experiment = window.experiment()
    experiment = experiment.with_knobs(**knobs)
    window.set_experiment(experiment)
    window.train()
    wait_until_ready(qtbot, window)


def test_a_hint_names_the_cause_and_its_button_changes_the_form(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    window.choose_recipe("mnist-nn-xavier")
    train(qtbot, window, init=Init.NORMAL, epochs=1, subset=3000)
    assert "N(0, 1)" in find(QLabel, "hintSentence").text()
    before = window.experiment()
    button = window.findChild(HintsPanel).findChildren(QPushButton, "hintChangeButton")[0]
    button.click()
    assert window.experiment() != before
    assert window.experiment().network.init is not Init.NORMAL
    window.train()
    assert not window.findChild(HintsPanel).isVisible()
    wait_until_ready(qtbot, window)


def test_a_sound_run_has_no_hint(qtbot: QtBot, window: Window) -> None:
    window.choose_recipe("mnist-nn-xavier")
    train(qtbot, window, epochs=1, subset=10_000)
    assert not window.findChild(HintsPanel).isVisibleTo(window)


def test_an_opened_run_is_judged_too(
    qtbot: QtBot, window: Window, find: Find, library: Library
) -> None:
    window.choose_recipe("learning-rate-too-high")
    train(qtbot, window, epochs=1, subset=3000)
    sentence = find(QLabel, "hintSentence").text()
    assert sentence
    window.choose_recipe("mnist-nn-xavier")
    train(qtbot, window, epochs=1, subset=3000)
    assert (
        find(QLabel, "hintSentence").text() != sentence
        or not window.findChild(HintsPanel).isVisible()
    )
    window.open_run(library.path(library.look().entries[0].id))
    assert find(QLabel, "hintSentence").text() == sentence


def test_a_hint_does_not_make_the_window_outgrow_a_small_screen(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    window.choose_recipe("perceptron-xor")
    train(qtbot, window, steps=2000)
    assert "hidden layer" in find(QLabel, "hintSentence").text()
    assert window.findChild(HintsPanel).isVisible()
    assert (window.width(), window.height()) == (1366, 768)
