"""What of Qt is garbage ends in the window's thread, whoever else is at work."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.collecting import CollectHere


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[CollectHere]:
    collecting = CollectHere(qapp)
    yield collecting
    collecting.end()
    collecting.deleteLater()


def test_garbage_of_qt_ends_where_it_was_made(collecting: CollectHere, qtbot: QtBot) -> None:
    ended_in: list[int] = []

    def leave_garbage() -> None:
        timer = QTimer()
        timer.itself = timer  # a cycle
        timer.start(60_000)
        weakref.finalize(timer, lambda: ended_in.append(threading.get_ident()))

    leave_garbage()
    # As much as Python would have collected after, many times over.
    worker = threading.Thread(target=lambda: [[[]] for _ in range(100_000)])
    worker.start()
    worker.join()
    assert ended_in == []
    for _ in range(40):  # until the oldest generation is due
        kept = [[] for _ in range(1000)]
        collecting.collect_if_due()
        del kept
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [threading.get_ident()]
