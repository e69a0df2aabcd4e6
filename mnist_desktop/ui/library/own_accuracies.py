"""How the networks of the library read the user's own digits: found out in the background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine

Digits = tuple[NDArray[np.float32], NDArray[np.int64]]


class OwnAccuracies(QObject):
    """Has the user's digits read by the networks that are asked for. `known` brings ids and shares (0..1).

    A run that cannot be read, or reads no digits, has none.
    """

    known = Signal(dict)

    def __init__(self, asker: Asker, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._digits: Digits | None = None
        self._asked: set[str] = set()
        self._left: list[str] = []
        self._shares: dict[str, float] = {}

    def set_digits(self, digits: Digits) -> None:
        """From now on it is about these: images (rows, 784) in 0..1 and their labels."""
        self._asker.forget(self)
        self._digits = digits if len(digits[1]) else None
        self._asked, self._left, self._shares = set(), [], {}
        self.known.emit({})

    def ask(self, runs: Iterable[str]) -> None:
        """Find out how these runs read the digits, before those that were asked for earlier."""
        new = [run for run in runs if run not in self._asked]
        if self._digits is None or not new:
            return
        self._asked.update(new)
        digits, left = self._digits, self._left
        left[:0] = new

        def question(engine: Engine) -> Iterator[tuple[str, float] | None]:
            while left:
                run = left.pop(0)
                share = _share(engine, run, digits)
                yield None if share is None else (run, share)

        self._asker.ask(self, question, self._on_found)

    def _on_found(self, found: tuple[str, float]) -> None:
        self._shares = {**self._shares, found[0]: found[1]}
        self.known.emit(self._shares)


def _share(engine: Engine, run_id: str, digits: Digits) -> float | None:
    try:
        run = engine.load_run(engine.library.path(run_id))
    except Refusal:
        return None
    if not run.experiment.task_facts.digits or not run.outcome.weights:
        return None
    images, labels = digits
    said = engine.predictor(run.experiment, run.outcome.weights).probabilities(images)
    return float((said.argmax(axis=1) == labels).mean())
