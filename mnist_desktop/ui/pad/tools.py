"""The tools of the pad: a row of buttons, and the brush."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton

from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import STRETCH, Do, button, column, label_for, named, row
from mnist_desktop.ui.pad.digit_pad import BRUSH_RANGE, DigitPad
from mnist_desktop.ui.pad.ink import round_pen

_ICON_SIDE = 16
_DENSITIES = (1, 2, 3)

_Sketch = Callable[[QPainter], None]


class PadTools(Coloured):
    """Buttons for what the pad's keys do. `open_asked` asks for a picture's file."""

    open_asked = Signal()

    def __init__(self, pad: DigitPad) -> None:
        super().__init__()
        self._sketches: dict[QToolButton, _Sketch] = {}
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
        tip = self.tr("Take everything off the pad (Delete on the pad)")
        clear = self._tool("clearButton", self.tr("Clear"), tip, _draw_bin, pad.clear)
        tip = self.tr("Read the digit in a copied picture (Ctrl+V on the pad)")
        paste = self._tool("pasteButton", self.tr("Paste"), tip, _draw_clipboard, pad.paste)
        tip = self.tr("Read the digit in a picture's file (Ctrl+Shift+O)")
        text = self.tr("Open picture …")
        opens = self._tool("openPictureButton", text, tip, _draw_picture, self.open_asked)
        opens.setShortcut("Ctrl+Shift+O")
        tip = self.tr("Copy the 28 × 28 pixels the network sees (Ctrl+C on the pad)")
        copy = self._tool("copyButton", self.tr("Copy 28×28"), tip, _draw_copies, pad.copy_asked)
        pad.erasing_changed.connect(eraser.setChecked)
        pad.undo_stack.canUndoChanged.connect(undo.setEnabled)
        pad.undo_stack.canRedoChanged.connect(redo.setEnabled)
        undo.setEnabled(pad.undo_stack.canUndo())
        redo.setEnabled(pad.undo_stack.canRedo())
        for tool in (clear, copy):
            pad.empty_changed.connect(tool.setDisabled)
            tool.setDisabled(pad.is_empty())

        tools = row(undo, redo, STRETCH, eraser, clear, STRETCH, paste, opens, copy, spacing=1)
        column(tools, self._brush(pad), of=self, spacing=4)
        self.take_colours()

    def _tool(
        self, name: str, text: str, tip: str, sketch: _Sketch, do: Do | None = None
    ) -> QToolButton:
        tool = button(QToolButton, name, text, tip, do)
        tool.setAutoRaise(True)
        tool.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        self._sketches[tool] = sketch
        return tool

    def _brush(self, pad: DigitPad) -> QHBoxLayout:
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
        return row(label_for(slider, self.tr("&Brush")), (slider, 1), spacing=4)

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


def _draw_bin(painter: QPainter) -> None:
    _lines(painter, (2.5, 4), (13.5, 4))
    _lines(painter, (6, 4), (6, 2), (10, 2), (10, 4))
    _lines(painter, (3.8, 4), (4.5, 14), (11.5, 14), (12.2, 4))
    _lines(painter, (6.8, 7), (6.8, 11))
    _lines(painter, (9.2, 7), (9.2, 11))


def _draw_clipboard(painter: QPainter) -> None:
    _lines(painter, (5.5, 3), (3, 3), (3, 14), (13, 14), (13, 3), (10.5, 3))
    painter.drawRoundedRect(QRectF(5.5, 1.5, 5, 3), 1, 1)
    _lines(painter, (5.7, 9.3), (8, 11.5), (10.3, 9.3))
    _lines(painter, (8, 7), (8, 11.5))


def _draw_picture(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(1.5, 2.5, 13, 11), 1, 1)
    painter.drawEllipse(QPointF(5.2, 6), 1.2, 1.2)
    _lines(painter, (2, 12.5), (6, 9), (8, 10.7), (11, 6.8), (14.3, 11))


def _draw_copies(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(5.5, 5.5, 9, 9), 1, 1)
    _lines(painter, (10.5, 3), (10.5, 1.5), (1.5, 1.5), (1.5, 10.5), (3, 10.5))
