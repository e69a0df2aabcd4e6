"""What the page Embedding costs: a frame while one draws, and a training while it is seen.

A frame is all of a stroke's way: the network is asked where the drawing lies and what is nearest to it,
and the map is painted with it, pictures and all, in a window of 1366 x 768. Training is an epoch of the
homework with the page seen, beside one with the page Optimizers, which does nothing meanwhile.

    python -m benchmarks.embedding
"""

from __future__ import annotations

import argparse
import statistics
import time

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import percentile, print_machine, spread, verdict
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.space.page import SpacePage
from mnist_desktop.ui.window.window import Window

FRAMES = 200
FRAME_MS, TRAINING = 1000 / 60, 1.05


def frames_ms(window: Window, page: SpacePage) -> list[float]:
    """How long each of many strokes takes until it is seen."""
    mapped = page.found()
    assert mapped is not None
    found = []
    for number in range(FRAMES):
        image = mapped.inputs[number].reshape(28, 28)
        started = time.perf_counter()
        before = page.map.place()
        page.show_drawing(image)
        while page.map.place() is before:
            until(lambda: not window.is_answering(), look_ms=0)
        page.map.repaint()
        found.append((time.perf_counter() - started) * 1000)
    return found


def epoch_seconds(window: Window, title: str) -> float:
    """The seconds of an epoch's steps, as the run has them, while a page is seen."""
    window.choose_recipe("homework-q1-1")
    window.set_experiment(window.experiment().with_knob("epochs", 1))
    window.train()
    window.show_page(title)
    until(lambda: window.activity() is Activity.READY)
    run = window.run()
    assert run is not None
    return run.outcome.seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    _, window = open_ready_window()
    print_machine("The page Embedding", runs)
    page = window.show_page("Embedding")
    assert isinstance(page, SpacePage)
    until(lambda: page.found() is not None)
    page.map.show_pictures(True)
    taken = frames_ms(window, page)
    print(f"a stroke, 95 % of {FRAMES}: {percentile(taken, 95):.1f} ms")
    print(verdict("  the median", percentile(taken, 50), FRAME_MS, unit=" ms"))
    page.map.show_pictures(False)
    epoch_seconds(window, "Optimizers")  # warm up
    pairs = [
        (epoch_seconds(window, "Embedding"), epoch_seconds(window, "Optimizers"))
        for _ in range(runs)
    ]
    for name, values in zip(("seen", "not seen"), zip(*pairs, strict=True), strict=True):
        print(f"  an epoch, {name}: {spread(values)}")
    ratio = statistics.median(seen / other for seen, other in pairs)
    print(verdict("  seen / not seen", ratio, TRAINING))
    window.close()


if __name__ == "__main__":
    main()
