"""All that is shown of one network's results, or of two: matrix, figures and images."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from mnist_desktop.history.results import NO_ANSWER, Results
from mnist_desktop.percent import percent
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import choices, column, named, quiet, row
from mnist_desktop.ui.results.by_digit import ByDigitTable
from mnist_desktop.ui.results.confusion_matrix import ConfusionMatrix
from mnist_desktop.ui.results.gallery import Gallery, GalleryModel
from mnist_desktop.ui.results.reliability import ReliabilityDiagram
from mnist_desktop.ui.results.words import answer_text, images, shortened, summary
from mnist_desktop.ui.wrapped_label import WrappedLabel

_BARS_WIDTH = 190
_SHORT = 14
# From so many pixels on the matrix and the figures stand side by side.
_WIDE = 616


@dataclass(frozen=True, eq=False)
class Named:
    """A network's results under its name."""

    name: str
    results: Results


class _Kind(Enum):
    """What the gallery can list."""

    MISTAKES = auto()
    CELL = auto()
    ONLY_FIRST = auto()
    ONLY_SECOND = auto()


@dataclass(frozen=True, eq=False)
class _Listing:
    """Test images by their numbers, and whose answers are shown; `hint` is for where there are none."""

    kind: _Kind
    title: str
    rows: NDArray[np.int64]
    of: Named
    hint: str


