"""Checking a class's hand-ins: every run is trained again, and a row says what came of it."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load, load_for
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.handin.handin_file import Answer, read_hand_in
from mnist_desktop.handin.names import folded, seed_of
from mnist_desktop.history.records import History
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.reproducing import Verdict, reproduce
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run

_SUFFIXES = (".html", ".htm")

# Hears the file, the number of the run in it, and how many of how many steps are done.
Tell = Callable[[Path, int, int, int], None]


@dataclass(frozen=True)
class Checked:
    """What is said of a run that was handed in; of a whole file where that cannot be read.

    `accuracy` (0..1) is what the run says of itself, `has_own_seed` whether its seed is that of the name,
    `same_as` are others who handed in the same history, to the bit.
    """

    file: Path
    verdict: Verdict
    sentence: str = ""
    name: str = ""
    number: int = 0
    run: str = ""
    accuracy: float | None = None
    seed: int | None = None
    has_own_seed: bool | None = None
    same_as: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


def hand_ins_in(folder: Path) -> list[Path]:
    """The files of a folder and of the folders in it that may be hand-ins, by their names."""
    return sorted(
        Path(here) / name
        for here, _, names in os.walk(folder)
        for name in names
        if name.casefold().endswith(_SUFFIXES)
    )


def check(
    files: Sequence[Path], *, epochs: int | None = None, tell: Tell = lambda *_: None
) -> Iterator[Checked]:
    """Train the runs of some files again, or the first `epochs` of each; a row a run, file by file."""
    with tempfile.TemporaryDirectory(prefix="mnist-desktop-") as folder:
        owners = _owners(files, Path(folder))
        for file in files:
            for number, run, row in _runs_of(file, Path(folder)):
                if run is None:
                    yield row
                    continue
                try:
                    found = reproduce(
                        run,
                        load_for(
                            run.experiment, _mnist() if run.experiment.task_facts.digits else None
                        ),
                        epochs=epochs,
                        tell=partial(tell, file, number),
                    )
                    row = replace(row, verdict=found.verdict, sentence=found.sentence)
                except Refusal as error:
                    row = replace(row, verdict=Verdict.UNCHECKED, sentence=str(error))
                others = owners.get(_fingerprint(run.outcome.history), {})
                same_as = tuple(name for key, name in others.items() if key != folded(row.name))
                yield replace(row, same_as=same_as)


def _owners(files: Sequence[Path], folder: Path) -> dict[bytes, dict[str, str]]:
    """Who has handed in which history: names by their folded forms."""
    owners: dict[bytes, dict[str, str]] = {}
    for file in files:
        for _, run, row in _runs_of(file, folder):
            if run is not None and len(run.outcome.history.losses):
                known = owners.setdefault(_fingerprint(run.outcome.history), {})
                known.setdefault(folded(row.name), row.name)
    return owners


def _runs_of(file: Path, folder: Path) -> Iterator[tuple[int, Run | None, Checked]]:
    """Each run of a file with its number, from 1, and its row; no run where it cannot be read."""
    try:
        given = read_hand_in(file)
    except Refusal as error:
        yield 0, None, Checked(file, Verdict.DAMAGED, str(error))
        return
    for number, content in enumerate(given.runs, 1):
        answers = given.answers if number == 1 else ()
        row = Checked(file, Verdict.DAMAGED, name=given.name, number=number, answers=answers)
        # Under a name of ours: a stranger's says nothing of where anything is written.
        path = folder / f"{number}.mnist"
        path.write_bytes(content)
        try:
            run = load_run(path)
        except Refusal as error:
            yield number, None, replace(row, sentence=str(error))
            continue
        finally:
            path.unlink()
        kept, seed = run.outcome.kept, run.experiment.training.seed
        yield (
            number,
            run,
            replace(
                row,
                run=run.name,
                accuracy=kept.test_accuracy if kept else None,
                seed=seed,
                has_own_seed=seed == seed_of(given.name),
            ),
        )


@cache
def _mnist() -> Dataset:
    return load(TaskName.MNIST)


def _fingerprint(history: History) -> bytes:
    figures = repr([(each.epoch, each.cost) for each in history.epochs]).encode()
    return hashlib.sha256(history.losses.tobytes() + figures).digest()
