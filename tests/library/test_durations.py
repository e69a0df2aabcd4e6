"""What the user's own runs say: which lessons are done, and how long an experiment takes here."""

from __future__ import annotations

import pytest

from mnist_desktop.experiment.duration import estimated_seconds
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.records import End
from mnist_desktop.library.durations import Durations, done_recipes
from mnist_desktop.library.entry import knobs_of
from tests.builders import entry_with

NAME = "mnist-nn-xavier"
XAVIER = RECIPES[NAME].experiment


def entry(experiment=XAVIER, **values):
    return entry_with(name=NAME, knobs=knobs_of(experiment), **values)


@pytest.mark.parametrize(
    ("values", "knobs", "is_done"),
    [
        ({}, {}, True),
        ({"end": End.EARLY}, {"seed": 7, "device": "cuda", "order_apart": True}, True),
        ({"end": End.DIVERGED}, {}, True),
        ({"end": End.STOPPED}, {}, False),
        ({"end": End.FAILED}, {}, False),
        ({"end": End.UNFINISHED}, {}, False),
        ({}, {"epochs": 1}, False),
        ({}, {"hidden": (10,)}, False),
    ],
)
def test_a_lesson_is_done_where_a_run_of_it_reached_its_end(values, knobs, is_done):
    found = entry(XAVIER.with_knobs(**knobs), **values)
    own = entry_with(name="own", knobs=knobs_of(XAVIER))
    assert done_recipes([own, found]) == (frozenset({NAME}) if is_done else frozenset())


def test_own_runs_of_the_same_say_how_long_it_takes_of_another_length_too():
    entries = [entry(seconds=30.0), entry(XAVIER.with_knob("seed", 2), seconds=60.0)]
    stopped = entry(end=End.STOPPED, seconds=9.0, epochs=3)  # as quick as the others in the mean
    durations = Durations([*entries, stopped])
    assert durations.seconds_of(XAVIER) == pytest.approx(45)
    assert durations.seconds_of(XAVIER.with_knob("epochs", 30)) == pytest.approx(90)
    hand = entry(seconds=1.0, epochs=100, based_on="handwriting")
    assert Durations([*entries, hand]).seconds_of(XAVIER) == pytest.approx(45)


def test_other_runs_say_how_quick_this_machine_is():
    other = RECIPES["homework-q1-1"].experiment
    assert Durations([]).seconds_of(other) == estimated_seconds(other)
    twice = 2 * estimated_seconds(XAVIER)
    durations = Durations([entry(seconds=twice)])
    assert durations.seconds_of(other) == pytest.approx(2 * estimated_seconds(other))
    short = Durations([entry(seconds=0.1, epochs=15)])
    assert short.seconds_of(other) == estimated_seconds(other)


def test_of_another_device_only_its_own_runs_say_anything():
    cuda = XAVIER.with_knob("device", "cuda")
    assert Durations([entry(seconds=30.0)]).seconds_of(cuda) is None
    assert Durations([entry(cuda, seconds=3.0)]).seconds_of(cuda) == pytest.approx(3)
