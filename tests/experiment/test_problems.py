from __future__ import annotations

import pytest

from mnist_desktop.experiment.choices import Activation, Init, Schedule
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF, Experiment
from mnist_desktop.experiment.tasks import TaskName

HOMEWORK = RECIPES["homework-q1-1"].experiment
XOR = RECIPES["xor-mlp"].experiment
TOY = RECIPES["softmax-toy"].experiment
DBN = RECIPES["dbn-pretraining"].experiment


def changed(experiment: Experiment, **knobs) -> Experiment:
    return experiment.with_knobs(**knobs)


def found(experiment, **knobs) -> list[tuple[str, str]]:
    return [(one.knob, one.sentence) for one in changed(experiment, **knobs).problems()]


@pytest.mark.parametrize("recipe", RECIPES)
def test_no_recipe_has_a_problem(recipe):
    assert found(RECIPES[recipe].experiment) == []


# Each: the experiment, the knobs that make it impossible, the knob to change, what is said; and knobs
# beside these that make it possible.
BAD = {
    "a validation share too small": (
        HOMEWORK,
        {"validation_share": 0.000001},
        "validation_share",
        "A validation share of 1e-06 of 60,000 images leaves no image to validate on. Take a larger share "
        "or switch it off.",
        [
            {"validation_share": 0.0},
            {"validation_share": 0.00001},
            {"validation_share": 1 / 60_000},
        ],
    ),
    "a validation share of all": (
        HOMEWORK,
        {"validation_share": 1.0},
        "validation_share",
        "A validation share of all images leaves no image to train on. Take a smaller share.",
        [
            {"validation_share": 0.99},
            {"validation_share": 59_900 / 60_000},
            {"validation_share": 0.99999, "batch_size": 1, "batch_norm": False},
        ],
    ),
    "a validation share of nearly all": (
        HOMEWORK,
        {"validation_share": 0.999999, "subset": 1000, "patience": 1},
        "validation_share",
        "A validation share of all images leaves no image to train on. Take a smaller share.",
        [{"validation_share": 0.9, "subset": 1000, "patience": 1}],
    ),
    "a subset of more than the rest": (
        HOMEWORK,
        {"subset": 50_000, "validation_share": 0.2},
        "subset",
        "A subset of 50,000 images is more than the 48,000 that the validation share leaves. Take a "
        "smaller subset or a smaller validation share.",
        [
            {"subset": 48_000, "validation_share": 0.2},
            {"subset": 0, "validation_share": 0.2},
            {"subset": 60_000},
        ],
    ),
    "a subset of one more than the rest": (
        changed(HOMEWORK, drop_last=False, batch_norm=False),
        {"subset": 30_001, "validation_share": 0.5},
        "subset",
        "A subset of 30,001 images is more than the 30,000 that the validation share leaves. Take a "
        "smaller subset or a smaller validation share.",
        [{"subset": 30_000, "validation_share": 0.5}],
    ),
    "early stopping without validation": (
        HOMEWORK,
        {"patience": 5},
        "patience",
        "Early stopping looks at the validation loss, and there are no validation images. Set a "
        "validation share or switch early stopping off.",
        [{"patience": 0}, {"patience": 5, "validation_share": 0.1}],
    ),
    "a batch of more than there is": (
        HOMEWORK,
        {"subset": 1000, "batch_size": 1001},
        "batch_size",
        "A batch of 1,001 is larger than the 1,000 training images, and Drop last leaves it out: nothing "
        "would be trained. Take smaller batches or switch Drop last off.",
        [
            {"subset": 1000, "batch_size": 1000},
            {"subset": 1000, "batch_size": 1001, "drop_last": False},
        ],
    ),
    "batch norm of one image": (
        HOMEWORK,
        {"batch_size": 1},
        "batch_size",
        "Batch norm cannot normalise a batch of one image. Take a larger batch size or switch batch norm "
        "off.",
        [
            {"batch_size": 2},
            {"batch_size": 1, "batch_norm": False},
            {"batch_size": 1, "hidden": ()},
        ],
    ),
    "batch norm of a last batch of one image": (
        HOMEWORK,
        {"subset": 1000, "batch_size": 333, "drop_last": False},
        "drop_last",
        "The last batch would hold one image (1,000 = 3 × 333 + 1), which batch norm cannot normalise. "
        "Switch Drop last on, change the batch size, or switch batch norm off.",
        [
            {"subset": 1000, "batch_size": 333},
            {"subset": 1000, "batch_size": 332, "drop_last": False},
            {"subset": 1000, "batch_size": 333, "drop_last": False, "batch_norm": False},
        ],
    ),
    "batch norm in a gate": (
        XOR,
        {"batch_norm": True},
        "batch_norm",
        "Batch norm compares a batch with others, and here all 4 rows are one batch. Switch batch norm "
        "off.",
        [{"batch_norm": True, "hidden": ()}, {"batch_norm": False, "batch_size": 1}],
    ),
    "batch norm in the toy": (
        changed(TOY, hidden=(4,)),
        {"batch_norm": True},
        "batch_norm",
        "Batch norm compares a batch with others, and here all 8 rows are one batch. Switch batch norm "
        "off.",
        [{"batch_norm": False}],
    ),
    "a step schedule as long as the run": (
        HOMEWORK,
        {"schedule": Schedule.STEP, "step_every": 15},
        "step_every",
        "The schedule is longer than the run: its first step would come after 15 epochs, and the run has "
        "15. Step more often or train longer.",
        [
            {"schedule": Schedule.STEP, "step_every": 14},
            {"schedule": Schedule.STEP, "step_every": 15, "epochs": 16},
            {"schedule": Schedule.COSINE, "step_every": 15},
            {"schedule": Schedule.ONE_CYCLE, "step_every": 1000},
            {"step_every": 1000},
        ],
    ),
    "a step schedule longer than a gate's run": (
        XOR,
        {"schedule": Schedule.STEP, "step_every": 20_000},
        "step_every",
        "The schedule is longer than the run: its first step would come after 20,000 steps, and the run "
        "has 10,001. Step more often or train longer.",
        [
            {"schedule": Schedule.STEP, "step_every": 10_000},
            {"schedule": Schedule.STEP, "step_every": 20, "epochs": 1},
        ],
    ),
    "pre-training of ReLU": (
        DBN,
        {"activation": Activation.RELU},
        "activation",
        "DBN pre-training makes layers of sigmoids: a restricted Boltzmann machine's units are on with a "
        "sigmoid's probability. Take Sigmoid in place of ReLU, or another initialisation.",
        [{}, {"activation": Activation.RELU, "init": Init.HE_UNIFORM}],
    ),
    "pre-training of no hidden layer": (
        DBN,
        {"hidden": ()},
        "init",
        "DBN pre-training needs a hidden layer. Add one or take another initialisation.",
        [{"hidden": (10,)}, {"hidden": (), "init": Init.PYTORCH}],
    ),
    "pre-training with batch norm": (
        DBN,
        {"batch_norm": True},
        "batch_norm",
        "DBN pre-training sets what goes into each sigmoid, and batch norm would undo it. Switch batch "
        "norm off or take another initialisation.",
        [{"dropout": 0.3}, {"batch_norm": True, "init": Init.XAVIER_UNIFORM}],
    ),
    "pre-training of a gate": (
        XOR,
        {"init": Init.DBN},
        "init",
        "DBN pre-training learns from images, and this task has none. Take another initialisation.",
        [{"init": Init.NORMAL}, {"init": Init.DBN, "task": TaskName.MNIST}],
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_impossible_is_said_in_a_sentence_with_its_knob(case):
    experiment, knobs, knob, sentence, _ = BAD[case]
    assert found(experiment, **knobs) == [(knob, sentence)]
    assert knob in PART_OF


@pytest.mark.parametrize(
    ("case", "number"), [(case, number) for case in BAD for number in range(len(BAD[case][4]))]
)
def test_what_is_possible_beside_it_is_no_problem(case, number):
    experiment, *_, good = BAD[case]
    assert found(experiment, **good[number]) == []


@pytest.mark.parametrize(
    "activation", [kind for kind in Activation if kind is not Activation.SIGMOID]
)
def test_pre_training_is_refused_with_every_activation_but_sigmoid(activation):
    [(knob, sentence)] = found(DBN, activation=activation)
    assert knob == "activation"
    assert f"in place of {activation.label}," in sentence


def test_every_problem_is_found_and_the_most_basic_comes_first():
    experiment = changed(
        HOMEWORK,
        validation_share=0.000001,
        patience=2,
        batch_size=1,
        schedule=Schedule.STEP,
        step_every=99,
        init=Init.DBN,
    )
    assert [knob for knob, _ in found(experiment)] == [
        "validation_share",
        "patience",
        "batch_size",
        "step_every",
        "activation",
    ]


def test_what_has_no_effect_on_a_gate_is_no_problem_of_it():
    assert (
        found(XOR, subset=60_000, validation_share=1.0, patience=3, augment=True, batch_size=1)
        == []
    )
