"""What a window knows and can do, without a widget: its views read it and send it their wishes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QMetaMethod, QObject, Signal

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipes import DEFAULT
from mnist_desktop.handwriting.own_set import open_own_set
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.chosen_experiment import ChosenExperiment
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.shelf import Shelf
from mnist_desktop.ui.model.shown_network import ShownNetwork
from mnist_desktop.ui.model.training import TrainingModel
from mnist_desktop.ui.model.work import end_all
from mnist_desktop.ui.saying import saying

if TYPE_CHECKING:
    from mnist_desktop.experiment.comparisons import Comparison

log = logging.getLogger(__name__)

T = TypeVar("T")


class WindowModel(QObject):
    """The chosen experiment, the training that goes, the network that is shown, the runs, the own digits.

    `said` brings a sentence for the user and whether something went wrong, `begun` the name of the page on
    which one sees what was wished for, or none where any page will do that shows a training, and says that
    what was said before is over.
    """

    said = Signal(str, bool)
    begun = Signal(str)

    def __init__(
        self, library: Path, own_set: Path, parent: QObject, before: WindowModel | None = None
    ) -> None:
        """`before` is another window's, which this one takes the place of: what goes on there goes on."""
        super().__init__(parent)
        self._window = parent
        if before is None:
            self.chosen = ChosenExperiment(DEFAULT, self)
            self.training = TrainingModel(self)
            self.shelf = Shelf(library, self)
            self.progress = Progress()
        else:
            self.chosen, self.training, self.shelf = before.chosen, before.training, before.shelf
            self.progress = before.progress
            for part in (self.chosen, self.training, self.shelf):
                _hand_over(part, self)
        self.shown = ShownNetwork(self.training, self)
        self.training.ended.connect(self.shelf.look)  # before whoever looks for the run there
        self.asker = Asker(self)
        self.own_set, self.trouble = open_own_set(own_set)
        self.training.said.connect(self.said)
        self.shelf.failed.connect(lambda sentence: self.said.emit(sentence, True))

    def set_engine(self, engine: Engine) -> None:
        """PyTorch and MNIST are there: from now on networks are trained and asked."""
        self.asker.set_engine(engine)
        if self.training.engine is None:
            self.training.set_engine(engine)

    def train(self) -> None:
        """Start a run of the chosen experiment, if one can start now."""
        name, experiment = self.chosen.name(), self.chosen.experiment
        self._begin(lambda: self.training.train(name, experiment))

    def go_on(self, run: str) -> None:
        """Go on with a run of the library that was stopped or broken off."""
        plan = self._begin(lambda: self.training.go_on(run), "curves")
        if plan is not None:
            self.chosen.take(plan.name, plan.experiment)
            if plan.remark:
                self.said.emit(plan.remark, False)

    def clone(self, run: str) -> None:
        """Choose the experiment of a run, where what is then changed is marked."""
        entry = self.shelf.library.entry(run)
        if entry is not None and self.chosen.clone(entry.name, entry.experiment):
            words = self.tr("{} is in the form. Change one thing, then press Train or Race.")
            self.said.emit(words.format(entry.name), False)

    def race(self, runs: list[str]) -> None:
        """Train two experiments of the library, or one and the chosen one, side by side."""
        name, experiment = self.chosen.name(), self.chosen.experiment
        self._begin(lambda: self.training.race(runs, name, experiment), "runs")

    def compare(self, comparison: Comparison) -> None:
        """Train the sides of a comparison beside each other, that of the chosen recipe first."""
        recipe, training = self.chosen.recipe(), self.chosen.experiment.training
        sides = sorted(comparison.sides, key=lambda side: side.recipe != recipe)
        here = {"seed": training.seed, "device": training.device}
        named = [(side.name, side.experiment.with_knobs(**here)) for side in sides]
        self._begin(lambda: self.training.compare(named), "runs")

    def try_beside(self, changes: Sequence[tuple[str, Any]]) -> None:
        """Train the run that is shown once more, and beside it the same with knobs that are changed."""
        run, experiment = self.training.run(), self.training.history.experiment
        name = self.chosen.name() if run is None else run.name
        changed = experiment.with_knobs(**dict(changes))
        if (why := self.chosen.why_not(changed)) is not None:
            self.chosen.refused.emit(why, partial(self._leave_and_try, changes))
            return
        self._begin(lambda: self.training.try_beside(name, experiment, changed), "runs")

    def _leave_and_try(self, changes: Sequence[tuple[str, Any]]) -> None:
        self.chosen.leave_course()
        self.try_beside(changes)

    def learn_hand(self) -> None:
        """Let a copy of the network on the pad go on learning, from the user's own digits."""
        asked = self.shown.asked_run
        self._begin(lambda: self.training.learn_hand(asked(), self.own_set), "hand")

    def open(self, run: str) -> None:
        """Show a run of the library."""
        self.training.open(self.shelf.library.path(run))

    def close(self) -> None:
        """End all that goes on, and let go of the files."""
        is_handed_over = self.training.parent() is not self
        if not is_handed_over:
            self.training.blockSignals(True)  # what ends now begins nothing new
        end_all(self._window)
        if not is_handed_over:
            self.shelf.close()
        self.own_set.close()

    def _begin(self, start: Callable[[], T], page: str = "") -> T | None:
        """Start a training, if one can start now, and give what that gives."""
        if self.training.why_busy() is not None:
            return None
        with saying(self.said.emit):
            started = start()
            self.chosen.forget_run()
            self.begun.emit(page)
            return started
        return None


def _hand_over(part: QObject, parent: QObject) -> None:
    """Give a part to another model. Who listened to it was of the first one's window."""
    for name, signal in vars(type(part)).items():
        if isinstance(signal, Signal):
            bound = getattr(part, name)
            if part.isSignalConnected(QMetaMethod.fromSignal(bound)):
                bound.disconnect()
    part.setParent(parent)
