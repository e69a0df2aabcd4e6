"""What is stepped: which network, on which example; the row of boxes that chooses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Task
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, choices, label_for, named
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.columns import is_alike
from mnist_desktop.ui.step.stepper import Subject
from mnist_desktop.ui.step.story import Values


class Example(QWidget):
    """Offers the network that is shown, or the form's at its start, with the drawing or a table's rows.

    `changed` says that another example is chosen, `grew_newer` that its network has newer weights.
    """

    changed = Signal()
    grew_newer = Signal()

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepChoice")
        self._asker = asker
        self._experiment = Experiment()  # in the form
        self._shown: dict[object, Shown] = {}  # by what they read
        self._image: NDArray[np.float32] | None = None
        self._meant: int | None = None
        self._table: tuple[Task, Values, NDArray[np.int64]] | None = None
        self._offered: list[str] = []
        self._wanted = ""  # which one the user has chosen
        self._box = named(choices(16), "stepExample", self.tr("What is stepped"))
        self._box.setToolTip(
            self.tr(
                "The warm-up of the notes, the network that answers, or one before its training."
            )
        )
        self._rows = named(choices(6), "stepRows", self.tr("Rows"))
        self._rows.setToolTip(
            self.tr("The rows that a step looks at: all, as in training, or one.")
        )
        self._label = named(choices(3), "stepLabel", self.tr("Right answer"))
        self._label.setToolTip(
            self.tr(
                "What the drawing is to be read as: as filed, else what the network says itself."
            )
        )
        tip = self.tr(
            "Silence units as in training; without it dropout rests, as when it is asked."
        )
        self._dropout = named(QCheckBox(self.tr("Dropout")), "stepDropout", tip=tip)
        self._rows_label = label_for(self._rows, self.tr("Rows"))
        self._label_label = label_for(self._label, self.tr("Right answer"))
        self._classes: tuple[str, ...] = ()
        self._offer_labels()
        Flow(
            self._box,
            (self._rows_label, self._rows),
            (self._label_label, self._label),
            self._dropout,
            STRETCH,
            of=self,
            spacing=8,
        )
        self._box.activated.connect(self._on_chosen)
        self._rows.currentIndexChanged.connect(self.changed)
        self._label.activated.connect(self.changed)
        self._dropout.toggled.connect(self.changed)
        asker.when_ready(lambda _: self._read_rows())
        self._offer()

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment in the form: its task is what is stepped."""
        if experiment == self._experiment:
            return
        before, self._experiment = self._experiment, experiment
        self._offer_labels()
        if experiment.reads != before.reads:
            self._forget_start()
        if experiment.examples != before.examples:
            self._read_rows()
        self._offer()

    def set_network(self, shown: Shown) -> None:
        """The network that answers."""
        before = self._shown.get(shown.experiment.reads)
        self._shown[shown.experiment.reads] = shown
        is_new = (
            before is None or before.experiment != shown.experiment or before.name != shown.name
        )
        if shown.experiment.reads != self._experiment.reads:
            return
        if is_new:
            self._forget_start()
            self._offer()
        elif self._box.currentData() == "shown":
            self.grew_newer.emit()

    def show_drawing(self, image: Picture | None, meant: int | None = None) -> None:
        """The drawing (28, 28), or none, and what it is said to be."""
        flat, before = None if image is None else image.reshape(-1), self._image
        if flat is None or before is None:
            is_same = flat is before
        else:
            is_same = np.array_equal(flat, before) and meant == self._meant
        if is_same:
            return
        self._image, self._meant = flat, meant
        with QSignalBlocker(self._label):
            self._label.setCurrentIndex(0 if meant is None else min(meant + 1, len(self._classes)))
        if self._experiment.task_facts.images:
            self.changed.emit()

    def _offer(self) -> None:
        """Offer what there is to be stepped; what was chosen stays chosen where it can."""
        shown = self._shown.get(self._experiment.reads)
        offered: list[tuple[str, Any]] = [(self.tr("Warm-up: (−2 · 5) + 3"), "warm-up")]
        if shown is not None:
            offered.append((shown.name, "shown"))
        offered.append((self.tr("The form's, not trained yet"), "start"))
        is_own = shown is not None and is_alike(shown.experiment, self._experiment)
        usual = "shown" if is_own or (self._experiment.task_facts.images and shown) else "start"
        with QSignalBlocker(self._box):
            if [words for words, _ in offered] != self._offered:
                self._offered = [words for words, _ in offered]
                self._box.clear()
                for words, what in offered:
                    self._box.addItem(words, what)
            kinds = [what for _, what in offered]
            wanted = self._wanted if self._wanted in kinds else usual
            self._box.setCurrentIndex(kinds.index(wanted))
        self._offer_rows()
        self.changed.emit()

    def _offer_labels(self) -> None:
        if (classes := self._experiment.task_facts.classes) != self._classes:
            self._classes = classes
            with QSignalBlocker(self._label):
                self._label.clear()
                self._label.addItems([self.tr("its own"), *classes])

    def _forget_start(self) -> None:
        """That the form's was wanted was about another network."""
        if self._wanted == "start":
            self._wanted = ""

    def _on_chosen(self) -> None:
        self._wanted = self._box.currentData()
        self.changed.emit()

    def _offer_rows(self) -> None:
        table, images = self._table, self._experiment.task_facts.images
        with QSignalBlocker(self._rows):
            before = self._rows.currentIndex()
            self._rows.clear()
            if table is not None and not images:
                self._rows.addItem(self.tr("all {}").format(len(table[1])))
                for inputs in table[1]:
                    self._rows.addItem(", ".join(f"{each:.3g}" for each in inputs))
                self._rows.setCurrentIndex(before if 0 < before <= len(table[1]) else 0)

    def _read_rows(self) -> None:
        """Have the rows of the form's table."""
        self._table = None
        experiment = self._experiment
        if experiment.task_facts.images or not self._asker.is_ready():
            return

        def question(engine: Engine) -> Iterator[Any]:
            data = engine.data(experiment)
            yield data.train_inputs[:].numpy(), data.train_labels.numpy()

        def show(found: tuple[Values, NDArray[np.int64]]) -> None:
            if experiment.examples == self._experiment.examples:
                self._table = (experiment.task_facts, *found)
                self._offer_rows()
                self.changed.emit()

        self._asker.ask((self, "rows"), question, show)

    def subject(self) -> Subject | None:
        """What is chosen, or None where there is no example yet."""
        shown = self._shown.get(self._experiment.reads)
        is_start = self._box.currentData() == "start" or shown is None
        experiment = self._experiment if is_start or shown is None else shown.experiment
        weights, task = None if is_start or shown is None else shown.weights, experiment.task_facts
        if task.images:
            if self._image is None:
                return None
            chosen = self._label.currentIndex() - 1
            labels = np.array([chosen]) if chosen >= 0 else None
            inputs = self._image[None]
        else:
            if self._table is None or not len(self._table[1]):
                return None
            facts, inputs, labels = self._table
            if (facts.inputs, facts.outputs) != (task.inputs, task.outputs):
                return None  # of another table, or points of more classes than it can tell apart
            one = self._rows.currentIndex() - 1
            if one >= 0:
                inputs, labels = inputs[one : one + 1], labels[one : one + 1]
        over_batch = experiment.network.batch_norm and len(inputs) > 1
        is_silenced = self._dropout.isChecked() and experiment.network.dropout > 0
        return Subject(experiment, weights, inputs, labels, over_batch, is_silenced)

    def is_warm_up(self) -> bool:
        """Whether it is the graph of the notes."""
        return bool(self._box.currentData() == "warm-up")

    def show_what_applies(self, stepped: Experiment | None) -> None:
        """Hide what says nothing about an experiment: that which is stepped, else the form's."""
        experiment = stepped or self._experiment
        is_graph, images = self.is_warm_up(), experiment.task_facts.images
        for widget in (self._rows, self._rows_label):
            widget.setVisible(not images and not is_graph)
        for widget in (self._label, self._label_label):
            widget.setVisible(images and not is_graph)
        has_dropout = experiment.network.dropout > 0 and bool(experiment.network.hidden)
        self._dropout.setVisible(has_dropout and not is_graph)

    def why_empty(self) -> str:
        """Why there is nothing to be seen."""
        if not self._asker.is_ready():
            return self.tr("The network is still being loaded.")
        if self._experiment.task_facts.images and self._image is None:
            return self.tr("Draw a digit, and see one step of training on it, number by number.")
        return self.tr("The network is being asked …")
