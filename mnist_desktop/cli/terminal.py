"""What is shown on a terminal: a table that fits its width, and a line that is written over."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import IO, Any

from mnist_desktop.printable import printable_output
from mnist_desktop.publishing.table import width_of

_GAP = "  "


class Printable:
    """A stream that shows, whoever named it, all as text: nothing in a file's name steers the terminal."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        written: int = self._stream.write(printable_output(text))
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class StatusLine:
    """A line that the next one writes over; on what is no terminal, nothing."""

    def __init__(self, terminal: IO[str] | None) -> None:
        self._terminal = terminal if terminal is not None and terminal.isatty() else None
        self._shown = 0  # columns

    def show(self, text: str) -> None:
        if self._terminal:
            # Blanks over what stood there: the console of Windows prints the codes that erase a line.
            width = width_of(text) + 1
            self._terminal.write(f"\r{text} {' ' * (self._shown - width)}")
            self._terminal.flush()
            self._shown = width

    def clear(self) -> None:
        if self._terminal:
            self._terminal.write(f"\r{' ' * self._shown}\r")
            self._terminal.flush()
            self._shown = 0


def output_width() -> int | None:
    """How many columns the standard output shows; None where it is no terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def table_lines(
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    right: Collection[int] = (),
    least: Mapping[int, int] | None = None,
    width: int | None = None,
) -> list[str]:
    """A line for the titles and one a row; the columns `right` are aligned to the right.

    To fit into `width`, the columns in `least` are made narrower, in that order and down to the widths
    there; what does not fit into its column ends in an ellipsis.
    """
    # What people typed may have line ends and tabs in it.
    lines = [[" ".join(cell.split()) for cell in row] for row in (titles, *rows)]
    widths = [max(map(width_of, cells)) for cells in zip(*lines, strict=True)]
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - width if width is not None else 0
    for column, fewest in (least or {}).items():
        less = max(0, min(over, widths[column] - fewest))
        widths[column] -= less
        over -= less
    return [
        _GAP.join(
            _cell(cell, widths[column], column in right) for column, cell in enumerate(cells)
        ).rstrip()
        for cells in lines
    ]


def _cell(text: str, width: int, to_right: bool) -> str:
    if width_of(text) > width:
        while text and width_of(text) >= width:
            text = text[:-1]
        text += "…"
    gap = " " * (width - width_of(text))
    return gap + text if to_right else text + gap
