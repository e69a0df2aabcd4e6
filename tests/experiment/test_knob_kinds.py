from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.knob_kinds import read_number
from mnist_desktop.experiment.spec import KINDS, Experiment
from tests.experiments import values_of


def read(name, text):
    return Experiment().with_knob(name, KINDS[name].parse(text)).knob(name)


@given(st.sampled_from(list(KINDS)).flatmap(lambda name: values_of(name).map(lambda v: (name, v))))
def test_what_is_printed_and_what_is_said_is_read_back(pair):
    name, value = pair
    assert read(name, KINDS[name].print(value)) == value
    if name != "painted" or not value:  # of points, how many there are is said
        assert read(name, value_in_words(name, value)) == value


@pytest.mark.parametrize(
    ("name", "value", "printed", "said"),
    [
        ("dropout", 0.0, "0", "off"),
        ("learning_rate", 0.001, "0.001", "0.001"),
        ("learning_rate", 10.0, "10", "10"),
        ("learning_rate", 0.1234567, "0.1234567", "0.1234567"),
        ("steps", 1_000_000, "1000000", "1000000"),
        ("init", "he-normal", "he-normal", "He normal"),
        ("batch_norm", True, "on", "on"),
        ("hidden", (100, 50), "100/50", "100/50"),
        ("hidden", (2,), "2-units", "2 units"),  # not two layers
        ("hidden", (1,), "1-unit", "1 unit"),
        ("hidden", (), "none", "none"),
        ("device", "cuda:0", "cuda:0", "cuda:0"),
        ("painted", (), "none", "none"),
        ("painted", ((-1.5, 0.25, 2),), "-1.5,0.25,2", "1 point"),
    ],
)
def test_values_are_written_short(name, value, printed, said):
    assert KINDS[name].print(value) == printed
    assert value_in_words(name, value) == said


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([".", ","]))
def test_a_real_number_is_read_with_either_mark(number, mark):
    text = repr(number).replace(".", mark)
    either_way = mark == "," and re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", text)
    assert read_number(text, whole=False) == (None if either_way else number)


@given(st.integers())
def test_a_whole_number_is_read_with_and_without_marks_between_thousands(number):
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u202f")):
        assert read_number(text, whole=True) == number


@pytest.mark.parametrize("text", ["0,001", "1.000", "1,0000", "12,34,567", "1,5", "x", ""])
def test_what_is_no_whole_number_is_none(text):
    assert read_number(text, whole=True) is None
