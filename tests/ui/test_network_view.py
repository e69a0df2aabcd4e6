"""The picture of the network: whose it is, what lights up, and where everything stands."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.arrangement import Placed, arrange
from mnist_desktop.ui.network.columns import columns_of
from mnist_desktop.ui.network.lit import Lit
from mnist_desktop.ui.network.picture import NetworkPicture
from mnist_desktop.ui.network.view import NetworkView
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import SEVEN, WAIT_MS
from tests.ui.test_workflow import Draw, Find

XOR = RECIPES["xor-mlp"].experiment
SOFTMAX = Experiment().with_knob("hidden", ())


@pytest.fixture
def asker(asker: Asker, engine: Engine) -> Asker:
    asker.set_engine(engine)
    return asker


@pytest.fixture
def view(qtbot: QtBot, asker: Asker, homework_run: Run) -> NetworkView:
    """The view beside a form with the homework's experiment, before anything is trained."""
    view = NetworkView(asker)
    qtbot.add_widget(view)
    view.resize(730, 180)
    view.show()
    view.show_experiment(homework_run.experiment)
    return view


def seven(few: Dataset) -> Any:
    return few.test_inputs[0].numpy().reshape(28, 28)


def shown(experiment: Experiment, name: str = "mine") -> Shown:
    return Shown(name, experiment, initial_weights(experiment), f"{name} · eval mode")


def of_homework(run: Run) -> Shown:
    return Shown(run.name, run.experiment, run.outcome.weights, f"{run.name} · eval mode")


def wait_until_lit(qtbot: QtBot, view: NetworkView, experiment: Experiment) -> Lit:
    qtbot.wait_until(
        lambda: (
            view.picture.lit() is not None
            and view.picture.columns() == columns_of(experiment)
            and not view.is_behind()
        ),
        timeout=WAIT_MS,
    )
    lit = view.picture.lit()
    assert lit is not None
    return lit


def caption(view: NetworkView) -> str:
    return view.findChild(QLabel, "networkCaption").text()


def image_of(picture: NetworkPicture) -> QImage:
    return picture.grab().toImage()


def colours_of(picture: NetworkPicture, placed: Placed, units: list[int]) -> list[QColor]:
    image = image_of(picture)
    xs, ys = placed.centres(np.array(units))
    return [image.pixelColor(int(x), int(y)) for x, y in zip(xs, ys, strict=True)]


def lit_by(experiment: Experiment, inputs: Any) -> Lit:
    inputs = np.asarray(inputs, np.float32)
    layers = tuple(Predictor(experiment, initial_weights(experiment)).activity(inputs))
    return Lit(inputs, layers)


@pytest.fixture
def picture(qtbot: QtBot) -> NetworkPicture:
    picture = NetworkPicture()
    qtbot.add_widget(picture)
    picture.resize(730, 156)
    picture.show()
    return picture


# Whose it is.


def test_a_stroke_lights_up_who_reads_it_and_an_edit_brings_the_forms(
    qtbot: QtBot, view: NetworkView, few: Dataset, homework_run: Run
) -> None:
    assert "Draw a digit" in caption(view)
    view.set_network(of_homework(homework_run))
    assert view.picture.lit() is None
    view.show_image(seven(few))
    lit = wait_until_lit(qtbot, view, homework_run.experiment)
    predictor = Predictor(homework_run.experiment, homework_run.outcome.weights)
    expected = predictor.probabilities(few.test_inputs[:1])[0]
    assert lit.layers[-1].outputs == pytest.approx(expected, abs=1e-4)
    assert view.picture.accessibleName() == f"784 → 100 → 100 → 10, reads a {expected.argmax()}"
    assert "homework-q1-1 · eval mode" in caption(view)

    # Another shape in the form: its structure, and a word on who answers.
    other = homework_run.experiment.with_knob("hidden", (30,))
    view.show_experiment(other)
    assert view.picture.lit() is None
    assert view.picture.columns() == columns_of(other)
    assert "in the form, not trained yet" in caption(view)
    # The drawing is there all the same.
    drawn = image_of(view.picture)
    view.show_image(None)
    assert image_of(view.picture) != drawn
    # What is no part of the shape leaves it as it is; newer weights do, too.
    view.show_experiment(other.with_knob("epochs", 3))
    view.set_network(of_homework(homework_run))
    assert view.picture.lit() is None

    view.show_image(seven(few))
    wait_until_lit(qtbot, view, homework_run.experiment)
    view.show_experiment(other.with_knob("activation", Activation.TANH))
    view.show_experiment(other)
    switch = view.findChild(QToolButton, "otherNetworkButton")
    assert "homework-q1-1" in switch.toolTip()
    switch.click()
    wait_until_lit(qtbot, view, homework_run.experiment)
    assert "homework-q1-1 · eval mode" in caption(view)
    switch.click()
    assert view.picture.columns() == columns_of(other)
    view.show_image(seven(few))
    wait_until_lit(qtbot, view, homework_run.experiment)
    view.set_network(shown(other))
    wait_until_lit(qtbot, view, other)
    assert not switch.isVisible()
    view.show_image(None)
    assert view.picture.lit() is None
    assert "Draw a digit" in caption(view)


