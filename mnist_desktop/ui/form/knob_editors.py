"""One editor for each kind of knob, made from the knob's declaration."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QWidget,
)

from mnist_desktop.course.limits import Limit
from mnist_desktop.experiment.knob_kinds import Number, OneOf, OnOff, Widths, kind_of
from mnist_desktop.experiment.knobs import Bounds, Knob, knob_of
from mnist_desktop.ui.form.number_box import RealBox, WholeBox
from mnist_desktop.ui.laying_out import named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.whats_this import with_section
from mnist_desktop.words import say

_WIDTHS_IN_A_ROW = 3
_LEAST_LETTERS = 9


class KnobEditor(QWidget):
    """Shows and edits one knob. `edited` brings the new value, and only when a person changed it.

    `undo_asked` is Ctrl+Z where nothing was typed that the box itself takes back.
    """

    edited = Signal(object)
    undo_asked = Signal()

    def __init__(self, name: str, knob: Knob, prefix: str) -> None:
        super().__init__()
        self.name = name
        self.knob = knob
        self._prefix = prefix
        self._widgets: list[QWidget] = []
        self.row = row(of=self)

    def add(self, widget: QWidget, name: str | None = None) -> None:
        """Put a widget into the editor, named and explained as the knob is."""
        label, help_text = say(self.knob.label), say(self.knob.help)
        named(widget, self._prefix + (name or self.name), label, help_text)
        widget.setWhatsThis(with_section(help_text, self.knob.section))
        widget.setAccessibleDescription(help_text)
        _let_the_wheel_scroll(widget)
        widget.installEventFilter(self)
        self.row.addWidget(widget)
        self._widgets.append(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Undo):
            return super().eventFilter(watched, event)
        edit = watched.lineEdit() if isinstance(watched, QAbstractSpinBox) else None
        if edit is not None and edit.isUndoAvailable():
            return False
        event.accept()  # else the key would be the pad's
        if event.type() == QEvent.Type.KeyPress:
            self.undo_asked.emit()
        return True

    def focus_widget(self) -> QWidget:
        """The widget that the knob's label leads to."""
        return self._widgets[0]

    def set_value(self, value: Any) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError

    def limit(self, limit: Limit | None) -> None:
        """Take what a lesson lets be set, or with none what the knob takes; then show a value."""
        is_locked = limit is not None and limit.locked
        self.setEnabled(not is_locked)
        tip = f"{self.tr('The lesson has set this.')} " if is_locked else ""
        for widget in self._widgets:
            widget.setToolTip(f"<p>{tip}{say(self.knob.help)}</p>")
        self.keep_within(limit or Limit())

    def keep_within(self, limit: Limit) -> None:
        """Offer no values but those within a limit."""


def editor_for(name: str, field: FieldInfo, prefix: str = "") -> KnobEditor:
    """The editor for a knob's kind; its widgets are called `prefix` + the knob's name."""
    knob = knob_of(field)
    match kind_of(field):
        case OnOff():
            return BoolEditor(name, knob, prefix)
        case OneOf() as kind:
            return ChoiceEditor(name, knob, prefix, kind)
        case Number() as kind:
            return NumberEditor(name, knob, prefix, kind)
        case Widths() as kind:
            return WidthsEditor(name, knob, prefix, kind)
    raise TypeError(f"There is no editor for {name}.")


class BoolEditor(KnobEditor):
    """A check box."""

    def __init__(self, name: str, knob: Knob, prefix: str) -> None:
        super().__init__(name, knob, prefix)
        self._box = QCheckBox()
        self.add(self._box)
        self.row.addStretch()
        self._box.toggled.connect(lambda on: self.edited.emit(on))

    def set_value(self, value: bool) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(value)


class ChoiceEditor(KnobEditor):
    """A list of named values."""

    def __init__(self, name: str, knob: Knob, prefix: str, kind: OneOf) -> None:
        super().__init__(name, knob, prefix)
        self._choices = list(kind.choices)
        self._box = _Choices(
            minimumContentsLength=_LEAST_LETTERS,
            sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon,
        )
        self._box.addItems([say(choice.label) for choice in self._choices])
        self.add(self._box)
        self._box.currentIndexChanged.connect(self._on_chosen)
        self._make_room()

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(self._choices.index(value))
        self._make_room()

    def keep_within(self, limit: Limit) -> None:
        model = self._box.model()
        assert isinstance(model, QStandardItemModel)
        for place, choice in enumerate(self._choices):
            model.item(place).setEnabled(limit.allows(choice))

    def _on_chosen(self, index: int) -> None:
        self._make_room()
        self.edited.emit(self._choices[index])

    def _make_room(self) -> None:
        """Do not let the form cut the chosen value off."""
        advance = self.fontMetrics().horizontalAdvance
        beside = self._box.minimumSizeHint().width() - _LEAST_LETTERS * advance("X")
        self._box.setMinimumWidth(beside + advance(self._box.currentText()))


