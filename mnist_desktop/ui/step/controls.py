"""The buttons below the picture of a step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.laying_out import STRETCH, button
from mnist_desktop.ui.step.story import Part

_COUNTS = (1, 10, 100)


class Controls(QWidget):
    """`part_asked` brings a Part, and whether it is step 1 of two; `steps_asked` how many."""

    part_asked = Signal(object, bool)
    play_asked = Signal()
    back_asked = Signal()
    steps_asked = Signal(int)
    start_over_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepControls")
        parts = (
            ("forwardButton", self.tr("Forward"), Part.FORWARD, False, self.tr("To the answer.")),
            ("lossButton", self.tr("Loss"), Part.LOSS, False, self.tr("How wrong the answer is.")),
            (
                "backOneButton",
                self.tr("Step 1"),
                Part.BACK,
                True,
                self.tr("Back propagation from the output to the weights of the last layer."),
            ),
            (
                "backTwoButton",
                self.tr("Step 2"),
                Part.BACK,
                False,
                self.tr("Back propagation through the hidden layers, one with each click."),
            ),
            (
                "updateButton",
                self.tr("Update"),
                Part.UPDATE,
                False,
                self.tr("What the optimizer makes of the gradients, and the answer again."),
            ),
        )
        self._parts = []
        for name, text, part, is_first, tip in parts:
            made = button(QPushButton, name, text, tip)
            made.clicked.connect(
                lambda _=False, part=part, first=is_first: self.part_asked.emit(part, first)
            )
            self._parts.append(made)
            _narrow(made)
        tip = self.tr("One part after the other; once more holds it.")
        self._play = button(QPushButton, "playButton", self.tr("Play"), tip, self.play_asked)
        _narrow(self._play, self.tr("Hold"))
        tip = self.tr("One part back, or to where the copy was before its last steps.")
        self._back = button(QPushButton, "stepBackButton", self.tr("Back"), tip, self.back_asked)
        _narrow(self._back)
        self._steps: list[QWidget] = []
        for count in _COUNTS:
            tip = self.tr("Let the copy take so many steps on this example: {}.").format(count)
            more = button(QToolButton, f"steps{count}", f"+{count}", tip)
            more.setAccessibleName(self.tr("{} steps").format(count))
            more.clicked.connect(lambda _=False, count=count: self.steps_asked.emit(count))
            self._steps.append(more)
        tip = self.tr("A new copy of the network, before the first step.")
        text = self.tr("Start over")
        self._over = button(QPushButton, "startOverButton", text, tip, self.start_over_asked)
        _narrow(self._over)
        Flow(
            (self._play, self._back),
            tuple(self._parts),
            STRETCH,
            (*self._steps, self._over),
            of=self,
            spacing=4,
        )

    def show_state(
        self, *, can_tell: bool, can_step: bool, can_go_back: bool, plays: bool, is_graph: bool
    ) -> None:
        """Enable what can be done: `can_tell` the forward half, `can_step` all."""
        forward, *others, update = self._parts
        forward.setEnabled(can_tell)
        for each in others:
            each.setEnabled(can_step)
        update.setEnabled(can_step and not is_graph)
        for other in (*self._steps, self._over):
            other.setEnabled(can_step and not is_graph)
        self._play.setEnabled(can_tell)
        self._play.setText(self.tr("Hold") if plays else self.tr("Play"))
        self._back.setEnabled(can_go_back)


def _narrow(made: QPushButton, *others: str) -> None:
    """Make a button as wide as its text, and as others that it has at times: many are in a line."""
    width = made.fontMetrics().horizontalAdvance
    made.setFixedWidth(max(width(each) for each in (made.text(), *others)) + 22)
