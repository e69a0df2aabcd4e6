"""Shows on the page of a digit why it was read as it was, once MNIST's images have been looked through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from mnist_desktop.ui.digit.page import DigitPage
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.engine import DigitsPreparer, Engine


class Explainer(QObject):
    """Joins the panel, which knows the drawing, and the page, which explains it."""

    def __init__(self, panel: DigitPanel, page: DigitPage, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._page = page
        self._engine: Engine | None = None
        self._preparer: DigitsPreparer | None = None

    def show(self, engine: Engine | None) -> None:
        """Show the drawing's steps, and explain it as soon as that can be."""
        self._engine = engine
        self._page.show_steps(self._panel.steps())
        if engine is None:
            wait = _tr("The network is still being loaded.")
            self._page.show_explanation(None, None, wait)
            return
        if self._preparer is None:
            self._preparer = DigitsPreparer(engine, self)
            self._preparer.finished.connect(self._on_prepared)
            self._preparer.start()
        if not self._preparer.isFinished():
            wait = _tr("Looking through the training images …")
            self._page.show_explanation(None, None, wait)
            return
        self._page.show_explanation(
            self._panel.explanation(), lambda rows: engine.mnist.train_inputs[rows].numpy()
        )

    def wait(self) -> None:
        """Wait until nothing is being looked through."""
        if self._preparer is not None:
            self._preparer.wait()

    def _on_prepared(self) -> None:
        if self._page.isVisible():
            self.show(self._engine)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Explainer", text)
