"""The Script page in the window, scripts opened in it, and runs exported from its menu."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.data.torchvision_import import torchvision_fits
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.exports.export import export as export_file
from mnist_desktop.publishing.exports.kinds import ExportKind
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, ready
from tests.ui.test_workflow import Find, drop

DROPOUT = Experiment().with_knobs(dropout=0.55, hidden=(64,), seed=7)


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test sets the form, and opens what it exports."""
    return used_window


@pytest.fixture
def script_text(window: Window, find: Find) -> QPlainTextEdit:
    """The program on the page, which is turned to."""
    window.show_page("Script")
    return find(QPlainTextEdit, "scriptText")


@pytest.fixture
def run_of_file(window: Window, homework_run: Run, tmp_path: Path) -> Path:
    """A run that the window has opened."""
    path = tmp_path / "homework.mnist"
    save_run(homework_run, path)
    window.open_run(path)
    return path


def message(find: Find) -> str:
    text: str = find(QLabel, "message").text()
    return text


def expected(window: Window, name: str) -> str:
    """The program of the experiment in the form, as the page shows it."""
    guard = not torchvision_fits()
    return script_of(window.experiment(), name=name, guard=guard).text.rstrip("\n")


def test_the_page_follows_the_form(window, find, script_text, qtbot):
    name = "homework-q1-1"
    assert script_text.toPlainText() == expected(window, name)
    for knob in ("batch_norm", "dropout_on", "batch_norm"):
        qtbot.mouseClick(find(QCheckBox, knob), Qt.MouseButton.LeftButton)
        assert script_text.toPlainText() == expected(window, name)
    assert "BatchNorm1d" in script_text.toPlainText()
    assert "Dropout" not in script_text.toPlainText()
    for recipe in RECIPES:
        window.choose_recipe(recipe)
        assert script_text.toPlainText() == expected(window, recipe)


@pytest.mark.parametrize("kind", [ExportKind.SCRIPT, ExportKind.NOTEBOOK])
def test_a_script_that_is_opened_sets_the_form(window, find, tmp_path, kind):
    path = tmp_path / f"mine{kind.suffix}"
    script, notebook = script_of(DROPOUT, name="mine").text, notebook_of(DROPOUT, name="mine")
    path.write_text(script if kind is ExportKind.SCRIPT else notebook, encoding="utf-8")
    window.open_run(path)
    assert window.experiment() == DROPOUT
    assert message(find) == "The settings of mine are in the form."


def test_a_script_keeps_its_name_and_one_of_a_recipe_brings_the_recipe(window, find, script_text):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(script_of(DROPOUT, name="mine").text)
    find(QPushButton, "pasteSettingsButton").click()
    assert script_text.toPlainText() == expected(window, "mine")
    lines = script_text.toPlainText().splitlines()
    assert "dropout = nn.Dropout(p=0.55)" in [lines[n] for n in script_text.changes().changed]
    clipboard.setText(script_of(RECIPES["xor-mlp"].experiment, name="xor-mlp").text)
    find(QPushButton, "pasteSettingsButton").click()
    assert window.experiment() == RECIPES["xor-mlp"].experiment
    assert window.windowTitle() == f"{RECIPES['xor-mlp'].title} – MNIST Desktop"


def test_a_script_that_is_dropped_sets_the_form(window, tmp_path):
    path = tmp_path / "mine.py"
    path.write_text(script_of(DROPOUT, name="mine").text, encoding="utf-8")
    drop(window, path)
    assert window.experiment() == DROPOUT


def test_a_script_with_a_knob_out_of_bounds_changes_nothing(window, find, tmp_path):
    before = window.experiment()
    path = tmp_path / "mine.py"
    text = script_of(DROPOUT, name="mine").text.replace("dropout=0.55", "dropout=1.5")
    path.write_text(text, encoding="utf-8")
    window.open_run(path)
    assert window.experiment() == before
    assert message(find) == (
        "mine.py was not opened. In the settings, dropout: a number, at least 0 and at most 0.95, not 1.5."
    )


