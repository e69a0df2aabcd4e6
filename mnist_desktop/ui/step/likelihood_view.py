"""The loss as a likelihood: −log p with a point that can be moved, and what the right answers got."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from mnist_desktop.history.likelihood import Likelihood, likelihood
from mnist_desktop.learning.arithmetic import figure
from mnist_desktop.percent import percent
from mnist_desktop.ui.colours import Coloured, colours
from mnist_desktop.ui.laying_out import column, named, row
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.network.painting import Look, faint, look_of
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.step.story import Told
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

_STEPS = 1000  # of the slider, to 1
_HIGHEST = 5.0  # of the curve
_MOST = 256  # images of a batch that are read


class LossCurve(Coloured):
    """−log p over p: a dot for each right answer, and the point that is moved (`moved` brings its p)."""

    moved = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "−log p for what a right answer gets: nothing for 1, and without bound towards 0. The dots are "
            "the right answers, the large point is the slider's."
        )
        named(self, "likelihoodCurve", self.tr("−log p"), tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.5
        self._found: Likelihood | None = None
        self.take_colours()

    def show_share(self, share: float) -> None:
        """Move the point."""
        self._share = share
        self.update()

    def show_answers(self, found: Likelihood | None) -> None:
        """Show what right answers got."""
        self._found = found
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 120 + self.fontMetrics().height())

    def take_colours(self) -> None:
        self._look: Look = look_of(self.palette(), self.font())
        self.update()

    def _ground(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -self._look.line - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            ground = self._ground()
            share = (event.position().x() - ground.left()) / ground.width()
            self.moved.emit(min(1.0, max(1 / _STEPS, share)))

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, look = self._ground(), self._look

        def at(share: float) -> QPointF:
            high = min(-float(np.log(share)), _HIGHEST) / _HIGHEST
            return QPointF(
                ground.left() + share * ground.width(),
                ground.bottom() - 3 - high * (ground.height() - 8),
            )

        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.edge, 1))
            painter.setBrush(look.ground)
            painter.drawRoundedRect(ground, 6, 6)
            point = at(self._share)
            painter.setPen(QPen(look.quiet, 1, Qt.PenStyle.DashLine))
            painter.drawLine(point, QPointF(point.x(), ground.bottom()))
            painter.drawLine(point, QPointF(ground.left(), point.y()))
            painter.setPen(QPen(look.text, 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            curve = np.linspace(float(np.exp(-_HIGHEST)), 1, 120)
            painter.drawPolyline(QPolygonF([at(each) for each in curve.tolist()]))
            painter.setPen(Qt.PenStyle.NoPen)
            if self._found is not None:
                painter.setBrush(faint(colours(self.palette()).accuracy, 0.6))
                for share in self._found.shares.tolist():
                    painter.drawEllipse(at(share), 3.2, 3.2)
            painter.setPen(QPen(look.ground, 1.5))
            painter.setBrush(look.signs[2])
            painter.drawEllipse(point, 5.5, 5.5)
            painter.setFont(look.font)
            painter.setPen(look.quiet)
            below = QRectF(ground.left(), ground.bottom() + 1, ground.width(), look.line)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "p = 0")
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, "1")
            inside = ground.adjusted(0, 2, -8, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight, self.tr("−log p"))


class LikelihoodView(QWidget):
    """What is in the panel at the beat of the loss, while nothing else is opened."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepLikelihood")
        self._asker = asker
        self._answerer = Answerer()
        self._read: tuple[Weights, Likelihood] | None = None  # a batch of training images
        self._told: Told | None = None
        self.curve = LossCurve()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        tip = self.tr("What a right answer gets")
        named(self._slider, "likelihoodShare", self.tr("p, what a right answer gets"), tip)
        self._slider.setRange(1, _STEPS)
        self._slider.valueChanged.connect(self._say_point)
        self.curve.moved.connect(lambda share: self._slider.setValue(round(share * _STEPS)))
        self._point = PlainLabel()
        self._point.setObjectName("likelihoodPoint")
        self._label, self._batch = WrappedLabel("likelihoodLabel"), WrappedLabel("likelihoodBatch")
        column(
            self.curve,
            row((self._slider, 1)),
            self._point,
            self._label,
            self._batch,
            of=self,
            spacing=6,
        )

    def show_told(self, told: Told | None) -> None:
        """Show the loss of a step; or nothing."""
        is_new = told is not None and told is not self._told
        self._told = told
        self.setVisible(told is not None and told.step is not None)
        if told is None or told.step is None:
            self._asker.forget(self)
            return
        if is_new:
            found = likelihood(told.layers[-1].outputs, told.step.labels)
            # Before the rest is told: a step is towards a higher one.
            self._slider.setValue(max(1, round(found.mean * _STEPS)))
            self._say_label(told)
            self._say_point()
            self._show_batch(told, found)

    def _say_point(self) -> None:
        share = self._slider.value() / _STEPS
        self.curve.show_share(share)
        loss = figure(-float(np.log(share)) + 0.0, 3)
        self._point.setText(self.tr("p = {}: −log p = {}").format(percent(share), loss))

    def _say_label(self, told: Told) -> None:
        """The right answer as an aim for each output, of the first row."""
        step = told.step
        assert step is not None
        one = step.aims.shape[1] == 1
        aims = ", ".join(
            f"{each:.2g}" for each in (step.aims[:, 0] if one else step.aims[0]).tolist()
        )
        smooth = told.experiment.training.label_smoothing
        words = self.tr(
            "The label as one-hot: y = ({}). L = −Σ y · log p keeps the right one's term."
        )
        if smooth:
            words = self.tr("The smoothed label: y = ({}). L = −Σ y · log p.")
        if len(step.aims[0]) == 1:
            words = self.tr(
                "The label: y = {}. L = −log p where y is 1, and −log (1 − p) where it is 0."
            )
        self._label.setText(words.format(aims))

    def _show_batch(self, told: Told, own: Likelihood) -> None:
        """The likelihood of several rows; of a drawing alone, that of a batch of training images."""
        if len(own.shares) > 1:
            self._say_batch(own, self.tr("the {} rows").format(len(own.shares)))
            return
        self.curve.show_answers(own)
        self._batch.clear()
        if not told.experiment.task_facts.images:
            return
        experiment, weights = told.experiment, told.state.weights
        rows = min(_MOST, experiment.batch_rows)

        def question(engine: Engine) -> Iterator[Likelihood]:
            data = engine.examples(experiment)
            predictor = self._answerer.predictor(engine, Network(experiment, weights))
            outputs = predictor.probabilities(data.train_inputs[:rows].numpy())
            yield likelihood(outputs, data.train_labels[:rows].numpy())

        def show(found: Likelihood) -> None:
            self._say_batch(found, self.tr("a batch, the first {} training images").format(rows))

        self._asker.ask(self, question, show)

    def _say_batch(self, found: Likelihood, of_what: str) -> None:
        self.curve.show_answers(found)
        words = self.tr(
            "The likelihood of {} is the product of their p: {}. The cost is −log of it by the number of "
            "rows, {}: each right answer gets {} on average (geometric mean)."
        )
        self._batch.setText(
            words.format(
                of_what, _power(found.decimal_log), figure(found.cost, 3), percent(found.mean)
            )
        )


def _power(decimal_log: float) -> str:
    """A power of ten as a number, also where a float would be 0."""
    if decimal_log > -4:
        return figure(10**decimal_log, 3)
    whole = int(np.floor(decimal_log))
    return f"{10 ** (decimal_log - whole):.1f} · 10^{whole}".replace("-", "−")
