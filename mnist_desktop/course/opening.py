"""Makes lessons of what a teacher's file says."""

from __future__ import annotations

from pathlib import Path

from mnist_desktop.course.lesson import Course, Lesson
from mnist_desktop.course.lesson_file import LessonInFile, read_course_file
from mnist_desktop.experiment.claims import Claim, Criterion, Look, Measure
from mnist_desktop.experiment.questions import Question
from mnist_desktop.words import Verbatim

_SEEN = {
    Measure.TEST_ACCURACY: Look.ACCURACY,
    Measure.BEST_ACCURACY: Look.ACCURACY,
    Measure.GRADIENT_RATIO: Look.GRADIENTS,
    Measure.VALIDATION_RISE: Look.VALIDATION,
    Measure.KEPT_RISE: Look.VALIDATION,
    Measure.RECONSTRUCTION: Look.RECONSTRUCTION,
}


def open_course(path: Path) -> Course:
    """The lessons of a file. Raises LessonError."""
    file = read_course_file(path)
    title = file.title or file.lessons[0].title
    return Course(title, {each.title: _lesson(each, title) for each in file.lessons})


def _lesson(lesson: LessonInFile, course: str) -> Lesson:
    criteria = lesson.claim.criteria if lesson.claim is not None else ()
    claim = Claim(
        notes="",
        do=Verbatim(lesson.do),
        watch=Verbatim(lesson.watch),
        look=_SEEN.get(criteria[0].measure, Look.LOSS) if criteria else Look.LOSS,
        criteria=tuple(Criterion(each.measure, each.at_least, each.at_most) for each in criteria),
    )
    questions = tuple(
        Question(
            Verbatim(each.text), tuple(map(Verbatim, each.choices)), each.right, Verbatim(each.why)
        )
        for each in lesson.questions
    )
    return Lesson(
        name=lesson.title,
        title=Verbatim(lesson.title),
        section="",
        summary=Verbatim(course),
        # The machine is the student's.
        experiment=lesson.experiment.with_knobs(device="cpu", threads=0),
        claim=claim,
        questions=questions,
        text=lesson.text,
        limits=lesson.knobs,
    )
