"""Scroll areas for what is as wide as they are: they scroll up and down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget

from mnist_desktop.ui.laying_out import named


def scrolled(content: QWidget, name: str, accessible: str = "") -> QScrollArea:
    """Qt's own scroll area without a frame: its content is as high as it would like to be."""
    area = named(QScrollArea(widgetResizable=True), name, accessible)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


class Scroll(QScrollArea):
    """For what can shrink: gives it the room there is, and scrolls only where it needs more at least.

    QScrollArea asks a content with words that wrap for the height it would like, not for the least.
    """

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        # As high as a few lines, and with room for the bar, whether it is there or not.
        return QSize(self._content.minimumSizeHint().width() + self._bar(), 4 * self._bar())

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        if self._least_height(room.width()) > room.height():
            room.setWidth(room.width() - self._bar())
        height = max(room.height(), self._least_height(room.width()))
        self._content.resize(room.width(), height)

    def _least_height(self, width: int) -> int:
        layout = self._content.layout()
        assert layout is not None
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width)
        return layout.totalMinimumSize().height()

    def _bar(self) -> int:
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
