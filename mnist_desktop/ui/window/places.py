"""The pages that are made when they are first seen or needed, and imported no sooner."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.saying import saying
from mnist_desktop.ui.window.pages import Later, Pages
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run
    from mnist_desktop.ui.digit.page import DigitPage
    from mnist_desktop.ui.hands.page import HandsPage
    from mnist_desktop.ui.handwriting.page import HandwritingPage
    from mnist_desktop.ui.hills.page import OptimizersPage
    from mnist_desktop.ui.layers.page import LayersPage
    from mnist_desktop.ui.library.page import RunsPage
    from mnist_desktop.ui.results.page import ResultsPage
    from mnist_desktop.ui.script.page import ScriptPage
    from mnist_desktop.ui.space.page import SpacePage
    from mnist_desktop.ui.start.page import StartPage
    from mnist_desktop.ui.step.page import StepPage
    from mnist_desktop.ui.sweep.page import SweepPage
    from mnist_desktop.ui.train_mode.page import TrainModePage

log = logging.getLogger(__name__)


class Places(QObject):
    """Makes each page and joins it to the model, to the panel of the pad, and to one another.

    `asked` brings a place that is to be shown, `accuracy_changed` says that the own digits were read anew,
    `offered` brings a sentence and what can be done: a button's text and a function.
    """

    asked = Signal(object)
    accuracy_changed = Signal()
    offered = Signal(str, object)

    def __init__(self, model: WindowModel, panel: DigitPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._panel = panel
        self._compared: list[str] = []
        self.layers = Later(self._make_layers)
        self.results = Later(self._make_results)
        self.script = Later(self._make_script)
        self.runs = Later(self._make_runs)
        self.sweeps = Later(self._make_sweeps)
        self.digit = Later(self._make_digit)
        self.hand = Later(self._make_hand)
        self.optimizers = Later(self._make_optimizers)
        self.step = Later(self._make_step)
        self.hands = Later(self._make_hands)
        self.train_mode = Later(self._make_train_mode)
        self.start = Later(self._make_start)
        self.space = Later(self._make_space)
        # Those that need the room of the network's picture, and those that need the headline's, too.
        self.larger: tuple[Later[Any], ...] = (self.layers, self.results, self.step, self.space)
        self.larger += (self.hands, self.train_mode, self.start)
        self.largest = (self.runs, self.sweeps, self.optimizers)
        self._drawing: Any = None
        panel.labelled.connect(self._on_labelled)
        panel.taken_back.connect(lambda: self.hand.page().unfile())
        model.begun.connect(self._on_begun)
        model.training.began.connect(self._take_runs)
        model.shown.evaluated.connect(self._show_results)
        model.shown.finished.connect(self._read_hand)
        model.shown.changed.connect(self._step_network)
        panel.image_changed.connect(self._take_drawing)
        panel.settled.connect(self._step_drawing)

    def own_accuracy(self) -> tuple[int, int] | None:
        """How many of how many own digits the newest network reads; None until it was asked for all."""
        return self.hand.made.accuracy() if self.hand.made is not None else None

    def show_compared(self) -> None:
        """Compare in the results the two runs that are selected, the first of which reads the pad, too.

        Where there are no two, show what has read the pad before.

        Another selection is shown once; what the page shows after that is left to whoever trains.
        """
        training = self._model.training
        entries = self.runs.made.selected() if self.runs.made is not None else []
        selected = [entry.id for entry in entries]
        if training.engine is None or selected == self._compared:
            return
        self._compared = selected
        page = self.results.page()
        is_idle = training.plan() is None
        if len(selected) == 2:
            library = training.engine.library
            with saying(self._model.said.emit):
                runs = [training.engine.load_run(library.path(run)) for run in selected]
                if runs[0].name == runs[1].name:
                    runs = [replace(run, name=f"{n}: {run.name}") for n, run in enumerate(runs, 1)]
                page.show_runs(*runs)
                if is_idle and runs[0].experiment.task_facts.images:
                    self._model.shown.show_compared(runs[0])
        elif is_idle:
            page.show_runs(self._model.shown.asked_run())
            self._model.shown.show_compared(None)
        else:
            page.show_second("")

    def fill(self, pages: Pages, curves: QWidget) -> None:
        """Put all pages where they belong; `curves` is the first."""
        pages.add_place(
            self.tr("Train"),
            (curves, self.tr("Curves")),
            (self.layers, self.tr("Layers")),
            (self.train_mode, self.tr("Train mode")),
            (self.start, self.tr("Initialisation")),
        )
        pages.add_place(
            self.tr("Understand"),
            (self.results, self.tr("Results")),
            (self.digit, self.tr("Your digit")),
            (self.step, self.tr("Step by step")),
            (self.hands, self.tr("Hands on")),
            (self.space, self.tr("Embedding")),
            (self.optimizers, self.tr("Optimizers")),
        )
        pages.add_place(
            self.tr("Compare"), (self.runs, self.tr("Runs")), (self.sweeps, self.tr("Sweep"))
        )
        pages.add_place(self.tr("My hand"), (self.hand, self.tr("Your handwriting")))

    def set_engine(self, engine: Engine) -> None:
        """Tell the pages what there is now that the engine is loaded."""
        guard = not engine.torchvision_fits()
        at_once = engine.runs_at_once(self._model.chosen.experiment)
        self.script.tell("guard", lambda page: page.set_guard(guard))
        self.sweeps.tell("at once", lambda page: page.settings().set_at_once(at_once))
        self.hand.page()  # it tells, too, what other windows do with the digits
        self.show_hand_to_runs()

    def show_busy(self, why: str | None) -> None:
        """Say why nothing can be trained now, or that it can (None)."""
        asked = self._model.training.engine and self._model.shown.asked_run()
        no_digits: str | None = None
        if asked and not asked.experiment.task_facts.digits:
            from mnist_desktop.runs.plan import NO_DIGITS  # torch is there by now

            no_digits = say(NO_DIGITS, run=asked.name)
        self.hand.tell("busy", lambda page: page.set_can_learn(why or no_digits))
        self.runs.tell("can train", lambda page: page.set_can_train(why is None))
        lesson = self._model.chosen.lesson()
        if why is None and lesson is not None and lesson.limits is not None:
            why = self.tr("A sweep changes what the lesson has set. Leave the lesson first.")
        self.sweeps.tell("reason", lambda page: page.set_reason(None if page.is_going() else why))

    def show_hand_to_runs(self) -> None:
        """Let the runs of the library read the own digits."""
        try:
            digits = self._model.own_set.arrays()
        except Refusal as error:
            log.warning("%s", error)  # the page of the digits themselves says it
        else:
            self.runs.tell("own digits", lambda page: page.set_own_digits(digits))

    def _show_results(self, shown: Shown) -> None:
        name, experiment, weights, _ = shown
        self.results.tell("network", lambda page: page.show_network(name, experiment, weights))

    def _read_hand(self, shown: Shown) -> None:
        engine = self._model.training.engine
        if engine is not None and shown.experiment.task_facts.digits:
            predictor = engine.predictor(shown.experiment, shown.weights)
            self.hand.page().set_predictor(predictor.probabilities)

    def _step_network(self, shown: Shown) -> None:
        task = shown.experiment.task.name
        is_training = self._model.training.activity() is Activity.TRAINING
        self.space.tell(
            f"network of {task}", lambda page: page.set_network(shown, is_training=is_training)
        )
        self.step.tell(f"network of {task}", lambda page: page.example.set_network(shown))
        self.hands.tell(f"network of {task}", lambda page: page.set_network(shown))
        self.train_mode.tell(f"network of {task}", lambda page: page.set_network(shown))

    def _take_drawing(self, image: Any) -> None:
        self._drawing = image
        self.space.tell("drawing", lambda page: page.show_drawing(image))

    def _step_drawing(self) -> None:
        image, meant = self._drawing, self._panel.label()
        self.step.tell("drawing", lambda page: page.example.show_drawing(image, meant))
        for place in (self.hands, self.train_mode):
            place.tell("drawing", lambda page: page.show_drawing(image))

    def hand_in(self, window: QWidget) -> None:
        """Ask what is to be handed in: at first the runs that are selected, or the last one."""
        from mnist_desktop.ui.library.hand_in import HandInDialog

        model, library = self._model, self._model.shelf.library
        selected = self.runs.made.selected() if self.runs.made is not None else []
        last = model.training.run()
        chosen = [entry.id for entry in selected] or ([last.id] if last is not None else [])
        entries, lessons = library.listing().entries[::-1], model.chosen.lessons
        dialog = HandInDialog(library, entries, chosen, model.progress, window, lessons)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(model.said)
        dialog.seed_wished.connect(self._on_seed_wished)
        dialog.open()

    def make_lesson(self, window: QWidget) -> None:
        """Make a teacher's file of the experiment in the form."""
        from mnist_desktop.judging.verdict import measured
        from mnist_desktop.ui.lesson.make_lesson import MakeLessonDialog

        chosen, run = self._model.chosen, self._model.training.run()
        is_of_it = run is not None and run.experiment == chosen.experiment
        figure = partial(measured, run) if run is not None and is_of_it else None
        dialog = MakeLessonDialog(chosen.experiment, figure, chosen.lesson(), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self._model.said)
        dialog.open()

    def _on_seed_wished(self, seed: int) -> None:
        if self._model.chosen.change([("seed", seed)]):
            self._model.said.emit(self.tr("The seed {} is in the form.").format(seed), False)

    def open_unit(self, layer: int, unit: int) -> None:
        """Show how a unit of the network comes about."""
        self.asked.emit(self.step)
        self.step.page().open_unit(layer, unit)

    def _make_step(self) -> StepPage:
        from mnist_desktop.ui.step.page import StepPage

        return StepPage(self._model.asker)

    def _make_hands(self) -> HandsPage:
        from mnist_desktop.ui.hands.page import HandsPage

        page, chosen = HandsPage(self._model.asker), self._model.chosen
        page.show_experiment(chosen.experiment)
        chosen.changed.connect(page.show_experiment)
        return page

    def _make_train_mode(self) -> TrainModePage:
        from mnist_desktop.ui.train_mode.page import TrainModePage

        return TrainModePage(self._model.asker)

    def _make_start(self) -> StartPage:
        from mnist_desktop.ui.start.page import StartPage

        page, chosen = StartPage(self._model.asker), self._model.chosen
        page.show_experiment(chosen.experiment)
        chosen.changed.connect(page.show_experiment)
        return page

    def _make_space(self) -> SpacePage:
        from mnist_desktop.ui.space.page import SpacePage

        return SpacePage(self._model.asker)

    def _make_layers(self) -> LayersPage:
        from mnist_desktop.ui.layers.page import LayersPage

        page, training = LayersPage(), self._model.training

        def show() -> None:
            history = training.history
            page.show_history(history)
            if not training.live and history.probe is None and history.experiment.network.hidden:
                page.show_message(
                    self.tr(
                        "A run's file holds no figures of its layers. Train it again to see them."
                    )
                )

        def show_kept(run: Run) -> None:
            if run.experiment == training.history.experiment:  # of a race there is another one
                page.show_weights(run.outcome.weights)

        if training.live or training.run() is not None:
            show()
        if not training.live and (run := training.run()) is not None:
            show_kept(run)
        training.kept.connect(show_kept)
        page.watch_changed.connect(training.watch)
        training.history_changed.connect(show)
        training.told.connect(page.draw_soon)
        training.ended.connect(page.end)
        return page

    def _make_results(self) -> ResultsPage:
        from mnist_desktop.ui.results.page import ResultsPage

        page = ResultsPage(self._model.asker)
        page.image_chosen.connect(self._panel.show_image)
        return page

    def _make_script(self) -> ScriptPage:
        from mnist_desktop.ui.script.page import ScriptPage

        page = ScriptPage()
        page.said.connect(self._model.said)
        page.settings_found.connect(self._on_settings_found)
        return page

    def _on_settings_found(self, name: str, experiment: Any) -> None:
        if self._model.chosen.take(name, experiment, keeps_name=True):
            self._model.said.emit(
                self.tr("The settings of {} are in the form.").format(name), False
            )

    def _make_runs(self) -> RunsPage:
        from mnist_desktop.ui.library.page import RunsPage

        page = RunsPage(self._model)
        page.said.connect(self._model.said)
        return page

    def _make_sweeps(self) -> SweepPage:
        from mnist_desktop.ui.sweep.page import SweepPage

        page, shelf = SweepPage(self._model.shelf.library), self._model.shelf
        page.said.connect(self._model.said)
        page.run_ended.connect(shelf.look)
        page.going_changed.connect(self._on_sweep_going_changed)
        page.runs_asked.connect(self._on_runs_asked)
        shelf.listed.connect(page.set_listing)
        if (listing := shelf.listing()) is not None:
            page.set_listing(listing)
        return page

    def _on_sweep_going_changed(self) -> None:
        going = self.tr("A sweep is going. Stop it to train something else; it can go on later.")
        is_going = self.sweeps.page().is_going()
        self._model.training.set_other_work("sweep", going if is_going else None)

    def _on_runs_asked(self, runs: list[str]) -> None:
        self.runs.page().select(runs)
        self.asked.emit(self.runs)

    def _make_digit(self) -> DigitPage:
        from mnist_desktop.ui.digit.explainer import Explainer
        from mnist_desktop.ui.digit.page import DigitPage

        page = DigitPage()
        self.explainer = Explainer(self._panel, page, self._model.asker, self)
        return page

    def _make_hand(self) -> HandwritingPage:
        from mnist_desktop.ui.handwriting.page import HandwritingPage

        page = HandwritingPage(self._model.own_set, self._model.asker)
        page.digits_changed.connect(self.show_hand_to_runs)
        page.digit_chosen.connect(lambda digit: self._panel.show_image(digit.image))
        page.said.connect(self._model.said)
        page.offered.connect(self.offered)
        page.learn_asked.connect(self._model.learn_hand)
        self._model.training.ended.connect(page.end_learning)
        page.accuracy_changed.connect(self.accuracy_changed)
        return page

    def _make_optimizers(self) -> OptimizersPage:
        from mnist_desktop.ui.hills.page import OptimizersPage

        return OptimizersPage(self._model.asker)

    def _take_runs(self) -> None:
        runs = self._model.training.live
        self.optimizers.tell("runs", lambda page: page.run_plane.set_runs(runs))

    def _on_begun(self, page: str) -> None:
        if page == "hand":
            self.hand.page().begin_learning()

    def _on_labelled(self, image: Any, label: int, strokes: Any) -> None:
        if self.hand.page().add(image, label, strokes):
            self._panel.show_filed(label)
