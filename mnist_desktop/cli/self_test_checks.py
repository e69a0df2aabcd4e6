"""What the checks of the self-test share: saying what is wrong, and a training driven to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.experiment.spec import Experiment
    from mnist_desktop.history.records import Outcome


def expect(holds: bool, sentence: str) -> None:
    """Raise AssertionError with a sentence unless something holds."""
    if not holds:
        raise AssertionError(sentence)


def trained(experiment: Experiment, data: Dataset) -> Outcome:
    """What comes of a training, which must come to its end."""
    from mnist_desktop.history.driving import drive
    from mnist_desktop.history.records import End
    from mnist_desktop.learning.training import train

    outcome = drive(train(experiment, data))
    expect(outcome.end is End.FINISHED, outcome.message or f"The run was {outcome.end.value}.")
    return outcome
