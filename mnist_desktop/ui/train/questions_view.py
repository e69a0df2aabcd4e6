"""The questions of a lesson: one after the other before its run, and beside what was guessed after it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.questions import Question
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import bold, button, column, named, row, words
from mnist_desktop.words import say

_MOST_CHOICES = 5


class Moment(Enum):
    """How far the run is that answers the questions."""

    BEFORE = auto()
    GOING = auto()  # too late to guess
    SHOWN = auto()


class QuestionsView(QWidget):
    """Asks, remembers each guess, and tells what is right once a run has shown it.

    `changed` says that something was guessed, skipped or is asked again.
    """

    changed = Signal()

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.setObjectName("questions")
        self._progress = progress
        self._key, self._questions, self._moment = "", tuple[Question, ...](), Moment.BEFORE
        self._skipped, self._again = set[str](), ""
        self._is_low = False
        self._question = named(words(Qt.TextFormat.PlainText), "question")
        self._question.setFont(bold(self.font()))
        self._choices = [self._choice_button(number) for number in range(_MOST_CHOICES)]
        tip = self.tr("Go on without a guess. The question can be answered later.")
        self._skip = button(
            QToolButton, "skipQuestionButton", self.tr("Skip"), tip, self._on_skipped
        )
        self._skip.setAutoRaise(True)
        self._asked = QWidget()
        choices = QWidget()
        Flow(*self._choices, self._skip, of=choices, spacing=6)
        column(self._question, choices, of=self._asked, spacing=4)
        self._lines = named(words(Qt.TextFormat.RichText), "guesses")
        self._ask = button(QToolButton, "askAgainButton", "", do=self._on_ask_again)
        self._ask.setAutoRaise(True)
        self._told = QWidget()
        row((self._lines, 1), self._ask, of=self._told)
        column(self._asked, self._told, of=self, spacing=0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show()

    def show_questions(self, key: str, questions: Sequence[Question], moment: Moment) -> None:
        """Show the questions of a lesson, which its key tells from others; none hide it."""
        if key != self._key:
            self._again = ""
        self._key, self._questions, self._moment = key, tuple(questions), moment
        if moment is Moment.SHOWN:
            self._progress.settle(key, questions)
        self._show()

    def is_asking(self) -> bool:
        """Whether a question with its choices is to be seen."""
        return self._number() is not None

    def set_low(self, low: bool) -> None:
        """Take a line where there is little room: a question until it is to be answered, no reasons."""
        self._is_low = low
        self._show()

    def _choice_button(self, number: int) -> QPushButton:
        return button(
            QPushButton, f"choiceButton{number + 1}", "", do=lambda: self._on_guessed(number)
        )

    def _guesses(self) -> tuple[int | None, ...]:
        return self._progress.guesses(self._key, self._questions)

    def _number(self) -> int | None:
        """Which question is asked now."""
        is_again = self._again == self._key
        if self._moment is Moment.GOING or not (
            is_again or (self._moment is Moment.BEFORE and self._key not in self._skipped)
        ):
            return None
        if self._is_low and not is_again:
            return None
        open_ones = [number for number, guess in enumerate(self._guesses()) if guess is None]
        return open_ones[0] if open_ones else None

    def _show(self) -> None:
        number = self._number()
        self.setVisible(bool(self._questions))
        self._asked.setVisible(number is not None)
        self._told.setVisible(number is None)
        if number is not None:
            question = self._questions[number]
            self._question.setText(say(question.text))
            for place, each in enumerate(self._choices):
                each.setVisible(place < len(question.choices))
                if place < len(question.choices):
                    each.setText(say(question.choices[place]))
                    each.setAccessibleName(each.text())
            return
        guesses = self._guesses()
        is_open = None in guesses
        is_known = self._moment is Moment.SHOWN or self._progress.right(self._key) is not None
        lines = map(self._line, self._questions, guesses, [is_known] * len(guesses))
        self._lines.setText("<br>".join(lines))
        texts = [say(question.text) for question in self._questions]
        self._lines.setToolTip("".join(f"<p>{escape(text)}</p>" for text in texts))
        self._ask.setVisible(self._moment is not Moment.GOING)
        again = self.tr("Answer") if is_open else self.tr("Change")
        self._ask.setText(self.tr("Ask me again") if is_known else again)

    def _line(self, question: Question, guess: int | None, is_known: bool) -> str:
        right, why = (
            escape(say(text)) for text in (question.choices[question.right], question.why)
        )
        if guess is None:
            text = escape(say(question.text))
            return f"{text} <b>{right}.</b> {why}" if is_known else text
        guessed = escape(say(question.choices[guess]))
        if not is_known:
            return self.tr("You guessed: <b>{}</b>. The run will show it.").format(guessed)
        if guess == question.right:
            told = self.tr("✓ You guessed: <b>{}</b>.").format(guessed)
        else:
            told = self.tr("✗ You guessed: {}. It is: <b>{}</b>.").format(guessed, right)
        return told if self._is_low else f"{told} {why}"

    def _on_guessed(self, choice: int) -> None:
        number = self._number()
        if number is not None:
            self._progress.guess(self._key, self._questions, number, choice)
            if None not in self._guesses():
                self._again = ""
                if self._moment is Moment.SHOWN:
                    self._progress.settle(self._key, self._questions)
            self._show()
            self.changed.emit()

    def _on_skipped(self) -> None:
        self._skipped.add(self._key)
        self._again = ""
        self._show()
        self.changed.emit()

    def _on_ask_again(self) -> None:
        if None not in self._guesses():
            self._progress.forget(self._key)
        self._again = self._key
        self._show()
        self.changed.emit()
