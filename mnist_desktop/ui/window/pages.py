"""The pages of the window, most of which are made when they are first seen or needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from mnist_desktop.ui.whats_this import explain_all
from mnist_desktop.ui.window.page_titles import PageTitles

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
    """The pages with their titles; in place of one that is not made yet stands an empty one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setTabBar(PageTitles())
        self.setDocumentMode(True)
        self._later: dict[QWidget, Later[Any]] = {}
        self.currentChanged.connect(self._on_current_changed)

    def add(self, page: QWidget | Later[Page], title: str) -> None:
        """Add a page, which stands last."""
        if isinstance(page, QWidget):
            self.addTab(page, title)
            return
        empty = QWidget()
        self._later[empty] = page
        page.on_made(lambda made: self._put(made, empty))
        self.addTab(empty, title)

    def show_page(self, later: Later[Page]) -> Page:
        """Go to a page, and give it."""
        page = later.page()
        self.setCurrentWidget(page)
        return page

    def shows(self, *pages: Later[Any]) -> bool:
        """Whether one of these is the page that is looked at."""
        return any(self.currentWidget() is later.made for later in pages)

    def _on_current_changed(self, index: int) -> None:
        page = self.widget(index)
        if page in self._later:
            self._later[page].page()

    def _put(self, page: QWidget, empty: QWidget) -> None:
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
        for before, after in zip([self.tabBar(), *stops], stops, strict=False):
            QWidget.setTabOrder(before, after)
        explain_all(page)


def _tab_stops(page: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a page that stands alone, in this order."""
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()
