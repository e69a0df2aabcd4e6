"""What leaves the library: the table, the curves, a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from mnist_desktop.files import write_whole
from mnist_desktop.judging.comparison import METHOD, TEST_ACCURACY, TRAIN_COST, sentences
from mnist_desktop.judging.grouping import grouped
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.header import RunFileError
from mnist_desktop.library.library import Library
from mnist_desktop.publishing.report import MOST_REPORTED, report, reported_run
from mnist_desktop.publishing.table import as_csv, as_markdown, rows
from mnist_desktop.ui.library.comparison_chart import ComparisonChart
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.library.runs_model import RunsModel
from mnist_desktop.ui.library.runs_table import RunsTable
from mnist_desktop.ui.save_as import save_as


class Exports(QObject):
    """Writes files of the selected runs; where fewer than two are selected, of all that the table shows."""

    said = Signal(str, bool)

    def __init__(
        self,
        library: Library,
        table: RunsTable,
        model: RunsModel,
        chart: ComparisonChart,
        colours: RunColours,
    ) -> None:
        super().__init__(table)
        self._library, self._table, self._model = library, table, model
        self._chart, self._colours = chart, colours

    def ask_csv(self) -> None:
        self._ask(self.tr("Table as CSV"), "runs.csv", self.tr("CSV (*.csv)"), self.write_csv)

    def ask_markdown(self) -> None:
        kinds = self.tr("Markdown (*.md)")
        self._ask(self.tr("Table as Markdown"), "runs.md", kinds, self.write_markdown)

    def ask_chart(self) -> None:
        kinds = self.tr("PNG (*.png);;SVG (*.svg)")
        self._ask(self.tr("Curves as a picture"), "curves.png", kinds, self._chart.export)

    def ask_report(self) -> None:
        kinds = self.tr("HTML (*.html)")
        self._ask(self.tr("Report as one HTML file"), "report.html", kinds, self.write_report)

    def copy(self) -> None:
        """Put the table into the clipboard, as Markdown."""
        entries = self._table.selected() or self._entries()
        QGuiApplication.clipboard().setText(as_markdown(self._rows(entries)))
        self.said.emit(self.tr("Copied {} rows as a table.").format(len(entries)), False)

    def write_csv(self, path: Path) -> None:
        """Raises OSError."""
        write_whole(as_csv(self._rows(self._entries())).encode("utf-8-sig"), path)

    def write_markdown(self, path: Path) -> None:
        """Raises OSError."""
        write_whole(as_markdown(self._rows(self._entries())).encode(), path)

    def write_report(self, path: Path) -> None:
        """Raises OSError and RunFileError."""
        entries, view = self._entries()[:MOST_REPORTED], self._model.view()
        if not entries:
            raise RunFileError(self.tr("There is no run to report on."))
        reported = [reported_run(self._library, entry, view.own.get(entry.id)) for entry in entries]
        oldest = min(entries, key=lambda entry: entry.created)
        comparison: list[str] = []
        for figure in (TEST_ACCURACY, TRAIN_COST):
            said = sentences(grouped(entries, view.base or oldest, figure), figure)
            comparison += [f"{figure.label}: {sentence}" for sentence in said]
        text = report(
            reported,
            base=view.base,
            title=self.tr("Runs of MNIST Desktop"),
            made=datetime.now().astimezone(),
            comparison=[*comparison, METHOD],
            looks=self._colours.looks([entry.id for entry in entries]),
        )
        write_whole(text.encode(), path)

    def _rows(self, entries: Sequence[Entry]) -> list[dict[str, Any]]:
        view = self._model.view()
        return rows(entries, base=view.base, own=view.own)

    def _entries(self) -> Sequence[Entry]:
        selected = self._table.selected()
        return selected if len(selected) > 1 else self._model.entries_shown()

    def _ask(self, title: str, proposal: str, kinds: str, write: Callable[[Path], None]) -> None:
        save_as(self._table, title, proposal, kinds, write=write, say=self.said.emit)
