"""Ink, pictures, the hint and the frame as they are painted on the pad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.ui.ink_image import ink_image, shades

# A path that crosses itself often takes more than twice as long at twice the length.
_LONGEST_PATH = 100
# Of 255 shades from paper to ink.
_FAINT = 77
_HINT_SHARE = 0.055

# A point to be painted: x and y in pixels of the pad, and pressure.
Dot = tuple[float, float, float]


@dataclass(frozen=True)
class PadLook:
    """How the pad looks now: `ratio` pixels of the screen in each of those that tell its sizes."""

    side: int
    ratio: float
    brush: float
    palette: QPalette

    def ink(self, *, faint: bool = False) -> QPen:
        colour = self.palette.text().color()
        if faint:
            colour = QColor(shades(self.palette)[_FAINT])
        return round_pen(colour, self.brush)


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen whose lines have round ends and corners."""
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, solid, cap, join)


def paint_line(
    painter: QPainter,
    ink: QPen,
    dots: Sequence[Dot],
    *,
    goes_on: bool = False,
    to_middle: bool = False,
) -> None:
    """A smooth line: curves from middle to middle between the dots, pulled by the dots themselves.

    `goes_on` starts it in the middle of the first two dots, `to_middle` ends it in that of the last two:
    pieces painted so fit together.
    """
    pen = QPen(ink)
    share = _width_share(dots[0])
    pen.setWidthF(ink.widthF() * share)
    painter.setPen(pen)
    if len(dots) == 1:
        painter.drawPoint(QPointF(*dots[0][:2]))
        return
    middles = [QPointF((ax + bx) / 2, (ay + by) / 2) for (ax, ay, _), (bx, by, _) in pairwise(dots)]
    path = QPainterPath(middles[0] if goes_on else QPointF(*dots[0][:2]))
    path.lineTo(middles[0])
    for dot, middle in zip(dots[1:-1], middles[1:], strict=True):
        if _width_share(dot) != share or path.elementCount() > _LONGEST_PATH:
            painter.drawPath(path)
            path = QPainterPath(path.currentPosition())
            share = _width_share(dot)
            pen.setWidthF(ink.widthF() * share)
            painter.setPen(pen)
        path.quadTo(QPointF(*dot[:2]), middle)
    if not to_middle:
        path.lineTo(QPointF(*dots[-1][:2]))
    painter.drawPath(path)


def paint_picture(painter: QPainter, picture: Picture, box: QRectF, palette: QPalette) -> None:
    """A picture in the middle of a box, its aspect kept, in the palette's ink on its paper."""
    height, width = picture.shape
    scale = min(box.width() / width, box.height() / height)
    place = QRectF(0, 0, width * scale, height * scale)
    place.moveCenter(box.center())
    if picture.shape == (SIDE, SIDE):
        painter.drawImage(place, ink_image(picture, palette))
        return
    ratio = painter.device().devicePixelRatio()
    pixels = (place.size() * ratio).toSize().expandedTo(QSize(1, 1))
    # Scaled beforehand: the painter would skip pixels of a picture far larger than the pad.
    smooth = ink_image(picture, palette).scaled(
        pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(place, smooth)


def paint_hint(painter: QPainter, text: str, side: float, font: QFont, palette: QPalette) -> None:
    """What is to be read on an empty pad of this side."""
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    sized = QFont(font)
    sized.setPixelSize(max(11, int(side * _HINT_SHARE)))
    painter.setFont(sized)
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, text)


def paint_frame(painter: QPainter, pen: QPen, side: float) -> None:
    """A line along the edge of a pad of this side, within it."""
    painter.setPen(pen)
    width = pen.widthF()
    painter.drawRect(QRectF(width / 2, width / 2, side - width, side - width))


def _width_share(dot: Dot) -> float:
    """How much of the brush's width a pressure gives, in steps too fine to be seen."""
    return round((0.6 + 0.4 * dot[2]) * 32) / 32
