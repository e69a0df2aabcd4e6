"""Test images in rows, each with what it is and what the network reads: painted as they come into sight."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QListView

from mnist_desktop.digits.image import SIDE
from mnist_desktop.history.results import NO_ANSWER, Results
from mnist_desktop.percent import percent
from mnist_desktop.ui.picture_grid import ROOT, TILE_ROLE, Index, PictureGrid, Tile
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.ui.results.words import answer_text

# The widest lines of a tile; a longer name is cut off.
_OF_DIGITS, _OF_NAMES = ("8 → 8", percent(1)), ("Ankle boot", "→ Ankle boot", percent(1))


class GalleryModel(QAbstractListModel):
    """Rows of the test images, in their order, with one network's answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = np.empty((0, SIDE * SIDE), np.float32)
        self._rows = np.empty(0, np.int64)
        self._results: Results | None = None

    def show(
        self, rows: NDArray[np.int64], results: Results | None, images: NDArray[np.float32]
    ) -> None:
        """Show `rows` of images (n, 784) float32 in 0..1 with what `results` say of them."""
        self.beginResetModel()
        self._rows, self._results, self._images = rows, results, images
        self.endResetModel()

    def rows(self) -> NDArray[np.int64]:
        """The test images' numbers, in the order in which they are shown."""
        return self._rows

    def image(self, place: int) -> NDArray[np.float32]:
        """The image at a place: (28, 28)."""
        pixels: NDArray[np.float32] = self._images[self._rows[place]].reshape(SIDE, SIDE)
        return pixels

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._results is None or index.row() >= len(self._rows):
            return None
        row = int(self._rows[index.row()])
        label, answer = int(self._results.labels[row]), int(self._results.answers[row])
        sure = "" if answer == NO_ANSWER else percent(float(self._results.sureness[row]))
        named = self._results.name(label), answer_text(self._results, answer)
        words = " → ".join(named)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == TILE_ROLE:
            # Two names share no line with each other.
            lines = (named[0], f"→ {named[1]}", sure) if self._results.names else (words, sure)
            return Tile(self.image(index.row()), lines)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{} read as {}, {}").format(*named, sure)
        if role == Qt.ItemDataRole.ToolTipRole:
            press = self.tr("Press to put it on the pad")
            return as_tip(f"{words}\n{press}") if self._results.names else press
        return None


class Gallery(PictureGrid):
    """A click or Enter chooses an image."""

    pointed_at = Signal(int)  # the place under the mouse, else the selected one, or -1

    def __init__(self, model: GalleryModel) -> None:
        super().__init__(model, widest=_OF_DIGITS, air=1)
        self.setObjectName("gallery")
        self._pointed_at = -1
        # Rows in a plain list, wrapped: of thousands of icons each would be placed by itself.
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setMouseTracking(True)
        self.clicked.connect(self.chosen)
        self.entered.connect(self._point_at)
        self.viewportEntered.connect(self._on_left)
        self.selectionModel().currentChanged.connect(self._point_at)
        model.modelReset.connect(self._on_left)
        self.fit_cells()

    def show_names(self, has_names: bool) -> None:
        """Make room for names of classes, or for digits."""
        self.set_widest(_OF_NAMES if has_names else _OF_DIGITS)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_left()

    def _on_left(self) -> None:
        self._point_at(self.currentIndex())

    def _point_at(self, index: QModelIndex) -> None:
        place = index.row()  # -1 where there is none
        if place != self._pointed_at or place == -1:
            self._pointed_at = place
            self.pointed_at.emit(place)
