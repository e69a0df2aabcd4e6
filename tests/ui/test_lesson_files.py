"""A teacher's lesson in the window: what it lets be set, its verdict, and leaving it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from mnist_desktop.course.lesson import open_course
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.experiment.spec import KINDS, PART_OF
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from tests.course.test_lesson_file import XOR
from tests.ui.test_workflow import train_to_the_end


@pytest.fixture
def chosen(qapp) -> ChosenExperiment:
    return ChosenExperiment(DEFAULT, qapp)


def test_nobody_gets_round_what_a_lesson_has_set(chosen):
    """Whoever chooses an experiment: the network's picture, a hint, a script, a run, Ctrl+Z."""
    course, before, refused = open_course(XOR), chosen.experiment, []
    first, second, _ = course.lessons
    chosen.refused.connect(lambda why, leave: refused.append((why, leave)))
    chosen.open_course(course)
    mine = chosen.experiment
    for beyond in (
        lambda: chosen.set_widths((2,)),
        lambda: chosen.change([("learning_rate", 11.0)]),
        lambda: chosen.edit(mine.with_knob("optimizer", "adam")),
        lambda: chosen.take("my script", RECIPES["xor-mlp"].experiment, keeps_name=True),
        lambda: chosen.clone("own", before),
        lambda: chosen.take(second, before),
    ):
        beyond()
        assert (chosen.experiment, chosen.recipe()) == (mine, first)
    assert len(refused) == 6
    assert refused[0][0] == "The lesson does not let this be set: Hidden layers none → 2 units."
    chosen.undo()
    assert chosen.course is course
    chosen.change([("steps", 200), ("seed", 7), ("device", "cuda")])
    assert (chosen.name(), chosen.is_changed()) == (first, False)
    chosen.undo()
    assert chosen.experiment == mine
    assert chosen.take("own", mine.with_knob("steps", 300))
    assert chosen.recipe() == first
    # Only who says so leaves it, and has then what was refused.
    refused[0][1]()
    assert (chosen.course, chosen.name(), chosen.experiment.network.hidden) == (None, "own", (2,))
    while chosen.can_undo():
        chosen.undo()
    assert (chosen.experiment, chosen.recipe(), chosen.course) == (before, DEFAULT, None)


def test_the_form_has_what_the_lesson_shows(qtbot, chosen):
    form = ExperimentForm(chosen.experiment)
    qtbot.addWidget(form)
    form.show()

    def seen() -> set[str]:
        editors = [form.findChild(QWidget, name) for name in PART_OF]
        return {each.objectName() for each in editors if each is not None and each.isVisible()}

    whole = seen()
    lessons = open_course(XOR).lessons
    for lesson in lessons.values():
        form.limit(lesson.limits)
        form.set_experiment(lesson.experiment)
        assert seen() == lesson.limits.keys()
    one, two, _ = lessons.values()
    form.limit(one.limits)
    form.set_experiment(one.experiment)
    assert not form.findChild(QSpinBox, "hidden").isEnabled()
    assert "The lesson has set this." in form.findChild(QSpinBox, "hidden").toolTip()
    rate = form.findChild(QDoubleSpinBox, "learning_rate")
    assert (rate.minimum(), rate.maximum()) == (0.01, 10)
    form.limit(two.limits)
    form.set_experiment(two.experiment)
    form.findChild(QSpinBox, "hidden").setValue(4)
    assert form.experiment().network.hidden == (2, 8, 8, 8)
    activations = form.findChild(QComboBox, "activation")
    enabled = [activations.model().item(row).isEnabled() for row in range(activations.count())]
    assert [bool(on) for on in enabled] == [
        each in ("sigmoid", "tanh", "relu") for each in KINDS["activation"].choices
    ]
    form.limit(None)
    form.set_experiment(chosen.experiment)
    assert seen() == whole
    assert form.findChild(QSpinBox, "hidden").isEnabled()


def test_a_course_is_opened_judged_and_left(qtbot, window, find, tmp_path):
    content = json.loads(XOR.read_text("utf-8"))
    for lesson in content["lessons"]:
        lesson["experiment"].setdefault("training", {})["steps"] = lesson["knobs"].setdefault(
            "steps", {}
        )["at_least"] = 20
    # A title that the program has a translation of, were it one of its own, and hostile words.
    content["lessons"][1] |= {
        "title": "Homework",
        "text": "<img src=/etc/passwd> **b**",
        "do": "<b>x",
    }
    window.open_run(tmp_path / "none.json")
    assert find(QLabel, "message").text().startswith("none.json cannot be opened: ")
    (tmp_path / "one.json").write_text(json.dumps(content), "utf-8")
    window.open_run(tmp_path / "one.json")
    assert find(QComboBox, "recipeBox").currentText() == "One unit and XOR"
    assert "one line" in find(QTextEdit, "lessonText").toPlainText()
    assert window.windowTitle().startswith("One unit and XOR")
    assert not find(QSpinBox, "hidden").isEnabled()
    find(QPushButton, "choiceButton2").click()
    train_to_the_end(qtbot, window, find)
    assert window.run().name == "One unit and XOR"
    assert "Met" in find(QLabel, "recipeVerdict").text()
    assert "as the lesson says" in find(QLabel, "headlineWhose").text()
    assert "✓ You guessed" in find(QLabel, "guesses").text()
    find(QPushButton, "nextButton").click()
    assert "<img src=/etc/passwd> b" in find(QTextEdit, "lessonText").toPlainText()
    assert find(QLabel, "recipeDo").text() == "&lt;b&gt;x"
    assert find(QLabel, "lessonNumber").text() == "2 of 3"
    page = window.show_page("Script")
    page.settings_found.emit("mine", RECIPES["softmax-toy"].experiment)
    assert "does not let this be set" in find(QLabel, "message").text()
    assert window.experiment().network.hidden == (2,)
    box = find(QComboBox, "recipeBox")
    box.activated.emit(box.count() - 1)
    assert find(QLabel, "lessonNumber").text() == f"– / {len(RECIPES)}"
    assert find(QComboBox, "optimizer").isVisible()
    assert not find(QTextEdit, "lessonText").isVisible()
