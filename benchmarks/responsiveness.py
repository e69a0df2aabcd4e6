"""How late the window is while it trains, and how long a stroke waits for its answer.

A 10 ms heartbeat ticks in the GUI thread while mnist-nn-xavier trains and its curves stream; its lateness
is what a click would wait. A stroke's time runs from the release of the button to the end of the painting
of the bars: with the ready-made network at rest, beside everything that looks longer at the drawing (the
page "Your digit" and fifty answers in train mode), and while another network trains. The page Layers is
measured beside the page Curves, in turns: its figures and its painting take time from the training.

    python -m benchmarks.responsiveness
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from benchmarks.bench_window import open_ready_window, until
from benchmarks.heartbeat import BEAT_MS, Heartbeat
from benchmarks.report import percentile, print_machine, spread, verdict
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.train.curves import Curves

TURNS = 3
SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]


class PaintClock:
    """Knows when the bars were last painted."""

    def __init__(self) -> None:
        self.painted = 0.0
        plain = ProbabilityBars.paintEvent

        def paint(bars: ProbabilityBars, event: QPaintEvent) -> None:
            plain(bars, event)
            self.painted = time.perf_counter()

        ProbabilityBars.paintEvent = paint  # type: ignore[method-assign]


def stroke_ms(pad: DigitPad, clock: PaintClock) -> float:
    """Draw a stroke, a little different each time, and wait for its answer."""
    side = min(pad.width(), pad.height())
    shift = random.uniform(-0.1, 0.1)
    corners = [QPoint(round((x + shift) * side), round((y + shift) * side)) for x, y in SEVEN]
    pad.clear()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=corners[0])
    for start, end in pairwise(corners):
        for step in range(1, 16):
            QTest.mouseMove(pad, start + (end - start) * step / 15)
    released = time.perf_counter()
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=corners[-1])
    until(lambda: clock.painted > released, look_ms=0)
    return (clock.painted - released) * 1000


def rest(seconds: float) -> None:
    """Let the window live for so long."""
    over = time.perf_counter() + seconds
    until(lambda: time.perf_counter() >= over, look_ms=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--strokes", type=int, default=200)
    arguments = parser.parse_args()
    clock = PaintClock()
    _, window = open_ready_window()
    pad = window.findChild(DigitPad)
    print_machine("Responsiveness", 1)

    # The ready-made network answers, and nothing is trained.
    idle = [stroke_ms(pad, clock) for _ in range(arguments.strokes)]
    window.show_page("Your digit")
    window.findChild(QCheckBox, "trainModeBox").setChecked(True)
    looked_at = []
    for _ in range(arguments.strokes):
        looked_at.append(stroke_ms(pad, clock))
        rest(random.uniform(0.05, 0.4))  # the next stroke may come while a page is being filled
    window.findChild(QCheckBox, "trainModeBox").setChecked(False)
    window.show_page("Curves")

    experiment = RECIPES["mnist-nn-xavier"].experiment
    window.set_experiment(experiment.with_knob("epochs", arguments.epochs))
    ticks: dict[str, list[float]] = {"Curves": [], "Layers": []}
    worst: dict[str, float] = dict.fromkeys(ticks, 0.0)
    first: dict[str, float] = dict.fromkeys(ticks, 0.0)
    epochs: dict[str, list[float]] = {"Curves": [], "Layers": []}
    for _ in range(TURNS):
        for name in ticks:
            window.show_page(name)
            heartbeat = Heartbeat()
            heartbeat.start()
            window.train()
            until(lambda: window.activity() is Activity.READY)
            heartbeat.stop()
            late = heartbeat.late_ms
            ticks[name] += late
            first[name] = max(first[name], *late[: 1000 // BEAT_MS])
            worst[name] = max(worst[name], *late[1000 // BEAT_MS :])
            run = window.run()
            assert run is not None
            epochs[name] += [epoch.seconds for epoch in run.outcome.history.epochs]
            rest(15)  # what time travel computes after a run is no part of the next one
    for name, late in ticks.items():
        print(
            f"heartbeat, page {name}: {len(late):,} ticks, median {percentile(late, 50):.1f} ms late"
        )
        print(verdict("  99th percentile", percentile(late, 99), 16, unit=" ms"))
        print(verdict("  worst after the first second", worst[name], 60, unit=" ms"))
        print(f"  worst within the first second: {first[name]:.1f} ms")
        print(f"  an epoch: {spread(epochs[name])}")
    ratio = statistics.median(epochs["Layers"]) / statistics.median(epochs["Curves"])
    print(verdict("an epoch with Layers shown over one with Curves", ratio, 1.10))
    window.show_page("Curves")

    window.set_experiment(experiment.with_knob("epochs", 1000))
    window.train()
    until(lambda: len(window.findChild(Curves).points()[0]) > 600)
    busy = [stroke_ms(pad, clock) for _ in range(arguments.strokes)]
    window.stop()
    until(lambda: window.activity() is Activity.READY)
    for name, times, limit in (
        ("idle", idle, 10),
        ("idle, 'Your digit' and train mode shown", looked_at, 10),
        ("while training", busy, 30),
    ):
        print(f"stroke to painted bars, {name}: median {percentile(times, 50):.1f} ms")
        print(verdict("  99th percentile", percentile(times, 99), limit, unit=" ms"))
    window.close()


if __name__ == "__main__":
    main()
