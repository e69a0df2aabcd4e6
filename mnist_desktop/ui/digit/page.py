"""The page about one's own digit: what became of it on its way into the network, and why it was read so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QWidget

from mnist_desktop.digits.image import SIDE, DigitSteps
from mnist_desktop.digits.measures import Trait
from mnist_desktop.percent import whole_percent
from mnist_desktop.ui.digit.evidence_view import EvidenceView
from mnist_desktop.ui.digit.picture_strip import StepStrip, TrainingRow
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.laying_out import (
    STRETCH,
    bold,
    column,
    named,
    notice,
    quiet,
    row,
)
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import scrolled
from mnist_desktop.ui.wrapped_label import WrappedLabel
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.learning.evidence import Evidence
    from mnist_desktop.learning.misreading import Cause, Explanation

# From this width on, in points, the page's parts stand side by side.
WIDE = 660
# Points to a pixel of the network's image on a wide page and on a narrow one.
LARGE, MIDDLE = 4, 3
NEAREST = 5
# Stands with the changed drawing and in the table, and ties the two together.
MARK = "◆"

ImagesOf = Callable[[NDArray[np.int64]], NDArray[np.float32]]


class DigitPage(QWidget):
    """What happened to the drawn digit, and why the network read it as it did."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitPage")
        self._has_steps = False
        self._explanation: Explanation | None = None

        draw = self.tr("Draw a digit on the pad to see what the network gets of it.")
        self._empty = notice("digitEmpty", draw)
        self._strip = StepStrip()
        same = self.tr(
            "MNIST's digits were made the same way. Dotted: the 20\u00a0×\u00a020 box; "
            "cross: the ink's balance point."
        )
        self._note = quiet(WrappedLabel("digitNote", same))
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = WrappedLabel("digitSentence", selectable=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        font = self._sentence.font()
        font.setPointSizeF(1.15 * QFontInfo(font).pointSizeF())
        self._sentence.setFont(font)
        self._change = ChangedDrawing()
        self._rows = (TrainingRow("nearestRead", NEAREST), TrainingRow("nearestOther", NEAREST))
        self._table = MeasuresTable()
        self._evidence = EvidenceView()
        self._has_evidence = False

        # On a narrow page these two stand one above the other.
        self._answer_box = row((self._sentence, 3), (self._change, 2), spacing=14)
        self._rows_box = row(*((each, 1) for each in self._rows), spacing=8)
        inside = QWidget()
        column(
            (self._empty, 1),
            self._strip,
            self._note,
            8,
            self._answer_box,
            8,
            self._evidence,
            8,
            self._rows_box,
            8,
            self._table,
            STRETCH,  # where there is room to spare it is at the end, whatever is shown
            of=inside,
            margins=(8,),
            spacing=4,
        )
        # No Scroll, which is as wide as its content would like: this one is laid out by the width there is.
        self._scroll = scrolled(inside, "digitScroll", self.tr("Your digit"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        column(self._scroll, of=self)
        self._arrange()
        self._show_what_there_is("")

    def show_steps(self, steps: DigitSteps | None) -> None:
        """Show a digit's way into the network, or that nothing is drawn (None).

        The explanation stays until another one, or none, is shown.
        """
        self._has_steps = steps is not None
        if steps is not None:
            self._strip.show_steps(steps)
        self._show_what_there_is(self._sentence.text())

    def show_explanation(
        self, explanation: Explanation | None, images_of: ImagesOf | None = None, wait: str = ""
    ) -> None:
        """Show why the digit was read so, or `wait`, a sentence that says why that is not known (None).

        `images_of` gives training images (n, 784) float32 in 0..1 by their row numbers (n,); an
        explanation cannot be shown without it.
        """
        self._explanation, self._has_evidence = explanation, False
        if explanation is not None:
            assert images_of is not None
            both = (explanation.predicted, explanation.second)
            for nearest, digit in zip(self._rows, both, strict=True):
                numbers = explanation.nearest[digit][:NEAREST]
                nearest.show_images(digit, numbers, images_of(numbers))
            self._change.show_cause(explanation)
            self._table.show_measures(explanation)
        self._show_what_there_is(wait if explanation is None else explanation.sentence)

    def show_evidence(self, found: Sequence[Evidence]) -> None:
        """Show which pixels spoke for and against the digits of the explanation that is shown."""
        self._has_evidence = True
        self._evidence.show_evidence(found)
        self._show_what_there_is(self._sentence.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put side by side what there is room for."""
        wide = self.width() >= WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._answer_box.setDirection(direction)
        self._rows_box.setDirection(direction)
        self._evidence.parts_box.setDirection(direction)
        self._strip.set_scale(LARGE if wide else MIDDLE)

    def _show_what_there_is(self, sentence: str) -> None:
        explanation = self._explanation if self._has_steps else None
        self._empty.setVisible(not self._has_steps)
        for part in (self._strip, self._note):
            part.setVisible(self._has_steps)
        self._sentence.setText(sentence)
        self._sentence.setVisible(self._has_steps and bool(sentence))
        self._change.setVisible(explanation is not None and explanation.cause is not None)
        self._evidence.setVisible(explanation is not None and self._has_evidence)
        for explained in (*self._rows, self._table):
            explained.setVisible(explanation is not None)
        self._sentence.setAccessibleDescription("" if explanation is None else self._in_words())

    def _in_words(self) -> str:
        """All that is shown beside the sentence, for who cannot see it."""
        lines = [self._change.words()] if self._change.words() else []
        return "\n".join([*lines, *self._table.lines()])

    def _on_range_changed(self, low: int, high: int) -> None:
        # The Tab key stops here only where the arrow keys then have something to scroll.
        scrolls = high > low
        policy = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)


class ChangedDrawing(QWidget):
    """The drawing with the one change that another answer hangs on, and what it is read as then."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitChange")
        self._picture = PixelPicture(SIDE * MIDDLE)
        self._words = WrappedLabel("digitChangeWords")
        layout = row(self._picture, (self._words, 1), of=self, spacing=8)
        layout.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)

    def words(self) -> str:
        return self._words.text()

    def show_cause(self, explanation: Explanation) -> None:
        """Show an explanation's cause, where it has one."""
        cause, second = explanation.cause, explanation.second
        self._picture.show_pixels(None if cause is None else cause.image)
        words = ""
        if cause is not None:
            now, before = cause.probability, float(explanation.probabilities[second])
            words = self.tr("With only its {} changed, {} gets {} instead of {}")
            if cause.becomes_answer:
                words = self.tr("With only its {} changed, read as {} ({})")
            words = words.format(
                self._name(cause), second, whole_percent(now), whole_percent(before)
            )
        self._words.setText(f"{MARK} {words}" if words else "")
        self._picture.setAccessibleName(words)

    def _name(self, cause: Cause) -> str:
        names = {
            Trait.STROKE_WIDTH: self.tr("stroke width"),
            Trait.SLANT: self.tr("slant"),
            Trait.ASPECT: self.tr("proportions"),
            Trait.MASS: self.tr("amount of ink"),
        }
        return names[cause.trait]


class MeasuresTable(QWidget):
    """A row a measure: of the drawing, of the two digits as they usually are, of the nearest of each."""

    def __init__(self) -> None:
        super().__init__()
        measured = self.tr("The drawing measured, beside the training images")
        named(self, "digitMeasures", measured)
        helps = {
            Trait.STROKE_WIDTH: self.tr(
                "How wide the pen's line is on average, worked out from the amount of ink and the length "
                "of the ink's outline."
            ),
            Trait.SLANT: self.tr(
                "How far the ink leans: the angle by which the rows of pixels would have to be shifted "
                "against each other until it stood upright, and less than 0 where it leans to the left."
            ),
            Trait.ASPECT: self.tr(
                "The width of the smallest upright box around the ink, divided by its height."
            ),
            Trait.MASS: self.tr(
                "The ink of all pixels added up, where a pixel full of ink counts as 1 and a half-full "
                "one as a half."
            ),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        self._heads = [quiet(_cell(WrappedLabel())) for _ in range(5)]
        for place, head in enumerate(self._heads, 1):
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, 2)
        grid.setColumnStretch(0, 4)
        self._cells: dict[Trait, list[QLabel]] = {}
        self._names: dict[Trait, str] = {}
        for number, trait in enumerate(Trait, 1):
            label = say(trait.label)
            self._names[trait] = label[:1].upper() + label[1:]
            name = WrappedLabel(text=self._names[trait])
            self._cells[trait] = [_cell(PlainLabel()) for _ in self._heads]
            for place, cell in enumerate([name, *self._cells[trait]]):
                cell.setToolTip(f"<p>{helps[trait]}</p>")
                grid.addWidget(cell, number, place)

    def show_measures(self, explanation: Explanation) -> None:
        both = (explanation.predicted, explanation.second)
        self._show_heads(both)
        cause = explanation.cause
        for trait, cells in self._cells.items():
            drawn = _number(trait, explanation.measures[trait])
            misled = cause is not None and cause.trait is trait
            texts = [f"{MARK} {drawn}" if misled else drawn]
            for digit in both:
                usual = explanation.typical[digit][trait]
                texts.append(f"{_number(trait, usual.mean)} ± {_number(trait, usual.sd)}")
            near = [explanation.neighbours[digit][trait] for digit in both]
            texts += [_number(trait, float(values.mean())) for values in near]
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
            cells[0].setFont(bold(cells[0].font(), misled))

    def lines(self) -> list[str]:
        """The table in words, a line a measure."""
        heads = [head.text() for head in self._heads]
        lines = []
        for trait, cells in self._cells.items():
            figures = (f"{head} {cell.text()}" for head, cell in zip(heads, cells, strict=True))
            lines.append(f"{self._names[trait]}: " + ", ".join(figures))
        return lines

    def _show_heads(self, both: tuple[int, int]) -> None:
        usual = self.tr(
            "<p>The average over up to a thousand training images of this digit. About two thirds of them "
            "lie within the ± on either side of it (their standard deviation).</p>"
        )
        near = self.tr(
            "<p>The average over the training images shown above: those that differ least from your "
            "drawing, pixel by pixel.</p>"
        )
        heads = [(self.tr("Your drawing"), "")]
        heads += [(self._usual_for(digit), usual) for digit in both]
        heads += [(self.tr("Nearest {}s").format(digit), near) for digit in both]
        for head, (text, explanation) in zip(self._heads, heads, strict=True):
            head.setText(text)
            head.setToolTip(explanation)

    def _usual_for(self, digit: int) -> str:
        text = self.tr("Usual for an\u00a0{}") if digit == 8 else self.tr("Usual for a\u00a0{}")
        return text.format(digit)


def _cell(cell: QLabel) -> QLabel:
    cell.setTextFormat(Qt.TextFormat.PlainText)
    cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cell


def _number(trait: Trait, value: float) -> str:
    """A measure without its unit, to as many decimals as mean something."""
    decimals = {Trait.STROKE_WIDTH: 1, Trait.ASPECT: 2}.get(trait, 0)
    # Adding 0 makes a negative zero a zero.
    return f"{round(value, decimals) + 0.0:.{decimals}f}".replace("-", "−")
