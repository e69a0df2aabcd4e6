"""Curves with a value for each epoch, of what was trained on, held back and tested, in one plot."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import pyqtgraph as pg
from PySide6.QtGui import QColor

from mnist_desktop.history.records import EpochFigures
from mnist_desktop.ui.charts.card import Value
from mnist_desktop.ui.charts.labels import Label
from mnist_desktop.ui.charts.plot import Plot, show_values
from mnist_desktop.ui.colours import Colours


class Of(Enum):
    """Which rows a figure is of: pyqtgraph's symbol of its curve, and the sign of the same shape."""

    TRAIN = "o", "●"
    VALIDATION = "t", "▼"
    TEST = "s", "■"

    def colour(self, scheme: Colours) -> QColor:
        return {Of.TRAIN: scheme.cost, Of.VALIDATION: scheme.validation}.get(self, scheme.accuracy)


@dataclass(frozen=True)
class Figure:
    """One of the figures of an epoch: what it is called in the plot, and how it is found."""

    name: str
    of: Callable[[EpochFigures], float | None]


class EpochCurves:
    """A curve for each figure, as far as there is any; the last value of each is its end."""

    def __init__(self, plot: Plot, figures: dict[Of, Figure]) -> None:
        self._figures = figures
        self._curves = {of: plot.curve(symbol=of.value[0]) for of in figures}
        self._values: dict[Of, dict[int, float]] = {}

    def rename(self, of: Of, name: str) -> None:
        """Call a curve otherwise from now on."""
        self._figures[of] = replace(self._figures[of], name=name)

    def show(self, epochs: Sequence[EpochFigures], among: Sequence[Of], least: float) -> None:
        """Draw the figures of epochs; a value below `least` has its place there."""
        self._values = {}
        for of, curve in self._curves.items():
            values = {
                epoch.epoch: max(value, least)
                for epoch in epochs
                if of in among and (value := self._figures[of].of(epoch)) is not None
            }
            show_values(curve, of.value[0], list(values), list(values.values()))
            if values:
                self._values[of] = values

    def bounds(self) -> tuple[float, float] | None:
        """The least and the greatest of all values; None where there is none."""
        every = [value for values in self._values.values() for value in values.values()]
        return (min(every), max(every)) if every else None

    def labels(self, scheme: Colours, *, log: bool) -> list[Label]:
        """The names of the curves, each with the height of its end."""
        ends = {of: list(values.values())[-1] for of, values in self._values.items()}
        return [
            Label(
                of.colour(scheme),
                of.value[1],
                self._figures[of].name,
                math.log10(end) if log else end,
            )
            for of, end in ends.items()
        ]

    def values_at(
        self, epoch: int, scheme: Colours, in_words: Callable[[float], str]
    ) -> list[Value]:
        """What each curve is at an epoch."""
        return [
            Value(of.colour(scheme), of.value[1], self._figures[of].name, in_words(values[epoch]))
            for of, values in self._values.items()
            if epoch in values
        ]

    def paint(self, scheme: Colours) -> None:
        for of, curve in self._curves.items():
            colour = of.colour(scheme)
            curve.setPen(pg.mkPen(colour, width=1))
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
