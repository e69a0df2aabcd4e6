"""Run ▸ Make a lesson of this: a teacher's file, of the experiment in the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from mnist_desktop.course.lesson import ENDING, Lesson
from mnist_desktop.course.lesson_file import (
    LONGEST_LINE,
    LONGEST_TITLE,
    CourseFile,
    LessonError,
    LessonInFile,
    checked_lesson,
    course_of_one,
    with_lesson,
    write_course_file,
)
from mnist_desktop.experiment.claims import Criterion, Measure
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.paths import file_name
from mnist_desktop.ui.laying_out import button, column, label_for, named, quiet, row
from mnist_desktop.ui.lesson.knob_table import KnobTable, bounds_of
from mnist_desktop.ui.lesson.lesson_text import LessonText
from mnist_desktop.ui.lesson.question_edits import QuestionEdits
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.save_as import asked_file, file_to_open, written
from mnist_desktop.ui.wrapped_label import WrappedLabel
from mnist_desktop.words import say

_CRITERIA = 4
Measured = Callable[[Measure], float | None]


class MakeLessonDialog(QDialog):
    """Asks what the lesson says, what it lets be set, asks and judges, and writes it.

    `said` brings a sentence and whether something went wrong.
    """

    said = Signal(str, bool)

    def __init__(
        self,
        experiment: Experiment,
        measured: Measured | None,
        lesson: Lesson | None,
        parent: QWidget | None,
    ) -> None:
        """`measured` gives the figures of a run of the experiment, if there is one.

        Where the experiment is that of a `lesson`, it begins with what that has.
        """
        super().__init__(parent)
        self.setObjectName("makeLesson")
        self.setWindowTitle(self.tr("Make a lesson"))
        self._experiment, self._measured = experiment, measured
        self._lines: list[QLineEdit] = []
        self._tabs = named(QTabWidget(), "lessonParts")
        self._knobs = KnobTable(experiment, lesson.limits if lesson is not None else None)
        self._questions = QuestionEdits(lesson.questions if lesson is not None else ())
        self._tabs.addTab(self._text_page(lesson), self.tr("Text"))
        words = self.tr(
            "What students do not see, and what they only see, stays as it is here. Bounds are included."
        )
        settings = QWidget()
        hint = quiet(PlainLabel(words, wordWrap=True))
        column(hint, (self._knobs, 1), of=settings, margins=(8,))
        self._tabs.addTab(settings, self.tr("Settings"))
        self._tabs.addTab(self._questions, self.tr("Questions"))
        self._tabs.addTab(self._claim_page(lesson), self.tr("Verdict"))
        self._wrong = WrappedLabel("lessonProblem")
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self._save = named(buttons.button(kinds.Save), "lessonSave")
        text = self.tr("Add to a course …")
        tip = self.tr("Add it to a file of lessons, or replace the lesson of this title there.")
        self._add = button(QPushButton, "lessonAdd", text, tip, self._on_add_asked)
        self._add.setAutoDefault(False)
        buttons.addButton(self._add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self._on_save_asked)
        buttons.rejected.connect(self.reject)
        column((self._tabs, 1), self._wrong, buttons, of=self, margins=(16,))
        self.resize(720, 560)
        changes = [self._text.textChanged, *(each.textChanged for each in self._lines)]
        changes += [measure.currentIndexChanged for measure, *_ in self._rows]
        for change in (*changes, self._questions.changed, self._knobs.changed):
            change.connect(self._show_state)
        self._show_state()

    def lesson(self) -> LessonInFile:
        """What has been asked for. Raises LessonError where it is no lesson yet."""
        content: dict[str, Any] = {
            "title": self._title.text(),
            "text": self._text.toPlainText(),
            "do": self._do.text(),
            "watch": self._watch.text(),
            "experiment": self._experiment.model_dump(mode="json"),
            "knobs": self._knobs.content(),
            "questions": self._questions.content(),
        }
        if criteria := self._criteria():
            content["claim"] = {"criteria": criteria}
        return checked_lesson(content)

    def _text_page(self, lesson: Lesson | None) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        texts = ("",) * 4
        if lesson is not None:
            texts = (lesson.title, lesson.summary, lesson.claim.do, lesson.claim.watch)
        self._title = self._line("lessonTitle", LONGEST_TITLE, texts[0])
        self._course = self._line("lessonCourse", LONGEST_TITLE, texts[1])
        self._course.setPlaceholderText(self.tr("only where there are several lessons"))
        self._do = self._line("lessonDo", LONGEST_LINE, texts[2])
        self._watch = self._line("lessonWatch", LONGEST_LINE, texts[3])
        lines = (
            (self.tr("&Title"), self._title),
            (self.tr("&Course"), self._course),
            (self.tr("&Do"), self._do),
            (self.tr("&Watch"), self._watch),
        )
        for place, (label, edit) in enumerate(lines):
            edit.setAccessibleName(label.replace("&", ""))
            grid.addWidget(label_for(edit, label), place, 0)
            grid.addWidget(edit, place, 1)
        self._text = named(QPlainTextEdit(tabChangesFocus=True), "lessonWords", self.tr("Text"))
        self._text.setPlainText(lesson.text if lesson is not None else "")
        self._text.setPlaceholderText(
            self.tr("# Heading\n\n**bold**, *italic*, `code`\n\n- a list\n1. a numbered list")
        )
        self._seen = LessonText("lessonPreview", self.tr("As students see it"), is_whole=True)
        heads = row(
            (label_for(self._text, self.tr("Te&xt")), 1),
            (quiet(PlainLabel(self._seen.accessibleName())), 1),
        )
        column(grid, 4, heads, (row((self._text, 1), (self._seen, 1)), 1), of=page, margins=(8,))
        return page

    def _claim_page(self, lesson: Lesson | None) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        words = self.tr(
            "A run of the lesson meets its claim where all of this holds. Without any, nothing is judged."
        )
        for place, title in enumerate(
            (self.tr("Figure"), self.tr("At least"), self.tr("At most"), self.tr("Your run"))
        ):
            grid.addWidget(quiet(PlainLabel(title)), 0, place)
        self._rows: list[tuple[QComboBox, QLineEdit, QLineEdit, PlainLabel]] = []
        for number in range(1, _CRITERIA + 1):
            measure = named(QComboBox(), f"lessonMeasure{number}", self.tr("Figure"))
            measure.addItem("–")
            for each in Measure:
                measure.addItem(say(each.label))
            low = self._line(f"lessonAtLeast{number}", 30)
            high = self._line(f"lessonAtMost{number}", 30)
            found = PlainLabel()
            for place, part in enumerate((measure, low, high, found)):
                grid.addWidget(part, number, place)
            self._rows.append((measure, low, high, found))
        shown = lesson.claim.criteria if lesson is not None else self._of_the_run()
        for (measure, low, high, _), criterion in zip(self._rows, shown, strict=False):
            measure.setCurrentIndex(1 + list(Measure).index(criterion.measure))
            low.setText("" if criterion.at_least is None else f"{criterion.at_least:g}")
            high.setText("" if criterion.at_most is None else f"{criterion.at_most:g}")
        hint = quiet(PlainLabel(words, wordWrap=True))
        column(hint, 4, grid, None, of=page, margins=(8,))
        return page

    def _of_the_run(self) -> tuple[Criterion, ...]:
        """What the run has reached, less a hundredth."""
        reached = self._measured(Measure.TEST_ACCURACY) if self._measured is not None else None
        if reached is None:
            return ()
        return (Criterion(Measure.TEST_ACCURACY, at_least=max(0.0, round(reached - 0.01, 3))),)

    def _criteria(self) -> list[dict[str, Any]]:
        return [
            {"measure": str(measure), **bounds_of(low, high, box.currentText())}
            for box, low, high, _ in self._rows
            if (measure := _measure_in(box)) is not None
        ]

    def _line(self, name: str, most: int, text: str = "") -> QLineEdit:
        self._lines.append(named(QLineEdit(text, maxLength=most), name))
        return self._lines[-1]

    def _show_state(self) -> None:
        self._seen.show_text(self._title.text(), self._text.toPlainText())
        for measure, low, high, found in self._rows:
            chosen = _measure_in(measure)
            low.setEnabled(chosen is not None)
            high.setEnabled(chosen is not None)
            value = self._measured(chosen) if chosen is not None and self._measured else None
            found.setText("" if chosen is None or value is None else chosen.in_words(value))
        try:
            self.lesson()
        except LessonError as error:
            self._wrong.setText(self.tr("Not ready: {}").format(error))
        else:
            self._wrong.setText("")
        is_ready = not self._wrong.text()
        self._save.setEnabled(is_ready)
        self._add.setEnabled(is_ready)

    def _on_save_asked(self) -> None:
        proposal = file_name(self._title.text(), "lesson") + ENDING
        title, kinds = self.tr("Save the lesson"), self.tr("Lessons (*{})").format(ENDING)
        if path := asked_file(self, title, proposal, kinds, say=self._tell):
            self._write(path, lambda: course_of_one(self.lesson(), self._course.text()))

    def _on_add_asked(self) -> None:
        kinds = self.tr("Lessons (*{})").format(ENDING)
        if path := file_to_open(self, self.tr("Add to a course"), kinds):
            self._write(path, lambda: with_lesson(path, self.lesson(), self._course.text()))

    def _write(self, path: Path, course: Callable[[], CourseFile]) -> None:
        if written(path, lambda at: write_course_file(at, course()), self._tell):
            words = self.tr("The lesson is in {}. Open it as your students will.")
            self.said.emit(words.format(path), False)
            self.accept()

    def _tell(self, sentence: str, _bad: bool) -> None:
        self._wrong.setText(sentence)


def _measure_in(box: QComboBox) -> Measure | None:
    return list(Measure)[box.currentIndex() - 1] if box.currentIndex() else None
