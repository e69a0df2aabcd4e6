"""A teacher's lesson in the window: what it lets be set, its verdict, and leaving it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from mnist_desktop.course.lesson_file import read_course_file
from mnist_desktop.course.opening import open_course
from mnist_desktop.experiment.claims import Measure
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.experiment.spec import KINDS, PART_OF
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.lesson.make_lesson import MakeLessonDialog
from mnist_desktop.ui.library.hand_in import HandInDialog
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from mnist_desktop.ui.train.live_knobs import LiveKnobs
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
    live = LiveKnobs()
    qtbot.addWidget(live)
    live.begin(one.experiment, one.limits)
    assert not live.findChild(QDoubleSpinBox, "live_weight_decay").isEnabled()
    assert live.findChild(QDoubleSpinBox, "live_learning_rate").maximum() == 10
    live.begin(one.experiment)
    assert live.findChild(QCheckBox, "live_weight_decay_on").isEnabled()
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
    find(QAction, "handInAction").trigger()
    handed = find(HandInDialog, "handIn")
    assert handed.findChild(QCheckBox, "handInGuesses").text() == "With my guesses (1)"
    handed.close()
    find(QPushButton, "nextButton").click()
    assert "<img src=/etc/passwd> b" in find(QTextEdit, "lessonText").toPlainText()
    assert find(QLabel, "recipeDo").text() == "&lt;b&gt;x"
    assert find(QLabel, "lessonNumber").text() == "2 of 3"
    page = window.show_page("Script")
    page.settings_found.emit("mine", RECIPES["softmax-toy"].experiment)
    assert "does not let this be set" in find(QLabel, "message").text()
    assert window.experiment().network.hidden == (2,)
    find(QAction, "makeLessonAction").trigger()
    dialog = find(MakeLessonDialog, "makeLesson")
    assert dialog.findChild(QLineEdit, "lessonTitle").text() == "Homework"
    dialog.close()
    box = find(QComboBox, "recipeBox")
    box.activated.emit(box.count() - 1)
    assert find(QLabel, "lessonNumber").text() == f"– / {len(RECIPES)}"
    assert find(QComboBox, "optimizer").isVisible()
    assert not find(QTextEdit, "lessonText").isVisible()


def test_a_lesson_is_made_of_the_form_and_added_to_a_course(qtbot, tmp_path, monkeypatch):
    experiment = RECIPES["xor-mlp"].experiment
    reached = {Measure.TEST_ACCURACY: 1.0, Measure.LAST_COST: 0.02}
    dialog = MakeLessonDialog(experiment, reached.get, None, None)
    qtbot.addWidget(dialog)

    def part(kind, name):
        return dialog.findChild(kind, name)

    said = []
    dialog.said.connect(lambda *words: said.append(words))
    save, wrong = part(QPushButton, "lessonSave"), part(QLabel, "lessonProblem")
    assert (save.isEnabled(), wrong.text()) == (False, "Not ready: title: it is empty.")
    part(QLineEdit, "lessonTitle").setText("My <b>XOR</b>")
    assert save.isEnabled()
    part(QPlainTextEdit, "lessonWords").setPlainText("**Two** units")
    assert part(QTextEdit, "lessonPreview").toPlainText() == "My <b>XOR</b>\nTwo units"
    part(QComboBox, "lesson_optimizer").setCurrentIndex(1)
    part(QComboBox, "lesson_seed").setCurrentIndex(0)
    low = part(QLineEdit, "lesson_learning_rate_low")
    for typed, said_of_it in (("x", "“x” is no number."), ("2", "out of its bounds.")):
        low.setText(typed)
        assert wrong.text().endswith(said_of_it)
    low.setText("0,5")
    part(QPushButton, "addQuestionButton").click()
    assert wrong.text() == "Not ready: question 1, text: it is empty."
    for name, text in (("", "What?"), ("choice2", "this"), ("choice4", "that"), ("why", "So.")):
        part(QLineEdit, f"question1{name}").setText(text)
    part(QRadioButton, "question1right4").setChecked(True)
    measure = part(QComboBox, "lessonMeasure2")
    measure.setCurrentText(Measure.LAST_COST.label)
    part(QLineEdit, "lessonAtMost2").setText("0.1")
    assert wrong.text() == ""
    path = tmp_path / "one.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(path), asked[3]))
    save.click()
    assert str(path) in said[0][0]
    [lesson] = open_course(path).lessons.values()
    assert (lesson.title, lesson.experiment) == ("My <b>XOR</b>", experiment)
    assert lesson.limits["optimizer"].locked
    assert lesson.limits["learning_rate"].at_least == 0.5
    assert not {"task", "schedule", "device"} & lesson.limits.keys()
    assert lesson.questions == (Question("What?", ("this", "that"), 1, "So."),)
    assert [str(each) for each in lesson.claim.criteria] == [
        "accuracy on the test examples at least 99.00 %",
        "cost at the end at most 0.1",
    ]
    # What is made of a lesson begins with all of it.
    again = MakeLessonDialog(experiment, None, lesson, None)
    qtbot.addWidget(again)
    assert again.lesson() == read_course_file(path).lessons[0]
    again.findChild(QLineEdit, "lessonTitle").setText("Second")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(path), asked[3]))
    again.findChild(QPushButton, "lessonAdd").click()
    assert list(open_course(path).lessons) == ["My <b>XOR</b>", "Second"]
    path.write_text("{}", "utf-8")
    again.findChild(QPushButton, "lessonAdd").click()
    assert again.findChild(QLabel, "lessonProblem").text().startswith("one.json cannot be opened")
