"""A run: a named experiment with what came out of it, kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import About, Outcome


@dataclass(frozen=True)
class Run(About):
    """A named experiment with its Outcome.

    `id` names its file in the library, and is empty where it lies elsewhere.
    """

    experiment: Experiment
    outcome: Outcome
    id: str = field(default="", kw_only=True)