def test_nothing_is_asked_where_nobody_sees_it(
    view: NetworkView, asker: Asker, few: Dataset, qtbot: QtBot, homework_run: Run
) -> None:
    view.hide()
    view.set_network(of_homework(homework_run))
    view.show_image(seven(few))
    QApplication.processEvents()
    assert not asker.is_asked(view)
    view.show()
    wait_until_lit(qtbot, view, homework_run.experiment)


def test_weights_that_are_no_numbers_light_nothing_up(
    qtbot: QtBot, view: NetworkView, few: Dataset, homework_run: Run
) -> None:
    lost = of_homework(homework_run)
    weights = {name: torch.full_like(each, 0) for name, each in lost.weights.items()}
    weights["linear3.bias"] = torch.full((10,), torch.nan)
    view.set_network(lost._replace(weights=weights))
    view.show_image(seven(few))
    qtbot.wait_until(lambda: "no longer finite" in caption(view), timeout=WAIT_MS)
    assert view.picture.lit() is None


def test_the_rows_of_a_table_take_the_place_of_a_drawing(qtbot: QtBot, view: NetworkView) -> None:
    view.show_experiment(XOR)
    assert "Train it" in caption(view)
    view.set_network(shown(XOR))
    rows = []
    for row in (2, 3, 4, 1, 2):
        lit = wait_until_lit(qtbot, view, XOR)
        rows.append(lit.inputs.tolist())
        assert f"row {row} of 4" in caption(view)
        view.picture.setFocus()
        qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    assert rows == [[0, 1], [1, 0], [1, 1], [0, 0], [0, 1]]
    # The digits' network is another matter.
    view.show_experiment(SOFTMAX)
    assert view.picture.lit() is None
    assert "Draw a digit" in caption(view)


def test_train_mode_crosses_out_what_dropout_silences(
    qtbot: QtBot, view: NetworkView, few: Dataset, homework_run: Run
) -> None:
    view.set_network(of_homework(homework_run))
    view.show_image(seven(few))
    assert wait_until_lit(qtbot, view, homework_run.experiment).layers[0].kept is None
    view.set_train_mode(True)
    lit = wait_until_lit(qtbot, view, homework_run.experiment)
    assert "train mode" in caption(view)
    kept = lit.layers[0].kept
    silenced, others = np.flatnonzero(~kept).tolist(), np.flatnonzero(kept).tolist()
    found = colours_of(view.picture, view.picture.places()[1], silenced + others)
    # The crosses are of one colour, which no unit has.
    assert len({colour.rgb() for colour in found[: len(silenced)]}) == 1
    assert found[0] not in found[len(silenced) :]


def test_the_layers_are_a_click_away_as_a_table(view: NetworkView, homework_run: Run) -> None:
    button = view.findChild(QToolButton, "networkTableButton")
    button.click()
    table = view.findChild(QTableWidget, "networkTable")
    assert table.isVisible()
    assert not view.picture.isVisible()
    view.show_experiment(homework_run.experiment.with_knob("hidden", (7,)))
    assert table.item(0, 1).text() == "Linear(784, 7)"
    button.click()
    assert view.picture.isVisible()


# What is seen.


def test_units_are_lit_where_they_stand(picture: NetworkPicture) -> None:
    experiment = Experiment().with_knob("hidden", (100, 512))
    picture.show_network(experiment)
    before = image_of(picture)
    lit = lit_by(experiment, np.linspace(0, 1, 784))
    picture.show_network(experiment, lit)
    for placed, layer in zip(picture.places()[1:3], lit.layers, strict=False):
        order = np.argsort(layer.outputs)
        dark, bright = colours_of(picture, placed, [int(order[0]), int(order[-1])])
        assert bright.blue() - bright.red() > 100
        assert abs(dark.blue() - dark.red()) < 10
    picture.show_network(experiment)
    assert image_of(picture) == before
    picture.setPalette(QPalette(QColor("#323232")))
    assert image_of(picture).pixelColor(2, 2).lightness() < 80


SHAPES = [
    (Experiment().with_knob("hidden", widths), 784)
    for widths in [(), (1,), (100, 100), (512,) * 3, (8192,) * 8, (8192, 1, 10), (3,) * 8]
] + [
    (XOR.with_knob("hidden", widths), 2) for widths in [(), (2,), (10, 10, 10), (300, 2), (4,) * 8]
]


