"""Points painted into the plane: a press puts one, a stroke a row of them, in the chosen class."""

from __future__ import annotations

import math

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import renderSymbol
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QMouseEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QToolButton

from mnist_desktop.experiment.data import MOST_CLASSES, MOST_PAINTED
from mnist_desktop.experiment.tasks import PLANE
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.keys import digit_of, in_latin, is_taken
from mnist_desktop.ui.laying_out import STRETCH, button, column, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.table.boundary import SYMBOLS, Boundary

Point = tuple[float, float, int]

# In units of the plane: between two points of a stroke, and how near the right button takes one away.
_APART = 0.15
_STEP, _FINE_STEP = 0.1, 0.02
_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, 1), "Down": (0, -1)}
_PUTS, _TAKES = ("Space", "Return", "Enter"), ("Backspace", "Delete")


class Painting(Coloured):
    """Chooses the class, and paints into a boundary's plane while it is seen.

    `painted` brings all points after each stroke, press or key that has changed them. The arrow keys move
    a cross, Space puts a point there, Backspace takes the nearest away, a number chooses the class.
    """

    painted = Signal(object)

    def __init__(self, boundary: Boundary) -> None:
        super().__init__()
        named(self, "painting")
        self.boundary, self._view = boundary, boundary.view
        self._points: tuple[Point, ...] = ()
        self._is_down = False
        self._cross = pg.TargetItem(movable=False, symbol="crosshair", size=18)
        self._cross.hide()
        self._cross.setZValue(3)
        self._view.getPlotItem().addItem(self._cross)
        self._at = QPointF()
        self._classes = QButtonGroup(self)
        for number in range(MOST_CLASSES):
            tip = self.tr("Paint points of class {} ({} in the plane)").format(number, number)
            each = button(QToolButton, f"paintClass{number}", str(number), tip)
            each.setAccessibleName(self.tr("Class {}").format(number))
            each.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            each.setCheckable(True)
            self._classes.addButton(each, number)
        self._classes.button(0).setChecked(True)
        tip = self.tr("Take all points out of the plane")
        self._clear = button(QPushButton, "clearPointsButton", self.tr("Clear"), tip)
        self._clear.clicked.connect(lambda: self._tell(()))
        self._how = quiet(named(PlainLabel(wordWrap=True), "paintingHow"))
        buttons = [self._classes.button(number) for number in range(MOST_CLASSES)]
        column(row(*buttons, STRETCH, self._clear, spacing=4), self._how, of=self, spacing=4)
        for watched in (self._view, self._view.viewport()):
            watched.installEventFilter(self)
        self.take_colours()

    def set_points(self, points: tuple[Point, ...]) -> None:
        """Learn which points there are."""
        self._points = points
        self._clear.setEnabled(bool(points))
        if len(points) < MOST_PAINTED:
            words = self.tr("Press or draw to paint; the right button takes a point away.")
        else:
            words = self.tr("{} points are as many as there can be.").format(MOST_PAINTED)
        self._how.setText(words)

    def take_colours(self) -> None:
        edge = pg.mkPen(self.palette().text().color(), width=1)
        for number, colour in enumerate(self.boundary.colours_of_classes()):
            image = renderSymbol(SYMBOLS[number], 12, edge, pg.mkBrush(colour))
            self._classes.button(number).setIcon(QIcon(QPixmap.fromImage(image)))
        self._cross.setPen(pg.mkPen(self.palette().text().color(), width=1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.setCursor(Qt.CursorShape.CrossCursor)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.unsetCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isHidden():
            return False
        if watched is self._view:
            if event.type() == QEvent.Type.FocusOut:
                self._cross.hide()
            if is_taken(event, self._is_own):
                return True
            return (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and self._on_key(event)
            )
        if isinstance(event, QMouseEvent):
            self._on_mouse(event)
            # Its moves are the plane's as well, which says what is answered there.
            return event.type() != QEvent.Type.MouseMove
        return False

    # The mouse, a finger, a pen.

    def _on_mouse(self, event: QMouseEvent) -> None:
        box = self._view.getPlotItem().vb
        at = box.mapSceneToView(self._view.mapToScene(event.position().toPoint()))
        if event.type() == QEvent.Type.MouseButtonPress:
            if event.button() == Qt.MouseButton.RightButton:
                self._take_away(at)
            elif event.button() == Qt.MouseButton.LeftButton:
                self._is_down = self._put(at)
        elif event.type() == QEvent.Type.MouseMove and self._is_down:
            x, y, _ = self._points[-1]
            if math.hypot(at.x() - x, at.y() - y) >= _APART:
                self._put(at)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._is_down:
            self._is_down = False
            self._tell(self._points)

    def _put(self, at: QPointF) -> bool:
        """Put a point of the chosen class into the plane, and say whether there was room for it."""
        x, y = (round(value, 2) for value in (at.x(), at.y()))
        if max(abs(x), abs(y)) > PLANE or len(self._points) == MOST_PAINTED:
            return False
        self.set_points((*self._points, (x, y, self._classes.checkedId())))
        self.boundary.show_painted(self._points)
        return True

    def _take_away(self, at: QPointF) -> None:
        def distance(point: Point) -> float:
            return math.hypot(point[0] - at.x(), point[1] - at.y())

        nearest = min(self._points, key=distance, default=None)
        if nearest is not None and distance(nearest) <= _APART:
            left = list(self._points)
            left.remove(nearest)
            self._tell(tuple(left))

    def _tell(self, points: tuple[Point, ...]) -> None:
        self.set_points(points)
        self.painted.emit(points)

    # The keyboard.

    def _is_own(self, event: QKeyEvent) -> bool:
        key = in_latin(event)
        digit = digit_of(event)
        is_class = digit is not None and digit < MOST_CLASSES
        return is_class or key.removeprefix("Shift+") in (*_ARROWS, *_PUTS, *_TAKES)

    def _on_key(self, event: QKeyEvent) -> bool:
        if not self._is_own(event):
            return False
        key, digit = in_latin(event), digit_of(event)
        if digit is not None:
            self._classes.button(digit).setChecked(True)
        elif key in _PUTS:
            if self._put(self._at):
                self._tell(self._points)
        elif key in _TAKES:
            self._take_away(self._at)
        else:
            step = _FINE_STEP if key.startswith("Shift+") else _STEP
            x, y = _ARROWS[key.removeprefix("Shift+")]
            self._at = QPointF(
                max(-PLANE, min(PLANE, self._at.x() + step * x)),
                max(-PLANE, min(PLANE, self._at.y() + step * y)),
            )
            self._cross.setPos(self._at)
            self._cross.show()
        return True
