"""While it trains: knobs that may change, validation and its best epoch, pre-training's plot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.records import End
from mnist_desktop.percent import percent
from mnist_desktop.ui.model.training import Activity, TrainingModel
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.train.live_knobs import LiveKnobs
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, wait_until_ready
from tests.ui.person import Find, choose, shortened
from tests.ui.test_workflow import batches_shown, press, train_to_the_end, wait_for_batches

LONG = 1000


def curves(window: Window) -> Curves:
    return window.findChild(Curves)


def wait_for_marks(qtbot: QtBot, window: Window, count: int) -> None:
    qtbot.wait_until(lambda: len(curves(window).marks()) == count, timeout=WAIT_MS)


def lines(plot: pg.PlotWidget, symbol: str | None) -> list[tuple[Any, Any]]:
    """What a plot's curves with a symbol hold, without the empty ones."""
    curves = plot.getPlotItem().listDataItems()
    held = [curve.getOriginalDataset() for curve in curves if curve.opts["symbol"] == symbol]
    return [(x, y) for x, y in held if x is not None and len(x)]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test trains its own runs."""
    return used_window


def test_another_learning_rate_is_marked_and_kept_in_the_history(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    shortened(window, find, "mnist-softmax-sgd", epochs=LONG)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    assert curves(window).marks() == []
    rate = find(QDoubleSpinBox, "live_learning_rate")
    assert rate.value() == 0.1
    rate.setValue(0.05)
    wait_for_marks(qtbot, window, 1)
    rate.stepBy(-1)
    wait_for_marks(qtbot, window, 2)
    at_last = batches_shown(window)
    wait_for_batches(qtbot, window, more_than=at_last)
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)

    assert curves(window).marks() == ["Learning rate 0.1 → 0.05", "Learning rate 0.05 → 0.02"]
    history = window.run().outcome.history
    assert [(change.knob, change.before, change.after) for change in history.changes] == [
        ("learning_rate", 0.1, 0.05),
        ("learning_rate", 0.05, 0.02),
    ]
    first, second = (change.steps for change in history.changes)
    assert 0 < first < second < len(history.losses)
    places = [
        item.value()
        for item in find(pg.PlotWidget, "lossPlot").getPlotItem().items
        if isinstance(item, pg.InfiniteLine) and item.isVisible()
    ]
    assert places == [first / 10, second / 10]  # ten batches an epoch
    # What was asked for is the form's, and the change is the run's alone.
    assert window.run().experiment.training.learning_rate == 0.1
    assert window.experiment().training.learning_rate == 0.1
    assert find(QDoubleSpinBox, "learning_rate").value() == 0.1


def test_weight_decay_is_switched_on_in_the_middle(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    shortened(window, find, "mnist-softmax-sgd", epochs=LONG)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    find(QCheckBox, "live_weight_decay_on").click()
    wait_for_marks(qtbot, window, 1)
    find(QCheckBox, "live_weight_decay_on").click()
    wait_for_marks(qtbot, window, 2)
    window.stop()
    wait_until_ready(qtbot, window)
    assert curves(window).marks() == ["Weight decay 0 → 0.0001", "Weight decay 0.0001 → 0"]
    assert len(window.run().outcome.history.changes) == 2


def test_change_while_paused_holds_from_there_on(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "perceptron-and", steps=1_000_000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    press(qtbot, find, "pauseButton")
    assert window.activity() is Activity.PAUSED
    find(QDoubleSpinBox, "live_learning_rate").setValue(2)
    press(qtbot, find, "pauseButton")
    wait_for_marks(qtbot, window, 1)
    window.stop()
    wait_until_ready(qtbot, window)
    (change,) = window.run().outcome.history.changes
    assert (change.before, change.after) == (1.0, 2.0)


def test_marks_come_back_with_a_saved_run_and_go_with_the_next(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    choose(window, find, "perceptron-and", steps=1_000_000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    find(QDoubleSpinBox, "live_learning_rate").setValue(0.5)
    wait_for_marks(qtbot, window, 1)
    window.stop()
    wait_until_ready(qtbot, window)
    window.save_run(tmp_path / "changed.mnist")

    choose(window, find, "softmax-toy")
    train_to_the_end(qtbot, window, find)
    assert curves(window).marks() == []
    window.open_run(tmp_path / "changed.mnist")
    assert curves(window).marks() == ["Learning rate 1 → 0.5"]


def test_live_row_is_there_for_a_run_alone(qtbot: QtBot, window: Window, find: Find) -> None:
    row = find(LiveKnobs, "liveKnobs")
    rate = find(QDoubleSpinBox, "live_learning_rate")
    assert not row.isEnabled()
    assert not rate.isEnabled()
    choose(window, find, "perceptron-and", steps=1_000_000)
    assert not rate.isEnabled()
    press(qtbot, find, "trainButton")
    assert rate.isEnabled()
    assert rate.value() == 1.0  # the run's
    wait_for_batches(qtbot, window)
    press(qtbot, find, "pauseButton")
    assert rate.isEnabled()
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert not row.isEnabled()
    assert not rate.isEnabled()


def test_live_row_is_reached_and_used_by_keyboard(qtbot: QtBot, window: Window, find: Find) -> None:
    row = find(LiveKnobs, "liveKnobs")
    controls = [
        find(QDoubleSpinBox, "live_learning_rate"),
        find(QCheckBox, "live_weight_decay_on"),
        find(QDoubleSpinBox, "live_weight_decay"),
    ]
    for control in controls:
        assert row.isAncestorOf(control)
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName()
    buddies = [label.buddy() for label in row.findChildren(QLabel)]
    assert controls[0] in buddies
    assert controls[1] in buddies

    choose(window, find, "perceptron-and", steps=1_000_000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    window.activateWindow()
    reached: list[QWidget] = []
    find(QPushButton, "pauseButton").setFocus()
    for _ in range(200):
        window.focusNextChild()
        widget = window.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
    assert controls[0] in reached
    assert reached[reached.index(controls[0]) + 1] is controls[1]

    controls[0].setFocus()
    controls[0].selectAll()
    qtbot.keyClicks(controls[0], "0.25")
    assert curves(window).marks() == []  # not before it is typed to the end
    qtbot.keyClick(controls[0], Qt.Key.Key_Return)
    wait_for_marks(qtbot, window, 1)
    assert curves(window).marks() == ["Learning rate 1 → 0.25"]
    window.stop()
    wait_until_ready(qtbot, window)


def test_early_stopping_marks_the_epoch_it_keeps_and_says_so(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "early-stopping")
    find(QSpinBox, "hidden_1").setValue(50)
    find(QSpinBox, "patience").setValue(2)
    assert curves(window).best_epoch() is None
    train_to_the_end(qtbot, window, find)
    outcome = window.run().outcome
    history = outcome.history
    assert outcome.end is End.EARLY
    assert len(history.epochs) < RECIPES["early-stopping"].experiment.training.epochs
    assert curves(window).best_epoch() == history.best_epoch.epoch == outcome.kept_epoch

    plot = find(pg.PlotWidget, "lossPlot")
    ((epochs, losses),) = lines(plot, "t")
    np.testing.assert_array_equal(epochs, [figures.epoch for figures in history.epochs])
    np.testing.assert_allclose(losses, [figures.validation_loss for figures in history.epochs])
    ((best, least),) = lines(plot, "star")
    assert list(best) == [outcome.kept_epoch]
    assert list(least) == [pytest.approx(min(losses))]

    message = find(QLabel, "message")
    assert message.isVisible()
    assert message.text().startswith("Early stopping")
    assert f"The weights of epoch {outcome.kept_epoch} are kept" in message.text()
    where = find(QLabel, "progressWhere").text()
    assert "stopped early" in where
    assert f"{percent(outcome.kept.test_accuracy)} in epoch {outcome.kept_epoch} of 60" in where
    assert "✓ Met" in find(QLabel, "recipeVerdict").text()


def test_without_validation_no_epoch_is_marked(qtbot: QtBot, window: Window, find: Find) -> None:
    shortened(window, find, "mnist-softmax-sgd", epochs=2)
    train_to_the_end(qtbot, window, find)
    assert curves(window).best_epoch() is None
    plot = find(pg.PlotWidget, "lossPlot")
    assert lines(plot, "t") == lines(plot, "star") == []
    assert not find(QLabel, "message").isVisible()


def test_plot_of_the_reconstruction_is_there_for_pretraining_alone(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    plot = window.findChild(pg.PlotWidget, "reconstructionPlot")
    assert plot is None or not plot.isVisible()
    shortened(window, find, "dbn-pretraining", images=300)
    find(QSpinBox, "pretraining_epochs").setValue(1)
    train_to_the_end(qtbot, window, find)
    plot = find(pg.PlotWidget, "reconstructionPlot")
    pretraining = window.run().outcome.history.pretraining
    assert {figures.layer for figures in pretraining} == {1, 2}

    def assert_filled() -> None:
        assert plot.isVisible()
        held = lines(plot, None)
        assert len(held) == 2
        for layer, (epochs, errors) in enumerate(held, start=1):
            figures = [figures for figures in pretraining if figures.layer == layer]
            np.testing.assert_allclose(epochs, [figure.epoch for figure in figures])
            np.testing.assert_allclose(errors, [figure.error for figure in figures])

    assert_filled()
    window.save_run(tmp_path / "dbn.mnist")
    for recipe in ("mnist-softmax-sgd", "early-stopping"):
        shortened(window, find, recipe, images=300)
        train_to_the_end(qtbot, window, find)
        assert not plot.isVisible()
        assert lines(plot, None) == []
    for recipe in ("softmax-toy", "xor-mlp"):
        choose(window, find, recipe, steps=5)
        train_to_the_end(qtbot, window, find)
        assert not plot.isVisible()
    window.open_run(tmp_path / "dbn.mnist")
    assert_filled()


def test_a_run_that_is_held_says_how_far_it_is(qtbot: QtBot, window: Window, find: Find) -> None:
    shortened(window, find, "mnist-softmax-sgd", images=1000, epochs=1000)
    press(qtbot, find, "trainButton")
    curves = window.findChild(Curves)
    qtbot.wait_until(lambda: len(curves.points()[0]) > 50, timeout=WAIT_MS)
    press(qtbot, find, "pauseButton")
    where = find(QLabel, "progressWhere")

    def says_it() -> bool:
        batches = window.findChild(TrainingModel).history.losses
        return where.text() == f"Epoch {len(batches) // 10 + 1} of 1000"

    qtbot.wait_until(says_it, timeout=WAIT_MS)
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)


def test_progress_tells_of_pretraining(qtbot: QtBot, window: Window, find: Find) -> None:
    shortened(window, find, "dbn-pretraining", images=5000)
    find(QSpinBox, "pretraining_epochs").setValue(1000)
    press(qtbot, find, "trainButton")
    where = find(QLabel, "progressWhere")
    qtbot.wait_until(
        lambda: where.text().startswith("Pre-training layer 1, epoch 1 of 1000"), timeout=WAIT_MS
    )
    assert find(pg.PlotWidget, "reconstructionPlot").isVisible()
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert window.run().outcome.end is End.STOPPED