@pytest.mark.parametrize("size", [(730, 156), (440, 110), (1900, 400), (380, 60)])
@pytest.mark.parametrize(("experiment", "inputs"), SHAPES)
def test_every_network_has_room_on_every_screen(
    experiment: Experiment, inputs: int, size: tuple[int, int]
) -> None:
    placed = arrange(columns_of(experiment), *size, 15.0, 1.0)
    assert placed[0].column.units == inputs
    for one, other in pairwise(placed):
        assert one.rect.right() < other.rect.left()
    for each in placed:
        assert -1 <= each.rect.left() < each.rect.right() <= size[0] + 1
        assert -1 <= each.rect.top() < each.rect.bottom() <= size[1] + 1
        xs, ys = each.centres(np.arange(each.column.units))
        for x, y in ((xs.min(), ys.min()), (xs.max(), ys.max())):
            assert each.rect.contains(x, y)
        if each.grid is not None:
            assert each.grid.cells(each.column.units) <= each.grid.columns * each.grid.rows


@pytest.mark.parametrize("hidden", [(), (40, 3), (8192,)])
def test_what_has_many_units_and_what_has_none_is_painted(
    picture: NetworkPicture, hidden: tuple[int, ...]
) -> None:
    experiment = Experiment().with_knob("hidden", hidden)
    picture.show_network(experiment)
    before = image_of(picture)
    weights = None if hidden else initial_weights(experiment)["linear1.weight"].numpy()
    lit = lit_by(experiment, np.linspace(0, 1, 784))
    picture.show_network(experiment, Lit(lit.inputs, lit.layers, weights))
    assert image_of(picture) != before


@pytest.mark.parametrize("task", [TaskName.XOR, TaskName.TOY])
def test_small_networks_are_painted_with_their_weights(
    picture: NetworkPicture, task: TaskName
) -> None:
    experiment = Experiment(task=task).with_knobs(hidden=(2,), batch_norm=False, dropout=0.0)
    inputs = np.ones(experiment.task_facts.inputs)
    lit = lit_by(experiment, inputs)
    picture.show_network(experiment, lit)
    before = image_of(picture)
    tip = picture.tip_at(picture.places()[1].rect.center())
    assert f"Unit 2: bias {lit.layers[0].bias[1]:.3g}, z {lit.layers[0].z[1]:.3g}" in tip
    picture.resize(250, 156)  # too narrow for them
    QApplication.processEvents()
    assert image_of(picture) != before


# What one does with it.


def test_keys_and_clicks_choose_layers_and_add_them(qtbot: QtBot, picture: NetworkPicture) -> None:
    experiment = Experiment().with_knob("hidden", (100, 50))
    picture.show_network(experiment)
    chosen: list[int] = []
    wished: list[Any] = []
    assert "Add a hidden layer" in picture.tip_at(picture.signs()[0])
    assert picture.tip_at(picture.places()[2].rect.center()).startswith("Hidden layer 2: 50 units")
    picture.layer_chosen.connect(chosen.append)
    picture.widths_wished.connect(wished.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(picture, key)
    assert (
        "Hidden layer 2: 50 units, ReLU, batch norm, dropout 0.3" in picture.accessibleDescription()
    )
    qtbot.keyClicks(picture, "+")
    qtbot.keyClick(picture, Qt.Key.Key_End)
    qtbot.keyClick(picture, Qt.Key.Key_Return)  # outputs have no settings
    assert chosen == [0, 1]
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(picture, left, pos=picture.places()[1].rect.center().toPoint())
    assert chosen == [0, 1, 0]
    for sign in picture.signs():
        qtbot.mouseClick(picture, left, pos=sign.toPoint())
    assert wished == [(100, 50, 50), (100, 100, 50), (100, 100, 50), (100, 50, 50)]
    qtbot.mouseClick(picture, left, pos=QPoint(1, 1))
    assert chosen == [0, 1, 0]

    picture.show_network(experiment, can_add=False)
    assert picture.signs() == []
    picture.show_network(Experiment().with_knob("hidden", (9,) * 8))
    assert picture.signs() == []
    for experiment, width in ((SOFTMAX, 100), (XOR.with_knob("hidden", ()), 4)):
        picture.show_network(experiment)
        (sign,) = picture.signs()
        qtbot.mouseClick(picture, left, pos=sign.toPoint())
        assert wished[-1] == (width,)


def test_in_the_window_it_follows_the_pad_and_leads_to_the_form(
    qtbot: QtBot, window: Window, find: Find, draw: Draw
) -> None:
    view = window.findChild(NetworkView)
    assert view.picture.columns() == columns_of(window.experiment())
    draw(find(DigitPad, "digitPad"), SEVEN)
    qtbot.wait_until(lambda: view.picture.lit() is not None, timeout=WAIT_MS)
    assert view.picture.accessibleName().endswith("reads a 7")
    assert "Ready-made network" in caption(view)
    find(QAction, "formAction").setChecked(False)
    view.layer_chosen.emit(1)
    assert find(QSpinBox, "hidden_2").hasFocus()
    view.widths_wished.emit((100, 100, 100))
    assert window.experiment().network.hidden == (100, 100, 100)
    assert find(QSpinBox, "hidden_3").isVisible()
    assert view.picture.columns() == columns_of(window.experiment())
