"""Which devices can train, and whether an experiment fits into their memory."""

from __future__ import annotations

from dataclasses import dataclass

import psutil
import torch

from mnist_desktop.experiment.architecture import (
    MOST_EVALUATION_ROWS,
    layers_of,
    optimizer_call,
    parameter_count,
)
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.processor import processor_name
from mnist_desktop.words import say, say_of

# Copies of the weights that training holds beside the optimizer's: the weights, their gradients, the
# snapshot being taken, the one on the screen, and the one of the last whole epoch; while the run is kept
# on the disk three more, and the optimizer's once more.
_COPIES = 8
_OPTIMIZER_COPIES = {"SGD": 0, "Adagrad": 1, "RMSprop": 1, "Adadelta": 2}


@dataclass(frozen=True)
class Device:
    """A device that can train: its name for torch ("cuda:0") and for people."""

    name: str
    label: str


def available_devices() -> tuple[Device, ...]:
    """Every device of this machine, the CPU first."""
    found = [Device("cpu", f"CPU ({processor_name()})")]
    for kind in ("cuda", "xpu"):
        backend = getattr(torch, kind, None)
        if backend is not None and backend.is_available():
            found += [
                Device(f"{kind}:{index}", backend.get_device_name(index))
                for index in range(backend.device_count())
            ]
    if torch.backends.mps.is_available():
        found.append(Device("mps", "Apple GPU (MPS)"))
    return tuple(found)


def describe(name: str) -> str:
    """A device and what it computes with in this thread, for a status line: "CPU, 2 threads"."""
    if name == "cpu":
        threads = torch.get_num_threads()
        return say_of(threads, "CPU, {count} thread", "CPU, {count} threads")
    return next((device.label for device in available_devices() if _same(device.name, name)), name)


def missing_device(name: str) -> str | None:
    """A sentence where this machine does not have a device, else None."""
    if any(_same(device.name, name) for device in available_devices()):
        return None
    names = ", ".join(device.name for device in available_devices())
    return say("This machine has no device {name}. It has: {names}.", name=name, names=names)


def missing_memory(experiment: Experiment) -> str | None:
    """A sentence where training would need more memory than its device has free, else None."""
    needed, free = memory_needed(experiment), memory_free(experiment.training.device)
    if free is None or needed <= free:
        return None
    return say(
        "This network would need about {needed:,.1f} GB of memory to train, and "
        "{free:,.1f} GB are free. Take fewer or narrower hidden layers.",
        needed=needed / 2**30,
        free=free / 2**30,
    )


def memory_needed(experiment: Experiment) -> int:
    """About how many bytes training takes beyond the data set: weights, their copies, activations."""
    kind, arguments = optimizer_call(experiment.training)
    copies = _COPIES + 2 * (_OPTIMIZER_COPIES.get(kind, 2) + ("momentum" in arguments))
    batch = min(experiment.training.batch_size, experiment.rows)
    rows = max(batch, MOST_EVALUATION_ROWS)
    activations = sum(layer.outputs for layer in layers_of(experiment)) * rows * 2
    return 4 * (parameter_count(experiment) * copies + activations)


def memory_free(name: str) -> int | None:
    """How many bytes a device has free; None where it does not say."""
    if name.startswith("cuda"):
        return torch.cuda.mem_get_info(name)[0]
    if name.startswith("xpu"):
        return None
    return int(psutil.virtual_memory().available)


def _same(one: str, other: str) -> bool:
    return one in (other, f"{other}:0")
