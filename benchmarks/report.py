"""What every benchmark prints: the machine, the versions, medians."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence

import numpy as np
import psutil

from mnist_desktop.learning.processor import processor_name


def print_machine(title: str, runs: int) -> None:
    """Print what the figures below were measured on, and how often."""
    import PySide6
    import torch

    print(f"# {title}")
    print(
        f"{processor_name()}, {os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB"
    )
    print(
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"torch {torch.__version__} ({torch.get_num_threads()} threads), PySide6 {PySide6.__version__}"
    )
    print(f"{runs} runs each; medians, with the range in brackets\n")


def spread(values: Sequence[float], unit: str = "s", digits: int = 2) -> str:
    """The median of some values, with their range: "0.85 s [0.81 … 0.97]"."""
    middle = statistics.median(values)
    return f"{middle:.{digits}f} {unit} [{min(values):.{digits}f} … {max(values):.{digits}f}]"


def verdict(name: str, value: float, limit: float, *, at_most: bool = True, unit: str = "") -> str:
    """A figure beside the one to reach."""
    reached = value <= limit if at_most else value >= limit
    word = "at most" if at_most else "at least"
    sign = "reached" if reached else "NOT reached"
    return f"{name}: {value:.3f}{unit} ({word} {limit:g}{unit}: {sign})"


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` percent of the values lie."""
    return float(np.percentile(np.asarray(values), share))
