"""The menus: files of runs, and what this program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWhatsThis

from mnist_desktop.paths import file_name, ready_made_network
from mnist_desktop.publishing.exports.kinds import Kind
from mnist_desktop.ui.save_as import asked_file
from mnist_desktop.words import say

_SUFFIX = ".mnist"


class Menus(QObject):
    """Asks which file is meant and tells the window.

    `open_chosen` and `save_chosen` bring a Path, `export_chosen` a Kind and a Path.
    """

    open_chosen = Signal(object)
    save_chosen = Signal(object)
    export_chosen = Signal(object, object)
    said = Signal(str, bool)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._run_name: str | None = None
        file = window.menuBar().addMenu(self.tr("&File"))
        self._open = self._action(
            "openAction", self.tr("&Open run or script …"), QKeySequence.StandardKey.Open
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
        self._export = file.addMenu(self.tr("&Export run"))
        self._export.setObjectName("exportMenu")
        for kind in Kind:
            name = f"{kind.name.lower()}ExportAction"
            action = self._action(name, f"{say(kind.label)} …", None)
            action.triggered.connect(lambda _, kind=kind: self._on_export_asked(kind))
            self._export.addAction(action)
        file.addSeparator()
        file.addAction(end)
        about = self._action("aboutAction", self.tr("&About MNIST Desktop"), None)
        about.triggered.connect(self._on_about_asked)
        # Qt's own action has Shift+F1 as its key.
        what = QWhatsThis.createAction(window)
        what.setObjectName("whatsThisAction")
        help_menu = window.menuBar().addMenu(self.tr("&Help"))
        help_menu.addActions([what, about])

    def show_state(self, *, can_open: bool, can_export: bool, run_name: str | None) -> None:
        """Enable what can be done now; `run_name` is that of the run that could be saved or exported."""
        self._run_name = run_name
        for action in (self._open, self._ready_made):
            action.setEnabled(can_open)
        self._save.setEnabled(run_name is not None)
        self._export.setEnabled(can_export and run_name is not None)

    def _action(self, name: str, text: str, key: QKeySequence.StandardKey | None) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if key is not None:
            action.setShortcut(key)
        return action

    def _on_open_asked(self) -> None:
        kinds = self.tr("Runs and scripts (*{} *.py *.ipynb)").format(_SUFFIX)
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a run or the settings of a script"), "", kinds
        )
        if name:
            self.open_chosen.emit(Path(name))

    def _on_save_asked(self) -> None:
        kinds = self.tr("Runs (*{})").format(_SUFFIX)
        path = self._asked_file(self.tr("Save the run"), _SUFFIX, kinds)
        if path is not None:
            self.save_chosen.emit(path)

    def _on_export_asked(self, kind: Kind) -> None:
        kinds = f"{say(kind.label)} (*{kind.suffix})"
        path = self._asked_file(self.tr("Export the run"), kind.suffix, kinds)
        if path is not None:
            self.export_chosen.emit(kind, path)

    def _asked_file(self, title: str, suffix: str, kinds: str) -> Path | None:
        proposal = f"{file_name(self._run_name or '', 'run')}{suffix}"
        return asked_file(self._window, title, proposal, kinds, say=self.said.emit)

    def _on_about_asked(self) -> None:
        from mnist_desktop.ui.window.about import About

        about = About(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()
