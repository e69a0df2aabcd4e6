"""What the program says, in another language: whole sentences with their values, said again on demand."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import mnist_desktop
from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.judging.comparison import TEST_ACCURACY, Group, sentences
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.values import SweepError, parse_values
from mnist_desktop.words import language, say, say_of, speak

PACKAGE = Path(mnist_desktop.__file__).parent


def angled(key: str) -> str:
    """A language whose sentences stand in angles."""
    return f"«{key}»"


@pytest.fixture
def in_angles() -> Iterator[None]:
    before = language()
    speak(angled)
    yield
    speak(before)


def test_a_sentence_is_said_with_its_values_and_keeps_its_key() -> None:
    said = say("{name} has {count:,} units.", name="layer 1", count=1000)
    assert said == "layer 1 has 1,000 units."
    assert str(said) is said
    assert said.key == "{name} has {count:,} units."
    assert say("Braces {} stay.") == "Braces {} stay."
    assert [say_of(count, "{count} run", "{count} runs") for count in (1, 2)] == ["1 run", "2 runs"]


def test_a_sentence_is_said_again_in_the_language_of_whoever_gets_it() -> None:
    before = language()
    said = say("{knob} was changed.", knob=say("Dropout"))
    refused = Refusal("{name} is no run.", name="«a {b}»")
    sent = pickle.dumps((said, refused))
    speak(angled)
    try:
        assert said == "Dropout was changed."
        assert said.again() == "««Dropout» was changed.»"
        arrived, refusal = pickle.loads(sent)
        assert arrived == "««Dropout» was changed.»"
        assert str(refusal) == "««a {b}» is no run.»"
    finally:
        speak(before)


@pytest.mark.usefixtures("in_angles")
def test_the_engine_says_labels_problems_differences_and_refusals_in_that_language() -> None:
    experiment = Experiment()
    off = experiment.with_knob("batch_norm", False)
    assert differences_in_words(off, experiment) == "«Batch norm» «off» → «on»"
    [problem, *_] = experiment.with_knob("batch_size", 1).problems()
    assert problem.sentence.startswith("«Batch norm cannot normalise")
    with pytest.raises(
        SweepError, match=r"^««dropout: «a number, ««at least 0» and «at most 0.95»»», not x"
    ):
        parse_values("dropout", "x")
    groups = [Group("a", (0.9, 0.91), 0), Group("b", (0.7, 0.71), 1)]
    better, missing = sentences(groups, TEST_ACCURACY)
    assert better.startswith("«a is «better» than b by ")
    assert missing.startswith("«Of b, 1 run of 3 is not compared: ")


def _said(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls that make a sentence: say(…), and a refusal that is raised."""
    refusals = {"Refusal"} | {each.__name__ for each in _kinds(Refusal)}
    for node in ast.walk(tree):
        call = node.exc if isinstance(node, ast.Raise) else node
        if isinstance(call, ast.Call) and call.args:
            name = ast.unparse(call.func)
            if name == "say" or (isinstance(node, ast.Raise) and name in refusals):
                yield call


def _kinds(refusal: type[Refusal]) -> Iterator[type[Refusal]]:
    for kind in refusal.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_every_sentence_can_be_translated_and_has_a_value_for_each_of_its_places() -> None:
    """A key that was put together cannot be found in a list of translations."""
    wrong, seen = [], 0
    for path in PACKAGE.rglob("*.py"):
        for call in _said(ast.parse(path.read_text("utf-8"))):
            key, seen = call.args[0], seen + 1
            where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
            given = {each.arg for each in call.keywords}
            if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in ast.walk(key)):
                wrong.append(f"{where} is put together")
            if isinstance(key, ast.Constant) and given:
                places = {place for _, place, *_ in Formatter().parse(key.value) if place}
                if places != given:
                    wrong.append(f"{where} has {places} and is given {given}")
    assert not wrong
    assert seen > 100
