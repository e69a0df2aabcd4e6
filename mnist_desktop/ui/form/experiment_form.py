"""The form: an editor for every knob, made from the spec, and a sentence where something does not fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mnist_desktop.course.limits import Limits
from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.ui.form.knob_editors import KnobEditor, editor_for
from mnist_desktop.ui.laying_out import STRETCH, bold, column, label_for, named, row
from mnist_desktop.ui.own_data.editor import OwnDataEditor
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import scrolled
from mnist_desktop.words import say

_OWN_DATA = "own_data"
_LABEL_SPACING = 8
# Room for the longest label beside its editor; longer rows wrap.
_LEAST_WIDTH = 272


class ExperimentForm(QWidget):
    """Edits an Experiment. `experiment_changed` brings a new one after each change by a person.

    `undo_asked` asks for the experiment before the last change, by Ctrl+Z in the form.
    """

    experiment_changed = Signal(object)
    undo_asked = Signal()

    def __init__(self, experiment: Experiment) -> None:
        super().__init__()
        self.setObjectName("experimentForm")
        self._experiment = experiment
        self._editors: dict[str, KnobEditor] = {}
        self._forms: dict[str, QFormLayout] = {}
        self._groups: dict[str, QGroupBox] = {}
        self._labels: dict[str, QLabel] = {}
        self._reference: Experiment | None = None
        self._marked: tuple[dict[str, Any], set[str]] | None = None
        self._limits: Limits | None = None
        # What is in sight though nobody asked for more: it must not go while it is being edited.
        self._stays: set[str] = set()
        self._more = named(QToolButton(), "moreSettingsButton")
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.toggled.connect(self._show_what_applies)

        inside = QWidget()
        column(
            self._group(("", "data"), self.tr("Data")),
            self._group(("network",), self.tr("Network")),
            self._group(("training",), self.tr("Training")),
            row(self._more, STRETCH),
            STRETCH,
            of=inside,
            margins=(0, 0, 6, 0),
        )
        self._scroll = scroll = scrolled(inside, "formScroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self._problem = named(PlainLabel(wordWrap=True, margin=6), "problem")
        self._problem.setFrameShape(QFrame.Shape.StyledPanel)
        self._problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._problem.hide()
        column((scroll, 1), self._problem, of=self)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.set_experiment(experiment)

    def experiment(self) -> Experiment:
        return self._experiment

    def set_experiment(self, experiment: Experiment) -> None:
        """Show an experiment without telling anybody."""
        self._experiment = experiment
        self._stays.clear()
        for name, editor in self._editors.items():
            editor.set_value(experiment.knob(name))
        self._show_what_applies()
        self._show_marks()

    def limit(self, limits: Limits | None) -> None:
        """Show only what a lesson lets be seen, as it lets it be set; None: the whole form."""
        self._limits = limits
        for name, editor in self._editors.items():
            editor.limit(None if limits is None else limits.get(name))
        self.set_experiment(self._experiment)

    def go_to_width(self, index: int) -> None:
        """Bring the width of a hidden layer, counted from 0, into sight and let it be typed."""
        box = self.findChild(QAbstractSpinBox, f"hidden_{index + 1}")
        if box is not None:
            self._scroll.ensureWidgetVisible(box)
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            box.selectAll()

    def mark_changes_from(self, reference: Experiment | None) -> None:
        """Mark the knobs that differ from an experiment; None: mark none."""
        self._reference = reference
        self._show_marks()

    def show_problem(self, sentence: str | None) -> None:
        """Say why the experiment cannot be trained, or that it can (None)."""
        self._problem.setText(sentence or "")
        self._problem.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._align_labels)  # once the labels have the font, too

    def _group(self, parts: tuple[str, ...], title: str) -> QGroupBox:
        group = QGroupBox(title)
        form = QFormLayout(group)
        form.setContentsMargins(8, 6, 8, 8)
        # The labels bring it: Qt forgets it when it asks whether an editor fits beside its label.
        form.setHorizontalSpacing(0)
        form.setVerticalSpacing(5)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._forms.update(dict.fromkeys(parts, form))
        self._groups.update(dict.fromkeys(parts, group))
        names = [name for name, part in PART_OF.items() if part in parts]
        for name in names:
            field = PARTS[PART_OF[name]].model_fields[name]
            if not knob_of(field).in_form:
                continue
            editor = _editor_for(name, field)
            label = label_for(editor.focus_widget(), say(editor.knob.label))
            label.setToolTip(f"<p>{say(editor.knob.help)}</p>")
            form.addRow(label, editor)
            self._labels[name] = label
            editor.edited.connect(lambda value, name=name: self._on_edited(name, value))
            editor.undo_asked.connect(self.undo_asked)
            self._editors[name] = editor
        return group

    def take_data(self, folder: Path) -> None:
        """Show what is in a folder of images, to be learned from."""
        editor = self._editors[_OWN_DATA]
        assert isinstance(editor, OwnDataEditor)
        editor.take(folder)

    def _on_edited(self, name: str, value: object) -> None:
        self._experiment = self._experiment.with_knob(name, value)
        if name == _OWN_DATA and value is not None:
            self._experiment = self._experiment.with_knob("task", TaskName.OWN)
            self._editors["task"].set_value(TaskName.OWN)
        self._show_what_applies()
        self._show_marks()
        self.experiment_changed.emit(self._experiment)

    def _show_marks(self) -> None:
        reference = self._reference
        changed = reference.differences(self._experiment) if reference is not None else {}
        seen = {name for name, editor in self._editors.items() if self._is_seen(name, editor)}
        if (changed, seen) == self._marked:  # most edits change neither, and labels are slow
            return
        self._marked = changed, seen
        for name, label in self._labels.items():
            knob = self._editors[name].knob
            text: str = say(knob.label)
            tip: str = say(knob.help)
            if name in changed:
                before = value_in_words(name, changed[name][0])
                text, tip = f"● {text}", self.tr("Changed: it was {}. {}").format(before, tip)
            if label.text() != text:
                label.setText(text)
                label.setFont(bold(label.font(), name in changed))
            label.setToolTip(f"<p>{tip}</p>")
        self._align_labels()

    def _align_labels(self) -> None:
        """Make the labels of a group equally wide: Qt asks each alone whether its editor fits beside it."""
        for form in set(self._forms.values()):
            names = [name for name in self._labels if self._forms[PART_OF[name]] is form]
            labels = [
                self._labels[name] for name in names if self._is_seen(name, self._editors[name])
            ]
            for label in labels:
                label.setMinimumWidth(0)  # a part of the hint
            width = max((label.sizeHint().width() for label in labels), default=0)
            for label in labels:
                label.setMinimumWidth(width + _LABEL_SPACING)

    def _is_seen(self, name: str, editor: KnobEditor) -> bool:
        return self._forms[PART_OF[name]].isRowVisible(editor)

    def _show_what_applies(self) -> None:
        hidden, limits = 0, self._limits
        seen: set[QGroupBox] = set()
        for name, editor in self._editors.items():
            applies = editor.knob.applies(self._experiment)
            if self._experiment.knob(name) != PARTS[PART_OF[name]].model_fields[name].default:
                self._stays.add(name)
            if limits is not None:
                applies = applies and name in limits
            is_more = limits is None and editor.knob.is_expert and name not in self._stays
            hidden += applies and is_more
            is_seen = applies and (not is_more or self._more.isChecked())
            self._forms[PART_OF[name]].setRowVisible(editor, is_seen)
            seen |= {self._groups[PART_OF[name]]} if is_seen else set()
        for group in set(self._groups.values()):
            group.setVisible(group in seen)
        more = self.tr("More settings ({}) ▸").format(hidden)
        self._more.setText(self.tr("Fewer settings ▾") if self._more.isChecked() else more)
        self._more.setToolTip(self.tr("Show or hide the settings that are seldom changed"))
        self._more.setVisible(hidden > 0)


def _editor_for(name: str, field: FieldInfo) -> KnobEditor:
    return OwnDataEditor(name, knob_of(field), "") if name == _OWN_DATA else editor_for(name, field)
