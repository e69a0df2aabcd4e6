"""What is to be trained, and what its run will be called."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.fine_tuning import fine_tuning_of, mixed
from mnist_desktop.learning.history import Weights
from mnist_desktop.runs.run import Run

_MY_HAND = "-my-hand"


@dataclass(frozen=True)
class Plan:
    """An experiment and its examples.

    It starts from scratch, from the weights `start`, or where `go_on`, a run, was interrupted. `based_on`
    says in words where `start` and examples of one's own come from.
    """

    name: str
    experiment: Experiment
    data: Dataset
    start: Weights | None = None
    based_on: str = ""
    go_on: Run | None = None
    sweep: str = ""


def plan_to_go_on(run: Run, data: Dataset) -> Plan:
    """Going on with a run that was stopped or broken off, on its task's examples."""
    return Plan(run.name, run.experiment, data, based_on=run.based_on, go_on=run, sweep=run.sweep)


def plan_of_hand(
    run: Run, images: NDArray[np.float32], labels: NDArray[np.int64], mnist: Dataset
) -> Plan:
    """Let a copy of a run's network learn a hand: float32 (rows, 784) in 0..1 and labels int64 (rows,).

    The run itself stays as it is.
    """
    experiment = fine_tuning_of(run.experiment)
    data = mixed(images, labels, mnist, seed=experiment.training.seed)
    based_on = f"{run.name}, with {len(labels)} digits of one's own"
    name = f"{run.name.removesuffix(_MY_HAND)}{_MY_HAND}"
    return Plan(name, experiment, data, run.outcome.weights, based_on)
