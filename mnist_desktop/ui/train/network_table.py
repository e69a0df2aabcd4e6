"""The network as a table: each layer with what it passes on and how much it learns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from mnist_desktop.experiment.architecture import Layer, layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, column, named

_Index = QModelIndex | QPersistentModelIndex


class LayersModel(QAbstractTableModel):
    """A row a layer: its name, its module, the shape it passes on, its parameters."""

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[Layer] = []

    def set_layers(self, layers: list[Layer]) -> None:
        self.beginResetModel()
        self._layers = layers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._layers)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        titles = (self.tr("Layer"), self.tr("Module"), self.tr("Output"), self.tr("Parameters"))
        return titles[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        layer = self._layers[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        shape = self.tr("batch × {}").format(layer.outputs)
        learned = f"{layer.parameters:,}" if layer.parameters else "–"
        return (layer.name, str(layer), shape, learned)[index.column()]


class NetworkTable(QWidget):
    """The summary of the network that the form describes."""

    def __init__(self) -> None:
        super().__init__()
        self._model = LayersModel()
        self._title = ElidedLabel("networkSummary")
        tip = self.tr(
            "The layers as PyTorch has them, in order: what goes in at the top comes out below."
        )
        table = named(QTableView(), "networkTable", self.tr("The network's layers"), tip)
        table.setModel(self._model)
        table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 4)
        # Where it is given no room, the title is left, which says the most.
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(80)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        column(self._title, (table, 1), STRETCH, of=self, spacing=3)
        self._table = table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self._table.verticalHeader().defaultSectionSize()
        self._table.setVisible(event.size().height() > 4 * row)

    def show_experiment(self, experiment: Experiment) -> None:
        layers = layers_of(experiment)
        self._model.set_layers(layers)
        widths = [experiment.task_facts.inputs] + [
            layer.outputs for layer in layers if layer.kind == "Linear"
        ]
        shape = " → ".join(f"{width:,}" for width in widths)
        count = f"{parameter_count(experiment):,}"
        self._title.setText(self.tr("Network  {}  ·  {} parameters").format(shape, count))
