"""Lessons in the window: chosen under their headings, with ticks and times, looked at, and compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from docs.concepts import WHERE
from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.claims import Look
from mnist_desktop.experiment.comparisons import Comparison, Side, comparisons_of
from mnist_desktop.experiment.concepts import CONCEPTS, concepts_of
from mnist_desktop.experiment.duration import duration_in_words, estimated_seconds
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES, SECTIONS
from mnist_desktop.library.entry import knobs_of
from mnist_desktop.library.library import Library, Listing
from mnist_desktop.ui.library.comparison_chart import Quantity
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.ui.train.recipe_card import RecipeCard
from mnist_desktop.ui.window.run_bar import RunBar
from mnist_desktop.ui.window.window import Window
from tests.builders import entry_with
from tests.ui.conftest import WAIT_MS, wait_until_ready
from tests.ui.person import Find, choose, shortened
from tests.ui.test_workflow import train_to_the_end

# Where the mark is while nothing has been trained: on the page, where that says why there is nothing.
MARKED = {
    Look.LOSS: "lossPlot",
    Look.VALIDATION: "lossPlot",
    Look.ACCURACY: "accuracyPlot",
    Look.RECONSTRUCTION: "curvesPage",
    Look.GRADIENTS: "layersPage",
    Look.ROWS: "rowsTable",
    Look.BOUNDARY: "boundaryPlot",
    Look.TRAIN_MODE: "trainModeBox",
    Look.COMPARED: "comparisonChart",
    Look.HAND: "ownDigits",
}


@pytest.fixture
def bar(qtbot: QtBot) -> RunBar:
    bar = RunBar(QAction(), Progress())
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def chosen(bar: RunBar) -> ChosenExperiment:
    """An experiment that the bar shows, and that is chosen there."""
    chosen = ChosenExperiment(DEFAULT, bar)
    chosen.changed.connect(lambda: bar.show_experiment(chosen))
    bar.recipe_chosen.connect(chosen.choose_recipe)
    bar.show_experiment(chosen)
    return chosen


def box_of(bar: RunBar) -> QComboBox:
    return bar.findChild(QComboBox, "recipeBox")


def said(bar: RunBar, name: str) -> str:
    """What a screen reader says of a lesson in the list."""
    box = box_of(bar)
    return box.itemData(box.findData(name), Qt.ItemDataRole.AccessibleTextRole)


def test_lessons_stand_under_the_headings_of_the_notes(bar: RunBar) -> None:
    box, listed = box_of(bar), []
    for row in range(box.count()):
        name, is_heading = box.itemData(row), not box.model().item(row).isSelectable()
        assert is_heading == (name is None)
        listed.append(box.itemText(row))
        if name is not None:
            assert box.itemText(row) == RECIPES[name].title
            assert box.itemData(row, Qt.ItemDataRole.ToolTipRole) == as_tip(RECIPES[name].summary)
    expected = []
    for section, heading in SECTIONS.items():
        titles = [recipe.title for recipe in RECIPES.values() if recipe.section == section]
        expected += [heading, *titles]
    assert listed == expected


def test_the_buttons_go_through_the_lessons_from_the_first_to_the_last(
    bar: RunBar, chosen: ChosenExperiment
) -> None:
    forth = bar.findChild(QToolButton, "nextLessonButton")
    back = bar.findChild(QToolButton, "previousLessonButton")
    assert (back.shortcut().toString(), forth.shortcut().toString()) == ("Alt+Left", "Alt+Right")
    names = list(RECIPES)
    chosen.choose_recipe(names[0])
    assert not back.isEnabled()
    for number, name in enumerate(names, start=1):
        assert chosen.recipe() == name == box_of(bar).currentData()
        assert bar.findChild(QLabel, "lessonNumber").text() == f"{number} of {len(names)}"
        forth.click()
    assert chosen.recipe() == names[-1]
    assert not forth.isEnabled()
    back.click()
    assert chosen.recipe() == names[-2]


def test_a_lesson_that_was_changed_does_not_keep_its_title(
    bar: RunBar, chosen: ChosenExperiment
) -> None:
    title = RECIPES[DEFAULT].title
    assert box_of(bar).currentText() == title
    chosen.change([("seed", 7)])
    assert box_of(bar).currentText() == title
    chosen.change([("dropout", 0.5)])
    assert box_of(bar).currentText() == f"{title} · changed"
    chosen.take("own", chosen.experiment)
    assert box_of(bar).currentIndex() == -1
    assert box_of(bar).findText(title) >= 0


def test_ticks_and_times_are_those_of_the_library(bar: RunBar, chosen: ChosenExperiment) -> None:
    title = RECIPES[DEFAULT].title
    gate = RECIPES["xor-mlp"]
    words = duration_in_words(estimated_seconds(gate.experiment) or 0)
    assert said(bar, "xor-mlp") == f"{gate.title}, {words}"
    entry = entry_with(name=DEFAULT, knobs=knobs_of(chosen.experiment), seconds=240.0)
    bar.show_listing(Listing((entry,)))
    assert said(bar, DEFAULT) == f"{title}, about 4 min, done"
    estimate = bar.findChild(QLabel, "trainEstimate")
    assert estimate.text() == "about 4 min"
    chosen.change([("epochs", 30)])
    assert estimate.text() == "about 8 min"
    chosen.set_device("cuda")
    assert estimate.text() == ""
    assert said(bar, DEFAULT) == f"{title}, done"


def test_what_was_guessed_stands_beside_the_ticks(qtbot: QtBot, tmp_path: Path) -> None:
    progress, questions = Progress(tmp_path / "course.json"), RECIPES["xor-mlp"].questions
    bar = RunBar(QAction(), progress)
    qtbot.addWidget(bar)
    before = said(bar, "xor-mlp")
    progress.guess("xor-mlp", questions, 0, questions[0].right)
    progress.guess("xor-mlp", questions, 1, 1 - questions[1].right)
    assert said(bar, "xor-mlp") == before  # a run is to show it first
    progress.settle("xor-mlp", questions)
    assert said(bar, "xor-mlp") == f"{before}, guessed: ✓✗"
    entry = entry_with(name="xor-mlp", knobs=knobs_of(RECIPES["xor-mlp"].experiment))
    bar.show_listing(Listing((entry,)))
    box = box_of(bar)
    heading = box.model().item(box.findText(SECTIONS["08-2"]))
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == f"{SECTIONS['08-2']}, 1 of 2"


def test_the_card_trains_what_its_lesson_is_compared_with(qtbot: QtBot) -> None:
    card = RecipeCard(Progress())
    qtbot.addWidget(card)
    buttons = [card.findChild(QPushButton, f"compareButton{number}") for number in (1, 2)]
    for name, recipe in RECIPES.items():
        card.show_recipe(recipe)
        found = comparisons_of(name)
        assert [each.isHidden() for each in buttons] == [number >= len(found) for number in (0, 1)]
        for each, comparison in zip(buttons, found, strict=False):
            assert comparison.title in each.text()
            with qtbot.waitSignal(card.compare_asked) as asked:
                each.click()
            assert asked.args == [comparison]
    card.set_can_train(False)
    assert not any(each.isEnabled() for each in buttons)


def marked(window: Window) -> QWidget:
    [mark] = [each for each in window.findChildren(QWidget, "lookMark") if not each.isHidden()]
    assert mark.isVisible()
    assert mark.size() == mark.parentWidget().size()
    return mark.parentWidget()


def test_the_window_goes_to_where_each_claim_is_seen(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    # One recipe of each kind: nothing else of a recipe is asked.
    kinds = {(each.claim.look, each.experiment.task_facts.view): each for each in RECIPES.values()}
    for (look, _), recipe in kinds.items():
        choose(window, find, recipe.name)
        window.show_page("Curves")
        find(QPushButton, "lookHereButton").click()
        # Before anything is trained the page says what will be there.
        is_curve = MARKED[look] in ("lossPlot", "accuracyPlot", "reconstructionPlot")
        expected = "curvesPage" if is_curve else MARKED[look]
        assert marked(window).objectName() == expected, recipe.name
    assert set(MARKED) == {look for look, _ in kinds}
    window.show_page("Curves")
    shortened(window, find, "vanishing-sigmoid")
    train_to_the_end(qtbot, window, find)
    find(QPushButton, "lookHereButton").click()
    assert marked(window).objectName() == "gradientPlot"
    choose(window, find, "mnist-nn-normal")
    find(QPushButton, "lookHereButton").click()
    assert marked(window).objectName() == MARKED[RECIPES["mnist-nn-normal"].claim.look]


def test_the_window_goes_to_where_each_concept_is_seen(window: Window, find: Find) -> None:
    card, pages = find(RecipeCard, "recipeCard"), find(QTabWidget, "pages")
    for concept in {concept.look: concept for concept in CONCEPTS}.values():
        recipe = next(name for name in RECIPES if concept in concepts_of(name))
        choose(window, find, recipe)
        menu = card.findChild(QPushButton, "conceptsButton").menu()
        [action] = [each for each in menu.actions() if each.text() == concept.name]
        action.trigger()
        assert marked(window)
        _, is_page, page = WHERE[concept.look].partition(" ▸ ")
        if is_page:
            assert pages.tabText(pages.currentIndex()) == page.partition(",")[0]
        assert find(QLabel, "message").text() == concept.do


def test_what_is_compared_trains_side_by_side_onto_one_plot(
    qtbot: QtBot, window: Window, find: Find, library: Library
) -> None:
    sides = [
        Side("perceptron-and", "slow", {"learning_rate": 0.1, "steps": 30}),
        Side("softmax-toy"),
        Side("softmax-toy", "longer", {"steps": 40}),
        Side("softmax-toy", "quicker", {"learning_rate": 0.2}),
    ]
    card = find(RecipeCard, "recipeCard")
    choose(window, find, "softmax-toy")
    card.compare_asked.emit(Comparison("mixed", tuple(sides)))
    assert window.activity() is Activity.READY
    assert "different tasks" in find(QLabel, "message").text()
    card.compare_asked.emit(Comparison("toys", tuple(sides[1:]), Look.ACCURACY))
    assert window.activity() is Activity.TRAINING
    page = window.show_page("Runs")
    assert page.chart().quantity() is Quantity.ACCURACY
    qtbot.wait_until(lambda: len(page.chart().runs()) == 3, timeout=WAIT_MS)
    wait_until_ready(qtbot, window)
    entries = library.look().entries
    assert sorted(entry.name for entry in entries) == sorted(side.name for side in sides[1:])
    assert window.run().name == "softmax-toy"
    assert "Met" in find(QLabel, "recipeVerdict").text()
