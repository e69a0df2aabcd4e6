"""A chart as a picture for a document: with a title and a legend, on a light ground, PNG or SVG."""

from __future__ import annotations

import math
import statistics
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsSimpleTextItem,
)

from mnist_desktop.files import write_whole
from mnist_desktop.ui.library.run_colours import Look

# In points; the picture grows with its legend.
_WIDTH, _PLOT_HEIGHT = 900, 430
_MARGIN = 12
# Of an entry of the legend: the line or the dot, and what is between it, its words and the next entry.
_LINE, _DOT, _GAP = 36, 11, 8
# The legend's columns have room for labels of up to so many times the median's width; longer ones take
# several columns.
_FITTING = 1.3
_PNG_DENSITY = 2


@dataclass(frozen=True)
class Key:
    """An entry of the legend: its words, and how what they mean is drawn."""

    words: str
    look: Look


@dataclass(frozen=True, kw_only=True)
class ChartPicture(ABC):
    """What is to be seen in a picture. The legend has pieces of line or `dots`, and a `note` below it."""

    title: str
    entries: Sequence[Key]
    font: QFont
    dots: bool = False
    note: str = ""

    @abstractmethod
    def _draw(self, item: pg.PlotItem, palette: QPalette, width: float, density: int) -> None:
        """Draw into an empty plot of so many points' width; its axes get their colours afterwards.

        Pens and dots are as wide as they say in pixels, of which a point has `density`.
        """

    def save(self, path: Path) -> None:
        """Write a file, whole or not at all: SVG or else PNG, by the name's ending. Raises OSError."""
        write_whole(self.svg() if path.suffix.lower() == ".svg" else self.png(), path)

    def svg(self) -> bytes:
        """The picture as an SVG file."""
        view = self._scene(1)
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
        view = self._scene(_PNG_DENSITY)
        image = QImage(_PNG_DENSITY * view.size(), QImage.Format.Format_RGB32)
        _render(view, image)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # The stub wants bytes, PySide6 a str.
        return bytes(buffer.data().data())

    def _scene(self, density: int) -> pg.GraphicsView:
        palette = _light_palette()
        metrics = QFontMetricsF(self.font)
        room = _WIDTH - 2 * _MARGIN
        top = _MARGIN + 1.6 * metrics.height()
        legend_top = top + _PLOT_HEIGHT + _MARGIN
        row_height = metrics.height() + 4
        places, rows = self._places(metrics, room)
        note_top = legend_top + rows * row_height
        below = note_top + (row_height if self.note else 0)
        view = pg.GraphicsView(background=palette.base().color())
        view.resize(QSize(_WIDTH, math.ceil(below + _MARGIN)))
        view.enableMouse(False)

        item = pg.PlotItem(enableMenu=False)
        view.scene().addItem(item)
        item.hideButtons()
        self._draw(item, palette, room, density)
        for side in ("left", "bottom"):
            item.getAxis(side).setPen(palette.placeholderText().color())
            item.getAxis(side).setTextPen(palette.text().color())
        item.setGeometry(QRectF(_MARGIN, top, room, _PLOT_HEIGHT))

        def write(words: str, x: float, y: float, font: QFont) -> None:
            """Write what has room up to the right margin."""
            there = _MARGIN + room - x
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, there)
            text = QGraphicsSimpleTextItem(words)
            text.setFont(font)
            text.setBrush(QBrush(palette.text().color()))
            text.setPos(x, y)
            view.scene().addItem(text)

        bold = QFont(self.font)
        bold.setBold(True)
        write(self.title, _MARGIN, _MARGIN, bold)
        for entry, (x, row) in zip(self.entries, places, strict=True):
            left, y = _MARGIN + x, legend_top + row * row_height
            sample = self._sample(entry.look, entry.look.colour(palette))
            sample.setPos(left, y + metrics.height() / 2)
            view.scene().addItem(sample)
            write(entry.words, left + self._sample_width() + _GAP, y, self.font)
        if self.note:
            write(self.note, _MARGIN, note_top, self.font)
        for each in view.scene().items():
            if isinstance(each, pg.ScatterPlotItem):
                # Otherwise it draws pieces of one picture of all its dots, which an SVG shows whole.
                each.setExportMode(True)
        view.grab()  # A view that is not shown lays itself out only now.
        item.layout.activate()  # An axis may want another height for its width.
        return view

    def _sample_width(self) -> int:
        return _DOT if self.dots else _LINE

    def _sample(self, look: Look, colour: QColor) -> QGraphicsItem:
        """What stands before an entry's words, to the right of its place and half above it."""
        if not self.dots:
            line = QGraphicsLineItem(0, 0, _LINE, 0)
            line.setPen(pg.mkPen(colour, width=2, style=look.style))
            return line
        dot = QGraphicsEllipseItem(0, -_DOT / 2, _DOT, _DOT)
        dot.setPen(Qt.PenStyle.NoPen)
        dot.setBrush(colour)
        return dot

    def _places(self, metrics: QFontMetricsF, room: float) -> tuple[list[tuple[float, int]], int]:
        """Where each entry of the legend stands, as (x, row), and how many rows there are."""
        widths = [
            metrics.horizontalAdvance(entry.words) + self._sample_width() + 4 * _GAP
            for entry in self.entries
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
