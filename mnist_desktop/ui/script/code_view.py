"""Code to be read: coloured, with what has changed marked and every line explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontDatabase,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygon,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from mnist_desktop.publishing.script.lines import Line
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.script.code_colours import code_colours
from mnist_desktop.ui.script.highlighter import Highlighter
from mnist_desktop.words import say

_BAR, _MARGIN = 4, 10

# As difflib tells them: what is done, and to which lines of the old and of the new text.
Steps = Sequence[tuple[str, int, int, int, int]]


@dataclass(frozen=True)
class Changes:
    """How a text differs from the one before; lines are counted from 0.

    `changed` lines are new or other than before; before each of the `cuts` lines were taken away,
    `removed` in all.
    """

    changed: tuple[int, ...] = ()
    cuts: tuple[int, ...] = ()
    removed: int = 0


class CodeView(QPlainTextEdit):
    """Shows lines of Python. It can be read, selected and copied, and is never edited."""

    line_pointed = Signal(int)  # the line under the mouse, -1 when there is none
    caret_moved = Signal(int)  # by the user: the line that it is in

    def __init__(self) -> None:
        super().__init__(
            readOnly=True,
            tabChangesFocus=True,
            undoRedoEnabled=False,
            lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap,
            textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard,
        )
        named(
            self,
            "scriptText",
            self.tr("The experiment as a PyTorch program"),
            self.tr(
                "The experiment in the form as a program of PyTorch. What the last change in the form "
                "altered has a bar beside it. Ctrl and + or - make the letters larger or smaller."
            ),
        )
        # Code runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._usual_size = self.font().pointSizeF()
        self.viewport().setMouseTracking(True)
        self._lines: tuple[Line, ...] = ()
        self._changes = Changes()
        self._is_replacing = False
        self._mouse: QPoint | None = None
        self._pointed = -1
        self._colours = code_colours(self.palette())
        self._highlighter = Highlighter(self.document(), self._colours)
        self._bar = _Bar(self)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        self.updateRequest.connect(lambda *_: self._bar.update())
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._point())

    def show_lines(self, lines: Sequence[Line], *, mark: bool) -> None:
        """Replace the text; `mark` what is new or other than before until the next call."""
        before, after = [line.text for line in self._lines], [line.text for line in lines]
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        self._lines = tuple(lines)
        if before != after:
            self._replace(after, steps)
        self._changes = _changes(steps) if mark else Changes()
        self._mark()
        self._show_a_change()
        self._point()

    def changes(self) -> Changes:
        """What is marked."""
        return self._changes

    def explanation(self, line: int) -> str:
        """Why a line is there; "" where nothing explains it, or where there is no such line."""
        why = self._lines[line].why if 0 <= line < len(self._lines) else ""
        return say(why) if why else ""

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse = None
            self._point()
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._mouse = event.position().toPoint()
        self._point()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._on_caret_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoomOut()
        # Many keyboards have "+" behind Shift, on the key of "=".
        elif event.matches(QKeySequence.StandardKey.ZoomIn) or (
            with_control and event.key() == Qt.Key.Key_Equal
        ):
            self.zoomIn()
        elif with_control and event.key() == Qt.Key.Key_0:
            font = self.font()
            font.setPointSizeF(self._usual_size)
            self.setFont(font)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            colours = code_colours(self.palette())
            if colours != self._colours:
                self._colours = colours
                self._highlighter.set_colours(colours)
                self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._bar.setGeometry(inside.left(), inside.top(), _MARGIN, self.viewport().height())

    def paint_bar(self, painter: QPainter) -> None:
        """Draw beside the text: a bar at each changed line, a wedge where lines were taken away."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.bar)
        changed, cuts = set(self._changes.changed), set(self._changes.cuts)
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            height = self.blockBoundingRect(block).height()
            if block.blockNumber() in changed:
                painter.drawRect(QRect(0, round(top), _BAR, round(top + height) - round(top)))
            if block.blockNumber() in cuts:
                self._draw_wedge(painter, round(top))
            block, top = block.next(), top + height
        # Lines may have been taken away at the end.
        if not block.isValid() and len(self._lines) in cuts:
            self._draw_wedge(painter, round(top))

    def _draw_wedge(self, painter: QPainter, y: int) -> None:
        painter.drawPolygon(QPolygon([QPoint(0, y - 5), QPoint(8, y), QPoint(0, y + 5)]))

    def _replace(self, texts: list[str], steps: Steps) -> None:
        """Put in another text; the caret stays in its line, and the view where it is."""
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        caret = self.textCursor()
        line, column = _moved(caret.blockNumber(), steps), caret.positionInBlock()
        self._is_replacing = True
        self._highlighter.expect(texts)
        self.setPlainText("\n".join(texts))
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            caret = self.textCursor()
            caret.setPosition(block.position() + min(column, block.length() - 1))
            self.setTextCursor(caret)
        self._is_replacing = False
        self.verticalScrollBar().setValue(down)
        self.horizontalScrollBar().setValue(across)

    def _mark(self) -> None:
        """Lay the ground under the changed lines."""
        selections = []
        for line in self._changes.changed:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document().findBlockByNumber(line))
            selection.format.setBackground(self._colours.changed)
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            selections.append(selection)
        self.setExtraSelections(selections)
        self._bar.update()

    def _show_a_change(self) -> None:
        """Scroll to the first changed line where none is in sight."""
        # Comments count only where nothing else changed: those at the head name every knob, so that
        # they change each time, and the line that matters may be far below them.
        changes = self._changes
        code = [line for line in changes.changed if not self._lines[line].text.startswith("#")]
        lines = sorted({*code, *changes.cuts}) or changes.changed
        if not lines:
            return
        first = self.firstVisibleBlock().blockNumber()
        height = self.blockBoundingRect(self.firstVisibleBlock()).height()
        rows = max(1, int((self.viewport().height() - self.document().documentMargin()) / height))
        if any(first <= line < first + rows for line in lines):
            return
        # A little below the top: what it belongs to is in sight, too.
        self.verticalScrollBar().setValue(lines[0] - rows // 4)

    def _point(self) -> None:
        """Tell which line is under the mouse, where it is another than before."""
        line = -1 if self._mouse is None else self._line_at(self._mouse)
        if line != self._pointed:
            self._pointed = line
            self.line_pointed.emit(line)

    def _line_at(self, place: QPoint) -> int:
        block = self.cursorForPosition(place).block()
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        # Below the end there is no line, though Qt names the last.
        return block.blockNumber() if box.top() <= place.y() < box.bottom() else -1

    def _show_tip(self, event: QHelpEvent) -> None:
        line = self._line_at(event.pos())
        why = self.explanation(line)
        if not why:
            QToolTip.hideText()
            return
        # Another line, another tip; as a paragraph, since Qt wraps none but rich text.
        block = self.document().findBlockByNumber(line)
        box = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
        box.setLeft(0)
        box.setRight(self.viewport().width())
        QToolTip.showText(event.globalPos(), f"<p>{escape(why)}</p>", self.viewport(), box)

    def _on_caret_moved(self) -> None:
        if not self._is_replacing:
            self.caret_moved.emit(self.textCursor().blockNumber())


class _Bar(QWidget):
    """The strip at the left edge of the code."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._view.paint_bar(painter)


def _changes(steps: Steps) -> Changes:
    """What difflib's steps from one text to another come to."""
    new = [step for step in steps if step[0] in ("insert", "replace")]
    gone = [step for step in steps if step[0] == "delete"]
    changed = tuple(line for *_, start, end in new for line in range(start, end))
    cuts = tuple(start for *_, start, _ in gone)
    return Changes(changed, cuts, sum(end - start for _, start, end, *_ in gone))


def _moved(line: int, steps: Steps) -> int:
    """Where a line of the old text is in the new one, or near where it was."""
    for _, start, end, new_start, new_end in steps:
        if start <= line < end:
            return new_start + min(line - start, max(0, new_end - new_start - 1))
    return line
