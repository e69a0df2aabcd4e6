"""The page "Hands on": a copy of the network that is changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mnist_desktop.digits.image import Picture
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.learning.by_hand import Changes, why_not
from mnist_desktop.ui.hands.base import Base, Face
from mnist_desktop.ui.hands.digits import DigitsHands
from mnist_desktop.ui.hands.rows import RowsHands
from mnist_desktop.ui.laying_out import button, column, notice, one_of, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shown_network import Shown
from mnist_desktop.ui.network.columns import is_alike
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.scroll import Scroll
from mnist_desktop.ui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

# A training has newer weights thirty times a second.
_NEWER_MS = 500


class HandsPage(QWidget):
    """Copies the network that answers, or the form's at its start; as soon as it is changed, it stays.

    Nothing of it enters a run: what is changed are weights of its own.
    """

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("handsPage")
        self._asker = asker
        self._experiment = Experiment()  # in the form
        self._shown: dict[object, Shown] = {}  # by what they read
        self._base: Base | None = None
        self._start: Base | None = None  # of the form's network, once it was drawn
        self.changes = Changes()
        self._newer = QTimer(self, singleShot=True, interval=_NEWER_MS)
        self._newer.timeout.connect(self._take_newest)
        title = PlainLabel(self.tr("Hands on"))
        title.setFont(sized(self.font(), Size.TITLE, bold=True))
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words = WrappedLabel("handsWords", selectable=True)
        self._whose = WrappedLabel("handsWhose")
        tip = self.tr("Throw the changes away, and copy the network as it is now")
        self._back = button(QPushButton, "handsBack", "", tip, self._take_newest)
        band = QFrame()
        band.setFrameShape(QFrame.Shape.StyledPanel)
        row((self._whose, 1), self._back, of=band, margins=(10, 4, 6, 4), spacing=8)
        self.rows, self.digits = RowsHands(asker), DigitsHands(asker)
        self._notice = notice("handsNotice")
        faces = (Scroll(face, f"{face.objectName()}Scroll") for face in (self.rows, self.digits))
        self._place = one_of(self._notice, *faces)
        for face in (self.rows, self.digits):
            face.changed.connect(self._on_changed)
            face.failed.connect(self._say)
        column(
            row(title, (self._words, 1), spacing=10),
            band,
            (self._place, 1),
            of=self,
            margins=(8, 4, 8, 8),
            spacing=8,
        )
        self._say_whose()

    def show_experiment(self, experiment: Experiment) -> None:
        """The experiment in the form: its task's network is copied."""
        if experiment != self._experiment:
            self._start = None
        is_other = experiment.reads != self._experiment.reads
        self._experiment = experiment
        if is_other or not self.changes or not self._is_of_form():
            self._take_newest()

    def set_network(self, shown: Shown) -> None:
        """The network that answers."""
        self._shown[shown.experiment.reads] = shown
        if not self.changes and not self._newer.isActive():
            self._newer.start()

    def show_drawing(self, image: Picture | None) -> None:
        """The drawing (28, 28), or none."""
        self.digits.show_drawing(image)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.changes:
            self._take_newest()

    def _is_of_form(self) -> bool:
        """Whether what is copied is what would be copied now."""
        shown, base = self._chosen(), self._base
        experiment = self._experiment if shown is None else shown.experiment
        return base is not None and is_alike(base.experiment, experiment)

    def _chosen(self) -> Shown | None:
        """The network that answers; None where the form's is to be copied at its start."""
        shown = self._shown.get(self._experiment.reads)
        is_own = shown is not None and is_alike(shown.experiment, self._experiment)
        return shown if is_own or self._experiment.task_facts.images else None

    def _take_newest(self) -> None:
        """Copy the network anew, without changes."""
        self.changes = Changes()
        if not self.isVisible():
            self._base = None
            return
        shown, experiment = self._chosen(), self._experiment
        if shown is not None:
            self._copy(Base(shown.name, shown.experiment, shown.weights, True))
        elif self._start is not None:
            self._copy(self._start)
        elif not self._asker.is_ready():
            self._say(self.tr("The network is still being loaded."))
            self._asker.when_ready(lambda _: self._take_newest())
        else:
            self._draw_start(experiment)

    def _draw_start(self, experiment: Experiment) -> None:
        def question(engine: Engine) -> Iterator[Weights]:
            # In the asker's thread, where torch is.
            from mnist_desktop.learning.one_step import start_of

            yield start_of(experiment).weights

        def show(weights: Weights) -> None:
            name = self.tr("the untrained network")
            self._start = Base(name, experiment, weights, False)
            self._copy(self._start)

        self._asker.ask((self, "start"), question, show, lambda error: self._say(str(error)))

    def _copy(self, base: Base) -> None:
        self._base, self.changes = base, Changes()  # what was done meanwhile was to another one
        if (sentence := why_not(base.experiment)) is not None:
            self._say(sentence)
            return
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        self.changes = changes
        self._show()

    def _show(self) -> None:
        base = self._base
        if base is None:
            return
        images = base.experiment.task_facts.images
        face: Face = self.digits if images else self.rows
        (self.rows if images else self.digits).forget()
        self._place.setCurrentIndex(2 if images else 1)
        self._say_whose()
        face.show_copy(base, self.changes)

    def _say(self, sentence: str) -> None:
        """Say why there is nothing to be seen."""
        for face in (self.rows, self.digits):
            face.forget()
        self._notice.setText(sentence)
        self._place.setCurrentWidget(self._notice)
        self._say_whose()

    def _say_whose(self) -> None:
        base, changes = self._base, self.changes
        facts = self._experiment.task_facts
        if facts.images:
            words = self.tr(
                "Click units to silence them, put noise on the weights, and see how much the network still "
                "reads. A network that was trained with dropout bears more of it."
            )
        elif facts.view is View.TABLE:
            words = self.tr(
                "Drag the weights and biases until every row is right. Each class adds up the inputs with "
                "weights of its own, and the largest sum wins."
            )
        else:
            words = self.tr(
                "Drag the weights and biases, or a line in the plane, until every row is right. A line is "
                "where a unit's sum is 0; on one side of it the unit is on, on the other off."
            )
        self._words.setText(words)
        self._back.setVisible(base is not None)
        if base is None:
            self._whose.setText(
                self.tr("A copy of the network is changed, never the network itself.")
            )
            return
        trained, start = self.tr("Back to the trained one"), self.tr("Back to the start")
        self._back.setText(trained if base.is_trained else start)
        self._back.setEnabled(bool(changes))
        if not changes:
            words = self.tr("A copy of {}, not changed yet: nothing you do here enters the run.")
            self._whose.setText(words.format(base.name))
            return
        words = self.tr("A changed copy of {}: nothing of it enters the run. {}")
        self._whose.setText(words.format(base.name, self._in_words(changes)))

    def _in_words(self, changes: Changes) -> str:
        said = []
        if changes.numbers:
            said.append(self.tr("Set by hand: {}.").format(len(changes.numbers)))
        if changes.silenced:
            said.append(self.tr("Silent units: {:,}.").format(len(changes.silenced)))
        if changes.noise:
            said.append(self.tr("Noise: {:.0f} %.").format(100 * changes.noise))
        return " ".join(said)
