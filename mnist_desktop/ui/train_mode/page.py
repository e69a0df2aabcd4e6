"""The page "Train mode": what dropout and batch norm do while a network is trained."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QSpinBox, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.digit.train_mode_view import TrainModeView
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import (
    STRETCH,
    bold,
    button,
    column,
    label_for,
    named,
    notice,
    one_of,
    row,
)
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.lit import Lit
from mnist_desktop.ui.network.unit_picture import UnitPicture
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.train_mode.norm_strips import NormStrips
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.batch_norm import UnitNorm

_PLAY_MS = 700
# A training has newer weights thirty times a second.
_NEWER_MS = 500
_SIZES = (2, 16)


class MaskPicture(UnitPicture):
    """The network in one answer; a click chooses the unit whose batch norm is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trainModePicture")

    def what_a_click_does(self, layer: int) -> str:
        kept = None if self._lit is None else self._lit.layers[layer].kept
        words = self.tr("A click shows what batch norm makes of a unit.")
        if kept is None:
            return words
        return self.tr("Dropout has silenced {:,}.").format(int((~kept).sum())) + " " + words


class TrainModePage(QWidget):
    """One answer in train mode after the other, how fifty scatter, and one unit's batch norm."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("trainModePage")
        self._asker = asker
        self._answerer = Answerer()
        self._shown: Shown | None = None
        self._image: NDArray[np.float32] | None = None  # None: a test image
        self._draws = 0
        self._playing = QTimer(self, interval=_PLAY_MS)
        self._playing.timeout.connect(self._draw_anew)
        self._newer = QTimer(self, singleShot=True, interval=_NEWER_MS)
        self._newer.timeout.connect(self._begin)
        title = PlainLabel(self.tr("Train mode"))
        title.setFont(sized(self.font(), Size.TITLE, bold=True))
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "While a network is trained, dropout silences other units for each answer, and batch norm "
            "looks at the images of the batch: one drawing gets many answers. When the network is asked, "
            "both rest."
        )
        self._empty = notice("trainModeEmpty", self.tr("The network is still being loaded."))
        body = QWidget()
        parts = column(*self._parts(), of=body, spacing=8)
        parts.setStretch(0, 3)
        parts.setStretch(2, 2)
        self._place = one_of(self._empty, Scroll(body, "trainModeScroll"))
        column(
            row(title, (WrappedLabel("trainModeWords", words), 1), spacing=10),
            (self._place, 1),
            of=self,
            margins=(8, 4, 8, 8),
            spacing=8,
        )

    def _parts(self) -> tuple[QWidget, QWidget, QWidget]:
        """The answers, what is said of one, and batch norm."""
        self.picture = MaskPicture()
        self.picture.units_clicked.connect(lambda layer, units: self._choose(layer, units[0]))
        self.bars = ProbabilityBars()
        self.bars.setObjectName("trainModeBars")
        self.bars.setFixedWidth(200)
        self._view = TrainModeView(self.bars, self._asker)
        self._view.set_on(True)
        self._votes = WrappedLabel("trainModeVotes")
        self._view.said.connect(self._votes.setText)
        answers = QWidget()
        row((self.picture, 1), column((self.bars, 1), self._votes), of=answers, spacing=12)
        tip = self.tr(
            "Another answer, for which dropout draws other units and the batch other images"
        )
        again = button(QPushButton, "trainModeAgain", self.tr("Draw anew"), tip, self._draw_anew)
        tip = self.tr("One answer after the other; once more holds it")
        self._play = button(QPushButton, "trainModePlay", self.tr("Play"), tip, self._on_play)
        self._said = WrappedLabel("trainModeSaid")
        self._said.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        controls = QWidget()
        row(again, self._play, (self._said, 1), of=controls, spacing=8)
        return answers, controls, self._norm_card()

    def _norm_card(self) -> QWidget:
        heading = PlainLabel(self.tr("Batch norm of one unit"))
        heading.setFont(bold(heading.font()))
        self._layer = named(QComboBox(), "normLayer", self.tr("Hidden layer"))
        self._layer.setToolTip(self.tr("The hidden layer whose unit is looked at"))
        self._unit = named(QSpinBox(), "normUnit", self.tr("Unit"))
        self._unit.setToolTip(
            self.tr("Which of its units; a click on one in the picture does it, too")
        )
        self._size = named(QComboBox(), "normSize", self.tr("Batch size"))
        self._size.setToolTip(self.tr("How many images batch norm looks at, with your drawing"))
        self._layer.activated.connect(lambda layer: self._choose(layer, 0))
        self._unit.valueChanged.connect(self._ask_norm)
        self._size.activated.connect(self._ask_norm)
        choices = QWidget()
        Flow(
            heading,
            STRETCH,
            (label_for(self._layer, self.tr("Layer")), self._layer),
            (label_for(self._unit, self.tr("unit")), self._unit),
            (label_for(self._size, self.tr("Batch of")), self._size),
            of=choices,
            spacing=8,
        )
        self.strips = NormStrips()
        self._norm_words = WrappedLabel("normWords")
        self._no_norm = notice("normNone")
        self._norm_place = one_of(self.strips, self._no_norm)
        card = QFrame()
        card.setFrameShape(QFrame.Shape.StyledPanel)
        column(choices, (self._norm_place, 1), self._norm_words, of=card, margins=(10, 6, 10, 8))
        return card

    def set_network(self, shown: Shown) -> None:
        """The network that reads digits."""
        if not shown.experiment.task_facts.images:
            return
        before, self._shown = self._shown, shown
        if before is None or before.experiment != shown.experiment:
            self._offer()
        if not self._newer.isActive():
            self._newer.start()

    def show_drawing(self, image: Picture | None) -> None:
        """The drawing (28, 28); without one, the first test image is looked at."""
        self._image = None if image is None else image.reshape(-1)
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._playing.stop()
        self._say_play()
        self._view.show_answers_to(None, None)
        for what in ("mask", "norm", "image"):
            self._asker.forget((self, what))

    def _offer(self) -> None:
        assert self._shown is not None
        experiment = self._shown.experiment
        with QSignalBlocker(self._layer), QSignalBlocker(self._size):
            self._layer.clear()
            self._layer.addItems([str(n + 1) for n in range(len(experiment.network.hidden))])
            self._size.clear()
            own = experiment.batch_rows
            for size in sorted({*_SIZES, own}):
                of_run = self.tr("{:,}, the run's").format(size)
                self._size.addItem(of_run if size == own else f"{size}", size)
            self._size.setCurrentIndex(self._size.findData(own))
        self._fit_units()

    def _fit_units(self) -> None:
        assert self._shown is not None
        hidden = self._shown.experiment.network.hidden
        with QSignalBlocker(self._unit):
            self._unit.setRange(1, hidden[self._layer.currentIndex()] if hidden else 1)

    def _choose(self, layer: int, unit: int) -> None:
        if layer >= self._layer.count():
            return  # of a picture that is about to be replaced
        with QSignalBlocker(self._layer), QSignalBlocker(self._unit):
            self._layer.setCurrentIndex(layer)
            self._fit_units()
            self._unit.setValue(unit + 1)
        self._ask_norm()

    # Answers.

    def _begin(self) -> None:
        """Ask about the drawing with the newest weights; what was drawn last is drawn again."""
        shown, image = self._shown, self._image
        if shown is None or not self.isVisible():
            return
        self._place.setCurrentIndex(1)
        network = Network(shown.experiment, shown.weights)

        def question(engine: Engine) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
            asked = (
                engine.examples(shown.experiment).test_inputs[0].numpy() if image is None else image
            )
            predictor = self._answerer.predictor(engine, network)
            yield asked, predictor.probabilities(asked[None])[0]

        def show(found: tuple[NDArray[np.float32], NDArray[np.float32]]) -> None:
            asked, probabilities = found
            self.bars.show_classes(shown.experiment.task_facts.classes)
            self.bars.show_probabilities(
                probabilities if np.isfinite(probabilities).all() else None
            )
            self._view.show_answers_to(asked, network)

        self._asker.ask((self, "image"), question, show)
        self._ask_mask()
        self._ask_norm()

    def _draw_anew(self) -> None:
        self._draws += 1
        self._ask_mask()
        self._ask_norm()

    def _on_play(self) -> None:
        if self._playing.isActive():
            self._playing.stop()
        else:
            self._playing.start()
            self._draw_anew()
        self._say_play()

    def _say_play(self) -> None:
        self._play.setText(self.tr("Hold") if self._playing.isActive() else self.tr("Play"))

    def _ask_mask(self) -> None:
        shown, image, seed = self._shown, self._image, self._draws
        if shown is None or not self.isVisible():
            return

        def question(engine: Engine) -> Iterator[Lit | None]:
            asked = (
                engine.examples(shown.experiment).test_inputs[0].numpy() if image is None else image
            )
            answers, layers = engine.train_mode(shown.experiment, shown.weights, seed=seed), []
            for layer in answers.activity(asked):
                layers.append(layer)
                yield None
            templates = None
            if len(layers) == 1:
                templates = shown.weights[f"{layers[0].name}.weight"].numpy()
            yield Lit(asked, tuple(layers), templates)

        self._asker.ask((self, "mask"), question, lambda lit: self._show_mask(shown, lit))

    def _show_mask(self, shown: Shown, lit: Lit) -> None:
        self.picture.show_network(shown.experiment, lit, can_add=False)
        outputs = lit.layers[-1].outputs
        if self.picture.lit() is None:
            words = self.tr("{}: its weights are no longer finite numbers.")
            self._said.setText(words.format(shown.name))
            return
        said = shown.experiment.task_facts.classes[lit.answer]
        answer = self.tr("{} says {} with {}.").format(
            shown.name, said, percent(float(outputs.max()))
        )
        silenced = [layer.kept for layer in lit.layers if layer.kept is not None]
        if silenced:
            counts = ", ".join(f"{int((~kept).sum()):,}" for kept in silenced)
            words = self.tr(
                "Dropout has silenced {} units of the layers; the others give {:.3g} times as much."
            )
            scaled = 1 / (1 - shown.experiment.network.dropout)
            self._said.setText(f"{answer} {words.format(counts, scaled)}")
        else:
            none = self.tr("It has no dropout: no unit is silenced.")
            self._said.setText(f"{answer} {none}")

    # Batch norm.

    def _ask_norm(self) -> None:
        shown, image, seed = self._shown, self._image, self._draws
        if shown is None or not self.isVisible():
            return
        experiment, size = shown.experiment, self._size.currentData()
        layer, unit = self._layer.currentIndex(), self._unit.value() - 1
        for each in (self._layer, self._unit, self._size):
            each.setEnabled(experiment.network.batch_norm and bool(experiment.network.hidden))

        def question(engine: Engine) -> Iterator[UnitNorm | str | None]:
            # In the asker's thread, where torch is.
            import torch

            from mnist_desktop.learning.batch_norm import rows_for, unit_norm

            images = engine.examples(shown.experiment).train_inputs
            others = rows_for(experiment, size) - 1
            chosen = random.Random(seed).sample(range(len(images)), min(others, len(images)))
            asked = (
                engine.examples(shown.experiment).test_inputs[0]
                if image is None
                else torch.as_tensor(image)
            )
            batch = torch.cat([asked[None], images[chosen]])
            try:
                yield from unit_norm(experiment, shown.weights, batch, layer, unit)
            except Refusal as refusal:
                yield str(refusal)

        self._asker.ask((self, "norm"), question, self._show_norm)

    def _show_norm(self, norm: UnitNorm | str) -> None:
        if isinstance(norm, str):
            self._no_norm.setText(norm)
            self._norm_place.setCurrentWidget(self._no_norm)
            self._norm_words.clear()
            return
        self.strips.show_norm(norm)
        self._norm_place.setCurrentWidget(self.strips)
        rows = len(norm.before)
        if rows == 2:
            words = self.tr(
                "Of two images one becomes +1 and the other −1, whatever they are: a batch so small tells "
                "little of what it normalises by."
            )
        else:
            words = self.tr(
                "Over these {:,} images your drawing becomes {:+.2f}; by the running mean {:.3g} and "
                "deviation {:.3g} (dashed), as when it is asked, {:+.2f}."
            ).format(rows, norm.after[0], norm.running.mean, norm.running.deviation, norm.rested[1])
        self._norm_words.setText(words.replace("-", "−"))
