"""Fifty answers in train mode, drawn over the bars of the one answer in eval mode."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.model.answerer import Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine

TIMES = 50
# Of the digits that it answered, the words name the commonest; the column is narrow.
_SHOWN = 2
# A stroke that goes on asks again and again: only where it rests are fifty answers worth their time.
_AFTER_MS = 120


class TrainModeView(QObject):
    """Asks for one answer after the other and lets the bars show what has come so far."""

    said = Signal(str)  # how the answers scatter, or why they cannot

    def __init__(self, bars: ProbabilityBars, asker: Asker) -> None:
        super().__init__(bars)
        self._bars = bars
        self._asker = asker
        self._is_on = False
        self._image: NDArray[np.float32] | None = None
        self._network: Network | None = None
        self._varies = False
        self._answers: list[NDArray[np.float32]] = []
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._waiting.timeout.connect(self._ask)

    def set_on(self, on: bool) -> None:
        """Whether the answers in train mode are wanted."""
        self._is_on = on
        self.show_answers_to(self._image, self._network)

    def show_answers_to(self, image: NDArray[np.float32] | None, network: Network | None) -> None:
        """Ask a network about a 28x28 image; or ask none, or about none."""
        self._image, self._network = image, network
        self._asker.forget(self)
        self._waiting.stop()
        self._answers = []
        self._bars.show_spread(None)
        self.said.emit("")
        if self._is_on and image is not None and network is not None:
            self._waiting.start()

    def _in_words(self) -> str:
        if not self._varies:
            return self.tr("Train mode answers the same: no dropout and no batch norm.")
        spread = self._bars.spread()
        if spread is None or self._network is None:
            return ""
        votes, classes = spread.votes, self._network.experiment.task_facts.classes
        order = [int(digit) for digit in np.argsort(-votes, kind="stable") if votes[digit]]
        counts = ", ".join(
            self.tr("{}: {}×").format(classes[digit], votes[digit]) for digit in order[:_SHOWN]
        )
        return self.tr("Train mode, {} answers: {}").format(votes.sum(), counts)

    def _ask(self) -> None:
        image, network = self._image, self._network
        if image is None or network is None:
            return
        drawing = image.reshape(-1)

        def question(engine: Engine) -> Iterator[bool | NDArray[np.float32]]:
            asked = engine.train_mode(network.experiment, network.weights)
            yield asked.varies
            if asked.varies:
                for _ in range(TIMES):
                    yield asked.answers(drawing, 1)

        self._asker.ask(self, question, self._on_answered)

    def _on_answered(self, answer: bool | NDArray[np.float32]) -> None:
        if isinstance(answer, bool):
            self._varies = answer
        else:
            self._answers.append(answer)
            answers = np.concatenate(self._answers)
            if np.isfinite(answers).all():
                self._bars.show_spread(answers)
        self.said.emit(self._in_words())
