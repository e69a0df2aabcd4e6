"""The bar above: the recipe, the device, and Train, Pause, Stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget

from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import button, label_for, named, row
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.words import say


class RunBar(QWidget):
    """Only says what was pressed; the window decides what happens."""

    recipe_chosen = Signal(str)
    device_chosen = Signal(str)
    train_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, show_form: QAction) -> None:
        """`show_form` shows and hides the form."""
        super().__init__()
        tip = self.tr("Show or hide the settings of the next run (F4)")
        self._form = button(QToolButton, "formButton", self.tr("☰"), tip)
        self._form.setAccessibleName(self.tr("Settings"))
        self._form.setCheckable(True)
        self._form.setChecked(show_form.isChecked())
        self._form.setAutoRaise(True)
        self._form.clicked.connect(show_form.setChecked)
        show_form.toggled.connect(self._form.setChecked)
        tip = self.tr("The lecture notes' experiments, ready to train.")
        box = QComboBox(placeholderText=self.tr("own experiment"), maxVisibleItems=40)
        self._recipe = named(box, "recipeBox", self.tr("Recipe"), tip)
        section = None
        for recipe in RECIPES.values():
            if section not in (None, recipe.section[:2]):
                self._recipe.insertSeparator(self._recipe.count())
            section = recipe.section[:2]
            self._recipe.addItem(recipe.name)
            tip = self.tr("{} (section {})").format(say(recipe.summary), recipe.section)
            self._recipe.setItemData(
                self._recipe.count() - 1, f"<p>{tip}</p>", Qt.ItemDataRole.ToolTipRole
            )
        tip = say(knob_of(Training.model_fields["device"]).help)
        box = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._device = named(box, "deviceBox", self.tr("Device"), tip)
        self._device.addItem("CPU", "cpu")
        # The longest name of a graphics card must not push Stop out of the window.
        self._device.setMinimumWidth(100)
        self._summary = ElidedLabel("recipeSummary")
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
            label_for(self._recipe, self.tr("&Recipe")),
            self._recipe,
            (self._summary, 1),
            8,
            label_for(self._device, self.tr("&Device")),
            self._device,
            8,
            self._train,
            self._pause,
            self._stop,
            of=self,
        )
        self._recipe.activated.connect(
            lambda index: self.recipe_chosen.emit(self._recipe.itemText(index))
        )
        self._device.activated.connect(
            lambda index: self.device_chosen.emit(self._device.itemData(index))
        )
        self.show_activity(Activity.LOADING, can_train=False)

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

    def show_recipe(self, name: str | None, summary: str) -> None:
        """Show which recipe the form started from, or none, and what it is about."""
        with QSignalBlocker(self._recipe):
            self._recipe.setCurrentIndex(self._recipe.findText(name) if name else -1)
        self._summary.setText(summary)

    def show_activity(self, activity: Activity, *, can_train: bool) -> None:
        """Enable the buttons that mean something now."""
        going = activity in (Activity.TRAINING, Activity.PAUSED)
        self._train.setEnabled(activity is Activity.READY and can_train)
        self._pause.setEnabled(going)
        paused = activity is Activity.PAUSED
        self._pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.setToolTip(
            self.tr("Go on training (Ctrl+P)") if paused else self.tr("Hold the training (Ctrl+P)")
        )
        self._stop.setEnabled(going)
