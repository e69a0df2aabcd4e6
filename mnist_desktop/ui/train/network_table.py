"""The network as a table: each layer with what it passes on and how much it learns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import STRETCH, column, named, only_read

_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NetworkTable(QWidget):
    """The summary of the network that the form describes."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedLabel("networkSummary")
        tip = self.tr(
            "The layers as PyTorch has them, in order: what goes in at the top comes out below."
        )
        table = named(QTableWidget(0, 4), "networkTable", self.tr("The network's layers"), tip)
        table.setHorizontalHeaderLabels(
            [self.tr("Layer"), self.tr("Module"), self.tr("Output"), self.tr("Parameters")]
        )
        only_read(table)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 4)
        # Where it is given no room, the title is left, which says the most.
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(80)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        column(self._title, (table, 1), STRETCH, of=self, spacing=3)
        self._table = table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self._table.verticalHeader().defaultSectionSize()
        self._table.setVisible(event.size().height() > 4 * row)

    def show_experiment(self, experiment: Experiment) -> None:
        layers = layers_of(experiment)
        self._table.setRowCount(len(layers))
        for row, layer in enumerate(layers):
            shape = self.tr("batch × {}").format(layer.outputs)
            learned = f"{layer.parameters:,}" if layer.parameters else "–"
            for place, text in enumerate((layer.name, str(layer), shape, learned)):
                item = QTableWidgetItem(text)
                if place >= 2:
                    item.setTextAlignment(_NUMBER)
                self._table.setItem(row, place, item)
        widths = [experiment.task_facts.inputs] + [
            layer.outputs for layer in layers if layer.kind == "Linear"
        ]
        shape = " → ".join(f"{width:,}" for width in widths)
        count = f"{parameter_count(experiment):,}"
        self._title.setText(self.tr("Network  {}  ·  {} parameters").format(shape, count))
