"""The only place that trains: a generator of events that takes commands and returns an Outcome."""

from __future__ import annotations

import math
import time
from collections.abc import Collection, Generator
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from mnist_desktop import __version__
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.pen import pen_test
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import (
    BatchLosses,
    Change,
    Changed,
    Checkpoint,
    Command,
    EpochEnded,
    Event,
    Events,
    Keep,
    Probed,
    Reconstructed,
    Snapshot,
    Started,
    Stop,
    Watch,
)
from mnist_desktop.history.records import (
    End,
    EpochFigures,
    History,
    Outcome,
    TrainingState,
    Weights,
)
from mnist_desktop.history.snapshots import EARLY_STEPS
from mnist_desktop.learning import devices
from mnist_desktop.learning.augmentation import Augmenter
from mnist_desktop.learning.endings import OUT_OF_MEMORY, why_diverged, why_early, why_failed
from mnist_desktop.learning.evaluation import Score, evaluate
from mnist_desktop.learning.ongoing import OngoingTraining
from mnist_desktop.learning.prediction import check_weights
from mnist_desktop.learning.probes import Watching
from mnist_desktop.learning.split import Split, drawn, split
from mnist_desktop.learning.state import Place, checked_place, copy_of, group_of
from mnist_desktop.learning.threads import threads_in, threads_of
from mnist_desktop.refusal import Refusal

# Events are due about 30 times a second, and weights for the pad more than twice a second.
EVENT_SECONDS = 1 / 30
SNAPSHOT_SECONDS = 0.4
# A plane or a table is redrawn from them, and a few hundred weights are copied in no time.
TABLE_SNAPSHOT_SECONDS = 1 / 12
# Copying the weights of a huge network takes long: it may take this share of the time at most.
SNAPSHOT_SHARE = 0.02
# The lecture notes train on pixels in 0..1 and test on pixels in 0..255.
_UNSCALED = 255
_NO_STATE = "This run cannot go on: its file holds no state to go on from."


class ImpossibleExperiment(Refusal):
    """An experiment that cannot be trained."""


def train(
    experiment: Experiment,
    data: Dataset,
    *,
    start: Weights | None = None,
    go_on_from: Outcome | None = None,
    look_up_after: Collection[int] = (),
) -> Events:
    """Train the experiment's network on `data`, from its initialisation or from the weights `start`.

    Yields events about 30 times a second and returns the Outcome; send a Stop to end it early. A run that
    was stopped, or that a Checkpoint kept, goes on with `go_on_from` and becomes, on the same machine's
    CPU and threads, to the bit what it would have been without the interruption. A loss that is not finite
    and a device that runs out of memory end the run with a sentence in the Outcome. A Watch changes nothing
    in the run: it says what goes on in the hidden layers, from then on. After the steps `look_up_after` it
    tells the losses and obeys, whatever the clock says: so a run can be replayed with what changed in it.
    All random numbers come from generators of the run's own, seeded by the experiment: the same
    experiment on the same machine's CPU, with as many threads, gives the same history to the bit. A run
    that goes on has the threads that it had. While it computes, the calling thread's number of torch's
    threads is the run's.

    Raises ImpossibleExperiment, before anything is trained, where the experiment has problems, its
    device is missing, its network does not fit into memory or `go_on_from` has no state; WeightsDoNotFit
    where `start` or the state is of another run.
    """
    if problem := why_impossible(experiment):
        raise ImpossibleExperiment(problem)
    if start is not None:
        check_weights(experiment, start)
    if go_on_from is None:
        return _Run(experiment, data, start, look_up_after=look_up_after).events()
    if go_on_from.state is None:
        raise ImpossibleExperiment(_NO_STATE)
    place = checked_place(experiment, go_on_from, len(drawn(experiment, data)[0]))
    return _Run(experiment, data, start, (go_on_from, place), look_up_after).events()


