"""The bar above: the lesson, the device, how long it takes, and Train, Pause, Stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.duration import duration_in_words, estimated_seconds
from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import button, label_for, named, quiet, row
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.window.lesson_chooser import LessonChooser
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.library.entry import Entry
    from mnist_desktop.library.library import Listing

SecondsOf = Callable[[Experiment], float | None]


class RunBar(QWidget):
    """Only says what was pressed; the window decides what happens."""

    recipe_chosen = Signal(str)
    course_left = Signal()
    device_chosen = Signal(str)
    train_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, show_form: QAction, progress: Progress) -> None:
        """`show_form` shows and hides the form."""
        super().__init__()
        tip = self.tr("Show or hide the settings of the next run (F4)")
        self._form = button(QToolButton, "formButton", self.tr("☰"), tip)
        self._form.setAccessibleName(self.tr("Settings"))
        self._form.setCheckable(True)
        self._form.setChecked(show_form.isChecked())
        self._form.setAutoRaise(True)
        self._form.toggled.connect(show_form.setChecked)
        show_form.toggled.connect(self._form.setChecked)
        self._lessons = LessonChooser(progress)
        self._offered: Mapping[str, Recipe] = RECIPES
        self._entries: Sequence[Entry] = ()
        self._seconds_of: SecondsOf = estimated_seconds
        self._experiment = Experiment()
        tip = say(knob_of(Training.model_fields["device"]).help)
        box = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._device = named(box, "deviceBox", self.tr("Device"), tip)
        self._device.addItem("CPU", "cpu")
        # The longest name of a graphics card must not push Stop out of the window.
        self._device.setMinimumWidth(100)
        self._summary = ElidedLabel("recipeSummary")
        tip = self.tr(
            "How long training the experiment in the form takes, as your own runs took or else roughly. "
            "Early stopping may end it sooner."
        )
        self._estimate = quiet(named(PlainLabel(), "trainEstimate", tip=tip))
        tip = self.tr("Train the experiment in the form from the start (Ctrl+R)")
        text = self.tr("Train")
        self._train = button(QPushButton, "trainButton", text, tip, self.train_pressed)
        self._train.setDefault(True)
        self._pause = named(QPushButton(), "pauseButton")  # its text says what it is
        self._pause.clicked.connect(self.pause_pressed)
        tip = self.tr("End the run and keep what it has learned (Ctrl+.)")
        self._stop = button(QPushButton, "stopButton", self.tr("Stop"), tip, self.stop_pressed)
        row(
            self._form,
            self._lessons,
            (self._summary, 1),
            8,
            label_for(self._device, self.tr("&Device")),
            self._device,
            8,
            self._estimate,
            self._train,
            self._pause,
            self._stop,
            of=self,
        )
        self._lessons.chosen.connect(self.recipe_chosen)
        self._lessons.left.connect(self.course_left)
        self._device.activated.connect(
            lambda index: self.device_chosen.emit(self._device.itemData(index))
        )
        self._lessons.show_times((), self._words_of_lesson)
        self.show_activity(Activity.LOADING, can_train=False)

    def focus_train(self) -> None:
        """Let Enter and Space press Train."""
        self._train.setFocus()

    def choose_lesson(self) -> None:
        """Open the list of lessons."""
        self._lessons.open_list()

    def set_devices(self, devices: Sequence[tuple[str, str]]) -> None:
        """Offer devices, as (name, label)."""
        chosen = self._device.currentData()
        with QSignalBlocker(self._device):
            self._device.clear()
            for name, label in devices:
                self._device.addItem(label, name)
        self.show_device(chosen)

    def show_device(self, name: str) -> None:
        """Show a device without telling anybody; one that this machine lacks is listed by its name."""
        with QSignalBlocker(self._device):
            index = self._device.findData(name)
            if index < 0:
                self._device.addItem(name, name)
                index = self._device.count() - 1
            self._device.setCurrentIndex(index)

    def show_experiment(self, chosen: ChosenExperiment) -> None:
        """Show which lesson the form started from, what it is about, and how long the form's takes."""
        self._experiment = chosen.experiment
        self.show_device(chosen.experiment.training.device)
        if chosen.lessons is not self._offered:
            self._offered = chosen.lessons
            self._lessons.show_lessons(chosen.course)
            self._show_times()
        self._lessons.show_lesson(chosen.recipe(), changed=chosen.is_changed())
        self._summary.setText(chosen.about_recipe())
        self._estimate.setText(self._words_of(chosen.experiment))

    def show_listing(self, listing: Listing) -> None:
        """Learn from the user's runs which lessons are done, and how long experiments take here."""
        from mnist_desktop.library.durations import Durations  # it is there by now

        self._entries = listing.entries
        self._seconds_of = Durations(listing.entries).seconds_of
        self._estimate.setText(self._words_of(self._experiment))
        self._show_times()

    def _show_times(self) -> None:
        from mnist_desktop.library.durations import done_recipes

        done = done_recipes(self._entries, self._offered)
        self._lessons.show_times(done, self._words_of_lesson)

    def _words_of_lesson(self, name: str) -> str:
        device = self._experiment.training.device
        return self._words_of(self._offered[name].experiment.with_knob("device", device))

    def _words_of(self, experiment: Experiment) -> str:
        seconds = self._seconds_of(experiment)
        return "" if seconds is None else duration_in_words(seconds)

    def show_activity(self, activity: Activity, *, can_train: bool) -> None:
        """Enable the buttons that mean something now."""
        going = activity in (Activity.TRAINING, Activity.PAUSED)
        buttons, focused = (self._train, self._pause, self._stop), self.window().focusWidget()
        self._train.setEnabled(activity is Activity.READY and can_train)
        self._pause.setEnabled(going)
        paused = activity is Activity.PAUSED
        self._pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.setToolTip(
            self.tr("Go on training (Ctrl+P)") if paused else self.tr("Hold the training (Ctrl+P)")
        )
        self._stop.setEnabled(going)
        if focused is None or (focused in buttons and not focused.isEnabled()):
            # Else a run takes the focus away from who works by keyboard.
            next((each for each in buttons if each.isEnabled()), self.window()).setFocus()
