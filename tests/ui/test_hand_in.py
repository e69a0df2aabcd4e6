"""Run ▸ Hand in: a name, runs and answers become one file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.handin.handin_file import read_hand_in
from mnist_desktop.handin.names import kept_name, seed_of
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.library.hand_in import HandInDialog


def test_what_is_ticked_is_handed_in_under_a_name(
    qtbot, library, homework_run, tmp_path, monkeypatch
):
    library.prepare()
    for run in ("one", "two"):
        save_run(homework_run, library.path(run))
    progress, questions = Progress(tmp_path / "course.json"), RECIPES[homework_run.name].questions
    progress.guess(homework_run.name, questions, 0, questions[0].right)
    progress.guess(homework_run.name, questions, 1, 0)
    progress.settle(homework_run.name, questions)
    dialog = HandInDialog(library, library.look().entries, ["two"], progress, None)
    qtbot.addWidget(dialog)
    seeds, said = [], []
    dialog.seed_wished.connect(seeds.append)
    dialog.said.connect(lambda *words: said.append(words))
    save, seed = (dialog.findChild(QPushButton, name) for name in ("handInSave", "handInSeed"))
    name = dialog.findChild(QLineEdit, "handInName")
    name.clear()
    assert not save.isEnabled()
    assert not seed.isEnabled()
    name.setText("김 철수")
    seed.click()
    assert seeds == [seed_of("김 철수")]
    ticks = dialog.findChild(QListWidget, "handInRuns")
    ticks.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not save.isEnabled()
    ticks.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.findChild(QCheckBox, "handInGuesses").text() == "With my guesses (2)"
    dialog.findChild(QPlainTextEdit, "handInAnswers").setPlainText("Since 1 < 2.")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / asked[2]), asked[3])
    )
    save.click()
    found = read_hand_in(tmp_path / "김-철수.hand-in.html")
    assert (found.name, found.answers[0].text) == ("김 철수", "Since 1 < 2.")
    right, wrong = found.answers[1:]
    assert right.question == questions[0].text
    assert right.text == f"Guessed: {questions[0].choices[questions[0].right]}. ✓"
    assert wrong.text.endswith(f"✗ It is: {questions[1].choices[questions[1].right]}.")
    assert found.runs == (library.path("one").read_bytes(),)
    assert len(said) == 1
    assert kept_name() == "김 철수"
    assert dialog.result() == HandInDialog.DialogCode.Accepted


def test_the_menu_offers_it(window, find):
    find(QAction, "handInAction").trigger()
    dialog = find(HandInDialog, "handIn")
    dialog.findChild(QLineEdit, "handInName").setText("Kim")
    dialog.findChild(QPushButton, "handInSeed").click()
    assert window.experiment().training.seed == seed_of("Kim")
    dialog.close()
