"""What pictures of a step share: colours of what goes forward and of what comes back, and places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, qRgb

from mnist_desktop.learning.arithmetic import Place
from mnist_desktop.ui.colours import colours, rgb
from mnist_desktop.ui.network.painting import Look, look_of
from mnist_desktop.ui.step.story import Beat, Spot, Told

# How near the mouse must be to a connection.
_NEAR = 4.0


@dataclass(frozen=True)
class Tint:
    """How a step is painted: `forward` for values, blue and red by their sign, `back` for gradients."""

    forward: Look
    back: Look
    palette: QPalette

    @property
    def gradient(self) -> QColor:
        """The colour of what is written about gradients."""
        return self.back.signs[2]


@dataclass(frozen=True, eq=False)
class Scene:
    """What the picture shows: how far a step is told, and what is pointed at or pinned."""

    told: Told
    beat: Beat
    picked: Spot | Place | None = None


class Drawing(Protocol):
    """A picture of a network of one kind, in a room of one size."""

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint all of it."""

    def spot_at(self, position: QPointF) -> Spot | None:
        """The unit that is there, or the input."""

    def connection_at(self, position: QPointF, scene: Scene) -> Place | None:
        """The connection that is there."""


def tint_of(palette: QPalette, font: QFont) -> Tint:
    """The colours and fonts of a step on a palette's ground: gradients are orange, below zero purple."""
    look, scheme = look_of(palette, font), colours(palette)
    ends = np.array([rgb(each) for each in (scheme.validation, look.signs[1], scheme.accuracy)])
    places = np.linspace(-1, 1, 255)
    channels = [np.interp(places, (-1, 0, 1), ends[:, part]).round() for part in range(3)]
    shades = [qRgb(*map(int, shade)) for shade in zip(*channels, strict=True)] + [look.ground.rgb()]
    signs = (scheme.validation, look.signs[1], scheme.accuracy)
    return Tint(look, replace(look, signs=signs, shades=shades), palette)


def nearest(
    position: QPointF, starts: NDArray[np.float64], ends: NDArray[np.float64]
) -> int | None:
    """Which of some lines (lines, 2) to (lines, 2) passes through a point, or nearly."""
    if not len(starts):
        return None
    point = np.array([position.x(), position.y()])
    along = ends - starts
    lengths = np.maximum((along**2).sum(1), 1e-9)
    shares = np.clip(((point - starts) * along).sum(1) / lengths, 0, 1)
    distances = np.hypot(*(starts + shares[:, None] * along - point).T)
    best = int(distances.argmin())
    # At a unit all its connections meet.
    return best if distances[best] <= _NEAR and 0.02 < shares[best] < 0.98 else None
