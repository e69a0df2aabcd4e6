"""What a student guessed of the lessons that are handed in."""

from __future__ import annotations

from collections.abc import Iterable

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.handin.handin_file import Answer
from mnist_desktop.words import say


def guesses_of(runs: Iterable[str], progress: Progress) -> list[Answer]:
    """The guesses to the questions of these runs' lessons, each lesson once; `runs` are their names."""
    answers = []
    for recipe in dict.fromkeys(filter(None, map(recipe_of, runs))):
        is_known = progress.right(recipe.name) is not None
        guesses = progress.guesses(recipe.name, recipe.questions)
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
