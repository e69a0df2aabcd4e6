"""The experiment that is chosen, and where it came from: a recipe, a course, a run, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from mnist_desktop.course.lesson import Course, Lesson
from mnist_desktop.experiment.in_words import changes_in_words, differences_in_words
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import say

_OWN = "own"  # the name of a run that started from no recipe
_MOST_BACK = 100


class _Chosen(NamedTuple):
    """An experiment, the recipe it started from, and the name of the run or the script it came from.

    With a course, the recipe is a lesson of it.
    """

    experiment: Experiment
    recipe: str | None
    kept_name: str = ""
    course: Course | None = None


class ChosenExperiment(QObject):
    """What a run would be of.

    `changed` brings every new experiment, `replaced` those that the form does not have yet, and
    `reference_changed` the one from which changes are marked there, or None. What was chosen before comes
    back with `undo`.

    A teacher's lesson may let little be set. Whatever is chosen beyond that, and by whom, is not taken:
    `refused` brings a sentence and what leaves the course and takes it. `lesson_changed` says that another
    lesson of a course is open, or none any more.
    """

    changed = Signal(object)
    replaced = Signal(object)
    reference_changed = Signal(object)
    refused = Signal(str, object)
    lesson_changed = Signal()

    def __init__(self, recipe: str, parent: QObject) -> None:
        super().__init__(parent)
        self._now = _Chosen(RECIPES[recipe].experiment, recipe)
        self._before: list[_Chosen] = []

    @property
    def experiment(self) -> Experiment:
        return self._now.experiment

    @property
    def course(self) -> Course | None:
        """The course that is open, if one is."""
        return self._now.course

    @property
    def lessons(self) -> Mapping[str, Recipe]:
        """The lessons that can be chosen, by their names: the course's, or else the program's own."""
        return RECIPES if self.course is None else self.course.lessons

    def recipe(self) -> str | None:
        """The name of the lesson that the experiment started from; no recipe is about data of one's own."""
        is_own = self.course is None and self.experiment.task_facts.is_own
        return None if is_own else self._now.recipe

    def lesson(self) -> Lesson | None:
        """The lesson of the course that is open."""
        return _lesson(self._now)

    def name(self) -> str:
        """What a run of the experiment would be called."""
        own = self.experiment.data.own_data if self.experiment.task_facts.is_own else None
        return self._now.kept_name or self.recipe() or (own.name if own is not None else _OWN)

    def is_changed(self) -> bool:
        """Whether the experiment differs from the recipe that it started from."""
        name = self.recipe()
        return name is not None and self.lessons[name].is_changed_in(self.experiment)

    def about_recipe(self) -> str:
        """What the recipe is about, or how the experiment differs from it."""
        if (name := self.recipe()) is None:
            return ""
        recipe = self.lessons[name]
        changed = differences_in_words(recipe.experiment, self.experiment)
        if not changed:
            return say(recipe.summary)
        return self.tr("Changed: {}").format(changed)

    def open_course(self, course: Course) -> None:
        """Begin with the first lesson of a course."""
        name, lesson = next(iter(course.lessons.items()))
        self._choose(_Chosen(self._on_this_machine(lesson.experiment), name, course=course))

    def leave_course(self) -> None:
        """Leave the course; its experiment stays, and all of it may be set."""
        if self.course is not None:
            self._before = [each for each in self._before if each.course is None]
            self._show(_Chosen(self.experiment, None))

    def why_not(self, experiment: Experiment) -> str | None:
        """Why the lesson that is open has no such experiment."""
        return _why_not(self._now._replace(experiment=experiment))

    def set_experiment(self, experiment: Experiment) -> bool:
        """Another experiment, which comes from where the one before it came, if it may be chosen."""
        return self._choose(self._now._replace(experiment=experiment))

    def edit(self, experiment: Experiment) -> None:
        """Take what a person has made of the experiment in the form."""
        self._choose(self._now._replace(experiment=experiment), is_in_form=True)

    def set_device(self, name: str) -> None:
        self.change([("device", name)])

    def set_widths(self, hidden: tuple[int, ...]) -> None:
        """Give the network other hidden layers."""
        self.change([("hidden", hidden)])

    def change(self, changes: Sequence[tuple[str, Any]]) -> bool:
        """Give knobs other values, as a hint proposes it, if they may have them."""
        experiment = self.experiment
        for name, value in changes:
            experiment = experiment.with_knob(name, value)
        return self.set_experiment(experiment)

    def choose_recipe(self, name: str) -> None:
        self.take(name, self._on_this_machine(self.lessons[name].experiment))

    def take(self, name: str, experiment: Experiment, *, keeps_name: bool = False) -> bool:
        """The experiment of a run, of a script or of a recipe of this name, which a run of it may keep.

        A course that is open stays open, or nothing is taken.
        """
        kept_name = name if keeps_name else ""
        recipe = name if name in self.lessons else None
        wanted = _Chosen(experiment, recipe, kept_name)
        if self.course is not None:
            here = _Chosen(experiment, recipe or self._now.recipe, course=self.course)
            if not self._may_be(here, otherwise=wanted):
                return False
            wanted = here
        self.reference_changed.emit(None)
        return self._choose(wanted)

    def undo(self) -> None:
        """Choose again what was chosen before the last change, if there was any."""
        if self.can_undo():
            self.reference_changed.emit(None)
            self._show(self._before.pop())

    def can_undo(self) -> bool:
        """Whether anything was chosen before, in the course that is open."""
        return bool(self._before) and self._before[-1].course is self.course

    def clone(self, name: str, experiment: Experiment) -> bool:
        """The experiment of a run, to be changed: the changes are marked, and the name stays."""
        if self.take(name, experiment, keeps_name=True):
            self.reference_changed.emit(experiment)
            return True
        return False

    def forget_run(self) -> None:
        """What was cloned is no longer of interest: it is being trained, or another takes its place."""
        self._now = self._now._replace(kept_name="")
        self.reference_changed.emit(None)

    def _on_this_machine(self, experiment: Experiment) -> Experiment:
        # The device is the user's machine's, not the recipe's.
        return experiment.with_knob("device", self.experiment.training.device)

    def _may_be(self, chosen: _Chosen, *, otherwise: _Chosen) -> bool:
        """Whether something may be chosen. If not, say so, and offer the other once the course is left."""
        if (why := _why_not(chosen)) is None:
            return True
        self.replaced.emit(self.experiment)
        self.changed.emit(self.experiment)
        self.refused.emit(why, partial(self._leave_for, otherwise))
        return False

    def _leave_for(self, chosen: _Chosen) -> None:
        self.leave_course()
        self._choose(chosen)

    def _choose(self, chosen: _Chosen, *, is_in_form: bool = False) -> bool:
        if not self._may_be(chosen, otherwise=_Chosen(chosen.experiment, None)):
            return False
        if chosen != self._now:
            self._before = [*self._before, self._now][-_MOST_BACK:]
        self._show(chosen, is_in_form=is_in_form)
        return True

    def _show(self, chosen: _Chosen, *, is_in_form: bool = False) -> None:
        before, self._now = self._now, chosen
        if _lesson(chosen) is not _lesson(before):
            self.lesson_changed.emit()
        if not is_in_form:
            self.replaced.emit(chosen.experiment)
        self.changed.emit(chosen.experiment)


def _lesson(chosen: _Chosen) -> Lesson | None:
    return None if chosen.course is None else chosen.course.lessons[chosen.recipe or ""]


def _why_not(chosen: _Chosen) -> str | None:
    lesson = _lesson(chosen)
    beyond = lesson.beyond(chosen.experiment) if lesson is not None else {}
    if not beyond:
        return None
    changes = changes_in_words((name, *values) for name, values in list(beyond.items())[:3])
    return say("The lesson does not let this be set: {changes}.", changes=changes)