class ResultsView(QWidget):
    """The mistakes of a network as a matrix, by digit, by how sure it was, and one by one."""

    image_chosen = Signal(object)  # float32 (28, 28) in 0..1

    def __init__(self) -> None:
        super().__init__()
        self._images = np.empty((0, 784), np.float32)
        self._first: Named | None = None
        self._second: Named | None = None
        # Whose answers the gallery shows.
        self._shown: Named | None = None
        self._summary = WrappedLabel("resultsSummary", selectable=True)
        tip = self.tr("Write into each cell the share of the row's digit, not the count.")
        self._shares = named(QCheckBox(self.tr("in % of each digit")), "confusionShares", tip=tip)
        self._matrix = ConfusionMatrix()
        self._shares.toggled.connect(self._matrix.show_shares)
        self._matrix.cell_chosen.connect(lambda: self._list_images(_Kind.CELL))
        self._table = ByDigitTable()
        self._reliability = ReliabilityDiagram()
        tip = self.tr(
            "Which images are listed: mistakes the surest first, what is read rightly the least "
            "sure first."
        )
        title = self.tr("Which images are listed")
        self._list = named(choices(20), "galleryList", title, tip)
        self._list.currentIndexChanged.connect(self._show_listing)
        self._model = GalleryModel(self)
        self._gallery = Gallery(self._model)
        self._gallery.setAccessibleName(self.tr("Test images"))
        self._gallery.setWhatsThis(
            self.tr(
                "<p>Each image with what it is, what the network reads, and how sure it is of that. "
                "Press one to put it on the pad.</p>"
            )
        )
        self._gallery.chosen.connect(self._on_image_chosen)
        self._gallery.pointed_at.connect(self._on_pointed_at)
        self._caption = WrappedLabel("imageWords")
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        # Two lines whatever is said: the images must not move under the mouse.
        self._caption.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._bars = named(ProbabilityBars(), "resultBars")
        self._bars.setFixedWidth(_BARS_WIDTH)

        head = row((self._summary, 1), self._shares, spacing=10)
        head.setAlignment(self._shares, Qt.AlignmentFlag.AlignTop)
        # Of two networks, whose each part is.
        self._whose = [quiet(ElidedLabel(name)) for name in ("matrixWhose", "figuresWhose")]
        matrix = column(self._whose[0], (self._matrix, 1), spacing=4)
        figures = column(self._whose[1], self._table, (self._reliability, 1), spacing=4)
        # On a narrow page these two stand one above the other.
        self._top = row((matrix, 1), (figures, 1), spacing=8)
        above = row((self._list, 4), (self._caption, 5), spacing=8)
        below = row((self._gallery, 1), self._bars, spacing=8)
        bottom = column(above, (below, 1), spacing=4)
        whole = column(head, (self._top, 3), (bottom, 2), of=self, margins=(4, 6, 4, 6))
        margins = whole.contentsMargins()
        self._least_width = self._table.minimumSizeHint().width() + margins.left() + margins.right()

    def show_results(
        self, first: Named, second: Named | None, images: NDArray[np.float32], note: str
    ) -> None:
        """Show a network, compared with a second one or not; `note` is said after the figures.

        `images` are the test images, float32 (n, 784) in 0..1.
        """
        is_new = self._first is None or first.results is not self._first.results
        self._first, self._second, self._images = first, second, images
        both = [each for each in (first, second) if each is not None]
        lines = [summary(shortened(each.name), each.results) for each in both]
        self._summary.setText("\n".join(lines) + (" " + note if note else ""))
        self._whose[0].setText(self.tr("What “{}” reads").format(first.name))
        self._whose[1].setText(self.tr("“{}”, digit by digit").format(first.name))
        for label in self._whose:
            label.setVisible(second is not None)
        if is_new:
            of_classes = bool(first.results.names)
            self._gallery.show_names(of_classes)
            in_shares = (
                self.tr("in % of each class") if of_classes else self.tr("in % of each digit")
            )
            self._shares.setText(in_shares)
            self._bars.show_classes(
                first.results.names or tuple(map(str, range(first.results.classes)))
            )
            self._matrix.show_results(first.results)
            self._table.show_results(first.results)
            self._reliability.show_calibration(first.results.calibration())
        before: _Listing | None = self._list.currentData()
        self._list_images(_Kind.MISTAKES if before is None else before.kind)

    def minimumSizeHint(self) -> QSize:
        # Whatever the arrangement: a wide one must not keep itself wide.
        return QSize(self._least_width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(direction)

    def _list_images(self, kind: _Kind) -> None:
        """Offer what can be listed, and list one kind, or all mistakes where there is none such."""
        listings = self._listings()
        kinds = [listing.kind for listing in listings]
        with QSignalBlocker(self._list):
            self._list.clear()
            for listing in listings:
                self._list.addItem(listing.title, listing)
            self._list.setCurrentIndex(kinds.index(kind) if kind in kinds else 0)
        self._show_listing()

    def _listings(self) -> list[_Listing]:
        first, second, cell = self._first, self._second, self._matrix.chosen()
        if first is None:
            return []
        rows = first.results.mistakes()
        title = self.tr("All mistakes: {:,}").format(len(rows))
        if second is not None:
            title = self.tr("Mistakes of “{}”: {:,}")
            title = title.format(shortened(first.name, _SHORT), len(rows))
        hint = self.tr("No mistakes: it reads all of {} rightly.")
        hint = hint.format(images(len(first.results.labels)))
        listings = [_Listing(_Kind.MISTAKES, title, rows, first, hint)]
        if cell is not None:
            rows = first.results.cell(*cell)
            named = [first.results.name(each) for each in cell]
            title = self.tr("{} read as {}: {:,}").format(*named, len(rows))
            hint = self.tr("No {} is read as {}.").format(*named)
            listings.append(_Listing(_Kind.CELL, title, rows, first, hint))
        if second is not None:
            difference = first.results.compared(second.results)
            for kind, right, wrong, rows in (
                (_Kind.ONLY_FIRST, first, second, difference.only_first),
                (_Kind.ONLY_SECOND, second, first, difference.only_second),
            ):
                title = self.tr("Only “{}” is right: {:,}")
                title = title.format(shortened(right.name, _SHORT), len(rows))
                hint = self.tr("There is no image that only “{}” reads rightly.")
                # What is to be seen is the mistake of the other one.
                rows = wrong.results.surest_first(rows)
                listings.append(_Listing(kind, title, rows, wrong, hint.format(right.name)))
        return listings

    def _show_listing(self) -> None:
        listing: _Listing | None = self._list.currentData()
        if listing is None:
            return
        self._shown = listing.of
        self._gallery.set_hint("" if len(listing.rows) else listing.hint)
        self._model.show(listing.rows, listing.of.results, self._images)
        self._gallery.scrollToTop()

    def _on_image_chosen(self, index: QModelIndex) -> None:
        self.image_chosen.emit(self._model.image(index.row()).copy())

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
        name = self._shown.results.name(label)
        words = " ".join([self.tr("Image {} is labelled {}.").format(row, name), *says])
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
        said = answer_text(named.results, answer)
        return self.tr("{} says {} ({}).").format(name, said, sure)
