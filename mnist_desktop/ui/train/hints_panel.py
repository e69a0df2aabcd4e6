"""What the rules have to say of the run, a sentence each, with buttons that make the change in the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import button, column, named, words

if TYPE_CHECKING:
    from mnist_desktop.judging.hints import FormChange, Hint

# So many hints at once are read.
AT_ONCE = 2


class HintsPanel(QFrame):
    """Shows two hints at once and pages through the rest; hidden while there are none.

    A hint that is closed stays closed for its rule until the next run begins.
    """

    # The (knob, new value) pairs of the pressed button.
    change_asked = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        named(self, "hintsPanel", self.tr("Hints"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._hints: list[Hint] = []
        self._closed: set[str] = set()
        self._used: set[tuple[str, FormChange]] = set()
        self._first = 0
        self._rows = [_Row(self) for _ in range(AT_ONCE)]
        self._more = named(QToolButton(), "moreHintsButton")
        self._more.setAutoRaise(True)
        self._more.clicked.connect(self._turn_page)
        for row in self._rows:
            row.closed.connect(self._close)
            row.pressed.connect(self._ask)
        layout = column(*self._rows, self._more, of=self, margins=(8, 4, 4, 4))
        layout.setAlignment(self._more, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def begin(self) -> None:
        """A run begins: nothing is known of it, and what was closed or used may come again."""
        self._closed.clear()
        self._used.clear()
        self._first = 0
        self.show_hints([])

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show what is to be said now, the most urgent first; the page that is read stays where it is."""
        self._hints = [hint for hint in hints if hint.rule not in self._closed]
        count = len(self._hints)
        if self._first >= count:
            self._first = max(0, (count - 1) // AT_ONCE * AT_ONCE)
        page = self._hints[self._first : self._first + AT_ONCE]
        for place, row in enumerate(self._rows):
            row.show_hint(page[place] if place < len(page) else None, self._used)
        others = count - len(page)
        self._more.setVisible(others > 0)
        self._more.setText(self.tr("{} more").format(others))
        self._more.setToolTip(self.tr("Show the other hints: {} in all").format(count))
        self._more.setAccessibleName(self.tr("Show {} more hints").format(others))
        self.setVisible(count > 0)

    def _turn_page(self) -> None:
        after = self._first + AT_ONCE
        self._first = after if after < len(self._hints) else 0
        self.show_hints(self._hints)

    def _close(self, rule: str) -> None:
        self._closed.add(rule)
        self.show_hints(self._hints)

    def _ask(self, rule: str, change: FormChange) -> None:
        self._used.add((rule, change))
        self.show_hints(self._hints)
        self.change_asked.emit(list(change.knobs))


class _Row(QWidget):
    """A hint: its sentence, its buttons, and what closes it."""

    closed = Signal(str)
    pressed = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint: Hint | None = None
        self._sentence = named(words(Qt.TextFormat.PlainText), "hintSentence")
        tip = self.tr("Close this hint until the next run")
        close = button(QToolButton, "closeHintButton", "×", tip, self._on_close)
        close.setAccessibleName(self.tr("Close this hint"))
        close.setAutoRaise(True)
        self._buttons: dict[FormChange, _ChangeButton] = {}
        self._flow = Flow()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._sentence, 0, 0)
        grid.addWidget(close, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._flow, 1, 0)
        self.hide()

    def show_hint(self, hint: Hint | None, used: set[tuple[str, FormChange]]) -> None:
        """Show a hint; what stays the same stays in its place, so that nobody presses in vain."""
        before, self._hint = self._hint, hint
        self.setVisible(hint is not None)
        if hint is None:
            return
        self._sentence.setText(hint.sentence)
        self._sentence.setAccessibleName(hint.sentence)
        section = self.tr("Lecture notes, section {}").format(hint.section)
        self._sentence.setToolTip(section if hint.section else "")
        if before is None or (before.rule, before.changes) != (hint.rule, hint.changes):
            self._make_buttons(hint)
        for change, made in self._buttons.items():
            made.set_used((hint.rule, change) in used)

    def _make_buttons(self, hint: Hint) -> None:
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            # One of them may be what was just pressed.
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for change in hint.changes:
            made = _ChangeButton(change.text, self)
            made.clicked.connect(
                lambda _=False, change=change: self.pressed.emit(hint.rule, change)
            )
            self._flow.addWidget(made)
            made.show()
            self._buttons[change] = made

    def _on_close(self) -> None:
        if self._hint is not None:
            self.closed.emit(self._hint.rule)


class _ChangeButton(QPushButton):
    """A button whose text is elided where it is too long for the panel."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._whole = text
        self._hint = super().sizeHint()
        named(self, "hintChangeButton", text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_used(False)

    def set_used(self, used: bool) -> None:
        """Whether the change has been made: then it cannot be made again."""
        self.setEnabled(not used)
        done = self.tr("{}: it is in the form").format(self._whole)
        make = self.tr("Set in the form: {}").format(self._whole)
        self.setToolTip(done if used else make)

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self._hint.width()), self._hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        missing = self._hint.width() - self.width()
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._whole) - missing
        text = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, room))
        shown = text if missing > 0 else self._whole
        if shown != self.text():
            self.setText(shown)
