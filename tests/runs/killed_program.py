"""A program to be killed: it trains runs, one after the other, and keeps each after every step.

python killed_program.py FOLDER CACHE

Says on a line each what it does: that a run was placed or ended, and what was written. Each line that it is
told begins it anew, in a process that is a copy of the first: torch takes seconds to import.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning import training
from mnist_desktop.library.library import Library
from mnist_desktop.runs import keeping, run_file
from mnist_desktop.runs.keeping import Placed, train_and_keep
from mnist_desktop.runs.plan import Plan


def examples() -> Dataset:
    """Made-up images: what matters is when they are learned, not what."""
    numbers = torch.Generator().manual_seed(1)
    return Dataset(
        train_inputs=torch.rand(300, 784, generator=numbers),
        train_labels=torch.randint(10, (300,), generator=numbers),
        test_inputs=torch.rand(50, 784, generator=numbers),
        test_labels=torch.randint(10, (50,), generator=numbers),
    )


def experiment_of(number: int) -> Experiment:
    """The experiment of the run `number`, the same in every process."""
    experiment = Experiment()
    knobs = {"hidden": (64, 32), "subset": 300, "batch_size": 50, "epochs": 3, "dropout": 0.2}
    return experiment.with_knobs(**(knobs | {"seed": number, "order_apart": True}))


def say(*words: str) -> None:
    print(*words, flush=True)


def keep_always() -> None:
    """Write the run after every step, and say so."""
    training.EVENT_SECONDS = 0
    keeping.FIRST_KEPT_SECONDS = keeping.KEPT_EVERY_SECONDS = 0
    keeping._WRITING_SHARE = 1e9
    write = run_file.write_whole

    def write_and_say(content: Callable[[Path], None], path: Path) -> None:
        say("writing", path.stem)
        write(content, path)
        say("kept", path.stem)

    run_file.write_whole = write_and_say


def main() -> None:
    for _ in sys.stdin:
        copy = os.fork()
        if not copy:
            train_for_ever(Library(Path(sys.argv[1]), cache=Path(sys.argv[2])))
        say("copy", str(copy))
        _, status = os.waitpid(copy, 0)
        say("died", str(os.waitstatus_to_exitcode(status)))


def train_for_ever(library: Library) -> None:
    keep_always()
    data = examples()
    library.look()
    number = len(library.listing().entries)
    while True:
        train(Plan(f"run {number}", experiment_of(number), data), library)
        number += 1


def train(plan: Plan, library: Library) -> None:
    events = train_and_keep(plan, library)
    while True:
        try:
            event = next(events)
        except StopIteration as end:
            say("ended", end.value.id)
            return
        if isinstance(event, Placed):
            say("placed", event.id)
        else:
            say("step")


if __name__ == "__main__":
    main()
