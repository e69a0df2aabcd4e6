"""What a network was like at a moment of its run: its layers, and what it made of the test images."""

from __future__ import annotations

import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.probes import ProbeFigures
from mnist_desktop.history.records import Weights
from mnist_desktop.history.results import Results, as_classes
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.probes import PROBE_ROWS, Prober, initial_weights
from mnist_desktop.learning.split import drawn


class LookingBack:
    """Looks at moments of one run, on the CPU, in the thread that asks and with threads of torch's own."""

    def __init__(self, experiment: Experiment, data: Dataset, start: Weights | None) -> None:
        """`start` are the weights that the run began with, where it was not from scratch."""
        self._objective = objective_of(experiment.task_facts)
        self._names = experiment.task_facts.names
        rows, _ = drawn(experiment, data)
        if experiment.task_facts.images:
            rows = rows[:PROBE_ROWS]  # no others are looked at
        targets = self._objective.targets(data.train_labels[rows])
        at_start = start or initial_weights(experiment)
        self._prober = Prober(experiment, data.train_inputs[rows], targets, at_start)
        self._inputs = data.test_inputs[:]
        self._labels = data.test_labels.numpy()
        with torch.device("meta"):
            self._network = build_network(layers_of(experiment))
        self._scores = self._objective.scores(self._network)

    def at(self, moment: Moment) -> tuple[ProbeFigures, Results]:
        """The figures of each hidden layer, and what the network says of the test images."""
        figures = self._prober.figures(moment.weights, moment.steps)
        self._network.load_state_dict(dict(moment.weights), assign=True)
        self._network.eval()
        with torch.inference_mode():
            said = self._objective.probabilities(self._scores(self._inputs)).numpy()
        return figures, Results(as_classes(said), self._labels, self._names)
