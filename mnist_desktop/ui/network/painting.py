"""How the parts of the picture of a network are painted: what stays, and what each stroke changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QPen, qRgb

from mnist_desktop.publishing.weight_tiles import ON_DARK, ON_LIGHT
from mnist_desktop.ui.colours import is_dark, rgb
from mnist_desktop.ui.laying_out import bold
from mnist_desktop.ui.network.arrangement import AIR, Numbers, Placed

Values = NDArray[np.float32]

# The brightness of a unit of so much less than the brightest: else most would hardly be seen.
_GAMMA = 0.75
# Connections are painted in so many strengths: each is one call, however many there are.
_STRENGTHS = 5
_SILENCED = 255
_ROUND = 7.0
# Of the width of the answers.
WIDEST_NAME = 0.42


@dataclass(frozen=True)
class Look:
    """The colours of the picture on a palette's ground, and its fonts.

    `signs` are below zero, zero and above; `shades` are 255 from the one to the other, then the ground's.
    """

    ground: QColor
    edge: QColor
    text: QColor
    quiet: QColor
    signs: tuple[QColor, QColor, QColor]
    shades: list[int]
    font: QFont
    strong: QFont

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return QFontMetricsF(self.strong).height()


def look_of(palette: QPalette, font: QFont) -> Look:
    """The colours and fonts of a widget with this palette and this font."""
    dark = is_dark(palette)
    signs = ON_DARK if dark else ON_LIGHT
    ground, text = palette.base().color(), palette.windowText().color()
    places = np.linspace(-1, 1, 255)
    channels = [np.interp(places, (-1, 0, 1), signs[:, part]).round() for part in range(3)]
    shades = [qRgb(*map(int, shade)) for shade in zip(*channels, strict=True)] + [ground.rgb()]
    below, zero, above = (QColor(*map(int, sign)) for sign in signs)
    edge = faint(text, 0.16)
    quiet = palette.color(QPalette.ColorRole.PlaceholderText)
    return Look(ground, edge, text, quiet, (below, zero, above), shades, font, bold(font))


def faint(colour: QColor, share: float) -> QColor:
    """A colour, so opaque."""
    paler = QColor(colour)
    paler.setAlphaF(share)
    return paler


# What stays as long as the network has the same layers.


def paint_block(painter: QPainter, placed: Placed, look: Look) -> None:
    """A block with a hole for each cell; a bar at its left is batch norm, dots at its right are dropout."""
    grid, rect, column = placed.grid, placed.rect, placed.column
    assert grid is not None
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(look.ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    mark = faint(look.text, 0.45)
    has_marks = grid.left - rect.left() >= AIR  # a block may be too narrow for them
    if column.batch_norm and has_marks:
        painter.setBrush(mark)
        painter.drawRoundedRect(
            QRectF(rect.left() + 4, rect.top() + AIR, 2.5, rect.height() - 2 * AIR), 1.25, 1.25
        )
    if column.dropout and has_marks:
        # Dots, of which some are silenced.
        x, dots = rect.right() - 5, int((rect.height() - 2 * AIR) // 6)
        for dot in range(dots):
            silenced = (dot + 1) * column.dropout % 1 < column.dropout
            painter.setBrush(faint(look.text, 0.12) if silenced else mark)
            y = rect.top() + AIR + (dot + 0.5) * (rect.height() - 2 * AIR) / dots
            painter.drawEllipse(QPointF(x, y), 1.5, 1.5)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setBrush(Qt.GlobalColor.black)
    # Small ones are squares of whole pixels.
    inset, beside = (0.1 * grid.cell, 0.2 * grid.cell) if grid.cell >= 6 else (0.0, grid.pixel)
    hole = grid.cell - beside
    roundness = hole / 2 if grid.cell >= 6 else 0.0
    for cell in range(grid.cells(column.units)):
        down, across = divmod(cell, grid.columns)
        x, y = grid.left + across * grid.cell + inset, grid.top + down * grid.cell + inset
        painter.drawRoundedRect(QRectF(x, y, hole, hole), roundness, roundness)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def paint_foot(painter: QPainter, placed: Placed, lines: Sequence[str], look: Look) -> None:
    """What is said below a column: its count, and the longest of some lines that has room."""
    foot = placed.foot
    paint_words(painter, QRectF(foot.left(), foot.top(), foot.width(), look.line), lines[0], look)
    width = QFontMetricsF(look.font).horizontalAdvance
    fitting = next((each for each in lines[1:] if width(each) <= foot.width()), "")
    painter.setFont(look.font)
    painter.setPen(look.quiet)
    below = QRectF(foot.left(), foot.top() + look.line, foot.width(), look.line)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, fitting)


def paint_words(painter: QPainter, room: QRectF, words: str, look: Look) -> None:
    """Words in the middle of a room, and over its edges where it is narrow."""
    painter.setFont(look.font)
    painter.setPen(look.text)
    width = QFontMetricsF(look.font).horizontalAdvance(words) + 2
    wide = QRectF(room.center().x() - width / 2, room.top(), width, room.height())
    painter.drawText(wide, Qt.AlignmentFlag.AlignCenter, words)


def paint_plus(painter: QPainter, centre: QPointF, look: Look, *, is_below: bool) -> None:
    """A sign that a layer may be added here; it stands out below the mouse."""
    painter.setPen(QPen(look.signs[2] if is_below else look.edge, 1))
    painter.setBrush(look.ground)
    painter.drawEllipse(centre, 7, 7)
    painter.setPen(QPen(look.signs[2] if is_below else look.quiet, 1.4))
    arm = 3.2
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


# What a stroke changes.


def levels(
    values: Values, kept: NDArray[np.bool_] | None = None, largest: float = 0.0
) -> NDArray[np.uint8]:
    """Numbers as places among the shades: 0 is in the middle, the `largest` (0: of these) the brightest."""
    sizes = np.abs(values)
    largest = largest or float(sizes.max(initial=0)) or 1.0
    bright = np.sign(values) * (sizes / largest) ** _GAMMA
    found = np.round(127 * np.nan_to_num(bright) + 127).astype(np.uint8)
    if kept is not None:
        found[~kept] = _SILENCED
    return found


def paint_cells(
    painter: QPainter,
    placed: Placed,
    values: Values | None,
    kept: NDArray[np.bool_] | None,
    look: Look,
) -> None:
    """Behind the holes of a block: the colours of its units, of each cell that of its strongest."""
    grid = placed.grid
    assert grid is not None
    count = grid.cells(placed.column.units)
    shown = np.full(grid.rows * grid.columns, 127, np.uint8)
    if values is not None:
        if grid.pool > 1:
            full = np.zeros(count * grid.pool, np.float32)
            full[: len(values)] = values
            pools = full.reshape(count, grid.pool)
            values, kept = pools[np.arange(count), np.abs(pools).argmax(axis=1)], None
        shown[:count] = levels(values, kept)
    image = QImage(
        shown.tobytes(), grid.columns, grid.rows, grid.columns, QImage.Format.Format_Indexed8
    )
    image.setColorTable(look.shades)
    painter.drawImage(
        QRectF(grid.left, grid.top, grid.columns * grid.cell, grid.rows * grid.cell), image
    )


def paint_silenced(
    painter: QPainter, placed: Placed, kept: NDArray[np.bool_] | None, look: Look
) -> None:
    """A cross over each unit that dropout has silenced, where it can be seen."""
    grid = placed.grid
    if kept is None or (grid is not None and (grid.pool > 1 or grid.cell < 4.5)):
        return
    arm = (grid.cell * 0.3) if grid is not None else placed.node * 0.36
    xs, ys = placed.centres(np.flatnonzero(~kept))
    lines = []
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        lines += [
            QLineF(x - arm, y - arm, x + arm, y + arm),
            QLineF(x - arm, y + arm, x + arm, y - arm),
        ]
    painter.setPen(QPen(look.quiet, 1.0 if arm < 5 else 1.6))
    painter.drawLines(lines)


def paint_connections(
    painter: QPainter,
    start: tuple[Numbers, Numbers],
    end: tuple[Numbers, Numbers],
    strengths: Values,
    look: Look,
) -> None:
    """Lines from (x, y) to (x, y): blue where they add and red where they take away, stronger the more."""
    with np.errstate(all="ignore"):
        shares = np.nan_to_num(strengths / np.abs(strengths).max(initial=1e-30))
    steps = np.ceil(np.abs(shares) * _STRENGTHS).astype(int)
    ends = np.stack([*start, *end], axis=1)
    for step in range(1, _STRENGTHS + 1):
        share = step / _STRENGTHS
        for colour, sign in ((look.signs[0], -1), (look.signs[2], 1)):
            chosen = ends[(steps == step) & (np.sign(shares) == sign)]
            if len(chosen):
                # A pixel wide: Qt paints wider ones many times slower.
                pen = QPen(faint(colour, 0.12 + 0.68 * share**1.5), 1)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.drawLines([QLineF(*each) for each in chosen.tolist()])


def paint_digits(
    painter: QPainter, placed: Placed, probabilities: Values | None, look: Look, percent: str
) -> None:
    """A row for each digit with a bar, and how probable the largest is where there is room.

    A name that is longer is cut off.
    """
    rect, step, names = placed.rect, placed.step, placed.column.names
    best = -1 if probabilities is None else int(probabilities.argmax())
    metrics = QFontMetricsF(look.strong)
    widest = max(map(metrics.horizontalAdvance, names))
    label = min(widest, WIDEST_NAME * rect.width()) + 5
    words = QFontMetricsF(look.strong).horizontalAdvance("100.0 %") + 4
    room = rect.width() - label - (words if rect.width() > 2 * words else 0)
    _, zero, above = look.signs
    painter.setPen(Qt.PenStyle.NoPen)
    height = min(8.0, step * 0.55)
    tracks = [
        QRectF(rect.left() + label, rect.top() + (digit + 0.5) * step - height / 2, room, height)
        for digit in range(placed.column.units)
    ]
    painter.setBrush(faint(zero, 0.7))
    for track in tracks:
        painter.drawRoundedRect(track, height / 2, height / 2)
    for digit, track in enumerate(tracks):
        share = 0.0 if probabilities is None else float(probabilities[digit])
        if share > 0.004:
            filled = QRectF(track.topLeft(), track.size())
            filled.setWidth(max(1.5, room * share))
            painter.setBrush(above if digit == best else faint(above, 0.45))
            roundness = min(height, filled.width()) / 2
            painter.drawRoundedRect(filled, roundness, roundness)
    for digit in range(placed.column.units):
        if step < look.line * 0.75 and digit != best:
            continue  # there is no room for each
        painter.setFont(look.strong if digit == best else look.font)
        painter.setPen(look.text if digit == best else look.quiet)
        row = QRectF(rect.left(), tracks[digit].center().y() - 20, rect.width(), 40)
        name = metrics.elidedText(names[digit], Qt.TextElideMode.ElideMiddle, label - 3)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, name)
        if digit == best and percent and room < rect.width() - label:
            painter.drawText(
                row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent
            )


def paint_nodes(
    painter: QPainter,
    placed: Placed,
    values: Values | None,
    labels: Iterable[str],
    look: Look,
    *,
    labels_left: bool = False,
    largest: float = 0.0,
) -> None:
    """A circle for each number, with the number in it where there is room, and its name beside it."""
    count = placed.column.units
    xs, ys = placed.centres(np.arange(count))
    node, has_room = placed.node, placed.node >= 2 * look.line
    shades = (
        levels(values, largest=largest) if values is not None else np.full(count, 127, np.uint8)
    )
    for unit, (x, y) in enumerate(zip(xs.tolist(), ys.tolist(), strict=True)):
        shade = QColor(look.shades[shades[unit]])
        painter.setPen(QPen(look.edge, 1))
        painter.setBrush(shade)
        circle = QRectF(x - node / 2, y - node / 2, node, node)
        painter.drawEllipse(circle)
        if values is not None and has_room:
            painter.setFont(look.font)
            painter.setPen(QColor("white" if _lightness(shade) < 0.55 else "black"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, number(values[unit]))
    painter.setFont(look.font)
    painter.setPen(look.quiet)
    middle = Qt.AlignmentFlag.AlignVCenter
    for unit, label in enumerate(labels):
        x, y = float(xs[unit]), float(ys[unit])
        top, beside = y - look.line / 2, node / 2 + 5
        if labels_left:
            room = QRectF(x - beside - 40, top, 40, look.line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, label)
        else:
            painter.drawText(QRectF(x + beside, top, 60, look.line), middle, label)


def number(value: float) -> str:
    """A number with as many digits as there is room for in a circle."""
    if value == round(value) and abs(value) < 100:
        return f"{value:.0f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.3g}"


def _lightness(colour: QColor) -> float:
    red, green, blue = rgb(colour)
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
