"""The right column: the pad, what the network sees of it, and what it says."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.digits.strokes import image_from_strokes
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.ui.digit_pad import DigitPad
from mnist_desktop.ui.engine import Engine
from mnist_desktop.ui.probability_bars import ProbabilityBars
from mnist_desktop.ui.seen_image import SeenImage

if TYPE_CHECKING:
    from mnist_desktop.learning.prediction import Predictor


class DigitPanel(QGroupBox):
    """Asks a network of its own, in eval mode, at every stroke and at every newer snapshot."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(self.tr("Draw a digit"))
        self.pad = DigitPad()
        self.seen = SeenImage()
        self.bars = ProbabilityBars()
        self._engine: Engine | None = None
        self._predictor: Predictor | None = None
        self._predicted: Experiment | None = None
        self._test_index: int | None = None
        # Not torch's random numbers: they belong to nobody but the run.
        self._random = random.Random()

        self._answer = QLabel()
        self._answer.setObjectName("answer")
        self._answer.setTextFormat(Qt.TextFormat.RichText)
        self._answer.setWordWrap(True)
        self._answer.setMinimumWidth(150)
        self._source = QLabel()
        self._source.setObjectName("answerSource")
        self._source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.pad)
        layout.addLayout(self._tools())
        seen_row = QHBoxLayout()
        seen_row.addWidget(self.seen)
        seen_row.addSpacing(6)
        seen_row.addWidget(self._answer, 1)
        layout.addLayout(seen_row)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self._test_button())
        layout.addWidget(self._source)

        self.pad.drawing_changed.connect(self._read_pad)
        self.pad.stroke_ended.connect(self._read_pad)
        self._show(None)

    def set_engine(self, engine: Engine) -> None:
        """Let the panel answer: torch and MNIST are there."""
        self._engine = engine
        self._random_test_image.setEnabled(True)
        self._ask()

    def set_network(self, experiment: Experiment, weights: Mapping[str, Any], source: str) -> None:
        """Answer from these weights from now on. `source` says whose they are."""
        assert self._engine is not None
        if self._predictor is None or self._predicted != experiment:
            self._predictor = self._engine.predictor(experiment, weights)
            self._predicted = experiment
        else:
            self._predictor.update(weights)
        self._source.setText(source)
        self._source.setToolTip(source)
        self._ask()

    def show_random_test_image(self) -> None:
        """Put one of the 10,000 test images on the pad, with its label beside the prediction."""
        if self._engine is None:
            return
        self._test_index = self._random.randrange(len(self._engine.mnist.test_inputs))
        pixels = self._engine.mnist.test_inputs[self._test_index].numpy().reshape(28, 28)
        self.pad.show_image(pixels)
        self._show(pixels)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("clearButton")
        self._clear.setToolTip(self.tr("Take everything off the pad (Delete)"))
        self._clear.clicked.connect(self.pad.clear)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setObjectName("undoButton")
        self._undo.setToolTip(self.tr("Take the last stroke back (Ctrl+Z)"))
        self._undo.setShortcut("Ctrl+Z")
        self._undo.clicked.connect(self.pad.undo)
        brush = QSlider(Qt.Orientation.Horizontal)
        brush.setObjectName("brushWidth")
        brush.setAccessibleName(self.tr("Brush width"))
        brush.setToolTip(
            self.tr("Brush width of the picture on the pad. What the network sees stays the same.")
        )
        brush.setRange(4, 40)
        brush.setValue(18)
        brush.valueChanged.connect(self.pad.set_brush)
        label = QLabel(self.tr("Brush"))
        label.setBuddy(brush)
        for widget in (self._clear, self._undo, label):
            row.addWidget(widget)
        row.addWidget(brush, 1)
        return row

    def _test_button(self) -> QWidget:
        self._random_test_image = QPushButton(self.tr("Random test image"))
        self._random_test_image.setObjectName("testImageButton")
        self._random_test_image.setToolTip(
            self.tr(
                "Show one of the 10,000 test images, with its label beside the prediction (Ctrl+T)"
            )
        )
        self._random_test_image.setShortcut("Ctrl+T")
        self._random_test_image.setEnabled(False)
        self._random_test_image.clicked.connect(self.show_random_test_image)
        return self._random_test_image

    def _read_pad(self) -> None:
        self._test_index = None
        self._show(image_from_strokes(self.pad.strokes()))

    def _show(self, pixels: NDArray[np.float32] | None) -> None:
        self.seen.show_pixels(pixels)
        self._ask()

    def _ask(self) -> None:
        pixels = self.seen.pixels()
        if pixels is None or self._predictor is None:
            self.bars.show_probabilities(None)
            self._answer.setText(self._why_silent(drawn=pixels is not None))
            return
        probabilities = self._predictor.probabilities(pixels.reshape(1, -1))[0]
        if not np.isfinite(probabilities).all():
            self.bars.show_probabilities(None)
            self._answer.setText(self.tr("The network's weights are no longer finite numbers."))
            return
        self.bars.show_probabilities(probabilities)
        self._answer.setText(self._in_words(probabilities))

    def _why_silent(self, *, drawn: bool) -> str:
        if drawn and self._engine is None:
            return self.tr("The network is still being loaded.")
        if self._predictor is None and self._engine is not None:
            return self.tr("No network has been trained yet. Press Train.")
        return self.tr("Nothing drawn, so nothing to say.")

    def _in_words(self, probabilities: NDArray[np.float32]) -> str:
        best = int(probabilities.argmax())
        sure = f"{probabilities[best]:.1%}".replace("%", " %")
        size = self.font().pointSizeF() * 2.4
        answer = f'<span style="font-size:{size:.0f}pt"><b>{best}</b></span>&nbsp; {sure}'
        if self._test_index is None or self._engine is None:
            return answer
        label = int(self._engine.mnist.test_labels[self._test_index])
        verdict = self.tr("right") if label == best else self.tr("wrong")
        words = self.tr("test image {:,}<br>label {}, prediction {}: {}")
        return f"{answer}<br>{words.format(self._test_index, label, best, verdict)}"
