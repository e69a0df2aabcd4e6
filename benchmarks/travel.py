"""Time travel over a run of 15 epochs: from moving the slider to everything painted, page by page.

    python -m benchmarks.travel

The window is that of the program, offscreen, with a 7 on the pad. Beside it: how long the moments take to
be computed after the run, and what the snapshots take in memory.
"""

from __future__ import annotations

import random
import time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import percentile, print_machine, verdict
from docs.screenshots import SEVEN, draw
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.travel.time_travel import TimeTravel

MOVES = 100


def main() -> None:
    app, window = open_ready_window()
    print_machine("Time travel over a run", 1)
    window.choose_recipe("mnist-nn-xavier")
    draw(window.findChild(DigitPad), SEVEN)
    window.train()
    until(lambda: window.activity() is Activity.READY)
    started = time.perf_counter()
    travel = window.findChild(TimeTravel)
    until(lambda: travel.is_prepared())
    taken = time.perf_counter() - started
    moments = travel.moments()
    size = sum(
        tensor.numel() * tensor.element_size()
        for moment in moments
        for tensor in moment.weights.values()
    )
    print(
        f"{len(moments)} moments, {size / 1e6:.0f} MB of weights; their figures after {taken:.1f} s\n"
    )
    slider = window.findChild(QSlider, "travelSlider")
    numbers = random.Random(1)
    worst = 0.0
    for title in ("Curves", "Layers", "Results"):
        window.show_page(title)
        until(lambda: True, look_ms=500)
        times = []
        for _ in range(MOVES):
            place = numbers.randrange(slider.maximum())
            began = time.perf_counter()
            slider.setValue(place)
            window.grab()  # paints all that can be seen
            app.processEvents()
            times.append((time.perf_counter() - began) * 1000)
            QTest.qWait(1)
        median, late = percentile(times, 50), percentile(times, 99)
        worst = max(worst, late)
        print(f"{title}: median {median:.1f} ms, 99th percentile {late:.1f} ms, of {MOVES} moves")
    print()
    print(verdict("from the slider to everything painted, ms", worst, 50))
    window.close()


if __name__ == "__main__":
    main()
