"""The page of optimizers: their ways down a hill, from where one likes, as fast as one says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.hills import HILLS, HillName
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.training import Training
from mnist_desktop.history.driving import drive
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.learning import valley
from mnist_desktop.learning.hills import descent, heights
from mnist_desktop.learning.training import train
from mnist_desktop.runs.plan import Plan
from mnist_desktop.ui.hills.hill_plot import HillPlot
from mnist_desktop.ui.hills.page import STEPS, OptimizersPage
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.training import LiveRun
from mnist_desktop.ui.plain_label import PlainLabel
from tests.ui.conftest import PatientBot


class Engine:
    """The part of the engine that the page asks."""

    def descend(
        self, hill: HillName, trainings: Sequence[Training], start: tuple[float, float], steps: int
    ) -> Iterator[NDArray[np.float64]]:
        return (descent(hill, each, start, steps) for each in trainings)

    def heights(self, hill: HillName, cells: int) -> NDArray[np.float64]:
        return heights(hill, cells)


@pytest.fixture
def page(qtbot: PatientBot, asker: Asker) -> OptimizersPage:
    asker.set_engine(Engine())
    page = OptimizersPage(asker)
    qtbot.add_widget(page)
    page.show()
    qtbot.waitUntil(lambda: not asker.is_busy())
    return page


def set_of(page: OptimizersPage) -> set[Optimizer]:
    return set(page.ways())


def test_who_is_ticked_goes_down_the_hill(page: OptimizersPage, qtbot: QtBot, asker: Asker) -> None:
    assert set_of(page) == {Optimizer.SGD, Optimizer.MOMENTUM, Optimizer.RMSPROP, Optimizer.ADAM}
    page.findChild(QCheckBox, "go_nadam").click()
    page.findChild(QCheckBox, "go_sgd").click()
    qtbot.waitUntil(lambda: not asker.is_busy())
    assert Optimizer.NADAM in set_of(page)
    assert Optimizer.SGD not in set_of(page)
    for box in page.findChildren(QCheckBox):
        box.setChecked(False)
    qtbot.waitUntil(lambda: not asker.is_busy())
    assert set_of(page) == set()


def test_it_begins_where_the_ring_is_put(page: OptimizersPage, qtbot: QtBot, asker: Asker) -> None:
    page.findChild(HillPlot, "hillPlotPlace").start_moved.emit(2.0, -1.0)
    qtbot.waitUntil(lambda: not asker.is_busy())
    assert all(tuple(way[0, :2]) == (2.0, -1.0) for way in page.ways().values())


def test_another_hill_has_rates_of_its_own(
    page: OptimizersPage, qtbot: QtBot, asker: Asker
) -> None:
    hills = page.findChild(QComboBox, "hillBox")
    hills.setCurrentIndex(hills.findData(HillName.BEALE))
    hills.activated.emit(hills.currentIndex())
    qtbot.waitUntil(lambda: not asker.is_busy())
    rate = page.findChild(QDoubleSpinBox, "rate_sgd").value()
    assert rate == HILLS[HillName.BEALE].rate(Optimizer.SGD)
    training = Training(optimizer=Optimizer.SGD, learning_rate=rate)
    expected = descent(HillName.BEALE, training, HILLS[HillName.BEALE].start, STEPS)
    np.testing.assert_array_equal(page.ways()[Optimizer.SGD], expected)


def test_a_rate_that_is_too_high_is_told(page: OptimizersPage, qtbot: QtBot, asker: Asker) -> None:
    page.findChild(QDoubleSpinBox, "rate_sgd").setValue(1000)
    qtbot.waitUntil(lambda: not asker.is_busy())
    slider = page.findChild(QSlider, "hillStep")
    slider.setValue(STEPS)
    assert "diverged" in {label.text() for label in page.findChildren(PlainLabel)}
    slider.setValue(0)
    assert "diverged" not in {label.text() for label in page.findChildren(PlainLabel)}


def test_the_loss_of_two_runs_is_drawn_over_one_plane_and_can_be_broken_off(
    page: OptimizersPage, qtbot: QtBot, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(valley, "CELLS", 4)
    plane, box = page.run_plane, page.findChild(QComboBox, "hillBox")
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    notice, draw = page.findChild(QLabel, "valleyNotice"), page.findChild(QPushButton, "valleyDraw")
    assert "Train a network" in notice.text()
    assert not draw.isEnabled()
    xor = RECIPES["xor-mlp"].experiment.with_knob("steps", 30)
    others = (xor.with_knob("seed", 2), xor.with_knob("hidden", (3,)))
    runs = []
    for number, experiment in enumerate((xor, *others)):
        history, data = GrowingHistory(experiment), load_for(experiment)
        drive(train(experiment, data), history.take)
        runs.append(LiveRun(str(number), f"run {number}", Plan("x", experiment, data), history))
    plane.set_runs(tuple(runs))
    draw.click()
    assert draw.text() == "Stop"
    draw.click()
    qtbot.waitUntil(lambda: not asker.is_busy())
    assert plane.valley() is None
    assert notice.text() == "Broken off."
    draw.click()
    qtbot.waitUntil(lambda: plane.valley() is not None)
    assert len(plane.valley().ways) == 2
    said = page.findChild(QLabel, "valleySaid").text()
    assert said.startswith("run 0: loss ")
    assert "the other run has another network" in said
    page.findChild(QSlider, "valleyMoment").setValue(0)
    assert (
        f"run 1: loss {plane.valley().ways[1][0, 2]:.3g}"
        in page.findChild(QLabel, "valleySaid").text()
    )
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert page.findChild(QCheckBox, "go_sgd").isVisible()
