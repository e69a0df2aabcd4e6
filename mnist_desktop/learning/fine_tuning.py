"""Learn my hand: a copy of a network goes on learning, from someone's own digits mixed with MNIST's."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

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
    "patience": 0,  # it has no validation images
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
    return tuned.with_knobs(**_TRAINING)


def mixed(
    images: NDArray[np.float32], labels: NDArray[np.int64], mnist: Dataset, *, seed: int
) -> Dataset:
    """Own digits, repeated, among training images of MNIST drawn by the seed; MNIST's test images.

    `images` are (rows, 784) in 0..1 and `labels` (rows,), at least one. The result has
    MNIST_ROWS + OWN_ROWS training rows.
    """
    # By numpy: the window's thread asks, whose threads of torch's nobody has set.
    generator = np.random.default_rng(seed)
    of_mnist = generator.permutation(len(mnist.train_inputs))[:MNIST_ROWS]
    # Each own digit equally often, but for a remainder drawn by the seed.
    rounds = -(-OWN_ROWS // len(images))
    own = np.concatenate([generator.permutation(len(images)) for _ in range(rounds)])[:OWN_ROWS]
    inputs = np.concatenate([mnist.train_inputs[of_mnist].numpy(), images[own]])
    targets = np.concatenate([mnist.train_labels.numpy()[of_mnist], labels[own]])
    return Dataset(
        train_inputs=torch.from_numpy(inputs),
        train_labels=torch.from_numpy(targets),
        test_inputs=mnist.test_inputs,
        test_labels=mnist.test_labels,
    )
