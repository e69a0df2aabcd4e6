"""The user's own digits: from the pad into their set, and from there to all who look at them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mnist_desktop.handwriting.own_set import OwnDigit, open_own_set
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.asker import Asker
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.pages import Later

if TYPE_CHECKING:
    from mnist_desktop.ui.handwriting.page import HandwritingPage
    from mnist_desktop.ui.library.page import RunsPage

log = logging.getLogger(__name__)


class OwnHandwriting(QObject):
    """Joins the panel of the pad, the set with its page, and the runs, which are asked to read the digits.

    `trouble` says why the set could not be opened as it was, if so.
    """

    said = Signal(str, bool)
    learn_asked = Signal()
    accuracy_changed = Signal()

    def __init__(
        self,
        file: Path,
        *,
        panel: DigitPanel,
        runs: Later[RunsPage],
        asker: Asker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._runs = runs
        self._asker = asker
        self.own_set, self.trouble = open_own_set(file)
        self.page = Later(self._make_page)
        panel.labelled.connect(self._on_labelled)

    def accuracy(self) -> tuple[int, int] | None:
        """How many of how many digits the newest network reads; None until it was asked for all."""
        return self.page.made.accuracy() if self.page.made is not None else None

    def show_to_runs(self) -> None:
        """Let the runs of the library read the digits."""
        try:
            digits = self.own_set.arrays()
        except Refusal as error:
            log.warning("%s", error)  # the page of the digits themselves says it
        else:
            self._runs.tell("own digits", lambda page: page.set_own_digits(digits))

    def _make_page(self) -> HandwritingPage:
        from mnist_desktop.ui.handwriting.page import HandwritingPage

        page = HandwritingPage(self.own_set, self._asker)
        page.digits_changed.connect(self.show_to_runs)
        page.digit_chosen.connect(self._on_digit_chosen)
        page.said.connect(self.said)
        page.learn_asked.connect(self.learn_asked)
        page.accuracy_changed.connect(self.accuracy_changed)
        return page

    def _on_digit_chosen(self, digit: OwnDigit) -> None:
        self._panel.show_image(digit.image)

    def _on_labelled(self, image: Any, label: int, strokes: Any) -> None:
        if self.page.page().add(image, label, strokes):
            self._panel.show_filed(label)
