"""How far a training is, packed as a state; and a stranger's state looked through before it goes on.

The tensors of a state are in groups: `network.…` is the network, `last.…` the weights of the last whole
epoch, `best.…` those that early stopping would keep, `optimizer.…` what the optimizer remembers,
`generator.…` the states of the generators, `gradient.norms` those of an epoch whose batches are done,
`pretraining.…` the machine that is being trained. The values are a Place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated

import numpy as np
import torch
from annotated_types import Ge
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError
from torch import Tensor, nn

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
from mnist_desktop.learning.prediction import WeightsDoNotFit
from mnist_desktop.learning.pretraining import Pretraining, PretrainingPlace
from mnist_desktop.learning.step import step_of
from mnist_desktop.words import say

_Count = Annotated[int, Ge(0)]


class Place(BaseModel):
    """Where in its run a training is, between two steps: what of its state is no tensor.

    `batches` of epoch `epoch` (from 1) are done, all of them where its figures are still to be taken.
    `asked` are the changes that were asked for and not yet made, `optimizer` the numbers that it keeps.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    epoch: _Count
    batches: _Count
    steps: _Count
    figures_seconds: Annotated[float, Ge(0)]  # the run's seconds when figures were taken last
    learning_rate: float
    weight_decay: float
    asked: tuple[tuple[str, float], ...]
    optimizer: dict[str, int | float]
    pretraining: PretrainingPlace | None
    right: _Count | None = None  # of the epoch's rows so far; None where they were not counted

    @property
    def rates(self) -> dict[str, float]:
        """The learning rate and the weight decay that hold, by the knobs' names."""
        return {"learning_rate": self.learning_rate, "weight_decay": self.weight_decay}


def copy_of(network: nn.Module) -> Weights:
    """The state dict, copied to the CPU."""
    # copy=True: on the CPU, .cpu() alone would hand out the tensors that training goes on changing.
    return {
        name: tensor.detach().to("cpu", copy=True) for name, tensor in network.state_dict().items()
    }


def packed(place: Place, groups: Mapping[str, Mapping[str, Tensor]]) -> TrainingState:
    """A state with copies of all tensors on the CPU, named by their group."""
    tensors = {
        f"{group}.{name}": tensor.detach().to("cpu", copy=True).contiguous()
        for group, members in groups.items()
        for name, tensor in members.items()
    }
    return TrainingState(tensors, place.model_dump(mode="json"))


def group_of(state: TrainingState, group: str) -> dict[str, Tensor]:
    """The tensors of one group, by their names in it."""
    prefix = group + "."
    return {
        name.removeprefix(prefix): tensor
        for name, tensor in state.tensors.items()
        if name.startswith(prefix)
    }


def for_the_cpu(state: TrainingState | None) -> TrainingState | None:
    """The same, of a training on another device: on the CPU one generator draws everything."""
    if state is None:
        return None
    tensors = {name: each for name, each in state.tensors.items() if name != "generator.device"}
    return TrainingState(tensors, state.values)


def _draws_order(experiment: Experiment) -> bool:
    """Whether each epoch has an order of its own."""
    return experiment.training.shuffle and not experiment.task_facts.full_batch


def _takes_figures(experiment: Experiment, epoch: int) -> bool:
    """Whether figures are taken after an epoch: of a table, where a step is one, after some."""
    return epoch % experiment.figures_every == 0 or epoch == experiment.length


def checked_place(experiment: Experiment, outcome: Outcome, rows: int) -> Place:
    """Where the state of `outcome` is, in a run of the experiment that trains on `rows` examples.

    Raises WeightsDoNotFit, with a sentence, unless the training can go on from there.
    """
    state = outcome.state
    assert state is not None
    try:
        place = Place.model_validate_json(json.dumps(state.values))
        for knob, value in (*place.asked, *place.rates.items()):
            Change(knob, value)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise _Misfit("'{name}' is missing, unknown or out of range", name=where) from None
    except (TypeError, ValueError):
        raise _Misfit("its values are none of a training's") from None
    _check_position(experiment, outcome, place, rows)
    expected, numbers = _expected(experiment, outcome, place, rows)
    if set(numbers) != set(place.optimizer):
        raise _Misfit("the numbers of its optimizer are missing or unknown")
    if odd := sorted(set(expected) ^ set(state.tensors)):
        raise _Misfit("'{name}' is missing or unknown", name=odd[0])
    for name, tensor in expected.items():
        given = state.tensors[name]
        if given.shape != tensor.shape or given.dtype != tensor.dtype:
            raise _Misfit("'{name}' has another size or kind", name=name)
    _check_contents(experiment, state, place)
    return place


class _Misfit(WeightsDoNotFit):
    def __init__(self, why: str, /, **values: object) -> None:
        super().__init__(
            "This run cannot go on: its state does not fit the experiment, {why}.",
            why=say(why, **values),
        )


