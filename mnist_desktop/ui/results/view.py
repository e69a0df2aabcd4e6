"""All that is shown of one network's results, or of two: matrix, figures and images."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.history.results import NO_ANSWER, Difference, Results
from mnist_desktop.percent import percent
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.results.by_digit import ByDigitTable
from mnist_desktop.ui.results.confusion_matrix import ConfusionMatrix
from mnist_desktop.ui.results.gallery import Gallery, GalleryModel
from mnist_desktop.ui.results.reliability import ReliabilityDiagram
from mnist_desktop.ui.results.words import answer_text, images, shortened, summary
from mnist_desktop.ui.wrapped_label import WrappedLabel

# What the gallery can list.
_ALL, _CELL, _ONLY_FIRST, _ONLY_SECOND = "all", "cell", "first", "second"
_BARS_WIDTH = 190
_SHORT = 14
# From so many pixels on the matrix and the figures stand side by side.
_WIDE = 616


@dataclass(frozen=True, eq=False)
class Named:
    """A network's results under its name."""

    name: str
    results: Results


class ResultsView(QWidget):
    """The mistakes of a network as a matrix, by digit, by how sure it was, and one by one."""

    image_chosen = Signal(object)  # float32 (28, 28) in 0..1

    def __init__(self) -> None:
        super().__init__()
        self._images = np.empty((0, 784), np.float32)
        self._first: Named | None = None
        self._second: Named | None = None
        self._difference: Difference | None = None
        # Whose answers the gallery shows.
        self._shown: Named | None = None
        self._summary = WrappedLabel("resultsSummary")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shares = QCheckBox(self.tr("in % of each digit"))
        self._shares.setObjectName("confusionShares")
        self._shares.setToolTip(
            self.tr("<p>Write into each cell the share of the row's digit, not the count.</p>")
        )
        self._matrix = ConfusionMatrix()
        self._shares.toggled.connect(self._matrix.show_shares)
        self._matrix.cell_chosen.connect(self._on_cell_chosen)
        self._table = ByDigitTable()
        self._reliability = ReliabilityDiagram()
        self._list = QComboBox()
        self._list.setObjectName("galleryList")
        self._list.setAccessibleName(self.tr("Which images are listed"))
        self._list.setToolTip(
            self.tr(
                "<p>Which images are listed: mistakes the surest first, what is read rightly the least "
                "sure first.</p>"
            )
        )
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._list.setMinimumContentsLength(20)
        self._list.currentIndexChanged.connect(self._fill_gallery)
        self._model = GalleryModel(self)
        self._gallery = Gallery(self._model)
        self._gallery.setAccessibleName(self.tr("Test images"))
        self._gallery.setWhatsThis(
            self.tr(
                "<p>Each image with what it is, what the network reads, and how sure it is of that. "
                "Press one to put it on the pad.</p>"
            )
        )
        self._gallery.chosen.connect(
            lambda index: self.image_chosen.emit(self._model.image(index.row()).copy())
        )
        self._gallery.pointed_at.connect(self._on_pointed_at)
        self._caption = WrappedLabel("imageWords")
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        # Two lines whatever is said: the images must not move under the mouse.
        self._caption.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._bars = ProbabilityBars()
        self._bars.setObjectName("resultBars")
        self._bars.setFixedWidth(_BARS_WIDTH)

        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._summary, 1)
        head.addWidget(self._shares, 0, Qt.AlignmentFlag.AlignTop)
        figures = QVBoxLayout()
        figures.setSpacing(4)
        figures.addWidget(self._table)
        figures.addWidget(self._reliability, 1)
        # On a narrow page these two stand one above the other.
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        self._top.addWidget(self._matrix, 1)
        self._top.addLayout(figures, 1)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._list, 4)
        above.addWidget(self._caption, 5)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._gallery, 1)
        below.addWidget(self._bars)
        bottom = QVBoxLayout()
        bottom.setSpacing(4)
        bottom.addLayout(above)
        bottom.addLayout(below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._top, 3)
        column.addLayout(bottom, 2)
        margins = column.contentsMargins()
        self._least_width = self._table.minimumSizeHint().width() + margins.left() + margins.right()

    def show_results(
        self, first: Named, second: Named | None, images: NDArray[np.float32], note: str
    ) -> None:
        """Show a network, compared with a second one or not; `note` is said after the figures.

        `images` are the test images, float32 (n, 784) in 0..1.
        """
        is_new = self._first is None or first.results is not self._first.results
        self._first, self._second, self._images = first, second, images
        self._difference = None if second is None else first.results.compared(second.results)
        self.set_note(note)
        if is_new:
            self._matrix.show_results(first.results)
            self._table.show_results(first.results)
            self._reliability.show_calibration(first.results.calibration())
        self._list_kinds()

    def set_note(self, note: str) -> None:
        """Say something after the figures: what is still to come."""
        first, second = self._first, self._second
        if first is None:
            return
        lines = [summary(shortened(first.name), first.results)]
        if second is not None:
            lines.append(summary(shortened(second.name), second.results))
        self._summary.setText("\n".join(lines) + (" " + note if note else ""))

    def minimumSizeHint(self) -> QSize:
        # Whatever the arrangement: a wide one must not keep itself wide.
        return QSize(self._least_width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(direction)

    def _list_kinds(self) -> None:
        """Offer what can be listed, and list what was listed before if there is such a thing."""
        first, second, difference = self._first, self._second, self._difference
        assert first is not None
        count = len(first.results.mistakes())
        kinds = [(self.tr("All mistakes: {:,}").format(count), _ALL)]
        cell = self._matrix.chosen()
        if cell is not None:
            kinds.append((self._cell_title(cell), _CELL))
        if second is not None and difference is not None:
            only = self.tr("Only “{}” is right: {:,}")
            for named, rows, kind in (
                (first, difference.only_first, _ONLY_FIRST),
                (second, difference.only_second, _ONLY_SECOND),
            ):
                kinds.append((only.format(shortened(named.name, _SHORT), len(rows)), kind))
        kept = self._list.currentData()
        self._list.blockSignals(True)
        self._list.clear()
        for text, kind in kinds:
            self._list.addItem(text, kind)
        self._list.setCurrentIndex(max(0, self._list.findData(kept)))
        self._list.blockSignals(False)
        self._fill_gallery()

    def _cell_title(self, cell: tuple[int, int]) -> str:
        assert self._first is not None
        count = int(self._first.results.confusion[cell])
        return self.tr("{} read as {}: {:,}").format(*cell, count)

    def _fill_gallery(self) -> None:
        first, second, difference = self._first, self._second, self._difference
        if first is None:
            return
        kind, cell = self._list.currentData(), self._matrix.chosen()
        shown, hint = first, ""
        if kind == _CELL and cell is not None:
            rows = first.results.cell(*cell)
            hint = self.tr("No {} is read as {}.").format(*cell)
        elif kind in (_ONLY_FIRST, _ONLY_SECOND) and second is not None and difference is not None:
            # What is to be seen is the mistake of the other one.
            right, shown = (first, second) if kind == _ONLY_FIRST else (second, first)
            only = difference.only_first if kind == _ONLY_FIRST else difference.only_second
            rows = shown.results.surest_first(only)
            hint = self.tr("There is no image that only “{}” reads rightly.").format(right.name)
        else:
            rows = first.results.mistakes()
            total = images(len(first.results.labels))
            hint = self.tr("No mistakes: it reads all of {} rightly.").format(total)
        self._shown = shown
        self._gallery.set_hint("" if len(rows) else hint)
        self._model.show(rows, shown.results, self._images)
        self._gallery.scrollToTop()

    def _on_cell_chosen(self, label: int, answer: int) -> None:
        if self._first is None:
            return
        place = self._list.findData(_CELL)
        self._list.blockSignals(True)
        if place < 0:
            place = 1
            self._list.insertItem(place, "", _CELL)
        self._list.setItemText(place, self._cell_title((label, answer)))
        self._list.setCurrentIndex(place)
        self._list.blockSignals(False)
        self._fill_gallery()

    def _on_pointed_at(self, place: int) -> None:
        if self._shown is None or not 0 <= place < self._model.rowCount():
            self._caption.setText(self.tr("Point at an image to see what the network says of it."))
            self._bars.show_probabilities(None)
            return
        row = int(self._model.rows()[place])
        label = int(self._shown.results.labels[row])
        first, second = self._first, self._second
        both = [named for named in (first, second) if named is not None]
        # The bars are those of the first that is named.
        both.sort(key=lambda named: named is not self._shown)
        says = [self._says(named, row, is_alone=second is None) for named in both]
        words = " ".join([self.tr("Image {} is labelled {}.").format(row, label), *says])
        # Without the blank at which a line could end before its sign.
        self._caption.setText(words.replace(" %", "\u00a0%"))
        probabilities = self._shown.results.probabilities[row]
        is_finite = bool(np.isfinite(probabilities).all())
        self._bars.show_probabilities(probabilities if is_finite else None)

    def _says(self, named: Named, row: int, *, is_alone: bool) -> str:
        answer = int(named.results.answers[row])
        name = self.tr("The network") if is_alone else f"“{shortened(named.name, _SHORT)}”"
        if answer == NO_ANSWER:
            return self.tr("{} gives no finite number.").format(name)
        sure = percent(float(named.results.sureness[row]))
        return self.tr("{} says {} ({}).").format(name, answer_text(answer), sure)
