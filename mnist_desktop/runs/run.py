"""A run: a named experiment with what came out of it, kept."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.history import Outcome


@dataclass(frozen=True)
class Run:
    """A named experiment with its Outcome.

    `based_on` says in words what it started from where that was not an initialisation ("handwriting, with
    40 digits of one's own").
    """

    name: str
    experiment: Experiment
    outcome: Outcome
    based_on: str = ""
