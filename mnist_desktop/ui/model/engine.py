"""All that the window needs of torch, behind one door.

Importing torch takes a second or more, so no module of the window imports it at its top: the loader
does, in a thread, while the window is already on the screen.
"""

from __future__ import annotations

import dataclasses
import gc
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from mnist_desktop.experiment.claims import Claim
from mnist_desktop.experiment.hills import HillName
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training
from mnist_desktop.paths import ready_made_network
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.model.shelf import Shelf
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.history.probes import ProbeFigures
    from mnist_desktop.history.results import Results
    from mnist_desktop.history.snapshots import Moment
    from mnist_desktop.judging.verdict import Verdict
    from mnist_desktop.learning.devices import Device
    from mnist_desktop.learning.misreading import Explanation, TrainingDigits
    from mnist_desktop.learning.prediction import Predictor
    from mnist_desktop.learning.train_mode import TrainModeAnswers
    from mnist_desktop.library.library import Library
    from mnist_desktop.runs.plan import Plan
    from mnist_desktop.runs.racing import Lanes
    from mnist_desktop.runs.run import Run

    Looker = Callable[[Moment], tuple[ProbeFigures, Results]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Engine:
    """The loaded engine: the data set, the devices, and what can be done with them.

    `training_digits` is MNIST's training images by digit, `ready_made` the network that ships with the
    program, and `library` where runs are kept.
    """

    mnist: Dataset
    devices: tuple[Device, ...]
    training_digits: TrainingDigits
    ready_made: Run
    library: Library

    def data(self, experiment: Experiment) -> Dataset:
        """What an experiment trains on. MNIST is at hand, and a table is made in no time."""
        from mnist_desktop.data.loading import load_for

        return load_for(experiment, self.mnist)

    def examples(self, experiment: Experiment) -> Dataset:
        """What a network of an experiment is shown and asked about.

        That is MNIST, whatever else is learned from: pen strokes are drawn anew, which takes long. Raises
        data.dataset.DataError where data of one's own are not there.
        """
        return self.mnist if experiment.task_facts.digits else self.data(experiment)

    def why_impossible(self, experiment: Experiment) -> str | None:
        from mnist_desktop.data.own_data import why_missing
        from mnist_desktop.learning.training import why_impossible

        own = experiment.data.own_data if experiment.task_facts.is_own else None
        missing = why_missing(own) if own is not None else None
        return missing or why_impossible(experiment)

    def plan(self, name: str, experiment: Experiment) -> Plan:
        """A run of the experiment from scratch, on its task's own examples."""
        from mnist_desktop.runs.plan import Plan

        return Plan(name, experiment, self.data(experiment))

    def plan_to_go_on(self, run: str) -> Plan:
        """Going on with a run of the library. Raises runs.header.RunFileError."""
        from mnist_desktop.runs.plan import plan_to_go_on

        kept = dataclasses.replace(self.load_run(self.library.path(run)), id=run)
        return plan_to_go_on(kept, self.data(kept.experiment))

    def train(self, plans: Sequence[Plan]) -> Lanes:
        """Train in turns, and keep the runs in the library."""
        from mnist_desktop.runs.keeping import train_and_keep
        from mnist_desktop.runs.racing import side_by_side

        return side_by_side([train_and_keep(plan, self.library) for plan in plans])

    def runs_at_once(self, experiment: Experiment) -> int:
        """How many runs of a sweep are best trained at the same time."""
        from mnist_desktop.sweeps.local_workers import sensible_at_once

        return sensible_at_once(experiment)

    def predictor(self, experiment: Experiment, weights: Mapping[str, Any]) -> Predictor:
        from mnist_desktop.learning.prediction import Predictor

        return Predictor(experiment, weights)

    def train_mode(
        self, experiment: Experiment, weights: Mapping[str, Any], *, seed: int = 0
    ) -> TrainModeAnswers:
        """The same network in train mode, among its training images."""
        from mnist_desktop.learning.train_mode import TrainModeAnswers

        return TrainModeAnswers(
            experiment, weights, self.examples(experiment).train_inputs, seed=seed
        )

    def looker(self, plan: Plan) -> Looker:
        """What is to be known of a moment of a plan's run: a function that computes it."""
        from mnist_desktop.learning.looking_back import LookingBack

        return LookingBack(plan.experiment, plan.data, plan.start).at

    def explain(
        self, image: NDArray[np.float32], predictor: Predictor, *, meant: int | None
    ) -> Explanation:
        """Why a 28x28 image was read as it was; `meant` is what the user says it is."""
        from mnist_desktop.learning.misreading import explain

        return explain(image, predictor, self.training_digits, meant=meant)

    def plan_of_hand(
        self, run: Run, images: NDArray[np.float32], labels: NDArray[np.int64]
    ) -> Plan:
        """Going on from a run's network with the user's own digits (rows, 784) among MNIST's."""
        from mnist_desktop.runs.plan import plan_of_hand

        return plan_of_hand(run, images, labels, self.mnist)

    def descend(
        self, hill: HillName, trainings: Sequence[Training], start: tuple[float, float], steps: int
    ) -> Iterator[NDArray[np.float64]]:
        """The way of each optimizer down a hill: (steps + 1, 3), two weights and the height."""
        from mnist_desktop.learning.hills import descent

        for training in trainings:
            yield descent(hill, training, start, steps)

    def heights(self, hill: HillName, cells: int) -> NDArray[np.float64]:
        """A hill over its square: (cells, cells)."""
        from mnist_desktop.learning.hills import heights

        return heights(hill, cells)

    def torchvision_fits(self) -> bool:
        """Whether a script may import torchvision without more ado."""
        from mnist_desktop.data.torchvision_import import torchvision_fits

        return torchvision_fits()

    def judge(self, run: Run, claim: Claim) -> Verdict | None:
        from mnist_desktop.judging.verdict import judge

        return judge(run, claim)

    def load_run(self, path: Path) -> Run:
        """Raises runs.run_file.RunFileError."""
        from mnist_desktop.runs.run_file import load_run

        return load_run(path)

    def save_run(self, run: Run, path: Path) -> None:
        """Raises runs.run_file.RunFileError."""
        from mnist_desktop.runs.run_file import save_run

        save_run(run, path)


class EngineLoader(QThread):
    """Loads torch and MNIST. It ends with one of two signals: loaded(Engine) or failed(sentence)."""

    loaded = Signal(object)
    failed = Signal(str)

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("engineLoader")
        self._shelf = shelf

    def run(self) -> None:
        is_new = "torch" not in sys.modules
        # What is imported stays. Looking through it again and again would take a fifth of the time.
        thresholds = gc.get_threshold()
        gc.set_threshold(0)
        try:
            for _ in self._load():
                if self.isInterruptionRequested():
                    return
            if is_new:
                # A hundred thousand objects stay for good. Python's collector need not look through them
                # now and then, which would hold the window up for a quarter of a second.
                gc.freeze()
        finally:
            gc.set_threshold(*thresholds)

    def _load(self) -> Iterator[None]:
        """Load in steps, of which an import cannot be interrupted."""
        from concurrent.futures import ThreadPoolExecutor

        from mnist_desktop.data.archives import read_archives

        with ThreadPoolExecutor(max_workers=1) as pool:
            # Reading and unpacking need no torch and, for the most part, not even Python.
            archives = pool.submit(read_archives)
            try:
                import torch  # noqa: F401

                yield
                # What a first stroke and a first training would import goes with it.
                import mnist_desktop.digits.reading
                import mnist_desktop.learning.training
                import mnist_desktop.runs.keeping
                import mnist_desktop.runs.plan
                import mnist_desktop.runs.racing  # noqa: F401
                from mnist_desktop.data.mnist import mnist_of
                from mnist_desktop.learning.devices import available_devices
                from mnist_desktop.learning.misreading import TrainingDigits
                from mnist_desktop.runs.run_file import load_run
            except (ImportError, OSError) as error:
                log.exception("torch could not be loaded")
                self.failed.emit(say("PyTorch could not be loaded: {error}.", error=error))
                return
            yield
            try:
                mnist, ready_made = mnist_of(archives.result()), load_run(ready_made_network())
            except Refusal as error:
                self.failed.emit(str(error))
                return
        yield
        digits = TrainingDigits(mnist)
        library = self._shelf.library
        self.loaded.emit(Engine(mnist, available_devices(), digits, ready_made, library))
