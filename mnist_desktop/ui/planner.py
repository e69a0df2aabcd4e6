"""What the window can train: the form's experiment, a run that goes on, a race, somebody's hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.handwriting.own_set import OwnSet
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run


@dataclass(frozen=True)
class Planner:
    """Makes plans for the session. Every method raises Refusal."""

    engine: Engine

    def train(self, name: str, experiment: Experiment) -> list[Plan]:
        """The experiment from scratch."""
        self._check(experiment)
        return [self.engine.plan(name, experiment)]

    def go_on(self, run: str) -> list[Plan]:
        """A run of the library, where it was stopped or broken off."""
        return [self.engine.plan_to_go_on(run)]

    def race(self, runs: Sequence[str], name: str, experiment: Experiment) -> list[Plan]:
        """Two runs of the library side by side, or one and another experiment of a name."""
        from mnist_desktop.runs.racing import rivals

        entries = [self.engine.library.entry(run) for run in runs[:2]]
        named = [(entry.name, entry.experiment) for entry in entries if entry is not None]
        if len(named) < 2:
            named.insert(0, (name, experiment))
        if len(named) < 2:
            raise Refusal("There is no run to race against.")
        (one, first), (other, second) = named
        first, second = rivals(first, second)
        return [*self.train(one, first), *self.train(other, second)]

    def hand(self, run: Run, own_set: OwnSet) -> list[Plan]:
        """A copy of a run's network, which goes on learning from the user's own digits."""
        return [self.engine.plan_of_hand(run, *own_set.arrays())]

    def _check(self, experiment: Experiment) -> None:
        if sentence := self.engine.why_impossible(experiment):
            raise Refusal(sentence)
