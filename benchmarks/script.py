"""How soon the Script page follows a click in the form: from the click to everything painted.

Each knob of several recipes is changed in the real window and put back, with the Script page in sight and,
for comparison, with the curves in sight. The page's own share is measured beside it.

    python -m benchmarks.script
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QWidget,
)

from benchmarks.bench_window import open_ready_window
from benchmarks.report import percentile, print_machine, spread, verdict
from mnist_desktop.ui.script.page import ScriptPage
from mnist_desktop.ui.window.window import Window

RECIPES = ("homework-q1-1", "early-stopping", "handwriting", "xor-wide-deep")
KNOBS: tuple[tuple[str, type[QWidget]], ...] = (
    ("batch_norm", QCheckBox),
    ("dropout_on", QCheckBox),
    ("activation", QComboBox),
    ("init", QComboBox),
    ("optimizer", QComboBox),
    ("schedule", QComboBox),
    ("learning_rate", QDoubleSpinBox),
    ("weight_decay_on", QCheckBox),
    ("epochs", QSpinBox),
    ("seed", QSpinBox),
    ("shuffle", QCheckBox),
)
LIMIT_MS = 20


def changes(window: Window) -> list[Callable[[], None]]:
    """A click on each editor that is in sight, as an action that can be done again and again."""
    actions: list[Callable[[], None]] = []
    for name, kind in KNOBS:
        editor = window.findChild(kind, name)
        if editor is None or not editor.isVisible() or not editor.isEnabled():
            continue
        if isinstance(editor, QCheckBox):
            actions.append(editor.click)
        elif isinstance(editor, QComboBox):
            actions.append(lambda e=editor: e.setCurrentIndex((e.currentIndex() + 1) % e.count()))
        elif isinstance(editor, QSpinBox | QDoubleSpinBox):
            actions.append(editor.stepUp)
    return actions


def measured(app: QApplication, window: Window, page: str, runs: int) -> list[float]:
    """Milliseconds from a click to all of the window painted."""
    window.show_page(page)
    took = []
    for recipe in RECIPES:
        window.choose_recipe(recipe)
        app.processEvents()
        for change in changes(window):
            for _ in range(runs):
                started = time.perf_counter()
                change()
                app.processEvents()
                took.append(1000 * (time.perf_counter() - started))
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10, help="clicks on each knob of each recipe")
    runs = parser.parse_args().runs
    app, window = open_ready_window()
    print_machine("From a click in the form to everything painted", runs)
    page = window.show_page("Script")
    assert isinstance(page, ScriptPage)
    own: list[float] = []
    show = page.show_experiment

    def timed(*arguments: object) -> None:
        started = time.perf_counter()
        show(*arguments)  # type: ignore[arg-type]
        page.repaint()
        own.append(1000 * (time.perf_counter() - started))

    curves = measured(app, window, "Curves", runs)
    measured(app, window, "Script", 1)  # the first one loads the lexer
    page.show_experiment = timed  # type: ignore[method-assign]
    script = measured(app, window, "Script", runs)
    print(f"curves in sight: {spread(curves, 'ms', 1)}, 99 % within {percentile(curves, 99):.1f}")
    print(f"script in sight: {spread(script, 'ms', 1)}, 99 % within {percentile(script, 99):.1f}")
    print(f"ratio of the medians: {statistics.median(script) / statistics.median(curves):.2f}")
    print(f"the page's own share, painted: {spread(own, 'ms', 1)}")
    print(verdict("99th percentile of the page", percentile(own, 99), LIMIT_MS, unit=" ms"))
    window.close()


if __name__ == "__main__":
    main()
