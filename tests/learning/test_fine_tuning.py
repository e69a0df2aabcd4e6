"""Learn my hand: a copy of a network goes on learning from someone's own digits among others'."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from mnist_desktop.digits.measures import with_slant
from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.learning import fine_tuning
from mnist_desktop.learning.prediction import Predictor, WeightsDoNotFit
from mnist_desktop.learning.training import train
from mnist_desktop.runs.plan import plan_of_hand


@pytest.fixture(scope="module")
def short():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fine_tuning, "MNIST_ROWS", 2000)
        patch.setattr(fine_tuning, "PEN_ROWS", 200)
        patch.setattr(fine_tuning, "OWN_ROWS", 1000)
        yield


@pytest.fixture(scope="module")
def leaning(few):
    """A hand that leans far to the left, as MNIST's digits do not: 100 digits to learn, 100 to be read."""
    images = np.stack(
        [with_slant(image, -40) for image in few.train_inputs[:200].numpy().reshape(-1, 28, 28)]
    )
    inputs, labels = torch.from_numpy(images).view(-1, 784), few.train_labels[:200]
    return inputs[:100], labels[:100], inputs[100:], labels[100:]


def accuracy(predictor, images, labels) -> float:
    said = predictor.probabilities(images.numpy()).argmax(axis=1)
    return float((said == labels.numpy()).mean())


def learned(run, images, labels, mnist):
    plan = plan_of_hand(run, images.numpy(), labels.numpy(), mnist)
    outcome = drive(train(plan.experiment, plan.data, start=plan.start))
    return plan, outcome


@pytest.fixture(scope="module")
def taught(short, homework_run, leaning, mnist):
    """What became of the shared run: its weights before, the plan and the outcome."""
    before = {name: value.clone() for name, value in homework_run.outcome.weights.items()}
    return before, *learned(homework_run, *leaning[:2], mnist)


def test_it_learns_the_hand_and_forgets_little_of_mnist(taught, homework_run, leaning):
    _, _, others, other_labels = leaning
    weights, plan, outcome = taught
    before = Predictor(homework_run.experiment, weights)
    after = Predictor(plan.experiment, outcome.weights)
    was, now = (accuracy(each, others, other_labels) for each in (before, after))
    assert was < 0.75
    assert now > was + 0.1
    assert outcome.kept.test_accuracy > homework_run.outcome.kept.test_accuracy - 0.1


def test_the_first_network_stays(taught, homework_run):
    before = taught[0]
    for name, value in homework_run.outcome.weights.items():
        assert torch.equal(value, before[name])


def test_it_is_the_same_to_the_bit_each_time(taught, homework_run, leaning, mnist):
    one, other = taught[2], learned(homework_run, *leaning[:2], mnist)[1]
    assert (one.history.losses == other.history.losses).all()
    assert one.history.losses[0] > 0


def test_the_run_says_what_it_is_based_on(homework_run, leaning, mnist):
    own, labels = leaning[:2]
    plan = plan_of_hand(homework_run, own.numpy(), labels.numpy(), mnist)
    assert plan.name == "homework-q1-1-my-hand"
    assert plan.based_on == "homework-q1-1, with 100 digits of one's own"
    assert not plan.experiment.problems()


def test_its_examples_are_the_hands_and_others_and_tested_on_mnists_own(leaning, mnist):
    own, labels = leaning[:2]
    data = fine_tuning.mixed(own.numpy(), labels.numpy(), mnist, left_out=2, seed=3)
    of_others = fine_tuning.MNIST_ROWS + fine_tuning.PEN_ROWS
    assert len(data.train_inputs) == len(data.train_labels) == of_others + fine_tuning.OWN_ROWS
    assert data.test_inputs is mnist.test_inputs
    pen = pen_digits()
    by_others = {image.tobytes() for image in pen.images[~pen.in_group(2)]}
    written = np.rint(data.train_inputs[fine_tuning.MNIST_ROWS : of_others].numpy() * 255)
    assert all(image.astype(np.uint8).tobytes() in by_others for image in written)
    hand = data.train_inputs[of_others:]
    # Every digit of one's own is there, and equally often within one.
    counts = torch.unique(hand, dim=0, return_counts=True)[1]
    assert len(counts) == len(torch.unique(own, dim=0))
    assert counts.max() - counts.min() <= 2


def test_a_single_digit_is_enough(short, homework_run, leaning, mnist):
    own, labels = leaning[:2]
    _, outcome = learned(homework_run, own[:1], labels[:1], mnist)
    assert outcome.kept is not None


def test_weights_of_another_network_are_refused(homework_run, few):
    with pytest.raises(WeightsDoNotFit, match="do not fit the network"):
        train(
            homework_run.experiment.with_knob("hidden", (50,)),
            few,
            start=homework_run.outcome.weights,
        )


@pytest.mark.parametrize(
    "recipe", [name for name, recipe in RECIPES.items() if recipe.experiment.task_facts.images]
)
def test_the_network_of_every_recipe_can_learn_a_hand(recipe):
    assert fine_tuning.fine_tuning_of(RECIPES[recipe].experiment).problems() == ()
