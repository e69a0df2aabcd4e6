"""What students may do with each setting: a row each, with bounds for numbers and ticks for choices."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
)

from mnist_desktop.course.lesson_file import LessonError
from mnist_desktop.course.limits import Limit, Limits
from mnist_desktop.experiment.in_words import MACHINERY, value_in_words
from mnist_desktop.experiment.knob_kinds import Number, OneOf, Widths, read_number
from mnist_desktop.experiment.spec import KINDS, Experiment, knob_named, label_of
from mnist_desktop.ui.laying_out import named, only_read
from mnist_desktop.words import say

_FREE, _LOCKED, _HIDDEN = range(3)


class KnobTable(QTableWidget):
    """A row for each setting that has an effect on an experiment. `changed` says that another was made."""

    changed = Signal()

    def __init__(self, experiment: Experiment, limits: Limits | None) -> None:
        super().__init__()
        named(self, "lessonKnobs", self.tr("Settings"))
        only_read(self)
        self.verticalHeader().hide()
        self._names = [name for name in KINDS if _is_offered(name, experiment)]
        self._heads = (
            self.tr("Setting"),
            self.tr("Value"),
            self.tr("Students"),
            self.tr("At least"),
            self.tr("At most"),
        )
        self.setColumnCount(len(self._heads))
        self.setHorizontalHeaderLabels(self._heads)
        self.setRowCount(len(self._names))
        self._states: dict[str, QComboBox] = {}
        self._bounds: dict[str, tuple[QLineEdit, QLineEdit]] = {}
        self._choices: dict[str, QMenu] = {}
        for row, name in enumerate(self._names):
            self.setItem(row, 0, QTableWidgetItem(label_of(name)))
            self.setItem(row, 1, QTableWidgetItem(value_in_words(name, experiment.knob(name))))
            limit = limits.get(name) if limits is not None else None
            is_rare = knob_named(name).is_expert or name == "task"
            is_hidden = limit is None and (limits is not None or is_rare)
            self._add_state(row, name, _HIDDEN if is_hidden else _FREE, limit)
        self.resizeRowsToContents()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def content(self) -> dict[str, Any]:
        """The limits as a file has them. Raises LessonError where a bound is no number."""
        found: dict[str, Any] = {}
        for name, state in self._states.items():
            if state.currentIndex() == _HIDDEN:
                continue
            limit = found[name] = {"locked": True} if state.currentIndex() == _LOCKED else {}
            if limit:
                continue
            if name in self._bounds:
                limit |= bounds_of(*self._bounds[name], label_of(name))
            elif menu := self._choices.get(name):
                ticked = [each.data() for each in menu.actions() if each.isChecked()]
                limit |= {"choices": ticked} if len(ticked) < len(menu.actions()) else {}
        return found

    def _add_state(self, row: int, name: str, state: int, limit: Limit | None) -> None:
        label = label_of(name)
        box = self._states[name] = named(QComboBox(), f"lesson_{name}", label)
        box.addItems([self.tr("may set it"), self.tr("see it"), self.tr("do not see it")])
        box.setCurrentIndex(_LOCKED if limit is not None and limit.locked else state)
        box.currentIndexChanged.connect(partial(self._show_state, name))
        self.setCellWidget(row, 2, box)
        kind = KINDS[name]
        if isinstance(kind, Number | Widths):
            texts = ("", "") if limit is None else map(_text, (limit.at_least, limit.at_most))
            low, high = self._bounds[name] = tuple(map(QLineEdit, texts))  # type: ignore[assignment]
            for column, edit, end in ((3, low, "low"), (4, high, "high")):
                named(edit, f"lesson_{name}_{end}", f"{label}, {self._heads[column]}")
                edit.setPlaceholderText(_bound(kind, end))
                edit.textChanged.connect(self.changed)
                self.setCellWidget(row, column, edit)
        elif isinstance(kind, OneOf):
            menu = self._choices[name] = QMenu(self)
            for choice in kind.choices:
                action = menu.addAction(say(choice.label))
                action.setCheckable(True)
                action.setData(str(choice))
                action.setChecked(limit is None or limit.allows(choice))
                action.toggled.connect(partial(self._show_state, name))
            button = named(QToolButton(), f"lesson_{name}_choices", label)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(menu)
            self.setCellWidget(row, 3, button)
            self.setSpan(row, 3, 1, 2)
        self._show_state(name)

    def _show_state(self, name: str, *_: object) -> None:
        is_free = self._states[name].currentIndex() == _FREE
        for edit in self._bounds.get(name, ()):
            edit.setEnabled(is_free)
        if menu := self._choices.get(name):
            ticked = sum(each.isChecked() for each in menu.actions())
            button = self.cellWidget(self._names.index(name), 3)
            assert isinstance(button, QToolButton)
            button.setEnabled(is_free)
            button.setText(self.tr("{} of {} choices").format(ticked, len(menu.actions())))
        self.changed.emit()


def bounds_of(low: QLineEdit, high: QLineEdit, what: str) -> dict[str, float]:
    """The bounds that are typed, as a file has them. Raises LessonError where one is no number."""
    found = {}
    for key, edit in (("at_least", low), ("at_most", high)):
        if text := edit.text().strip():
            number = read_number(text, whole=False)
            if number is None:
                raise LessonError("{what}: “{text}” is no number.", what=what, text=text[:30])
            found[key] = float(number)
    return found


def _is_offered(name: str, experiment: Experiment) -> bool:
    knob = knob_named(name)
    is_seen = knob.in_form or name == "painted"
    return is_seen and name not in MACHINERY and knob.applies(experiment)


def _text(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"


def _bound(kind: Number | Widths, end: str) -> str:
    bound = kind.bounds.minimum if end == "low" else kind.bounds.maximum
    return "" if bound is None else f"{bound:,}"
