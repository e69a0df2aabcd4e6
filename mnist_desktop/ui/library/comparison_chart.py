"""The curves of several runs over each other, with a legend that says what each is under the mouse."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QWidget,
)

from mnist_desktop.percent import percent
from mnist_desktop.publishing import svg_chart
from mnist_desktop.ui.charts.card import Reading
from mnist_desktop.ui.charts.chart_picture import save_chart
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import STRETCH, column, named, notice, one_of, quiet, row
from mnist_desktop.ui.library.comparison_legend import Legend
from mnist_desktop.ui.library.comparison_lines import Line, has_marks
from mnist_desktop.ui.library.comparison_series import Figures, PlottedSeries, Quantity, RunCurves
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.plain_label import PlainLabel

__all__ = ["ComparisonChart", "Quantity", "RunCurves"]

# A curve is under the mouse if it is at most so far away.
_NEAR_PIXELS = 60
_LINE, _THICK_LINE = 1, 3
# The legend is as wide as its labels, but between these pixels and this share of the width.
_LEAST_LEGEND, _MOST_LEGEND = 150, 260
_LEGEND_SHARE = 0.4


class ComparisonChart(Coloured):
    """One plot with a curve for each run, of the quantity one chooses."""

    def __init__(self, colours: RunColours) -> None:
        super().__init__()
        self.setObjectName("comparisonChart")
        self._colours = colours
        self._runs: dict[str, Figures] = {}
        self._lines: dict[str, Line] = {}
        self._log_of_losses = True
        self._highlighted: str | None = None
        self._mouse: QPointF | None = None
        # What `show_all` has put in sight; whoever has moved or zoomed sees something else.
        self._all: list[list[float]] = []
        self._shown_epochs = 0.0

        tip = self.tr(
            "What of the runs is drawn. The smoothed loss is the mean over a twentieth of an epoch "
            "around each batch, or over what lies in a few pixels, if that is more."
        )
        title = self.tr("What of the runs is drawn")
        self._quantity = named(QComboBox(), "comparedQuantity", title, tip)
        for quantity in Quantity:
            self._quantity.addItem(self._words(quantity)[0], quantity)
        tip = self.tr(
            "Draw losses on a log scale, where the same factor is the same height everywhere. "
            "Accuracies have a plain scale."
        )
        self._log = named(QCheckBox(self.tr("Log scale")), "comparedLog", tip=tip)
        self._log.setChecked(True)
        hint = quiet(PlainLabel(self.tr("Home shows all")))
        controls = row(self._quantity, self._log, STRETCH, hint, margins=(0, 0, 4, 0))

        self._plot = Plot(
            name="comparisonPlot",
            title=self.tr("Curves of the selected runs"),
            explanation=self.tr(
                "A curve for each run. Drag to move, turn the wheel to zoom, press Home to see all."
            ),
            below=self.tr("epoch"),
        )
        # Home is for the one of several plots that has the focus.
        self._plot.view.setFocusPolicy(Qt.FocusPolicy.WheelFocus)
        self._plot.item.getAxis("left").setWidth(58)
        # The labels at the ends of the axes would be cut off.
        self._plot.item.layout.setContentsMargins(1, 7, 10, 1)
        self._plot.tell_reading(lambda point: Reading(self._place_at(point.x())))
        self._legend = Legend(colours)
        self.legend = self._legend.values
        body = QWidget()
        row((self._plot, 1), self._legend, of=body, spacing=4)
        nothing = self.tr("Select runs in the table to lay their curves over each other.")
        self._pages = one_of(notice("comparedNothing", nothing), body)
        column(controls, (self._pages, 1), of=self, spacing=2)

        self._frame = Frame(self, self._draw, lambda: [self._plot.view.painting_ms])
        self.draw_now = self._frame.draw_now
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Home), self, self.show_all, context=here)
        self._quantity.currentIndexChanged.connect(self._on_quantity)
        self._log.toggled.connect(self._on_log)
        self._legend.hovered.connect(self._highlight)
        self._plot.left.connect(lambda: self._point_at(None))
        self._plot.view.scene().sigMouseMoved.connect(self._on_mouse)
        view = self._plot.item.vb
        view.sigRangeChanged.connect(self._draw_curves)
        view.sigResized.connect(self._draw_curves)
        self._use_scale()

    # What is shown

    def set_runs(self, runs: Sequence[RunCurves]) -> None:
        """Show these runs and no others. Where they are those that are shown already, the zoom stays."""
        same = set(self._runs) == {run.id for run in runs} and bool(runs)
        keep = same and self._is_moved()
        self._frame.begin()
        self._runs = {run.id: Figures(run) for run in runs}
        for gone in self._lines.keys() - self._runs.keys():
            self._lines.pop(gone).remove()
        for run in self._runs:
            if run not in self._lines:
                self._lines[run] = Line(self._plot.item)
        if self._highlighted not in self._runs:
            self._highlighted = None
        self._legend.set_runs((run, figures.label) for run, figures in self._runs.items())
        self._legend.mark(self._highlighted)
        self._size_legend()
        self._pages.setCurrentIndex(1 if runs else 0)
        self._paint_lines()
        self._refresh(keep_view=keep)

    def update_run(self, run: RunCurves) -> None:
        """Draw with the next frame what a run has by now, under the label that it has here.

        One that is not shown is passed over.
        """
        if (before := self._runs.get(run.id)) is not None:
            self._runs[run.id] = Figures(replace(run, label=before.label))
            self._frame.draw_soon()

    def runs(self) -> list[str]:
        """The ids of the runs that are shown."""
        return list(self._runs)

    def quantity(self) -> Quantity:
        """What of the runs is drawn."""
        quantity: Quantity = self._quantity.currentData()
        return quantity

    def show_quantity(self, quantity: Quantity) -> None:
        """Draw another quantity, as choosing it does."""
        self._quantity.setCurrentIndex(self._quantity.findData(quantity))

    def points(self, run_id: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What is drawn of a run: epochs (n,) and values (n,), the values as they are."""
        series = self._series(run_id)
        return series.x, series.values

    def highlighted(self) -> str | None:
        """The run whose curve is thick."""
        return self._highlighted

    def show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._shown_epochs = 0.0
        self._fit(everything=True)

    # Drawing

    def _words(self, quantity: Quantity) -> tuple[str, str, str]:
        """What a quantity is called, what its axis is, and what a run lacks that has none."""
        loss, no_losses = self.tr("loss"), self.tr("no losses")
        validation, no_validation = self.tr("validation loss"), self.tr("no validation")
        accuracy, no_accuracy = self.tr("test accuracy"), self.tr("no accuracy")
        return {
            Quantity.SMOOTHED: (self.tr("Loss, smoothed"), loss, no_losses),
            Quantity.LOSS: (self.tr("Loss of every batch"), loss, no_losses),
            Quantity.COST: (
                self.tr("Cost (mean over an epoch)"),
                self.tr("cost"),
                self.tr("no cost"),
            ),
            Quantity.VALIDATION: (self.tr("Validation loss"), validation, no_validation),
            Quantity.ACCURACY: (self.tr("Test accuracy"), accuracy, no_accuracy),
        }[quantity]

    def _missing(self) -> str:
        return self._words(self.quantity())[2]

    def _is_log(self) -> bool:
        return self._log_of_losses and self.quantity() is not Quantity.ACCURACY

    def _series(self, run_id: str) -> PlottedSeries:
        return self._runs[run_id].series(self.quantity(), log=self._is_log())

    def _on_quantity(self) -> None:
        of_losses = self.quantity() is not Quantity.ACCURACY
        self._log.setEnabled(of_losses)
        with QSignalBlocker(self._log):
            self._log.setChecked(of_losses and self._log_of_losses)
        self._use_scale()

    def _on_log(self, log: bool) -> None:
        self._log_of_losses = log
        self._use_scale()

    def _use_scale(self) -> None:
        """Draw the chosen quantity on the chosen scale: all of it, of the epochs that were in sight."""
        item = self._plot.item
        log = self._is_log()
        self._plot.set_log(log)
        self._plot.set_percent(self.quantity() is Quantity.ACCURACY)
        item.setLabel("left", self._words(self.quantity())[1])
        moved = self._is_moved()
        epochs = item.vb.viewRange()[0]
        self._refresh(keep_view=False)
        if moved and self._runs:
            item.vb.setXRange(*epochs, padding=0)

    def _refresh(self, *, keep_view: bool) -> None:
        """Draw everything anew."""
        if not keep_view:
            self.show_all()
        self._draw_all()

    def _draw(self) -> None:
        """Draw what has been added."""
        if not self._is_moved():
            self._fit(everything=False)
        self._draw_all()

    def _draw_all(self) -> None:
        for run, line in self._lines.items():
            line.draw_marks(self._series(run), self.quantity())
        self._draw_curves()
        self._tell_values()

    def _draw_curves(self, *_: object) -> None:
        """Give every curve the points that can be told apart at this zoom."""
        view = self._plot.item.vb
        x, _ = view.viewRange()
        for run, line in self._lines.items():
            line.draw(self._series(run), x, view.width())

    def _is_moved(self) -> bool:
        return bool(self._all) and self._plot.item.vb.viewRange() != self._all

    def _fit(self, *, everything: bool) -> None:
        """Put everything in sight; while runs grow, in few large steps: each moves the slow axes."""
        series = [self._series(run) for run in self._runs]
        view = self._plot.item.vb
        ends = [float(each.x[-1]) for each in series if len(each.x)]
        end = max(ends, default=1.0)
        if everything or end > self._shown_epochs:
            self._shown_epochs = end if everything else _rounded_up(end * 1.25)
        start = 0.0 if self.quantity().of_batches else min(1.0, 0.9 * self._shown_epochs)
        view.setXRange(start, max(self._shown_epochs, start + 1e-3), padding=0.02)
        bounds = [each.bounds for each in series if each.bounds is not None]
        if bounds:
            low, high = min(low for low, _ in bounds), max(high for _, high in bounds)
            if not everything and self._all:
                shown_low, shown_high = self._all[1]
                if shown_low <= low and high <= shown_high:
                    self._all = view.viewRange()
                    return
                air = 0.1 * (high - low)
                low, high = min(low - air, shown_low), max(high + air, shown_high)
            least = 0.3 if self._is_log() else 1e-3 * max(abs(high), 1e-3)
            air = max(0.03 * (high - low), (least - (high - low)) / 2)
            view.setYRange(low - air, high + air, padding=0)
        else:
            view.setYRange(*((-2, 0.5) if self._is_log() else (0, 1)), padding=0)
        self._all = view.viewRange()

    # Under the mouse

    def _on_mouse(self, position: QPointF) -> None:
        inside = self._plot.item.vb.sceneBoundingRect().contains(position)
        self._point_at(position if inside else None)

    def _point_at(self, position: QPointF | None) -> None:
        self._mouse = position
        self._tell_values()
        self._highlight(self._nearest())

    def _mouse_at(self) -> QPointF | None:
        if self._mouse is None:
            return None
        place: QPointF = self._plot.item.vb.mapSceneToView(self._mouse)
        return place

    def _place_at(self, x: float) -> str:
        if self.quantity().of_batches:
            return self.tr("epoch {:.2f}").format(x) if x >= 0 else ""
        return self.tr("epoch {}").format(round(x)) if x >= 0 else ""

    def _tell_values(self) -> None:
        place = self._mouse_at()
        values = {}
        for run in self._runs:
            series = self._series(run)
            if series.bounds is None:
                values[run] = self._missing()
            elif place is not None and (index := series.index_at(place.x())) is not None:
                values[run] = self._in_words(series.values[index])
        self._legend.set_values(values)

    def _in_words(self, value: float) -> str:
        if not math.isfinite(value):
            return self.tr("not finite")
        if self.quantity() is Quantity.ACCURACY:
            return percent(value, decimals=2)
        return f"{value:.4f}" if 1e-3 <= abs(value) < 1e4 or value == 0 else f"{value:.2e}"

    def _nearest(self) -> str | None:
        """The run whose curve is under the mouse."""
        place = self._mouse_at()
        if place is None:
            return None
        _, pixel = self._plot.item.vb.viewPixelSize()
        least, nearest = _NEAR_PIXELS * pixel, None
        for run in self._runs:
            series = self._series(run)
            index = series.index_at(place.x())
            if index is not None and abs(series.y[index] - place.y()) < least:
                least, nearest = abs(series.y[index] - place.y()), run
        return nearest

    def _highlight(self, run: str | None) -> None:
        if run == self._highlighted:
            return
        changed, self._highlighted = {run, self._highlighted}, run
        self._paint_lines(*(each for each in changed if each in self._lines))
        self._legend.mark(run)

    def _paint_lines(self, *runs: str) -> None:
        """Give curves, or all of them, their pens."""
        # What goes up and down at every pixel would be a band.
        thick = _LINE + 1 if self.quantity() is Quantity.LOSS else _THICK_LINE
        for run in runs or self._lines:
            look = self._colours.look(run)
            colour = look.colour(self.palette())
            self._lines[run].paint(colour, look.style, thick if run == self._highlighted else _LINE)

    # The picture in a file

    def export(self, path: Path) -> None:
        """Write what is in sight, with a legend, on a light ground: SVG or else PNG, by the name's ending.

        Raises OSError, and then leaves nothing half-written.
        """
        if self._frame.is_stale:
            self.draw_now()
        (left, right), (low, high) = self._plot.item.vb.viewRange()
        quantity, log = self.quantity(), self._is_log()
        curves = []
        for run in self._runs:
            series, look = self._series(run), self._colours.look(run).index
            at, values = series.seen(left, right, svg_chart.MOST_POINTS / 2)
            plain = 10.0**values if log else values
            shape = svg_chart.Shape.DOTS if has_marks(series, quantity) else svg_chart.Shape.LINE
            curves.append(svg_chart.Series(self._in_legend(run), look, at, plain, shape))
        name, unit, _ = self._words(quantity)
        axes = svg_chart.Axes(
            name + (self.tr(", log scale") if log else ""),
            self.tr("epoch"),
            unit,
            log=log,
            percent=quantity is Quantity.ACCURACY,
            seen=((left, right), (low, high)),
        )
        save_chart(svg_chart.chart(curves, axes, alone=True), path)

    def _in_legend(self, run_id: str) -> str:
        """What a picture's legend says of a run."""
        label = self._runs[run_id].label
        return f"{label} ({self._missing()})" if self._series(run_id).bounds is None else label

    # Qt

    def take_colours(self) -> None:
        self._paint_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_legend()

    def _size_legend(self) -> None:
        most = min(_MOST_LEGEND, round(self.width() * _LEGEND_SHARE))
        self._legend.setFixedWidth(max(_LEAST_LEGEND, min(most, self._legend.wanted_width())))


def _rounded_up(epochs: float) -> float:
    """A length of the axis that holds so many epochs: 1, 1.5, 2, 3, 4, 6, 8 and so on."""
    power = 2.0 ** math.floor(math.log2(max(epochs, 1e-6)))
    return next(power * step for step in (1.0, 1.5, 2.0) if power * step >= epochs)
