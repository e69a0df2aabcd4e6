"""What is to be trained, and what its run will be called."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.history import Weights


@dataclass(frozen=True)
class Plan:
    """An experiment, its examples, and the weights that it starts from where it is not from scratch."""

    name: str
    experiment: Experiment
    data: Dataset
    start: Weights | None = None
    based_on: str = ""  # where `start` and examples of one's own come from, in words
