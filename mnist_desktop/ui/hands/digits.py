"""Hands on a network that reads digits: units silenced, noise on the weights, and what it then reads."""

from __future__ import annotations

import random
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QSlider

from mnist_desktop.digits.image import Picture
from mnist_desktop.history.results import Results, in_parts
from mnist_desktop.learning.by_hand import Changes
from mnist_desktop.percent import percent
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.hands.base import Base, Face
from mnist_desktop.ui.laying_out import STRETCH, button, column, label_for, named, quiet, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.network.lit import Lit
from mnist_desktop.ui.network.unit_picture import UnitPicture
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.results.by_digit import ByDigitTable
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

_FIRST = 1000  # test images that are read at once
_MOST_NOISE = 2.0
_SHARE = 0.1  # of all units, at a press


class HandsPicture(UnitPicture):
    """A click silences a hidden unit, or lets it speak again; a drag goes on with it.

    `units_pressed` brings a hidden layer, from 0, units of it, and whether they are to be silent;
    `output_pressed` says that an output was tried.
    """

    units_pressed = Signal(int, object, bool)
    output_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handsPicture")
        self._silences: bool | None = None
        self._silenced: frozenset[tuple[int, int]] = frozenset()
        self.units_clicked.connect(self._on_units_clicked)

    def show_silenced(self, silenced: frozenset[tuple[int, int]]) -> None:
        """Which units are silent, as (layer, unit)."""
        self._silenced = silenced

    def what_a_click_does(self, layer: int) -> str:
        silent = sum(each == layer for each, _ in self._silenced)
        words = self.tr("{:,} of them are silent; a click silences one, or lets it speak again.")
        return words.format(silent)

    def _on_units_clicked(self, layer: int, units: range) -> None:
        self._silences = (layer, units[0]) not in self._silenced
        self.units_pressed.emit(layer, units, self._silences)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._placed and self._placed[-1].rect.contains(event.position()):
            self.output_pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self.units_at(event.position())
        if self._silences is None or found is None:
            return
        layer, units = found
        if ((layer, units[0]) in self._silenced) != self._silences:
            self.units_pressed.emit(layer, units, self._silences)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._silences = None


