"""The confusion matrix: which classes the network takes for which others."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnist_desktop.history.results import Results
from mnist_desktop.ui.colours import colours, rgb
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.ui.results.words import cell_words, points

_DIGITS = 10
_WIDEST_NAME = 72  # points; what is longer is cut off
_LEAST_CELL, _USUAL_CELL = 20, 26
# The least and the most colour of a cell that is not empty.
_LEAST_TINT, _MOST_TINT = 0.12, 0.85
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ConfusionMatrix(QWidget):
    """A row for each digit that is shown, a column for each answer. A click or Enter chooses a cell."""

    cell_chosen = Signal(int, int)  # label, answer

    def __init__(self) -> None:
        super().__init__()
        named(self, "confusionMatrix", self.tr("Confusion matrix: what each digit is read as"))
        self.setWhatsThis(
            self.tr(
                "<p>A row for each digit, a column for each answer. What is read rightly is on the "
                "diagonal; the stronger the other colour, the more common the mistake. A click on a "
                "cell lists its images, and so do the arrow keys with Enter.</p>"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._results: Results | None = None
        self._as_shares = False
        self._current = (0, 0)
        self._chosen: tuple[int, int] | None = None
        # Of each row's digit, the shares of the answers, and how much colour they have.
        self._shares = self._tints = np.zeros((_DIGITS, _DIGITS))
        self._place()

    def show_results(self, results: Results) -> None:
        """Show another network's mistakes; the chosen cell stays."""
        before, self._results = self._results, results
        classes = len(self._shares)
        self._shares = results.confusion / results.counts.clip(min=1)[:, None]
        is_right = np.eye(results.classes, dtype=bool)
        worst = max(float(self._shares[~is_right].max()), 1e-9)
        # The root: a single mistake shows beside the commonest.
        strengths = np.where(is_right, self._shares, np.sqrt(self._shares / worst))
        tints = _LEAST_TINT + (_MOST_TINT - _LEAST_TINT) * strengths
        self._tints = np.where(results.confusion, tints, 0.0)
        if classes != results.classes or (before and before.names) != results.names:
            self._current, self._chosen = (0, 0), None
            self._place()
            self.updateGeometry()
        self._show_current()

    def show_shares(self, shares: bool) -> None:
        """Write the share of the row's digit in each cell, in percent, or the count."""
        self._as_shares = shares
        self.update()

    def chosen(self) -> tuple[int, int] | None:
        """The label and the answer of the chosen cell."""
        return self._chosen

    def set_chosen(self, cell: tuple[int, int] | None) -> None:
        """Mark a cell, telling nobody, or none."""
        self._chosen = cell
        if cell is not None:
            self._current = cell
        self.update()

    def cell_text(self, label: int, answer: int) -> str:
        """What is written in a cell."""
        count = 0 if self._results is None else int(self._results.confusion[label, answer])
        if not count:
            return ""
        return points(float(self._shares[label, answer])) if self._as_shares else str(count)

    def cell_rect(self, label: int, answer: int) -> QRectF:
        """Where a cell is."""
        side = self._side
        return QRectF(self._left + answer * side, self._top + label * side, side, side)

    def sizeHint(self) -> QSize:
        return self._size(_USUAL_CELL)

    def minimumSizeHint(self) -> QSize:
        return self._size(_LEAST_CELL)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            if cell is None or self._results is None:
                QToolTip.hideText()
            else:
                words = cell_words(self._results, *cell)
                QToolTip.showText(
                    event.globalPos(), as_tip(words), self, self.cell_rect(*cell).toRect()
                )
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            label, answer = np.clip(np.add(self._current, step), 0, len(self._shares) - 1).tolist()
            self._current = label, answer
            self._show_current()
        elif event.key() in _CHOOSING:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._results is None:
            return
        with QPainter(self) as painter:
            palette, scheme = self.palette(), colours(self.palette())
            base = palette.base().color()
            self._paint_heads(painter, palette)
            painter.setFont(self._cell_font)
            for label, answer in np.ndindex(*self._shares.shape):
                cell = self.cell_rect(label, answer).adjusted(0, 0, -1, -1)
                hue = scheme.answer if label == answer else scheme.accuracy
                colour = _mixed(base, hue, float(self._tints[label, answer]))
                painter.fillRect(cell, colour)
                painter.setPen(_readable_on(colour))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.cell_text(label, answer))
            if self._chosen is not None:
                self._paint_frame(painter, self._chosen, Qt.PenStyle.SolidLine)
            if self.hasFocus() and self._current != self._chosen:
                self._paint_frame(painter, self._current, Qt.PenStyle.DotLine)

    def _paint_heads(self, painter: QPainter, palette: QPalette) -> None:
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        whole = len(self._shares) * self._side
        line, head = self._line, self._head
        centre = Qt.AlignmentFlag.AlignCenter
        above = QRectF(self._left, self._top - head - line, whole, line)
        painter.drawText(above, centre, self.tr("read as"))
        painter.save()
        painter.translate(self._left - head - line, self._top + whole / 2)
        painter.rotate(-90)
        painter.drawText(QRectF(-whole / 2, 0, whole, line), centre, self.tr("what it is"))
        painter.restore()
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        if self._results is not None and self._results.names:
            self._paint_names(painter, self._results.names)
            return
        for digit in range(len(self._shares)):
            across = self.cell_rect(0, digit).translated(0, -line)
            across.setHeight(line)
            down = self.cell_rect(digit, 0).translated(-line, 0)
            down.setWidth(line)
            painter.drawText(across, centre, str(digit))
            painter.drawText(down, centre, str(digit))

    def _paint_names(self, painter: QPainter, names: tuple[str, ...]) -> None:
        """Names of classes: beside the rows as they are, above the columns upright."""
        elide, side = self.fontMetrics().elidedText, self._side
        for label, name in enumerate(names):
            shown = elide(name, Qt.TextElideMode.ElideMiddle, self._head - 4)
            middle = Qt.AlignmentFlag.AlignVCenter
            room = QRectF(self._left - self._head, self._top + label * side, self._head - 4, side)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, shown)
            painter.save()
            painter.translate(self._left + label * side, self._top - 4)
            painter.rotate(-90)
            room = QRectF(0, 0, self._head - 4, side)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.restore()

    def _paint_frame(self, painter: QPainter, cell: tuple[int, int], style: Qt.PenStyle) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2, style))
        painter.drawRect(self.cell_rect(*cell).adjusted(0, 0, -1, -1))

    def _choose(self, cell: tuple[int, int]) -> None:
        if self._results is not None:
            self.set_chosen(cell)
            self._show_current()
            self.cell_chosen.emit(*cell)

    def _show_current(self) -> None:
        words = "" if self._results is None else cell_words(self._results, *self._current)
        self.setAccessibleDescription(words)
        self.update()

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        answer = int((place.x() - self._left) // self._side)
        label = int((place.y() - self._top) // self._side)
        inside = 0 <= answer < len(self._shares) and 0 <= label < len(self._shares)
        return (label, answer) if inside else None

    def _place(self) -> None:
        """Put the cells into the middle, as large as there is room, in whole points."""
        self._line, self._head = self.fontMetrics().height(), self._room_for_names()
        before = self._line + self._head
        room = min(self.width(), self.height()) - before - 1
        self._side = max(8, room // len(self._shares))
        whole = before + len(self._shares) * self._side
        self._left = max(0, (self.width() - whole) // 2) + before
        self._top = before
        # As large as the widest number leaves room for.
        font = QFont(self.font())
        widest = QFontMetricsF(font).horizontalAdvance("1000")
        if widest > self._side - 1:
            pixels = QFontInfo(font).pixelSize() * (self._side - 1) / widest
            font.setPixelSize(max(6, int(pixels)))
        self._cell_font = font

    def _room_for_names(self) -> int:
        """How wide the names of the classes may be."""
        if self._results is None or not self._results.names:
            return self.fontMetrics().height()
        advance = self.fontMetrics().horizontalAdvance
        return min(_WIDEST_NAME, max(map(advance, self._results.names)) + 6)

    def _size(self, cell: int) -> QSize:
        side = len(self._shares) * cell + self.fontMetrics().height() + self._room_for_names() + 1
        return QSize(side, side)


def _mixed(ground: QColor, hue: QColor, share: float) -> QColor:
    start, end = np.array(rgb(ground)), np.array(rgb(hue))
    return QColor(*(start + (end - start) * share).round().astype(int).tolist())


def _readable_on(colour: QColor) -> QColor:
    """Black or white, whichever has more contrast (WCAG's relative luminance)."""
    parts = np.array((colour.redF(), colour.greenF(), colour.blueF()))
    channels = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return QColor("black" if channels @ (0.2126, 0.7152, 0.0722) > 0.179 else "white")
