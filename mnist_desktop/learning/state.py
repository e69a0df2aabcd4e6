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

import torch
from annotated_types import Ge
from pydantic import BaseModel, ConfigDict, ValidationError
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import Change
from mnist_desktop.history.records import (
    Outcome,
    TrainingState,
    Weights,
)
from mnist_desktop.learning.descent import Descent
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.prediction import WeightsDoNotFit
from mnist_desktop.learning.pretraining import PretrainingPlace
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


def draws_order(experiment: Experiment) -> bool:
    """Whether each epoch has an order of its own."""
    return experiment.training.shuffle and not experiment.task_facts.full_batch


def takes_figures(experiment: Experiment, epoch: int) -> bool:
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
    if draws_order(experiment) and experiment.training.order_apart:
        groups["generator"]["order"] = generator
    if draws_order(experiment) and place.batches:
        groups["generator"]["order_before"] = generator
    whole = place.batches == _batches_per_epoch(experiment, rows)
    if whole and takes_figures(experiment, place.epoch):
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
