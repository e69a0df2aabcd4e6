"""Pen strokes as examples: beside MNIST's or in their place."""

from __future__ import annotations

import pytest
import torch

from mnist_desktop.data.loading import load_for
from mnist_desktop.data.pen import pen_test
from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.experiment.data import PEN_ROWS
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.training import train
from tests.builders import first_images, short_experiment


@pytest.mark.parametrize(
    ("examples", "rows"), [("mnist", 60_000), ("pen", PEN_ROWS), ("both", 60_000 + PEN_ROWS)]
)
def test_an_experiment_has_the_examples_that_it_chooses(mnist, examples, rows):
    experiment = Experiment().with_knobs(examples=examples)
    data = load_for(experiment, mnist)
    assert len(data.train_inputs) == len(data.train_labels) == experiment.rows == rows
    assert data.test_inputs is mnist.test_inputs


def test_writers_that_are_left_out_are_tested_and_never_trained_on(mnist):
    data = load_for(Experiment().with_knobs(examples="pen", left_out=3), mnist)
    digits = pen_digits()
    left_out = digits.in_group(3)
    images, labels = pen_test(3)
    assert torch.equal(labels, torch.from_numpy(digits.labels[left_out]))
    assert (images.values == digits.images[left_out]).all()
    # The others are there first as they were written, once each; what comes after is written anew.
    kept = torch.from_numpy(digits.labels[~left_out])
    assert torch.equal(data.train_labels[: len(kept)].bincount(), kept.bincount())
    assert len(pen_test(0)[1]) == len(digits)


def test_a_run_says_how_it_reads_writers_that_it_never_saw(mnist):
    few = first_images(mnist, 2000, 200)
    experiment = short_experiment(subset=2000, epochs=2)
    assert drive(train(experiment, few)).pen_accuracy is None
    data = load_for(experiment, few)
    outcome = drive(train(experiment, data))
    assert outcome.pen_accuracy is not None
    # Two epochs on 2,000 images read more than the tenth that guessing reads.
    assert outcome.pen_accuracy > 0.2
