"""What the window can train: the form's experiment, a run that goes on, a race, somebody's hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.handwriting.own_set import OwnSet, SetError
from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run


class NoPlan(ValueError):
    """What cannot be trained; the message is a sentence for the user."""


@dataclass(frozen=True)
class Planner:
    """Makes plans for the session. Every method raises NoPlan."""

    engine: Engine

    def train(self, name: str, experiment: Experiment) -> list[Plan]:
        """The experiment from scratch."""
        self._check(experiment)
        return [self.engine.plan(name, experiment)]

    def go_on(self, run: str) -> list[Plan]:
        """A run of the library, where it was stopped or broken off."""
        from mnist_desktop.runs.header import RunFileError

        try:
            return [self.engine.plan_to_go_on(run)]
        except RunFileError as error:
            raise NoPlan(str(error)) from None

    def race(self, runs: Sequence[str], name: str, experiment: Experiment) -> list[Plan]:
        """Two runs of the library side by side, or one and another experiment of a name."""
        from mnist_desktop.runs.racing import NoRace, rivals

        entries = [self.engine.library.entry(run) for run in runs[:2]]
        named = [(entry.name, entry.experiment) for entry in entries if entry is not None]
        if len(named) < 2:
            named.insert(0, (name, experiment))
        if len(named) < 2:
            raise NoPlan("There is no run to race against.")
        (one, first), (other, second) = named
        try:
            first, second = rivals(first, second)
        except NoRace as error:
            raise NoPlan(str(error)) from None
        return [*self.train(one, first), *self.train(other, second)]

    def hand(self, run: Run, own_set: OwnSet) -> list[Plan]:
        """A copy of a run's network, which goes on learning from the user's own digits."""
        try:
            return [self.engine.plan_of_hand(run, *own_set.arrays())]
        except SetError as error:
            raise NoPlan(str(error)) from None

    def _check(self, experiment: Experiment) -> None:
        if sentence := self.engine.why_impossible(experiment):
            raise NoPlan(sentence)
