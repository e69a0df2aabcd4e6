"""What stands in the pad's place where the task is a table: its rows, and the plane of two inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGroupBox

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.results import as_classes
from mnist_desktop.percent import percent
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, Part, column, named, quiet
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.table.boundary import Boundary, plane
from mnist_desktop.ui.table.painting import Painting
from mnist_desktop.ui.table.rows_table import RowsTable
from mnist_desktop.ui.table.unit_lines import strongest_lines

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset

Output = NDArray[np.float32]


class _Told(NamedTuple):
    """A network to be asked, what its rows follow from, and whose it is."""

    experiment: Experiment
    weights: Mapping[str, Any]
    source: str


class TablePanel(QGroupBox):
    """The rows of a table with the network's answers, newest weights first.

    Where there are two inputs, the output over their plane stands above the rows; where these are points,
    in their place how many of them are read rightly, and what paints them. `painted` brings all points of
    the plane after somebody has painted.
    """

    painted = Signal(object)

    def __init__(self, asker: Asker, *, has_plane: bool) -> None:
        super().__init__()
        self._asker = asker
        rows, plane = self.tr("What it says of each row"), self.tr("Decision boundary")
        self.setTitle(plane if has_plane else rows)
        self.boundary = Boundary() if has_plane else None
        self.rows = RowsTable()
        self._experiment: Experiment | None = None
        self._told: _Told | None = None
        self._answerer = Answerer()
        self._data: Dataset | None = None
        self._hint = named(PlainLabel(wordWrap=True), "tableHint")
        self._source = quiet(ElidedLabel("tableSource"))
        self._right = named(PlainLabel(wordWrap=True), "pointsRight")
        self._painting: Painting | None = None
        above: tuple[Part, ...] = ()
        if self.boundary is not None:
            tip = self.tr(
                "Each dotted line is a unit of the first hidden layer: on it, the unit gets 0. Of many "
                "units, those are drawn whose outputs count most."
            )
            self._units = named(
                QCheckBox(self.tr("Lines of the first layer")), "unitLinesBox", tip=tip
            )
            self._units.setChecked(True)
            self._units.toggled.connect(self._ask)
            self._painting = Painting(self.boundary)
            self._painting.painted.connect(self.painted)
            above = ((self.boundary, 3), self._units, self._painting, self._right)
        below = (self._hint, (self.rows, 1), STRETCH, self._source)
        column(*above, *below, of=self, margins=(8, 6, 8, 8))

    def show_task_of(self, experiment: Experiment) -> bool:
        """Show the rows of an experiment, and say whether they are of another task, not trained on yet."""
        before, self._experiment = self._experiment, experiment
        if before is not None and before.examples == experiment.examples:
            return False
        is_new = before is None or before.task is not experiment.task
        self._fill(experiment, is_new=is_new)
        return is_new

    def set_network(self, experiment: Experiment, weights: Mapping[str, Any], source: str) -> None:
        """Answer from these weights from now on. `source` says whose they are."""
        if self._experiment is None or experiment.task is not self._experiment.task:
            return
        self._told = _Told(experiment, weights, source)
        self._ask()

    def _ask(self) -> None:
        told, data, form = self._told, self._data, self._experiment
        if told is None or data is None or form is None:
            return
        experiment, network = told.experiment, Network(told.experiment, told.weights)
        rows = np.concatenate(_parts(data))
        points, with_lines = rows[:0], False
        if self.boundary is not None:
            points = plane(parameter_count(experiment), experiment.task_facts.plane)
            with_lines = self._units.isChecked()
        is_own = form.examples == experiment.examples

        def question(engine: Engine) -> Iterator[_Answers]:
            predictor = self._answerer.predictor(engine, network)
            no_lines = np.empty((0, 3), np.float32)
            yield _Answers(
                told,
                is_own,
                predictor.probabilities(rows),
                predictor.probabilities(points),
                strongest_lines(*network) if with_lines else no_lines,
            )

        self._asker.ask(self, question, self._on_answered, self._on_failed)

    def _on_answered(self, answers: _Answers) -> None:
        experiment = answers.told.experiment
        self._source.setText(answers.told.source)
        self._hint.hide()
        if self.boundary is not None:
            no_line_can = experiment.task is TaskName.XOR and not experiment.network.hidden
            self.boundary.show_output(answers.of_plane, no_line_can=no_line_can)
            self.boundary.show_units(answers.lines)
            self._units.setVisible(bool(experiment.network.hidden))
        if not experiment.task_facts.has_points:
            self.rows.show_probabilities(answers.of_rows)
        elif answers.is_own:
            self._show_right(answers.of_rows)
        else:
            self._right.clear()
            self._say(
                self.tr("This network was trained on other points. Press Train to train on these.")
            )

    def _show_right(self, of_rows: Output) -> None:
        """Say how many points are read rightly, and how many of those that were never trained on."""
        assert self._data is not None
        said = as_classes(of_rows)
        parts = (self._data.train_labels.numpy(), self._data.test_labels.numpy())
        train = percent((said[: len(parts[0])].argmax(axis=1) == parts[0]).mean())
        if self._data.test_inputs is self._data.train_inputs:
            self._right.setText(self.tr("{} of the training points right").format(train))
            return
        test = percent((said[len(parts[0]) :].argmax(axis=1) == parts[1]).mean())
        words = self.tr("{} of the training points right,\n{} of the test points")
        self._right.setText(words.format(train, test))

    def _on_failed(self, error: Exception) -> None:
        self.rows.show_probabilities(None)
        self._source.clear()
        self._say(self.tr("The network could not be asked: {}.").format(error))

    def _say(self, words: str) -> None:
        self._hint.setText(words)
        self._hint.show()

    def _fill(self, experiment: Experiment, *, is_new: bool) -> None:
        self._asker.forget(self)
        self._data = None
        has_points = experiment.task_facts.has_points
        self.rows.setVisible(not has_points)
        self._right.setVisible(has_points)
        self._right.clear()
        if self._painting is not None:
            self._painting.setVisible(experiment.task is TaskName.PAINTED)
            self._painting.set_points(experiment.data.painted)
        if is_new:
            self._told = None
            self._source.clear()
            if self.boundary is not None:
                self.boundary.clear_output()
                self._units.hide()
        if self._told is None:
            nothing = self.tr("No network has been trained yet. Press Train.")
            unpainted = (each.sentence for each in experiment.problems() if each.knob == "painted")
            self._say(next(unpainted, nothing))
        self._asker.when_ready(lambda engine: self._show_data(experiment, engine.data(experiment)))

    def _show_data(self, experiment: Experiment, data: Dataset) -> None:
        if self._experiment is None or experiment.examples != self._experiment.examples:
            return  # there is another one by now
        facts, self._data = experiment.task_facts, data
        inputs, labels = np.concatenate(_parts(data)), data.train_labels.numpy()
        tests = len(inputs) - len(labels)
        if tests:
            labels = np.concatenate([labels, data.test_labels.numpy()])
        if not facts.has_points:
            self.rows.show_rows(inputs, labels, facts.outputs, tests)
        if self.boundary is not None:
            self.boundary.show_points(inputs, labels, facts.plane, tests)
        self._ask()


class _Answers(NamedTuple):
    """What a network says of the rows and of the plane, and the lines of its first layer's units.

    `is_own` says that the rows are those that it was trained on.
    """

    told: _Told
    is_own: bool
    of_rows: Output
    of_plane: Output
    lines: NDArray[np.float32]


def _parts(data: Dataset) -> list[NDArray[np.float32]]:
    """The rows that are trained on, and those of the test where they are others."""
    parts = (
        [data.train_inputs]
        if data.test_inputs is data.train_inputs
        else [data.train_inputs, data.test_inputs]
    )
    return [part[:].numpy() for part in parts]
