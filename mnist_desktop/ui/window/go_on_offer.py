"""The offer to go on with what was broken off when the program last ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mnist_desktop.ui.library.broken_off import newest_broken_off
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.window.message_bar import MessageBar


class GoOnOffer(QObject):
    """Made once, in the message bar."""

    accepted = Signal(object)  # Entry of the run, which may be one of a sweep

    def __init__(self, model: WindowModel, message: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._message = message
        self._is_made = False

    def make(self) -> None:
        """As soon as there is something to go on with and something that can: to be asked at either."""
        activity, shelf = self._model.training.activity(), self._model.shelf
        if self._is_made or activity is Activity.LOADING or shelf.listing() is None:
            return
        self._is_made = True
        found = newest_broken_off(shelf.library)
        if found is None or activity is not Activity.READY:
            return
        entry, sentence = found
        go_on = (self.tr("Go on"), lambda: self.accepted.emit(entry))
        self._message.say(sentence, offer=go_on)
