"""The page of the space inside: what a layer makes of many examples, as a map that follows the network."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.charts.frame import Frame
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import (
    STRETCH,
    choices,
    column,
    label_for,
    named,
    notice,
    one_of,
    quiet,
    row,
)
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.space.beside import NEIGHBOURS, Beside
from mnist_desktop.ui.space.space_map import SpaceMap

if TYPE_CHECKING:
    from mnist_desktop.learning.space import Mapped

# While a network trains, a map is asked for as often as this, and for this share of the time at most.
_LEAST_MS, _SHARE, _MOST_MS = 250, 0.025, 15_000

# Of a network that is not trained yet: to draw more numbers takes long.
_MOST_PARAMETERS = 20_000_000


class _Found(NamedTuple):
    """A map, and of which network."""

    mapped: Mapped
    network: Network


class SpacePage(QWidget):
    """The map of a layer of the network that is shown, or of the form's before any was trained."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        named(self, "spacePage", self.tr("Embedding"))
        self._asker, self._answerer = asker, Answerer()
        self._experiment = Experiment()  # in the form
        self._shown: dict[object, Shown] = {}  # by what they read
        self._image: NDArray[np.float32] | None = None
        self._found: _Found | None = None
        self._wanted: int | None = None  # the layer that the user has chosen
        self._took_ms = 0.0
        self._chosen = -1
        self.map = SpaceMap()
        self.map.chosen.connect(self._on_chosen)
        self._beside = Beside()
        self._lay_out()
        self._frame = Frame(
            self,
            self._ask,
            lambda: (self._took_ms, self.map.painting_ms),
            least_ms=_LEAST_MS,
            share=_SHARE,
            most_ms=_MOST_MS,
        )
        asker.when_ready(lambda _: self._frame.draw_soon())
        self._show_what_applies()

    def _lay_out(self) -> None:
        tip = self.tr("Whose outputs are mapped: the inputs, a hidden layer's, or the scores")
        self._layers = named(choices(12), "spaceLayer", self.tr("Layer"), tip)
        self._layers.activated.connect(self._on_layer_chosen)
        tip = self.tr("Show the test images themselves in place of points")
        self._pictures = named(QCheckBox(self.tr("Pictures")), "spacePictures", tip=tip)
        self._pictures.toggled.connect(self.map.show_pictures)
        tip = self.tr(
            "The plane is that of the two principal axes of the outputs, along which they differ most "
            "(PCA). What it does not show lies in the other directions."
        )
        self._share = named(PlainLabel(wordWrap=True), "spaceShare", tip=tip)
        self._source = quiet(ElidedLabel("spaceSource"))
        self._notice = notice("spaceNotice", self.tr("The network is being asked …"))
        self._place = one_of(self._notice, self.map)
        above = row(
            label_for(self._layers, self.tr("La&yer")), (self._layers, 1), self._pictures, STRETCH
        )
        left = column(above, (self._place, 1), self._share, self._source, spacing=4)
        beside = Scroll(self._beside, "spaceBeside")
        row((left, 3), (beside, 1), of=self, margins=(0, 6, 0, 0), spacing=12)

    # What is told.

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment in the form: its task is mapped, and its network where none was trained yet."""
        before, self._experiment = self._experiment, experiment
        if experiment.reads != before.reads or self._is_start():
            if experiment.reads != before.reads:
                self._found, self._wanted, self._chosen = None, None, -1
            self._change()

    def set_network(self, shown: Shown, *, is_training: bool) -> None:
        """Map this network from now on; one that trains will soon be followed by the next."""
        self._shown[shown.experiment.reads] = shown
        if shown.experiment.reads == self._experiment.reads:
            self._change(soon=is_training)

    def show_drawing(self, image: Picture | None) -> None:
        """The drawing (28, 28), or none."""
        self._image = None if image is None else image.reshape(-1)
        self._place_drawing()

    def found(self) -> Mapped | None:
        """The map that is shown."""
        return self._found.mapped if self._found is not None else None

    def is_behind(self) -> bool:
        """Whether what is seen is older than what is known."""
        return self._frame.is_stale or self._asker.is_asked(self)

    def _is_start(self) -> bool:
        return self._experiment.reads not in self._shown

    def _subject(self) -> Experiment:
        shown = self._shown.get(self._experiment.reads)
        return self._experiment if shown is None else shown.experiment

    def _layer(self) -> int:
        """The chosen layer, or the last hidden one."""
        hidden = len(self._subject().network.hidden)
        return hidden or 1 if self._wanted is None else min(self._wanted, hidden + 1)

    def _change(self, *, soon: bool = False) -> None:
        self._show_what_applies()
        if soon or not self.isVisible():
            self._frame.draw_soon()
        else:
            self._frame.begin()
            self._frame.draw_now()

    def _on_layer_chosen(self, index: int) -> None:
        self._wanted = index
        self._change()

    def _show_what_applies(self) -> None:
        experiment = self._subject()
        task = experiment.task_facts
        names = [self.tr("Inputs ({:,})").format(task.inputs)]
        for number, units in enumerate(experiment.network.hidden, start=1):
            names.append(self.tr("Hidden layer {} ({:,})").format(number, units))
        names.append(self.tr("Scores ({:,})").format(task.outputs))
        if names != [self._layers.itemText(index) for index in range(self._layers.count())]:
            self._layers.clear()
            self._layers.addItems(names)
        self._layers.setCurrentIndex(self._layer())
        self._pictures.setVisible(task.images)

    # Asking.

    def _ask(self) -> None:
        shown, experiment, layer = (
            self._shown.get(self._experiment.reads),
            self._subject(),
            self._layer(),
        )
        before = self._found.mapped if self._found is not None else None

        def question(engine: Engine) -> Iterator[_Found | str | None]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.probes import initial_weights
            from mnist_desktop.learning.space import map_of

            started = time.thread_time()
            try:
                if shown is None and parameter_count(experiment) > _MOST_PARAMETERS:
                    raise Refusal("This network is too large to be drawn before it is trained.")
                weights = initial_weights(experiment) if shown is None else shown.weights
                network = Network(experiment, weights)
                predictor = self._answerer.predictor(engine, network)
                data = engine.examples(experiment)
                for mapped in map_of(predictor, experiment, data, layer, before):
                    self._took_ms = (time.thread_time() - started) * 1000
                    # Newer questions may come between: a huge network takes long.
                    yield None if mapped is None else _Found(mapped, network)
            except Refusal as refusal:
                yield str(refusal)

        self._asker.ask(
            self, question, lambda answer: self._on_answered(shown, answer), self._on_failed
        )

    def _on_answered(self, shown: Shown | None, answer: _Found | str) -> None:
        if isinstance(answer, str):
            self._say(answer)
            return
        if answer.network.experiment.reads != self._experiment.reads:
            return  # another task was chosen meanwhile
        self._found = answer
        mapped, facts = answer.mapped, answer.network.experiment.task_facts
        if not mapped.plane.share:
            self._say(
                self.tr("This layer says the same of every example: all of them lie in one place.")
            )
            return
        self._place.setCurrentWidget(self.map)
        self.map.show_map(mapped, mapped.inputs if facts.images else None)
        share = percent(mapped.plane.share)
        if mapped.outputs.shape[1] == 1:
            words = self.tr("The layer has one number: everything lies on a line.")
        elif facts.view is View.PLANE:
            words = self.tr(
                "The lines are those of the plane of the inputs, carried to this layer, in the colour "
                "of what the network says there. Shown: {} of the variance."
            ).format(share)
        else:
            words = self.tr("The two axes show {} of the variance of {:,} numbers.").format(
                share, mapped.outputs.shape[1]
            )
        self._share.setText(words)
        form = self.tr("The network in the form, not trained yet")
        self._source.setText(form if shown is None else shown.source)
        self._show_chosen()
        self._place_drawing()

    def _on_failed(self, error: Exception) -> None:
        self._say(self.tr("The network could not be asked: {}.").format(error))

    def _say(self, words: str) -> None:
        """Say why there is no map."""
        self._found = None
        self._notice.setText(words)
        self._place.setCurrentWidget(self._notice)
        self._share.clear()
        self._source.clear()
        self._show_chosen()
        self._beside.show_neighbours(None, None, np.empty(0, np.int64))

    def _place_drawing(self) -> None:
        """Move the drawing to its place on the map."""
        found, image = self._found, self._image
        if found is None or not self.isVisible():
            return
        mapped, network = found
        is_of_images = network.experiment.task_facts.images
        if image is None or not is_of_images:
            self._asker.forget((self, "drawing"))
            self._show_place(found, None, np.empty(0, np.int64))
            return

        def question(engine: Engine) -> Iterator[Any]:
            import torch

            from mnist_desktop.learning.space import outputs_of

            predictor = self._answerer.predictor(engine, network)
            outputs = outputs_of(predictor, torch.as_tensor(image)[None], mapped.layer)
            yield mapped.plane.places(outputs)[0], mapped.nearest(outputs[0], NEIGHBOURS)

        self._asker.ask(
            (self, "drawing"), question, lambda answer: self._show_place(found, *answer)
        )

    def _show_place(
        self, found: _Found, place: NDArray[np.float32] | None, near: NDArray[np.int64]
    ) -> None:
        if found is not self._found:
            return
        mapped, network = found
        self.map.show_drawing(place, near)
        images = mapped.inputs if network.experiment.task_facts.images else None
        self._beside.show_neighbours(mapped, images, near)

    def _on_chosen(self, row: int) -> None:
        self._chosen = row
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._found is None:
            self._beside.show_example(None, None, -1)
            return
        mapped, network = self._found
        is_images = network.experiment.task_facts.images
        words = ""
        if not is_images and 0 <= self._chosen < len(mapped.inputs):
            words = ", ".join(f"{each:.3g}" for each in mapped.inputs[self._chosen])
        self._beside.show_example(mapped, mapped.inputs if is_images else None, self._chosen, words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_drawing()
