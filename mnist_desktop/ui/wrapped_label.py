"""A label that takes the width that there is, and as many lines as its text then needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.ui.plain_label import PlainLabel


class WrappedLabel(PlainLabel):
    """As QLabel with word wrap, but for its height, which is that of its text in its present width.

    A height that follows from a width makes Qt ask all that stands in the same layout for the height it
    would like, and then take from what is largest, whatever its least height.
    """

    def __init__(self, name: str = "", text: str = "", *, selectable: bool = False) -> None:
        """`selectable` is for text that the mouse can select."""
        super().__init__(text, wordWrap=True)
        self.setObjectName(name)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
