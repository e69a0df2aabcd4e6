"""The knobs that may change while training runs, beside the curves on which the change is marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.form.knob_editors import KnobEditor, editor_for
from mnist_desktop.ui.laying_out import label_for
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.words import say


class LiveKnobs(QWidget):
    """An editor for each live knob of the run that is going. `changed` brings a name and a value."""

    changed = Signal(str, float)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveKnobs")
        self._editors: dict[str, KnobEditor] = {}
        knobs: list[QWidget] = []
        for name, field in Training.model_fields.items():
            if not knob_of(field).live:
                continue
            editor = editor_for(name, field, prefix="live_")
            knobs += (label_for(editor.focus_widget(), say(editor.knob.label)), editor)
            editor.edited.connect(lambda value, name=name: self.changed.emit(name, value))
            self._editors[name] = editor
        Flow(PlainLabel(self.tr("Change while it trains:")), tuple(knobs), of=self)
        self.rest()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values that a run would begin with."""
        for name, editor in self._editors.items():
            editor.set_value(experiment.knob(name))

    def begin(self, experiment: Experiment) -> None:
        """A run has begun with these knobs."""
        self.show_experiment(experiment)
        self.setEnabled(True)

    def rest(self) -> None:
        """No run is going."""
        self.setEnabled(False)
