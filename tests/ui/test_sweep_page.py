"""The page of sweeps as people use it: set, start, pause, stop, go on, and believe the outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psutil
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF
from mnist_desktop.learning.history import End
from mnist_desktop.runs.library import Library
from mnist_desktop.runs.sweep import SweepError, load_sweeps, make_sweep, parse_values
from mnist_desktop.ui.sweep.settings import proposal
from mnist_desktop.ui.window import Window
from tests.ui.conftest import WAIT_MS

Find = Callable[..., Any]


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Any:
    """The page, the form set to a small and quick experiment."""
    qtbot.wait_until(window._runs.is_listed, timeout=WAIT_MS)
    experiment = window.experiment()
    for name, value in (("epochs", 1), ("subset", 1000), ("hidden", (20,))):
        experiment = experiment.with_knob(name, value)
    window.set_experiment(experiment)
    window._pages.setCurrentWidget(window._sweeps)
    return window._sweeps


def workers() -> list[psutil.Process]:
    """The processes that this one has started, but for multiprocessing's own, which ends with it."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if "resource_tracker" not in " ".join(child.cmdline())]


def choose(find: Find, name: str, data: str) -> None:
    box = find(QComboBox, name)
    index = box.findData(data)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_the_settings_say_how_many_runs_it_would_be(page: Any, find: Find) -> None:
    hint, start = find(QLabel, "sweepHint"), find(QPushButton, "sweepStart")
    find(QSpinBox, "sweepSeeds").setValue(5)
    assert hint.text() == "4 × 5 seeds = 20 runs"
    choose(find, "sweptKnob2", "dropout")
    assert hint.text() == "16 × 5 seeds = 80 runs"
    find(QLineEdit, "sweptValues2").setText("0.1, 2")
    assert "dropout: a number" in hint.text()
    assert not start.isEnabled()
    choose(find, "sweptKnob2", "hidden")
    assert hint.text() == "Both vary the same knob."
    choose(find, "sweptKnob2", "momentum")
    assert "no effect" in hint.text()  # Adam has none


@pytest.mark.parametrize(
    "knob", [name for name in PART_OF if name not in ("seed", "device", "task")]
)
def test_what_is_proposed_for_a_knob_can_be_read(knob: str) -> None:
    values = parse_values(knob, proposal(knob))
    assert values
    for value in values:
        RECIPES["homework-q1-1"].experiment.with_knob(knob, value)


def test_a_sweep_runs_stops_and_goes_on(
    page: Any, find: Find, qtbot: QtBot, library: Library, window: Window
) -> None:
    find(QLineEdit, "sweptValues1").setText("10, 30")
    find(QSpinBox, "sweepSeeds").setValue(3)
    find(QSpinBox, "sweepAtOnce").setValue(1)
    find(QPushButton, "sweepStart").click()
    assert page.is_going()
    assert not find(QPushButton, "trainButton").isEnabled()
    assert "A sweep is going" in find(QLabel, "problem").text()
    qtbot.wait_until(lambda: len(library.look().entries) >= 2, timeout=WAIT_MS)
    find(QPushButton, "sweepPause").click()
    assert find(QPushButton, "sweepPause").text() == "Go on again"
    find(QPushButton, "sweepPause").click()
    find(QPushButton, "sweepStop").click()
    qtbot.wait_until(lambda: not page.is_going(), timeout=WAIT_MS)
    assert find(QPushButton, "trainButton").isEnabled()
    done = [entry for entry in library.look().entries if entry.end is End.FINISHED]
    assert 1 <= len(done) < 6
    assert "was stopped" in find(QLabel, "message").text()

    find(QPushButton, "sweepGoOn").click()
    qtbot.wait_until(lambda: not page.is_going(), timeout=WAIT_MS)
    entries = library.look().entries
    assert [entry.end for entry in entries] == [End.FINISHED] * 6
    assert {entry.id for entry in done} <= {entry.id for entry in entries}
    experiments = {(e.experiment.network.hidden, e.experiment.training.seed) for e in entries}
    assert experiments == {((width,), seed) for width in (10, 30) for seed in (1, 2, 3)}
    groups = page.chart().groups()
    assert [(group.label, len(group.values)) for group in groups] == [("10", 3), ("30", 3)]
    outcome = find(QLabel, "sweepOutcome").text()
    assert "over 3 seeds" in outcome or "within seed noise (3 seeds)" in outcome
    assert not find(QPushButton, "sweepGoOn").isEnabled()
    assert not workers()

    find(QPushButton, "sweepRuns").click()
    assert window._pages.currentWidget() is window._runs
    assert len(window._runs.selected()) == 6


def test_closing_the_window_ends_a_sweep_which_is_there_to_go_on(
    page: Any, find: Find, qtbot: QtBot, library: Library, window: Window
) -> None:
    window.set_experiment(window.experiment().with_knob("epochs", 500))
    find(QPushButton, "sweepStart").click()
    qtbot.wait_until(lambda: bool(workers()), timeout=WAIT_MS)
    window.close()
    assert not workers()
    [sweep], troubles = load_sweeps(library.folder)
    assert not troubles
    assert len(sweep.points()) == 12


def test_a_sweep_of_an_earlier_start_is_listed(library: Library, qtbot: QtBot) -> None:
    from mnist_desktop.runs.sweep import save_sweep

    library.prepare()
    sweep = make_sweep(
        "activations",
        RECIPES["homework-q1-1"].experiment,
        {"activation": (Activation.RELU, Activation.TANH)},
        2,
    )
    save_sweep(sweep, library.folder)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.wait_until(window._runs.is_listed, timeout=WAIT_MS)
    box = window.findChild(QComboBox, "sweepChoice")
    assert box.itemText(0) == "activations: activation · 0 of 4 runs"
    window.close()


def test_nonsense_is_refused() -> None:
    with pytest.raises(SweepError):
        parse_values("hidden", "wide")
