"""The page of optimizers: the ways of ten of them down a hill of two weights."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QPushButton,
    QSlider,
    QWidget,
)

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.hills import HILLS, HillName
from mnist_desktop.experiment.knob_kinds import Number, kind_of
from mnist_desktop.experiment.knobs import knob_of
from mnist_desktop.experiment.training import Training
from mnist_desktop.ui.form.number_box import RealBox
from mnist_desktop.ui.hills.hill_plot import HillPlot, look_of
from mnist_desktop.ui.hills.run_plane import RunPlane
from mnist_desktop.ui.laying_out import (
    STRETCH,
    button,
    column,
    label_for,
    named,
    one_of,
    quiet,
    row,
)
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.words import say

STEPS = 100
_CELLS = 80
_FRAME_MS = 33
_SWATCH = 14
_FIRST = (Optimizer.SGD, Optimizer.MOMENTUM, Optimizer.RMSPROP, Optimizer.ADAM)


class OptimizersPage(QWidget):
    """Lets optimizers go down a hill from one place, each with its own rate, step by step."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("optimizersPage")
        self._asker = asker
        tip = self.tr(
            "The height of the loss over two weights: the greyer, the lower. The lines are the optimizers' "
            "ways, the dots where they are now. Drag the ring to begin elsewhere."
        )
        axes = self.tr("first weight"), self.tr("second weight")
        self._plot = HillPlot("hillPlot", self.tr("Ways down a hill"), tip, axes=axes)
        self.run_plane = RunPlane(asker)
        self._ways: dict[Optimizer, NDArray[np.float64]] = {}
        self._start = HILLS[HillName.RAVINE].start
        self._play = QTimer(self, interval=_FRAME_MS)
        self._play.timeout.connect(self._on_frame)
        self._watch = quiet(PlainLabel(wordWrap=True))
        self._lay_out()
        self._plot.start_moved.connect(self._on_start_moved)
        self._on_hill_chosen()

    def ways(self) -> dict[Optimizer, NDArray[np.float64]]:
        """What is shown: each optimizer's way, (steps, 3)."""
        return self._ways

    def _lay_out(self) -> None:
        tip = self.tr("The function of two weights that the optimizers go down")
        self._hills = named(QComboBox(), "hillBox", self.tr("Hill"), tip)
        for name in HillName:
            self._hills.addItem(say(name.label), name)
        self._hills.addItem(self.tr("The loss of your run"), None)
        self._hills.activated.connect(self._on_hill_chosen)
        tip = self.tr("How many steps they have gone")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        named(self._slider, "hillStep", self.tr("Steps"), tip)
        self._slider.setRange(0, STEPS)
        self._slider.setValue(STEPS)
        self._slider.valueChanged.connect(self._show)
        tip = self.tr("Let them go from the start")
        self._go = button(QPushButton, "hillPlay", self.tr("Play"), tip, self._on_play_pressed)
        self._step = PlainLabel()
        self._step.setMinimumWidth(self.fontMetrics().horizontalAdvance("step 000"))
        controls, self._going, hills = QWidget(), QWidget(), QWidget()
        column(self._optimizers(), of=self._going)
        column(
            row(label_for(self._hills, self.tr("&Hill")), (self._hills, 1)),
            self._watch,
            self._going,
            STRETCH,
            of=controls,
        )
        below = row(self._go, (self._slider, 1), self._step)
        column((self._plot, 1), below, of=hills)
        self._left = one_of(hills, self.run_plane)
        row(
            (self._left, 3),
            (Scroll(controls, "hillControls"), 1),
            of=self,
            margins=(0, 6, 0, 0),
            spacing=12,
        )

    def _optimizers(self) -> QGridLayout:
        """A line for each optimizer: whether it goes, its colour, its rate, and how low it is by now."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        heads = (self.tr("Optimizer"), self.tr("Rate"), self.tr("Height"))
        for place, head in zip((0, 2, 3), heads, strict=True):
            grid.addWidget(quiet(PlainLabel(head)), 0, place)
        field = Training.model_fields["learning_rate"]
        kind, knob = kind_of(field), knob_of(field)
        assert isinstance(kind, Number)
        self._boxes: dict[Optimizer, QCheckBox] = {}
        self._rates: dict[Optimizer, RealBox] = {}
        self._swatches: dict[Optimizer, PlainLabel] = {}
        self._reached: dict[Optimizer, PlainLabel] = {}
        for line, optimizer in enumerate(Optimizer, start=1):
            label = say(optimizer.label)
            box = named(QCheckBox(label), f"go_{optimizer.value}", label)
            box.setToolTip(self.tr("Whether {} goes down the hill").format(label))
            box.setChecked(optimizer in _FIRST)
            box.toggled.connect(self._ask)
            rate = RealBox(kind, knob)
            named(rate, f"rate_{optimizer.value}", self.tr("Learning rate of {}").format(label))
            rate.setToolTip(say(knob.help))
            rate.valueChanged.connect(self._ask)
            self._boxes[optimizer], self._rates[optimizer] = box, rate
            self._swatches[optimizer], self._reached[optimizer] = PlainLabel(), PlainLabel()
            widest = self.fontMetrics().horizontalAdvance("0.00e-00 ")
            self._reached[optimizer].setMinimumWidth(widest)
            self._swatches[optimizer].setFixedSize(_SWATCH, _SWATCH)
            parts = (box, self._swatches[optimizer], rate, self._reached[optimizer])
            for place, part in enumerate(parts):
                grid.addWidget(part, line, place)
        grid.setColumnStretch(3, 1)
        return grid

    def _hill(self) -> HillName:
        name: HillName = self._hills.currentData()
        return name

    def _on_hill_chosen(self) -> None:
        name = self._hills.currentData()
        self._left.setCurrentIndex(0 if name else 1)
        self._going.setVisible(name is not None)
        if name is None:
            self._watch.setText(self.run_plane.about())
            self.run_plane.draw()
            return
        hill = HILLS[name]
        self._start = hill.start
        self._watch.setText(say(hill.watch))
        for optimizer, box in self._rates.items():
            box.blockSignals(True)
            box.setValue(hill.rate(optimizer))
            box.blockSignals(False)

        def question(engine: Engine) -> Iterator[NDArray[np.float64]]:
            yield engine.heights(name, _CELLS)

        low, high = (hill.low,) * 2, (hill.high,) * 2

        def show(heights: NDArray[np.float64]) -> None:
            self._plot.show_hill(heights, low, high, self._start)

        self._asker.ask("hill", question, show)
        self._ask()

    def _on_start_moved(self, x: float, y: float) -> None:
        self._start = x, y
        self._ask()

    def _ask(self) -> None:
        """Have the ways computed, with what is set now."""
        name, start = self._hill(), self._start
        going = [optimizer for optimizer, box in self._boxes.items() if box.isChecked()]
        trainings = [
            Training(optimizer=each, learning_rate=self._rates[each].value()) for each in going
        ]

        def question(engine: Engine) -> Iterator[dict[Optimizer, NDArray[np.float64]]]:
            ways = engine.descend(name, trainings, start, STEPS)
            found = {}
            for optimizer, way in zip(going, ways, strict=True):
                found[optimizer] = way
                yield {}  # others may ask in between
            yield found

        self._asker.ask("ways down a hill", question, self._on_answered)

    def _on_answered(self, ways: dict[Optimizer, NDArray[np.float64]]) -> None:
        if ways or not any(box.isChecked() for box in self._boxes.values()):
            self._ways = ways
            self._show()

    def _on_play_pressed(self) -> None:
        if self._play.isActive():
            self._play.stop()
        else:
            if self._slider.value() == STEPS:
                self._slider.setValue(0)
            self._play.start()
        self._say_play()

    def _on_frame(self) -> None:
        self._slider.setValue(self._slider.value() + 1)
        if self._slider.value() == STEPS or not self.isVisible():
            self._play.stop()
            self._say_play()

    def _say_play(self) -> None:
        self._go.setText(self.tr("Pause") if self._play.isActive() else self.tr("Play"))

    def _show(self) -> None:
        step = self._slider.value()
        self._step.setText(self.tr("step {}").format(step))
        self._plot.show_ways({look_of(each): way for each, way in self._ways.items()}, step)
        for optimizer, label in self._reached.items():
            way = self._ways.get(optimizer)
            swatch = QPixmap(_SWATCH, _SWATCH)
            swatch.fill(look_of(optimizer).colour(self.palette()))
            self._swatches[optimizer].setPixmap(swatch)
            if way is None or not len(way):
                label.setText("")
            elif len(way) <= step:
                label.setText(self.tr("diverged"))
            else:
                label.setText(f"{way[step, 2]:.3g}")
