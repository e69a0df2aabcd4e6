"""The picture of a step of a small network: each unit's numbers on a card, a weight on each edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mnist_desktop.learning.arithmetic import Place
from mnist_desktop.ui.network.painting import faint, levels
from mnist_desktop.ui.step.drawing import Scene, Tint, nearest
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told

if TYPE_CHECKING:
    from mnist_desktop.learning.one_step import OneStep

_ROUND, _PAD, _TOP = 6.0, 5.0, 4.0
_MOST_EDGES_WITH_COLOURS = 600


@dataclass(frozen=True)
class _Column:
    """The cards of a layer (-1: the inputs), or where there is no room for them, colours."""

    layer: int
    units: int
    left: float
    width: float
    step: float
    height: float
    top: float
    has_numbers: bool
    line: float

    def rect(self, unit: int) -> QRectF:
        y = self.top + unit * self.step + (self.step - self.height) / 2
        return QRectF(self.left, y, self.width, self.height)


def number(value: float) -> str:
    """A number of four letters or so."""
    size = abs(value)
    if value == round(value) and size < 1000:
        text = f"{value:.0f}"
    elif size < 0.0005 or size >= 1e4:
        text = f"{value:.0e}"
    else:
        decimals = 4 if size < 0.01 else 3 if size < 10 else 1 if size < 1000 else 0
        text = f"{value:.{decimals}f}"
    return text.replace("e-0", "e-").replace("e+0", "e").replace("-", "−")


class Cards:
    """Cards of all rows' numbers, edges with their weights; what is opened has a frame."""

    def __init__(self, told: Told, width: float, height: float, tint: Tint) -> None:
        self._tint, self._look = tint, tint.forward
        self._line = self._look.line
        self._rows = len(told.layers[0].z)
        metrics = QFontMetricsF(self._look.font)
        self._cell = metrics.horizontalAdvance("−0.000") + 9
        self._label = metrics.horizontalAdvance("−0.000") + 6
        self._narrow = metrics.horizontalAdvance("y") + 8
        self._last = len(told.layers) - 1
        self._columns = self._arranged(told, width, height)

    def _arranged(self, told: Told, width: float, height: float) -> list[_Column]:
        units = [told.layers[0].inputs.shape[1], *(layer.z.shape[1] for layer in told.layers)]
        top, room = self._line + _TOP, height - self._line - 2 * _TOP
        columns = []
        for layer, count in enumerate(units, start=-1):
            own = self._numbers_wide(layer)
            lines = self._rows + 1 + (layer >= 0)
            # Airy where there is room, and the loss below the output.
            line = (room / count - 2 * _PAD - 3 * self._line) / lines
            line = max(self._line, min(line, 1.5 * self._line))
            tall = lines * line + 2 * _PAD
            step = min(room / count, tall + 4 * self._line)
            has_numbers = step >= tall + 2
            if not has_numbers:
                own = max(24.0, min(10.0 * self._rows, 60.0))
            high = tall if has_numbers else max(3.0, min(step - 2, 24.0))
            above = top + (room - step * count) / 2
            columns.append((layer, count, own, step, high, above, has_numbers, line))
        free = width - 2 - sum(each[2] for each in columns)
        gap, x, placed = max(8.0, free / (len(columns) - 1)), 1.0, []
        for layer, count, own, step, high, above, has_numbers, line in columns:
            placed.append(_Column(layer, count, x, own, step, high, above, has_numbers, line))
            x += own + gap
        return placed

    def _numbers_wide(self, layer: int) -> float:
        """How wide the numbers of a card are."""
        if layer < 0:
            return self._cell + 2
        return 2 * self._cell + 2 * _PAD + (self._narrow if layer == self._last else 0)

    # Where things are.

    def spot_at(self, position: QPointF) -> Spot | None:
        for column in self._columns:
            for unit in range(column.units):
                rect = column.rect(unit)
                if rect.contains(position):
                    row = int((position.y() - rect.top() - _PAD) // column.line) - 1
                    if not column.has_numbers:
                        row = int((position.x() - rect.left()) / rect.width() * self._rows)
                    return Spot(column.layer, unit, max(0, min(self._rows - 1, row)))
        return None

    def connection_at(self, position: QPointF, scene: Scene) -> Place | None:
        for layer in range(self._last + 1):
            pairs, ends = self._edges(layer)
            at = nearest(position, ends[:, :2], ends[:, 2:])
            if at is not None:
                return Place(layer, int(pairs[1, at]), int(pairs[0, at]))
        return None

    def _edges(self, layer: int) -> tuple[np.ndarray, np.ndarray]:
        """The connections into a layer: (2, edges) sources and targets, (edges, 4) where they run."""
        one, other = self._columns[layer], self._columns[layer + 1]
        pairs = np.indices((one.units, other.units)).reshape(2, -1)
        ys = [
            each.top + (units + 0.5) * each.step
            for each, units in zip((one, other), pairs, strict=True)
        ]
        starts = np.full(pairs.shape[1], one.left + one.width)
        ends = np.full(pairs.shape[1], other.left)
        return pairs, np.stack([starts, ys[0], ends, ys[1]], axis=1)

    # Painting.

    def paint(self, painter: QPainter, scene: Scene) -> None:
        for layer in range(self._last + 1):
            self._paint_edges(painter, scene, layer)
        for layer in range(self._last + 1):
            self._paint_weights(painter, scene, layer)
        for column in self._columns:
            self._paint_title(painter, column)
            for unit in range(column.units):
                self._paint_card(painter, scene, column, unit)
        if scene.told.step is not None and scene.beat.part >= Part.LOSS:
            self._paint_loss(painter, scene.told.step, scene.beat)

    def _paint_loss(self, painter: QPainter, step: OneStep, beat: Beat) -> None:
        """The loss, below what it is computed from."""
        column = self._columns[-1]
        words = f"L = {number(step.loss)}"
        if beat.part is Part.UPDATE:
            words += f" → {number(step.loss_after)}"
        below = column.rect(column.units - 1)
        room = QRectF(below.left() - 40, below.bottom() + 3, below.width() + 40, self._line)
        painter.setFont(self._look.strong)
        painter.setPen(self._look.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)

    def _paint_title(self, painter: QPainter, column: _Column) -> None:
        if column.layer < 0:
            words = QCoreApplication.translate("StepPicture", "inputs")
        elif column.layer == self._last:
            words = QCoreApplication.translate("StepPicture", "output")
        else:
            hidden = QCoreApplication.translate("StepPicture", "hidden {}")
            words = hidden.format(column.layer + 1)
        painter.setFont(self._look.font)
        painter.setPen(self._look.quiet)
        width = max(column.width, QFontMetricsF(self._look.font).horizontalAdvance(words) + 2)
        middle = column.left + column.width / 2
        left = max(0.0, middle - width / 2)
        if column.layer == self._last:
            left = column.left + column.width - width
        painter.drawText(QRectF(left, 0, width, self._line), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_edges(self, painter: QPainter, scene: Scene, layer: int) -> None:
        told, beat = scene.told, scene.beat
        pairs, ends = self._edges(layer)
        step, look = told.step, self._look
        values = told.layers[layer].weight[pairs[1], pairs[0]]
        if beat.has_gradients(layer) and step is not None:
            values, look = step.gradients[layer].weight[pairs[1], pairs[0]], self._tint.back
        sizes = np.abs(values) / (np.abs(values).max(initial=0) or 1)
        # What has nothing to do with the beat stands back.
        waits = 0.35 if beat.part is Part.BACK and not beat.has_gradients(layer) else 1.0
        if len(ends) > _MOST_EDGES_WITH_COLOURS:
            sizes = np.full(len(ends), 0.2)
        for (x0, y0, x1, y1), value, size, (source, target) in zip(
            ends.tolist(), values.tolist(), sizes.tolist(), pairs.T.tolist(), strict=True
        ):
            is_picked = scene.picked == Place(layer, target, source)
            colour = look.signs[2] if value > 0 else look.signs[0]
            width = 3.0 if is_picked else 1.0 + 1.4 * size
            strength = 0.95 if is_picked else waits * (0.25 + 0.55 * size)
            painter.setPen(QPen(faint(colour, strength), width))
            painter.drawLine(QLineF(x0, y0, x1, y1))

    def _paint_weights(self, painter: QPainter, scene: Scene, layer: int) -> None:
        """Write the weights on their edges, their gradients below them, and what they become."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        one, other = self._columns[layer], self._columns[layer + 1]
        apart = min(one.step, other.step) / (one.units + 1) if other.units > 1 else one.step
        gap = other.left - one.left - one.width
        becomes = beat.part is Part.UPDATE and step is not None
        lines = 1 + bool(step is not None and beat.has_gradients(layer)) + becomes
        if gap < self._label + 4 or apart < self._line * lines + 1:
            if apart < self._line + 1 or gap < self._label + 4:
                return
            lines = 1
        painter.setFont(self._look.font)
        pairs, ends = self._edges(layer)
        share = one.units / (one.units + 1) if other.units > 1 else 0.5
        weights = told.layers[layer].weight
        for (x0, y0, x1, y1), (source, target) in zip(ends.tolist(), pairs.T.tolist(), strict=True):
            written: list[tuple[str, QColor]] = [
                (number(float(weights[target, source])), self._look.text)
            ]
            if step is not None and beat.has_gradients(layer):
                gradient = float(step.gradients[layer].weight[target, source])
                written.append(("∂" + number(gradient), self._tint.gradient))
            if becomes and step is not None:
                after = step.updates[f"{told.layers[layer].name}.weight"].after[target, source]
                written.append(("→" + number(float(after)), self._look.signs[2]))
            written = written[-1:] if lines < len(written) else written
            width = max(painter.fontMetrics().horizontalAdvance(each) for each, _ in written)
            room = QRectF(0, 0, width + 4, self._line * len(written))
            middle = x0 + (x1 - x0) * share
            half = room.width() / 2
            middle = max(x0 + half + 2, min(x1 - half - 2, middle))
            room.moveCenter(QPointF(middle, y0 + (y1 - y0) * share))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint(self._tint.palette.window().color(), 0.88))
            painter.drawRoundedRect(room, 4, 4)
            for place, (words, colour) in enumerate(written):
                painter.setPen(colour)
                own = QRectF(room.left(), room.top() + place * self._line, room.width(), self._line)
                painter.drawText(own, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_card(self, painter: QPainter, scene: Scene, column: _Column, unit: int) -> None:
        rect, look, picked = column.rect(unit), self._look, scene.picked
        is_picked = isinstance(picked, Spot) and (picked.layer, picked.unit) == (column.layer, unit)
        edge = self._tint.palette.highlight().color() if is_picked else look.edge
        painter.setPen(QPen(edge, 2 if is_picked else 1))
        painter.setBrush(look.ground)
        painter.drawRoundedRect(rect, _ROUND, _ROUND)
        if not column.has_numbers:
            self._paint_colours(painter, scene, column, unit)
            return
        heads, columns, colour = self._numbers(scene, column.layer, unit)
        x = rect.left() + (_PAD if column.layer >= 0 else 1)
        painter.setFont(look.font)
        for head, values in zip(heads, columns, strict=True):
            width = self._narrow if head == "y" else self._cell
            painter.setPen(colour if head.startswith("∂") else look.quiet)
            room = QRectF(x, rect.top() + _PAD, width, column.line)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, head)
            painter.setPen(colour if head.startswith("∂") else look.text)
            for row, words in enumerate(values):
                room.moveTop(rect.top() + _PAD + (row + 1) * column.line)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
            x += width
        if column.layer >= 0:
            self._paint_foot(painter, scene, column, rect, unit)

    def _numbers(
        self, scene: Scene, layer: int, unit: int
    ) -> tuple[list[str], list[list[str]], QColor]:
        """The heads of a card, a column of numbers below each, and the colour of gradients."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        name = chr(0x2081 + unit) if unit < 9 else str(unit + 1)
        colour = self._tint.gradient
        blank = [""] * self._rows
        if layer < 0:
            values = told.layers[0].inputs[:, unit]
            return [f"x{name}"], [[number(float(each)) for each in values]], colour
        own = told.layers[layer]
        says = "p" if layer == self._last else "a"
        heads = [f"z{name}", f"{says}{name}"]
        pair = [own.z[:, unit], own.outputs[:, unit]]
        if step is not None:
            back = step.gradients[layer]
            if beat.has_gradients(layer) and layer == self._last:
                heads, pair = [f"p{name}", f"∂z{name}"], [own.outputs[:, unit], back.z[:, unit]]
            elif beat.has_gradients(layer) and back.outputs is not None:
                heads, pair = [f"∂a{name}", f"∂z{name}"], [back.outputs[:, unit], back.z[:, unit]]
            elif beat.part is Part.BACK and beat.layer == layer + 1 and back.outputs is not None:
                # What has just come back to it, and is not yet through its curve.
                heads, pair = (
                    [f"a{name}", f"∂a{name}"],
                    [own.outputs[:, unit], back.outputs[:, unit]],
                )
            elif beat.part is Part.UPDATE and layer == self._last:
                heads, pair = [f"p{name}", "→"], [own.outputs[:, unit], step.answers_after[:, unit]]
        shown = [[number(float(each)) for each in values] for values in pair]
        if not beat.has_values(layer):
            shown = [blank, blank]
        if layer == self._last:
            aims = blank
            if step is not None and beat.part >= Part.LOSS:
                aims = [number(round(float(each), 2)) for each in step.aims[:, unit]]
            heads, shown = [*heads, "y"], [*shown, aims]
        return heads, shown, colour

    def _paint_foot(
        self, painter: QPainter, scene: Scene, column: _Column, rect: QRectF, unit: int
    ) -> None:
        """The bias, its gradient and what it becomes."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        layer = told.layers[column.layer]
        words, colour = f"b {number(float(layer.bias[unit]))}", self._look.quiet
        if step is not None and beat.has_gradients(column.layer):
            words = f"∂b {number(float(step.gradients[column.layer].bias[unit]))}"
            colour = self._tint.gradient
        elif step is not None and beat.part is Part.UPDATE:
            words += f" →{number(float(step.updates[f'{layer.name}.bias'].after[unit]))}"
        painter.setPen(colour)
        room = QRectF(rect.left(), rect.bottom() - _PAD - column.line, rect.width(), column.line)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_colours(self, painter: QPainter, scene: Scene, column: _Column, unit: int) -> None:
        """A colour for each row, where there is no room for numbers."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        look, layer = self._look, column.layer
        if layer < 0:
            values = told.layers[0].inputs
        elif step is not None and beat.has_gradients(layer):
            values, look = step.gradients[layer].z, self._tint.back
        elif beat.has_values(layer):
            values = told.layers[layer].outputs
        else:
            return
        shades = levels(values)[:, unit]
        rect = column.rect(unit).adjusted(2, 2, -2, -2)
        width = rect.width() / self._rows
        painter.setPen(Qt.PenStyle.NoPen)
        for row, shade in enumerate(shades.tolist()):
            painter.setBrush(QColor(look.shades[shade]))
            painter.drawRect(QRectF(rect.left() + row * width, rect.top(), width, rect.height()))
