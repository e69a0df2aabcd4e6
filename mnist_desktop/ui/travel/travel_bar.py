"""The slider of time travel: all pages show the network as it was at the moment it points to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.plain_label import PlainLabel


class TravelBar(QWidget):
    """`moved` brings the number of a moment; `returned` says that the present is wanted again."""

    moved = Signal(int)
    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("travelBar")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("travelSlider")
        self._slider.setAccessibleName(self.tr("Time travel"))
        self._slider.setToolTip(
            self.tr(
                "<p>Look back: the curves' mark, the layers, the results, the boundary and the answer to "
                "your drawing are those of the network at this moment of its training.</p>"
            )
        )
        self._slider.setPageStep(5)
        title = PlainLabel(self.tr("Time travel"))
        title.setBuddy(self._slider)
        self._where = ElidedLabel("travelWhere")
        self._where.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._now = QPushButton(self.tr("Now"))
        self._now.setObjectName("travelNow")
        self._now.setToolTip(self.tr("Back to the network as it is at the end"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(title)
        row.addWidget(self._slider, 1)
        row.addWidget(self._where)
        row.addWidget(self._now)
        self._names: Sequence[str] = ()
        self._slider.valueChanged.connect(self._on_moved)
        self._now.clicked.connect(self.leave)
        self.offer((), "")

    def offer(self, names: Sequence[str], reason: str) -> None:
        """Offer these moments, the last one the present; with fewer than two say why there are none."""
        self._names = names
        there = len(names) > 1
        # The slider must not change its length under the hand that moves it.
        widths = map(self.fontMetrics().horizontalAdvance, names if there else ())
        self._where.setMinimumWidth(max(widths, default=0))
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(1, len(names) - 1))
            self._slider.setValue(self._slider.maximum())
        self._slider.setEnabled(there)
        self._now.setEnabled(False)
        self._where.setText(names[-1] if there else reason)

    def leave(self) -> None:
        """Go back to the present."""
        self._slider.setValue(self._slider.maximum())

    def _on_moved(self, index: int) -> None:
        is_now = index == self._slider.maximum()
        self._now.setEnabled(not is_now)
        self._where.setText(self._names[index])
        if is_now:
            self.returned.emit()
        else:
            self.moved.emit(index)
