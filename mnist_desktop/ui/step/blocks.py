"""The picture of a step of a network that reads digits: blocks, lit by what goes and what comes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from mnist_desktop.digits.image import SIDE
from mnist_desktop.learning.arithmetic import Place, figure, strongest
from mnist_desktop.percent import percent
from mnist_desktop.ui.network import painting
from mnist_desktop.ui.network.arrangement import Placed, arrange
from mnist_desktop.ui.network.columns import Kind, columns_of
from mnist_desktop.ui.network.pixels import paint_pixels, paint_templates
from mnist_desktop.ui.step.drawing import Scene, Tint, nearest
from mnist_desktop.ui.step.story import Beat, Lines, Part, Spot, Told

if TYPE_CHECKING:
    from mnist_desktop.learning.one_step import OneStep

_DIGITS = 132.0
# Of an opened unit: what leads to it and what leads on.
_TERMS, _ONWARDS = 24, 12


class Blocks:
    """The drawing, a cell for each unit, and the ten digits; of one row."""

    def __init__(self, told: Told, width: float, height: float, tint: Tint, density: float) -> None:
        self._tint, self._look = tint, tint.forward
        columns = columns_of(told.experiment)
        self._placed = arrange(columns, width, height, self._look.line, density, digits=_DIGITS)
        self._has_templates = any(each.kind is Kind.TEMPLATES for each in columns)
        # Without the templates, which stand between the pixels and the digits.
        self._columns = [each for each in self._placed if each.column.kind is not Kind.TEMPLATES]
        self._still = self._painted_still(QSize(round(width), round(height)), density)

    def _painted_still(self, size: QSize, density: float) -> QPixmap:
        """What no beat changes: the blocks with a hole for each cell."""
        still = QPixmap(size * density)
        still.setDevicePixelRatio(density)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one, other in pairwise(self._columns):
            if not self._has_templates:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(painting.faint(self._look.text, 0.035))
                left, right = one.rect, other.rect
                corners = left.topRight(), right.topLeft(), right.bottomLeft(), left.bottomRight()
                painter.drawPolygon(QPolygonF(corners))
        for each in self._columns:
            if each.grid is not None:
                painting.paint_block(painter, each, self._look)
                lines = (f"{each.column.units:,}", *each.column.lines)
                painting.paint_foot(painter, each, lines, self._look)
        painter.end()
        return still

    # Where things are.

    def spot_at(self, position: QPointF) -> Spot | None:
        for layer, placed in enumerate(self._columns, start=-1):
            if placed.rect.contains(position) and (unit := placed.unit_at(position)) is not None:
                return Spot(layer, unit)
        if self._has_templates:
            unit = self._placed[1].unit_at(position)
            return None if unit is None else Spot(0, unit)
        return None

    def connection_at(self, position: QPointF, scene: Scene) -> Place | None:
        for layer, lines in self._lines(scene):
            start, end = self._ends(layer, lines)
            at = nearest(position, np.stack(start, axis=1), np.stack(end, axis=1))
            if at is not None:
                return Place(layer, int(lines.targets[at]), int(lines.sources[at]))
        return None

    def _ends(self, layer: int, lines: Lines) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
        one, other = self._columns[layer], self._columns[layer + 1]
        return one.right_ends(lines.sources), other.left_ends(lines.targets)

    def _lines(self, scene: Scene) -> list[tuple[int, Lines]]:
        """The connections that are seen: of an opened unit, or those of the beat."""
        told, beat, picked = scene.told, scene.beat, scene.picked
        if self._has_templates:
            return []
        if isinstance(picked, Spot) and picked.layer >= 0:
            return _of_unit(told, picked)
        layers = range(len(told.layers))
        if told.step is None:
            return []
        if beat.part is Part.BACK:
            # Those behind have gone: what comes back stands out.
            return [(each, told.back[each]) for each in layers if beat.has_gradients(each)]
        if beat.part is Part.UPDATE:
            return [(each, told.moves[each]) for each in layers]
        return [(each, told.forward[each]) for each in layers if beat.has_values(each)]

    # Painting.

    def paint(self, painter: QPainter, scene: Scene) -> None:
        told, beat, look = scene.told, scene.beat, self._look
        drawing = told.layers[0].inputs[0].reshape(SIDE, SIDE)
        paint_pixels(painter, self._columns[0], drawing, "", look, self._tint.palette)
        is_back = beat.part is Part.BACK and not isinstance(scene.picked, Spot)
        for layer, lines in self._lines(scene):
            start, end = self._ends(layer, lines)
            own = self._tint.back if is_back else look
            painting.paint_connections(painter, start, end, lines.strengths, own)
        for layer, placed in enumerate(self._columns[1:]):
            if placed.grid is None:
                continue
            self._paint_cells(painter, scene, layer, placed)
        painter.drawPixmap(0, 0, self._still)
        for layer, placed in enumerate(self._columns[1:]):
            factors = told.layers[layer].factors
            if factors is not None and placed.grid is not None:
                painting.paint_silenced(painter, placed, factors[0] != 0, look)
        if self._has_templates:
            weights, own = told.layers[0].weight, look
            if beat.has_gradients(0) and told.step is not None:
                weights, own = told.step.gradients[0].weight, self._tint.back
            paint_templates(painter, self._placed[1], weights, None, own)
        self._paint_digits(painter, scene)
        if told.step is not None and beat.part >= Part.LOSS:
            self._paint_loss(painter, told.step, beat)
        self._paint_picked(painter, scene)

    def _paint_cells(self, painter: QPainter, scene: Scene, layer: int, placed: Placed) -> None:
        told, beat, step = scene.told, scene.beat, scene.told.step
        if step is not None and beat.has_gradients(layer):
            values, look = step.gradients[layer].z[0], self._tint.back
        elif beat.part is Part.BACK and step is not None and beat.layer == layer + 1:
            outputs = step.gradients[layer].outputs
            assert outputs is not None
            values, look = outputs[0], self._tint.back
        elif beat.has_values(layer):
            values, look = told.layers[layer].outputs[0], self._look
        else:
            painting.paint_cells(painter, placed, None, None, self._look)
            return
        painting.paint_cells(painter, placed, values, None, look)

    def _paint_digits(self, painter: QPainter, scene: Scene) -> None:
        """A bar for each digit; then what is right, what comes back, and where the bars go."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        placed, look, last = self._columns[-1], self._look, len(told.layers) - 1
        rect, step_y = placed.rect, placed.step
        shown = told.layers[-1].outputs[0] if beat.has_values(last) else None
        label = -1 if step is None or beat.part < Part.LOSS else int(step.labels[0])
        best = -1 if shown is None else int(shown.argmax())
        names, metrics = placed.column.names, QFontMetricsF(look.strong)
        widest = max(map(metrics.horizontalAdvance, names))
        wide = max(20.0, min(widest, painting.WIDEST_NAME * rect.width()) + 6)
        left, words_wide = rect.left() + wide, 50.0
        room, height = rect.width() - wide - words_wide, min(8.0, step_y * 0.55)
        _, zero, above = look.signs
        for digit in range(placed.column.units):
            y = rect.top() + (digit + 0.5) * step_y
            track = QRectF(left, y - height / 2, room, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(painting.faint(zero, 0.7))
            painter.drawRoundedRect(track, height / 2, height / 2)
            share = 0.0 if shown is None else float(shown[digit])
            if share > 0.004:
                filled = QRectF(track.topLeft(), track.size())
                filled.setWidth(max(1.5, room * share))
                painter.setBrush(above if digit == best else painting.faint(above, 0.45))
                painter.drawRoundedRect(filled, *(min(height, filled.width()) / 2,) * 2)
            if step is not None and beat.part is Part.UPDATE:
                x = left + room * float(step.answers_after[0, digit])
                painter.setPen(QPen(look.text, 2))
                painter.drawLine(QPointF(x, y - height / 2 - 2), QPointF(x, y + height / 2 + 2))
            row = QRectF(rect.left(), y - 12, rect.width(), 24)
            if digit == label:  # a frame around the right answer
                painter.setPen(QPen(look.text, 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                side = min(step_y, look.line) - 1
                frame = QRectF(0, 0, wide - 5, side)
                frame.moveCenter(QPointF(rect.left() + wide / 2 - 5, y))
                painter.drawRoundedRect(frame, 3, 3)
            painter.setFont(look.strong if digit == best else look.font)
            painter.setPen(look.text if digit in (best, label) else look.quiet)
            name = metrics.elidedText(names[digit], Qt.TextElideMode.ElideMiddle, wide - 6)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, name)
            words, colour = self._said(scene, digit)
            painter.setFont(look.font)
            painter.setPen(colour)
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(row, align, words)

    def _paint_loss(self, painter: QPainter, step: OneStep, beat: Beat) -> None:
        """The loss, above the digits that it is computed from."""
        rect = self._columns[-1].rect
        words = f"L = {figure(step.loss)}"
        if beat.part is Part.UPDATE:
            words += f" → {figure(step.loss_after)}"
        painter.setFont(self._look.strong)
        painter.setPen(self._look.text)
        top = max(0.0, rect.top() - self._look.line - 4)
        room = QRectF(rect.left() - 60, top, rect.width() + 60, self._look.line)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)

    def _said(self, scene: Scene, digit: int) -> tuple[str, QColor]:
        """What is written beside a digit's bar."""
        told, beat, step = scene.told, scene.beat, scene.told.step
        last = len(told.layers) - 1
        if step is not None and beat.has_gradients(last):
            return _short(float(step.gradients[-1].z[0, digit])), self._tint.gradient
        if step is not None and beat.part is Part.UPDATE:
            moved = float(step.answers_after[0, digit] - told.layers[-1].outputs[0, digit])
            return f"{100 * moved:+.1f}".replace("-", "−"), self._look.quiet
        if not beat.has_values(last):
            return "", self._look.quiet
        share = float(told.layers[-1].outputs[0, digit])
        return percent(share), self._look.quiet

    def _paint_picked(self, painter: QPainter, scene: Scene) -> None:
        """A ring around the opened unit, or a thick line along the opened connection."""
        picked = scene.picked
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._tint.palette.highlight().color(), 2)
        painter.setPen(pen)
        if isinstance(picked, Spot):
            placed = self._columns[picked.layer + 1]
            if placed.column.kind is Kind.DIGITS:
                y = placed.rect.top() + picked.unit * placed.step
                row = QRectF(placed.rect.left() - 4, y, placed.rect.width() + 4, placed.step)
                painter.drawRoundedRect(row, 4, 4)
            elif placed.grid is not None:
                x, y = (float(each[0]) for each in placed.centres(np.array([picked.unit])))
                painter.drawEllipse(QPointF(x, y), *(max(5.0, placed.grid.cell * 0.7),) * 2)
        elif picked is not None and not self._has_templates:
            lines = Lines(
                np.array([picked.source]), np.array([picked.target]), np.ones(1, np.float32)
            )
            (x0, y0), (x1, y1) = self._ends(picked.layer, lines)
            painter.drawLine(
                QPointF(float(x0[0]), float(y0[0])), QPointF(float(x1[0]), float(y1[0]))
            )


def _short(value: float) -> str:
    return figure(float(f"{value:.2g}"))


def _of_unit(told: Told, spot: Spot) -> list[tuple[int, Lines]]:
    """The strongest connections into a unit, and on from it."""
    layer, unit = spot.layer, spot.unit
    own = told.layers[layer]
    products = own.weight[unit] * own.inputs[0]
    best = strongest(products, _TERMS)
    found = [(layer, Lines(best, np.full(len(best), unit), products[best]))]
    if layer + 1 < len(told.layers):
        onwards = told.layers[layer + 1].weight[:, unit] * own.outputs[0, unit]
        best = strongest(onwards, _ONWARDS)
        found.append((layer + 1, Lines(np.full(len(best), unit), best, onwards[best])))
    return found
