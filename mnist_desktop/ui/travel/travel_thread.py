"""What the pages show of a run's moments, computed in a thread: the moment that is looked at first."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.learning.threads import most_threads
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.work import Work

if TYPE_CHECKING:
    from mnist_desktop.history.snapshots import Moment
    from mnist_desktop.runs.plan import Plan

log = logging.getLogger(__name__)


class TravelThread(Work):
    """Works through the moments of one run. `computed` brings a moment's steps, ProbeFigures and Results.

    It computes with as many threads as there are cores: while a network is trained it does no more than
    finish the moment that it has begun.
    """

    computed = Signal(int, object, object)

    def __init__(
        self, engine: Engine, plan: Plan, moments: Sequence[Moment], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.setObjectName("travelThread")
        self._engine = engine
        self._plan = plan
        self._left = list(moments)
        self._lock = threading.Lock()
        self._ends = False

    def want(self, steps: int) -> None:
        """Compute this moment next, if it is still to be computed."""
        with self._lock:
            self._left.sort(key=lambda moment: abs(moment.steps - steps), reverse=True)

    def end(self) -> None:
        """Leave the rest; the moment that is begun is still computed, and nobody waits for it."""
        self._ends = True

    def run(self) -> None:
        import torch  # there by now, but not when the window opens

        torch.set_num_threads(most_threads())
        look = self._engine.looker(self._plan)
        while not self._ends:
            with self._lock:
                if not self._left:
                    return
                moment = self._left.pop()
            try:
                figures, results = look(moment)
            except (MemoryError, RuntimeError) as error:
                # The run itself is whole; its past is then shown without layers and results.
                log.warning("What a run was like cannot be computed: %s", error)
                return
            self.computed.emit(moment.steps, figures, results)
