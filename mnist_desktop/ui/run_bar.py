"""The bar above: the recipe, the device, and Train, Pause, Stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.texts import translated


class RunBar(QWidget):
    """Only says what was pressed; the window decides what happens."""

    recipe_chosen = Signal(str)
    device_chosen = Signal(str)
    train_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._recipe = QComboBox()
        self._recipe.setObjectName("recipeBox")
        self._recipe.setAccessibleName(self.tr("Recipe"))
        self._recipe.setToolTip(self.tr("<p>The lecture notes' experiments, ready to train.</p>"))
        self._recipe.setPlaceholderText(self.tr("own experiment"))
        self._recipe.setMaxVisibleItems(40)
        section = None
        for recipe in RECIPES.values():
            if section not in (None, recipe.section[:2]):
                self._recipe.insertSeparator(self._recipe.count())
            section = recipe.section[:2]
            self._recipe.addItem(recipe.name)
            tip = self.tr("{} (section {})").format(translated(recipe.summary), recipe.section)
            self._recipe.setItemData(
                self._recipe.count() - 1, f"<p>{tip}</p>", Qt.ItemDataRole.ToolTipRole
            )
        self._device = QComboBox()
        self._device.setObjectName("deviceBox")
        self._device.setAccessibleName(self.tr("Device"))
        help_text = translated(knob_of(Training.model_fields["device"]).help)
        self._device.setToolTip(f"<p>{help_text}</p>")
        self._device.addItem("CPU", "cpu")
        self._device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # The longest name of a graphics card must not push Stop out of the window.
        self._device.setMinimumWidth(100)
        self._summary = ElidedLabel("recipeSummary")
        self._train = self._button("trainButton", self.tr("Train"), "Ctrl+R")
        self._train.setToolTip(self.tr("Train the experiment in the form from the start (Ctrl+R)"))
        self._train.setDefault(True)
        self._pause = self._button("pauseButton", self.tr("Pause"), "Ctrl+P")
        self._stop = self._button("stopButton", self.tr("Stop"), "Ctrl+.")
        self._stop.setToolTip(self.tr("End the run and keep what it has learned (Ctrl+.)"))

        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for text, box in ((self.tr("&Recipe"), self._recipe), (self.tr("&Device"), self._device)):
            label = QLabel(text)
            label.setBuddy(box)
            if box is self._device:
                layout.addWidget(self._summary, 1)
                layout.addSpacing(8)
            layout.addWidget(label)
            layout.addWidget(box)
        layout.addSpacing(8)
        for button in (self._train, self._pause, self._stop):
            layout.addWidget(button)

        self._recipe.activated.connect(
            lambda index: self.recipe_chosen.emit(self._recipe.itemText(index))
        )
        self._device.activated.connect(
            lambda index: self.device_chosen.emit(self._device.itemData(index))
        )
        self._train.clicked.connect(self.train_pressed)
        self._pause.clicked.connect(self.pause_pressed)
        self._stop.clicked.connect(self.stop_pressed)
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
        # A button's text takes its shortcut away.
        self._pause.setShortcut(QKeySequence("Ctrl+P"))
        self._pause.setToolTip(
            self.tr("Go on training (Ctrl+P)") if paused else self.tr("Hold the training (Ctrl+P)")
        )
        self._stop.setEnabled(going)

    def _button(self, name: str, text: str, shortcut: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setShortcut(QKeySequence(shortcut))
        return button
