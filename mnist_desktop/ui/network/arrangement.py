"""Where each column of the picture of a network stands, and each of its units."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from mnist_desktop.digits.image import SIDE
from mnist_desktop.ui.network.columns import Column, Kind

Numbers = NDArray[np.floating]
Units = NDArray[np.int64]

# In points. A cell is no larger or smaller than can be told from others, and a block has air in it.
LARGEST_CELL, SMALLEST_CELL, AIR, MARK = 15.0, 3.0, 5.0, 5.0
_LARGEST_NODE = 40.0
# The frame of the column that has the focus.
_FOCUS = 3.0
_DIGITS_WIDE, _DIGITS_NARROW, _WIDE = 126.0, 66.0, 560
_NAMES_WIDER = 1.5  # where it is classes with names that are answered
_BESIDE_A_NODE = 34.0
_TEMPLATES_IN_A_ROW, _BETWEEN_TEMPLATES = 5, 6.0


@dataclass(frozen=True)
class Grid:
    """Cells from `left` and `top` on, row by row; each stands for `pool` units, the last for the rest.

    A cell is so many whole pixels wide, each of `pixel` points.
    """

    columns: int
    rows: int
    cell: float
    pool: int
    pixel: float
    left: float
    top: float

    def cells(self, units: int) -> int:
        """How many cells so many units take."""
        return -(-units // self.pool)


@dataclass(frozen=True)
class Placed:
    """A column in its place: `rect` is what is painted, `foot` the room for words below it.

    `grid` are the cells of a block, and `step` how far apart nodes, digits or templates are.
    """

    column: Column
    rect: QRectF
    foot: QRectF
    grid: Grid | None = None
    step: float = 0.0

    def centres(self, units: Units) -> tuple[Numbers, Numbers]:
        """Where units are: x and y."""
        rect, kind = self.rect, self.column.kind
        if kind is Kind.PIXELS:
            pixel = rect.width() / SIDE
            down, across = np.divmod(units, SIDE)
            return rect.left() + (across + 0.5) * pixel, rect.top() + (down + 0.5) * pixel
        if self.grid is not None:
            down, across = np.divmod(units // self.grid.pool, self.grid.columns)
            x = self.grid.left + (across + 0.5) * self.grid.cell
            return x, self.grid.top + (down + 0.5) * self.grid.cell
        if kind is Kind.TEMPLATES:
            down, across = np.divmod(units, _TEMPLATES_IN_A_ROW)
            half = (self.step - _BETWEEN_TEMPLATES) / 2
            return rect.left() + across * self.step + half, rect.top() + down * self.step + half
        return np.full(len(units), rect.center().x()), rect.top() + (units + 0.5) * self.step

    def unit_at(self, position: QPointF) -> int | None:
        """The unit at a point: of a cell that stands for several, the first."""
        if not self.rect.contains(position):
            return None
        units = np.arange(0, self.column.units, 1 if self.grid is None else self.grid.pool)
        xs, ys = self.centres(units)
        if self.column.kind is Kind.DIGITS:
            xs = np.full(len(units), position.x())
        distances = np.maximum(np.abs(xs - position.x()), np.abs(ys - position.y()))
        nearest = int(distances.argmin())
        if self.column.kind is Kind.PIXELS:
            return int(units[nearest])
        reach = (self.step if self.grid is None else self.grid.cell) / 2
        return int(units[nearest]) if distances[nearest] <= reach else None

    def left_ends(self, units: Units) -> tuple[Numbers, Numbers]:
        """Where connections to units arrive."""
        return self._ends(units, self.rect.left(), -1)

    def right_ends(self, units: Units) -> tuple[Numbers, Numbers]:
        """Where connections from units begin."""
        if self.column.kind is Kind.PIXELS:
            return self.centres(units)
        return self._ends(units, self.rect.right(), 1)

    def _ends(self, units: Units, edge: float, side: int) -> tuple[Numbers, Numbers]:
        x, y = self.centres(units)
        if self.column.kind is Kind.NODES:
            return x + side * self.node / 2, y
        if self.column.kind is Kind.DIGITS:
            edge -= 4
        if self.grid is not None:
            # In the order of the units from top to bottom, as if they all stood in one column.
            across = (units // self.grid.pool) % self.grid.columns
            y = y + ((across + 0.5) / self.grid.columns - 0.5) * self.grid.cell
        return np.full(len(units), edge), y

    @property
    def node(self) -> float:
        """How wide a node is."""
        return _node(self.step)


def arrange(
    columns: Sequence[Column],
    width: float,
    height: float,
    line: float,
    density: float,
    *,
    digits: float = 0.0,
) -> list[Placed]:
    """Place columns in a picture of so many points, with lines of text so high.

    `density` is how many pixels a point has: cells and pixels of a drawing begin at whole ones. `digits` is
    how wide the ten digits are, where it is not to follow from the width.
    """
    foot = 2 * line
    room = height - foot - 2 * _FOCUS
    first, *middle, last = columns
    left = (
        _pixels_side(width, height - line - _FOCUS, density)
        if first.kind is Kind.PIXELS
        else _LARGEST_NODE
    )
    right = digits or (_DIGITS_WIDE if width > _WIDE else _DIGITS_NARROW)
    right = right if last.kind is Kind.DIGITS else _LARGEST_NODE
    right *= _NAMES_WIDER if max(map(len, last.names), default=0) > 2 else 1
    beside = 0.0 if first.kind is Kind.PIXELS else _BESIDE_A_NODE
    between = width - left - right - 2 * beside
    inside = [_placed(each, between / len(middle), room, density) for each in middle]
    gap = max(0.0, between - sum(each.rect.width() for each in inside)) / (len(inside) + 1)
    placed = [_end(first, QRectF(beside, _FOCUS, left, room), foot, line)]
    x = beside + left + gap
    for each in inside:
        placed.append(_moved(each, round(x * density) / density, gap, height - foot, foot, density))
        x += each.rect.width() + gap
    placed.append(_end(last, QRectF(width - right - beside, _FOCUS, right, room), foot, line))
    return placed


def gaps(placed: Sequence[Placed], height: float, line: float) -> list[QPointF]:
    """The middle of each place where a hidden layer may be added, from the first to the last."""
    has_templates = any(each.column.kind is Kind.TEMPLATES for each in placed)
    pairs = list(pairwise(placed))[: 1 if has_templates else None]
    y = height - line * 0.6
    return [QPointF((one.rect.right() + other.rect.left()) / 2, y) for one, other in pairs]


def _pixels_side(width: float, height: float, density: float) -> float:
    pixels = math.floor(min(height, width * 0.2) * density / SIDE)
    return SIDE * max(1, pixels) / density


def _end(column: Column, room: QRectF, foot: float, line: float) -> Placed:
    """The first or the last column."""
    if column.kind is Kind.PIXELS:
        side = room.width()
        top = max(0.0, round((room.bottom() + foot - line - side) / 2))
        rect = QRectF(room.left(), top, side, side)
        return Placed(column, rect, QRectF(room.left(), top + side, side, line))
    if column.kind is Kind.DIGITS:  # it needs the room of the foot, too
        room = room.adjusted(0, 0, 0, foot + _FOCUS)
        step = min(room.height() / column.units, line + 5)
        return Placed(
            column, _centred(room, room.width(), step * column.units), QRectF(), step=step
        )
    return _nodes(column, room)


def _nodes(column: Column, room: QRectF) -> Placed:
    step = min(room.height() / column.units, 1.5 * _LARGEST_NODE)
    size = _node(step), step * column.units
    return Placed(column, _centred(room, *size), QRectF(), step=step)


def _node(step: float) -> float:
    return min(_LARGEST_NODE, max(step * 0.6, step - 3))


def _placed(column: Column, share: float, room: float, density: float) -> Placed:
    """A column between the first and the last: as large as it is, with its left edge at 0."""
    if column.kind is Kind.NODES:
        return _nodes(column, QRectF(0, 0, _LARGEST_NODE, room))
    if column.kind is Kind.TEMPLATES:
        rows = -(-column.units // _TEMPLATES_IN_A_ROW)
        step = (room + _BETWEEN_TEMPLATES) / rows
        step = min(step, (share * 0.8 + _BETWEEN_TEMPLATES) / _TEMPLATES_IN_A_ROW)
        size = _TEMPLATES_IN_A_ROW * step - _BETWEEN_TEMPLATES, rows * step - _BETWEEN_TEMPLATES
        return Placed(column, QRectF(0, 0, *size), QRectF(), step=step)
    left, right = AIR + MARK * column.batch_norm, AIR + MARK * bool(column.dropout)
    width, least = min(room * 1.2, share * 0.68), 2 * SMALLEST_CELL
    if width < left + right + least:  # there is no room for marks
        left = right = 1.0
    inside = max(least, width - left - right)
    grid = _grid(column.units, inside, room - 2 * AIR, density)
    grid = replace(grid, left=left, top=AIR)
    size = grid.columns * grid.cell + left + right, grid.rows * grid.cell + 2 * AIR
    return Placed(column, QRectF(0, 0, *size), QRectF(), grid)


def _grid(units: int, width: float, height: float, density: float) -> Grid:
    """The largest cells, as wide as high, that have room; of whole pixels, and not too small to be seen."""
    most = int(width // SMALLEST_CELL) * int(height // SMALLEST_CELL)
    pool = max(1, -(-units // most))
    cells = -(-units // pool)
    # The largest are near where they would fit exactly.
    near = min(cells, round(math.sqrt(cells * width / height)))
    best = max(
        range(max(1, near - 2), min(cells, near + 2) + 1),
        key=lambda columns: min(LARGEST_CELL, width / columns, height / -(-cells // columns)),
    )
    rows = -(-cells // best)
    cell = min(LARGEST_CELL, width / best, height / rows)
    return Grid(best, rows, max(1, math.floor(cell * density)) / density, pool, 1 / density, 0, 0)


def _moved(
    placed: Placed, x: float, gap: float, room: float, foot: float, density: float
) -> Placed:
    """A column moved to its place, with the words below it reaching into the gaps beside it."""
    size = placed.rect
    y = round((room - size.height()) / 2 * density) / density
    rect = QRectF(x, y, size.width(), size.height())
    below = QRectF(x - gap * 0.42, room, size.width() + gap * 0.84, foot)
    grid = placed.grid
    if grid is not None:
        grid = replace(grid, left=x + grid.left, top=y + grid.top)
    return Placed(placed.column, rect, below, grid, placed.step)


def _centred(room: QRectF, width: float, height: float) -> QRectF:
    rect = QRectF(0, 0, width, height)
    rect.moveCenter(room.center())
    return rect
