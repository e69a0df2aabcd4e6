"""The page "Train mode": other masks at each answer, and one unit's batch norm."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.train_mode.page import TrainModePage


@pytest.fixture
def page(qtbot: QtBot, asker: Asker, engine: Engine) -> TrainModePage:
    asker.set_engine(engine)
    page = TrainModePage(asker)
    qtbot.add_widget(page)
    page.resize(730, 520)
    page.show()
    return page


def show(
    qtbot: QtBot, page: TrainModePage, asker: Asker, experiment: Experiment, weights: Any
) -> None:
    page.set_network(Shown("mine", experiment, weights, "mine"))
    page.show_drawing(None)
    qtbot.wait_until(lambda: not asker.is_busy())


def text(page: TrainModePage, name: str) -> str:
    return page.findChild(QLabel, name).text()


def masks(page: TrainModePage) -> list[Any]:
    lit = page.picture.lit()
    assert lit is not None
    return [layer.kept for layer in lit.layers[:-1]]


def test_each_answer_has_masks_of_its_own_and_a_batch_of_two_is_plus_and_minus_one(
    qtbot: QtBot, page: TrainModePage, asker: Asker, homework_run: Run
) -> None:
    show(qtbot, page, asker, homework_run.experiment, homework_run.outcome.weights)
    first = masks(page)
    assert all(0 < kept.sum() < len(kept) for kept in first)
    assert f"silenced {(~first[0]).sum()}" in text(page, "trainModeSaid")
    page.findChild(QAbstractButton, "trainModeAgain").click()
    qtbot.wait_until(lambda: not asker.is_busy())
    assert any((one != other).any() for one, other in zip(first, masks(page), strict=True))
    qtbot.wait_until(lambda: page.bars.spread() is not None)
    probabilities = page.bars.probabilities()
    assert probabilities is not None
    assert np.isfinite(probabilities).all()

    assert "Over these 100 images" in text(page, "normWords")
    page.picture.units_clicked.emit(1, range(6, 7))
    assert page.findChild(QComboBox, "normLayer").currentText() == "2"
    assert page.findChild(QSpinBox, "normUnit").value() == 7
    box = page.findChild(QComboBox, "normSize")
    assert [box.itemData(index) for index in range(box.count())] == [2, 16, 100]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.wait_until(lambda: not asker.is_busy())
    assert "+1 and the other −1" in text(page, "normWords")
    page.strips.grab()

    page.bars.show_classes(tuple(f"class {number}" for number in range(20)))
    page.resize(684, 300)
    votes = page.findChild(QLabel, "trainModeVotes")
    votes.setText("Train mode, 50 answers: of two classes with long names, in lines " * 2)
    qtbot.wait_until(lambda: page.bars.geometry().bottom() < votes.geometry().top())


def test_what_it_cannot_show_it_says(qtbot: QtBot, page: TrainModePage, asker: Asker) -> None:
    plain = Experiment().with_knobs(hidden=(), batch_norm=False, dropout=0.0)
    weights = initial_weights(plain)
    show(qtbot, page, asker, plain, weights)
    assert "no dropout" in text(page, "trainModeSaid")
    assert "no batch norm" in text(page, "normNone")
    assert not page.findChild(QComboBox, "normSize").isEnabled()
    gone = {name: each * float("nan") for name, each in weights.items()}
    show(qtbot, page, asker, plain, gone)
    assert "no longer finite" in text(page, "trainModeSaid")
