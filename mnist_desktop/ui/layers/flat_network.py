"""A network without hidden layers, where its weights say it all: ten templates, or a line in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.digits.image import SIDE
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.layers.formula import line_in_words, number, scores_in_words
from mnist_desktop.ui.laying_out import STRETCH, column, named, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.network.arrangement import Placed
from mnist_desktop.ui.network.columns import Column, Kind
from mnist_desktop.ui.network.painting import look_of
from mnist_desktop.ui.network.pixels import paint_templates
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.wrapped_label import WrappedLabel

_IN_A_ROW = 5
_LARGEST = 170.0


class FlatNetwork(QWidget):
    """Shows the only weights that there are."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("flatNetwork")
        self._title = WrappedLabel("flatTitle")
        self._value = named(PlainLabel(), "templateValue")
        self._templates = Templates(self._value)
        self._words = WrappedLabel("flatWords", selectable=True)
        self._words.setFont(sized(self.font(), Size.TITLE))
        above = row((self._title, 1), self._value)
        column(above, (self._templates, 1), self._words, STRETCH, of=self, spacing=8)

    def begin(self, experiment: Experiment) -> None:
        """Make room for a run of a network that has no hidden layer."""
        images = experiment.task_facts.images
        title = self.tr(
            "This network has no hidden layer: its weights and its bias are all that it has learned."
        )
        if images and not experiment.task_facts.digits:
            title = self.tr(
                "This network has no hidden layer: it holds a template for each class against the picture. "
                "Ink on blue speaks for the class, ink on red against it."
            )
        elif images:
            title = self.tr(
                "This network has no hidden layer: it holds ten templates against the picture. Ink on blue "
                "speaks for the digit, ink on red against it."
            )
        self._title.setText(title)
        self._templates.show_classes(experiment.task_facts.classes)
        self._templates.setVisible(images)
        self._words.setVisible(not images)

    def show_weights(self, weights: Mapping[str, Any]) -> None:
        """Show the weights of a run, by the names that PyTorch gives them."""
        layer, bias = (weights[f"linear1.{name}"].numpy() for name in ("weight", "bias"))
        if layer.shape[1] == SIDE * SIDE:
            self._templates.show_templates(layer)
        elif layer.shape == (1, 2):
            self._words.setText(line_in_words(layer[0], float(bias[0])))
        else:
            self._words.setText(scores_in_words(layer, bias))


class Templates(QWidget):
    """The weights to each digit as a picture; what lies under the mouse is said by a label."""

    def __init__(self, value: PlainLabel) -> None:
        super().__init__()
        tip = self.tr(
            "The weights from the 784 pixels to each digit, as pictures: blue where ink makes the digit "
            "more likely, red where it makes it less likely."
        )
        named(self, "templatesPicture", self.tr("The templates of the ten digits"), tip)
        self.setMouseTracking(True)
        self.setMinimumSize(5 * 60, 2 * 60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._value = value
        self._weights: NDArray[np.float32] | None = None
        self._names = tuple(map(str, range(10)))

    def show_classes(self, names: tuple[str, ...]) -> None:
        """What the templates are of; those of others are gone."""
        if names != self._names:
            self._names, self._weights = names, None
            self.update()

    def show_templates(self, weights: NDArray[np.float32]) -> None:
        """Show weights (classes, 784)."""
        self._weights = weights
        self.update()

    def weights(self) -> NDArray[np.float32] | None:
        """What is shown."""
        return self._weights

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            look = look_of(self.palette(), self.font())
            paint_templates(painter, self._placed(), self._weights, None, look)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        placed, at = self._placed(), event.position()
        across, down = int(at.x() // placed.step), int(at.y() // placed.step)
        digit = across + _IN_A_ROW * down
        if self._weights is None or not (0 <= across < _IN_A_ROW and 0 <= digit < len(self._names)):
            self._value.clear()
            return
        place = (at.y() % placed.step, at.x() % placed.step)
        y, x = (min(SIDE - 1, int(each / placed.step * SIDE)) for each in place)
        weight = number(float(self._weights[digit].reshape(SIDE, SIDE)[y, x]))
        words = self.tr("to the {}, from the pixel in row {}, column {}: {}")
        self._value.setText(words.format(self._names[digit], y + 1, x + 1, weight))

    def _placed(self) -> Placed:
        rows = -(-len(self._names) // _IN_A_ROW)
        step = min(self.width() / _IN_A_ROW, self.height() / rows, _LARGEST)
        rect = QRectF(0, 0, _IN_A_ROW * step, rows * step)
        templates = Column(Kind.TEMPLATES, len(self._names), "", names=self._names)
        return Placed(templates, rect, QRectF(), step=step)
