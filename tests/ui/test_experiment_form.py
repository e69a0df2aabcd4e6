"""The form: every knob of the spec has an editor that shows, edits and explains it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation, Optimizer
from mnist_desktop.experiment.knobs import Choice, knob_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment

FIELDS = {
    name: PARTS[part].model_fields[name]
    for name, part in PART_OF.items()
    if knob_of(PARTS[part].model_fields[name]).in_form
    and name != "own_data"  # test_own_data_in_the_window.py
}


@pytest.fixture(scope="module")
def made(qapp: QApplication) -> Iterator[ExperimentForm]:
    form = ExperimentForm(Experiment())
    form.show()
    yield form
    form.close()


@pytest.fixture
def form(made: ExperimentForm) -> ExperimentForm:
    """A form that shows the default experiment; to make one takes longer than most of these tests."""
    made.set_experiment(Experiment())
    return made


def change(form: ExperimentForm, name: str) -> Any:
    """Change a knob's editor as a person would, and return the value to expect."""
    field = FIELDS[name]
    if name == "hidden":
        form.findChild(QSpinBox, "hidden_2").setValue(33)
        return (100, 33)
    if field.annotation is bool:
        box = form.findChild(QCheckBox, name)
        box.click()
        return box.isChecked()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Choice):
        box = form.findChild(QComboBox, name)
        box.setCurrentIndex((box.currentIndex() + 1) % box.count())
        return list(field.annotation)[box.currentIndex()]
    if knob_of(field).off is not None:
        form.findChild(QCheckBox, f"{name}_on").setChecked(True)
    box = form.findChild(QSpinBox, name) or form.findChild(QDoubleSpinBox, name)
    box.stepBy(1)
    return box.value()


@pytest.mark.parametrize("name", FIELDS)
def test_edit_reaches_the_experiment(form: ExperimentForm, qtbot: QtBot, name: str) -> None:
    with qtbot.wait_signal(form.experiment_changed):
        expected = change(form, name)
    assert form.experiment().knob(name) == expected
    changed = form.experiment().differences(Experiment())
    assert set(changed) == {name}


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=lambda recipe: recipe.name)
def test_showing_an_experiment_changes_and_tells_nothing(
    form: ExperimentForm, qtbot: QtBot, recipe: Any
) -> None:
    with qtbot.assert_not_emitted(form.experiment_changed):
        form.set_experiment(recipe.experiment)
    assert form.experiment() == recipe.experiment
    # One edit there and back: every editor showed what the recipe says.
    seed = form.findChild(QSpinBox, "seed")
    seed.stepBy(1)
    seed.stepBy(-1)
    assert form.experiment() == recipe.experiment


@pytest.mark.parametrize("name", FIELDS)
def test_every_control_is_named_and_explained(form: ExperimentForm, name: str) -> None:
    controls = [widget for widget in form.findChildren(QWidget, name) if widget.toolTip()]
    assert controls
    for control in controls:
        assert control.accessibleName()
        assert knob_of(FIELDS[name]).help in control.toolTip()


def test_only_knobs_with_an_effect_are_shown(form: ExperimentForm) -> None:
    slope, momentum = form.findChild(QWidget, "leaky_slope"), form.findChild(QWidget, "momentum")
    assert not slope.isVisible()
    assert not momentum.isVisible()
    activation = form.findChild(QComboBox, "activation")
    activation.setCurrentIndex(list(Activation).index(Activation.LEAKY_RELU))
    assert slope.isVisible()
    optimizer = form.findChild(QComboBox, "optimizer")
    optimizer.setCurrentIndex(list(Optimizer).index(Optimizer.NESTEROV))
    assert momentum.isVisible()
    form.findChild(QSpinBox, "hidden").setValue(0)
    for name in ("activation", "batch_norm", "dropout", "leaky_slope"):
        assert not form.findChild(QWidget, name).isVisible()
    seen = [label for label in form.findChildren(QLabel) if label.isVisible()]
    assert not any("Units" in label.text() for label in seen)


def test_layers_taken_away_come_back_with_their_widths(qtbot: QtBot) -> None:
    form = ExperimentForm(Experiment())  # one that has shown no third layer yet
    qtbot.add_widget(form)
    form.show()
    count = form.findChild(QSpinBox, "hidden")
    first = form.findChild(QSpinBox, "hidden_1")
    [units] = [label for label in form.findChildren(QLabel) if label.buddy() is first]
    form.findChild(QSpinBox, "hidden_2").setValue(77)
    assert units.text() == "Units per layer"
    count.setValue(1)
    assert form.experiment().network.hidden == (100,)
    assert units.text() == "Units"
    assert not form.findChild(QSpinBox, "hidden_2").isVisible()
    count.setValue(3)
    assert form.experiment().network.hidden == (100, 77, 100)


def test_switched_off_knob_comes_back_with_its_value(form: ExperimentForm) -> None:
    box, switch = form.findChild(QDoubleSpinBox, "dropout"), form.findChild(QCheckBox, "dropout_on")
    box.setValue(0.45)
    switch.setChecked(False)
    assert form.experiment().network.dropout == 0
    assert not box.isEnabled()
    switch.setChecked(True)
    assert form.experiment().network.dropout == 0.45


