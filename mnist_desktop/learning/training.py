"""The only place that trains: a generator of events that takes commands and returns an Outcome."""

from __future__ import annotations

import math
import time
from collections.abc import Generator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnist_desktop import __version__
from mnist_desktop.data.augmentation import Augmenter, Ranges
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning import devices
from mnist_desktop.learning.descent import Descent
from mnist_desktop.learning.endings import OUT_OF_MEMORY, why_diverged, why_early, why_failed
from mnist_desktop.learning.evaluation import Score, evaluate
from mnist_desktop.learning.events import (
    BatchLosses,
    Change,
    Changed,
    Command,
    EpochEnded,
    Event,
    Events,
    Reconstructed,
    Snapshot,
    Started,
    Stop,
)
from mnist_desktop.learning.history import (
    End,
    EpochFigures,
    History,
    KnobChange,
    Outcome,
    Reconstruction,
    Weights,
)
from mnist_desktop.learning.network import build_network, draw_dropout_from, initialise
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import check_weights
from mnist_desktop.learning.pretraining import pretrain
from mnist_desktop.learning.split import Split, split

# Events are due about 30 times a second, and weights for the pad more than twice a second.
EVENT_SECONDS = 1 / 30
SNAPSHOT_SECONDS = 0.4
# A plane or a table is redrawn from them, and a few hundred weights are copied in no time.
TABLE_SNAPSHOT_SECONDS = 1 / 12
# Copying the weights of a huge network takes long: it may take this share of the time at most.
SNAPSHOT_SHARE = 0.02
# The lecture notes train on pixels in 0..1 and test on pixels in 0..255.
_UNSCALED = 255


class ImpossibleExperiment(ValueError):
    """An experiment that cannot be trained; the message is a sentence for the user."""


def train(experiment: Experiment, data: Dataset, *, start: Weights | None = None) -> Events:
    """Train the experiment's network on `data`, from its initialisation or from the weights `start`.

    Yields events about 30 times a second and returns the Outcome; send a Stop to end it early. A loss
    that is not finite and a device that runs out of memory end the run with a sentence in the Outcome.
    All random numbers come from generators of the run's own, seeded by the experiment: the same
    experiment on the same machine's CPU gives the same history to the bit.

    Raises ImpossibleExperiment, before anything is trained, where the experiment has problems, its
    device is missing or its network does not fit into memory; WeightsDoNotFit where `start` is of
    another network.
    """
    if problem := why_impossible(experiment):
        raise ImpossibleExperiment(problem)
    if start is not None:
        check_weights(experiment, start)
    return _Run(experiment, data, start).events()


def why_impossible(experiment: Experiment) -> str | None:
    """The first reason why an experiment cannot be trained on this machine, or None."""
    problems = experiment.problems()
    if problems:
        return problems[0].sentence
    return devices.missing_device(experiment.training.device) or devices.missing_memory(experiment)


