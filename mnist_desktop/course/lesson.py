"""A lesson of a teacher's file, in the window as the program's own are, and the course it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mnist_desktop.course.limits import Limits, beyond
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.spec import Experiment

ENDING = ".json"


@dataclass(frozen=True)
class Lesson(Recipe):
    """A recipe that a teacher has written. Its runs have its title as their name; `text` is Markdown."""

    text: str = ""
    limits: Limits | None = None

    @property
    def key(self) -> str:
        """Lessons of one title may be in several courses."""
        return f"{self.summary}: {self.title}"

    def beyond(self, experiment: Experiment) -> dict[str, tuple[Any, Any]]:
        """What of an experiment the lesson does not let be set, with the lesson's values and those."""
        return beyond(self.limits, self.experiment, experiment)

    def is_changed_in(self, experiment: Experiment) -> bool:
        """What the lesson lets be set is no change of it."""
        return bool(self.beyond(experiment))


@dataclass(frozen=True)
class Course:
    """The lessons of a file, by their titles."""

    title: str
    lessons: Mapping[str, Lesson]
