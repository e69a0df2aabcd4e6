"""The page Embedding: the map follows the network, the layer and the drawing."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.space.page import SpacePage
from tests.builders import short_experiment
from tests.ui.conftest import PatientBot


@pytest.fixture
def page(qtbot: PatientBot, asker: Asker, mnist: Dataset) -> SpacePage:
    def data(experiment: Experiment) -> Dataset:
        return load_for(experiment, mnist)

    asker.set_engine(SimpleNamespace(mnist=mnist, examples=data, predictor=Predictor))
    page = SpacePage(asker)
    page.resize(700, 400)
    qtbot.add_widget(page)
    page.show()
    return page


def settle(qtbot: PatientBot, page: SpacePage, asker: Asker) -> None:
    qtbot.wait_until(lambda: not page.is_behind() and not asker.is_busy())


def shown_of(experiment: Experiment, name: str = "a run", factor: float = 1) -> Shown:
    weights = {name: each * factor for name, each in initial_weights(experiment).items()}
    return Shown(name, experiment, weights, f"{name} · eval mode")


def text(page: SpacePage, name: str) -> str:
    return page.findChild(QLabel, name).text()


def test_the_map_follows_the_network_the_layer_and_the_drawing(
    page: SpacePage, qtbot: PatientBot, asker: Asker, mnist: Dataset
) -> None:
    experiment = short_experiment(hidden=(20, 10))
    page.show_experiment(experiment)
    settle(qtbot, page, asker)
    assert "not trained yet" in text(page, "spaceSource")  # the form's
    first = page.found()
    assert first.outputs.shape == (1000, 10)
    page.set_network(shown_of(experiment, factor=1.5), is_training=True)
    settle(qtbot, page, asker)
    followed = page.found()
    assert followed is not first
    assert followed.inputs is first.inputs
    assert text(page, "spaceSource") == "a run · eval mode"
    layers = page.findChild(QComboBox, "spaceLayer")
    assert [layers.itemText(index) for index in range(layers.count())] == [
        *("Inputs (784)", "Hidden layer 1 (20)", "Hidden layer 2 (10)", "Scores (10)")
    ]
    assert layers.currentIndex() == 2
    layers.setCurrentIndex(1)
    layers.activated.emit(1)
    page.show_drawing(mnist.test_inputs[[5]].numpy().reshape(28, 28))
    settle(qtbot, page, asker)
    mapped = page.found()
    assert mapped.layer == 1
    assert page.map.place() == pytest.approx(mapped.places[5], abs=1e-4)
    pictures = [each.pixels() for each in page.findChildren(PixelPicture) if each.isVisible()]
    assert len(pictures) == 8
    # Its nearest neighbour among the test images is itself.
    np.testing.assert_array_equal(pictures[0].reshape(-1), mapped.inputs[5])
    page.show_drawing(None)
    assert page.map.place() is None
    assert "Draw a digit" in text(page, "neighboursSaid")


def test_a_point_that_is_pressed_shows_its_image_and_the_arrows_go_on(
    page: SpacePage, qtbot: PatientBot, asker: Asker
) -> None:
    page.show_experiment(short_experiment(hidden=(20,)))
    settle(qtbot, page, asker)
    mapped, row = page.found(), int(page.found().places[:, 0].argmin())  # nobody is beside it
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=page.map.pixel_of(row).toPoint())
    said = text(page, "chosenWords")
    assert said.startswith(f"Test image {row}, a {mapped.labels[row]}: the network reads ")
    qtbot.keyClick(page.map, Qt.Key.Key_Right)
    assert text(page, "chosenWords") != said
    page.findChild(QCheckBox, "spacePictures").click()
    page.map.grab()  # as pictures


@pytest.mark.parametrize("task", [TaskName.XOR, TaskName.MOONS, TaskName.TOY])
def test_a_table_has_a_map_without_pictures(
    task: TaskName, page: SpacePage, qtbot: PatientBot, asker: Asker
) -> None:
    experiment = Experiment(task=task).with_knobs(batch_norm=False, hidden=(2,))
    page.show_experiment(experiment)
    settle(qtbot, page, asker)
    assert (page.found().grid is None) == (task is TaskName.TOY)
    assert not page.findChild(QCheckBox, "spacePictures").isVisible()
    page.map.grab()
    page.map.chosen.emit(1)
    assert "of class" in text(page, "chosenWords")
    page.show_experiment(experiment.with_knob("hidden", ()))
    settle(qtbot, page, asker)
    assert page.found().layer == 1  # the scores


def test_what_cannot_be_mapped_is_a_sentence(
    page: SpacePage, qtbot: PatientBot, asker: Asker
) -> None:
    page.show_experiment(short_experiment(hidden=(8192,) * 8))
    settle(qtbot, page, asker)
    assert "too large" in text(page, "spaceNotice")
    experiment = short_experiment(hidden=(5, 1), batch_norm=False)
    page.show_experiment(experiment)
    page.set_network(shown_of(experiment), is_training=False)
    settle(qtbot, page, asker)
    assert "one number" in text(page, "spaceShare")
    for factor, said in (
        (float("nan"), "no longer finite numbers"),
        (0, "the same of every example"),
    ):
        page.set_network(shown_of(experiment, factor=factor), is_training=False)
        settle(qtbot, page, asker)
        assert said in text(page, "spaceNotice")
        assert page.findChild(QLabel, "spaceNotice").isVisible()
        assert page.found() is None