class _Choices(QComboBox):
    """Its list is as wide as what it holds, however narrow the form is."""

    def showPopup(self) -> None:
        items = self.view()
        items.setMinimumWidth(items.sizeHintForColumn(0))
        super().showPopup()


class NumberEditor(KnobEditor):
    """A spin box; with a check box before it where the knob can be switched off."""

    def __init__(self, name: str, knob: Knob, prefix: str, kind: Number) -> None:
        super().__init__(name, knob, prefix)
        self._kind = kind
        self._box: WholeBox | RealBox = WholeBox(kind) if kind.is_whole else RealBox(kind, knob)
        if isinstance(self._box, WholeBox):
            self._box.setSingleStep(int(self.knob.step))
        self._switch = QCheckBox() if self.knob.off is not None else None
        self._when_on = self.knob.on or 0.0
        if self._switch is not None:
            self.add(self._switch, f"{name}_on")
            self._switch.toggled.connect(self._on_switched)
        self.add(self._box)
        self.row.setStretch(self.row.count() - 1, 1)
        self._box.valueChanged.connect(lambda value: self.edited.emit(value))

    def set_value(self, value: float) -> None:
        if self._switch is not None:
            on = value != self.knob.off
            with QSignalBlocker(self._switch):
                self._switch.setChecked(on)
            self._box.setEnabled(on)
            # Switched off, the box keeps the value that switching on brings back.
            self._when_on = value if on else self._when_on
            value = self._when_on
        with QSignalBlocker(self._box):
            self._box.setValue(value)  # type: ignore[arg-type]

    def keep_within(self, limit: Limit) -> None:
        self._box.limit(replace(self._kind, bounds=limit.narrowed(self._kind.bounds)))
        if self._switch is not None:
            self._switch.setEnabled(limit.allows(self.knob.off))

    def _on_switched(self, on: bool) -> None:
        self._box.setEnabled(on)
        self.edited.emit(self._box.value() if on else self.knob.off)


class WidthsEditor(KnobEditor):
    """How many hidden layers, and below it a width for each."""

    def __init__(self, name: str, knob: Knob, prefix: str, kind: Widths) -> None:
        super().__init__(name, knob, prefix)
        self._kind = kind
        self._widths: tuple[int, ...] = ()
        # The widths of layers taken away come back with them.
        self._remembered = [100] * kind.most
        column = QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.row.addLayout(column)
        layers = Bounds(minimum=0, maximum=kind.most)
        self._count = WholeBox(Number(is_whole=True, bounds=layers, off=None))
        self.add(self._count)
        column.addWidget(self._count, 0, 0, 1, _WIDTHS_IN_A_ROW)
        self._units = quiet(PlainLabel())
        column.addWidget(self._units, 1, 0, 1, _WIDTHS_IN_A_ROW)
        self._boxes = []
        for index in range(kind.most):
            box = WholeBox(Number(is_whole=True, bounds=kind.bounds, off=None))
            box.setSingleStep(10)
            box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.setMinimumWidth(44)
            self.add(box, f"{name}_{index + 1}")
            box.setAccessibleName(self.tr("Units of hidden layer {}").format(index + 1))
            column.addWidget(box, 2 + index // _WIDTHS_IN_A_ROW, index % _WIDTHS_IN_A_ROW)
            box.valueChanged.connect(self._on_width_changed)
            self._boxes.append(box)
        self._units.setBuddy(self._boxes[0])
        self._count.valueChanged.connect(self._on_count_changed)

    def set_value(self, value: tuple[int, ...]) -> None:
        self._widths = value
        self._remembered[: len(value)] = value
        with QSignalBlocker(self._count):
            self._count.setValue(len(value))
        self._units.setText(self.tr("Units") if len(value) == 1 else self.tr("Units per layer"))
        self._units.setVisible(bool(value))
        for index, box in enumerate(self._boxes):
            with QSignalBlocker(box):
                box.setValue(self._remembered[index])
            box.setVisible(index < len(value))

    def keep_within(self, limit: Limit) -> None:
        kind = Number(is_whole=True, bounds=limit.narrowed(self._kind.bounds), off=None)
        for index, box in enumerate(self._boxes):
            box.limit(kind)
            self._remembered[index] = box.value()

    def _on_count_changed(self, count: int) -> None:
        self.set_value(tuple(self._remembered[:count]))
        self.edited.emit(self._widths)

    def _on_width_changed(self) -> None:
        count = len(self._widths)
        self.set_value(tuple(box.value() for box in self._boxes[:count]))
        self.edited.emit(self._widths)


class _WheelGuard(QObject):
    """Lets the mouse wheel scroll the form rather than change the knob it passes over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False


def _let_the_wheel_scroll(widget: QWidget) -> None:
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(_WheelGuard(widget))
