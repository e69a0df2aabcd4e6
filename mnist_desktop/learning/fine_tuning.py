"""Learn my hand: a copy of a network goes on learning, from someone's own digits mixed with others'."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.spec import Experiment

# Of the rate that the network was trained with: a copy that learns faster forgets MNIST.
RATE_SHARE = 0.12
# Most of what is seen is MNIST, so that the network forgets none of it, and other hands on a pad, from
# which this one differs less than from MNIST's; the rest is the hand.
MNIST_ROWS = 5_000
PEN_ROWS = 2_500
OWN_ROWS = 3_000
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
    subset=MNIST_ROWS + PEN_ROWS + OWN_ROWS,
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
    data = _DATA.changed(left_out=experiment.data.left_out)
    tuned = experiment.model_copy(update={"data": data})
    tuned = tuned.with_knob("learning_rate", RATE_SHARE * experiment.training.learning_rate)
    return tuned.with_knobs(**_TRAINING)


def mixed(
    images: NDArray[np.float32],
    labels: NDArray[np.int64],
    mnist: Dataset,
    *,
    left_out: int,
    seed: int,
) -> Dataset:
    """Own digits, repeated, among MNIST's training images and pen strokes drawn by the seed.

    `images` are (rows, 784) in 0..1 and `labels` (rows,), at least one; of the pen strokes those of the
    group `left_out` are not used. The result has MNIST_ROWS + PEN_ROWS + OWN_ROWS training rows and
    MNIST's test images.
    """
    # By numpy: the window's thread asks, whose threads of torch's nobody has set.
    generator = np.random.default_rng(seed)
    of_mnist = generator.permutation(len(mnist.train_inputs))[:MNIST_ROWS]
    pen = pen_digits()
    of_pen = generator.permutation(np.flatnonzero(~pen.in_group(left_out)))[:PEN_ROWS]
    # Each own digit equally often, but for a remainder drawn by the seed.
    rounds = -(-OWN_ROWS // len(images))
    own = np.concatenate([generator.permutation(len(images)) for _ in range(rounds)])[:OWN_ROWS]
    written = pen.images[of_pen] / np.float32(255)
    inputs = np.concatenate([mnist.train_inputs[of_mnist].numpy(), written, images[own]])
    of_others = mnist.train_labels.numpy()[of_mnist], pen.labels[of_pen]
    targets = np.concatenate([*of_others, labels[own]])
    return Dataset(
        train_inputs=torch.from_numpy(inputs),
        train_labels=torch.from_numpy(targets),
        test_inputs=mnist.test_inputs,
        test_labels=mnist.test_labels,
    )
