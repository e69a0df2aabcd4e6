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
    """The rows of a table with the network's answers, newest weights first.

    Where there are two inputs, the output over their plane stands above the rows.
    """

    def __init__(self, asker: Asker, *, has_plane: bool) -> None:
        super().__init__()
        self._asker = asker
        rows, plane = self.tr("What it says of each row"), self.tr("Decision boundary")
        self.setTitle(plane if has_plane else rows)
        self.boundary = Boundary() if has_plane else None
        self.rows = RowsTable()
        self._task: TaskName | None = None
        self._answerer = Answerer()
        self._inputs = np.empty((0, 0), np.float32)
        self._hint = named(PlainLabel(wordWrap=True), "tableHint")
        self._source = quiet(ElidedLabel("tableSource"))
        above = () if self.boundary is None else (self.boundary,)
        below = (self._hint, (self.rows, 1), self._source)
        column(*above, *below, of=self, margins=(8, 6, 8, 8))

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
        rows, points = self._inputs, self._inputs[:0]
        if self.boundary is not None:
            points = plane(parameter_count(experiment))

        no_line_can = experiment.task is TaskName.XOR and not experiment.network.hidden

        def question(engine: Engine) -> Iterator[tuple[str, bool, Output, Output]]:
            predictor = self._answerer.predictor(engine, network)
            yield (
                source,
                no_line_can,
                predictor.probabilities(rows),
                predictor.probabilities(points),
            )

        self._asker.ask(self, question, self._on_answered, self._on_failed)

    def _on_answered(self, answers: tuple[str, bool, Output, Output]) -> None:
        source, no_line_can, of_rows, of_points = answers
        self._source.setText(source)
        self._hint.hide()
        self.rows.show_probabilities(of_rows)
        if self.boundary is not None:
            self.boundary.show_output(of_points, no_line_can=no_line_can)

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
            lambda engine: self._show_data(task, engine.data(Experiment(task=task)))
        )

    def _show_data(self, task: TaskName, data: Dataset) -> None:
        facts = Experiment(task=task).task_facts
        inputs, labels = data.train_inputs[:].numpy(), data.train_labels.numpy()
        tests = 0
        if data.test_inputs is not data.train_inputs:
            tests = len(data.test_inputs)
            inputs = np.concatenate([inputs, data.test_inputs[:].numpy()])
            labels = np.concatenate([labels, data.test_labels.numpy()])
        self._inputs = inputs
        self.rows.show_rows(inputs, labels, facts.outputs, tests)
        if self.boundary is not None:
            self.boundary.show_points(data.train_inputs[:].numpy(), data.train_labels.numpy())
