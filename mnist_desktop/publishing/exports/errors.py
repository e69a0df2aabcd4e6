"""What stands in the way of an export, as a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mnist_desktop.files import write_whole
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run


class ExportError(Refusal):
    """What cannot be exported or written."""

    is_bad_input = False


def check_weights_are_there(run: Run) -> None:
    """Raises ExportError where a run ended before it had weights."""
    if not run.outcome.weights:
        raise ExportError("{name} has no weights: it ended before there were any.", name=run.name)


def write_export(content: bytes, path: Path) -> None:
    """Write a file whole or not at all. Raises ExportError."""
    try:
        write_whole(content, path)
    except OSError as error:
        reason = error.strerror or error
        if not path.parent.is_dir():
            reason = say("there is no folder {folder}", folder=path.parent)
        raise ExportError(
            "{name} could not be written: {reason}.", name=path.name, reason=reason
        ) from error
