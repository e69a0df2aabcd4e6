"""The place where one trains: the curves, what is said of them, and what can be changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mnist_desktop.experiment.recipes import title_of
from mnist_desktop.history.events import EpochEnded
from mnist_desktop.ui.laying_out import column, one_of
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.train.headline import Headline
from mnist_desktop.ui.train.hints_panel import HintsPanel
from mnist_desktop.ui.train.hints_watcher import HintsWatcher
from mnist_desktop.ui.train.live_knobs import LiveKnobs
from mnist_desktop.ui.train.recipe_card import RecipeCard
from mnist_desktop.ui.train.welcome import Welcome
from mnist_desktop.ui.window.run_words import verdict_in_words

if TYPE_CHECKING:
    from mnist_desktop.judging.hints import FormChange
    from mnist_desktop.library.library import Listing
    from mnist_desktop.runs.run import Run


class TrainPlace(QObject):
    """Keeps its parts about the training that goes, or about the run that came out last.

    `page` has the curves with the lesson's card and the hints above them; `headline` and `live` stand
    elsewhere in the window. `draw_asked` and `lecture_asked` are wishes of who has never trained anything,
    `offered` brings a sentence and what can be done: a button's text and a function.
    """

    offered = Signal(str, object)
    draw_asked = Signal()
    lecture_asked = Signal()

    def __init__(self, model: WindowModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._training, self._chosen = model.training, model.chosen
        self.curves = Curves()
        self.headline = Headline()
        self.card = RecipeCard(model.progress)
        self.live = LiveKnobs()
        self._hints = HintsPanel()
        self._watcher = HintsWatcher(self._hints, model)
        self._welcome = Welcome()
        self._shown = one_of(self.curves, self._welcome)
        inside = QWidget()
        parts = (self.card, self._hints, (self._shown, 1))
        column(*parts, of=inside, margins=(0, 4, 0, 0), spacing=4)
        self.page = Scroll(inside, "curvesPage")
        self._has_greeted = False
        self._connect()
        self._show()

    def _connect(self) -> None:
        training = self._training
        self._chosen.changed.connect(self._on_chosen)
        self._hints.try_asked.connect(lambda change: self._model.try_beside(change.knobs))
        self._hints.form_asked.connect(self._on_form_asked)
        self.live.changed.connect(training.change)
        self.card.leave_asked.connect(self._chosen.leave_course)
        self._chosen.refused.connect(self._on_refused)
        training.history_changed.connect(self._on_history_changed)
        training.began.connect(self._on_began)
        training.told.connect(self._on_told)
        training.kept.connect(self._on_kept)
        training.ended.connect(self._on_ended)
        training.activity_changed.connect(self._on_activity_changed)
        self._model.shelf.listed.connect(self._on_listed)
        self.headline.next_pressed.connect(self._on_next_pressed)
        self._welcome.draw_asked.connect(self.draw_asked)
        self._welcome.train_asked.connect(self._on_first_asked)
        self._welcome.lecture_asked.connect(self.lecture_asked)

    def ask_to_start_anew(self) -> None:
        """Forget all guesses, once that is wished twice."""
        words = self.tr("Forget what you guessed in all lessons? Your runs and their ticks stay.")
        self.offered.emit(words, (self.tr("Start anew"), self._on_anew))

    def _on_anew(self) -> None:
        self._model.progress.clear()
        self._show()

    def _on_form_asked(self, change: FormChange) -> None:
        if self._chosen.change(change.knobs):
            words = self.tr("{} is in the form.").format(change.text)
            self.offered.emit(words, (self.tr("Undo"), self._chosen.undo))

    def _on_refused(self, why: str, do: Callable[[], None]) -> None:
        self.offered.emit(why, (self.tr("Leave the lesson"), do))

    def _on_chosen(self) -> None:
        self._hints.show_form(self._chosen.experiment)
        self._shown.setCurrentWidget(self.curves)
        if self._training.plan() is None:
            self.live.show_experiment(self._chosen.experiment)
            self.curves.expect(self._chosen.experiment)
        self._show()

    def _on_history_changed(self) -> None:
        self._shown.setCurrentWidget(self.curves)
        self.curves.show_history(self._training.history)

    def _on_began(self) -> None:
        if not self._training.is_race():  # there nothing may differ but what is named
            plan, lesson = self._training.plan(), self._chosen.lesson()
            is_of_it = lesson is not None and plan is not None and plan.name == lesson.name
            limits = lesson.limits if lesson is not None and is_of_it else None
            self.live.begin(self._training.history.experiment, limits)
        self._show()

    def _on_told(self, events: list[tuple[int, Any]]) -> None:
        self.curves.draw_soon()
        if any(isinstance(event, EpochEnded) for _, event in events):
            self._show_headline()

    def _on_kept(self, run: Run) -> None:
        self._show()
        if not self._training.live:  # it was opened
            self._watcher.show_run(run)

    def _on_ended(self) -> None:
        self.live.rest()
        self.curves.draw_now()
        if (run := self._training.run()) is not None:
            self._watcher.show_run(run)  # now that the library has it
        self._show()

    def _on_activity_changed(self) -> None:
        can_train = self._training.why_busy() is None
        self.card.set_can_train(can_train)
        self._hints.set_can_try(can_train)

    def _on_listed(self, listing: Listing) -> None:
        """Greet who has no run yet with what can be done, until something of it is."""
        is_new = not listing.entries and self._training.run() is None
        is_free = self._training.plan() is None and self._chosen.course is None
        if is_new and not self._has_greeted and is_free:
            self._shown.setCurrentWidget(self._welcome)
            self.card.hide()
        self._has_greeted = True

    def _on_next_pressed(self) -> None:
        if following := self._following():
            self._chosen.choose_recipe(following)

    def _following(self) -> str | None:
        """The lesson after the one whose run is shown, once nothing is trained."""
        run, names = self._training.run(), list(self._chosen.lessons)
        if run is None or self._training.plan() is not None or run.name not in names[:-1]:
            return None
        return names[names.index(run.name) + 1]

    def _on_first_asked(self, recipe: str) -> None:
        self._chosen.choose_recipe(recipe)
        self._model.train()

    def _show(self) -> None:
        recipe = self._chosen.lessons.get(self._chosen.recipe() or "")
        self.card.show_recipe(recipe)
        self._show_headline()
        run, plan, engine = self._training.run(), self._training.plan(), self._training.engine
        if recipe is None:
            return
        if plan is not None and plan.name == recipe.name:
            self.card.show_going(recipe)
        elif run is not None and run.name == recipe.name and engine is not None:
            changed = recipe.is_changed_in(run.experiment)
            verdict = engine.judge(run, recipe.claim)
            self.card.show_verdict(recipe, verdict, run.outcome, changed=changed)

    def _show_headline(self) -> None:
        following = self._following()
        is_next = following is not None and following != self._chosen.recipe()
        title = title_of(following or "")
        self.headline.propose(self.tr("Next lesson ›") if is_next else "", title)
        run, plan, engine = self._training.run(), self._training.plan(), self._training.engine
        if plan is not None:
            self.headline.show_history(plan.name, self._training.history)
        elif run is not None and engine is not None:
            recipe = self._chosen.lessons.get(run.name)
            judged = ""
            if recipe is not None and recipe.is_changed_in(run.experiment):
                judged = self.tr("with your settings")
            elif recipe is not None:
                judged = verdict_in_words(engine.judge(run, recipe.claim), recipe)
            self.headline.show_run(run, judged)
        else:
            waits = self.tr("Press Train, and see it learn")
            self.headline.show_nothing(self._chosen.name(), waits)
