"""The weights of the first layer as pictures: what each unit looks for in an image."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mnist_desktop.percent import percent
from mnist_desktop.publishing.weight_tiles import ON_DARK, ON_LIGHT, SIDE, coloured
from mnist_desktop.ui.colours import Coloured, is_dark, rgb
from mnist_desktop.ui.laying_out import STRETCH, column, named, row
from mnist_desktop.ui.plain_label import PlainLabel

MOST_TILES = 40
# A tile is drawn about so wide, and never wider than the second.
_WIDE, _WIDEST = 42, 62
# The order is made anew after so much more training, or the tiles would jump about.
_RANK_AGAIN = 1.25


class Tiles(QWidget):
    """At most 40 units, the most changed ones first, with a line of words above them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("firstLayerTiles")
        self._title = PlainLabel()
        self._value = named(PlainLabel(), "firstLayerTilesValue")
        self._picture = _Picture(self)
        column(row(self._title, STRETCH, self._value), self._picture, of=self, spacing=2)
        self.begin()

    def begin(self) -> None:
        """Make room for a run."""
        self._start: NDArray[np.float32] | None = None
        self._changes: NDArray[np.float32] = np.empty(0, np.float32)
        self._units: NDArray[np.int64] = np.empty(0, np.int64)
        self._ranked_steps = 0
        self._picture.show_tiles(np.empty((0, SIDE, SIDE), np.float32))
        self._title.setText(self.tr("Weights of layer 1"))

    def draw(
        self,
        start: NDArray[np.float32],
        weights: NDArray[np.float32],
        steps: int,
        *,
        rank: bool = False,
    ) -> None:
        """Draw weights (units, 784) of `steps` steps; `rank` the units anew whatever the steps."""
        self._start = start
        with np.errstate(all="ignore"):  # a run that diverges is shown as well
            difference = weights - start
            self._changes = np.sqrt(np.einsum("ij,ij->i", difference, difference))
        if rank or not len(self._units) or steps >= _RANK_AGAIN * self._ranked_steps:
            self._ranked_steps = steps
            # What is not a number has changed most.
            changes = np.nan_to_num(self._changes, nan=np.inf)
            self._units = np.argsort(-changes, kind="stable")[:MOST_TILES]
        self._picture.show_tiles(weights[self._units].reshape(-1, SIDE, SIDE))
        words = self.tr("Weights of layer 1: the {} most changed of {:,} units")
        self._title.setText(words.format(len(self._units), len(weights)))

    def units(self) -> list[int]:
        """The units that are shown, counted from 0, in their order."""
        return [int(unit) for unit in self._units]

    def image(self) -> QImage:
        """What is drawn, a pixel for each weight."""
        return self._picture.image()

    @property
    def painting_ms(self) -> float:
        """How long the last painting took."""
        return self._picture.painting_ms

    def say(self, place: int | None) -> None:
        """Say which unit is at a place in the order, and how much it has changed."""
        if place is None or place >= len(self._units) or self._start is None:
            self._value.clear()
            return
        unit = self._units[place]
        start = float(np.linalg.norm(self._start[unit]))
        change = float(self._changes[unit])
        said = self.tr("unit {}: changed by {:.3g}").format(unit + 1, change)
        if start > 0 and np.isfinite(change):
            said += self.tr(", {} of its start").format(percent(change / start))
        self._value.setText(said)


class _Picture(Coloured):
    """All tiles as one image, as many beside each other as there is room for."""

    def __init__(self, tiles: Tiles) -> None:
        super().__init__()
        self._tiles_widget = tiles
        tip = self.tr(
            "The weights from the 784 pixels to a unit of the first layer, as a picture: blue where "
            "ink makes the unit more active, red where it makes it less, grey where it does not "
            "matter. The units that have changed most since training began are first."
        )
        named(self, "firstLayerPicture", self.tr("Weights of the first layer"), tip)
        self.setMouseTracking(True)
        self.painting_ms = 0.0
        self._tiles: NDArray[np.float32] = np.empty((0, SIDE, SIDE), np.float32)
        self._columns = 1
        self._image = QImage()

    def show_tiles(self, tiles: NDArray[np.float32]) -> None:
        """Show weights (units, 28, 28)."""
        fits = len(tiles) == len(self._tiles)
        self._tiles = tiles
        if not fits:
            self._arrange()
        self._make_image()

    def image(self) -> QImage:
        return self._image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns
        self._arrange()
        if columns != self._columns:
            self._make_image()

    def take_colours(self) -> None:
        self._make_image()

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        if not self._image.isNull():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                pitch = self._pitch()
                rows = -(-len(self._tiles) // self._columns)
                painter.drawImage(QRectF(0, 0, pitch * self._columns, pitch * rows), self._image)
        self.painting_ms = (time.perf_counter() - started) * 1000

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._tiles_widget.say(self._place(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tiles_widget.say(None)

    def _pitch(self) -> float:
        return min(_WIDEST, self.width() / self._columns)

    def _place(self, position: QPointF) -> int | None:
        across, down = (int(value // self._pitch()) for value in (position.x(), position.y()))
        if not 0 <= across < self._columns or down < 0:
            return None
        return down * self._columns + across

    def _arrange(self) -> None:
        count = len(self._tiles)
        most = max(1, min(count, self.width() // _WIDE))
        # No row is nearly empty: 40 in rows of 15 would be 15, 15 and 10, and are 14, 14 and 12.
        rows = -(-count // most)
        self._columns = max(1, -(-count // rows)) if rows else 1
        self.setFixedHeight(max(1, round(rows * self._pitch())))

    def _make_image(self) -> None:
        self._image = QImage()
        if len(self._tiles):
            tints = ON_DARK if is_dark(self.palette()) else ON_LIGHT
            ground = rgb(self.palette().window().color())
            pixels = coloured(self._tiles, self._columns, colours=tints, ground=ground)
            height, width, _ = pixels.shape
            kind = QImage.Format.Format_RGB888
            self._image = QImage(pixels.tobytes(), width, height, 3 * width, kind).copy()
        self.update()