class _Run:
    """One training: its network, its random numbers and its history so far."""

    def __init__(self, experiment: Experiment, data: Dataset, start: Weights | None) -> None:
        self.experiment = experiment
        self.data = data
        self.start = start
        self.device = torch.device(experiment.training.device)
        self.objective = objective_of(experiment.task_facts)
        self.losses: list[NDArray[np.float32]] = []  # those already told
        self.pending: list[Tensor] = []  # those still on the device
        self.steps = 0
        self.epochs: list[EpochFigures] = []
        self.changes: list[KnobChange] = []
        self.asked: list[Change] = []
        self.reconstructions: list[Reconstruction] = []
        self.weights: Weights = {}
        self.best: tuple[int, float, Weights] | None = None  # epoch, validation loss, weights
        self.unscaled_accuracy: float | None = None
        self.seconds = 0.0
        self.stopped = False
        self.early = False
        self.complete = False  # a stop that comes after the last step ends nothing
        self.now = time.perf_counter
        self.due = 0.0
        self.snapshot_due = 0.0
        images = experiment.task_facts.images
        self.snapshot_seconds = SNAPSHOT_SECONDS if images else TABLE_SNAPSHOT_SECONDS

    def events(self) -> Events:
        try:
            yield from self._train()
        except (torch.OutOfMemoryError, MemoryError):
            return self._outcome(End.FAILED, OUT_OF_MEMORY)
        except _NotFinite:
            why = why_diverged(self.experiment, self.steps, self.descent.rate)
            return self._outcome(End.DIVERGED, why)
        except RuntimeError as error:
            reason = why_failed(error)
            if reason is None:
                raise
            return self._outcome(End.FAILED, reason)
        if self.stopped and not self.complete:
            return self._outcome(End.STOPPED)
        if self.early and self.best is not None:
            return self._outcome(End.EARLY, why_early(self.experiment, self.best[0]))
        return self._outcome(End.FINISHED)

    def _train(self) -> Generator[Event, Command, None]:
        experiment = self.experiment
        self._build()
        rows = split(experiment, self.data, self.device)
        targets = self.objective.targets(rows.labels)
        yield from self._tell(
            Started(
                devices.describe(experiment.training.device),
                experiment.batches_per_epoch,
                experiment.length,
            )
        )
        if experiment.pretrains and self.start is None:
            yield from self._pretrain(rows.inputs)
        seconds = self.seconds
        for epoch in range(1, experiment.length + 1):
            if self.stopped:
                break
            before = self.steps
            yield from self._train_epoch(rows.inputs, targets)
            if self.stopped:
                break
            if epoch % experiment.figures_every and epoch != experiment.length:
                continue
            figures = yield from self._figures(epoch, before, seconds, rows)
            if figures is None:
                break
            seconds = self.seconds
            self.epochs.append(figures)
            self._remember_the_best(figures)
            self.complete = self.early or epoch == experiment.length
            yield from self._tell_figures(figures)
            if self.early:
                break
        yield from self._tell_losses()
        self.weights = _copy(self.network)
        if self.best is not None and experiment.stops_early:
            self.weights = self.best[2]
        yield from self._score_unscaled(*rows.test)

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
        self.network = network.to(self.device)
        self.scores = self.objective.scores(self.network)
        self.drawn = self.generator
        if self.device.type != "cpu":
            self.drawn = torch.Generator(self.device).manual_seed(training.seed)
        draw_dropout_from(self.network, self.drawn)
        self.descent = Descent(self.experiment, self.network, self.device)
        self.linears = [part for part in self.network if isinstance(part, nn.Linear)]
        self.augmenter = _augmenter(self.experiment, self.device)
        self.weights = _copy(self.network)

    def _pretrain(self, inputs: Tensor) -> Generator[Event, Command, None]:
        knobs = self.experiment.network
        started = self.now()
        for reconstruction in pretrain(
            self.network,
            inputs,
            epochs=knobs.pretraining_epochs,
            learning_rate=knobs.pretraining_rate,
            batch_size=self.experiment.batch_rows,
            generator=self.generator,
            noise=self.drawn,
        ):
            if reconstruction is not None:
                if not math.isfinite(reconstruction.error):
                    raise _NotFinite
                self.reconstructions.append(reconstruction)
            elif self.now() < self.due:
                continue
            self.seconds += self.now() - started
            if reconstruction is not None:
                yield from self._tell(Reconstructed(reconstruction))
            else:
                yield from self._tell(BatchLosses(0, np.empty(0, np.float32)))
            if self.stopped:
                return
            started = self.now()
        self.weights = _copy(self.network)

    def _train_epoch(self, inputs: Tensor, targets: Tensor) -> Generator[Event, Command, None]:
        training = self.experiment.training
        network, descent, objective = self.scores, self.descent, self.objective
        smoothing, augmenter = training.label_smoothing, self.augmenter
        now = self.now
        if not self.network.training:
            self.network.train()
        started = now()
        for batch in self._batches(len(inputs)):
            examples, wanted = inputs, targets
            if batch is not None:
                # index_select takes half the time that inputs[batch] does.
                examples, wanted = inputs.index_select(0, batch), targets.index_select(0, batch)
            if augmenter is not None:
                examples = augmenter(examples, self.drawn)
            descent.begin_step(self.steps)
            loss = objective.loss(network(examples), wanted, smoothing)
            loss.backward()
            descent.step()
            self.pending.append(loss.detach())
            self.steps += 1
            if now() >= self.due:
                # The clock stands while the caller has the events: a pause is not training time.
                self.seconds += now() - started
                yield from self._tell_losses()
                if now() >= self.snapshot_due:
                    yield from self._tell_snapshot()
                yield from self._obey_changes()
                if self.stopped:
                    return
                started = now()
        if self.device.type != "cpu" and self.pending:
            self.pending[-1].item()  # what is still computing belongs to this epoch's time
        self.seconds += now() - started

    def _batches(self, rows: int) -> tuple[Tensor | None, ...]:
        """The rows of each batch of an epoch, on the device; None is all rows in their order."""
        training = self.experiment.training
        if self.experiment.task_facts.full_batch:
            return (None,)
        if training.shuffle:
            order = torch.randperm(rows, generator=self.generator).to(self.device)
        else:
            order = torch.arange(rows, device=self.device)
        size = training.batch_size
        end = rows - rows % size if training.drop_last else rows
        return tuple(order[:end].split(size))

    def _figures(
        self, epoch: int, before: int, seconds: float, rows: Split
    ) -> Generator[Event, Command, EpochFigures | None]:
        norms = self._gradient_norms()
        yield from self._tell_losses()
        cost = float(self._losses_since(before).mean(dtype=np.float64))
        test = yield from self._evaluate(*rows.test)
        validation = None
        if rows.validation is not None and test is not None:
            validation = yield from self._evaluate(*rows.validation)
        if test is None or (validation is None) != (rows.validation is None):
            return None
        if not all(math.isfinite(score.loss) for score in (test, validation) if score):
            raise _NotFinite  # the last step of the epoch blew up, after the loss it was made for
        return EpochFigures(
            epoch=epoch,
            cost=cost,
            test_loss=test.loss,
            test_accuracy=test.accuracy,
            seconds=self.seconds - seconds,
            validation_loss=validation.loss if validation else None,
            validation_accuracy=validation.accuracy if validation else None,
            gradient_norms=norms,
        )

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

    def _gradient_norms(self) -> tuple[float, ...]:
        # Those of the last batch are still there: the next step is what clears them.
        norms = [
            linear.weight.grad.norm() for linear in self.linears if linear.weight.grad is not None
        ]
        return tuple(torch.stack(norms).tolist()) if norms else ()

    def _remember_the_best(self, figures: EpochFigures) -> None:
        self.weights = _copy(self.network)
        if figures.validation_loss is None:
            return
        if self.best is None or figures.validation_loss < self.best[1]:
            self.best = figures.epoch, figures.validation_loss, self.weights
        patience = self.experiment.training.patience
        self.early = self.experiment.stops_early and figures.epoch - self.best[0] >= patience

    def _tell_figures(self, figures: EpochFigures) -> Generator[Event, Command, None]:
        if self.experiment.task_facts.images or self.now() >= self.snapshot_due:
            yield from self._tell(Snapshot(self.steps, self.weights))
        yield from self._tell(EpochEnded(figures))
        yield from self._obey_changes()

    def _evaluate(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, Score | None]:
        for score in evaluate(self.network, inputs, labels, self.objective):
            if score is not None:
                return score
            if self.now() >= self.due:
                yield from self._tell(BatchLosses(self.steps, np.empty(0, np.float32)))
                if self.stopped:
                    return None
        return None

    def _score_unscaled(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, None]:
        if self.stopped or not self.experiment.task_facts.images:
            return
        self.network.load_state_dict(self.weights)
        score = yield from self._evaluate(inputs * _UNSCALED, labels)
        if score is not None:
            self.unscaled_accuracy = score.accuracy

    def _tell(self, event: Event) -> Generator[Event, Command, None]:
        command = yield event
        if isinstance(command, Stop):
            self.stopped = True
        elif isinstance(command, Change):
            self.asked.append(command)
        self.due = self.now() + EVENT_SECONDS

    def _obey_changes(self) -> Generator[Event, Command, None]:
        while self.asked:
            change = self.descent.change(self.asked.pop(0), self.steps)
            if change is not None:
                self.changes.append(change)
                yield from self._tell(Changed(change))

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
        self.snapshot_due = self.now() + max(self.snapshot_seconds, took / SNAPSHOT_SHARE)

    def _outcome(self, end: End, message: str = "") -> Outcome:
        losses = np.concatenate(self.losses) if self.losses else np.empty(0, np.float32)
        kept = self.best[0] if self.best is not None and self.experiment.stops_early else None
        if end in (End.DIVERGED, End.FAILED):
            kept = None
        return Outcome(
            history=History(
                losses, tuple(self.epochs), tuple(self.changes), tuple(self.reconstructions)
            ),
            weights=self.weights,
            end=end,
            device=devices.describe(self.experiment.training.device),
            seconds=self.seconds,
            message=message,
            versions={"mnist-desktop": __version__, "torch": torch.__version__},
            kept_epoch=kept,
            unscaled_accuracy=self.unscaled_accuracy,
        )


class _NotFinite(Exception):
    """A loss that is infinite or not a number."""


def _augmenter(experiment: Experiment, device: torch.device) -> Augmenter | None:
    if not experiment.augments:
        return None
    data = experiment.data
    ranges = Ranges(
        shift=data.shift,
        rotation=data.rotation,
        scaling=data.scaling,
        shear=data.shear,
        elastic=data.elastic,
        stroke_width=data.stroke_width,
        gaps=data.gaps,
        recentre=data.recentre,
    )
    return Augmenter(ranges, device)


def _copy(network: nn.Module) -> Weights:
    # copy=True: on the CPU, .cpu() alone would hand out the tensors that training goes on changing.
    return {
        name: tensor.detach().to("cpu", copy=True) for name, tensor in network.state_dict().items()
    }
