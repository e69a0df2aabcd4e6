"""What a person does at the window, for the tests that share it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.window.window import Window
from tests.ui.test_workflow import Find, choose_recipe


def choose(window: Window, find: Find, name: str, steps: int | None = None) -> None:
    """Choose a recipe as it is; with `steps`, make its run that short."""
    choose_recipe(window, find, name, epochs=RECIPES[name].experiment.training.epochs)
    if steps is not None:
        find(QSpinBox, "steps").setValue(steps)


def shortened(window: Window, find: Find, name: str, images: int = 1000, epochs: int = 1) -> None:
    """Choose a recipe of MNIST and make its run a matter of moments."""
    choose_recipe(window, find, name, epochs=epochs)
    set_number(find, "subset", images)


def set_number(find: Find, name: str, value: float) -> None:
    """Type a number where there is a check box before it, which is switched on."""
    find(QCheckBox, f"{name}_on").setChecked(True)
    kind = QSpinBox if isinstance(value, int) else QDoubleSpinBox
    find(kind, name).setValue(value)


def choose_value(find: Find, name: str, choice: Choice) -> None:
    """Choose one of a knob's named values from its list."""
    find(QComboBox, name).setCurrentIndex(list(type(choice)).index(choice))
