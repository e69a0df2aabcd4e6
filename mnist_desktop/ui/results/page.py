"""The page of results: what a trained network gets right and wrong on the test images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mnist_desktop.digits.pen_strokes import pen_digits
from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Task
from mnist_desktop.history.results import Results, in_parts
from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run
from mnist_desktop.ui.laying_out import (
    STRETCH,
    choices,
    column,
    label_for,
    named,
    notice,
    one_of,
    row,
)
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.results.view import Named, ResultsView
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.words import say

_GROUP = Experiment().data.left_out

Images = NDArray[np.float32]


class _Network(NamedTuple):
    name: str
    experiment: Experiment
    weights: Mapping[str, Any]


@dataclass(eq=False)
class _Place:
    """One of the two networks of the page.

    `wanted` is still to be computed; `known` is what is there, `trouble` why it is not.
    """

    name: str
    network: _Network | None = None  # the last that was wanted
    wanted: _Network | None = None
    known: Named | None = None
    trouble: str = ""

    def clear(self) -> None:
        self.wanted = self.known = None
        self.trouble = ""


class _Examples(NamedTuple):
    """Images float32 (n, 784) in 0..1 that are read, their labels and, of a pen's, their writers."""

    images: Images
    labels: NDArray[np.int64]
    writers: NDArray[np.int64] | None = None


