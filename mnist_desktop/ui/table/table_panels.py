"""What stands in the pad's place where the task is a table: its rows, and the plane of two inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QGroupBox

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import column, named, quiet
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.table.boundary import Boundary, plane
from mnist_desktop.ui.table.rows_table import RowsTable

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset

Output = NDArray[np.float32]


class TablePanel(QGroupBox):
    """The rows of a table with the network's answers, newest weights first."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self._asker = asker
        self.setTitle(self.tr("What it says of each row"))
        self.rows = RowsTable()
        self._task: TaskName | None = None
        self._answerer = Answerer()
        self._inputs = np.empty((0, 0), np.float32)
        self._hint = named(PlainLabel(wordWrap=True), "tableHint")
        self._source = quiet(ElidedLabel("tableSource"))
        self.column = column(
            self._hint, (self.rows, 1), self._source, of=self, margins=(8, 6, 8, 8)
        )

    def show_task(self, task: TaskName) -> bool:
        """Show the rows of a task, and say whether it is a new one, without a network yet."""
        is_new = task is not self._task
        if is_new:
            self._task = task
            self._fill(task)
        return is_new

    def set_network(self, experiment: Experiment, weights: Mapping[str, Any], source: str) -> None:
        """Answer from these weights from now on. `source` says whose they are."""
        if experiment.task is not self._task:
            return
        network = Network(experiment, weights)
        rows, points = self._inputs, self.points_of(network)

        def question(engine: Engine) -> Iterator[tuple[str, Output, Output]]:
            predictor = self._answerer.predictor(engine, network)
            yield source, predictor.probabilities(rows), predictor.probabilities(points)

        self._asker.ask(self, question, self._on_answered, self._on_failed)

    def points_of(self, network: Network) -> Output:
        """Inputs (points, inputs) of which a network is asked beside the rows: none."""
        del network
        return self._inputs[:0]

    def show_answers(self, of_rows: Output, of_points: Output) -> None:
        """Show what a network says: float32 (rows, outputs) and (points, outputs)."""
        del of_points
        self.rows.show_probabilities(of_rows)

    def _on_answered(self, answers: tuple[str, Output, Output]) -> None:
        source, of_rows, of_points = answers
        self._source.setText(source)
        self._hint.hide()
        self.show_answers(of_rows, of_points)

    def _on_failed(self, error: Exception) -> None:
        self.rows.show_probabilities(None)
        self._source.clear()
        self._hint.setText(self.tr("The network could not be asked: {}.").format(error))
        self._hint.show()

    def _fill(self, task: TaskName) -> None:
        self._asker.forget(self)
        self._source.clear()
        self._hint.setText(self.tr("No network has been trained yet. Press Train."))
        self._hint.show()
        self._asker.when_ready(
            lambda engine: self.show_data(task, engine.data(Experiment(task=task)))
        )

    def show_data(self, task: TaskName, data: Dataset) -> None:
        """Show a task's rows."""
        facts = Experiment(task=task).task_facts
        inputs, labels = data.train_inputs[:].numpy(), data.train_labels.numpy()
        tests = 0
        if data.test_inputs is not data.train_inputs:
            tests = len(data.test_inputs)
            inputs = np.concatenate([inputs, data.test_inputs[:].numpy()])
            labels = np.concatenate([labels, data.test_labels.numpy()])
        self._inputs = inputs
        self.rows.show_rows(inputs, labels, facts.outputs, tests)


class PlanePanel(TablePanel):
    """The output over the plane of two inputs, above the rows."""

    def __init__(self, asker: Asker) -> None:
        super().__init__(asker)
        self.setTitle(self.tr("Decision boundary"))
        self.boundary = Boundary()
        self.column.insertWidget(0, self.boundary)

    def points_of(self, network: Network) -> Output:
        return plane(parameter_count(network.experiment))

    def show_answers(self, of_rows: Output, of_points: Output) -> None:
        super().show_answers(of_rows, of_points)
        self.boundary.show_output(of_points)

    def show_data(self, task: TaskName, data: Dataset) -> None:
        super().show_data(task, data)
        self.boundary.show_points(data.train_inputs[:].numpy(), data.train_labels.numpy())
