"""Pages that are made when they are first seen or needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.library.library import Library
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.model.shelf import Shelf
from mnist_desktop.ui.window.pages import Later, Pages
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import wait_for_answers, wait_until_ready

WithPages = Callable[..., Pages]


class Page(QWidget):
    """Two buttons, and what the page was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        layout = QVBoxLayout(self)
        for name in ("first", "second"):
            button = QPushButton()
            button.setObjectName(name)
            button.setToolTip(f"the {name}")
            layout.addWidget(button)


@pytest.fixture
def with_pages(qtbot: QtBot) -> Iterator[WithPages]:
    """Opens a window with pages and a button below them."""
    window = QWidget()

    def open_window(*pages: QWidget | Later[Page]) -> Pages:
        tabs = Pages()
        tabs.add_place("place", *((page, f"page {number}") for number, page in enumerate(pages)))
        layout = QVBoxLayout(window)
        layout.addWidget(tabs.titles)
        layout.addWidget(tabs)
        layout.addWidget(QPushButton(objectName="below"))
        window.show()
        window.activateWindow()
        return tabs

    yield open_window
    window.close()


def test_a_page_is_made_once_when_its_tab_is_chosen(with_pages: WithPages) -> None:
    later = Later(Page)
    tabs = with_pages(QLabel("one"), later, QLabel("three"))
    assert later.made is None
    tabs.setCurrentIndex(2)
    assert later.made is None
    tabs.setCurrentIndex(1)
    page = later.made
    assert page is tabs.currentWidget()
    assert page.isVisible()
    assert tabs.shows(later)
    assert [tabs.tabText(index) for index in range(tabs.count())] == ["page 0", "page 1", "page 2"]
    tabs.setCurrentIndex(0)
    assert not tabs.shows(later)
    assert later.page() is page
    assert tabs.show_page(later) is page is tabs.currentWidget()


def test_a_page_that_is_needed_unseen_takes_its_place(with_pages: WithPages) -> None:
    later = Later(Page)
    tabs = with_pages(QLabel("one"), later)
    chosen: list[int] = []
    tabs.currentChanged.connect(chosen.append)
    page = later.page()
    assert tabs.currentIndex() == 0
    assert not page.isVisible()
    assert tabs.indexOf(page) == 1
    assert not chosen


def test_what_a_page_was_told_it_learns_when_it_is_made(with_pages: WithPages) -> None:
    later = Later(Page)
    tabs = with_pages(QLabel("one"), later)
    for what, word in (("form", "old"), ("list", "runs"), ("form", "new")):
        later.tell(what, lambda page, word=word: page.told.append(word))
    tabs.setCurrentIndex(1)
    assert later.made is not None
    assert later.made.told == ["runs", "new"]
    later.tell("form", lambda page: page.told.append("newest"))
    assert later.made.told == ["runs", "new", "newest"]


def test_of_what_is_told_again_and_again_the_first_can_be_kept(with_pages: WithPages) -> None:
    later = Later(Page)
    tabs = with_pages(QLabel("one"), later)
    for word in ("before", "start", "middle", "now"):
        if word == "start":
            later.forget()
        later.tell("weights", lambda page, word=word: page.told.append(word), and_first=True)
    tabs.setCurrentIndex(1)
    assert later.made is not None
    assert later.made.told == ["start", "now"]


def test_tab_goes_through_a_page_that_was_made_late_in_its_place(
    qtbot: QtBot, with_pages: WithPages
) -> None:
    tabs = with_pages(QLabel("one"), Later(Page))
    tabs.setCurrentIndex(1)
    titles = tabs.titles.findChild(QTabBar, "pagesOfPlace")
    titles.setFocus()
    qtbot.wait_until(titles.hasFocus)
    reached = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert reached == ["first", "second", "below"]


def test_a_page_that_was_made_late_explains_itself(with_pages: WithPages) -> None:
    tabs = with_pages(QLabel("one"), Later(Page))
    tabs.setCurrentIndex(1)
    assert tabs.findChild(QPushButton, "second").whatsThis() == "the second"


def test_tab_goes_through_the_whole_window_by_the_pad_and_back_to_the_start(
    qtbot: QtBot, window: Window, library: Library, homework_run: Run
) -> None:
    library.prepare()
    save_run(homework_run, library.path("a"))
    window.findChild(Shelf).look()
    window.open_run(library.path("a"))
    pages = window.findChild(QTabWidget, "pages")
    train, places = (window.findChild(QWidget, name) for name in ("trainButton", "places"))
    qtbot.wait_until(window.isActiveWindow)
    assert window.focusWidget() is train  # where one starts

    def walk(start: QWidget, to: str) -> list[str]:
        start.setFocus()
        reached: list[str] = []
        while to not in reached:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            widget = QApplication.focusWidget()
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget.objectName()
            assert widget.objectName() not in reached, f"{reached[-1]} does not let Tab out"
            reached.append(widget.objectName())
        return reached

    assert {"digitPad", "places", "hidden", "recipeBox"} < set(walk(train, "trainButton"))
    stops = {
        "Results": "confusionMatrix",
        "Runs": "runsTable",
        "Your handwriting": "ownDigits",
    }
    for index in range(pages.count()):
        pages.setCurrentIndex(index)
        wait_for_answers(window)
        reached = walk(places, "digitPad")
        stop = stops.pop(pages.tabText(index), None)
        assert stop is None or stop in reached
    assert not stops
    window.choose_recipe("softmax-toy")
    assert "messageButton" in walk(places, "trainButton")


def test_train_goes_where_one_sees_what_happens(window: Window, qtbot: QtBot) -> None:
    window.choose_recipe("perceptron-and")
    pages = window.findChild(QTabWidget, "pages")
    then = {
        "Runs": "Curves",
        "Layers": "Layers",
        "Your handwriting": "Curves",
        "Results": "Results",
    }
    for shown, expected in then.items():
        window.show_page(shown)
        window.train()
        assert pages.tabText(pages.currentIndex()) == expected
        window.stop()
        wait_until_ready(qtbot, window)


def test_the_window_makes_what_is_looked_at(window: Window) -> None:
    names = {"layersPage", "resultsPage", "runsPage", "sweepPage"}
    pages = window.findChild(QTabWidget, "pages")
    assert not [name for name in names if window.findChild(QWidget, name)]
    shown = set()
    for index in range(pages.count()):
        pages.setCurrentIndex(index)
        shown.add(pages.currentWidget().objectName())
    assert names < shown
