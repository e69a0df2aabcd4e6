"""The recipe's card: what the notes claim, what to watch, and what the run has shown."""

from __future__ import annotations

import dataclasses
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.percent import percent
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.train.recipe_card import RecipeCard
from mnist_desktop.ui.window.window import Window
from tests.floats import accurate
from tests.ui.conftest import wait_until_ready
from tests.ui.person import Find, choose, shortened
from tests.ui.test_workflow import press, train_to_the_end, wait_for_batches


def says(find: Find, name: str) -> str:
    return unescape(find(QLabel, name).text())


def verdict(find: Find) -> str:
    return says(find, "recipeVerdict")


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test trains its own runs."""
    return used_window


def test_card_of_every_recipe_says_what_the_notes_claim_and_what_to_watch(
    window: Window, find: Find
) -> None:
    assert RECIPES[DEFAULT].claim.notes in says(find, "recipeClaim")
    for recipe in RECIPES.values():
        choose(window, find, recipe.name)
        assert find(RecipeCard, "recipeCard").isVisible()
        assert says(find, "recipeClaim").startswith(recipe.claim.notes)
        assert recipe.claim.reported in says(find, "recipeClaim")
        assert says(find, "recipeDo") == recipe.claim.do
        assert says(find, "recipeWatch") == recipe.claim.watch
        section = "Notes" if recipe.section == "beyond" else f"Notes {recipe.section}"
        labels = find(RecipeCard, "recipeCard").findChildren(QLabel)
        assert section in [label.text() for label in labels]


def test_before_a_run_it_names_every_criterion_and_judges_nothing(
    window: Window, find: Find, homework_run: Run, tmp_path: Path
) -> None:
    save_run(dataclasses.replace(homework_run, name="own"), tmp_path / "own.mnist")
    window.open_run(tmp_path / "own.mnist")  # so that the last run is of no recipe
    for recipe in RECIPES.values():
        choose(window, find, recipe.name)
        assert verdict(find).startswith("Train to find out")
        assert "✓" not in verdict(find)
        assert "✗" not in verdict(find)
        for criterion in recipe.claim.criteria:
            assert criterion.measure.label in verdict(find)


def test_run_that_meets_the_claim_has_a_tick(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "softmax-toy")
    train_to_the_end(qtbot, window, find)
    cost = window.run().outcome.history.epochs[-1].cost
    assert "✓ Met:" in verdict(find)
    assert f"cost at the end ≤ 1.2: {cost:.3g}" in verdict(find)
    assert "✗" not in verdict(find)
    assert "With your settings" not in verdict(find)
    assert "pixels" not in verdict(find)
    # The cost is all that the claim is about, and so it is said what became of the test rows.
    assert "Beside the claim: 0 % of the 3 test rows are read rightly" in verdict(find)


def test_perceptron_learns_and_with_a_shorter_run_too(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "perceptron-and", steps=300)
    find(QDoubleSpinBox, "learning_rate").setValue(10)
    train_to_the_end(qtbot, window, find)
    assert "With your settings, ✓ Met:" in verdict(find)
    assert "accuracy on the test examples ≥ 100.00 %: 100.00 %" in verdict(find)
    assert "✗" not in verdict(find)


def test_run_too_short_for_the_claim_is_not_met_with_your_settings(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "xor-mlp", steps=20)
    train_to_the_end(qtbot, window, find)
    assert "With your settings, ✗ Not met:" in verdict(find)
    assert "✓" not in verdict(find)
    cost = window.run().outcome.history.epochs[-1].cost
    assert f"cost at the end ≤ 0.05: {cost:.4g} ✗" in verdict(find)


def test_another_seed_is_the_same_recipe(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "softmax-toy")
    find(QSpinBox, "seed").setValue(7)
    train_to_the_end(qtbot, window, find)
    assert window.run().experiment.training.seed == 7
    assert "Met:" in verdict(find)
    assert "With your settings" not in verdict(find)


def test_verdict_is_of_the_run_and_not_of_the_form(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "softmax-toy")
    train_to_the_end(qtbot, window, find)
    before = verdict(find)
    find(QSpinBox, "steps").setValue(5)
    assert verdict(find) == before
    choose(window, find, "perceptron-and")
    assert verdict(find).startswith("Train to find out")
    choose(window, find, "softmax-toy")
    assert verdict(find) == before


def test_nothing_is_judged_while_it_runs_nor_after_stop(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "perceptron-and", steps=1_000_000)
    press(qtbot, find, "trainButton")
    assert verdict(find).startswith("The run is going")
    wait_for_batches(qtbot, window)
    assert verdict(find).startswith("The run is going")
    choose(window, find, "perceptron-or")
    assert verdict(find).startswith("Train to find out")
    choose(window, find, "perceptron-and")
    assert verdict(find).startswith("The run is going")
    press(qtbot, find, "stopButton")
    assert window.activity() is not Activity.READY
    wait_until_ready(qtbot, window)
    assert "did not reach its end, so nothing is judged" in verdict(find)
    assert "Met" not in verdict(find)
    assert "✓" not in verdict(find)
    assert "✗" not in verdict(find)


def test_both_accuracies_are_told_where_the_notes_test_on_other_pixels(
    qtbot: QtBot, window: Window, find: Find, mnist: Dataset
) -> None:
    shortened(window, find, "mnist-softmax-sgd", images=2000)
    assert "255" not in verdict(find)
    train_to_the_end(qtbot, window, find)
    run = window.run()
    predictor = Predictor(run.experiment, run.outcome.weights)
    labels = mnist.test_labels.numpy()
    inputs = mnist.test_inputs[:].numpy()
    as_trained, as_noted = run.outcome.kept.test_accuracy, run.outcome.unscaled_accuracy
    for said, pixels in ((as_trained, inputs), (as_noted, inputs * 255)):
        right = (predictor.probabilities(pixels).argmax(axis=1) == labels).mean()
        assert said == accurate(right, 1000)
    assert as_trained != as_noted
    assert "pixels of 0 to 1 and test on pixels of 0 to 255" in verdict(find)
    said = f"reads {percent(as_noted)}; tested as it was trained, {percent(as_trained)}."
    assert said in verdict(find)


def test_opened_run_of_a_recipe_is_judged_as_it_was(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    choose(window, find, "softmax-toy")
    train_to_the_end(qtbot, window, find)
    before = verdict(find)
    window.save_run(tmp_path / "toy.mnist")
    choose(window, find, "xor-mlp", steps=1)
    train_to_the_end(qtbot, window, find)
    window.open_run(tmp_path / "toy.mnist")
    assert find(QComboBox, "recipeBox").currentData() == "softmax-toy"
    assert verdict(find) == before


def test_experiment_of_ones_own_has_no_card(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    card = find(RecipeCard, "recipeCard")
    choose(window, find, "softmax-toy")
    train_to_the_end(qtbot, window, find)
    save_run(dataclasses.replace(window.run(), name="own"), tmp_path / "own.mnist")
    assert card.isVisible()
    window.open_run(tmp_path / "own.mnist")
    assert not card.isVisible()
    assert find(QComboBox, "recipeBox").currentIndex() == -1
    train_to_the_end(qtbot, window, find)
    assert window.run().name == "own"
    assert not card.isVisible()
    choose(window, find, "softmax-toy")
    assert card.isVisible()
    assert verdict(find).startswith("Train to find out")
