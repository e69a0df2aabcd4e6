"""What the user should know, over the content and not between it: sentences, never a message box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QStyle, QToolButton, QWidget

from mnist_desktop.ui.laying_out import button, named, row
from mnist_desktop.ui.plain_label import PlainLabel

# So long is read what only tells that something was done; what went wrong, or can be answered, stays.
_READ_MS = 8000
_WIDTH, _BELOW = 760, 12


class MessageBar(QFrame):
    """Shows one sentence at the bottom of a widget until it is closed, replaced or read."""

    def __init__(self) -> None:
        super().__init__()
        self._read = QTimer(self, singleShot=True, interval=_READ_MS)
        self._read.timeout.connect(self.clear)
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
        row(self._icon, (self._text, 1), self._button, close, of=self, margins=(12, 8, 8, 8))
        self.hide()

    def lie_over(self, widget: QWidget) -> None:
        """Lie over a widget from now on, whatever its size."""
        self.setParent(widget)
        widget.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        below = self.parentWidget()
        if below is not None and self.isVisibleTo(below):
            width = min(_WIDTH, below.width() - 2 * _BELOW)
            height = max(self.minimumSizeHint().height(), self.heightForWidth(width))
            left, top = (below.width() - width) // 2, below.height() - height - 3 * _BELOW
            self.setGeometry(left, max(0, top), width, min(height, below.height()))
            self.raise_()

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
        self._place()
        if bad or offer is not None:
            self._read.stop()
        else:
            self._read.start()

    def _on_pressed(self) -> None:
        self.clear()
        if self._do is not None:
            self._do()

    def clear(self) -> None:
        self._read.stop()
        self._text.clear()
        self.hide()
