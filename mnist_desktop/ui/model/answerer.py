"""The network that a panel asks: one of its own, kept up with newer weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.model.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.learning.prediction import Predictor


class Network(NamedTuple):
    """What there is to ask: an experiment's network with these weights."""

    experiment: Experiment
    weights: Mapping[str, Any]


class Answerer:
    """Holds the predictor of the network that was asked last. It is for the asker's thread alone."""

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._network: Network | None = None

    def predictor(self, engine: Engine, network: Network) -> Predictor:
        """The predictor of a network. It is built anew only where the experiment is another."""
        before = self._network
        if self._predictor is None or before is None or before.experiment != network.experiment:
            self._predictor = engine.predictor(network.experiment, network.weights)
        elif before.weights is not network.weights:
            self._predictor.update(network.weights)
        self._network = network
        return self._predictor
