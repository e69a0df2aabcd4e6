"""The notes' first graph, (−2 · 5) + 3, forward and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from mnist_desktop.learning.arithmetic import figure
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.step.drawing import Tint, tint_of
from mnist_desktop.ui.step.story import Beat, Part

if TYPE_CHECKING:
    from mnist_desktop.learning.one_step import WarmUp

# It has two operations, each a layer of the story: the product, then the sum.
OPERATIONS = 2
# Where each number stands in the picture, as shares of its size.
_AT = {
    "x": (0.1, 0.22),
    "y": (0.1, 0.62),
    "z": (0.46, 0.86),
    "q": (0.5, 0.42),
    "f": (0.88, 0.6),
}
_WAYS = (("x", "q"), ("y", "q"), ("q", "f"), ("z", "f"))
_RADIUS = 27.0


class WarmUpPicture(Coloured):
    """Numbers as circles: what they are above, how f changes with them below, as far as it is told."""

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "f = x · y + z of the notes: forward the numbers, back how f changes with each of them, "
            "which is the product of the slopes along the way."
        )
        named(self, "warmUpPicture", self.tr("(−2 · 5) + 3, forward and back"), tip)
        self._graph: WarmUp | None = None
        self._beat = Beat(Part.START)
        self.take_colours()

    def show_graph(self, graph: WarmUp | None, beat: Beat) -> None:
        """Show a graph up to a beat."""
        self._graph, self._beat = graph, beat
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 260)

    def take_colours(self) -> None:
        self._tint: Tint = tint_of(self.palette(), self.font())
        self.update()

    def telling(self) -> str:
        """What happens at the beat."""
        said = {
            Beat(Part.START): self.tr(
                "The warm-up of the notes: f = x · y + z with x = −2, y = 5 and z = 3. How does f change "
                "with each of the three?"
            ),
            Beat(Part.FORWARD, 0): self.tr("Forward: the product first, q = x · y = −2 · 5 = −10."),
            Beat(Part.FORWARD, 1): self.tr("Forward: then the sum, f = q + z = −10 + 3 = −7."),
            Beat(Part.LOSS): self.tr("Back begins at the end: f changes with itself by 1."),
            Beat(Part.BACK, 1): self.tr(
                "Back through the sum: it hands 1 on to both, ∂f/∂q = ∂f/∂z = 1."
            ),
            Beat(Part.BACK, 0): self.tr(
                "Back through the product, the chain rule: ∂f/∂x = ∂f/∂q · ∂q/∂x = 1 · y = 5, and "
                "∂f/∂y = 1 · x = −2."
            ),
        }
        return said[self._beat]

    def paintEvent(self, event: QPaintEvent) -> None:
        graph, beat, look = self._graph, self._beat, self._tint.forward
        if graph is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            comes = {"q": beat.has_values(0), "f": beat.has_values(1)}
            back = beat.part is Part.BACK
            goes = {
                "f": beat.part >= Part.LOSS,
                "q": back,
                "z": back,
                "x": back and beat.layer == 0,
                "y": back and beat.layer == 0,
            }
            values = {"x": graph.x, "y": graph.y, "z": graph.z, "q": graph.product, "f": graph.f}
            slopes = {
                "x": graph.by_x,
                "y": graph.by_y,
                "z": graph.by_z,
                "q": graph.by_product,
                "f": 1.0,
            }
            places = {
                name: QPointF(x * self.width(), 12 + y * (self.height() - 24))
                for name, (x, y) in _AT.items()
            }
            for one, other in _WAYS:
                is_back = goes[one]
                painter.setPen(
                    QPen(self._tint.gradient if is_back else look.quiet, 2 if is_back else 1.2)
                )
                painter.drawLine(places[one], places[other])
            large = sized(self.font(), Size.TITLE, bold=True)
            centre = Qt.AlignmentFlag.AlignCenter
            for name, place in places.items():
                painter.setPen(QPen(look.edge, 1))
                painter.setBrush(look.ground)
                painter.drawEllipse(place, _RADIUS, _RADIUS)
                circle = QRectF(place.x() - _RADIUS, place.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
                if comes.get(name, True):
                    painter.setFont(large)
                    painter.setPen(look.text)
                    painter.drawText(circle, centre, figure(values[name]))
                painter.setFont(look.font)
                painter.setPen(look.quiet)
                names = {"q": "q = x · y", "f": "f = q + z"}
                above = circle.adjusted(-40, -look.line - 1, 40, 0)
                top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
                painter.drawText(above, top, names.get(name, name))
                if goes[name]:
                    painter.setFont(look.strong)
                    painter.setPen(self._tint.gradient)
                    below = circle.adjusted(-40, 0, 40, look.line + 2)
                    bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
                    painter.drawText(below, bottom, f"∂f/∂{name} = {figure(slopes[name])}")
