"""The losses of a run: every batch's, each epoch's cost, and those on what was held back and tested."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from mnist_desktop.experiment.spec import Experiment, label_of
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.likelihood import mean_share
from mnist_desktop.history.records import KnobChange, best_of
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.band import Band
from mnist_desktop.ui.charts.card import Reading, Value
from mnist_desktop.ui.charts.labels import Label
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import colours, mixed
from mnist_desktop.ui.laying_out import button, row
from mnist_desktop.ui.train.epoch_curves import EpochCurves, Figure, Of
from mnist_desktop.words import say

# A loss of zero has no place on a log scale.
_LEAST_LOSS = 1e-7
# The running mean is over this share of an epoch, as in the chart of runs.
_SMOOTHING = 1 / 20
# How much of the batches' colour the band has; what lets the ground through takes longer to paint.
_BAND = 0.4
# A linear axis ends at one of these times a power of ten.
_TOPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)


class LossPlot(Plot):
    """Grows while a run goes on. The axis is linear for a run with a validation loss, else logarithmic.

    Once it was chosen, it is as chosen for every run.
    """

    def __init__(self) -> None:
        cost, validation, test = _tr("cost"), _tr("validation"), _tr("test")
        self._batches, self._steps = _tr("batches"), _tr("steps")
        self._kept, self._least = _tr("kept"), _tr("least")
        super().__init__(
            name="lossPlot",
            title=_tr("Loss"),
            heading=_tr("Loss"),
            log=True,
            ends=(cost, validation, test, self._batches, self._steps, self._kept, self._least),
            explanation=_tr(
                "How wrong the network is. The line is the mean of some batches' losses, the band goes "
                "from the least to the greatest of them, and the dots are the cost, the mean over an "
                "epoch. Drag to move, turn the wheel to zoom, press Home to see all and L for the other "
                "scale."
            ),
        )
        self._chosen_log: bool | None = None
        self._log = True
        self._band = Band(self.item)
        self._epoch_curves = EpochCurves(
            self,
            {
                Of.TRAIN: Figure(cost, lambda epoch: epoch.cost),
                Of.VALIDATION: Figure(validation, lambda epoch: epoch.validation_loss),
                Of.TEST: Figure(test, lambda epoch: epoch.test_loss),
            },
        )
        self._best = self.curve(symbol="star")
        self._best.setSymbolSize(16)
        self._marks: list[pg.InfiniteLine] = []
        self._history = GrowingHistory(Experiment())
        self._range = (math.inf, -math.inf)
        self._epochs_drawn = -1
        self.tell_reading(self._reading_at_point)
        self._add_scales()
        self.take_colours()

    def _add_scales(self) -> None:
        self._scales = QButtonGroup(self)
        buttons = []
        for number, (name, text, tip) in enumerate(
            (
                (
                    "logScale",
                    _tr("Log"),
                    _tr("The same factor is the same height everywhere (L)."),
                ),
                (
                    "linearScale",
                    _tr("Linear"),
                    _tr("The same difference is the same height everywhere (L)."),
                ),
            )
        ):
            made = button(QToolButton, name, text, tip)
            made.setCheckable(True)
            made.setAutoRaise(True)
            self._scales.addButton(made, number)
            buttons.append(made)
        place = QWidget()
        row(*buttons, of=place, spacing=0)
        self.add_control(place)
        self._scales.idClicked.connect(lambda number: self.choose_scale(log=number == 0))
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        key = QKeySequence(Qt.Key.Key_L)
        QShortcut(key, self, lambda: self.choose_scale(log=not self._log), context=here)

    # What is shown

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is added to it whenever `draw` is called."""
        self._history = history
        for mark in self._marks:
            self.item.removeItem(mark)
        self._marks = []
        self._epochs_drawn = -1
        self._use_scale()
        self.take_colours()

    def choose_scale(self, *, log: bool) -> None:
        """Draw this run, and every other one from now on, on this scale."""
        self._chosen_log = log
        self._epochs_drawn = -1
        self._use_scale()
        self.draw()

    def is_log(self) -> bool:
        return self._log

    def draw(self) -> None:
        """Draw what has been added."""
        history = self._history
        losses = history.losses
        has_any = bool(len(losses))
        waiting = _tr("Here you will see the loss of every batch, which falls as it learns.")
        if self._in_steps:
            waiting = _tr("Here you will see the loss of every step, which falls as it learns.")
        self.say_nothing_is_there("" if has_any else waiting)
        if not has_any:
            return
        if len(history.epochs) != self._epochs_drawn:
            self._epochs_drawn = len(history.epochs)
            self._draw_epochs()
        self._follow(losses)
        over = 1 if self._in_steps else max(1, round(history.batches_per_epoch * _SMOOTHING))
        least = _LEAST_LOSS if self._log else None
        self._band.show(losses, per=history.batches_per_epoch, over=over, least=least)
        for change in history.changes[len(self._marks) :]:
            self._mark_change(change)
        self._say_names()

    def show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._forget_range()
        self._follow(self._history.losses)

    def seen(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The line of the batches as it is drawn: epochs (m,) and, as the view counts, losses (m,)."""
        return self._band.seen()

    def marks(self) -> list[str]:
        """What is written at the marks of changed knobs, in their order."""
        return [mark.label.format for mark in self._marks]

    @property
    def _in_steps(self) -> bool:
        return self._history.experiment.task_facts.full_batch

    def _use_scale(self) -> None:
        chosen = self._chosen_log
        self._log = self._history.experiment.validation_rows == 0 if chosen is None else chosen
        self._scales.button(0 if self._log else 1).setChecked(True)
        self.set_log(self._log)
        self.forget_reading()
        self._forget_range()

    def _forget_range(self) -> None:
        self._range = (math.inf, -math.inf)

    def _draw_epochs(self) -> None:
        history, epochs = self._history, self._history.epochs
        # Of a table the cost is the loss of a step, and of a gate the test is the same rows.
        of_steps = (Of.TEST,) if history.experiment.task_facts.has_points else ()
        among = of_steps if self._in_steps else tuple(Of)
        least = _LEAST_LOSS if self._log else 0.0
        self._epoch_curves.show(epochs, among, least)
        best = best_of(epochs)
        loss = None if best is None else best.validation_loss
        found = ([], []) if best is None or loss is None else ([best.epoch], [max(loss, least)])
        self._best.setData(*found)

    def _mark_change(self, change: KnobChange) -> None:
        label = say(label_of(change.knob))
        mark = pg.InfiniteLine(
            pos=change.steps / self._history.batches_per_epoch,
            label=f"{label} {change.before:g} → {change.after:g}",
            labelOpts={"position": 0.92, "anchors": [(1, 0), (0, 0)]},
        )
        self._marks.append(mark)
        self.item.addItem(mark, ignoreBounds=True)
        self._paint_marks()

    def _follow(self, losses: NDArray[np.float32]) -> None:
        """Keep everything in sight, in few large steps: each moves the axes, which is slow to paint."""
        finite = losses[np.isfinite(losses)]
        if not len(finite):
            return
        ends = self._epoch_curves.bounds() or (math.inf, -math.inf)
        if not self._log:
            top = _top(finite, ends[1])
            shown = self._range[1]
            if top > shown or top <= shown / 2:
                self._range = 0.0, top
                self.item.setYRange(0, top, padding=0.02)
            return
        least = math.log10(max(_LEAST_LOSS, min(float(finite.min()), ends[0])))
        most = math.log10(max(_LEAST_LOSS, float(finite.max()), ends[1]))
        low, high = self._range
        if least < low or most > high:
            # Quarters of a decade, with a little air.
            low = min(low, math.floor((least - 0.03) * 4) / 4)
            high = max(high, math.ceil((most + 0.03) * 4) / 4)
            self._range = low, high
            # A flat curve has most of a decade around it all the same, so that the axis has numbers.
            beside = max(0.0, 0.75 - (high - low)) / 2
            self.item.setYRange(low - beside, high + beside, padding=0)

    # Words and colours

    def _say_names(self) -> None:
        scheme = colours(self.palette())
        labels = self._epoch_curves.labels(scheme, log=self._log)
        name = self._steps if self._in_steps else self._batches
        labels.append(Label(self._line_colour(), "—", name, self._band.end()))
        if (best := best_of(self._history.epochs)) is not None:
            early = self._history.experiment.stops_early
            least = max(best.validation_loss or 0.0, _LEAST_LOSS)
            at = math.log10(least) if self._log else least
            star = self._kept if early else self._least
            labels.append(Label(scheme.validation, "★", star, at))
        self.set_legend(*labels)

    def _reading_at_point(self, point: QPointF) -> Reading:
        losses, per = self._history.losses, self._history.batches_per_epoch
        if not len(losses) or point.x() < 0:
            return Reading()
        index = min(len(losses) - 1, max(0, math.ceil(point.x() * per) - 1))
        value = f"{losses[index]:.4f}"
        colour = self._line_colour()
        if self._in_steps:
            loss = Value(colour, "—", _tr("loss"), value)
            epochs = [figures.epoch for figures in self._history.epochs]
            nearest = min(epochs, key=lambda each: abs(each - index), default=0)
            values = self._epoch_curves.values_at(nearest, colours(self.palette()), "{:.4f}".format)
            said = [loss, *values, *self._likelihood(float(losses[index]))]
            return Reading(_tr("step {:,}").format(index + 1), said)
        epoch = index // per + 1
        batch = Value(colour, "—", _tr("batch {:,}").format(index + 1), value)
        scheme = colours(self.palette())
        values = self._epoch_curves.values_at(epoch, scheme, "{:.4f}".format)
        costs = [each.cost for each in self._history.epochs if each.epoch == epoch]
        said = [batch, *values, *(self._likelihood(costs[0]) if costs else ())]
        return Reading(_tr("epoch {:,}").format(epoch), said)

    def _likelihood(self, cost: float) -> list[Value]:
        """What a cost says of the right answers."""
        share = mean_share(self._history.experiment, cost)
        if share is None:
            return []
        name = _tr("right answers get (geometric mean)")
        return [Value(colours(self.palette()).cost, "", name, percent(share))]

    def _line_colour(self) -> QColor:
        scheme = colours(self.palette())
        # Where a step is an epoch there is but one curve, and it need not be pale.
        return scheme.cost if self._in_steps else scheme.batch

    def take_colours(self) -> None:
        super().take_colours()
        scheme = colours(self.palette())
        ground = self.palette().base().color()
        self._band.set_colours(self._line_colour(), mixed(scheme.batch, ground, _BAND))
        self._epoch_curves.paint(scheme)
        self._best.setPen(None)
        self._best.setSymbolBrush(scheme.validation)
        self._best.setSymbolPen(None)
        self._paint_marks()
        self._say_names()

    def _paint_marks(self) -> None:
        text = self.palette().text().color()
        for mark in self._marks:
            mark.setPen(pg.mkPen(text, width=1, style=Qt.PenStyle.DashLine))
            mark.label.setColor(text)


def _top(losses: NDArray[np.float32], greatest_of_epochs: float) -> float:
    """Where a linear axis from 0 ends: above all but a steep start, which would press all else flat."""
    few = losses[:: max(1, len(losses) // 5000)]
    usual = float(np.percentile(few, 98))
    most = float(few.max())
    wanted = 1.03 * max(greatest_of_epochs, most if most <= 3 * usual else usual, 1e-6)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * step for step in _TOPS if power * step >= wanted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LossPlot", text)
