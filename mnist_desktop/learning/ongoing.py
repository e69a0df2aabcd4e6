"""A training between two steps: what it consists of, which it can say as a state and go on from."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import Change
from mnist_desktop.history.records import (
    EpochFigures,
    KnobChange,
    Outcome,
    Reconstruction,
    TrainingState,
    Weights,
)
from mnist_desktop.learning.descent import Descent
from mnist_desktop.learning.network import build_network, draw_dropout_from, initialise
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.pretraining import Pretraining
from mnist_desktop.learning.state import (
    Place,
    copy_of,
    draws_order,
    group_of,
    packed,
    takes_figures,
)
from mnist_desktop.learning.step import step_of


class OngoingTraining:
    """A training between two steps: its network, its random numbers and how far it is.

    It can say its state, and go on from one. The steps are made in learning.training.
    """

    def __init__(self, experiment: Experiment, start: Weights | None) -> None:
        self.experiment = experiment
        self.start = start
        self.device = torch.device(experiment.training.device)
        self.objective = objective_of(experiment.task_facts)
        # `done` of the batches of epoch `epoch` are trained on; its figures are still to come.
        self.epoch = 1
        self.batches: tuple[Tensor | None, ...] = ()
        self.done = 0
        self.steps = 0
        self.labels = torch.empty(0, dtype=torch.int64)  # of the rows that are trained on
        self.scores: list[Tensor] = []  # of the last batches: their answers are still to be counted
        self.right: int | None = 0  # of the batches before
        self.norms: tuple[float, ...] | None = (
            None  # of this epoch's last step, where they are known
        )
        self.pretraining: Pretraining | None = None
        self.losses: list[NDArray[np.float32]] = []
        self.epochs: list[EpochFigures] = []
        self.changes: list[KnobChange] = []
        self.asked: list[Change] = []
        self.reconstructions: list[Reconstruction] = []
        self.weights: Weights = {}
        self.best: tuple[int, float, Weights] | None = None  # epoch, validation loss, weights
        self.seconds = 0.0
        self.figures_seconds = 0.0  # when figures were taken last

    def _build(self) -> None:
        training = self.experiment.training
        # One generator for the initial weights and the order of the images, always on the CPU, so that
        # a run starts alike on every device. What is drawn in every batch must be drawn on the device
        # itself; on the CPU it is the same generator, as in a script after torch.manual_seed.
        self.generator = torch.Generator().manual_seed(training.seed)
        network = build_network(layers_of(self.experiment))
        initialise(network, self.experiment.network, self.generator)
        if self.start is not None:
            network.load_state_dict(self.start)
        # The order of the images may have one of its own: it is then the same whatever the network draws.
        self.order = self.generator
        if training.order_apart:
            self.order = torch.Generator().manual_seed(training.seed)
        self.network = network.to(self.device)
        self.drawn = self.generator
        if self.device.type != "cpu":
            self.drawn = torch.Generator(self.device).manual_seed(training.seed)
        draw_dropout_from(self.network, self.drawn)
        self.descent = Descent(self.experiment, self.network, self.device)
        self.step = step_of(
            self.objective.scores(self.network),
            self.objective,
            self.descent,
            smoothing=training.label_smoothing,
            generator=self.drawn,
        )
        self.weights = copy_of(self.network)

    def _batches(self, rows: int) -> tuple[Tensor | None, ...]:
        """The rows of each batch of an epoch, on the device; None is all rows in their order."""
        training = self.experiment.training
        if self.experiment.task_facts.full_batch:
            return (None,)
        if training.shuffle:
            self.order_before = self.order.get_state()
            order = torch.randperm(rows, generator=self.order).to(self.device)
        else:
            order = torch.arange(rows, device=self.device)
        size = training.batch_size
        end = rows - rows % size if training.drop_last else rows
        return tuple(order[:end].split(size))

    def _new_pretraining(self) -> Pretraining:
        knobs = self.experiment.network
        return Pretraining(
            self.network,
            epochs=knobs.pretraining_epochs,
            learning_rate=knobs.pretraining_rate,
            batch_size=self.experiment.batch_rows,
            generator=self.generator,
            noise=self.drawn,
        )

    def _count_right(self) -> int | None:
        """How many of the epoch's rows so far were answered rightly; None where that is not known."""
        if self.scores and self.right is not None:
            batches = self.batches[self.done - len(self.scores) : self.done]
            rows = torch.cat([batch for batch in batches if batch is not None])
            answers = self.objective.answers(torch.cat(self.scores))
            self.right += int((answers == self.labels[rows]).sum())
        self.scores.clear()
        return self.right

    def _losses_since(self, step: int) -> NDArray[np.float32]:
        """The told losses of the steps after `step`, without joining all that came before."""
        count = self.steps - step
        parts: list[NDArray[np.float32]] = []
        for losses in reversed(self.losses):
            parts.append(losses[-count:])
            count -= len(parts[-1])
            if not count:
                break
        return np.concatenate(parts[::-1])

    def _remember(self, figures: EpochFigures) -> None:
        """Keep the weights of a whole epoch, which these figures are of."""
        self.weights = copy_of(self.network)
        if figures.validation_loss is None:
            return
        if self.best is None or figures.validation_loss < self.best[1]:
            self.best = figures.epoch, figures.validation_loss, self.weights

    def _state(self) -> TrainingState:
        """All that _go_on() needs, in copies."""
        experiment = self.experiment
        groups: dict[str, dict[str, Tensor]] = {
            "network": self.network.state_dict(),
            "last": self.weights,
            "generator": {"run": self.generator.get_state()},
        }
        remembered = self.descent.state() if self.steps else {}
        groups["optimizer"] = {n: t for n, t in remembered.items() if isinstance(t, Tensor)}
        if self.best is not None and experiment.stops_early:
            groups["best"] = self.best[2]
        if self.drawn is not self.generator:
            groups["generator"]["device"] = self.drawn.get_state()
        if draws_order(experiment):
            if self.order is not self.generator:
                groups["generator"]["order"] = self.order.get_state()
            if self.done:
                groups["generator"]["order_before"] = self.order_before
        if self.done and self.done == len(self.batches) and takes_figures(experiment, self.epoch):
            norms = self.descent.gradient_norms() if self.norms is None else self.norms
            groups["gradient"] = {"norms": torch.tensor(norms)}
        if self.pretraining is not None:
            groups["pretraining"] = self.pretraining.tensors()
        place = Place(
            epoch=self.epoch,
            batches=self.done,
            steps=self.steps,
            figures_seconds=self.figures_seconds,
            learning_rate=self.descent.values["learning_rate"],
            weight_decay=self.descent.values["weight_decay"],
            asked=tuple((change.knob, change.value) for change in self.asked),
            optimizer={n: t for n, t in remembered.items() if not isinstance(t, Tensor)},
            pretraining=self.pretraining.place if self.pretraining else None,
            right=self._count_right() if self.done else None,
        )
        return packed(place, groups)

    def _go_on(self, outcome: Outcome, place: Place, rows: int) -> None:
        """Be where a run was, from a state that fits: the network and all else is built."""
        state, history = outcome.state, outcome.history
        assert state is not None
        self.losses = [history.losses] if len(history.losses) else []
        self.epochs, self.changes = list(history.epochs), list(history.changes)
        self.reconstructions = list(history.pretraining)
        self.asked = [Change(knob, value) for knob, value in place.asked]
        self.seconds, self.figures_seconds = outcome.seconds, place.figures_seconds
        self.epoch, self.done, self.steps = place.epoch, place.batches, place.steps
        self.right = place.right
        self.network.load_state_dict(group_of(state, "network"))
        self.weights = group_of(state, "last")
        if (best := history.best_epoch) is not None:
            assert best.validation_loss is not None
            self.best = best.epoch, best.validation_loss, group_of(state, "best")
        self.descent.go_on(
            place.rates,
            {**group_of(state, "optimizer"), **place.optimizer},
        )
        if place.pretraining is not None:
            self.pretraining = self._new_pretraining()
            self.pretraining.go_on(place.pretraining, group_of(state, "pretraining"))
        norms = group_of(state, "gradient").get("norms")
        self.norms = None if norms is None else tuple(norms.tolist())
        generators = group_of(state, "generator")
        if self.done:
            if "order_before" in generators:
                self.order.set_state(generators["order_before"])
            self.batches = self._batches(rows)
        self.generator.set_state(generators["run"])
        if self.order is not self.generator and "order" in generators:
            self.order.set_state(generators["order"])
        if self.drawn is not self.generator:
            self.drawn.set_state(generators["device"])
