"""What the self-test asks of the library: keeping, going on, sweeping in other processes, comparing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mnist_desktop.cli.self_test_checks import expect
from mnist_desktop.experiment.recipes import RECIPES

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run

_XOR = RECIPES["xor-mlp"].experiment.with_knob("steps", 300)


class Parts(Protocol):
    """A folder for the checks, and a trained run."""

    folder: Path

    @property
    def run(self) -> Run: ...


def library_checks(parts: Parts) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each check with its name."""
    yield "library", partial(_library, parts)
    yield "report", partial(_report, parts)
    yield "going on", _going_on
    yield "comparison", _comparison
    yield "sweep", partial(_sweep, parts)


def _library(parts: Parts) -> str:
    from mnist_desktop.library.library import Library
    from mnist_desktop.runs.run_file import load_run, save_run

    folder = parts.folder
    library = Library(folder / "runs", cache=folder)
    library.prepare()
    name = library.new_id("self-test")
    save_run(parts.run, library.path(name))
    library.look()
    library.rename(name, "renamed")
    library.delete([name])
    library.restore([name])
    again = Library(folder / "runs", cache=folder)
    expect([entry.name for entry in again.look().entries] == ["renamed"], "A run was lost.")
    expect(load_run(library.path(name)).name == "renamed", "A run has lost its name.")
    return ""


def _report(parts: Parts) -> str:
    from mnist_desktop.library.entry import entry_of
    from mnist_desktop.library.header import read_header
    from mnist_desktop.publishing.report import ReportedRun, report
    from mnist_desktop.publishing.table import as_csv, as_markdown, rows
    from mnist_desktop.runs.run_file import save_run

    path = parts.folder / "reported.mnist"
    save_run(parts.run, path)
    header = read_header(path)
    entry = entry_of("reported", header)
    reported = ReportedRun(entry, header, parts.run.outcome.history.losses, None)
    page = report([reported], base=None, title="Self-test", made=datetime.now(UTC))
    expect("<svg" in page, "The report has no curves.")
    table = rows([entry], base=None)
    expect(bool(as_csv(table) and as_markdown(table)), "The table is empty.")
    return ""


def _going_on() -> str:
    import numpy as np

    from mnist_desktop.data.loading import load
    from mnist_desktop.history.driving import drive
    from mnist_desktop.history.events import Checkpoint, Command, Event, Keep
    from mnist_desktop.history.records import Outcome
    from mnist_desktop.learning.training import train

    data = load(_XOR.task)
    kept: Outcome | None = None
    outcomes: list[Outcome] = []

    def keep_once(event: Event) -> Command:
        nonlocal kept
        if isinstance(event, Checkpoint) and kept is None:
            kept = event.outcome
        return Keep() if kept is None else None

    while len(outcomes) < 2:
        outcomes.append(drive(train(_XOR, data, go_on_from=kept), keep_once))
    whole, continued = (outcome.history.losses for outcome in outcomes)
    expect(kept is not None, "Nothing was kept on the way.")
    expect(np.array_equal(whole, continued), "It went on to another history.")
    return ""


def _comparison() -> str:
    from mnist_desktop.judging.comparison import welch

    interval = welch((0.97, 0.971, 0.972), (0.95, 0.952, 0.951))
    expect(interval is not None and not interval.contains_zero, "A clear difference was missed.")
    return ""


def _sweep(parts: Parts) -> str:
    from mnist_desktop.history.records import End
    from mnist_desktop.library.library import Library
    from mnist_desktop.sweeps.sweep import make_sweep
    from mnist_desktop.sweeps.sweeping import LocalWorkers, work_off

    library = Library(parts.folder / "sweep", cache=parts.folder)
    sweep = make_sweep("self-test", _XOR, {"hidden": [(2,), (3,)]}, 1)
    for _ in work_off(sweep, library, LocalWorkers(1)):
        pass
    ends = [entry.end for entry in library.look().entries]
    expect(ends == [End.FINISHED] * 2, "The workers did not make all runs.")
    return "in another process"