class DigitsHands(Face):
    """The copy's picture, on the drawing or a test image, and how many test images it still reads."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("handsOnDigits")
        self._asker = asker
        self._base: Base | None = None
        self._changes = Changes()
        self._image: NDArray[np.float32] | None = None
        self._own: tuple[Weights | None, dict[int, float]] = (None, {})  # the untouched network's
        self.picture = HandsPicture()
        self.picture.units_pressed.connect(self._on_units_pressed)
        self.picture.output_pressed.connect(self._on_output_pressed)
        # The Enter key, on a hidden layer.
        self.picture.layer_chosen.connect(self._silence_strongest)
        tip = self.tr(
            "Random numbers added to every weight: how far they spread, in shares of how far each layer's "
            "own weights do."
        )
        self._noise = named(QSlider(Qt.Orientation.Horizontal), "handsNoise", self.tr("Noise"), tip)
        self._noise.setRange(0, round(100 * _MOST_NOISE))
        self._noise.valueChanged.connect(self._on_noise)
        self._noise_words = PlainLabel()
        width = self.fontMetrics().horizontalAdvance("200 %")
        self._noise_words.setFixedWidth(width + 4)
        tip = self.tr("Draw the noise anew, as strong as it is")
        again = button(QPushButton, "handsOther", self.tr("Draw anew"), tip, self._draw_anew)
        tip = self.tr("Silence a tenth of all hidden units, by chance")
        more = self.tr("Silence 10 % more")
        self._more = button(QPushButton, "handsMore", more, tip, self._silence_more)
        self.verdict = named(PlainLabel("–"), "handsAccuracy")
        self.verdict.setFont(sized(self.font(), Size.HEADLINE, bold=True))
        self.words = quiet(WrappedLabel("handsAccuracyWords"))
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._by_digit = ByDigitTable()
        self._by_digit.setObjectName("handsByDigit")
        self._by_digit.setVisible(False)
        controls = Flow(
            (label_for(self._noise, self.tr("&Noise")), self._noise, self._noise_words, again),
            STRETCH,
            self._more,
            spacing=8,
        )
        self._noise.setMinimumWidth(160)
        column(
            (self.picture, 1),
            controls,
            row(self.verdict, (self.words, 1), spacing=12),
            self._by_digit,
            of=self,
            spacing=8,
        )

    def show_drawing(self, image: Picture | None) -> None:
        """Light the copy up by the drawing (28, 28); without one, by the first test image."""
        self._image = None if image is None else image.reshape(-1)
        if self._base is not None and self.isVisible():
            self._light()

    def show_copy(self, base: Base, changes: Changes) -> None:
        before, self._base, self._changes = self._base, base, changes
        if before is None or before.experiment != base.experiment:
            # At once: what is clicked is to be a unit of this one.
            self.picture.show_network(base.experiment, can_add=False)
        if self._own[0] is not base.weights:
            self._own = base.weights, {}
        self._noise.blockSignals(True)
        self._noise.setValue(round(100 * changes.noise))
        self._noise.blockSignals(False)
        self._noise_words.setText(percent(self._noise.value() / 100, decimals=0))
        self._more.setEnabled(bool(base.experiment.network.hidden))
        self.picture.show_silenced(changes.silenced)
        self._light()
        self._judge()

    def forget(self) -> None:
        for what in ("lit", "judged"):
            self._asker.forget((self, what))

    def _light(self) -> None:
        """Have the picture lit by the copy as it is now."""
        base, changes, image = self._base, self._changes, self._image
        assert base is not None

        def question(engine: Engine) -> Iterator[Lit | None]:
            from mnist_desktop.learning.hands_on import activity_of

            inputs = (
                engine.examples(base.experiment).test_inputs[0].numpy() if image is None else image
            )
            layers = []
            for layer in activity_of(base.experiment, base.weights, changes, inputs):
                layers.append(layer)
                yield None
            templates = None
            if len(layers) == 1:
                from mnist_desktop.learning.hands_on import changed

                copy = changed(base.experiment, base.weights, changes)
                templates = copy[f"{layers[0].name}.weight"].numpy()
            yield Lit(inputs, tuple(layers), templates)

        def show(lit: Lit) -> None:
            if not np.isfinite(lit.layers[-1].outputs).all():
                self.failed.emit(
                    self.tr("The numbers of this network are no longer finite: it has diverged.")
                )
            self.picture.show_network(base.experiment, lit, can_add=False)

        self._asker.forget((self, "lit"))
        self._asker.ask((self, "lit"), question, show, self._on_failed)

    def _judge(self) -> None:
        """Have the test images read, a thousand at once and then all; of the untouched one, too."""
        base, changes, (_, known) = self._base, self._changes, self._own
        assert base is not None

        def question(engine: Engine) -> Iterator[tuple[Results, float] | None]:
            from mnist_desktop.learning.hands_on import changed

            experiment, data = base.experiment, engine.examples(base.experiment)
            names = experiment.task_facts.names
            copy = engine.predictor(experiment, changed(experiment, base.weights, changes))
            untouched = engine.predictor(experiment, base.weights)
            for most in (_FIRST, len(data.test_labels)):
                images, labels = data.test_inputs[:most], data.test_labels[:most].numpy()
                found = yield from _read(in_parts(copy.probabilities, images, labels, names))
                if not changes:
                    known[most] = found.accuracy
                elif most not in known:
                    own = yield from _read(in_parts(untouched.probabilities, images, labels, names))
                    known[most] = own.accuracy
                yield found, known[most]

        self._asker.forget((self, "judged"))
        self._asker.ask((self, "judged"), question, self._on_judged, self._on_failed)

    def _on_judged(self, found: tuple[Results, float]) -> None:
        results, own = found
        self.verdict.setText(percent(results.accuracy))
        count = len(results.labels)
        words = self.tr("of {:,} test images are read rightly; the untouched network reads {}.")
        self.words.setText(words.format(count, percent(own)))
        self._by_digit.show_results(results)
        self._by_digit.show()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(self.tr("The network could not be asked: {}.").format(error))

    # What is done to it.

    def _on_noise(self, value: int) -> None:
        self.changed.emit(replace(self._changes, noise=value / 100))

    def _draw_anew(self) -> None:
        self.changed.emit(replace(self._changes, seed=self._changes.seed + 1))

    def _on_units_pressed(self, layer: int, units: range, silent: bool) -> None:
        pairs = {(layer, unit) for unit in units}
        silenced = self._changes.silenced
        silenced = silenced | pairs if silent else silenced - pairs
        self.changed.emit(replace(self._changes, silenced=silenced))

    def _silence_more(self) -> None:
        """Silence a tenth of all units, of those that still speak."""
        assert self._base is not None
        widths = self._base.experiment.network.hidden
        every = [(layer, unit) for layer, width in enumerate(widths) for unit in range(width)]
        left = [each for each in every if each not in self._changes.silenced]
        chance = random.Random(len(left))
        chosen = chance.sample(left, min(len(left), max(1, round(_SHARE * len(every)))))
        self.changed.emit(replace(self._changes, silenced=self._changes.silenced.union(chosen)))

    def _silence_strongest(self, layer: int) -> None:
        """Silence the unit of a layer that gives most at the moment."""
        lit = self.picture.lit()
        if lit is not None:
            unit = int(np.abs(lit.layers[layer].outputs).argmax())
            self._on_units_pressed(layer, range(unit, unit + 1), True)

    def _on_output_pressed(self) -> None:
        self.words.setText(
            self.tr(
                "An output cannot be silenced: its score would be 0, which can still be the largest. "
                "Silence hidden units, and see what the outputs make of it."
            )
        )


def _read(parts: Iterator[Results | None]) -> Generator[None, None, Results]:
    """Read in parts, with others in between."""
    for part in parts:
        if part is not None:
            return part
        yield None
    raise AssertionError("there are results at the end")
