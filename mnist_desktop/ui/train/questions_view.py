"""The questions of a lesson: one after the other before its run, and beside what was guessed after it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from html import escape
from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.questions import Question
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import bold, button, column, named, words
from mnist_desktop.words import say

_MOST_CHOICES = 5
_LONGEST_LINE = 40  # letters of a choice; those of Korean are twice as wide as most


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
        self._skipped, self._again, self._reasoned = set[str](), "", ""
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
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._lines.linkActivated.connect(self._on_link)
        column(self._asked, self._lines, of=self, spacing=0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show()

    def show_questions(self, key: str, questions: Sequence[Question], moment: Moment) -> None:
        """Show the questions of a lesson, which its key tells from others; none hide it."""
        if key != self._key or moment is Moment.GOING:
            self._again = ""
        self._key, self._questions, self._moment = key, tuple(questions), moment
        if moment is Moment.SHOWN:
            self._progress.settle(key, questions)
        self._show()

    def is_waiting(self) -> bool:
        """Whether a question waits for its answer, so that nothing should give it away."""
        return self._number() is not None

    def set_low(self, low: bool) -> None:
        """Leave the reasons out where there is little room, until they are asked for."""
        self._is_low = low
        self._show()

    def _choice_button(self, number: int) -> QPushButton:
        tip = self.tr("Your guess. It can be changed until a run has shown what is right.")
        name = f"choiceButton{number + 1}"
        return button(QPushButton, name, "", tip, lambda: self._on_guessed(number))

    def _guesses(self) -> tuple[int | None, ...]:
        return self._progress.guesses(self._key, self._questions)

    def _number(self) -> int | None:
        """Which question waits for its answer now."""
        is_new = self._moment is Moment.BEFORE and self._key not in self._skipped
        if self._moment is Moment.GOING or not (is_new or self._again == self._key):
            return None
        return next((number for number, guess in enumerate(self._guesses()) if guess is None), None)

    def _show(self) -> None:
        number = self._number()
        self.setVisible(bool(self._questions))
        self._asked.setVisible(number is not None)
        self._lines.setVisible(number is None)
        if number is not None:
            question = self._questions[number]
            self._question.setText(say(question.text))
            for place, each in enumerate(self._choices):
                each.setVisible(place < len(question.choices))
                if place < len(question.choices):
                    choice = say(question.choices[place])
                    each.setText(fill(choice, _LONGEST_LINE).replace("&", "&&"))
                    each.setAccessibleName(choice)
            return
        guesses = self._guesses()
        is_known = self._moment is Moment.SHOWN or self._progress.right(self._key) is not None
        is_short = (self._is_low or len(guesses) > 1) and self._reasoned != self._key
        links = {}
        if is_known and is_short:
            links["why"] = self.tr("Why?")
        if self._moment is not Moment.GOING:
            again = self.tr("Answer") if None in guesses else self.tr("Change")
            links["again"] = self.tr("Ask me again") if is_known else again
        lines = [
            self._line(question, guess, is_known=is_known, has_reason=not is_short)
            for question, guess in zip(self._questions, guesses, strict=True)
        ]
        shown = [f'<a href="{name}">{escape(text)}</a>' for name, text in links.items()]
        self._lines.setText("&nbsp; ".join(["<br>".join(lines), *shown]))
        texts = [escape(say(question.text)) for question in self._questions]
        self._lines.setToolTip("".join(f"<p>{text}</p>" for text in texts))

    def _line(
        self, question: Question, guess: int | None, *, is_known: bool, has_reason: bool
    ) -> str:
        right = escape(say(question.choices[question.right]))
        why = " " + escape(say(question.why)) if has_reason else ""
        if guess is None:
            text = escape(say(question.text))
            return f"{text} <b>{right}.</b>{why}" if is_known else text
        guessed = escape(say(question.choices[guess]))
        if not is_known:
            return self.tr("You guessed: <b>{}</b>. A run of the lesson will show it.").format(
                guessed
            )
        if guess == question.right:
            told = self.tr("✓ You guessed: <b>{}</b>.").format(guessed)
        else:
            told = self.tr("✗ You guessed: {}. It is: <b>{}</b>.").format(guessed, right)
        return told + why

    def _on_guessed(self, choice: int) -> None:
        number = self._number()
        if number is not None:
            self._progress.guess(self._key, self._questions, number, choice)
            if None not in self._guesses():
                self._again = ""
                if self._moment is Moment.SHOWN:
                    self._progress.settle(self._key, self._questions)
            self._go_on()

    def _on_skipped(self) -> None:
        self._skipped.add(self._key)
        self._again = ""
        self._go_on()

    def _on_link(self, name: str) -> None:
        if name == "why":
            self._reasoned = self._key
        else:
            if None not in self._guesses():
                self._progress.forget(self._key)
            self._again = self._key
        self._go_on()

    def _go_on(self) -> None:
        self._show()
        # Else the keys would go to whatever comes after what has been hidden.
        (self._lines if self._number() is None else self._choices[0]).setFocus()
        self.changed.emit()
