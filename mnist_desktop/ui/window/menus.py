"""The menus: files of runs, the run that goes, what is looked at, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWhatsThis

from mnist_desktop.languages import LANGUAGES
from mnist_desktop.paths import file_name, ready_made_network
from mnist_desktop.publishing.exports.kinds import ExportKind
from mnist_desktop.ui.laying_out import action, named
from mnist_desktop.ui.look.zoom import Zoom
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.save_as import asked_file, file_to_open
from mnist_desktop.words import language_name, say

_SUFFIX = ".mnist"


class Menus(QObject):
    """Asks which file is meant and tells the window.

    `open_chosen` and `save_chosen` bring a Path, `export_chosen` an ExportKind and a Path, `place_chosen`
    the number of a place, `language_chosen` the name of a language.
    """

    open_chosen = Signal(object)
    save_chosen = Signal(object)
    export_chosen = Signal(object, object)
    said = Signal(str, bool)
    train_asked = Signal()
    pause_asked = Signal()
    stop_asked = Signal()
    hand_in_asked = Signal()
    anew_asked = Signal()
    lesson_asked = Signal()
    place_chosen = Signal(int)
    script_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, window: QMainWindow, zoom: Zoom) -> None:
        super().__init__(window)
        self._zoom = zoom
        self._window = window
        self._run_name: str | None = None
        file = window.menuBar().addMenu(self.tr("&File"))
        keys = QKeySequence.StandardKey
        text = self.tr("&Open run, lesson or script …")
        self._open = action(window, "openAction", text, self._on_open_asked, keys.Open)
        text = self.tr("Open the &ready-made network")
        self._ready_made = action(window, "readyMadeAction", text, self._on_ready_made_asked)
        text = self.tr("&Save run as …")
        self._save = action(window, "saveAction", text, self._on_save_asked, keys.Save)
        file.addActions([self._open, self._ready_made, self._save])
        self._export = named(file.addMenu(self.tr("&Export run")), "exportMenu")
        for kind in ExportKind:
            name, text = f"{kind.name.lower()}ExportAction", f"{say(kind.label)} …"
            self._export.addAction(action(window, name, text, partial(self._on_export_asked, kind)))
        file.addSeparator()
        file.addAction(action(window, "quitAction", self.tr("&Quit"), window.close, keys.Quit))
        run = window.menuBar().addMenu(self.tr("&Run"))
        text = self.tr("&Train")
        self._train = action(window, "trainAction", text, self.train_asked, "Ctrl+R")
        self._pause = action(window, "pauseAction", "", self.pause_asked, "Ctrl+P")
        text = self.tr("&Stop")
        self._stop = action(window, "stopAction", text, self.stop_asked, "Ctrl+.")
        text = self.tr("&Hand in …")
        hand_in = action(window, "handInAction", text, self.hand_in_asked)
        text = self.tr("Start the &course anew …")
        anew = action(window, "courseAnewAction", text, self.anew_asked)
        run.addActions([self._train, self._pause, self._stop])
        run.addSeparator()
        text = self.tr("&Make a lesson of this …")
        make = action(window, "makeLessonAction", text, self.lesson_asked)
        run.addActions([hand_in, anew, make])
        self._view = window.menuBar().addMenu(self.tr("&View"))
        text = self.tr("&Script")
        script = action(window, "scriptAction", text, self.script_asked, "Ctrl+5")
        self.form = action(window, "formAction", self.tr("S&ettings"), lambda: None, "F4")
        self.form.setCheckable(True)
        self._view.addSeparator()
        self._view.addActions([self.form, script])
        self._view.addSeparator()
        keys = QKeySequence.StandardKey
        text = self.tr("&Larger")
        larger = action(window, "largerAction", text, partial(self._zoom.step, 1), keys.ZoomIn)
        # Where + is above =, one does not press Shift for it.
        larger.setShortcuts([*QKeySequence.keyBindings(keys.ZoomIn), QKeySequence("Ctrl+=")])
        text = self.tr("S&maller")
        smaller = action(window, "smallerAction", text, partial(self._zoom.step, -1), keys.ZoomOut)
        text = self.tr("&Usual size")
        usual = action(window, "usualSizeAction", text, partial(self._zoom.set_percent, 100))
        usual.setShortcut("Ctrl+0")
        self.present = action(window, "presentAction", self.tr("&Present"), lambda: None, "F11")
        self.present.setCheckable(True)
        self._view.addActions([larger, smaller, usual, self.present])
        self._view.addSeparator()
        languages = named(self._view.addMenu(self.tr("Lan&guage")), "languageMenu")
        group = QActionGroup(languages)
        for name, title in LANGUAGES.items():
            choose = partial(self.language_chosen.emit, name)
            each = action(window, f"{name}LanguageAction", title, choose)
            each.setCheckable(True)
            each.setChecked(name == language_name())
            languages.addAction(group.addAction(each))
        # Their keys hold while the menus are hidden, too.
        window.addActions([*run.actions(), *self._view.actions()])
        # Qt's own action has Shift+F1 as its key.
        what = QWhatsThis.createAction(window)
        what.setObjectName("whatsThisAction")
        text = self.tr("&About MNIST Desktop")
        about = action(window, "aboutAction", text, self._on_about_asked)
        window.menuBar().addMenu(self.tr("&Help")).addActions([what, about])

    def show_places(self, names: Sequence[str]) -> None:
        """List the places of the window."""
        before = self._view.actions()[0]
        for number, name in enumerate(names):
            choose = partial(self._on_place_chosen, number)
            key = f"Ctrl+{number + 1}"
            place = action(self._window, f"place{number + 1}Action", name, choose, key)
            self._view.insertAction(before, place)
            self._window.addAction(place)

    def show_activity(self, activity: Activity, *, can_train: bool) -> None:
        """Enable what can be done to the run now."""
        going = activity in (Activity.TRAINING, Activity.PAUSED)
        self._train.setEnabled(activity is Activity.READY and can_train)
        self._pause.setText(self.tr("&Go on") if activity is Activity.PAUSED else self.tr("&Pause"))
        self._pause.setEnabled(going)
        self._stop.setEnabled(going)

    def show_state(self, *, can_open: bool, can_export: bool, run_name: str | None) -> None:
        """Enable what can be done now; `run_name` is that of the run that could be saved or exported."""
        self._run_name = run_name
        for opens in (self._open, self._ready_made):
            opens.setEnabled(can_open)
        self._save.setEnabled(run_name is not None)
        self._export.setEnabled(can_export and run_name is not None)

    def _on_place_chosen(self, number: int) -> None:
        self.place_chosen.emit(number)

    def _on_open_asked(self) -> None:
        kinds = self.tr("Runs, lessons and scripts (*{} *.json *.py *.ipynb)").format(_SUFFIX)
        title = self.tr("Open a run, a lesson or the settings of a script")
        if path := file_to_open(self._window, title, kinds):
            self.open_chosen.emit(path)

    def _on_ready_made_asked(self) -> None:
        self.open_chosen.emit(ready_made_network())

    def _on_save_asked(self) -> None:
        kinds = self.tr("Runs (*{})").format(_SUFFIX)
        if path := self._asked_file(self.tr("Save the run"), _SUFFIX, kinds):
            self.save_chosen.emit(path)

    def _on_export_asked(self, kind: ExportKind) -> None:
        kinds = f"{say(kind.label)} (*{kind.suffix})"
        if path := self._asked_file(self.tr("Export the run"), kind.suffix, kinds):
            self.export_chosen.emit(kind, path)

    def _asked_file(self, title: str, suffix: str, kinds: str) -> Path | None:
        proposal = f"{file_name(self._run_name or '', 'run')}{suffix}"
        return asked_file(self._window, title, proposal, kinds, say=self.said.emit)

    def _on_about_asked(self) -> None:
        from mnist_desktop.ui.window.about import About

        about = About(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()
