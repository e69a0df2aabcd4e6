"""A monkey at the real window: whatever it does, nothing may go wrong.

    python -m benchmarks.monkey                        # an hour
    python -m benchmarks.monkey --minutes 10 --seed 7

By chance, from the seed, it uses what it finds below the window, on every page: it types what makes no
sense, draws, trains, stops, races, sweeps, travels in time, deletes. A fault is what `benchmarks.faults`
hears of, memory that grows, a thread or a process that stays; then, and where the window hangs, the exit
code is 1.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil
from PySide6 import QtWidgets
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from benchmarks.bench_window import open_ready_window, until
from benchmarks.faults import Faults, Watch
from benchmarks.hands import Monkey
from benchmarks.report import percentile, print_machine
from mnist_desktop.ui.collecting import give_back_memory
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window

HANG_SECONDS = 300
MOST_GROWTH_MB = 300


def _close_what_opened() -> None:
    """A menu or a dialog would keep all else from being used."""
    for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if widget is not None:
            widget.close()


def _answer_for_dialogs(folder: Path, chance: random.Random) -> None:
    """In place of file dialogs: a file that was written, a new one, or none."""

    def answer(*_: Any) -> tuple[str, str]:
        new = folder / f"{chance.randrange(99)}{chance.choice(('.mnist', '.csv', ''))}"
        return str(chance.choice(["", new, *folder.iterdir()])), ""

    dialog: Any = QFileDialog
    dialog.getOpenFileName = dialog.getSaveFileName = answer
    dialog.getExistingDirectory = lambda *_: answer()[0]


def _memory_mb(window: Window) -> float:
    """What the process takes when all pages were seen and what was trained last is next to nothing."""
    window.stop()
    until(lambda: window.activity() is Activity.READY)
    window.choose_recipe("perceptron-and")
    window.train()
    bar = window.findChild(QtWidgets.QTabWidget, "pages")
    for index in range(bar.count()):
        bar.setCurrentIndex(index)
        until(lambda: window.activity() is Activity.READY and not window.is_answering())
    gc.collect()
    give_back_memory()  # what is free and was not given back is no growth
    return psutil.Process().memory_info().rss / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    log = Path(tempfile.gettempdir(), f"monkey-{arguments.seed}.txt")
    print_machine(f"A monkey, seed {arguments.seed}, which writes what it does into {log}", 1)
    faulthandler.enable()
    chance, faults = random.Random(arguments.seed), Faults()
    _, window = open_ready_window()
    faults.listen()
    closer = QTimer()
    closer.timeout.connect(_close_what_opened)
    closer.start(300)
    monkey, watch, warm = Monkey(window, chance, faults.done, log), Watch(faults), 0.0
    with tempfile.TemporaryDirectory(prefix="monkey-") as name:
        _answer_for_dialogs(Path(name), chance)
        start = time.monotonic()
        while (passed := (time.monotonic() - start) / 60) < arguments.minutes:
            faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
            monkey.act()
            late = time.monotonic() + chance.choice((0, 0, 0, 0.02, 0.1, 0.1, 0.5, 2))
            until(lambda late=late: time.monotonic() >= late)
            if not warm and passed > arguments.minutes / 4:
                warm = _memory_mb(window)
        if (grown := (end := _memory_mb(window)) - warm) > MOST_GROWTH_MB:
            faults.add("memory", f"{grown:.0f} MB more")
        window.close()
        for thread in window.findChildren(QThread):
            if thread.isRunning():
                faults.add("thread", f"{type(thread).__name__} is still running")
        for command in (" ".join(child.cmdline()) for child in psutil.Process().children()):
            if "resource_tracker" not in command:  # Python's own, which ends with the process
                faults.add("process", command[:200])
        faulthandler.cancel_dump_traceback_later()
    print(f"{sum(monkey.actions.values()):,} actions in {arguments.minutes:g} minutes: ", end="")
    print(", ".join(f"{kind} {count:,}" for kind, count in monkey.actions.most_common()))
    often, most = percentile(watch.late_ms, 99), max(watch.late_ms)
    print(f"window late by {often:.0f} ms in 99 % of its beats at most, by {most:.0f} ms at worst;")
    print(
        f"stalls of {[round(each) for each in watch.stalls_ms]} ms without waiting for a processor"
    )
    print(f"memory {warm:.0f} MB after a quarter of the time, {end:.0f} MB at the end")
    print(f"\n{'fault':<12}{'times':>6}")
    for (kind, what), count in faults.counts.most_common():
        print(f"{kind:<12}{count:>6}  {what}")
    if faults.counts:
        print("\nbefore the first:", *faults.before_first, sep="\n  ")
    sys.exit(bool(faults.counts))


if __name__ == "__main__":
    main()
