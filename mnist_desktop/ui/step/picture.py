"""The picture of a step: units are opened by pointing at them, and stay open by a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from mnist_desktop.learning.arithmetic import Place
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.step.blocks import Blocks
from mnist_desktop.ui.step.cards import Cards
from mnist_desktop.ui.step.drawing import Drawing, Scene, tint_of
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told


class StepPicture(Coloured):
    """Shows a Told up to a beat. `opened` brings the Spot or the Place that is open, or None."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The network on this page: blue and red are values above and below zero, orange and purple "
            "their gradients. Point at a unit or a connection to open it; a click keeps it open. "
            "With the keys, arrows go from unit to unit."
        )
        named(self, "stepPicture", self.tr("One step of the network"), tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._told: Told | None = None
        self._beat = Beat(Part.START)
        self._drawing: Drawing | None = None
        self._pointed: Spot | Place | None = None
        self._pinned: Spot | Place | None = None
        self.take_colours()

    def show_told(self, told: Told | None, beat: Beat) -> None:
        """Show this from now on."""
        before, self._told, self._beat = self._told, told, beat
        if told is None or before is None or not _are_alike(told, before):
            self._pointed = self._pinned = None
            self._arrange()
        self.update()

    def picked(self) -> Spot | Place | None:
        """What is open: what is pinned, but for a connection that is pointed at."""
        if self._pinned is None or isinstance(self._pointed, Place):
            return self._pointed
        return self._pinned

    def drawing(self) -> Drawing | None:
        """Where everything stands."""
        return self._drawing

    def pin(self, picked: Spot | Place | None) -> None:
        """Keep a unit or a connection open, and nothing else."""
        self._pinned, self._pointed = picked, None
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def take_colours(self) -> None:
        self._tint = tint_of(self.palette(), self.font())
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.take_colours()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._drawing = None
        if self._told is not None and self.height() > 60:
            size = float(self.width()), float(self.height())
            if self._told.experiment.task_facts.images:
                self._drawing = Blocks(self._told, *size, self._tint, self.devicePixelRatioF())
            else:
                self._drawing = Cards(self._told, *size, self._tint)
        self.update()

    def _scene(self) -> Scene | None:
        if self._told is None:
            return None
        return Scene(self._told, self._beat, self.picked())

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._scene()
        if self._drawing is None or scene is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._drawing.paint(painter, scene)
            if self.hasFocus():
                painter.setPen(self.palette().highlight().color())
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)

    # The mouse and the keys.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self._at(event))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at = self._at(event)
        self._pinned = None if at == self._pinned else at
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, tuple[int, int]] = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if self._told is None or event.key() not in steps:
            if event.key() == Qt.Key.Key_Escape and self._pinned is not None:
                self.pin(None)
            else:
                super().keyPressEvent(event)
            return
        along, down = steps[event.key()]
        layers = self._told.layers
        spot = self._pinned if isinstance(self._pinned, Spot) else Spot(len(layers) - 1, -1)
        layer = max(0, min(len(layers) - 1, spot.layer + along))
        unit = max(0, min(layers[layer].z.shape[1] - 1, spot.unit + down))
        self.pin(Spot(layer, unit, spot.row))

    def _at(self, event: QMouseEvent) -> Spot | Place | None:
        """What is below the mouse: a unit, a connection, or from a pinned unit the one to a neighbour."""
        scene = self._scene()
        if self._drawing is None or scene is None:
            return None
        spot = self._drawing.spot_at(event.position())
        if spot is None:
            return self._drawing.connection_at(event.position(), scene)
        pinned = self._pinned
        if isinstance(pinned, Spot) and pinned.layer >= 0 and spot.layer == pinned.layer - 1:
            return Place(pinned.layer, pinned.unit, spot.unit)
        if isinstance(pinned, Spot) and spot.layer == pinned.layer + 1 and pinned.layer >= 0:
            return Place(spot.layer, spot.unit, pinned.unit)
        return spot if spot.layer >= 0 else None

    def _point(self, at: Spot | Place | None) -> None:
        if at != self._pointed:
            self._pointed = at
            self._tell()

    def _tell(self) -> None:
        self.opened.emit(self.picked())
        self.update()


def _are_alike(one: Told, other: Told) -> bool:
    """Whether two stand in the same places."""
    return (
        one.experiment == other.experiment
        and one.layers[0].inputs.shape == other.layers[0].inputs.shape
    )
