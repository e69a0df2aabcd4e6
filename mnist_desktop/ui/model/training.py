"""What a window trains: one experiment or a race at a time, how it goes, and the run that came out last."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.records import End
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.model.training_thread import TrainingThread
from mnist_desktop.ui.saying import saying

if TYPE_CHECKING:
    from mnist_desktop.handwriting.own_set import OwnSet
    from mnist_desktop.runs.keeping import KeptEvent
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.run import Run

log = logging.getLogger(__name__)


class Activity(Enum):
    """What the program is doing, as far as the buttons are concerned."""

    LOADING = auto()
    READY = auto()
    TRAINING = auto()
    PAUSED = auto()
    STOPPING = auto()


@dataclass(eq=False)
class LiveRun:
    """A run that is being trained. Its id is made up until the library has given it one.

    `label` is its name and, where another of its race has it, too, what it differs in from the first.
    """

    id: str
    label: str
    plan: Plan
    history: GrowingHistory


class TrainingModel(QObject):
    """Starts, holds and ends trainings; keeps what they tell, which any view may read at any time.

    `history_changed` says that `history` is of another run. A training is told of by `began`, any number of
    `told` (lists of events, each with the number of its training; `history` has taken them in), `kept` with
    its Run or `failed`, and `ended` when its thread has gone. In a race the first training is the one that
    the window shows, and its Run is kept last. `opened` brings a Run from a file, `said` a sentence for the
    user and whether something went wrong.
    """

    activity_changed = Signal()
    history_changed = Signal()
    began = Signal()
    told = Signal(list)
    kept = Signal(object)
    failed = Signal()
    paused = Signal(bool)
    ended = Signal()
    opened = Signal(object)
    said = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.engine: Engine | None = None  # until it is loaded
        self.history = GrowingHistory(Experiment())  # of the run that is shown
        self.live: tuple[LiveRun, ...] = ()
        self._activity = Activity.LOADING
        self._others: dict[str, str] = {}
        self._thread: TrainingThread | None = None
        self._run: Run | None = None
        self._watches = False

    def activity(self) -> Activity:
        return self._activity

    def plan(self) -> Plan | None:
        """What is being trained now, the first of a race."""
        return self.live[0].plan if self.live else None

    def run(self) -> Run | None:
        """The last run that ended or was opened."""
        return self._run

    def is_race(self) -> bool:
        return len(self.live) > 1

    def why_busy(self) -> str | None:
        """Why no training of any kind can begin."""
        if self._activity is Activity.LOADING:
            return self.tr("PyTorch and MNIST are still being loaded.")
        if self._activity is not Activity.READY:
            return self.tr("A run is going.")
        return next(iter(self._others.values()), None)

    def why_impossible(self, experiment: Experiment) -> str | None:
        """Why an experiment cannot be trained, even once the run that is going has ended."""
        if self._others:
            return next(iter(self._others.values()))
        if self.engine is not None:
            return self.engine.why_impossible(experiment)
        return next((problem.sentence for problem in experiment.problems()), None)

    def set_engine(self, engine: Engine) -> None:
        """From now on something can be trained."""
        self.engine = engine
        self._set_activity(Activity.READY)

    def has_other_work(self) -> bool:
        """Whether something else than a training goes on."""
        return bool(self._others)

    def tell_again(self) -> None:
        """Tell views that were made later of the run that goes, or else of the last one."""
        self.watch(False)
        if self.live or self._run is not None:
            self.history_changed.emit()
        if self.live:
            self.began.emit()
            self.told.emit([])
            self.paused.emit(self._activity is Activity.PAUSED)
        elif self._run is not None:
            self.kept.emit(self._run)
        self.activity_changed.emit()

    def set_other_work(self, what: str, sentence: str | None) -> None:
        """Say why something else than a training leaves no room for one, or that it has ended (None)."""
        self._others.pop(what, None)
        if sentence is not None:
            self._others[what] = sentence
        self.activity_changed.emit()

    # What is to be trained. All raise Refusal, and do nothing while something else is going.

    def train(self, name: str, experiment: Experiment) -> None:
        """Train an experiment from scratch."""
        if engine := self._idle_engine():
            self._start([_checked(engine, name, experiment)])

    def go_on(self, run: str) -> Plan | None:
        """Go on with a run of the library where it was stopped or broken off, and give its plan."""
        if (engine := self._idle_engine()) is None:
            return None
        plan = engine.plan_to_go_on(run)
        self._start([plan])
        return plan

    def race(self, runs: Sequence[str], name: str, experiment: Experiment) -> None:
        """Train two runs of the library side by side, or one and another experiment of a name."""
        if (engine := self._idle_engine()) is None:
            return
        entries = [engine.library.entry(run) for run in runs[:2]]
        named = [(entry.name, entry.experiment) for entry in entries if entry is not None]
        if len(named) < 2:
            named.insert(0, (name, experiment))
        if len(named) < 2:
            raise Refusal("There is no run to race against.")
        self._start_side_by_side(engine, named)

    def compare(self, named: Sequence[tuple[str, Experiment]]) -> None:
        """Train experiments side by side; the first is the one that the window shows."""
        if engine := self._idle_engine():
            self._start_side_by_side(engine, named)

    def try_beside(self, name: str, experiment: Experiment, changed: Experiment) -> None:
        """Train an experiment, which the window shows, and a change of it side by side."""
        if engine := self._idle_engine():
            pair = [each.with_knob("order_apart", True) for each in (experiment, changed)]
            self._start([_checked(engine, name, each) for each in pair])

    def learn_hand(self, run: Run, own_set: OwnSet) -> None:
        """Let a copy of a run's network go on learning from the user's own digits."""
        if engine := self._idle_engine():
            self._start([engine.plan_of_hand(run, *own_set.arrays())])

    def pause(self) -> None:
        """Hold the training, or let it go on."""
        if self._thread is None:
            return
        if self._activity is Activity.TRAINING:
            self._thread.pause()
            self._set_activity(Activity.PAUSED)
            self.paused.emit(True)
        elif self._activity is Activity.PAUSED:
            self.paused.emit(False)
            self._thread.resume()
            self._set_activity(Activity.TRAINING)

    def stop(self) -> None:
        """End the training and keep what it has learned."""
        if self._thread is not None and self._activity in (Activity.TRAINING, Activity.PAUSED):
            self._set_activity(Activity.STOPPING)
            self._thread.stop()

    def change(self, knob: str, value: float) -> None:
        """Let the training go on with another value of a live knob."""
        if self._thread is not None:
            self._thread.change(knob, value)

    def watch(self, on: bool) -> None:
        """Whether the hidden layers are looked at, and more is to be told of them than for later."""
        self._watches = on
        if self._thread is not None:
            self._thread.watch(on)

    # Runs as files.

    def open(self, path: Path) -> None:
        """Read a run, of the library or not, if nothing is going that it would push aside."""
        if self.engine is None or self._activity is not Activity.READY:
            wait = self.tr("A run can be opened once the program has loaded and no run is going.")
            self.said.emit(wait, True)
            return
        with saying(self.said.emit):
            run = self.engine.load_run(path)
            if path == self.engine.library.path(path.stem):
                run = replace(run, id=path.stem)
            self.history = GrowingHistory(run.experiment, run.outcome.history)
            self.history_changed.emit()
            self.opened.emit(run)
            self._keep(run)

    def save(self, path: Path) -> None:
        """Keep the last run in a file."""
        if self._run is None or self.engine is None:
            return
        with saying(self.said.emit):
            self.engine.save_run(self._run, path)
            self.said.emit(self.tr("Saved as {}.").format(path), False)

    def _idle_engine(self) -> Engine | None:
        return self.engine if self.why_busy() is None else None

    def _start_side_by_side(self, engine: Engine, named: Sequence[tuple[str, Experiment]]) -> None:
        from mnist_desktop.runs.racing import rivals

        names, experiments = zip(*named, strict=True)
        raced = zip(names, rivals(*experiments), strict=True)
        self._start([_checked(engine, name, experiment) for name, experiment in raced])

    def _start(self, plans: Sequence[Plan]) -> None:
        assert self.engine is not None
        self.live = tuple(_live_run(number, plan, plans[0]) for number, plan in enumerate(plans))
        self.history = self.live[0].history
        thread = self._thread = TrainingThread(self.engine, plans, self)
        thread.told.connect(self._on_told)
        thread.ended.connect(self._on_ended)
        thread.failed.connect(self._on_failed)
        thread.finished.connect(self._on_finished)
        thread.finished.connect(thread.deleteLater)
        thread.watch(self._watches)
        log.info("Training began: %s.", " and ".join(plan.name for plan in plans))
        self.history_changed.emit()
        self.began.emit()
        self._set_activity(Activity.TRAINING)
        thread.start()

    def _on_told(self, events: list[tuple[int, KeptEvent]]) -> None:
        from mnist_desktop.runs.keeping import KeptOtherwise, NotKept, Placed

        for number, event in events:
            if isinstance(event, NotKept | KeptOtherwise):
                self.said.emit(event.sentence, True)
            elif isinstance(event, Placed):
                self.live[number].id = event.id
            else:
                self.live[number].history.take(event)
        self.told.emit(events)

    def _keep(self, run: Run) -> None:
        self._run = run
        log.info("The run %s is kept.", run.name)
        self.kept.emit(run)
        if run.outcome.end is End.EARLY:
            self.said.emit(run.outcome.message, False)

    def _on_ended(self, run: Run) -> None:
        if run.outcome.end not in (End.FINISHED, End.EARLY, End.STOPPED):
            self._on_failed(run.outcome.message)
        self._keep(run)

    def _on_failed(self, sentence: str) -> None:
        self.said.emit(sentence, True)
        self.failed.emit()

    def _on_finished(self) -> None:
        self._thread = None
        self.live = ()
        self.ended.emit()
        self._set_activity(Activity.READY)

    def _set_activity(self, activity: Activity) -> None:
        self._activity = activity
        self.activity_changed.emit()


def _checked(engine: Engine, name: str, experiment: Experiment) -> Plan:
    if sentence := engine.why_impossible(experiment):
        raise Refusal(sentence)
    return engine.plan(name, experiment)


def _live_run(number: int, plan: Plan, first: Plan) -> LiveRun:
    before = plan.go_on.outcome.history if plan.go_on is not None else None
    differs = differences_in_words(first.experiment, plan.experiment)
    label = f"{plan.name} · {differs}" if differs and plan.name == first.name else plan.name
    history = GrowingHistory(plan.experiment, before)
    return LiveRun(f"training {number}", label, plan, history)
