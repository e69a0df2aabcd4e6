"""Titles in a row, of which one is chosen: those of the places, and those of a place's pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QTabBar

from mnist_desktop.ui.laying_out import named

# A line below the title that is chosen, in pixels.
_LINE = 3


class Titles(QTabBar):
    """A tab bar without frames: the chosen title is underlined, or, of the small ones, on a ground."""

    def __init__(self, name: str, accessible: str, *, small: bool = False) -> None:
        super().__init__()
        named(self, name, accessible)
        self._small = small
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add(self, title: str) -> None:
        """Add a title, without choosing it."""
        with QSignalBlocker(self):
            self.addTab(title)

    def show_titles(self, titles: Sequence[str]) -> None:
        """Show other titles without telling anybody."""
        if [self.tabText(index) for index in range(self.count())] == list(titles):
            return
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for title in titles:
                self.addTab(title)
        self.updateGeometry()

    def show_current(self, index: int) -> None:
        """Show which is chosen without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(index)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        beside, above = (6, 5) if self._small else (8, 7)
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * beside
        return QSize(width, metrics.height() + 2 * above)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            below = self.mapFromGlobal(self.cursor().pos())
            for index in range(self.count()):
                rect = self.tabRect(index)
                self._paint(
                    painter, index, rect, is_below=rect.contains(below) and self.underMouse()
                )

    def _paint(self, painter: QPainter, index: int, rect: QRect, *, is_below: bool) -> None:
        palette, chosen = self.palette(), index == self.currentIndex()
        text, accent = palette.windowText().color(), palette.highlight().color()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._small and (chosen or is_below):
            painter.setBrush(with_alpha(text, 28 if chosen else 14))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), 6, 6)
        elif chosen or is_below:
            painter.setBrush(accent if chosen else with_alpha(text, 50))
            line = QRect(rect.left() + 8, rect.bottom() - _LINE + 1, rect.width() - 16, _LINE)
            painter.drawRoundedRect(line, _LINE / 2, _LINE / 2)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(accent)
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -_LINE - 2), 4, 4)
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(text if chosen or is_below else quiet)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))


def with_alpha(colour: QColor, alpha: int) -> QColor:
    """A colour, so opaque of 255."""
    return QColor(colour.red(), colour.green(), colour.blue(), alpha)
