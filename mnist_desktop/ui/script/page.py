"""The page of the script: the experiment in the form as a short PyTorch program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.files import write_whole
from mnist_desktop.languages import ENGLISH, LANGUAGES
from mnist_desktop.paths import file_name
from mnist_desktop.publishing.script.lines import Script
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.settings import Settings, settings_in, settings_in_file
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, button, choices, column, named
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.save_as import asked_file, file_to_open, written
from mnist_desktop.ui.saying import saying
from mnist_desktop.ui.script.code_view import CodeView
from mnist_desktop.words import Translate, language, language_name

_SCRIPT, _NOTEBOOK = ".py", ".ipynb"
SCRIPT_ENDINGS = frozenset({_SCRIPT, _NOTEBOOK})
_EXPLANATION_LINES = 3


@dataclass(frozen=True)
class _Wanted:
    """What the script is of."""

    name: str
    experiment: Experiment
    guard: bool
    comments: str  # the language of its comments

    def problem(self) -> str:
        """Why there is no script: an experiment that cannot be trained has none."""
        return next((problem.sentence for problem in self.experiment.problems()), "")

    def script(self) -> Script:
        return script_of(
            self.experiment, name=self.name, guard=self.guard, translate=self._translate()
        )

    def notebook(self) -> str:
        return notebook_of(
            self.experiment, name=self.name, guard=self.guard, translate=self._translate()
        )

    def _translate(self) -> Translate:
        return language() if self.comments == language_name() else str


class ScriptPage(QWidget):
    """Shows the script, says of each line why it is there, and reads one back.

    It writes the program only while it is seen.
    """

    settings_found = Signal(str, object)  # a name, and the Experiment that a script holds
    said = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scriptPage")
        self._guard = False
        self._wanted: _Wanted | None = None
        self._shown: _Wanted | None = None
        self._problem = ""
        self._pointed = self._caret = -1
        self._view = CodeView()
        self._lay_out()
        self._view.line_pointed.connect(self._on_line_pointed)
        self._view.caret_moved.connect(self._on_caret_moved)
        self._explain()

    def show_experiment(self, name: str, experiment: Experiment) -> None:
        """Show an experiment's script, once the page is seen; what differs from before is marked."""
        self._wanted = _Wanted(name, experiment, self._guard, self._comments.currentData())
        self._render()

    def set_guard(self, on: bool) -> None:
        """Whether the script is to do with a torchvision that does not fit torch."""
        self._guard = on
        if self._wanted is not None:
            self._wanted = replace(self._wanted, guard=on)
        self._render()

    def set_comments(self) -> None:
        """Write the comments in the language that was chosen for them."""
        if self._wanted is not None:
            self._wanted = replace(self._wanted, comments=self._comments.currentData())
        self._render()

    def copy(self) -> None:
        """Put the whole script into the clipboard."""
        if self._wanted is not None and self._has_program(self._wanted):
            script = self._wanted.script()
            QGuiApplication.clipboard().setText(script.text)
            self.said.emit(self.tr("Copied {:,} lines.").format(len(script.lines)), False)

    def save(self, path: Path) -> None:
        """Write the script, or with the suffix .ipynb the notebook."""
        if self._wanted is None or not self._has_program(self._wanted):
            return
        is_notebook = path.suffix.casefold() == _NOTEBOOK
        text = self._wanted.notebook() if is_notebook else self._wanted.script().text
        from mnist_desktop.publishing.script.running import check_can_run, how_to_run

        with saying(self.said.emit):
            check_can_run(path)
            if written(path, lambda path: write_whole(text.encode(), path), self.said.emit):
                how = how_to_run(path, self._wanted.experiment, notebook=is_notebook)
                self.said.emit(self.tr("Saved as {}: {}.").format(path.name, how), False)

    def open_settings(self, path: Path) -> None:
        """Read the settings of a script or a notebook."""
        self._read(lambda: settings_in_file(path))

    def paste_settings(self) -> None:
        """Read the settings of the script in the clipboard."""
        self._read(lambda: settings_in(QGuiApplication.clipboard().text()))

    def _read(self, read: Callable[[], Settings]) -> None:
        with saying(self.said.emit):
            settings = read()
            self.settings_found.emit(settings.name, settings.experiment)
            if settings.remark:
                words = self.tr("The settings of {} are in the form. {}")
                self.said.emit(words.format(settings.name, settings.remark), False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    # Laying out.

    def _lay_out(self) -> None:
        tip = self.tr("Put the whole program into the clipboard.")
        self._copy = button(QPushButton, "copyScriptButton", self.tr("Copy"), tip, self.copy)
        tip = self.tr("Write the program as a Python file, or as a Jupyter notebook.")
        text = self.tr("Save as …")
        self._save = button(QPushButton, "saveScriptButton", text, tip, self._on_save_asked)
        tip = self.tr(
            "Set the form as the program in a file says. The comment at its head holds the settings; "
            "nothing of the file is run."
        )
        text = self.tr("Open settings …")
        opens = button(QPushButton, "openSettingsButton", text, tip, self._on_open_asked)
        tip = self.tr(
            "Set the form as the program in the clipboard says, or the comment at its head alone."
        )
        text = self.tr("Paste settings")
        pastes = button(QPushButton, "pasteSettingsButton", text, tip, self.paste_settings)
        tip = self.tr(
            "The language of the comments, here and in the file. The code stays as it is."
        )
        self._comments = named(choices(6), "commentsBox", self.tr("Comments"), tip=tip)
        for name in dict.fromkeys((language_name(), ENGLISH)):
            self._comments.addItem(LANGUAGES[name], name)
        self._comments.setVisible(self._comments.count() > 1)
        self._comments.activated.connect(self.set_comments)
        tip = self.tr("How long the program is, and what the last change in the form altered.")
        self._status = named(PlainLabel(), "scriptStatus", tip=tip)
        top = Flow(self._copy, self._save, opens, pastes, self._comments, STRETCH, self._status)
        self._enable(False)
        tip = self.tr("Why the line under the mouse is there, or the one with the caret.")
        label = PlainLabel(
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        self._explanation = named(label, "scriptExplanation", tip=tip)
        self._keep_room()
        column(top, (self._view, 1), self._explanation, of=self, margins=(4, 8, 4, 0))

    def _enable(self, on: bool) -> None:
        """Whether there is a program to take."""
        for each in (self._copy, self._save):
            each.setEnabled(on)

    def _keep_room(self) -> None:
        """The explanations are one to three lines long, and the code must not jump."""
        height = self._explanation.fontMetrics().lineSpacing() * _EXPLANATION_LINES
        self._explanation.setFixedHeight(height + 2)

    # What is shown.

    def _render(self) -> None:
        """Show the script that is wanted, if anybody looks."""
        wanted, shown = self._wanted, self._shown
        if wanted is None or not self.isVisible():
            return
        problem = wanted.problem()
        self._enable(not problem)
        self._problem = problem
        if problem:
            self._status.setText(self.tr("not of this experiment") if shown else "")
        else:
            if wanted != shown:
                self._show(wanted)
            self._show_status()
        self._explain()

    def _show(self, wanted: _Wanted) -> None:
        before = self._shown
        if before is not None:
            # A guard, or another language, is no change of the experiment: it is put in first.
            before = replace(before, guard=wanted.guard, comments=wanted.comments)
        if before not in (None, self._shown, wanted):
            self._view.show_lines(before.script().lines, mark=False)
        is_changed = before is not None and before != wanted
        self._view.show_lines(wanted.script().lines, mark=is_changed)
        self._shown = wanted

    def _show_status(self) -> None:
        changes = self._view.changes()
        parts = [self.tr("{:,} lines").format(self._view.blockCount())]
        if changes.changed:
            parts.append(self.tr("{:,} changed").format(len(changes.changed)))
        if changes.removed:
            parts.append(self.tr("{:,} removed").format(changes.removed))
        self._status.setText(" · ".join(parts))

    def _has_program(self, wanted: _Wanted) -> bool:
        """Whether an experiment can be trained; if not, the user is told why."""
        problem = wanted.problem()
        if problem:
            self.said.emit(problem, True)
        return not problem

    def _explain(self) -> None:
        """Say why the line under the mouse is there, or else the one with the caret."""
        problem = self._problem
        if problem and self._shown is not None:
            problem += " " + self.tr("Until then, this is the program of the experiment before it.")
        self._explanation.setText(
            self._view.explanation(self._pointed)
            or problem
            or self._view.explanation(self._caret)
            or self.tr("Point at a line to see why it is there.")
        )

    def _on_line_pointed(self, line: int) -> None:
        self._pointed = line
        self._explain()

    def _on_caret_moved(self, line: int) -> None:
        self._caret = line
        self._explain()

    # Files.

    def _on_save_asked(self) -> None:
        if self._wanted is None:
            return
        proposal = f"{file_name(self._wanted.name, 'experiment')}{_SCRIPT}"
        kinds = self.tr("Python (*.py);;Jupyter notebook (*.ipynb)")
        title = self.tr("Save the script")
        if path := asked_file(self, title, proposal, kinds, say=self.said.emit):
            self.save(path)

    def _on_open_asked(self) -> None:
        kinds = self.tr("Scripts and notebooks (*.py *.ipynb);;All files (*)")
        if path := file_to_open(self, self.tr("Open settings"), kinds):
            self.open_settings(path)
