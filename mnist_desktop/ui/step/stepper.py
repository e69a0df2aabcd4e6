"""Steps on a copy of a network, asked for in the background; it knows where the copy is and was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.arithmetic import strongest
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.step.story import Lines, Told, Values

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights
    from mnist_desktop.learning.layer_pass import LayerPass
    from mnist_desktop.learning.one_step import State

# Of each layer; and what the states to which one can go back may take.
_LINES = 70
_MOST_BYTES = 96_000_000
# Each weight of a table's network is an edge: more are no picture, and would be painted for long.
_MOST_DRAWN = 10_000
_CURVE = np.linspace(-6, 6, 121, dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Subject:
    """What is stepped: a network's `weights` (None: those that a run starts with) and examples.

    `inputs` are (rows, inputs); `labels` (rows,), or None for what the network says itself.
    `over_batch` and `dropout` say how batch norm and dropout compute.
    """

    experiment: Experiment
    weights: Weights | None
    inputs: Values
    labels: NDArray[np.int64] | None
    over_batch: bool
    dropout: bool


class Stepper(QObject):
    """`told` brings a Told at each new state, `failed` a sentence."""

    told = Signal(object)
    failed = Signal(str)

    def __init__(self, asker: Asker, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._subject: Subject | None = None
        self._states: list[State] = []  # where the copy was, and is; empty: it is not known yet
        self._labels: NDArray[np.int64] | None = None

    def begin(self, subject: Subject) -> None:
        """Step this from now on."""
        self._subject, self._states, self._labels = subject, [], subject.labels
        self._ask(0)

    def forget(self) -> None:
        """There is nothing to be stepped."""
        self._subject, self._states = None, []
        self._asker.forget(self)

    def can_go_back(self) -> bool:
        return len(self._states) > 1

    def go_on(self, count: int) -> None:
        """Take so many steps."""
        self._ask(count)

    def go_back(self) -> None:
        """Be where the copy was before it went on."""
        if self.can_go_back():
            self._states.pop()
            self._ask(0)

    def _ask(self, count: int) -> None:
        subject = self._subject
        if subject is None:
            return
        state = self._states[-1] if self._states else None
        labels = self._labels

        def question(engine: Engine) -> Iterator[Told | str | None]:
            try:
                yield from _answer(subject, state, labels, count)
            except Refusal as refusal:
                yield str(refusal)

        self._asker.forget(self)  # what was begun is about another state
        self._asker.ask(self, question, self._on_told, self._on_failed)

    def _on_told(self, told: Told | str) -> None:
        if isinstance(told, str):
            self.failed.emit(told)
            return
        if not self._states or told.state is not self._states[-1]:
            each = 12 * parameter_count(told.experiment)
            self._states.append(told.state)
            # Not the first, to which one can always go back.
            del self._states[1 : -max(1, _MOST_BYTES // each)]
        if told.step is not None:
            self._labels = told.step.labels
        self.told.emit(told)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(self.tr("The network could not be asked: {}.").format(error))


def _answer(
    subject: Subject, state: State | None, labels: NDArray[np.int64] | None, count: int
) -> Iterator[Told | None]:
    # In the asker's thread, where torch is.
    from mnist_desktop.learning import one_step as engine
    from mnist_desktop.learning.layer_pass import activation_curve

    experiment, inputs = subject.experiment, subject.inputs
    drawn = parameter_count(experiment)
    if not experiment.task_facts.images and drawn > _MOST_DRAWN:
        raise Refusal(
            "Of a table's network every weight is drawn: of {most:,} at most, and this one has {count:,}.",
            most=_MOST_DRAWN,
            count=drawn,
        )
    if state is None:
        weights = subject.weights
        state = engine.start_of(experiment) if weights is None else engine.State(weights)
    mode = engine.Mode(subject.over_batch, experiment.training.seed if subject.dropout else None)
    if count and labels is not None:
        for reached in engine.stepped(experiment, state, inputs, labels, count, mode):
            yield None
            state = reached or state
    layers = []
    for layer in engine.forward(experiment, state, inputs, mode):
        layers.append(layer)
        yield None  # newer questions may come between: a huge network takes long
    note, step = engine.why_no_step(experiment) or "", None
    none: tuple[Lines, ...] = ()
    forward = back = moves = none
    if not note:
        if labels is None:
            said = layers[-1].outputs
            labels = said.argmax(1) if said.shape[1] > 1 else (said[:, 0] >= 0.5).astype(np.int64)
        step = engine.one_step(experiment, state, inputs, labels, mode)
        yield None
        forward = tuple(_lines(layer, layer.weight * layer.inputs[0]) for layer in layers)
        back = tuple(
            _lines(*each)
            for each in zip(layers, (each.weight for each in step.gradients), strict=True)
        )
        changed = [step.updates[f"{layer.name}.weight"] for layer in layers]
        moves = tuple(
            _lines(layer, each.after - each.before)
            for layer, each in zip(layers, changed, strict=True)
        )
    yield Told(
        experiment=experiment,
        state=state,
        layers=tuple(layers),
        step=step,
        note=note,
        forward=forward,
        back=back,
        moves=moves,
        curve=activation_curve(experiment, _CURVE),
    )


def _lines(layer: LayerPass, strengths: Values) -> Lines:
    best = strongest(strengths, _LINES)
    targets, sources = np.divmod(best, layer.weight.shape[1])
    return Lines(sources, targets, strengths.ravel()[best])
