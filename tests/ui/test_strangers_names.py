"""What strangers wrote is text wherever it is shown."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.library.library import Library
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_for_answers, wait_until_ready

NAME = '<h1>big</h1><img src="/etc/passwd">'


def test_a_name_with_markup_is_plain_text_everywhere(
    qtbot: QtBot, open_window: Callable[[], Window], library: Library, homework_run: Run
) -> None:
    outcome = dataclasses.replace(homework_run.outcome, message=NAME)
    library.prepare()
    for run in ("one", "two"):
        named = dataclasses.replace(
            homework_run, name=NAME, note=NAME, based_on=NAME, outcome=outcome
        )
        save_run(named, library.path(run))
    (library.folder / f"{NAME.replace('/', '')}.mnist").write_bytes(b"no run")
    window = open_window()
    qtbot.addWidget(window)
    window.show()
    wait_until_ready(qtbot, window)
    size = window.size()
    window.open_run(library.path("one"))
    window.show_page("Results")
    wait_for_answers(window)
    window.show_page("Runs").findChild(QWidget, "runsTable").selectAll()
    wait_for_answers(window)
    shown = [label.text() for label in window.findChildren(QLabel)]
    assert any(NAME in text for text in shown)
    for label in window.findChildren(QLabel):
        form = label.textFormat()
        assert form is Qt.TextFormat.PlainText or "<h1>" not in label.text()
        assert form is not Qt.TextFormat.AutoText, label.objectName() or label.text()
    for widget in window.findChildren(QWidget):
        assert "<h1>" not in widget.toolTip()
    table = window.findChild(QWidget, "runsTable").model()
    tips = [
        table.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        for column in range(table.columnCount())
    ]
    assert not any("<h1>" in (tip or "") for tip in tips)
    assert any("&lt;h1&gt;" in (tip or "") for tip in tips)
    assert window.size() == size
    window.close()
