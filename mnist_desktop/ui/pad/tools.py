"""The tools of the pad: a row of buttons, and a menu of what is wanted less often."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QMenu, QPushButton, QSlider, QToolButton, QWidget, QWidgetAction

from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import STRETCH, Do, action, button, label_for, named, row
from mnist_desktop.ui.pad.digit_pad import BRUSH_RANGE, DigitPad
from mnist_desktop.ui.pad.ink import round_pen

_ICON_SIDE = 16
_DENSITIES = (1, 2, 3)
# Longer than a hand needs from one stroke of a digit to the next.
_PAUSE_MS = 1500

_Sketch = Callable[[QPainter], None]


class PadTools(Coloured):
    """Buttons for what the pad's keys do. `open_asked` asks for a picture's file."""

    open_asked = Signal()

    def __init__(self, pad: DigitPad) -> None:
        super().__init__()
        self._sketches: dict[QToolButton, _Sketch] = {}
        tip = self.tr("Take everything off the pad (Delete on the pad)")
        clear = button(QPushButton, "clearButton", self.tr("Clear"), tip, pad.clear)
        tip = self.tr("Take the last stroke back (Ctrl+Z)")
        undo = self._tool("undoButton", self.tr("Undo"), tip, _draw_undo, pad.undo)
        undo.setShortcut("Ctrl+Z")
        tip = self.tr("Do again what was taken back (Ctrl+Y)")
        redo = self._tool("redoButton", self.tr("Redo"), tip, _draw_redo, pad.redo)
        redo.setShortcut("Ctrl+Y")
        tip = self.tr("Erase single strokes (E on the pad)")
        eraser = self._tool("eraserButton", self.tr("Eraser"), tip, _draw_eraser)
        eraser.setCheckable(True)
        eraser.toggled.connect(pad.set_erasing)
        tip = self.tr("Pictures, the brush and a new drawing after a pause (Alt+Down opens it)")
        more = self._tool("padMenuButton", self.tr("More"), tip, _draw_dots)
        more.setMenu(self._menu(pad))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        pad.erasing_changed.connect(eraser.setChecked)
        pad.undo_stack.canUndoChanged.connect(undo.setEnabled)
        pad.undo_stack.canRedoChanged.connect(redo.setEnabled)
        undo.setEnabled(pad.undo_stack.canUndo())
        redo.setEnabled(pad.undo_stack.canRedo())
        pad.empty_changed.connect(clear.setDisabled)
        clear.setDisabled(pad.is_empty())
        row((clear, 1), STRETCH, undo, redo, eraser, more, of=self, spacing=2)
        self.take_colours()

    def _tool(
        self, name: str, text: str, tip: str, sketch: _Sketch, do: Do | None = None
    ) -> QToolButton:
        tool = button(QToolButton, name, text, tip, do)
        tool.setAutoRaise(True)
        tool.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        self._sketches[tool] = sketch
        return tool

    def _menu(self, pad: DigitPad) -> QMenu:
        menu = QMenu(self)
        text = self.tr("&Open picture …")
        opens = action(self, "openPictureAction", text, self.open_asked, "Ctrl+Shift+O")
        # The other two have their keys on the pad alone: elsewhere they are those of texts.
        paste = action(self, "pasteAction", self.tr("&Paste picture\tCtrl+V"), pad.paste)
        text = self.tr("&Copy the 28 × 28 pixels\tCtrl+C")
        copy = action(self, "copyAction", text, pad.copy_asked)
        pad.empty_changed.connect(copy.setDisabled)
        copy.setDisabled(pad.is_empty())
        menu.addActions([opens, paste, copy])
        self.addAction(opens)
        menu.addSeparator()
        anew = menu.addAction(self.tr("&New drawing after a pause"))
        anew.setObjectName("newAfterPauseAction")
        anew.setToolTip(
            self.tr("A stroke after one and a half seconds without any begins a new drawing.")
        )
        anew.setCheckable(True)
        anew.toggled.connect(lambda on: pad.set_done_after(_PAUSE_MS if on else None))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        brush = QWidgetAction(menu)
        brush.setDefaultWidget(self._brush(pad))
        menu.addAction(brush)
        return menu

    def _brush(self, pad: DigitPad) -> QWidget:
        tip = self.tr(
            "Brush width of the picture on the pad ([ and ] on the pad). "
            "What the network sees stays the same."
        )
        horizontal = QSlider(Qt.Orientation.Horizontal)
        slider = named(horizontal, "brushWidth", self.tr("Brush width"), tip)
        slider.setRange(*BRUSH_RANGE)
        slider.setValue(pad.brush())
        slider.valueChanged.connect(pad.set_brush)
        pad.brush_changed.connect(slider.setValue)
        holder = QWidget()
        label = label_for(slider, self.tr("&Brush"))
        row(label, (slider, 1), of=holder, margins=(12, 4, 12, 4), spacing=8)
        return holder

    def take_colours(self) -> None:
        for tool, sketch in self._sketches.items():
            tool.setIcon(_icon(sketch, self.palette()))


# The icons: drawn, because Windows has no theme of them, and so in any palette's colours.


def _icon(sketch: _Sketch, palette: QPalette) -> QIcon:
    icon = QIcon()
    active, text = QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, palette.color(active, text)),
        # A pressed button alone is hard to tell on a dark window.
        (QIcon.Mode.Normal, QIcon.State.On, palette.color(active, QPalette.ColorRole.Highlight)),
        (QIcon.Mode.Disabled, QIcon.State.Off, palette.color(QPalette.ColorGroup.Disabled, text)),
    ):
        for density in _DENSITIES:
            pixmap = QPixmap(_ICON_SIDE * density, _ICON_SIDE * density)
            pixmap.setDevicePixelRatio(density)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(round_pen(colour, 1.4))
            sketch(painter)
            painter.end()
            icon.addPixmap(pixmap, mode, state)
    return icon


def _lines(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _draw_undo(painter: QPainter) -> None:
    path = QPainterPath(QPointF(2.5, 6))
    path.lineTo(9.5, 6)
    path.cubicTo(15, 6, 15, 13.5, 9.5, 13.5)
    path.lineTo(6, 13.5)
    painter.drawPath(path)
    _lines(painter, (5.5, 2.5), (2, 6), (5.5, 9.5))


def _draw_redo(painter: QPainter) -> None:
    painter.translate(_ICON_SIDE, 0)
    painter.scale(-1, 1)
    _draw_undo(painter)


def _draw_eraser(painter: QPainter) -> None:
    _lines(painter, (5.5, 13.5), (1.8, 9.8), (9.3, 2.3), (14, 7), (7.5, 13.5), (5.5, 13.5))
    _lines(painter, (5.4, 6.2), (10.1, 10.9))
    _lines(painter, (7.5, 13.5), (14, 13.5))


def _draw_dots(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    for x in (3.0, 8.0, 13.0):
        painter.drawEllipse(QPointF(x, 8), 0.8, 0.8)
