"""What stands back: the form in a narrow window, words in a low one, most of it while presenting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from mnist_desktop.ui.look.zoom import Zoom
from mnist_desktop.ui.train.headline import Headline
from mnist_desktop.ui.train.recipe_card import RecipeCard

# Three columns stand beside each other in so many pixels, at the usual size of type.
_WIDE = 1280
_HIGH = 680
# The picture of the network is so high at first.
_PICTURE, _LOW_PICTURE = 180, 128


class Room(QObject):
    """Watches a window's size. In a narrow one the form is open only where it has been asked for."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        zoom: Zoom,
        form: QWidget,
        headline: Headline,
        card: RecipeCard,
        middle: QSplitter,
        aside: Sequence[QWidget],
        show_form: QAction,
        present: QAction,
    ) -> None:
        """Watch a window.

        `show_form` and `present` are checked and unchecked, `aside` is not there while presenting, and
        `middle` has the picture of the network above the pages.
        """
        super().__init__(window)
        self._window, self._zoom, self._headline, self._card = window, zoom, headline, card
        self._aside, self._show_form, self._present = aside, show_form, present
        self._middle = middle
        self._is_wide: bool | None = None
        self._is_high: bool | None = None
        show_form.toggled.connect(form.setVisible)
        present.toggled.connect(self._on_present_toggled)
        zoom.changed.connect(self._look)
        window.installEventFilter(self)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        size = self._window.size() * 100 / self._zoom.percent()
        is_wide = size.width() >= _WIDE and not self._present.isChecked()
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._show_form.setChecked(is_wide)
        is_high = size.height() >= _HIGH
        if is_high is not self._is_high:
            self._is_high = is_high
            self._headline.set_low(not is_high)
            self._card.fold(not is_high)
            self._middle.setSizes([_PICTURE if is_high else _LOW_PICTURE, size.height()])

    def _on_present_toggled(self, on: bool) -> None:
        for part in self._aside:
            part.setVisible(not on)
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._look()
