"""The main window: it holds the current experiment and the current run, and joins its parts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.handwriting.own_set import SetError, open_own_set
from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.runs.header import RunFileError
from mnist_desktop.runs.library import Library
from mnist_desktop.ui.curves import Curves
from mnist_desktop.ui.digit.explainer import Explainer
from mnist_desktop.ui.digit.page import DigitPage
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.engine import Engine, EngineLoader
from mnist_desktop.ui.experiment_form import ExperimentForm
from mnist_desktop.ui.handwriting.page import HandwritingPage
from mnist_desktop.ui.hints_panel import HintsPanel
from mnist_desktop.ui.hints_watcher import HintsWatcher
from mnist_desktop.ui.layers.page import LayersPage
from mnist_desktop.ui.library.broken_off import newest_broken_off
from mnist_desktop.ui.library.page import RunsPage
from mnist_desktop.ui.library.shelf import Shelf
from mnist_desktop.ui.live_knobs import LiveKnobs
from mnist_desktop.ui.menus import Menus
from mnist_desktop.ui.message_bar import MessageBar
from mnist_desktop.ui.network_table import NetworkTable
from mnist_desktop.ui.pad.offered_picture import accept_copy, picture_in
from mnist_desktop.ui.planner import NoPlan, Planner
from mnist_desktop.ui.recipe_card import RecipeCard
from mnist_desktop.ui.results.page import ResultsPage
from mnist_desktop.ui.run_bar import Activity, RunBar
from mnist_desktop.ui.run_progress import RunProgress
from mnist_desktop.ui.run_views import RunViews
from mnist_desktop.ui.run_words import run_in_words
from mnist_desktop.ui.session import Session
from mnist_desktop.ui.sweep.page import SweepPage
from mnist_desktop.ui.table_panels import PlanePanel, TablePanel
from mnist_desktop.ui.texts import translated
from mnist_desktop.ui.travel.time_travel import TimeTravel
from mnist_desktop.ui.travel.travel_bar import TravelBar
from mnist_desktop.ui.whats_this import explain_all

if TYPE_CHECKING:
    from mnist_desktop.learning.events import Event, Snapshot
    from mnist_desktop.runs.keeping import NotKept, Placed
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run

log = logging.getLogger(__name__)

_LIST_FIRST_MS = 250
_OWN = "own"  # the name of a run that started from no recipe


class Window(QMainWindow):
    """One window with everything in sight: what you set, what happens, what it says of your drawing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._experiment = RECIPES[DEFAULT].experiment
        self._recipe: str | None = DEFAULT
        self._cloned_name = ""  # of the run whose experiment was put into the form
        self._engine: Engine | None = None
        self._session = Session(self)
        self._library = Library(library_dir())
        self._shelf = Shelf(self._library, self)

        self._menus = Menus(self)
        self._bar = RunBar()
        self._message = MessageBar()
        self._form = ExperimentForm(self._experiment)
        self._curves = Curves()
        self._network = NetworkTable()
        self._digit = DigitPanel()
        self._plane = PlanePanel()
        self._table = TablePanel()
        self._answers: dict[View, DigitPanel | TablePanel] = {
            View.DIGIT: self._digit,
            View.PLANE: self._plane,
            View.TABLE: self._table,
        }
        self._answer_stack = QStackedWidget()
        self._pages = QTabWidget()
        self._curves_page = QWidget()
        self._digit_page = DigitPage()
        self._explainer = Explainer(self._digit, self._digit_page, self)
        self._own_set, trouble = open_own_set(own_set_file())
        self._handwriting = HandwritingPage(self._own_set)
        self._layers = LayersPage()
        self._results = ResultsPage()
        self._travel_bar = TravelBar()
        self._travel = TimeTravel(
            self._travel_bar,
            curves=self._curves,
            layers=self._layers,
            results=self._results,
            parent=self,
        )
        self._runs = RunsPage(self._shelf)
        self._sweeps = SweepPage(self._library)
        self._card = RecipeCard()
        self._hints = HintsPanel()
        self._watcher = HintsWatcher(self._hints, self._library)
        self._live = LiveKnobs()
        self._progress = RunProgress()
        self._views = RunViews(
            curves=self._curves,
            hints=self._watcher,
            layers=self._layers,
            live=self._live,
            progress=self._progress,
            results=self._results,
            runs=self._runs,
            travel=self._travel,
        )
        self._lay_out()
        self._connect()
        self._show_experiment()

        self._compared: list[str] = []
        self._newest: Snapshot | None = None  # of the training that goes
        self._load_asked = self._is_loading = self._has_offered = False
        self._loader = EngineLoader(self._library, self)
        self._loader.loaded.connect(self._on_engine_loaded)
        self._loader.failed.connect(self._on_engine_failed)
        self._progress.rest(self.tr("Loading PyTorch and MNIST …"))
        if trouble:
            self._message.say(trouble, bad=True)
        explain_all(self)

    # What others may ask of the window.

    def experiment(self) -> Experiment:
        return self._experiment

    def set_experiment(self, experiment: Experiment) -> None:
        """Put an experiment into the form, as a recipe is."""
        self._experiment = experiment
        self._form.set_experiment(experiment)
        self._show_experiment()

    def choose_recipe(self, name: str) -> None:
        """Put a recipe into the form, as choosing it in the box does."""
        self._recipe, self._cloned_name = name, ""
        self._form.mark_changes_from(None)
        # The device is the user's machine's, not the recipe's.
        device = self._experiment.training.device
        self.set_experiment(RECIPES[name].experiment.with_knob("device", device))

    def run(self) -> Run | None:
        """The last run that ended or was opened."""
        return self._session.run()

    def activity(self) -> Activity:
        return self._session.activity()

    def train(self) -> None:
        """Start a run of the experiment in the form, if one can start now."""
        self._begin(lambda planner: planner.train(self._name(), self._experiment))

    def go_on(self, run: str) -> None:
        """Go on with a run of the library that was stopped or broken off."""
        plans = self._begin(lambda planner: planner.go_on(run), show=self._curves_page)
        if plans:
            self._show_experiment_of(plans[0].name, plans[0].experiment)

    def clone(self, run: str) -> None:
        """Put the experiment of a run into the form, where what is then changed is marked."""
        entry = self._library.entry(run)
        if entry is None:
            return
        self._show_experiment_of(entry.name, entry.experiment)
        self._cloned_name = entry.name
        self._form.mark_changes_from(self._experiment)
        words = self.tr("{} is in the form. Change one thing, then press Train or Race.")
        self._message.say(words.format(entry.name))

    def race(self, runs: list[str]) -> None:
        """Train two experiments of the library, or one and that in the form, side by side."""
        name, experiment = self._name(), self._experiment
        self._begin(lambda planner: planner.race(runs, name, experiment), show=self._runs)

    def learn_hand(self) -> None:
        """Let a copy of the network on the pad go on learning, from the user's own digits."""
        own_set = self._own_set
        self._begin(
            lambda planner: planner.hand(self._asked_run(), own_set), show=self._curves_page
        )

    def _begin(
        self, plan: Callable[[Planner], list[Plan]], *, show: QWidget | None = None
    ) -> list[Plan]:
        """Train what is planned, if something can be trained now; return it."""
        if self._engine is None or self._why_busy() is not None:
            return []
        try:
            plans = plan(Planner(self._engine))
        except NoPlan as error:
            self._message.say(str(error), bad=True)
            return []
        self._message.clear()
        self._form.mark_changes_from(None)
        self._cloned_name = ""
        if show is not None:
            self._pages.setCurrentWidget(show)
        self._session.start(self._engine, plans)
        return plans

    def pause(self) -> None:
        """Hold the run, or let it go on."""
        self._session.pause()

    def stop(self) -> None:
        """End the run and keep what it has learned."""
        self._session.stop()

    def save_run(self, path: Path) -> None:
        """Keep the last run in a file."""
        run = self.run()
        if run is None or self._engine is None:
            return
        try:
            self._engine.save_run(run, path)
        except RunFileError as error:
            self._message.say(str(error), bad=True)
        else:
            self._message.say(self.tr("Saved as {}.").format(path))

    def open_run(self, path: Path) -> None:
        """Show a saved run: its experiment, its curves, its network on the pad."""
        if self._engine is None or self.activity() is not Activity.READY:
            self._message.say(
                self.tr("A run can be opened once the program has loaded and no run is going."),
                bad=True,
            )
            return
        try:
            run = self._engine.load_run(path)
        except RunFileError as error:
            self._message.say(str(error), bad=True)
            return
        if path == self._library.path(path.stem):
            run = replace(run, id=path.stem)
        self._message.clear()
        self._show_experiment_of(run.name, run.experiment)
        self._views.show_run(run)
        self._session.keep(run)

    def _show_experiment_of(self, name: str, experiment: Experiment) -> None:
        self._recipe, self._cloned_name = (name if name in RECIPES else None), ""
        self._form.mark_changes_from(None)
        self.set_experiment(experiment)

    def _name(self) -> str:
        """What a run of the form's experiment would be called."""
        return self._cloned_name or self._recipe or _OWN

    # Laying out.

    def _lay_out(self) -> None:
        middle = QSplitter(Qt.Orientation.Vertical)
        column = QVBoxLayout(self._curves_page)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._card)
        column.addWidget(self._hints)
        column.addWidget(self._curves, 1)
        column.addWidget(self._live)
        self._pages.setObjectName("pages")
        self._pages.setDocumentMode(True)
        self._pages.addTab(self._curves_page, self.tr("Curves"))
        self._pages.addTab(self._layers, self.tr("Layers"))
        self._pages.addTab(self._results, self.tr("Results"))
        self._pages.addTab(self._runs, self.tr("Runs"))
        self._pages.addTab(self._sweeps, self.tr("Sweep"))
        self._pages.addTab(self._digit_page, self.tr("Your digit"))
        self._pages.addTab(self._handwriting, self.tr("Your handwriting"))
        above = QWidget()
        rows = QVBoxLayout(above)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._pages, 1)
        rows.addWidget(self._travel_bar)
        middle.addWidget(above)
        middle.addWidget(self._network)
        middle.setStretchFactor(0, 3)
        middle.setStretchFactor(1, 1)
        middle.setSizes([560, 130])
        middle.setChildrenCollapsible(False)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.addWidget(self._form)
        columns.addWidget(middle)
        for panel in self._answers.values():
            self._answer_stack.addWidget(panel)
        columns.addWidget(self._answer_stack)
        for index, stretch in enumerate((0, 3, 1)):
            columns.setStretchFactor(index, stretch)
        columns.setSizes([290, 760, 290])
        columns.setChildrenCollapsible(False)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.addWidget(self._bar)
        layout.addWidget(self._message)
        layout.addWidget(columns, 1)
        layout.addWidget(self._progress)
        self.setCentralWidget(content)
        self.resize(1366, 768)

    def _connect(self) -> None:
        self._menus.open_chosen.connect(self.open_run)
        self._menus.save_chosen.connect(self.save_run)
        self._bar.recipe_chosen.connect(self.choose_recipe)
        self._bar.device_chosen.connect(self._on_device_chosen)
        self._bar.train_pressed.connect(self.train)
        self._bar.pause_pressed.connect(self.pause)
        self._bar.stop_pressed.connect(self.stop)
        self._form.experiment_changed.connect(self._on_experiment_changed)
        self._live.changed.connect(self._session.change)
        self._hints.change_asked.connect(self._on_change_asked)
        self._session.began.connect(self._on_began)
        self._session.told.connect(self._on_told)
        self._session.kept.connect(self._on_kept)
        self._session.failed.connect(self._on_failed)
        self._session.ended.connect(self._on_ended)
        self._session.activity_changed.connect(self._show_activity)
        self._session.paused.connect(self._on_paused)
        self._travel.moved.connect(self._on_travelled)
        self._travel.returned.connect(self._on_returned)
        self._runs.said.connect(self._on_said)
        self._runs.open_asked.connect(lambda run: self.open_run(self._library.path(run)))
        self._runs.clone_asked.connect(self.clone)
        self._runs.go_on_asked.connect(self.go_on)
        self._runs.race_asked.connect(self.race)
        self._runs.selection_changed.connect(self._show_results)
        self._layers.watch_changed.connect(self._session.watch)
        self._results.image_chosen.connect(self._on_image_chosen)
        self._shelf.listed.connect(self._sweeps.set_listing)
        self._shelf.listed.connect(self._offer_broken_off)
        self._sweeps.said.connect(self._on_said)
        self._sweeps.run_ended.connect(self._shelf.look)
        self._sweeps.going_changed.connect(self._show_activity)
        self._sweeps.runs_asked.connect(self._on_runs_asked)
        self._connect_handwriting()

    def _connect_handwriting(self) -> None:
        self._digit.said.connect(self._on_said)
        self._digit.settled.connect(self._show_digit)
        self._digit.labelled.connect(self._on_labelled)
        self._pages.currentChanged.connect(self._show_digit)
        self._pages.currentChanged.connect(self._on_page_changed)
        self._handwriting.said.connect(self._on_said)
        self._handwriting.learn_asked.connect(self.learn_hand)
        self._handwriting.digits_changed.connect(self._show_own_digits)
        self._handwriting.accuracy_changed.connect(self._on_own_accuracy_changed)
        self._handwriting.digit_chosen.connect(lambda digit: self._digit.show_image(digit.image))

    # The experiment.

    def _on_device_chosen(self, name: str) -> None:
        self.set_experiment(self._experiment.with_knob("device", name))

    def _on_experiment_changed(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._show_experiment()

    def _on_change_asked(self, changes: list[tuple[str, Any]]) -> None:
        """Make the changes that a hint proposes, in the form."""
        experiment = self._experiment
        for name, value in changes:
            experiment = experiment.with_knob(name, value)
        self.set_experiment(experiment)

    def _show_experiment(self) -> None:
        self._network.show_experiment(self._experiment)
        self._sweeps.set_experiment(self._name(), self._experiment)
        self._bar.show_device(self._experiment.training.device)
        self._bar.show_recipe(self._recipe, self._about_recipe())
        panel = self._answers[self._experiment.task_facts.view]
        if isinstance(panel, TablePanel):
            is_new = panel.show_task(self._experiment.task)
            run = self.run()
            if is_new and run is not None and self._session.plan() is None:
                self._show_network(run)
        self._answer_stack.setCurrentWidget(panel)
        if self._session.plan() is None:
            self._live.show_experiment(self._experiment)
        self._show_card()
        self._show_activity()

    def _show_card(self) -> None:
        recipe = RECIPES.get(self._recipe or "")
        self._card.show_recipe(recipe)
        if recipe is None:
            return
        run, plan = self.run(), self._session.plan()
        if plan is not None and plan.name == recipe.name:
            self._card.show_going()
        elif run is not None and run.name == recipe.name and self._engine is not None:
            changed = recipe.is_changed_in(run.experiment)
            verdict = self._engine.judge(run, recipe.claim)
            self._card.show_verdict(recipe, verdict, run.outcome, changed=changed)

    def _about_recipe(self) -> str:
        if self._recipe is None:
            return ""
        recipe = RECIPES[self._recipe]
        changed = differences_in_words(recipe.experiment, self._experiment, translated)
        if not changed:
            return translated(recipe.summary)
        return self.tr("Changed: {}").format(changed)

    def _why_impossible(self) -> str | None:
        if self._sweeps.is_going():
            return self.tr("A sweep is going. Stop it to train something else; it can go on later.")
        if self._engine is not None:
            return self._engine.why_impossible(self._experiment)
        return next((problem.sentence for problem in self._experiment.problems()), None)

    # Loading and training.

    def _on_engine_loaded(self, engine: Engine) -> None:
        self._engine = engine
        self._sweeps.settings().set_at_once(engine.runs_at_once(self._experiment))
        self._bar.set_devices([(device.name, device.label) for device in engine.devices])
        for panel in self._answers.values():
            panel.set_engine(engine)
        self._session.set_ready()
        self._progress.rest(self.tr("Ready. Press Train."))
        self._results.set_engine(engine)
        self._show_own_digits()
        self._offer_broken_off()
        if self.run() is None:
            self._show_network(engine.ready_made, self.tr("Ready-made network"))
        log.info("Ready to train.")

    def _on_engine_failed(self, sentence: str) -> None:
        self._message.say(sentence, bad=True)
        self._progress.rest(self.tr("Training is not possible."))

    def _on_began(self) -> None:
        self._views.begin(self._session.plans())
        self._newest = None
        self._show_card()

    def _on_told(self, events: list[tuple[int, Event | Placed | NotKept]]) -> None:
        from mnist_desktop.runs.keeping import NotKept

        plan = self._session.plan()
        if plan is None:
            return
        for _, event in events:
            if isinstance(event, NotKept):
                self._message.say(event.sentence, bad=True)
        newest = self._views.show_events(plan, events)
        if newest is not None:
            self._newest = newest
            self._show_snapshot(plan, newest)

    def _show_snapshot(self, plan: Plan, snapshot: Snapshot) -> None:
        in_steps = plan.experiment.task_facts.full_batch
        batches = self.tr("{} · {:,} batches · eval mode")
        source = self.tr("{} · {:,} steps · eval mode") if in_steps else batches
        self._panel_of(plan.experiment).set_network(
            plan.experiment, snapshot.weights, source.format(plan.name, snapshot.steps)
        )

    def _show_network(self, run: Run, name: str = "") -> None:
        """Let a run's network answer, under another name where one is given."""
        if run.outcome.weights:
            name = name or run.name
            source = self.tr("{} · eval mode").format(name)
            panel = self._panel_of(run.experiment)
            panel.set_network(run.experiment, run.outcome.weights, source)
            if panel is self._digit and self._engine is not None:
                predictor = self._engine.predictor(run.experiment, run.outcome.weights)
                self._handwriting.set_predictor(predictor.probabilities)
            self._results.show_network(name, run.experiment, run.outcome.weights)

    def _panel_of(self, experiment: Experiment) -> DigitPanel | TablePanel:
        return self._answers[experiment.task_facts.view]

    def _on_failed(self, sentence: str) -> None:
        self._message.say(sentence, bad=True)
        self._progress.rest(self.tr("The run failed."))

    def _on_paused(self, paused: bool) -> None:
        if paused and self._engine is not None:
            self._travel.rest(self._engine)
        else:
            self._travel.go_on()

    def _on_travelled(self, experiment: Experiment, weights: Any, source: str) -> None:
        self._panel_of(experiment).set_network(experiment, weights, source)

    def _on_returned(self) -> None:
        """The network as it is now answers again."""
        plan, run = self._session.plan(), self.run()
        if plan is not None and self._newest is not None:
            self._show_snapshot(plan, self._newest)
        elif plan is None and run is not None:
            self._show_network(run)

    def _on_ended(self) -> None:
        self._views.end(self._engine, self.run())
        self._show_card()

    def _on_kept(self, run: Run) -> None:
        from mnist_desktop.learning.history import End

        outcome = run.outcome
        self._show_network(run)
        self._progress.rest(run_in_words(run, self._handwriting.accuracy()))
        if outcome.end is End.EARLY:
            self._message.say(outcome.message)
        self._show_card()
        self._show_activity()

    def _show_activity(self) -> None:
        sentence = self._why_impossible()
        activity, plan = self.activity(), self._session.plan()
        self._form.show_problem(sentence)
        self._bar.show_activity(activity, can_train=sentence is None)
        self._handwriting.set_can_learn(self._why_busy())
        self._runs.set_can_train(self._why_busy() is None)
        self._sweeps.set_reason(None if self._sweeps.is_going() else self._why_busy())
        run = self.run()
        self._menus.show_state(
            can_open=activity is Activity.READY, run_name=run.name if run is not None else None
        )
        name = plan.name if plan is not None else self._recipe or ""
        self.setWindowTitle(f"{name} – MNIST Desktop" if name else "MNIST Desktop")

    # The user's own digits.

    def _asked_run(self) -> Run:
        """The run whose network reads the pad: the last of MNIST, or the ready-made one."""
        assert self._engine is not None
        run = self.run()
        of_mnist = run is not None and run.outcome.weights and run.experiment.task_facts.images
        return run if run is not None and of_mnist else self._engine.ready_made

    def _why_busy(self) -> str | None:
        if self._engine is None:
            return self.tr("PyTorch and MNIST are still being loaded.")
        if self.activity() is not Activity.READY:
            return self.tr("A run is going.")
        if self._sweeps.is_going():
            return self.tr("A sweep is going.")
        return None

    def _on_page_changed(self) -> None:
        # The table of layers is about the experiment in the form; the larger pages need the room.
        of_many = (self._runs, self._sweeps)
        larger = (self._layers, self._results, *of_many)
        self._network.setVisible(self._pages.currentWidget() not in larger)
        self._travel_bar.setVisible(self._pages.currentWidget() not in of_many)
        self._show_results()

    def _show_results(self) -> None:
        """Compare the two runs that are selected; else show the network that reads the pad."""
        if self._engine is None or self._pages.currentWidget() is not self._results:
            return
        selected = [entry.id for entry in self._runs.selected()]
        if selected == self._compared:
            return
        self._compared = selected
        if len(selected) == 2:
            try:
                runs = [self._engine.load_run(self._library.path(run)) for run in selected]
            except RunFileError as error:
                self._message.say(str(error), bad=True)
                return
            self._results.show_runs(*runs)
        elif self._session.plan() is None:
            self._results.show_runs(self._asked_run())
        else:
            self._results.show_second("")

    def _on_image_chosen(self, image: Any) -> None:
        self._digit.show_image(image)

    def _show_digit(self) -> None:
        if self._pages.currentWidget() is self._digit_page:
            self._explainer.show(self._engine)

    def _on_labelled(self, image: Any, label: int, strokes: Any) -> None:
        if self._handwriting.add(image, label, strokes):
            self._digit.show_filed(label)

    def _on_runs_asked(self, runs: list[str]) -> None:
        self._pages.setCurrentWidget(self._runs)
        self._runs.select(runs)

    def _show_own_digits(self) -> None:
        try:
            self._runs.set_own_digits(self._own_set.arrays())
        except SetError as error:
            log.warning("%s", error)  # the page of the digits themselves says it

    def _offer_broken_off(self) -> None:
        """Once, as soon as there is something to go on with and something that can."""
        if self._engine is None or self._has_offered or not self._runs.is_listed():
            return
        self._has_offered = True
        found = newest_broken_off(self._library)
        if found is None or self.activity() is not Activity.READY:
            return
        entry, sentence = found

        def go_on() -> None:
            if entry.sweep and self._sweeps.choose(entry.sweep):
                self._pages.setCurrentWidget(self._sweeps)
                self._sweeps.go_on()
            else:
                self.go_on(entry.id)

        self._message.say(sentence, offer=(self.tr("Go on"), go_on))

    def _on_own_accuracy_changed(self) -> None:
        run = self.run()
        if run is not None and self._session.plan() is None:
            self._progress.rest(run_in_words(run, self._handwriting.accuracy()))

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
            self._digit.show_file(picture)
        elif files:
            event.acceptProposedAction()
            self.open_run(Path(files[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._load_asked:
            # Only now: importing torch holds Python up, and the window is to be on the screen first.
            self._load_asked = True
            log.info("The window is painted.")
            QTimer.singleShot(0, self._open)

    def _open(self) -> None:
        # The list is read in a moment, unless importing torch holds it up; torch need not wait for long.
        self._shelf.listed.connect(self._load, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(_LIST_FIRST_MS, self, self._load)
        self._shelf.open()

    def _load(self) -> None:
        if not self._is_loading:
            self._is_loading = True
            self._loader.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Asked to stop and waited for, never terminated; hidden first, so that the click is obeyed.
        self.hide()
        self._session.wait()
        self._sweeps.wait()
        self._loader.wait()
        self._travel.close()
        self._results.stop()
        self._shelf.close()
        self._runs.close_down()
        self._explainer.wait()
        self._own_set.close()
        event.accept()
