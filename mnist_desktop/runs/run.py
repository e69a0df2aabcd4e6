"""A run: a named experiment with what came out of it, kept."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.history import Outcome


@dataclass(frozen=True)
class Run:
    """A named experiment with its Outcome."""

    name: str
    experiment: Experiment
    outcome: Outcome
