"""The only place that trains: a generator of events that takes commands and returns an Outcome."""

from __future__ import annotations

import math
import time
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from mnist_desktop import __version__
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.architecture import layers_of, optimizer_call
from mnist_desktop.experiment.spec import Experiment, Training
from mnist_desktop.learning import devices
from mnist_desktop.learning.evaluation import Score, evaluate
from mnist_desktop.learning.history import End, EpochFigures, History, Outcome, Weights
from mnist_desktop.learning.network import build_network, draw_dropout_from, initialise

# Events are due about 30 times a second, and weights for the pad more than twice a second.
EVENT_SECONDS = 1 / 30
SNAPSHOT_SECONDS = 0.4
# Copying the weights of a huge network takes long: it may take this share of the time at most.
SNAPSHOT_SHARE = 0.02

_FUSED_OPTIMIZERS = {"SGD", "Adam", "AdamW", "Adagrad"}


class Stop:
    """The command to end the run: sent into the generator, which then returns the Outcome so far."""


@dataclass(frozen=True)
class Started:
    """The run is about to take its first step."""

    device: str
    batches_per_epoch: int
    epochs: int


@dataclass(frozen=True)
class BatchLosses:
    """The losses of the batches since the last event: float32 (batches,); `first` counts from 0."""

    first: int
    losses: NDArray[np.float32]


@dataclass(frozen=True)
class EpochEnded:
    """An epoch and its evaluation are done."""

    figures: EpochFigures


@dataclass(frozen=True)
class Snapshot:
    """A copy of the weights on the CPU after `steps` steps, to be read and never written."""

    steps: int
    weights: Weights


Event = Started | BatchLosses | EpochEnded | Snapshot
Command = Stop | None
Events = Generator[Event, Command, Outcome]


class ImpossibleExperiment(ValueError):
    """An experiment that cannot be trained; the message is a sentence for the user."""


def train(experiment: Experiment, data: Dataset) -> Events:
    """Train the experiment's network on `data`.

    Yields events about 30 times a second and returns the Outcome; send a Stop to end it early. A loss
    that is not finite and a device that runs out of memory end the run with a sentence in the Outcome.
    All random numbers come from generators of the run's own, seeded by the experiment: the same
    experiment on the same machine's CPU gives the same history to the bit.

    Raises ImpossibleExperiment, before anything is trained, where the experiment has problems, its
    device is missing or its network does not fit into memory.
    """
    if problem := why_impossible(experiment):
        raise ImpossibleExperiment(problem)
    return _Run(experiment, data).events()


def why_impossible(experiment: Experiment) -> str | None:
    """The first reason why an experiment cannot be trained on this machine, or None."""
    problems = experiment.problems()
    if problems:
        return problems[0].sentence
    return devices.missing_device(experiment.training.device) or devices.missing_memory(experiment)


