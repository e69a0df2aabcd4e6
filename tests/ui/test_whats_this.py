"""Shift+F1: every control and every plot explains itself."""

from __future__ import annotations

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabWidget,
    QWhatsThis,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.whats_this import Explaining
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_for_answers

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QSlider,
    pg.PlotWidget,
)


def explanation(widget: QWidget) -> str:
    """What Qt would show: a widget's own words, or those of what it lies in."""
    event = QHelpEvent(QEvent.Type.QueryWhatsThis, QPoint(1, 1), QPoint(1, 1))
    if not QApplication.sendEvent(widget, event) and not event.isAccepted():
        return ""
    holder: QWidget | None = widget
    while holder is not None and not holder.whatsThis():
        holder = holder.parentWidget()
    return holder.whatsThis() if holder is not None else ""


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: nothing is trained in it, and nothing need be painted."""
    used_window.setUpdatesEnabled(False)
    return used_window


@pytest.mark.parametrize("recipe", ["homework-q1-1", "xor-mlp", "softmax-toy"])
def test_every_control_and_plot_explains_itself(window: Window, recipe: str) -> None:
    window.choose_recipe(recipe)
    pages = window.findChild(QTabWidget, "pages")
    silent = set()
    for index in range(pages.count()):
        pages.setCurrentIndex(index)
        wait_for_answers(window)
        QWhatsThis.enterWhatsThisMode()  # what a page has made since is explained from then on
        QWhatsThis.leaveWhatsThisMode()
        for widget in window.findChildren(QWidget):
            if not isinstance(widget, CONTROLS) or not widget.isVisible():
                continue
            if isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_"):
                continue
            said = explanation(widget)
            if recipe != "homework-q1-1" and index < 2:  # beside the pad and what is read there
                assert "images" not in said or "table" in said
            if len(said) < 20:
                silent.add(f"{type(widget).__name__} {widget.objectName()}")
    assert not silent, "\n".join(sorted(silent))


def test_what_is_said_changes_with_the_tooltip(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked, own = QPushButton(window), QPushButton(window)
    own.setWhatsThis("its own words")
    for each in (asked, own):
        each.setToolTip("about digits")
    Explaining(window)
    for words in ("about the rows of a gate", ""):
        asked.setToolTip(words)
        own.setToolTip(words)
        QWhatsThis.enterWhatsThisMode()
        QWhatsThis.leaveWhatsThisMode()
        assert asked.whatsThis() == words
        assert own.whatsThis() == "its own words"


def test_a_knob_names_the_section_of_the_notes(window: Window) -> None:
    window.choose_recipe("homework-q1-1")
    words = explanation(window.findChild(QSpinBox, "batch_size"))
    assert "Lecture notes, section 07-2" in words
    assert "Lecture notes, section 09-3" in explanation(window.findChild(QWidget, "dropout"))


def test_it_is_in_the_menu(window: Window) -> None:
    action = window.findChild(QAction, "whatsThisAction")
    assert action.shortcut().toString() == "Shift+F1"
