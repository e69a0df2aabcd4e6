from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.spec import KINDS, Experiment
from tests.experiments import values_of


def read(name, text):
    return Experiment().with_knob(name, KINDS[name].parse(text)).knob(name)


@given(st.sampled_from(list(KINDS)).flatmap(lambda name: values_of(name).map(lambda v: (name, v))))
def test_what_is_printed_and_what_is_said_is_read_back(pair):
    name, value = pair
    assert read(name, KINDS[name].print(value)) == value
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
        ("hidden", (), "none", "none"),
        ("device", "cuda:0", "cuda:0", "cuda:0"),
    ],
)
def test_values_are_written_short(name, value, printed, said):
    assert KINDS[name].print(value) == printed
    assert value_in_words(name, value) == said
