"""How long an experiment takes, estimated and in words; and what the notes compare."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mnist_desktop.experiment.comparisons import COMPARISONS, comparisons_of
from mnist_desktop.experiment.duration import duration_in_words, estimated_seconds
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.runs.racing import rivals

MEASURED = Path(__file__).parents[2] / "docs" / "experiments.json"


def test_estimates_are_of_the_size_of_what_was_measured():
    for name, measured in json.loads(MEASURED.read_text("utf-8")).items():
        experiment = Experiment.model_validate(measured["experiment"])
        seconds = sorted(run["seconds"] for run in measured["runs"] if run["end"] == "finished")
        if seconds and seconds[0] > 0.5:
            assert 1 / 3 < estimated_seconds(experiment) / seconds[0] < 3, name


def test_what_makes_it_longer_makes_the_estimate_larger():
    experiment = RECIPES["mnist-nn-xavier"].experiment
    one = estimated_seconds(experiment)
    assert estimated_seconds(experiment.with_knob("epochs", 30)) == pytest.approx(2 * one)
    assert estimated_seconds(experiment.with_knob("subset", 30_000)) == pytest.approx(one / 2)
    for knob, value in (("hidden", (512, 512)), ("augment", True), ("init", "dbn")):
        assert estimated_seconds(experiment.with_knob(knob, value)) > 1.3 * one
    assert estimated_seconds(experiment.with_knob("device", "cuda")) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "1 s"),
        (4.6, "5 s"),
        (38, "about 40 s"),
        (56.9, "about 55 s"),
        (58, "about 1 min"),
        (235, "about 4 min"),
        (1300, "about 20 min"),
        (3500, "about 60 min"),
        (7000, "about 2 h"),
    ],
)
def test_a_time_in_words(seconds, words):
    assert duration_in_words(seconds) == words


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.title)
def test_the_sides_of_a_comparison_can_be_trained_beside_each_other(comparison):
    experiments = [side.experiment for side in comparison.sides]
    assert all(experiment.problems() == () for experiment in rivals(*experiments))
    assert len({side.name for side in comparison.sides}) == len(comparison.sides) > 1
    for side in comparison.sides:
        assert side.name.partition(",")[0] in RECIPES
        assert comparison in comparisons_of(side.recipe)


def test_comparisons_have_titles_of_their_own():
    assert len({comparison.title for comparison in COMPARISONS}) == len(COMPARISONS)
    assert comparisons_of("perceptron-and") == []


def test_every_lesson_asks_what_has_one_right_answer():
    questions = {name: recipe.questions for name, recipe in RECIPES.items()}
    assert all(questions.values())
    asked = [question for of_one in questions.values() for question in of_one]
    for question in asked:
        assert 2 <= len(set(question.choices)) == len(question.choices) <= 5, question.text
        assert question.right in range(len(question.choices)), question.text
        assert question.text.endswith("?"), question.text
        assert question.why.endswith("."), question.text
    assert len({question.text for question in asked}) == len(asked)
    # Whoever always takes the same place knows no more than one who guesses.
    places = [question.right for question in asked]
    assert max(map(places.count, places)) < len(asked) / 2
