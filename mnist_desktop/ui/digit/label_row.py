"""The row "That was a 7": ten buttons that file a drawing among the user's own digits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, button, named
from mnist_desktop.ui.plain_label import PlainLabel


class LabelRow(QWidget):
    """Says which digit the user says that it was."""

    labelled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("labelRow")
        self._words = named(PlainLabel(), "labelWords")
        self._buttons: list[QToolButton] = []
        width = self.fontMetrics().horizontalAdvance("0") + 11
        tip = self.tr(
            "File the drawing as a {} in your handwriting, from which the network can learn "
            "({} on the pad)"
        )
        for digit in range(10):
            number = button(QToolButton, f"wasA{digit}", str(digit), tip.format(digit, digit))
            number.setAccessibleName(self.tr("That was a {}").format(digit))
            number.setAutoRaise(True)
            number.setMinimumSize(QSize(width, 0))
            number.clicked.connect(lambda _=False, digit=digit: self.labelled.emit(digit))
            self._buttons.append(number)
        Flow(self._words, STRETCH, tuple(self._buttons), of=self, spacing=1)
        self.ask(possible=False)

    def ask(self, *, possible: bool) -> None:
        """Ask about a drawing, or about none."""
        self._words.setText(self.tr("That was a"))
        self._enable(possible)

    def show_filed(self, label: int) -> None:
        """The drawing has been filed; once is enough."""
        self._words.setText(self.tr("Filed as {} ✓").format(label))
        self._enable(False)

    def can_label(self) -> bool:
        return self._buttons[0].isEnabled()

    def _enable(self, on: bool) -> None:
        for each in self._buttons:
            each.setEnabled(on)
