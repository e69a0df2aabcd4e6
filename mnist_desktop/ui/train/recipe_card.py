"""The card of a lesson: what the notes or a teacher say, what to do, where to look, what a run showed."""

from __future__ import annotations

from functools import partial
from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mnist_desktop.course.lesson import Lesson
from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.claims import Criterion, Look
from mnist_desktop.experiment.comparisons import Comparison, comparisons_of
from mnist_desktop.experiment.concepts import Concept, concepts_of
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES, title_of
from mnist_desktop.percent import percent
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import button, named, quiet, words
from mnist_desktop.ui.lesson.lesson_text import LessonText
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.train.questions_view import Moment, QuestionsView
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.history.records import Outcome
    from mnist_desktop.judging.verdict import Finding, Verdict


_MOST_COMPARISONS = max(len(comparisons_of(name)) for name in RECIPES)


class RecipeCard(QFrame):
    """Lines about the chosen recipe, one computed from its run, its questions, and what can be done.

    A question that waits stands alone: the other lines would answer it.

    `look_asked` brings where its claim is seen, `compare_asked` what is to be trained beside each other,
    `concept_asked` which of its concepts is to be shown, `leave_asked` is the wish to leave a course.
    """

    look_asked = Signal(Look)
    compare_asked = Signal(Comparison)
    concept_asked = Signal(Concept)
    leave_asked = Signal()

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.setObjectName("recipeCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self._heads: list[QLabel] = []
        self._texts: list[QLabel] = []
        titles = (
            ("recipeClaim", self.tr("Notes")),
            ("recipeDo", self.tr("Do")),
            ("recipeWatch", self.tr("Watch")),
            ("recipeVerdict", self.tr("Verdict")),
        )
        self._story = LessonText("lessonText", self.tr("What the lesson says"))
        grid.addWidget(self._story, 0, 0, 1, 2)
        for row, (name, title) in enumerate(titles):
            head = quiet(PlainLabel(title, alignment=Qt.AlignmentFlag.AlignTop))
            text = named(words(Qt.TextFormat.RichText), name, title)
            grid.addWidget(head, row, 0)
            grid.addWidget(text, row, 1)
            self._heads.append(head)
            self._texts.append(text)
        self._verdict = self._texts[-1]
        self._questions = QuestionsView(progress)
        self._questions.changed.connect(self._make_room)
        head = PlainLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._heads.append(quiet(head))
        grid.addWidget(head, len(titles), 0)
        grid.addWidget(self._questions, len(titles), 1)
        tip = self.tr("Show or hide what to do and where to look")
        folds = self.tr("Fold the lesson's card")
        self._fold = named(QToolButton(), "foldCardButton", folds, tip)
        self._fold.setArrowType(Qt.ArrowType.DownArrow)
        self._fold.setAutoRaise(True)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self.fold)
        grid.addWidget(self._fold, 0, 2, len(titles) + 1, 1, Qt.AlignmentFlag.AlignTop)
        self._recipe: Recipe | None = None
        tip = self.tr("Go to the plot that shows it, and mark it.")
        self._look = button(
            QPushButton, "lookHereButton", self.tr("Look here"), tip, self._ask_look
        )
        self._compared = [self._comparison_button(number) for number in range(_MOST_COMPARISONS)]
        buttons = QWidget()
        tip = self.tr("What the lesson is about, each with the place that shows it")
        self._concepts = button(QPushButton, "conceptsButton", self.tr("Concepts"), tip)
        self._concepts.setMenu(QMenu(self._concepts))
        tip = self.tr("Leave the course: then everything can be set, and nothing is judged.")
        leave = self.tr("Leave the lesson")
        self._leave = button(QPushButton, "leaveLessonButton", leave, tip, self.leave_asked)
        parts = (self._look, self._concepts, *self._compared, self._leave)
        Flow(*parts, of=buttons, spacing=6)
        self._buttons = buttons
        grid.addWidget(buttons, len(titles) + 1, 0, 1, 3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def fold(self, on: bool) -> None:
        """Leave the claim and the verdict alone, where there is little room, or show all."""
        self._fold.setChecked(on)
        self._fold.setArrowType(Qt.ArrowType.RightArrow if on else Qt.ArrowType.DownArrow)
        self._questions.set_low(on)
        self._story.set_low(on)
        self._make_room()

    def _make_room(self) -> None:
        is_low, is_told = self._fold.isChecked(), not self._questions.is_waiting()
        recipe = self._recipe
        shown = [is_told, is_told and not is_low, is_told and not is_low, is_told]
        if isinstance(recipe, Lesson):
            claim = recipe.claim
            has = (False, claim.do, claim.watch, claim.criteria)
            shown = [on and bool(part) for on, part in zip(shown, has, strict=True)]
        self._story.setVisible(isinstance(recipe, Lesson))
        for head, text, on in zip(self._heads, self._texts, shown, strict=False):
            head.setVisible(on)
            text.setVisible(on)
        self._heads[-1].setVisible(not self._questions.isHidden())
        self._heads[-1].setText(self.tr("Guess") if is_told else self.tr("Question"))
        self._buttons.setVisible(not is_low)

    def _comparison_button(self, number: int) -> QPushButton:
        return button(
            QPushButton, f"compareButton{number + 1}", "", do=lambda: self._ask_comparison(number)
        )

    def _ask_look(self) -> None:
        if self._recipe is not None:
            self.look_asked.emit(self._recipe.claim.look)

    def _ask_comparison(self, number: int) -> None:
        if self._recipe is not None:
            self.compare_asked.emit(comparisons_of(self._recipe.name)[number])

    def show_recipe(self, recipe: Recipe | None) -> None:
        """Show a recipe that has not been run yet; hide the card for an experiment of one's own."""
        self.setVisible(recipe is not None)
        if recipe is None:
            return
        claim = recipe.claim
        if recipe is not self._recipe:
            self._recipe = recipe
            self._show_comparisons(recipe)
            self._show_concepts(recipe)
            self._leave.setVisible(isinstance(recipe, Lesson))
            if isinstance(recipe, Lesson):
                self._story.show_text(recipe.title, recipe.text)
        notes = escape(say(claim.notes))
        if claim.reported:
            notes += self.tr(" They report: {}.").format(escape(say(claim.reported)))
        called = {"homework": self.tr("homework"), "beyond": ""}
        section = called.get(recipe.section, recipe.section)
        self._heads[0].setText(self.tr("Notes {}").format(section).strip())
        self._texts[0].setText(notes)
        self._texts[1].setText(escape(say(claim.do)))
        self._texts[2].setText(escape(say(claim.watch)))
        bounds = "; ".join(_in_words(criterion) for criterion in claim.criteria)
        self._verdict.setText(self.tr("Train to find out whether: {}.").format(escape(bounds)))
        self._show_questions(recipe, Moment.BEFORE)

    def _show_questions(self, recipe: Recipe, moment: Moment) -> None:
        self._questions.show_questions(recipe.key, recipe.questions, moment)
        self._make_room()

    def set_can_train(self, can_train: bool) -> None:
        """Whether what is compared could be trained now."""
        for each in self._compared:
            each.setEnabled(can_train)

    def _show_comparisons(self, recipe: Recipe) -> None:
        found = comparisons_of(recipe.name)
        for each, comparison in zip_longest(self._compared, found):
            each.setVisible(comparison is not None)
            if comparison is None:
                continue
            count, title = len(comparison.sides), say(comparison.title)
            both = self.tr("Train both: {}").format(title)
            each.setText(both if count == 2 else self.tr("Train all {}: {}").format(count, title))
            each.setAccessibleName(each.text())
            names = [title_of(side.recipe) for side in comparison.sides]
            tip = self.tr("Trained beside each other on the same batches, onto one plot: {}.")
            each.setToolTip(f"<p>{escape(tip.format('; '.join(dict.fromkeys(names))))}</p>")

    def _show_concepts(self, recipe: Recipe) -> None:
        menu = self._concepts.menu()
        found = [] if isinstance(recipe, Lesson) else concepts_of(recipe.name)
        menu.clear()
        for concept in found:
            action = menu.addAction(say(concept.name))
            action.triggered.connect(partial(self.concept_asked.emit, concept))
        self._concepts.setVisible(bool(found))

    def show_going(self, recipe: Recipe) -> None:
        """The recipe's run is going."""
        self._verdict.setText(self.tr("The run is going …"))
        self._show_questions(recipe, Moment.GOING)

    def show_verdict(
        self, recipe: Recipe, verdict: Verdict | None, outcome: Outcome, *, changed: bool
    ) -> None:
        """Show what the recipe's run has shown. `changed`: its settings were not the recipe's."""
        if verdict is None:
            self._verdict.setText(self.tr("The run did not reach its end, so nothing is judged."))
            return
        if not changed:
            self._show_questions(recipe, Moment.SHOWN)
        word = self.tr("✓ Met:") if verdict.met else self.tr("✗ Not met:")
        if changed:
            word = self.tr("With your settings, {}").format(word)
        found = "; ".join(escape(_found(finding)) for finding in verdict.findings)
        text = f"<b>{word}</b> {found}."
        if verdict.beside:
            text += f" {escape(verdict.beside)}"
        kept, unscaled = outcome.kept, outcome.unscaled_accuracy
        if recipe.claim.unscaled and kept is not None and unscaled is not None:
            text += self.tr(
                "<br>The notes train on pixels of 0 to 1 and test on pixels of 0 to 255. So tested, this "
                "network reads {}; tested as it was trained, {}."
            ).format(percent(unscaled), percent(kept.test_accuracy))
        self._verdict.setText(text)


def _in_words(criterion: Criterion) -> str:
    name = say(criterion.measure.label)
    low, high = criterion.at_least, criterion.at_most
    shown = [None if bound is None else criterion.measure.in_words(bound) for bound in (low, high)]
    if (low is not None and low == high) or (low is not None and high is None):
        return f"{name} ≥ {shown[0]}"
    if low is None:
        return f"{name} ≤ {shown[1]}"
    return f"{name} {shown[0]} … {shown[1]}"


def _found(finding: Finding) -> str:
    if finding.value is None:
        return f"{_in_words(finding.criterion)}: –"
    value = finding.criterion.measure.in_words(finding.value)
    sign = "" if finding.holds else " ✗"
    return f"{_in_words(finding.criterion)}: {value}{sign}"
