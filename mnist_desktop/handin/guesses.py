"""What a student guessed of the lessons that are handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES, recipe_of
from mnist_desktop.handin.handin_file import Answer
from mnist_desktop.words import say


def guesses_of(
    runs: Iterable[str], progress: Progress, course: Mapping[str, Recipe] = RECIPES
) -> list[Answer]:
    """The guesses to the questions of these runs' lessons, each lesson once; `runs` are their names.

    The lessons of an open `course` are known, too.
    """
    answers = []
    lessons = {name: course.get(name) or recipe_of(name) for name in runs}
    for recipe in {each.key: each for each in lessons.values() if each is not None}.values():
        is_known = progress.right(recipe.key) is not None
        guesses = progress.guesses(recipe.key, recipe.questions)
        for question, guess in zip(recipe.questions, guesses, strict=True):
            if guess is not None:
                text = say("Guessed: {guess}.", guess=say(question.choices[guess]))
                if is_known and guess == question.right:
                    text = say("Guessed: {guess}. ✓", guess=say(question.choices[guess]))
                elif is_known:
                    text = say(
                        "Guessed: {guess}. ✗ It is: {right}.",
                        guess=say(question.choices[guess]),
                        right=say(question.choices[question.right]),
                    )
                answers.append(Answer(question=say(question.text), text=text))
    return answers
