"""The page of runs as people use it: everything that was trained is there, to compare and to go on with."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.history.driving import drive
from mnist_desktop.history.records import End
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.library.library import Library
from mnist_desktop.paths import own_set_file
from mnist_desktop.percent import percent
from mnist_desktop.runs import keeping
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run
from mnist_desktop.ui.form.experiment_form import ExperimentForm
from mnist_desktop.ui.library.broken_off import newest_broken_off
from mnist_desktop.ui.library.runs_model import SHOWN, column_named
from mnist_desktop.ui.model.shelf import Shelf
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, ready, wait_for, wait_until_ready

Find = Callable[..., Any]


def like(run: Run, *, accuracy: float, **knobs: Any) -> Run:
    """The run with other knobs that its weights still fit, and another accuracy."""
    experiment = run.experiment
    experiment = experiment.with_knobs(**knobs)
    history = run.outcome.history
    epochs = (*history.epochs[:-1], replace(history.epochs[-1], test_accuracy=accuracy))
    outcome = replace(run.outcome, history=replace(history, epochs=epochs))
    return replace(run, experiment=experiment, outcome=outcome)


def fill(library: Library, homework_run: Run) -> Library:
    """Put five runs into a library, the first the oldest."""
    library.prepare()
    runs = {
        "a": like(homework_run, accuracy=0.90),
        "b": like(homework_run, accuracy=0.902, seed=2),
        "c": like(homework_run, accuracy=0.95, dropout=0.5),
        "d": like(homework_run, accuracy=0.951, dropout=0.5, seed=2),
        "e": replace(like(homework_run, accuracy=0.1), name="worst", note="a lesson"),
    }
    for number, (name, run) in enumerate(runs.items()):
        created = f"2026-11-24T10:0{number}:00+00:00"
        save_run(replace(run, created=created), library.path(name))
    return library


@pytest.fixture
def filled(library: Library, homework_run: Run) -> Library:
    """A library of five runs."""
    return fill(library, homework_run)


@pytest.fixture(scope="module")
def kept_filled(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, homework_run: Run
) -> Iterator[Window]:
    """A window of a library of five runs, which nobody changes."""
    folder = tmp_path_factory.mktemp("library")
    library = fill(Library(folder / "runs", cache=folder), homework_run)
    with ready(partial(Window, library.folder, own_set_file())) as window:
        wait_for(lambda: window.findChild(Shelf).listing() is not None)
        yield window


@pytest.fixture
def still(qtbot: QtBot, kept_filled: Window) -> Any:
    """The page of that window, with nothing selected and the newest run first."""
    page = kept_filled.show_page("Runs")
    page.model().sort(column_named("started"), Qt.SortOrder.DescendingOrder)
    page.findChild(QLineEdit, "runsSearch").clear()
    page.select([])
    return page


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Any:
    qtbot.wait_until(lambda: window.findChild(Shelf).listing() is not None, timeout=WAIT_MS)
    return window.show_page("Runs")


def rows(page: Any, column: str) -> list[str]:
    model = page.model()
    index = column_named(column)
    return [model.index(row, index).data() for row in range(model.rowCount())]


def act(page: Any, name: str) -> None:
    action = page.findChild(QAction, name)
    assert action.isEnabled()
    action.trigger()


def train(qtbot: QtBot, window: Window, epochs: int = 1, **knobs: Any) -> None:
    experiment = window.experiment()
    experiment = experiment.with_knobs(**{"epochs": epochs, "subset": 2000, **knobs})
    window.set_experiment(experiment)
    window.train()
    wait_until_ready(qtbot, window)


def test_a_trained_run_is_in_the_library_and_in_the_table(
    qtbot: QtBot, window: Window, page: Any, library: Library
) -> None:
    train(qtbot, window)
    [entry] = library.look().entries
    assert entry.end is End.FINISHED
    assert rows(page, "name") == ["homework-q1-1"]
    assert rows(page, "test_accuracy") == [
        percent(window.run().outcome.kept.test_accuracy, decimals=2)
    ]
    assert rows(page, "differs") == ["Subset off → 2000, Epochs 15 → 1"]
    kept = load_run(library.path(entry.id))
    np.testing.assert_array_equal(kept.outcome.history.losses, window.run().outcome.history.losses)
    assert window.run().id == entry.id


def test_closing_in_the_middle_loses_nothing(
    qtbot: QtBot, window: Window, page: Any, library: Library, homework_run: Run
) -> None:
    window.set_experiment(window.experiment().with_knob("epochs", 1000))
    window.train()
    qtbot.wait_until(lambda: len(window.findChild(Curves).points()[0]) > 50, timeout=WAIT_MS)
    window.close()
    [entry] = library.look().entries
    assert entry.end is End.UNFINISHED  # nobody has stopped it: the next start offers to go on
    assert entry.can_go_on
    _, offered = newest_broken_off(library)
    assert offered.startswith(f"{entry.name} was broken off after epoch {entry.epochs} of 1,000.")
    save_run(homework_run, library.path("other"))
    library.look()
    assert newest_broken_off(library) is None  # nobody is asked at every start


def test_a_run_that_was_broken_off_is_offered_and_goes_on(
    qtbot: QtBot,
    library: Library,
    few: Any,
    monkeypatch: pytest.MonkeyPatch,
    open_window: Callable[[], Window],
) -> None:
    from mnist_desktop.experiment.recipes import RECIPES
    from mnist_desktop.history.events import Checkpoint, Keep
    from mnist_desktop.learning import training
    from mnist_desktop.runs.run import Run

    monkeypatch.setattr(training, "EVENT_SECONDS", 0)
    experiment = RECIPES["xor-mlp"].experiment.with_knob("steps", 600)
    from mnist_desktop.data.loading import load

    events = training.train(experiment, load(experiment.task))
    next(events)
    event = next(events)
    while not isinstance(event, Checkpoint):
        event = events.send(Keep())
    library.prepare()
    save_run(Run("xor-mlp", experiment, event.outcome, created="2026"), library.path("x"))
    outcome = drive(training.train(experiment, load(experiment.task)))

    window = open_window()
    qtbot.addWidget(window)
    window.show()
    button = window.findChild(QPushButton, "messageButton")
    qtbot.wait_until(lambda: button.isVisible(), timeout=WAIT_MS)
    assert "xor-mlp was broken off" in window.findChild(QLabel, "message").text()
    button.click()
    assert window.activity() is Activity.TRAINING
    wait_until_ready(qtbot, window)
    assert window.run().id == "x"
    assert window.run().outcome.end is End.FINISHED
    np.testing.assert_array_equal(window.run().outcome.history.losses, outcome.history.losses)
    assert len(window.findChild(Curves).points()[0]) == 600
    assert [entry.end for entry in library.look().entries] == [End.FINISHED]
    window.close()


def test_what_one_looks_for_first_is_in_sight(
    still: Any,
) -> None:
    table = still.window().findChild(QTableView, "runsTable")
    seen = 0
    for name in ("starred", "name", "end", "started", "test_accuracy", "differs"):
        column = column_named(name)
        longest = max(rows(still, name), key=table.fontMetrics().horizontalAdvance)
        assert table.columnViewportPosition(column) == seen
        seen += table.columnWidth(column)
        if name not in ("name", "differs"):  # these are elided, and in their tooltips whole
            assert table.fontMetrics().horizontalAdvance(longest) < table.columnWidth(column)
    assert seen <= table.viewport().width()


def test_columns_sort_by_value_and_missing_values_come_last(still: Any) -> None:
    model = still.model()
    model.sort(column_named("test_accuracy"), Qt.SortOrder.AscendingOrder)
    assert rows(still, "test_accuracy") == ["10.00 %", "90.00 %", "90.20 %", "95.00 %", "95.10 %"]
    model.sort(column_named("test_accuracy"), Qt.SortOrder.DescendingOrder)
    assert rows(still, "test_accuracy")[0] == "95.10 %"
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(column_named("note"), order)
        assert rows(still, "note")[0] == "a lesson"
    for column in range(len(SHOWN)):
        model.sort(column, Qt.SortOrder.AscendingOrder)
        assert sorted(rows(still, "name")) == ["homework-q1-1"] * 4 + ["worst"]


def test_a_search_narrows_and_keeps_the_selection(
    still: Any,
) -> None:
    still.select(["c", "e"])
    still.window().findChild(QLineEdit, "runsSearch").setText("dropout 0.5")
    settings = "Dropout 0.3 → 0.5, Epochs 15 → 3"
    assert rows(still, "differs") == [f"{settings}, Seed 1 → 2", settings]
    assert [entry.id for entry in still.selected()] == ["c"]
    assert still.window().findChild(QLabel, "runsCount").text() == "2 of 5 runs"
    still.window().findChild(QLineEdit, "runsSearch").setText("LESSON")
    assert rows(still, "name") == ["worst"]
    still.window().findChild(QLineEdit, "runsSearch").clear()
    assert still.model().rowCount() == 5


def test_differences_are_told_from_the_marked_base(filled: Library, page: Any) -> None:
    page.select(["a"])
    act(page, "markBase")
    page.model().sort(column_named("started"), Qt.SortOrder.AscendingOrder)
    assert rows(page, "differs") == [
        "base",
        "Seed 1 → 2",
        "Dropout 0.3 → 0.5",
        "Dropout 0.3 → 0.5, Seed 1 → 2",
        "",
    ]


def test_selected_curves_have_the_names_of_the_table_and_those_of_one_name_are_told_apart(
    still: Any,
) -> None:
    def labels() -> list[str]:
        return [label for label, _ in still.chart().legend()]

    still.select(["a", "c"])
    assert labels() == ["homework-q1-1 · Dropout 0.3 → 0.5", "homework-q1-1"]
    still.select(["c"])
    assert labels() == ["homework-q1-1"]
    look = still.colours().look("c")
    still.select(["c"])
    still.select(["b", "c"])
    assert still.colours().look("c") is look


def test_a_comparison_over_seeds_names_no_winner_by_chance(
    still: Any,
) -> None:
    still.select(["a", "c"])
    assert "One seed each cannot tell" in still.window().findChild(QLabel, "runCard").text()
    still.select(["a", "b", "c", "d"])
    assert "better than" in still.window().findChild(QLabel, "runCard").text()


def test_names_stars_and_notes_are_kept_in_the_files(
    filled: Library, window: Window, page: Any
) -> None:
    model = page.model()
    row = model.row_of("a")
    assert model.setData(model.index(row, column_named("name")), " my  first ")
    assert model.setData(model.index(model.row_of("a"), column_named("note")), "keep")
    page.table()._on_clicked(model.index(model.row_of("a"), column_named("starred")))
    page.select(["a"])
    assert page.selected()[0].starred
    run = load_run(filled.path("a"))
    assert (run.name, run.note, run.starred) == ("my first", "keep", True)


def test_deleted_runs_come_back(filled: Library, window: Window, page: Any, find: Find) -> None:
    content = filled.path("c").read_bytes()
    page.select(["c", "e"])
    act(page, "deleteRuns")
    assert page.model().rowCount() == 3
    assert not filled.path("c").exists()
    assert "2 runs" in find(QLabel, "message").text()
    act(page, "undoDelete")
    assert page.model().rowCount() == 5
    assert filled.path("c").read_bytes() == content
    assert sorted(entry.id for entry in page.selected()) == ["c", "e"]


def test_a_file_that_is_no_run_is_named_and_left(
    library: Library, homework_run: Run, qtbot: QtBot, open_window: Callable[[], Window]
) -> None:
    library.prepare()
    save_run(homework_run, library.path("good"))
    library.path("cut").write_bytes(library.path("good").read_bytes()[:5000])
    window = open_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.wait_until(lambda: window.findChild(Shelf).listing() is not None, timeout=WAIT_MS)
    assert rows(window.show_page("Runs"), "name") == ["homework-q1-1"]
    assert "cut.mnist is damaged" in window.findChild(QLabel, "libraryTroubles").text()
    assert library.path("cut").stat().st_size == 5000
    wait_until_ready(qtbot, window)
    window.close()


def test_what_another_program_puts_into_the_folder_appears(
    filled: Library, window: Window, page: Any, qtbot: QtBot, homework_run: Run
) -> None:
    save_run(replace(homework_run, name="from elsewhere"), filled.path("z"))
    qtbot.wait_until(lambda: "from elsewhere" in rows(page, "name"), timeout=WAIT_MS)


def test_a_clone_marks_what_is_changed_until_it_is_trained(
    filled: Library, window: Window, page: Any, qtbot: QtBot, find: Find
) -> None:
    page.select(["c"])
    act(page, "cloneRun")
    assert window.experiment().network.dropout == 0.5

    def marked() -> list[str]:
        labels = window.findChild(ExperimentForm).findChildren(QLabel)
        return [label.text() for label in labels if label.text().startswith("●")]

    assert marked() == []
    find(QSpinBox, "epochs").setValue(1)
    find(QSpinBox, "batch_size").setValue(1000)
    assert marked() == ["● Batch size", "● Epochs"]
    find(QSpinBox, "batch_size").setValue(100)
    assert marked() == ["● Epochs"]
    window.train()
    assert marked() == []
    window.stop()
    wait_until_ready(qtbot, window)
    assert window.run().experiment.network.dropout == 0.5


def test_a_race_shares_seed_and_batches(
    filled: Library, window: Window, page: Any, qtbot: QtBot
) -> None:
    experiment = filled.look().entries[0].experiment.with_knob("hidden", (30,))
    window.set_experiment(experiment.with_knob("subset", 2000).with_knob("epochs", 2))
    page.select(["c"])
    page.findChild(QPushButton, "raceButton").click()
    assert window.activity() is Activity.TRAINING
    qtbot.wait_until(lambda: len(page.chart().runs()) == 2, timeout=WAIT_MS)
    wait_until_ready(qtbot, window)
    entries = filled.look().entries[-2:]
    first, second = (entry.experiment for entry in entries)
    assert {first.network.hidden, second.network.hidden} == {(30,), (100, 100)}
    for knob in ("seed", "subset", "validation_share", "order_apart"):
        assert first.knob(knob) == second.knob(knob)
    assert first.training.order_apart
    assert sorted(entry.id for entry in page.selected()) == sorted(e.id for e in entries)
    labels = [label for label, _ in page.chart().legend()]
    assert any("Hidden layers" in label for label in labels)


def test_the_same_experiment_does_not_race(
    still: Any,
) -> None:
    still.select(["a"])
    still.window().set_experiment(still.selected()[0].experiment)
    still.select(["b"])  # another seed is no other experiment
    still.findChild(QPushButton, "raceButton").click()
    assert still.window().activity() is Activity.READY
    assert "the same experiment" in still.window().findChild(QLabel, "message").text()


def test_looks_at_the_test_images_are_counted(
    window: Window, page: Any, qtbot: QtBot, find: Find, library: Library
) -> None:
    train(qtbot, window)
    train(qtbot, window, dropout=0.5)
    train(qtbot, window, dropout=0.5, seed=2)
    train(qtbot, window, dropout=0.4)
    looks = [entry.test_looks for entry in library.look().entries]
    assert looks == [0, 1, 1, 3]
    page.select([library.listing().entries[-1].id])
    assert "looked at 3 times before the last change" in find(QLabel, "runCard").text()


def test_a_library_that_cannot_be_written_is_a_sentence_and_the_run_goes_on(
    window: Window, page: Any, qtbot: QtBot, library: Library, find: Find
) -> None:
    library.folder.write_text("in the way")
    train(qtbot, window)
    assert window.run().outcome.end is End.FINISHED
    assert window.run().id == ""
    assert "cannot be" in find(QLabel, "message").text()


def test_a_full_disk_at_the_end_is_a_sentence_and_nothing_is_lost(
    window: Window, qtbot: QtBot, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mnist_desktop.library.header import RunFileError

    def full(*_: Any) -> None:
        raise RunFileError("The run could not be saved as x: No space left on device.")

    monkeypatch.setattr(keeping, "save_run", full)
    train(qtbot, window)
    assert "No space left" in find(QLabel, "message").text()
    assert window.run().outcome.end is End.FINISHED


def test_the_table_leaves_as_csv_markdown_and_by_the_clipboard(
    still: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(name: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))

    choose("runs.csv")
    act(still, "exportCsv")
    with (tmp_path / "runs.csv").open(newline="", encoding="utf-8-sig") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 5
    assert {row["id"]: float(row["test_accuracy"]) for row in table}["c"] == 0.95
    choose("runs")
    still.select(["a", "c"])
    act(still, "exportMarkdown")
    assert (tmp_path / "runs.md").read_text(encoding="utf-8").count("homework-q1-1") == 2
    act(still, "copyTable")
    assert QGuiApplication.clipboard().text() == (tmp_path / "runs.md").read_text(encoding="utf-8")
    choose("report.html")
    act(still, "exportReport")
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Dropout 0.3 → 0.5" in report
    assert "cannot tell seed noise" in report
    looks = [f'class="curve run{still.colours().look(run).index}"' for run in ("a", "c")]
    assert all(look in report for look in looks)
    choose("curves.svg")
    act(still, "exportChart")
    assert "<svg" in (tmp_path / "curves.svg").read_text(encoding="utf-8")


def test_an_export_that_fails_is_a_sentence(
    still: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = str(tmp_path / "nowhere" / "runs.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (place, ""))
    for name in ("exportCsv", "exportMarkdown", "exportReport"):
        act(still, name)
        assert "could not be written" in still.window().findChild(QLabel, "message").text()


def test_own_handwriting_is_read_by_every_run(
    filled: Library, window: Window, page: Any, qtbot: QtBot, few: Any
) -> None:
    images = few.test_inputs[:50].numpy()
    labels = few.test_labels[:50].numpy()
    page.set_own_digits((images, labels))
    qtbot.wait_until(lambda: all(rows(page, "own_accuracy")), timeout=WAIT_MS)
    run = load_run(filled.path("a"))
    said = Predictor(run.experiment, run.outcome.weights).probabilities(images)
    share = (said.argmax(axis=1) == labels).mean()
    assert rows(page, "own_accuracy")[-1] == percent(share, decimals=2)
