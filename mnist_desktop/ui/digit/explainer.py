"""Shows on the page of a digit why it was read as it was: found out in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from mnist_desktop.digits.likeness import no_digit
from mnist_desktop.ui.digit.page import DigitPage
from mnist_desktop.ui.digit.panel import DigitPanel
from mnist_desktop.ui.model.answerer import Answerer
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine

if TYPE_CHECKING:
    from mnist_desktop.learning.evidence import Evidence
    from mnist_desktop.learning.misreading import Explanation


class Found(NamedTuple):
    """What was found, and where the images lie whose rows it names."""

    explanation: Explanation
    images_of: Callable[[NDArray[np.int64]], NDArray[np.float32]]


class Explainer(QObject):
    """Joins the panel, which knows the drawing, and the page, which explains it."""

    def __init__(self, panel: DigitPanel, page: DigitPage, asker: Asker, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._page = page
        self._asker = asker
        self._answerer = Answerer()
        self._is_prepared = False

    def show(self) -> None:
        """Show the drawing's steps, and explain it as soon as that can be."""
        self._asker.forget(self)
        self._page.show_steps(self._panel.steps())
        reading = self._panel.reading()
        if reading is not None and not reading.network.experiment.task_facts.digits:
            words = self.tr(
                "Above is how the drawing came to be what the network sees. Why it was read so is told of "
                "digits only, not of data of your own."
            )
            self._page.show_explanation(None, None, words)
            return
        if not self._asker.is_ready():
            wait = self.tr("The network is still being loaded.")
            self._page.show_explanation(None, None, wait)
            return
        if reading is not None and not reading.is_digit:
            # Why it was read as one of ten would be an answer to a wrong question.
            wait = self.tr("The bars show which digit is least unlike it.")
            self._page.show_explanation(None, None, f"{no_digit()} {wait}")
            return
        if not self._is_prepared:
            wait = self.tr("Looking through the training images …")
            self._page.show_explanation(None, None, wait)
        elif reading is None:
            self._page.show_explanation(None)

        def question(engine: Engine) -> Iterator[Found | tuple[Evidence, ...] | bool | None]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.evidence import evidence

            for _ in engine.training_digits.prepare():
                yield None
            if reading is None:
                yield True
                return
            predictor = self._answerer.predictor(engine, reading.network)
            found = engine.explain(reading.image, predictor, meant=reading.meant)
            yield Found(found, lambda rows: engine.mnist.train_inputs[rows].numpy())
            both = found.predicted, found.second
            yield from evidence(*reading.network, reading.image, both)

        def show(found: Found | tuple[Evidence, ...] | bool) -> None:
            self._is_prepared = True
            if isinstance(found, Found):
                self._page.show_explanation(found.explanation, found.images_of)
            elif isinstance(found, bool):
                self._page.show_explanation(None)
            else:
                self._page.show_evidence(found)

        def show_failure(error: Exception) -> None:
            sentence = self.tr("Why it was read so could not be found out: {}.")
            self._page.show_explanation(None, None, sentence.format(error))

        self._asker.ask(self, question, show, show_failure)
