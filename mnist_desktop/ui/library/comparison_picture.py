"""The curves of several runs as a picture for a document: with a title and a legend, on a light ground."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPaintDevice,
    QPainter,
    QPalette,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsSimpleTextItem

from mnist_desktop.ui.library.comparison_lines import Line, dress, give_axis
from mnist_desktop.ui.library.comparison_series import Quantity, Series
from mnist_desktop.ui.library.run_colours import Look

# In points; the picture grows with its legend.
_WIDTH, _PLOT_HEIGHT = 900, 430
_MARGIN = 12
# Of an entry of the legend: the line, and what is between it, its words and the next entry.
_SAMPLE, _GAP = 36, 8
# The legend's columns have room for labels of up to so many times the median's width; longer ones take
# several columns.
_FITTING = 1.3
_PNG_DENSITY = 2


@dataclass(frozen=True)
class Entry:
    """A curve, how it is drawn, and its line in the legend."""

    words: str
    look: Look
    series: Series


@dataclass(frozen=True)
class Picture:
    """What is to be seen in a picture. `x` and `y` are what is in sight, as the plot has it."""

    title: str
    unit: str
    below: str
    quantity: Quantity
    log: bool
    x: tuple[float, float]
    y: tuple[float, float]
    entries: Sequence[Entry]
    font: QFont

    def svg(self) -> bytes:
        """The picture as an SVG file."""
        view = self._scene()
        # pyqtgraph's own exporter (0.14) stumbles over the closed paths that Qt 6.11 writes. It works
        # around an SVG without clipping, which SVG 1.1 has.
        buffer = QBuffer()
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setSize(view.size())
        generator.setViewBox(view.rect())
        # As the screen's, or the axes, which are recorded, would shrink.
        generator.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInchX()))
        generator.setTitle(self.title)
        _render(view, generator)
        return bytes(buffer.data().data())

    def png(self) -> bytes:
        """The picture as a PNG file, of twice as many pixels as points."""
        view = self._scene()
        image = QImage(_PNG_DENSITY * view.size(), QImage.Format.Format_RGB32)
        _render(view, image)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # The stub wants bytes, PySide6 a str.
        return bytes(buffer.data().data())

    def _scene(self) -> pg.GraphicsView:
        palette = _light_palette()
        metrics = QFontMetricsF(self.font)
        room = _WIDTH - 2 * _MARGIN
        top = _MARGIN + 1.6 * metrics.height()
        legend_top = top + _PLOT_HEIGHT + _MARGIN
        row_height = metrics.height() + 4
        places, rows = self._places(metrics, room)
        view = pg.GraphicsView(background=palette.base().color())
        view.resize(QSize(_WIDTH, math.ceil(legend_top + rows * row_height + _MARGIN)))
        view.enableMouse(False)

        item = pg.PlotItem(enableMenu=False)
        view.scene().addItem(item)
        item.hideButtons()
        give_axis(item)
        dress(item, palette)
        item.setLogMode(y=self.log)
        item.setLabel("left", self.unit)
        item.setLabel("bottom", self.below)
        item.setGeometry(QRectF(_MARGIN, top, room, _PLOT_HEIGHT))
        item.vb.setRange(xRange=self.x, yRange=self.y, padding=0)

        def write(words: str, x: float, y: float, font: QFont) -> None:
            text = QGraphicsSimpleTextItem(words)
            text.setFont(font)
            text.setBrush(QBrush(palette.text().color()))
            text.setPos(x, y)
            view.scene().addItem(text)

        bold = QFont(self.font)
        bold.setBold(True)
        write(self.title, _MARGIN, _MARGIN, bold)
        for entry, (x, row) in zip(self.entries, places, strict=True):
            colour = entry.look.colour(palette)
            line = Line(item, smooth=True)
            line.draw(entry.series, self.x, room)
            line.draw_marks(entry.series, self.quantity)
            line.paint(colour, entry.look.style, 1)
            left, y = _MARGIN + x, legend_top + row * row_height
            sample = QGraphicsLineItem(
                left, y + metrics.height() / 2, left + _SAMPLE, y + metrics.height() / 2
            )
            sample.setPen(pg.mkPen(colour, width=2, style=entry.look.style))
            view.scene().addItem(sample)
            words = metrics.elidedText(
                entry.words, Qt.TextElideMode.ElideRight, room - _SAMPLE - _GAP
            )
            write(words, left + _SAMPLE + _GAP, y, self.font)
        view.grab()  # A view that is not shown lays itself out only now.
        return view

    def _places(self, metrics: QFontMetricsF, room: float) -> tuple[list[tuple[float, int]], int]:
        """Where each entry of the legend stands, as (x, row), and how many rows there are."""
        widths = [
            metrics.horizontalAdvance(entry.words) + _SAMPLE + 4 * _GAP for entry in self.entries
        ]
        if not widths:
            return [], 0
        usual = statistics.median(widths)
        fitting = max(width for width in widths if width <= _FITTING * usual)
        columns = max(1, int(room // fitting))
        places, column, row = [], 0, 0
        for width in widths:
            taken = min(columns, math.ceil(width * columns / room))
            if column + taken > columns:
                column, row = 0, row + 1
            places.append((column * room / columns, row))
            column += taken
        return places, row + 1


def _render(view: pg.GraphicsView, device: QPaintDevice) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    target = QRectF(painter.viewport())
    painter.fillRect(target, view.backgroundBrush())
    view.scene().render(painter, target, QRectF(view.rect()))
    painter.end()
    view.close()


def _light_palette() -> QPalette:
    palette = QPalette(QColor("#f0f0f0"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#1a1a1a"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#707070"))
    return palette
