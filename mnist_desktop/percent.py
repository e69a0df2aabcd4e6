"""Shares as percentages, as a user reads them."""

from __future__ import annotations

from mnist_desktop.words import say


def percent(share: float, *, decimals: int = 1) -> str:
    """A share of 0..1 to a tenth: "93.3 %"; to a hundredth where runs are told apart by it."""
    return say("{number} %", number=f"{100 * share:.{decimals}f}")


def whole_percent(share: float) -> str:
    """A share of 0..1 in words that do not claim more than there is: 99.7 % is not 100 %."""
    if 0 < share < 0.01:
        return say("under 1 %")
    if 0.99 < share < 1:
        return say("over 99 %")
    return percent(share, decimals=0)
