"""The picture of a network: its layers beside each other, lit by what it makes of one input."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from mnist_desktop.digits.image import SIDE
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.percent import percent
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import named
from mnist_desktop.ui.network import edges, painting
from mnist_desktop.ui.network.arrangement import Placed, arrange, gaps
from mnist_desktop.ui.network.columns import (
    Column,
    Kind,
    columns_of,
    shape_in_words,
    with_one_more,
)
from mnist_desktop.ui.network.lit import Lit, units_in_words
from mnist_desktop.ui.network.pixels import paint_pixels, paint_templates
from mnist_desktop.ui.plain_label import as_tip

if TYPE_CHECKING:
    from mnist_desktop.learning.activity import LayerActivity

# Where it is given less room than the second, it shows nothing.
_HEIGHT, _LEAST_HEIGHT = 156, 56
_SIGN = 9.0  # how near the mouse must be to the sign of a layer that may be added


class NetworkPicture(Coloured):
    """Shows a network, lit or not.

    A click on a hidden layer, or Enter, brings its number from 0 (`layer_chosen`), on the inputs
    `inputs_chosen`; on a + between layers `widths_wished` brings the widths with one more. A double click
    on a unit brings its layer, from 0, and which one it is (`unit_pointed`).
    """

    layer_chosen = Signal(int)
    inputs_chosen = Signal()
    widths_wished = Signal(object)
    unit_pointed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The network: each layer's units, lit by what the drawing makes of them, blue above and red "
            "below zero, and the strongest connections, blue where they add and red where they take away."
        )
        named(self, "networkPicture", tip=tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.painting_ms = 0.0
        self._experiment = Experiment()
        self._columns: tuple[Column, ...] = ()
        self._placed: list[Placed] = []
        self._lit: Lit | None = None
        self._inputs: NDArray[np.float32] | None = None
        self._can_add = True
        self._still: QPixmap | None = None
        self._current = 0
        self._below: int | None = None  # the gap whose + is below the mouse
        self.take_colours()
        self.show_network(Experiment())

    def show_network(
        self,
        experiment: Experiment,
        lit: Lit | None = None,
        *,
        inputs: NDArray[np.float32] | None = None,
        can_add: bool = True,
    ) -> None:
        """Show an experiment's network, lit or not; `can_add` where it is the one that can be changed.

        `inputs` are what it is to be asked of where it is not lit yet.
        """
        columns = columns_of(experiment)
        if columns != self._columns:
            self._columns = columns
            self._current = min(self._current, len(columns) - 1)
            self._arrange()
        if lit is not None and not np.isfinite(lit.layers[-1].outputs).all():
            lit = None
        self._experiment, self._lit, self._can_add = experiment, lit, can_add
        self._inputs = inputs if lit is None else lit.inputs
        name = shape_in_words(experiment)
        if lit is not None and experiment.task_facts.images:
            read = experiment.task_facts.classes[lit.answer]
            name = self.tr("{}, reads a {}").format(name, read)
        elif lit is not None:
            name = self.tr("{}, says {}").format(name, lit.answer)
        self.setAccessibleName(name)
        self._say_current()
        self.update()

    def lit(self) -> Lit | None:
        """What lights it up, or None."""
        return self._lit

    def columns(self) -> tuple[Column, ...]:
        """What stands beside each other, from the inputs to the outputs."""
        return self._columns

    def places(self) -> list[Placed]:
        """Where the columns stand."""
        return self._placed

    def signs(self) -> list[QPointF]:
        """Where there is a + between layers."""
        most = len(self._experiment.network.hidden) >= 8
        if not self._can_add or most or not self._placed:
            return []
        return gaps(self._placed, self.height(), self._look.line)

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def take_colours(self) -> None:
        self._look = painting.look_of(self.palette(), self.font())
        self._still = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.take_colours()
            self._arrange()

    def _arrange(self) -> None:
        self._still = None
        self._placed = []
        if self._columns and self.height() >= _LEAST_HEIGHT:
            self._placed = arrange(
                self._columns,
                self.width(),
                self.height(),
                self._look.line,
                self.devicePixelRatioF(),
            )

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        if not self._placed:
            return
        # Ended whatever happens: an error that left it open would end the program.
        with QPainter(self) as painter:
            self._paint(painter)
        self.painting_ms = (time.perf_counter() - started) * 1000

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        density = painter.deviceTransform().m11()
        if self._still is None or self._still.devicePixelRatioF() != density:
            self._still = self._paint_still(density)
        lit, placed, look = self._lit, self._placed, self._look
        if placed[0].column.kind is Kind.PIXELS:
            inputs = self._fitting_inputs()
            inputs = None if inputs is None else inputs.reshape(SIDE, SIDE)
            is_named = max(map(len, placed[-1].column.names)) > 1
            hint = self.tr("Draw here") if is_named else self.tr("Draw a digit")
            paint_pixels(painter, placed[0], inputs, hint, look, self.palette())
        if lit is not None:
            self._paint_connections(painter, lit)
        for each, layer in self._with_layers():
            kept = None if layer is None else layer.kept
            if each.grid is not None:
                outputs = None if layer is None else layer.outputs
                painting.paint_cells(painter, each, outputs, kept, look)
        painter.drawPixmap(0, 0, self._still)
        for each, layer in self._with_layers():
            self._paint_upon(painter, each, layer)
        for gap, centre in enumerate(self.signs()):
            painting.paint_plus(painter, centre, look, is_below=gap == self._below)
        if self.hasFocus():
            painter.setPen(self.palette().highlight().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(placed[self._current].rect.adjusted(-3, -3, 3, 3), 8, 8)

    def _paint_still(self, density: float) -> QPixmap:
        """What no stroke changes: blocks, words, and how layers hang together."""
        still = QPixmap(QSize(self.size()) * density)
        still.setDevicePixelRatio(density)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one, other in pairwise(self._placed):
            if Kind.TEMPLATES not in (one.column.kind, other.column.kind):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(painting.faint(self._look.text, 0.035))
                left, right = one.rect, other.rect
                corners = left.topRight(), right.topLeft(), right.bottomLeft(), left.bottomRight()
                painter.drawPolygon(QPolygonF(corners))
            if one.column.kind is other.column.kind is Kind.NODES:
                edges.paint_faintly(painter, one, other, self._look)
        for each in self._placed:
            if each.grid is not None:
                painting.paint_block(painter, each, self._look)
                painting.paint_foot(painter, each, self._lines(each), self._look)
            elif each.column.kind is Kind.PIXELS:
                painting.paint_words(painter, each.foot, self.tr("28 × 28"), self._look)
        painter.end()
        return still

    def _lines(self, placed: Placed) -> tuple[str, ...]:
        column, grid = placed.column, placed.grid
        count = f"{column.units:,}"
        if grid is not None and grid.pool > 1:
            said = (self.tr("{} units a cell"), self.tr("{} a cell"), self.tr("{}/cell"))
            return count, *(words.format(grid.pool) for words in said)
        return count, *column.lines

    def _with_layers(self) -> list[tuple[Placed, LayerActivity | None]]:
        """The columns behind the inputs, each with what its layer makes of the input."""
        own = [each for each in self._placed[1:] if each.column.kind is not Kind.TEMPLATES]
        if self._lit is None:
            return [(each, None) for each in own]
        return list(zip(own, self._lit.layers, strict=True))

    def _paint_connections(self, painter: QPainter, lit: Lit) -> None:
        if lit.templates is not None:
            return
        for (one, other), layer in zip(pairwise(self._placed), lit.layers, strict=True):
            told = layer.connections
            start, end = one.right_ends(told.sources), other.left_ends(told.targets)
            painting.paint_connections(painter, start, end, told.products, self._look)

    def _paint_upon(self, painter: QPainter, placed: Placed, layer: LayerActivity | None) -> None:
        lit, look, kind = self._lit, self._look, placed.column.kind
        outputs = None if layer is None else layer.outputs
        if kind is Kind.DIGITS:
            words = "" if outputs is None else percent(float(outputs.max()))
            painting.paint_digits(painter, placed, outputs, look, words)
            if (tiles := self._placed[-2]).column.kind is Kind.TEMPLATES:
                weights = None if lit is None else lit.templates
                paint_templates(painter, tiles, weights, outputs, look)
        elif kind is Kind.NODES:
            is_last = placed is self._placed[-1]
            names = self._output_names() if is_last else []
            largest = 1.0 if is_last else 0.0
            painting.paint_nodes(painter, placed, outputs, names, look, largest=largest)
        if layer is not None:
            painting.paint_silenced(painter, placed, layer.kept, look)
        if kind is Kind.NODES and placed is self._placed[-1]:
            self._paint_small(painter)

    def _paint_small(self, painter: QPainter) -> None:
        """The inputs of a table, and the weights where there are few."""
        lit, first = self._lit, self._placed[0]
        names = [f"x{chr(0x2081 + index)}" for index in range(first.column.units)]
        inputs = self._fitting_inputs()
        painting.paint_nodes(painter, first, inputs, names, self._look, labels_left=True)
        if lit is not None:
            for (one, other), layer in zip(pairwise(self._placed), lit.layers, strict=True):
                edges.paint_weights(painter, one, other, layer.connections, self._look)

    def _fitting_inputs(self) -> NDArray[np.float32] | None:
        """The inputs, unless they are still those of another task."""
        inputs = self._inputs
        fits = inputs is not None and inputs.size == self._placed[0].column.units
        return inputs if fits else None

    def _output_names(self) -> list[str]:
        count = self._placed[-1].column.units
        return ["P(1)"] if count == 1 else [f"P({index})" for index in range(count)]

    # The mouse and the keys.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), as_tip(self.tip_at(event.pos().toPointF())), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._look_below(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._look_below(QPointF(-99, -99))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif (gap := self._gap_at(event.position())) is not None:
            self._add(gap)
        elif (index := self._column_at(event.position())) is not None:
            self._go_to(index)
            self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        own = [each for each in self._placed[1:] if each.column.kind is not Kind.TEMPLATES]
        for layer, placed in enumerate(own):
            if (unit := placed.unit_at(event.position())) is not None:
                self.unit_pointed.emit(layer, unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._columns) - 1
        ways: dict[int, int] = {
            Qt.Key.Key_Left: max(0, self._current - 1),
            Qt.Key.Key_Right: min(last, self._current + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in ways:
            self._go_to(ways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif event.text() == "+" and self.signs():
            self._add(min(self._current, len(self.signs()) - 1))
        else:
            super().keyPressEvent(event)

    def _leads_on(self, index: int) -> bool:
        """Whether something comes of choosing a column."""
        column = self._columns[index]
        return column.hidden is not None or (index == 0 and column.kind is Kind.NODES)

    def _go_to(self, index: int) -> None:
        self._current = index
        self._say_current()
        self.update()

    def _say_current(self) -> None:
        self.setAccessibleDescription(self._columns[self._current].words)

    def _choose(self) -> None:
        hidden = self._columns[self._current].hidden
        if hidden is not None:
            self.layer_chosen.emit(hidden)
        elif self._current == 0:
            self.inputs_chosen.emit()

    def _add(self, gap: int) -> None:
        self.widths_wished.emit(with_one_more(self._experiment, gap))

    def _look_below(self, position: QPointF) -> None:
        below = self._gap_at(position)
        chosen = self._column_at(position)
        is_button = below is not None or (chosen is not None and self._leads_on(chosen))
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if is_button else Qt.CursorShape.ArrowCursor
        )
        if below != self._below:
            self._below = below
            self.update()

    def _gap_at(self, position: QPointF) -> int | None:
        for gap, centre in enumerate(self.signs()):
            if (centre - position).manhattanLength() <= _SIGN * 1.5:
                return gap
        return None

    def _column_at(self, position: QPointF) -> int | None:
        for index, placed in enumerate(self._placed):
            below = QRectF(placed.rect.left(), placed.rect.bottom(), placed.rect.width(), 60)
            if placed.rect.adjusted(-3, -3, 3, 3).united(below).contains(position):
                return index
        return None

    def tip_at(self, position: QPointF) -> str:
        """What is said of what lies below the mouse."""
        if self._gap_at(position) is not None:
            return self.tr("Add a hidden layer here, as wide as its neighbour.")
        index = self._column_at(position)
        if index is None:
            return ""
        column = self._columns[index]
        tip = column.words + "."
        if self._lit is not None and column.hidden is not None:
            kept = self._lit.layers[column.hidden].kept
            if kept is not None:
                silenced = int((~kept).sum())
                tip += " " + self.tr("Dropout has silenced {:,} of them.").format(silenced)
        if (grid := self._placed[index].grid) is not None and grid.pool > 1:
            words = self.tr("Each cell has the colour of the strongest of {} units.")
            tip += " " + words.format(grid.pool)
        if column.hidden is not None:
            tip += " " + self.tr(
                "A click goes to its settings, a double click on a unit shows how it comes about."
            )
        elif column.kind is Kind.NODES and index == 0:
            tip += " " + self.tr("A click shows the next row.")
        if self._lit is not None and index and column.kind is Kind.NODES:
            tip += "\n" + units_in_words(self._lit.layers[index - 1])
        return tip
