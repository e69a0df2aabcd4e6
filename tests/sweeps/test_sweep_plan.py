from __future__ import annotations

import dataclasses
import json
import os
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.in_words import NO_SETTINGS, value_in_words
from mnist_desktop.experiment.spec import PART_OF, Experiment
from mnist_desktop.history.records import End
from mnist_desktop.judging.comparison import SECONDS, TEST_ACCURACY, Group
from mnist_desktop.library.entry import Entry, knobs_of
from mnist_desktop.sweeps.sweep import Axis, left, load_sweep, load_sweeps, make_sweep, save_sweep
from mnist_desktop.sweeps.values import SweepError, parse_values
from tests.builders import entry_with

BASE = Experiment().with_knob("seed", 7)
WIDTHS = {"hidden": [(100, 100), (), (300, 300)]}


def run_of(of, point, *, accuracy=0.9, end=End.FINISHED, **values) -> Entry:
    """A run of a point of a sweep."""
    own = {
        "id": f"{point.label}-{point.seed}",
        "name": point.label,
        "knobs": knobs_of(point.experiment),
        "end": end,
        "validation_loss": None,
        "test_accuracy": accuracy,
        "sweep": of.id,
    }
    return entry_with(**(own | values))


# Its points.


def test_every_setting_comes_before_the_second_seed():
    sweep = make_sweep("Widths", BASE, WIDTHS, 2)
    assert sweep.labels() == ("100/100", "none", "300/300")
    assert [(point.seed, point.label) for point in sweep.points()] == [
        (7, "100/100"),
        (7, "none"),
        (7, "300/300"),
        (8, "100/100"),
        (8, "none"),
        (8, "300/300"),
    ]
    for point in sweep.points():
        assert point.experiment.training.seed == point.seed
        assert set(BASE.differences(point.experiment)) <= {"hidden", "seed"}
    assert sweep.points()[4].experiment.network.hidden == ()


def test_two_axes_are_named_in_every_label():
    sweep = make_sweep("both", BASE, {"learning_rate": [0.01, 0.1], "dropout": [0, 0.5]}, 1)
    assert sweep.labels() == (
        "Learning rate 0.01 · Dropout off",
        "Learning rate 0.01 · Dropout 0.5",
        "Learning rate 0.1 · Dropout off",
        "Learning rate 0.1 · Dropout 0.5",
    )
    assert sweep.points()[1].experiment == BASE.with_knob("learning_rate", 0.01).with_knob(
        "dropout", 0.5
    )


def test_without_an_axis_the_same_is_repeated():
    sweep = make_sweep("  Again \n and again ", BASE, {}, 3)
    assert sweep.labels() == ("Again and again",)
    assert [point.seed for point in sweep.points()] == [7, 8, 9]


def test_values_that_read_alike_have_labels_of_their_own():
    sweep = make_sweep("close", BASE, {"learning_rate": [0.1234567, 0.1234568, 0.1]}, 1)
    assert sweep.labels() == ("0.1234567", "0.1234568", "0.1")


def test_values_are_checked_and_each_is_taken_once():
    sweep = make_sweep("a", BASE, {"batch-size": [100, "100", 50.0], "activation": ["elu"]}, 1)
    assert sweep.axes == (Axis("batch_size", (100, 50)), Axis("activation", (Activation.ELU,)))


def test_its_id_says_its_name_and_the_time():
    ids = {make_sweep("Breite, größer!", BASE, {}, 2).id for _ in range(3)}
    assert len(ids) == 3
    assert all(re.fullmatch(r"breite-grosser-\d{8}-\d{6}-[0-9a-f]{4}", name) for name in ids)
    assert make_sweep("너비", BASE, {}, 2).id.startswith("sweep-2")


@pytest.mark.parametrize(
    ("axes", "seeds", "said"),
    [
        ({"dropout": [0.1], "epochs": [1], "subset": [9]}, 2, "at most two settings"),
        ({"width": [1, 2]}, 1, "There is no setting 'width'."),
        ({"seed": [1, 2]}, 1, "The seed is no setting"),
        ({"device": ["cpu", "mps"]}, 1, "Device is no setting to compare."),
        ({"batch_size": [1], "batch-size": [2]}, 1, "Batch size is named twice"),
        ({"dropout": [0.1, 2]}, 1, "dropout: a number, at least 0 and at most 0.95, not 2."),
        ({"dropout": []}, 2, "Dropout needs at least one value."),
        ({"dropout": [0.1, 0.2]}, 0, "1 to 100 seeds, not 0"),
        ({"dropout": [0.1, 0.2]}, 101, "1 to 100 seeds, not 101"),
        ({"epochs": range(1, 22)}, 100, "That would be 2,100 runs"),
        ({"dropout": [0.1]}, 1, "One run has nothing to be compared with"),
        ({}, 1, "One run has nothing to be compared with"),
        ({"momentum": [0.5, 0.9]}, 1, "Momentum has no effect with these settings"),
        ({"activation": ["relu", "tanh"], "hidden": [()]}, 1, "Activation has no effect"),
        ({"batch_size": [100, 1]}, 1, "1: Batch norm cannot normalise a batch of one image."),
    ],
)
def test_what_cannot_be_run_is_refused_with_the_reason(axes, seeds, said):
    with pytest.raises(SweepError, match=re.escape(said)):
        make_sweep("a", BASE, axes, seeds)