class _Run:
    """One training: its network, its random numbers and its history so far."""

    def __init__(self, experiment: Experiment, data: Dataset) -> None:
        self.experiment = experiment
        self.data = data
        self.device = torch.device(experiment.training.device)
        self.losses: list[NDArray[np.float32]] = []  # those already told
        self.pending: list[Tensor] = []  # those still on the device
        self.steps = 0
        self.epochs: list[EpochFigures] = []
        self.weights: Weights = {}
        self.seconds = 0.0
        self.stopped = False
        self.now = time.perf_counter
        self.due = 0.0
        self.snapshot_due = 0.0

    def events(self) -> Events:
        try:
            yield from self._train()
        except (torch.OutOfMemoryError, MemoryError):
            return self._outcome(End.FAILED, _OUT_OF_MEMORY)
        except _NotFinite:
            return self._outcome(End.DIVERGED, self._why_diverged())
        except RuntimeError as error:
            if _is_out_of_memory(error):
                return self._outcome(End.FAILED, _OUT_OF_MEMORY)
            if not _is_device_failure(error):
                raise
            return self._outcome(End.FAILED, f"The device failed: {_first_line(error)}.")
        return self._outcome(End.STOPPED if self.stopped else End.FINISHED)

    def _train(self) -> Generator[Event, Command, None]:
        training = self.experiment.training
        self._build()
        inputs = self.data.train_inputs.to(self.device)
        labels = self.data.train_labels.to(self.device)
        test = self.data.test_inputs.to(self.device), self.data.test_labels.to(self.device)
        yield from self._tell(
            Started(
                devices.describe(training.device),
                self.experiment.batches_per_epoch,
                training.epochs,
            )
        )
        for epoch in range(1, training.epochs + 1):
            before, seconds = self.steps, self.seconds
            yield from self._train_epoch(inputs, labels)
            if self.stopped:
                break
            yield from self._tell_losses()
            cost = float(np.concatenate(self.losses)[before:].mean(dtype=np.float64))
            score = yield from self._evaluate(*test)
            if score is None:
                break
            if not math.isfinite(score.loss):
                raise _NotFinite  # the last step of the epoch blew up, after the loss it was made for
            self.weights = _copy(self.network)
            figures = EpochFigures(
                epoch=epoch,
                cost=cost,
                test_loss=score.loss,
                test_accuracy=score.accuracy,
                seconds=self.seconds - seconds,
            )
            self.epochs.append(figures)
            yield from self._tell(Snapshot(self.steps, self.weights))
            yield from self._tell(EpochEnded(figures))
            if self.stopped:
                break
        yield from self._tell_losses()
        self.weights = _copy(self.network)

    def _build(self) -> None:
        training = self.experiment.training
        # One generator for the initial weights and the order of the images, always on the CPU, so that
        # a run starts alike on every device. Dropout must draw on the device itself; on the CPU it is
        # the same generator, as in a script after torch.manual_seed.
        self.generator = torch.Generator().manual_seed(training.seed)
        network = build_network(layers_of(self.experiment))
        initialise(network, self.experiment.network, self.generator)
        self.network = network.to(self.device)
        drawn = self.generator
        if self.device.type != "cpu":
            drawn = torch.Generator(self.device).manual_seed(training.seed)
        draw_dropout_from(self.network, drawn)
        self.optimizer = _optimizer(training, self.network, self.device)
        self.weights = _copy(self.network)

    def _train_epoch(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, None]:
        training = self.experiment.training
        network, optimizer = self.network, self.optimizer
        size, now = training.batch_size, self.now
        rows = len(inputs)
        if training.shuffle:
            order = torch.randperm(rows, generator=self.generator).to(self.device)
        else:
            order = torch.arange(rows, device=self.device)
        end = rows - rows % size if training.drop_last else rows
        network.train()
        started = now()
        for start in range(0, end, size):
            batch = order[start : start + size]
            optimizer.zero_grad()
            # index_select takes half the time that inputs[batch] does.
            scores = network(inputs.index_select(0, batch))
            loss = functional.cross_entropy(scores, labels.index_select(0, batch))
            loss.backward()
            optimizer.step()
            self.pending.append(loss.detach())
            self.steps += 1
            if now() >= self.due:
                # The clock stands while the caller has the events: a pause is not training time.
                self.seconds += now() - started
                yield from self._tell_losses()
                if now() >= self.snapshot_due:
                    yield from self._tell_snapshot()
                if self.stopped:
                    return
                started = now()
        if self.device.type != "cpu" and self.pending:
            self.pending[-1].item()  # what is still computing belongs to this epoch's time
        self.seconds += now() - started

    def _evaluate(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, Score | None]:
        for score in evaluate(self.network, inputs, labels):
            if score is not None:
                return score
            if self.now() >= self.due:
                yield from self._tell(BatchLosses(self.steps, np.empty(0, np.float32)))
                if self.stopped:
                    return None
        return None

    def _tell(self, event: Event) -> Generator[Event, Command, None]:
        command = yield event
        if isinstance(command, Stop):
            self.stopped = True
        self.due = self.now() + EVENT_SECONDS

    def _tell_losses(self) -> Generator[Event, Command, None]:
        if not self.pending:
            return
        losses = torch.stack(self.pending).cpu().numpy()
        self.pending.clear()
        first = self.steps - len(losses)
        bad = np.flatnonzero(~np.isfinite(losses))
        if len(bad):
            # Up to and with the first loss that is not finite: what came after means nothing, and how
            # much came after depends on the clock.
            losses = losses[: bad[0] + 1]
            self.steps = first + len(losses)
        self.losses.append(losses)
        yield from self._tell(BatchLosses(first, losses))
        if len(bad):
            raise _NotFinite

    def _tell_snapshot(self) -> Generator[Event, Command, None]:
        started = self.now()
        weights = _copy(self.network)
        took = self.now() - started
        yield from self._tell(Snapshot(self.steps, weights))
        self.snapshot_due = self.now() + max(SNAPSHOT_SECONDS, took / SNAPSHOT_SHARE)

    def _outcome(self, end: End, message: str = "") -> Outcome:
        losses = np.concatenate(self.losses) if self.losses else np.empty(0, np.float32)
        return Outcome(
            history=History(losses, tuple(self.epochs)),
            weights=self.weights,
            end=end,
            device=devices.describe(self.experiment.training.device),
            seconds=self.seconds,
            message=message,
            versions={"mnist-desktop": __version__, "torch": torch.__version__},
        )

    def _why_diverged(self) -> str:
        rate = self.experiment.training.learning_rate
        return (
            f"The loss stopped being a finite number at step {self.steps:,}: the steps were too large. "
            f"Try a smaller learning rate than {rate:g}, or batch norm, or another initialisation."
        )


_OUT_OF_MEMORY = (
    "The device ran out of memory. Take fewer or narrower hidden layers, smaller batches, or another "
    "device."
)


class _NotFinite(Exception):
    """A loss that is infinite or not a number."""


def _optimizer(
    training: Training, network: nn.Module, device: torch.device
) -> torch.optim.Optimizer:
    kind, arguments = optimizer_call(training)
    # One kernel for all weights in place of a dozen a weight: the same rule, a third faster.
    if kind in _FUSED_OPTIMIZERS and device.type in ("cpu", "cuda"):
        arguments["fused"] = True
    optimizer: torch.optim.Optimizer = getattr(torch.optim, kind)(network.parameters(), **arguments)
    return optimizer


def _copy(network: nn.Module) -> Weights:
    # copy=True: on the CPU, .cpu() alone would hand out the tensors that training goes on changing.
    return {
        name: tensor.detach().to("cpu", copy=True) for name, tensor in network.state_dict().items()
    }


def _is_device_failure(error: RuntimeError) -> bool:
    if isinstance(error, getattr(torch, "AcceleratorError", ())):
        return True
    return "CUDA error" in str(error)


def _is_out_of_memory(error: RuntimeError) -> bool:
    # The CPU (on Linux and macOS, on Windows) and MPS have no exception of their own for it.
    marks = ("can't allocate memory", "not enough memory", "out of memory")
    return any(mark in str(error) for mark in marks)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")
