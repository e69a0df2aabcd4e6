"""Learn my hand: a copy of a network goes on learning, from someone's own digits mixed with MNIST's."""

from __future__ import annotations

import torch
from torch import Tensor

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.spec import Experiment

# Of the rate that the network was trained with: a copy that learns faster forgets MNIST.
RATE_SHARE = 0.12
# Most of what is seen is MNIST, so that the network forgets none of it; the rest is the hand.
MNIST_ROWS = 10_000
OWN_ROWS = 4_000
_TRAINING = {
    "epochs": 3,
    "batch_size": 128,
    "schedule": Schedule.ONE_CYCLE,
    "weight_decay": 0.0,
    "label_smoothing": 0.0,
    "shuffle": True,
    "drop_last": True,
}
# A hand stays itself: its digits are distorted as much as it varies, and no more.
_DATA = Data(
    subset=MNIST_ROWS + OWN_ROWS,
    augment=True,
    shift=0,
    rotation=8,
    scaling=0.1,
    shear=8,
    elastic=0.5,
    stroke_width=0.5,
    recentre=True,
)


def fine_tuning_of(experiment: Experiment) -> Experiment:
    """The experiment that lets a network of `experiment` learn a hand: same network, other training."""
    tuned = experiment.model_copy(update={"data": _DATA})
    tuned = tuned.with_knob("learning_rate", RATE_SHARE * experiment.training.learning_rate)
    for name, value in _TRAINING.items():
        tuned = tuned.with_knob(name, value)
    return tuned


def mixed(images: Tensor, labels: Tensor, mnist: Dataset, *, seed: int) -> Dataset:
    """Own digits, repeated, among training images of MNIST drawn by the seed; MNIST's test images.

    `images` are float32 (rows, 784) in 0..1 and `labels` int64 (rows,), at least one. The result has
    MNIST_ROWS + OWN_ROWS training rows.
    """
    generator = torch.Generator().manual_seed(seed)
    of_mnist = torch.randperm(len(mnist.train_inputs), generator=generator)[:MNIST_ROWS]
    # Each own digit equally often, but for a remainder drawn by the seed.
    rounds = -(-OWN_ROWS // len(images))
    order = torch.cat([torch.randperm(len(images), generator=generator) for _ in range(rounds)])
    own = order[:OWN_ROWS]
    return Dataset(
        train_inputs=torch.cat([mnist.train_inputs[of_mnist], images[own]]),
        train_labels=torch.cat([mnist.train_labels[of_mnist], labels[own]]),
        test_inputs=mnist.test_inputs,
        test_labels=mnist.test_labels,
    )
