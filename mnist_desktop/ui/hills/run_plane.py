"""The loss over the plane through a run's own weights, with its way; of a race, the ways of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from mnist_desktop.percent import percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.hills.hill_plot import HillPlot
from mnist_desktop.ui.laying_out import button, column, named, notice, one_of, quiet, row
from mnist_desktop.ui.library.run_colours import Look
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from mnist_desktop.learning.valley import Valley
    from mnist_desktop.ui.model.training import LiveRun


class RunPlane(QWidget):
    """Draws the plane when it is asked to, in some seconds, which can be broken off."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self.setObjectName("runPlane")
        self._asker = asker
        self._runs: tuple[LiveRun, ...] = ()
        self._valley: Valley | None = None
        self._drawn: list[LiveRun] = []
        tip = self.tr(
            "The loss of training examples over the plane in which the weights have moved most: the "
            "greyer, the lower. The line is the run's own way, one for each of a race, and the dot where "
            "it was at the moment of the slider."
        )
        axes = self.tr("first axis of the weights"), self.tr("second axis")
        self._plot = HillPlot("valleyPlot", self.tr("The loss of your run"), tip, axes=axes)
        self._notice = notice("valleyNotice")
        self._place = one_of(self._notice, self._plot)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        tip = self.tr("How far the runs have gone, moment by moment")
        named(self._slider, "valleyMoment", self.tr("Moment"), tip)
        self._slider.valueChanged.connect(self._show)
        self._said = quiet(named(PlainLabel(wordWrap=True), "valleySaid"))
        tip = self.tr("Compute the loss over the plane again, with what has been learned by now")
        self._again = button(QPushButton, "valleyDraw", self.tr("Draw"), tip, self._on_pressed)
        column((self._place, 1), row((self._slider, 1), self._again), self._said, of=self)
        self._say("")

    def about(self) -> str:
        """What is to be seen, in words."""
        return self.tr(
            "A network has thousands of weights. This is the plane of the two directions in which those of "
            "your run moved most, from its start to its end, and the loss of the network that each point "
            "of it would be. Race two runs to see where each of them went."
        )

    def set_runs(self, runs: tuple[LiveRun, ...]) -> None:
        """What is trained from now on: a run, or the runs of a race, the first of which counts."""
        self._asker.forget(self)
        self._runs, self._valley = runs, None
        self._say("")

    def valley(self) -> Valley | None:
        """What is shown."""
        return self._valley

    def draw(self) -> None:
        """Draw the plane unless it is there already."""
        if self._valley is None and self._runs and not self._asker.is_asked(self):
            self._ask(self._runs)

    def _on_pressed(self) -> None:
        if self._asker.is_asked(self):
            self._asker.forget(self)
            self._say(self.tr("Broken off."))
        elif self._runs:
            self._ask(self._runs)

    def _ask(self, runs: Sequence[LiveRun]) -> None:
        first, *others = runs
        moments = {run.id: run.history.snapshots.moments() for run in runs}

        def question(engine: Engine) -> Iterator[float | str | tuple[Valley, list[LiveRun]]]:
            from mnist_desktop.learning.valley import Valley, is_one_plane, valley

            experiment = first.plan.experiment
            fit = [first, *(run for run in others if is_one_plane(experiment, run.plan.experiment))]
            try:
                for told in valley(experiment, first.plan.data, [moments[run.id] for run in fit]):
                    yield (told, fit) if isinstance(told, Valley) else told
            except Refusal as refusal:
                yield str(refusal)

        self._say(self.tr("The loss is being computed …"))
        self._again.setText(self.tr("Stop"))
        self._asker.ask(self, question, self._on_told, lambda error: self._say(str(error)))

    def _on_told(self, told: float | str | tuple[Valley, list[LiveRun]]) -> None:
        if isinstance(told, float):
            words = self.tr("The loss is being computed … {}").format(percent(told, decimals=0))
            self._notice.setText(words)
        elif isinstance(told, str):
            self._say(told)
        else:
            self._valley, self._drawn = told
            self._show_valley(self._valley)

    def _show_valley(self, valley: Valley) -> None:
        low, high = ((float(each[0]), float(each[1])) for each in (valley.low, valley.high))
        self._plot.show_hill(valley.heights, low, high, None)
        self._again.setText(self.tr("Draw"))
        self._place.setCurrentWidget(self._plot)
        last = max(map(len, valley.ways)) - 1
        self._slider.setRange(0, last)
        self._slider.setValue(last)
        self._slider.setEnabled(True)
        self._show()

    def _show(self) -> None:
        valley, moment = self._valley, self._slider.value()
        if valley is None:
            return
        self._plot.show_ways({Look(n): way for n, way in enumerate(valley.ways)}, moment)
        parts = []
        for run, way in zip(self._drawn, valley.ways, strict=True):
            at = way[min(moment, len(way) - 1)]
            parts.append(self.tr("{}: loss {:.3g}").format(run.label, at[2]))
        if len(self._drawn) < len(self._runs):
            parts.append(self.tr("the other run has another network"))
        words = self.tr(
            "{}. The plane shows {} of how the weights moved; the heights are of {:,} training examples."
        )
        self._said.setText(words.format(", ".join(parts), percent(valley.share), valley.rows))

    def _say(self, words: str) -> None:
        """Say why there is nothing to be seen; "" where nothing was trained since the window opened."""
        nothing = self.tr("Train a network, then the loss is drawn over the plane of its way.")
        self._notice.setText(words or (self.tr("Press Draw.") if self._runs else nothing))
        self._place.setCurrentWidget(self._notice)
        self._again.setText(self.tr("Draw"))
        self._again.setEnabled(bool(self._runs))
        self._slider.setEnabled(False)
        self._said.clear()
