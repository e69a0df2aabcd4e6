"""The questions of a lesson that is being made: each with its choices, the right one, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.course.lesson_file import LONGEST_CHOICE, LONGEST_LINE, MOST_QUESTIONS
from mnist_desktop.experiment.questions import Question
from mnist_desktop.ui.laying_out import STRETCH, button, column, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import scrolled

_CHOICES = 5


class QuestionEdits(QWidget):
    """Questions below each other. `changed` says that something was typed, added or removed."""

    changed = Signal()

    def __init__(self, questions: Sequence[Question] = ()) -> None:
        super().__init__()
        inside = QWidget()
        self._questions: list[_QuestionEdit] = []
        self._column: QVBoxLayout = column(STRETCH, of=inside)
        text = self.tr("Add a question")
        self._add = button(QPushButton, "addQuestionButton", text, do=lambda: self._on_added(None))
        self._add.setAutoDefault(False)
        words = self.tr(
            "They are asked before the run; after it, the right answer is shown, and why."
        )
        hint = quiet(PlainLabel(words, wordWrap=True))
        scroll = scrolled(inside, "lessonQuestions")
        column(hint, (scroll, 1), row(self._add, STRETCH), of=self, margins=(8,))
        for question in questions:
            self._on_added(question)

    def content(self) -> list[dict[str, Any]]:
        """The questions as a file has them."""
        return [question.content() for question in self._questions]

    def _on_added(self, question: Question | None) -> None:
        edit = _QuestionEdit(len(self._questions) + 1, question)
        self._questions.append(edit)
        self._column.insertWidget(self._column.count() - 1, edit)
        edit.changed.connect(self.changed)
        edit.removed.connect(lambda: self._on_removed(edit))
        self._add.setEnabled(len(self._questions) < MOST_QUESTIONS)
        self.changed.emit()

    def _on_removed(self, edit: _QuestionEdit) -> None:
        self._questions.remove(edit)
        edit.deleteLater()
        self._add.setEnabled(True)
        self.changed.emit()


class _QuestionEdit(QFrame):
    changed = Signal()
    removed = Signal()

    def __init__(self, number: int, question: Question | None) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(self)
        self._text = self._line(f"question{number}", self.tr("Question"))
        removes = self.tr("Remove this question")
        remove = button(QToolButton, f"removeQuestion{number}", "×", removes, self.removed)
        remove.setAccessibleName(removes)
        remove.setAutoRaise(True)
        grid.addWidget(self._text, 0, 0, 1, 2)
        grid.addWidget(remove, 0, 2)
        self._rights: list[QRadioButton] = []
        self._choices: list[QLineEdit] = []
        for place in range(_CHOICES):
            choice = self._line(
                f"question{number}choice{place + 1}", self.tr("Choice {}").format(place + 1)
            )
            choice.setMaxLength(LONGEST_CHOICE)
            right = named(
                QRadioButton(), f"question{number}right{place + 1}", self.tr("This one is right")
            )
            right.setToolTip(self.tr("This one is right"))
            right.setChecked(place == (question.right if question else 0))
            right.toggled.connect(self.changed)
            grid.addWidget(right, 1 + place, 0)
            grid.addWidget(choice, 1 + place, 1)
            self._rights.append(right)
            self._choices.append(choice)
        self._why = self._line(
            f"question{number}why", self.tr("Why it is so (shown after the run)")
        )
        grid.addWidget(self._why, 1 + _CHOICES, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        if question is not None:
            self._text.setText(question.text)
            self._why.setText(question.why)
            for edit, text in zip(self._choices, question.choices, strict=False):
                edit.setText(text)

    def content(self) -> dict[str, Any]:
        """What was typed; the right one counts among the choices that are not empty."""
        typed = [
            (edit.text(), right) for edit, right in zip(self._choices, self._rights, strict=True)
        ]
        choices = [(text, right.isChecked()) for text, right in typed if text.strip()]
        right = next(
            (place for place, (_, is_right) in enumerate(choices) if is_right), _CHOICES - 1
        )
        return {
            "text": self._text.text(),
            "choices": [text for text, _ in choices],
            "right": right,
            "why": self._why.text(),
        }

    def _line(self, name: str, what: str) -> QLineEdit:
        edit = named(QLineEdit(maxLength=LONGEST_LINE, placeholderText=what), name, what)
        edit.textChanged.connect(self.changed)
        return edit
