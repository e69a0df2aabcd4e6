"""A library of thousands of runs: to the list, sorting, searching, memory.

python -m benchmarks.library
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RUNS = 5000
SEARCHES = ("s", "softmax", "dropout off", "learning rate 0.01 note", "nothing has this")
# A run's name, and that of the recipe where there is one: it then compares with it.
NAMES = ("homework-q1-1", "mnist-softmax-sgd", "mnist-nn-xavier", "mine", "try", "한글 이름")


def make_library(folder: Path, runs: int, *, seed: int = 1) -> None:
    """Write made-up runs of small networks: one file's tensors under many headers."""
    import numpy as np
    import torch

    from mnist_desktop.experiment.choices import Activation, Optimizer
    from mnist_desktop.experiment.recipes import RECIPES
    from mnist_desktop.experiment.spec import Experiment
    from mnist_desktop.history.records import End, EpochFigures, History, Outcome
    from mnist_desktop.runs.run import Run
    from mnist_desktop.runs.run_file import run_as_bytes

    chance = random.Random(seed)
    folder.mkdir(parents=True)
    sizes = {"weight": (8, 784), "bias": (8,)}
    weights = {f"linear1.{name}": torch.zeros(size) for name, size in sizes.items()}
    weights |= {"linear2.weight": torch.zeros(10, 8), "linear2.bias": torch.zeros(10)}
    losses = np.linspace(2.3, 0.1, 200, dtype=np.float32)
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(runs):
        name = chance.choice(NAMES)
        experiment = RECIPES[name].experiment if name in RECIPES else Experiment()
        knobs = {
            "hidden": (8,),
            "batch_norm": False,
            "seed": chance.randrange(1000),
            "learning_rate": chance.choice((0.1, 0.03, 0.01, 0.003, 0.001)),
            "dropout": chance.choice((0.0, 0.1, 0.3, 0.5)),
            "batch_size": chance.choice((32, 64, 100, 128)),
            "epochs": 10,
            "validation_share": 0.1,
            "activation": chance.choice(list(Activation)),
            "optimizer": chance.choice(list(Optimizer)),
        }
        experiment = experiment.with_knobs(**knobs)
        good = chance.uniform(0.5, 0.99)
        epochs = tuple(
            EpochFigures(
                epoch=epoch,
                cost=3 * (1 - good) / epoch,
                test_loss=2 * (1 - good),
                test_accuracy=good,
                seconds=chance.random(),
                validation_loss=chance.random(),
                validation_accuracy=good,
                gradient_norms=(0.1, 0.2),
            )
            for epoch in range(1, chance.randrange(2, 11))
        )
        ends = [End.FINISHED] * 12 + [End.EARLY, End.STOPPED, End.DIVERGED]
        run = Run(
            f"{name} {number}" if name in ("mine", "try") else name,
            experiment,
            Outcome(
                history=History(losses, epochs),
                weights=weights,
                end=chance.choice(ends),
                device=chance.choice(("CPU, 1 thread", "CPU, 2 threads", "NVIDIA H100")),
                seconds=sum(epoch.seconds for epoch in epochs),
                versions={"torch": "2"},
            ),
            created=(begun + timedelta(minutes=number)).isoformat(timespec="milliseconds"),
            starred=chance.random() < 0.05,
            note=f"note {number}" if chance.random() < 0.2 else "",
            test_looks=number,
        )
        (folder / f"run-{number:05}.mnist").write_bytes(run_as_bytes(run))


# What is measured, each in a process of its own, which prints its figures as JSON.


def measure_look(runs: int) -> dict[str, Any]:
    """Library.look(), and the memory that it and the table's model take."""
    import psutil

    from mnist_desktop.library.library import Library
    from mnist_desktop.paths import library_dir

    process = psutil.Process()
    empty = process.memory_info().rss
    library = Library(library_dir())
    seconds = timed(library.look)
    assert len(library.listing().entries) == runs
    return {
        "seconds": seconds,
        "again": timed(library.look),
        "memory": process.memory_info().rss - empty,
        "knows_torch": "torch" in sys.modules,
    }


