"""Spin boxes that take what people type (a comma or a point, 1e-7) as it is meant, or refuse it aloud."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QToolTip

from mnist_desktop.experiment.knob_kinds import Number, read_number
from mnist_desktop.experiment.knobs import Knob
from mnist_desktop.words import say

# From here on a number is written with an exponent: 1e-07.
_PLAIN_FROM = 1e-6
# So many decimals keep every double as it is.
_ALL_DECIMALS = 323
# An excluded bound is off by so much: the next number is long to show, and the box would be as wide.
_ABOVE, _BELOW = 1e-300, 1e-6


class _TypedNumber:
    """Takes a text as the knob's kind reads it. What is no value is refused where it is typed, aloud.

    The program shows a point in every country, as PyTorch does.
    """

    kind: Number

    def limit(self: Any, kind: Number) -> None:
        """Take numbers within other bounds from now on, without telling anybody what that changes."""
        self.kind = kind
        with QSignalBlocker(self):
            self.setRange(*_range(kind))

    def textFromValue(self, value: float) -> str:
        text = self.kind.print(value)
        return f"{Decimal(text):f}" if "e" in text and abs(value) >= _PLAIN_FROM else text

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        is_value = self._read(text) is not None
        # Whether more letters make it a value is not looked into: fixup says what is wrong.
        state = QValidator.State.Acceptable if is_value else QValidator.State.Intermediate
        return state, text, position

    def valueFromText(self: Any, text: str) -> Any:
        value = self._read(text)
        return self.value() if value is None else value

    def fixup(self: Any, text: str) -> Any:
        if text.strip():
            refusal = say("{taken}, not {text}", taken=self.kind.describe(), text=text.strip()[:30])
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), refusal, self)
        return self.textFromValue(self.value())

    def _read(self: Any, text: str) -> float | None:
        value = read_number(text, whole=self.kind.is_whole)
        return value if value is not None and self.minimum() <= value <= self.maximum() else None


class WholeBox(_TypedNumber, QSpinBox):
    """A spin box for a whole number."""

    def __init__(self, kind: Number) -> None:
        super().__init__()
        self.limit(kind)
        self.setKeyboardTracking(False)


class RealBox(_TypedNumber, QDoubleSpinBox):
    """A spin box for a real number, which is kept and shown as exactly as it is set.

    Where the knob asks for it, its arrows step 1, 2, 5, 10. They end at the last of the knob's decimals.
    """

    def __init__(self, kind: Number, knob: Knob) -> None:
        super().__init__()
        self.kind = kind
        self._knob = knob
        self.setDecimals(_ALL_DECIMALS)
        self.limit(kind)
        self.setKeyboardTracking(False)

    def stepBy(self, steps: int) -> None:
        value, knob = self.value(), self._knob
        if not knob.decades:
            value = round(value + steps * knob.step, knob.decimals)
        for _ in range(abs(steps) if knob.decades else 0):
            value = _next_in_decade(value, up=steps > 0)
        smallest = 10.0**-knob.decimals if self.minimum() else 0.0
        if steps < 0:
            value = max(value, min(self.value(), smallest))
        self.setValue(value)


def _range(kind: Number) -> tuple[float, float]:
    """The least and the greatest value. Zero, where it means off, is the check box's business."""
    bounds = kind.bounds
    low, high = bounds.minimum or 0.0, bounds.maximum or 0.0
    if bounds.open_minimum or kind.off == low:
        low += 1 if kind.is_whole else _ABOVE
    if bounds.open_maximum:
        high -= 1 if kind.is_whole else _BELOW
    return (int(low), int(high)) if kind.is_whole else (low, high)


def _next_in_decade(value: float, *, up: bool) -> float:
    """The next of …, 0.1, 0.2, 0.5, 1, 2, 5, … above or below a value."""
    decade = math.floor(math.log10(value) + 1e-9)
    ladder = [m * 10.0**e for e in range(decade - 1, decade + 2) for m in (1, 2, 5)]
    if up:
        return next(rung for rung in ladder if rung > value * 1.001)
    return next(rung for rung in reversed(ladder) if rung < value * 0.999)
