"""Where the parts of the window stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from mnist_desktop.ui.laying_out import column, named
from mnist_desktop.ui.window.message_bar import MessageBar
from mnist_desktop.ui.window.pages import Pages


def left_column(*, live: QWidget, form: QWidget) -> QWidget:
    """The settings: of the run that goes, and of the next one."""
    left = QWidget()
    column(live, (form, 1), of=left)
    return left


def middle_column(
    *, headline: QWidget, pages: Pages, travel_bar: QWidget, network: QWidget
) -> QSplitter:
    """The pages, and above them the network, in as much room as the user gives it, or none."""
    below = QWidget()
    column(headline, pages.titles, (pages, 1), travel_bar, of=below, spacing=4)
    middle = named(QSplitter(Qt.Orientation.Vertical), "networkAndPages")
    middle.addWidget(network)
    middle.addWidget(below)
    middle.setStretchFactor(1, 1)
    middle.setCollapsible(1, False)
    return middle


def content(
    *,
    bar: QWidget,
    message: MessageBar,
    left: QWidget,
    middle: QWidget,
    right: QWidget,
    drawer: QWidget,
    progress: QWidget,
) -> QWidget:
    """The whole window: the columns, what is pressed above them, the progress below."""
    columns = named(QSplitter(Qt.Orientation.Horizontal), "columns")
    for index, (part, stretch) in enumerate(((left, 1), (middle, 3), (right, 1), (drawer, 3))):
        columns.addWidget(part)
        columns.setStretchFactor(index, stretch)
    columns.setSizes([330, 730, 280, 600])
    columns.setChildrenCollapsible(False)
    content = QWidget()
    column(bar, (columns, 1), progress, of=content, margins=(8, 8, 8, 4))
    message.lie_over(content)
    return content
