"""The main window: it makes its parts, joins them, and does what others ask of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.answer_panels import AnswerPanels
from mnist_desktop.ui.asker import Asker
from mnist_desktop.ui.compared_runs import ComparedRuns
from mnist_desktop.ui.curves import Curves
from mnist_desktop.ui.engine import Engine, EngineLoader
from mnist_desktop.ui.experiment_form import ExperimentForm
from mnist_desktop.ui.go_on_offer import GoOnOffer
from mnist_desktop.ui.hints_panel import HintsPanel
from mnist_desktop.ui.hints_watcher import HintsWatcher
from mnist_desktop.ui.library.shelf import Shelf
from mnist_desktop.ui.live_knobs import LiveKnobs
from mnist_desktop.ui.menus import Menus
from mnist_desktop.ui.message_bar import MessageBar
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from mnist_desktop.ui.model.shown_network import Shown, ShownNetwork
from mnist_desktop.ui.model.training import Activity, TrainingModel
from mnist_desktop.ui.model.work import end_all
from mnist_desktop.ui.network_table import NetworkTable
from mnist_desktop.ui.own_handwriting import OwnHandwriting
from mnist_desktop.ui.pad.offered_picture import accept_copy, picture_in
from mnist_desktop.ui.pages import Later, Pages
from mnist_desktop.ui.recipe_card import RecipeCard
from mnist_desktop.ui.run_bar import RunBar
from mnist_desktop.ui.run_exports import RunExports
from mnist_desktop.ui.run_progress import RunProgress
from mnist_desktop.ui.run_words import run_in_words
from mnist_desktop.ui.start_up import StartUp
from mnist_desktop.ui.travel.time_travel import TimeTravel
from mnist_desktop.ui.travel.travel_bar import TravelBar
from mnist_desktop.ui.whats_this import explain_all
from mnist_desktop.ui.window_layout import content, curves_page, middle_column

if TYPE_CHECKING:
    from mnist_desktop.library.entry import Entry
    from mnist_desktop.publishing.exports.kinds import Kind
    from mnist_desktop.runs.run import Run
    from mnist_desktop.ui.digit.page import DigitPage
    from mnist_desktop.ui.layers.page import LayersPage
    from mnist_desktop.ui.library.page import RunsPage
    from mnist_desktop.ui.results.page import ResultsPage
    from mnist_desktop.ui.script.page import ScriptPage
    from mnist_desktop.ui.sweep.page import SweepPage

log = logging.getLogger(__name__)

T = TypeVar("T")


class Window(QMainWindow):
    """One window with everything in sight: what you set, what happens, what it says of your drawing.

    `library` is the folder of the user's runs, `own_set` the file of their own digits.
    """

    def __init__(self, library: Path, own_set: Path) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._chosen = ChosenExperiment(DEFAULT, self)
        self._training = TrainingModel(self)
        self._shown = ShownNetwork(self._training, self)
        self._shelf = Shelf(library, self)
        self._asker = Asker(self)

        self._menus = Menus(self)
        self._bar = RunBar()
        self._message = MessageBar()
        self._form = ExperimentForm(self._chosen.experiment)
        self._curves = Curves()
        self._network = NetworkTable()
        self._panels = AnswerPanels(self._asker)
        self._digit_page = Later(self._make_digit_page)
        self._layers = Later(self._make_layers)
        self._results = Later(self._make_results)
        self._script = Later(self._make_script)
        self._travel_bar = TravelBar()
        self._travel = TimeTravel(
            self._travel_bar,
            training=self._training,
            shown=self._shown,
            curves=self._curves,
            layers=self._layers,
            results=self._results,
            parent=self,
        )
        self._runs = Later(self._make_runs)
        self._sweeps = Later(self._make_sweeps)
        self._handwriting = OwnHandwriting(
            own_set, panel=self._panels.digit, runs=self._runs, asker=self._asker, parent=self
        )
        self._compared = ComparedRuns(
            self._training,
            shown=self._shown,
            results=self._results,
            runs=self._runs,
            parent=self,
        )
        self._card = RecipeCard()
        self._hints = HintsPanel()
        self._watcher = HintsWatcher(self._hints, self._training, self._shelf)
        self._live = LiveKnobs()
        self._progress = RunProgress()
        self._offer = GoOnOffer(
            self._training,
            shelf=self._shelf,
            message=self._message,
            parent=self,
        )
        self._exports = RunExports(self._message, self)
        self._lay_out()
        self._connect_training()
        self._connect_pages()
        self._show_experiment(self._chosen.experiment)

        self._loader = EngineLoader(self._shelf, self)
        self._loader.loaded.connect(self._on_engine_loaded)
        self._loader.failed.connect(self._on_engine_failed)
        self.start_up = StartUp(self._shelf, self._loader, self)
        self._progress.rest(self.tr("Loading PyTorch and MNIST …"))
        if self._handwriting.trouble:
            self._message.say(self._handwriting.trouble, bad=True)
        explain_all(self)

    # What others may ask of the window.

    def experiment(self) -> Experiment:
        return self._chosen.experiment

    def set_experiment(self, experiment: Experiment) -> None:
        """Put an experiment into the form, as a recipe is."""
        self._chosen.set_experiment(experiment)

    def choose_recipe(self, name: str) -> None:
        """Put a recipe into the form, as choosing it in the box does."""
        self._chosen.choose_recipe(name)

    def show_page(self, title: str) -> QWidget:
        """Go to a page, as choosing its tab does, and give it."""
        titles = [self._pages.tabText(index) for index in range(self._pages.count())]
        self._pages.setCurrentIndex(titles.index(title))
        return self._pages.currentWidget()

    def run(self) -> Run | None:
        """The last run that ended or was opened."""
        return self._training.run()

    def activity(self) -> Activity:
        return self._training.activity()

    def is_answering(self) -> bool:
        """Whether a network has been asked something that it has not answered yet."""
        return self._asker.is_busy()

    def train(self) -> None:
        """Start a run of the experiment in the form, if one can start now."""
        self._begin(lambda: self._training.train(self._chosen.name(), self._chosen.experiment))

    def go_on(self, run: str) -> None:
        """Go on with a run of the library that was stopped or broken off."""
        plan = self._begin(lambda: self._training.go_on(run), show=self._curves_page)
        if plan is not None:
            self._chosen.take(plan.name, plan.experiment)
            if plan.remark:
                self._message.say(plan.remark)

    def clone(self, run: str) -> None:
        """Put the experiment of a run into the form, where what is then changed is marked."""
        entry = self._shelf.library.entry(run)
        if entry is None:
            return
        self._chosen.clone(entry.name, entry.experiment)
        words = self.tr("{} is in the form. Change one thing, then press Train or Race.")
        self._message.say(words.format(entry.name))

    def race(self, runs: list[str]) -> None:
        """Train two experiments of the library, or one and that in the form, side by side."""
        name, experiment = self._chosen.name(), self._chosen.experiment
        self._begin(lambda: self._training.race(runs, name, experiment), show=self._runs.page())

    def learn_hand(self) -> None:
        """Let a copy of the network on the pad go on learning, from the user's own digits."""
        own_set = self._handwriting.own_set
        self._begin(
            lambda: self._training.learn_hand(self._shown.asked_run(), own_set),
            show=self._curves_page,
        )

    def _begin(self, start: Callable[[], T], *, show: QWidget | None = None) -> T | None:
        """Start a training, if one can start now, and give what that gives."""
        if self._training.why_busy() is not None:
            return None
        try:
            started = start()
        except Refusal as error:
            self._message.say(str(error), bad=True)
            return None
        self._message.clear()
        self._chosen.forget_run()
        if show is not None:
            self._pages.setCurrentWidget(show)
        return started

    def pause(self) -> None:
        """Hold the run, or let it go on."""
        self._training.pause()

    def stop(self) -> None:
        """End the run and keep what it has learned."""
        self._training.stop()

    def save_run(self, path: Path) -> None:
        """Keep the last run in a file."""
        self._training.save(path)

    def export_run(self, kind: Kind, path: Path) -> None:
        """Write the last run as a file for other programs."""
        run = self.run()
        if run is not None and self._training.why_busy() is None:
            self._exports.export(run, kind, path)

    def open_run(self, path: Path) -> None:
        """Show a saved run: its experiment, its curves, its network on the pad; or read a script."""
        from mnist_desktop.ui.script.page import SCRIPT_ENDINGS

        if path.suffix.casefold() in SCRIPT_ENDINGS:
            self._script.page().open_settings(path)
        else:
            self._training.open(path)

    # Laying out and joining.

    def _lay_out(self) -> None:
        self._curves_page = curves_page(
            card=self._card, hints=self._hints, curves=self._curves, live=self._live
        )
        self._pages = Pages()
        self._pages.add(self._curves_page, self.tr("Curves"))
        self._pages.add(self._layers, self.tr("Layers"))
        self._pages.add(self._results, self.tr("Results"))
        self._pages.add(self._script, self.tr("Script"))
        self._pages.add(self._runs, self.tr("Runs"))
        self._pages.add(self._sweeps, self.tr("Sweep"))
        self._pages.add(self._digit_page, self.tr("Your digit"))
        self._pages.add(self._handwriting.page, self.tr("Your handwriting"))
        middle = middle_column(
            pages=self._pages, travel_bar=self._travel_bar, network=self._network
        )
        self.setCentralWidget(
            content(
                bar=self._bar,
                message=self._message,
                left=self._form,
                middle=middle,
                right=self._panels,
                progress=self._progress,
            )
        )
        self.resize(1366, 768)

    def _connect_training(self) -> None:
        self._bar.recipe_chosen.connect(self.choose_recipe)
        self._bar.device_chosen.connect(self._chosen.set_device)
        self._bar.train_pressed.connect(self.train)
        self._bar.pause_pressed.connect(self.pause)
        self._bar.stop_pressed.connect(self.stop)
        self._form.experiment_changed.connect(self._chosen.edit)
        self._chosen.replaced.connect(self._form.set_experiment)
        self._chosen.reference_changed.connect(self._form.mark_changes_from)
        self._chosen.changed.connect(self._show_experiment)
        self._live.changed.connect(self._training.change)
        self._hints.change_asked.connect(self._chosen.change)
        training = self._training
        training.history_changed.connect(lambda: self._curves.show_history(training.history))
        training.began.connect(self._on_began)
        training.told.connect(self._on_told)
        training.kept.connect(self._on_kept)
        training.failed.connect(lambda: self._progress.rest(self.tr("The run failed.")))
        training.ended.connect(self._on_ended)
        training.opened.connect(self._on_opened)
        training.activity_changed.connect(self._show_activity)
        self._shown.changed.connect(self._panels.set_network)
        self._shown.evaluated.connect(self._show_results)
        self._handwriting.accuracy_changed.connect(self._on_own_accuracy_changed)

    def _connect_pages(self) -> None:
        hand = self._handwriting
        for speaker in (self._panels.digit, hand, self._compared, self._training, self._menus):
            speaker.said.connect(self._on_said)
        self._menus.open_chosen.connect(self.open_run)
        self._menus.save_chosen.connect(self.save_run)
        self._menus.export_chosen.connect(self.export_run)
        self._exports.busy_changed.connect(self._show_exporting)
        self._pages.currentChanged.connect(self._show_digit)
        self._pages.currentChanged.connect(self._on_page_changed)
        self._panels.digit.settled.connect(self._show_digit)
        self._shelf.listed.connect(self._offer.make)
        self._shelf.failed.connect(lambda sentence: self._on_said(sentence, True))
        self._offer.accepted.connect(self._on_offer_accepted)
        self._handwriting.learn_asked.connect(self.learn_hand)

    # The pages that are made when they are first seen or needed, and imported no sooner.

    def _make_layers(self) -> LayersPage:
        from mnist_desktop.ui.layers.page import LayersPage

        page, training = LayersPage(), self._training
        if training.run() is not None or training.live:
            self._show_layers(page)
        page.watch_changed.connect(training.watch)
        training.history_changed.connect(lambda: self._show_layers(page))
        training.told.connect(page.draw_soon)
        training.ended.connect(page.end)
        return page

    def _show_layers(self, page: LayersPage) -> None:
        page.show_history(self._training.history)
        if not self._training.live and self._training.history.probe is None:
            nothing = self.tr(
                "A run's file holds no figures of its layers. Train it again to see them."
            )
            page.show_message(nothing)

    def _make_results(self) -> ResultsPage:
        from mnist_desktop.ui.results.page import ResultsPage

        page = ResultsPage(self._asker)
        page.image_chosen.connect(self._panels.digit.show_image)
        return page

    def _make_script(self) -> ScriptPage:
        from mnist_desktop.ui.script.page import ScriptPage

        page = ScriptPage()
        page.said.connect(self._on_said)
        page.settings_found.connect(self._on_settings_found)
        return page

    def _make_runs(self) -> RunsPage:
        from mnist_desktop.ui.library.page import RunsPage

        page = RunsPage(self._shelf, self._training)
        page.said.connect(self._on_said)
        page.open_asked.connect(lambda run: self.open_run(self._shelf.library.path(run)))
        page.clone_asked.connect(self.clone)
        page.go_on_asked.connect(self.go_on)
        page.race_asked.connect(self.race)
        page.selection_changed.connect(self._show_compared)
        return page

    def _make_sweeps(self) -> SweepPage:
        from mnist_desktop.ui.sweep.page import SweepPage

        page = SweepPage(self._shelf.library)
        page.said.connect(self._on_said)
        page.run_ended.connect(self._shelf.look)
        page.going_changed.connect(lambda: self._show_sweeping(page.is_going()))
        page.runs_asked.connect(self._on_runs_asked)
        self._shelf.listed.connect(page.set_listing)
        if (listing := self._shelf.listing()) is not None:
            page.set_listing(listing)
        return page

    def _make_digit_page(self) -> DigitPage:
        from mnist_desktop.ui.digit.explainer import Explainer
        from mnist_desktop.ui.digit.page import DigitPage

        page = DigitPage()
        self._explainer = Explainer(self._panels.digit, page, self._asker, self)
        return page

    # The experiment.

    def _show_experiment(self, experiment: Experiment) -> None:
        name, run = self._chosen.name(), self.run()
        self._network.show_experiment(experiment)
        self._sweeps.tell("experiment", lambda page: page.set_experiment(name, experiment))
        self._bar.show_device(experiment.training.device)
        self._bar.show_recipe(self._chosen.recipe(), self._chosen.about_recipe())
        is_new = self._panels.show_task_of(experiment)
        if self._training.plan() is None:
            if is_new and run is not None:
                self._shown.show_run(run)
            self._live.show_experiment(experiment)
        self._script.tell("experiment", lambda page: page.show_experiment(name, experiment))
        self._show_card()
        self._show_activity()

    def _on_settings_found(self, name: str, experiment: Experiment) -> None:
        self._chosen.take(name, experiment, keeps_name=True)
        self._message.say(self.tr("The settings of {} are in the form.").format(name))

    def _show_card(self) -> None:
        recipe = RECIPES.get(self._chosen.recipe() or "")
        self._card.show_recipe(recipe)
        if recipe is None:
            return
        run, plan = self.run(), self._training.plan()
        if plan is not None and plan.name == recipe.name:
            self._card.show_going()
        elif run is not None and run.name == recipe.name and self._training.engine is not None:
            changed = recipe.is_changed_in(run.experiment)
            verdict = self._training.engine.judge(run, recipe.claim)
            self._card.show_verdict(recipe, verdict, run.outcome, changed=changed)

    # Loading and training.

    def _on_engine_loaded(self, engine: Engine) -> None:
        guard, at_once = not engine.torchvision_fits(), engine.runs_at_once(self._chosen.experiment)
        self._script.tell("guard", lambda page: page.set_guard(guard))
        self._sweeps.tell("at once", lambda page: page.settings().set_at_once(at_once))
        self._bar.set_devices([(device.name, device.label) for device in engine.devices])
        self._asker.set_engine(engine)
        self._training.set_engine(engine)
        self._progress.rest(self.tr("Ready. Press Train."))
        # It tells, too, what other windows do with the digits.
        self._handwriting.page.page()
        self._handwriting.show_to_runs()
        self._shown.finished.connect(self._show_to_own_digits)
        self._offer.make()
        self._shown.show_ready_made()
        log.info("Ready to train.")

    def _on_engine_failed(self, sentence: str) -> None:
        self._message.say(sentence, bad=True)
        self._progress.rest(self.tr("Training is not possible."))

    def _on_opened(self, run: Run) -> None:
        self._message.clear()
        self._chosen.take(run.name, run.experiment)

    def _on_began(self) -> None:
        self._progress.rest(self.tr("Starting …"))
        if not self._training.is_race():  # there nothing may differ but what is named
            self._live.begin(self._training.history.experiment)
        self._show_card()

    def _on_told(self) -> None:
        self._curves.draw_soon()
        self._progress.show_history(self._training.history)

    def _on_kept(self, run: Run) -> None:
        self._show_outcome(run)
        self._show_card()
        self._show_activity()
        if not self._training.live:  # it was opened
            self._watcher.show_run(run)

    def _on_ended(self) -> None:
        self._live.rest()
        self._curves.draw_now()
        self._shelf.look()
        if (run := self.run()) is not None:
            self._watcher.show_run(run)  # now that the library has it
        self._show_card()

    def _show_outcome(self, run: Run) -> None:
        self._progress.rest(run_in_words(run, self._handwriting.accuracy()))

    def _on_own_accuracy_changed(self) -> None:
        run = self.run()
        if run is not None and not self._training.live:
            self._show_outcome(run)

    def _show_results(self, shown: Shown) -> None:
        self._results.tell(
            "network",
            lambda page: page.show_network(shown.name, shown.experiment, shown.weights),
        )

    def _show_to_own_digits(self, shown: Shown) -> None:
        engine = self._training.engine
        if engine is not None and shown.experiment.task_facts.view is View.DIGIT:
            predictor = engine.predictor(shown.experiment, shown.weights)
            self._handwriting.page.page().set_predictor(predictor.probabilities)

    def _show_sweeping(self, is_going: bool) -> None:
        going = self.tr("A sweep is going. Stop it to train something else; it can go on later.")
        self._training.set_other_work("sweep", going if is_going else None)

    def _show_exporting(self) -> None:
        # An export may use torch's threads, which a training would have to wait for.
        writing = self.tr("A file is being written.") if self._exports.is_busy() else None
        self._training.set_other_work("export", writing)

    def _show_activity(self) -> None:
        impossible = self._training.why_impossible(self._chosen.experiment)
        busy = self._training.why_busy()
        activity, plan = self.activity(), self._training.plan()
        self._form.show_problem(impossible)
        self._bar.show_activity(activity, can_train=impossible is None)
        self._handwriting.page.tell("busy", lambda page: page.set_can_learn(busy))
        self._runs.tell("can train", lambda page: page.set_can_train(busy is None))
        self._sweeps.tell("reason", lambda page: page.set_reason(None if page.is_going() else busy))
        run = self.run()
        self._menus.show_state(
            can_open=activity is Activity.READY,
            can_export=busy is None,
            run_name=run.name if run is not None else None,
        )
        name = plan.name if plan is not None else self._chosen.recipe() or ""
        self.setWindowTitle(f"{name} – MNIST Desktop" if name else "MNIST Desktop")

    def _on_page_changed(self) -> None:
        # The table of layers is about the experiment in the form; the larger pages need the room.
        larger = self._pages.shows(self._layers, self._results)
        largest = self._pages.shows(self._script, self._runs, self._sweeps)
        self._network.setVisible(not larger and not largest)
        self._travel_bar.setVisible(not largest)
        self._show_compared()

    def _show_compared(self) -> None:
        if self._pages.shows(self._results):
            self._compared.show()

    def _show_digit(self) -> None:
        if self._pages.shows(self._digit_page):
            self._explainer.show()

    def _on_runs_asked(self, runs: list[str]) -> None:
        self._pages.show_page(self._runs).select(runs)

    def _on_offer_accepted(self, entry: Entry) -> None:
        if entry.sweep and self._sweeps.page().choose(entry.sweep):
            self._pages.show_page(self._sweeps).go_on()
        else:
            self.go_on(entry.id)

    def _on_said(self, sentence: str, bad: bool) -> None:
        self._message.say(sentence, bad=bad)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        picture = picture_in(event.mimeData())
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if isinstance(picture, Path):  # it missed the pad by a little
            accept_copy(event)
            self._panels.digit.show_file(picture)
        elif files:
            event.acceptProposedAction()
            self.open_run(Path(files[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.start_up.on_painted()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Asked to stop and waited for, never terminated; hidden first, so that the click is obeyed.
        self.hide()
        self._training.blockSignals(True)  # what ends now begins nothing new
        end_all(self)
        self._shelf.close()
        self._handwriting.own_set.close()
        event.accept()
        self.start_up.end()