def test_a_name_is_needed():
    with pytest.raises(SweepError, match="needs a name"):
        make_sweep(" \n", BASE, {}, 2)


def test_seeds_do_not_run_beyond_the_last():
    last = BASE.with_knob("seed", 2**31 - 2)
    assert make_sweep("a", last, {}, 2).points()[-1].seed == 2**31 - 1
    with pytest.raises(SweepError, match="seed: a whole number"):
        make_sweep("a", last, {}, 3)


def test_a_knob_needs_an_effect_at_one_point_only():
    axes = {"optimizer": ["adam", "momentum"], "momentum": [0.5, 0.9]}
    assert len(make_sweep("a", BASE, axes, 1).points()) == 4


# What a person types.


@pytest.mark.parametrize(
    ("knob", "text", "values"),
    [
        (
            "hidden",
            "50/50, 100 x 100,200 150, 30×20X10, 50",
            ((50, 50), (100, 100), (200, 150), (30, 20, 10), (50,)),
        ),
        ("hidden", "none, 100/100, 0", ((), (100, 100))),
        ("learning_rate", "0.1, .01,1e-3,", (0.1, 0.01, 0.001)),
        ("learning_rate", "0,1; 0,001;1e-3", (0.1, 0.001)),
        ("learning_rate", "1,2,5", (1.0, 2.0, 5.0)),
        ("learning_rate", "1, 5", (1.0, 5.0)),
        ("learning-rate", "0.001..1 log 4", (0.001, 0.01, 0.1, 1.0)),
        ("learning_rate", "1 … 0.001 (log 3)", (1.0, 0.0316, 0.001)),
        ("learning_rate", "0.1, 0.01..0.1 LOG 2", (0.1, 0.01)),
        ("dropout", "0..0.5 step 0.1", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)),
        ("dropout", "off, 0.5..0.25 step 0.1", (0.0, 0.5, 0.4, 0.3)),
        ("batch_size", "10..1000 log 4", (10, 46, 215, 1000)),
        ("epochs", "1..7 step 2", (1, 3, 5, 7)),
        ("subset", "Off, 1000, 1e3", (0, 1000)),
        ("activation", "relu, Sigmoid, leaky relu", ("relu", "sigmoid", "leaky-relu")),
        ("init", "he normal, Normal (0, 1), dbn", ("he-normal", "normal", "dbn")),
        ("batch_norm", "on, Off", (True, False)),
    ],
)
def test_what_is_typed_is_read(knob, text, values):
    read = parse_values(knob, text)
    assert read == values
    assert [type(value) for value in read] == [
        type(Experiment().with_knob(knob.replace("-", "_"), value).knob(knob.replace("-", "_")))
        for value in values
    ]


@pytest.mark.parametrize(
    "knob", [name for name in PART_OF if name not in NO_SETTINGS | {"painted"}]
)
def test_what_a_label_says_can_be_typed(knob):
    value = Experiment().knob(knob)
    assert parse_values(knob, value_in_words(knob, value)) == (value,)