def export(window: Window, qtbot: QtBot, monkeypatch, kind: ExportKind, path: Path) -> None:
    """Choose a kind in the menu and a file in the dialog, and wait until that has been dealt with."""
    action = window.findChild(QAction, f"{kind.name.lower()}ExportAction")
    assert action is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    action.trigger()
    assert not find_train(window).isEnabled()
    qtbot.wait_until(lambda: find_train(window).isEnabled())


def find_train(window: Window) -> QPushButton:
    button = window.findChild(QPushButton, "trainButton")
    assert button is not None
    return button


def test_the_last_run_is_exported(
    window, find, qtbot, monkeypatch, run_of_file, homework_run, tmp_path
):
    for kind in ExportKind:
        path = tmp_path / f"out{kind.suffix}"
        export(window, qtbot, monkeypatch, kind, path)
        assert message(find) == f"Saved as {path}."
    options = {
        "name": homework_run.name,
        "guard": not torchvision_fits(),
        "provenance": Provenance(device=homework_run.outcome.device),
    }
    experiment = homework_run.experiment
    assert (tmp_path / "out.py").read_text(encoding="utf-8") == script_of(
        experiment, **options
    ).text
    assert (tmp_path / "out.ipynb").read_text(encoding="utf-8") == notebook_of(
        experiment, **options
    )
    weights = torch.load(tmp_path / "out.pt", weights_only=True)
    assert torch.equal(weights["0.weight"], homework_run.outcome.weights["linear1.weight"])
    with Image.open(tmp_path / "out.png") as picture:
        assert min(picture.size) > 28 * 10
    assert (tmp_path / "out.onnx").stat().st_size > 4 * 784 * 100


def test_the_lines_that_load_weights_can_be_copied(
    window, find, qtbot, monkeypatch, run_of_file, tmp_path
):
    export(window, qtbot, monkeypatch, ExportKind.TORCH, tmp_path / "out.pt")
    find(QPushButton, "messageButton").click()
    assert "model = nn.Sequential(" in QGuiApplication.clipboard().text()


def test_what_cannot_be_written_is_a_sentence(
    window, find, qtbot, monkeypatch, run_of_file, tmp_path
):
    target = tmp_path / "kept.png"
    target.write_bytes(b"old")
    target.chmod(0o444)
    export(window, qtbot, monkeypatch, ExportKind.WEIGHTS_PNG, target)
    assert message(find) == "kept.png could not be written: it is read-only."
    assert target.read_bytes() == b"old"


def test_a_name_without_its_ending_gets_it_and_replaces_no_file(
    window, find, qtbot, monkeypatch, run_of_file, tmp_path
):
    export(window, qtbot, monkeypatch, ExportKind.TORCH, tmp_path / "dropout 0.3")
    path = tmp_path / "dropout 0.3.pt"
    assert message(find) == f"Saved as {path}."
    path.write_bytes(b"old")
    window.findChild(QAction, "torchExportAction").trigger()
    assert message(find) == f"{path} is there already. Save under its full name to replace it."
    assert path.read_bytes() == b"old"


def test_a_window_that_is_closed_while_a_file_is_written_writes_it(
    open_window, homework_run, monkeypatch, tmp_path
):
    saved, path = tmp_path / "homework.mnist", tmp_path / "out.pt"
    save_run(homework_run, saved)
    closes = threading.Event()

    def held(*what):
        assert closes.wait(WAIT_MS / 1000)
        return export_file(*what)

    monkeypatch.setattr("mnist_desktop.publishing.exports.export.export", held)
    with ready(open_window) as window:
        window.open_run(saved)
        window.export_run(ExportKind.TORCH, path)
        monkeypatch.setattr(window, "hide", closes.set)
        window.close()
        assert path.stat().st_size > 4 * 784 * 100


def test_nothing_is_exported_while_a_run_goes(window, find, qtbot, run_of_file, tmp_path):
    find_train(window).click()
    assert not find(QMenu, "exportMenu").isEnabled()
    window.export_run(ExportKind.TORCH, tmp_path / "out.pt")
    assert not (tmp_path / "out.pt").exists()
    window.stop()
    qtbot.wait_until(lambda: window.activity() is Activity.READY)