def _check_position(experiment: Experiment, outcome: Outcome, place: Place, rows: int) -> None:
    history = outcome.history
    each = _batches_per_epoch(experiment, rows)
    if not 1 <= place.epoch <= experiment.length or place.batches > each:
        raise _Misfit("it is at a step that the run does not have")
    steps = (place.epoch - 1) * each + place.batches
    if not place.steps == steps == len(history.losses):
        raise _Misfit("it is not where the losses end")
    every = experiment.figures_every
    if [figures.epoch for figures in history.epochs] != list(range(every, place.epoch, every)):
        raise _Misfit("it is not where the figures end")
    if experiment.stops_early and any(
        figures.validation_loss is None for figures in history.epochs
    ):
        raise _Misfit("its figures have no validation loss")
    if (place.right or 0) > min(place.batches * experiment.batch_rows, rows):
        raise _Misfit("it counts more right answers than it has asked")
    if not place.figures_seconds <= outcome.seconds < float("inf"):
        raise _Misfit("its seconds are none")
    if (at := place.pretraining) is None:
        return
    each = rows // min(experiment.batch_rows, rows)
    if (
        not experiment.pretrains
        or place.steps
        or not 1 <= at.layer <= len(experiment.network.hidden)
        or not 0 <= at.epoch < experiment.network.pretraining_epochs
        or not 0 <= at.told <= at.batches
        or not 1 <= at.batches <= each
    ):
        raise _Misfit("it is at a step that the pre-training does not have")


def _batches_per_epoch(experiment: Experiment, rows: int) -> int:
    # Of the rows that are there: experiment.batches_per_epoch asks the task how many it has.
    if experiment.task_facts.full_batch:
        return 1
    size = experiment.training.batch_size
    return rows // size if experiment.training.drop_last else -(-rows // size)


def _expected(
    experiment: Experiment, outcome: Outcome, place: Place, rows: int
) -> tuple[dict[str, Tensor], dict[str, int | float]]:
    """The tensors that the state must have, mostly without memory, and the optimizer's numbers."""
    with torch.device("meta"):
        network = build_network(layers_of(experiment))
        weights: Weights = nn.Module.state_dict(network)
    linears = [part for part in network if isinstance(part, nn.Linear)]
    groups: dict[str, dict[str, Tensor]] = {"network": weights, "last": weights}
    if experiment.stops_early and outcome.history.best_epoch is not None:
        groups["best"] = weights
    remembered = _remembered(experiment, network) if place.steps else {}
    groups["optimizer"] = {n: t for n, t in remembered.items() if isinstance(t, Tensor)}
    numbers = {n: t for n, t in remembered.items() if not isinstance(t, Tensor)}
    generator = torch.Generator().get_state()
    groups["generator"] = {"run": generator}
    device = torch.device(experiment.training.device)
    if device.type != "cpu":
        groups["generator"]["device"] = torch.Generator(device).get_state()
    if _draws_order(experiment) and experiment.training.order_apart:
        groups["generator"]["order"] = generator
    if _draws_order(experiment) and place.batches:
        groups["generator"]["order_before"] = generator
    whole = place.batches == _batches_per_epoch(experiment, rows)
    if whole and _takes_figures(experiment, place.epoch):
        groups["gradient"] = {"norms": torch.empty(len(linears), device="meta")}
    if place.pretraining is not None:
        linear = linears[place.pretraining.layer - 1]
        groups["pretraining"] = {
            "visible_bias": linear.weight[0],
            "weight_step": linear.weight,
            "hidden_step": linear.bias,
            "visible_step": linear.weight[0],
            "squares": linear.bias[0],
            "order_before": generator,
        }
    expected = {f"{g}.{name}": t for g, members in groups.items() for name, t in members.items()}
    return expected, numbers


def _remembered(experiment: Experiment, network: nn.Sequential) -> dict[str, Tensor | int | float]:
    """What the experiment's optimizer remembers after a step of a network on "meta".

    A weight of its own takes the step: on "meta" torch would import the half that compiles for it.
    """
    one = nn.Linear(1, 1, bias=False)
    one.weight.grad = torch.zeros_like(one.weight)
    descent = Descent(experiment, one, torch.device("cpu"))
    descent.step()
    return {
        # Beside every weight, or one number for all of them.
        f"{place}.{name}": parameter if isinstance(value, Tensor) and value.ndim else value
        for place, parameter in enumerate(network.parameters())
        for name, value in descent.state_of(0).items()
    }


def _check_contents(experiment: Experiment, state: TrainingState, place: Place) -> None:
    """What would end in an error deep inside of torch, where the sizes are right."""
    for name, tensor in group_of(state, "optimizer").items():
        if name.endswith(".step") and tensor.item() != place.steps:
            raise _Misfit("'optimizer.{name}' counts other steps", name=name)
        if name.endswith(".mu_product") and not 0 <= tensor.item() <= 1:
            raise _Misfit("'optimizer.{name}' is out of range", name=name)
    generators = group_of(state, "generator")
    generators |= {
        name: tensor
        for name, tensor in group_of(state, "pretraining").items()
        if name == "order_before"
    }
    for name, tensor in generators.items():
        device = experiment.training.device if name == "device" else "cpu"
        try:
            torch.Generator(device).set_state(tensor)
        except (RuntimeError, TypeError):
            raise _Misfit("'{name}' is no generator's state", name=name) from None


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
        if _draws_order(experiment):
            if self.order is not self.generator:
                groups["generator"]["order"] = self.order.get_state()
            if self.done:
                groups["generator"]["order_before"] = self.order_before
        if self.done and self.done == len(self.batches) and _takes_figures(experiment, self.epoch):
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
