"""How far a user has come in the course: what was guessed of each lesson, and how much of it was right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from annotated_types import Ge, MaxLen
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from mnist_desktop.experiment.questions import Question
from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.paths import course_file

_Count = Annotated[int, Ge(0)]


class _Lesson(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    guesses: Annotated[tuple[_Count | None, ...], MaxLen(100)]
    right: _Count | None = None  # none before a run has shown it


_FILE = TypeAdapter(dict[str, _Lesson])
_LARGEST = 1_000_000


class Progress:
    """The guesses, lesson by lesson, as they are kept in a file. A file that is none is a clear start.

    A lesson is known by its key; what the file has of other lessons stays there.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or course_file()
        self._lessons: Mapping[str, _Lesson] = self._read()

    def guesses(self, key: str, questions: Sequence[Question]) -> tuple[int | None, ...]:
        """Of each question, the choice that was guessed, counted from 0; None where there is no guess."""
        kept = self._lessons[key].guesses if key in self._lessons else ()
        padded = (*kept, *[None] * len(questions))
        return tuple(
            guess if guess is not None and guess < len(question.choices) else None
            for guess, question in zip(padded, questions, strict=False)
        )

    def right(self, key: str) -> int | None:
        """How many guesses were right; None where none was made, or no run has shown it yet."""
        return self._lessons[key].right if key in self._lessons else None

    def guess(self, key: str, questions: Sequence[Question], number: int, choice: int) -> None:
        """Keep the guess to a question. What was shown of the lesson is to be shown anew."""
        guesses = list(self.guesses(key, questions))
        guesses[number] = choice
        self._keep(key, _Lesson(guesses=tuple(guesses)))

    def settle(self, key: str, questions: Sequence[Question]) -> None:
        """A run has shown what is right: count the guesses that were."""
        guesses = self.guesses(key, questions)
        if any(guess is not None for guess in guesses):
            right = sum(
                guess == question.right for guess, question in zip(guesses, questions, strict=True)
            )
            if right != self.right(key):
                self._keep(key, _Lesson(guesses=guesses, right=right))

    def forget(self, key: str) -> None:
        """Forget what was guessed of a lesson."""
        self._keep(key, None)

    def clear(self) -> None:
        """Forget all guesses."""
        self._write({})

    def _keep(self, key: str, lesson: _Lesson | None) -> None:
        # Another window may have kept something meanwhile.
        lessons = {**self._lessons, **self._read()}
        lessons.pop(key, None)
        self._write({**lessons, key: lesson} if lesson is not None else lessons)

    def _write(self, lessons: Mapping[str, _Lesson]) -> None:
        self._lessons = lessons
        with suppress(OSError):  # who cannot keep it has it until the window is closed
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(_FILE.dump_json(dict(lessons), indent=1), self._path)

    def _read(self) -> dict[str, _Lesson]:
        try:
            return _FILE.validate_json(read_at_most(self._path, _LARGEST))
        except (OSError, ValidationError):
            return {}
