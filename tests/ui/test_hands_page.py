"""The page "Hands on": a copy is changed, and all that is said follows; the network itself stays."""

from __future__ import annotations

import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QDoubleSpinBox, QLabel, QSlider
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.hands.page import HandsPage
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.columns import Kind

AND = RECIPES["perceptron-and"].experiment


@pytest.fixture
def asker(asker: Asker, engine: Engine) -> Asker:
    asker.set_engine(engine)
    return asker


@pytest.fixture
def page(qtbot: QtBot, asker: Asker) -> HandsPage:
    page = HandsPage(asker)
    qtbot.add_widget(page)
    page.resize(730, 520)
    page.show()
    return page


def text(page: HandsPage, name: str) -> str:
    return page.findChild(QLabel, name).text()


def known(qtbot: QtBot, page: HandsPage, asker: Asker) -> None:
    qtbot.wait_until(lambda: not asker.is_busy())


def test_and_is_solved_by_hand_on_a_copy(qtbot: QtBot, page: HandsPage, asker: Asker) -> None:
    weights = initial_weights(AND)
    before = {name: each.clone() for name, each in weights.items()}
    page.show_experiment(AND)
    page.set_network(Shown("mine", AND, weights, "mine"))
    qtbot.wait_until(lambda: "mine" in text(page, "handsWhose"))
    known(qtbot, page, asker)
    assert "not changed yet" in text(page, "handsWhose")
    for row, value in enumerate((10.0, 10.0, -15.0)):
        page.findChild(QDoubleSpinBox, f"hand0Box{row}").setValue(value)
    known(qtbot, page, asker)
    assert "4 of 4 rows right" in text(page, "handsVerdict")
    assert text(page, "handUnitTitle0") == "P(1) = AND"
    assert page.findChild(QSlider, "hand0Slider2").value() == -1500
    assert "changed copy of mine: nothing of it enters the run" in text(page, "handsWhose")
    assert all(torch.equal(each, before[name]) for name, each in weights.items())

    # The line is dragged through (0, 0.5): all but (0, 0) are on one side now.
    page.rows.plane.line_moved.emit(0, 0.0, 0.5)
    known(qtbot, page, asker)
    assert text(page, "handUnitTitle0") == "P(1) = OR"
    assert page.findChild(QDoubleSpinBox, "hand0Box2").value() == pytest.approx(-5)
    page.set_network(Shown("newer", AND, weights, "newer"))  # which does not take the copy away
    page.findChild(QAbstractButton, "handsBack").click()
    known(qtbot, page, asker)
    assert "newer, not changed yet" in text(page, "handsWhose")
    first = page.findChild(QDoubleSpinBox, "hand0Box0").value()
    assert first == pytest.approx(weights["linear1.weight"][0, 0].item(), abs=6e-4)


def test_no_line_parts_xor_and_a_diverged_network_says_so(
    qtbot: QtBot, page: HandsPage, asker: Asker
) -> None:
    xor = RECIPES["perceptron-xor"].experiment
    page.show_experiment(xor)
    known(qtbot, page, asker)
    assert "untrained" in text(page, "handsWhose")
    assert "three of XOR's rows" in text(page, "handsMade")
    # Before the new network is known, the boxes in sight are the old one's.
    page.show_experiment(RECIPES["xor-mlp"].experiment)
    known(qtbot, page, asker)
    numbers = (20, 20, -10, -20, -20, 30, 20, 20, -30)  # OR, NAND, and AND of the two
    for place, value in enumerate(numbers):
        page.findChild(QDoubleSpinBox, f"hand{place // 3}Box{place % 3}").setValue(value)
    known(qtbot, page, asker)
    made = "The output is XOR: h₁ AND h₂, where h₁ = OR and h₂ = NAND."
    assert text(page, "handsMade") == made
    page.show_experiment(xor)
    page.findChild(QDoubleSpinBox, "hand2Box0").setValue(3.0)
    known(qtbot, page, asker)
    assert not page.changes
    weights = {name: each * float("nan") for name, each in initial_weights(xor).items()}
    page.set_network(Shown("gone", xor, weights, "gone"))
    qtbot.wait_until(lambda: "diverged" in text(page, "handsNotice"))


def test_units_of_a_network_of_digits_are_silenced(
    qtbot: QtBot, page: HandsPage, asker: Asker, homework_run: Run
) -> None:
    experiment, weights = homework_run.experiment, homework_run.outcome.weights
    page.set_network(Shown("homework", experiment, weights, "homework"))
    qtbot.wait_until(lambda: "homework" in text(page, "handsWhose"))
    known(qtbot, page, asker)
    untouched = text(page, "handsAccuracy")
    picture = page.digits.picture
    placed = next(each for each in picture.places() if each.column.kind is Kind.UNITS)
    at = next(
        QPoint(x, y)
        for x in range(picture.width())
        for y in range(0, picture.height(), 3)
        if placed.unit_at(QPointF(x, y)) == 0
    )
    for _ in range(2):  # silent, and not any more
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
        known(qtbot, page, asker)
        lit = picture.lit()
        assert lit is not None
        kept = lit.layers[0].kept
        assert (kept is not None and not kept[0]) == bool(page.changes.silenced)
    assert not page.changes
    for _ in range(10):
        page.findChild(QAbstractButton, "handsMore").click()
    known(qtbot, page, asker)
    assert text(page, "handsAccuracy") != untouched
    assert untouched in text(page, "handsAccuracyWords")
    output = picture.places()[-1].rect.center().toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=output)
    assert "cannot be silenced" in text(page, "handsAccuracyWords")
    page.findChild(QAbstractButton, "handsBack").click()
    page.findChild(QSlider, "handsNoise").setValue(200)
    known(qtbot, page, asker)
    assert text(page, "handsAccuracy") != untouched
    assert "Noise: 200 %" in text(page, "handsWhose")


def test_a_huge_network_is_refused_with_a_sentence(page: HandsPage) -> None:
    huge = Experiment().with_knobs(hidden=(8192,) * 8)
    page.show_experiment(huge)
    page.set_network(Shown("huge", huge, {}, "huge"))
    page.hide()
    page.show()
    assert "20,000,000" in text(page, "handsNotice")
