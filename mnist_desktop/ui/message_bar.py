"""A line above the columns for what the user should know: sentences, never a message box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QToolButton,
    QWidget,
)


class MessageBar(QFrame):
    """Shows one sentence until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setObjectName("message")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.setObjectName("messageButton")
        self._button.clicked.connect(self._on_pressed)
        self._do: Callable[[], None] | None = None
        close = QToolButton()
        close.setObjectName("closeMessageButton")
        close.setAutoRaise(True)
        close.setText("×")
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 4)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self.hide()

    def say(
        self,
        sentence: str,
        *,
        bad: bool = False,
        offer: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a sentence; `bad` where something went wrong; `offer` a button's text and what it does."""
        pixmap = (
            QStyle.StandardPixmap.SP_MessageBoxWarning
            if bad
            else QStyle.StandardPixmap.SP_MessageBoxInformation
        )
        self._icon.setPixmap(self.style().standardIcon(pixmap).pixmap(16, 16))
        self._text.setText(sentence)
        self._do = offer[1] if offer is not None else None
        self._button.setText(offer[0] if offer is not None else "")
        self._button.setVisible(offer is not None)
        self.show()

    def _on_pressed(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def clear(self) -> None:
        self._text.clear()
        self.hide()
