"""Time travel: one slider moves the curves' mark, the layers, the results, the boundary and the answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.layers.layer_plot import LayerPlot
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.table.boundary import Boundary
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.travel.travel_thread import TravelThread
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import SEVEN, WAIT_MS, wait_for_answers, wait_until_ready

Find = Callable[..., Any]
Draw = Callable[..., None]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test trains its own run."""
    return used_window


def train(qtbot: QtBot, window: Window, **knobs: Any) -> None:
    experiment = window.experiment()
    experiment = experiment.with_knobs(**knobs)
    window.set_experiment(experiment)
    window.train()


def paused(qtbot: QtBot, window: Window, after: int) -> QSlider:
    """The slider, once a run that has told of more than `after` batches is held."""
    qtbot.wait_until(lambda: len(window.findChild(Curves).points()[0]) > after, timeout=WAIT_MS)
    window.pause()
    slider = window.findChild(QSlider, "travelSlider")
    qtbot.wait_until(slider.isEnabled, timeout=WAIT_MS)
    return slider


def test_the_slider_moves_everything_and_now_brings_it_back(
    qtbot: QtBot, window: Window, find: Find, draw: Draw
) -> None:
    slider = find(QSlider, "travelSlider")
    train(qtbot, window, epochs=2, subset=3000)
    assert not slider.isEnabled()
    wait_until_ready(qtbot, window)
    assert slider.isEnabled()
    draw(find(DigitPad, "digitPad"), SEVEN)
    bars = find(ProbabilityBars, "probabilityBars")
    now = bars.probabilities().copy()
    page = window.show_page("Results")
    qtbot.wait_until(lambda: page.results() is not None, timeout=WAIT_MS)
    accuracy = page.results().accuracy

    slider.setValue(0)
    assert find(QLabel, "travelWhere").text() == "step 0, epoch 0.00"
    assert window.findChild(Curves).marked_moment() is not None
    assert window.findChild(Curves).marked_moment() == 0
    wait_for_answers(window)
    then = bars.probabilities()
    assert not np.allclose(then, now)
    assert then.max() < 0.9  # nothing has been learned yet
    qtbot.wait_until(lambda: page.results().accuracy < 0.4, timeout=WAIT_MS)

    find(QPushButton, "travelNow").click()
    wait_for_answers(window)
    assert np.array_equal(bars.probabilities(), now)
    assert window.findChild(Curves).marked_moment() is None
    qtbot.wait_until(
        lambda: page.results() is not None and page.results().accuracy == accuracy,
        timeout=WAIT_MS,
    )
    assert not find(QPushButton, "travelNow").isEnabled()


def test_layers_of_a_run_that_nobody_watched_are_there_afterwards(
    qtbot: QtBot, window: Window
) -> None:
    train(qtbot, window, epochs=1, subset=3000)
    wait_until_ready(qtbot, window)
    plots = window.show_page("Layers").findChildren(LayerPlot)
    gradients = next(plot for plot in plots if plot.view.objectName() == "gradientPlot")
    qtbot.wait_until(lambda: len(gradients.points(0)[0]) > 5, timeout=WAIT_MS)
    qtbot.wait_until(lambda: gradients.points(0)[0][0] == 0, timeout=WAIT_MS)


def test_a_paused_run_can_be_looked_back_on_and_goes_on(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    train(qtbot, window, epochs=1000)
    slider = paused(qtbot, window, after=100)
    slider.setValue(2)
    assert window.findChild(Curves).marked_moment() is not None
    window.pause()
    assert window.activity() is Activity.TRAINING
    assert not slider.isEnabled()
    assert window.findChild(Curves).marked_moment() is None
    window.stop()
    wait_until_ready(qtbot, window)
    assert slider.isEnabled()


def test_moments_that_are_not_kept_any_more_are_forgotten(
    qtbot: QtBot, window: Window, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looked at in a pause, thinned out while the run goes on, and looked back on again."""
    monkeypatch.setattr("mnist_desktop.history.snapshots.MOST", 10)
    # Ten batches an epoch, and a moment after each.
    train(qtbot, window, epochs=1000, subset=1000, hidden=(8,))
    where = find(QLabel, "travelWhere")

    def pause_and_look_back(after: int) -> set[str]:
        slider = paused(qtbot, window, after)
        told = {where.text()}
        for place in range(slider.maximum()):
            slider.setValue(place)
            told.add(where.text())
        window.show_page("Layers")
        qtbot.wait_until(lambda: not window.findChildren(TravelThread), timeout=WAIT_MS)
        return told

    before = pause_and_look_back(15)  # fewer than are kept at most
    window.pause()
    assert before - pause_and_look_back(200)
    window.stop()
    wait_until_ready(qtbot, window)


def test_a_run_that_ends_while_one_looks_back_is_seen_as_it_ended(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    train(qtbot, window, epochs=1000)
    slider = paused(qtbot, window, after=100)
    slider.setValue(2)
    window.stop()
    wait_until_ready(qtbot, window)
    assert slider.value() == slider.maximum()
    assert window.findChild(Curves).marked_moment() is None
    assert not find(QPushButton, "travelNow").isEnabled()


def test_the_boundary_goes_back_too(qtbot: QtBot, window: Window, find: Find) -> None:
    window.choose_recipe("xor-mlp")
    train(qtbot, window, steps=100)
    wait_until_ready(qtbot, window)
    wait_for_answers(window)
    boundary = window.findChild(Boundary)
    now = boundary.output()
    find(QSlider, "travelSlider").setValue(0)
    assert find(QLabel, "travelWhere").text() == "step 0"
    wait_for_answers(window)
    assert not np.array_equal(boundary.output(), now)


def test_a_run_from_a_file_says_that_it_has_no_snapshots(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    train(qtbot, window, epochs=1, subset=2000)
    wait_until_ready(qtbot, window)
    window.save_run(tmp_path / "run.mnist")
    window.open_run(tmp_path / "run.mnist")
    assert not find(QSlider, "travelSlider").isEnabled()
    assert "no snapshots" in find(QLabel, "travelWhere").text()
    window.show_page("Layers")
    assert "no figures of its layers" in find(QLabel, "layersMessage").text()
