"""The hints: every rule speaks and is silent where it should, and proposes what can be done."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.history.records import End, EpochFigures, History, KnobChange
from mnist_desktop.judging.comparison import Group
from mnist_desktop.judging.hints import RULES, Evidence, compared, hints
from mnist_desktop.learning.training import train
from mnist_desktop.library.entry import Entry, knobs_of
from tests.builders import entry_with

LN10 = math.log(10)
HOMEWORK = RECIPES["homework-q1-1"].experiment
PLAIN = RECIPES["mnist-nn-xavier"].experiment
DEEP = RECIPES["vanishing-sigmoid"].experiment
GOOD = [0.3, 0.1, 0.05, 0.02]


def changed(experiment: Experiment, **knobs) -> Experiment:
    return experiment.with_knobs(**knobs)


def epoch(number, cost, *, test=None, accuracy=0.5, validation=None, norms=()) -> EpochFigures:
    return EpochFigures(
        epoch=number,
        cost=cost,
        test_loss=cost if test is None else test,
        test_accuracy=accuracy,
        seconds=0.0,
        validation_loss=validation,
        validation_accuracy=None if validation is None else 0.5,
        gradient_norms=norms,
    )


def evidence_of(experiment, costs, *, end=End.FINISHED, losses=None, norms=(), **more) -> Evidence:
    """A run with these costs; its losses are a hundred of each unless told."""
    validation = more.pop("validation", [None] * len(costs))
    test = more.pop("test", [None] * len(costs))
    epochs = tuple(
        epoch(number, cost, test=of_test, validation=held_back, norms=norms)
        for number, (cost, of_test, held_back) in enumerate(
            zip(costs, test, validation, strict=True), start=1
        )
    )
    if losses is None:
        losses = np.repeat(np.array(costs, np.float32), 100)
    changes = more.pop("changes", ())
    history = History(np.array(losses, np.float32), epochs, changes)
    return Evidence(experiment, history, end, **more)


def told(evidence: Evidence) -> list[str]:
    return [hint.rule for hint in hints(evidence)]


def only(evidence: Evidence):
    (hint,) = hints(evidence)
    return hint


def texts(hint) -> list[str]:
    return [change.text for change in hint.changes]


def test_run_that_goes_well_is_left_alone_at_every_moment():
    whole = evidence_of(HOMEWORK, [0.6, 0.4, 0.3, 0.25], norms=(0.02, 0.02, 0.2))
    dead = dataclasses.replace(whole, dead_shares=(0.14, 0.88))
    assert hints(dead) == []
    for done in range(5):
        history = History(whole.history.losses[: 100 * done], whole.history.epochs[:done])
        assert hints(Evidence(HOMEWORK, history)) == []


def test_loss_that_is_no_number():
    hint = only(evidence_of(PLAIN, [], losses=[2.3, 9.0, math.inf], end=End.DIVERGED))
    assert hint.rule == "not-finite"
    assert "at step 3" in hint.sentence
    assert texts(hint) == ["Learning rate 0.0001", "Batch norm on"]


def test_loss_that_is_no_number_because_of_the_weights_at_the_start():
    deep = changed(RECIPES["relu-rescue"].experiment, init=Init.NORMAL)
    hint = only(evidence_of(deep, [], losses=[1.73e6, math.nan], end=End.DIVERGED))
    assert hint.rule == "not-finite"
    assert "1.73 million" in hint.sentence
    assert texts(hint)[0] == "Initialisation He uniform"


def test_loss_above_its_start():
    softmax = RECIPES["learning-rate-too-high"].experiment
    losses = [2.3, *[20.0] * 200]
    hint = only(evidence_of(softmax, [], losses=losses, end=None))
    assert hint.rule == "rising-loss"
    assert "began at 2.3 and is about 20 now" in hint.sentence
    assert texts(hint) == ["Learning rate 0.1"]
    at_the_edge = changed(softmax, learning_rate=1.0)
    assert texts(only(evidence_of(at_the_edge, [], losses=losses, end=None))) == [
        "Learning rate 0.1"
    ]
    assert told(evidence_of(softmax, [], losses=losses[:20], end=None)) == []


def test_cost_that_climbs():
    hint = only(evidence_of(PLAIN, [0.3, 0.2, 0.5, 0.9], end=None))
    assert hint.rule == "rising-loss"
    assert "0.2 at epoch 2 and 0.9 now" in hint.sentence
    one_cycle = changed(PLAIN, schedule=Schedule.ONE_CYCLE)
    assert told(evidence_of(one_cycle, [0.3, 0.2, 0.5, 0.9], end=None)) == []
    assert told(evidence_of(PLAIN, [0.001, 0.002, 0.004], end=None)) == []


def test_gradient_that_fades():
    faded = (1e-5, 1e-3, 0.3)
    hint = only(evidence_of(DEEP, [2.303, 2.303, 2.303], norms=faded))
    assert hint.rule == "fading-gradients"
    assert "30,000 times smaller" in hint.sentence
    assert "ln 10 = 2.30" in hint.sentence
    assert hint.section == "09-1"
    assert texts(hint) == [
        "Activation ReLU, Initialisation He uniform",
        "Batch norm on",
        "Hidden layers 100/100",
    ]
    assert told(evidence_of(DEEP, [2.303], end=None, norms=faded)) == []
    assert told(evidence_of(DEEP, GOOD, norms=faded)) == []
    assert "fading-gradients" not in told(evidence_of(DEEP, [2.303] * 3))


def test_gradient_that_explodes():
    assert told(evidence_of(PLAIN, [1.5, 1.0, 0.9], norms=(3e4, 3e4, 2e4))) == [
        "exploding-gradients"
    ]
    hint = only(evidence_of(PLAIN, [1.5, 1.0, 0.9], norms=(50.0, 1.0, 0.1)))
    assert "500 times as large" in hint.sentence
    assert told(evidence_of(PLAIN, GOOD, norms=(3e4, 3e4, 2e4))) == []


def test_dead_units():
    hint = only(evidence_of(PLAIN, [1.5, 1.2], dead_shares=(0.1, 0.93)))
    assert hint.rule == "dead-units"
    assert "In hidden layer 2, 93 %" in hint.sentence
    assert texts(hint) == ["Learning rate 0.0001", "Activation Leaky ReLU", "Batch norm on"]
    for shares in ((), (None, None), (0.1, 0.4)):
        assert "dead-units" not in told(evidence_of(PLAIN, [1.5, 1.2], dead_shares=shares))


@pytest.mark.parametrize(
    ("experiment", "guess", "first"),
    [
        (RECIPES["perceptron-xor"].experiment, math.log(2), "Hidden layers 2 units"),
        (changed(RECIPES["xor-wide-deep"].experiment, seed=2), math.log(2), "Initialisation"),
        (changed(DEEP, hidden=(100, 100, 100)), LN10, "Initialisation Xavier uniform"),
    ],
)
def test_loss_that_stays_what_guessing_gives(experiment, guess, first):
    hint = only(evidence_of(experiment, [guess] * 4))
    assert hint.rule == "nothing-learned"
    assert "nothing is learned" in hint.sentence
    assert texts(hint)[0].startswith(first)
    assert told(evidence_of(experiment, [guess], end=None)) == []


def test_rate_far_from_the_usual():
    fast = changed(PLAIN, learning_rate=0.1)
    hint = only(evidence_of(fast, [1.6, 1.59]))
    assert hint.rule == "unusual-rate"
    assert "Adam without batch norm" in hint.sentence
    assert "100 times" in hint.sentence
    assert texts(hint) == ["Learning rate 0.001", "Batch norm on"]
    assert told(evidence_of(fast, GOOD)) == []
    assert "unusual-rate" not in told(evidence_of(HOMEWORK, [1.6, 1.59]))
    momentum = changed(PLAIN, optimizer=Optimizer.MOMENTUM, momentum=0.99, learning_rate=0.5)
    assert "momentum 0.99" in only(evidence_of(momentum, [2.4, 2.42])).sentence
    slow = changed(PLAIN, optimizer=Optimizer.SGD, learning_rate=0.0001)
    assert texts(only(evidence_of(slow, [2.25, 2.2], end=None)))[0] == "Learning rate 0.1"


def test_rate_that_was_changed_on_the_way_is_the_one_that_counts():
    change = KnobChange(50, "learning_rate", 0.001, 0.1)
    hint = only(evidence_of(PLAIN, [1.6, 1.59], changes=(change,)))
    assert hint.rule == "unusual-rate"
    assert "Learning rate 0.001" in texts(hint)


def test_weights_that_start_too_large():
    normal = RECIPES["mnist-nn-normal"].experiment
    hint = only(evidence_of(normal, [150.0, 30.0, 0.7], losses=[1520.0, *[1.0] * 300]))
    assert hint.rule == "large-start"
    assert "660 times a guess's" in hint.sentence
    assert texts(hint) == ["Initialisation He uniform"]
    assert told(evidence_of(normal, [], losses=[], end=None)) == []
    tanh = changed(normal, activation=Activation.TANH)
    assert "Xavier" in texts(only(evidence_of(tanh, [], losses=[15.0], end=None)))[0]


def test_he_for_sigmoids():
    sigmoid = changed(PLAIN, activation=Activation.SIGMOID, init=Init.HE_UNIFORM)
    hint = only(evidence_of(sigmoid, [0.9, 0.5]))
    assert hint.rule == "unfitting-init"
    assert texts(hint) == ["Activation ReLU"]
    assert told(evidence_of(sigmoid, GOOD)) == []


BY_HEART = RECIPES["overfitting"].experiment
COSTS = [0.5, 0.05, 0.01, 0.004, 0.002]


def test_overfitting():
    run = evidence_of(BY_HEART, COSTS, validation=[0.5, 0.4, 0.42, 0.45, 0.5])
    hint = only(run)
    assert hint.rule == "overfitting"
    assert "since epoch 2" in hint.sentence
    assert "from 0.05 to 0.002" in hint.sentence
    assert "from 0.4 to 0.5" in hint.sentence
    assert texts(hint) == ["Early stopping 5", "Weight decay 0.01", "Dropout 0.5", "Subset off"]
    assert told(dataclasses.replace(run, end=None)) == ["overfitting"]
    assert told(dataclasses.replace(run, end=End.EARLY)) == []
    assert told(evidence_of(BY_HEART, COSTS)) == []
    mild = evidence_of(BY_HEART, COSTS, validation=[0.5, 0.4, 0.41, 0.41, 0.42])
    assert told(mild) == []


def test_run_that_ended_too_soon_and_run_that_has_settled():
    falling = only(evidence_of(PLAIN, [1.5, 1.2, 1.0, 0.8, 0.6]))
    assert falling.rule == "still-falling"
    assert "by 25 %" in falling.sentence
    assert texts(falling) == ["Epochs 30"]
    settled = only(evidence_of(PLAIN, [0.9, 0.7, 0.6, 0.6, 0.6]))
    assert settled.rule == "underfitting"
    assert texts(settled)[:2] == ["Hidden layers 512/512", "Hidden layers 256/256/256"]
    narrow = only(evidence_of(changed(PLAIN, hidden=(4,)), [1.5, 1.2, 1.0, 0.8, 0.6]))
    assert "a layer of 4 units holds it back" in narrow.sentence
    assert texts(narrow)[0] == "Hidden layers 32 units"
    for end in (None, End.STOPPED, End.FAILED):
        assert told(evidence_of(PLAIN, [0.9, 0.7, 0.6, 0.6, 0.6], end=end)) == []


def test_heavy_dropout():
    few = changed(HOMEWORK, hidden=(16, 16), dropout=0.7)
    hint = only(evidence_of(few, [2.2, 2.17], test=[1.9, 1.9]))
    assert hint.rule == "heavy-dropout"
    assert "about 4.8 of 16 units" in hint.sentence
    assert texts(hint) == ["Dropout 0.2", "Hidden layers 100/100", "Dropout off"]
    assert told(evidence_of(few, [0.5, 0.2], test=[0.2, 0.19])) == []
    assert told(evidence_of(HOMEWORK, [0.5, 0.3], test=[0.2, 0.1])) == []


def test_tiny_batches():
    hint = only(evidence_of(changed(HOMEWORK, batch_size=4), [2.2, 2.1]))
    assert hint.rule == "tiny-batches"
    # Adam's 0.1 is for batch norm alone.
    assert texts(hint) == ["Batch size 100", "Batch norm off, Learning rate 0.001"]
    assert told(evidence_of(changed(PLAIN, batch_size=4), GOOD)) == []


def test_difference_within_seed_noise():
    def run(own, *rivals, **more):
        return evidence_of(PLAIN, GOOD, own=own, rivals=rivals, **more)

    here, other = Group("here", (0.9705,)), Group("Dropout 0.3 → off", (0.9727,))
    hint = only(run(here, other))
    assert hint.rule == "seed-noise"
    assert "97.05 % here and 97.27 % with Dropout 0.3 → off are 0.22 points apart" in hint.sentence
    assert texts(hint) == ["Seed 2"]
    assert told(run(here, Group("far", (0.92,)))) == []
    assert told(run(here)) == []
    assert told(run(None, other)) == []
    assert told(run(here, other, end=None)) == []
    assert told(run(here, Group("nothing yet", ()))) == []
    noisy = (Group("here", (0.97, 0.98)), Group("there", (0.972, 0.984)))
    assert "over 2 seeds" in only(run(*noisy)).sentence
    clear = (Group("here", (0.970, 0.9701)), Group("there", (0.980, 0.9801)))
    assert told(run(*clear)) == []


def test_settings_that_were_chosen_by_the_test_images():
    groups = (Group("a", (0.95,)), Group("b", (0.96,)))
    own = Group("here", (0.98,))
    hint = only(evidence_of(PLAIN, GOOD, own=own, rivals=groups))
    assert hint.rule == "chosen-by-test"
    assert hint.sentence.startswith("3 settings")
    assert texts(hint) == ["Validation share 0.1"]
    held_back = changed(PLAIN, validation_share=0.1)
    assert told(evidence_of(held_back, GOOD, own=own, rivals=groups)) == []
    assert told(evidence_of(PLAIN, GOOD, own=own, rivals=groups[:1])) == []


def test_most_urgent_comes_first_and_what_it_explains_is_not_said_again():
    deep = changed(DEEP, activation=Activation.RELU, learning_rate=5.0)
    run = evidence_of(deep, [2.31, 2.31], norms=(1e-6, 1e-3), dead_shares=(1.0,) * 6)
    assert told(run) == ["fading-gradients", "unusual-rate"]


def entry_of(name, experiment, accuracy, *, end=End.FINISHED) -> Entry:
    return entry_with(
        id=name, name=name, knobs=knobs_of(experiment), end=end, test_accuracy=accuracy
    )


def test_what_a_run_is_compared_with():
    one = entry_of("one", PLAIN, 0.97)
    again = entry_of("again", changed(PLAIN, seed=2, order_apart=True), 0.98)
    stopped = entry_of("stopped", changed(PLAIN, seed=3), 0.5, end=End.STOPPED)
    other = entry_of("other", changed(PLAIN, dropout=0.3), 0.96)
    far = entry_of("far", changed(PLAIN, dropout=0.3, epochs=3, batch_size=7), 0.96)
    gate = entry_of("gate", RECIPES["perceptron-xor"].experiment, 0.5)
    own, rivals = compared(one, [one, again, stopped, other, far, gate])
    assert own == Group("one", (0.97, 0.98), 1)
    assert rivals == (Group("Dropout off → 0.3", (0.96,)),)


def trained(experiment, data) -> Evidence:
    outcome = drive(train(experiment, data))
    return Evidence(experiment, outcome.history, outcome.end)


# Each: a recipe, knobs that make it quick on a thousand images, and what is said of the real run.
REAL = {
    "vanishing": ("vanishing-sigmoid", {"epochs": 5, "batch_size": 20}, "fading-gradients"),
    "too high": ("learning-rate-too-high", {"batch_size": 10}, "rising-loss"),
    "normal": ("mnist-nn-normal", {"epochs": 3}, "large-start"),
    "normal, deep": ("relu-rescue", {"init": Init.NORMAL, "epochs": 2}, "not-finite"),
    "xor": ("perceptron-xor", {"steps": 1000}, "nothing-learned"),
    "toy": ("softmax-toy", {}, "still-falling"),
    "adam": ("mnist-nn-xavier", {"learning_rate": 0.5, "epochs": 4}, None),
    "homework": ("homework-q1-1", {"epochs": 12}, ""),
    "softmax": ("mnist-softmax-adam", {"epochs": 15, "learning_rate": 0.01}, ""),
    "xavier": ("mnist-nn-xavier", {"epochs": 6}, ""),
    "and": ("perceptron-and", {"steps": 1000}, ""),
}


@pytest.mark.parametrize("case", REAL)
def test_what_is_said_of_real_runs(case, few):
    recipe, knobs, rule = REAL[case]
    experiment = changed(RECIPES[recipe].experiment, **knobs)
    images = experiment.task is TaskName.MNIST
    found = hints(trained(experiment, few if images else load(experiment.task)))
    if rule is None:
        assert found[0].rule in ("rising-loss", "unusual-rate")
    else:
        assert [hint.rule for hint in found] == ([rule] if rule else [])


def test_real_run_that_learns_its_images_by_heart(mnist):
    small = dataclasses.replace(
        mnist, test_inputs=mnist.test_inputs[:100], test_labels=mnist.test_labels[:100]
    )
    experiment = changed(
        BY_HEART, hidden=(100, 100), subset=500, validation_share=0.02, learning_rate=0.003
    )
    assert told(trained(experiment, small)) == ["overfitting"]


FINITE = st.floats(0, 1e30)
SHARES = st.floats(0, 1)
NORMS = st.floats(0) | st.just(math.nan)
EPOCHS = st.builds(
    EpochFigures,
    epoch=st.integers(1, 1000),
    cost=FINITE,
    test_loss=FINITE,
    test_accuracy=SHARES,
    seconds=FINITE,
    validation_loss=st.none() | FINITE,
    validation_accuracy=st.none() | SHARES,
    gradient_norms=st.lists(NORMS, max_size=4).map(tuple),
)
# Losses of whole runs that look like something, and any others.
LOSSES = st.one_of(
    st.lists(st.floats(width=32, allow_nan=True), max_size=60),
    st.tuples(FINITE, FINITE, st.integers(1, 300)).map(lambda a: [a[0], *[a[1]] * a[2]]),
    st.sampled_from([[LN10] * 200, [math.log(2)] * 200, [0.6] * 100]),
)
GROUPS = st.builds(
    Group,
    label=st.text(max_size=8),
    values=st.lists(SHARES, max_size=3).map(tuple),
    missing=st.integers(0, 2),
)
KNOBS = {
    "hidden": st.lists(st.integers(1, 8192), max_size=8).map(tuple),
    "activation": st.sampled_from(Activation),
    "batch_norm": st.booleans(),
    "dropout": st.floats(0, 0.95),
    "init": st.sampled_from(Init),
    "optimizer": st.sampled_from(Optimizer),
    "momentum": st.floats(0.001, 0.999),
    "learning_rate": st.floats(1e-300, 10_000) | st.sampled_from([0.1, 0.001, 1e-6]),
    "schedule": st.sampled_from(Schedule),
    "weight_decay": SHARES,
    "batch_size": st.integers(1, 200) | st.integers(1, 1_000_000),
    "epochs": st.integers(1, 1000),
    "steps": st.integers(1, 1_000_000),
    "patience": st.integers(0, 1000),
    "subset": st.integers(0, 60_000),
    "validation_share": SHARES,
    "seed": st.sampled_from([0, 1, 2**31 - 1]),
    "task": st.sampled_from(TaskName),
    "drop_last": st.booleans(),
}
EXPERIMENTS = st.fixed_dictionaries({}, optional=KNOBS).map(
    lambda knobs: changed(Experiment(), **knobs)
)
CHANGES = st.builds(
    KnobChange,
    steps=st.integers(0, 100),
    knob=st.just("learning_rate"),
    before=st.just(0.1),
    after=st.floats(1e-300, 10_000),
)
EVIDENCE = st.builds(
    Evidence,
    experiment=EXPERIMENTS,
    history=st.builds(
        History,
        losses=LOSSES.map(lambda losses: np.array(losses, np.float32)),
        epochs=st.lists(EPOCHS, max_size=6).map(tuple),
        changes=st.lists(CHANGES, max_size=1).map(tuple),
    ),
    end=st.none() | st.sampled_from(End),
    dead_shares=st.lists(st.none() | SHARES, max_size=4).map(tuple),
    own=st.none() | GROUPS,
    rivals=st.lists(GROUPS, max_size=3).map(tuple),
)


@settings(max_examples=120)
@given(EVIDENCE)
@example(evidence_of(PLAIN, [], losses=[0.0] * 8 + [math.inf, -math.inf]))
@example(evidence_of(PLAIN, [], losses=[0.0] * 40 + [math.inf, -math.inf] * 10))
def test_no_rule_raises_and_every_change_can_be_made(evidence):
    for rule in RULES:
        hint = rule(evidence)
        if hint is None:
            continue
        assert hint.sentence.endswith(".")
        assert "nan" not in hint.sentence.split()
        assert len(set(texts(hint))) == len(hint.changes) <= 4
        for change in hint.changes:
            assert change.text
            after = change.applied(evidence.experiment)
            assert set(after.problems()) <= set(evidence.experiment.problems())
    found = told(evidence)
    assert len(found) == len(set(found))
