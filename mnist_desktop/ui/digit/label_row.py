"""The row "Which digit was it?": ten buttons that keep a drawing among the user's own digits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import button, column, quiet, row


class LabelRow(QWidget):
    """Says which digit the user says that it was, and that the last time was a mistake."""

    labelled = Signal(int)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("labelRow")
        self._words = quiet(ElidedLabel("labelWords"))
        text, tip = self.tr("Undo"), self.tr("Take it back: it was another digit, or none")
        self._undo = button(QToolButton, "unfileButton", text, tip, self.taken_back)
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
            number.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            number.clicked.connect(lambda _=False, digit=digit: self.labelled.emit(digit))
            self._buttons.append(number)
        # The line keeps its height, with the button and without.
        self._words.setMinimumHeight(self._undo.sizeHint().height())
        words = row((self._words, 1), self._undo, spacing=4)
        column(words, row(*self._buttons, spacing=0), of=self, spacing=0)
        self.ask(possible=False)

    def ask(self, *, possible: bool) -> None:
        """Ask about a drawing, or about none."""
        self._words.setText(self.tr("Which digit was it? My hand keeps it."))
        self._enable(possible)
        self._undo.hide()

    def show_filed(self, label: int, *, goes_on: bool = False) -> None:
        """The drawing has been filed, once is enough; or the number goes on with its next digit."""
        kept, more = self.tr("Kept as a {} ✓"), self.tr("Kept as a {} ✓ And the next digit?")
        self._words.setText((more if goes_on else kept).format(label))
        self._enable(goes_on)
        self._undo.show()

    def can_label(self) -> bool:
        return self._buttons[0].isEnabled()

    def _enable(self, on: bool) -> None:
        for each in self._buttons:
            each.setEnabled(on)