def test_learning_rate_steps_through_decades_and_shows_plain_numbers(form: ExperimentForm) -> None:
    box = form.findChild(QDoubleSpinBox, "learning_rate")
    assert box.text() == "0.1"
    seen = []
    for _ in range(7):
        box.stepBy(-1)
        seen.append(box.text())
    assert seen == ["0.05", "0.02", "0.01", "0.005", "0.002", "0.001", "0.0005"]
    box.stepBy(3)
    assert form.experiment().training.learning_rate == 0.005


@pytest.fixture(params=["C", "de_DE", "ko_KR", "ar_EG"])
def country(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def typed_into(form: ExperimentForm, qtbot: QtBot, name: str, text: str) -> str:
    """What is shown after a text was typed into a box and Enter was pressed."""
    box = form.findChild(QAbstractSpinBox, name)
    line = box.findChild(QLineEdit)
    line.clear()
    line.insert(text)  # as an input method does; the keyboard of tests has no Arabic digits
    qtbot.keyClick(box, Qt.Key.Key_Return)
    return line.text()


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(
    ("name", "typed", "kept", "shown"),
    [
        ("learning_rate", "0.003", 0.003, "0.003"),
        ("learning_rate", "1e-3", 0.001, "0.001"),
        ("learning_rate", "0,001", 0.001, "0.001"),
        ("learning_rate", "3,5e-4", 0.00035, "0.00035"),
        ("learning_rate", "1,5", 1.5, "1.5"),
        ("learning_rate", "1e-7", 1e-7, "1e-07"),
        ("learning_rate", "٠٫٠٠١", 0.001, "0.001"),
        ("weight_decay", "1e-9", 1e-9, "1e-09"),
        ("dropout", "0,25", 0.25, "0.25"),
        ("subset", "10,000", 10_000, "10000"),
        ("subset", "１０", 10, "10"),
    ],
)
def test_what_is_typed_is_taken_as_it_is_meant(
    form: ExperimentForm, qtbot: QtBot, name: str, typed: str, kept: float, shown: str
) -> None:
    switch = form.findChild(QCheckBox, f"{name}_on")
    if switch is not None:
        switch.setChecked(True)
    assert typed_into(form, qtbot, name, typed) == shown
    assert form.experiment().knob(name) == kept
    form.set_experiment(form.experiment())
    assert form.findChild(QAbstractSpinBox, name).text() == shown


@pytest.mark.parametrize(
    ("name", "typed", "why"),
    [
        ("learning_rate", "", ""),
        ("learning_rate", "-", "a number, more than 0 and at most"),
        ("learning_rate", "1,234", "not 1,234"),  # a thousand, or a little more than one?
        ("learning_rate", "0", "a number, more than 0 and at most"),
        ("epochs", "1,5", "a whole number, at least 1"),
        ("epochs", "1.000", "not 1.000"),
        ("hidden_1", "12a", "a whole number, at least 1 and at most 8,192, not 12a"),
    ],
)
def test_what_is_no_value_is_refused_where_it_is_typed(
    form: ExperimentForm, qtbot: QtBot, name: str, typed: str, why: str
) -> None:
    before, shown = form.experiment(), form.findChild(QAbstractSpinBox, name).text()
    QToolTip.hideText()
    assert typed_into(form, qtbot, name, typed) == shown
    assert form.experiment() == before
    assert why in QToolTip.text()


def test_ctrl_z_in_the_form_takes_the_last_change_back(qtbot: QtBot) -> None:
    owner = QObject()
    chosen = ChosenExperiment("homework-q1-1", owner)
    form = ExperimentForm(chosen.experiment)
    form.experiment_changed.connect(chosen.edit)
    form.undo_asked.connect(chosen.undo)
    chosen.replaced.connect(form.set_experiment)
    qtbot.add_widget(form)
    form.show()
    qtbot.waitExposed(form)
    rate, optimizer = (
        form.findChild(QDoubleSpinBox, "learning_rate"),
        form.findChild(QComboBox, "optimizer"),
    )
    rate.stepBy(1)
    change(form, "optimizer")
    chosen.choose_recipe("xor-mlp")
    assert form.experiment() == RECIPES["xor-mlp"].experiment
    keys = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    seen = []
    for control in (optimizer, rate, optimizer, rate):
        control.setFocus()
        qtbot.keyClick(control, *keys)
        assert form.experiment() == chosen.experiment
        seen.append((chosen.recipe(), form.experiment().training.optimizer, rate.value()))
    assert seen == [
        ("homework-q1-1", Optimizer.ADAMW, 0.2),
        ("homework-q1-1", Optimizer.ADAM, 0.2),
        ("homework-q1-1", Optimizer.ADAM, 0.1),
        ("homework-q1-1", Optimizer.ADAM, 0.1),  # there is nothing before it
    ]
