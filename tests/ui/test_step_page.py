"""The page "Step by step": a unit opened, and a step told number by number."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning import one_step
from mnist_desktop.learning.arithmetic import Place, figure
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.percent import percent
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.view import NetworkView
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.step.page import StepPage
from mnist_desktop.ui.step.picture import StepPicture
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import SEVEN
from tests.ui.test_workflow import Draw

XOR = RECIPES["xor-mlp"].experiment
OWN, FORMS = 1, 2  # in the list of examples, where there is a network that answers


@pytest.fixture
def asker(asker: Asker, engine: Engine) -> Asker:
    asker.set_engine(engine)
    return asker


@pytest.fixture
def page(qtbot: QtBot, asker: Asker) -> StepPage:
    page = StepPage(asker)
    qtbot.add_widget(page)
    page.resize(730, 520)
    page.show()
    return page


def known(qtbot: QtBot, page: StepPage, asker: Asker) -> Told:
    qtbot.wait_until(lambda: not asker.is_busy())
    told = page.told()
    assert told is not None
    return told


def press(page: StepPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button.isEnabled()
    button.click()


def choose(page: StepPage, name: str, index: int) -> None:
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def panel(page: StepPage) -> str:
    """All that is said of what is opened."""
    names = ("stepOpenedTitle", "stepSum", "stepAfter")
    return " ".join(page.findChild(QLabel, name).text() for name in names)


def middle_of(picture: StepPicture, spot: Spot) -> QPoint:
    """Where a unit is, laid out as it is now."""
    QApplication.processEvents()
    drawing = picture.drawing()
    assert drawing is not None
    width, height = picture.width(), picture.height()
    places = [QPoint(x, y) for x in range(0, width, 9) for y in range(0, height, 9)]
    found = [each for each in places if drawing.spot_at(QPointF(each)) == spot]
    return found[len(found) // 2]


def network(experiment: Experiment, weights: Any = None) -> Shown:
    return Shown("mine", experiment, weights or initial_weights(experiment), "mine")


def image(few: Dataset) -> Any:
    return few.test_inputs[0].numpy().reshape(28, 28)


# A gate, all of it in sight.


def test_a_step_of_a_gate_is_told_part_by_part(qtbot: QtBot, page: StepPage, asker: Asker) -> None:
    page.example.show_experiment(XOR)
    step = known(qtbot, page, asker).step
    assert step is not None
    assert len(step.losses) == 4
    pictures = [page.picture.grab().toImage()]
    for name, part in (
        ("forwardButton", Beat(Part.FORWARD, 1)),
        ("lossButton", Beat(Part.LOSS)),
        ("backOneButton", Beat(Part.BACK, 1)),
        ("backTwoButton", Beat(Part.BACK, 0)),
        ("updateButton", Beat(Part.UPDATE)),
    ):
        press(page, name)
        assert page.beat() == part
        pictures.append(page.picture.grab().toImage())
    assert all(one != two for one, two in pairwise(pictures))
    assert figure(step.loss) in page.words()
    assert figure(step.loss_after) in page.words()
    assert "begins anew" not in page.words()  # SGD has nothing to remember
    assert step.loss_after < step.loss
    press(page, "stepBackButton")
    assert page.beat() == Beat(Part.BACK, 0)
    # The next step begins where this one has ended.
    press(page, "updateButton")
    press(page, "forwardButton")
    after = known(qtbot, page, asker)
    assert after.state.steps == 1
    assert after.step is not None
    assert after.step.loss == pytest.approx(step.loss_after)
    page.example.show_experiment(XOR.with_knob("optimizer", Optimizer.ADAM))
    known(qtbot, page, asker)
    press(page, "updateButton")
    assert "begins anew" in page.words()


def test_play_goes_through_all_of_it_and_can_be_held(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, asker: Asker
) -> None:
    monkeypatch.setattr("mnist_desktop.ui.step.page._PLAY_MS", 0)
    page = StepPage(asker)
    qtbot.add_widget(page)
    page.show()
    page.example.show_experiment(XOR)
    known(qtbot, page, asker)
    button = page.findChild(QAbstractButton, "playButton")
    press(page, "playButton")
    assert (page.beat(), button.text()) == (Beat(Part.FORWARD, 0), "Hold")
    press(page, "playButton")
    assert button.text() == "Play"
    press(page, "playButton")
    qtbot.wait_until(lambda: page.beat() == Beat(Part.UPDATE))
    assert button.text() == "Play"
    # Once more: the next step, from where this one has led.
    press(page, "playButton")
    qtbot.wait_until(lambda: page.beat() == Beat(Part.UPDATE) and not asker.is_busy())
    assert known(qtbot, page, asker).state.steps == 1


def test_many_steps_are_taken_on_a_copy_and_taken_back(
    qtbot: QtBot, page: StepPage, asker: Asker
) -> None:
    shown = network(XOR)
    before = {name: each.clone() for name, each in shown.weights.items()}
    page.example.show_experiment(XOR)
    page.example.set_network(shown)
    start = known(qtbot, page, asker)
    assert start.state.weights is shown.weights
    for count, steps in ((100, 100), (10, 110), (1, 111)):
        press(page, f"steps{count}")
        assert known(qtbot, page, asker).state.steps == steps
    assert "111 steps" in page.findChild(QLabel, "stepTitle").text()
    for steps in (110, 100, 0):
        press(page, "stepBackButton")
        assert known(qtbot, page, asker).state.steps == steps
    press(page, "steps10")
    known(qtbot, page, asker)
    press(page, "startOverButton")
    again = known(qtbot, page, asker)
    assert again.state.steps == 0
    assert start.step is not None
    assert again.step is not None
    assert again.step.loss == start.step.loss
    assert all(torch.equal(shown.weights[name], each) for name, each in before.items())


def test_one_row_alone_and_batch_norm(qtbot: QtBot, page: StepPage, asker: Asker) -> None:
    page.example.show_experiment(XOR.with_knob("batch_norm", True))
    norm = known(qtbot, page, asker).layers[0].norm
    assert norm is not None
    assert norm.over_batch
    choose(page, "stepRows", 3)
    told = known(qtbot, page, asker)
    assert told.layers[0].inputs.tolist() == [[1, 0]]
    norm = told.layers[0].norm
    assert norm is not None
    assert not norm.over_batch
    assert "needs more than one example" in page.words()


def test_units_and_connections_are_opened_and_stay_open(
    qtbot: QtBot, page: StepPage, asker: Asker
) -> None:
    page.example.show_experiment(XOR)
    told = known(qtbot, page, asker)
    picture = page.picture
    wanted = Spot(0, 1, 2)
    at = middle_of(picture, wanted)
    qtbot.mouseMove(picture, at)
    assert picture.picked() == wanted
    text = panel(page)
    assert "unit 2, for (1, 0)" in text
    assert figure(told.layers[0].z[2, 1]) in text
    assert figure(told.layers[0].outputs[2, 1]) in text
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(picture, QPoint(1, 1))
    assert picture.picked() == wanted
    # From an open unit, the connection to a neighbour.
    qtbot.mouseMove(picture, middle_of(picture, Spot(-1, 0, 0)))
    assert picture.picked() == Place(0, 1, 0)
    assert told.step is not None
    text = panel(page)
    assert "Chain rule" in text
    assert figure(told.step.gradients[0].weight[1, 0]) in text
    assert figure(told.step.updates["linear1.weight"].after[1, 0]) in text
    picture.pin(Spot(1, 0, 0))
    assert figure(told.layers[1].outputs[0, 0]) in panel(page)
    assert figure(told.step.loss) in panel(page)
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert picture.picked() == Spot(0, 0, 0)
    qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert picture.picked() is None or isinstance(picture.picked(), Place)


def test_the_warm_up_of_the_notes(qtbot: QtBot, page: StepPage, asker: Asker) -> None:
    choose(page, "stepExample", 0)
    qtbot.wait_until(lambda: not asker.is_busy())
    press(page, "forwardButton")
    assert "−7" in page.words()
    press(page, "backTwoButton")
    assert "1 · y = 5" in page.words()
    assert not page.findChild(QAbstractButton, "updateButton").isEnabled()


# A drawing.


def test_a_step_on_a_drawing_is_towards_what_it_is_said_to_be(
    qtbot: QtBot, page: StepPage, asker: Asker, few: Dataset, homework_run: Run
) -> None:
    assert "Draw a digit" in page.words()
    page.example.set_network(network(homework_run.experiment, homework_run.outcome.weights))
    page.example.show_drawing(image(few))
    told = known(qtbot, page, asker)
    assert told.step is not None
    assert told.step.labels[0] == told.layers[-1].outputs[0].argmax()
    assert "Batch norm uses its running" in page.words()
    assert all(layer.factors is None for layer in told.layers)
    page.example.show_drawing(image(few), 4)
    step = known(qtbot, page, asker).step
    assert step is not None
    assert step.labels[0] == 4
    press(page, "updateButton")
    assert "The 4 gets" in page.words()
    assert step.answers_after[0, 4] > step.layers[-1].outputs[0, 4]
    page.findChild(QCheckBox, "stepDropout").click()
    told = known(qtbot, page, asker)
    factors = told.layers[0].factors
    assert factors is not None
    dropped = int(np.flatnonzero(factors[0] == 0)[0])
    page.picture.pin(Spot(0, dropped))
    assert "dropped" in panel(page)
    assert page.findChild(QWidget, "stepProducts").isVisible()
    page.picture.pin(Spot(2, 4))
    assert "Softmax" in panel(page)
    press(page, "backTwoButton")
    page.picture.pin(None)
    lines = told.back[1]
    place = Place(1, int(lines.targets[0]), int(lines.sources[0]))
    page.picture.pin(place)
    assert "0.999" in panel(page)  # Adam's own arithmetic
    page.picture.grab()


# What cannot be shown.


@pytest.mark.parametrize(
    ("knobs", "sentence"),
    [
        ({"hidden": (8192,) * 8}, "This network learns 476,"),
        ({"hidden": ()}, ""),
    ],
)
def test_a_network_before_its_training(
    qtbot: QtBot,
    page: StepPage,
    asker: Asker,
    few: Dataset,
    knobs: dict[str, Any],
    sentence: str,
) -> None:
    page.example.show_experiment(Experiment().with_knobs(**knobs))
    page.example.show_drawing(image(few))
    qtbot.wait_until(lambda: not asker.is_busy())
    if sentence:
        assert sentence in page.words()
        assert not page.findChild(QAbstractButton, "playButton").isEnabled()
        return
    # Without a hidden layer, step 1 is all.
    press(page, "backTwoButton")
    assert page.beat() == Beat(Part.BACK, 0)
    page.picture.pin(Spot(0, 3))
    assert "The 3" in panel(page)
    page.picture.grab()


def test_a_trained_one_that_is_too_large_is_opened_but_not_stepped(
    qtbot: QtBot, page: StepPage, asker: Asker, few: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_step, "MOST_PARAMETERS", 1000)
    page.example.set_network(network(Experiment().with_knob("hidden", (30,))))
    page.example.show_drawing(image(few))
    told = known(qtbot, page, asker)
    assert told.step is None
    assert "steps are shown of networks of up to 1,000" in page.words()
    assert not page.findChild(QAbstractButton, "updateButton").isEnabled()
    press(page, "forwardButton")
    page.picture.pin(Spot(0, 5))
    assert figure(told.layers[0].z[0, 5]) in panel(page)
    page.picture.pin(Place(0, 5, 300))
    assert "w · x" in panel(page)


def test_a_tables_network_of_too_many_weights_is_not_drawn(
    qtbot: QtBot, page: StepPage, asker: Asker
) -> None:
    page.example.show_experiment(RECIPES["xor-mlp"].experiment.with_knob("hidden", (8192,) * 8))
    qtbot.wait_until(lambda: not asker.is_busy())
    assert page.told() is None
    assert "10,000 at most" in page.words()


def test_numbers_that_are_none_are_said_to_be(
    qtbot: QtBot, page: StepPage, asker: Asker, few: Dataset
) -> None:
    experiment = Experiment()
    weights = initial_weights(experiment)
    weights["linear2.weight"] = torch.full_like(weights["linear2.weight"], torch.inf)
    page.example.set_network(network(experiment, weights))
    page.example.show_drawing(image(few))
    qtbot.wait_until(lambda: not asker.is_busy())
    assert page.told() is None
    assert "no longer finite from its layer 2 on" in page.words()


# In the window.


def test_a_double_click_on_a_unit_of_the_picture_opens_it(
    qtbot: QtBot, window: Window, draw: Draw
) -> None:
    draw(window.findChild(DigitPad), SEVEN)
    picture = window.findChild(NetworkView, "network").picture
    placed = picture.places()[1]
    x, y = (int(each[0]) for each in placed.centres(np.array([20])))
    qtbot.mouseDClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    page = window.findChild(StepPage)
    assert page.isVisible()
    qtbot.wait_until(lambda: page.picture.picked() == Spot(0, 20))
    assert "Hidden layer 1, unit 21" in panel(page)


# What a unit likes.


def test_a_units_favourite_images_are_found_once(
    qtbot: QtBot, page: StepPage, asker: Asker, homework_run: Run, few: Dataset
) -> None:
    page.example.set_network(network(homework_run.experiment, homework_run.outcome.weights))
    page.example.show_drawing(image(few))
    known(qtbot, page, asker)
    view = page.findChild(QWidget, "stepLiking")
    assert view.isHidden()
    for unit in (3, 4):
        page.picture.pin(Spot(1, unit))
        if unit == 3:
            words = view.findChild(QLabel, "stepLikingWords")
            assert "Looking" in words.text()
            qtbot.wait_until(lambda words=words: "excite it most" in words.text())
            qtbot.wait_until(lambda: not asker.is_asked(view))  # nor is it asked for the other one
        pictures = view.findChildren(PixelPicture)
        assert len(pictures) == 9
        best = pictures[0].pixels()
        assert best is not None
        row = favourite(homework_run, few, unit)
        assert best.ravel() == pytest.approx(few.train_inputs[row].numpy())
    assert not asker.is_asked(view)
    page.picture.pin(None)
    assert view.isHidden()


def favourite(run: Run, few: Dataset, unit: int) -> int:
    """The image that excites a unit of the second hidden layer most."""
    state = one_step.State(run.outcome.weights)
    layers = list(one_step.forward(run.experiment, state, few.train_inputs[:].numpy()))
    return int(layers[1].outputs[:, unit].argmax())


# The loss as a likelihood.


def test_the_loss_is_a_likelihood_of_rows_and_of_a_batch(
    qtbot: QtBot, page: StepPage, asker: Asker, homework_run: Run, few: Dataset
) -> None:
    page.example.show_experiment(XOR)
    step = known(qtbot, page, asker).step
    assert step is not None
    view = page.findChild(QWidget, "stepLikelihood")
    assert view.isHidden()
    press(page, "lossButton")
    assert not view.isHidden()
    right = np.exp(-step.losses)
    said = page.findChild(QLabel, "likelihoodBatch").text()
    assert figure(right.prod(), 3) in said
    assert percent(math.exp(-step.loss)) in said
    page.findChild(QSlider, "likelihoodShare").setValue(250)
    assert page.findChild(QLabel, "likelihoodPoint").text() == "p = 25.0 %: −log p = 1.39"
    page.picture.pin(Spot(0, 0))
    assert view.isHidden()

    page.example.show_experiment(homework_run.experiment)
    page.example.set_network(network(homework_run.experiment, homework_run.outcome.weights))
    page.example.show_drawing(image(few))
    known(qtbot, page, asker)
    press(page, "lossButton")
    known(qtbot, page, asker)
    images, labels = few.train_inputs[:100].numpy(), few.train_labels[:100].numpy()
    predictor = Predictor(homework_run.experiment, homework_run.outcome.weights)
    logs = np.log(predictor.probabilities(images)[np.arange(100), labels])
    said = page.findChild(QLabel, "likelihoodBatch").text()
    assert "first 100 training images" in said
    assert percent(math.exp(logs.mean())) in said
    assert "0, 0, 0, 0, 0, 0, 0, 1, 0, 0" in page.findChild(QLabel, "likelihoodLabel").text()
    page.grab()
