"""A line of text that never asks for room: what does not fit is elided, and a tooltip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from mnist_desktop.ui.plain_label import PlainLabel, as_tip


class ElidedLabel(PlainLabel):
    """A label of one line in plain text that is as wide as there is room for, and at most as its text."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fits():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            metrics, room = self.fontMetrics(), self.contentsRect()
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, text)

    def _fits(self) -> bool:
        return super().sizeHint().width() <= self.width()

    def _explain(self) -> None:
        self.setToolTip("" if self._fits() else as_tip(self.text()))
