"""The accuracies of a run after each epoch: on what it was trained on, held back and tested."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.card import Reading
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.train.epoch_curves import EpochCurves, Figure, Of
from mnist_desktop.words import say

_FLOORS = (0.98, 0.95, 0.9, 0.8, 0.5)


class AccuracyPlot(Plot):
    """Grows while a run goes on."""

    def __init__(self, *, ends: tuple[str, ...]) -> None:
        """`ends` are the names of other plots' curves, for whose width there is room."""
        train, validation = _tr("train"), _tr("validation")
        self._test, self._right = _tr("test"), _tr("right")
        super().__init__(
            name="accuracyPlot",
            title=_tr("Accuracy"),
            heading=_tr("Accuracy"),
            percent=True,
            ends=(train, validation, self._test, self._right, *ends),
            explanation=_tr(
                "The share of the 10,000 test images, which are never trained on, that the network reads "
                "rightly after each epoch; of a table, the share of its rows. Beside it that of the images "
                "that are trained on, as they came by, with dropout and distortion, and of those held "
                "back."
            ),
            below=_tr("epoch"),
        )
        self._epoch_curves = EpochCurves(
            self,
            {
                Of.TRAIN: Figure(train, lambda epoch: epoch.train_accuracy),
                Of.VALIDATION: Figure(validation, lambda epoch: epoch.validation_accuracy),
                Of.TEST: Figure(self._test, lambda epoch: epoch.test_accuracy),
            },
        )
        self._history = GrowingHistory(Experiment())
        self._floor = 1.0
        self._epochs_drawn = -1
        self.tell_reading(self._reading_at_point)
        self.take_colours()

    def show_history(self, history: GrowingHistory) -> None:
        """Show a run, and what is added to it whenever `draw` is called."""
        self._history = history
        self._epochs_drawn = -1
        self._floor = 1.0
        self.forget_reading()
        is_own_test = self._in_steps and not history.experiment.task_facts.has_points
        self._epoch_curves.rename(Of.TEST, self._right if is_own_test else self._test)
        self.set_below(_tr("step") if self._in_steps else _tr("epoch"))

    def draw(self) -> None:
        """Draw what has been added."""
        epochs = self._history.epochs
        if len(epochs) == self._epochs_drawn:
            return
        self._epochs_drawn = len(epochs)
        tested = say(self._history.experiment.task_facts.tested)
        waiting = _tr("Here you will see after each epoch how many of {} it reads rightly.")
        if self._in_steps:
            waiting = _tr("Here you will see how many of {} it gets right.")
        self.say_nothing_is_there("" if epochs else waiting.format(tested))
        self._epoch_curves.show(epochs, tuple(Of), 0.0)
        self._follow()
        self.set_legend(*self._epoch_curves.labels(colours(self.palette()), log=False))

    def show_all(self) -> None:
        """Undo what a person moved and zoomed."""
        self._floor = 1.0
        self._follow()

    def _follow(self) -> None:
        lowest, _ = self._epoch_curves.bounds() or (0.9, 1.0)
        floor = next((floor for floor in _FLOORS if floor <= lowest), 0.0)
        if floor < self._floor:
            self._floor = floor
            self.item.setYRange(floor, 1, padding=0.03)

    @property
    def _in_steps(self) -> bool:
        return self._history.experiment.task_facts.full_batch

    def _reading_at_point(self, point: QPointF) -> Reading:
        if not self._history.epochs:
            return Reading()
        nearest = min(self._history.epochs, key=lambda each: abs(each.epoch - point.x())).epoch
        place = _tr("step {:,}") if self._in_steps else _tr("epoch {:,}")
        scheme = colours(self.palette())
        values = self._epoch_curves.values_at(
            nearest, scheme, lambda share: percent(share, decimals=2)
        )
        return Reading(place.format(nearest), values)

    def take_colours(self) -> None:
        super().take_colours()
        scheme = colours(self.palette())
        self._epoch_curves.paint(scheme)
        self.set_legend(*self._epoch_curves.labels(scheme, log=False))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccuracyPlot", text)
