"""Lengths of time, as a user reads them."""

from __future__ import annotations


def duration(seconds: float) -> str:
    """As in 1.5 s, 68 s, 4 min 05 s."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s"
