"""What a run adds to its experiment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Not at run time: it needs numpy, which the command line's list of recipes does without.
    from mnist_desktop.history.records import KnobChange


@dataclass(frozen=True)
class Provenance:
    """Where a run came from and what happened to it on its way.

    `changes` are those of its history, `based_on` says what it started from where that was no
    initialisation, and `device`, in its outcome's words, what computed.
    """

    changes: Sequence[KnobChange] = ()
    based_on: str = ""
    device: str = ""
