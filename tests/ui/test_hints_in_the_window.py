"""The hints where people meet them: beside the curves, with buttons that try what they propose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QToolButton
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


def test_a_hint_names_the_cause_and_what_it_proposes_is_trained_beside_the_run(
    qtbot: QtBot, window: Window, find: Find, library: Library
) -> None:
    window.choose_recipe("mnist-nn-xavier")
    train(qtbot, window, init=Init.NORMAL, epochs=1, subset=3000)
    assert "N(0, 1)" in find(QLabel, "hintSentence").text()
    before = window.experiment()
    panel = window.findChild(HintsPanel)
    panel.findChildren(QPushButton, "hintTryButton")[0].click()
    pages = find(QTabWidget, "pages")
    assert pages.tabText(pages.currentIndex()) == "Runs"
    assert window.experiment() == before
    wait_until_ready(qtbot, window)
    _, as_it_was, tried = (entry.experiment for entry in library.look().entries)
    assert as_it_was == before.with_knob("order_apart", True)
    assert set(as_it_was.differences(tried)) == {"init"}

    window.show_page("Curves")
    assert not panel.findChildren(QPushButton, "hintTryButton")[0].isEnabled()
    find(QToolButton, "hintFormButton").menu().actions()[0].trigger()
    assert window.experiment().network.init is not Init.NORMAL
    assert find(QLabel, "message").text() == "Initialisation He uniform is in the form."
    find(QPushButton, "messageButton").click()
    assert window.experiment() == before


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