@pytest.mark.parametrize(
    ("knob", "text", "said"),
    [
        ("hidden", "50/abc", "hidden: at most 8 widths of 1 to 8,192 units each, not abc."),
        ("hidden", "50/", "not nothing."),
        ("hidden", "50/0", "not 0."),
        ("learning_rate", "", "Learning rate needs at least one value."),
        ("learning_rate", " , ", "Learning rate needs at least one value."),
        ("learning_rate", "fast", "learning-rate: a number, more than 0"),
        ("learning_rate", "3,5e-4", "'3,5e-4' may be one number or several. Write 0.5"),
        ("dropout", "0,25, 0,5", "may be one number or several"),
        ("weight_decay", "0,001..1 log 4", "is no range"),
        ("learning_rate", "nan", "learning-rate: a number"),
        ("learning_rate", "off", "Learning rate cannot be off."),
        ("learning_rate", "0.1..1", "'0.1..1' is no range. Write one as"),
        ("learning_rate", "0.1...1 log 3", "is no range"),
        ("learning_rate", "0.1..1 (log 3", "is no range"),
        ("learning_rate", "0..1 log 3", "between two numbers above zero"),
        ("learning_rate", "0.1..1 log 1", "'log' takes how many values"),
        ("learning_rate", "0.1..1 log 2.5", "'log' takes how many values"),
        ("learning_rate", "0.1..1 step 0", "a step is more than zero"),
        ("learning_rate", "0.1..1 step 1e-9", "has more than 2,000 values"),
        ("learning_rate", "0.1..1e999 log 3", "is too large"),
        ("dropout", "0..1 step 0.5", "dropout: a number, at least 0 and at most 0.95, not 1.0."),
        ("epochs", "1.5", "epochs: a whole number"),
        ("epochs", "1..2 step 0.5", "epochs: a whole number"),
        ("subset", "10,000", "write 10000, not 10,000"),
        ("activation", "relu, step", "activation: one of sigmoid, tanh"),
        ("batch_norm", "maybe", "batch-norm: true or false, not maybe."),
        ("seed", "1, 2", "The seed is no setting"),
        ("nonsense", "1", "There is no setting 'nonsense'."),
    ],
)
def test_what_cannot_be_read_is_said(knob, text, said):
    with pytest.raises(SweepError, match=re.escape(said)):
        parse_values(knob, text)


@given(
    st.sampled_from([name for name in PART_OF if name not in ("seed", "device")]),
    st.text("0123456789.…,-+e /x()logstepnfaiu", max_size=24) | st.text(max_size=12),
)
@example("learning_rate", "1e-308..1e308 log 5")
@example("steps", "1..1e308 log 9")
@example("dropout", "-1e308..1e308 step 1e-308")
def test_whatever_is_typed_gives_checked_values_or_a_sentence(knob, text):
    try:
        values = parse_values(knob, text)
    except SweepError:
        return
    assert len(set(values)) == len(values) > 0
    for value in values:
        assert Experiment().with_knob(knob, value).knob(knob) == value


# Its runs.


def test_runs_are_grouped_by_their_settings():
    sweep = make_sweep("Widths", BASE, WIDTHS, 3)
    runs = [
        run_of(sweep, point, accuracy=(90 + number) / 100)
        for number, point in enumerate(sweep.points())
    ]
    other = dataclasses.replace(runs[0], sweep="another", test_accuracy=0.1)
    groups = sweep.group([other, *reversed(runs)], TEST_ACCURACY)
    assert groups == [
        Group("100/100", (0.9, 0.93, 0.96)),
        Group("none", (0.91, 0.94, 0.97)),
        Group("300/300", (0.92, 0.95, 0.98)),
    ]


def test_the_newest_run_of_a_point_counts():
    sweep = make_sweep("twice", BASE, {}, 2)
    first, second = sweep.points()
    runs = [
        run_of(sweep, first, accuracy=0.2, id="b", created="2026-11-24T16:00:00+00:00"),
        run_of(sweep, first, accuracy=0.1, id="c", created="2026-11-24T15:00:00+00:00"),
        run_of(sweep, second, accuracy=0.3),
    ]
    assert sweep.group(runs, TEST_ACCURACY) == [Group("twice", (0.2, 0.3))]


def test_runs_without_a_figure_are_counted_and_unended_ones_are_not():
    sweep = make_sweep("ends", BASE, {"learning_rate": [0.1, 10]}, 3)
    points = sweep.points()
    runs = [
        run_of(sweep, points[0], end=End.EARLY),
        run_of(sweep, points[1], end=End.DIVERGED, accuracy=0.1),
        run_of(sweep, points[2], end=End.STOPPED),
        run_of(sweep, points[3], end=End.FAILED, accuracy=None),
        run_of(sweep, points[4], end=End.UNFINISHED),
    ]
    assert sweep.group(runs, SECONDS) == [
        Group("0.1", (12.5,)),
        Group("10", (), missing=2),
    ]


