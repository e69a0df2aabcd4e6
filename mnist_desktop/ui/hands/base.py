"""What a copy is made of, and what the two faces of the page Hands on have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.by_hand import Changes

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights


class Base(NamedTuple):
    """The network that is copied: what it is called, and its own weights."""

    name: str
    experiment: Experiment
    weights: Weights
    is_trained: bool


class Face(QWidget):
    """Shows a copy and changes it: `changed` brings its Changes, `failed` why nothing can be shown."""

    changed = Signal(object)
    failed = Signal(str)

    def show_copy(self, base: Base, changes: Changes) -> None:
        """Show a copy, which has been changed so far."""
        raise NotImplementedError

    def forget(self) -> None:
        """Nobody looks any more."""
        raise NotImplementedError
