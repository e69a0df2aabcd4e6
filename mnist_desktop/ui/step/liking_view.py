"""What a unit likes: the training images that excite it most, found in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mnist_desktop.digits.image import SIDE
from mnist_desktop.learning.arithmetic import figure
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.laying_out import STRETCH, bold, column, named, quiet, row
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.step.story import Spot, Told
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights
    from mnist_desktop.learning.liking import Liked

_COUNT, _IN_A_ROW = 9, 3
_AFTER_MS = 120  # the mouse passes over many units on its way


class Found(NamedTuple):
    """What the units of a layer like, and how its images and labels are read by their rows."""

    weights: Weights
    layer: int
    liked: Liked
    images_of: Callable[[NDArray[np.int64]], NDArray[np.float32]]
    labels_of: Callable[[NDArray[np.int64]], NDArray[np.int64]]


class LikingView(QWidget):
    """Keeps what was found for the layers of a network as long as its weights are the same."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepLiking")
        self._asker = asker
        self._wanted: tuple[Told, Spot] | None = None
        self._known: dict[int, Found] = {}
        title = PlainLabel(self.tr("What it likes"))
        title.setFont(bold(title.font()))
        self._words = quiet(WrappedLabel("stepLikingWords"))
        self._pictures = [PixelPicture(2 * SIDE) for _ in range(_COUNT)]
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, picture in enumerate(self._pictures):
            grid.addWidget(picture, *divmod(place, _IN_A_ROW))
        column(title, row(self._grid, STRETCH), self._words, of=self, spacing=4)
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._waiting.timeout.connect(self._ask)

    def show_unit(self, told: Told | None, spot: Spot | None) -> None:
        """Show what a unit likes, now or once it is found; or nothing, where there are no images."""
        has_images = told is not None and told.experiment.task_facts.images
        self.setVisible(has_images and spot is not None)
        before, self._wanted = self._wanted, None
        if told is None or spot is None or not has_images:
            self._forget()
            return
        if before is not None and before[0].experiment != told.experiment:
            self._known.clear()
        if before is not None and before[1].layer != spot.layer:
            self._asker.forget(self)  # nobody waits for it any more
        self._wanted = told, spot
        known = self._known.get(spot.layer)
        if known is not None:
            self._show(known)
        else:
            self._grid.hide()
            self._words.setText(self.tr("Looking through the training images …"))
        if known is None or known.weights is not told.state.weights:
            self._waiting.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            self._waiting.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def _forget(self) -> None:
        self._waiting.stop()
        self._asker.forget(self)

    def _ask(self) -> None:
        if self._wanted is None:
            return
        (told, spot) = self._wanted
        experiment, weights, layer = told.experiment, told.state.weights, spot.layer
        known = self._known.get(layer)
        if known is not None and known.weights is weights:
            return

        def question(engine: Engine) -> Iterator[Found | None]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.liking import liked

            data = engine.examples(experiment)
            for found in liked(experiment, weights, layer, data.train_inputs):
                if found is None:
                    yield None
                    continue
                yield Found(
                    weights,
                    layer,
                    found,
                    lambda rows: data.train_inputs[rows].numpy(),
                    lambda rows: data.train_labels[rows].numpy(),
                )

        self._asker.ask(self, question, self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        self._known[found.layer] = found
        if self._wanted is not None and self._wanted[1].layer == found.layer:
            self._show(found)

    def _on_failed(self, error: Exception) -> None:
        self._grid.hide()
        self._words.setText(self.tr("The network could not be asked: {}.").format(error))

    def _show(self, found: Found) -> None:
        assert self._wanted is not None
        told, spot = self._wanted
        classes = told.experiment.task_facts.classes
        rows, values = found.liked.rows[spot.unit], found.liked.values[spot.unit]
        first, last, many = float(values[0]), float(values[-1]), found.liked.looked_at
        if not first > last and len(values) > 1:
            self._grid.hide()
            words = self.tr("It likes none more than others: for {:,} training images it gives {}.")
            self._words.setText(words.format(many, figure(first)))
            return
        self._grid.show()
        labels = found.labels_of(rows).tolist()
        shown = zip(self._pictures, found.images_of(rows), labels, values.tolist(), strict=False)
        for picture, image, label, value in shown:
            picture.show_pixels(image.reshape(SIDE, SIDE))
            name = self.tr("a {}, for which it gives {}").format(classes[label], figure(value))
            named(picture, "", name, escape(name))
        words = self.tr("Of {:,} training images these excite it most: from {} down to {}.")
        self._words.setText(words.format(many, figure(first), figure(last)))
