"""The main window: it makes its parts, joins them, and does what others ask of it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mnist_desktop.experiment.recipes import title_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.look.zoom import Zoom
from mnist_desktop.ui.model.engine import Engine, EngineLoader
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.network.view import NetworkView
from mnist_desktop.ui.train.look_here import LookHere
from mnist_desktop.ui.train.train_place import TrainPlace
from mnist_desktop.ui.travel.time_travel import TimeTravel
from mnist_desktop.ui.travel.travel_bar import TravelBar
from mnist_desktop.ui.whats_this import Explaining
from mnist_desktop.ui.window.answer_panels import AnswerPanels
from mnist_desktop.ui.window.drawer import Drawer
from mnist_desktop.ui.window.go_on_offer import GoOnOffer
from mnist_desktop.ui.window.layout import content, left_column, middle_column
from mnist_desktop.ui.window.menus import Menus
from mnist_desktop.ui.window.message_bar import MessageBar
from mnist_desktop.ui.window.opening import Opening
from mnist_desktop.ui.window.pages import Pages
from mnist_desktop.ui.window.places import Places
from mnist_desktop.ui.window.room import Room
from mnist_desktop.ui.window.run_bar import RunBar
from mnist_desktop.ui.window.run_exports import RunExports
from mnist_desktop.ui.window.run_progress import RunProgress
from mnist_desktop.ui.window.run_words import run_in_words
from mnist_desktop.ui.window.start_up import StartUp

if TYPE_CHECKING:
    from mnist_desktop.library.entry import Entry
    from mnist_desktop.publishing.exports.kinds import ExportKind
    from mnist_desktop.runs.run import Run

log = logging.getLogger(__name__)

T = TypeVar("T")


class Window(QMainWindow):
    """One window with everything in sight: what you set, what happens, what it says of your drawing.

    `library` is the folder of the user's runs, `own_set` the file of their own digits. Where there is a
    window `before`, in another language, this one takes its place.
    """

    _model: WindowModel
    _zoom: Zoom
    language_chosen = Signal(str)  # its name
    activity_changed = Signal()

    def __init__(self, library: Path, own_set: Path, before: Window | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._model = model = WindowModel(
            library, own_set, self, before._model if before is not None else None
        )
        self._training, self._chosen = model.training, model.chosen

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._zoom = Zoom(app) if before is None else before._zoom
        self._menus = Menus(self, self._zoom)
        self._bar = RunBar(self._menus.form, model.progress)
        self._message = MessageBar()
        self._form = ExperimentForm(self._chosen.experiment)
        self._train_place = TrainPlace(model, self)
        self._network = NetworkView(model.asker)
        self._panels = AnswerPanels(model.asker)
        self._places = Places(model, self._panels.digit, self)
        self._travel_bar = TravelBar()
        self._travel = TimeTravel(
            self._travel_bar,
            model=model,
            curves=self._train_place.curves,
            layers=self._places.layers,
            results=self._places.results,
            parent=self,
        )
        self._progress = RunProgress()
        self._offer = GoOnOffer(model, self._message, self)
        self._exports = RunExports(self._message, self)
        self._lay_out()
        self._connect_training()
        self._connect_pages()
        self._limit_form()
        self._show_experiment(self._chosen.experiment)

        self._loader = EngineLoader(model.shelf, self)
        self._loader.loaded.connect(self._on_engine_loaded)
        self._loader.failed.connect(self._on_engine_failed)
        is_over = self._training.engine is not None
        self.start_up = StartUp(model.shelf, self._loader, self, is_over=is_over)
        self._progress.rest(self.tr("Loading PyTorch and MNIST …"))
        if before is not None:
            self._go_on_from(before)
        if model.trouble:
            self._message.say(model.trouble, bad=True)
        Explaining(self)

    # What others may ask of the window.

    def experiment(self) -> Experiment:
        return self._chosen.experiment

    def set_experiment(self, experiment: Experiment) -> None:
        """Put an experiment into the form, as a recipe is."""
        self._chosen.set_experiment(experiment)

    def choose_recipe(self, name: str) -> None:
        """Put a recipe into the form, as choosing it in the box does."""
        self._chosen.choose_recipe(name)

    def page_titles(self) -> list[str]:
        """The titles of all pages, in the order of their places."""
        return [self._pages.tabText(index) for index in range(self._pages.count())]

    def show_page(self, title: str) -> QWidget:
        """Go to a page, as choosing its title does, or open the drawer of the script, and give it."""
        if title == self.tr("Script"):
            return self._drawer.open()
        self._pages.setCurrentIndex(self.page_titles().index(title))
        return self._pages.currentWidget()

    def run(self) -> Run | None:
        """The last run that ended or was opened."""
        return self._training.run()

    def activity(self) -> Activity:
        return self._training.activity()

    def is_answering(self) -> bool:
        """Whether a network has been asked something that it has not answered yet."""
        return self._model.asker.is_busy()

    def train(self) -> None:
        """Start a run of the experiment in the form, if one can start now."""
        self._model.train()

    def go_on(self, run: str) -> None:
        """Go on with a run of the library that was stopped or broken off."""
        self._model.go_on(run)

    def learn_hand(self) -> None:
        """Let a copy of the network on the pad go on learning, from the user's own digits."""
        self._model.learn_hand()

    def pause(self) -> None:
        """Hold the run, or let it go on."""
        self._training.pause()

    def stop(self) -> None:
        """End the run and keep what it has learned."""
        self._training.stop()

    def save_run(self, path: Path) -> None:
        """Keep the last run in a file."""
        self._training.save(path)

    def export_run(self, kind: ExportKind, path: Path) -> None:
        """Write the last run as a file for other programs."""
        run = self.run()
        if run is not None and self._training.why_busy() is None:
            self._exports.export(run, kind, path)

    def open_run(self, path: Path) -> None:
        """Show a saved run, with its experiment and its network; or a lesson, a script, images."""
        self._opening.open(path)

    def open_lesson(self, path: Path) -> None:
        """Begin with the first lesson of a teacher's file."""
        self._opening.open_lesson(path)

    def say(self, sentence: str) -> None:
        """Say something to the user."""
        self._message.say(sentence)

    def can_be_replaced(self) -> bool:
        """Whether another window can go on with all that goes on here: with a training, but no more."""
        return self._training.engine is not None and not self._training.has_other_work()

    def _go_on_from(self, before: Window) -> None:
        assert self._training.engine is not None
        self._on_engine_loaded(self._training.engine)
        self._training.tell_again()
        self._travel.go_on_from(before._travel)
        if (listing := self._model.shelf.listing()) is not None:
            self._model.shelf.listed.emit(listing)
        self._panels.digit.pad.copy(before._panels.digit.pad)

    # Laying out and joining.

    def _lay_out(self) -> None:
        self._pages = Pages()
        self._places.fill(self._pages, self._train_place.page)
        self._drawer = Drawer(self._places.script, self.tr("Script"), instead_of=self._panels)
        self._opening = Opening(
            self._model, form=self._form, drawer=self._drawer, panels=self._panels, parent=self
        )
        self._menus.show_places(self._pages.place_names())
        middle = middle_column(
            headline=self._train_place.headline,
            pages=self._pages,
            travel_bar=self._travel_bar,
            network=self._network,
        )
        self.setCentralWidget(
            content(
                bar=self._bar,
                message=self._message,
                left=(left := left_column(live=self._train_place.live, form=self._form)),
                middle=middle,
                right=self._panels,
                drawer=self._drawer,
                progress=self._progress,
            )
        )
        self.resize(1366, 768)
        self.setFocus()  # until there is something to press: see _on_engine_loaded
        Room(
            self,
            zoom=self._zoom,
            form=left,
            headline=self._train_place.headline,
            card=self._train_place.card,
            middle=middle,
            aside=(self.menuBar(), self._bar, self._progress, self._travel_bar),
            show_form=self._menus.form,
            present=self._menus.present,
        )

    def _connect_training(self) -> None:
        self._bar.recipe_chosen.connect(self.choose_recipe)
        self._bar.course_left.connect(self._chosen.leave_course)
        self._bar.device_chosen.connect(self._chosen.set_device)
        self._bar.train_pressed.connect(self.train)
        self._bar.pause_pressed.connect(self.pause)
        self._bar.stop_pressed.connect(self.stop)
        self._form.experiment_changed.connect(self._chosen.edit)
        self._form.undo_asked.connect(self._chosen.undo)
        self._chosen.lesson_changed.connect(self._limit_form)
        self._chosen.replaced.connect(self._form.set_experiment)
        self._chosen.reference_changed.connect(self._form.mark_changes_from)
        self._chosen.changed.connect(self._show_experiment)
        training = self._training
        training.began.connect(self._on_began)
        training.told.connect(self._on_told)
        training.kept.connect(self._on_kept)
        training.failed.connect(lambda: self._progress.rest(self.tr("The run failed.")))
        training.opened.connect(self._on_opened)
        training.activity_changed.connect(self._show_activity)
        training.activity_changed.connect(self.activity_changed)
        self._model.shown.changed.connect(self._panels.set_network)
        self._model.shown.changed.connect(self._network.set_network)
        self._panels.painted.connect(lambda points: self._chosen.change([("painted", points)]))
        self._panels.digit.image_changed.connect(self._network.show_image)
        self._panels.digit.train_mode_changed.connect(self._network.set_train_mode)
        self._network.layer_chosen.connect(lambda _: self._menus.form.setChecked(True))
        self._network.layer_chosen.connect(self._form.go_to_width)
        self._network.widths_wished.connect(self._chosen.set_widths)
        self._network.picture.unit_pointed.connect(self._places.open_unit)
        self._places.accuracy_changed.connect(self._on_own_accuracy_changed)

    def _connect_pages(self) -> None:
        for speaker in (self._model, self._panels.digit, self._menus):
            speaker.said.connect(lambda words, bad: self._message.say(words, bad=bad))
        self._model.begun.connect(self._on_begun)
        self._opening.lesson_opened.connect(lambda: self._on_begun("curves"))
        look = LookHere(self._model, self._places, lambda: self.show_page(self.tr("Curves")), self)
        look.follow(self._train_place.card)
        look.said.connect(self.say)
        self._menus.language_chosen.connect(self.language_chosen)
        self._menus.open_chosen.connect(self.open_run)
        self._menus.save_chosen.connect(self.save_run)
        self._menus.export_chosen.connect(self.export_run)
        self._menus.place_chosen.connect(self._pages.show_place)
        self._menus.script_asked.connect(self._drawer.toggle)
        self._menus.train_asked.connect(self.train)
        self._menus.pause_asked.connect(self.pause)
        self._menus.stop_asked.connect(self.stop)
        self._menus.anew_asked.connect(self._train_place.ask_to_start_anew)
        self._menus.hand_in_asked.connect(lambda: self._places.hand_in(self))
        self._menus.lesson_asked.connect(lambda: self._places.make_lesson(self))
        self._exports.busy_changed.connect(self._show_exporting)
        self._pages.currentChanged.connect(self._show_digit)
        self._pages.currentChanged.connect(self._on_page_changed)
        self._panels.digit.settled.connect(self._show_digit)
        self._model.shelf.listed.connect(self._offer.make)
        self._model.shelf.listed.connect(self._bar.show_listing)
        self._train_place.draw_asked.connect(self._panels.digit.pad.setFocus)
        self._train_place.lecture_asked.connect(self._bar.choose_lesson)
        self._offer.accepted.connect(self._on_offer_accepted)
        self._places.asked.connect(self._pages.show_page)
        for place in (self._places, self._train_place):
            place.offered.connect(lambda words, do: self._message.say(words, offer=do))

    # The experiment.

    def _limit_form(self) -> None:
        lesson = self._chosen.lesson()
        self._form.limit(lesson.limits if lesson is not None else None)

    def _show_experiment(self, experiment: Experiment) -> None:
        name, run = self._chosen.name(), self.run()
        self._network.show_experiment(experiment)
        self._places.step.tell("experiment", lambda page: page.example.show_experiment(experiment))
        self._places.space.tell("experiment", lambda page: page.show_experiment(experiment))
        self._places.sweeps.tell(
            "experiment", lambda page: page.settings().set_experiment(name, experiment)
        )
        self._bar.show_experiment(self._chosen)
        is_new = self._panels.show_task_of(experiment)
        if self._training.plan() is None and is_new and run is not None:
            self._model.shown.show_run(run)
        self._places.script.tell("experiment", lambda page: page.show_experiment(name, experiment))
        self._show_activity()

    # Loading and training.

    def _on_engine_loaded(self, engine: Engine) -> None:
        self._bar.set_devices([(device.name, device.label) for device in engine.devices])
        self._model.set_engine(engine)
        self._progress.rest(self.tr("Ready. Press Train."))
        self._places.set_engine(engine)
        self._offer.make()
        self._model.shown.show_ready_made()
        if self.focusWidget() is self:
            self._bar.focus_train()
        self._opening.open_what_waits()
        log.info("Ready to train.")

    def _on_engine_failed(self, sentence: str) -> None:
        self._message.say(sentence, bad=True)
        self._progress.rest(self.tr("Training is not possible."))

    def _on_opened(self, run: Run) -> None:
        replaced = self._chosen.experiment != run.experiment
        self._message.clear()
        if self._chosen.take(run.name, run.experiment) and replaced:
            words = self.tr("The settings of {} are in the form now.").format(run.name)
            self._message.say(words, offer=(self.tr("Undo"), self._chosen.undo))

    def _on_began(self) -> None:
        self._progress.rest(self.tr("Starting …"))

    def _on_told(self) -> None:
        is_held = self.activity() is not Activity.TRAINING
        self._progress.show_history(self._training.history, at_once=is_held)

    def _on_kept(self, run: Run) -> None:
        self._show_outcome(run)
        self._show_activity()

    def _show_outcome(self, run: Run) -> None:
        self._progress.rest(run_in_words(run, self._places.own_accuracy()))

    def _on_own_accuracy_changed(self) -> None:
        run = self.run()
        if run is not None and not self._training.live:
            self._show_outcome(run)

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
        self._menus.show_activity(activity, can_train=impossible is None)
        self._places.show_busy(busy)
        run = self.run()
        self._menus.show_state(
            can_open=activity is Activity.READY,
            can_export=busy is None,
            run_name=run.name if run is not None else None,
        )
        name = title_of(plan.name if plan is not None else self._chosen.recipe() or "")
        self.setWindowTitle(f"{name} – MNIST Desktop" if name else "MNIST Desktop")

    def _on_page_changed(self) -> None:
        # The picture of the network is about the experiment in the form; the larger pages need the room.
        places = self._places
        larger, largest = self._pages.shows(*places.larger), self._pages.shows(*places.largest)
        self._network.setVisible(not larger and not largest)
        self._travel_bar.setVisible(not largest)
        self._train_place.headline.setVisible(not largest)
        if self._pages.shows(places.results):
            places.show_compared()

    def _show_digit(self) -> None:
        if self._pages.shows(self._places.digit):
            self._places.explainer.show()

    def _on_begun(self, page: str) -> None:
        self._message.clear()
        places = self._places
        if page == "runs":
            self._pages.show_page(places.runs)
        elif page == "hand":
            self._pages.show_page(places.hand)
        elif page or not self._pages.shows(
            places.layers, places.results, places.digit, places.space
        ):
            self._pages.setCurrentWidget(self._train_place.page)

    def _on_offer_accepted(self, entry: Entry) -> None:
        if entry.sweep and self._places.sweeps.page().choose(entry.sweep):
            self._pages.show_page(self._places.sweeps).go_on()
        else:
            self.go_on(entry.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._opening.offered(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._opening.dropped(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.start_up.on_painted()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Asked to stop and waited for, never terminated; hidden first, so that the click is obeyed.
        self.hide()
        self._model.close()
        event.accept()
        self.start_up.end()
