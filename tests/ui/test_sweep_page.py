"""The page of sweeps as people use it: set, start, pause, stop, go on, and believe the outcome."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pyqtgraph as pg
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import knobs_of
from mnist_desktop.library.library import Library, Listing
from mnist_desktop.sweeps.sweep import load_sweeps, make_sweep, save_sweep
from mnist_desktop.sweeps.values import SweepError, parse_values
from mnist_desktop.sweeps.workers import AssignmentEnd
from mnist_desktop.ui.charts.chart_picture import save_chart
from mnist_desktop.ui.model.shelf import Shelf
from mnist_desktop.ui.sweep import sweep_thread
from mnist_desktop.ui.sweep.page import SweepPage
from mnist_desktop.ui.sweep.settings import proposal
from mnist_desktop.ui.window.window import Window
from tests.builders import WorkersHere, entry_with, worker_processes
from tests.ui.conftest import WAIT_MS

Find = Callable[..., Any]


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Any:
    """The page, the form set to a small and quick experiment."""
    qtbot.wait_until(lambda: window.findChild(Shelf).listing() is not None, timeout=WAIT_MS)
    experiment = window.experiment()
    for name, value in (("epochs", 1), ("subset", 1000), ("hidden", (20,))):
        experiment = experiment.with_knob(name, value)
    window.set_experiment(experiment)
    return window.show_page("Sweep")


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
    "knob",
    [name for name in PART_OF if name not in ("seed", "device", "task", "painted", *NO_SETTINGS)],
)
def test_what_is_proposed_for_a_knob_can_be_read(knob: str) -> None:
    values = parse_values(knob, proposal(knob))
    assert values
    for value in values:
        RECIPES["homework-q1-1"].experiment.with_knob(knob, value)


def test_a_sweep_runs_stops_and_goes_on(
    page: Any,
    find: Find,
    qtbot: QtBot,
    library: Library,
    window: Window,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_stopped = threading.Event()

    class HeldWorkers(WorkersHere):
        """They make no third run before the sweep has been stopped."""

        def wait(self, seconds: float) -> list[AssignmentEnd]:
            if len(library.look().entries) >= 2:
                assert is_stopped.wait(WAIT_MS / 1000)
            return super().wait(seconds)

    monkeypatch.setattr(sweep_thread, "LocalWorkers", HeldWorkers)
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
    is_stopped.set()
    qtbot.wait_until(lambda: not page.is_going(), timeout=WAIT_MS)
    assert find(QPushButton, "trainButton").isEnabled()
    done = [entry for entry in library.look().entries if entry.end is End.FINISHED]
    assert 1 <= len(done) < 6
    assert "was stopped" in find(QLabel, "message").text()

    find(QPushButton, "sweepGoOn").click()
    assert re.match(r"The sweep goes on: \d of 6 runs are made\.", find(QLabel, "message").text())
    qtbot.wait_until(lambda: not page.is_going(), timeout=WAIT_MS)
    entries = library.look().entries
    assert [entry.end for entry in entries] == [End.FINISHED] * 6
    assert {entry.id for entry in done} <= {entry.id for entry in entries}
    experiments = {(e.experiment.network.hidden, e.experiment.training.seed) for e in entries}
    assert experiments == {((width,), seed) for width in (10, 30) for seed in (1, 2, 3)}
    groups = page.chart().groups()
    assert [(group.label, len(group.values)) for group in groups] == [
        ("10 units", 3),
        ("30 units", 3),
    ]
    outcome = find(QLabel, "sweepOutcome").text()
    assert "over 3 seeds" in outcome or "within seed noise (3 seeds)" in outcome
    assert not find(QPushButton, "sweepGoOn").isEnabled()

    find(QPushButton, "sweepRuns").click()
    runs = find(QTabWidget, "pages").currentWidget()
    assert runs.objectName() == "runsPage"
    assert len(runs.selected()) == 6


def test_closing_the_window_ends_a_sweep_which_is_there_to_go_on(
    page: Any, find: Find, qtbot: QtBot, library: Library, window: Window
) -> None:
    window.set_experiment(window.experiment().with_knob("epochs", 500))
    find(QSpinBox, "sweepAtOnce").setValue(1)
    find(QPushButton, "sweepStart").click()
    qtbot.wait_until(lambda: bool(worker_processes()), timeout=WAIT_MS)
    window.close()
    assert not worker_processes()
    [sweep], troubles = load_sweeps(library.folder)
    assert not troubles
    assert len(sweep.points()) == 12


def test_a_sweep_of_an_earlier_start_is_listed(
    library: Library, qtbot: QtBot, open_window: Callable[[], Window]
) -> None:
    library.prepare()
    sweep = make_sweep(
        "activations",
        RECIPES["homework-q1-1"].experiment,
        {"activation": (Activation.RELU, Activation.TANH)},
        2,
    )
    save_sweep(sweep, library.folder)
    window = open_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.wait_until(lambda: window.findChild(Shelf).listing() is not None, timeout=WAIT_MS)
    box = window.show_page("Sweep").findChild(QComboBox, "sweepChoice")
    assert box.itemText(0) == "activations: activation · 0 of 4 runs"
    window.close()


@pytest.fixture
def shown(library: Library, qtbot: QtBot) -> Callable[..., SweepPage]:
    """A page that shows a sweep whose runs have all ended, with the accuracies one gives it."""

    def shown(axes: dict[str, tuple[Any, ...]], accuracies: list[float]) -> SweepPage:
        library.prepare()
        sweep = make_sweep("widths & <0.3>/é", RECIPES["homework-q1-1"].experiment, axes, 2)
        save_sweep(sweep, library.folder)
        entries = tuple(
            entry_with(
                id=str(number),
                knobs=knobs_of(point.experiment),
                sweep=sweep.id,
                test_accuracy=accuracy,
                validation_loss=None,
            )
            for number, (point, accuracy) in enumerate(
                zip(sweep.points(), accuracies, strict=False)
            )
        )
        page = SweepPage(library)
        qtbot.add_widget(page)
        page.resize(680, 700)
        page.show()
        page.set_listing(Listing(entries))
        page.choose(sweep.id)
        return page

    return shown


WIDTHS = {"hidden": ((10,), (30, 20))}
ACCURACIES = [0.91, 0.95, 0.92, 0.97]


def save_picture(page: SweepPage, monkeypatch: pytest.MonkeyPatch, *answer: str) -> tuple[str, str]:
    """Press the button, answer the dialog; the proposed name, and what was said."""
    proposed: list[str] = []
    said: list[str] = []

    def ask(_: Any, __: str, proposal: str, ___: str) -> tuple[str, ...]:
        proposed.append(proposal)
        return answer

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page.said.connect(lambda sentence, _: said.append(sentence))
    page.findChild(QPushButton, "sweepPictureButton").click()
    [name] = proposed
    return name, " ".join(said)


def test_the_outcome_is_saved_as_png_on_a_light_ground(
    shown: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(WIDTHS, ACCURACIES)
    page.setPalette(QPalette(QColor("#323232")))
    place = str(tmp_path / "dropout 0.3")
    proposed, said = save_picture(page, monkeypatch, place, "PNG (*.png)")
    assert proposed == "widths-0.3-é.png"
    assert said == f"Saved as {place}.png."
    with Image.open(f"{place}.png") as image:
        assert image.format == "PNG"
        pixels = np.asarray(image.convert("RGB")).reshape(-1, 3)
    assert tuple(pixels[0]) == (255, 255, 255)
    assert (pixels == (0x00, 0x77, 0xBB)).all(axis=1).sum() > 1000  # the dots and lines, light
    assert [file.name for file in tmp_path.iterdir()] == ["dropout 0.3.png"]


def test_the_outcome_is_saved_as_svg_with_all_words(
    shown: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(WIDTHS | {"dropout": (0.0, 0.25)}, ACCURACIES * 2)
    place = str(tmp_path / "picture")
    save_picture(page, monkeypatch, place, "SVG (*.svg)")
    root = ElementTree.parse(f"{place}.svg").getroot()
    words = {(text.text or "").strip() for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Test accuracy (%)", "Hidden layers", "10 units", "30/20"} <= words
    assert {"Dropout off", "Dropout 0.25"} <= words
    assert any("widths & <0.3>/é" in each and "8 of 8 runs" in each for each in words)
    # Dots that are pictures would be shown with those of all others beside them.
    assert not list(root.iter("{http://www.w3.org/2000/svg}image"))


def test_names_of_many_columns_do_not_touch(shown: Any, tmp_path: Path) -> None:
    widths = tuple((100 + n, 100 + n, 100 + n) for n in range(12))
    page = shown({"hidden": widths}, [0.9] * 24)
    save_chart(page.chart().picture("", "Hidden layers"), tmp_path / "a.svg")
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert all("/".join(map(str, width)) in words for width in widths)
    axis = page.chart().findChild(pg.PlotWidget, "sweepPlot").getPlotItem().getAxis("bottom")
    rects = [rect for rect, _, _ in axis._labels()]
    assert len(rects) == len(widths)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    assert all(rect.left() >= 0 and rect.right() <= axis.width() + 1e-6 for rect in rects)


@pytest.mark.parametrize("name", ["there.png", "nowhere/a.svg"])
def test_a_picture_that_cannot_be_written_is_a_sentence(
    shown: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    old = tmp_path / "there.png"
    old.write_bytes(b"old")
    old.chmod(0o444)
    place = str(tmp_path / name)
    _, said = save_picture(shown(WIDTHS, ACCURACIES), monkeypatch, place, "")
    assert said.startswith(f"{place} could not be written: ")
    assert old.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["there.png"]


def test_a_picture_replaces_only_what_the_dialog_asked_about(
    shown: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(b"old")
    _, said = save_picture(shown(WIDTHS, ACCURACIES), monkeypatch, str(tmp_path / "a"), "")
    assert "is there already" in said
    assert (tmp_path / "a.png").read_bytes() == b"old"
    _, said = save_picture(shown(WIDTHS, ACCURACIES), monkeypatch, "", "")
    assert said == ""


def test_there_is_no_picture_without_an_outcome(shown: Any, page: Any, find: Find) -> None:
    assert find(QLabel, "sweepPlotNothing").isVisible()
    assert not find(QPushButton, "sweepPictureButton").isEnabled()  # a window without a sweep
    button = shown(WIDTHS, []).findChild(QPushButton, "sweepPictureButton")
    assert not button.isEnabled()
    page = shown(WIDTHS, ACCURACIES[:1])
    button = page.findChild(QPushButton, "sweepPictureButton")
    assert button.isEnabled()
    assert button.toolTip()
    assert button.accessibleName()
    quantity = page.findChild(QComboBox, "sweepQuantity")
    quantity.setCurrentIndex(quantity.findText("Validation loss"))  # of which these runs have none
    quantity.activated.emit(quantity.currentIndex())
    assert not button.isEnabled()


def test_nonsense_is_refused() -> None:
    with pytest.raises(SweepError):
        parse_values("hidden", "wide")
