"""The mouse, fingers and pens on the pad, told alike."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)

from mnist_desktop.ui.pad.drawing import Source


class Pointers(QObject):
    """Turns events into places in units of the pad's side; its area is told with each.

    `began` tells the source, the place, the pressure and whether it is a pen's other end, which erases;
    `went_on` the first three; `ended` the source. `hovered` tells a place and again whether it erases.
    """

    began = Signal(object, QPointF, float, bool)
    went_on = Signal(object, QPointF, float)
    ended = Signal(object)
    hovered = Signal(QPointF, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._finger = 0

    def on_mouse(self, event: QMouseEvent, area: QRectF) -> None:
        place = _to_unit(event.position(), area)
        if event.type() == QEvent.Type.MouseMove:
            if event.buttons() & Qt.MouseButton.LeftButton:
                self.went_on.emit(Source.MOUSE, place, 1.0)
            else:
                self.ended.emit(Source.MOUSE)  # the release went to somebody else
                self.hovered.emit(place, False)
        elif event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self.ended.emit(Source.MOUSE)
        else:
            self.began.emit(Source.MOUSE, place, 1.0, False)

    def on_tablet(self, event: QTabletEvent, area: QRectF, *, is_drawing: bool) -> None:
        """While somebody draws, a pen hovers over nothing."""
        place = _to_unit(event.position(), area)
        erases = event.pointerType() is QPointingDevice.PointerType.Eraser
        presses = event.device().hasCapability(QInputDevice.Capability.Pressure)
        pressure = event.pressure() if presses else 1.0
        if event.type() == QEvent.Type.TabletPress:
            if event.button() == Qt.MouseButton.LeftButton:
                self.began.emit(Source.PEN, place, pressure, erases)
        elif event.type() == QEvent.Type.TabletRelease:
            if event.button() == Qt.MouseButton.LeftButton:
                self.ended.emit(Source.PEN)
        elif is_drawing:
            self.went_on.emit(Source.PEN, place, pressure)
        else:
            self.hovered.emit(place, erases)
        event.accept()

    def on_touch(self, event: QTouchEvent, area: QRectF) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self.ended.emit(Source.FINGER)
            return
        if event.type() == QEvent.Type.TouchBegin and event.points():
            first = event.points()[0]
            self._finger = first.id()
            self.began.emit(Source.FINGER, _to_unit(first.position(), area), 1.0, False)
            return
        # One finger draws; another one, or the palm, does not.
        for point in event.points():
            if point.id() != self._finger:
                continue
            if point.state() == QEventPoint.State.Updated:
                self.went_on.emit(Source.FINGER, _to_unit(point.position(), area), 1.0)
            elif point.state() == QEventPoint.State.Released:
                self.ended.emit(Source.FINGER)


def _to_unit(position: QPointF, area: QRectF) -> QPointF:
    return (position - area.topLeft()) / max(1.0, area.width())