class ResultsPage(QWidget):
    """Shows a network's results, and how another's differ. It computes only while it is seen."""

    image_chosen = Signal(object)  # float32 (28, 28) in 0..1, to be put on the pad

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("resultsPage")
        self._asker = asker
        self._mnist = _Examples(np.empty((0, 784), np.float32), np.empty(0, np.int64))
        tip = self.tr(
            "Whose digits the network reads: MNIST's test images, or what six people wrote with a pen. "
            "Where pen strokes are trained on, these six are left out unless the form says otherwise."
        )
        self._choice = named(choices(24), "resultsExamples", self.tr("Whose digits are read"), tip)
        self._choice.addItems([self.tr("MNIST's test images"), self.tr("Pen strokes")])
        self._choice.currentIndexChanged.connect(self._on_examples_chosen)
        self._own: tuple[object, _Examples] | None = None  # what is read, and its test images
        self._first, self._second = _Place("first"), _Place("second")
        # Results that came while the page was hidden are shown once it is seen.
        self._is_stale = False
        nothing = self.tr("No network has been trained yet. Press Train.")
        self._message = notice("resultsMessage", nothing)
        self._message.setMargin(24)
        self._view = ResultsView()
        self._view.image_chosen.connect(self.image_chosen)
        self._scroll = Scroll(self._view, "resultsScroll")
        self._stack = one_of(self._message, self._scroll)
        self._head = QWidget()
        row(label_for(self._choice, self.tr("Read")), self._choice, STRETCH, of=self._head)
        self._head.setContentsMargins(4, 4, 4, 0)
        column(self._head, (self._stack, 1), of=self)
        asker.when_ready(self._on_ready)

    def show_network(self, name: str, experiment: Experiment, weights: Mapping[str, Any]) -> None:
        """Show what this network makes of the test images, once the page is seen."""
        if not experiment.task_facts.images:
            task = say(experiment.task.label)
            self.show_message(
                self.tr(
                    "There are no images here: “{}” learned “{}”, a table of a few rows. What it says of "
                    "each of them stands beside this page."
                ).format(name, task)
            )
            return
        self._asker.forget(self._first)
        self._want(self._first, _Network(name, experiment, weights))

    def show_runs(self, first: Run, second: Run | None = None) -> None:
        """Show a run's network and, where there are two, how the other's differs."""
        self.show_network(first.name, first.experiment, first.outcome.weights)
        if second is None:
            self.show_second("")
        else:
            self.show_second(second.name, second.experiment, second.outcome.weights)

    def show_second(
        self,
        name: str,
        experiment: Experiment | None = None,
        weights: Mapping[str, Any] | None = None,
    ) -> None:
        """Compare with a second network, or with none (None)."""
        self._forget(self._second)
        wanted = None
        if experiment is not None and weights is not None:
            if experiment.task_facts.images:
                wanted = _Network(name, experiment, weights)
            else:
                self._second.trouble = self.tr("“{}” did not learn from images.").format(name)
        self._want(self._second, wanted)

    def _differences(self) -> str:
        """In what the two networks differ, in words."""
        first, second = self._first.network, self._second.network
        if first is None or second is None:
            return ""
        differ = differences_in_words(first.experiment, second.experiment)
        return self.tr("From the first to the second: {}.").format(differ) if differ else ""

    def show_results(self, results: Results, name: str | None = None) -> None:
        """Show at once what is known already: a row for each test image, in their order.

        The name stays where none is given. ValueError where the results are not of ten digits, or of more
        images than there are; of one's own data, where they are of others.
        """
        task = self._task()
        most = len(self._mnist.images) if task.digits else task.test_rows
        if results.classes != task.outputs or len(results.labels) > most:
            raise ValueError("These are not results of the test images.")
        self._choice.setCurrentIndex(0)  # what is known already is MNIST's
        if name is None:
            newest = self._first.wanted or self._first.known
            name = "" if newest is None else newest.name
        self._forget(self._first)
        self._first.known = Named(name, results)
        self._refresh()

    def show_message(self, sentence: str) -> None:
        """Show a sentence in place of results, and forget the first network."""
        self._forget(self._first)
        self._first.network, self._first.trouble = None, sentence
        self._refresh()

    def results(self) -> Results | None:
        """What is known of the first network."""
        return None if self._first.known is None else self._first.known.results

    def is_computing(self) -> bool:
        """Whether results are asked for and not there yet."""
        return self._asker.is_asked(self._first) or self._asker.is_asked(self._second)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # The cores may be a training's; what is broken off is asked for again when the page is seen.
        for place in (self._first, self._second):
            self._asker.forget(place)

    def _on_ready(self, engine: Engine) -> None:
        mnist = engine.mnist
        self._mnist = _Examples(mnist.test_inputs[:].numpy(), mnist.test_labels.numpy())
        self._ask()

    def _task(self) -> Task:
        """What the first network has learned; digits, where there is none."""
        network = self._first.network
        return (Experiment() if network is None else network.experiment).task_facts

    def _read(self) -> _Examples | None:
        """What is read; of one's own data None until they are there."""
        network = self._first.network
        if network is None or network.experiment.task_facts.digits:
            return _of_pen() if self._choice.currentIndex() else self._mnist
        if self._own is not None and self._own[0] == network.experiment.reads:
            return self._own[1]
        experiment = network.experiment

        def show(own: _Examples) -> None:
            self._own = experiment.reads, own
            self._refresh()

        place = (self, "own images")
        if not self._asker.is_asked(place):
            failed = partial(self._on_failed, self._first)
            self._asker.ask(place, lambda engine: iter([_of_own(engine, experiment)]), show, failed)
        return None

    def _on_examples_chosen(self) -> None:
        for place in (self._first, self._second):
            self._asker.forget(place)
            if place.network is not None:
                place.clear()
                self._want(place, place.network)
            elif place.known is not None:  # it is about the other examples
                place.clear()
                self._refresh()

    def _ask(self) -> None:
        """Have computed what is wanted, if anybody looks."""
        if not self._asker.is_ready() or not self.isVisible():
            return
        for place in (self._first, self._second):
            if place.wanted is not None and not self._asker.is_asked(place):
                of_pen = self._task().digits and bool(self._choice.currentIndex())
                question = partial(_results_of, None if of_pen else self._mnist, place.wanted)
                computed = partial(self._on_computed, place, place.wanted.name)
                self._asker.ask(place, question, computed, partial(self._on_failed, place))

    def _want(self, place: _Place, network: _Network | None) -> None:
        place.network = place.wanted = network
        self._refresh()
        self._ask()

    def _forget(self, place: _Place) -> None:
        place.clear()
        self._asker.forget(place)

    def _on_computed(self, place: _Place, name: str, results: Results) -> None:
        place.clear()
        place.known = Named(name, results)
        self._refresh()

    def _on_failed(self, place: _Place, error: Exception) -> None:
        from mnist_desktop.learning.prediction import WeightsDoNotFit  # torch is there by now

        sentence = self.tr("The results could not be computed: {}.").format(error)
        place.clear()
        is_said = isinstance(error, WeightsDoNotFit | Refusal)
        place.trouble = str(error) if is_said else sentence
        self._refresh()

    def _refresh(self) -> None:
        """Show what is known, or say why nothing is."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        first, second = self._first, self._second
        self._head.setVisible(self._task().digits)
        if first.known is None or _says_nothing(first.known):
            self._message.setText(self._why_nothing())
            self._stack.setCurrentWidget(self._message)
            return
        compared, notes = second.known, [second.trouble, self._differences()]
        if compared is not None and _says_nothing(compared):
            notes.append(self._without_numbers(compared.name))
            compared = None
        elif compared is not None and not np.array_equal(
            compared.results.labels, first.known.results.labels
        ):
            notes.append(self.tr("“{}” was asked about other images.").format(compared.name))
            compared = None
        if (read := self._read()) is None:
            self._message.setText(self.tr("The test images are being read …"))
            self._stack.setCurrentWidget(self._message)
            return
        if read.writers is not None:
            notes.append(self._by_writer(first.known.results, read.writers))
        wanted = [place.wanted for place in (first, second) if place.wanted is not None]
        notes.extend(self._reading(network) for network in wanted)
        self._view.show_results(
            first.known, compared, read.images, " ".join(note for note in notes if note)
        )
        self._stack.setCurrentWidget(self._scroll)

    def _why_nothing(self) -> str:
        first = self._first
        if first.wanted is not None:
            return self._reading(first.wanted)
        if first.known is not None:
            return self._without_numbers(first.known.name)
        return first.trouble or self.tr("No network has been trained yet. Press Train.")

    def _reading(self, network: _Network) -> str:
        return self.tr("“{}” is reading the test images …").format(network.name)

    def _by_writer(self, results: Results, writers: NDArray[np.int64]) -> str:
        right = results.right
        shares = [
            self.tr("{}: {}").format(writer, percent(float(right[writers == writer].mean())))
            for writer in sorted(set(writers.tolist()))
        ]
        return self.tr("By writer: {}.").format(", ".join(shares))

    def _without_numbers(self, name: str) -> str:
        return self.tr(
            "“{}” reads nothing: what it says is not a finite number. So it is with what is left of a "
            "training whose loss became infinite; a smaller learning rate can help."
        ).format(name)


@cache
def _of_pen() -> _Examples:
    """The digits of the writers that are left out of training; the first time they take a while."""
    from mnist_desktop.data.pen import pen_test  # torch is there by now

    pixels, labels = pen_test(_GROUP)
    digits = pen_digits()
    return _Examples(pixels[:].numpy(), labels.numpy(), digits.writers[digits.in_group(_GROUP)])


def _results_of(
    examples: _Examples | None, network: _Network, engine: Engine
) -> Iterator[Results | None]:
    """What a network makes of examples, of a pen's where there are none, after a None for each part.

    One that has learned one's own data reads the test images of those.
    """
    task = network.experiment.task_facts
    examples = (examples or _of_pen()) if task.digits else _of_own(engine, network.experiment)
    predictor = engine.predictor(network.experiment, network.weights)
    yield from in_parts(predictor.probabilities, examples.images, examples.labels, task.names)


def _of_own(engine: Engine, experiment: Experiment) -> _Examples:
    data = engine.examples(experiment)
    return _Examples(data.test_inputs[:].numpy(), data.test_labels.numpy())


def _says_nothing(named: Named) -> bool:
    return named.results.unanswered == len(named.results.labels)
