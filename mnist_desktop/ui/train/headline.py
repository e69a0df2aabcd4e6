"""The headline: what the run that is shown has reached, in large type, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mnist_desktop.experiment.recipes import title_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.likelihood import mean_share
from mnist_desktop.history.records import EpochFigures
from mnist_desktop.in_time import duration
from mnist_desktop.percent import percent
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.laying_out import column, named, quiet, row
from mnist_desktop.ui.look.ground import Size, sized
from mnist_desktop.ui.plain_label import as_tip

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run


class Headline(QWidget):
    """Two lines, the upper one says whose they are. `next_pressed` asks for what the button proposes."""

    next_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("headline")
        self._low = False
        self._whose = quiet(ElidedLabel("headlineWhose"))
        self._says = ElidedLabel("headlineSays")
        self._next = named(QPushButton(), "nextButton")
        self._next.clicked.connect(self.next_pressed)
        self._next.hide()
        lines = column(self._whose, self._says, spacing=0)
        row((lines, 1), self._next, of=self, margins=(8, 4, 0, 4), spacing=8)
        self._take_font()

    def show_nothing(self, whose: str, says: str) -> None:
        """There is no run yet; say what could be."""
        self._show(title_of(whose), says)

    def show_history(self, name: str, history: GrowingHistory) -> None:
        """Show a training that goes."""
        name = title_of(name)
        if not history.epochs:
            starts = self.tr("Training …")
            self._show(name, starts)
            return
        newest = history.epochs[-1]
        seconds = sum(each.seconds for each in history.epochs)
        self._show(name, self._in_words(history.experiment, newest, seconds))
        self._explain(name, history.experiment, newest)

    def show_run(self, run: Run, judged: str = "") -> None:
        """Show a run that has ended or was opened, and what was said of its claim."""
        outcome, kept = run.outcome, run.outcome.kept
        whose = title_of(run.name)
        whose = f"{whose} · {judged}" if judged else whose
        if kept is None:
            self._show(whose, outcome.message or self.tr("It ended before its first epoch did."))
        else:
            self._show(whose, self._in_words(run.experiment, kept, outcome.seconds))
            self._explain(whose, run.experiment, kept)

    def propose(self, what: str, tip: str = "") -> None:
        """Propose what to do next, on the button; nothing with no words."""
        self._next.setText(what)
        self._next.setToolTip(tip)
        self._next.setVisible(bool(what))

    def set_low(self, low: bool) -> None:
        """Take less room, where there is little."""
        self._low = low
        self._whose.setVisible(not low)
        self._take_font()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_font()

    def _take_font(self) -> None:
        self._says.setFont(
            sized(self.font(), Size.TITLE if self._low else Size.HEADLINE, bold=True)
        )

    def _show(self, whose: str, says: str) -> None:
        self._whose.setText(whose)
        self._says.setText(says)
        self.setToolTip(as_tip(whose))
        self.setAccessibleName(f"{whose}: {says}")

    def _explain(self, whose: str, experiment: Experiment, figures: EpochFigures) -> None:
        """Say what the cost means."""
        if (share := mean_share(experiment, figures.cost)) is not None:
            words = self.tr(
                "{}\nCost {:.3f}: each right answer gets {} on average (geometric mean)."
            )
            self.setToolTip(as_tip(words.format(whose, figures.cost, percent(share))))

    def _in_words(self, experiment: Experiment, figures: EpochFigures, seconds: float) -> str:
        words = self.tr(
            "{accuracy} test accuracy · cost {cost:.3f} · epoch {epoch:,}/{of:,} · {time}"
        )
        if experiment.task_facts.full_batch:
            words = self.tr("{accuracy} right · cost {cost:.3f} · step {epoch:,}/{of:,} · {time}")
        return words.format(
            accuracy=percent(figures.test_accuracy),
            cost=figures.cost,
            epoch=figures.epoch,
            of=experiment.length,
            time=duration(seconds),
        )
