"""A page that is opened beside the others, in the place of the column at the right."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from mnist_desktop.ui.laying_out import STRETCH, bold, button, column, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.window.pages import Later, Page

# Of a line of 88 characters, and what is beside it.
_WIDTH = 680


class Drawer(QWidget, Generic[Page]):
    """Holds a page that is made when it is first opened; Escape closes it."""

    def __init__(self, page: Later[Page], title: str, *, instead_of: QWidget) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self._page = page
        self._instead_of = instead_of
        head = PlainLabel(title)
        head.setFont(bold(head.font()))
        tip = self.tr("Close {} (Escape)").format(title)
        close = button(QToolButton, "closeDrawerButton", "×", tip, self.close_drawer)
        close.setAccessibleName(self.tr("Close {}").format(title))
        close.setAutoRaise(True)
        layout = column(row(head, STRETCH, close), of=self)
        page.on_made(lambda made: layout.addWidget(made, 1))
        self.hide()

    def open(self) -> Page:
        """Show the page, and give it."""
        page = self._page.page()
        if self.isHidden():
            columns = self.parentWidget()
            sizes = columns.sizes() if isinstance(columns, QSplitter) else []
            self._instead_of.hide()
            self.show()
            if isinstance(columns, QSplitter):
                self._take_room(columns, sizes)
        return page

    def close_drawer(self) -> None:
        """Show again what stood in its place."""
        self.hide()
        self._instead_of.show()

    def toggle(self) -> None:
        """Open it where it is closed, close it where it is open."""
        if self.isVisible():
            self.close_drawer()
        else:
            self.open().setFocus()

    def _take_room(self, columns: QSplitter, sizes: list[int]) -> None:
        """Be as wide as a line of a program; the column in the middle gives what is missing."""
        replaced, own = columns.indexOf(self._instead_of), columns.indexOf(self)
        room = sizes[replaced - 1] + sizes[replaced]
        sizes[own] = min(_WIDTH, room * 3 // 5)
        sizes[replaced - 1], sizes[replaced] = room - sizes[own], 0
        columns.setSizes(sizes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)
