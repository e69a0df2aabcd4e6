"""The program as people use it: the real window, its buttons, the real MNIST."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.history.driving import drive
from mnist_desktop.history.records import End
from mnist_desktop.learning import devices
from mnist_desktop.learning.training import train
from mnist_desktop.percent import percent
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.model.engine import EngineLoader
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.window.window import Window
from tests.floats import PROBABILITY
from tests.ui.conftest import SEVEN, WAIT_MS, ready, wait_for_answers, wait_until_ready

Find = Callable[..., Any]
Draw = Callable[..., None]


def choose_recipe(
    window: Window, find: Find, name: str, epochs: int = 1, images: int | None = None
) -> None:
    """Choose a recipe and how long to train it, on so many images alone where it is said."""
    box = find(QComboBox, "recipeBox")
    index = box.findData(name)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)
    find(QSpinBox, "epochs").setValue(epochs)
    if images is not None:
        find(QCheckBox, "subset_on").setChecked(True)
        find(QSpinBox, "subset").setValue(images)


def press(qtbot: QtBot, find: Find, name: str) -> None:
    button = find(QAbstractButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def train_to_the_end(qtbot: QtBot, window: Window, find: Find) -> None:
    press(qtbot, find, "trainButton")
    assert window.activity() is Activity.TRAINING
    wait_until_ready(qtbot, window)


def batches_shown(window: Window) -> int:
    return len(window.findChild(Curves).points()[1])


def wait_for_batches(qtbot: QtBot, window: Window, more_than: int = 0) -> None:
    qtbot.wait_until(lambda: batches_shown(window) > more_than, timeout=WAIT_MS)


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test trains its own runs."""
    return used_window


def test_a_newcomer_trains_and_is_read(
    qtbot: QtBot, open_window: Callable[[], Window], draw: Draw
) -> None:
    with ready(open_window) as window:
        find: Find = window.findChild
        assert "Here stands" in find(QLabel, "answerDetails").text()
        draw(find(DigitPad, "digitPad"), SEVEN)
        assert find(ProbabilityBars, "probabilityBars").probabilities() is not None
        assert "Ready-made" in find(QLabel, "answerSource").text()

        choose_recipe(window, find, "mnist-nn-xavier", images=12_000)
        train_to_the_end(qtbot, window, find)
        outcome = window.run().outcome
        assert outcome.end is End.FINISHED
        assert outcome.history.epochs[-1].test_accuracy > 0.85
        epochs, losses = window.findChild(Curves).points()
        np.testing.assert_array_equal(losses.astype(np.float32), outcome.history.losses)
        assert epochs[-1] == 1
        reached = percent(outcome.history.epochs[-1].test_accuracy)
        assert reached in find(QLabel, "progressWhere").text()

        draw(find(DigitPad, "digitPad"), SEVEN)
        bars = find(ProbabilityBars, "probabilityBars")
        assert bars.probabilities().argmax() == 7
        assert bars.accessibleName().startswith("7,")
        assert find(QLabel, "answerDigit").text() == "7"
        assert find(PixelPicture, "seenImage").pixels().max() == 1
        assert "Ready-made" not in find(QLabel, "answerSource").text()


def test_random_test_image_shows_label_and_prediction(
    qtbot: QtBot, window: Window, find: Find, mnist: Dataset
) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", images=2000)
    train_to_the_end(qtbot, window, find)
    press(qtbot, find, "testImageButton")
    wait_for_answers(window)
    seen = find(PixelPicture, "seenImage").pixels().reshape(-1)
    index = int(np.flatnonzero((mnist.test_inputs[:].numpy() == seen).all(axis=1))[0])
    label = int(mnist.test_labels[index])
    prediction = int(find(ProbabilityBars, "probabilityBars").probabilities().argmax())
    assert f"label {label}, prediction {prediction}" in find(QLabel, "answerDetails").text()


def test_drawing_while_training_changes_nothing_in_the_run(
    qtbot: QtBot, window: Window, find: Find, draw: Draw, mnist: Dataset
) -> None:
    choose_recipe(window, find, "homework-q1-1", epochs=2, images=2_000)
    pad = find(DigitPad, "digitPad")
    bars = find(ProbabilityBars, "probabilityBars")
    press(qtbot, find, "trainButton")
    answers = 0
    while window.activity() is not Activity.READY:
        draw(pad, SEVEN)
        answers += bars.probabilities() is not None
        pad.clear()
        before = batches_shown(window)
        qtbot.wait_until(
            lambda before=before: (
                batches_shown(window) > before or window.activity() is Activity.READY
            ),
            timeout=WAIT_MS,
        )
    assert answers > 3
    experiment = window.run().experiment
    plain = drive(train(experiment, mnist))
    history = window.run().outcome.history
    np.testing.assert_array_equal(history.losses, plain.history.losses)
    assert [epoch.test_accuracy for epoch in history.epochs] == [
        epoch.test_accuracy for epoch in plain.history.epochs
    ]


