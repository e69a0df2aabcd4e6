"""The window in the language of its user: in another one it is made anew, and all that goes on goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from mnist_desktop.languages import keep_language
from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.ui.language import trouble_with_font, use_language
from mnist_desktop.ui.window.placement import Placement
from mnist_desktop.ui.window.window import Window


class InLanguage(QObject):
    """Shows a window of the user's own files, and puts another in its place when the language changes.

    To translate hundreds of widgets anew would need as many lines, of which one is always forgotten.
    `broken_off` is called as StartUp says.
    """

    def __init__(self, app: QApplication, broken_off: Callable[[], None]) -> None:
        super().__init__(app)
        self._app, self._broken_off = app, broken_off
        self._wanted = ""
        self.window = self._shown()

    def change(self, name: str) -> None:
        """Speak another language from now on, or once what cannot be handed over has ended."""
        self._wanted = name
        keep_language(name)
        self._change_soon()
        if not self.window.can_be_replaced():
            words = self.tr("The language changes as soon as what is going on now has ended.")
            self.window.say(words)

    def _change_soon(self) -> None:
        if self._wanted:
            QTimer.singleShot(0, self, self._change)  # not in the midst of what the window does

    def _change(self) -> None:
        before, name = self.window, self._wanted
        if not name or not before.can_be_replaced():
            return
        self._wanted = ""
        use_language(self._app, name)
        self._app.setQuitOnLastWindowClosed(False)
        self.window = self._shown(before)
        self._app.setQuitOnLastWindowClosed(True)
        before.deleteLater()

    def _shown(self, before: Window | None = None) -> Window:
        window = Window(library_dir(), own_set_file(), before)
        window.start_up.broken_off.connect(self._broken_off)
        window.language_chosen.connect(self.change)
        window.activity_changed.connect(self._change_soon)
        if before is not None:
            before.close()  # now, so that its place is known
        Placement(window, [screen.availableGeometry() for screen in self._app.screens()])
        window.show()
        if (trouble := trouble_with_font(self._app)) is not None:
            window.say(trouble)
        return window
