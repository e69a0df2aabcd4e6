"""Where the parts of the window stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mnist_desktop.ui.scroll import Scroll


def curves_page(*, card: QWidget, hints: QWidget, curves: QWidget, live: QWidget) -> QWidget:
    """The first page: the curves, with what is said of them above and the live knobs below."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(4)
    column.addWidget(card)
    column.addWidget(hints)
    column.addWidget(curves, 1)
    column.addWidget(live)
    return Scroll(inside, "curvesPage")


def middle_column(*, pages: QWidget, travel_bar: QWidget, network: QWidget) -> QSplitter:
    """The pages, and below them the table of layers in as much room as the user gives it, or none."""
    above = QWidget()
    rows = QVBoxLayout(above)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    rows.addWidget(pages, 1)
    rows.addWidget(travel_bar)
    middle = QSplitter(Qt.Orientation.Vertical)
    middle.setObjectName("middle")
    middle.addWidget(above)
    middle.addWidget(network)
    middle.setStretchFactor(0, 3)
    middle.setStretchFactor(1, 1)
    middle.setSizes([560, 130])
    middle.setCollapsible(0, False)
    return middle


def content(
    *,
    bar: QWidget,
    message: QWidget,
    left: QWidget,
    middle: QWidget,
    right: QWidget,
    progress: QWidget,
) -> QWidget:
    """The whole window: three columns, what is pressed and said above them, the progress below."""
    columns = QSplitter(Qt.Orientation.Horizontal)
    columns.setObjectName("columns")
    for index, (column, stretch) in enumerate(((left, 1), (middle, 3), (right, 1))):
        columns.addWidget(column)
        columns.setStretchFactor(index, stretch)
    columns.setSizes([330, 730, 280])
    columns.setChildrenCollapsible(False)
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(8, 8, 8, 4)
    layout.addWidget(bar)
    layout.addWidget(message)
    layout.addWidget(columns, 1)
    layout.addWidget(progress)
    return content