def test_pause_holds_and_goes_on(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", epochs=1000, images=2000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    press(qtbot, find, "pauseButton")
    assert window.activity() is Activity.PAUSED
    assert find(QPushButton, "pauseButton").text() == "Go on"
    press(qtbot, find, "pauseButton")
    assert window.activity() is Activity.TRAINING
    wait_for_batches(qtbot, window, batches_shown(window) + 100)
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert batches_shown(window) == len(window.run().outcome.history.losses)


def test_stop_twice_keeps_the_run(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_recipe(window, find, "mnist-nn-xavier", epochs=1000, images=2000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    press(qtbot, find, "stopButton")
    window.stop()
    wait_until_ready(qtbot, window)
    outcome = window.run().outcome
    assert outcome.end is End.STOPPED
    assert len(outcome.history.losses) == batches_shown(window) > 0


def test_stop_while_paused(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", epochs=1000, images=2000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    press(qtbot, find, "pauseButton")
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert window.run().outcome.end is End.STOPPED


def test_other_recipe_and_cleared_pad_in_the_middle_of_a_run(
    qtbot: QtBot, window: Window, find: Find, draw: Draw
) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", epochs=1000, images=2000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    choose_recipe(window, find, "homework-q1-1", epochs=1, images=3000)
    pad = find(DigitPad, "digitPad")
    draw(pad, SEVEN)
    press(qtbot, find, "clearButton")
    window.train()  # while one run goes on, another cannot start
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert window.run().name == "mnist-softmax-sgd"
    assert window.run().experiment.network.hidden == ()
    assert batches_shown(window) == len(window.run().outcome.history.losses)
    assert find(ProbabilityBars, "probabilityBars").probabilities() is None

    train_to_the_end(qtbot, window, find)
    assert window.run().name == "homework-q1-1"
    assert batches_shown(window) == 30


def test_closing_while_loading(qtbot: QtBot, open_window: Callable[[], Window]) -> None:
    window = open_window()
    window.show()
    loader = window.findChild(EngineLoader)
    qtbot.wait_until(lambda: loader.isRunning() or loader.isFinished())
    window.close()
    assert loader.isFinished()


def test_divergence_ends_the_run_with_a_sentence(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_recipe(window, find, "relu-rescue", images=2000)
    find(object_type("learning_rate", window), "learning_rate").setValue(10_000)
    train_to_the_end(qtbot, window, find)
    assert window.run().outcome.end is End.DIVERGED
    assert "smaller learning rate" in find(QLabel, "message").text()
    assert np.isfinite(window.run().outcome.weights["linear1.weight"].numpy()).all()


def object_type(name: str, window: Window) -> type:
    from PySide6.QtWidgets import QDoubleSpinBox

    assert window.findChild(QDoubleSpinBox, name) is not None
    return QDoubleSpinBox


def test_impossible_experiment_disables_train(window: Window, find: Find) -> None:
    choose_recipe(window, find, "homework-q1-1")
    find(QSpinBox, "batch_size").setValue(1)
    assert not find(QPushButton, "trainButton").isEnabled()
    assert "batch of one" in find(QLabel, "problem").text()
    assert find(QLabel, "problem").isVisible()
    find(QCheckBox, "batch_norm").setChecked(False)
    assert find(QPushButton, "trainButton").isEnabled()
    assert not find(QLabel, "problem").isVisible()

    find(QSpinBox, "batch_size").setValue(60_001)
    assert "larger than the 60,000" in find(QLabel, "problem").text()
    find(QCheckBox, "drop_last").setChecked(False)
    assert find(QPushButton, "trainButton").isEnabled()


def test_too_large_a_network_is_refused_before_it_is_tried(
    window: Window, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "memory_free", lambda _: 4 * 2**30)
    find(QSpinBox, "hidden").setValue(8)
    for layer in range(1, 9):
        find(QSpinBox, f"hidden_{layer}").setValue(8192)
    assert not find(QPushButton, "trainButton").isEnabled()
    assert "GB of memory" in find(QLabel, "problem").text()
    window.train()
    assert window.activity() is Activity.READY


def test_device_that_fails_ends_the_run_with_a_sentence(
    qtbot: QtBot, window: Window, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    from mnist_desktop.learning import objective

    def fail(*_: Any, **__: Any) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(objective.functional, "cross_entropy", fail)
    train_to_the_end(qtbot, window, find)
    assert "ran out of memory" in find(QLabel, "message").text()


def test_error_in_the_program_is_a_sentence_too(
    qtbot: QtBot,
    window: Window,
    find: Find,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from mnist_desktop.learning import ongoing

    monkeypatch.setattr(ongoing, "Descent", lambda *_: 1 / 0)
    train_to_the_end(qtbot, window, find)
    assert "error in the program" in find(QLabel, "message").text()
    assert "ZeroDivisionError" in caplog.text


def test_missing_mnist_is_a_sentence(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_window: Callable[[], Window]
) -> None:
    from mnist_desktop import paths

    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    window = open_window()
    window.show()
    message = window.findChild(QLabel, "message")
    qtbot.wait_until(
        lambda: "train-images-idx3-ubyte.gz is missing" in message.text(), timeout=WAIT_MS
    )
    assert not window.findChild(QPushButton, "trainButton").isEnabled()
    window.close()


def test_saved_run_comes_back_whole(
    qtbot: QtBot, window: Window, find: Find, draw: Draw, tmp_path: Path
) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", images=2000)
    find(QSpinBox, "seed").setValue(7)
    train_to_the_end(qtbot, window, find)
    draw(find(DigitPad, "digitPad"), SEVEN)
    before = find(ProbabilityBars, "probabilityBars").probabilities()
    losses = window.run().outcome.history.losses
    path = tmp_path / "한글 run.mnist"
    window.save_run(path)
    assert "Saved" in find(QLabel, "message").text()

    choose_recipe(window, find, "homework-q1-1")
    drop(window, path)
    assert window.experiment().training.seed == 7
    assert find(QSpinBox, "seed").value() == 7
    assert window.experiment().network.hidden == ()
    np.testing.assert_array_equal(window.run().outcome.history.losses, losses)
    assert batches_shown(window) == 20
    after = find(ProbabilityBars, "probabilityBars").probabilities()
    # Where weights lie in memory decides how their products are rounded.
    np.testing.assert_allclose(after, before, rtol=0, atol=PROBABILITY)


def test_opened_run_is_in_sight_whole_and_home_brings_it_back(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    choose_recipe(window, find, "mnist-nn-normal", epochs=3, images=2000)
    train_to_the_end(qtbot, window, find)
    window.save_run(tmp_path / "run.mnist")
    window.open_run(tmp_path / "run.mnist")
    losses = window.run().outcome.history.losses
    view = find(pg.PlotWidget, "lossPlot").getPlotItem().vb

    def all_in_sight() -> bool:
        (left, right), (low, high) = view.viewRange()
        inside = low <= np.log10(losses.min()) and np.log10(losses.max()) <= high
        return bool(inside and left <= 0 and right >= 3)

    assert losses[0] > 1000
    assert all_in_sight()
    view.setRange(xRange=(1, 2), yRange=(0, 1))
    assert not all_in_sight()
    qtbot.keyClick(window, Qt.Key.Key_Home)
    assert all_in_sight()


def drop(target: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)
    wait_for_answers(target.window())


def test_file_of_another_kind_changes_nothing(window: Window, find: Find, tmp_path: Path) -> None:
    stranger = tmp_path / "holiday.mnist"
    stranger.write_bytes(b"not a run at all")
    before = window.experiment(), window.run()
    drop(window, stranger)
    assert "holiday.mnist" in find(QLabel, "message").text()
    assert window.experiment() == before[0]
    assert window.run() is before[1]


def test_opening_in_the_middle_of_a_run_is_refused(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", epochs=1000, images=2000)
    press(qtbot, find, "trainButton")
    window.open_run(tmp_path / "any.mnist")
    assert "no run is going" in find(QLabel, "message").text()
    window.stop()
    wait_until_ready(qtbot, window)


def test_full_disk_on_save_is_a_sentence(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", images=2000)
    train_to_the_end(qtbot, window, find)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    window.save_run(tmp_path / "run.mnist")
    assert "No space left" in find(QLabel, "message").text()
    assert list(tmp_path.iterdir()) == []


def test_progress_tells_epoch_and_time_left(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_recipe(window, find, "mnist-softmax-sgd", epochs=500, images=2000)
    press(qtbot, find, "trainButton")
    speed = find(QLabel, "progressSpeed")
    qtbot.wait_until(lambda: "an epoch" in speed.text() and "left" in speed.text(), timeout=WAIT_MS)
    assert "of 500" in find(QLabel, "progressWhere").text()
    assert 0 < find(QProgressBar, "progressBar").value() < 1000
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)


def test_recipe_box_says_what_was_changed(window: Window, find: Find) -> None:
    choose_recipe(window, find, "homework-q1-1", epochs=15)
    assert "The homework" in find(QLabel, "recipeSummary").text()
    find(QSpinBox, "epochs").setValue(3)
    assert "Epochs 15 → 3" in find(QLabel, "recipeSummary").text()
