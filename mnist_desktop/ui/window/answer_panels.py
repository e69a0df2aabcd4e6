"""The right-hand column: what a network says of a drawing, of a plane or of the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.whats_this import explain_all

if TYPE_CHECKING:
    from mnist_desktop.ui.table.table_panels import TablePanel


class AnswerPanels(QStackedWidget):
    """A panel for each kind of task; every network answers on that of its own task, seen or not.

    `painted` brings all points of the plane after somebody has painted.
    """

    painted = Signal(object)

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self._asker = asker
        self._of_view: dict[View, DigitPanel | TablePanel] = {}
        self._scroll_of: dict[View, Scroll] = {}
        self.digit = DigitPanel(asker)
        self._add(View.DIGIT, self.digit)

    def show_task_of(self, experiment: Experiment) -> bool:
        """Show the panel of a task, and say whether it is of another table, without a network yet."""
        view = experiment.task_facts.view
        panel = self._panel(view)
        self.setCurrentWidget(self._scroll_of[view])
        return bool(panel.show_task_of(experiment))

    def set_network(self, shown: Shown) -> None:
        """Answer from these weights from now on."""
        panel = self._panel(shown.experiment.task_facts.view)
        panel.set_network(shown.experiment, shown.weights, shown.source)

    def _panel(self, view: View) -> DigitPanel | TablePanel:
        """The panel for a kind of task; those of tables are made when they are first needed."""
        if view not in self._of_view:
            from mnist_desktop.ui.table.table_panels import TablePanel

            panel = TablePanel(self._asker, has_plane=view is View.PLANE)
            panel.painted.connect(self.painted)
            self._add(view, panel)
            explain_all(panel)
        return self._of_view[view]

    def _add(self, view: View, panel: DigitPanel | TablePanel) -> None:
        self._of_view[view] = panel
        self._scroll_of[view] = Scroll(panel, f"{view.name.lower()}Answers")
        self.addWidget(self._scroll_of[view])
