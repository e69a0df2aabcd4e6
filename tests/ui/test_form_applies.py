"""The form shows the knobs that have an effect, and says beside them what does not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation, Init, Schedule
from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF, PARTS
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.form.knob_editors import KnobEditor
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window
from tests.ui.person import Find, choose, choose_value, set_number
from tests.ui.test_workflow import train_to_the_end

KNOBS = {name: knob_of(PARTS[part].model_fields[name]) for name, part in PART_OF.items()}
IN_FORM = {name: knob for name, knob in KNOBS.items() if knob.in_form}


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: what the form shows is what is in it."""
    return used_window


def assert_only_what_applies_is_shown(form: ExperimentForm) -> None:
    experiment = form.experiment()
    form.findChild(QToolButton, "moreSettingsButton").setChecked(True)
    editors = {editor.name: editor for editor in form.findChildren(KnobEditor)}
    assert editors.keys() == IN_FORM.keys()
    shown = {name for name, editor in editors.items() if editor.isVisible()}
    assert shown == {name for name, knob in IN_FORM.items() if knob.applies(experiment)}
    labelled = {
        name
        for label in form.findChildren(QLabel)
        if label.isVisible() and label.buddy() is not None
        for name, editor in editors.items()
        if editor.isAncestorOf(label.buddy())
    }
    assert labelled == shown


def test_every_recipe_shows_the_knobs_that_have_an_effect_and_no_other(
    window: Window, find: Find
) -> None:
    form = find(ExperimentForm, "experimentForm")
    assert_only_what_applies_is_shown(form)
    for name in RECIPES:
        choose(window, find, name)
        assert form.experiment() == window.experiment()
        assert_only_what_applies_is_shown(form)


@pytest.mark.parametrize("recipe", ["early-stopping", "strongest-mlp", "xor-mlp"])
def test_form_follows_whatever_is_chosen_in_it(qtbot: QtBot, recipe: str) -> None:
    form = ExperimentForm(RECIPES[recipe].experiment)
    qtbot.addWidget(form)
    form.show()
    for box in form.findChildren(QComboBox):
        before = box.currentIndex()
        for index in range(box.count()):
            box.setCurrentIndex(index)
            assert_only_what_applies_is_shown(form)
        box.setCurrentIndex(before)
    for box in form.findChildren(QCheckBox):
        for _ in range(2):
            box.setChecked(not box.isChecked())
            assert_only_what_applies_is_shown(form)
    form.findChild(QSpinBox, "hidden").setValue(0)
    assert_only_what_applies_is_shown(form)


def test_table_has_steps_and_neither_batches_nor_images(window: Window, find: Find) -> None:
    of_images = ("epochs", "batch_size", "shuffle", "drop_last", "subset", "augment")
    find(QToolButton, "moreSettingsButton").setChecked(True)
    assert not find(QSpinBox, "steps").isVisible()
    choose(window, find, "xor-mlp")
    form = find(ExperimentForm, "experimentForm")
    editors = {editor.name: editor for editor in form.findChildren(KnobEditor)}
    assert editors["steps"].isVisible()
    assert not any(editors[name].isVisible() for name in (*of_images, "patience", "elastic"))
    choose(window, find, "mnist-softmax-sgd")
    assert not editors["steps"].isVisible()
    assert all(editors[name].isVisible() for name in of_images)


def assert_refused(qtbot: QtBot, window: Window, find: Find, words: str) -> None:
    problem = find(QLabel, "problem")
    assert problem.isVisible()
    assert words in problem.text()
    assert window.findChild(ExperimentForm).isAncestorOf(problem)
    assert not find(QPushButton, "trainButton").isEnabled()
    before = window.run()
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window.train()
    assert window.activity() is Activity.READY
    assert window.run() is before


def assert_accepted(find: Find) -> None:
    assert not find(QLabel, "problem").isVisible()
    assert find(QPushButton, "trainButton").isEnabled()