def test_what_is_left_is_what_no_run_has_ended():
    sweep = make_sweep("left", BASE, {"dropout": [0, 0.3]}, 3)
    points = sweep.points()
    assert left(sweep, []) == [(point, None) for point in points]
    short = run_of(sweep, points[3], end=End.STOPPED, can_go_on=True, epochs=2, id="short")
    far = run_of(sweep, points[3], end=End.UNFINISHED, can_go_on=True, epochs=9, id="far")
    runs = [
        run_of(sweep, points[0]),
        run_of(sweep, points[1], end=End.DIVERGED),
        run_of(sweep, points[2], end=End.STOPPED, can_go_on=False),
        far,
        short,
        run_of(sweep, points[4], end=End.STOPPED, can_go_on=True),
        run_of(sweep, points[4], end=End.EARLY, id="ended"),
        run_of(sweep, points[5], sweep="another"),
    ]
    assert left(sweep, runs) == [(points[2], None), (points[3], far), (points[5], None)]


# Its file.


@pytest.mark.parametrize(
    "axes",
    [
        WIDTHS,
        {"learning_rate": [0.01, 1], "init": ["he-normal", Init.XAVIER_UNIFORM]},
        {"batch_norm": [True, False], "subset": [0, 1000]},
        {"task": ["mnist", "xor"]},
        {},
    ],
)
def test_a_sweep_comes_back_from_its_file(tmp_path, axes):
    base = BASE if "task" not in axes else BASE.with_knob("batch_norm", False)
    sweep = make_sweep("Widths 너비", base, axes, 3)
    path = save_sweep(sweep, tmp_path)
    assert path == tmp_path / "sweeps" / f"{sweep.id}.json"
    back = load_sweep(path)
    assert back == sweep
    assert back.points() == sweep.points()
    assert [list(map(type, axis.values)) for axis in back.axes] == [
        list(map(type, axis.values)) for axis in sweep.axes
    ]
    assert os.listdir(path.parent) == [path.name]


def damage(content: dict, **changes) -> bytes:
    return json.dumps(content | changes).encode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": "mnist-desktop run"}, "is not a sweep of MNIST Desktop."),
        ({"version": 2}, "was saved by a later version of MNIST Desktop (file version 2)."),
        ({"version": 0}, "is damaged"),
        ({"version": True}, "is damaged"),
        ({"id": "another"}, "is damaged"),
        ({"id": "../up"}, "is damaged"),
        ({"seeds": "3"}, "is damaged"),
        ({"seeds": 0}, "1 to 100 seeds"),
        ({"name": ""}, "needs a name"),
        ({"more": 1}, "is damaged"),
        ({"experiment": {"training": {"epochs": 0}}}, "epochs: a whole number"),
        ({"experiment": {"nonsense": 1}}, "unknown setting 'nonsense'"),
        ({"axes": [{"knob": "dropout", "values": [2]}]}, "dropout: a number"),
        ({"axes": [{"knob": "dropout", "values": ["0.1"]}]}, "is damaged"),
        ({"axes": [{"knob": "dropout", "values": [0.1, 0.1]}]}, "is damaged"),
        ({"axes": [{"knob": "dropout", "values": [[[0.1]]]}]}, "dropout: a number"),
        ({"axes": [{"knob": "nonsense", "values": [1]}]}, "There is no setting 'nonsense'."),
        ({"axes": [{"knob": "dropout", "values": [0.1]}] * 2}, "named twice"),
    ],
)
def test_a_wrong_file_is_refused_and_the_others_load(tmp_path, changes, said):
    good = make_sweep("good", BASE, WIDTHS, 3)
    bad = save_sweep(make_sweep("bad", BASE, WIDTHS, 3), tmp_path)
    save_sweep(good, tmp_path)
    bad.write_bytes(damage(json.loads(bad.read_bytes()), **changes))
    sweeps, sentences = load_sweeps(tmp_path)
    assert sweeps == [good]
    assert len(sentences) == 1
    assert sentences[0].startswith(bad.name)
    assert said in sentences[0]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 200_000, b'{"version": ' + b"9" * 5000 + b"}"],
)
def test_what_is_no_sweep_is_refused(tmp_path, content):
    path = tmp_path / "some.json"
    path.write_bytes(content)
    with pytest.raises(SweepError, match=r"some\.json is .*not a sweep of MNIST Desktop\."):
        load_sweep(path)


def test_a_folder_that_cannot_be_used_is_said(tmp_path):
    assert load_sweeps(tmp_path / "nowhere") == ([], [])
    (tmp_path / "sweeps").write_text("a file")
    sweep = make_sweep("a", BASE, {}, 2)
    with pytest.raises(SweepError, match="could not be saved as"):
        save_sweep(sweep, tmp_path)
    sweeps, sentences = load_sweeps(tmp_path)
    assert sweeps == []
    assert "cannot be opened" in sentences[0]
    with pytest.raises(SweepError, match=r"gone\.json cannot be opened"):
        load_sweep(tmp_path / "gone.json")
