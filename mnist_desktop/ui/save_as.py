"""Asking which file is meant; writing one, and saying what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from mnist_desktop.ui.saying import Say, saying


def file_to_open(parent: QWidget | None, title: str, kinds: str) -> Path | None:
    """Let the user choose a file of one of the `kinds`, which are Qt's filters; None where none is."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def asked_file(parent: QWidget, title: str, proposal: str, kinds: str, *, say: Say) -> Path | None:
    """Let the user choose a file of one of the `kinds` to be written; None where none is.

    `kinds` are Qt's filters, one suffix each; a name without one of them gets that of the chosen filter.
    `say` takes a sentence, and whether something went wrong.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, proposal, kinds)
    if not name:
        return None
    path = Path(name)
    if path.suffix.casefold() in _suffixes(kinds):
        return path
    # Not with_suffix: what follows the point of "dropout 0.3" is no suffix.
    path = path.with_name(path.name + _suffixes(chosen or kinds)[0])
    if path.exists():  # the dialog asked about another name
        there = "{} is there already. Save under its full name to replace it."
        say(QCoreApplication.translate("SaveAs", there).format(path), True)
        return None
    return path


def save_as(
    parent: QWidget,
    title: str,
    proposal: str,
    kinds: str,
    *,
    write: Callable[[Path], None],
    say: Say,
) -> None:
    """Let the user choose a file, as asked_file() does, and write it, as written() does."""
    path = asked_file(parent, title, proposal, kinds, say=say)
    if path is not None and written(path, write, say):
        say(QCoreApplication.translate("SaveAs", "Saved as {}.").format(path), False)


def written(path: Path, write: Callable[[Path], None], say: Say) -> bool:
    """Write a file, or say why that cannot be: `write` may raise OSError and Refusal."""
    try:
        with saying(say):
            write(path)
            return True
    except OSError as error:
        words = QCoreApplication.translate("SaveAs", "{} could not be written: {}.")
        say(words.format(path, error.strerror or error), True)
    return False


def _suffixes(kinds: str) -> list[str]:
    return re.findall(r"\*(\.\w+)", kinds)
