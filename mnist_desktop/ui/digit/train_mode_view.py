"""Fifty answers in train mode, drawn over the bars of the one answer in eval mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from mnist_desktop.ui.answerer import Answerer
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.learning.train_mode import TrainModeAnswers

TIMES = 50
# Of the digits that it answered, the words name the commonest; the column is narrow.
_SHOWN = 2
# Answers between two looks at what the user does: 2 to 4 ms with three layers of 512.
_AT_ONCE = 1
# A stroke that goes on asks again and again: only where it rests are fifty answers worth their time.
_AFTER_MS = 120


class TrainModeView(QObject):
    """Asks a little at a time and lets the bars show what has come so far."""

    answered = Signal()

    def __init__(self, bars: ProbabilityBars, answerer: Answerer) -> None:
        super().__init__(bars)
        self._bars = bars
        self._answerer = answerer
        self._is_on = False
        self._image: NDArray[np.float32] | None = None
        self._network: TrainModeAnswers | None = None
        self._answers: list[NDArray[np.float32]] = []
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_AFTER_MS)
        self._waiting.timeout.connect(self._begin)
        self._asking = QTimer(self)
        self._asking.timeout.connect(self._ask)
        self._engine: Engine | None = None

    def set_engine(self, engine: Engine) -> None:
        self._engine = engine

    def set_on(self, on: bool) -> None:
        """Whether the answers in train mode are wanted."""
        self._is_on = on
        self.show_answers_to(self._image)

    def show_answers_to(self, image: NDArray[np.float32] | None) -> None:
        """Ask about a 28x28 image, or about none, with the newest weights."""
        self._image = image
        self._asking.stop()
        self._waiting.stop()
        self._answers = []
        self._network = None
        self._bars.show_spread(None)
        if self._is_on and image is not None and self._answerer.predictor is not None:
            self._waiting.start()

    def in_words(self) -> str:
        """How the answers scatter, or why they cannot."""
        if self._network is None:
            return ""
        if not self._network.varies:
            return self.tr("Train mode answers the same: no dropout and no batch norm.")
        spread = self._bars.spread()
        if spread is None:
            return ""
        votes = spread.votes
        order = [int(digit) for digit in np.argsort(-votes, kind="stable") if votes[digit]]
        counts = ", ".join(
            self.tr("{}: {}×").format(digit, votes[digit]) for digit in order[:_SHOWN]
        )
        return self.tr("Train mode, {} answers: {}").format(votes.sum(), counts)

    def _begin(self) -> None:
        experiment = self._answerer.experiment
        if self._engine is None or experiment is None:
            return
        self._network = self._engine.train_mode(experiment, self._answerer.weights)
        if self._network.varies:
            self._asking.start(0)
        self.answered.emit()

    def _ask(self) -> None:
        assert self._network is not None
        assert self._image is not None
        self._answers.append(self._network.answers(self._image.reshape(-1), _AT_ONCE))
        answers = np.concatenate(self._answers)
        if np.isfinite(answers).all():
            self._bars.show_spread(answers)
        if len(answers) >= TIMES:
            self._asking.stop()
        self.answered.emit()
