"""Questions of a lesson: asked before its run, and shown beside the guess after it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.questions import Question
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.paths import course_file
from mnist_desktop.ui.train.questions_view import Moment, QuestionsView
from mnist_desktop.ui.train.recipe_card import RecipeCard
from mnist_desktop.ui.window.window import Window
from tests.ui.person import Find, choose
from tests.ui.test_workflow import train_to_the_end

TWO = (
    Question("Is it <so>?", ("Yes & no", "Surely"), 0, "Why it is."),
    Question("What now?", ("This", "That", "All"), 2, "Why that is."),
)


@pytest.fixture
def course() -> Iterator[Path]:
    """The file of the guesses, which no other test finds."""
    yield course_file()
    course_file().unlink(missing_ok=True)


def told(within: QWidget) -> str:
    label = within.findChild(QLabel, "guesses")
    return "" if label.isHidden() else unescape(label.text())


def press(within: QWidget, link: str) -> None:
    label = within.findChild(QLabel, "guesses")
    assert f'href="{link}"' in label.text()
    label.linkActivated.emit(link)


def guess(within: QWidget, number: int) -> None:
    within.findChild(QPushButton, f"choiceButton{number + 1}").click()


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> QuestionsView:
    view = QuestionsView(Progress(tmp_path / "course.json"))
    qtbot.addWidget(view)
    view.show_questions("two", TWO, Moment.BEFORE)
    return view


def test_one_after_the_other_is_asked_and_nothing_gives_the_answer_away(
    view: QuestionsView,
) -> None:
    question = view.findChild(QLabel, "question")
    for number, each in enumerate(TWO):
        assert view.is_waiting()
        assert question.text() == each.text
        buttons = [view.findChild(QPushButton, f"choiceButton{n}") for n in range(1, 6)]
        shown = [button.accessibleName() for button in buttons if not button.isHidden()]
        assert shown == list(each.choices)
        assert told(view) == ""
        guess(view, number)
    for moment in (Moment.BEFORE, Moment.GOING):
        view.show_questions("two", TWO, moment)
        assert not view.is_waiting()
        assert "<b>Yes & no</b>" in told(view)
        assert "<b>That</b>" in told(view)
        assert not any(sign in told(view) for sign in ("✓", "✗", "Why", "All"))
    view.show_questions("two", TWO, Moment.SHOWN)
    assert "✓ You guessed: <b>Yes & no</b>.<br>" in told(view)
    assert "✗ You guessed: That. It is: <b>All</b>." in told(view)
    press(view, "why")
    assert "✓ You guessed: <b>Yes & no</b>. Why it is." in told(view)
    assert "✗ You guessed: That. It is: <b>All</b>. Why that is." in told(view)
    press(view, "again")
    assert view.is_waiting()


def test_who_skips_or_trains_without_a_guess_has_none(view: QuestionsView) -> None:
    view.findChild(QToolButton, "skipQuestionButton").click()
    assert not view.is_waiting()
    assert "Is it <so>?" in told(view)
    press(view, "again")
    assert view.is_waiting()
    view.show_questions("two", TWO, Moment.GOING)
    assert not view.is_waiting()
    assert "href" not in told(view)
    view.show_questions("two", TWO, Moment.SHOWN)
    assert "What now? <b>All.</b>" in told(view)
    assert "You guessed" not in told(view)
    press(view, "again")
    guess(view, 0)
    guess(view, 0)
    assert "✓" in told(view)
    assert "✗" in told(view)
    view.show_questions("none", (), Moment.BEFORE)
    assert view.isHidden()


def test_the_run_of_a_lesson_is_shown_beside_what_was_guessed(
    qtbot: QtBot, window: Window, find: Find, course: Path
) -> None:
    recipe = RECIPES["softmax-toy"]
    [question] = recipe.questions
    wrong = question.choices[1]
    card = find(RecipeCard, "recipeCard")
    choose(window, find, recipe.name)
    gives_it_away = [find(QLabel, f"recipe{name}") for name in ("Claim", "Watch", "Verdict")]
    assert not any(label.isVisible() for label in gives_it_away)
    guess(card, 1)
    assert card.isAncestorOf(window.focusWidget())
    assert all(label.isVisible() for label in gives_it_away)
    choose(window, find, recipe.name, steps=3)
    train_to_the_end(qtbot, window, find)
    assert question.why not in told(card)  # its settings were not the lesson's
    choose(window, find, recipe.name)
    train_to_the_end(qtbot, window, find)
    answer = f"You guessed: {wrong}. It is: <b>{question.choices[question.right]}</b>."
    assert f"✗ {answer} {question.why}" in told(card)
    later = RecipeCard(Progress(course))
    qtbot.addWidget(later)
    later.show_recipe(recipe)
    assert told(later) == told(card)
    later.fold(True)
    assert question.why not in told(later)
    find(QAction, "courseAnewAction").trigger()
    assert answer in told(card)
    find(QPushButton, "messageButton").click()
    assert Progress(course).right(recipe.name) is None
    assert "You guessed" not in told(card)


def test_a_choice_has_its_letters_and_as_many_lines_as_it_needs(view):
    texts = ("AND & OR", "a long answer of a teacher " * 7)
    view.show_questions("long", (Question("?", texts, 0, ""),), Moment.BEFORE)
    short, long = (view.findChild(QPushButton, f"choiceButton{number}") for number in (1, 2))
    assert short.text() == "AND && OR"  # what Qt shows as one
    assert not short.shortcut().toString()
    assert long.text().split() == texts[1].split()
    assert long.sizeHint().width() < 500
    assert long.sizeHint().height() > short.sizeHint().height()
