"""The places of the window and their pages, most of which are made when they are first seen or needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH
from mnist_desktop.ui.whats_this import explain_all
from mnist_desktop.ui.window.titles import Titles

Page = TypeVar("Page", bound=QWidget)


class Later(Generic[Page]):
    """A page that need not be there yet: the start of the program does not wait for it."""

    def __init__(self, make: Callable[[], Page]) -> None:
        self._make = make
        self._place: Callable[[Page], None] = lambda _: None
        self._told: dict[str, Callable[[Page], object]] = {}
        self.made: Page | None = None

    def page(self) -> Page:
        """The page, made now if it is not there."""
        if self.made is None:
            self.made = made = self._make()
            for say in self._told.values():
                say(made)
            self._told.clear()
            self._place(made)
        return self.made

    def tell(self, what: str, say: Callable[[Page], object], *, and_first: bool = False) -> None:
        """Tell the page something that holds until `what` is told again: now, or once it is made.

        With `and_first`, a page that is made later learns also what was told first.
        """
        if self.made is not None:
            say(self.made)
            return
        if and_first:
            self._told.setdefault(f"first {what}", say)
        self._told.pop(what, None)  # what is told last is told last
        self._told[what] = say

    def forget(self) -> None:
        """What a page that is not made was told holds no more."""
        self._told.clear()

    def on_made(self, place: Callable[[Page], None]) -> None:
        """Do this with the page as soon as it is made."""
        self._place = place


class Pages(QTabWidget):
    """All pages, in the order of their places; in place of one that is not made yet stands an empty one.

    `titles`, which is laid out above them, has the places, and the pages of the one that is looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setDocumentMode(True)
        self.tabBar().hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is the hidden bar's
        self.titles = QWidget()
        self._place_titles = Titles("places", self.tr("Places"))
        self._page_titles = Titles("pagesOfPlace", self.tr("Pages of the place"), small=True)
        Flow(self._place_titles, STRETCH, self._page_titles, of=self.titles, spacing=8)
        self._later: dict[QWidget, Later[Any]] = {}
        self._place_of: list[int] = []  # each page's
        self._last_of: list[int] = []  # each place's page that was looked at last
        self.currentChanged.connect(self._on_current_changed)
        self._place_titles.currentChanged.connect(lambda place: self.show_place(place))
        self._page_titles.currentChanged.connect(self._on_page_title_chosen)

    def add_place(self, title: str, *pages: tuple[QWidget | Later[Any], str]) -> None:
        """Add a place with its pages and their titles, which stands last."""
        self._place_titles.add(title)
        self._last_of.append(self.count())
        for page, name in pages:
            self._place_of.append(len(self._last_of) - 1)
            if isinstance(page, QWidget):
                self.addTab(page, name)
                continue
            empty = QWidget()
            self._later[empty] = page
            page.on_made(partial(self._put, empty))
            self.addTab(empty, name)
        self._show_titles()

    def place_names(self) -> list[str]:
        """The titles of the places."""
        return [self._place_titles.tabText(place) for place in range(len(self._last_of))]

    def show_place(self, place: int) -> None:
        """Go to the page of a place that was looked at last."""
        if place != self._place_of[self.currentIndex()]:
            self.setCurrentIndex(self._last_of[place])

    def show_page(self, later: Later[Page]) -> Page:
        """Go to a page, and give it."""
        page = later.page()
        self.setCurrentWidget(page)
        return page

    def shows(self, *pages: Later[Any]) -> bool:
        """Whether one of these is the page that is looked at."""
        return any(self.currentWidget() is later.made for later in pages)

    def _on_current_changed(self, index: int) -> None:
        if not 0 <= index < len(self._place_of):
            return
        self._last_of[self._place_of[index]] = index
        self._show_titles()
        page = self.widget(index)
        if page in self._later:
            self._later[page].page()

    def _show_titles(self) -> None:
        index = self.currentIndex()
        place = self._place_of[index]
        pages = [each for each, of in enumerate(self._place_of) if of == place]
        self._place_titles.show_current(place)
        self._page_titles.show_titles([self.tabText(each) for each in pages])
        self._page_titles.show_current(pages.index(index))
        self._page_titles.setVisible(len(pages) > 1)

    def _on_page_title_chosen(self, number: int) -> None:
        first = self._place_of.index(self._place_of[self.currentIndex()])
        self.setCurrentIndex(first + number)

    def _put(self, empty: QWidget, page: QWidget) -> None:
        """Put a page in its place."""
        del self._later[empty]
        index = self.indexOf(empty)
        stops = list(_tab_stops(page))
        with QSignalBlocker(self):
            is_current = index == self.currentIndex()
            self.insertTab(index, page, self.tabText(index))
            if is_current:
                self.setCurrentIndex(index)
            self.removeTab(index + 1)
        empty.deleteLater()
        # Else Tab would come to it last, after all that was made before.
        for before, after in zip([self._page_titles, *stops], stops, strict=False):
            QWidget.setTabOrder(before, after)
        explain_all(page)


def _tab_stops(page: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a page that stands alone, in this order."""
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()