def why_impossible(experiment: Experiment) -> str | None:
    """The first reason why an experiment cannot be trained on this machine, or None."""
    problems = experiment.problems()
    if problems:
        return problems[0].sentence
    return devices.missing_device(experiment.training.device) or devices.missing_memory(experiment)


class _Run(OngoingTraining):
    """One training: its steps, and what it says and is told between them."""

    def __init__(
        self,
        experiment: Experiment,
        data: Dataset,
        start: Weights | None,
        before: tuple[Outcome, Place] | None = None,
        look_up_after: Collection[int] = (),
    ) -> None:
        super().__init__(experiment, start)
        self.look_ups = frozenset(look_up_after)
        self.data = data
        self.before = before
        as_before = threads_in(before[0].device) if before is not None else None
        self.threads = as_before or threads_of(experiment)
        self.pretrains = experiment.pretrains and start is None
        if before is not None:
            self.pretrains = before[1].pretraining is not None
            assert before[0].state is not None
            start = group_of(before[0].state, "network")
        self.pending: list[Tensor] = []  # losses that are still on the device
        self.unscaled_accuracy: float | None = None
        self.pen_accuracy: float | None = None
        self.state: TrainingState | None = None
        self.keep = False
        self.watching = Watching(experiment, at_start=start)
        self.stopped = False
        self.stop_end = End.STOPPED
        self.early = False
        self.complete = False  # a stop that comes after the last step ends nothing
        self.now = time.perf_counter
        self.due = 0.0
        self.snapshot_due = 0.0
        self.early_step = 0  # after which the next snapshot is due, whatever the clock says
        images = experiment.task_facts.images
        self.snapshot_seconds = SNAPSHOT_SECONDS if images else TABLE_SNAPSHOT_SECONDS

    def events(self) -> Events:
        before = torch.get_num_threads()
        torch.set_num_threads(self.threads)
        try:
            return (yield from self._ended())
        finally:
            torch.set_num_threads(before)

    def _ended(self) -> Events:
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
            return self._outcome(self.stop_end)
        if self.early and self.best is not None:
            return self._outcome(End.EARLY, why_early(self.experiment, self.best[0]))
        return self._outcome(End.FINISHED)

    def _train(self) -> Generator[Event, Command, None]:
        experiment = self.experiment
        self._build()
        self.augmenter = Augmenter(experiment.data, self.device) if experiment.augments else None
        rows = split(experiment, self.data, self.device)
        self.labels, targets = rows.labels, self.objective.targets(rows.labels)
        if self.before is not None:
            self._go_on(*self.before, len(rows.inputs))
        yield from self._tell(
            Started(
                devices.describe(experiment.training.device),
                experiment.batches_per_epoch,
                experiment.length,
            )
        )
        yield from self._tell_snapshot()
        if self.pretrains:
            yield from self._pretrain(rows.inputs)
        length, every = experiment.length, experiment.figures_every
        while self.epoch <= length and not self.stopped:
            yield from self._train_epoch(rows.inputs, targets)
            if self.stopped:
                break
            figures = None
            if self.epoch % every == 0 or self.epoch == length:
                figures = yield from self._figures(rows)
                if figures is None:
                    break
                self.figures_seconds = self.seconds
                self.epochs.append(figures)
                self._remember(figures)
                patience = experiment.training.patience
                if experiment.stops_early and self.best is not None:
                    self.early = self.epoch - self.best[0] >= patience
                self.complete = self.early or self.epoch == length
            self.epoch += 1
            self.done = 0
            self.norms = None
            if figures is not None:
                yield from self._tell_figures(figures)
            if self.early:
                break
        yield from self._tell_losses()
        self.weights = copy_of(self.network)
        if self.best is not None and experiment.stops_early:
            self.weights = self.best[2]
        if self.stopped and not self.complete:
            self.state = self._state()
        yield from self._score_otherwise(*rows.test)

    def _pretrain(self, inputs: Tensor) -> Generator[Event, Command, None]:
        started = self.now()
        if self.pretraining is None:
            self.pretraining = self._new_pretraining()
        for reconstruction in self.pretraining.run(inputs):
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
            yield from self._keep()
            if self.stopped:
                return
            started = self.now()
        self.pretraining = None
        self.figures_seconds = self.seconds
        self.weights = copy_of(self.network)
        self.watching.at_start = self.weights

    def _train_epoch(self, inputs: Tensor, targets: Tensor) -> Generator[Event, Command, None]:
        descent, step, augmenter = self.descent, self.step, self.augmenter
        now = self.now
        if not self.network.training:
            self.network.train()
        started = now()
        if not self.done:
            self.batches = self._batches(len(inputs))
            self.right = None if self.experiment.task_facts.full_batch else 0
        for batch in self.batches[self.done :]:
            examples, wanted = inputs, targets
            if batch is not None:
                # index_select takes half the time that inputs[batch] does.
                examples, wanted = inputs.index_select(0, batch), targets.index_select(0, batch)
            if augmenter is not None:
                examples = augmenter(examples, self.drawn)
            descent.begin_step(self.steps)
            loss, scores = step(examples, wanted)
            self.pending.append(loss)
            if batch is not None:
                # Counted once an epoch: a count in every step would take longer than keeping the scores.
                self.scores.append(scores)
            self.steps += 1
            self.done += 1
            early = self.steps == self.early_step
            if now() >= self.due or early or self.steps in self.look_ups:
                # The clock stands while the caller has the events: a pause is not training time.
                self.seconds += now() - started
                yield from self._tell_losses()
                if now() >= self.snapshot_due or early:
                    yield from self._tell_snapshot()
                if self.watching.is_due(now(), early=early):
                    yield from self._tell_probe(inputs, targets)
                yield from self._obey()
                if self.stopped:
                    return
                started = now()
        if self.device.type != "cpu" and self.pending:
            self.pending[-1].item()  # what is still computing belongs to this epoch's time
        self.seconds += now() - started

    def _figures(self, rows: Split) -> Generator[Event, Command, EpochFigures | None]:
        if self.norms is None:
            self.norms = self.descent.gradient_norms()
        yield from self._tell_losses()
        right, trained_on = self._count_right(), sum(len(b) for b in self.batches if b is not None)
        cost = float(self._losses_since(self.steps - self.done).mean(dtype=np.float64))
        test = yield from self._evaluate(*rows.test)
        validation = trained = None
        has_points = self.experiment.task_facts.has_points
        if has_points and test is not None:
            # Each step sees all of them, before it: this is after it, as the test is.
            trained = yield from self._evaluate(rows.inputs, rows.labels)
        if rows.validation is not None and test is not None:
            validation = yield from self._evaluate(*rows.validation)
        if test is None or (validation is None) != (rows.validation is None):
            return None
        if has_points and trained is None:
            return None
        if not all(math.isfinite(score.loss) for score in (test, validation) if score):
            raise _NotFinite  # the last step of the epoch blew up, after the loss it was made for
        share_right = trained.accuracy if trained else None
        if right is not None:
            share_right = right / trained_on
        return EpochFigures(
            epoch=self.epoch,
            cost=cost,
            test_loss=test.loss,
            test_accuracy=test.accuracy,
            seconds=self.seconds - self.figures_seconds,
            validation_loss=validation.loss if validation else None,
            validation_accuracy=validation.accuracy if validation else None,
            train_accuracy=share_right,
            gradient_norms=self.norms,
        )

    def _tell_figures(self, figures: EpochFigures) -> Generator[Event, Command, None]:
        if self.experiment.task_facts.images or self.now() >= self.snapshot_due:
            yield from self._tell(Snapshot(self.steps, self.weights))
        yield from self._tell(EpochEnded(figures))
        yield from self._obey()

    def _evaluate(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, Score | None]:
        for score in evaluate(self.network, inputs, labels, self.objective):
            if score is not None:
                return score
            if self.now() >= self.due:
                yield from self._tell(BatchLosses(self.steps, np.empty(0, np.float32)))
                if self.stopped:
                    return None
        return None

    def _score_otherwise(self, inputs: Tensor, labels: Tensor) -> Generator[Event, Command, None]:
        if self.stopped or not self.experiment.task_facts.digits:
            return
        self.network.load_state_dict(self.weights)
        score = yield from self._evaluate(inputs * _UNSCALED, labels)
        if score is not None:
            self.unscaled_accuracy = score.accuracy
        if self.data.pen_group is not None:
            images, written = pen_test(self.data.pen_group)
            pen = yield from self._evaluate(images[:].to(self.device), written.to(self.device))
            self.pen_accuracy = pen.accuracy if pen is not None else None

    def _tell(self, event: Event) -> Generator[Event, Command, None]:
        command = yield event
        # The caller's thread may be that of a race, whose other run has a number of its own.
        torch.set_num_threads(self.threads)
        if isinstance(command, Stop):
            self.stopped = True
            self.stop_end = End.UNFINISHED if command.for_now else End.STOPPED
        elif isinstance(command, Change):
            self.asked.append(command)
        elif isinstance(command, Keep):
            self.keep = True
        elif isinstance(command, Watch):
            self.watching.switch(command)
        self.due = self.now() + EVENT_SECONDS

    def _obey(self) -> Generator[Event, Command, None]:
        while self.asked:
            change = self.descent.change(self.asked.pop(0), self.steps)
            if change is not None:
                self.changes.append(change)
                yield from self._tell(Changed(change))
        yield from self._keep()

    def _keep(self) -> Generator[Event, Command, None]:
        # Whoever is about to get the Outcome needs no Checkpoint before.
        if self.keep and not self.stopped and not self.complete:
            self.keep = False
            yield from self._tell(Checkpoint(self._checkpoint()))

    def _checkpoint(self) -> Outcome:
        return replace(
            self._outcome(End.UNFINISHED),
            weights=copy_of(self.network),
            kept_epoch=None,
            state=self._state(),
        )

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
        weights = copy_of(self.network)
        took = self.now() - started
        yield from self._tell(Snapshot(self.steps, weights))
        self.early_step = next((step for step in EARLY_STEPS if step > self.steps), 0)
        self.snapshot_due = self.now() + max(self.snapshot_seconds, took / SNAPSHOT_SHARE)

    def _tell_probe(self, inputs: Tensor, targets: Tensor) -> Generator[Event, Command, None]:
        started = self.now()
        figures = self.watching.probe(inputs, targets, self.network.state_dict(), self.steps)
        if figures is not None:
            self.watching.has_probed(started, self.now())
            yield from self._tell(Probed(figures))

    def _outcome(self, end: End, message: str = "") -> Outcome:
        losses = np.concatenate(self.losses) if self.losses else np.empty(0, np.float32)
        keeps_best = self.experiment.stops_early and end not in (End.DIVERGED, End.FAILED)
        kept = self.best[0] if self.best is not None and keeps_best else None
        told = tuple(self.epochs), tuple(self.changes), tuple(self.reconstructions)
        return Outcome(
            history=History(losses, *told),
            weights=self.weights,
            end=end,
            device=devices.describe(self.experiment.training.device),
            seconds=self.seconds,
            message=message,
            versions={"mnist-desktop": __version__, "torch": torch.__version__},
            kept_epoch=kept,
            unscaled_accuracy=self.unscaled_accuracy,
            pen_accuracy=self.pen_accuracy,
            state=self.state if end in (End.STOPPED, End.UNFINISHED) else None,
        )


class _NotFinite(Exception):
    """A loss that is infinite or not a number."""
