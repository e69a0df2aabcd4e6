"""Hands on a network of a table: its numbers beside the plane, or beside its rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.tasks import TaskName, View
from mnist_desktop.learning.by_hand import Changes, linear_names
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.hands.base import Base, Face
from mnist_desktop.ui.hands.numbers import Numbers
from mnist_desktop.ui.hands.plane import MOST_LINES, HandsPlane
from mnist_desktop.ui.laying_out import STRETCH, column, named, one_of, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import scrolled
from mnist_desktop.ui.table.boundary import plane
from mnist_desktop.ui.table.rows_table import RowsTable
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.hands_on import OfRows

# Of a network with so few numbers all are in sight; of others, those of one unit.
_ALL = 13
_FEW_ROWS = 12
_LEAST_REACH = 10.0


class Seen(NamedTuple):
    """What a copy says: of its rows, of the plane (None where there is none), and its own numbers."""

    base: Base
    said: OfRows
    of_plane: NDArray[np.float32] | None
    inputs: NDArray[np.float32]
    labels: NDArray[np.int64]
    layers: list[NDArray[np.float32]]  # (units, weights + 1), the bias last


class RowsHands(Face):
    """A slider for each number; the plane, what each unit does, and how many rows are right follow."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("handsOnRows")
        self._asker = asker
        self._base: Base | None = None
        self._changes = Changes()
        self._seen: Seen | None = None
        self.plane, self._table = HandsPlane(), RowsTable()
        self._table.setObjectName("handsRows")
        self._rows = RowsTable()  # beside the plane, below the numbers
        self._rows.setObjectName("handsRowsOfPlane")
        self._view = one_of(self.plane, self._table)
        self.verdict = named(PlainLabel(), "handsVerdict")
        self.verdict.setFont(sized(self.font(), Size.TITLE, bold=True))
        self.made = WrappedLabel("handsMade")
        self._chooser = named(QComboBox(), "handsUnit", self.tr("Unit"))
        self._chooser.setToolTip(self.tr("The unit whose weights and bias are shown"))
        self._chooser.activated.connect(self._show_numbers)
        self._boxes: list[Numbers] = []
        inside = QWidget()
        self._inside = column(
            self._chooser, self._rows, STRETCH, of=inside, margins=(10, 8, 10, 8), spacing=8
        )
        card = QFrame()
        card.setFrameShape(QFrame.Shape.StyledPanel)
        card.setMinimumWidth(250)
        column(scrolled(inside, "handsNumbers", self.tr("Weights and biases")), of=card)
        left = column((self._view, 1), self.verdict, self.made, spacing=4)
        row((left, 5), (card, 4), of=self, spacing=10)
        self.plane.line_moved.connect(self._on_line_moved)

    def show_copy(self, base: Base, changes: Changes) -> None:
        self._base, self._changes = base, changes
        experiment = base.experiment
        has_plane = experiment.task_facts.view is View.PLANE
        parameters = parameter_count(experiment)

        def question(engine: Engine) -> Iterator[Seen | str]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.hands_on import changed, of_rows

            data = engine.data(experiment)
            inputs, labels = data.train_inputs[:].numpy(), data.train_labels.numpy()
            copy = changed(experiment, base.weights, changes)
            try:
                said = of_rows(experiment, copy, inputs, labels)
            except Refusal as refusal:
                yield str(refusal)
                return
            of_plane = None
            if has_plane:
                points = plane(parameters, experiment.task_facts.plane)
                of_plane = engine.predictor(experiment, copy).probabilities(points)
            layers = [
                np.column_stack([copy[f"{name}.weight"].numpy(), copy[f"{name}.bias"].numpy()])
                for name in linear_names(experiment)
            ]
            yield Seen(base, said, of_plane, inputs, labels, layers)

        self._asker.ask(self, question, self._on_seen, self._on_failed)

    def forget(self) -> None:
        self._asker.forget(self)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(self.tr("The network could not be asked: {}.").format(error))

    def _on_seen(self, seen: Seen | str) -> None:
        if isinstance(seen, str):
            self.failed.emit(seen)
            return
        before, self._seen = self._seen, seen
        is_new = before is None or before.base.experiment != seen.base.experiment
        if is_new:
            self._offer_units(seen)
        if before is None or before.base is not seen.base or not self._changes:
            self._show_numbers()
        experiment, said = seen.base.experiment, seen.said
        tables = self._tables(seen)
        if is_new:
            if seen.of_plane is not None:
                self.plane.show_points(seen.inputs, seen.labels, experiment.task_facts.plane)
            for table in tables:
                table.show_rows(seen.inputs, seen.labels, said.outputs.shape[1])
            lines = self._rows.verticalHeader().length() + 2 * self._rows.frameWidth()
            self._rows.setFixedHeight(self._rows.horizontalHeader().sizeHint().height() + lines)
        self._view.setCurrentWidget(self._table if seen.of_plane is None else self.plane)
        hidden = bool(experiment.network.hidden)
        if seen.of_plane is not None:
            no_line_can = experiment.task is TaskName.XOR and not hidden
            self.plane.show_output(seen.of_plane, no_line_can=no_line_can)
            names = [f"h{_below(unit)}" if hidden else "" for unit in range(len(said.lines))]
            few = len(names) <= MOST_LINES
            self.plane.show_lines(said.lines if few else said.lines[:0], names if few else ())
        self._rows.setVisible(self._rows in tables)
        for table in tables:
            table.show_probabilities(said.outputs)
        words = self.tr("{} of {} rows right · cost {:.3f}")
        self.verdict.setText(words.format(said.right, len(seen.labels), said.cost))
        self.made.setText(self._in_words(seen))
        self.made.setVisible(bool(self.made.text()))
        for index, (layer, unit) in enumerate(self._units()):
            if index < len(self._boxes):
                self._boxes[index].entitle(self._title(layer, unit))

    def _tables(self, seen: Seen) -> list[RowsTable]:
        """The tables that show the rows: none of a plane with many points."""
        if seen.of_plane is None:
            return [self._table]
        return [self._rows] if len(seen.labels) <= _FEW_ROWS else []

    def _in_words(self, seen: Seen) -> str:
        """What the output makes of the hidden units, or what no line can."""
        said, experiment = seen.said, seen.base.experiment
        if experiment.task is TaskName.XOR and not experiment.network.hidden:
            best = self.tr("One line parts at most three of XOR's rows rightly, however it lies.")
            return best if said.right < 4 else ""
        if said.made is None:
            return ""
        whole, parts = said.truths[-1][0], said.truths[0]
        words = self.tr("The output is {}: {}, where h₁ = {} and h₂ = {}.")
        own = said.made.name("h₁", "h₂")
        return words.format(whole.name(short=True), own, *(each.name(short=True) for each in parts))

    # The numbers.

    def _offer_units(self, seen: Seen) -> None:
        widths = [len(layer) for layer in seen.layers]
        with QSignalBlocker(self._chooser):
            self._chooser.clear()
            for layer in reversed(range(len(widths))):
                for unit in range(widths[layer]):
                    self._chooser.addItem(_unit_name(seen, layer, unit), (layer, unit))

    def _units(self) -> list[tuple[int, int]]:
        """The units whose numbers are in sight."""
        seen = self._seen
        if seen is None:
            return []
        if sum(layer.size for layer in seen.layers) > _ALL:
            return [self._chooser.currentData()]
        return [(n, unit) for n, layer in enumerate(seen.layers) for unit in range(len(layer))]

    def _show_numbers(self) -> None:
        seen, units = self._seen, self._units()
        if seen is None:
            return
        is_one = sum(layer.size for layer in seen.layers) > _ALL
        self._chooser.setVisible(is_one)
        largest = max(float(np.abs(layer).max()) for layer in seen.layers)
        reach = max(_LEAST_REACH, float(np.ceil(1.2 * largest)))
        while len(self._boxes) < len(units):
            box = Numbers(len(self._boxes))
            box.set_by_hand.connect(partial(self._set, len(self._boxes)))
            self._inside.insertWidget(len(self._boxes) + 1, box)
            self._boxes.append(box)
        for index, box in enumerate(self._boxes):
            box.setVisible(index < len(units))
        for box, (layer, unit) in zip(self._boxes, units, strict=False):
            values = seen.layers[layer][unit]
            symbol = "x" if layer == 0 else "h"
            names = [f"{symbol}{_below(each)}" for each in range(len(values) - 1)]
            box.entitle(self._title(layer, unit))
            box.show_numbers(values, [*names, self.tr("bias")], reach)

    def _title(self, layer: int, unit: int) -> str:
        """Which unit it is, and which truth function it is."""
        seen = self._seen
        assert seen is not None
        name = _unit_name(seen, layer, unit)
        if not seen.said.truths:
            return name
        return f"{name} = {seen.said.truths[layer][unit].name(short=True)}"

    def _set(self, index: int, place: int, value: float) -> None:
        layer, unit = self._units()[index]
        self._set_number(layer, unit, place, value)

    def _set_number(self, layer: int, unit: int, place: int, value: float) -> None:
        seen, base = self._seen, self._base
        if seen is None or base is None or seen.base is not base:
            return  # what is in sight is another network's, about to be replaced
        name = linear_names(base.experiment)[layer]
        is_bias = place == seen.layers[layer].shape[1] - 1
        where = f"{name}.bias" if is_bias else f"{name}.weight"
        at = (unit,) if is_bias else (unit, place)
        self.changed.emit(self._changes.with_number(where, at, value))

    def _on_line_moved(self, unit: int, x: float, y: float) -> None:
        """Let a first unit's line go through a point: its bias says how far it is from 0."""
        seen = self._seen
        if seen is None or (seen.base.experiment.network.batch_norm and len(seen.layers) > 1):
            return
        w1, w2, _ = seen.layers[0][unit].tolist()
        bias = -(w1 * x + w2 * y)
        self._set_number(0, unit, 2, bias)
        for box, each in zip(self._boxes, self._units(), strict=False):
            if each == (0, unit):
                box.show_number(2, bias)


def _unit_name(seen: Seen, layer: int, unit: int) -> str:
    task = seen.base.experiment.task_facts
    if layer < len(seen.layers) - 1:
        return f"h{_below(unit)}" if len(seen.layers) == 2 else f"h{_below(unit)} ({layer + 1})"
    return "P(1)" if task.outputs == 1 else f"P({unit})"


def _below(unit: int) -> str:
    """A number below the line, from 1 on."""
    return "".join(chr(0x2080 + int(digit)) for digit in str(unit + 1))
