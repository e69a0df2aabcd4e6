"""The page "Step by step": a unit opened, and one step of training in slow motion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import (
    STRETCH,
    choices,
    column,
    label_for,
    named,
    notice,
    one_of,
    row,
)
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.columns import is_alike
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.step import telling
from mnist_desktop.ui.step.controls import Controls
from mnist_desktop.ui.step.opened import Opened
from mnist_desktop.ui.step.picture import StepPicture
from mnist_desktop.ui.step.stepper import Stepper, Subject
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told, Values, beats
from mnist_desktop.ui.step.warm_up import OPERATIONS, WarmUpPicture
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.one_step import WarmUp

_PLAY_MS = 1100
_START = Beat(Part.START)


class StepPage(QWidget):
    """Steps a copy of the network that is shown, or of the form's at its start, on a drawing or rows."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepPage")
        self._asker = asker
        self._experiment = Experiment()  # in the form
        self._shown: dict[TaskName, Shown] = {}
        self._image: NDArray[np.float32] | None = None
        self._meant: int | None = None
        self._table: tuple[TaskName, Values, NDArray[np.int64]] | None = None
        self._told: Told | None = None
        self._beat = _START
        self._landed: tuple[int, float] | None = (
            None  # after so many steps at once, from which loss
        )
        self._undoes = False  # whether Back takes steps back, not parts of one
        self._graph: WarmUp | None = None
        self._trouble = ""
        self._to_open: Spot | None = None
        self._offered: list[str] = []
        self._is_behind = True  # what is seen is older than what is chosen
        self._wanted = ""  # which example the user has chosen
        self._stepper = Stepper(asker, self)
        self._playing = QTimer(self, interval=_PLAY_MS)

        self._example = named(choices(16), "stepExample", self.tr("What is stepped"))
        self._example.setToolTip(
            self.tr(
                "The warm-up of the notes, the network that answers, or one before its training."
            )
        )
        self._rows = named(choices(6), "stepRows", self.tr("Rows"))
        self._rows.setToolTip(
            self.tr("The rows that a step looks at: all, as in training, or one.")
        )
        self._label = named(choices(3), "stepLabel", self.tr("Right answer"))
        self._label.setToolTip(
            self.tr(
                "What the drawing is to be read as: as filed, else what the network says itself."
            )
        )
        tip = self.tr(
            "Silence units as in training; without it dropout rests, as when it is asked."
        )
        self._dropout = named(QCheckBox(self.tr("Dropout")), "stepDropout", tip=tip)
        self._rows_label = label_for(self._rows, self.tr("Rows"))
        self._label_label = label_for(self._label, self.tr("Right answer"))
        self._title = named(PlainLabel(), "stepTitle")
        self._title.setFont(sized(self.font(), Size.TITLE, bold=True))
        self._words = WrappedLabel("stepWords", selectable=True)
        self.picture, self._warm_up = StepPicture(), WarmUpPicture()
        self._notice = notice("stepNotice")
        self._place = one_of(self.picture, self._warm_up, self._notice)
        self.opened = Opened()
        self._card = QFrame()
        self._card.setFrameShape(QFrame.Shape.StyledPanel)
        column(self.opened, of=self._card)
        self._card.setFixedWidth(262)
        self.controls = Controls()
        self._lay_out()
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        choose = QWidget()
        Flow(
            self._example,
            (self._rows_label, self._rows),
            (self._label_label, self._label),
            self._dropout,
            STRETCH,
            of=choose,
            spacing=8,
        )
        column(
            choose,
            row(self._title, (self._words, 1), spacing=10),
            row((self._place, 1), self._card, spacing=8),
            self.controls,
            of=self,
            margins=(8, 4, 8, 8),
            spacing=6,
        ).setStretch(2, 1)
        self._title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._stepper.told.connect(self._on_told)
        self._stepper.failed.connect(self._on_failed)
        self.picture.opened.connect(lambda picked: self.opened.show_opened(self._told, picked))
        self._playing.timeout.connect(self._on_play)
        self._example.activated.connect(self._on_example_chosen)
        self._rows.currentIndexChanged.connect(self._begin)
        self._label.activated.connect(self._begin)
        self._dropout.toggled.connect(self._begin)
        controls = self.controls
        controls.part_asked.connect(self._go_to_part)
        controls.play_asked.connect(self._play)
        controls.back_asked.connect(self._back)
        controls.steps_asked.connect(self._take_steps)
        controls.start_over_asked.connect(self._begin)
        self._asker.when_ready(lambda _: self._read_rows())

    # What is stepped.

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment in the form: its task is what is stepped."""
        if experiment == self._experiment:
            return
        is_new = experiment.task is not self._experiment.task
        self._experiment = experiment
        if is_new:
            self._read_rows()
        self._offer()

    def set_network(self, shown: Shown) -> None:
        """The network that answers. While a step is told, the copy goes on from where it is."""
        before = self._shown.get(shown.experiment.task)
        self._shown[shown.experiment.task] = shown
        is_new = (
            before is None or before.experiment != shown.experiment or before.name != shown.name
        )
        if is_new or self._beat == _START:
            self._offer()

    def show_drawing(self, image: Picture | None, meant: int | None = None) -> None:
        """The drawing (28, 28), or none, and what it is said to be."""
        flat, before = None if image is None else image.reshape(-1), self._image
        if flat is None or before is None:
            is_same = flat is before
        else:
            is_same = np.array_equal(flat, before) and meant == self._meant
        if is_same:
            return
        self._image, self._meant = flat, meant
        with QSignalBlocker(self._label):
            self._label.setCurrentIndex(0 if meant is None else meant + 1)
        if self._experiment.task_facts.images:
            self._begin()

    def open_unit(self, layer: int, unit: int) -> None:
        """Keep a unit open, now or as soon as the network is known."""
        self._to_open = Spot(layer, unit)
        if self._told is not None and not self._asker.is_asked(self._stepper):
            self._on_told(self._told)

    def told(self) -> Told | None:
        """What is known of the network on the example."""
        return self._told

    def beat(self) -> Beat:
        """How far the step is told."""
        return self._beat

    def words(self) -> str:
        """What is said of it."""
        return (
            self._notice.text()
            if self._place.currentWidget() is self._notice
            else self._words.text()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._playing.stop()

    def _offer(self) -> None:
        """Offer what there is to be stepped; what was chosen stays chosen where it can."""
        shown = self._shown.get(self._experiment.task)
        offered: list[tuple[str, Any]] = [(self.tr("Warm-up: (−2 · 5) + 3"), "warm-up")]
        if shown is not None:
            offered.append((shown.name, "shown"))
        offered.append((self.tr("The form's, not trained yet"), "start"))
        is_own = shown is not None and is_alike(shown.experiment, self._experiment)
        usual = "shown" if is_own or (self._experiment.task_facts.images and shown) else "start"
        with QSignalBlocker(self._example):
            if [words for words, _ in offered] != self._offered:
                self._offered = [words for words, _ in offered]
                self._example.clear()
                for words, what in offered:
                    self._example.addItem(words, what)
            kinds = [what for _, what in offered]
            wanted = self._wanted if self._wanted in kinds else usual
            self._example.setCurrentIndex(kinds.index(wanted))
        self._offer_rows()
        self._begin()

    def _on_example_chosen(self) -> None:
        self._wanted = self._example.currentData()
        self._begin()

    def _offer_rows(self) -> None:
        table, images = self._table, self._experiment.task_facts.images
        with QSignalBlocker(self._rows):
            before = self._rows.currentIndex()
            self._rows.clear()
            if table is not None and not images:
                self._rows.addItem(self.tr("all {}").format(len(table[1])))
                for inputs in table[1]:
                    self._rows.addItem(", ".join(f"{each:g}" for each in inputs))
                self._rows.setCurrentIndex(before if 0 < before <= len(table[1]) else 0)
        with QSignalBlocker(self._label):
            if not self._label.count():
                self._label.addItem(self.tr("its own"))
                self._label.addItems([str(digit) for digit in range(10)])

    def _read_rows(self) -> None:
        """Have the rows of the form's table."""
        self._table = None
        experiment = self._experiment
        if experiment.task_facts.images or not self._asker.is_ready():
            return

        def question(engine: Engine) -> Iterator[Any]:
            data = engine.data(experiment)
            yield data.train_inputs[:].numpy(), data.train_labels.numpy()

        def show(found: tuple[Values, NDArray[np.int64]]) -> None:
            self._table = (experiment.task, *found)
            self._offer_rows()
            self._begin()

        self._asker.ask((self, "rows"), question, show)

    def _is_warm_up(self) -> bool:
        return bool(self._example.currentData() == "warm-up")

    def _begin(self) -> None:
        """Begin anew with what is chosen."""
        self._playing.stop()
        self._beat, self._landed, self._undoes, self._trouble = _START, None, False, ""
        self._is_behind = not self.isVisible()
        subject = None if self._is_warm_up() or self._is_behind else self._subject()
        told = self._told
        if told is not None and (subject is None or subject.experiment != told.experiment):
            self._told = None  # else what was known stays until it is known anew
        if subject is not None:
            self._stepper.begin(subject)
        else:
            self._stepper.forget()
        if self._is_warm_up() and self._graph is None and self._asker.is_ready():
            self._ask_for_the_graph()
        self._show()

    def _subject(self) -> Subject | None:
        """What is chosen, or None where there is no example yet."""
        shown = self._shown.get(self._experiment.task)
        is_start = self._example.currentData() == "start" or shown is None
        experiment = self._experiment if is_start or shown is None else shown.experiment
        weights = None if is_start or shown is None else shown.weights
        if experiment.task_facts.images:
            if self._image is None:
                return None
            chosen = self._label.currentIndex() - 1
            labels = np.array([chosen]) if chosen >= 0 else None
            inputs = self._image[None]
        else:
            if self._table is None or self._table[0] is not experiment.task:
                return None
            _, inputs, labels = self._table
            one = self._rows.currentIndex() - 1
            if one >= 0:
                inputs, labels = inputs[one : one + 1], labels[one : one + 1]
        over_batch = experiment.network.batch_norm and len(inputs) > 1
        is_silenced = self._dropout.isChecked() and experiment.network.dropout > 0
        return Subject(experiment, weights, inputs, labels, over_batch, is_silenced)

    def _ask_for_the_graph(self) -> None:
        def question(engine: Engine) -> Iterator[WarmUp]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.one_step import warm_up

            yield warm_up()

        def show(graph: WarmUp) -> None:
            self._graph = graph
            self._show()

        self._asker.ask((self, "graph"), question, show)

    # How far it is told.

    def _on_told(self, told: Told) -> None:
        self._told = told
        self._show()
        spot, self._to_open = self._to_open, None
        widths = [layer.z.shape[1] for layer in told.layers]
        if spot is not None and spot.layer < len(widths) and spot.unit < widths[spot.layer]:
            self.picture.pin(spot)

    def _on_failed(self, sentence: str) -> None:
        self._told, self._trouble = None, sentence
        self._show()

    def _beats(self) -> list[Beat]:
        """The beats that there are."""
        if self._is_warm_up():
            return beats(OPERATIONS)[:-1] if self._graph is not None else [_START]
        if self._told is None:
            return [_START]
        all_of_it = beats(len(self._told.layers))
        return all_of_it if self._told.step is not None else all_of_it[: len(self._told.layers) + 1]

    def _go_to(self, beat: Beat) -> None:
        self._beat, self._landed, self._undoes = beat, None, False
        self._show()

    def _go_to_part(self, part: Part, is_first: bool) -> None:
        self._playing.stop()
        own = [each for each in self._beats() if each.part is part]
        if not own:
            return
        if part is Part.FORWARD and self._beat.part is Part.UPDATE:
            self._stepper.go_on(1)
        if part is not Part.BACK or is_first:
            self._go_to(own[-1] if part is not Part.BACK else own[0])
        elif self._beat.part is Part.BACK and self._beat != own[-1]:
            self._go_to(own[own.index(self._beat) + 1])
        else:
            self._go_to(own[min(1, len(own) - 1)])

    def _play(self) -> None:
        if self._playing.isActive():
            self._playing.stop()
            self._show()
            return
        if self._beat == self._beats()[-1]:
            self._again()
        self._playing.start()
        self._on_play()

    def _on_play(self) -> None:
        known = self._beats()
        if self._beat not in known or self._beat == known[-1]:
            self._playing.stop()
            self._show()
            return
        self._go_to(known[known.index(self._beat) + 1])
        if self._beat == known[-1]:
            self._playing.stop()
            self._show()

    def _again(self) -> None:
        """From the end of a step to the beginning of the next."""
        if self._beat.part is Part.UPDATE:
            self._stepper.go_on(1)
        self._beat = _START

    def _back(self) -> None:
        self._playing.stop()
        known = self._beats()
        if (self._undoes and self._stepper.can_go_back()) or self._beat == _START:
            self._landed = None
            self._stepper.go_back()
        else:
            self._go_to(known[max(0, known.index(self._beat) - 1)])

    def _take_steps(self, count: int) -> None:
        self._playing.stop()
        if self._told is not None and self._told.step is not None:
            self._beat, self._landed = Beat(Part.LOSS), (count, self._told.step.loss)
            self._undoes = True
            self._stepper.go_on(count)

    # What is seen.

    def _show(self) -> None:
        told, is_graph = self._told, self._is_warm_up()
        images = self._experiment.task_facts.images
        for widget in (self._rows, self._rows_label):
            widget.setVisible(not images and not is_graph)
        for widget in (self._label, self._label_label):
            widget.setVisible(images and not is_graph)
        self._dropout.setVisible(not is_graph and self._has_dropout())
        self._card.setVisible(not is_graph and told is not None)
        self._title.setVisible(is_graph or told is not None)
        self._words.setVisible(is_graph or told is not None)
        if is_graph:
            self._place.setCurrentWidget(self._warm_up)
            self._warm_up.show_graph(self._graph, self._beat)
            self._words.setText(self._warm_up.telling())
            self._title.setText(telling.title_of(self._beat, OPERATIONS))
        elif told is not None:
            self._place.setCurrentWidget(self.picture)
            self._title.setText(self._titled(told))
            self._words.setText(self._said(told))
        else:
            self._place.setCurrentWidget(self._notice)
            self._notice.setText(self._trouble or self._why_empty())
        self.picture.show_told(told, self._beat)
        self.opened.show_opened(told, self.picture.picked())
        known = self._beats()
        self.controls.show_state(
            can_tell=len(known) > 1,
            can_step=is_graph or (told is not None and told.step is not None),
            can_go_back=self._beat != _START or self._stepper.can_go_back(),
            plays=self._playing.isActive(),
            is_graph=is_graph,
        )

    def _has_dropout(self) -> bool:
        told = self._told
        experiment = told.experiment if told is not None else self._experiment
        return experiment.network.dropout > 0 and bool(experiment.network.hidden)

    def _titled(self, told: Told) -> str:
        if self._landed is None:
            return telling.title_of(self._beat, len(told.layers))
        return self.tr("{} steps").format(told.state.steps)

    def _said(self, told: Told) -> str:
        if self._landed is not None and told.step is not None:
            words = telling.after_steps(told, *self._landed)
        else:
            words = telling.telling(told, self._beat)
        note = told.note
        if note and self._beat == _START:
            return note
        norm = told.layers[0].norm
        if not note and norm is not None and not norm.over_batch and self._beat == _START:
            note = self.tr(
                "Batch norm uses its running mean and variance: in train mode it needs more than one "
                "example."
            )
        return f"{words} {note}".strip()

    def _why_empty(self) -> str:
        if not self._asker.is_ready():
            return self.tr("The network is still being loaded.")
        if self._experiment.task_facts.images and self._image is None:
            return self.tr("Draw a digit, and see one step of training on it, number by number.")
        return self.tr("The network is being asked …")
