"""The rows of a small data set with what the network says of each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from mnist_desktop.ui.laying_out import bold, named, only_read


class RowsTable(QTableWidget):
    """A row an example: its inputs, its class, and the probability of each class or of class 1."""

    def __init__(self) -> None:
        super().__init__()
        named(
            self,
            "rowsTable",
            self.tr("The rows and what the network says of them"),
            self.tr(
                "Each row with the class it has and the probability that the network gives. A tick: "
                "the network says the right class."
            ),
        )
        only_read(self)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(24)
        self._labels = np.empty(0, np.int64)

    def show_rows(
        self, inputs: NDArray[np.float32], labels: NDArray[np.int64], outputs: int, tests: int = 0
    ) -> None:
        """Show examples (rows, inputs) with labels (rows,); the last `tests` are test rows."""
        self._labels = labels
        probabilities = (
            [self.tr("P(1)")] if outputs == 1 else [f"P({index})" for index in range(outputs)]
        )
        self.setColumnCount(3 + len(probabilities))
        self.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Class"), *probabilities, ""])
        self.setRowCount(len(inputs))
        header = self.horizontalHeader()
        for column in (0, 1, self.columnCount() - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for row, (values, label) in enumerate(zip(inputs, labels, strict=True)):
            text = ", ".join(f"{value:g}" for value in values)
            if row >= len(inputs) - tests:
                text = self.tr("test {}").format(text)
            self._write(row, 0, text, left=True)
            self._write(row, 1, str(label))
        self.show_probabilities(None)

    def show_probabilities(self, probabilities: NDArray[np.float32] | None) -> None:
        """Show float32 (rows, outputs), or that there is no answer (None)."""
        # As many digits as there is room for.
        digits = 3 if self.columnCount() == 4 else 2
        for row, label in enumerate(self._labels):
            values = None if probabilities is None else probabilities[row]
            answer = -1
            if values is not None:
                answer = int(values[0] >= 0.5) if len(values) == 1 else int(values.argmax())
            for column in range(2, self.columnCount() - 1):
                text = "–" if values is None else f"{values[column - 2]:.{digits}f}"
                strong = len(self._labels) > 4 and column - 2 == answer
                self._write(row, column, text, strong=strong)
            sign = "" if values is None else "✓" if answer == label else "✗"
            self._write(row, self.columnCount() - 1, sign)

    def _write(
        self, row: int, column: int, text: str, *, left: bool = False, strong: bool = False
    ) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        if item.font().bold() != strong:
            item.setFont(bold(item.font(), strong))
