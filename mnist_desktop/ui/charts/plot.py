"""One plot in the window's style: pyqtgraph in the palette's colours, with values on hover."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from html import escape

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QLabel, QSizePolicy

from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import column, named, row
from mnist_desktop.ui.plain_label import as_tip

# A label of a log axis needs about so many pixels of height.
_LABEL_PIXELS = 26
# With its axis below, a curve can still be read in so many pixels.
_LEAST_HEIGHT = 92


class LogAxis(pg.AxisItem):
    """An axis that labels 1, 2, 5, 10, … as far as there is room; pyqtgraph's own overlap.

    Where it is not in log mode, it is pyqtgraph's.
    """

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """The ticks between two exponents on `size` pixels, as pyqtgraph wants them: by spacing."""
        if not self.logMode:
            plain: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
            return plain
        decades = high - low
        room = max(1.0, size / _LABEL_PIXELS)
        every = max(1, math.ceil(decades / room))
        exponents = range(math.floor(low), math.ceil(high) + 1)
        digits: tuple[int, ...] = (1,)
        if every == 1 and 3 * decades <= room:
            digits = (1, 2, 5)
        ticks = [
            exponent + math.log10(digit)
            for exponent in exponents
            if exponent % every == 0
            for digit in digits
        ]
        seen = [tick for tick in ticks if low <= tick <= high]
        return [(float(every), seen)] if len(seen) > 1 else self._within_decade(low, high, size)

    def _within_decade(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """The ticks of a plain axis between two powers, as exponents."""
        self.logMode = False  # else pyqtgraph takes the powers for exponents
        levels = super().tickValues(10.0**low, 10.0**high, size)
        self.logMode = True
        return [
            (spacing, [math.log10(value) for value in values if value > 0])
            for spacing, values in levels[:2]
        ]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if not self.logMode:
            plain: list[str] = super().tickStrings(values, scale, spacing)
            return plain
        return [f"{10.0**value:.10g}" for value in values]


class _View(pg.PlotWidget):
    """A plot that knows how long its last painting took, in milliseconds."""

    painting_ms = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        super().paintEvent(event)
        self.painting_ms = (time.perf_counter() - started) * 1000


class _Legend(QLabel):
    """Which colour and sign is which curve, in the width that is left; what does not fit is elided."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._entries: Sequence[tuple[QColor, str, str]] = ()

    def set_entries(self, entries: Sequence[tuple[QColor, str, str]]) -> None:
        self._entries = entries
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, left = self.fontMetrics(), self.width()
        gap = metrics.horizontalAdvance("    ")
        parts = []
        for colour, sign, text in self._entries:
            left -= metrics.horizontalAdvance(f"{sign} ") + 2  # the sign is bold
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, left))
            if not shown:
                break
            parts.append(
                f'<span style="color:{colour.name()}"><b>{sign}</b></span> {escape(shown)}'
            )
            left -= metrics.horizontalAdvance(text) + gap
        self.setText(" &nbsp; ".join(parts))
        whole = ", ".join(f"{sign} {text}" for _, sign, text in self._entries)
        self.setToolTip(as_tip(whole) if left + gap < 0 else "")


def still_view() -> pg.PlotWidget:
    """A plot that can be neither moved nor zoomed, without a frame."""
    view = pg.PlotWidget()
    view.setMenuEnabled(False)
    view.hideButtons()
    view.setMouseEnabled(x=False, y=False)
    view.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
    return view


def paint_in_palette(view: pg.PlotWidget, palette: QPalette) -> None:
    """Give a plot's ground and axes the palette's colours."""
    view.setBackground(palette.base().color())
    for side in ("left", "bottom"):
        axis = view.getPlotItem().getAxis(side)
        axis.setPen(palette.placeholderText().color())
        axis.setTextPen(palette.text().color())


