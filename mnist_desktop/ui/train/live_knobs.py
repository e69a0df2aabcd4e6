"""The knobs of the run that goes, which may change meanwhile; the form below them is about the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox

from mnist_desktop.course.limits import Limit, Limits
from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.form.knob_editors import KnobEditor, editor_for
from mnist_desktop.ui.laying_out import label_for, quiet
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.words import say


class LiveKnobs(QGroupBox):
    """An editor for each live knob of the run that is going. `changed` brings a name and a value."""

    changed = Signal(str, float)

    def __init__(self) -> None:
        super().__init__(self.tr("This run, live"))
        self.setObjectName("liveKnobs")
        self._editors: dict[str, KnobEditor] = {}
        next_run = PlainLabel(self.tr("What is set below is for the next run."), wordWrap=True)
        form = QFormLayout(self)
        form.setContentsMargins(8, 6, 8, 8)
        form.setVerticalSpacing(5)
        for name, field in Training.model_fields.items():
            if not knob_of(field).live:
                continue
            editor = editor_for(name, field, prefix="live_")
            form.addRow(label_for(editor.focus_widget(), say(editor.knob.label)), editor)
            editor.edited.connect(lambda value, name=name: self.changed.emit(name, value))
            self._editors[name] = editor
        form.addRow(quiet(next_run))
        self.rest()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values that a run would begin with."""
        for name, editor in self._editors.items():
            editor.set_value(experiment.knob(name))

    def begin(self, experiment: Experiment, limits: Limits | None = None) -> None:
        """A run has begun with these knobs; where it is a lesson's, it may let little be set."""
        for name, editor in self._editors.items():
            is_locked = limits is not None and name not in limits
            editor.limit(Limit(locked=True) if is_locked else (limits or {}).get(name))
        self.show_experiment(experiment)
        self.setEnabled(True)
        self.show()

    def rest(self) -> None:
        """No run is going."""
        self.setEnabled(False)
        self.hide()
