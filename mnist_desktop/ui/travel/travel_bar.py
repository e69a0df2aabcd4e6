"""The slider of time travel: all pages show the network as it was at the moment it points to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import button, label_for, named, quiet, row


class TravelBar(QWidget):
    """`moved` brings the number of a moment; `returned` says that the present is wanted again."""

    moved = Signal(int)
    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("travelBar")
        tip = self.tr(
            "Look back: the curves' mark, the layers, the results, the boundary and the answer to "
            "your drawing are those of the network at this moment of its training."
        )
        slider = QSlider(Qt.Orientation.Horizontal)
        self._slider = named(slider, "travelSlider", self.tr("Time travel"), tip)
        self._slider.setPageStep(5)
        self._where = quiet(ElidedLabel("travelWhere"))
        tip = self.tr("Back to the network as it is at the end")
        self._now = button(QPushButton, "travelNow", self.tr("Now"), tip, self.leave)
        title = label_for(self._slider, self.tr("Time travel"))
        row(title, (self._slider, 1), self._where, self._now, of=self, margins=(6, 0, 6, 0))
        self._names: Sequence[str] = ()
        self._slider.valueChanged.connect(self._on_moved)
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
