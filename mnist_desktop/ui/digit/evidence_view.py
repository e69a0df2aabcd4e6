"""Which pixels of the drawing spoke for the answer and which against it, and for the second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.ui.colours import Coloured
from mnist_desktop.ui.laying_out import STRETCH, bold, column, named, quiet, row
from mnist_desktop.ui.network.painting import Look, look_of
from mnist_desktop.ui.network.pixels import signed_image
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mnist_desktop.learning.evidence import Evidence

_SCALE = 4


class SignedPicture(Coloured):
    """Numbers (28, 28) by their sign, each a square; the `largest` is the brightest."""

    def __init__(self, scale: int) -> None:
        super().__init__()
        self._pixels: Picture = np.zeros((SIDE, SIDE), np.float32)
        self._largest = 0.0
        self.setFixedSize(SIDE * scale + 2, SIDE * scale + 2)
        self.take_colours()

    def show_pixels(self, pixels: Picture, largest: float) -> None:
        """Show (28, 28), of which `largest` would be the brightest."""
        self._pixels, self._largest = pixels, largest
        self.update()

    def take_colours(self) -> None:
        self._look: Look = look_of(self.palette(), self.font())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            frame = QRect(0, 0, self.width() - 1, self.height() - 1)
            inside = frame.adjusted(1, 1, 0, 0)
            painter.drawImage(inside, signed_image(self._pixels, self._look, self._largest))
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(frame)


class _Part(QWidget):
    """A digit's evidence, with its sum and the scores that it is to be compared with."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._picture = SignedPicture(_SCALE)
        self._title, self._sums = WrappedLabel(f"{name}Title"), WrappedLabel(f"{name}Sums")
        self._title.setFont(bold(self._title.font()))
        quiet(self._sums)
        said = column(self._title, self._sums, STRETCH, spacing=3)
        layout = row(self._picture, (said, 1), of=self, spacing=10)
        layout.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_evidence(self, evidence: Evidence, largest: float) -> None:
        self._picture.show_pixels(evidence.pixels, largest)
        pixels = evidence.pixels
        title = self.tr("For and against the {}").format(evidence.digit)
        self._title.setText(title)
        words = self.tr(
            "For {}, against {}: all pixels together {}.\nThe score went from {} on the white page to {}: "
            "by {}."
        )
        parts = pixels[pixels > 0].sum(), pixels[pixels < 0].sum(), evidence.total
        scores = evidence.blank, evidence.score, evidence.score - evidence.blank
        self._sums.setText(words.format(*map(_signed, parts), *map(_signed, scores)))
        named(self._picture, "", f"{title}: {self._sums.text()}")


class EvidenceView(QWidget):
    """The answer's evidence and that of the second, on one scale, and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitEvidence")
        words = self.tr(
            "Which pixels spoke: blue ones for the digit, red ones against it. The white page becomes your "
            "drawing little by little, and each pixel gets what the score then owes to it; so they add up "
            "to what the score has grown by (integrated gradients, Sundararajan and others 2017)."
        )
        self._words = WrappedLabel("digitEvidenceWords", words)
        self._parts = (_Part("evidenceRead"), _Part("evidenceOther"))
        self.parts_box = row(*((part, 1) for part in self._parts), spacing=14)
        column(self._words, self.parts_box, of=self, spacing=6)

    def show_evidence(self, found: Sequence[Evidence]) -> None:
        """Show two digits' evidence."""
        largest = max(float(np.abs(each.pixels).max()) for each in found)
        for part, each in zip(self._parts, found, strict=True):
            part.show_evidence(each, largest)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
