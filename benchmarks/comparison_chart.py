"""How quickly the curves of twenty runs, laid over each other, can be moved and zoomed.

Twenty made-up runs of 15 epochs of 600 batches, 180,000 points, at 760 × 400. A frame is a step of the view
(`translateBy` or `scaleBy`) and a full painting of the chart with its axes and legend.

    python -m benchmarks.comparison_chart
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QComboBox

from benchmarks.report import percentile, print_machine, verdict
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.library.comparison_chart import ComparisonChart, Quantity, RunCurves
from mnist_desktop.ui.library.run_colours import RunColours

RUNS, EPOCHS, BATCHES = 20, 15, 600
FRAMES = 120
SIZE = (760, 400)
LEAST_FRAMES_A_SECOND = 30


def made_up(count: int, epochs: int = EPOCHS, batches: int = BATCHES) -> list[RunCurves]:
    """Runs whose losses fall and scatter as those of small networks on MNIST do."""
    runs = []
    for number in range(count):
        random = np.random.default_rng(number)
        x = np.arange(1, epochs * batches + 1) / batches
        mean = 2.3 * np.exp(-8 * x) + (0.25 + 0.02 * number) / (1 + x * (0.4 + 0.1 * number))
        losses = (mean * random.gamma(4, 1 / 4, len(x))).astype(np.float32)
        costs = losses.reshape(epochs, batches).mean(1).astype(np.float64)
        has_validation = number % 3 != 2
        runs.append(
            RunCurves(
                id=f"run-{number}",
                label=f"dropout 0.3 → 0.{number}" if number % 2 else f"{100 + number} units, Adam",
                batches_per_epoch=batches,
                losses=losses,
                epochs=np.arange(1.0, epochs + 1),
                costs=costs,
                validation_losses=costs * 1.1 + 0.01 if has_validation else np.empty(0),
                accuracies=1 - 0.3 * costs,
            )
        )
    return runs


def frame_times(chart: ComparisonChart, step: Callable[[int], None]) -> list[float]:
    """Milliseconds of each frame."""
    times = []
    for frame in range(FRAMES):
        started = time.perf_counter()
        step(frame)
        chart.grab()
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    return times


def main() -> None:
    make_app()
    print_machine("Twenty runs over each other", 1)
    chart = ComparisonChart(RunColours())
    chart.resize(*SIZE)
    chart.show()
    chart.set_runs(made_up(RUNS))
    QApplication.processEvents()
    view: pg.ViewBox = chart.findChild(pg.PlotWidget, "comparisonPlot").getPlotItem().vb
    choice = chart.findChild(QComboBox, "comparedQuantity")
    print(
        f"{RUNS} runs × {EPOCHS} epochs × {BATCHES} batches, {SIZE[0]} × {SIZE[1]}, {FRAMES} frames each\n"
    )
    steps: dict[str, Callable[[int], None]] = {
        "pan": lambda frame: view.translateBy(x=0.05 if frame % 40 < 20 else -0.05, y=0),
        "zoom": lambda frame: view.scaleBy(x=0.93 if frame % 80 < 40 else 1 / 0.93),
    }
    verdicts = []
    for quantity in (Quantity.SMOOTHED, Quantity.LOSS):
        choice.setCurrentIndex(choice.findData(quantity))
        for name, step in steps.items():
            chart.show_all()
            times = frame_times(chart, step)
            middle, slow = statistics.median(times), percentile(times, 99)
            title = f"{choice.currentText()}, {name}"
            print(f"{title}: median {middle:.1f} ms, 99th percentile {slow:.1f} ms a frame")
            rate = 1000 / middle
            verdicts.append(
                verdict(f"{title}, frames a second", rate, LEAST_FRAMES_A_SECOND, at_most=False)
            )
    print()
    print("\n".join(verdicts))


if __name__ == "__main__":
    main()
