"""What stands back where there is little room: the form in a narrow window, words in a low one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mnist_desktop.ui.train.headline import Headline

# Three columns stand beside each other in so many pixels.
_WIDE = 1280
_HIGH = 600


class Room(QObject):
    """Watches a window's size. In a narrow one the form is open only where it has been asked for."""

    def __init__(
        self, window: QWidget, *, form: QWidget, action: QAction, headline: Headline
    ) -> None:
        """`action` shows and hides the form, and shows whether it is there."""
        super().__init__(window)
        self._window, self._form, self._action, self._headline = window, form, action, headline
        self._is_wide: bool | None = None
        action.toggled.connect(form.setVisible)
        window.installEventFilter(self)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        is_wide = self._window.width() >= _WIDE
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._action.setChecked(is_wide)
        self._headline.set_low(self._window.height() < _HIGH)
