"""The experiment that is chosen, and where it came from: a recipe, a run, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import say

_OWN = "own"  # the name of a run that started from no recipe
_MOST_BACK = 100


class _Chosen(NamedTuple):
    """An experiment, the recipe it started from, and the name of the run or the script it came from."""

    experiment: Experiment
    recipe: str | None
    kept_name: str = ""


class ChosenExperiment(QObject):
    """What a run would be of.

    `changed` brings every new experiment, `replaced` those that the form does not have yet, and
    `reference_changed` the one from which changes are marked there, or None. What was chosen before comes
    back with `undo`.
    """

    changed = Signal(object)
    replaced = Signal(object)
    reference_changed = Signal(object)

    def __init__(self, recipe: str, parent: QObject) -> None:
        super().__init__(parent)
        self._now = _Chosen(RECIPES[recipe].experiment, recipe)
        self._before: list[_Chosen] = []

    @property
    def experiment(self) -> Experiment:
        return self._now.experiment

    def recipe(self) -> str | None:
        """The name of the recipe that the experiment started from; none is about data of one's own."""
        return None if self.experiment.task_facts.is_own else self._now.recipe

    def name(self) -> str:
        """What a run of the experiment would be called."""
        own = self.experiment.data.own_data if self.experiment.task_facts.is_own else None
        return self._now.kept_name or self.recipe() or (own.name if own is not None else _OWN)

    def is_changed(self) -> bool:
        """Whether the experiment differs from the recipe that it started from."""
        name = self.recipe()
        return name is not None and RECIPES[name].is_changed_in(self.experiment)

    def about_recipe(self) -> str:
        """What the recipe is about, or how the experiment differs from it."""
        if (name := self.recipe()) is None:
            return ""
        recipe = RECIPES[name]
        changed = differences_in_words(recipe.experiment, self.experiment)
        if not changed:
            return say(recipe.summary)
        return self.tr("Changed: {}").format(changed)

    def set_experiment(self, experiment: Experiment) -> None:
        """Another experiment, which comes from where the one before it came."""
        self.replaced.emit(experiment)
        self.edit(experiment)

    def edit(self, experiment: Experiment) -> None:
        """Take what a person has made of the experiment in the form."""
        self._choose(self._now._replace(experiment=experiment))

    def set_device(self, name: str) -> None:
        self.change([("device", name)])

    def set_widths(self, hidden: tuple[int, ...]) -> None:
        """Give the network other hidden layers."""
        self.change([("hidden", hidden)])

    def change(self, changes: Sequence[tuple[str, Any]]) -> None:
        """Give knobs other values, as a hint proposes it."""
        experiment = self.experiment
        for name, value in changes:
            experiment = experiment.with_knob(name, value)
        self.set_experiment(experiment)

    def choose_recipe(self, name: str) -> None:
        # The device is the user's machine's, not the recipe's.
        device = self.experiment.training.device
        self.take(name, RECIPES[name].experiment.with_knob("device", device))

    def take(self, name: str, experiment: Experiment, *, keeps_name: bool = False) -> None:
        """The experiment of a run, of a script or of a recipe of this name, which a run of it may keep."""
        recipe = name if name in RECIPES else None
        self.reference_changed.emit(None)
        self.replaced.emit(experiment)
        self._choose(_Chosen(experiment, recipe, name if keeps_name else ""))

    def undo(self) -> None:
        """Choose again what was chosen before the last change, if there was any."""
        if self._before:
            self._now = self._before.pop()
            self.reference_changed.emit(None)
            self.replaced.emit(self.experiment)
            self.changed.emit(self.experiment)

    def can_undo(self) -> bool:
        """Whether anything was chosen before."""
        return bool(self._before)

    def clone(self, name: str, experiment: Experiment) -> None:
        """The experiment of a run, to be changed: the changes are marked, and the name stays."""
        self.take(name, experiment, keeps_name=True)
        self.reference_changed.emit(experiment)

    def forget_run(self) -> None:
        """What was cloned is no longer of interest: it is being trained, or another takes its place."""
        self._now = self._now._replace(kept_name="")
        self.reference_changed.emit(None)

    def _choose(self, chosen: _Chosen) -> None:
        if chosen != self._now:
            self._before = [*self._before, self._now][-_MOST_BACK:]
        self._now = chosen
        self.changed.emit(chosen.experiment)
