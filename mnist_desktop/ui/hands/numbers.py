"""A unit's own numbers, its weights and its bias, each with a slider and a box."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QGridLayout, QLabel, QSlider

from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import bold, column, label_for, named
from mnist_desktop.ui.plain_label import PlainLabel

# So many numbers are shown of a unit at most, its bias among them.
MOST = 12
_STEPS = 100  # of a slider, to one


class Numbers(QFrame):
    """`set_by_hand` brings which number (of the unit's weights, the bias behind them) and its value."""

    set_by_hand = Signal(int, float)

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"handUnit{number}")
        self._title = ElidedLabel(f"handUnitTitle{number}")
        self._title.setFont(bold(self._title.font()))
        self._more = PlainLabel()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QSlider, QDoubleSpinBox]] = []
        self._places: list[int] = []  # which number each row is
        self._number = number
        column(self._title, self._grid, self._more, of=self, spacing=2)

    def entitle(self, title: str) -> None:
        """Say which unit it is, and what it does."""
        self._title.setText(title)

    def show_numbers(self, values: NDArray[np.float32], names: list[str], reach: float) -> None:
        """Show a unit's weights and its bias, (weights + 1,), the largest where there are too many.

        `reach` is how far the sliders go on either side of 0.
        """
        weights = len(values) - 1
        chosen = np.arange(weights)
        if len(values) > MOST:
            chosen = np.sort(np.argsort(-np.abs(values[:-1]), kind="stable")[: MOST - 1])
        self._places = [*chosen.tolist(), weights]
        while len(self._rows) < len(self._places):
            self._add_row()
        for index, parts in enumerate(self._rows):
            for part in parts:
                part.setVisible(index < len(self._places))
        for (label, slider, box), place in zip(self._rows, self._places, strict=False):
            label.setText(names[place])
            for part in (slider, box):
                part.setAccessibleName(f"{self._title.text()}: {names[place]}")
            with QSignalBlocker(slider), QSignalBlocker(box):
                slider.setRange(-round(reach * _STEPS), round(reach * _STEPS))
                slider.setValue(round(float(values[place]) * _STEPS))
                box.setValue(float(values[place]))
        left = len(values) - len(self._places)
        self._more.setText(self.tr("and {:,} smaller weights").format(left) if left else "")
        self._more.setVisible(bool(left))

    def show_number(self, place: int, value: float) -> None:
        """Show another value of one of the numbers."""
        if place in self._places:
            self._write(self._places.index(place), value)

    def _add_row(self) -> None:
        row = len(self._rows)
        tip = self.tr("Drag it, and everything follows at once.")
        slider = named(
            QSlider(Qt.Orientation.Horizontal), f"hand{self._number}Slider{row}", tip=tip
        )
        slider.setMinimumWidth(60)
        box = named(QDoubleSpinBox(), f"hand{self._number}Box{row}", tip=tip)
        box.setRange(-1e4, 1e4)
        box.setDecimals(3)
        box.setSingleStep(0.1)
        box.setKeyboardTracking(False)
        label = label_for(box, "")
        slider.valueChanged.connect(lambda value, row=row: self._set(row, value / _STEPS))
        box.valueChanged.connect(lambda value, row=row: self._set(row, value))
        for place, part in enumerate((label, slider, box)):
            self._grid.addWidget(part, row, place)
        self._rows.append((label, slider, box))

    def _set(self, row: int, value: float) -> None:
        self._write(row, value)
        self.set_by_hand.emit(self._places[row], value)

    def _write(self, row: int, value: float) -> None:
        _, slider, box = self._rows[row]
        at = round(value * _STEPS)
        with QSignalBlocker(slider), QSignalBlocker(box):
            if abs(at) > slider.maximum():
                slider.setRange(-abs(at), abs(at))
            slider.setValue(at)
            box.setValue(value)
