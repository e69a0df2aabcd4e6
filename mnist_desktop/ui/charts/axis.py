"""The axis of values beside a plot: plain, of powers of ten, or of percentages."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg

from mnist_desktop.percent import percent

# A label of a log axis needs about so many pixels of height.
_LABEL_PIXELS = 26


class ValueAxis(pg.AxisItem):
    """An axis that labels 1, 2, 5, 10, … in log mode, as far as there is room; pyqtgraph's own overlap.

    Where it is not in log mode, it is pyqtgraph's; of shares, with percentages.
    """

    _percent = False

    def show_percent(self, percent: bool) -> None:
        """Whether values are shares."""
        if percent != self._percent:
            self._percent = percent
            self.picture = None  # pyqtgraph's own, with the old labels
            self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """The ticks between two exponents on `size` pixels, as pyqtgraph wants them: by spacing."""
        if not self.logMode:
            plain: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
            return plain
        decades = high - low
        room = max(1.0, size / _LABEL_PIXELS)
        every = max(1, math.ceil(decades / room))
        exponents = range(math.floor(low), math.ceil(high) + 1)
        digits: tuple[int, ...] = (1,)
        if every == 1 and 3 * decades <= room:
            digits = (1, 2, 5)
        ticks = [
            exponent + math.log10(digit)
            for exponent in exponents
            if exponent % every == 0
            for digit in digits
        ]
        seen = [tick for tick in ticks if low <= tick <= high]
        # Within a decade one or two of them would say little of a curve that is flat.
        enough = 2 if decades >= 1 else 3
        return (
            [(float(every), seen)] if len(seen) >= enough else self._within_decade(low, high, size)
        )

    def _within_decade(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """The ticks of a plain axis between two powers, as exponents."""
        self.logMode = False  # else pyqtgraph takes the powers for exponents
        levels = super().tickValues(10.0**low, 10.0**high, size)
        self.logMode = True
        return [
            (spacing, [math.log10(value) for value in values if value > 0])
            for spacing, values in levels[:2]
        ]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self._percent:
            decimals = next(
                (n for n in range(4) if round(100 * spacing, n) == round(100 * spacing, 6)), 4
            )
            return [percent(value, decimals=decimals) for value in values]
        if not self.logMode:
            plain: list[str] = super().tickStrings(values, scale, spacing)
            return plain
        return [f"{10.0**value:.10g}" for value in values]
