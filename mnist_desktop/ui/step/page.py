"""The page "Step by step": a unit opened, and one step of training in slow motion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from mnist_desktop.learning.arithmetic import Place
from mnist_desktop.ui.laying_out import column, named, notice, one_of, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.step import telling
from mnist_desktop.ui.step.controls import Controls
from mnist_desktop.ui.step.example import Example
from mnist_desktop.ui.step.opened import Opened
from mnist_desktop.ui.step.picture import StepPicture
from mnist_desktop.ui.step.stepper import Stepper
from mnist_desktop.ui.step.story import Beat, Part, Spot, Told, beats
from mnist_desktop.ui.step.warm_up import OPERATIONS, WarmUpPicture
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.one_step import WarmUp

_PLAY_MS = 1100
# A training has newer weights thirty times a second, and a step asks more of the processor than an answer.
_NEWER_MS = 500
_START = Beat(Part.START)


class StepPage(QWidget):
    """Steps a copy of the network that is shown, or of the form's at its start, on a drawing or rows."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("stepPage")
        self._asker = asker
        self._told: Told | None = None
        self._beat = _START
        # After so many steps at once, and from which loss.
        self._landed: tuple[int, float] | None = None
        self._undoes = False  # whether Back takes steps back, not parts of one
        self._graph: WarmUp | None = None
        self._trouble = ""
        self._to_open: Spot | None = None
        self._is_behind = True  # what is seen is older than what is chosen
        self._stepper = Stepper(asker, self)
        self._playing = QTimer(self, interval=_PLAY_MS)
        self._newer = QTimer(self, singleShot=True, interval=_NEWER_MS)

        self.example = Example(asker)
        self._title = named(PlainLabel(), "stepTitle")
        self._title.setFont(sized(self.font(), Size.TITLE, bold=True))
        self._words = WrappedLabel("stepWords", selectable=True)
        self.picture, self._warm_up = StepPicture(), WarmUpPicture()
        self._notice = notice("stepNotice")
        self._place = one_of(self.picture, self._warm_up, self._notice)
        self.opened = Opened(asker)
        self._card = QFrame()
        self._card.setFrameShape(QFrame.Shape.StyledPanel)
        column(self.opened, of=self._card)
        self._card.setFixedWidth(262)
        self.controls = Controls()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        column(
            self.example,
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
        self.picture.opened.connect(self._open)
        self._playing.timeout.connect(self._on_play)
        self._newer.timeout.connect(self._take_newer)
        self.example.changed.connect(self._begin)
        self.example.grew_newer.connect(self._on_grown_newer)
        controls = self.controls
        controls.part_asked.connect(self._go_to_part)
        controls.play_asked.connect(self._play)
        controls.back_asked.connect(self._back)
        controls.steps_asked.connect(self._take_steps)
        controls.start_over_asked.connect(self._begin)

    # What is stepped.

    def _on_grown_newer(self) -> None:
        """There are newer weights: while a step is told, the copy goes on from where it is."""
        if self._beat == _START and not self._newer.isActive():
            self._newer.start()

    def _take_newer(self) -> None:
        if self._beat == _START:
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

    def _begin(self) -> None:
        """Begin anew with what is chosen."""
        self._playing.stop()
        self._beat, self._landed, self._undoes, self._trouble = _START, None, False, ""
        self._is_behind = not self.isVisible()
        subject = None if self.example.is_warm_up() or self._is_behind else self.example.subject()
        told = self._told
        if told is not None and (subject is None or subject.experiment != told.experiment):
            self._told = None  # else what was known stays until it is known anew
        if subject is not None:
            self._stepper.begin(subject)
        else:
            self._stepper.forget()
        if self.example.is_warm_up() and self._graph is None and self._asker.is_ready():
            self._ask_for_the_graph()
        self._show()

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
        if self.example.is_warm_up():
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

    def _open(self, picked: Spot | Place | None) -> None:
        self.opened.show_opened(self._told, picked, self._beat)

    def _show(self) -> None:
        told, is_graph = self._told, self.example.is_warm_up()
        self.example.show_what_applies(told.experiment if told is not None else None)
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
            self._notice.setText(self._trouble or self.example.why_empty())
        self.picture.show_told(told, self._beat)
        self._open(self.picture.picked())
        known = self._beats()
        self.controls.show_state(
            can_tell=len(known) > 1,
            can_step=is_graph or (told is not None and told.step is not None),
            can_go_back=self._beat != _START or self._stepper.can_go_back(),
            plays=self._playing.isActive(),
            is_graph=is_graph,
        )

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
