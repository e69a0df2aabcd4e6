"""What is to be trained, and what its run will be called."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import Weights
from mnist_desktop.learning.devices import missing_device
from mnist_desktop.learning.fine_tuning import fine_tuning_of, mixed
from mnist_desktop.learning.state import for_the_cpu
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run
from mnist_desktop.words import mark, say

_MY_HAND = "-my-hand"
NO_DIGITS = mark(
    "{run} reads data of your own. Open a run that reads digits to have it learn your hand."
)


@dataclass(frozen=True)
class Plan:
    """An experiment and its examples.

    It starts from scratch, from the weights `start`, or where `go_on`, a run, was interrupted. `based_on`
    says in words where `start` and examples of one's own come from, `remark` what is to be told about it.
    """

    name: str
    experiment: Experiment
    data: Dataset
    start: Weights | None = None
    based_on: str = ""
    go_on: Run | None = None
    sweep: str = ""
    remark: str = ""


def plan_to_go_on(run: Run, data: Dataset) -> Plan:
    """Going on with a run that was stopped or broken off, on its task's examples.

    On the CPU, and with a remark, where this machine does not have the run's device.
    """
    remark = ""
    if missing_device(device := run.experiment.training.device):
        remark = say(
            "This machine has no device {device}: {name} goes on on the CPU.",
            device=device,
            name=run.name,
        )
        outcome = replace(run.outcome, state=for_the_cpu(run.outcome.state))
        run = replace(run, experiment=run.experiment.with_knob("device", "cpu"), outcome=outcome)
    return Plan(
        run.name,
        run.experiment,
        data,
        based_on=run.based_on,
        go_on=run,
        sweep=run.sweep,
        remark=remark,
    )


def plan_of_hand(
    run: Run, images: NDArray[np.float32], labels: NDArray[np.int64], mnist: Dataset
) -> Plan:
    """Let a copy of a run's network learn a hand: float32 (rows, 784) in 0..1 and labels int64 (rows,).

    The run itself stays as it is. Raises Refusal where it reads data of one's own.
    """
    if not run.experiment.task_facts.digits:
        raise Refusal(NO_DIGITS, run=run.name)
    experiment = fine_tuning_of(run.experiment)
    left_out = run.experiment.data.left_out
    data = mixed(images, labels, mnist, left_out=left_out, seed=experiment.training.seed)
    based_on = say("{run}, with {count} digits of one's own", run=run.name, count=len(labels))
    name = f"{run.name.removesuffix(_MY_HAND)}{_MY_HAND}"
    return Plan(name, experiment, data, run.outcome.weights, based_on)
