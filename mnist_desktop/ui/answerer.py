"""The network that a panel asks: one of its own, kept up with newer weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.learning.prediction import Predictor


class Answerer:
    """Holds the predictor of the newest weights; none before the first."""

    def __init__(self) -> None:
        self.predictor: Predictor | None = None
        self.experiment: Experiment | None = None
        self.weights: Mapping[str, Any] = {}

    def take(self, engine: Engine, experiment: Experiment, weights: Mapping[str, Any]) -> Predictor:
        """Answer from these weights from now on. The network is built anew only where it is another."""
        if self.predictor is None or self.experiment != experiment:
            self.predictor = engine.predictor(experiment, weights)
            self.experiment = experiment
        else:
            self.predictor.update(weights)
        self.weights = weights
        return self.predictor

    def forget(self) -> None:
        """There is no network to ask any more."""
        self.predictor = self.experiment = None
        self.weights = {}
