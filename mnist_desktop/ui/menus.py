"""The menus: files of runs, and what this program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWhatsThis

from mnist_desktop.paths import ready_made_network
from mnist_desktop.ui.about import About

_SUFFIX = ".mnist"


class Menus(QObject):
    """Asks which file is meant and tells the window: `open_chosen` and `save_chosen` bring a Path."""

    open_chosen = Signal(object)
    save_chosen = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._run_name: str | None = None
        file = window.menuBar().addMenu(self.tr("&File"))
        self._open = self._action(
            "openAction", self.tr("&Open run …"), QKeySequence.StandardKey.Open
        )
        self._open.triggered.connect(self._on_open_asked)
        self._ready_made = self._action(
            "readyMadeAction", self.tr("Open the &ready-made network"), None
        )
        self._ready_made.triggered.connect(lambda: self.open_chosen.emit(ready_made_network()))
        self._save = self._action(
            "saveAction", self.tr("&Save run as …"), QKeySequence.StandardKey.Save
        )
        self._save.triggered.connect(self._on_save_asked)
        end = self._action("quitAction", self.tr("&Quit"), QKeySequence.StandardKey.Quit)
        end.triggered.connect(window.close)
        file.addActions([self._open, self._ready_made, self._save])
        file.addSeparator()
        file.addAction(end)
        about = self._action("aboutAction", self.tr("&About MNIST Desktop"), None)
        about.triggered.connect(self._on_about_asked)
        # Qt's own action has Shift+F1 as its key.
        what = QWhatsThis.createAction(window)
        what.setObjectName("whatsThisAction")
        help_menu = window.menuBar().addMenu(self.tr("&Help"))
        help_menu.addActions([what, about])

    def show_state(self, *, can_open: bool, run_name: str | None) -> None:
        """Enable what can be done now; `run_name` is that of the run that could be saved."""
        self._run_name = run_name
        for action in (self._open, self._ready_made):
            action.setEnabled(can_open)
        self._save.setEnabled(run_name is not None)

    def _action(self, name: str, text: str, key: QKeySequence.StandardKey | None) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if key is not None:
            action.setShortcut(key)
        return action

    def _on_open_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a run"), "", self.tr("Runs (*{})").format(_SUFFIX)
        )
        if name:
            self.open_chosen.emit(Path(name))

    def _on_save_asked(self) -> None:
        proposal = f"{self._run_name}{_SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the run"), proposal, self.tr("Runs (*{})").format(_SUFFIX)
        )
        if name:
            path = Path(name)
            self.save_chosen.emit(path if path.suffix else path.with_suffix(_SUFFIX))

    def _on_about_asked(self) -> None:
        about = About(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()
