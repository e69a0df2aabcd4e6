"""The numbers that stand at an axis."""

from __future__ import annotations

import math


def linear_ticks(low: float, high: float, most: int = 7) -> list[float]:
    """Round numbers from low to high: steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    if not span > 0:
        return [low]
    power = 10.0 ** math.floor(math.log10(span / most))
    step = next((m * power for m in (1, 2, 5) if span / (m * power) <= most), 10 * power)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int = 8) -> list[float]:
    """Round numbers from 10 ** low to 10 ** high: decades, and what lies between where there are few."""
    if high - low >= 2.5:
        every = math.ceil((high - low) / most)
        first = math.ceil((low - 1e-9) / every) * every
        return [10.0**power for power in range(first, math.floor(high + 1e-9) + 1, every)]
    decades = range(math.floor(low), math.ceil(high) + 1)
    for between in ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7)):
        ticks = [m * 10.0**power for power in decades for m in between]
        ticks = [tick for tick in ticks if low - 1e-9 <= math.log10(tick) <= high + 1e-9]
        if len(ticks) >= 4:
            break
    return ticks


def number_in_words(value: float) -> str:
    """A tick's number: "0.05", "10,000", "10⁻⁵"."""
    if value and not 1e-4 <= abs(value) < 1e6:
        power = math.floor(math.log10(abs(value)) + 1e-9)
        factor = value / 10.0**power
        before = "" if abs(factor - 1) < 1e-6 else f"{factor:.3g}·"
        return f"{before}10{str(power).translate(str.maketrans('-0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'))}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")
