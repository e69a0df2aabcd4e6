"""Layers and Results in the window: live while it trains, about the network that one looks at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mnist_desktop.library.library import Library
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.layers.layer_plot import LayerPlot
from mnist_desktop.ui.layers.tiles import Tiles
from mnist_desktop.ui.library.runs_model import column_named
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, wait_for_answers, wait_until_ready

Find = Callable[..., Any]


def train(qtbot: QtBot, window: Window, **knobs: Any) -> None:
    experiment = window.experiment()
    experiment = experiment.with_knobs(**{"epochs": 1, "subset": 3000, **knobs})
    window.set_experiment(experiment)
    window.train()


def steps_of(window: Window) -> Any:
    """The steps of which the Layers page shows gradients."""
    plots = window.show_page("Layers").findChildren(LayerPlot)
    return next(plot for plot in plots if plot.view.objectName() == "gradientPlot").points(0)[0]


def test_layers_that_are_opened_late_show_the_whole_run(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    train(qtbot, window, epochs=1000)
    curves = window.findChild(Curves)
    qtbot.wait_until(lambda: len(curves.points()[0]) > 50, timeout=WAIT_MS)
    window.pause()
    window.show_page("Layers")
    qtbot.wait_until(lambda: len(steps_of(window)) > 0, timeout=WAIT_MS)
    assert steps_of(window)[0] == 1
    assert find(QLabel, "layer1Words").text()
    assert find(Tiles, "firstLayerTiles").units()
    window.pause()
    seen = steps_of(window)[-1]
    qtbot.wait_until(lambda: steps_of(window)[-1] > seen, timeout=WAIT_MS)
    window.show_page("Curves")
    told = len(curves.points()[0])
    qtbot.wait_until(lambda: len(curves.points()[0]) > told + 20, timeout=WAIT_MS)
    assert {1, seen} <= set(steps_of(window))  # nothing is lost by looking away
    window.stop()
    wait_until_ready(qtbot, window)


def test_results_are_those_of_the_last_run(qtbot: QtBot, window: Window) -> None:
    train(qtbot, window)
    wait_until_ready(qtbot, window)
    page = window.show_page("Results")
    qtbot.wait_until(lambda: page.results() is not None, timeout=WAIT_MS)
    results = page.results()
    assert results.accuracy == window.run().outcome.kept.test_accuracy
    assert results.confusion.sum() == 1000


def test_a_chosen_mistake_is_put_on_the_pad(
    qtbot: QtBot, window: Window, find: Find, mnist: Any
) -> None:
    window.show_page("Results").image_chosen.emit(mnist.test_inputs[0].reshape(28, 28).numpy())
    wait_for_answers(window)
    assert int(find(ProbabilityBars, "probabilityBars").probabilities().argmax()) == 7


def test_two_selected_runs_are_compared(
    qtbot: QtBot, window: Window, library: Library, find: Find
) -> None:
    for hidden in ((20,), (40,)):
        train(qtbot, window, hidden=hidden)
        wait_until_ready(qtbot, window)
    entries = library.look().entries
    runs = window.show_page("Runs")
    runs.model().sort(column_named("started"))  # the first is not the one that came out last
    runs.select([entry.id for entry in entries])
    page = window.show_page("Results")
    qtbot.wait_until(
        lambda: page.results() is not None and not page.is_computing(), timeout=WAIT_MS
    )
    assert np.isclose(page.results().accuracy, entries[0].test_accuracy)
    # Each part says whose it is, and the pad is read by the first of them.
    assert find(QLabel, "matrixWhose").text() == "What “1: homework-q1-1” reads"
    assert find(QLabel, "figuresWhose").text() == "“1: homework-q1-1”, digit by digit"
    assert find(QLabel, "answerSource").text() == "1: homework-q1-1 · eval mode"
    said = find(QLabel, "resultsSummary").text()
    assert said.endswith("From the first to the second: Hidden layers 20 units → 40 units.")
    window.show_page("Runs").select([entries[0].id])
    window.show_page("Results")
    qtbot.wait_until(
        lambda: (
            page.results() is not None
            and np.isclose(page.results().accuracy, entries[-1].test_accuracy)
        ),
        timeout=WAIT_MS,
    )
    assert find(QLabel, "answerSource").text() == "homework-q1-1 · eval mode"
    assert not find(QLabel, "matrixWhose").isVisible()


def test_a_table_task_says_that_it_has_no_images(qtbot: QtBot, window: Window, find: Find) -> None:
    window.choose_recipe("xor-mlp")
    window.set_experiment(window.experiment().with_knob("steps", 200))
    window.train()
    wait_until_ready(qtbot, window)
    window.show_page("Results")
    assert "no images" in find(QLabel, "resultsMessage").text()