def measure_model(runs: int) -> dict[str, Any]:
    """Library and RunsModel alone: how much memory they take."""
    import psutil
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from mnist_desktop.library.library import Library
    from mnist_desktop.paths import library_dir
    from mnist_desktop.ui.library.run_colours import RunColours
    from mnist_desktop.ui.library.runs_model import SHOWN, RunsModel

    app = QApplication.instance() or QApplication([])
    model = RunsModel(RunColours())
    process = psutil.Process()
    empty = process.memory_info().rss
    library = Library(library_dir())
    model.set_entries(library.look().entries)
    assert model.rowCount() == runs
    shown = process.memory_info().rss
    for column in range(len(SHOWN)):
        model.sort(column, Qt.SortOrder.AscendingOrder)
    model.set_search("nothing has this", starred_only=False)
    assert app is not None
    return {"memory": shown - empty, "memory_used": process.memory_info().rss - empty}


def measure_window(runs: int) -> dict[str, Any]:
    """The window: from its paint to a table that lists all, sorting, searching, memory."""
    import psutil
    from PySide6.QtCore import Qt

    from benchmarks.bench_window import until
    from mnist_desktop.paths import library_dir, own_set_file
    from mnist_desktop.ui.app import make_app
    from mnist_desktop.ui.library.runs_model import SHOWN
    from mnist_desktop.ui.model.shelf import Shelf
    from mnist_desktop.ui.model.training import Activity
    from mnist_desktop.ui.window.window import Window

    app = make_app()
    window = Window(library_dir(), own_set_file())
    page = window.show_page("Runs")
    moments: dict[str, float] = {}
    window.findChild(Shelf).listed.connect(
        lambda _: moments.setdefault("listed", time.perf_counter())
    )
    window.show()
    app.processEvents()
    moments["painted"] = time.perf_counter()
    until(
        lambda: window.findChild(Shelf).listing() is not None and page.model().rowCount() == runs,
        look_ms=1,
    )
    moments["rows"] = time.perf_counter()
    until(lambda: window.activity() is Activity.READY)
    ready = psutil.Process().memory_info().rss
    window.show_page("Runs")
    app.processEvents()
    model, table = page.model(), page.table()

    def painted(do: Callable[[], object]) -> float:
        """The thing itself and the paint of what it changes."""

        def do_and_paint() -> None:
            do()
            table.viewport().repaint()

        return timed(do_and_paint)

    figures: dict[str, Any] = {
        "listed": max(0.0, moments["rows"] - moments["painted"]),
        "ready_memory": ready,
        "sort": {},
        "search": {},
        "base": {},
    }
    if not runs:
        window.close()
        return figures
    for index, name in enumerate(SHOWN):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            seconds = painted(lambda index=index, order=order: model.sort(index, order))
            figures["sort"][name] = max(seconds, figures["sort"].get(name, 0))
    model.sort(10, Qt.SortOrder.DescendingOrder)
    base = model.entry_at(runs // 2).id
    for again in ("the first", "a later"):
        for text in SEARCHES:
            what = f"{again}: {text}"
            figures["search"][what] = painted(
                lambda text=text: model.set_search(text, starred_only=False)
            )
    model.set_search("", starred_only=False)
    figures["search"]["starred"] = painted(lambda: model.set_search("", starred_only=True))
    figures["search"]["none"] = painted(lambda: model.set_search("", starred_only=False))
    figures["base"]["set"] = painted(lambda: model.set_base(base))
    differs = SHOWN.index("differs")
    figures["base"]["sorted by what differs"] = painted(lambda: model.sort(differs))
    figures["base"]["set, sorted by what differs"] = painted(
        lambda: model.set_base(model.entry_at(0).id)
    )
    figures["base"]["first search"] = painted(
        lambda: model.set_search("dropout", starred_only=False)
    )
    figures["base"]["taken away while searching"] = painted(lambda: model.set_base(None))
    figures["memory"] = psutil.Process().memory_info().rss
    window.close()
    return figures


MEASURES = {"look": measure_look, "model": measure_model, "window": measure_window}


def timed(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def measured(what: str, home: Path, runs: int) -> dict[str, Any]:
    """Measure in a fresh process with a home of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.library", "--measure", what, "--runs", str(runs)],
        env=os.environ | {"MNIST_DESKTOP_HOME": str(home)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="how large the library is")
    parser.add_argument("--times", type=int, default=5, help="how often each thing is measured")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(MEASURES[asked.measure](asked.runs)))
        return
    with tempfile.TemporaryDirectory() as place:
        report(Path(place), asked.runs, asked.times)


def report(place: Path, runs: int, times: int) -> None:
    from benchmarks.report import print_machine, spread, verdict

    print_machine(f"A library of {runs:,} runs, files warm", times)
    full, empty = place / "full", place / "empty"
    library = full / "runs"
    make_library(library, runs)
    size = sum(file.stat().st_size for file in library.iterdir())
    print(f"{size / 1e6:.0f} MB in {runs:,} files\n")

    def several(what: str, home: Path, count: int, *, anew: bool = False) -> list[dict[str, Any]]:
        results = []
        for _ in range(times):
            if anew:
                for file in home.glob("cache/library-*"):
                    file.unlink()
            results.append(measured(what, home, count))
        return results

    def all_of(results: list[dict[str, Any]], name: str) -> list[float]:
        return [result[name] for result in results]

    without = several("look", full, runs, anew=True)
    print(f"look without an index: {spread(all_of(without, 'seconds'))}")
    indexed = several("look", full, runs)
    print(f"look with an index:    {spread(all_of(indexed, 'seconds'), digits=3)}")
    print(f"look again:            {spread(all_of(indexed, 'again'), digits=3)}")
    assert not any(all_of(without + indexed, "knows_torch"))

    anew = several("window", full, runs, anew=True)
    windows = several("window", full, runs)
    empties = several("window", empty, 0)
    models = several("model", full, runs)
    model_base = several("model", empty, 0)
    print(f"\npainted window to all rows, without an index: {spread(all_of(anew, 'listed'))}")
    print(f"painted window to all rows, with an index:    {spread(all_of(windows, 'listed'))}")
    worst: dict[str, float] = {}
    for group, title in (("sort", "sort by"), ("search", "search,"), ("base", "base,")):
        medians = {
            name: statistics.median(window[group][name] for window in windows)
            for name in windows[0][group]
        }
        print(f"\n{title} … with the paint, in ms, the slower order:")
        print("  " + ", ".join(f"{name} {ms * 1e3:.0f}" for name, ms in medians.items()))
        worst[group] = max(medians.values())

    def growth(results: list[dict[str, Any]], base: list[dict[str, Any]], name: str) -> float:
        middle = statistics.median(all_of(results, name)) - statistics.median(all_of(base, name))
        return middle / 1e6

    print("\nresident memory, in MB of 10^6 bytes, more than with an empty library:")
    alone = growth(models, model_base, "memory_used")
    print(f"  Library and RunsModel alone {growth(models, model_base, 'memory'):.0f}", end="")
    print(f", after sorting and searching {alone:.0f}")
    in_window = growth(windows, empties, "ready_memory")
    print(f"  the window when ready, with an index {in_window:.0f}", end="")
    print(f", without {growth(anew, empties, 'ready_memory'):.0f}")
    used = statistics.median(all_of(windows, "memory")) - statistics.median(
        all_of(empties, "ready_memory")
    )
    print(f"  the window after all of the above {used / 1e6:.0f}\n")
    listed = statistics.median(all_of(windows, "listed"))
    print(verdict("all rows after the paint", listed, 1.0, unit=" s"))
    print(verdict("the slowest sort", worst["sort"] * 1e3, 100, unit=" ms"))
    print(verdict("the slowest search", worst["search"] * 1e3, 100, unit=" ms"))
    print(verdict("the slowest change of the base", worst["base"] * 1e3, 100, unit=" ms"))
    print(verdict("memory, Library and RunsModel alone", alone, 100, unit=" MB"))
    print(verdict("memory, window", max(in_window, used / 1e6), 100, unit=" MB"))


if __name__ == "__main__":
    main()