def test_validating_on_all_images_leaves_none_to_train_on(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    set_number(find, "validation_share", 1.0)
    assert window.experiment().data.validation_share == 1
    assert_refused(qtbot, window, find, "leaves no image to train on")
    set_number(find, "validation_share", 0.5)
    assert_accepted(find)
    set_number(find, "validation_share", 0.95)
    set_number(find, "subset", 3001)
    assert_refused(qtbot, window, find, "more than the 3,000")
    set_number(find, "subset", 3000)
    assert_accepted(find)


def test_early_stopping_left_on_without_validation(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "early-stopping")
    assert_accepted(find)
    find(QCheckBox, "validation_share_on").setChecked(False)
    assert_refused(qtbot, window, find, "Early stopping looks at the validation loss")
    # What is to be changed is there to be changed.
    assert find(QCheckBox, "patience_on").isVisible()
    find(QCheckBox, "patience_on").setChecked(False)
    assert_accepted(find)
    assert not find(QCheckBox, "patience_on").isVisible()


def test_step_schedule_longer_than_the_run(qtbot: QtBot, window: Window, find: Find) -> None:
    choose_value(find, "schedule", Schedule.STEP)
    assert_accepted(find)
    find(QSpinBox, "step_every").setValue(15)
    assert_refused(qtbot, window, find, "longer than the run")
    assert "15 epochs" in find(QLabel, "problem").text()
    find(QSpinBox, "epochs").setValue(16)
    assert_accepted(find)

    choose(window, find, "softmax-toy")
    assert_accepted(find)
    choose_value(find, "schedule", Schedule.STEP)
    find(QSpinBox, "step_every").setValue(20)
    assert_refused(qtbot, window, find, "20 steps")
    find(QSpinBox, "step_every").setValue(19)
    assert_accepted(find)


def test_xor_with_batch_norm(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "xor-mlp")
    assert_accepted(find)
    find(QCheckBox, "batch_norm").setChecked(True)
    assert_refused(qtbot, window, find, "all 4 rows are one batch")
    find(QCheckBox, "batch_norm").setChecked(False)
    assert_accepted(find)


def test_pretraining_of_anything_but_sigmoids(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "dbn-pretraining")
    assert_accepted(find)
    choose_value(find, "activation", Activation.RELU)
    assert_refused(qtbot, window, find, "Take Sigmoid in place of ReLU")
    choose_value(find, "activation", Activation.SIGMOID)
    assert_accepted(find)
    find(QCheckBox, "batch_norm").setChecked(True)
    assert_refused(qtbot, window, find, "batch norm would undo it")
    choose_value(find, "init", Init.HE_UNIFORM)
    assert_accepted(find)
    choose(window, find, "xor-mlp")
    choose_value(find, "init", Init.DBN)
    assert_refused(qtbot, window, find, "this task has none")


def test_problem_goes_with_another_recipe_and_training_starts(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "xor-mlp")
    find(QCheckBox, "batch_norm").setChecked(True)
    assert_refused(qtbot, window, find, "one batch")
    choose(window, find, "softmax-toy")
    assert_accepted(find)
    train_to_the_end(qtbot, window, find)
    assert window.run().name == "softmax-toy"


@pytest.mark.parametrize("name", ["subset", "patience"])
def test_number_that_is_switched_on_cannot_be_its_off(
    window: Window, find: Find, name: str
) -> None:
    choose(window, find, "early-stopping")
    find(QSpinBox, name).setValue(0)
    value = window.experiment().knob(name)
    assert find(QCheckBox, f"{name}_on").isChecked() == (value != 0)


def test_what_is_seldom_changed_is_shown_when_it_is_asked_for_or_set(
    window: Window, find: Find
) -> None:
    expert = {name for name, knob in IN_FORM.items() if knob.is_expert}
    more = find(QToolButton, "moreSettingsButton")
    editors = {
        editor.name: editor
        for editor in find(ExperimentForm, "experimentForm").findChildren(KnobEditor)
    }

    def seen() -> set[str]:
        return {name for name in expert if editors[name].isVisible()}

    assert seen() == set()
    assert {"learning_rate", "hidden", "dropout"} <= {
        name for name in editors if editors[name].isVisible()
    }
    more.click()
    assert {"seed", "order_apart", "drop_last", "threads"} <= seen()
    more.click()
    assert seen() == set()
    # The recipe has set two of them, so they are to be seen, also once they are set back.
    choose(window, find, "overfitting")
    assert seen() == {"subset", "validation_share"}
    find(QCheckBox, "subset_on").click()
    assert seen() >= {"subset", "validation_share"}
