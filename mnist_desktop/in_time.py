"""Lengths of time, as a user reads them."""

from __future__ import annotations

from mnist_desktop.words import say


def duration(seconds: float) -> str:
    """As in 1.5 s, 68 s, 4 min 05 s."""
    if seconds < 10:
        return say("{seconds:.1f} s", seconds=seconds)
    if seconds < 100:
        return say("{seconds:.0f} s", seconds=seconds)
    minutes, rest = divmod(round(seconds), 60)
    return say("{minutes} min {rest:02d} s", minutes=minutes, rest=rest)
