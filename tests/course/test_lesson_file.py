"""Files of lessons: what is read of them, and the sentence on what cannot be."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from benchmarks.damaged import damaged_lesson
from mnist_desktop.course.lesson_file import LessonError, read_course_file, write_course_file
from mnist_desktop.course.markdown import as_html
from mnist_desktop.course.opening import open_course

XOR = Path(__file__).parents[2] / "docs" / "lessons" / "xor.json"
QUESTION = {"text": "?", "choices": ["a", "b"], "right": 0}
PLAIN = {"task": "xor", "network": {"batch_norm": False}}
NAMES = ("p", "b", "i", "code", "pre", "ul", "ol", "li", "h3", "h4", "h5")
TAGS = {f"<{slash}{name}>" for name in NAMES for slash in ("", "/")}
BOM, DEEP = "\ufeff".encode(), b'{"format":' * 50_000


def lesson(**parts) -> bytes:
    """A file of one lesson of XOR, with some parts of its own."""
    whole = {"title": "One", "experiment": PLAIN, **parts}
    return json.dumps({"format": "mnist-desktop lesson", "version": 1, "lessons": [whole]}).encode()


def test_the_example_is_read_and_written_as_it_was(tmp_path):
    course = read_course_file(XOR)
    write_course_file(tmp_path / "again.json", course)
    assert read_course_file(tmp_path / "again.json") == course
    # All of the experiment is written: a default may be another one some day.
    assert json.loads((tmp_path / "again.json").read_bytes())["lessons"][0]["experiment"]["data"]
    assert [each.title for each in course.lessons] == list(open_course(XOR).lessons)
    (tmp_path / "notepad.json").write_bytes(BOM + XOR.read_bytes())
    assert read_course_file(tmp_path / "notepad.json") == course


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty."),
        (BOM, "it is empty."),
        ("{}".encode("utf-16"), "it is no text in UTF-8."),
        (b"{} {}", "it is damaged or no JSON."),
        (DEEP, "it is damaged or no JSON."),
        (b"9" * 5000, "it is damaged or no JSON."),
        (b"[1]", "it is no lesson of MNIST Desktop."),
        (lesson().replace(b": 1,", b": 2,"), "it was written by a later version of MNIST Desktop."),
        (lesson().replace(b"{", b'{"format": 0,', 1), "“format” stands there twice."),
        (lesson(claim=float("nan")), "NaN is no number."),
        (lesson(title="\ud800"), "it is damaged or no JSON."),
        (lesson(title=" "), "lesson 1, title: it is empty."),
        (lesson(title="x" * 121), "lesson 1, title: it has more than 120 letters."),
        (lesson(title="xor-mlp"), "lesson 1: a lesson of the program has its title as its name."),
        (lesson(run="rm"), "lesson 1, run: a lesson has no such thing."),
        (lesson(text="\n" * 301), "lesson 1, text: it has more than 300 lines."),
        (lesson(questions=[QUESTION, {**QUESTION, "right": 2}]),
         "lesson 1, question 2: the right answer is none of its choices (they count from 0)."),
        (lesson(questions=[{**QUESTION, "right": 0.0}]),
         "lesson 1, question 1, right: it has to be a whole number."),
        (lesson(questions=[{**QUESTION, "choices": ["a", 1]}]),
         "lesson 1, question 1, choice 2: it has to be a text."),
        (lesson(questions=[{**QUESTION, "choices": ["a", "b" * 201]}]),
         "lesson 1, question 1, choice 2: it has more than 200 letters."),
        (lesson(experiment=None), "lesson 1, experiment: it has to be something in braces."),
        (lesson(experiment={"training": 5}),
         "lesson 1, experiment, training: it has to be something in braces."),
        (lesson(claim={"criteria": [{"measure": "test-accuracy", "at_least": 97}]}),
         "lesson 1, claim, criterion 1: it is a share: 0.97 is 97 %, and nothing is more than 1."),
        (lesson(claim={"criteria": [{"measure": "last-cost"}]}),
         "lesson 1, claim, criterion 1: it has neither “at_least” nor “at_most”."),
        (lesson(experiment={"training": {"learning_rate": -1}}),
         "lesson 1, experiment: learning-rate: a number, more than 0 and at most 10,000, not -1."),
        (lesson(experiment={"task": "xor", "network": {"batch_norm": True}}),
         "lesson 1: it cannot be trained: Batch norm compares a batch with others, and here all 4 rows "
         "are one batch. Switch batch norm off."),
        (lesson(knobs={"dropout": {"at_least": 2, "at_most": 1}}),
         "lesson 1: knobs, dropout: “at_least” is greater than “at_most”."),
        (lesson(knobs={"steps": {"at_most": 10}}),
         "lesson 1: knobs, steps: its own value, 10001, is out of its bounds."),
        (lesson(knobs={"hidden": {"at_most": 1.5}}),
         "lesson 1: knobs, hidden: its bounds have to be whole numbers."),
        (lesson(knobs={"activation": {"choices": ["relu", "moon"]}}),
         "lesson 1: knobs, activation: its choices are some of sigmoid, tanh, relu, "
         "leaky-relu, elu, gelu, silu."),
        (lesson(knobs={"device": {}}), "lesson 1: knobs: a lesson has no setting called “device”."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(content, reason, tmp_path):
    (tmp_path / "one.json").write_bytes(content)
    with pytest.raises(LessonError) as refused:
        read_course_file(tmp_path / "one.json")
    sentence = str(refused.value)
    assert sentence.startswith("one.json cannot be opened: ")
    assert sentence.endswith(reason)


def test_a_text_is_escaped_but_for_a_few_marks():
    html = as_html("# A\n*b* **c** `<d>` [e](http://e) ![f](f.png)\n- <img src=x>\n\n```\n*g*\n```")
    assert html == (
        "<h3>A</h3><p><i>b</i> <b>c</b> <code>&lt;d&gt;</code> e (http://e) f</p>"
        "<ul><li>&lt;img src=x&gt;</li></ul><pre>*g*</pre>"
    )


def test_a_damaged_file_is_a_lesson_or_a_sentence(tmp_path):
    path, chance, said = tmp_path / "one.json", random.Random(1), []
    for _ in range(50):
        path.write_bytes(damaged_lesson(chance))
        try:
            course = open_course(path)
        except LessonError as error:
            said.append(str(error))
        else:
            assert all(
                set(re.findall("<[^>]*>", as_html(each.text))) <= TAGS
                for each in course.lessons.values()
            )
    assert len(said) > 25
    assert all(each.startswith("one.json cannot be opened: ") for each in said)
    assert all(each.endswith(".") and each.isprintable() for each in said)
