"""What the rules have to say of the run, a sentence each, with buttons that try what they propose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import button, column, named, words

if TYPE_CHECKING:
    from mnist_desktop.judging.hints import FormChange, Hint

# So many hints at once are read.
AT_ONCE = 2


class HintsPanel(QFrame):
    """Shows two hints at once and pages through the rest; hidden while there are none.

    A hint that is closed stays closed for its rule until the next run begins. `try_asked` and `form_asked`
    bring the FormChange that is to be trained beside the run, or only set in the form.
    """

    try_asked = Signal(object)
    form_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "hintsPanel", self.tr("Hints"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._hints: list[Hint] = []
        self._closed: set[str] = set()
        self._tried: set[FormChange] = set()
        self._can_try = True
        self._form = Experiment()
        self._first = 0
        self._rows = [_Row(self) for _ in range(AT_ONCE)]
        self._more = named(QToolButton(), "moreHintsButton")
        self._more.setAutoRaise(True)
        self._more.clicked.connect(self._turn_page)
        for row in self._rows:
            row.closed.connect(self._close)
            row.try_asked.connect(self._try)
            row.form_asked.connect(self.form_asked)
        layout = column(*self._rows, self._more, of=self, margins=(8, 4, 4, 4))
        layout.setAlignment(self._more, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def begin(self, *, again: bool = False) -> None:
        """A run begins: nothing is known of it, and what was closed or tried may come again.

        With `again` it is the same as before, beside what is tried.
        """
        self._closed.clear()
        if not again:
            self._tried.clear()
        self._first = 0
        self.show_hints([])

    def set_can_try(self, can_try: bool) -> None:
        """Whether something could be trained now; else what is proposed is for the next run."""
        self._can_try = can_try
        self.show_hints(self._hints)

    def show_form(self, experiment: Experiment) -> None:
        """Learn what is in the form: it need not be set there again."""
        self._form = experiment
        self.show_hints(self._hints)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show what is to be said now, the most urgent first; the page that is read stays where it is."""
        self._hints = [hint for hint in hints if hint.rule not in self._closed]
        count = len(self._hints)
        if self._first >= count:
            self._first = max(0, (count - 1) // AT_ONCE * AT_ONCE)
        page = self._hints[self._first : self._first + AT_ONCE]
        for place, row in enumerate(self._rows):
            row.show_hint(page[place] if place < len(page) else None)
            row.show_state(self._tried, self._form, can_try=self._can_try)
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

    def _try(self, change: FormChange) -> None:
        self._tried.add(change)
        self.try_asked.emit(change)


class _Row(QWidget):
    """A hint: its sentence, its buttons, and what closes it."""

    closed = Signal(str)
    try_asked = Signal(object)
    form_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint: Hint | None = None
        self._sentence = named(words(Qt.TextFormat.PlainText), "hintSentence")
        tip = self.tr("Close this hint until the next run")
        close = button(QToolButton, "closeHintButton", "×", tip, self._on_close)
        close.setAccessibleName(self.tr("Close this hint"))
        close.setAutoRaise(True)
        self._buttons: dict[FormChange, _TryButton] = {}
        self._to_form = named(QToolButton(), "hintFormButton")
        self._to_form.setAutoRaise(True)
        self._to_form.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._to_form)
        self._to_form.setMenu(self._menu)
        self._flow = Flow(self._to_form)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._sentence, 0, 0)
        grid.addWidget(close, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._flow, 1, 0)
        self.hide()

    def show_hint(self, hint: Hint | None) -> None:
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

    def show_state(self, tried: set[FormChange], form: Experiment, *, can_try: bool) -> None:
        """Show what can be done now with what is proposed."""
        for change, made in self._buttons.items():
            made.setVisible(can_try)
            made.set_tried(change in tried)
        for change, item in zip(self._buttons, self._menu.actions(), strict=True):
            item.setEnabled(any(form.knob(name) != value for name, value in change.knobs))
        words, tip = self.tr("Only set it in the form"), self.tr("Train it later, by itself.")
        if not can_try:
            words, tip = (
                self.tr("Set it for the next run"),
                self.tr("The run that goes stays as it is."),
            )
        self._to_form.setText(words)
        self._to_form.setAccessibleName(words)
        self._to_form.setToolTip(tip)
        self._to_form.setVisible(bool(self._buttons))

    def _make_buttons(self, hint: Hint) -> None:
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            # One of them may be what was just pressed.
            old.hide()
            old.deleteLater()
        self._buttons = {}
        self._menu.clear()
        self._flow.removeWidget(self._to_form)  # it stands last
        for change in hint.changes:
            made = self._buttons[change] = _TryButton(change.text, self)
            made.clicked.connect(lambda _=False, change=change: self.try_asked.emit(change))
            self._flow.addWidget(made)
            item = self._menu.addAction(change.text)
            item.triggered.connect(lambda _=False, change=change: self.form_asked.emit(change))
        self._flow.addWidget(self._to_form)

    def _on_close(self) -> None:
        if self._hint is not None:
            self.closed.emit(self._hint.rule)


class _TryButton(QPushButton):
    """A button whose text is elided where it is too long for the panel."""

    def __init__(self, change: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._change = change
        self._whole = self.tr("Try it: {}").format(change)
        self.setText(self._whole)
        self._hint = super().sizeHint()
        named(self, "hintTryButton", self._whole)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tried(False)

    def set_tried(self, tried: bool) -> None:
        """Whether the change has been tried: then it need not be again."""
        self.setEnabled(not tried)
        done = self.tr("{}: it was tried, and is under Runs.")
        make = self.tr("Train it now beside the run as it was, onto one plot: {}.")
        self.setToolTip(f"<p>{(done if tried else make).format(self._change)}</p>")

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
