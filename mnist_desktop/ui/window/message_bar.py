"""A line above the columns for what the user should know: sentences, never a message box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QStyle, QToolButton

from mnist_desktop.ui.laying_out import button, named, row
from mnist_desktop.ui.plain_label import PlainLabel


class MessageBar(QFrame):
    """Shows one sentence until it is closed or replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._icon = PlainLabel()
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self._text = named(PlainLabel(wordWrap=True, textInteractionFlags=selectable), "message")
        self._button = named(QPushButton(), "messageButton")
        self._button.clicked.connect(self._on_pressed)
        self._do: Callable[[], None] | None = None
        closes = self.tr("Close this message")
        close = button(QToolButton, "closeMessageButton", "×", closes, self.clear)
        close.setAccessibleName(closes)
        close.setAutoRaise(True)
        row(self._icon, (self._text, 1), self._button, close, of=self, margins=(8, 4, 4, 4))
        self.hide()

    def say(
        self,
        sentence: str,
        *,
        bad: bool = False,
        offer: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a sentence; `bad` where something went wrong; `offer` a button's text and what it does."""
        kind = QStyle.StandardPixmap
        icon = kind.SP_MessageBoxWarning if bad else kind.SP_MessageBoxInformation
        self._icon.setPixmap(self.style().standardIcon(icon).pixmap(16, 16))
        self._text.setText(sentence)
        text, self._do = offer or ("", None)
        self._button.setText(text)
        self._button.setVisible(offer is not None)
        self.show()

    def _on_pressed(self) -> None:
        self.clear()
        if self._do is not None:
            self._do()

    def clear(self) -> None:
        self._text.clear()
        self.hide()
