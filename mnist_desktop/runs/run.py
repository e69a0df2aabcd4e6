"""A run: a named experiment with what came out of it, kept."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import Outcome


@dataclass(frozen=True)
class Run:
    """A named experiment with its Outcome.

    `based_on` says in words what it started from where that was not an initialisation ("handwriting, with
    40 digits of one's own"). `created` is when its training began (ISO 8601, UTC). `starred` and `note` are
    the user's; `sweep` is the id of the sweep that it belongs to; `test_looks` how often the task's test
    accuracy had been looked at before these settings were made, None where that is not known. `id` names
    its file in the library, and is empty where it lies elsewhere.
    """

    name: str
    experiment: Experiment
    outcome: Outcome
    based_on: str = ""
    created: str = ""
    starred: bool = False
    note: str = ""
    sweep: str = ""
    test_looks: int | None = None
    id: str = ""
