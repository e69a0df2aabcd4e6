"""A course is one file: JSON with one lesson or several, which a teacher may write by hand.

A stranger's file is checked here and nowhere behind. It holds texts, numbers and the names of settings:
nothing in it is run, loaded or looked up. What is wrong is refused in a sentence that names the place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    StrictInt,
    ValidationError,
    model_validator,
)

from mnist_desktop.course.limits import Limit, check_limits
from mnist_desktop.experiment.claims import Measure
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import KINDS, Experiment, sentence
from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.printable import printable
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import mark, say

FORMAT: Literal["mnist-desktop lesson"] = "mnist-desktop lesson"
VERSION: Literal[1] = 1
MOST_LESSONS, MOST_QUESTIONS, MOST_CRITERIA = 50, 20, 6
LONGEST_TITLE, LONGEST_LINE, LONGEST_TEXT, MOST_LINES = 120, 500, 8000, 300
LONGEST_CHOICE = 200
_LARGEST = 2_000_000  # bytes


class LessonError(Refusal):
    """A lesson that cannot be opened or written."""


def _plain(text: str) -> str:
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise ValueError(say("it has more than {most} lines.", most=MOST_LINES))
    return printable("\n".join(lines))


def _line(text: str) -> str:
    return printable(" ".join(text.split()))


Title = Annotated[str, MaxLen(LONGEST_TITLE), AfterValidator(_line), MinLen(1)]
Choice = Annotated[str, MaxLen(LONGEST_CHOICE), AfterValidator(_line), MinLen(1)]
Line = Annotated[str, MaxLen(LONGEST_LINE), AfterValidator(_line), MinLen(1)]
LineOrNone = Annotated[str, MaxLen(LONGEST_LINE), AfterValidator(_line)]
Text = Annotated[str, MaxLen(LONGEST_TEXT), AfterValidator(_plain)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


_P = TypeVar("_P", bound=_Part)


class QuestionInFile(_Part):
    """A question, its choices, which of them is right, counted from 0, and why."""

    text: Line
    choices: Annotated[tuple[Choice, ...], MinLen(2), MaxLen(5)]
    right: Annotated[StrictInt, Ge(0), Le(4)]
    why: LineOrNone = ""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.right >= len(self.choices):
            raise ValueError(say("the right answer is none of its choices (they count from 0)."))
        if len(set(self.choices)) < len(self.choices):
            raise ValueError(say("two of its choices are the same."))
        return self


class CriterionInFile(_Part):
    """What a figure of the run has to be, both bounds included."""

    measure: Measure
    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.at_least is None and self.at_most is None:
            raise ValueError(say("it has neither “at_least” nor “at_most”."))
        if None not in (self.at_least, self.at_most) and self.at_least > self.at_most:  # type: ignore[operator]
            raise ValueError(say("“at_least” is greater than “at_most”."))
        if self.measure.is_share and max(self.at_least or 0, self.at_most or 0) > 1:
            raise ValueError(say("it is a share: 0.97 is 97 %, and nothing is more than 1."))
        return self


class ClaimInFile(_Part):
    """What a run of the lesson is to show."""

    criteria: Annotated[tuple[CriterionInFile, ...], MinLen(1), MaxLen(MOST_CRITERIA)]


class LessonInFile(_Part):
    """A lesson. Without `knobs` the whole form is free; with them it has these alone.

    `text` is Markdown; `do` and `watch` say in a line what to do and what to watch.
    """

    title: Title
    text: Text = ""
    do: LineOrNone = ""
    watch: LineOrNone = ""
    experiment: Experiment
    knobs: Annotated[dict[str, Limit], MaxLen(100)] | None = None
    questions: Annotated[tuple[QuestionInFile, ...], MaxLen(MOST_QUESTIONS)] = ()
    claim: ClaimInFile | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if recipe_of(self.title) is not None:
            raise ValueError(say("a lesson of the program has its title as its name."))
        for problem in self.experiment.problems():
            raise ValueError(say("it cannot be trained: {problem}", problem=problem.sentence))
        check_limits(self.knobs or {}, self.experiment)
        return self


class CourseFile(_Part):
    """All that is in a file. `title` is that of the course; a lesson alone needs none."""

    format: Literal["mnist-desktop lesson"]
    version: Literal[1]
    title: Annotated[str, MaxLen(LONGEST_TITLE), AfterValidator(_line)] = ""
    lessons: Annotated[tuple[LessonInFile, ...], MinLen(1), MaxLen(MOST_LESSONS)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        titles = [lesson.title for lesson in self.lessons]
        if twice := {title for title in titles if titles.count(title) > 1}:
            raise ValueError(say("two lessons are called “{title}”.", title=min(twice)))
        return self


def read_course_file(path: Path) -> CourseFile:
    """Read a file of lessons. Raises LessonError where it is no whole, valid one."""
    try:
        content = read_at_most(path, _LARGEST)
    except OSError as error:
        reason = error.strerror or error
        raise _refused(path, say("{reason}.", reason=reason)) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(path, say("it is no text in UTF-8.")) from None
    if not text.strip():
        raise _refused(path, say("it is empty."))
    try:
        return checked_course(text)
    except LessonError as error:
        raise _refused(path, error) from None


def checked_course(text: str) -> CourseFile:
    """Check the JSON of a file. Raises LessonError with the place and what is wrong there."""
    try:
        content = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except _NoJson as error:
        raise LessonError(error.args[0]) from None
    except (ValueError, RecursionError):
        raise LessonError("it is damaged or no JSON.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise LessonError("it is no lesson of MNIST Desktop.")
    version = content.get("version")
    if type(version) is int and version > VERSION:
        raise LessonError("it was written by a later version of MNIST Desktop.")
    return _checked(CourseFile, text)


def checked_lesson(content: Mapping[str, Any]) -> LessonInFile:
    """Check a lesson as JSON has it. Raises LessonError with the place and what is wrong there."""
    return _checked(LessonInFile, json.dumps(content))


def with_lesson(path: Path, lesson: LessonInFile, title: str = "") -> CourseFile:
    """The course of a file with a lesson more, or in place of the one of its title. Raises LessonError."""
    course = read_course_file(path)
    lessons = {each.title: each for each in course.lessons} | {lesson.title: lesson}
    if len(lessons) > MOST_LESSONS:
        raise LessonError("A course has at most {most} lessons.", most=MOST_LESSONS)
    changes = {"lessons": tuple(lessons.values()), "title": _line(title) or course.title}
    return course.model_copy(update=changes)


def course_of_one(lesson: LessonInFile, title: str = "") -> CourseFile:
    """A course of a lesson."""
    return CourseFile(format=FORMAT, version=VERSION, title=title, lessons=(lesson,))


def write_course_file(path: Path, course: CourseFile) -> None:
    """Write a file of lessons, whole or not at all. Raises OSError."""
    content = course.model_dump(mode="json", exclude_defaults=True)
    for lesson, described in zip(course.lessons, content["lessons"], strict=True):
        # All of it: what is left out today may have another default tomorrow.
        described["experiment"] = lesson.experiment.model_dump(mode="json")
    write_whole((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode(), path)


def _checked(kind: type[_P], text: str) -> _P:
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        raise LessonError(_in_words(error)) from None


class _NoJson(ValueError):
    """What JSON allows, or Python's reader does, and a lesson does not."""