class Plot(Coloured):
    """A plot with a line of words above it: what the curves are, and what lies under the mouse.

    `left` says that the mouse has left it.
    """

    left = Signal()

    def __init__(
        self,
        *,
        name: str,
        title: str,
        explanation: str,
        unit: str = "",
        below: str = "",
        log: bool = False,
    ) -> None:
        """`unit` is what stands beside the left axis, `below` what stands below the other one."""
        super().__init__()
        # Its menus are not offered, and take longer to be made than all the rest.
        view = _View(axisItems={"left": LogAxis("left")}, enableMenu=False)
        self.view = named(view, name, title, explanation)
        self.view.setMinimumHeight(_LEAST_HEIGHT)
        self.view.hideButtons()
        self.view.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.item: pg.PlotItem = self.view.getPlotItem()
        self.item.setDownsampling(auto=True, mode="peak")
        self.item.setClipToView(True)
        self.item.showGrid(x=True, y=True, alpha=0.15)
        self.item.setLabel("left", unit)
        self.item.getAxis("left").setWidth(52)
        self.item.getAxis("bottom").setHeight(22)
        if below:
            self.item.setLabel("bottom", below)
            self.item.getAxis("bottom").setHeight(36)
        # A line down the plot is slow to paint; those between the numbers are half of the plot's time.
        self.item.getAxis("bottom").setStyle(maxTickLevel=0)
        for side in ("left", "top", "right"):  # else each writes its label anew with every range
            self.item.getAxis(side).enableAutoSIPrefix(False)
        self.set_log(log)
        for side in ("left", "bottom"):
            # Axes change seldom and are slow to paint, so their pixels are kept.
            self.item.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._legend = _Legend()
        self._value = ElidedLabel(f"{name}Value")
        words = row((self._legend, 1), self._value, margins=(6, 0, 6, 0))
        column(words, (self.view, 1), of=self, spacing=1)
        self._value_at: Callable[[float], str] = lambda _: ""
        self._moment = pg.InfiniteLine()
        self._moment.setZValue(1)
        self.item.addItem(self._moment, ignoreBounds=True)
        self.mark_moment(None)
        self.view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        Plot.take_colours(self)

    def set_log(self, log: bool) -> None:
        """Use a logarithmic or a linear axis, and bound how far one can zoom."""
        self.item.setLogMode(y=log)
        # Beyond these a float, and with it the axis, would overflow.
        reach = 40.0 if log else 1e40
        self.item.vb.setLimits(
            xMin=-1e7, xMax=1e7, minXRange=1e-6, yMin=-reach, yMax=reach, minYRange=1e-9
        )

    def curve(self, *, symbol: str | None = None) -> pg.PlotDataItem:
        """A new, empty curve; with a symbol, a mark at every value."""
        return self.item.plot(symbol=symbol, symbolSize=6, pxMode=True)

    def tell_value(self, value_at: Callable[[float], str]) -> None:
        """Let `value_at` put into words what the curves are at an x."""
        self._value_at = value_at

    def set_legend(self, *entries: tuple[QColor, str, str]) -> None:
        """Say which colour and sign is which curve."""
        self._legend.set_entries(entries)

    def mark_moment(self, x: float | None) -> None:
        """Mark the moment that is looked at; None: the present, which has no mark."""
        self._moment.setVisible(x is not None)
        if x is not None:
            self._moment.setPos(x)

    def marked_moment(self) -> float | None:
        """Where the moment is that is marked."""
        return float(self._moment.value()) if self._moment.isVisible() else None

    def take_colours(self) -> None:
        paint_in_palette(self.view, self.palette())
        self._moment.setPen(pg.mkPen(self.palette().highlight().color(), width=2))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._value.clear()
        self.left.emit()

    def _on_mouse_moved(self, position: QPointF) -> None:
        if self.item.sceneBoundingRect().contains(position):
            self._value.setText(self._value_at(self.item.vb.mapSceneToView(position).x()))
        else:
            self._value.clear()
