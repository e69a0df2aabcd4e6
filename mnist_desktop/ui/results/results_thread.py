"""Results computed in a thread of their own: ten thousand images take up to seconds."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.results import Results, in_parts
from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset

log = logging.getLogger(__name__)


class _Request(NamedTuple):
    id: int
    place: str
    experiment: Experiment
    weights: Mapping[str, Any]


class ResultsThread(QThread):
    """Asks networks about test images, one after the other. It runs only while there is something to do.

    `computed` brings a request's id and its Results; `failed` its id and a sentence.
    """

    computed = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, engine: Engine, data: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsThread")
        self._engine = engine
        self._data = data
        # Guards all that follows; the thread and the window's thread change it.
        self._lock = threading.Lock()
        self._requests: dict[str, _Request] = {}
        self._newest: dict[str, int] = {}
        self._last_id = 0
        self._is_working = False

    def ask(self, place: str, experiment: Experiment, weights: Mapping[str, Any]) -> int:
        """Compute a network's results, instead of what was asked for the same place before.

        Gives the request's id. What it replaces is broken off, and nothing is told of it.
        """
        with self._lock:
            self._last_id += 1
            self._newest[place] = self._last_id
            self._requests[place] = _Request(self._last_id, place, experiment, weights)
            is_new = not self._is_working
            self._is_working = True
        if is_new:
            # It may still be leaving `run`, with nothing left to do there.
            self.wait()
            self.start(QThread.Priority.LowPriority)
        return self._last_id

    def forget(self, place: str | None = None) -> None:
        """Break off what was asked for a place, or everything. Whatever is going on ends in some 30 ms."""
        with self._lock:
            for name in [place] if place is not None else list(self._newest):
                self._newest.pop(name, None)
                self._requests.pop(name, None)

    def stop(self) -> None:
        """Break everything off and wait for the end."""
        self.forget()
        self.wait()

    def run(self) -> None:
        while True:
            with self._lock:
                if not self._requests:
                    self._is_working = False
                    return
                request = self._requests.pop(next(iter(self._requests)))
            self._work_off(request)

    def _work_off(self, request: _Request) -> None:
        from mnist_desktop.learning.prediction import WeightsDoNotFit

        try:
            results = self._compute(request)
        except WeightsDoNotFit as error:
            self._tell(request, error=str(error))
        except Exception as error:
            log.exception("The results could not be computed")
            self._tell(request, error=f"The results could not be computed: {error}.")
        else:
            if results is not None:
                self._tell(request, results)

    def _compute(self, request: _Request) -> Results | None:
        """The results, or None where nobody waits for them any more."""
        predictor = self._engine.predictor(request.experiment, request.weights)
        for results in in_parts(predictor, self._data.test_inputs[:], self._data.test_labels):
            if results is not None:
                return results
            if not self._is_wanted(request):
                return None
        raise AssertionError("the last part brings the results")

    def _is_wanted(self, request: _Request) -> bool:
        with self._lock:
            return self._newest.get(request.place) == request.id

    def _tell(self, request: _Request, results: Results | None = None, error: str = "") -> None:
        if not self._is_wanted(request):
            return
        if results is None:
            self.failed.emit(request.id, error)
        else:
            self.computed.emit(request.id, results)