def _once(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _NoJson(say("“{name}” stands there twice.", name=_short(twice)))
    return found


def _no_number(name: str) -> None:
    raise _NoJson(say("{name} is no number.", name=name))


def _refused(path: Path, reason: object) -> LessonError:
    name = printable(path.name)
    return LessonError("{name} cannot be opened: {reason}", name=name, reason=reason)


# What is wrong, by pydantic's names for it.
_WRONG = {
    "missing": mark("it is missing."),
    "extra_forbidden": mark("a lesson has no such thing."),
    "string_type": mark("it has to be a text."),
    "string_too_long": mark("it has more than {max_length:,} letters."),
    "too_long": mark("it has more than {max_length:,} parts."),
    "too_short": mark("it has fewer than {min_length:,} parts."),
    "bool_type": mark("it has to be true or false."),
    "int_type": mark("it has to be a whole number."),
    "float_type": mark("it has to be a number."),
    "finite_number": mark("it has to be a number."),
    "tuple_type": mark("it has to be a list."),
    "dict_type": mark("it has to be something in braces."),
    "model_type": mark("it has to be something in braces."),
    "model_attributes_type": mark("it has to be something in braces."),
    "enum": mark("it has to be one of {expected}."),
    "greater_than_equal": mark("it has to be at least {ge}."),
    "less_than_equal": mark("it has to be at most {le}."),
}
_NUMBERED = {
    "lessons": mark("lesson {number}"),
    "questions": mark("question {number}"),
    "choices": mark("choice {number}"),
    "criteria": mark("criterion {number}"),
}


def _in_words(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    loc, context = first["loc"], first.get("ctx", {})
    is_knob = any(part in KINDS for part in loc) or first["type"] == "extra_forbidden"
    if "experiment" in loc and is_knob:
        within = loc.index("experiment") + 1
        reason: str = say("{reason}.", reason=sentence(error, within=within))
        loc = loc[:within]
    elif first["type"] == "value_error":
        reason = context["error"].args[0]
    elif first["type"] == "json_invalid":
        return say("it is damaged or no JSON.")
    elif first["type"] == "too_short" and context["min_length"] == 1:
        reason = say("it is empty.")
    else:
        reason = say(_WRONG.get(first["type"], mark("it is not what belongs there.")), **context)
    where = _place(loc)
    return say("{where}: {reason}", where=where, reason=reason) if where else reason


def _place(loc: tuple[int | str, ...]) -> str:
    """Where it is, as one counts: “lesson 2, question 1, right”."""
    words: list[str] = []
    before = ""
    for part in loc:
        if isinstance(part, int) and before in _NUMBERED:
            words[-1] = say(_NUMBERED[before], number=part + 1)
        else:
            words.append(_short(str(part)))
        before = str(part)
    return ", ".join(words)


def _short(text: str) -> str:
    text = _line(text)
    return text if len(text) <= 40 else text[:39] + "…"
