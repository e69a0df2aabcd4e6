"""Goes to where a lesson's claim is seen, and marks it; starts what the notes compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from mnist_desktop.experiment.claims import Look
from mnist_desktop.experiment.comparisons import Comparison
from mnist_desktop.experiment.concepts import Concept
from mnist_desktop.ui.model.window_model import WindowModel
from mnist_desktop.ui.train.recipe_card import RecipeCard
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.ui.window.places import Places

_FOR_MS = 4000
_WIDTH = 3

# The name of what shows it, and the place that it is in: none is beside the pages, "curves" the first page.
_SHOWN_BY = {
    Look.LOSS: ("curves", "lossPlot"),
    Look.VALIDATION: ("curves", "lossPlot"),
    Look.ACCURACY: ("curves", "accuracyPlot"),
    Look.RECONSTRUCTION: ("curves", "reconstructionPlot"),
    Look.GRADIENTS: ("layers", "gradientPlot"),
    Look.ROWS: ("", "rowsTable"),
    Look.BOUNDARY: ("", "boundaryPlot"),
    Look.TRAIN_MODE: ("", "trainModeBox"),
    Look.COMPARED: ("runs", "comparisonChart"),
    Look.HAND: ("hand", "ownDigits"),
    Look.STEP: ("step", "stepPicture"),
    Look.LIKELIHOOD: ("step", "stepLikelihood"),
    Look.TEMPLATES: ("layers", "flatNetwork"),
    Look.RESULTS: ("results", "confusionMatrix"),
    Look.HANDS: ("hands", "handsOnRows"),
    Look.SILENCE: ("hands", "handsOnDigits"),
    Look.SPACE: ("space", "spaceMap"),
    Look.HILL: ("optimizers", "hillPlot"),
    Look.START: ("start", "startPage"),
    Look.DROPOUT: ("train_mode", "trainModePicture"),
    Look.NORM: ("train_mode", "normStrips"),
    Look.EVIDENCE: ("digit", "digitEvidence"),
}


class LookHere(QObject):
    """Shows a Look in the window. `show_curves` goes to the page of the curves and gives it.

    `said` brings what to do where a concept is seen.
    """

    said = Signal(str)

    def __init__(
        self,
        model: WindowModel,
        places: Places,
        show_curves: Callable[[], QWidget],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._places = places
        self._show_curves = show_curves
        self._window = window

    def follow(self, card: RecipeCard) -> None:
        """Do what a lesson's card asks for."""
        card.look_asked.connect(self.show)
        card.concept_asked.connect(self._show_concept)
        card.compare_asked.connect(self.compare)

    def _show_concept(self, concept: Concept) -> None:
        self.show(concept.look)
        self.said.emit(say(concept.do))

    def show(self, look: Look) -> None:
        """Go there and mark it: the page instead where it says why there is nothing yet."""
        place, name = _SHOWN_BY[look]
        page = self._go_to(place)
        found = self._window.findChild(QWidget, name)
        target = found if found is not None and found.isVisible() else page
        above = target.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(target)
            above = above.parentWidget()
        for mark in self._window.findChildren(_Mark):
            mark.end()
        _Mark(target).show()

    def compare(self, comparison: Comparison) -> None:
        """Train what is compared, and draw the quantity in which one sees how it differs."""
        self._model.compare(comparison)
        if self._model.training.is_race():
            from mnist_desktop.ui.library.comparison_chart import (
                Quantity,
            )  # the page is there by now

            quantities = {Look.VALIDATION: Quantity.VALIDATION, Look.ACCURACY: Quantity.ACCURACY}
            quantity = quantities.get(comparison.look, Quantity.SMOOTHED)
            self._places.runs.page().chart().show_quantity(quantity)

    def _go_to(self, place: str) -> QWidget:
        if not place:
            return self._window
        if place == "curves":
            return self._show_curves()
        later = getattr(self._places, place)
        self._places.asked.emit(later)
        page: QWidget = later.page()
        if place == "layers":  # else it says for a moment more that there is nothing yet
            self._places.layers.page().draw_now()
        return page


class _Mark(QWidget):
    """A frame around a widget for a few seconds. It stands still: whoever wants no animation has none."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setObjectName("lookMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target = target
        target.installEventFilter(self)
        self.resize(target.size())
        self._end = QTimer(self, singleShot=True, interval=_FOR_MS)
        self._end.timeout.connect(self.end)
        self._end.start()

    def end(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._target.size())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight(), _WIDTH))
            half = _WIDTH / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)
