"""One plot in the window's style: pyqtgraph in the palette's colours, with values on hover."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from mnist_desktop.ui.charts.axis import ValueAxis
from mnist_desktop.ui.charts.card import Card, Reading
from mnist_desktop.ui.charts.labels import Ends, Label, Legend
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import bold, column, named, notice, one_of, row
from mnist_desktop.ui.plain_label import PlainLabel

# With its axis below, a curve can still be read in so many pixels.
_LEAST_HEIGHT = 92
# In fewer pixels of width the names of the curves stand above them, not at their ends.
_LEAST_BESIDE = 320
# A line with a heading is as high as one with a button.
_AROUND_HEADING = 12
# Of a curve with at most so many values each is marked.
_MOST_MARKS = 30


class _View(pg.PlotWidget):
    """A plot that knows how long its last painting took, in milliseconds."""

    painting_ms = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        super().paintEvent(event)
        self.painting_ms = (time.perf_counter() - started) * 1000


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
    """A plot with a line above it, and beside the mouse a card that says what the curves are there.

    Above are its heading, if it has one, the names of its curves, unless they stand at their ends, and what
    `add_control` has put there. `left` says that the mouse has left it.
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
        percent: bool = False,
        heading: str = "",
        ends: Sequence[str] = (),
    ) -> None:
        """`unit` is what stands beside the left axis, `below` what stands below the other one.

        `ends` are all names that curves may have, if these shall stand at their ends; `percent` says that
        the values are shares.
        """
        super().__init__()
        # Its menus are not offered, and take longer to be made than all the rest.
        self._values = ValueAxis("left")
        self._values.show_percent(percent)
        view = _View(axisItems={"left": self._values}, enableMenu=False)
        self.view = named(view, name, title, explanation)
        self.set_least_height(0)
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
            self.set_below(below)
        # A line down the plot is slow to paint; those between the numbers are half of the plot's time.
        self.item.getAxis("bottom").setStyle(maxTickLevel=0)
        for side in ("left", "top", "right"):  # else each writes its label anew with every range
            self.item.getAxis(side).enableAutoSIPrefix(False)
        self.set_log(log)
        for side in ("left", "bottom"):
            # Axes change seldom and are slow to paint, so their pixels are kept.
            self.item.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._legend = Legend()
        self._end_names = tuple(ends)
        self._ends = Ends(self.view, ends) if ends else None
        self._labels: Sequence[Label] = ()
        self._card = Card(self.view, f"{name}Value")
        self._nothing = notice(f"{name}Nothing")
        self._nothing.setBackgroundRole(QPalette.ColorRole.Base)
        self._nothing.setAutoFillBackground(True)
        inside = QWidget()
        row((self.view, 1), *([self._ends] if self._ends else []), of=inside, spacing=0)
        self._pages = one_of(self._nothing, inside)
        self._pages.setCurrentIndex(1)
        self._head = row((self._legend, 1), margins=(6, 0, 6, 0))
        if heading:
            title_label = PlainLabel(heading)
            title_label.setFont(bold(title_label.font()))
            title_label.setMinimumHeight(title_label.fontMetrics().height() + _AROUND_HEADING)
            self._head.insertWidget(0, title_label)
        column(self._head, (self._pages, 1), of=self, spacing=1)
        self._reading_at: Callable[[QPointF], Reading] = lambda _: Reading()
        self._moment = pg.InfiniteLine()
        self._moment.setZValue(1)
        self.item.addItem(self._moment, ignoreBounds=True)
        self.mark_moment(None)
        self.view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        Plot.take_colours(self)

    def ends(self) -> tuple[str, ...]:
        """All names that its curves may have at their ends."""
        return self._end_names

    def set_least_height(self, pixels: int) -> None:
        """Give the plot itself at least so much height, and at least what a curve needs to be read."""
        self.view.setMinimumHeight(max(pixels, _LEAST_HEIGHT))

    def add_control(self, control: QWidget) -> None:
        """Put a control at the right end of the line above."""
        self._head.addWidget(control)

    def set_below(self, text: str) -> None:
        """Say what stands below the plot, or with "" let nothing stand there, which needs less room."""
        self.item.setLabel("bottom", text)
        self.item.showLabel("bottom", bool(text))
        self.item.getAxis("bottom").setHeight(36 if text else 22)

    def say_nothing_is_there(self, why: str) -> None:
        """Show a sentence in place of the plot, or with "" the plot again."""
        self._nothing.setText(why)
        self._pages.setCurrentIndex(0 if why else 1)

    def set_percent(self, percent: bool) -> None:
        """Whether the values are shares."""
        self._values.show_percent(percent)

    def set_log(self, log: bool) -> None:
        """Use a logarithmic or a linear axis, and bound how far one can zoom."""
        across = self.item.vb.viewRange()[0]
        self.item.setLogMode(y=log)  # which lets pyqtgraph choose what is in sight
        self.item.vb.setXRange(*across, padding=0)
        # Beyond these a float, and with it the axis, would overflow.
        reach = 40.0 if log else 1e40
        self.item.vb.setLimits(
            xMin=-1e7, xMax=1e7, minXRange=1e-6, yMin=-reach, yMax=reach, minYRange=1e-9
        )

    def curve(self, *, symbol: str | None = None) -> pg.PlotDataItem:
        """A new, empty curve; with a symbol, a mark at every value."""
        return self.item.plot(symbol=symbol, symbolSize=6, pxMode=True)

    def tell_reading(self, reading_at: Callable[[QPointF], Reading]) -> None:
        """Let `reading_at` put into words what the curves are at a point of the view."""
        self._reading_at = reading_at

    def forget_reading(self) -> None:
        """Tell of nothing until the mouse moves again: what the curves are has changed."""
        self._card.tell(Reading(), QPoint())

    def set_legend(self, *labels: tuple[QColor, str, str] | Label) -> None:
        """Say which colour and sign is which curve."""
        self._labels = [Label(*label) for label in labels]
        self._place_labels()

    def names_at_ends(self) -> list[tuple[str, int]]:
        """The names that stand at the ends of curves, from above, with the middles of their lines."""
        return [] if self._ends is None or self._ends.isHidden() else self._ends.places()

    def _place_labels(self) -> None:
        beside = self._ends is not None and self.width() >= _LEAST_BESIDE
        if self._ends is not None:
            self._ends.setVisible(beside)
            self._ends.set_labels(self._labels)
        self._legend.set_entries(() if beside else self._labels)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_labels()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.forget_reading()
        self.left.emit()

    def _on_mouse_moved(self, position: QPointF) -> None:
        reading = Reading()
        if self.item.vb.sceneBoundingRect().contains(position):
            reading = self._reading_at(self.item.vb.mapSceneToView(position))
        self._card.tell(reading, self.view.mapFromScene(position))


def show_values(
    curve: pg.PlotDataItem, symbol: str, x: Sequence[float], y: Sequence[float]
) -> None:
    """Give a curve its values, each with a mark where they are few."""
    curve.setData(x, y, symbol=symbol if len(x) <= _MOST_MARKS else None)
